import { z } from "zod";
import type { Filter } from "../../model/kit/fields.ts";
import { labelColumn } from "../../model/kit/labels.ts";
import { resourceNameOf } from "../../model/kit/names.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition, Reads } from "../../store/store.ts";
import { facetsOf } from "./filters.ts";

const MAX_VALUES = 100;

const FacetValue = z
  .object({
    value: z.union([z.string(), z.int()]).describe("The value, in the form that its filter accepts."),
    name: z.string().nullable().describe("The name of the record with this id; null if the value is not an id."),
    count: z.int().min(1).describe("The number of records with this value."),
  })
  .meta({
    id: "FacetValue",
    description: "A value, and the number of records of the whole filtered list that have it.",
  });

/** The number of records with each value, by facet, most frequent first. */
export const FacetsSchema = z
  .object({
    values: z.record(z.string(), z.array(FacetValue)).describe("The values of each requested facet."),
    missing: z
      .record(z.string(), z.int().min(0))
      .describe("For each requested facet, the number of records of the whole filtered list that have no value."),
  })
  .meta({
    id: "Facets",
    description: `Counts over the whole filtered list, of the ${MAX_VALUES} most frequent values of each facet.`,
  });

/** Returns the counts of some facets over all records that match. Settle the conditions first: each facet evaluates them. */
export async function countFacets(
  reads: Reads,
  resource: Resource,
  where: readonly Condition[],
  names: readonly string[],
): Promise<z.infer<typeof FacetsSchema>> {
  const all = facetsOf(resource);
  const values: z.infer<typeof FacetsSchema>["values"] = {};
  const missing: Record<string, number> = {};
  for (const name of names) {
    const filter = all[name] as Filter;
    const { to } = filter;
    const through = "table" in filter ? { through: throughOf(filter) } : {};
    const plan = { table: resource.name, where, columns: [filter.column], ...through };
    const counts = await reads.counts({ ...plan, maxValues: MAX_VALUES });
    missing[name] = await reads.missing(plan);
    const found = counts.map(({ values: [value] }) => String(value));
    const labels = filter.anyRecord
      ? await labelsOfAny(reads, found)
      : to === undefined
        ? null
        : await labelsOf(reads, resourceNamed(to), found);
    values[name] = counts.map(({ values: [value], count }) => ({
      value: value as string,
      name: labels?.get(String(value)) ?? null,
      count,
    }));
  }
  return { values, missing };
}

/** Returns the rows of a child table that hold the values of a filter. */
function throughOf({ table, owner, only = {} }: Extract<Filter, { readonly table: string }>) {
  return { table, owner, where: Object.entries(only).map(([column, value]) => ({ column, in: [value] })) };
}

/** Returns the labels of the records with these ids, by id. */
export async function labelsOf(reads: Reads, resource: Resource, ids: readonly string[]): Promise<Map<string, string>> {
  const label = labelColumn(resource);
  if (ids.length === 0 || label === null) return new Map();
  const rows = await reads.rows(resource.name, [{ column: "id", in: ids }], [], undefined, ["id", label]);
  return new Map(rows.map((row) => [row.id as string, row[label] as string]));
}

/** Returns the labels of records of any type, given as `type/id`, by that. */
export async function labelsOfAny(reads: Reads, given: readonly string[]): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  const typed = given.map((one) => one.split("/") as [string, string]);
  for (const [type, some] of Map.groupBy(typed, ([type]) => type)) {
    const resource = resourceNamed(resourceNameOf(type));
    const ids = some.map(([, id]) => id);
    for (const [id, label] of await labelsOf(reads, resource, ids)) labels.set(`${type}/${id}`, label);
  }
  return labels;
}
