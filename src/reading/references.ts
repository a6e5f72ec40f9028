import type { Resource } from "../model/kit/record-type.ts";
import { authorities } from "../model/records/index.ts";
import type { ResourceName } from "../model/vocabularies.ts";
import type { Condition } from "../store/store.ts";

/** The authority records that name some records, by the columns that do. */
export function authorityUsers(name: ResourceName, ids: readonly string[]): { resource: Resource; where: Condition }[] {
  return authorities.flatMap((resource) => {
    const columns = (of: typeof resource.table) =>
      Object.keys(of.columns).filter((column) => of.columns[column]?.references === name);
    return [
      ...columns(resource.table).map((column) => ({ resource, where: { column, in: ids } })),
      ...resource.children.flatMap(({ table, owner }) =>
        columns(table).map((column) => ({
          resource,
          where: { column: "id", inQuery: { table: table.name, select: owner, where: [{ column, in: ids }] } },
        })),
      ),
    ];
  });
}
