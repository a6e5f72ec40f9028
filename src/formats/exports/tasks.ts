import type { ResourceName } from "../../model/kit/names.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Reads, Store } from "../../store/store.ts";
import { dataVersion } from "./data-version.ts";
import { writeParquet } from "./parquet.ts";
import { type RecordsRequest, streamRecords } from "./records-stream.ts";
import { readSnapshot } from "./snapshot-pool.ts";
import { writeSqliteExport } from "./sqlite-file.ts";
import { writingTemporaryFiles } from "./temporary-files.ts";

/** The tasks of the export threads. */
export type ExportTasks = ReturnType<typeof exportTasks>;

/** Returns the tasks over a store. Each reads one snapshot on a connection of its own. A task that writes a file returns the version of its data. */
export function exportTasks(store: Store) {
  return {
    records: (request: RecordsRequest) => readSnapshot(store, request.scope, (reads) => streamRecords(reads, request)),
    parquet: ({ path, resource }: { readonly path: string; readonly resource: ResourceName }) =>
      writeFile(store, (reads) => writeParquet(reads, resourceNamed(resource), path)),
    database: ({ path }: { readonly path: string }) => writeFile(store, (reads) => writeSqliteExport(reads, path)),
  };
}

/** Writes a file of public data, and returns the version of the data. */
function writeFile(store: Store, write: (reads: Reads) => Promise<void>): Promise<string> {
  return store.snapshot(async (snapshot) => {
    await writingTemporaryFiles(() => write(snapshot.within({ drafts: false })));
    return dataVersion(snapshot);
  });
}
