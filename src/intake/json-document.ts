import type { Path } from "./forms.ts";
import { JsonFault, type JsonPlace, scanJson } from "./json-scan.ts";
import { type SourceDocument, Unreadable } from "./source.ts";

const FAULTS_SHOWN = 100;

/** Parses JSON. `place` returns the place of an offset. Throws Unreadable if it is malformed, too large or repeats a key. */
export function readJson(text: string, place: (offset: number) => string): SourceDocument {
  const value = parse(text, place);
  let root: JsonPlace | undefined;
  return {
    value,
    where: (path) => {
      root ??= scanJson(text).root; // not kept before it is needed: it is larger than the text
      return place(offsetOf(root, path));
    },
  };
}

function parse(text: string, place: (offset: number) => string): unknown {
  try {
    const { repeated } = scanJson(text);
    const value: unknown = JSON.parse(text);
    if (repeated.length === 0) return value;
    throw new Unreadable(repeated.slice(0, FAULTS_SHOWN).map((offset) => `${place(offset)}: Map keys must be unique`));
  } catch (cause) {
    if (cause instanceof JsonFault) throw new Unreadable([`${place(cause.offset)}: ${cause.message}`]);
    if (!(cause instanceof SyntaxError)) throw cause;
    const [what = "", position = "0"] = cause.message.split(/ in JSON at position (\d+).*/);
    throw new Unreadable([`${place(Number(position))}: is not valid JSON: ${what}`]);
  }
}

/** Returns the offset of a path: of its key in an object, of the value in a list, else of the nearest enclosing value. */
function offsetOf(root: JsonPlace, path: Path): number {
  let place = root;
  for (const key of path) {
    const next = place.parts.get(key);
    if (next === undefined) break;
    place = next;
  }
  return place.offset;
}
