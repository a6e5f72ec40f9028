import { type Placed, type Resource, recordLinks } from "../resources/definition.ts";
import { type Labels, textsOf } from "../resources/fields.ts";
import type { ResourceName } from "../resources/vocabulary.ts";
import { foldedWords } from "../resources/words.ts";
import type { Row } from "../store/table.ts";

/** What records are called: shown by, and otherwise found by. */
export interface Names {
  readonly label: Labels;
  readonly aliases: (resource: ResourceName, id: string) => readonly string[];
}

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
    words: foldedWords([label, ...own, ...linked]),
  };
}

function ownLabel({ label }: Resource, { values }: Placed): string | null {
  return label === null ? null : ((values[label] as string | undefined) ?? null);
}
