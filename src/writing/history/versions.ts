import type { ChangeType } from "../../model/kinds.ts";
import { resources } from "../../model/records/index.ts";
import { tables } from "../../model/schema/tables.ts";
import type { Condition, Transaction } from "../../store/store.ts";
import { OPEN_END, type Row, type Table, versionsName } from "../../store/tables.ts";

/** The rows of one table that belong to a document: those whose `column` holds its id, and that fit `where`. */
export interface OwnRows {
  readonly name: string;
  readonly column: string;
  readonly where: readonly Condition[];
}

/** Every table of the store, by name. */
export const tableNamed: ReadonlyMap<string, Table> = new Map(tables.map((table) => [table.name, table]));

/** Returns the versioned tables that hold the rows of a type's documents. */
export function ownTables(type: ChangeType): readonly OwnRows[] {
  const resource = resources.find((one) => one.type === type);
  if (resource === undefined) return DOSSIER_TABLES;
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

const DOSSIER_TABLES: readonly OwnRows[] = tables.flatMap(({ name, versioned, drafts }) =>
  versioned && drafts ? [{ name, column: drafts.column, where: [] }] : [],
);

/** Returns rows as versions that are valid from a change on. */
export function versionsFrom(rows: readonly Row[], change: number): Row[] {
  return rows.map((row) => ({ ...row, valid_from: change, valid_to: OPEN_END }));
}

/** Ends the versions of all rows of a document at a change. */
export async function endDocument(tx: Transaction, type: ChangeType, id: string, change: number): Promise<void> {
  for (const { name, column, where } of ownTables(type))
    await endVersions(tx, name, [{ column, in: [id] }, ...where], change);
}

/** Ends the open versions that fit at a change; versions that began with the same change go, since none saw them. */
export async function endVersions(
  tx: Transaction,
  table: string,
  where: readonly Condition[],
  change: number,
): Promise<void> {
  const versions = versionsName(table);
  await tx.delete(versions, [...where, { column: "valid_from", in: [change] }]);
  await tx.update(versions, { valid_to: change }, [...where, { column: "valid_to", in: [OPEN_END] }]);
}
