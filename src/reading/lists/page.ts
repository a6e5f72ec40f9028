import { z } from "zod";
import type { Resource } from "../../model/kit/record-type.ts";
import type { Reads } from "../../store/store.ts";
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

const PageInfo = z
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
  const { docs, total, next } = await readDocuments(reads, planned);
  const info = { limit: plan.limit, next_cursor: next, ...(total === null ? {} : { total }) };
  const records = await selectFields(reads, resource, docs, query);
  const facets = query.facets && (await countFacets(reads, resource, plan.where, query.facets));
  const end = `${JSON.stringify(info)}${facets ? `,"facets":${JSON.stringify(facets)}` : ""}}`;
  return { body: Buffer.concat([START, records, MIDDLE, Buffer.from(end)]), next };
}

const START = Buffer.from('{"data":[');
const MIDDLE = Buffer.from('],"page":');
