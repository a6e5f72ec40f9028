/** `/mcp` under the keys, limits and headers of all operations. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importText, keyFor, ROOT, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";
import { call, clientAt } from "./client.ts";

const LIST = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const HEADERS = { "content-type": "application/json", accept: "application/json, text/event-stream" };

function post(origin: string, body: string = JSON.stringify(LIST), headers: Record<string, string> = {}) {
  return fetch(`${origin}/mcp`, { method: "POST", headers: { ...HEADERS, ...headers }, body });
}

test("where reading needs a key, so does /mcp", async () => {
  const service = await startService({ config: { READ_AUTH: "required" } });
  const { origin } = await listening(service);
  const refused = await post(origin);
  expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  expect((await post(origin, undefined, { authorization: "Bearer wrong" })).status).toBe(401);
  await expect(clientAt(origin)).rejects.toThrow();
  const client = await clientAt(origin, await keyFor(service.store, "read"));
  expect((await call(client, "positions", { actor: "russia" })).isError).toBe(false);
});

test("a key without the scope `read` is 403", async () => {
  const service = await startService({ config: { READ_AUTH: "required" } });
  const { origin } = await listening(service);
  expect((await post(origin, undefined, await keyFor(service.store, "admin"))).status).toBe(403);
});

test("the rate limit counts calls and the requests that they make, by the address of the client", async () => {
  const { origin } = await listening(await startService({ config: { RATE_LIMIT: 10, TRUST_PROXY: "127.0.0.1" } }));
  const params = { name: "positions", arguments: { actor: "russia" } };
  const callFrom = async (address: string) => {
    const reply = await post(origin, JSON.stringify({ ...LIST, method: "tools/call", params }), {
      "x-forwarded-for": address,
    });
    const text = await reply.text();
    return reply.status === 429 || text.includes("At most 10 requests a minute") ? "refused" : reply.status;
  };
  const answers: unknown[] = [];
  for (let i = 0; i < 6; i++) answers.push(await callFrom("203.0.113.7"));
  expect([answers[0], answers.at(-1)]).toEqual([200, "refused"]);
  expect(await callFrom("203.0.113.8")).toBe(200);
});

test("a withheld article shows to keys that write alone", async () => {
  const service = await startService();
  const { origin } = await listening(service);
  const text = readFileSync(join(ROOT, "seed/dossiers/redorbit-radiation-report.yaml"), "utf8");
  await importText(service.store, "draft.yaml", text.replace("status: usable", "status: withheld"));
  const id = "redorbit-radiation-report";
  const reader = await clientAt(origin);
  const editor = await clientAt(origin, await keyFor(service.store, "read", "write"));
  expect((await call(editor, "get_article", { id })).isError).toBe(false);
  expect((await call(reader, "get_article", { id })).isError).toBe(true);
  for (const [tool, input] of [
    ["search", { q: "radiation", max_tokens: 20_000 }],
    ["figures", { max_tokens: 20_000 }],
    ["figures", { article: id }],
    ["timeline", { type: "article", max_tokens: 20_000 }],
  ] as const) {
    const { data, text: shown } = await call(reader, tool, input);
    expect(JSON.stringify([data.records ?? []])).not.toContain(id);
    if (!("article" in input)) expect(shown).not.toContain(id);
  }
  await expect(reader.readResource({ uri: `standpoint://articles/${id}` })).rejects.toThrow("no article");
  expect((await reader.listResources()).resources.map(({ name }) => name)).not.toContain(id);
});

test("other methods, types, lengths and bodies are refused", async () => {
  const { origin } = await listening(await startService());
  const get = await fetch(`${origin}/mcp`, { headers: HEADERS });
  expect([get.status, get.headers.get("allow")]).toEqual([405, "OPTIONS, POST"]);
  expect((await post(origin, "{}", { "content-type": "text/plain" })).status).toBe(415);
  expect((await post(origin, undefined, { accept: "text/html" })).status).toBe(406);
  expect((await post(origin, " ".repeat(100_000))).status).toBe(413);
  expect((await post(origin, "{")).status).toBe(400);
  expect((await post(origin, JSON.stringify([LIST, LIST]))).status).toBe(400);
});

test("no stream stays open", async () => {
  const { origin } = await listening(await startService());
  const meta = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  const listen = {
    jsonrpc: "2.0",
    id: 1,
    method: "subscriptions/listen",
    params: { notifications: { toolsListChanged: true }, _meta: meta },
  };
  const reply = await post(origin, JSON.stringify(listen), {
    "mcp-protocol-version": "2026-07-28",
    "mcp-method": "subscriptions/listen",
  });
  expect(await reply.text()).toContain("limit reached");
});

test("pages of other origins may ask", async () => {
  const { origin } = await listening(await startService());
  const asked = {
    origin: "https://example.org",
    "access-control-request-method": "POST",
    "access-control-request-headers": "mcp-protocol-version",
  };
  const preflight = await fetch(`${origin}/mcp`, { method: "OPTIONS", headers: asked });
  expect(preflight.headers.get("access-control-allow-headers")?.toLowerCase()).toContain("mcp-protocol-version");
  const reply = await post(origin, undefined, { origin: "https://example.org" });
  expect(reply.headers.get("access-control-allow-origin")).toBe("*");
});
