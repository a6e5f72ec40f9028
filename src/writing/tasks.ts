import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import { Problem } from "../http/problems.ts";
import { checkPreconditions } from "../http/request/preconditions.ts";
import { etagOf } from "../http/response/validators.ts";
import { pointerOf } from "../intake/documents.ts";
import type { Flaw } from "../intake/forms.ts";
import type { Author } from "../intake/requests.ts";
import { invalid, parseBody } from "../intake/requests.ts";
import { yamlOf } from "../intake/yaml.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES, type ChangeType, type Kind, kindOf } from "../model/kinds.ts";
import { slug } from "../model/kit/text-forms.ts";
import { absent, type Change, lastChangeOf } from "../reading/change-log.ts";
import { documentsNaming } from "../reading/references.ts";
import type { Reader, Store } from "../store/store.ts";
import { ChangeLog } from "./history/change-log.ts";
import { Diff, diffOf } from "./history/diff.ts";
import { type LinesTask, writeLines } from "./lines.ts";
import { rebuildBatch } from "./projections/rebuild.ts";
import { currentDocument, parsePut, put, remove } from "./put.ts";

const DOCUMENTS_NAMED = 10;

/** The answer to a PUT or a DELETE: what it did. */
export const Receipt = z
  .object({
    type: z.enum(CHANGE_TYPES),
    id: slug,
    action: z.enum([...CHANGE_ACTIONS, "unchanged"]),
    revision: z.int().min(1).describe("The document's current revision."),
    change: z.int().min(1).describe("The sequence number of the document's last change."),
    made_at: z.iso.datetime().describe("When that change was made."),
    hash: z
      .string()
      .nullable()
      .describe("SHA-256 of the document's canonical JSON (RFC 8785), in hexadecimal; null after a deletion."),
    dry_run: z
      .boolean()
      .describe("True if nothing was written: `revision` and `change` are then those that a write would have."),
    diff: Diff.optional().describe("With `dry_run`: what would change."),
    warnings: z
      .array(
        z.object({
          pointer: z.string().describe("The place in the body: a JSON Pointer (RFC 6901)."),
          detail: z.string().describe("What is probably a mistake there."),
        }),
      )
      .describe("What is probably a mistake, and was written all the same."),
  })
  .meta({ id: "Receipt", description: "What a PUT or a DELETE did." });

type Receipt = z.infer<typeof Receipt>;

/** A request to delete a document. */
export interface RemovalTask {
  readonly type: ChangeType;
  readonly id: string;
  /** The headers that say the type of the body and the preconditions. */
  readonly headers: Pick<IncomingHttpHeaders, "content-type" | "if-match" | "if-none-match">;
  readonly author: Author;
}

/** A request to put a document. */
export interface PutTask extends RemovalTask {
  readonly body: Uint8Array;
  readonly dryRun: boolean;
}

/** The tasks of the writing thread. Each throws the problem of a request that it refuses. */
export type WriteTasks = ReturnType<typeof writeTasks>;

/** Returns the tasks over a store. */
export function writeTasks(store: Store) {
  return {
    put: (task: PutTask) => putDocument(store, task),
    remove: (task: RemovalTask) => removeDocument(store, task),
    lines: (task: LinesTask) => writeLines(store, task),
    rebuild: () => store.write(rebuildBatch),
  };
}

/** Puts a document. Returns the receipt and the document's new ETag; none for a dry run. */
async function putDocument(store: Store, task: PutTask): Promise<{ receipt: Receipt; tag: string | null }> {
  const { type, id, dryRun, author } = task;
  const kind = kindOf(type);
  const parsed = parsePut(kind, id, parseBody(task));
  if (!("dossiers" in parsed)) throw invalid(parsed);
  return transact(store, dryRun, async (tx) => {
    const before = await lastChangeOf(tx, type, id);
    const tags = await tagsOf(tx, kind, id);
    const hasPrecondition = checkPreconditions(task, tags);
    const result = await put(tx, kind, parsed, new ChangeLog(tx, author));
    if ("flaws" in result) throw invalid(result.flaws);
    const { change, warnings } = result;
    if (change !== null && tags.length && !hasPrecondition)
      throw new Problem(
        "precondition-required",
        `The ${type} \`${id}\` exists and would change: send its ETag as If-Match.`,
      );
    const [tag = null] = dryRun ? [] : await tagsOf(tx, kind, id);
    return { receipt: receiptOf(before, change, dryRun, warnings), tag };
  });
}

async function removeDocument(store: Store, task: RemovalTask): Promise<Receipt> {
  const { type, id, author } = task;
  const kind = kindOf(type);
  const change = await store.write(async (tx) => {
    const tags = await tagsOf(tx, kind, id);
    if (tags.length === 0) throw await absent(tx, type, id);
    if (!checkPreconditions(task, tags))
      throw new Problem("precondition-required", "A deletion needs the ETag of what it deletes as If-Match.");
    const users = await documentsNaming(tx, kind, id, DOCUMENTS_NAMED);
    if (users.length) throw new Problem("in-use", `The ${type} \`${id}\` is named by ${users.join(", ")}.`);
    return remove(tx, kind, id, new ChangeLog(tx, author));
  });
  return receiptOf(undefined, change, false, []);
}

/** Returns the ETags of the current document in each of its formats; none where there is no document. */
async function tagsOf(reader: Reader, kind: Kind, id: string): Promise<string[]> {
  const doc = await currentDocument(reader, kind, id);
  if (doc === null) return [];
  return kind.type === "dossier" ? [etagOf(doc), etagOf(yamlOf(doc))] : [etagOf(doc)];
}

/** Runs work in a transaction, and rolls it back for a dry run. */
async function transact<T>(store: Store, dryRun: boolean, work: Parameters<typeof store.write<T>>[0]): Promise<T> {
  if (!dryRun) return store.write(work);
  const rollback = new Rollback<T>();
  return store
    .write(async (tx) => {
      rollback.result = await work(tx);
      throw rollback;
    })
    .catch((cause: unknown) => {
      if (cause === rollback) return rollback.result as T;
      throw cause;
    });
}

class Rollback<T> extends Error {
  result: T | undefined;
}

function receiptOf(
  before: Change | undefined,
  change: Change | null,
  dryRun: boolean,
  warnings: readonly Flaw[],
): Receipt {
  const { type, record, revision, sequence, made_at, hash } = (change ?? before) as Change;
  return {
    type,
    id: record,
    action: change?.action ?? "unchanged",
    revision,
    change: sequence,
    made_at,
    hash,
    dry_run: dryRun,
    warnings: warnings.map(({ path, message }) => ({ pointer: pointerOf(path), detail: message })),
    ...(dryRun ? { diff: diffOf(type, documentIn(before), documentIn(change ?? before)) } : {}),
  };
}

function documentIn(change: Change | undefined): unknown {
  return change?.doc == null ? null : JSON.parse(change.doc);
}
