import { z } from "zod";
import type { Column, Row, Table } from "../../store/tables.ts";
import { bases } from "../vocabularies.ts";
import { evidence } from "./evidence.ts";
import {
  answerSchema,
  type Children,
  type ChildTable,
  columnsOf,
  type Fields,
  type Filter,
  formSchema,
  fromRow,
  type Labels,
  type Link,
  linksOf,
  type Owner,
  type OwnerType,
  oneOf,
  project,
  referenceOrWhole,
  slug,
  text,
  toRow,
  type Values,
} from "./fields.ts";
import { type Classes, own, type Term } from "./meaning.ts";
import type { AuthorityTypes, PartTypes, RecordType, RecordTypes, ResourceName } from "./names.ts";

/** The definition of a record type, from which everything else follows. */
export interface Specification {
  /** The name of the list, its table and, with hyphens, its path. */
  readonly name: ResourceName;
  /** The type of one record. */
  readonly type: RecordType;
  /** The schema's name in the OpenAPI document. */
  readonly component: string;
  readonly description: string;
  /** The classes of its records in other vocabularies. */
  readonly classes: Classes;
  /** The field that holds the name of a record; null if there is none. */
  readonly label: string | null;
  /** The list of objects that holds other names of a record, as their `name`: full text finds it by these too. */
  readonly aliases?: string;
  /** The fields that a list can be sorted by, beside its default order. */
  readonly sorts: readonly string[];
  readonly fields: Fields;
  /** Further indexes, for filters and orders that are often combined. */
  readonly indexes?: readonly (readonly string[])[];
  /** Yes-or-no filters: each says whether one of some columns has a value. */
  readonly flags?: Readonly<Record<string, { readonly description: string; readonly columns: readonly string[] }>>;
  /** Rules over several fields. Each returns a message if it is broken. */
  readonly rules?: readonly ((values: Values) => string | undefined)[];
}

/** The definition of a record type that is part of dossiers. */
interface PartSpecification extends Specification {
  /** The term by which an article has its records of this type. */
  readonly articleTerm: Term;
}

/** The name and type of one record type, which must fit. */
interface Named<N extends ResourceName> {
  readonly name: N;
  readonly type: RecordTypes[N];
}

/** A record type with everything derived from its definition. */
export interface Resource extends Specification {
  readonly articleTerm?: Term;
  /** The last part of its path: `/v1/{path}`. */
  readonly path: string;
  /** `part` records belong to an article's dossier; `authority` records are shared; `article` is the dossier's head. */
  readonly role: OwnerType["role"];
  /** The form of a record, as authors write it. */
  readonly form: z.ZodType<Values>;
  /** The schema of a record, as the API answers it. */
  readonly wire: z.ZodObject;
  readonly table: Table;
  readonly children: readonly ChildTable[];
  /** Parameter to filter. */
  readonly filters: Readonly<Record<string, Filter>>;
  /** Sort key (the field's name) to column. */
  readonly sortColumns: Readonly<Record<string, string>>;
  /** The default order: columns that are unique together. Every other order ends in them. */
  readonly order: readonly string[];
}

/** A record as authors write it, with its type and, where it is part of a dossier, its place there. */
export interface PlacedRecord {
  readonly resource: Resource;
  readonly values: Values;
  readonly article?: string;
  readonly ordinal?: number;
}

/** Defines a record type that articles share. */
export function authority<N extends keyof AuthorityTypes>(specification: Specification & Named<N>): Resource {
  return resource(specification, "authority", specification.fields, {}, ["id"]);
}

/** Defines the head of dossiers: the article. */
export function articleHead(specification: Specification & Named<"articles">): Resource {
  return resource(specification, "article", specification.fields, {}, ["id"]);
}

/** Defines a record type of which a dossier holds a list. Its records have a basis, evidence and citation. */
export function dossierPart<N extends keyof PartTypes>(specification: PartSpecification & Named<N>): Resource {
  const fields = {
    ...specification.fields,
    basis: oneOf("Whether the article says it or the dossier's editor adds it.", bases, { term: own }),
    citation: text("The published source of what is not in the article.", 2000, { term: "citation", optional: true }),
    evidence,
  };
  const rules = [...(specification.rules ?? []), restsOnSomething];
  const place: Record<string, Column> = { article: { type: "text" }, ordinal: { type: "integer" } };
  return resource({ ...specification, rules }, "part", fields, place, ["article", "ordinal"]);
}

/** Returns the rows of a record and of its lists, by table, without the columns of its projection. */
export function columnRows({ resource, values, article, ordinal }: PlacedRecord): Record<string, Row[]> {
  const id = values.id as string;
  const place = resource.role === "part" ? { article: article as string, ordinal: ordinal as number } : {};
  const owner: Owner = { type: resource.type, id, ...place };
  const rows: Record<string, Row[]> = {};
  rows[resource.name] = [{ id, ...place, ...toRow(resource.fields, values) }];
  for (const [name, field] of Object.entries(resource.fields))
    Object.assign(rows, field.toChildren(name, values[name], owner));
  return rows;
}

