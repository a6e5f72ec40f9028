/** What the tests of MCP share: the official client, tool calls, and the tokens of answers. */
import { Client, StreamableHTTPClientTransport, type Transport } from "@modelcontextprotocol/client";
import { countTokens } from "gpt-tokenizer";
import { onTestFinished } from "vitest";

/** An entry of an answer. */
export interface Shown {
  readonly type: string;
  readonly path?: string;
  readonly article?: string;
  readonly evidence?: readonly { readonly paragraph: number; readonly exact: string }[];
  readonly sides?: readonly Shown[];
  readonly [field: string]: unknown;
}

/** The answer of a tool. */
export interface ToolResult {
  readonly text: string;
  readonly isError: boolean;
  readonly data: {
    readonly base_url?: string;
    readonly records: readonly Shown[];
    readonly note?: string;
    readonly left_out?: { readonly count: number; readonly count_is: string; readonly how: string };
  };
  /** Of the whole result: text and data together, as it is sent. */
  readonly tokens: number;
}

/** How a client finds the version of the protocol: with `legacy` it begins as those of 2025 do. */
type Era = "legacy" | { readonly pin: string };

/** Returns a client of the MCP server that a transport leads to. It is closed when the test is done. */
export async function clientOf(transport: Transport, mode: Era = "legacy"): Promise<Client> {
  const client = new Client({ name: "standpoint-test", version: "1.0.0" }, { versionNegotiation: { mode } });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

/** Returns a client over HTTP. */
export function clientAt(origin: string, headers: Record<string, string> = {}, mode: Era = "legacy"): Promise<Client> {
  return clientOf(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { requestInit: { headers } }), mode);
}

/** Calls a tool. */
export async function call(client: Client, name: string, input: Record<string, unknown> = {}): Promise<ToolResult> {
  const result = await client.callTool({ name, arguments: input });
  const [first] = result.content as unknown as [{ text: string }];
  return {
    text: first.text,
    isError: result.isError === true,
    data: result.structuredContent as unknown as ToolResult["data"],
    tokens: countTokens(JSON.stringify(result)),
  };
}

/** Returns all evidence of an answer, each with its article. */
export function evidenceIn({ data }: ToolResult) {
  const records = data.records.flatMap(({ sides, ...record }) => [record, ...(sides ?? [])]) as readonly Shown[];
  return records.flatMap(({ article = "", evidence = [] }) => evidence.map((one) => ({ article, ...one })));
}
