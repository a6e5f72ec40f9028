import { z } from "zod";
import type { Table, Value } from "../../store/tables.ts";
import { type ChildTable, type Field, typeColumn } from "./fields.ts";
import { EMPTY, items, list, nonEmpty } from "./lists.ts";
import { own } from "./meaning.ts";
import { PASSAGE_KINDS, type Passage, type PassageName } from "./passages.ts";
import { plainText } from "./text-forms.ts";

/** Words of an article as an author quotes them: a W3C Web Annotation text quote, and where to look for it. */
export interface Quote extends Partial<PassageName> {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A quote with its place in its passage, in code points from 0, `end` exclusive. */
export interface LocatedQuote extends Quote {
  readonly in: PassageName["in"];
  readonly start: number;
  readonly end: number;
}

const place = z
  .enum(PASSAGE_KINDS)
  .meta({ id: "PassageKind" })
  .describe("Which part of the article's text the words stand in.");
const ordinal = z.int().min(1).max(10_000);
const paragraph = ordinal.describe("The ordinal of the paragraph, counted through the article from 1.");
const section = ordinal.describe("The ordinal of the section whose heading it is, from 1.");
const exact = plainText(5000).describe("The quoted words, exactly as printed.");
const prefix = plainText(1000).describe("The words directly before, if `exact` occurs more than once.");
const suffix = plainText(1000).describe("The words directly after, if `exact` occurs more than once.");
const offset = z.int().min(0);

const EvidenceForm = z
  .strictObject({
    in: place.optional(),
    paragraph: paragraph.optional(),
    section: section.optional(),
    exact,
    prefix: prefix.optional(),
    suffix: suffix.optional(),
  })
  .meta({
    id: "EvidenceForm",
    description:
      "A text quote. The server finds it in the headline, the subheadline, the headings and the paragraphs; `paragraph`, or `in`, is needed only where the words occur more than once.",
  });

/** Names a passage of an article's text, as the API answers it. */
export const PassageRef = z
  .object({
    in: place,
    paragraph: paragraph.nullable().describe("The ordinal of the paragraph; null elsewhere."),
    section: section.nullable().describe("The ordinal of the section whose heading it is; null elsewhere."),
  })
  .meta({ id: "Passage", description: "A passage of an article's text." });

/** Evidence as the API answers it. */
export const Evidence = z
  .object({
    ...PassageRef.shape,
    exact,
    prefix: prefix.nullable(),
    suffix: suffix.nullable(),
    start: offset.describe("The first code point of `exact` in the passage, counted from 0."),
    end: offset.describe("The code point after the last one of `exact`."),
  })
  .meta({
    id: "Evidence",
    description: "The words of the article that a record rests on (W3C Web Annotation text quote and position).",
  });

const evidenceTable: Table = {
  name: "evidence",
  columns: {
    record_type: typeColumn,
    record: { type: "text" },
    ordinal: { type: "integer" },
    article: { type: "text" },
    in: { type: "text", oneOf: PASSAGE_KINDS },
    paragraph: { type: "integer", nullable: true },
    section: { type: "integer", nullable: true },
    exact: { type: "text" },
    prefix: { type: "text", nullable: true },
    suffix: { type: "text", nullable: true },
    start: { type: "integer" },
    end: { type: "integer" },
  },
  primaryKey: ["record_type", "record", "ordinal"],
  foreignKeys: [
    { columns: ["record_type", "record"], table: "records", foreignColumns: ["type", "id"] },
    { columns: ["article", "paragraph"], table: "paragraphs", foreignColumns: ["article", "ordinal"], cascade: true },
    { columns: ["article", "section"], table: "sections", foreignColumns: ["article", "ordinal"], cascade: true },
  ],
};

const DESCRIPTION = "The words of the article that the record rests on.";

const forms = z.array(EvidenceForm).min(1, EMPTY).max(100).meta({ id: "EvidenceListForm", description: DESCRIPTION });
const answers = z.array(Evidence).meta({ id: "EvidenceList", description: DESCRIPTION });

/** The field for the evidence of a record. Authors write quotes; stored values are located quotes. */
export const evidence: Field = {
  ...list("evidence", DESCRIPTION, forms, { term: own }),
  wire: (name) => ({ [name]: answers }),
  children: (_name, { type }): readonly ChildTable[] => [
    { table: evidenceTable, owner: "record", only: { record_type: type } },
  ],
  toChildren: (_name, value, owner) => ({
    evidence: located(value).map((quote, i) => ({
      record_type: owner.type,
      record: owner.id,
      ordinal: i + 1,
      article: owner.article as string,
      ...answered(quote),
    })),
  }),
  fromRow: (_name, _row, children) =>
    nonEmpty(
      children.evidence?.map(({ in: kind, paragraph, section, exact, prefix, suffix, start, end }) =>
        withoutNulls({ in: kind, paragraph, section, exact, prefix, suffix, start, end } as Record<string, Value>),
      ),
    ),
  project: (name, value) => ({ [name]: located(value).map(answered) }),
};

function located(value: unknown): readonly LocatedQuote[] {
  return items(value) as readonly LocatedQuote[];
}

function answered({ exact, prefix, suffix, start, end, ...passage }: LocatedQuote) {
  return {
    ...passageRef(passage),
    exact,
    prefix: prefix ?? null,
    suffix: suffix ?? null,
    start,
    end,
  };
}

/** Returns the name of a passage as the API answers it. */
export function passageRef({ in: kind = "paragraph", paragraph, section }: Partial<PassageName>) {
  return { in: kind, paragraph: paragraph ?? null, section: section ?? null };
}

function withoutNulls(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** Returns a quote with the place that its words have from an index of a passage on; `pairs` are the passage's `pairsIn`. */
export function locatedAt(quote: Quote, passage: Passage, index: number, pairs: readonly number[]): LocatedQuote {
  const { exact, prefix, suffix } = quote;
  const { in: kind, paragraph, section } = passage;
  const start = index + (prefix ?? "").length;
  const end = start + exact.length;
  return {
    in: kind,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(section === undefined ? {} : { section }),
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    start: start - countBefore(start, pairs),
    end: end - countBefore(end, pairs),
  };
}

/** Returns the words that a quote is looked up by. */
export function wordsOf({ exact, prefix = "", suffix = "" }: Quote): string {
  return prefix + exact + suffix;
}

/** Returns the indexes of a text's surrogate pairs: characters of two code units. */
export function pairsIn(text: string): number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
}

/** Returns how many of some ascending numbers are less than another. */
function countBefore(number: number, ascending: readonly number[]): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
