import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { NoQuery, type Operation } from "../http/route.ts";
import { CHANGE_TYPES, KINDS, type Kind } from "../model/kinds.ts";
import { slug } from "../model/kit/fields.ts";
import { noSuch, Revision, recordIn, revisionOf, revisionsOf, theRevision } from "../reading/revisions.ts";
import type { Store } from "../store/store.ts";
import { Diff, diffOf } from "../writing/history/diff.ts";

const JSON_TYPE = "application/json";
const HIGHEST = 2 ** 31 - 2;
const CHANGES_AT_MOST = 500;
const CHANGES_DEFAULT = 100;
const IdParameters = z.strictObject({ id: slug.describe("The record's id.") });
const RevisionParameters = IdParameters.extend({
  revision: wholeNumber(1, 999_999_999).describe("The revision's number."),
});
const DiffQuery = z.strictObject({
  from: wholeNumber(1, 999_999_999).describe("The revision that is compared."),
  to: wholeNumber(1, 999_999_999).describe("The revision that it is compared with."),
});
const ListQuery = z.strictObject({
  limit: wholeNumber(1, CHANGES_AT_MOST).default(CHANGES_DEFAULT).describe("How many are answered at most."),
  before: wholeNumber(1, 999_999_999)
    .optional()
    .describe("Only revisions before this one: `next` of the answer before."),
});

const RevisionPage = z
  .object({
    data: z.array(Revision),
    next: z.int().nullable().describe("What `before` goes on with; null at the end."),
  })
  .meta({ id: "RevisionPage", description: "The revisions of one record, the latest first." });

const WholeRevision = Revision.extend({
  record: z.unknown().describe("What was put; null where it was deleted."),
}).meta({ id: "WholeRevision", description: "A revision with what was put." });

const RevisionDiff = z
  .object({ type: z.enum(CHANGE_TYPES), id: slug, from: z.int(), to: z.int(), diff: Diff })
  .meta({ id: "RevisionDiff", description: "What is another between two revisions." });

/** What was put before: every revision of dossiers and authority records, and what is another between two. */
export function historyRoutes(app: FastifyInstance, store: Store): void {
  for (const kind of KINDS) {
    listRoute(app, store, kind);
    revisionRoute(app, store, kind);
    diffRoute(app, store, kind);
  }
}

function listRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { type, path } = kind;
  const operation: Operation = {
    ...SHARED,
    id: `list${nameOf(kind)}Revisions`,
    summary: `List the revisions of one ${type}`,
    description: "The latest first; of what was deleted too.",
    params: IdParameters,
    query: ListQuery,
    answers: { [JSON_TYPE]: RevisionPage },
    example: `/v1/${path}/{first}/revisions`,
    exampleAnswer: { data: [EXAMPLE(type)], next: null },
  };
  app.get(`/v1/${path}/:id/revisions`, { config: { operation } }, async (request, reply) => {
    const { id } = request.params as z.infer<typeof IdParameters>;
    const { limit, before } = request.query as z.infer<typeof ListQuery>;
    const all = await revisionsOf(store, request, kind, id, before === undefined ? HIGHEST : before - 1, limit + 1);
    if (all.length === 0 && before === undefined) throw noSuch(kind, id);
    const shown = all.slice(0, limit);
    const next = all.length > limit ? (shown.at(-1)?.revision ?? null) : null;
    return sendValue(reply, { data: shown.map((one) => revisionOf(one, request)), next });
  });
}

function revisionRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { type, path } = kind;
  const operation: Operation = {
    ...SHARED,
    id: `get${nameOf(kind)}Revision`,
    summary: `Get one revision of one ${type}`,
    params: RevisionParameters,
    query: NoQuery,
    answers: { [JSON_TYPE]: WholeRevision },
    example: `/v1/${path}/{first}/revisions/1`,
    exampleAnswer: { ...EXAMPLE(type), record: {} },
  };
  app.get(`/v1/${path}/:id/revisions/:revision`, { config: { operation } }, async (request, reply) => {
    const { id, revision } = request.params as z.infer<typeof RevisionParameters>;
    const found = await theRevision(store, request, kind, id, revision);
    const answer = { ...revisionOf(found, request), record: recordIn(found, request) };
    return sendValue(reply, answer);
  });
}

function diffRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { type, path } = kind;
  const operation: Operation = {
    ...SHARED,
    id: `diff${nameOf(kind)}Revisions`,
    summary: `Compare two revisions of one ${type}`,
    params: IdParameters,
    query: DiffQuery,
    answers: { [JSON_TYPE]: RevisionDiff },
    example: `/v1/${path}/{first}/diff?from=1&to=1`,
    exampleAnswer: { type, id: "an-id", from: 1, to: 2, diff: EXAMPLE_DIFF(type) },
  };
  app.get(`/v1/${path}/:id/diff`, { config: { operation } }, async (request, reply) => {
    const { id } = request.params as z.infer<typeof IdParameters>;
    const { from, to } = request.query as z.infer<typeof DiffQuery>;
    const [one, other] = [
      await theRevision(store, request, kind, id, from),
      await theRevision(store, request, kind, id, to),
    ];
    const diff = diffOf(type, recordIn(one, request), recordIn(other, request));
    return sendValue(reply, { type, id, from, to, diff });
  });
}

const SHARED = { tag: "History", problems: [404, 414] } as const;

function nameOf({ type, resource }: Kind): string {
  return type === "dossier" ? "Dossier" : resource.component;
}

const HASH = "0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e";
const EXAMPLE = (type: Kind["type"]): z.infer<typeof Revision> => ({
  type,
  id: "an-id",
  revision: 1,
  action: "created",
  change: 17,
  made_at: "2025-02-19T08:00:00.000Z",
  key: null,
  request_id: null,
  hash_before: null,
  hash: HASH,
  chain: HASH,
});
const EXAMPLE_DIFF = (type: Kind["type"]): z.infer<typeof Diff> => [
  {
    type: type === "dossier" ? "article" : type,
    id: "an-id",
    change: "changed",
    fields: [{ field: "description", before: null, after: "What was added." }],
  },
];
