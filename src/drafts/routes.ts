import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { ModelSettings } from "../drafting/index.ts";
import { FORM_BYTES } from "../http/operation.ts";
import { mediaTypeOf } from "../http/request/body.ts";
import { yesOrNo } from "../http/request/query.ts";
import { leavingOf } from "../http/response/once-closed.ts";
import { sendValue } from "../http/response/send.ts";
import { etagOf } from "../http/response/validators.ts";
import { route } from "../http/route.ts";
import { authorOf, invalid, parseBodyAs } from "../intake/requests.ts";
import { MAX_JSON_BYTES } from "../intake/source.ts";
import { slug } from "../model/kit/text-forms.ts";
import type { Store } from "../store/store.ts";
import { Receipt } from "../writing/receipts.ts";
import type { Writer } from "../writing/writer.ts";
import type { Drafter } from "./drafter.ts";
import {
  Draft,
  DraftPatch,
  DraftSummary,
  keepDraft,
  listDrafts,
  patchDraft,
  readDraft,
  removeDraft,
} from "./drafts.ts";

const JSON_TYPE = "application/json";
const MAX_TEXT_BYTES = 2 ** 20;
const TYPES = { "text/plain": "text", "text/markdown": "markdown", "text/html": "html" } as const;

const IdParameters = z.strictObject({ id: slug.describe("The id of the draft's article.") });
const DraftQuery = z.strictObject({
  id: slug.optional().describe("The id of the article; left out, it is made of the headline."),
  publisher: slug.optional().describe("The id of the actor that published it."),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .describe("Where it was published. It is not fetched."),
  published_on: z.string().max(60).optional().describe("When it was published. EDTF."),
  language: z.string().max(35).optional().describe("The language of the text. BCP 47."),
  model: yesOrNo
    .optional()
    .describe("`false` drafts by rules alone; left out, the model of `DRAFT_MODEL` drafts too, if one is set."),
});
const DraftList = z
  .object({ data: z.array(DraftSummary) })
  .meta({ id: "DraftList", description: "Drafts, the last changed first." });
const Published = z
  .object({
    dry_run: z.boolean(),
    receipts: z.array(Receipt).describe("One for each document, authority records first."),
  })
  .meta({ id: "PublishedDraft", description: "What was written of a draft, which is gone then." });

const NO_MODEL = "must be left out or `false`: the service has no DRAFT_MODEL";

const SHARED = { tag: "Drafts", scope: "write" } as const;

/**
 * Adds the routes that draft a dossier from a text, keep it until it is reviewed, and publish it. `model` is the model that
 * drafts beside the rules, if any.
 */
