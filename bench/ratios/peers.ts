/** Lists of 50 positions from other servers, each a process of its own, beside ours. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../prove/server.ts";
import {
  type Bench,
  type Group,
  LIST,
  medians,
  type Peer,
  rateRow,
  requestRate,
  startOurs,
  startPeer,
  startProgram,
} from "./bench.ts";
import { checkSame } from "./reads.ts";

const INSTALL_WITHIN_MS = 120_000;

/** A running server, and the path of its list. */
interface Contender {
  readonly name: string;
  readonly server: Peer;
  readonly path: string;
}

/** Starts a server over the list that ours answers. Throws if it cannot be installed or started. */
type Start = (bench: Bench, list: string) => Promise<Omit<Contender, "name">>;

const UNCACHED = "ours, nothing kept in memory";

const STARTS: Readonly<Record<string, Start>> = {
  "ours, from memory": async (bench) => ({ server: await startOurs(bench), path: LIST }),
  [UNCACHED]: async (bench) => ({ server: await startOurs(bench, { RESPONSE_CACHE_MB: "0" }), path: LIST }),
  "node:http, prepared statements": async ({ file }) => ({ server: await startPeer("prepared", file), path: LIST }),
  "Fastify, zod, Drizzle": async ({ file }) => ({ server: await startPeer("usual", file), path: LIST }),
  "json-server": async ({ folder }, list) => {
    const at = await install(folder, "json-server");
    writeFileSync(join(at, "db.json"), JSON.stringify({ positions: JSON.parse(list).data }));
    const port = await freePort();
    const server = await startProgram(
      join(at, "node_modules/.bin/json-server"),
      ["--host", "127.0.0.1", "--port", String(port), "db.json"],
      port,
      { cwd: at },
    );
    return { server, path: "/positions" };
  },
  "soul-cli": async ({ folder, file }) => {
    const at = await install(folder, "soul-cli");
    const port = await freePort();
    const program = join(at, "node_modules/.bin/soul");
    const server = await startProgram(
      program,
      ["-d", file, "-p", String(port), "--rate-limit-enabled", "false"],
      port,
      {
        cwd: at,
      },
    );
    return { server, path: "/api/tables/positions/rows?_limit=50" };
  },
};

const INSTALLED = ["json-server", "soul-cli"];

/** Installs a program from the npm registry into a folder of its own. */
async function install(folder: string, name: string): Promise<string> {
  const at = join(folder, name);
  mkdirSync(at);
  writeFileSync(join(at, "package.json"), "{}");
  const child = spawn("npm", ["install", "--no-audit", "--no-fund", name], {
    cwd: at,
    stdio: "ignore",
    detached: true,
  });
  const timer = setTimeout(() => process.kill(-(child.pid as number), "SIGKILL"), INSTALL_WITHIN_MS); // its compilers too
  const [code] = await once(child, "exit");
  clearTimeout(timer);
  if (code !== 0) throw new Error(code === null ? "npm install takes too long" : `npm install exits with ${code}`);
  return at;
}

/** Compares the requests per second of each server that starts with ours, nothing kept in memory. */
export const peers: Group = async (bench) => {
  const contenders: Contender[] = [];
  try {
    let list = "";
    for (const [name, start] of Object.entries(STARTS)) {
      try {
        contenders.push({ name, ...(await start(bench, list)) });
      } catch (cause) {
        if (!INSTALLED.includes(name)) throw cause;
        console.error(`${name} does not install or start: ${(cause as Error).message.split("\n")[0]}`);
        continue;
      }
      const [ours, newest] = [contenders[0], contenders.at(-1)] as [Contender, Contender];
      list ||= await (await fetch(ours.server.origin + LIST)).text();
      if (newest.path === LIST) await checkSame(ours.server.origin + LIST, newest.server.origin + LIST);
    }
    const figures = await medians(
      bench.rounds,
      Object.fromEntries(
        contenders.map(({ name, server, path }) => [name, () => requestRate(server.origin + path, bench.seconds)]),
      ),
    );
    return Object.entries(figures).map(([name, rate]) =>
      rateRow(`list of 50; limit: ${name}`, figures[UNCACHED] ?? 0, rate, 0),
    );
  } finally {
    for (const { server } of contenders) await server.stop();
  }
};
