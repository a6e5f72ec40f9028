import { z } from "zod";
import { csvOf } from "../formats/csv.ts";
import { ndjsonOf } from "../formats/ndjson.ts";
import type { Plan, Reads, Scope } from "../store/store.ts";
import { documentsOf } from "../store/walk.ts";
import type { Resource } from "./definition.ts";
import { flatColumns, flatRows } from "./flat.ts";
import { resourceNamed } from "./index.ts";
import { reshape, type ShapeQuery } from "./reshape.ts";
import type { ResourceName } from "./vocabulary.ts";

/** The formats that a list is to be had in, beside JSON: the name that `format` takes, and the media type. */
export const BULK_FORMATS = { csv: "text/csv", ndjson: "application/x-ndjson" } as const;

/** How documents are written in a format: what stands before them, and some of them, joined by commas, as bytes. */
interface Writing {
  readonly head: Buffer;
  write(docs: Buffer): Promise<Buffer>;
}

/** How records of a resource are written in the format of a media type. */
export function writingOf(reads: Reads, resource: Resource, type: string, shape: ShapeQuery): Writing {
  if (type === BULK_FORMATS.ndjson)
    return {
      head: Buffer.alloc(0),
      write: async (docs) => ndjsonOf(await reshape(reads, resource, docs, shape)),
    };
  const columns = flatColumns(resource, shape);
  const { include = [] } = shape;
  return {
    head: csvOf([columns.map(({ name }) => name)]),
    write: async (docs) => csvOf(flatRows(columns, await reshape(reads, resource, docs, { include }))),
  };
}

/** What is asked for in bulk: plain data. */
export interface RecordsAsked {
  /** Which records, from its `after` on, whatever its limit. */
  readonly plan: Plan;
  readonly resource: ResourceName;
  /** The media type of the format. */
  readonly type: string;
  readonly shape: ShapeQuery;
  readonly scope: Scope;
}

/** Gives all records that are asked for, written in the format, piece by piece. */
export type BulkStream = (asked: RecordsAsked) => AsyncGenerator<Buffer>;

/** Writes all records that are asked for. The head comes with the first ones. */
export async function* written(reads: Reads, { plan, resource, type, shape }: RecordsAsked): AsyncGenerator<Buffer> {
  if (type === BULK_FORMATS.ndjson && shape.fields === undefined && shape.include === undefined) {
    yield* documentsOf(reads, { ...plan, lines: true });
    return;
  }
  const { head, write } = writingOf(reads, resourceNamed(resource), type, shape);
  let before = head;
  for await (const docs of documentsOf(reads, plan)) {
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

/** The parameter that picks a format, in place of the `Accept` header. */
export const formatParameter = z
  .enum(["json", ...(Object.keys(BULK_FORMATS) as (keyof typeof BULK_FORMATS)[])])
  .optional()
  .describe(
    "The format, in place of the `Accept` header. `csv` and `ndjson` answer every record that fits, or a page of them where `limit` is given.",
  );
