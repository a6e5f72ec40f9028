import type { Condition } from "../store/store.ts";
import type { Table } from "../store/tables.ts";
import type { Values } from "./kit/fields.ts";

/**
 * What a draft is: an article that is withheld, or that was canceled, with all that it reports. Every door asks here: forms
 * and references, the change log, bulk imports, and, by `withDrafts`, each table that is read.
 */
const HIDDEN = ["withheld", "canceled"];

/** Returns whether an article, as authors write it, is a draft: hidden from readers without the scope `write`. */
export function isDraft(article: Values): boolean {
  return HIDDEN.includes(article.status as string);
}

/** Returns whether an article, as authors write it, was canceled. */
export function isCanceled(article: Values): boolean {
  return article.status === "canceled";
}

/** The condition on rows of `articles` that are drafts. */
export const DRAFT: Condition = { column: "status", in: HIDDEN };

/** Returns the table with the column by which its rows are hidden from readers who see no drafts, if it has one. */
export function withDrafts(table: Table): Table {
  const column = "article" in table.columns ? "article" : table.name === "articles" ? "id" : undefined;
  if (column === undefined) return table;
  const deletions = { table: "changes", number: "sequence", action: "action", is: "deleted" };
  return { ...table, drafts: { column, table: "articles", status: "status", is: HIDDEN, deletions } };
}
