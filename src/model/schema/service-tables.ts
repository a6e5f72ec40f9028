import type { Table } from "../../store/tables.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES } from "../kinds.ts";

/**
 * The change log: every change of a dossier or an authority record, in one order, with the document and a hash that is
 * chained to the change before. Rows never change, except that an erasure takes the document away.
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
    /** Why, in the words of who made it. */
    reason: { type: "text", nullable: true },
    /** The record that takes the place of one that was merged into it. */
    successor: { type: "text", nullable: true },
    /** SHA-256 of the canonical JSON before and after; null if there was or is none. */
    before: { type: "text", nullable: true },
    hash: { type: "text", nullable: true },
    chain: { type: "text" },
    doc: { type: "text", nullable: true },
    /** When the document was erased: then `doc` is null, though `hash` is not. Not part of the chain. */
    erased_at: { type: "text", nullable: true },
  },
  primaryKey: ["sequence"],
  unique: [["type", "record", "revision"]],
  indexes: [
    ["made_at", "sequence"],
    ["shown", "sequence"],
  ],
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
    /** Why, of an erasure. */
    reason: { type: "text", nullable: true },
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
    /** The filters of changes that are not null, as JSON; null without any. */
    filters: { type: "text", nullable: true },
    /** `records` if messages list the records of each change. */
    detail: { type: "text", nullable: true },
    /** Since when nothing is delivered, and why. */
    paused_at: { type: "text", nullable: true },
    pause_reason: { type: "text", nullable: true },
    /** The secret that was replaced, and until when it signs messages too. */
    old_secret: { type: "text", nullable: true },
    old_secret_until: { type: "text", nullable: true },
  },
  primaryKey: ["id"],
};

/** The last attempts to send a message to each webhook. */
const deliveriesTable: Table = {
  name: "deliveries",
  columns: {
    sequence: { type: "integer" },
    webhook: { type: "text" },
    /** The change that the message is about; null for a test. */
    change: { type: "integer", nullable: true },
    at: { type: "text" },
    duration_ms: { type: "integer" },
    /** Status of the answer; null without one. */
    status: { type: "integer", nullable: true },
    /** Why the message was not delivered; null if it was. */
    error: { type: "text", nullable: true },
  },
  primaryKey: ["sequence"],
  foreignKeys: [{ columns: ["webhook"], table: "webhooks", foreignColumns: ["id"], cascade: true }],
  indexes: [["webhook", "sequence"]],
};

/** Dossiers that were drafted from texts, until they are published. None of them is a record yet. */
const draftsTable: Table = {
  name: "drafts",
  columns: {
    /** The id of the article. */
    id: { type: "text" },
    headline: { type: "text" },
    state: { type: "text" },
    created_at: { type: "text" },
    updated_at: { type: "text" },
    /** The key that wrote it last. */
    key_id: { type: "text", nullable: true },
    /** Its documents, reviews and candidates, as JSON. */
    body: { type: "text" },
  },
  primaryKey: ["id"],
  indexes: [["updated_at", "id"]],
};

/** What editors say of records. An id that is free again loses what was said of it. */
const commentsTable: Table = {
  name: "comments",
  columns: {
    id: { type: "text" },
    type: { type: "text" },
    record: { type: "text" },
    /** The article of the record's dossier. */
    article: { type: "text", nullable: true },
    text: { type: "text" },
    key_id: { type: "text", nullable: true },
    made_at: { type: "text" },
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["type", "record"], table: "records", foreignColumns: ["type", "id"], cascade: true }],
  indexes: [
    ["type", "record", "made_at"],
    ["article", "made_at"],
    ["made_at", "id"],
  ],
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

/** The tables beside those of records: the change log, keys, the audit log, drafts, webhooks with deliveries, and projections. */
export const serviceTables: readonly Table[] = [
  changesTable,
  keysTable,
  auditTable,
  draftsTable,
  commentsTable,
  webhooksTable,
  deliveriesTable,
  projectionsTable,
];
