import type { Condition } from "../store/store.ts";
import type { Drafts, Table } from "../store/tables.ts";
import type { Values } from "./kit/fields.ts";
import type { Resource } from "./kit/record-type.ts";

/**
 * What a draft is: an article that is withheld, or that was canceled, with all that it reports; and an authority record that
 * is withheld. Every door asks here: forms and references, the change log, bulk imports, and, by `withDrafts`, each table
 * that is read.
 */
const WITHHELD = "withheld";
const HIDDEN = [WITHHELD, "canceled"];

/** Returns whether an article, as authors write it, is a draft: hidden from readers without the scope `write`. */
export function isDraft(article: Values): boolean {
  return HIDDEN.includes(article.status as string);
}

/** Returns whether an article, as authors write it, was canceled. */
export function isCanceled(article: Values): boolean {
  return article.status === "canceled";
}

/** Returns whether an authority record, as authors write it, is hidden from readers without the scope `write`. */
export function isWithheld(record: Values): boolean {
  return record.record_status === WITHHELD;
}

/** The condition on rows of `articles` that are drafts. */
export const DRAFT: Condition = { column: "status", in: HIDDEN };

/** The condition on rows of `articles` that are withheld: these are named by nothing that is shown. */
export const WITHHELD_ARTICLE: Condition = { column: "status", in: [WITHHELD] };

/** The condition on rows of authority records that are withheld. */
export const WITHHELD_RECORD: Condition = { column: "record_status", in: [WITHHELD] };

const DELETIONS = { table: "changes", number: "sequence", action: "action", is: "deleted" };

/** Returns the table with the columns by which its rows are hidden from readers who see no drafts, if it has one. */
export function withDrafts(table: Table, authorities: readonly Resource[]): Table {
  const ofArticle = "article" in table.columns ? "article" : table.name === "articles" ? "id" : undefined;
  const drafts: Drafts[] =
    ofArticle === undefined
      ? []
      : [{ column: ofArticle, table: "articles", status: "status", is: HIDDEN, isWhole: true, deletions: DELETIONS }];
  const withheld = (column: string, { name }: Resource) => ({
    column,
    table: name,
    status: "record_status",
    is: [WITHHELD],
    isWhole: false, // articles name it
    deletions: DELETIONS,
  });
  for (const resource of authorities) {
    if (table.name === resource.name) drafts.push(withheld("id", resource));
    const child = resource.children.find((one) => one.table.name === table.name);
    const [only] = Object.entries(child?.only ?? {}).map(([column, value]) => ({ column, value: value as string }));
    if (child !== undefined) drafts.push({ ...withheld(child.owner, resource), ...(only && { only }) });
    if (table.name === "search_entries")
      drafts.push({ ...withheld("record", resource), only: { column: "type", value: resource.type } });
  }
  return drafts.length ? { ...table, drafts } : table;
}
