import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { yesOrNo } from "../http/request/query.ts";
import { leavingOf } from "../http/response/once-closed.ts";
import { sendValue } from "../http/response/send.ts";
import { type RouteRequest, route } from "../http/route.ts";
import { DossierForm } from "../intake/forms.ts";
import { authorOf } from "../intake/requests.ts";
import { MAX_JSON_BYTES, MAX_RECORD_BYTES, MAX_YAML_BYTES } from "../intake/source.ts";
import type { ChangeType } from "../model/kinds.ts";
import { KINDS, type Kind } from "../model/kinds.ts";
import { Revision, revisionOf } from "../reading/revisions.ts";
import { Receipt } from "../writing/receipts.ts";
import type { Writer } from "../writing/writer.ts";
import { IdParameters, RevisionParameters } from "./parameters.ts";
import { revisionExample } from "./revisions.ts";
import { YAML } from "./yaml.ts";

const JSON_TYPE = "application/json";
const PutQuery = z.strictObject({
  dry_run: yesOrNo.optional().describe("`true` answers what would change, as `diff`, and writes nothing."),
});

const MAX_REASON = 500;
/** Why something is written or erased. */
export const Reason = z.string().trim().min(1).max(MAX_REASON);
const DeleteQuery = z
  .strictObject({
    erase: yesOrNo
      .optional()
      .describe("`true` erases all its revisions too. Needs the scope `admin` in place of `write`."),
    reason: Reason.optional().describe("Why it is erased, for the audit log. Required with `erase=true`."),
    dry_run: yesOrNo.optional().describe("`true` writes nothing and answers what names it, as `named_by`."),
  })
  .superRefine(({ erase, reason }, context) => {
    const isErased = erase === true;
    if (isErased === (reason !== undefined)) return;
    const message = isErased ? "is required with `erase=true`" : "is only for `erase=true`";
    context.addIssue({ code: "custom", path: ["reason"], message });
  });

/** Adds `PUT` and `DELETE` of dossiers and of authority records. */
export function writeRoutes(app: FastifyInstance, writer: Writer): void {
  for (const kind of KINDS) {
    putRoute(app, writer, kind);
    deleteRoute(app, writer, kind);
  }
  eraseRevisionRoute(app, writer);
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
          ? "Every record that it names must exist; each piece of evidence must stand in one certain place of the text; where the dossier replaces another, evidence is carried over to the same words."
          : "A changed name shows at once in every record that names it."
      }`,
      scope: "write",
      params: IdParameters,
      query: PutQuery,
      body: {
        types: { [JSON_TYPE]: isDossier ? MAX_JSON_BYTES : MAX_RECORD_BYTES, [YAML]: MAX_YAML_BYTES },
        schema: isDossier ? DossierForm : resource.form,
        example: EXAMPLES[type],
      },
      answers: { [JSON_TYPE]: Receipt },
      creates: true,
      problems: [...(isDossier ? [] : [308]), 412, 414, 422, 428, 507],
      example: `/v1/${path}/${exampleId(type)}`,
      exampleAnswer: exampleReceipt(type),
    },
    async (request, reply) => {
      const dryRun = request.query.dry_run === true;
      const { body } = request;
      const bounds = { bytes: body.length, signal: leavingOf(reply) };
      const { receipt, tag } = await writer.run("put", { ...askedOf(request, kind), body, dryRun }, bounds);
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
        "Later requests are answered with 410; its revisions are kept, unless `erase=true` erases them. A record that others name cannot be deleted: the 409 says which do.",
      scope: "write",
      adminParameter: "erase",
      params: IdParameters,
      query: DeleteQuery,
      answers: { [JSON_TYPE]: Receipt },
      problems: [...(isDossier ? [] : [308]), 404, 409, 410, 412, 414, 428, 507],
      example: `/v1/${path}/${exampleId(type)}`,
      exampleAnswer: { ...exampleReceipt(type), action: "deleted", revision: 2, change: 106, hash: null },
    },
    async (request, reply) => {
      const { reason = null, dry_run: dryRun = false } = request.query;
      const task = { ...askedOf(request, kind), reason, dryRun };
      const receipt = await writer.run("remove", task, { signal: leavingOf(reply) });
      reply.header("cache-control", "no-store");
      return sendValue(reply, receipt);
    },
  );
}

function eraseRevisionRoute(app: FastifyInstance, writer: Writer): void {
  route(
    app,
    {
      id: "eraseDossierRevision",
      method: "DELETE",
      path: "/v1/dossiers/:id/revisions/:revision",
      tag: "History",
      summary: "Erase one past revision of one dossier",
      description:
        "Its document and all that was kept of it go, as if there had been no dossier at that time; its hash stays. The current revision, and those of a deleted dossier, cannot be erased alone.",
      scope: "admin",
      params: RevisionParameters,
      query: z.strictObject({ reason: Reason.describe("Why it is erased, for the audit log.") }),
      answers: { [JSON_TYPE]: Revision },
      problems: [404, 409, 410, 414, 507],
      example: `/v1/dossiers/${exampleId("dossier")}/revisions/1?reason=court+order`,
      exampleAnswer: { ...revisionExample("dossier"), erased: true },
    },
    async (request, reply) => {
      const { id, revision } = request.params;
      const { reason } = request.query;
      const change = await writer.run("eraseRevision", { id, revision, reason, author: authorOf(request) });
      reply.header("cache-control", "no-store");
      return sendValue(reply, revisionOf(change, request));
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
export const EXAMPLES: Readonly<Record<ChangeType, object>> = {
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

/** An example receipt for the OpenAPI document. */
export function exampleReceipt(type: ChangeType): z.infer<typeof Receipt> {
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
    carried: [],
  };
}
