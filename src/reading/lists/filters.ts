import { z } from "zod";
import { yesOrNo } from "../../http/request/query.ts";
import { LARGEST } from "../../model/kit/field-kinds.ts";
import type { Field, Filter } from "../../model/kit/fields.ts";
import { memoized } from "../../model/kit/memoized.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import { parentField, type Resource } from "../../model/kit/record-type.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition } from "../../store/store.ts";
import { parseSearchQuery } from "../search/query.ts";
import { fromDate, toDate } from "./date-range.ts";

/** A query parameter that filters a list. */
export interface ListFilter {
  readonly description: string;
  /** The schema of one value. With `several`, the parameter takes values separated by commas. */
  readonly value: z.ZodType;
  readonly several: boolean;
  /** The parameter that ends the range that this one begins. */
  readonly rangeEnd?: string;
  where(values: readonly (string | number | boolean)[]): Condition;
}

/** The number of newest matches that `q` of a list reads. */
const NEWEST_MATCHES = 5000;

/** Returns the filters of a resource's list, made once. */
export const filtersOf = memoized(makeFilters);

/** Returns the filters of a resource's list: by exact values, excluded values, referenced records, ranges, flags and full text. */
function makeFilters(resource: Resource): Record<string, ListFilter> {
  const exact = Object.entries(resource.filters);
  return Object.assign(
    {},
    ...exact.map(([name, filter]) => ({
      [name]: exactly(filter, filter.description, (values) =>
        conditionOn(filter, (column) => ({ column, in: values })),
      ),
    })),
    ...exact.map(([name, filter]) => relatedFilters(name, filter)),
    ...exact.map(([name, filter]) => ({
      [`${name}_not`]: exactly(filter, `Leaves out what \`${name}\` finds.`, (values) => ({
        not: conditionOn(filter, (column) => ({ column, in: values })),
      })),
    })),
    ...Object.entries(resource.answered).map(([name, field]) => rangeFilters(name, field)),
    flagFilters(resource),
    textFilter(resource),
  );
}

/** Returns a condition on the column of a filter, which is in the record's table or in the table of a list. */
function conditionOn(filter: Filter, of: (column: string) => Condition): Condition {
  if (!("table" in filter)) return of(filter.column);
  const { table, owner, column, only = {}, same } = filter;
  const conditions = Object.entries(only).map(([name, value]) => ({ column: name, in: [value] }));
  return { some: { table, column: owner, is: "id", where: [of(column), ...conditions], same } };
}

/** Returns the filters by fields of the referenced record (`actor_kind`), and by its ancestors (`topic_within`). */
function relatedFilters(name: string, filter: Filter): Record<string, ListFilter> {
  if (filter.to === undefined) return {};
  const target = resourceNamed(filter.to);
  const inners = Object.entries(target.filters).filter(([, inner]) => inner.through);
  const reaching = (of: Condition) =>
    conditionOn(filter, (is) => ({ some: { table: target.name, column: "id", is, where: [of] } }));
  const filters = inners.flatMap(([key, inner]) => {
    const own = several(`The \`${key}\` of its \`${name}\`.`, inner.values, (values) =>
      reaching({ column: inner.column, in: values }),
    );
    const tree = inner.to === undefined ? undefined : treeOf(inner.to);
    const within = several(`The \`${key}\` of its \`${name}\`, or any ancestor of it.`, inner.values, (roots) =>
      reaching({ column: inner.column, under: { ...(tree as Tree), roots } }),
    );
    return [[`${name}_${key}`, own], ...(tree ? [[`${name}_${key}_within`, within]] : [])];
  });
  const tree = treeOf(filter.to);
  if (tree !== undefined)
    filters.push([
      `${name}_within`,
      several(`Its \`${name}\`, or any ancestor of it.`, filter.values, (roots) =>
        conditionOn(filter, (column) => ({ column, under: { ...tree, roots } })),
      ),
    ]);
  return Object.fromEntries(filters);
}

interface Tree {
  readonly table: string;
  readonly parent: string;
}

function treeOf(name: ResourceName): Tree | undefined {
  const parent = parentField(resourceNamed(name));
  return parent === undefined ? undefined : { table: name, parent };
}

/** Returns the beginning of the names of a date's filters by a range: `published` for `published_on`. */
export function rangeName(name: string, { range }: Field): string {
  return range ?? name.replace(/_on$/, "");
}

/**
 * Returns the filters of a date, a number or a stance by range. A date of a month matches every range that contains a day
 * of the month.
 */
function rangeFilters(name: string, field: Field): Record<string, ListFilter> {
  if (field.kind === "date") return dateFilters(name, rangeName(name, field));
  if (field.kind === "stance")
    return range(`${name}_score`, "score", score, { least: `${name}_score`, most: `${name}_score` }, LOWEST_SCORE);
  return field.bounds === undefined ? {} : range(name, `\`${name}\``, anyNumber, field.bounds, -LARGEST);
}

