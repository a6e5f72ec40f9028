import { z } from "zod";
import { type Filter, rangeName } from "../../model/kit/fields.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import { parentField, type Resource } from "../../model/kit/record-type.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition } from "../../store/store.ts";
import { parseSearchQuery } from "../search/query.ts";

/** A parameter by which a list is filtered. */
export interface ListFilter {
  readonly description: string;
  /** The schema of one value; a parameter of several takes them separated by commas. */
  readonly value: z.ZodType;
  readonly several: boolean;
  where(values: readonly (string | number)[]): Condition;
}

/** `q` inside a list looks among so many of the newest matches. */
const NEWEST_MATCHES = 5000;

/** Every parameter that filters a resource's list: its own values, negated ones, through references, ranges, flags, words. */
export function filtersOf(resource: Resource): Record<string, ListFilter> {
  const exact = Object.entries(resource.filters);
  return Object.assign(
    {},
    ...exact.map(([name, filter]) => ({
      [name]: several(filter.description, filter.values, (values) => at(filter, (column) => ({ column, in: values }))),
    })),
    ...exact.map(([name, filter]) => through(name, filter)),
    ...exact.map(([name, filter]) => ({
      [`${name}_not`]: several(`None of these. ${filter.description}`, filter.values, (values) => ({
        not: at(filter, (column) => ({ column, in: values })),
      })),
    })),
    ...Object.entries(resource.fields).map(([name, field]) => ranges(name, field.kind)),
    flags(resource),
    words(resource),
  );
}

/** A condition on the column that a filter looks at: the record's own, or that of a table of its lists. */
function at(filter: Filter, of: (column: string) => Condition): Condition {
  if (!("table" in filter)) return of(filter.column);
  const { table, owner, column, only = {}, same } = filter;
  const picked = Object.entries(only).map(([name, value]) => ({ column: name, in: [value] }));
  return { some: { table, column: owner, is: "id", where: [of(column), ...picked], same } };
}

/** Filters by what the records named are, and by the tree that they stand in. */
function through(name: string, filter: Filter): Record<string, ListFilter> {
  if (filter.to === undefined) return {};
  const target = resourceNamed(filter.to);
  const found = Object.entries(target.filters).filter(([, inner]) => inner.through);
  const reaching = (of: Condition) =>
    at(filter, (is) => ({ some: { table: target.name, column: "id", is, where: [of] } }));
  const filters = found.flatMap(([key, inner]) => {
    const own = several(`Its ${key}. ${filter.description}`, inner.values, (values) =>
      reaching({ column: inner.column, in: values }),
    );
    const tree = inner.to === undefined ? undefined : treeOf(inner.to);
    const within = several(`Its ${key}, or one that this lies in. ${filter.description}`, inner.values, (roots) =>
      reaching({ column: inner.column, under: { ...(tree as Tree), roots } }),
    );
    return [[`${name}_${key}`, own], ...(tree ? [[`${name}_${key}_within`, within]] : [])];
  });
  const tree = treeOf(filter.to);
  if (tree !== undefined)
    filters.push([
      `${name}_within`,
      several(`It, or one above it. ${filter.description}`, filter.values, (roots) =>
        at(filter, (column) => ({ column, under: { ...tree, roots } })),
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

/** Dates may lie in a range: a date of which only the month is known matches every day of it. Scores lie between two. */
function ranges(name: string, kind: string): Record<string, ListFilter> {
  if (kind === "date") {
    const stem = rangeName(name);
    return {
      // It begins on the day or later; or it is a longer time, begins before it, and lasts as long at least.
      [`${stem}_from`]: one(`Not wholly before this day. By ${name}.`, z.iso.date(), ([day]) => ({
        disjoint: true,
        any: [
          { column: `${name}_earliest`, from: day as string },
          {
            all: [
              { column: `${name}_lasts`, in: [1] },
              { column: `${name}_earliest`, to: dayBefore(day as string) },
              { column: `${name}_latest`, from: day as string },
            ],
          },
        ],
      })),
      // An unknown date is the empty string, which comes before every day.
      [`${stem}_to`]: one(`Not wholly after this day. By ${name}.`, z.iso.date(), ([day]) => ({
        column: `${name}_earliest`,
        from: "0",
        to: day as string,
      })),
    };
  }
  if (kind !== "stance") return {};
  const score = z.preprocess(
    (given) => (typeof given === "string" && /^-?[0-2]$/.test(given) ? Number(given) : given),
    z.int().min(-2).max(2),
  );
  return {
    [`${name}_score_from`]: one("Score of at least this.", score, ([least]) => ({
      column: `${name}_score`,
      from: least as number,
    })),
    [`${name}_score_to`]: one("Score of at most this.", score, ([most]) => ({
      column: `${name}_score`,
      to: most as number,
    })),
  };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function flags({ flags: own = {}, role, type }: Resource): Record<string, ListFilter> {
  const yesOrNo = z.enum(["true", "false"]);
  const holds =
    (condition: Condition) =>
    ([value]: readonly unknown[]) =>
      value === "true" ? condition : { not: condition };
  const filters = Object.entries(own).map(([name, { description, columns }]) => [
    name,
    one(description, yesOrNo, holds({ any: columns.map((column) => ({ column, isNull: false })) })),
  ]);
  const evidence: Condition = {
    some: { table: "evidence", column: "record", is: "id", where: [{ column: "record_type", in: [type] }] },
  };
  return {
    ...Object.fromEntries(filters),
    ...(role === "part"
      ? { has_evidence: one("Whether words of the article are quoted for it.", yesOrNo, holds(evidence)) }
      : {}),
  };
}

function words({ type }: Resource): Record<string, ListFilter> {
  const description = `Words that it holds, as in /v1/search; of the ${NEWEST_MATCHES} newest matches.`;
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

function one(description: string, value: z.ZodType, where: ListFilter["where"]): ListFilter {
  return { description, value, several: false, where };
}

/** The values by which a list's rows can be counted: each reference and each closed vocabulary. */
export function facetsOf(resource: Resource): Record<string, Filter> {
  return Object.fromEntries(Object.entries(resource.filters).filter(([, { facet = true }]) => facet));
}
