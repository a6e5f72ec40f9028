import { textsOf } from "../../model/kit/fields.ts";
import { type Placed, type Resource, recordLinks } from "../../model/kit/record-type.ts";
import { foldedTokens } from "../../reading/search/tokens.ts";
import type { Names } from "../../reading/stored-records.ts";
import type { Row } from "../../store/tables.ts";

/** What full text finds a record by: its own words, and the names and aliases of those that it names. */
export function searchEntry(resource: Resource, placed: Placed, names: Names): Row {
  const links = recordLinks(resource, placed.values);
  const linked = [
    ...new Set(links.flatMap(({ resource: to, id }) => [names.label(to, id) ?? "", ...names.aliases(to, id)])),
  ];
  const label = ownLabel(resource, placed) ?? links.map(({ resource: to, id }) => names.label(to, id)).join(" · ");
  const own = textsOf(resource.fields, placed.values).filter((text) => text !== label);
  return {
    type: resource.type,
    record: placed.values.id as string,
    article: resource.role === "article" ? (placed.values.id as string) : (placed.article ?? null),
    label,
    body: own.join("\n"),
    words: foldedTokens([label, ...own, ...linked]),
  };
}

function ownLabel({ label }: Resource, { values }: Placed): string | null {
  return label === null ? null : ((values[label] as string | undefined) ?? null);
}
