import { z } from "zod";
import type { Column, Row, Table } from "../../store/tables.ts";
import { bases } from "../vocabularies.ts";
import { evidence } from "./evidence.ts";
import { oneOf, text } from "./field-kinds.ts";
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
  project,
  referenceOrWhole,
  slug,
  toRow,
  type Values,
} from "./fields.ts";
import { type Classes, own, type Term } from "./meaning.ts";
import type { AuthorityTypes, PartTypes, RecordType, RecordTypes, ResourceName } from "./names.ts";

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
  /** The list of objects whose `name`s are other names of a record. Full text finds the record by these too. */
  readonly aliases?: string;
  /** The fields that lists can sort by, beside the default order. */
  readonly sorts: readonly string[];
  readonly fields: Fields;
  /** Indexes for filters and orders that are often combined, beside those for each filter and order. */
  readonly indexes?: readonly (readonly string[])[];
  /** Yes-or-no filters: each finds the records for which any of its columns has a value. */
  readonly flags?: Readonly<Record<string, { readonly description: string; readonly columns: readonly string[] }>>;
  /** Rules over several fields. A rule returns a message if the values break it. */
  readonly rules?: readonly ((values: Values) => string | undefined)[];
}

/** The definition of a record type that is part of dossiers. */
interface PartSpecification extends Specification {
  /** The term by which an article has its records of this type. */
  readonly articleTerm: Term;
}

/** The name and the type of one record type. */
interface Named<N extends ResourceName> {
  readonly name: N;
  readonly type: RecordTypes[N];
}

/** A record type, with everything that follows from its definition. */
export interface Resource extends Specification {
  readonly articleTerm?: Term;
  /** The part of its path after `/v1/`. */
  readonly path: string;
  /** `part`: in an article's dossier. `authority`: shared by articles. `article`: the head of a dossier. */
  readonly role: OwnerType["role"];
  /** The schema of a record as authors write it. */
  readonly form: z.ZodType<Values>;
  /** The schema of a record as the API answers it. */
  readonly wire: z.ZodObject;
  readonly table: Table;
  readonly children: readonly ChildTable[];
  /** Filters by query parameter. */
  readonly filters: Readonly<Record<string, Filter>>;
  /** Columns by sort key, which is a field's name. */
  readonly sortColumns: Readonly<Record<string, string>>;
  /** The columns of the default order, which are unique together. Every other order ends with them. */
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
  return resource(specification, "authority");
}

/** Defines the record type that is the head of a dossier. */
export function articleHead(specification: Specification & Named<"articles">): Resource {
  return resource(specification, "article");
}

