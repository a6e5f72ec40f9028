import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { checkBulkQuery } from "../formats/exports/records-stream.ts";
import { excerptOf, JSON_LD, JsonLd, jsonLdText } from "../formats/json-ld/document.ts";
import { pageJsonLdText } from "../formats/json-ld/page.ts";
import { Ninjs, ninjsText } from "../formats/ninjs.ts";
import { withCursor } from "../http/request/address.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { sendJson } from "../http/response/send.ts";
import { sendChunks } from "../http/response/stream.ts";
import { etagOf } from "../http/response/validators.ts";
import { route } from "../http/route.ts";
import type { ChangeType } from "../model/kinds.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { articleInclude, articlePageSchema } from "../reading/article-page.ts";
import { BULK_FORMATS } from "../reading/lists/formats.ts";
import { pageSchema } from "../reading/lists/page.ts";
import { listQuerySchema, planOf, shapeParameters } from "../reading/lists/query.ts";
import { scopeOf } from "../reading/visibility.ts";
import { IdParameters } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import { sendYaml, YAML } from "./yaml.ts";

const JSON_TYPE = "application/json";

/** Adds the list and the detail of every resource. Links are absolute if `publicUrl` is not empty. */
export function resourceRoutes(
  app: FastifyInstance,
  reading: Reading,
  publicUrl: string,
  resources: readonly Resource[],
): void {
  for (const resource of resources) {
    const { wire, role } = resource;
    const whole = role === "article" ? articlePageSchema(wire) : wire;
    listRoute(app, reading, publicUrl, resource);
    detailRoute(app, reading, publicUrl, resource, whole);
    if (role !== "article") continue;
    articleJsonLdRoute(app, reading, publicUrl, resource);
    articleNinjsRoute(app, reading, publicUrl, resource);
  }
}

function listRoute(app: FastifyInstance, reading: Reading, publicUrl: string, resource: Resource): void {
  const { component, wire, path } = resource;
  const Page = pageSchema(wire).meta({ id: `${component}Page`, description: `One page of ${path}.` });
  route(
    app,
    {
      id: `list${pluralOf(component)}`,
      path: `/v1/${path}`,
      tag: tagOf(resource),
      summary: `List ${path.replace("-", " ")}`,
      description: resource.description,
      query: listQuerySchema(resource),
      answers: { [JSON_TYPE]: Page, [BULK_FORMATS.csv]: null, [BULK_FORMATS.ndjson]: null },
      formats: { json: JSON_TYPE, ...BULK_FORMATS },
      past: true,
      isBulk: ({ limit }, type) => type !== JSON_TYPE && limit === undefined,
      problems: [],
      headers: ["Link", "Vary"],
      example: `/v1/${path}`,
    },
    async (request, reply) => {
      const { query, answerType: type } = request;
      reply.type(`${type}; charset=utf-8`);
      if (type !== JSON_TYPE) checkBulkQuery(query, type);
      if (type !== JSON_TYPE && query.limit === undefined) {
        const shape = { fields: query.fields, include: query.include, bom: query.bom };
        const { plan } = planOf(resource, query);
        return sendChunks(
          reply,
          reading.stream({ plan, resource: resource.name, type, shape, scope: scopeOf(request) }),
        );
      }
      const { body, next } = await reading.read(request, reply, "list", { resource: resource.name, query, type });
      if (next !== null) reply.header("Link", `<${publicUrl}${withCursor(request.url, next)}>; rel="next"`);
      return reply.send(body);
    },
  );
}

