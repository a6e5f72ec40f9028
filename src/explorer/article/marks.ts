/** Where the words of records stand in an article's text. */
import type { Article, ArticleLists, Erratum, Evidence } from "../../client/api.ts";
import { keyOf, type Passage } from "../passages.ts";
import { type AnyRecord, KINDS, REPORTED, type ReportedType, type Stroke } from "../records.ts";

/** A record with its type, by which it is marked. */
export interface Marked {
  readonly type: ReportedType;
  readonly record: AnyRecord;
}

/** An article with all that it reports. */
export type WholeArticle = Article & ArticleLists;

/** Returns all records of an article, in the order of the panel. */
export function markedOf(article: WholeArticle): Marked[] {
  return REPORTED.flatMap((type) => {
    const list = article[KINDS[type].list.replaceAll("-", "_") as keyof ArticleLists] as Marked["record"][];
    return list.map((record) => ({ type, record }));
  });
}

/** A stretch of a passage on which the same records rest. */
export interface Segment {
  readonly text: string;
  /** Indexes of its records in the list of all, the most specific first. */
  readonly records: readonly number[];
  /** The correction of a misprint that ends here. */
  readonly correction?: string;
}

/** Returns the segments of each passage by its key: together they are the whole text. */
export function segmentsOf(passages: readonly Passage[], all: readonly Marked[]): Map<string, Segment[]> {
  const spans = new Map<string, Span[]>();
  for (const [index, { record }] of all.entries())
    for (const one of record.evidence) {
      const key = keyOf(one);
      spans.set(key, [...(spans.get(key) ?? []), { ...one, index }]);
    }
  return new Map(passages.map(({ key, text }) => [key, cut([...text], spans.get(key) ?? [], all)]));
}

type Span = Pick<Evidence, "start" | "end"> & { readonly index: number };

/** Cuts the code points of a passage wherever evidence starts or ends. */
function cut(points: readonly string[], spans: readonly Span[], all: readonly Marked[]): Segment[] {
  const ends = new Set([0, points.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...ends].filter((place) => place <= points.length).sort((a, b) => a - b);
  const rank = (index: number) => KINDS[(all[index] as Marked).type].rank;
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] as number;
    const within = spans.filter((span) => span.start < end && span.end > start);
    const records = [...new Set(within.map(({ index }) => index))].sort((a, b) => rank(a) - rank(b) || a - b);
    const misprint = within.find((span) => span.end === end && all[span.index]?.type === "erratum");
    const correction = misprint && (all[misprint.index]?.record as Erratum).correct;
    const text = points.slice(start, end).join("");
    return { text, records, ...(correction === undefined ? {} : { correction }) };
  });
}

/** Returns the stroke of a segment among the types that are marked; undefined if none of its records is of these. */
export function strokeOf(
  { records }: Segment,
  all: readonly Marked[],
  marked: ReadonlySet<ReportedType>,
): Stroke | undefined {
  const first = records.map((index) => (all[index] as Marked).type).find((type) => marked.has(type));
  return first && KINDS[first].stroke;
}

/** Whether a segment without records is worth a record: commas and a single "and" are not. */
export function isGap({ text, records }: Segment): boolean {
  return records.length === 0 && (text.match(/[\p{L}\p{N}]+/gu) ?? []).length > 1;
}
