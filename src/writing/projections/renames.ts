import type { Link } from "../../model/kit/fields.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { parts, resourceNamed } from "../../model/records/index.ts";
import { namedBy } from "../../reading/change-log.ts";
import { authoritiesNaming } from "../../reading/references.ts";
import { chunks, linksOf, readLookup, readRecords } from "../../reading/stored-records.ts";
import type { Condition, Transaction } from "../../store/store.ts";
import { keepVersions } from "../history/versions.ts";
import { projectionOf } from "../rows.ts";
import { numberEntries } from "./search-index.ts";

/** Projects all records again that name records of which they show something else now, as of a change. */
export async function projectRenamed(tx: Transaction, renamed: readonly Link[], change: number): Promise<void> {
  for (const [name, links] of Map.groupBy(renamed, ({ resource }) => resource))
    for (const ids of chunks(links.map(({ id }) => id))) {
      for (const { resource, where } of authoritiesNaming(name, ids)) await project(tx, resource, [where], change);
      const mentions = await tx.rows("mentions", [
        { column: "type", in: [resourceNamed(name).type] },
        { column: "record", in: ids },
      ]);
      const articles = new Set(mentions.map(({ article }) => article as string));
      for (const some of chunks([...articles])) {
        await project(tx, resourceNamed("articles"), [{ column: "id", in: some }], change);
        for (const part of parts) await project(tx, part, [{ column: "article", in: some }], change);
      }
    }
}

/** Projects records again; rows that differ have new versions from the change on. */
async function project(
  tx: Transaction,
  resource: Resource,
  where: readonly Condition[],
  change: number,
): Promise<void> {
  const records = await readRecords(tx, resource, where);
  const lookup = await readLookup(tx, records.flatMap(linksOf));
  for (const record of records)
    for (const [table, projected] of Object.entries(projectionOf(record, lookup))) {
      const id = record.values.id as string;
      const own = table === "search_entries" ? namedBy(resource.type, id) : [{ column: "id", in: [id] }];
      const [stored] = await tx.rows(table, own);
      if (stored === undefined || Object.entries(projected).every(([column, value]) => stored[column] === value))
        continue;
      await keepVersions(tx, table, own, change);
      const row = { ...stored, ...projected, valid_from: change };
      if (table === "search_entries") {
        await numberEntries(tx, [row]); // past entries are found by their old number
        await tx.delete(table, own);
        await tx.insert(table, [row]);
      } else await tx.update(table, { ...projected, valid_from: change }, own);
    }
}
