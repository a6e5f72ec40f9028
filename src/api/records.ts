import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type BulkStream, writingOf } from "../formats/exports/records-stream.ts";
import { excerptOf, JSON_LD, JsonLd, sendJsonLd } from "../formats/json-ld/document.ts";
import { Problem } from "../http/problems.ts";
import { sendJson } from "../http/response/send.ts";
import { sendChunks } from "../http/response/stream.ts";
import { NoQuery, type Operation, pageSchema } from "../http/route.ts";
import { slug } from "../model/kit/fields.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { articleInclude, articlePage, articlePageSchema } from "../reading/article-page.ts";
import { absent } from "../reading/change-log.ts";
import { countFacets, FacetsSchema } from "../reading/lists/facets.ts";
import { type FieldsQuery, selectFields } from "../reading/lists/fields-and-include.ts";
import { filtersOf } from "../reading/lists/filters.ts";
import { BULK_FORMATS } from "../reading/lists/formats.ts";
import { type ListQuery, listQuerySchema, nextCursor, planOf, shapeParameters } from "../reading/lists/query.ts";
import { readsFor, scopeOf } from "../reading/visibility.ts";
import { inlineReferencedIds } from "../store/inline-ids.ts";
import type { Reads, Store } from "../store/store.ts";

const IdParameters = z.strictObject({ id: slug.describe("The record's id.") });

/** The list and the detail of every resource. */
export function resourceRoutes(
  app: FastifyInstance,
  store: Store,
  stream: BulkStream,
  publicUrl: string,
  resources: readonly Resource[],
): void {
  for (const resource of resources) {
    const { component, description, wire, role } = resource;
    const whole = role === "article" ? articlePageSchema(wire) : wire;
    const Pick = whole.partial().meta({ id: `${component}Pick`, description: `The fields asked for. ${description}` });
    listRoute(app, store, stream, publicUrl, resource, Pick);
    detailRoute(app, store, publicUrl, resource, whole, Pick);
    if (role === "article") articleJsonLdRoute(app, store, publicUrl, resource);
  }
}

function listRoute(
  app: FastifyInstance,
  store: Store,
  stream: BulkStream,
  publicUrl: string,
  resource: Resource,
  Pick: z.ZodType,
): void {
  const { component, wire, path } = resource;
  const query = listQuerySchema(resource);
  const filters = filtersOf(resource);
  const Page = pageSchema(wire, FacetsSchema).meta({ id: `${component}Page`, description: `One page of ${path}.` });
  const Picks = pageSchema(Pick, FacetsSchema).meta({
    id: `${component}Picks`,
    description: `One page of ${path}, each with the fields asked for.`,
  });
  const operation: Operation = {
    id: `list${pluralOf(component)}`,
    tag: tagOf(resource),
    summary: `List ${path.replace("-", " ")}`,
    description: resource.description,
    query,
    answers: { [JSON_TYPE]: z.union([Page, Picks]), [BULK_FORMATS.csv]: null, [BULK_FORMATS.ndjson]: null },
    formats: { json: JSON_TYPE, ...BULK_FORMATS },
    past: true,
    costly: ({ facets, count, q }) => [facets, count, q].some((asked) => asked !== undefined),
    problems: [],
    headers: ["Link", "Vary"],
    example: `/v1/${path}?limit=2`,
  };
  app.get(`/v1/${path}`, { config: { operation } }, async (request, reply) => {
    const reads = readsFor(store, request);
    const asked = request.query as ListQuery;
    const { plan: unsettled, list } = planOf(resource, filters, asked);
    const plan = { ...unsettled, where: await inlineReferencedIds(reads, unsettled.where) };
    const bulk = request.answerType === JSON_TYPE ? undefined : bulkOf(reads, resource, request.answerType, asked);
    reply.type(`${request.answerType}; charset=utf-8`);
    if (bulk !== undefined && asked.limit === undefined)
      return sendChunks(
        reply,
        stream({
          plan,
          resource: resource.name,
          type: request.answerType,
          shape: { fields: asked.fields, include: asked.include },
          scope: scopeOf(request),
        }),
      );
    const [page] = await reads.run([plan]);
    if (page === undefined) throw new Error("a plan gave no page");
    const cursor = nextCursor(list, page);
    if (cursor !== null) reply.header("Link", `<${publicUrl}${withCursor(request.url, cursor)}>; rel="next"`);
    if (bulk !== undefined) return reply.send(Buffer.concat([bulk.head, await bulk.write(page.docs)]));
    const info = { limit: plan.limit, next_cursor: cursor, ...(page.total === null ? {} : { total: page.total }) };
    const docs = await selectFields(reads, resource, page.docs, asked);
    const facets = asked.facets && (await countFacets(reads, resource, plan.where, asked.facets));
    const end = `${JSON.stringify(info)}${facets ? `,"facets":${JSON.stringify(facets)}` : ""}}`;
    return sendJson(reply, Buffer.concat([LIST_START, docs, LIST_MIDDLE, Buffer.from(end)]));
  });
}

