import { textsOf } from "../../model/kit/fields.ts";
import { type PlacedRecord, recordLinks } from "../../model/kit/record-type.ts";
import { foldedTokens } from "../../reading/search/tokens.ts";
import { type NameLookup, namesOf } from "../../reading/stored-records.ts";

/**
 * Returns what full text finds a record by: its label and its own text, for ranking and excerpts, and `words`, the
 * folded tokens of these and of the names and aliases of its links. A record without a label has those of its links.
 */
export function searchText(record: PlacedRecord, names: NameLookup): { label: string; body: string; words: string } {
  const links = recordLinks(record);
  const label = namesOf(record).label ?? links.map(({ resource, id }) => names.label(resource, id)).join(" · ");
  const own = textsOf(record.resource.fields, record.values).filter((text) => text !== label);
  const linked = new Set(
    links.flatMap(({ resource, id }) => [names.label(resource, id) ?? "", ...names.aliases(resource, id)]),
  );
  return { label, body: own.join("\n"), words: foldedTokens([label, ...own, ...linked]) };
}
