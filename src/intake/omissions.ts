/** Checks what a dossier says is left out. */
import { isDeepStrictEqual } from "node:util";
import { didYouMean } from "../http/request/did-you-mean.ts";
import type { Fields, Values } from "../model/kit/fields.ts";
import { memoized } from "../model/kit/memoized.ts";
import { recordTypeOf, resourceNameOf } from "../model/kit/names.ts";
import { basisOf, type Resource, recordLinks } from "../model/kit/record-type.ts";
import { parts, resourceNamed } from "../model/records/index.ts";
import { readById } from "../reading/stored-records.ts";
import type { Reader } from "../store/store.ts";
import type { Dossier, Flaw } from "./forms.ts";

/** Finds omissions of a field that the record has, and of fields that records of its type cannot have. */
export async function omissionsOfFilled(
  reader: Reader,
  dossier: Dossier,
  shared: ReadonlyMap<string, Values>,
): Promise<Flaw[]> {
  const omissions = dossier.omissions ?? [];
  if (omissions.length === 0) return [];
  const stated = statedIn(dossier);
  const recordOf = await recordsAbout(reader, dossier, shared, omissions);
  const flaws = omissions.flatMap((omission, i) => {
    const { type, id } = omission.about as About;
    const resource = resourceNamed(resourceNameOf(type));
    if (resource.role === "article" && id !== dossier.article.id)
      return [
        { omission, path: ["omissions", i, "about", "id"], message: "must be this article, or a record that it names" },
      ];
    const record = recordOf(omission.about as About);
    if (record === undefined) return []; // a record that does not exist is a fault of its own
    return (omission.fields as readonly string[]).flatMap((field, j) => {
      const message = omissionFault(stated, resource, record, field, id);
      return message === undefined ? [] : [{ omission, path: ["omissions", i, "fields", j], message }];
    });
  });
  if (flaws.length === 0) return [];
  // What is stored already stays valid: another article may have filled the field of a shared record since.
  const ids = flaws.map(({ omission }) => omission.id as string);
  const stored = new Map(
    (await readById(reader, resourceNamed("omissions"), ids)).map(({ values }) => [values.id, values]),
  );
  const isAsStored = ({ id, about, fields }: Values) => {
    const before = stored.get(id);
    const { type, id: of } = about as About;
    return (
      before !== undefined &&
      isDeepStrictEqual([before.about, before.fields], [about, fields]) &&
      resourceNamed(resourceNameOf(type)).role === "authority" &&
      !shared.has(`${resourceNameOf(type)}/${of}`)
    );
  };
  return flaws.filter(({ omission }) => !isAsStored(omission)).map(({ path, message }) => ({ path, message }));
}

interface About {
  readonly type: string;
  readonly id: string;
}

/** Returns a lookup of the records that omissions are about. Reads stored ones once for each type. */
async function recordsAbout(
  reader: Reader,
  dossier: Dossier,
  shared: ReadonlyMap<string, Values>,
  omissions: readonly Values[],
): Promise<(about: About) => Values | undefined> {
  const stored = new Map<string, Values>();
  for (const [type, some] of Map.groupBy(omissions, ({ about }) => (about as About).type)) {
    const resource = resourceNamed(resourceNameOf(type));
    if (resource.role !== "authority") continue;
    const ids = new Set(some.map(({ about }) => (about as About).id));
    const missing = [...ids].filter((id) => !shared.has(`${resource.name}/${id}`));
    for (const { values } of await readById(reader, resource, missing)) stored.set(`${type}/${values.id}`, values);
  }
  const partsById = memoized((name: string) => new Map((dossier[name] ?? []).map((one) => [one.id as string, one])));
  return ({ type, id }) => {
    const { name, role } = resourceNamed(resourceNameOf(type));
    if (role === "article") return id === dossier.article.id ? dossier.article : undefined;
    if (role === "part") return partsById(name).get(id);
    return shared.get(`${name}/${id}`) ?? stored.get(`${type}/${id}`);
  };
}

/**
 * Returns what a dossier states: the first reported record of each list, by `list`, and of those that link to a record, by
 * `list of resource/id`; the first account with evidence of each field, by `type/id field`.
 */
function statedIn(dossier: Dossier): ReadonlyMap<string, Values> {
  const stated = new Map<string, Values>();
  const add = (key: string, values: Values) => {
    if (!stated.has(key)) stated.set(key, values);
  };
  for (const resource of parts)
    for (const values of dossier[resource.name] ?? []) {
      if (basisOf(resource, values) !== "reported") continue;
      add(resource.name, values);
      for (const link of recordLinks({ resource, values }))
        add(`${resource.name} of ${link.resource}/${link.id}`, values);
    }
  for (const account of dossier.accounts ?? []) {
    const { type, id } = account.about as About;
    if (account.evidence === undefined) continue;
    for (const field of Object.keys(account.values as Values)) add(`${type}/${id} ${field}`, account);
  }
  return stated;
}

function omissionFault(
  stated: ReadonlyMap<string, Values>,
  resource: Resource,
  record: Values,
  field: string,
  id: string,
): string | undefined {
  const list = parts.find(({ name }) => name === field);
  const fields = Object.fromEntries(
    Object.entries(recordTypeOf(resource.type).fields as Fields).filter(([, { kind }]) => kind !== "internal"),
  );
  if (list === undefined && !Object.hasOwn(fields, field))
    return `is \`${field}\`, which is no field of ${resource.type} and no list of a dossier${didYouMean(field, [...Object.keys(fields), ...parts.map(({ name }) => name)])}`;
  if (list === undefined) {
    if (record[field] !== undefined && !isEditorial(resource, record))
      return `is \`${field}\`, but the ${resource.type} \`${id}\` has it: an omission is of what is not stated`;
    const account = stated.get(`${resource.type}/${id} ${field}`);
    return account && `is \`${field}\`, but the dossier has the account \`${account.id}\` of it`;
  }
  const told = stated.get(resource.role === "article" ? list.name : `${list.name} of ${resource.name}/${id}`);
  return told && `is \`${field}\`, but the dossier has the ${list.type} \`${told.id}\` of it`;
}

/** Whether what a record states does not come from an article: it has a citation, or its own basis says so. */
function isEditorial(resource: Resource, record: Values): boolean {
  return resource.role === "authority" ? record.citation !== undefined : record.basis === "editorial";
}
