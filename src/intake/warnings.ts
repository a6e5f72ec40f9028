import { resourceNamed } from "../model/records/index.ts";
import { chunks } from "../reading/stored-records.ts";
import type { Reader } from "../store/store.ts";
import type { BatchFlaw, BatchRecord } from "./batch.ts";

/** Returns what is probably a mistake, and is written all the same: an address that another article has. */
export async function warningsOf(reader: Reader, given: readonly BatchRecord[]): Promise<BatchFlaw[]> {
  const heads = given.filter(({ resource, values }) => resource.role === "article" && values.url !== undefined);
  const inBatch = new Set(heads.map(({ article }) => article));
  const owners = new Map<string, string>();
  for (const some of chunks(heads.map(({ values }) => values.url as string)))
    for (const row of await reader.rows(
      resourceNamed("articles").name,
      [{ column: "url", in: some }],
      ["id"],
      undefined,
      ["id", "url"],
    ))
      if (!inBatch.has(row.id as string)) owners.set(row.url as string, row.id as string);
  return heads.flatMap(({ document, path, values, article }) => {
    const owner = owners.get(values.url as string);
    owners.set(values.url as string, owner ?? (article as string));
    if (owner === undefined || owner === article) return [];
    return [{ document, path: [...path, "url"], message: `is the address of the article \`${owner}\` too` }];
  });
}
