import { z } from "zod";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { commaList, wholeNumber } from "../http/query.ts";
import type { Condition, Order, Page, Plan } from "../store/store.ts";
import type { Column } from "../store/table.ts";
import type { Resource } from "./definition.ts";
import type { Filter } from "./fields.ts";

const LIMIT_DEFAULT = 50;
const LIMIT_MOST = 200;

/** What a list is asked for, read by `listQuerySchema`. Filters are lists of values under their own names. */
export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: readonly string[];
  readonly fields?: readonly string[];
  readonly include?: readonly string[];
  readonly count?: "exact";
  readonly [filter: string]: unknown;
}

/** The query string of a resource's list. */
export function listQuerySchema(resource: Resource): z.ZodObject {
  const filters = Object.entries(resource.filters).map(([name, { values, description }]) => [
    name,
    commaList(values).optional().describe(`${description} Several values: any of them.`),
  ]);
  const sorts = Object.keys(resource.sortColumns).flatMap((key) => [key, `-${key}`]);
  return z.strictObject({
    ...Object.fromEntries(filters),
    sort: commaList(z.enum(sorts as [string, ...string[]]))
      .optional()
      .describe(
        `Keys to sort by, the first one first; \`-\` before a key for descending order. Default: \`${resource.order}\`.`,
      ),
    ...shapeParameters(resource),
    limit: wholeNumber(1, LIMIT_MOST).default(LIMIT_DEFAULT).describe("How many records a page has at most."),
    cursor: z.string().max(1000).optional().describe("Where to go on: `next_cursor` of the page before."),
    count: z.enum(["exact"]).optional().describe("`exact` adds `page.total`: how many records fit the filters."),
  });
}

/** The parameters that shape each record: which fields, and which references widened. */
export function shapeParameters(resource: Resource, more: readonly string[] = []): Record<string, z.ZodType> {
  const fields = Object.keys(resource.wire.shape);
  const includes = [...includable(resource), ...more];
  return {
    fields: commaList(z.enum(fields as [string, ...string[]]))
      .optional()
      .describe("The fields to answer, in place of all."),
    ...(includes.length
      ? {
          include: commaList(z.enum(includes as [string, ...string[]]))
            .optional()
            .describe("References to answer as whole records."),
        }
      : {}),
  };
}

/** The fields whose references `include` can widen. */
function includable(resource: Resource): string[] {
  const own = Object.keys(resource.fields).filter((name) => resource.fields[name]?.to !== undefined);
  return resource.role === "part" ? ["article", ...own] : own;
}

/** The plan of a list, and what its cursors are bound to. */
export function planOf(resource: Resource, query: ListQuery): { plan: Plan; list: string } {
  const where = Object.entries(resource.filters).flatMap(([name, filter]) => {
    const values = query[name] as readonly string[] | undefined;
    return values === undefined ? [] : [conditionOf(filter, [...new Set(values)].sort())];
  });
  const order = orderOf(resource, query.sort ?? []);
  const list = JSON.stringify([resource.name, where, order]);
  const after = query.cursor === undefined ? {} : { after: decodeCursor(list, query.cursor, typesOf(resource, order)) };
  return {
    plan: { table: resource.name, where, order, limit: query.limit, count: query.count === "exact", ...after },
    list,
  };
}

function typesOf({ table }: Resource, order: readonly Order[]): Column["type"][] {
  return order.map(({ column }) => (table.columns[column] as Column).type);
}

/** The cursor of the page after this one; null where it is the last. */
export function nextCursor(list: string, page: Page): string | null {
  return page.last === null ? null : encodeCursor(list, page.last);
}

function conditionOf(filter: Filter, values: readonly string[]): Condition {
  if (!("table" in filter)) return { column: filter.column, in: values };
  const { table, owner, column, only = {} } = filter;
  const picked = Object.entries(only).map(([name, value]) => ({ column: name, in: [value] }));
  return { column: "id", inQuery: { table, select: owner, where: [{ column, in: values }, ...picked] } };
}

/** The keys asked for, then those that make the order total, in the direction of the last one asked for. */
function orderOf(resource: Resource, sort: readonly string[]): Order[] {
  const asked = sort.map((key) => ({
    column: resource.sortColumns[key.replace(/^-/, "")] as string,
    descending: key.startsWith("-"),
  }));
  const descending = asked.at(-1)?.descending ?? false;
  const order = [...asked, ...resource.order.map((column) => ({ column, descending }))];
  return order.filter(({ column }, i) => order.findIndex((other) => other.column === column) === i);
}