function detailRoute(
  app: FastifyInstance,
  store: Store,
  publicUrl: string,
  resource: Resource,
  whole: z.ZodType,
  Pick: z.ZodType,
): void {
  const { component, path } = resource;
  const query = z.strictObject({
    ...shapeParameters(resource, resource.role === "article" ? articleInclude : []),
    format: z.enum(["json", "jsonld"]).optional().describe("The format, in place of the `Accept` header."),
  });
  const operation: Operation = {
    id: `get${component}`,
    tag: tagOf(resource),
    summary: `Get one ${resource.type.replace("_", " ")}`,
    description: resource.description,
    params: IdParameters,
    query,
    answers: { [JSON_TYPE]: z.union([whole, Pick]), [JSON_LD]: JsonLd },
    formats: { json: JSON_TYPE, jsonld: JSON_LD },
    past: true,
    problems: resource.role === "part" ? [404, 414] : [404, 410, 414],
    headers: ["Vary"],
    example: `/v1/${path}/{first}`,
  };
  app.get(`/v1/${path}/:id`, { config: { operation } }, async (request, reply) => {
    const reads = readsFor(store, request);
    const { id } = request.params as z.infer<typeof IdParameters>;
    const record = await readRecord(reads, resource, id, request.query as FieldsQuery);
    if (request.answerType === JSON_LD) return sendJsonLd(request, reply, publicUrl, resource.name, record);
    return sendJson(reply, record.shaped);
  });
}

/** An article and all that it reports as one JSON-LD document, at an address of its own. */
function articleJsonLdRoute(app: FastifyInstance, store: Store, publicUrl: string, resource: Resource): void {
  const operation: Operation = {
    id: "getArticleJsonLd",
    tag: tagOf(resource),
    summary: "Get one article with all that it reports as JSON-LD",
    description:
      "The same as `include=all&format=jsonld`: every record that the article reports, and those that they name. It can stand as it is in a page's script element of the type `application/ld+json`.",
    params: IdParameters,
    query: NoQuery,
    answers: { [JSON_LD]: JsonLd },
    past: true,
    problems: resource.role === "part" ? [404, 414] : [404, 410, 414],
    example: `/v1/${resource.path}/{first}.jsonld`,
    exampleExcerpt: excerptOf,
  };
  app.get(`/v1/${resource.path}/:id.jsonld`, { config: { operation } }, async (request, reply) => {
    const reads = readsFor(store, request);
    const { id } = request.params as z.infer<typeof IdParameters>;
    const record = await readRecord(reads, resource, id, { include: ["all"] });
    return sendJsonLd(request, reply, publicUrl, resource.name, record);
  });
}

/** A record: the whole of it, and what is asked for of it. Throws the problem where there is none. */
async function readRecord(reads: Reads, resource: Resource, id: string, asked: FieldsQuery) {
  const plan = {
    table: resource.name,
    where: [{ column: "id", in: [id] }],
    order: [{ column: "id", descending: false }],
    limit: 1,
  };
  const [page] = await reads.run([plan]);
  if (!page?.rows) throw await absent(reads, resource.type, id);
  const doc = await selectFields(reads, resource, page.docs, asked);
  const shaped = resource.role === "article" ? await articlePage(reads, id, doc, asked.include ?? []) : doc;
  return { whole: page.docs, shaped };
}

/** How a list is written in a bulk format. Throws the problem where it is asked for what only JSON has room for. */
function bulkOf(reads: Reads, resource: Resource, type: string, asked: ListQuery) {
  const faults = (["count", "facets"] as const)
    .filter((parameter) => asked[parameter] !== undefined)
    .map((parameter) => ({ in: "query", parameter, detail: `has no place in ${type}: ask for it in JSON` }) as const);
  if (faults.length)
    throw new Problem("invalid-request", `Only JSON has ${faults.map(({ parameter }) => parameter).join(", ")}.`, {
      faults,
    });
  return writingOf(reads, resource, type, asked);
}

const JSON_TYPE = "application/json";
const LIST_START = Buffer.from('{"data":[');
const LIST_MIDDLE = Buffer.from('],"page":');

function tagOf({ role }: Resource): string {
  return { article: "Articles", authority: "Authorities", part: "Records" }[role];
}

function pluralOf(component: string): string {
  return component === "Erratum" ? "Errata" : `${component}s`;
}

function withCursor(url: string, cursor: string): string {
  const [path, query] = url.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("cursor", cursor);
  return `${path}?${parameters}`;
}
