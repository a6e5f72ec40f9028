import { resourceNameOf } from "../model/kit/names.ts";
import { resourceNamed } from "../model/records/index.ts";

/** A part of an answer that is shown whole or left out: a record, a paragraph or a comparison. */
export type Entry = Readonly<Record<string, unknown>> & {
  readonly type: string;
  /** The path of the record in the API. Its last part is the record's id. */
  readonly path?: string;
};

/** A record as the API answers it. */
export type ApiRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** Fields of no use to an assistant, and those that an entry has in another form. */
const HIDDEN = new Set(
  `id ordinal codes identifiers stance_score sections images rights source corrections text_kind sourcing attribution
  effective_basis date_basis`.split(/\s+/),
);

/** Values that say that nothing is out of the ordinary, by field. */
const ORDINARY: Readonly<Record<string, string>> = { basis: "reported", status: "occurred" };

/** Returns the entry of a record: its path, and its fields without empty ones and those of no use to an assistant. */
export function entryOf(type: string, record: ApiRecord): Entry {
  const { headline, name, stated_on, effective_on, ...more } = record;
  const caption = headline === undefined ? { name } : { headline };
  const dates = stated_on === effective_on ? { effective_on } : { stated_on, effective_on };
  return { type, path: pathOf(type, record.id), ...fieldsOf({ ...caption, ...more, ...dates }) };
}

/** Returns the path of a record in the API. Throws if no resource holds records of the type. */
export function pathOf(type: string, id: string): string {
  return `/v1/${resourceNamed(resourceNameOf(type)).path}/${encodeURIComponent(id)}`;
}

/** Returns the fields of a record that are shown: the words of the article in place of a summary of them. */
export function fieldsOf(record: object): Record<string, unknown> {
  const shown = Object.entries(record).filter(([name]) => !HIDDEN.has(name) && !/_(earliest|latest)$/.test(name));
  const short = shown.map(([name, value]) => [name, shortened(name, value)] as const);
  const isSaid = ([name, value]: readonly [string, unknown]) =>
    value !== null && value !== undefined && value !== ORDINARY[name] && !(Array.isArray(value) && value.length === 0);
  const { summary, ...fields } = Object.fromEntries(short.filter(isSaid));
  return "evidence" in fields || summary === undefined ? fields : { ...fields, summary };
}

/** Returns evidence without its place in the paragraph, and ids in place of references. */
function shortened(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => shortened(name, one));
  if (typeof value !== "object" || value === null) return value;
  const { id, type, exact, ...place } = value as Record<string, unknown>;
  if (name === "evidence")
    return { ...(place.paragraph === null ? { in: place.in } : { paragraph: place.paragraph }), exact };
  return id === undefined ? value : type === undefined ? id : `${type}/${id}`;
}

/** Returns an entry as one line. Text with spaces is quoted as in JSON, so that it cannot look like something else. */
export function lineOf({ type, path, ...fields }: Entry): string {
  return `- ${[path === undefined ? type : `${type} ${path}`, ...factsOf(fields)].join("; ")}`;
}

/** A text longer than this paraphrases the quotes beside it, and is left out of the line. */
const LONG = 60;

function factsOf(fields: object): string[] {
  const isLong = (value: unknown) => "evidence" in fields && typeof value === "string" && value.length > LONG;
  return Object.entries(fields).flatMap(([name, value]) => {
    if (name === "exact") return [`quote: ${JSON.stringify(value)}`];
    return isLong(value) ? [] : [`${name}: ${textOf(value)}`];
  });
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (typeof value === "object" && value !== null) return `{${factsOf(value).join("; ")}}`;
  return /\s/.test(String(value)) ? JSON.stringify(value) : String(value);
}

/** Returns the longest beginning of some entries that fits. A first one that is too long alone is shown without its long fields. */
export function fitting(entries: readonly Entry[], maxTokens: number): readonly Entry[] {
  let left = maxTokens - FRAME_TOKENS;
  const end = entries.findIndex((entry) => {
    left -= tokensIn(lineOf(entry)) + tokensIn(JSON.stringify(entry));
    return left < 0;
  });
  if (end === 0) return entries.slice(0, 1).map(withoutLong);
  return end < 0 ? entries : entries.slice(0, end);
}

/** What an answer takes beside its entries. */
const FRAME_TOKENS = 250;

/** Bytes of a token, estimated so that real tokenizers rarely find more. */
const BYTES_PER_TOKEN = 3.1;

/** Estimates the tokens of a text for a language model. Digits and letters beyond ASCII take more tokens than their bytes. */
function tokensIn(text: string): number {
  const dense = text.match(/\d|[^\u0020-\u007e]/gu) ?? [];
  return Math.ceil((Buffer.byteLength(text) + dense.length) / BYTES_PER_TOKEN);
}

function withoutLong(entry: Entry): Entry {
  const short = Object.entries(entry).filter(
    ([name, value]) => name === "path" || String(JSON.stringify(value)).length <= 2 * LONG,
  );
  return { ...(Object.fromEntries(short) as Entry), shortened: true };
}
