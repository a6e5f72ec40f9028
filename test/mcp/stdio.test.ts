/** `standpoint mcp` as a process, by the official client. */
import { join } from "node:path";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, test } from "vitest";
import { keyFor, newDatabase, ROOT, scratchFolder, standpoint, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";
import { call, clientOf } from "./client.ts";

function clientOfCommand(args: readonly string[], environment: Record<string, string>) {
  const env = { ...(process.env as Record<string, string>), ...environment };
  return clientOf(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(ROOT, "src/main.ts"), "mcp", ...args],
      env,
      cwd: ROOT,
    }),
  );
}

test("answers from the database", async () => {
  const client = await clientOfCommand([], { DATABASE_URL: await newDatabase("example") });
  expect((await client.listTools()).tools).toHaveLength(8);
  const { data, text } = await call(client, "positions", { actor: "russia" });
  expect(data.records[0]).toMatchObject({
    type: "position",
    actor: "russia",
    path: expect.stringMatching("^/v1/positions/"),
  });
  expect(text).toContain("quote: ");
  expect((await client.listResources()).resources.length).toBeGreaterThan(5);
});

test("answers from a running service, with a key", async () => {
  const service = await startService({ config: { READ_AUTH: "required" } });
  const { origin } = await listening(service);
  const { authorization } = await keyFor(service.store, "read");
  const client = await clientOfCommand(["--url", `${origin}/`], {
    STANDPOINT_KEY: authorization.replace("Bearer ", ""),
  });
  const { data } = await call(client, "suggest", { q: "rusia" });
  expect([data.base_url, data.records[0]?.id]).toEqual([origin, "russia"]);
  const keyless = await clientOfCommand(["--url", origin], {});
  const { isError, text } = await call(keyless, "positions");
  expect([isError, text]).toEqual([true, expect.stringContaining("API key is required")]);
});

test("says which service does not answer", async () => {
  const client = await clientOfCommand(["--url", "http://127.0.0.1:9"], {});
  const { isError, text } = await call(client, "positions");
  expect([isError, text]).toEqual([true, "No Standpoint service answers at http://127.0.0.1:9. Check the address."]);
});

test.each([
  [["--url", "news.example.org"], {}, "--url must be a URL"],
  [["--port", "1"], {}, "--port"],
  [[], { DATABASE_URL: `file:${join(scratchFolder(), "none.db")}` }, "none.db"],
])("%j exits 1 and says why", async (args, environment, message) => {
  const { code, stdout, stderr } = await standpoint(["mcp", ...args], environment);
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(message)]);
});

test("ends when the input ends", async () => {
  const { code, stdout } = await standpoint(["mcp"], { DATABASE_URL: await newDatabase("example") });
  expect([code, stdout]).toEqual([0, ""]);
});
