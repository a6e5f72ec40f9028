import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { Problem } from "../problems.ts";
import { cachingOf, isFresh } from "./validators.ts";

/** A file to download. Its bytes do not change while it is open. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: number;
  /** Strong ETag of the bytes, with its quotation marks. */
  readonly etag: string;
}

/**
 * Sends a file, or the one range of bytes that `Range` names (RFC 9110, section 14) unless `If-Range` names another
 * version. Several ranges are answered with the whole file, as the standard allows. Throws the problem of a range
 * beyond the end. Not by @fastify/send: its ETag is weak (size and time), so that `If-Range` cannot match and a resumed
 * download can mix two versions, it takes no ETag of ours, and it opens the file only when the first byte is read.
 */
export async function sendFile(reply: FastifyReply, { path, bytes, etag }: MadeFile): Promise<FastifyReply> {
  const { headers, method } = reply.request;
  reply.header("etag", etag).header("cache-control", cachingOf(reply.request)).header("accept-ranges", "bytes");
  if (isFresh(reply.request, etag)) return reply.code(304).removeHeader("content-type").send();
  const isSame = headers["if-range"] === undefined || headers["if-range"] === etag;
  const part = isSame && method === "GET" ? rangeOf(headers.range, bytes) : undefined;
  const { first, last } = part ?? { first: 0, last: bytes - 1 };
  if (part !== undefined) reply.code(206).header("content-range", `bytes ${first}-${last}/${bytes}`);
  reply.header("content-length", last - first + 1);
  if (method === "HEAD") return reply.send(Readable.from([]));
  const file = await open(path); // an open file can be read to its end even after a newer one has replaced it
  return reply.send(file.createReadStream({ start: first, end: last }));
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Returns the range that a header names; undefined for the whole file. */
function rangeOf(header: string | undefined, bytes: number): Range | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(bytes - Number(to), 0) : Number(from);
  const last = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined; // an invalid header is ignored
  if (first >= bytes || (from === "" && Number(to) === 0))
    throw new Problem("range-not-satisfiable", `The file has ${bytes} bytes.`, {
      headers: { "content-range": `bytes */${bytes}` },
    });
  return { first, last };
}
