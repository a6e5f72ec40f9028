import { z } from "zod";
import { type Filter, rangeName } from "../../model/kit/fields.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import { parentField, type Resource } from "../../model/kit/record-type.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition } from "../../store/store.ts";
import { parseSearchQuery } from "../search/query.ts";

/** A query parameter that filters a list. */
export interface ListFilter {
  readonly description: string;
  /** The schema of one value. With `several`, the parameter takes values separated by commas. */
  readonly value: z.ZodType;
  readonly several: boolean;
  /** The parameter that ends the range that this one begins. */
  readonly rangeEnd?: string;
  where(values: readonly (string | number)[]): Condition;
}

/** The number of newest matches that `q` of a list reads. */
const NEWEST_MATCHES = 5000;

/** Returns the filters of a resource's list: by exact values, excluded values, referenced records, ranges, flags and full text. */
export function filtersOf(resource: Resource): Record<string, ListFilter> {
  const exact = Object.entries(resource.filters);
  return Object.assign(
    {},
    ...exact.map(([name, filter]) => ({
      [name]: several(filter.description, filter.values, (values) =>
        conditionOn(filter, (column) => ({ column, in: values })),
      ),
    })),
    ...exact.map(([name, filter]) => relatedFilters(name, filter)),
    ...exact.map(([name, filter]) => ({
      [`${name}_not`]: several(`Excludes records that match. ${filter.description}`, filter.values, (values) => ({
        not: conditionOn(filter, (column) => ({ column, in: values })),
      })),
    })),
    ...Object.entries(resource.fields).map(([name, field]) => rangeFilters(name, field.kind)),
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
    const own = several(`The \`${key}\` of \`${name}\`. ${filter.description}`, inner.values, (values) =>
      reaching({ column: inner.column, in: values }),
    );
    const tree = inner.to === undefined ? undefined : treeOf(inner.to);
    const within = several(
      `The \`${key}\` of \`${name}\`, or any ancestor of it. ${filter.description}`,
      inner.values,
      (roots) => reaching({ column: inner.column, under: { ...(tree as Tree), roots } }),
    );
    return [[`${name}_${key}`, own], ...(tree ? [[`${name}_${key}_within`, within]] : [])];
  });
  const tree = treeOf(filter.to);
  if (tree !== undefined)
    filters.push([
      `${name}_within`,
      several(`\`${name}\`, or any ancestor of it. ${filter.description}`, filter.values, (roots) =>
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

/** Returns the filters of a date or a stance by range. A date of a month matches every range that contains a day of the month. */
function rangeFilters(name: string, kind: string): Record<string, ListFilter> {
  if (kind === "date") {
    const stem = rangeName(name);
    return {
      // The date begins on the day or later; or it spans several days, begins before the day, and does not end before it.
      [`${stem}_from`]: {
        ...one(`\`${name}\` is not entirely before this day.`, z.iso.date(), ([day]) => ({
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
        rangeEnd: `${stem}_to`,
      },
      // An unknown date is an empty string, which sorts before every day.
      [`${stem}_to`]: one(`\`${name}\` is not entirely after this day.`, z.iso.date(), ([day]) => ({
        column: `${name}_earliest`,
        from: "0",
        to: day as string,
      })),
    };
  }
  if (kind !== "stance") return {};
  const score = z.preprocess(
    (value) => (typeof value === "string" && /^-?[0-2]$/.test(value) ? Number(value) : value),
    z.int().min(-2).max(2),
  );
  return {
    [`${name}_score_from`]: {
      ...one("The minimum score, inclusive.", score, ([least]) => ({
        column: `${name}_score`,
        from: least as number,
      })),
      rangeEnd: `${name}_score_to`,
    },
    [`${name}_score_to`]: one("The maximum score, inclusive.", score, ([most]) => ({
      column: `${name}_score`,
      to: most as number,
    })),
  };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function flagFilters({ flags: own = {}, role, type }: Resource): Record<string, ListFilter> {
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

function one(description: string, value: z.ZodType, where: ListFilter["where"]): ListFilter {
  return { description, value, several: false, where };
}

/** Returns the filters whose values a list can count: references and closed vocabularies. */
export function facetsOf(resource: Resource): Record<string, Filter> {
  return Object.fromEntries(Object.entries(resource.filters).filter(([, { facet = true }]) => facet));
}
