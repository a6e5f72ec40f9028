import { z } from "zod";
import { csvOf } from "../formats/csv.ts";
import { ndjsonOf } from "../formats/ndjson.ts";
import { documentsOf } from "../formats/stream.ts";
import type { Plan, Reads } from "../store/store.ts";
import type { Resource } from "./definition.ts";
import { flatColumns, flatRows } from "./flat.ts";
import { reshape, type ShapeQuery } from "./reshape.ts";

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

/** All records that fit a plan from its `after` on, written in a format. The head comes with the first ones. */
export async function* written(reads: Reads, plan: Plan, { head, write }: Writing): AsyncGenerator<Buffer> {
  let before = head;
  for await (const docs of documentsOf(reads, plan)) {
    yield Buffer.concat([before, await write(docs)]);
    before = Buffer.alloc(0);
  }
  if (before.length) yield before; // there are none
}

/** The parameter that picks a format, in place of the `Accept` header. */
export const formatParameter = z
  .enum(["json", ...(Object.keys(BULK_FORMATS) as (keyof typeof BULK_FORMATS)[])])
  .optional()
  .describe(
    "The format, in place of the `Accept` header. `csv` and `ndjson` answer every record that fits, or a page of them where `limit` is given.",
  );
