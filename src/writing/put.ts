import type { SourceDocument } from "../intake/documents.ts";
import { type Flaw, readForm } from "../intake/forms.ts";
import { type Batch, batchOf, resolve } from "../intake/references.ts";
import type { Kind } from "../model/kinds.ts";
import type { Link } from "../model/kit/fields.ts";
import { resourceNamed } from "../model/records/index.ts";
import type { Change } from "../reading/change-log.ts";
import { namedBy } from "../reading/change-log.ts";
import { authorityUsers } from "../reading/references.ts";
import type { Condition, Reader, Transaction } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { deleteParts, writeBatch } from "./batch.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { endDossier, endRecord } from "./history/versions.ts";
import { showNewLabels } from "./projections/projections.ts";

/** Reads one value as a dossier or as an authority record of that id. Gives its flaws instead, where it has some. */
export function parsePut(kind: Kind, id: string, document: SourceDocument): Batch | readonly Flaw[] {
  const { value } = document;
  const isDossier = kind.type === "dossier";
  const read = readForm(isDossier ? value : { [kind.resource.name]: [value] });
  if ("flaws" in read)
    return isDossier ? read.flaws : read.flaws.map(({ path, message }) => ({ path: path.slice(2), message }));
  if (isDossier !== "dossier" in read) return [{ path: ["article"], message: "is required" }];
  const given = "dossier" in read ? read.dossier.article : read.registry[kind.resource.name]?.[0];
  if (given?.id !== id)
    return [
      {
        path: isDossier ? ["article", "id"] : ["id"],
        message: `is not the id of the path, \`${id}\`: ids never change`,
      },
    ];
  return batchOf(document, read);
}

/** Writes one value in a transaction, with a journal of its own; gives its flaws, writing nothing, or the change, null where it is what it was. */
export async function put(
  tx: Transaction,
  kind: Kind,
  readied: Batch,
  journal: ChangeLog,
): Promise<{ readonly flaws: readonly Flaw[] } | { readonly change: Change | null }> {
  const flaws = await resolve(tx, readied);
  if (flaws.length)
    return { flaws: kind.type === "dossier" ? flaws : flaws.map((flaw) => ({ ...flaw, path: flaw.path.slice(2) })) };
  await writeBatch(tx, readied, journal);
  return { change: journal.written };
}

/** The records by which others name what is to be deleted: `type/id` each, so many at most. */
export async function usersOf(reader: Reader, { type, resource }: Kind, id: string, atMost: number): Promise<string[]> {
  if (type === "dossier") return dossierUsers(reader, id, atMost);
  const mentioning = await reader.rows("mentions", namedBy(resource.type, id), ["article"], atMost);
  const users = mentioning.map(({ article }) => `dossier/${article}`);
  for (const user of authorityUsers(resource.name, [id])) {
    const rows = await reader.rows(user.resource.name, [user.where], ["id"], atMost);
    users.push(
      ...rows.flatMap((row) =>
        row.id === id && user.resource === resource ? [] : [`${user.resource.type}/${row.id}`],
      ),
    );
  }
  return [...new Set(users)].slice(0, atMost);
}

async function dossierUsers(reader: Reader, id: string, atMost: number): Promise<string[]> {
  const others: Condition = { not: { column: "article", in: [id] } };
  const mentioning = await reader.rows("mentions", [...namedBy("article", id), others], ["article"], atMost);
  const users = new Set(mentioning.map(({ article }) => article));
  for (const { name } of [resourceNamed("errata"), resourceNamed("omissions")]) {
    const aboutOurs: Condition = {
      some: { table: "records", column: "id", is: "about_id", where: [{ column: "article", in: [id] }] },
    };
    const isPart: Condition = { not: { column: "about_type", in: ["article"] } };
    for (const { article } of await reader.rows(name, [others, isPart, aboutOurs], ["article", "ordinal"], atMost))
      users.add(article as string);
  }
  return [...users].slice(0, atMost).map((article) => `dossier/${article}`);
}

/** Deletes what no other record names, in a transaction, and keeps what it was; gives the change. */
export async function remove(
  tx: Transaction,
  { type, resource }: Kind,
  id: string,
  journal: ChangeLog,
): Promise<Change> {
  const change = await journal.append(type, id, null);
  const own: Condition[] = [{ column: "id", in: [id] }];
  if (type === "dossier") {
    await endDossier(tx, id, change.sequence);
    await deleteParts(tx, id);
  } else {
    await endRecord(tx, resource, id, change.sequence);
    await tx.delete("search_entries", namedBy(resource.type, id));
  }
  for (const { table, owner } of resource.children) await tx.delete(table.name, [{ column: owner, in: [id] }]);
  await tx.delete(resource.name, own);
  const renamed: Link[] = [{ resource: resource.name, id, path: [] }];
  await showNewLabels(tx, renamed, change.sequence);
  return change;
}

/** The document of a record as it is answered, by which it has its validator; null where there is none. */
export async function currentDocument(reader: Reader, { type, resource }: Kind, id: string): Promise<string | null> {
  const table = type === "dossier" ? "dossiers" : resource.name;
  const [row] = (await reader.rows(table, [{ column: "id", in: [id] }])) as readonly Row[];
  return (row?.doc as string | undefined) ?? null;
}
