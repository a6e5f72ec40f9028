import { z } from "zod";
import { Problem } from "../../http/problems.ts";
import { decodeCursor, encodeCursor } from "../../http/request/cursor.ts";
import { commaList, wholeNumber } from "../../http/request/query.ts";
import { memoized } from "../../model/kit/memoized.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import type { Condition, Order, Page, Plan } from "../../store/store.ts";
import type { Column } from "../../store/tables.ts";
import { facetsOf, filtersOf, type ListFilter } from "./filters.ts";
import { bomParameter, formatParameter } from "./formats.ts";

const LIMIT_DEFAULT = 50;
const LIMIT_MOST = 200;

/** The parsed query of a list. Its filters have names known only at run time, and are read by `conditionsOf`. */
export type ListQuery = z.output<ReturnType<typeof listQuerySchema>>;

/** Returns the schema of the query of a resource's list. */
export function listQuerySchema(resource: Resource) {
  const sorts = Object.keys(resource.sortColumns).flatMap((key) => [key, `-${key}`]);
  const facets = Object.keys(facetsOf(resource));
  return z.strictObject({
    ...filterParameters(resource),
    sort: commaList(choice(sorts))
      .optional()
      .describe(
        `Sort keys, the most significant first. \`-\` before a key sorts in descending order. Default: \`${resource.order}\`.`,
      ),
    ...shapeParameters(resource),
    limit: wholeNumber(1, LIMIT_MOST)
      .optional()
      .meta({ description: "The maximum number of records on a page.", default: LIMIT_DEFAULT }),
    format: formatParameter,
    bom: bomParameter,
    cursor: z.string().max(1000).optional().describe("The `next_cursor` of the previous page."),
    count: z
      .enum(["exact"])
      .optional()
      .describe("`exact` adds `page.total`, the number of records that match the filters."),
    facets: commaList(choice(facets)).optional().describe("Fields whose values to count, in `facets`."),
  });
}

/** Returns the parameters that filter a resource. */
export function filterParameters(resource: Resource): Record<string, z.ZodType> {
  return parametersOf(filtersOf(resource));
}

/** Returns the parameters of some filters. */
export function parametersOf(filters: Readonly<Record<string, ListFilter>>): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, { several, value, description }]) => [
      name,
      several ? commaList(value).optional().describe(description) : value.optional().describe(description),
    ]),
  );
}

/** Returns the parameters that select fields of each record, and references to answer as whole records. */
export function shapeParameters(resource: Resource, more: readonly string[] = []): FieldsParameters {
  const includes = [...includable(resource), ...more];
  const fields = commaList(fieldOf(resource)).optional().describe("The fields to answer, in place of all.");
  const include = commaList(choice(includes)).optional().describe("References to answer as whole records.");
  return { fields, ...(includes.length && { include }) } as FieldsParameters;
}

/** Returns the schema of a name of one of the fields of a resource. */
const fieldOf = memoized(
  ({ component, wire, path }: Resource): z.ZodType<string> =>
    choice(Object.keys(wire.shape)).meta({ id: `${component}Field`, description: `A field of ${path}.` }),
);

/** A resource without references has no `include`, whose value is then undefined, as its type allows. */
interface FieldsParameters {
  readonly fields: z.ZodOptional<z.ZodType<string[]>>;
  readonly include: z.ZodOptional<z.ZodType<string[]>>;
}

/** Returns the conditions of a query's filters, in the same order for every order of parameters. */
export function conditionsOf(
  filters: Readonly<Record<string, ListFilter>>,
  query: Readonly<Record<string, unknown>>,
): Condition[] {
  for (const [name, { rangeEnd }] of Object.entries(filters))
    if (rangeEnd !== undefined) refuseReversed(query, name, rangeEnd);
  return Object.entries(filters).flatMap(([name, filter]) => {
    const value = query[name] as string | number | boolean | readonly string[] | undefined;
    if (value === undefined) return [];
    return [filter.where(Array.isArray(value) ? [...new Set(value)].sort() : [value as string | number | boolean])];
  });
}

/** Throws a problem if a range ends before it begins: no record can match it. */
export function refuseReversed(query: Readonly<Record<string, unknown>>, begin: string, end: string): void {
  const [from, to] = [query[begin], query[end]] as (string | number | undefined)[];
  if (from === undefined || to === undefined || from <= to) return;
  const detail = `is ${typeof from === "number" ? "less than" : "before"} ${begin}`;
  throw new Problem("invalid-request", `The query is not valid: ${end} ${detail}.`, {
    faults: [{ in: "query", parameter: end, detail }],
  });
}

/** What a list reads, and the text that its cursors are bound to. */
export interface PlannedList {
  readonly plan: Plan;
  readonly list: string;
}

/** Returns the plan of the list that a query asks for. */
export function planOf(resource: Resource, query: ListQuery): PlannedList {
  const where = conditionsOf(filtersOf(resource), query);
  const order = orderOf(resource, query.sort ?? []);
  const list = JSON.stringify([resource.name, where, order]);
  const after = query.cursor === undefined ? {} : { after: decodeCursor(list, query.cursor, typesOf(resource, order)) };
  return {
    plan: {
      table: resource.name,
      where,
      order,
      limit: query.limit ?? LIMIT_DEFAULT,
      count: query.count === "exact",
      ...after,
    },
    list,
  };
}

function typesOf({ table }: Resource, order: readonly Order[]): Column["type"][] {
  return order.map(({ column }) => (table.columns[column] as Column).type);
}

/** Returns the cursor of the next page; null on the last one. */
export function nextCursor(list: string, page: Page): string | null {
  return page.last === null ? null : encodeCursor(list, page.last);
}

/** Returns the fields whose references `include` can replace by whole records. */
function includable(resource: Resource): string[] {
  const own = Object.keys(resource.fields).filter((name) => resource.fields[name]?.to !== undefined);
  return resource.role === "part" ? ["article", ...own] : own;
}

function choice(values: readonly string[]) {
  return z.enum(values as [string, ...string[]]);
}

/** Returns the requested sort keys, and the default keys in the direction of the last one, which make the order total. */
function orderOf(resource: Resource, sort: readonly string[]): Order[] {
  const requested = sort.map((key) => ({
    column: resource.sortColumns[key.replace(/^-/, "")] as string,
    descending: key.startsWith("-"),
  }));
  const descending = requested.at(-1)?.descending ?? false;
  const order = [...requested, ...resource.order.map((column) => ({ column, descending }))];
  return order.filter(({ column }, i) => order.findIndex((other) => other.column === column) === i);
}
