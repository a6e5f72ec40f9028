import type { Resource } from "../../model/kit/record-type.ts";
import { tables } from "../../model/schema/tables.ts";
import type { Condition, Transaction } from "../../store/store.ts";
import { STILL, type Table, versionsName } from "../../store/tables.ts";

/** The rows of a table that belong to what is put as a whole: those whose column names it, and that fit. */
export interface OwnRows {
  readonly name: string;
  readonly column: string;
  readonly where: readonly Condition[];
}

/** The tables that keep what their rows were, of which a dossier has rows, with the column that names its article. */
export const dossierTables: readonly OwnRows[] = tables.flatMap(({ name, versioned, drafts }) =>
  versioned && drafts ? [{ name, column: drafts.column, where: [] }] : [],
);

/** The same of authority records: their own, those of their lists, and how they are found. */
export function recordTables(resource: Resource): OwnRows[] {
  return [
    { name: resource.name, column: "id", where: [] },
    ...resource.children.map(({ table, owner, only = {} }) => ({
      name: table.name,
      column: owner,
      where: Object.entries(only).map(([column, value]) => ({ column, in: [value] })),
    })),
    { name: "search_entries", column: "record", where: [{ column: "type", in: [resource.type] }] },
  ];
}

/** Ends what all rows of a dossier were before a change. */
export async function endDossier(tx: Transaction, article: string, change: number): Promise<void> {
  for (const { name, column } of dossierTables) await end(tx, name, [{ column, in: [article] }], change);
}

/** Keeps what all rows of dossiers are from a change of each on, of the tables that have some. */
export async function keepDossiers(
  tx: Transaction,
  dossiers: readonly { readonly id: string; readonly change: number }[],
  has: (table: string, id: string) => boolean,
): Promise<void> {
  for (const { name, column } of dossierTables)
    for (const { id, change } of dossiers)
      if (has(name, id)) await tx.keepVersions(name, [{ column, in: [id] }], change);
}

/** Ends what the rows of authority records were before a change: their own, those of their lists, and how they are found. */
export async function endRecord(tx: Transaction, resource: Resource, id: string, change: number): Promise<void> {
  for (const { table, where } of recordRows(resource, id)) await end(tx, table, where, change);
}

/** Keeps what the rows of an authority record are from a change on. */
export async function keepRecord(tx: Transaction, resource: Resource, id: string, change: number): Promise<void> {
  for (const { table, where } of recordRows(resource, id)) await tx.keepVersions(table, where, change);
}

/** Keeps a record's own row, and how it is found, as they are from a change on, in place of what they were. */
export async function renewRecord(tx: Transaction, resource: Resource, id: string, change: number): Promise<void> {
  const own: readonly Pick<Table, "name">[] = resource.children.map(({ table }) => table);
  for (const { table, where } of recordRows(resource, id)) {
    if (own.some(({ name }) => name === table)) continue; // a label that changed is not in its lists
    await end(tx, table, where, change);
    await tx.keepVersions(table, where, change);
  }
}

function recordRows(resource: Resource, id: string): { table: string; where: readonly Condition[] }[] {
  return recordTables(resource).map(({ name, column, where }) => ({
    table: name,
    where: [{ column, in: [id] }, ...where],
  }));
}

/** Ends versions at a change; those that began with it never were. */
async function end(tx: Transaction, table: string, where: readonly Condition[], change: number): Promise<void> {
  const versions = versionsName(table);
  await tx.delete(versions, [...where, { column: "valid_from", in: [change] }]);
  await tx.update(versions, { valid_to: change }, [...where, { column: "valid_to", in: [STILL] }]);
}
