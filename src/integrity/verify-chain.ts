import { isDeepStrictEqual } from "node:util";
import { CHANGE_ACTIONS, CHANGE_TYPES } from "../model/vocabularies.ts";
import { type Change, namedBy } from "../reading/change-log.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { auditEntryOf, BEGINNING, chainOf, hashOf, stepFrom } from "../writing/history/change-log.ts";

/** Is told what does not fit: where, and what. */
export type Report = (misfit: string) => void;

/** The last change: its number and `chain`. */
export interface ChainHead {
  readonly sequence: number;
  readonly chain: string;
}

/** So many changes are read at once: each holds a whole dossier. */
const CHANGES_AT_ONCE = 50;

/**
 * Walks the changes from the first to the last: that none is missing, that each is chained to the one before, follows
 * from the revision before, and is told in the audit. Gives the last one.
 */
export async function verifyChain(
  reader: Reader,
  tell: Report,
  progress: (changes: number) => void,
): Promise<ChainHead> {
  let last = { sequence: 0, chain: BEGINNING, made_at: "" };
  const deeds = recordDeeds(reader);
  let isTold = true;
  for await (const rows of scanTable(reader, { name: "changes", primaryKey: ["sequence"] }, CHANGES_AT_ONCE)) {
    for (const change of rows as unknown as Change[]) {
      const where = `${change.type}/${change.record}: change ${change.sequence}`;
      for (const fault of [...linkFaults(change, last), ...(await stepFaults(reader, change))])
        tell(`${where} ${fault}`);
      const { value: deed } = isTold ? await deeds.next() : {};
      if (isTold && !isOf(deed, change)) {
        isTold = false; // all deeds after it are out of step
        tell(`${where} is not told in the audit, where ${deed ? `entry ${deed.sequence} is in its place` : "it ends"}`);
      }
      last = change;
    }
    progress(last.sequence);
  }
  const { value: more } = isTold ? await deeds.next() : {};
  if (more) tell(`${more.subject}: entry ${more.sequence} of the audit tells a change that is not there`);
  await verifyAudit(reader, tell);
  return { sequence: last.sequence, chain: last.chain };
}

/** What is wrong with a change by itself, and with its place after the one before. */
function linkFaults(change: Change, last: Pick<Change, "sequence" | "chain" | "made_at">): string[] {
  const faults: string[] = [];
  if (change.sequence !== last.sequence + 1)
    faults.push(`comes right after change ${last.sequence}: those between them are missing`);
  if (change.made_at < last.made_at) faults.push("was made before the one before it");
  if (change.chain !== chainOf(last.chain, change)) faults.push("is not chained to the one before it");
  const value = parsed(change.doc);
  if (value === undefined) faults.push("has a document that cannot be read");
  else if (change.hash !== (value === null ? null : hashOf(value)))
    faults.push("has another document than its hash says");
  return faults;
}

/** The document of a change: null where it was deleted, undefined where it is not JSON as this service writes it. */
export function parsed(doc: string | null): object | null | undefined {
  if (doc === null) return null;
  try {
    const value = JSON.parse(doc) as unknown;
    return typeof value === "object" && value !== null && JSON.stringify(value) === doc ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where a change is another than what follows from the revision before. */
async function stepFaults(reader: Reader, change: Change): Promise<string[]> {
  const { type, revision, sequence, doc } = change;
  const before = revision > 1 ? await revisionOf(reader, change, revision - 1) : undefined;
  if (revision > 1 && before === undefined) return [`is revision ${revision}, and revision ${revision - 1} is missing`];
  if (before !== undefined && before.sequence > sequence) return [`comes before revision ${revision - 1}`];
  if (parsed(doc) === undefined || parsed(before?.doc ?? null) === undefined) return []; // told already
  const step = stepFrom(before, type, doc);
  if (doc === null && before?.action === "deleted") return ["deletes what was deleted"];
  return Object.entries(step).flatMap(([name, value]) => {
    const found = change[name as keyof typeof step];
    return found === value ? [] : [`has ${name} ${JSON.stringify(found)} where ${JSON.stringify(value)} follows`];
  });
}

async function revisionOf(reader: Reader, { type, record }: Change, revision: number): Promise<Change | undefined> {
  const [row] = await reader.rows("changes", [...namedBy(type, record), { column: "revision", in: [revision] }]);
  return row as unknown as Change | undefined;
}

/** The entries of the audit that tell changes. */
async function* recordDeeds(reader: Reader): AsyncGenerator<Row, undefined> {
  for await (const rows of scanTable(reader, { name: "audit", primaryKey: ["sequence"] }))
    for (const deed of rows) {
      const [type] = (deed.subject as string).split("/");
      if (includes(CHANGE_TYPES, type) && includes(CHANGE_ACTIONS, deed.action)) yield deed;
    }
}

function includes(names: readonly string[], name: unknown): boolean {
  return names.includes(name as string);
}

function isOf(deed: Row | undefined, change: Change): boolean {
  if (!deed) return false;
  const { sequence, at, key_id, request_id, ...what } = deed;
  return (
    key_id === change.key_id && request_id === change.request_id && isDeepStrictEqual(what, { ...auditEntryOf(change) })
  );
}

async function verifyAudit(reader: Reader, tell: Report): Promise<void> {
  let last = 0;
  for await (const rows of scanTable(reader, { name: "audit", primaryKey: ["sequence"] }))
    for (const { sequence } of rows) {
      if (sequence !== last + 1) tell(`audit: entries between ${last} and ${sequence} are missing`);
      last = sequence as number;
    }
}
