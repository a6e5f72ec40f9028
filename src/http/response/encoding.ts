import type { Readable, Transform } from "node:stream";
import { promisify } from "node:util";
import zlib from "node:zlib";
import accepts from "accepts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";

/** The codings of answers, the best first. */
const CODINGS = ["br", "gzip"] as const;

/** How the bytes of an answer are compressed; null for not at all. */
export type Coding = (typeof CODINGS)[number] | null;

/** Shorter answers fit in one packet as they are. */
const SHORTEST = 1024;

/** Brotli at this quality takes about as long as gzip at its default, 6, and gives fewer bytes. */
const BROTLI_QUALITY = 5;
const STREAM_QUALITY = 4;

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:json|xml|yaml)\b|application\/(?:x-ndjson|javascript)\b)/;

const compressors = { br: promisify(zlib.brotliCompress), gzip: promisify(zlib.gzip) };

/** Compresses bytes off this thread. */
export function compress(bytes: Buffer, coding: "br" | "gzip"): Promise<Buffer> {
  if (coding === "gzip") return compressors.gzip(bytes);
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: hint } = zlib.constants;
  return compressors.br(bytes, { params: { [quality]: BROTLI_QUALITY, [hint]: bytes.length } });
}

/** Returns a stream that compresses, and sends on each chunk at once. */
export function compressed(stream: Readable, coding: "br" | "gzip"): Readable {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_OPERATION_FLUSH, Z_SYNC_FLUSH } = zlib.constants;
  const through: Transform =
    coding === "gzip"
      ? zlib.createGzip({ flush: Z_SYNC_FLUSH })
      : zlib.createBrotliCompress({ flush: BROTLI_OPERATION_FLUSH, params: { [quality]: STREAM_QUALITY } });
  stream.once("error", (cause) => through.destroy(cause));
  through.once("close", () => stream.destroy());
  return stream.pipe(through);
}

/**
 * Returns how to compress an answer of a type and a length, if it is known, and notes in `Vary` that this depends on the
 * request. What needs a scope is never compressed: it may hold a secret beside text of the caller, and its length would
 * tell of the secret (BREACH). Files that can be read in part keep their bytes.
 */
export function codingFor(request: FastifyRequest, reply: FastifyReply, length?: number): Coding {
  const type = String(reply.getHeader("content-type") ?? "");
  const isSecret = request.operation?.scope !== undefined;
  if (isSecret || reply.hasHeader("accept-ranges") || !COMPRESSIBLE.test(type)) return null;
  if (length !== undefined && length < SHORTEST) return null;
  addVary(reply, "Accept-Encoding");
  return acceptedCoding(request);
}

const accepted = new LRUCache<string, { readonly coding: Coding }>({ max: 1000 });

/** Returns the best coding that a request accepts. */
export function acceptedCoding(request: Pick<FastifyRequest, "raw">): Coding {
  const header = request.raw.headers["accept-encoding"];
  if (typeof header !== "string") return null;
  const known = accepted.get(header);
  if (known !== undefined) return known.coding;
  const all = accepts(request.raw).encodings() as string[];
  const coding = CODINGS.find((one) => all.includes(one)) ?? null; // clients name them in any order
  accepted.set(header, { coding });
  return coding;
}

/** Returns the ETag of an answer in a coding: different bytes have different strong ETags. */
export function tagIn(coding: Coding, etag: string): string {
  return coding === null ? etag : etag.replace(/"$/, `-${coding}"`);
}

/** Returns an ETag without its coding, and without the `W/` that compressing proxies put before it. */
export function tagOf(given: string): string {
  return given.replace(/^W\//, "").replace(/-(?:br|gzip)"$/, '"');
}

/** Adds a name to the header `Vary`. */
export function addVary(reply: FastifyReply, name: string): void {
  const names = [reply.getHeader("vary") ?? []].flat().join(", ");
  if (!names.split(/, */).includes(name)) reply.header("vary", names === "" ? name : `${names}, ${name}`);
}
