import { Problem } from "../../http/problems.ts";
import type { ResourceName } from "../../model/kit/names.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { type ShapeQuery, selectFields } from "../../reading/lists/fields-and-include.ts";
import { BULK_FORMATS } from "../../reading/lists/formats.ts";
import { type PageAnswer, readDocuments } from "../../reading/lists/page.ts";
import type { ListQuery, PlannedList } from "../../reading/lists/query.ts";
import { scanDocuments } from "../../store/scan.ts";
import type { Plan, ReadScope, Reads } from "../../store/store.ts";
import { BOM, csvOf } from "../csv.ts";
import { csvColumns, csvRows } from "../csv-columns.ts";
import { ndjsonOf } from "../ndjson.ts";

/** Reads one page of a list in a bulk format. */
export async function bulkPage(
  reads: Reads,
  resource: Resource,
  type: string,
  planned: PlannedList,
  query: ListQuery,
): Promise<PageAnswer> {
  const { head, write } = writerOf(reads, resource, type, query);
  const { docs, next } = await readDocuments(reads, planned);
  return { body: Buffer.concat([head, await write(docs)]), next };
}

const NO_BYTES = Buffer.alloc(0);

/** Throws the problem of a query with parameters that only JSON has room for. */
export function checkBulkQuery(query: ListQuery, type: string): void {
  const faults = (["count", "facets"] as const)
    .filter((parameter) => query[parameter] !== undefined)
    .map((parameter) => ({ in: "query", parameter, detail: `is not available as ${type}: ask for JSON` }) as const);
  if (faults.length === 0) return;
  const names = faults.map(({ parameter }) => parameter).join(", ");
  throw new Problem("invalid-request", `Only JSON has ${names}.`, { faults });
}

/** Writes documents in a format: the head comes first; `write` takes some documents, joined by commas. */
interface Writer {
  readonly head: Buffer;
  write(docs: Buffer): Promise<Buffer>;
}

function writerOf(reads: Reads, resource: Resource, type: string, shape: ShapeQuery): Writer {
  if (type === BULK_FORMATS.ndjson)
    return {
      head: Buffer.alloc(0),
      write: async (docs) => ndjsonOf(await selectFields(reads, resource, docs, shape)),
    };
  const columns = csvColumns(resource, shape);
  const { include = [] } = shape;
  return {
    head: Buffer.concat([shape.bom ? BOM : NO_BYTES, csvOf([columns.map(({ name }) => name)])]),
    write: async (docs) => csvOf(csvRows(columns, await selectFields(reads, resource, docs, { include }))),
  };
}

/** A request for records in bulk: plain data, which another thread can take. */
export interface RecordsRequest {
  /** Selects the records, from its `after` on; its limit has no effect. */
  readonly plan: Plan;
  readonly resource: ResourceName;
  /** The media type of the format. */
  readonly type: string;
  readonly shape: ShapeQuery;
  readonly scope: ReadScope;
}

/** Yields all records of a request in its format, piece by piece. */
export type BulkStream = (request: RecordsRequest) => AsyncGenerator<Buffer>;

/** Yields all records of a request in its format. The head comes with the first ones. */
export async function* streamRecords(
  reads: Reads,
  { plan, resource, type, shape }: RecordsRequest,
): AsyncGenerator<Buffer> {
  if (type === BULK_FORMATS.ndjson && shape.fields === undefined && shape.include === undefined) {
    yield* scanDocuments(reads, { ...plan, lines: true });
    return;
  }
  const { head, write } = writerOf(reads, resourceNamed(resource), type, shape);
  let before = head;
  for await (const docs of scanDocuments(reads, plan)) {
    const piece = await write(docs);
    yield before.length ? Buffer.concat([before, piece]) : piece;
    before = Buffer.alloc(0);
  }
  if (before.length) yield before; // without any record
}

/** Returns the plan of a whole list, as without a query. */
export function fullListPlan({ name, order }: Resource): Plan {
  return { table: name, where: [], order: order.map((column) => ({ column, descending: false })), limit: 1 };
}
