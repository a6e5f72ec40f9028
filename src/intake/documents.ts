import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Flaw, Path } from "./forms.ts";

/** A value that was read from a file, and where each part of it stands. */
export interface SourceDocument {
  readonly value: unknown;
  /** `file:line:column` of what is at a path, or of the nearest thing around it. */
  where(path: Path): string;
}

/** A file, or a request's body, that cannot be read: `file:line:column: message` each. */
export class Unreadable extends Error {
  override name = "Unreadable";
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join("\n"));
    this.messages = messages;
  }
}

/** A larger file is refused. */
export const MAX_FILE_BYTES = 16 * 2 ** 20;

/**
 * Reads the documents of a file: one of YAML or JSON, or one a line of NDJSON, by the file's name. `bytes` is the
 * file's size where its content is but the beginning of it.
 * Throws Unreadable where it is empty, too large, no UTF-8 text, or malformed.
 */
export function readDocuments(file: string, content: Buffer, bytes = content.length): SourceDocument[] {
  const refuse = (message: string) => new Unreadable([`${file}:1:1: ${message}`]);
  if (bytes > MAX_FILE_BYTES)
    throw refuse(`the file has ${bytes} bytes; at most ${MAX_FILE_BYTES} are read: split it into several files`);
  const text = decode(content);
  if (text === null) throw refuse("the file is not UTF-8 text");
  if (text.trim() === "") throw refuse("the file is empty");
  const isLines = /\.(ndjson|jsonl)$/.test(file);
  if (!isLines) return [readDocument(file, text, 1, file.endsWith(".json"))];
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => readDocument(file, line, number, true));
}

/** A flaw as `file:line:column: path: message`. */
export function flawLine(document: SourceDocument, { path, message }: Flaw): string {
  const name = path.reduce<string>(
    (all, key) => (typeof key === "number" ? `${all}[${key}]` : all ? `${all}.${key}` : key),
    "",
  );
  return `${document.where(path)}: ${name ? `${name} ` : ""}${message}`;
}

/** Reads the body of a request, JSON or YAML. What is wrong with it is placed by line and column. Throws Unreadable. */
export function readBody(content: Uint8Array, isJson: boolean): SourceDocument {
  const text = decode(content);
  if (text === null) throw new Unreadable(["it is not UTF-8 text"]);
  if (text.trim() === "") throw new Unreadable(["it is empty"]);
  try {
    return { value: readDocument("body", text, 1, isJson).value, where: pointerOf };
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new Unreadable(cause.messages.map((one) => one.replace(/^body:(\d+):(\d+): /, "line $1, column $2: ")));
  }
}

/** A path as a JSON Pointer, RFC 6901. */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** JSON without a key twice is read at once; where something in it stands is looked up only once it is asked for. */
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
    return null; // it is read again, to say what is wrong and where
  }
}

/** Whether a text of valid JSON may be nested more deeply than the slower parser can tell places in. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > LEVELS) return true;
  }
  return false;
}

const LEVELS = 50;

/** How many keys a text of valid JSON writes: the strings that a colon follows. */
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
  // JSON is YAML, and so one parser gives duplicate keys and positions for both.
  const parsed = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const position = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return place(line, col);
  };
  const faults = [...parsed.errors, ...parsed.warnings].map(({ pos, message, code }) => {
    return `${position(pos[0])}: ${code === "MULTIPLE_DOCS" ? "the file holds multiple documents: give each a file of its own" : message}`;
  });
  if (faults.some((fault) => fault.includes("call stack")))
    throw new Unreadable([`${place(1, 1)}: is nested too deeply`]);
  if (faults.length) throw new Unreadable(faults);
  if (isJson) refuseOtherThanJson(text, place); // what YAML takes, but JSON does not
  try {
    return { value: parsed.toJS({ maxAliasCount: 100 }), where: (path) => position(offsetOf(parsed.contents, path)) };
  } catch (cause) {
    const message = cause instanceof RangeError ? "is nested too deeply" : (cause as Error).message;
    throw new Unreadable([`${place(1, 1)}: ${message}`]); // or it has too many aliases
  }
}

/** Throws Unreadable where a text is not JSON, RFC 8259: YAML takes more. */
function refuseOtherThanJson(text: string, place: (line: number, column: number) => string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    const [, line = "1", column = "1"] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const what =
      cause instanceof RangeError
        ? "is nested too deeply"
        : `is not JSON: ${message.replace(/ in JSON at .*| \(line .*/, "")}`;
    throw new Unreadable([`${place(Number(line), Number(column))}: ${what}`]);
  }
}

/** Where the thing at a path begins: its key in a map, itself in a list; else what is nearest around it. */
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
