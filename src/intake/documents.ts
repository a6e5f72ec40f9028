import type { Flaw, Path } from "./forms.ts";
import { readJson } from "./json-document.ts";
import { MAX_JSON_BYTES, MAX_YAML_BYTES, placesIn, type SourceDocument, Unreadable } from "./source.ts";
import { readYaml } from "./yaml-document.ts";

/**
 * Parses a file by its name: one document of YAML or JSON, or one a line of NDJSON. `bytes` is the file's size where
 * `content` is only its beginning. Throws Unreadable if the file is empty, too large, malformed or not UTF-8.
 */
export function readDocuments(file: string, content: Buffer, bytes = content.length): SourceDocument[] {
  const refuse = (message: string) => new Unreadable([`${file}:1:1: ${message}`]);
  const isLines = /\.(ndjson|jsonl)$/.test(file);
  const isJson = isLines || file.endsWith(".json");
  const limit = isJson ? MAX_JSON_BYTES : MAX_YAML_BYTES;
  if (bytes > limit)
    throw refuse(
      `the file has ${bytes} bytes and must have at most ${limit}: split it into several files${isJson ? "" : ", or write it as JSON, which may be larger"}`,
    );
  const text = decode(content);
  if (text === null) throw refuse("the file must be UTF-8 text");
  if (text.trim() === "") throw refuse("the file is empty");
  if (!isLines) return [readDocument(file, text, 1, isJson)];
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
    return { ...readDocument("body", text, 1, isJson), where: pointerOf };
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new Unreadable(cause.messages.map((one) => one.replace(/^body:(\d+):(\d+): /, "line $1, column $2: ")));
  }
}

/** Returns a path as a JSON Pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function readDocument(file: string, text: string, firstLine: number, isJson: boolean): SourceDocument {
  const place = placesIn(text, file, firstLine);
  return isJson ? readJson(text, place) : readYaml(text, place);
}

function decode(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return text.includes("\0") ? null : text;
  } catch {
    return null; // not UTF-8
  }
}
