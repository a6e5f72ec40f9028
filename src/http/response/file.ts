import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { Problem } from "../problems.ts";
import { isKnown } from "./send.ts";

/** A file that was made to be sent. Its bytes stay as they are as long as it is open. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: number;
  /** Strong validator of the bytes, with its quotation marks. */
  readonly etag: string;
}

/**
 * Sends a file, or the part of it that `Range` asks for (RFC 9110, section 14): one range of bytes, as long as
 * `If-Range` names this file. Several ranges are answered with the whole, as the standard allows. Throws the
 * problem where the file does not reach as far.
 */
export async function sendFile(reply: FastifyReply, { path, bytes, etag }: MadeFile): Promise<FastifyReply> {
  const { headers, method } = reply.request;
  reply.header("etag", etag).header("cache-control", "public, no-cache").header("accept-ranges", "bytes");
  if (isKnown(reply.request, reply, etag)) return reply.code(304).removeHeader("content-type").send();
  const isSame = headers["if-range"] === undefined || headers["if-range"] === etag;
  const part = isSame && method === "GET" ? rangeOf(headers.range, bytes) : undefined;
  const { first, last } = part ?? { first: 0, last: bytes - 1 };
  if (part !== undefined) reply.code(206).header("content-range", `bytes ${first}-${last}/${bytes}`);
  reply.header("content-length", last - first + 1);
  if (method === "HEAD") return reply.send(Readable.from([]));
  const file = await open(path); // open, it can be read to its end even if another takes its place meanwhile
  return reply.send(file.createReadStream({ start: first, end: last }));
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The range that a header asks for; undefined where the whole is to be sent. */
function rangeOf(header: string | undefined, bytes: number): Range | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(bytes - Number(to), 0) : Number(from);
  const last = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined; // not valid, so it is as if it were not there
  if (first >= bytes || (from === "" && Number(to) === 0))
    throw new Problem("range-not-satisfiable", `The file has ${bytes} bytes.`, {
      headers: { "content-range": `bytes */${bytes}` },
    });
  return { first, last };
}
