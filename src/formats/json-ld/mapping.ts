/** How JSON-LD writes each record type, derived from its classes and from the kind, term and pattern of each field. */
import type { Field, FieldKind, Fields } from "../../model/kit/fields.ts";
import { own, termsOf } from "../../model/kit/meaning.ts";
import { resourceNameOf } from "../../model/kit/names.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { termOf, type Vocabulary } from "../../model/kit/vocabulary.ts";
import { parts, resources } from "../../model/records/index.ts";
import { PATTERNS } from "./patterns.ts";
import {
  concept,
  edtf,
  nested,
  type Properties,
  type Property,
  records,
  recordsByResource,
  to,
  toAny,
  type Values,
  value,
  writeFields,
} from "./properties.ts";
import { evidence, sections } from "./text.ts";

/** How JSON-LD writes the records of a type. */
export interface Mapping {
  /** The term for the label of a record that another one refers to. */
  readonly label: string;
  /** Returns what a record is called where its label says more than its name; undefined if it has neither. */
  readonly labelOf: (record: Values) => string | undefined;
  readonly properties: Properties;
  /** The classes that every record of the type has; undefined where they depend on the record. */
  readonly classes: readonly string[] | undefined;
  /** Returns the classes of a record. */
  readonly classesOf: (record: Values) => readonly string[];
}

type Write = (terms: readonly string[], field: Field) => Property;

const KINDS: Readonly<Record<FieldKind, Write>> = {
  text: (terms) => value("text", terms),
  number: (terms) => value("number", terms),
  code: (terms) => value("text", terms),
  url: (terms) => value("text", terms),
  enum: (terms, { vocabulary }) => concept((vocabulary as Vocabulary).name, terms),
  stance: (terms, { vocabulary }) => concept((vocabulary as Vocabulary).name, terms),
  date: ([term, ...dayTerms]) => edtf(term as string, dayTerms),
  reference: (terms, field) => to(field.to as string, terms),
  references: (terms, field) => to(field.to as string, terms),
  object: (terms, field) => nested(terms, field.class, propertiesOf(field.fields as Fields)),
  objects: (terms, field) => nested(terms, field.class, propertiesOf(field.fields as Fields)),
  record: toAny,
  records: toAny,
  names: (terms) => value("text", terms),
  values: (terms) => ({
    terms,
    range: "part",
    note: "a node with the terms of the record that it is about",
    write: (given, scope) => {
      const { type } = scope.record.about as { type: string };
      const { properties } = mappingOf(resourceNameOf(type));
      return Object.fromEntries(terms.map((term) => [term, writeFields(given as Values, properties, scope)]));
    },
  }),
  internal: (terms) => value("text", terms),
  evidence,
  sections,
};

/** What an answer has beside the value of a field: the range of each addition, by the end of its name. */
const BESIDE: Readonly<Partial<Record<FieldKind, Readonly<Record<string, "day" | "number">>>>> = {
  date: { earliest: "day", latest: "day" },
  stance: { score: "number" },
};

function propertiesOf(fields: Fields): Properties {
  const answered = Object.entries(fields).filter(([, { kind }]) => kind !== "internal");
  const entries = answered.flatMap(([name, field]): (readonly [string, Property])[] => {
    const { kind, pattern } = field;
    const terms = kind === "date" ? [...new Set([`${own}${name}`, ...termsOf(name, field)])] : termsOf(name, field);
    const property = KINDS[kind](terms, field);
    const { description } = field;
    const written = { description, ...(pattern === undefined ? property : PATTERNS[pattern](property, field)) };
    return [[name, written], ...partsBeside(name, field)];
  });
  return Object.fromEntries(entries);
}

function partsBeside(name: string, { kind, wire }: Field): [string, Property][] {
  const schemas = wire(name);
  return Object.entries(BESIDE[kind] ?? {}).map(([part, range]) => {
    const key = `${name}_${part}`;
    return [key, { ...value(range, [own + key]), description: schemas[key]?.description ?? "" }];
  });
}

/** Returns the properties for the place of a record in its article. In schema.org, only a claim has an `appearance`. */
function place(classes: readonly string[]): Properties {
  const terms = classes.includes("Claim") ? ["isPartOf", "appearance"] : ["isPartOf"];
  return { article: to("articles", terms), ordinal: value("number", ["position"]) };
}

/** The properties for the records that `include` adds to an article. */
const articleRecords: Properties = {
  ...Object.fromEntries(parts.map(({ name, articleTerm }) => [name, records(name, [articleTerm as string])])),
  included: recordsByResource(["mentions"]),
};

const mappings = new Map<string, Mapping>(resources.map((resource) => [resource.name, derive(resource)]));

/** Returns how JSON-LD writes the records of a resource. */
export function mappingOf(resource: string): Mapping {
  return mappings.get(resource) as Mapping;
}

function derive({ role, answered: fields, label, caption, classes }: Resource): Mapping {
  const fixed = "by" in classes ? undefined : classes.map((one) => (typeof one === "string" ? one : own + one.own));
  const more: Record<Resource["role"], Properties> = {
    article: articleRecords,
    authority: {},
    part: place(fixed ?? []),
  };
  const labelField = label === null ? undefined : fields[label];
  return {
    label: (labelField && termsOf(label as string, labelField)[0]) ?? "name",
    labelOf: (record) =>
      caption === undefined || label === null || record[label] === null ? undefined : caption(record),
    properties: { ...propertiesOf(fields), ...more[role] },
    classes: fixed,
    classesOf: (record) => {
      if (!("by" in classes)) return fixed as readonly string[];
      const { vocabulary } = fields[classes.by] as Field;
      return [termOf(vocabulary as Vocabulary, record[classes.by]) ?? classes.otherwise];
    },
  };
}
