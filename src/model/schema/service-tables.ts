import type { Table } from "../../store/tables.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES } from "../kinds.ts";

/**
 * The change log: every change of a dossier or an authority record, in one order, with the document and a hash that is
 * chained to the change before. Rows never change.
 */
const changesTable: Table = {
  name: "changes",
  columns: {
    sequence: { type: "integer" },
    type: { type: "text", oneOf: CHANGE_TYPES },
    record: { type: "text" },
    revision: { type: "integer" },
    action: { type: "text", oneOf: CHANGE_ACTIONS },
    /** The action for readers who cannot see drafts; null if they see nothing of the change. */
    shown: { type: "text", oneOf: CHANGE_ACTIONS, nullable: true },
    made_at: { type: "text" },
    key_id: { type: "text", nullable: true },
    request_id: { type: "text", nullable: true },
    /** SHA-256 of the canonical JSON before and after; null if there was or is none. */
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

/** API keys. Only a digest of the secret is stored. */
const keysTable: Table = {
  name: "keys",
  columns: {
    id: { type: "text" },
    name: { type: "text" },
    /** The scopes, separated by commas. */
    scopes: { type: "text" },
    digest: { type: "text" },
    created_at: { type: "text" },
    expires_at: { type: "text", nullable: true },
    revoked_at: { type: "text", nullable: true },
  },
  primaryKey: ["id"],
};

/** The audit log. Rows never change. */
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

/** Webhooks, and how far each has received the changes. */
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
    /** The failed deliveries of the next change, and the time of the next attempt. */
    failures: { type: "integer" },
    next_try_at: { type: "text" },
    last_error: { type: "text", nullable: true },
    /** The end of the lease of the process that delivers. */
    leased_until: { type: "text" },
  },
  primaryKey: ["id"],
};

/** The fingerprint of what made the stored projections, and the progress of a rebuild of them. */
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

/** The tables beside those of records: the change log, keys, the audit log, webhooks and projections. */
export const serviceTables: readonly Table[] = [changesTable, keysTable, auditTable, webhooksTable, projectionsTable];
