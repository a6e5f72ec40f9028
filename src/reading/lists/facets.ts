import { z } from "zod";
import type { Filter } from "../../model/kit/fields.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Condition, Reads } from "../../store/store.ts";
import { facetsOf } from "./filters.ts";

/** So many of the rows that fit are looked at, so that a count is never long. */
const MAX_ROWS = 50_000;
const MAX_VALUES = 100;

const FacetValue = z
  .object({
    value: z.union([z.string(), z.int()]).describe("The value, as its filter takes it."),
    name: z.string().nullable().describe("What the record of this id is shown by; null where the value is no id."),
    count: z.int().min(1).describe("How many records have it."),
  })
  .meta({ id: "FacetValue", description: "A value, and how many records of the whole filtered list have it." });

/** How many records have each value, by facet, those of most records first. */
export const FacetsSchema = z
  .object({
    exact: z.boolean().describe(`Whether all records that fit were counted, or only ${MAX_ROWS} of them.`),
    values: z.record(z.string(), z.array(FacetValue)).describe("By the facets asked for."),
  })
  .meta({
    id: "Facets",
    description: `Counts over the whole filtered list; of each facet the ${MAX_VALUES} most frequent values.`,
  });

/** Counts the values of some facets over all records that fit. */
export async function countFacets(
  reads: Reads,
  resource: Resource,
  where: readonly Condition[],
  names: readonly string[],
): Promise<z.infer<typeof FacetsSchema>> {
  const all = facetsOf(resource);
  const values: z.infer<typeof FacetsSchema>["values"] = {};
  const beyond = (await reads.total(resource.name, where, MAX_ROWS + 1)) > MAX_ROWS;
  for (const name of names) {
    const filter = all[name] as Filter;
    const { to } = filter;
    const through = "table" in filter ? { through: { table: filter.table, owner: filter.owner } } : {};
    const counts = await reads.counts({
      table: resource.name,
      where,
      column: filter.column,
      ...through,
      order: resource.order.map((column) => ({ column, descending: false })),
      maxRows: MAX_ROWS,
      shareEqually: beyond,
      maxValues: MAX_VALUES,
    });
    const labels =
      to === undefined
        ? null
        : await labelsOf(
            reads,
            resourceNamed(to),
            counts.map(({ value }) => String(value)),
          );
    values[name] = counts.map(({ value, count }) => ({
      value: value as string,
      name: labels?.get(String(value)) ?? null,
      count,
    }));
  }
  return { exact: !beyond, values };
}

/** What the records of a resource with these ids are shown by. */
export async function labelsOf(reads: Reads, resource: Resource, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const label = resource.label as string;
  const rows = await reads.rows(resource.name, [{ column: "id", in: ids }], [], undefined, ["id", label]);
  return new Map(rows.map((row) => [row.id as string, row[label] as string]));
}
