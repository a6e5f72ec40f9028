import type { z } from "zod";
import { dateSpan } from "../../model/kit/edtf.ts";
import type { Values } from "../../model/kit/fields.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Stance } from "../../model/vocabularies/sayings.ts";
import type { Condition, Order, Page } from "../../store/store.ts";
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
export interface ReferenceDoc {
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
export const LATEST_FIRST: readonly Order[] = ["recency", ...positions.order].map((column) => ({
  column,
  descending: true,
}));

/** Returns the latest position of each actor on each topic, of positions that are given the latest first. */
export function latestOf(docs: readonly PositionDoc[]): Map<string, Map<string, PositionDoc>> {
  const latest = new Map<string, Map<string, PositionDoc>>();
  for (const doc of docs) {
    const byActor = latest.get(doc.topic.id) ?? new Map<string, PositionDoc>();
    latest.set(doc.topic.id, byActor);
    if (!byActor.has(doc.actor.id)) byActor.set(doc.actor.id, doc);
  }
  return latest;
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
