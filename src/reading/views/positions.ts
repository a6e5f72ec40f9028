import type { z } from "zod";
import type { Values } from "../../model/kit/fields.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Stance } from "../../model/vocabularies.ts";
import type { Condition, Order, Page } from "../../store/store.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf, filterParameters } from "../lists/query.ts";

/** The part of a position's document that views read. */
export interface PositionDoc {
  readonly id: string;
  readonly article: ReferenceDoc;
  readonly actor: ReferenceDoc;
  readonly topic: ReferenceDoc;
  readonly stance: Stance;
  readonly stance_score: number | null;
  readonly stated_on: string | null;
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

/** Returns the conditions of a query with `positionParameters`. */
export function positionConditions(query: Readonly<Record<string, unknown>>): Condition[] {
  return conditionsOf(filters, query);
}

/** Order by the date of the statement, the latest first, undated positions last. */
export const LATEST_FIRST: readonly Order[] = ["stated_on_earliest", ...positions.order].map((column) => ({
  column,
  descending: true,
}));

/** Parses the documents of a page. */
export function docsOf<T>(page: Page | undefined): T[] {
  return JSON.parse(`[${page?.docs ?? ""}]`) as T[];
}
