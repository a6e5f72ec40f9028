import type { Condition } from "../store/store.ts";
import type { Table } from "../store/tables.ts";
import type { Values } from "./kit/fields.ts";

/**
 * What a draft is: an article that is withheld, with all that it reports. Every door asks here: forms and references,
 * the change log, bulk imports, and, by `withDrafts`, each table that is read.
 */
const WITHHELD = "withheld";

/** Returns whether an article, as authors write it, is a draft. */
export function isDraft(article: Values): boolean {
  return article.status === WITHHELD;
}

/** The condition on rows of `articles` that are drafts. */
export const DRAFT: Condition = { column: "status", in: [WITHHELD] };

/** Returns the table with the column by which its rows are hidden from readers who see no drafts, if it has one. */
export function withDrafts(table: Table): Table {
  const column = "article" in table.columns ? "article" : HEADS.includes(table.name) ? "id" : undefined;
  if (column === undefined) return table;
  const deletions = { table: "changes", number: "sequence", action: "action", is: "deleted" };
  return { ...table, drafts: { column, table: "articles", status: "status", is: WITHHELD, deletions } };
}

/** The tables whose `id` is an article's. */
const HEADS: readonly string[] = ["articles", "dossiers"];
