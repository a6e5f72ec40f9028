import { z } from "zod";
import type { Column, ForeignKey, Row } from "../../store/tables.ts";
import {
  type Field,
  type Filter,
  type FilterPlace,
  type Labels,
  type Link,
  scalar,
  typeColumn,
  type Values,
} from "./fields.ts";
import { distinct, EMPTY, items, list, listed, listTable, nonEmpty, repeated } from "./lists.ts";
import type { Meaning } from "./meaning.ts";
import { recordTypes, resourceNameOf } from "./names.ts";
import { slug } from "./text-forms.ts";

/** A record of any type, as authors write a reference to it. */
const anyForm = z.lazy(() => AnyForm);

/** The type of a record of any type. Which there are is known once all are defined. */
export const AnyType = z.lazy(() => z.enum(recordTypes())).meta({ id: "RecordType", description: "A type of record." });

const AnyForm = z.strictObject({ type: AnyType, id: slug });

/** A reference to a record of any type as the API answers it. */
const AnyReference = z
  .object({
    type: AnyType,
    id: slug,
    name: z.string().nullable().describe("The label of the record; null if its type has none."),
  })
  .meta({ id: "AnyReference", description: "A reference to a record of any type, with its label." });

interface AnyRecord {
  readonly type: string;
  readonly id: string;
}

/** Defines a reference to a record of any type: its type and id. */
export const anyRecord = (description: string, options: Meaning): Field => ({
  ...scalar("record", description, anyForm, { type: "text" }, options),
  wire: (name) => ({ [name]: AnyReference.describe(description) }),
  columns: anyColumns,
  foreignKeys: anyKeys,
  filters: (name) => ({
    [name]: wholeFilter(description, { column: name }),
    [`${name}_type`]: {
      values: AnyType,
      description: `The type of the record in \`${name}\`.`,
      column: `${name}_type`,
    },
    [`${name}_id`]: {
      values: slug,
      description: `The id of the record in \`${name}\`.`,
      facet: false,
      column: `${name}_id`,
    },
  }),
  toRow: (name, value) => anyRow(name, value as AnyRecord),
  fromRow: anyFrom,
  project: (name, value, labels) => ({ [name]: namedAny(value as AnyRecord, labels) }),
  links: (value) => [linkToAny(value as AnyRecord, [])],
});

/** Defines an ordered list of references to records of any type, one of each type at most if `oneOfEach`. */
export const anyRecords = (description: string, oneOfEach: boolean, meaning: Meaning): Field => {
  const keyOf = ({ type, id }: AnyRecord) => (oneOfEach ? type : `${type}/${id}`);
  const message = oneOfEach ? "must name at most one record of each type" : "must not name a record twice";
  const form = z
    .array(anyForm)
    .min(1, EMPTY)
    .max(100)
    .refine((all) => distinct(all.map(keyOf)), message);
  return {
    ...list("records", description, form, meaning),
    wire: (name) => ({ [name]: z.array(AnyReference).describe(description) }),
    children: (name, owner) => {
      const { table, ...child } = listTable(owner, name, anyColumns(name), [name]);
      return [{ ...child, table: { ...table, foreignKeys: [...(table.foreignKeys ?? []), ...anyKeys(name)] } }];
    },
    // Not by type or id alone: a record would be found once for each entry.
    filters: (name, owner) => ({
      [name]: wholeFilter(description, {
        column: name,
        table: `${owner.type}_${name}`,
        owner: owner.type,
        same: repeated(owner),
      }),
    }),
    toChildren: (name, value, owner) => ({
      [`${owner.type}_${name}`]: items(value).map((one, i) => ({
        ...listed(owner, i + 1),
        ...anyRow(name, one as AnyRecord),
      })),
    }),
    fromRow: (name, _row, children, ownerType) =>
      nonEmpty(children[`${ownerType}_${name}`]?.map((row) => anyFrom(name, row))),
    project: (name, value, labels) => ({ [name]: items(value).map((one) => namedAny(one as AnyRecord, labels)) }),
    links: (value) => items(value).map((one, i) => linkToAny(one as AnyRecord, [i])),
  };
};

/** The type and the id of a record, and both joined: what its filter compares, and facets count. */
function anyColumns(name: string): Record<string, Column> {
  return { [`${name}_type`]: typeColumn, [`${name}_id`]: { type: "text" }, [name]: { type: "text", role: "internal" } };
}

function anyKeys(name: string): readonly ForeignKey[] {
  return [{ columns: [`${name}_type`, `${name}_id`], table: "records", foreignColumns: ["type", "id"] }];
}

/** Returns the filter by a record, as `type/id`. */
function wholeFilter(description: string, place: FilterPlace): Filter {
  return {
    values: ANY_RECORD,
    description: `${description} As \`type/id\`, such as \`event/riyadh-talks\`.`,
    anyRecord: true,
    ...place,
  };
}

const ANY_RECORD = z
  .string()
  .max(120)
  .regex(/^[a-z_]+\/[a-z0-9-]+$/, "must be the type and the id of a record, such as event/riyadh-talks");

function anyRow(name: string, { type, id }: AnyRecord): Row {
  return { [`${name}_type`]: type, [`${name}_id`]: id, [name]: `${type}/${id}` };
}

function anyFrom(name: string, row: Row): AnyRecord {
  return { type: row[`${name}_type`] as string, id: row[`${name}_id`] as string };
}

function namedAny({ type, id }: AnyRecord, labels: Labels): Values {
  return { type, id, name: labels(resourceNameOf(type), id) };
}

function linkToAny({ type, id }: AnyRecord, path: readonly (string | number)[]): Link {
  return { resource: resourceNameOf(type), id, path: [...path, "id"] };
}