/** An unknown date has an empty `order`, which is before every day: no range finds it. */
function dateFilters(name: string, stem: string): Record<string, ListFilter> {
  const [order, lasts] = [`${name}_order`, `${name}_lasts`];
  const bound = (end: "earliest" | "latest", where: { from: string } | { to: string }): Condition => ({
    any: [
      { column: `${name}_${end}`, ...where },
      { column: `${name}_${end}`, isNull: true },
    ],
  });
  // Days are those that the date is written with; `order` is in UTC, and can be on the day before or after.
  const fromDay = (day: string): Condition => ({
    disjoint: true,
    any: [
      {
        all: [
          { column: order, from: dayAfter(day, -1) },
          { column: `${name}_earliest`, from: day },
        ],
      },
      {
        all: [
          { column: lasts, in: [1] },
          { column: order, from: "0", to: dayAfter(day, 1) },
          bound("earliest", { to: dayAfter(day, -1) }),
          bound("latest", { from: day }),
        ],
      },
    ],
  });
  const toDay = (day: string): Condition => ({
    all: [{ column: order, from: "0", to: `${dayAfter(day, 1)}T99` }, bound("earliest", { to: day })],
  });
  // A date without a time of day may be at any time of its day, which counts in UTC: one instant finds the same, however written.
  const fromTime = (time: string): Condition => ({
    any: [
      { column: order, from: time },
      {
        all: [
          { column: lasts, isNull: true },
          { column: order, in: [time.slice(0, 10)] },
        ],
      },
      {
        all: [
          { column: lasts, in: [1] },
          { column: order, from: "0", to: time },
          bound("latest", { from: time.slice(0, 10) }),
        ],
      },
    ],
  });
  const toTime = (time: string): Condition => ({ column: order, from: "0", to: time });
  const at =
    (ofDay: (day: string) => Condition, ofTime: (time: string) => Condition) =>
    ([value]: readonly (string | number)[]): Condition => {
      const given = String(value);
      return given.length === 10 ? ofDay(given) : ofTime(new Date(given).toISOString());
    };
  return {
    [`${stem}_from`]: {
      ...one(`\`${name}\` is not entirely before this day, month, year or time.`, fromDate, at(fromDay, fromTime)),
      rangeEnd: `${stem}_to`,
    },
    [`${stem}_to`]: one(`\`${name}\` is not entirely after this day, month, year or time.`, toDate, at(toDay, toTime)),
  };
}

const LOWEST_SCORE = -2;

const score = z.preprocess(
  (value) => (typeof value === "string" && /^-?[0-2]$/.test(value) ? Number(value) : value),
  z.int().min(LOWEST_SCORE).max(2),
);

const anyNumber = z.preprocess(
  (value) =>
    typeof value === "string" && /^-?\d{1,16}(?:\.\d{1,25})?(?:e[+-]?\d{1,3})?$/i.test(value) ? Number(value) : value,
  z.number().min(-LARGEST).max(LARGEST),
);

/** Returns the filters by a range of numbers. An unknown number is less than all others, and no range finds it. */
function range(
  name: string,
  what: string,
  value: z.ZodType,
  { least, most }: NonNullable<Field["bounds"]>,
  lowest: number,
): Record<string, ListFilter> {
  return {
    [`${name}_from`]: {
      ...one(`The minimum ${what}, inclusive.`, value, ([from]) => ({ column: most, from: from as number })),
      rangeEnd: `${name}_to`,
    },
    [`${name}_to`]: one(`The maximum ${what}, inclusive.`, value, ([to]) => ({
      column: least,
      from: lowest,
      to: to as number,
    })),
  };
}

/** Returns the day some days after another. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function flagFilters({ flags: own = {}, role, type }: Resource): Record<string, ListFilter> {
  const holds =
    (condition: Condition) =>
    ([value]: readonly unknown[]) =>
      value ? condition : { not: condition };
  const filters = Object.entries(own).map(([name, { description, columns = [], list }]) => {
    const hasEntry: Condition[] =
      list === undefined ? [] : [{ some: { table: `${type}_${list}`, column: type, is: "id", where: [] } }];
    const hasValue: Condition[] = columns.map((column) => ({ column, isNull: false }));
    return [name, one(description, yesOrNo, holds({ any: [...hasValue, ...hasEntry] }))];
  });
  const evidence: Condition = {
    some: { table: "evidence", column: "record", is: "id", where: [{ column: "record_type", in: [type] }] },
  };
  return {
    ...Object.fromEntries(filters),
    ...(role === "part"
      ? { has_evidence: one("Whether the record quotes its article as evidence.", yesOrNo, holds(evidence)) }
      : {}),
  };
}

function textFilter({ type }: Resource): Record<string, ListFilter> {
  const description = `Words to find, as in \`/v1/search\`, among the ${NEWEST_MATCHES} newest matches.`;
  return {
    q: one(description, z.string().min(1).max(200), ([text]) => ({
      column: "id",
      inQuery: {
        table: "search_entries",
        select: "record",
        where: [{ column: "type", in: [type] }, { matches: parseSearchQuery(String(text)) }],
        newest: { by: "sequence", limit: NEWEST_MATCHES },
      },
    })),
  };
}

function several(description: string, value: z.ZodType, where: (values: readonly string[]) => Condition): ListFilter {
  return { description, value, several: true, where: where as ListFilter["where"] };
}

function exactly({ single, values }: Filter, description: string, where: ListFilter["where"]): ListFilter {
  return { description, value: values, several: !single, where };
}

function one(description: string, value: z.ZodType, where: ListFilter["where"]): ListFilter {
  return { description, value, several: false, where };
}

/** Returns the filters whose values a list can count: references and closed vocabularies. */
export function facetsOf(resource: Resource): Record<string, Filter> {
  return Object.fromEntries(Object.entries(resource.filters).filter(([, { facet = true }]) => facet));
}
