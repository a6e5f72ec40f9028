import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type BulkStream, bulkPage, checkBulkQuery } from "../formats/exports/records-stream.ts";
import { excerptOf, JSON_LD, JsonLd, jsonLdText } from "../formats/json-ld/document.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { sendJson } from "../http/response/send.ts";
import { sendChunks } from "../http/response/stream.ts";
import { route } from "../http/route.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { articleInclude, articlePageSchema } from "../reading/article-page.ts";
import { filtersOf } from "../reading/lists/filters.ts";
import { BULK_FORMATS } from "../reading/lists/formats.ts";
import { pageSchema, readPage } from "../reading/lists/page.ts";
import { listQuerySchema, planOf, shapeParameters } from "../reading/lists/query.ts";
import { readRecord } from "../reading/record.ts";
import { readsFor, scopeOf } from "../reading/visibility.ts";
import type { Store } from "../store/store.ts";
import { IdParameters } from "./parameters.ts";

const JSON_TYPE = "application/json";

/** Adds the list and the detail of every resource. Links are absolute if `publicUrl` is not empty. */
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
  const filters = filtersOf(resource);
  const Page = pageSchema(wire).meta({ id: `${component}Page`, description: `One page of ${path}.` });
  const Picks = pageSchema(Pick).meta({
    id: `${component}Picks`,
    description: `One page of ${path}, each with the fields asked for.`,
  });
  route(
    app,
    {
      id: `list${pluralOf(component)}`,
      path: `/v1/${path}`,
      tag: tagOf(resource),
      summary: `List ${path.replace("-", " ")}`,
      description: resource.description,
      query: listQuerySchema(resource),
      answers: { [JSON_TYPE]: z.union([Page, Picks]), [BULK_FORMATS.csv]: null, [BULK_FORMATS.ndjson]: null },
      formats: { json: JSON_TYPE, ...BULK_FORMATS },
      past: true,
      isCostly: ({ facets, count, ...others }) => facets !== undefined || count !== undefined || "q" in others,
      problems: [],
      headers: ["Link", "Vary"],
      example: `/v1/${path}?limit=2`,
    },
    async (request, reply) => {
      const { query, answerType: type } = request;
      const reads = readsFor(store, request);
      const planned = planOf(resource, filters, query);
      reply.type(`${type}; charset=utf-8`);
      if (type !== JSON_TYPE) checkBulkQuery(query, type);
      if (type !== JSON_TYPE && query.limit === undefined) {
        const shape = { fields: query.fields, include: query.include };
        const { plan } = planned;
        return sendChunks(reply, stream({ plan, resource: resource.name, type, shape, scope: scopeOf(request) }));
      }
      const { body, next } = await (type === JSON_TYPE
        ? readPage(reads, resource, planned, query)
        : bulkPage(reads, resource, type, planned, query));
      if (next !== null) reply.header("Link", `<${publicUrl}${withCursor(request.url, next)}>; rel="next"`);
      return reply.send(body);
    },
  );
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
  route(
    app,
    {
      id: `get${component}`,
      path: `/v1/${path}/:id`,
      tag: tagOf(resource),
      summary: `Get one ${resource.type.replace("_", " ")}`,
      description: resource.description,
      params: IdParameters,
      query: z.strictObject({
        ...shapeParameters(resource, resource.role === "article" ? articleInclude : []),
        format: z.enum(["json", "jsonld"]).optional().describe("The format, in place of the `Accept` header."),
      }),
      answers: { [JSON_TYPE]: z.union([whole, Pick]), [JSON_LD]: JsonLd },
      formats: { json: JSON_TYPE, jsonld: JSON_LD },
      past: true,
      problems: problemsOf(resource),
      headers: ["Vary"],
      example: `/v1/${path}/{first}`,
    },
    async (request, reply) => {
      const record = await readRecord(readsFor(store, request), resource, request.params.id, request.query);
      if (request.answerType !== JSON_LD) return sendJson(reply, record.shaped);
      const text = jsonLdText(baseUrl(request, publicUrl), resource.name, record);
      return reply.type(`${JSON_LD}; charset=utf-8`).send(text);
    },
  );
}

/** The same as `include=all&format=jsonld`, at an address without a query. */
function articleJsonLdRoute(app: FastifyInstance, store: Store, publicUrl: string, resource: Resource): void {
  route(
    app,
    {
      id: "getArticleJsonLd",
      path: `/v1/${resource.path}/:id.jsonld`,
      tag: tagOf(resource),
      summary: "Get one article with all that it reports as JSON-LD",
      description:
        "The same as `include=all&format=jsonld`: every record that the article reports, and those that they name. It can stand as it is in a page's script element of the type `application/ld+json`.",
      params: IdParameters,
      answers: { [JSON_LD]: JsonLd },
      past: true,
      problems: problemsOf(resource),
      example: `/v1/${resource.path}/{first}.jsonld`,
      exampleExcerpt: excerptOf,
    },
    async (request, reply) => {
      const record = await readRecord(readsFor(store, request), resource, request.params.id, { include: ["all"] });
      const text = jsonLdText(baseUrl(request, publicUrl), resource.name, record);
      return reply.type(`${JSON_LD}; charset=utf-8`).send(text);
    },
  );
}

/** Records of an article go with it, so only what has revisions of its own can be gone. */
function problemsOf({ role }: Resource): number[] {
  return role === "part" ? [404, 414] : [404, 410, 414];
}

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
