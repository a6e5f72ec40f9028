import { MAX_DEPTH } from "./source.ts";

/** A document may have this many values, keys included. */
const MAX_VALUES = 1_000_000;

/** Where a value of JSON begins, or its key in an object, and where its parts do, by key or index. */
export interface JsonPlace {
  readonly offset: number;
  readonly parts: ReadonlyMap<string | number, JsonPlace>;
}

/** JSON is malformed or exceeds a bound at an offset. */
export class JsonFault extends Error {
  override name = "JsonFault";
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** Returns the places of all values of a text, and the offsets of repeated keys. See `Scan`. */
export function scanJson(text: string): { readonly root: JsonPlace; readonly repeated: readonly number[] } {
  const scan = new Scan(text);
  scan.run();
  return { root: scan.root.parts.get(0) as JsonPlace, repeated: scan.repeated };
}

/** A list or an object that has not ended. */
interface Open {
  readonly isObject: boolean;
  readonly parts: Map<string | number, JsonPlace>;
}

/** The kinds of token that can begin a value: `v` stands for a number, `true`, `false` and `null`. */
const VALUE = '{["v';

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![^\s,:[\]{}])/y;

const NO_PARTS: ReadonlyMap<string | number, JsonPlace> = new Map();

/**
 * Reads the structure of JSON (RFC 8259) in one pass without recursion, before a parser spends time or memory on it. Throws
 * JsonFault if it is malformed, nested too deeply or has too many values. The content of strings is not checked.
 */
class Scan {
  readonly root: Open = { isObject: false, parts: new Map() };
  readonly repeated: number[] = [];
  readonly #text: string;
  readonly #open: Open[] = [];
  #within = this.root;
  #expected = VALUE;
  #key: { readonly name: string; readonly offset: number } | undefined;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    for (let at = this.#skipBlanks(0); at < this.#text.length; at = this.#skipBlanks(at)) at = this.#token(at);
    if (this.#expected !== "") throw this.#unexpected(this.#text.length, "the end");
  }

  /** Reads the token at an offset. Returns the offset after it. */
  #token(at: number): number {
    const char = this.#text[at] as string;
    const kind = '{}[],:"'.includes(char) ? char : "v";
    if (!this.#expected.includes(kind)) throw this.#unexpected(at, `\`${char}\``);
    if (kind === '"') return this.#string(at);
    if (kind === "v") return this.#scalar(at);
    if (kind === "{" || kind === "[") this.#begin(at, kind === "{");
    else if (kind === ",") this.#expected = this.#within.isObject ? KEY : VALUE;
    else if (kind === ":") this.#expected = VALUE;
    else this.#end();
    return at + 1;
  }

  #unexpected(at: number, found: string): JsonFault {
    return new JsonFault(at, `expected ${EXPECTED[this.#expected] ?? "a value"}, found ${found}`);
  }

  #begin(at: number, isObject: boolean): void {
    if (this.#open.length === MAX_DEPTH) throw new JsonFault(at, `is nested too deeply: at most ${MAX_DEPTH} levels`);
    const parts = new Map<string | number, JsonPlace>();
    this.#add(at, parts);
    this.#open.push(this.#within);
    this.#within = { isObject, parts };
    this.#expected = isObject ? `${KEY}}` : `${VALUE}]`;
  }

  #end(): void {
    this.#within = this.#open.pop() as Open;
    this.#expectNext();
  }

  #string(at: number): number {
    const end = endOfString(this.#text, at);
    if (!this.#expected.startsWith(KEY)) this.#add(at);
    else {
      this.#countValue(at);
      this.#key = { name: contentOf(this.#text.slice(at, end)), offset: at };
      if (this.#within.parts.has(this.#key.name)) this.repeated.push(at);
      this.#expected = ":";
    }
    return end;
  }

  #scalar(at: number): number {
    SCALAR.lastIndex = at;
    if (!SCALAR.test(this.#text)) throw this.#unexpected(at, `\`${this.#text[at]}\``);
    this.#add(at);
    return SCALAR.lastIndex;
  }

  #add(at: number, parts = NO_PARTS): void {
    this.#countValue(at);
    const { parts: all } = this.#within;
    all.set(this.#key?.name ?? all.size, { offset: this.#key?.offset ?? at, parts });
    this.#key = undefined;
    this.#expectNext();
  }

  #expectNext(): void {
    this.#expected = this.#open.length === 0 ? "" : this.#within.isObject ? ",}" : ",]";
  }

  #countValue(at: number): void {
    if (++this.#count > MAX_VALUES) throw new JsonFault(at, `has more than ${MAX_VALUES} values and keys: split it`);
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (BLANKS.has(this.#text.charCodeAt(at))) at++;
    return at;
  }
}

const KEY = '"';

/** What is expected, by the tokens that may follow. */
const EXPECTED: Readonly<Record<string, string>> = {
  "": "the end",
  ",}": "`,` or `}`",
  ",]": "`,` or `]`",
  ":": "`:`",
  [KEY]: "a key in double quotes",
  [`${KEY}}`]: "a key in double quotes or `}`",
  [VALUE]: "a value",
  [`${VALUE}]`]: "a value or `]`",
};

/** Space, tab, line feed and carriage return. */
const BLANKS: ReadonlySet<number> = new Set([32, 9, 10, 13]);

/** Returns the offset after the string that begins at an offset: of the text where it does not end. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text[before - 1] === "\\") before--;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Returns the content of a string with its quotation marks. */
function contentOf(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted; // the parser will say what is wrong with it
  }
}
