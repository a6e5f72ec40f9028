import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { sendValue } from "../http/response/send.ts";
import { type RouteRequest, route } from "../http/route.ts";
import { DossierForm } from "../intake/forms.ts";
import { authorOf } from "../intake/requests.ts";
import type { ChangeType } from "../model/kinds.ts";
import { KINDS, type Kind } from "../model/kinds.ts";
import { Receipt } from "../writing/tasks.ts";
import type { Writer } from "../writing/writer.ts";
import { IdParameters } from "./parameters.ts";

const JSON_TYPE = "application/json";
const YAML = "application/yaml";
const PutQuery = z.strictObject({
  dry_run: z
    .enum(["true", "false"])
    .optional()
    .describe("`true` answers what would change, as `diff`, and writes nothing."),
});

/** Adds `PUT` and `DELETE` of dossiers and of authority records. */
export function writeRoutes(app: FastifyInstance, writer: Writer): void {
  for (const kind of KINDS) {
    putRoute(app, writer, kind);
    deleteRoute(app, writer, kind);
  }
}

function putRoute(app: FastifyInstance, writer: Writer, kind: Kind): void {
  const { path, type, resource } = kind;
  const isDossier = type === "dossier";
  route(
    app,
    {
      id: `put${isDossier ? "Dossier" : resource.component}`,
      method: "PUT",
      path: `/v1/${path}/:id`,
      tag: isDossier ? "Dossiers" : "Authorities",
      summary: `Put one ${type}`,
      description: `Creates it, or replaces the current version. Putting the same again changes nothing. An update must name the current version by \`If-Match\`. ${
        isDossier
          ? "Every record that it names must exist; each piece of evidence must stand in its paragraph exactly once."
          : "A changed name shows at once in every record that names it."
      }`,
      scope: "write",
      params: IdParameters,
      query: PutQuery,
      body: {
        types: [JSON_TYPE, YAML],
        schema: isDossier ? DossierForm : resource.form,
        example: EXAMPLES[type],
      },
      answers: { [JSON_TYPE]: Receipt },
      creates: true,
      problems: [412, 414, 422, 428, 507],
      example: `/v1/${path}/${exampleId(type)}`,
      exampleAnswer: exampleReceipt(type),
    },
    async (request, reply) => {
      const dryRun = request.query.dry_run === "true";
      const { receipt, tag } = await writer.run("put", { ...askedOf(request, kind), body: request.body, dryRun });
      if (tag !== null) reply.header("etag", tag);
      reply.code(receipt.action === "created" && !dryRun ? 201 : 200).header("cache-control", "no-store");
      return sendValue(reply, receipt);
    },
  );
}

function deleteRoute(app: FastifyInstance, writer: Writer, kind: Kind): void {
  const { path, type, resource } = kind;
  const isDossier = type === "dossier";
  route(
    app,
    {
      id: `delete${isDossier ? "Dossier" : resource.component}`,
      method: "DELETE",
      path: `/v1/${path}/:id`,
      tag: isDossier ? "Dossiers" : "Authorities",
      summary: `Delete one ${type}`,
      description:
        "Later requests are answered with 410; its revisions are kept. A record that others name cannot be deleted: the 409 says which do.",
      scope: "write",
      params: IdParameters,
      answers: { [JSON_TYPE]: Receipt },
      problems: [404, 409, 410, 412, 414, 428, 507],
      example: `/v1/${path}/${exampleId(type)}`,
      exampleAnswer: { ...exampleReceipt(type), action: "deleted", revision: 2, change: 106, hash: null },
    },
    async (request, reply) => {
      const receipt = await writer.run("remove", askedOf(request, kind));
      reply.header("cache-control", "no-store");
      return sendValue(reply, receipt);
    },
  );
}

/** Returns what the writing thread needs of a request, as plain data. */
function askedOf(request: RouteRequest<z.infer<typeof IdParameters>, unknown>, { type }: Kind) {
  const { "content-type": contentType, "if-match": match, "if-none-match": noneMatch } = request.headers;
  return {
    type,
    id: request.params.id,
    headers: { "content-type": contentType, "if-match": match, "if-none-match": noneMatch },
    author: authorOf(request),
  };
}

/** Example bodies for the OpenAPI document. */
const EXAMPLES: Readonly<Record<ChangeType, object>> = {
  dossier: {
    article: {
      id: "geneva-talks-report",
      headline: "Envoys to meet in Geneva",
      publisher: "thedailycourierng",
      language: "en",
      status: "usable",
      text_kind: "original",
      sections: [{ paragraphs: ["Russia is ready to meet in Geneva, its foreign ministry said."] }],
    },
    participants: [
      {
        event: "riyadh-talks",
        actor: "russia",
        role: "invited",
        evidence: [{ paragraph: 1, exact: "Russia is ready to meet" }],
      },
    ],
  },
  actor: { id: "united-nations", kind: "organization", name: "United Nations" },
  place: { id: "geneva", kind: "locality", name: "Geneva", country: "CH" },
  topic: { id: "arms-control", label: "Arms control", proposition: "Treaties limit the arms of both sides." },
  event: {
    id: "geneva-talks",
    kind: "talks",
    name: "Talks in Geneva",
    summary: "Talks that both sides offered to hold in Geneva.",
    status: "possible",
    date_basis: "not_stated",
  },
};

function exampleId(type: ChangeType): string {
  return type === "dossier" ? "geneva-talks-report" : (EXAMPLES[type] as { id: string }).id;
}

function exampleReceipt(type: ChangeType): z.infer<typeof Receipt> {
  return {
    type,
    id: exampleId(type),
    action: "created",
    revision: 1,
    change: 105,
    made_at: "2025-02-19T08:00:00.000Z",
    hash: "0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e",
    dry_run: false,
    warnings: [],
  };
}
