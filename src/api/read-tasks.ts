import type { z } from "zod";
import { bulkPage } from "../formats/exports/records-stream.ts";
import { exportTasks } from "../formats/exports/tasks.ts";
import { readFeed } from "../formats/feeds/read.ts";
import { Problem } from "../http/problems.ts";
import { type ChangeType, kindOf } from "../model/kinds.ts";
import type { ResourceName } from "../model/kit/names.ts";
import { resourceNamed } from "../model/records/index.ts";
import { readDocument } from "../reading/dossiers.ts";
import type { FieldsQuery } from "../reading/lists/fields-and-include.ts";
import { type PageAnswer, readPage } from "../reading/lists/page.ts";
import { type ListQuery, planOf } from "../reading/lists/query.ts";
import { type NamingQuery, readNaming } from "../reading/naming.ts";
import { type ReadRecord, readRecord } from "../reading/record.ts";
import { answers } from "../reading/views/index.ts";
import { OutOfTime, type ReadScope, type Reads, type Store } from "../store/store.ts";

const JSON_TYPE = "application/json";

/**
 * The reads that requests ask for: from plain data to bytes, so that any thread can do them. Each throws OutOfTime when
 * the limit of its reads is reached.
 */
export const readers = {
  /** One page of a list, in the format `type`. */
  list: (reads: Reads, { resource: name, query, type }: ListInput): Promise<PageAnswer> => {
    const resource = resourceNamed(name);
    const planned = planOf(resource, query);
    return type === JSON_TYPE
      ? readPage(reads, resource, planned, query)
      : bulkPage(reads, resource, type, planned, query);
  },
  record: (reads: Reads, { resource, id, query }: RecordInput): Promise<ReadRecord> =>
    readRecord(reads, resourceNamed(resource), id, query),
  naming: async (reads: Reads, { resource, id, query }: NamingInput): Promise<Buffer> =>
    Buffer.from(JSON.stringify(await readNaming(reads, resourceNamed(resource), id, query))),
  /** A dossier or an authority record as it was put. */
  document: (reads: Reads, { type, id }: { readonly type: ChangeType; readonly id: string }): Promise<Buffer> =>
    readDocument(reads, kindOf(type), id),
  view: async (reads: Reads, { operation, query, params }: ViewInput): Promise<Buffer> => {
    const answer = answers.get(operation);
    if (answer === undefined) throw new Error(`there is no view ${operation}`);
    return Buffer.from(JSON.stringify(await answer(reads, query, params)));
  },
  feed: readFeed,
};

interface ListInput {
  readonly resource: ResourceName;
  readonly query: ListQuery;
  readonly type: string;
}

interface RecordInput {
  readonly resource: ResourceName;
  readonly id: string;
  readonly query: FieldsQuery;
}

interface NamingInput {
  readonly resource: ResourceName;
  readonly id: string;
  readonly query: z.output<typeof NamingQuery>;
}

interface ViewInput {
  /** The `id` of its operation. */
  readonly operation: string;
  readonly query: unknown;
  readonly params: unknown;
}

/** The reads by name. */
export type ReadTask = keyof typeof readers;
/** What a read takes. */
export type ReadInput<K extends ReadTask> = Parameters<(typeof readers)[K]>[1];
/** What a read returns. */
export type ReadResult<K extends ReadTask> = Awaited<ReturnType<(typeof readers)[K]>>;

/** A read for a thread, with its limit. */
export interface LimitedRead {
  readonly task: ReadTask;
  /** The `ReadInput` of the task. */
  readonly input: unknown;
  readonly scope: ReadScope;
  readonly timeoutMs: number;
  /** Not 0 once the client has left. */
  readonly cancelled: Int32Array;
}

/** The tasks of a reader thread: reads within a limit, and bulk exports. */
export type ReaderTasks = ReturnType<typeof readerTasks>;

/** Returns the tasks over a store. A read that takes too long throws the problem that says how to narrow it. */
export function readerTasks(store: Store) {
  return {
    ...exportTasks(store),
    read: async ({ task, input, scope, timeoutMs, cancelled }: LimitedRead): Promise<unknown> => {
      const reads = store.within(scope, { endsAt: performance.now() + timeoutMs, cancelled });
      try {
        return await readers[task](reads, input as never);
      } catch (cause) {
        throw cause instanceof OutOfTime ? tooMuch(timeoutMs) : cause;
      }
    },
  };
}

/** Returns the problem of a read that takes too long. */
export function tooMuch(timeoutMs: number): Problem {
  return new Problem(
    "too-much",
    `The request needs more than ${timeoutMs / 1000} s of reading: narrow it by an article, an event, a topic or actors, or leave out \`facets\`, \`count\`, \`sort\` and \`_not\`.`,
  );
}
