import type { ChangeType } from "../../model/kinds.ts";
import { resources } from "../../model/records/index.ts";
import { tables } from "../../model/schema/tables.ts";
import type { Condition, Transaction } from "../../store/store.ts";
import { type Table, versionsName } from "../../store/tables.ts";

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

const DOSSIER_TABLES: readonly OwnRows[] = tables.flatMap(({ name, versioned, drafts = [] }) => {
  const ofArticle = drafts.find(({ table }) => table === "articles");
  return versioned && ofArticle ? [{ name, column: ofArticle.column, where: [] }] : [];
});

/** Keeps the current rows of a document as versions that end at a change. */
export async function keepDocument(tx: Transaction, type: ChangeType, id: string, change: number): Promise<void> {
  for (const { name, column, where } of ownTables(type))
    await keepVersions(tx, name, [{ column, in: [id] }, ...where], change);
}

/** Keeps the current rows that match as versions that end at a change; not those of the same change, which no reader saw. */
export async function keepVersions(
  tx: Transaction,
  table: string,
  where: readonly Condition[],
  change: number,
): Promise<void> {
  const rows = await tx.rows(table, [...where, { column: "valid_from", to: change - 1 }]);
  await tx.insert(
    versionsName(table),
    rows.map((row) => ({ ...row, valid_to: change })),
  );
}
