import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Flaw, Path } from "./forms.ts";

/** A parsed value, and where each part of it stands in its source. */
export interface SourceDocument {
  readonly value: unknown;
  /** Returns `file:line:column`, or in a request's body a JSON Pointer, of a path or of the nearest enclosing value. */
  where(path: Path): string;
}

/** A file or a request's body cannot be parsed. Each message begins with its place. */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join("\n"));
    this.messages = messages;
  }
}

/** The largest file or document that is read: 16 MiB. */
export const MAX_FILE_BYTES = 16 * 2 ** 20;

/**
 * Parses a file by its name: one document of YAML or JSON, or one a line of NDJSON. `bytes` is the file's size where
 * `content` is only its beginning. Throws Unreadable if the file is empty, too large, malformed or not UTF-8.
 */
export function readDocuments(file: string, content: Buffer, bytes = content.length): SourceDocument[] {
  const refuse = (message: string) => new Unreadable([`${file}:1:1: ${message}`]);
  if (bytes > MAX_FILE_BYTES)
    throw refuse(`the file has ${bytes} bytes and must have at most ${MAX_FILE_BYTES}: split it into several files`);
  const text = decode(content);
  if (text === null) throw refuse("the file must be UTF-8 text");
  if (text.trim() === "") throw refuse("the file is empty");
  const isLines = /\.(ndjson|jsonl)$/.test(file);
  if (!isLines) return [readDocument(file, text, 1, file.endsWith(".json"))];
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => readDocument(file, line, number, true));
}

/** Returns a flaw as `file:line:column: path message`. */
export function flawLine(document: SourceDocument, { path, message }: Flaw): string {
  const name = path.reduce<string>(
    (all, key) => (typeof key === "number" ? `${all}[${key}]` : all ? `${all}.${key}` : key),
    "",
  );
  return `${document.where(path)}: ${name ? `${name} ` : ""}${message}`;
}

/** Parses the body of a request, JSON or YAML. Throws Unreadable with the line and column of each fault. */
export function readBody(content: Uint8Array, isJson: boolean): SourceDocument {
  const text = decode(content);
  if (text === null) throw new Unreadable(["the body must be UTF-8 text"]);
  if (text.trim() === "") throw new Unreadable(["the body is empty"]);
  try {
    return { value: readDocument("body", text, 1, isJson).value, where: pointerOf };
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new Unreadable(cause.messages.map((one) => one.replace(/^body:(\d+):(\d+): /, "line $1, column $2: ")));
  }
}

/** Returns a path as a JSON Pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/**
 * Parses JSON without duplicate keys quickly; returns null for other text. Positions are looked up only when asked for,
 * by the slower parser.
 */
function readPlainJson(file: string, text: string, firstLine: number): SourceDocument | null {
  try {
    const value: unknown = JSON.parse(text);
    if (isDeep(text) || keysIn(value) !== keysWritten(text)) return null;
    let slow: SourceDocument | undefined;
    return {
      value,
      where: (path) => {
        slow ??= readSlowly(file, text, firstLine, true);
        return slow.where(path);
      },
    };
  } catch {
    return null; // the slower parser says what is wrong and where
  }
}

/** Returns whether valid JSON may be nested too deeply for the slower parser to find positions in. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > LEVELS) return true;
  }
  return false;
}

const LEVELS = 50;

/** Counts the keys in the text of valid JSON: the strings before a colon. */
function keysWritten(text: string): number {
  let count = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?/gs)) if (token.endsWith(":")) count++;
  return count;
}

function keysIn(value: unknown): number {
  let count = 0;
  const waiting: unknown[] = [value];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one !== "object" || one === null) continue;
    const own = Object.values(one);
    if (!Array.isArray(one)) count += own.length;
    for (const inner of own) if (typeof inner === "object" && inner !== null) waiting.push(inner);
  }
  return count;
}

function readDocument(file: string, text: string, firstLine: number, isJson: boolean): SourceDocument {
  return (isJson ? readPlainJson(file, text, firstLine) : null) ?? readSlowly(file, text, firstLine, isJson);
}

function readSlowly(file: string, text: string, firstLine: number, isJson: boolean): SourceDocument {
  const place = (line: number, column: number) => `${file}:${firstLine + line - 1}:${column}`;
  const counter = new LineCounter();
  // JSON is YAML, so one parser finds duplicate keys and positions in both.
  const parsed = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const position = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return place(line, col);
  };
  const faults = [...parsed.errors, ...parsed.warnings].map(({ pos, message, code }) => {
    return `${position(pos[0])}: ${code === "MULTIPLE_DOCS" ? "the file has several documents: put each in a file of its own" : message}`;
  });
  if (faults.some((fault) => fault.includes("call stack")))
    throw new Unreadable([`${place(1, 1)}: is nested too deeply`]);
  if (faults.length) throw new Unreadable(faults);
  if (isJson) refuseOtherThanJson(text, place);
  try {
    return { value: parsed.toJS({ maxAliasCount: 100 }), where: (path) => position(offsetOf(parsed.contents, path)) };
  } catch (cause) {
    const message = cause instanceof RangeError ? "is nested too deeply" : (cause as Error).message;
    throw new Unreadable([`${place(1, 1)}: ${message}`]); // such as too many aliases
  }
}

/** Throws Unreadable if a text is YAML but not JSON (RFC 8259). */
function refuseOtherThanJson(text: string, place: (line: number, column: number) => string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    const [, line = "1", column = "1"] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const what =
      cause instanceof RangeError
        ? "is nested too deeply"
        : `is not valid JSON: ${message.replace(/ in JSON at .*| \(line .*/, "")}`;
    throw new Unreadable([`${place(Number(line), Number(column))}: ${what}`]);
  }
}

/** Returns the offset of a path: of its key in a map, of the value in a list, else of the nearest enclosing value. */
function offsetOf(root: Node | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isNode(item.key) && item.key.toJSON?.() === key);
      next = pair?.value;
      if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      next = node.items[key as number];
      if (isNode(next)) offset = next.range?.[0] ?? offset;
    }
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}

function decode(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return text.includes("\0") ? null : text;
  } catch {
    return null; // not UTF-8
  }
}
