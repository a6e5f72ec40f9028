import { LineCounter } from "yaml";
import type { Flaw, Path } from "./forms.ts";

/** The largest document in JSON: 16 MiB. */
export const MAX_JSON_BYTES = 16 * 2 ** 20;

/** The largest document in YAML: 1 MiB. It takes a hundred times as long to parse as JSON. */
export const MAX_YAML_BYTES = 2 ** 20;

/** The largest authority record in JSON: 4 MiB. The longest values that its form allows have 2.5 MB. */
export const MAX_RECORD_BYTES = 4 * 2 ** 20;

/** Lists and objects may be nested this deeply. */
export const MAX_DEPTH = 64;

/** A parsed value, and where each part of it stands in its source. */
export interface SourceDocument {
  readonly value: unknown;
  /** Returns `file:line:column`, or in a request's body a JSON Pointer, of a path or of the nearest enclosing value. */
  where(path: Path): string;
  /** Returns the message of a flaw in the terms of the source's syntax, if that has to do with it. */
  explain?(flaw: Flaw): string;
  /** Returns the comment that follows the text at a path on its line. */
  commentAfter?(path: Path): string | undefined;
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

/** Returns a function that returns the place of an offset of a text: `file:line:column`. */
export function placesIn(text: string, file: string, firstLine: number): (offset: number) => string {
  let lines: LineCounter | undefined;
  return (offset) => {
    lines ??= linesOf(text);
    const { line, col } = lines.linePos(offset);
    return `${file}:${firstLine + line - 1}:${col}`;
  };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** Whether a document is YAML, which people write: a null there is a slip rather than an unknown value. */
export function isByHand({ explain }: SourceDocument): boolean {
  return explain !== undefined;
}
