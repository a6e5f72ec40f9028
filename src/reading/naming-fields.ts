import type { Field } from "../model/kit/fields.ts";
import { repeated } from "../model/kit/lists.ts";
import { memoized } from "../model/kit/memoized.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { authorities, resources } from "../model/records/index.ts";

/** A field by which records name those of another type: where its values are stored, and in which order they are read. */
export interface NamingField {
  readonly resource: Resource;
  /** Its name; `memberships.organization` in an object or a list of objects. */
  readonly field: string;
  /** The table, with the column of the named record and that of the naming one. */
  readonly table: string;
  readonly column: string;
  readonly owner: string;
  /** The columns of the default order of the naming records: article and ordinal, or id. */
  readonly order: readonly string[];
  /** Whether the column holds `type/id`. */
  readonly isTyped: boolean;
}

/** A field of accounts: what they say, in JSON, of a field of shared records that can name those of another type. */
export interface AccountField {
  readonly resource: Resource;
  /** As it is answered: `values.place`. */
  readonly field: string;
  readonly table: string;
  /** The field of the shared records. */
  readonly key: string;
  /** The shared records that have it, by type. */
  readonly of: ReadonlyMap<string, Field>;
}

/** Returns the fields by which records name those of a type, in the order of the type and the name of the field. */
export const fieldsNaming = memoized((target: Resource): readonly (NamingField | AccountField)[] => {
  const all = resources.flatMap((resource) =>
    Object.entries(resource.fields).flatMap(([name, field]): (NamingField | AccountField)[] =>
      field.kind === "values" ? accountFields(resource, name, target) : columnFields(resource, name, field, target),
    ),
  );
  const keyOf = ({ resource, field }: NamingField | AccountField) => `${resource.type} ${field}`;
  return all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
});

function columnFields(resource: Resource, name: string, field: Field, target: Resource): NamingField[] {
  const own = { table: resource.name, owner: "id", columns: field.columns(name), order: resource.order };
  const lists = field.children(name, resource).map(({ table, owner }) => ({
    table: table.name,
    owner,
    columns: table.columns,
    order: Object.values(repeated(resource)),
  }));
  return [own, ...lists].flatMap(({ columns, ...place }) =>
    Object.entries(columns).flatMap(([column, { references }]) => {
      const isTyped = column === name && (field.kind === "record" || field.kind === "records");
      if (!isTyped && references !== target.name) return [];
      const inner = field.fields === undefined ? "" : `.${column.replace(`${name}_`, "")}`;
      return [{ resource, field: `${name}${inner}`, column, isTyped, ...place }];
    }),
  );
}

function accountFields(resource: Resource, name: string, target: Resource): AccountField[] {
  const named = authorities.flatMap(({ type, fields }) =>
    Object.entries(fields).flatMap(([key, field]) => (names(field, target) ? [{ type, key, field }] : [])),
  );
  return [...Map.groupBy(named, ({ key }) => key)].map(([key, some]) => ({
    resource,
    field: `${name}.${key}`,
    table: `${resource.type}_${name}`,
    key,
    of: new Map(some.map(({ type, field }) => [type, field])),
  }));
}

function names({ to, fields = {} }: Field, target: Resource): boolean {
  return to === target.name || Object.values(fields).some((field) => names(field, target));
}
