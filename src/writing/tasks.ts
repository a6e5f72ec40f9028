import type { IncomingHttpHeaders } from "node:http";
import { Problem } from "../http/problems.ts";
import { checkPreconditions } from "../http/request/preconditions.ts";
import { etagOf } from "../http/response/validators.ts";
import type { Author } from "../intake/requests.ts";
import { invalid, parseBody, parseBodyAs } from "../intake/requests.ts";
import { yamlTagOf } from "../intake/yaml.ts";
import { type ChangeType, type Kind, kindOf } from "../model/kinds.ts";
import type { ResourceName } from "../model/kit/names.ts";
import { resourceNamed } from "../model/records/index.ts";
import { absent, lastChangeOf } from "../reading/change-log.ts";
import { documentsNaming } from "../reading/references.ts";
import type { Reader, Store } from "../store/store.ts";
import { type Edit, editedDocument, readTarget, within } from "./edit.ts";
import { publishEmbargoed } from "./embargoes.ts";
import { erase, eraseRevision } from "./erase.ts";
import { ChangeLog } from "./history/change-log.ts";
import { type LinesTask, writeLines } from "./lines.ts";
import { merge } from "./merge.ts";
import { rebuildBatch } from "./projections/rebuild.ts";
import { publishDraft } from "./publish-draft.ts";
import { currentDocument, parsePut, put, remove } from "./put.ts";
import { parseBatch, putBatch } from "./put-batch.ts";
import { DOCUMENTS_LISTED, listed, MergeForm, type MergeReceipt, type Receipt, receiptOf } from "./receipts.ts";

const DOCUMENTS_NAMED = 10;

/** A request about a document. */
interface DocumentTask {
  readonly type: ChangeType;
  readonly id: string;
  /** The headers that say the type of the body and the preconditions. */
  readonly headers: Pick<IncomingHttpHeaders, "content-type" | "if-match" | "if-none-match">;
  readonly author: Author;
}

/** A request to delete a document. */
export interface RemovalTask extends DocumentTask {
  /** Why its past is erased too; null where it is kept. */
  readonly reason: string | null;
  readonly dryRun: boolean;
}

/** A request to change one record of a dossier, an article's head or an authority record. */
export interface EditTask {
  readonly resource: ResourceName;
  readonly id: string;
  readonly edit: Edit;
  readonly headers: DocumentTask["headers"];
  readonly author: Author;
  /** The new record, or a patch of it; empty where it is removed. */
  readonly body: Uint8Array;
  readonly reason: string | null;
  readonly dryRun: boolean;
  /** The article whose dossier a new record joins. */
  readonly article?: string;
}

/** A request to merge an authority record into another. */
export interface MergeTask extends DocumentTask {
  readonly body: Uint8Array;
  readonly dryRun: boolean;
}

/** A request to put a document. */
export interface PutTask extends DocumentTask {
  readonly body: Uint8Array;
  readonly dryRun: boolean;
}

/** A request to publish a draft, or to keep its dossier withheld. */
interface PublishTask {
  readonly id: string;
  readonly status: "usable" | "withheld";
  readonly author: Author;
  readonly dryRun: boolean;
}

/** A request to put several documents. */
type BatchTask = Pick<PutTask, "headers" | "author" | "body" | "dryRun">;

/** A request to erase one revision of a dossier. */
interface ErasureTask {
  readonly id: string;
  readonly revision: number;
  readonly author: Author;
  readonly reason: string;
}

/** The tasks of the writing thread. Each throws the problem of a request that it refuses. */
export type WriteTasks = ReturnType<typeof writeTasks>;

/** Returns the tasks over a store. */
export function writeTasks(store: Store) {
  return {
    put: (task: PutTask) => putDocument(store, task),
    edit: (task: EditTask) => editRecord(store, task),
    merge: (task: MergeTask) => mergeRecords(store, task),
    batch: (task: BatchTask) => putDocuments(store, task),
    publish: ({ id, status, author, dryRun }: PublishTask) =>
      transact(store, dryRun, async (tx) =>
        (await publishDraft(tx, id, status, new ChangeLog(tx, author))).map((one) =>
          receiptOf(one.before, one.change, dryRun, one),
        ),
      ),
    remove: (task: RemovalTask) => removeDocument(store, task),
    eraseRevision: ({ id, revision, author, reason }: ErasureTask) =>
      store.write((tx) => eraseRevision(tx, id, revision, author, reason)),
    lines: (task: LinesTask) => writeLines(store, task),
    publishEmbargoed: ({ id }: { readonly id: string }) => store.write((tx) => publishEmbargoed(tx, id)),
    rebuild: () => store.write(rebuildBatch),
    tidy: () => store.tidy(),
    ready: async () => true,
  };
}

/** What was done, and the ETag that its record has now; null where it has none, or nothing was written. */
interface Done {
  readonly receipt: Receipt;
  readonly tag: string | null;
}

/** Puts a document. Returns the receipt and the document's new ETag; none for a dry run. */
async function putDocument(store: Store, task: PutTask): Promise<Done> {
  const { type, id, dryRun, author } = task;
  const kind = kindOf(type);
  const parsed = parsePut(kind, id, parseBody(task));
  if (!("dossiers" in parsed)) throw invalid(parsed);
  return transact(store, dryRun, async (tx) => {
    const before = await lastChangeOf(tx, type, id);
    if (before?.action === "merged") throw await absent(tx, type, id);
    const tags = await tagsOf(tx, kind, id);
    const hasPrecondition = checkPreconditions(task, tags);
    const result = await put(tx, kind, parsed, new ChangeLog(tx, author));
    if ("flaws" in result) throw invalid(result.flaws);
    const { change, coverage } = result;
    if (change !== null && tags.length && !hasPrecondition)
      throw new Problem(
        "precondition-required",
        `The ${type} \`${id}\` exists and would change: send its ETag as If-Match.`,
      );
    const [tag = null] = dryRun ? [] : await tagsOf(tx, kind, id);
    const receipt = receiptOf(before, change, dryRun, result);
    return { receipt: coverage === undefined ? receipt : { ...receipt, coverage }, tag };
  });
}