export function draftRoutes(
  app: FastifyInstance,
  {
    store,
    writer,
    drafter,
    model,
  }: {
    readonly store: Store;
    readonly writer: Writer;
    readonly drafter: Drafter;
    readonly model: ModelSettings | undefined;
  },
): void {
  route(
    app,
    {
      ...SHARED,
      id: "listDrafts",
      path: "/v1/drafts",
      summary: "List the drafts",
      description: "At most 200, the one that was changed last first.",
      answers: { [JSON_TYPE]: DraftList },
      problems: [],
      example: "/v1/drafts",
      exampleAnswer: { data: [summaryOf(EXAMPLE)] },
    },
    async (_request, reply) => sendValue(reply.header("cache-control", "no-store"), { data: await listDrafts(store) }),
  );
  route(
    app,
    {
      ...SHARED,
      id: "createDraft",
      method: "POST",
      path: "/v1/drafts",
      summary: "Draft a dossier from a text",
      description:
        "Rules find quotations, claims, figures, names and dates, and a model, if one is set, positions, agreements and proposals too: each with the words that it rests on. What they are not sure of is a candidate. Nothing is published before a person has reviewed it.",
      query: DraftQuery,
      body: {
        types: Object.fromEntries(Object.keys(TYPES).map((type) => [type, MAX_TEXT_BYTES])),
        schema: z.string(),
        example: "Envoys to meet in Geneva\n\nRussia is ready to meet in Geneva, its foreign ministry said.\n",
      },
      answers: { [JSON_TYPE]: Draft },
      creates: "always",
      problems: [422, 507],
      example: "/v1/drafts?publisher=thedailycourierng",
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const type = TYPES[mediaTypeOf(request.headers["content-type"]) as keyof typeof TYPES];
      const source = request.body.toString("utf8");
      const { model: isModelWanted = model !== undefined, ...given } = request.query;
      if (isModelWanted && model === undefined) throw invalid([{ path: ["model"], message: NO_MODEL }]);
      const asked = { source, type, given: definedOf(given), model: isModelWanted ? model : undefined };
      const drafted = await drafter.draft(store, asked);
      const draft = await keepDraft(store, drafted, authorOf(request));
      return sendValue(reply.code(201).header("cache-control", "no-store"), draft);
    },
  );
  route(
    app,
    {
      ...SHARED,
      id: "getDraft",
      path: "/v1/drafts/:id",
      summary: "Get one draft",
      params: IdParameters,
      answers: { [JSON_TYPE]: Draft },
      problems: [404, 414],
      example: `/v1/drafts/${EXAMPLE_ID}`,
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => sendDraft(reply, await readDraft(store, request.params.id)),
  );
  route(
    app,
    {
      ...SHARED,
      id: "patchDraft",
      method: "PATCH",
      path: "/v1/drafts/:id",
      summary: "Review or change one draft",
      description: "Decides on its records, comments on them, sets its state, or replaces its documents.",
      params: IdParameters,
      body: {
        types: { [JSON_TYPE]: MAX_JSON_BYTES },
        schema: DraftPatch,
        example: { state: "in_review", reviews: { "quote/geneva-talks-report-1": { review: "accepted" } } },
      },
      answers: { [JSON_TYPE]: Draft },
      problems: [404, 412, 414, 422, 428, 507],
      example: `/v1/drafts/${EXAMPLE_ID}`,
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const asked = { headers: request.headers, author: authorOf(request) };
      return sendDraft(reply, await patchDraft(store, request.params.id, parseBodyAs(request, DraftPatch), asked));
    },
  );
  route(
    app,
    {
      ...SHARED,
      id: "deleteDraft",
      method: "DELETE",
      path: "/v1/drafts/:id",
      summary: "Delete one draft",
      params: IdParameters,
      answers: { [JSON_TYPE]: Draft },
      problems: [404, 412, 414, 428, 507],
      example: `/v1/drafts/${EXAMPLE_ID}`,
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const asked = { headers: request.headers, author: authorOf(request) };
      return sendValue(reply.header("cache-control", "no-store"), await removeDraft(store, request.params.id, asked));
    },
  );
  publishRoute(app, writer);
}

function publishRoute(app: FastifyInstance, writer: Writer): void {
  route(
    app,
    {
      ...SHARED,
      id: "publishDraft",
      method: "POST",
      path: "/v1/drafts/:id/publication",
      summary: "Publish one draft",
      description:
        "Writes its dossier with the authority records that it needs, without what was rejected, in one transaction; the draft is gone then. 409 while a record is unconfirmed.",
      params: IdParameters,
      query: z.strictObject({
        dry_run: yesOrNo.optional().describe("`true` answers what would be written, and writes nothing."),
        withheld: yesOrNo.optional().describe("`true` keeps the article from readers without the scope `write`."),
      }),
      answers: { [JSON_TYPE]: Published },
      problems: [404, 409, 414, 422, 507],
      example: `/v1/drafts/${EXAMPLE_ID}/publication`,
      exampleAnswer: { dry_run: false, receipts: [] },
    },
    async (request, reply) => {
      const { dry_run, withheld } = request.query;
      const task = {
        id: request.params.id,
        status: withheld ? ("withheld" as const) : ("usable" as const),
        dryRun: dry_run === true,
        author: authorOf(request),
      };
      const receipts = await writer.run("publish", task, { bytes: FORM_BYTES, signal: leavingOf(reply) });
      return sendValue(reply.header("cache-control", "no-store"), { dry_run: task.dryRun, receipts });
    },
  );
}

type Reply = Parameters<typeof sendValue>[0];

function sendDraft(reply: Reply, draft: Draft): Reply {
  reply.header("etag", etagOf(JSON.stringify(draft))).header("cache-control", "no-store");
  return sendValue(reply, draft);
}

function definedOf(query: Omit<z.infer<typeof DraftQuery>, "model">): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Record<string, string>;
}

function summaryOf({ dossier: _, registry: __, reviews: ___, candidates: ____, model: _____, ...draft }: Draft) {
  return { ...draft, unconfirmed: 1 };
}

const EXAMPLE_ID = "geneva-talks-report";
const EXAMPLE: Draft = {
  id: EXAMPLE_ID,
  headline: "Envoys to meet in Geneva",
  state: "draft",
  created_at: "2025-02-19T08:00:00.000Z",
  updated_at: "2025-02-19T08:00:00.000Z",
  key: "4fTq0ZbW9xLk",
  dossier: { article: { id: EXAMPLE_ID, headline: "Envoys to meet in Geneva", status: "withheld" } },
  registry: {},
  reviews: {
    [`claim/${EXAMPLE_ID}-1`]: {
      origin: "rule: said after the words",
      sureness: "sure",
      review: "unconfirmed",
      by: null,
      at: null,
      comment: null,
    },
  },
  candidates: [],
  model: null,
};
