import { type Lookup, textsOf } from "../../model/kit/fields.ts";
import { type PlacedRecord, recordLinks } from "../../model/kit/record-type.ts";
import { foldedTokens } from "../../reading/search/tokens.ts";
import { shownOf } from "../../reading/stored-records.ts";

/**
 * Returns what full text finds a record by: its label and its own text, for ranking and excerpts, and `words`, the
 * folded tokens of these and of the names and aliases of its links. A record without a label has those of its links.
 */
export function searchText(record: PlacedRecord, lookup: Lookup): { label: string; body: string; words: string } {
  const links = recordLinks(record);
  const label = shownOf(record).label ?? links.map(({ resource, id }) => lookup.label(resource, id)).join(" · ");
  const { fields, label: named } = record.resource;
  const bare = named === null ? undefined : record.values[named]; // what the label says more than the bare name counts
  const own = textsOf(fields, record.values).filter((text) => text !== label && text !== bare);
  const linked = new Set(
    links.flatMap(({ resource, id }) => [lookup.label(resource, id) ?? "", ...lookup.aliases(resource, id)]),
  );
  return { label, body: own.join("\n"), words: foldedTokens([label, ...own, ...linked]) };
}
