import { z } from "zod";
import { didYouMean } from "../../http/request/did-you-mean.ts";
import { issueMessage } from "../../http/request/messages.ts";
import type { Field, Fields, Values } from "./fields.ts";
import { items, list, listed, listTable, nonEmpty, repeated } from "./lists.ts";
import type { Meaning } from "./meaning.ts";
import { recordTypeOf } from "./names.ts";

/** A record that an account is about. */
interface About {
  readonly type: string;
  readonly id: string;
}

/**
 * Defines values of fields of the shared record in `about`, each in that record's own form. Stored as a row a field, its
 * value as JSON.
 */
export const accountValues = (description: string, meaning: Meaning): Field => ({
  ...list("values", description, z.record(z.string().max(80), z.unknown()), meaning),
  optional: false,
  wire: (name) => ({ [name]: z.record(z.string(), z.unknown()).describe(description) }),
  children: (name, owner) => [listTable(owner, name, { field: { type: "text" }, value: { type: "text" } }, ["field"])],
  filters: (name, owner) => ({
    field: {
      values: z.string().max(80),
      description: "A field that it gives a value of.",
      column: "field",
      table: `${owner.type}_${name}`,
      owner: owner.type,
      same: repeated(owner),
    },
  }),
  toChildren: (name, value, owner) => ({
    [`${owner.type}_${name}`]: Object.entries((value ?? {}) as Values).map(([field, one], i) => ({
      ...listed(owner, i + 1),
      field,
      value: JSON.stringify(one),
    })),
  }),
  fromRow: (name, _row, children, ownerType) => {
    const rows = nonEmpty(children[`${ownerType}_${name}`]);
    return rows && Object.fromEntries(rows.map(({ field, value }) => [field, JSON.parse(value as string)]));
  },
  project: (name, value, labels, all) => {
    const fields = fieldsAbout(all);
    const told = Object.entries((value ?? {}) as Values).map(([key, one]) =>
      fields[key]?.project(key, one, labels, value as Values),
    );
    return { [name]: Object.assign({}, ...told) as Values };
  },
  links: (value, all) => {
    const fields = fieldsAbout(all);
    return Object.entries((value ?? {}) as Values).flatMap(([key, one]) =>
      (fields[key]?.links(one, value as Values) ?? []).map((link) => ({ ...link, path: [key, ...link.path] })),
    );
  },
});

/** Returns an account with its values in the form that their record keeps them in, such as a language in its own case. */
export function withFormOfRecord(account: Values): Values {
  const fields = fieldsAbout(account);
  const values = Object.entries(account.values as Values).map(([key, value]) => [
    key,
    fields[key]?.form.safeParse(value).data ?? value,
  ]);
  return { ...account, values: Object.fromEntries(values) };
}

function fieldsAbout({ about }: Values): Fields {
  return recordTypeOf((about as About).type).fields as Fields;
}

/** The rule that an account is about a shared record, and gives valid values of fields that this has. */
export function valuesFault({ about, values }: Values) {
  const { role } = recordTypeOf((about as About).type);
  const fields = fieldsAbout({ about });
  if (role !== "authority")
    return { path: ["about", "type"], message: "must be a shared record: an actor, a place, a topic or an event" };
  if (items(Object.keys(values as Values)).length === 0)
    return { path: ["values"], message: "must have at least one field" };
  for (const [key, value] of Object.entries(values as Values)) {
    const path = ["values", key];
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined)
      return { path, message: `is not a field of ${(about as About).type}${didYouMean(key, Object.keys(fields))}` };
    const issue = field.form.safeParse(value, { error: issueMessage }).error?.issues[0];
    if (issue !== undefined) return { path: [...path, ...issue.path.map(String)], message: issue.message };
  }
  return undefined;
}
