import type { Resource } from "../model/kit/record-type.ts";
import type { Reads } from "../store/store.ts";
import { articlePage } from "./article-page.ts";
import { absent } from "./change-log.ts";
import { type FieldsQuery, selectFields } from "./lists/fields-and-include.ts";

/** A record as JSON: the whole of it, and the fields and lists asked for. */
export interface ReadRecord {
  readonly whole: Buffer;
  readonly shaped: Buffer;
}

/** Reads one record. Throws the problem of a record that does not exist. */
export async function readRecord(
  reads: Reads,
  resource: Resource,
  id: string,
  query: FieldsQuery,
): Promise<ReadRecord> {
  const order = [{ column: "id", descending: false }];
  const [page] = await reads.run([{ table: resource.name, where: [{ column: "id", in: [id] }], order, limit: 1 }]);
  if (!page?.rows) throw await absent(reads, resource.type, id);
  const doc = await selectFields(reads, resource, page.docs, query);
  const shaped = resource.role === "article" ? await articlePage(reads, id, doc, query.include ?? []) : doc;
  return { whole: page.docs, shaped };
}
