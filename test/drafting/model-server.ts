import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { ModelSettings } from "../../src/drafting/index.ts";
import { afterwards } from "../helper.ts";

/** A request to the model as it came. */
export interface Asked {
  /** The list of the dossier that is asked for, such as `positions`. */
  readonly list: string;
  readonly headers: IncomingHttpHeaders;
  readonly instructions: string;
  readonly input: { readonly paragraphs: readonly string[]; readonly topics: readonly { readonly id: string }[] };
  readonly body: string;
}

/** What the model does: a JSON value that it answers with, or something worse. */
export type Behaviour =
  | { readonly answer: unknown }
  | { readonly content: string }
  | { readonly status: number; readonly headers?: Record<string, string> }
  | { readonly raw: string }
  | "hang";

/** Starts a server that answers chat completions as one with a language model does. */
export async function startModel(behave: (asked: Asked, count: number) => Behaviour): Promise<{
  readonly settings: ModelSettings;
  readonly asked: readonly Asked[];
}> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const { messages, response_format } = JSON.parse(body);
      const one: Asked = {
        list: response_format.json_schema.name,
        headers: request.headers,
        instructions: messages[0].content,
        input: JSON.parse(messages[1].content),
        body,
      };
      asked.push(one);
      const behaviour = behave(one, asked.filter(({ list }) => list === one.list).length);
      if (behaviour === "hang") return;
      if ("status" in behaviour) {
        response.writeHead(behaviour.status, behaviour.headers);
        return response.end(JSON.stringify({ error: { message: `no, ${request.headers.authorization}` } }));
      }
      response.setHeader("content-type", "application/json");
      if ("raw" in behaviour) return response.end(behaviour.raw);
      const content = "content" in behaviour ? behaviour.content : JSON.stringify(behaviour.answer);
      const message = { role: "assistant", content };
      response.end(
        JSON.stringify({
          id: "completion",
          object: "chat.completion",
          created: 0,
          model: "test",
          choices: [{ index: 0, message, finish_reason: "stop" }],
          usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
        }),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  afterwards(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  const settings = { model: "test-model", url: `http://127.0.0.1:${port}/v1`, key: "secret-key", timeoutMs: 10_000 };
  return { settings, asked };
}
