import type { z } from "zod";
import { dateSpan } from "../../model/kit/edtf.ts";
import type { Values } from "../../model/kit/fields.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Stance } from "../../model/vocabularies/sayings.ts";
import type { Condition, Order, Page, Reads, Top } from "../../store/store.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf, filterParameters } from "../lists/query.ts";

/** The part of a position's document that views read. */
export interface PositionDoc extends Effective {
  readonly id: string;
  readonly article: ReferenceDoc;
  readonly actor: ReferenceDoc;
  readonly topic: ReferenceDoc;
  readonly stance: Stance;
  readonly stance_score: number | null;
  readonly effective_basis: string | null;
  readonly summary: string;
  readonly evidence: readonly Values[];
}

/** The part of a reference that views read. */
interface ReferenceDoc {
  readonly id: string;
  readonly name: string;
}

const positions = resourceNamed("positions");
const filters = filtersOf(positions);

/** Parameters that filter views of positions, the same as those of the list of positions. */
export const positionParameters: Record<string, z.ZodType> = filterParameters(positions);

/** Returns the conditions of a query with `positionParameters`, on positions of named actors that have a stance. */
export function stanceConditions(query: Readonly<Record<string, unknown>>): Condition[] {
  return [...conditionsOf(filters, query), { column: "actor", isNull: false }, { column: "topic", isNull: false }];
}

/** The one order in which views take positions: the first of several is the latest. See `recency` of a position. */
const LATEST_FIRST: readonly Order[] = ["recency", ...positions.order].map((column) => ({
  column,
  descending: true,
}));

/** The characters of `recency` that are the day of the effective date. */
const DAY = 10;

/** Returns the latest position of each actor on each topic: a group is of an actor and a topic. With `each`, also those of the same day, so many in all. */
export function latestPositions(reads: Reads, where: readonly Condition[], each = 1): Promise<Top[]> {
  const near = { column: "recency", length: DAY };
  return reads.top({ table: "positions", where, by: ["actor", "topic"], order: LATEST_FIRST, each, near });
}

/** Returns documents by id. */
export async function docsById<T>(reads: Reads, table: string, ids: readonly string[]): Promise<Map<string, T>> {
  if (ids.length === 0) return new Map();
  const order = [{ column: "id", descending: false }];
  const [page] = await reads.run([{ table, where: [{ column: "id", inList: ids }], order, limit: ids.length }]);
  return new Map(docsOf<T & { readonly id: string }>(page).map((doc) => [doc.id, doc]));
}

/** How many rows have two values together. */
interface Pair {
  readonly actor: string;
  /** A topic or an event. */
  readonly other: string;
  readonly count: number;
}

/** Counts rows by actor and by another column, in one pass over an index. */
export async function countPairs(
  reads: Reads,
  table: string,
  where: readonly Condition[],
  column: string,
): Promise<Pair[]> {
  const counts = await reads.counts({ table, where, columns: ["actor", column], maxValues: MAX_PAIRS });
  return counts.map(({ values: [actor, other], count }) => ({ actor: String(actor), other: String(other), count }));
}

const MAX_PAIRS = 1_000_000;

/** The most frequent values, and whether there are no others. */
export interface Frequent {
  readonly ids: string[];
  readonly complete: boolean;
}

/** Returns the actors, topics or events of the most rows, at most `limit`. */
export function mostFrequent(pairs: readonly Pair[], key: "actor" | "other", limit: number): Frequent {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[key], (counts.get(pair[key]) ?? 0) + pair.count);
  const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return { ids: sorted.slice(0, limit).map(([id]) => id), complete: sorted.length <= limit };
}

/** A record's effective date, as answered. */
export interface Effective {
  readonly effective_on: string | null;
  readonly effective_on_earliest: string | null;
  readonly effective_on_latest: string | null;
}

/**
 * Whether two records are of the same time, so that what they say differently is no change: one instant, in any time zone;
 * or the same days, where one of them has no time of day.
 */
export function isSameTime(a: Effective, b: Effective): boolean {
  const [one, other] = [clockTime(a), clockTime(b)];
  if (one !== undefined && other !== undefined) return one === other;
  return (
    a.effective_on !== null &&
    a.effective_on_earliest === b.effective_on_earliest &&
    a.effective_on_latest === b.effective_on_latest
  );
}

/** Returns the instant of an effective date that has a time of day. */
export function clockTime({ effective_on }: Effective): string | undefined {
  const order = effective_on === null ? undefined : dateSpan(effective_on)?.order;
  return order?.includes("T") ? order : undefined;
}

/** Parses the documents of a page. */
export function docsOf<T>(page: Page | undefined): T[] {
  return JSON.parse(`[${page?.docs ?? ""}]`) as T[];
}