/** Edits one record: puts its document with the edited record in it. Returns the document's receipt, and the record's new ETag. */
async function editRecord(store: Store, task: EditTask): Promise<Done & { readonly isNew: boolean }> {
  const { id, edit, dryRun, author, reason } = task;
  const resource = resourceNamed(task.resource);
  const body = edit === "remove" ? undefined : parseBody(task).value;
  return transact(store, dryRun, async (tx) => {
    const target = await readTarget(tx, resource, id);
    if (target.doc === null && edit !== "put") throw await absent(tx, resource.type, id);
    const hasPrecondition = checkPreconditions(task, target.tags);
    if (target.doc !== null && !hasPrecondition && !dryRun)
      throw new Problem("precondition-required", `The ${resource.type} \`${id}\` exists: send its ETag as If-Match.`);
    const edited = await editedDocument(
      tx,
      resource,
      id,
      edit,
      { ...target, article: target.article ?? task.article ?? null },
      body,
    );
    if (!("batch" in edited)) throw invalid(edited);
    const kind = kindOf(edited.type);
    const before = await lastChangeOf(tx, edited.type, edited.id);
    const result = await put(tx, kind, edited.batch, new ChangeLog(tx, author, reason));
    if ("flaws" in result)
      throw invalid(result.flaws.map((flaw) => within(kind.type === "dossier" ? edited.path : [], flaw)));
    const { tags } = await readTarget(tx, resource, id);
    const receipt = receiptOf(before, result.change, dryRun, result);
    return { receipt, tag: dryRun ? null : (tags[0] ?? null), isNew: target.doc === null && !dryRun };
  });
}

/** Merges an authority record into the one that the body names. */
async function mergeRecords(store: Store, task: MergeTask): Promise<MergeReceipt> {
  const { type, id, dryRun, author } = task;
  const kind = kindOf(type);
  const { into, reason = null } = parseBodyAs(task, MergeForm);
  if (into === id) throw invalid([{ path: ["into"], message: `is \`${id}\` itself: name the record that is to stay` }]);
  return transact(store, dryRun, async (tx) => {
    const tags = await tagsOf(tx, kind, id);
    if (tags.length === 0) throw await absent(tx, type, id);
    checkPreconditions(task, tags);
    const before = await lastChangeOf(tx, type, id);
    if ((await tagsOf(tx, kind, into)).length === 0)
      throw invalid([{ path: ["into"], message: `names the ${type} \`${into}\`, which is not here` }]);
    const merged = await merge(tx, kind, { id, into }, new ChangeLog(tx, author, reason));
    if (!("change" in merged)) throw invalid(merged);
    return { merged: receiptOf(before, merged.change, dryRun), into, revised: [...merged.revised] };
  });
}

/** Puts the documents of a body, all or none. Returns a receipt for each. */
async function putDocuments(store: Store, task: BatchTask): Promise<Receipt[]> {
  const { dryRun, author } = task;
  const parsed = parseBatch(parseBody(task));
  if (!("documents" in parsed)) throw invalid(parsed);
  return transact(store, dryRun, async (tx) => {
    const result = await putBatch(tx, parsed, new ChangeLog(tx, author));
    if ("flaws" in result) throw invalid(result.flaws);
    return result.map((one) => receiptOf(one.before, one.change, dryRun, one));
  });
}

async function removeDocument(store: Store, task: RemovalTask): Promise<Receipt> {
  const { type, id, author, reason, dryRun } = task;
  const kind = kindOf(type);
  return transact(store, dryRun, async (tx) => {
    const tags = await tagsOf(tx, kind, id);
    const isThere = tags.length > 0;
    const isErasable = isThere || (await lastChangeOf(tx, type, id))?.action === "deleted";
    if (!(reason === null ? isThere : isErasable)) throw await absent(tx, type, id);
    if (!checkPreconditions(task, tags) && isThere && !dryRun)
      throw new Problem("precondition-required", "A deletion needs the ETag of what it deletes as If-Match.");
    const log = new ChangeLog(tx, author);
    if (dryRun) {
      const before = await lastChangeOf(tx, type, id);
      const users = await documentsNaming(tx, kind, id, DOCUMENTS_LISTED + 1);
      return {
        ...receiptOf(before, await log.append(type, id, null, reason === null ? {} : { erasedFor: reason }), true),
        named_by: listed(users),
      };
    }
    const users = await documentsNaming(tx, kind, id, DOCUMENTS_NAMED);
    if (users.length) throw new Problem("in-use", `The ${type} \`${id}\` is named by ${users.join(", ")}.`);
    return receiptOf(
      undefined,
      await (reason === null ? remove(tx, kind, id, log) : erase(tx, kind, id, log, reason)),
      false,
    );
  });
}

/** Returns the ETags of the current document in each of its formats; none where there is no document. */
async function tagsOf(reader: Reader, kind: Kind, id: string): Promise<string[]> {
  const doc = await currentDocument(reader, kind, id);
  if (doc === null) return [];
  const tag = etagOf(doc);
  return [tag, yamlTagOf(tag)];
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
