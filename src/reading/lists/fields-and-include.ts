import type { Values } from "../../model/kit/fields.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import type { Reads } from "../../store/store.ts";

const ID_BATCH = 500;

/** The parameters that select fields, and the references to replace by whole records. */
export interface FieldsQuery {
  readonly fields?: readonly string[] | undefined;
  readonly include?: readonly string[] | undefined;
}

/** The same, with the form of CSV. */
export interface ShapeQuery extends FieldsQuery {
  readonly bom?: boolean | undefined;
}

/**
 * Returns documents with only the requested fields, and with whole records in place of the references in `include`.
 * Without `fields` and `include`, it returns the bytes unparsed.
 */
export async function selectFields(
  reads: Reads,
  resource: Resource,
  docs: Buffer,
  { fields, include = [] }: FieldsQuery,
): Promise<Buffer> {
  const references = include.filter((name) => targetOf(resource, name) !== undefined);
  if (fields === undefined && references.length === 0) return docs;
  let records = JSON.parse(`[${docs}]`) as Values[];
  for (const name of references)
    records = await includeRecords(reads, records, name, targetOf(resource, name) as ResourceName);
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

async function includeRecords(
  reads: Reads,
  records: readonly Values[],
  name: string,
  to: ResourceName,
): Promise<Values[]> {
  const references = records.flatMap((record) => record[name] ?? []) as Reference[];
  const ids = [...new Set(references.map(({ id }) => id))];
  const whole = new Map<string, Values>();
  for (let i = 0; i < ids.length; i += ID_BATCH) {
    const batch = ids.slice(i, i + ID_BATCH);
    const order = [{ column: "id", descending: false }];
    const [page] = await reads.run([{ table: to, where: [{ column: "id", in: batch }], order, limit: batch.length }]);
    for (const record of JSON.parse(`[${page?.docs ?? ""}]`) as Values[]) whole.set(record.id as string, record);
  }
  const wholeRecord = (reference: Reference) => whole.get(reference.id) ?? reference;
  return records.map((record) => {
    const value = record[name] as Reference | readonly Reference[] | null;
    return {
      ...record,
      [name]: Array.isArray(value) ? value.map(wholeRecord) : value && wholeRecord(value as Reference),
    };
  });
}
