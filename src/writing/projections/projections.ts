import { isDeepStrictEqual } from "node:util";
import type { Link } from "../../model/kit/fields.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { parts, resourceNamed, resources } from "../../model/records/index.ts";
import { TYPES } from "../../model/vocabularies.ts";
import { lastChange, namedBy } from "../../reading/change-log.ts";
import { authorityUsers } from "../../reading/references.ts";
import { chunks, readRecords } from "../../reading/stored-records.ts";
import type { Condition, Reader, Transaction } from "../../store/store.ts";
import type { Row, Value } from "../../store/tables.ts";
import { renewRecord } from "../history/versions.ts";
import { type Projected, projectRecords } from "./project.ts";
import { writeEntries } from "./search-index.ts";

/** Makes the projection of every record anew where it differs from what its columns give; tells how many did. */
export async function projectAllAnew(tx: Transaction): Promise<number> {
  let mended = 0;
  const change = (await lastChange(tx))?.sequence ?? 0;
  for (const resource of resources) mended += await projectAnew(tx, resource, [], change);
  return mended;
}

/** Where projections differ from what their columns give: `type/id` each. */
export async function staleProjections(reader: Reader): Promise<string[]> {
  const stale: string[] = [];
  for (const resource of resources) {
    const records = await readRecords(reader, resource, []);
    const projected = await projectRecords(
      reader,
      resource,
      records.map(({ placed }) => placed),
    );
    const entries = new Map<Value | undefined, Row>();
    for (const entry of await reader.rows("search_entries", [{ column: "type", in: [resource.type] }]))
      entries.set(entry.record, entry);
    for (const [i, { placed, doc }] of records.entries())
      if (doc !== projected[i]?.doc || !isSame(entries.get(placed.values.id as string), projected[i]?.entry))
        stale.push(`${resource.type}/${placed.values.id}`);
  }
  return stale;
}

/** Whether an entry of the search index is what it is to be, wherever it stands. */
function isSame(kept: Row | undefined, { ...entry }: Row | undefined = {}): boolean {
  return kept !== undefined && isDeepStrictEqual({ ...kept }, { sequence: kept.sequence, ...entry });
}

/** Makes the projections that show these records' labels anew, as of a change. */
export async function showNewLabels(tx: Transaction, renamed: readonly Link[], change: number): Promise<void> {
  for (const [name, links] of Map.groupBy(renamed, ({ resource }) => resource)) {
    for (const ids of chunks(links.map(({ id }) => id))) {
      for (const { resource, where } of authorityUsers(name, ids)) await projectAnew(tx, resource, [where], change);
      const mentioning = await tx.rows("mentions", [
        { column: "type", in: [TYPES[name]] },
        { column: "record", in: ids },
      ]);
      const articles = new Set(mentioning.map(({ article }) => article as string));
      for (const some of chunks([...articles])) {
        await projectAnew(tx, resourceNamed("articles"), [{ column: "id", in: some }], change);
        for (const part of parts) await projectAnew(tx, part, [{ column: "article", in: some }], change);
      }
    }
  }
}

async function projectAnew(
  tx: Transaction,
  resource: Resource,
  where: readonly Condition[],
  change: number,
): Promise<number> {
  const records = await readRecords(tx, resource, where);
  const projected = await projectRecords(
    tx,
    resource,
    records.map(({ placed }) => placed),
  );
  let changed = 0;
  for (const [i, { placed, doc }] of records.entries()) {
    const { doc: anew, entry } = projected[i] as Projected;
    const id = placed.values.id as string;
    const own = namedBy(resource.type, id);
    const [kept] = await tx.rows("search_entries", own);
    const entryFits = isSame(kept, entry);
    if (doc === anew && entryFits) continue;
    changed++;
    await tx.update(resource.name, { doc: anew }, [{ column: "id", in: [id] }]);
    if (!entryFits) {
      await tx.delete("search_entries", own);
      await writeEntries(tx, [entry]);
    }
    await renewRecord(tx, resource, id, change);
  }
  return changed;
}
