import type { Values } from "../../model/kit/fields.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import type { ResourceName } from "../../model/vocabularies.ts";
import type { Reads } from "../../store/store.ts";

const ID_BATCH = 500;

/** What shapes the records of an answer. */
export interface FieldsQuery {
  readonly fields?: readonly string[] | undefined;
  readonly include?: readonly string[] | undefined;
}

/**
 * Documents with only the fields asked for, and with references widened to whole records. They are parsed only
 * where one or the other is asked for; otherwise they pass through as bytes.
 */
export async function selectFields(
  reads: Reads,
  resource: Resource,
  docs: Buffer,
  { fields, include = [] }: FieldsQuery,
): Promise<Buffer> {
  const widened = include.filter((name) => targetOf(resource, name) !== undefined);
  if (fields === undefined && widened.length === 0) return docs;
  let records = JSON.parse(`[${docs}]`) as Values[];
  for (const name of widened) records = await widen(reads, records, name, targetOf(resource, name) as ResourceName);
  if (fields !== undefined)
    records = records.map((record) => Object.fromEntries(fields.map((name) => [name, record[name]])));
  return Buffer.from(records.map((record) => JSON.stringify(record)).join(","));
}

function targetOf(resource: Resource, name: string): ResourceName | undefined {
  return name === "article" && resource.role === "part" ? "articles" : resource.fields[name]?.to;
}

interface Reference {
  readonly id: string;
}

async function widen(reads: Reads, records: readonly Values[], name: string, to: ResourceName): Promise<Values[]> {
  const references = records.flatMap((record) => record[name] ?? []) as Reference[];
  const ids = [...new Set(references.map(({ id }) => id))];
  const whole = new Map<string, Values>();
  for (let i = 0; i < ids.length; i += ID_BATCH) {
    const some = ids.slice(i, i + ID_BATCH);
    const order = [{ column: "id", descending: false }];
    const [page] = await reads.run([{ table: to, where: [{ column: "id", in: some }], order, limit: some.length }]);
    for (const record of JSON.parse(`[${page?.docs ?? ""}]`) as Values[]) whole.set(record.id as string, record);
  }
  const widened = (reference: Reference) => whole.get(reference.id) ?? reference;
  return records.map((record) => {
    const value = record[name] as Reference | readonly Reference[] | null;
    return { ...record, [name]: Array.isArray(value) ? value.map(widened) : value && widened(value as Reference) };
  });
}
