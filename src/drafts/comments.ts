/** What editors say to each other of a record: seen by keys with the scope `write` alone, and no part of any record. */
import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { FORM_BYTES } from "../http/operation.ts";
import { Problem } from "../http/problems.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf, invalid, parseBodyAs } from "../intake/requests.ts";
import { plainText, slug } from "../model/kit/text-forms.ts";
import { RECORD_TYPES } from "../model/records/index.ts";
import { namedBy } from "../reading/change-log.ts";
import type { Condition, Store } from "../store/store.ts";
import { appendAudit } from "../writing/history/audit-log.ts";

const JSON_TYPE = "application/json";
const LISTED = 200;

const RecordOfAnyType = z.strictObject({ type: z.enum(RECORD_TYPES as [string, ...string[]]), id: slug });

const CommentForm = z
  .strictObject({
    record: RecordOfAnyType.describe("The record that it is about."),
    text: plainText(4000).describe("What it says."),
  })
  .meta({ id: "CommentForm", description: "A comment on a record, as it is written." });

const Comment = z
  .object({
    id: z.uuid(),
    record: RecordOfAnyType.describe("The record that it is about."),
    text: z.string(),
    key: z.string().nullable().describe("The id of the key that wrote it."),
    made_at: z.iso.datetime(),
  })
  .meta({ id: "Comment", description: "What an editor says of a record." });

const CommentList = z
  .object({ data: z.array(Comment) })
  .meta({ id: "CommentList", description: "Comments, the latest first." });

const CommentQuery = z.strictObject({
  article: slug.optional().describe("Only those on an article and the records of its dossier."),
  record: z
    .string()
    .max(100)
    .regex(/^[a-z_]+\/[a-z0-9-]+$/, "must be a type and an id, such as position/russia-on-nato")
    .optional()
    .describe("Only those on one record: its type and id."),
});

const IdParameters = z.strictObject({ id: z.uuid().describe("The id of the comment.") });

const EXAMPLE = {
  id: "0b9f6a0e-3c39-4e7e-9d4c-6a7f2f5f0f11",
  record: { type: "position", id: "russia-on-ukraine-nato-membership" },
  text: "Is this the ministry or the minister?",
  key: "4fTq0ZbW9xLk",
  made_at: "2025-02-19T08:00:00.000Z",
};

const SHARED = { tag: "Drafts", scope: "write" } as const;
const LATEST_FIRST = ["made_at", "id"].map((column) => ({ column, descending: true }));

/** Adds the routes of comments. */
export function commentRoutes(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...SHARED,
      id: "listComments",
      path: "/v1/comments",
      summary: "List comments on records",
      description: `At most ${LISTED}, the latest first. Only keys with \`write\` see them.`,
      query: CommentQuery,
      answers: { [JSON_TYPE]: CommentList },
      problems: [],
      example: "/v1/comments?article=riyadh-talks-2025",
      exampleAnswer: { data: [EXAMPLE] },
    },
    async ({ query }, reply) => {
      const { article, record } = query;
      const [type, id] = record?.split("/") ?? [];
      const where: Condition[] = [
        ...(article === undefined ? [] : [{ column: "article", in: [article] }]),
        ...(type === undefined || id === undefined ? [] : namedBy(type, id)),
      ];
      const rows = await store.rows("comments", where, LATEST_FIRST, LISTED);
      return sendValue(reply.header("cache-control", "no-store"), { data: rows.map(commentOf) });
    },
  );
  route(
    app,
    {
      ...SHARED,
      id: "createComment",
      method: "POST",
      path: "/v1/comments",
      summary: "Comment on a record",
      description: "It is no part of the record: neither its revision nor its ETag changes.",
      body: {
        types: { [JSON_TYPE]: FORM_BYTES },
        schema: CommentForm,
        example: { record: EXAMPLE.record, text: EXAMPLE.text },
      },
      answers: { [JSON_TYPE]: Comment },
      creates: "always",
      problems: [422, 507],
      example: "/v1/comments",
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const { record, text } = parseBodyAs(request, CommentForm);
      const author = authorOf(request);
      const row = await store.write(async (tx) => {
        const named = [
          { column: "type", in: [record.type] },
          { column: "id", in: [record.id] },
        ];
        const [known] = await tx.rows("records", named, [], 1);
        if (known === undefined)
          throw invalid([
            { path: ["record", "id"], message: `is \`${record.id}\`, but there is no such ${record.type}` },
          ]);
        const made = {
          id: randomUUID(),
          type: record.type,
          record: record.id,
          article: record.type === "article" ? record.id : (known.article as string | null),
          text,
          key_id: author.key,
          made_at: new Date().toISOString(),
        };
        await tx.insert("comments", [made]);
        await appendAudit(tx, author, { action: "commented", subject: `${record.type}/${record.id}` });
        return made;
      });
      return sendValue(reply.code(201).header("cache-control", "no-store"), commentOf(row));
    },
  );
  route(
    app,
    {
      ...SHARED,
      id: "deleteComment",
      method: "DELETE",
      path: "/v1/comments/:id",
      summary: "Delete one comment",
      params: IdParameters,
      answers: { [JSON_TYPE]: Comment },
      problems: [404, 414, 507],
      example: `/v1/comments/${EXAMPLE.id}`,
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const { id } = request.params;
      const row = await store.write(async (tx) => {
        const own = [{ column: "id", in: [id] }];
        const [found] = await tx.rows("comments", own);
        if (found === undefined) throw new Problem("no-such-record", `There is no comment with the id \`${id}\`.`);
        await tx.delete("comments", own);
        await appendAudit(tx, authorOf(request), {
          action: "comment deleted",
          subject: `${found.type}/${found.record}`,
        });
        return found;
      });
      return sendValue(reply.header("cache-control", "no-store"), commentOf(row));
    },
  );
}

function commentOf({
  id,
  type,
  record,
  text,
  key_id,
  made_at,
}: Readonly<Record<string, unknown>>): z.infer<typeof Comment> {
  return { id, record: { type, id: record }, text, key: key_id, made_at } as z.infer<typeof Comment>;
}
