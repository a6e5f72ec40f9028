import type { Readable } from "node:stream";
import { Problem } from "../problems.ts";

/** Other names of YAML (RFC 9512, 2.1). */
const YAML_ALIASES = ["application/x-yaml", "text/yaml", "text/x-yaml"];

/** Returns the media type of a `Content-Type`, without its parameters; `application/yaml` for its other names. */
export function mediaTypeOf(contentType = ""): string {
  const type = contentType.replace(/;.*/s, "").trim().toLowerCase();
  return YAML_ALIASES.includes(type) ? "application/yaml" : type;
}

/**
 * Reads a whole body. Throws the problem of a body that is longer than `limit` bytes or takes longer than `timeoutMs`.
 * `announced` is its `Content-Length`, or 0.
 */
export async function readWhole(payload: Readable, limit: number, timeoutMs: number, announced = 0): Promise<Buffer> {
  const tooLarge = new Problem("body-too-large", `The body must have at most ${limit} bytes.`, {
    headers: { connection: "close" },
  });
  if (announced > limit) throw tooLarge;
  const late = new Problem("request-timeout", "The body took too long to arrive.", {
    headers: { connection: "close" },
  });
  const timer = setTimeout(() => payload.destroy(late), timeoutMs);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of payload as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw tooLarge;
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks);
}

/** A line of a body: its number, from 1, and its bytes; null for a line over the limit. */
export interface Line {
  readonly number: number;
  readonly content: Uint8Array | null;
}

/** Yields the lines of a body as they arrive, without blank ones. Holds at most one line of `limit` bytes. */
export async function* linesOf(payload: Readable, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): Line => {
    const content = length > limit ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { number: number++, content };
  };
  const add = (part: Buffer) => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      const line = take();
      if (!isBlank(line)) yield line;
    }
    add(chunk.subarray(from));
  }
  const last = take();
  if (!isBlank(last)) yield last;
}

const NEWLINE = 10;

/** Tabs, line breaks and spaces, in ASCII and Latin-1. */
const BLANKS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 32, 160]);

function isBlank({ content }: Line): boolean {
  return content?.every((byte) => BLANKS.has(byte)) ?? false;
}
