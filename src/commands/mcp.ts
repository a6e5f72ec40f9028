import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { buildApp } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import { askInside, askOver } from "../http/ask.ts";
import type { Source } from "../mcp/answer.ts";
import { mcpServer } from "../mcp/server.ts";
import type { Command } from "./command.ts";
import { openExistingMigrated } from "./open.ts";

/**
 * Serves MCP on standard input and output until the input ends: over the database in the settings, or over the service at
 * `--url`, with the key in `STANDPOINT_KEY`.
 */
export const run: Command = async (args) => {
  const { url } = parseArgs({ args: [...args], options: { url: { type: "string" } } }).values;
  const config = readConfig();
  const { source, close } = url === undefined ? await openService(config) : overHttp(url, config);
  const connection = serveStdio(() => mcpServer(source), { onerror: ({ message }) => console.error(message) });
  await finished(process.stdin, { writable: false }).catch(() => {}); // a client that is gone needs no answer
  await connection.close();
  await close();
  return 0;
};

interface Opened {
  readonly source: Source;
  close(): Promise<void>;
}

function overHttp(url: string, { STANDPOINT_KEY }: Config): Opened {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw new Error("--url must be a URL such as https://news.example.org");
  const baseUrl = url.replace(/\/+$/, "");
  return { source: { ask: askOver(baseUrl, STANDPOINT_KEY), baseUrl }, close: async () => {} };
}

/** Builds the service over the database, without listening. */
async function openService(config: Config): Promise<Opened> {
  const store = await openExistingMigrated(config.DATABASE_URL);
  const { server } = await buildApp(config, store);
  const { STANDPOINT_KEY: key, PUBLIC_URL: baseUrl = "" } = config;
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const close = async () => {
    await server.close();
    await store.close();
  };
  return { source: { ask: askInside(server, { ip: "127.0.0.1", headers }), baseUrl }, close };
}
