import type { ResourceName } from "../../model/kit/names.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Reads, Store } from "../../store/store.ts";
import { dataVersion } from "./data-version.ts";
import { writeParquet } from "./parquet.ts";
import { type RecordsAsked, written } from "./records-stream.ts";
import { readSnapshot } from "./snapshot-pool.ts";
import { writeSqliteExport } from "./sqlite-file.ts";

/** What is exported, as tasks of a thread: each reads one snapshot, on a connection of its own. */
export type ExportTasks = ReturnType<typeof exportTasks>;

/** The tasks over a store. A file's task gives the version of the data that it is of. */
export function exportTasks(store: Store) {
  return {
    records: (asked: RecordsAsked) => readSnapshot(store, asked.scope, (reads) => written(reads, asked)),
    parquet: ({ path, resource }: { readonly path: string; readonly resource: ResourceName }) =>
      fileOf(store, (reads) => writeParquet(reads, resourceNamed(resource), path)),
    database: ({ path }: { readonly path: string }) => fileOf(store, (reads) => writeSqliteExport(reads, path)),
  };
}

/** Makes a file of what anyone may read. */
function fileOf(store: Store, make: (reads: Reads) => Promise<void>): Promise<string> {
  return store.snapshot(async (snapshot) => {
    await make(snapshot.within({ drafts: false }));
    return dataVersion(snapshot);
  });
}
