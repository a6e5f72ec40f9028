import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import type { Condition, Store } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { KEY_ID } from "./format.ts";

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 100;
const AuditQuery = z.strictObject({
  limit: wholeNumber(1, MAX_LIMIT).default(DEFAULT_LIMIT).describe("How many are answered at most."),
  before: wholeNumber(1, 999_999_999)
    .optional()
    .describe("Only entries before this one: `next` of the previous answer."),
  key: z.string().regex(KEY_ID, "must be the id of a key").optional().describe("Only actions with the key of this id."),
  subject: z
    .string()
    .max(200)
    .regex(/^[\w./-]+$/, "must be an id, or a type and an id such as actor/russia")
    .optional()
    .describe("Only actions on this: a type and an id such as `actor/russia`, or the id of a key."),
});

const AuditEntry = z
  .object({
    sequence: z.int().min(1).describe("Number of the entry, in order of time."),
    at: z.iso.datetime().describe("When it happened, UTC."),
    key: z.string().nullable().describe("The id of the key that was used; null for the command line."),
    request_id: z.string().nullable().describe("The id of the request; null for the command line."),
    action: z.string().describe("The action, such as `updated` or `key revoked`."),
    subject: z.string().describe("The object of the action: a type and an id, or the id of a key."),
    hash_before: z.string().nullable().describe("SHA-256 of the record before, in hexadecimal; null without one."),
    hash: z.string().nullable().describe("SHA-256 of the record after, in hexadecimal; null without one."),
    reason: z.string().nullable().describe("The reason given for an erasure; null for other actions."),
  })
  .meta({ id: "AuditEntry", description: "An action: who did what, and to which object." });

const AuditPage = z
  .object({
    data: z.array(AuditEntry),
    next: z.int().nullable().describe("The `before` of the next page; null on the last one."),
  })
  .meta({ id: "AuditPage", description: "Entries of the audit log, the latest first." });

/** Adds the route that reads the audit log, for keys with the scope `admin`. */
export function auditRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      id: "listAudit",
      path: "/v1/audit",
      tag: "Administration",
      summary: "Read the audit log",
      description:
        "Who did what, and when: every write, every change of a key or a webhook, and every message to a webhook that a request sent.",
      scope: "admin",
      query: AuditQuery,
      answers: { "application/json": AuditPage },
      problems: [],
      example: "/v1/audit",
      exampleAnswer: { data: [EXAMPLE], next: null },
    },
    async (request, reply) => {
      const { limit, before, key, subject } = request.query;
      const where: Condition[] = [];
      if (before !== undefined) where.push({ column: "sequence", to: before - 1 });
      if (key !== undefined) where.push({ column: "key_id", in: [key] });
      if (subject !== undefined) where.push({ column: "subject", in: [subject] });
      const rows = await store.rows("audit", where, [{ column: "sequence", descending: true }], limit + 1);
      const data = rows.slice(0, limit).map(entryOf);
      const next = rows.length > limit ? data.at(-1)?.sequence : null;
      return sendValue(reply, { data, next });
    },
  );
}

function entryOf({ key_id, before, ...entry }: Row): z.infer<typeof AuditEntry> {
  return { ...entry, key: key_id, hash_before: before } as z.infer<typeof AuditEntry>;
}

const EXAMPLE: z.infer<typeof AuditEntry> = {
  sequence: 1,
  at: "2025-02-19T08:00:00.000Z",
  key: "7hTq2ZbW9cAy",
  request_id: "0b0b8f9e-2b0f-4d5c-9a53-6f2f3d1c7a10",
  action: "created",
  subject: "actor/united-nations",
  hash_before: null,
  hash: "0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e",
  reason: null,
};