function detailRoute(
  app: FastifyInstance,
  reading: Reading,
  publicUrl: string,
  resource: Resource,
  whole: z.ZodType,
): void {
  const { component, path } = resource;
  const isAuthority = resource.role === "authority";
  const formats = { json: JSON_TYPE, jsonld: JSON_LD, ...(isAuthority ? { yaml: YAML } : {}) };
  route(
    app,
    {
      id: `get${component}`,
      path: `/v1/${path}/:id`,
      tag: tagOf(resource),
      summary: `Get one ${resource.type.replace("_", " ")}`,
      description: isAuthority ? `${resource.description} As YAML, it is as it was put.` : resource.description,
      params: IdParameters,
      query: z.strictObject({
        ...shapeParameters(resource, resource.role === "article" ? articleInclude : []),
        format: z.enum(Object.keys(formats)).optional().describe("The format, in place of the `Accept` header."),
      }),
      answers: { [JSON_TYPE]: whole, [JSON_LD]: JsonLd, ...(isAuthority ? { [YAML]: null } : {}) },
      formats,
      past: true,
      problems: problemsOf(resource),
      headers: ["Vary"],
      example: `/v1/${path}/{first}`,
    },
    async (request, reply) => {
      const { params, query } = request;
      const record = await reading.read(request, reply, "record", { resource: resource.name, id: params.id, query });
      if (request.answerType === YAML) {
        // After the record: if it changes between the two reads, the tag is the old one, and a PUT with it is refused.
        const type = resource.type as ChangeType;
        const doc = await reading.read(request, reply, "document", { type, id: params.id });
        return sendYaml(reply, doc, etagOf(record.whole));
      }
      if (request.answerType !== JSON_LD) return sendJson(reply, record.shaped);
      const text = jsonLdText(baseUrl(reply, publicUrl), resource.name, record);
      return reply.type(`${JSON_LD}; charset=utf-8`).send(text);
    },
  );
}

/** An article as JSON-LD: for a page that shows it, or with all that it reports. */
function articleJsonLdRoute(app: FastifyInstance, reading: Reading, publicUrl: string, resource: Resource): void {
  route(
    app,
    {
      id: "getArticleJsonLd",
      path: `/v1/${resource.path}/:id.jsonld`,
      tag: tagOf(resource),
      summary: "Get one article as JSON-LD for a page",
      description:
        "What search engines read of an article, in the terms of schema.org: where it was published, who wrote and published it, and what it is about. It can stand as it is in a page's script element of the type `application/ld+json`. With `profile=full` it is the same as `include=all&format=jsonld`: every record that the article reports, and those that they name.",
      params: IdParameters,
      query: z.strictObject({
        profile: z.enum(["page", "full"]).optional().meta({
          description: "`page` for a page that shows the article, `full` for all that it reports.",
          default: "page",
        }),
      }),
      answers: { [JSON_LD]: JsonLd },
      past: true,
      problems: problemsOf(resource),
      example: `/v1/${resource.path}/{first}.jsonld`,
      exampleExcerpt: excerptOf,
    },
    async (request, reply) => {
      const { params, query } = request;
      const asked = { resource: resource.name, id: params.id, query: { include: ["all"] } };
      const record = await reading.read(request, reply, "record", asked);
      const base = baseUrl(reply, publicUrl);
      const text = query.profile === "full" ? jsonLdText(base, resource.name, record) : pageJsonLdText(base, record);
      return reply.type(`${JSON_LD}; charset=utf-8`).send(text);
    },
  );
}

/** An article as ninjs. The standard registers no media type: it is JSON at a path of its own. */
function articleNinjsRoute(app: FastifyInstance, reading: Reading, publicUrl: string, resource: Resource): void {
  route(
    app,
    {
      id: "getArticleNinjs",
      path: `/v1/${resource.path}/:id.ninjs`,
      tag: tagOf(resource),
      summary: "Get one article as ninjs",
      description:
        "The article in ninjs 3.1, the standard of the IPTC for news as JSON: headline, text, byline, and the people, organisations, places, subjects and events that it names, each with its id and address here.",
      params: IdParameters,
      answers: { [JSON_TYPE]: Ninjs },
      past: true,
      problems: problemsOf(resource),
      example: `/v1/${resource.path}/{first}.ninjs`,
    },
    async (request, reply) => {
      const asked = { resource: resource.name, id: request.params.id, query: { include: ["included"] } };
      const record = await reading.read(request, reply, "record", asked);
      return sendJson(reply, Buffer.from(ninjsText(baseUrl(reply, publicUrl), record)));
    },
  );
}

/** Returns the statuses of problems of a read of one record. Records of an article go with it: only what has revisions of its own can be gone. */
export function problemsOf({ role }: Resource): number[] {
  if (role === "part") return [404, 414];
  return role === "authority" ? [308, 404, 410, 414] : [404, 410, 414];
}

/** Returns the tag of the operations of a resource. */
export function tagOf({ role }: Resource): string {
  return { article: "Articles", authority: "Authorities", part: "Records" }[role];
}

function pluralOf(component: string): string {
  return component === "Erratum" ? "Errata" : `${component}s`;
}
