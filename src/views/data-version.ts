import { createHash } from "node:crypto";
import { documentsOf } from "../formats/stream.ts";
import type { Resource } from "../resources/definition.ts";
import type { Store } from "../store/store.ts";
import { version } from "../version.ts";

/**
 * What tells one state of some resources' records from another: a digest of all their documents, and of the
 * program's version. The store keeps no number of its last change, so that every document is read for it.
 */
export async function dataVersion(store: Store, resources: readonly Resource[]): Promise<string> {
  const digest = createHash("sha256").update(version);
  for (const { name } of resources) {
    digest.update(`\n${name}\n`);
    const order = [{ column: "id", descending: false }];
    for await (const docs of documentsOf(store, { table: name, where: [], order, limit: 1 })) digest.update(docs);
  }
  return digest.digest("base64url").slice(0, 27);
}
