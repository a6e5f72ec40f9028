import type { Values } from "../model/kit/fields.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { parts } from "../model/records/index.ts";

/** Returns a dossier with each of its records changed, and with another article if one is given. A list that it does not have stays absent. */
export function withParts<T extends { readonly article: Values }>(
  dossier: T,
  change: (resource: Resource, values: Values, index: number) => Values,
  article = dossier.article,
): T {
  const given = dossier as unknown as Readonly<Record<string, readonly Values[] | undefined>>;
  const lists = parts.flatMap((resource) => {
    const list = given[resource.name]?.map((values, i) => change(resource, values, i));
    return list === undefined ? [] : [[resource.name, list] as const];
  });
  return { article, ...Object.fromEntries(lists) } as unknown as T;
}
