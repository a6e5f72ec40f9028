import { isDeepStrictEqual } from "node:util";
import { CHANGE_ACTIONS, CHANGE_TYPES } from "../model/kinds.ts";
import { type Change, isEnd, namedBy } from "../reading/change-log.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { auditEntryOf, BEGINNING, chainOf, hashOf, stateAfter, stepFrom } from "../writing/history/change-log.ts";

/** Receives a message for each inconsistency: where it is, and what. */
export type Report = (message: string) => void;

/** The number and the `chain` of the last change. */
export interface ChainHead {
  readonly sequence: number;
  readonly chain: string;
}

/** Changes in a batch: each holds a whole dossier. */
const CHANGE_BATCH = 50;

/**
 * Verifies all changes in order: that none is missing, that each is chained to the one before, follows from the previous
 * revision, and has an audit entry. Returns the last one.
 */
export async function verifyChain(
  reader: Reader,
  report: Report,
  progress: (changes: number) => void,
): Promise<ChainHead> {
  let last = { sequence: 0, chain: BEGINNING, made_at: "" };
  const entries = changeEntries(reader);
  let isAudited = true;
  for await (const rows of scanTable(reader, { name: "changes", primaryKey: ["sequence"] }, CHANGE_BATCH)) {
    for (const change of rows as unknown as Change[]) {
      const where = `${change.type}/${change.record}: change ${change.sequence}`;
      for (const fault of [...linkFaults(change, last), ...(await stepFaults(reader, change))])
        report(`${where} ${fault}`);
      const { value: entry } = isAudited ? await entries.next() : {};
      if (isAudited && !describes(entry, change)) {
        isAudited = false; // the entries after it do not line up with the changes
        report(
          `${where} has no audit entry: ${entry ? `entry ${entry.sequence} is in its place` : "the audit log ends"}`,
        );
      }
      last = change;
    }
    progress(last.sequence);
  }
  const { value: more } = isAudited ? await entries.next() : {};
  if (more) report(`${more.subject}: audit entry ${more.sequence} describes a change that does not exist`);
  await verifyAudit(reader, report);
  return { sequence: last.sequence, chain: last.chain };
}

/** Returns the faults of a change in itself and as the successor of the one before. */
function linkFaults(change: Change, last: Pick<Change, "sequence" | "chain" | "made_at">): string[] {
  const faults: string[] = [];
  if (change.sequence !== last.sequence + 1)
    faults.push(`follows change ${last.sequence}: the changes between them are missing`);
  if (change.made_at < last.made_at) faults.push("has an earlier time than the change before it");
  if (change.chain !== chainOf(last.chain, change)) faults.push("is not chained to the change before it");
  if (change.erased_at !== null) {
    if (change.doc !== null || change.hash === null) faults.push("is marked as erased, and is not");
    return faults;
  }
  const value = parsed(change.doc);
  if (value === undefined) faults.push("has a document that cannot be read");
  else if (change.hash !== (value === null ? null : hashOf(value)))
    faults.push("has a document that does not match its hash");
  return faults;
}

/** Parses the document of a change. Returns null for a deletion, undefined if it is not JSON in the form of this service. */
function parsed(doc: string | null): object | null | undefined {
  if (doc === null) return null;
  try {
    const value = JSON.parse(doc) as unknown;
    return typeof value === "object" && value !== null && JSON.stringify(value) === doc ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the differences between a change and the one that follows from the previous revision. */
async function stepFaults(reader: Reader, change: Change): Promise<string[]> {
  const { revision, sequence, doc } = change;
  const before = revision > 1 ? await revisionOf(reader, change, revision - 1) : undefined;
  if (revision > 1 && before === undefined) return [`is revision ${revision}, and revision ${revision - 1} is missing`];
  if (before !== undefined && before.sequence > sequence) return [`precedes revision ${revision - 1}`];
  if (parsed(doc) === undefined || parsed(before?.doc ?? null) === undefined) return []; // already reported
  const step = stepFrom(before, stateAfter(change));
  if (isEnd(change.action) && isEnd(before?.action) && !(change.action === "erased" && before?.action === "deleted"))
    return [`is ${change.action} after it was ${before?.action}`];
  if (change.action === "erased" && (await isPastKept(reader, change)))
    return ["left a document of an earlier revision"];
  return Object.entries(step).flatMap(([name, expected]) => {
    const actual = change[name as keyof typeof step];
    if (actual === expected) return [];
    return [`has ${name} ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  });
}

async function isPastKept(reader: Reader, { type, record, revision }: Change): Promise<boolean> {
  const kept = [
    { column: "revision", to: revision - 1 },
    { column: "doc", isNull: false },
  ];
  return (await reader.rows("changes", [...namedBy(type, record), ...kept], [], 1, ["sequence"])).length > 0;
}

async function revisionOf(reader: Reader, { type, record }: Change, revision: number): Promise<Change | undefined> {
  const [row] = await reader.rows("changes", [...namedBy(type, record), { column: "revision", in: [revision] }]);
  return row as unknown as Change | undefined;
}

/** Yields the audit entries that describe changes. */
async function* changeEntries(reader: Reader): AsyncGenerator<Row, undefined> {
  for await (const rows of scanTable(reader, { name: "audit", primaryKey: ["sequence"] }))
    for (const entry of rows) {
      const [type] = (entry.subject as string).split("/");
      if (includes(CHANGE_TYPES, type) && includes(CHANGE_ACTIONS, entry.action)) yield entry;
    }
}

function includes(names: readonly string[], name: unknown): boolean {
  return names.includes(name as string);
}

function describes(entry: Row | undefined, change: Change): boolean {
  if (!entry) return false;
  const { sequence, at, key_id, request_id, reason, ...content } = entry;
  return (
    key_id === change.key_id &&
    request_id === change.request_id &&
    (reason !== null) === (change.action === "erased") &&
    isDeepStrictEqual(content, { ...auditEntryOf(change) })
  );
}

async function verifyAudit(reader: Reader, report: Report): Promise<void> {
  let last = 0;
  for await (const rows of scanTable(reader, { name: "audit", primaryKey: ["sequence"] }))
    for (const { sequence } of rows) {
      if (sequence !== last + 1) report(`audit: entries between ${last} and ${sequence} are missing`);
      last = sequence as number;
    }
}
