import { located } from "../intake/evidence.ts";
import type { Dossier } from "../intake/forms.ts";
import { withParts } from "../intake/with-parts.ts";
import type { ChangeType } from "../model/kinds.ts";
import { type Values, withDefaults } from "../model/kit/fields.ts";
import type { PlacedRecord, Resource } from "../model/kit/record-type.ts";
import { parts, resourceNamed, resources } from "../model/records/index.ts";

/**
 * Returns the records of a document as it was put: an authority record itself; a dossier's article, then its parts with
 * their evidence located. Fields that are younger than the document have their defaults.
 */
export function recordsOf(type: ChangeType, document: object): PlacedRecord[] {
  if (type === "dossier") return [articleOf(document as Dossier), ...partsOf(document as Dossier)];
  const resource = resources.find((one) => one.type === type) as Resource;
  return [{ resource, values: withDefaults(resource.fields, document as Values) }];
}

/** Returns the record that a dossier's others refer to. */
export function articleOf({ article }: Dossier): PlacedRecord {
  const resource = resourceNamed("articles");
  return { resource, values: withDefaults(resource.fields, article) };
}

/** Returns a dossier's parts, each in its place, with their evidence located. */
export function partsOf(dossier: Dossier): PlacedRecord[] {
  const article = dossier.article.id as string;
  const whole = located(completed(dossier));
  return parts.flatMap((resource) => {
    const { gather = (all) => all } = resource;
    return gather(whole[resource.name] ?? []).map((values, i) => ({ resource, values, article, ordinal: i + 1 }));
  });
}

/** Returns a dossier with the defaults of fields that are younger than it. */
export function completed(dossier: Dossier): Dossier {
  const article = withDefaults(resourceNamed("articles").fields, dossier.article);
  return withParts(dossier, ({ fields }, values) => withDefaults(fields, values), article);
}
