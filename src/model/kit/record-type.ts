import { z } from "zod";
import type { Column, Row, Table } from "../../store/tables.ts";
import { bases, recordStatuses } from "../vocabularies/articles.ts";
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
  type Link,
  type Lookup,
  linksOf,
  type Owner,
  type OwnerType,
  project,
  referenceOrWhole,
  toRow,
  type Values,
} from "./fields.ts";
import { addsName, CAPTION, labelOf, NAME } from "./labels.ts";
import { own } from "./meaning.ts";
import type { AuthorityTypes, PartTypes, RecordTypes, ResourceName } from "./names.ts";
import { citation, codes, identifiers } from "./shared-fields.ts";
import type { PartSpecification, Rule, Specification } from "./specification.ts";
import { ownId, slug } from "./text-forms.ts";

/** The name and the type of one record type. */
interface Named<N extends ResourceName> {
  readonly name: N;
  readonly type: RecordTypes[N];
}

/** A record type, with everything that follows from its definition. */
export interface Resource extends Specification, Partial<Omit<PartSpecification, keyof Specification>> {
  /** All fields that answers have: those that authors write, then the derived ones. */
  readonly answered: Fields;
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

/** Defines a record type that articles share. Adds its codes, its identifiers, its source, and who sees it. */
export function authority<N extends keyof AuthorityTypes>(specification: Specification & Named<N>): Resource {
  const record_status = oneOf("Who sees the record: everyone, if it is left out.", recordStatuses, {
    term: own,
    optional: true,
  });
  const fields = { ...specification.fields, codes, identifiers, citation, record_status };
  return resource({ ...specification, fields }, "authority");
}

/** Defines the record type that is the head of a dossier. */
export function articleHead(specification: Specification & Named<"articles">): Resource {
  return resource(specification, "article");
}

/** Defines a record type of which a dossier has a list. Adds the fields for what a record rests on. */
export function dossierPart<N extends keyof PartTypes>(specification: PartSpecification & Named<N>): Resource {
  const basis = oneOf("Whether the article says it or the dossier's editor adds it.", bases, { term: own });
  const fields = {
    ...specification.fields,
    basis: { ...basis, form: basis.form.optional() },
    citation: text("The published source of what is not in the article.", 2000, { term: "citation", optional: true }),
    evidence,
  };
  const restsOnSomething: Rule = (values) => unfounded(basisOf(specification, values), values);
  const rules = [...(specification.rules ?? []), restsOnSomething];
  return resource({ ...specification, fields, rules }, "part");
}

/** Returns what a record rests on, also where it leaves that out. */
export function basisOf({ basis }: Pick<PartSpecification, "basis">, values: Values): string {
  return (values.basis as string | undefined) ?? basis ?? (values.evidence === undefined ? "editorial" : "reported");
}

/** Returns the derived values of a record. */
export function derivedValues({ resource, values, article }: PlacedRecord, lookup: Lookup): Values {
  return resource.derived?.of(values, lookup, article ?? (values.id as string)) ?? {};
}

/** Returns the rows of a record and of its lists, by table, without the columns of its projection. */
export function columnRows({ resource, values, article, ordinal }: PlacedRecord): Record<string, Row[]> {
  const id = values.id as string;
  const place = resource.role === "part" ? { article: article as string, ordinal: ordinal as number } : {};
  const owner: Owner = { type: resource.type, id, ...place };
  const rows: Record<string, Row[]> = {};
  const caption: Row = resource.caption === undefined ? {} : { [CAPTION]: resource.caption(values) };
  rows[resource.name] = [{ id, ...place, ...toRow(resource.fields, values), ...caption }];
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

/** Returns a record as the API answers it, with its derived values. */
export function answerOf(
  { resource, values, article, ordinal }: PlacedRecord,
  derived: Values,
  { label }: Lookup,
): Values {
  const place =
    resource.role === "part" ? { article: { id: article, name: label("articles", article as string) }, ordinal } : {};
  const named = addsName(resource) ? { name: labelOf(resource, values) } : {};
  return { id: values.id, ...named, ...place, ...project(resource.answered, { ...values, ...derived }, label) };
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
  const { name, type, component, description, fields, sorts, indexes = [], rules = [], derived } = specification;
  const owner: OwnerType = { name, type, role };
  const answered = { ...fields, ...derived?.fields };
  const order = role === "part" ? ["article", "ordinal"] : ["id"];
  const filters = filtersOf(owner, answered);
  const sortColumns = sortColumnsOf(owner, answered, sorts);
  const formId = role === "part" ? ownId.optional() : slug;
  return {
    ...specification,
    answered,
    role,
    path: name.replaceAll("_", "-"),
    form: withRules(formSchema(fields, { id: formId }), rules).meta({ id: `${component}Form`, description }),
    wire: z
      .object({
        id: slug,
        ...(addsName({ ...specification, role }) ? { name: NAME } : {}),
        ...(role === "part" ? PLACE_IN_ARTICLE : {}),
        ...answerSchema(answered),
      })
      .meta({ id: component, description }),
    table: tableOf(
      owner,
      answered,
      order,
      [...indexesOf(filters, sortColumns, answered, order), ...indexes],
      specification.caption !== undefined,
    ),
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
  hasCaption: boolean,
): Table {
  const isPart = role === "part";
  const place: Record<string, Column> = isPart ? { article: { type: "text" }, ordinal: { type: "integer" } } : {};
  const toArticle = { columns: ["article"], table: "articles", foreignColumns: ["id"], cascade: true };
  return {
    name,
    columns: {
      id: { type: "text" },
      ...place,
      ...columnsOf(fields),
      ...(hasCaption ? { [CAPTION]: { type: "text" as const } } : {}),
      doc: { type: "text", role: "internal" },
    },
    primaryKey: ["id"],
    ...(isPart ? { unique: [order] } : {}),
    foreignKeys: [
      ...(isPart ? [toArticle] : []),
      ...Object.entries(fields).flatMap(([key, field]) => field.foreignKeys(key)),
    ],
    indexes,
  };
}

/** Returns an index for each filter, order, reference and date: its column, then the default order. */
function indexesOf(
  filters: Readonly<Record<string, Filter>>,
  sortColumns: Readonly<Record<string, string>>,
  fields: Fields,
  order: readonly string[],
): string[][] {
  const filtered = Object.values(filters).flatMap((filter) => ("table" in filter ? [] : [filter.column]));
  const naming = Object.entries(columnsOf(fields)).flatMap(([column, { references }]) => (references ? [column] : []));
  const columns = new Set([...filtered, ...Object.values(sortColumns), ...naming]);
  const dates = Object.keys(fields).filter((key) => fields[key]?.kind === "date");
  return [
    ...[...columns].filter((column) => column !== "id" && !order.includes(column)).map((column) => [column, ...order]),
    ...dates.map((date) => [`${date}_lasts`, `${date}_order`, ...order]),
  ];
}

function withRules(form: z.ZodObject, rules: NonNullable<Specification["rules"]>): z.ZodType<Values> {
  return form.superRefine((values, context) => {
    for (const rule of rules) {
      const broken = rule(values);
      if (typeof broken === "string") context.addIssue({ code: "custom", message: broken });
      else if (broken !== undefined)
        context.addIssue({ code: "custom", message: broken.message, path: [...broken.path] });
    }
  });
}

function unfounded(basis: string, values: Values): string | undefined {
  if (basis === "reported" && values.evidence === undefined)
    return "must have evidence, because its basis is `reported`: quote the words of the article, or make it `editorial` with a citation";
  if (basis === "editorial" && values.citation === undefined)
    return values.basis === undefined && values.evidence === undefined
      ? "must have evidence, the words of the article that it rests on, or a citation of a published source"
      : "must have a citation of a published source, because its basis is `editorial`";
  return undefined;
}

/** Returns the field that refers to the parent of a record in the tree of its resource; undefined if there is no tree. */
export function parentField(resource: Resource): string | undefined {
  return resource.role === "article" ? undefined : ownReferences(resource)[0];
}

/** Returns the fields that refer to a record of the same type. */
export function ownReferences({ fields, name }: Resource): string[] {
  return Object.keys(fields).filter((key) => fields[key]?.kind === "reference" && fields[key]?.to === name);
}
