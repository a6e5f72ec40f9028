import type { Table } from "../../store/tables.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES } from "../kinds.ts";

/**
 * Every change of a dossier or of an authority record, in one order: what it was put as, and a digest that is chained
 * to the one before. A row is never changed.
 */
const changesTable: Table = {
  name: "changes",
  columns: {
    sequence: { type: "integer" },
    type: { type: "text", oneOf: CHANGE_TYPES },
    record: { type: "text" },
    revision: { type: "integer" },
    action: { type: "text", oneOf: CHANGE_ACTIONS },
    /** What it is to readers who see no drafts; null where they see nothing of it. */
    shown: { type: "text", oneOf: CHANGE_ACTIONS, nullable: true },
    made_at: { type: "text" },
    key_id: { type: "text", nullable: true },
    request_id: { type: "text", nullable: true },
    /** SHA-256 of the canonical JSON before and after; null where there was or is nothing. */
    before: { type: "text", nullable: true },
    hash: { type: "text", nullable: true },
    chain: { type: "text" },
    doc: { type: "text", nullable: true },
  },
  primaryKey: ["sequence"],
  unique: [["type", "record", "revision"]],
  indexes: [["made_at", "sequence"]],
  since: "sequence",
};

/** The keys that requests are made with: of the secret, only a digest. */
const keysTable: Table = {
  name: "keys",
  columns: {
    id: { type: "text" },
    name: { type: "text" },
    /** Separated by commas. */
    scopes: { type: "text" },
    digest: { type: "text" },
    created_at: { type: "text" },
    expires_at: { type: "text", nullable: true },
    revoked_at: { type: "text", nullable: true },
  },
  primaryKey: ["id"],
};

/** Who did what, and when. A row is never changed. */
const auditTable: Table = {
  name: "audit",
  columns: {
    sequence: { type: "integer" },
    at: { type: "text" },
    key_id: { type: "text", nullable: true },
    request_id: { type: "text", nullable: true },
    action: { type: "text" },
    subject: { type: "text" },
    before: { type: "text", nullable: true },
    hash: { type: "text", nullable: true },
  },
  primaryKey: ["sequence"],
  indexes: [["subject", "sequence"]],
};

/** Where changes are sent to, and how far each address has been told. */
const webhooksTable: Table = {
  name: "webhooks",
  columns: {
    id: { type: "text" },
    url: { type: "text" },
    secret: { type: "text" },
    created_at: { type: "text" },
    key_id: { type: "text", nullable: true },
    /** The last change that was delivered, or is not to be. */
    delivered: { type: "integer" },
    /** Tries of the next one that failed, and when it is tried again. */
    failures: { type: "integer" },
    next_try_at: { type: "text" },
    last_error: { type: "text", nullable: true },
    /** Until when one process alone delivers. */
    leased_until: { type: "text" },
  },
  primaryKey: ["id"],
};

/** What made the stored answers and search texts, and how far a rebuild of them is. */
const projectionsTable: Table = {
  name: "projections",
  columns: {
    name: { type: "text" },
    fingerprint: { type: "text" },
    rebuilding: { type: "text", nullable: true },
    position: { type: "text", nullable: true },
  },
  primaryKey: ["name"],
};

/** What the service keeps beside the records: what became of them, who may do what, and who is told. */
export const serviceTables: readonly Table[] = [changesTable, keysTable, auditTable, webhooksTable, projectionsTable];
