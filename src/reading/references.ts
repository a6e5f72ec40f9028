import type { Kind } from "../model/kinds.ts";
import type { ResourceName } from "../model/kit/names.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { authorities, parts } from "../model/records/index.ts";
import type { Condition, Reader } from "../store/store.ts";
import { namedBy } from "./change-log.ts";

/**
 * Returns at most `limit` other documents that refer to a document, each as `type/id`. `tableOf` names the table that is
 * read for that of the current rows, such as their history.
 */
export async function documentsNaming(
  reader: Reader,
  { type, resource }: Kind,
  id: string,
  limit: number | undefined,
  tableOf = (name: string) => name,
): Promise<string[]> {
  if (type === "dossier") return dossiersNaming(reader, id, limit, tableOf);
  const mentions = await reader.rows(tableOf("mentions"), namedBy(resource.type, id), ["article"], limit);
  const found = new Set(mentions.map(({ article }) => `dossier/${article}`));
  for (const user of authoritiesNaming(resource.name, [id], tableOf))
    for (const row of await reader.rows(tableOf(user.resource.name), [user.where], ["id"], limit))
      if (row.id !== id || user.resource !== resource) found.add(`${user.resource.type}/${row.id}`);
  return [...found].slice(0, limit);
}

/** Returns other dossiers that mention an article, or that refer to a part of it in a field for records of any type. */
async function dossiersNaming(
  reader: Reader,
  id: string,
  limit: number | undefined,
  tableOf: (name: string) => string,
): Promise<string[]> {
  const others: Condition = { not: { column: "article", in: [id] } };
  const mentions = await reader.rows(tableOf("mentions"), [...namedBy("article", id), others], ["article"], limit);
  const found = new Set(mentions.map(({ article }) => article));
  for (const { name, fields, order } of parts)
    for (const field of Object.keys(fields).filter((key) => fields[key]?.kind === "record")) {
      const ours: Condition = {
        some: { table: "records", column: "id", is: `${field}_id`, where: [{ column: "article", in: [id] }] },
      };
      const isPart: Condition = { not: { column: `${field}_type`, in: ["article"] } };
      for (const { article } of await reader.rows(tableOf(name), [others, isPart, ours], order, limit))
        found.add(article ?? null);
    }
  return [...found].slice(0, limit).map((article) => `dossier/${article}`);
}

/** Returns the authority types that can refer to records of a resource, each with the condition on those that do. */
export function authoritiesNaming(
  name: ResourceName,
  ids: readonly string[],
  tableOf = (name: string) => name,
): { resource: Resource; where: Condition }[] {
  return authorities.flatMap((resource) => {
    const columns = (of: typeof resource.table) =>
      Object.keys(of.columns).filter((column) => of.columns[column]?.references === name);
    return [
      ...columns(resource.table).map((column) => ({ resource, where: { column, in: ids } })),
      ...resource.children.flatMap(({ table, owner }) =>
        columns(table).map((column) => ({
          resource,
          where: { column: "id", inQuery: { table: tableOf(table.name), select: owner, where: [{ column, in: ids }] } },
        })),
      ),
    ];
  });
}