/** Returns the record that rows hold. */
export function recordFrom(resource: Resource, row: Row, children: Children): PlacedRecord {
  const values = { id: row.id, ...fromRow(resource.fields, row, children, resource.type) };
  if (resource.role !== "part") return { resource, values };
  return { resource, values, article: row.article as string, ordinal: row.ordinal as number };
}

/** Returns a record as the API answers it. */
export function answerOf({ resource, values, article, ordinal }: PlacedRecord, labels: Labels): Values {
  const place =
    resource.role === "part" ? { article: { id: article, name: labels("articles", article as string) }, ordinal } : {};
  return { id: values.id, ...place, ...project(resource.fields, values, labels) };
}

/** Returns the records that a record names. The result is cached: checks, projections and search all need it. */
export function recordLinks({ resource, values }: Pick<PlacedRecord, "resource" | "values">): readonly Link[] {
  const known = links.get(values);
  if (known !== undefined) return known;
  const found = linksOf(resource.fields, values, []);
  links.set(values, found);
  return found;
}

const links = new WeakMap<Values, readonly Link[]>();

function resource(
  specification: Specification,
  role: Resource["role"],
  fields: Fields,
  place: Record<string, Column>,
  order: readonly string[],
): Resource {
  const { name, type, component, description } = specification;
  const owner: OwnerType = { name, type, role };
  const entries = Object.entries(fields);
  const children = entries.flatMap(([key, field]) => field.children(key, owner));
  const articleFilter: Record<string, Filter> =
    role === "article"
      ? {}
      : {
          article:
            role === "part"
              ? { values: slug, description: "The article that reports it.", to: "articles", column: "article" }
              : {
                  values: slug,
                  description: "An article that names it.",
                  to: "articles",
                  column: "article",
                  table: "mentions",
                  owner: "record",
                  only: { type },
                  same: { id: "record" },
                },
        };
  const filters: Record<string, Filter> = {
    id: { values: slug, description: "Its id.", facet: false, column: "id" },
    ...articleFilter,
    ...Object.assign({}, ...entries.map(([key, field]) => field.filters(key, owner))),
  };
  const sortColumns: Record<string, string> = role === "part" ? { article: "article", id: "id" } : { id: "id" };
  for (const key of specification.sorts) {
    const column = fields[key]?.sort(key);
    if (!column) throw new Error(`${name} cannot be sorted by ${key}`);
    sortColumns[key] = column;
  }
  const indexed = [
    ...Object.values(filters).flatMap((filter) => ("table" in filter || filter.column === "id" ? [] : [filter.column])),
    ...Object.values(sortColumns).filter((column) => !order.includes(column) && column !== "id"),
  ];
  const dates = Object.keys(fields).filter((key) => fields[key]?.kind === "date");
  const placeSchema: Record<string, z.ZodType> =
    role === "part"
      ? {
          article: referenceOrWhole("articles").describe("The article that reports it."),
          ordinal: z.int().min(1).describe("Its place among the article's records of this type, from 1."),
        }
      : {};
  const wire = z.object({ id: slug, ...placeSchema, ...answerSchema(fields) }).meta({ id: component, description });
  return {
    ...specification,
    fields,
    role,
    path: name.replaceAll("_", "-"),
    form: withRules(formSchema(fields, { id: slug }), specification.rules ?? []).meta({
      id: `${component}Form`,
      description,
    }),
    wire,
    table: {
      name,
      columns: { id: { type: "text" }, ...place, ...columnsOf(fields), doc: { type: "text" } },
      primaryKey: ["id"],
      ...(role === "part" ? { unique: [order] } : {}),
      foreignKeys: [
        ...(role === "part"
          ? [{ columns: ["article"], table: "articles", foreignColumns: ["id"], cascade: true }]
          : []),
        ...entries.flatMap(([key, field]) => field.foreignKeys(key)),
      ],
      indexes: [
        ...[...new Set(indexed)].filter((column) => column !== order[0]).map((column) => [column, ...order]),
        ...dates.map((date) => [`${date}_lasts`, `${date}_earliest`, ...order]),
        ...(specification.indexes ?? []),
      ],
    },
    children,
    filters,
    sortColumns,
    order,
  };
}

function withRules(form: z.ZodObject, rules: NonNullable<Specification["rules"]>): z.ZodType<Values> {
  return form.superRefine((values, context) => {
    for (const rule of rules) {
      const message = rule(values);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    }
  });
}

function restsOnSomething(values: Values): string | undefined {
  if (values.basis === "reported" && values.evidence === undefined)
    return "is `reported` without evidence: quote the words of the article that it rests on, or make it `editorial` with a citation";
  if (values.basis === "editorial" && values.citation === undefined)
    return "is `editorial` without a citation: name the published source that it rests on";
  return undefined;
}

/** Returns the field by which records of a resource form a tree, if there is one. */
export function parentField({ fields, name }: Resource): string | undefined {
  return Object.keys(fields).find((key) => fields[key]?.kind === "reference" && fields[key]?.to === name);
}