/** Defines a record type of which a dossier has a list. Adds the fields for what a record rests on. */
export function dossierPart<N extends keyof PartTypes>(specification: PartSpecification & Named<N>): Resource {
  const fields = {
    ...specification.fields,
    basis: oneOf("Whether the article says it or the dossier's editor adds it.", bases, { term: own }),
    citation: text("The published source of what is not in the article.", 2000, { term: "citation", optional: true }),
    evidence,
  };
  const rules = [...(specification.rules ?? []), restsOnSomething];
  return resource({ ...specification, fields, rules }, "part");
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

/** Returns the references of a record. Finds them once, since checks, projections and full text all need them. */
export function recordLinks({ resource, values }: Pick<PlacedRecord, "resource" | "values">): readonly Link[] {
  const known = links.get(values);
  if (known !== undefined) return known;
  const found = linksOf(resource.fields, values, []);
  links.set(values, found);
  return found;
}

const links = new WeakMap<Values, readonly Link[]>();

function resource(specification: Specification, role: Resource["role"]): Resource {
  const { name, type, component, description, fields, sorts, indexes = [], rules = [] } = specification;
  const owner: OwnerType = { name, type, role };
  const order = role === "part" ? ["article", "ordinal"] : ["id"];
  const filters = filtersOf(owner, fields);
  const sortColumns = sortColumnsOf(owner, fields, sorts);
  const id = { id: slug };
  return {
    ...specification,
    role,
    path: name.replaceAll("_", "-"),
    form: withRules(formSchema(fields, id), rules).meta({ id: `${component}Form`, description }),
    wire: z
      .object({ ...id, ...(role === "part" ? PLACE_IN_ARTICLE : {}), ...answerSchema(fields) })
      .meta({ id: component, description }),
    table: tableOf(owner, fields, order, [...indexesOf(filters, sortColumns, fields, order), ...indexes]),
    children: Object.entries(fields).flatMap(([key, field]) => field.children(key, owner)),
    filters,
    sortColumns,
    order,
  };
}

const PLACE_IN_ARTICLE: Readonly<Record<string, z.ZodType>> = {
  article: referenceOrWhole("articles").describe("The article that reports it."),
  ordinal: z.int().min(1).describe("Its place among the article's records of this type, from 1."),
};

function filtersOf(owner: OwnerType, fields: Fields): Record<string, Filter> {
  const ofArticle = { values: slug, to: "articles", column: "article" } as const;
  const article: Record<OwnerType["role"], Record<string, Filter>> = {
    article: {},
    part: { article: { ...ofArticle, description: "The article that reports it." } },
    authority: {
      article: {
        ...ofArticle,
        description: "An article that refers to it.",
        table: "mentions",
        owner: "record",
        only: { type: owner.type },
        same: { id: "record" },
      },
    },
  };
  return {
    id: { values: slug, description: "Its id.", facet: false, column: "id" },
    ...article[owner.role],
    ...Object.assign({}, ...Object.entries(fields).map(([key, field]) => field.filters(key, owner))),
  };
}

function sortColumnsOf({ name, role }: OwnerType, fields: Fields, sorts: readonly string[]): Record<string, string> {
  const columns: Record<string, string> = role === "part" ? { article: "article", id: "id" } : { id: "id" };
  for (const key of sorts) {
    const column = fields[key]?.sort(key);
    if (!column) throw new Error(`${name} cannot be sorted by ${key}: the field must exist and be required`);
    columns[key] = column;
  }
  return columns;
}

function tableOf(
  { name, role }: OwnerType,
  fields: Fields,
  order: readonly string[],
  indexes: readonly (readonly string[])[],
): Table {
  const isPart = role === "part";
  const place: Record<string, Column> = isPart ? { article: { type: "text" }, ordinal: { type: "integer" } } : {};
  const toArticle = { columns: ["article"], table: "articles", foreignColumns: ["id"], cascade: true };
  return {
    name,
    columns: { id: { type: "text" }, ...place, ...columnsOf(fields), doc: { type: "text", role: "internal" } },
    primaryKey: ["id"],
    ...(isPart ? { unique: [order] } : {}),
    foreignKeys: [
      ...(isPart ? [toArticle] : []),
      ...Object.entries(fields).flatMap(([key, field]) => field.foreignKeys(key)),
    ],
    indexes,
  };
}

/** Returns an index for each filter, order and date: its column, then the default order. */
function indexesOf(
  filters: Readonly<Record<string, Filter>>,
  sortColumns: Readonly<Record<string, string>>,
  fields: Fields,
  order: readonly string[],
): string[][] {
  const filtered = Object.values(filters).flatMap((filter) => ("table" in filter ? [] : [filter.column]));
  const columns = new Set([...filtered, ...Object.values(sortColumns)]);
  const dates = Object.keys(fields).filter((key) => fields[key]?.kind === "date");
  return [
    ...[...columns].filter((column) => column !== "id" && !order.includes(column)).map((column) => [column, ...order]),
    ...dates.map((date) => [`${date}_lasts`, `${date}_earliest`, ...order]),
  ];
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
    return "must have evidence, because its basis is `reported`: quote the words of the article, or make it `editorial` with a citation";
  if (values.basis === "editorial" && values.citation === undefined)
    return "must have a citation of a published source, because its basis is `editorial`";
  return undefined;
}

/** Returns the field that refers to the parent of a record in the tree of its resource; undefined if there is no tree. */
export function parentField({ fields, name }: Resource): string | undefined {
  return Object.keys(fields).find((key) => fields[key]?.kind === "reference" && fields[key]?.to === name);
}
