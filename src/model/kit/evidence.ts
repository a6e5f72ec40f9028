import { z } from "zod";
import type { Table, Value } from "../../store/tables.ts";
import { type ChildTable, type Field, typeColumn } from "./fields.ts";
import { EMPTY, items, list, nonEmpty } from "./lists.ts";
import { own } from "./meaning.ts";
import { plainText } from "./text-forms.ts";

/** A passage of a paragraph as an author quotes it: a W3C Web Annotation text quote. */
export interface Quote {
  readonly paragraph: number;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A quote with its position in the paragraph, in code points from 0, `end` exclusive. */
export interface LocatedQuote extends Quote {
  readonly start: number;
  readonly end: number;
}

const paragraph = z
  .int()
  .min(1)
  .max(10_000)
  .describe("The ordinal of the paragraph, counted through the article from 1.");
const exact = plainText(5000).describe("The quoted words, exactly as in the paragraph.");
const prefix = plainText(1000).describe(
  "The words directly before, if `exact` occurs more than once in the paragraph.",
);
const suffix = plainText(1000).describe("The words directly after, if `exact` occurs more than once in the paragraph.");
const offset = z.int().min(0);

const EvidenceForm = z
  .strictObject({ paragraph, exact, prefix: prefix.optional(), suffix: suffix.optional() })
  .meta({ id: "EvidenceForm", description: "A text quote. The server finds its position." });

/** Evidence as the API answers it. */
export const Evidence = z
  .object({
    paragraph,
    exact,
    prefix: prefix.nullable(),
    suffix: suffix.nullable(),
    start: offset.describe("The first code point of `exact` in the paragraph, counted from 0."),
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
    paragraph: { type: "integer" },
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
  ],
};

const DESCRIPTION = "The words of the article that the record rests on.";

/** The field for the evidence of a record. Authors write quotes; stored values are located quotes. */
export const evidence: Field = {
  ...list("evidence", DESCRIPTION, z.array(EvidenceForm).min(1, EMPTY).max(100), {
    term: own,
  }),
  wire: (name) => ({ [name]: z.array(Evidence).describe(DESCRIPTION) }),
  children: (_name, { type }): readonly ChildTable[] => [
    { table: evidenceTable, owner: "record", only: { record_type: type } },
  ],
  toChildren: (_name, value, owner) => ({
    evidence: located(value).map((quote, i) => ({
      record_type: owner.type,
      record: owner.id,
      ordinal: i + 1,
      article: owner.article as string,
      paragraph: quote.paragraph,
      exact: quote.exact,
      prefix: quote.prefix ?? null,
      suffix: quote.suffix ?? null,
      start: quote.start,
      end: quote.end,
    })),
  }),
  fromRow: (_name, _row, children) =>
    nonEmpty(
      children.evidence?.map(({ paragraph, exact, prefix, suffix, start, end }) =>
        withoutNulls({ paragraph, exact, prefix, suffix, start, end } as Record<string, Value>),
      ),
    ),
  project: (name, value) => ({
    [name]: located(value).map(({ paragraph, exact, prefix, suffix, start, end }) => ({
      paragraph,
      exact,
      prefix: prefix ?? null,
      suffix: suffix ?? null,
      start,
      end,
    })),
  }),
};

function located(value: unknown): readonly LocatedQuote[] {
  return items(value) as readonly LocatedQuote[];
}

function withoutNulls(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** Locates a quote in its paragraph. Returns how often it occurs instead, if that is not once: 0, or more than 1. */
export function locate(quote: Quote, paragraphText: string): LocatedQuote | number {
  const { exact, prefix = "", suffix = "" } = quote;
  const wanted = prefix + exact + suffix;
  const found = paragraphText.indexOf(wanted);
  if (found < 0) return 0;
  let places = 1;
  for (let at = paragraphText.indexOf(wanted, found + 1); at >= 0; at = paragraphText.indexOf(wanted, at + 1)) places++;
  if (places > 1) return places;
  const start = codePoints(paragraphText.slice(0, found + prefix.length));
  return { ...quote, start, end: start + codePoints(exact) };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
