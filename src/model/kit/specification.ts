import type { Fields, Lookup, Values } from "./fields.ts";
import type { Classes, Term } from "./meaning.ts";
import type { RecordType, ResourceName } from "./names.ts";

/** The definition of a record type. Everything else follows from it. */
export interface Specification {
  /** The name of the resource and of its table. With hyphens for underscores, it is the path. */
  readonly name: ResourceName;
  /** The type of one record. */
  readonly type: RecordType;
  /** The schema's name in the OpenAPI document. */
  readonly component: string;
  readonly description: string;
  /** The classes of its records in other vocabularies. */
  readonly classes: Classes;
  /** The field whose value is the label of a record; null if records have no label. */
  readonly label: string | null;
  /** Returns what other records show as the label, where it is more than the field: the name of an event with "(alleged)". */
  readonly caption?: (values: Values) => string;
  /** The date field that dates the records which refer to a record and have no date of their own. */
  readonly dates?: string;
  /** The list of objects whose `name`s are other names of a record. Full text finds the record by these too. */
  readonly aliases?: string;
  /** The fields that lists can sort by, beside the default order. */
  readonly sorts: readonly string[];
  readonly fields: Fields;
  /** Indexes for filters and orders that are often combined, beside those for each filter and order. */
  readonly indexes?: readonly (readonly string[])[];
  /** Yes-or-no filters: each finds the records for which any of its columns has a value, or its list an entry. */
  readonly flags?: Readonly<
    Record<string, { readonly description: string; readonly columns?: readonly string[]; readonly list?: string }>
  >;
  /** The fields that readers expect an article to state: those that are empty are not stated. */
  readonly expected?: readonly string[];
  /** Rules over several fields. */
  readonly rules?: readonly Rule[];
  /** The fields that the service derives from a record and from those that it refers to. */
  readonly derived?: Derived;
}

/** Returns a message if values break a rule, with its path where the fault is not the record's as a whole. */
export type Rule = (
  values: Values,
) => string | { readonly path: readonly string[]; readonly message: string } | undefined;

/** Fields that the service derives. They are answered, stored and filtered by like others, and authors do not write them. */
export interface Derived {
  readonly fields: Fields;
  /** Returns the values from those of the record and what it shows of the records that it refers to. `article` is its own id for an article. */
  readonly of: (values: Values, lookup: Lookup, article: string) => Values;
}

/** The definition of a record type that is part of dossiers. */
export interface PartSpecification extends Specification {
  /** The term by which an article has its records of this type. */
  readonly articleTerm: Term;
  /** The fields that identify a record: an id that is left out is made of them. No value that can be corrected is among them. */
  readonly identity: readonly string[];
  /** What the basis is where it is left out. Default: `reported` with evidence, else `editorial`. */
  readonly basis?: "editorial";
  /** Returns the fields that an author may leave out, made of the others. */
  readonly filled?: (values: Values) => Values;
  /** Adds to all records of its type in a dossier what they take from each other. */
  readonly gather?: (all: readonly Values[]) => readonly Values[];
}
