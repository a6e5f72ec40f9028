import { z } from "zod";
import type { Resource } from "../../model/kit/record-type.ts";
import type { Condition, Reads } from "../../store/store.ts";
import { countFacets, FacetsSchema } from "./facets.ts";
import { selectFields } from "./fields-and-include.ts";
import { type ListQuery, nextCursor, type PlannedList } from "./query.ts";

/** Returns the schema of one page of a list. */
export function pageSchema(record: z.ZodType): z.ZodObject {
  return z.object({
    data: z.array(record),
    page: PageInfo,
    facets: FacetsSchema.optional().describe("With `facets`."),
  });
}

/** The position of a page in its list. */
export const PageInfo = z
  .object({
    limit: z.int().describe("How many records the page has at most."),
    next_cursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
    total: z.int().optional().describe("How many records match the filters, with `count=exact`."),
  })
  .meta({ id: "Page", description: "Position of a page in its list." });

/** The body of an answer with one page, and the cursor of the next page; null on the last. */
export interface PageAnswer {
  readonly body: Buffer;
  readonly next: string | null;
}

/** Reads the documents of one page, joined by commas, with the cursor of the next; null on the last. */
export async function readDocuments(reads: Reads, { plan, list }: PlannedList) {
  const [page] = await reads.run([plan]);
  if (page === undefined) throw new Error("a plan returned no page");
  return { docs: page.docs, total: page.total, next: nextCursor(list, page) };
}

/** Reads one page as JSON. */
export async function readPage(
  reads: Reads,
  resource: Resource,
  planned: PlannedList,
  query: ListQuery,
): Promise<PageAnswer> {
  const { plan } = planned;
  const isCounted = query.facets !== undefined || query.count !== undefined;
  const where = await (isCounted ? narrowed(reads, resource, plan.where) : reads.settle(plan.where));
  const settled = { ...planned, plan: { ...plan, where } };
  const { docs, total, next } = await readDocuments(reads, settled);
  const info = { limit: plan.limit, next_cursor: next, ...(total === null ? {} : { total }) };
  const records = await selectFields(reads, resource, docs, query);
  const facets = query.facets && (await countFacets(reads, resource, settled.plan.where, query.facets));
  const end = `${JSON.stringify(info)}${facets ? `,"facets":${JSON.stringify(facets)}` : ""}}`;
  return { body: Buffer.concat([START, records, MIDDLE, Buffer.from(end)]), next };
}

/** The most ids in place of conditions that look at other rows for each row. */
const MAX_IDS = 10_000;

/** Settles conditions that several queries evaluate: where some look at other rows for each row, by the ids of all that match, if these are not too many. */
async function narrowed(reads: Reads, { name }: Resource, given: readonly Condition[]): Promise<Condition[]> {
  const where = await reads.settle(given);
  if (!where.some(isPerRow)) return where;
  const rows = await reads.rows(name, where, [], MAX_IDS + 1, ["id"]);
  return rows.length > MAX_IDS ? where : [{ column: "id", inList: rows.map(({ id }) => id as string) }];
}

function isPerRow(condition: Condition): boolean {
  return "some" in condition || ("not" in condition && isPerRow(condition.not));
}

const START = Buffer.from('{"data":[');
const MIDDLE = Buffer.from('],"page":');
