import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { CHANGE_TYPES, KINDS, type Kind } from "../model/kinds.ts";
import { slug } from "../model/kit/text-forms.ts";
import { listRevisions, Revision, readRevision, recordOf, revisionOf } from "../reading/revisions.ts";
import type { Store } from "../store/store.ts";
import { Diff, diffOf, SHOWN_DIFF } from "../writing/history/diff.ts";
import { IdParameters, MAX_REVISION, RevisionParameters } from "./parameters.ts";

const JSON_TYPE = "application/json";
const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 100;
const DiffQuery = z.strictObject({
  from: wholeNumber(1, MAX_REVISION).describe("The revision that is compared."),
  to: wholeNumber(1, MAX_REVISION).describe("The revision that it is compared with."),
});
const ListQuery = z.strictObject({
  limit: wholeNumber(1, MAX_LIMIT).default(DEFAULT_LIMIT).describe("How many are answered at most."),
  before: wholeNumber(1, MAX_REVISION)
    .optional()
    .describe("Only revisions before this one: `next` of the previous answer."),
});

const RevisionPage = z
  .object({
    data: z.array(Revision),
    next: z.int().nullable().describe("The `before` of the next page; null on the last one."),
  })
  .meta({ id: "RevisionPage", description: "The revisions of one record, the latest first." });

const WholeRevision = Revision.extend({
  record: z.unknown().describe("What was put; null where it was deleted."),
}).meta({ id: "WholeRevision", description: "A revision with what was put." });

const RevisionDiff = z
  .object({ type: z.enum(CHANGE_TYPES), id: slug, from: z.int(), to: z.int(), diff: Diff })
  .meta({ id: "RevisionDiff", description: "The differences between two revisions." });

/** Adds the revisions of dossiers and authority records: their lists, each one, and the differences between two. */
export function revisionRoutes(app: FastifyInstance, store: Store): void {
  for (const kind of KINDS) {
    listRoute(app, store, kind);
    revisionRoute(app, store, kind);
    diffRoute(app, store, kind);
  }
}

function listRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { type, path } = kind;
  route(
    app,
    {
      ...SHARED,
      problems: [404, 414],
      id: `list${nameOf(kind)}Revisions`,
      path: `/v1/${path}/:id/revisions`,
      summary: `List the revisions of one ${type}`,
      description: "The latest first. Deleted records keep their revisions.",
      params: IdParameters,
      query: ListQuery,
      answers: { [JSON_TYPE]: RevisionPage },
      example: `/v1/${path}/{first}/revisions`,
      exampleAnswer: { data: [revisionExample(type)], next: null },
    },
    async (request, reply) => {
      const { limit, before } = request.query;
      const { data, next } = await listRevisions(store, request, kind, request.params.id, limit, before);
      return sendValue(reply, { data: data.map((one) => revisionOf(one, request)), next });
    },
  );
}

function revisionRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { type, path } = kind;
  route(
    app,
    {
      ...SHARED,
      id: `get${nameOf(kind)}Revision`,
      path: `/v1/${path}/:id/revisions/:revision`,
      summary: `Get one revision of one ${type}`,
      description: "What was put at that time, with who put it and the hashes that chain all changes.",
      immutable: true,
      params: RevisionParameters,
      answers: { [JSON_TYPE]: WholeRevision },
      example: `/v1/${path}/{first}/revisions/1`,
      exampleAnswer: { ...revisionExample(type), record: {} },
    },
    async (request, reply) => {
      const { id, revision } = request.params;
      const found = await readRevision(store, request, kind, id, revision);
      return sendValue(reply, { ...revisionOf(found, request), record: recordOf(found, request) });
    },
  );
}

function diffRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { type, path } = kind;
  route(
    app,
    {
      ...SHARED,
      id: `diff${nameOf(kind)}Revisions`,
      path: `/v1/${path}/:id/diff`,
      summary: `Compare two revisions of one ${type}`,
      description: "What the later revision adds, removes, moves and changes, field by field.",
      immutable: true,
      params: IdParameters,
      query: DiffQuery,
      answers: { [JSON_TYPE]: RevisionDiff },
      example: `/v1/${path}/{first}/diff?from=1&to=1`,
      exampleAnswer: { type, id: "an-id", from: 1, to: 2, diff: EXAMPLE_DIFF(type) },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { from, to } = request.query;
      const one = recordOf(await readRevision(store, request, kind, id, from), request);
      const other = recordOf(await readRevision(store, request, kind, id, to), request);
      return sendValue(reply, { type, id, from, to, diff: diffOf(type, one, other, SHOWN_DIFF) });
    },
  );
}

const SHARED = { tag: "History", problems: [404, 410, 414] } as const;

function nameOf({ type, resource }: Kind): string {
  return type === "dossier" ? "Dossier" : resource.component;
}

const HASH = "0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e";
/** An example revision for the OpenAPI document. */
export const revisionExample = (type: Kind["type"]): z.infer<typeof Revision> => ({
  type,
  id: "an-id",
  revision: 1,
  action: "created",
  change: 17,
  made_at: "2025-02-19T08:00:00.000Z",
  key: null,
  request_id: null,
  reason: null,
  successor: null,
  hash_before: null,
  hash: HASH,
  chain: HASH,
  erased: false,
});
const EXAMPLE_DIFF = (type: Kind["type"]): z.infer<typeof Diff> => [
  {
    type: type === "dossier" ? "article" : type,
    id: "an-id",
    change: "changed",
    fields: [{ field: "description", before: null, after: "What was added." }],
  },
];
