/** Bytes: the rate of an export, and the length of answers on the wire. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import {
  ARTICLE,
  type Bench,
  type Group,
  medians,
  type Peer,
  type Row,
  rateRow,
  startOurs,
  withServers,
} from "./bench.ts";

const EXPORT = "/v1/exports/positions.ndjson";
const DOCS = ["/docs", "/docs/start.js", "/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js"];

/** Compares the export of all positions with a bare read of the same documents. */
export const exported: Group = (bench) =>
  withServers([() => startOurs(bench)], async (started) => {
    const { origin } = started as Peer;
    const [name, read] = bareRead(bench);
    const ours = () => rateOf(async () => (await receive(origin + EXPORT)).stream);
    const figures = await medians(bench.rounds, { ours, peer: () => rateOf(async () => read()) });
    return [rateRow(`NDJSON of all positions; limit: ${name}`, figures.ours / 1e6, figures.peer / 1e6, 0.85, " MB/s")];
  });

/** Returns the program that reads the documents: SQLite's own, or else a loop over better-sqlite3. */
function bareRead({ file }: Bench): [string, () => Readable] {
  const stdio = ["ignore", "pipe", "inherit"] as const;
  if (spawnSync("sqlite3", ["-version"]).status === 0)
    return ["`sqlite3` CLI", () => spawn("sqlite3", [file, "SELECT doc FROM positions"], { stdio: [...stdio] }).stdout];
  const script = join(import.meta.dirname, "../peers/iterate.ts");
  return ["better-sqlite3", () => spawn(process.execPath, [script, file], { stdio: [...stdio] }).stdout];
}

/** Returns the bytes per second from the start of a stream's source to its end. */
async function rateOf(open: () => Promise<Readable>): Promise<number> {
  const began = performance.now();
  const stream = await open();
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
  });
  await once(stream, "end");
  return bytes / ((performance.now() - began) / 1000);
}

/** Sends a GET, and returns the answer before its body, as it is sent. */
async function receive(url: string, coding = "identity"): Promise<{ stream: IncomingMessage }> {
  const [stream] = (await once(get(url, { headers: { "accept-encoding": coding } }), "response")) as [IncomingMessage];
  if (stream.statusCode !== 200) throw new Error(`${url} returned ${stream.statusCode}`);
  return { stream };
}

/** Compares the bodies that a browser receives with the same bytes compressed by `gzip -6`. */
export const wire: Group = (bench) =>
  withServers([() => startOurs(bench)], async (started) => {
    const { origin } = started as Peer;
    const bytes = async (path: string, coding?: string) =>
      Buffer.concat(await (await receive(origin + path, coding)).stream.toArray());
    const rows: Row[] = [];
    for (const [work, paths] of [
      ["article, include=all", [ARTICLE]],
      ["/docs with its files", DOCS],
      ["/openapi.json", ["/openapi.json"]],
    ] as const) {
      let [sent, limit] = [0, 0];
      for (const path of paths) {
        sent += (await bytes(path, "gzip, br")).length;
        limit += gzipSync(await bytes(path), { level: 6 }).length;
      }
      rows.push({ ...rateRow(`bytes on the wire: ${work}`, sent, limit, 0, " B"), toReach: { atMost: 1.05 } });
    }
    return rows;
  });
