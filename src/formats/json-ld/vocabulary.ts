/**
 * The service's own vocabulary: the `sp:` terms of all record types, for which schema.org and the Web Annotation
 * vocabulary have none. The address of a term is `/vocabulary#` and its name.
 */
import type { Fields } from "../../model/kit/fields.ts";
import { own } from "../../model/kit/meaning.ts";
import type { Vocabulary } from "../../model/kit/vocabulary.ts";
import { resources } from "../../model/records/index.ts";
import { mappingOf } from "./mapping.ts";
import type { Properties, Range } from "./properties.ts";

/** A class of the vocabulary. */
export interface OwnClass {
  readonly name: string;
  /** Its superclass in schema.org. */
  readonly subclassOf: string;
  readonly description: string;
}

/** A property of the vocabulary. */
export interface OwnProperty {
  readonly name: string;
  readonly range: Range;
  /** A sentence for each use, which begins with the record types that use it so. */
  readonly descriptions: readonly string[];
}

/** The classes. */
export const CLASSES: readonly OwnClass[] = resources.flatMap(({ classes, description }) =>
  "by" in classes
    ? []
    : classes.flatMap((one) =>
        typeof one === "string" ? [] : { name: one.own, subclassOf: one.subclassOf, description },
      ),
);

/** The properties, sorted by name. */
export const PROPERTIES: readonly OwnProperty[] = [
  ...Map.groupBy(
    resources.flatMap((resource) => usesOf(mappingOf(resource.name).properties, resource.component)),
    ({ name }) => name,
  ),
]
  .map(([name, uses]) => ({ name, range: (uses[0] as Use).range, descriptions: descriptionsOf(uses) }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The vocabularies of all fields. */
export const SCHEMES: readonly Vocabulary[] = [
  ...new Set(resources.flatMap(({ answered }) => vocabulariesOf(answered))),
];

/** A use of a property, by a record type or by the objects of one of its fields. */
interface Use {
  readonly name: string;
  readonly range: Range;
  readonly description: string;
  readonly by: string;
}

function usesOf(properties: Properties, by: string): Use[] {
  return Object.entries(properties).flatMap(
    ([field, { terms, range, description = "", own: more = {}, fields = {} }]) => [
      ...terms
        .filter((term) => term.startsWith(own))
        .map((term) => ({ name: term.slice(own.length), range, description: more[term] ?? description, by })),
      ...usesOf(fields, `${by}.${field}`),
    ],
  );
}

function descriptionsOf(uses: readonly Use[]): string[] {
  const byDescription = Map.groupBy(uses, ({ description }) => description);
  return [...byDescription].map(
    ([description, same]) => `${[...new Set(same.map(({ by }) => by))].join(", ")}: ${description}`,
  );
}

function vocabulariesOf(fields: Fields): Vocabulary[] {
  return Object.values(fields).flatMap(({ vocabulary, fields: inner = {} }) => [
    ...(vocabulary === undefined ? [] : [vocabulary]),
    ...vocabulariesOf(inner),
  ]);
}
