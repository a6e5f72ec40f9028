import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { pathOf, queryOf } from "../request/address.ts";
import { acceptedCoding } from "../response/encoding.ts";
import { isFresh } from "../response/validators.ts";
import type { RequestHeaders } from "./headers.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Where the answer is kept, and the version of the data that it is made from; null if it must not be kept. */
    kept: { readonly key: string; readonly version: number } | null;
    /** Whether the answer came from the cache. */
    isHit: boolean;
  }
}

/** An answer as it is sent, in one coding. */
export interface KeptAnswer {
  readonly version: number;
  /** Of the bytes before compression. */
  readonly identity: string;
  readonly etag: string;
  readonly modified: string | undefined;
  readonly body: Buffer;
  /** Names and values of the headers that belong to the answer, one after another: of a 200, and of a 304. */
  readonly headers: readonly string[];
  readonly bare: readonly string[];
}

/** The version of what does not depend on the data. */
const CONSTANT = -1;
const MAX_ADDRESSES = 10_000;

/** An answer may take this part of the cache. */
const LARGEST_PART = 8;
const HEADERS_BYTES = 2000;

/** Headers of an answer that depend on its request. */
const OF_REQUEST = [
  "x-request-id",
  "ratelimit",
  "connection",
  "access-control-allow-origin",
  "access-control-expose-headers",
];

/**
 * Keeps whole answers, compressed, for as long as the data stay the same. An answer that a change leaves as it was is not
 * compressed again. After the hooks that check keys, scopes and limits, which therefore hold for kept answers too, and
 * before validation, which they have passed.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, KeptAnswer>;
  readonly #addresses = new LRUCache<string, string>({ max: MAX_ADDRESSES });
  readonly #versionOf: () => number | null;
  #version: { readonly now: number | null } | undefined;

  /** `versionOf` returns the version of the data; null where it is not known. */
  constructor(bytes: number, versionOf: () => number | null) {
    this.#versionOf = versionOf;
    const sizeCalculation = ({ body }: KeptAnswer) => body.length + HEADERS_BYTES;
    this.#answers = new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / LARGEST_PART), sizeCalculation });
  }

  /** Returns the kept answer to a request; otherwise undefined, and notes where to keep it. */
  answerTo(request: FastifyRequest): KeptAnswer | undefined {
    const { method, operation } = request;
    if ((method !== "GET" && method !== "HEAD") || request.is404) return undefined;
    if (operation?.scope !== undefined || operation?.endless) return undefined;
    const version = operation === undefined || operation.storeless ? CONSTANT : this.#currentVersion();
    if (version === null) return undefined;
    const key = this.#keyOf(request);
    request.kept = { key, version };
    const kept = this.#answers.get(key);
    return kept?.version === version ? kept : undefined;
  }

  /** Returns the answer of an earlier version that has the same bytes, and is kept in the same coding. */
  same({ kept }: FastifyRequest, identity: string): KeptAnswer | undefined {
    const before = kept === null ? undefined : this.#answers.peek(kept.key);
    return before?.identity === identity ? before : undefined;
  }

  /** Keeps an answer, unless the data changed meanwhile. */
  keep({ kept }: FastifyRequest, reply: FastifyReply, answer: Pick<KeptAnswer, "identity" | "etag" | "body">): void {
    if (kept === null || String(reply.getHeader("cache-control")).includes("no-store")) return;
    if (kept.version !== CONSTANT && this.#versionOf() !== kept.version) return;
    const { body } = answer;
    const modified = reply.getHeader("last-modified");
    const own = Object.entries(reply.getHeaders()).filter(([name]) => !OF_REQUEST.includes(name));
    const all: [string, unknown][] = [...own, ["cache-status", "standpoint; hit"]]; // RFC 9211
    this.#answers.set(kept.key, {
      ...answer,
      version: kept.version,
      modified: modified === undefined ? undefined : String(modified),
      headers: flat([...all, ["content-length", body.length]]),
      bare: flat(all.filter(([name]) => !OF_CONTENT.has(name))),
    });
  }

  /** The version of the data, asked for at most once in a turn of the event loop. */
  #currentVersion(): number | null {
    if (this.#version === undefined) {
      const now = this.#versionOf();
      this.#version = { now };
      setImmediate(() => {
        this.#version = undefined;
      });
    }
    return this.#version.now;
  }

  /** What answers depend on: the address, whatever the order of its parameters, what the key may see, and the format. */
  #keyOf(request: FastifyRequest): string {
    const { headers, url, key } = request;
    let address = this.#addresses.get(url);
    if (address === undefined) {
      const query = queryOf(url);
      address = query === undefined ? url : `${pathOf(url)}?${query.split("&").sort().join("&")}`;
      this.#addresses.set(url, address);
    }
    const sees = key === null ? "" : key.scopes.join(",");
    return `${acceptedCoding(request)} ${sees} ${request.protocol} ${headers.host} ${headers.accept} ${address}`;
  }
}

/** Sends a kept answer, with the headers of its request. */
function send(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer, own: ReturnType<RequestHeaders>): void {
  const isKnown = isFresh(request, kept.etag, kept.modified);
  const all = isKnown ? [...kept.bare] : [...kept.headers];
  for (const name in own) all.push(name, own[name] as string);
  const limit = reply.getHeader("ratelimit");
  if (limit !== undefined) all.push("ratelimit", String(limit));
  request.isHit = true;
  reply.hijack();
  reply.raw.writeHead(isKnown ? 304 : 200, all);
  reply.raw.end(isKnown || request.method === "HEAD" ? undefined : kept.body);
}

function flat(headers: readonly [string, unknown][]): string[] {
  return headers.flatMap(([name, value]) => (value === undefined ? [] : [name, [value].flat().join(", ")]));
}

/** Headers that a 304 lacks, as it has no content. */
const OF_CONTENT = new Set(["content-type", "content-encoding"]);

/** Answers from the cache, if there is one. */
export function cache(app: FastifyInstance, answers: AnswerCache | null, ofRequest: RequestHeaders): void {
  app.decorateRequest("kept", null);
  app.decorateRequest("isHit", false);
  if (answers === null) return;
  app.addHook("onRequest", (request, reply, done) => {
    const kept = answers.answerTo(request);
    if (kept === undefined) done();
    else send(request, reply, kept, ofRequest(request));
  });
}
