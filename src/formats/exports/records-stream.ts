import type { ResourceName } from "../../model/kit/names.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { type FieldsQuery, selectFields } from "../../reading/lists/fields-and-include.ts";
import { BULK_FORMATS } from "../../reading/lists/formats.ts";
import { scanDocuments } from "../../store/scan.ts";
import type { Plan, ReadScope, Reads } from "../../store/store.ts";
import { csvOf } from "../csv.ts";
import { csvColumns, csvRows } from "../csv-columns.ts";
import { ndjsonOf } from "../ndjson.ts";

/** How documents are written in a format: what stands before them, and some of them, joined by commas, as bytes. */
interface Writing {
  readonly head: Buffer;
  write(docs: Buffer): Promise<Buffer>;
}

/** How records of a resource are written in the format of a media type. */
export function writingOf(reads: Reads, resource: Resource, type: string, shape: FieldsQuery): Writing {
  if (type === BULK_FORMATS.ndjson)
    return {
      head: Buffer.alloc(0),
      write: async (docs) => ndjsonOf(await selectFields(reads, resource, docs, shape)),
    };
  const columns = csvColumns(resource, shape);
  const { include = [] } = shape;
  return {
    head: csvOf([columns.map(({ name }) => name)]),
    write: async (docs) => csvOf(csvRows(columns, await selectFields(reads, resource, docs, { include }))),
  };
}

/** What is asked for in bulk: plain data. */
export interface RecordsAsked {
  /** Which records, from its `after` on, whatever its limit. */
  readonly plan: Plan;
  readonly resource: ResourceName;
  /** The media type of the format. */
  readonly type: string;
  readonly shape: FieldsQuery;
  readonly scope: ReadScope;
}

/** Gives all records that are asked for, written in the format, piece by piece. */
export type BulkStream = (asked: RecordsAsked) => AsyncGenerator<Buffer>;

/** Writes all records that are asked for. The head comes with the first ones. */
export async function* written(reads: Reads, { plan, resource, type, shape }: RecordsAsked): AsyncGenerator<Buffer> {
  if (type === BULK_FORMATS.ndjson && shape.fields === undefined && shape.include === undefined) {
    yield* scanDocuments(reads, { ...plan, lines: true });
    return;
  }
  const { head, write } = writingOf(reads, resourceNamed(resource), type, shape);
  let before = head;
  for await (const docs of scanDocuments(reads, plan)) {
    const piece = await write(docs);
    yield before.length ? Buffer.concat([before, piece]) : piece;
    before = Buffer.alloc(0);
  }
  if (before.length) yield before; // there are none
}

/** What the list of a resource answers without a query. */
export function wholePlan({ name, order }: Resource): Plan {
  return { table: name, where: [], order: order.map((column) => ({ column, descending: false })), limit: 1 };
}
