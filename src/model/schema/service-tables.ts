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
    /** The action as readers without drafts see it; null if they do not see the change. */
    shown: { type: "text", oneOf: CHANGE_ACTIONS, nullable: true },
    made_at: { type: "text" },
    key_id: { type: "text", nullable: true },
    request_id: { type: "text", nullable: true },
    /** SHA-256 of the canonical JSON before and after; null where there is no document. */
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

/** API keys, each with a digest of its secret. */
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

/** The audit log: who did what, and when. Rows never change. */
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

/** Webhooks, and the last change that each was sent. */
const webhooksTable: Table = {
  name: "webhooks",
  columns: {
    id: { type: "text" },
    url: { type: "text" },
    secret: { type: "text" },
    created_at: { type: "text" },
    key_id: { type: "text", nullable: true },
    /** The last change that was delivered or skipped. */
    delivered: { type: "integer" },
    /** The failed attempts to deliver the next change, and the time of the next attempt. */
    failures: { type: "integer" },
    next_try_at: { type: "text" },
    last_error: { type: "text", nullable: true },
    /** The end of the lease of the process that delivers. */
    leased_until: { type: "text" },
  },
  primaryKey: ["id"],
};

/** The fingerprint of what made the projections, and the position of a rebuild. */
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

/** The tables beside those of the records: changes, keys, the audit log, webhooks, and the state of projections. */
export const serviceTables: readonly Table[] = [changesTable, keysTable, auditTable, webhooksTable, projectionsTable];
