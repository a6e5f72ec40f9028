import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import { Problem } from "../http/problems.ts";
import { checkPreconditions } from "../http/request/preconditions.ts";
import { etagOf } from "../http/response/validators.ts";
import type { Author } from "../intake/requests.ts";
import { invalid, parseBody } from "../intake/requests.ts";
import { yamlOf } from "../intake/yaml.ts";
import { type Kind, kindOf } from "../model/kinds.ts";
import { slug } from "../model/kit/fields.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES, type ChangeType } from "../model/vocabularies.ts";
import { absent, type Change, lastChangeOf } from "../reading/change-log.ts";
import { documentsNaming } from "../reading/references.ts";
import type { Reader, Store } from "../store/store.ts";
import { ChangeLog } from "./history/change-log.ts";
import { Diff, diffOf } from "./history/diff.ts";
import { type LinesAsked, writeLines } from "./lines.ts";
import { rebuildBatch } from "./projections/rebuild.ts";
import { currentDocument, parsePut, put, remove } from "./put.ts";

const USERS_NAMED = 10;

/** What became of what was put or deleted. */
export const Receipt = z
  .object({
    type: z.enum(CHANGE_TYPES),
    id: slug,
    action: z.enum([...CHANGE_ACTIONS, "unchanged"]),
    revision: z.int().min(1).describe("The revision that it has now."),
    change: z.int().min(1).describe("The number of its last change, in the one order of all changes."),
    made_at: z.iso.datetime().describe("When that was."),
    hash: z
      .string()
      .nullable()
      .describe("SHA-256 of its canonical JSON (RFC 8785), in hexadecimal; null where it was deleted."),
    dry_run: z
      .boolean()
      .describe("Whether nothing was written: then `revision` and `change` are those that it would have."),
    diff: Diff.optional().describe("With `dry_run`: what would change."),
  })
  .meta({ id: "Receipt", description: "What became of what was put or deleted." });

type Receipt = z.infer<typeof Receipt>;

/** What a request asks to be deleted. */
export interface RemovalAsked {
  readonly type: ChangeType;
  readonly id: string;
  /** Those of the request that say what it sends, and what it takes to be there. */
  readonly headers: Pick<IncomingHttpHeaders, "content-type" | "if-match" | "if-none-match">;
  readonly author: Author;
}

/** What a request asks to be put. */
export interface PutAsked extends RemovalAsked {
  readonly body: Uint8Array;
  readonly dryRun: boolean;
}

/** What is written over HTTP, as tasks of a thread. Each throws the problem of what it refuses. */
export type WriteTasks = ReturnType<typeof writeTasks>;

/** The tasks over a store. */
export function writeTasks(store: Store) {
  return {
    put: (asked: PutAsked) => putAsked(store, asked),
    remove: (asked: RemovalAsked) => removeAsked(store, asked),
    lines: (asked: LinesAsked) => writeLines(store, asked),
    rebuild: () => store.write(rebuildBatch),
  };
}

/** Gives the receipt, and the validator that it has now; none for a dry run. */
async function putAsked(store: Store, asked: PutAsked): Promise<{ receipt: Receipt; tag: string | null }> {
  const { type, id, dryRun, author } = asked;
  const kind = kindOf(type);
  const readied = parsePut(kind, id, parseBody(asked));
  if (!("dossiers" in readied)) throw invalid(readied);
  return transact(store, dryRun, async (tx) => {
    const before = await lastChangeOf(tx, type, id);
    const tags = await tagsOf(tx, kind, id);
    const said = checkPreconditions(asked, tags);
    const outcome = await put(tx, kind, readied, new ChangeLog(tx, author));
    if ("flaws" in outcome) throw invalid(outcome.flaws);
    const { change } = outcome;
    if (change !== null && tags.length && !said)
      throw new Problem(
        "precondition-required",
        `The ${type} \`${id}\` exists, and would change: name the version to replace by \`If-Match\`.`,
      );
    const [tag = null] = dryRun ? [] : await tagsOf(tx, kind, id);
    return { receipt: receiptOf(before, change, dryRun), tag };
  });
}

async function removeAsked(store: Store, asked: RemovalAsked): Promise<Receipt> {
  const { type, id, author } = asked;
  const kind = kindOf(type);
  const change = await store.write(async (tx) => {
    const tags = await tagsOf(tx, kind, id);
    if (tags.length === 0) throw await absent(tx, type, id);
    if (!checkPreconditions(asked, tags))
      throw new Problem("precondition-required", "Name the version to delete by `If-Match`.");
    const users = await documentsNaming(tx, kind, id, USERS_NAMED);
    if (users.length) throw new Problem("in-use", `The ${type} \`${id}\` is named by ${users.join(", ")}.`);
    return remove(tx, kind, id, new ChangeLog(tx, author));
  });
  return receiptOf(undefined, change, false);
}

/** The validators of what is there, in each of its formats; none where nothing is. */
async function tagsOf(reader: Reader, kind: Kind, id: string): Promise<string[]> {
  const doc = await currentDocument(reader, kind, id);
  if (doc === null) return [];
  return kind.type === "dossier" ? [etagOf(doc), etagOf(yamlOf(doc))] : [etagOf(doc)];
}

/** Does work in a transaction; for a dry run, undoes it. */
async function transact<T>(store: Store, dryRun: boolean, work: Parameters<typeof store.write<T>>[0]): Promise<T> {
  if (!dryRun) return store.write(work);
  const undone = new Undone<T>();
  return store
    .write(async (tx) => {
      undone.result = await work(tx);
      throw undone;
    })
    .catch((cause: unknown) => {
      if (cause === undone) return undone.result as T;
      throw cause;
    });
}

class Undone<T> extends Error {
  result: T | undefined;
}

function receiptOf(before: Change | undefined, change: Change | null, dryRun: boolean): Receipt {
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
    ...(dryRun ? { diff: diffOf(type, parsed(before), parsed(change ?? before)) } : {}),
  };
}

function parsed(change: Change | undefined): unknown {
  return change?.doc == null ? null : JSON.parse(change.doc);
}
