import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { FORM_BYTES } from "../http/operation.ts";
import { yesOrNo } from "../http/request/query.ts";
import { leavingOf } from "../http/response/once-closed.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf } from "../intake/requests.ts";
import { MAX_JSON_BYTES, MAX_RECORD_BYTES, MAX_YAML_BYTES } from "../intake/source.ts";
import type { ChangeType } from "../model/kinds.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { slug } from "../model/kit/text-forms.ts";
import { authorities, resources } from "../model/records/index.ts";
import type { Edit } from "../writing/edit.ts";
import { MergeForm, MergeReceipt, Receipt } from "../writing/receipts.ts";
import type { Writer } from "../writing/writer.ts";
import { EDIT_EXAMPLES } from "./edit-examples.ts";
import { IdParameters } from "./parameters.ts";
import { exampleReceipt, Reason } from "./writes.ts";

const JSON_TYPE = "application/json";
const YAML = "application/yaml";
const MERGE_PATCH = "application/merge-patch+json";

const EditQuery = z.strictObject({
  dry_run: yesOrNo.optional().describe("`true` answers what would change, as `diff`, and writes nothing."),
  reason: Reason.optional().describe("Why, for the history."),
});

const MergeQuery = EditQuery.omit({ reason: true });

const PutQuery = EditQuery.extend({
  article: slug.optional().describe("The article whose dossier a new record joins."),
});

/** A patch of a record: any of its fields, null for one to remove. */
const Patch = z
  .record(z.string(), z.unknown())
  .meta({ id: "Patch", description: "Fields to change, as the record is answered; null removes one (RFC 7396)." });

const VERBS = { put: "PUT", patch: "PATCH", remove: "DELETE" } as const satisfies Record<Edit, string>;

/** Adds `PUT`, `PATCH` and `DELETE` of single records. A dossier's records are changed as a new revision of the dossier. */
export function editRoutes(app: FastifyInstance, writer: Writer): void {
  for (const resource of resources)
    for (const edit of resource.role === "part" ? (["put", "patch", "remove"] as const) : (["patch"] as const))
      editRoute(app, writer, resource, edit);
  for (const resource of authorities) mergeRoute(app, writer, resource);
}

function mergeRoute(app: FastifyInstance, writer: Writer, { component, type, path }: Resource): void {
  route(
    app,
    {
      id: `merge${component}`,
      method: "POST",
      path: `/v1/${path}/:id/merge`,
      tag: "Authorities",
      summary: `Merge one ${type} into another`,
      description: `Everything that names the ${type} names the other one, which takes over its names and identifiers; all in one transaction. Afterwards its address answers 308 with that of the other.`,
      scope: "write",
      params: IdParameters,
      query: MergeQuery,
      body: { types: { [JSON_TYPE]: FORM_BYTES }, schema: MergeForm, example: { into: "un", reason: "A duplicate" } },
      answers: { [JSON_TYPE]: MergeReceipt },
      problems: [308, 404, 410, 412, 414, 422, 507],
      example: `/v1/${path}/an-id/merge`,
      exampleAnswer: {
        merged: { ...exampleReceipt(type as "actor"), action: "merged", hash: null },
        into: "un",
        revised: ["actor/un", "dossier/geneva-talks-report"],
      },
    },
    async (request, reply) => {
      const { body, headers, params, query } = request;
      const task = {
        type: type as ChangeType,
        id: params.id,
        headers,
        author: authorOf(request),
        body,
        dryRun: query.dry_run === true,
      };
      const receipt = await writer.run("merge", task, { bytes: body.length, signal: leavingOf(reply) });
      return sendValue(reply.header("cache-control", "no-store"), receipt);
    },
  );
}

function editRoute(app: FastifyInstance, writer: Writer, resource: Resource, edit: Edit): void {
  const { component, type, path, role, form } = resource;
  const limit = role === "authority" ? MAX_RECORD_BYTES : MAX_JSON_BYTES;
  const what = { put: "Put", patch: "Change", remove: "Delete" }[edit];
  route(
    app,
    {
      id: `${edit === "remove" ? "delete" : edit}${component}`,
      method: VERBS[edit],
      path: `/v1/${path}/:id`,
      tag: { article: "Dossiers", authority: "Authorities", part: "Records" }[role],
      summary: `${what} one ${type.replace("_", " ")}`,
      description: describe(resource, edit),
      scope: "write",
      params: IdParameters,
      query: edit === "put" ? PutQuery : EditQuery,
      ...(edit === "remove"
        ? {}
        : {
            body:
              edit === "put"
                ? {
                    types: { [JSON_TYPE]: limit, [YAML]: MAX_YAML_BYTES },
                    schema: form,
                    example: EDIT_EXAMPLES[resource.name],
                  }
                : {
                    types: { [MERGE_PATCH]: limit, [JSON_TYPE]: limit },
                    schema: Patch,
                    example: patchExample(resource),
                  },
          }),
      answers: { [JSON_TYPE]: Receipt },
      ...(edit === "put" ? { creates: true } : {}),
      problems: [
        ...(edit === "put" ? [] : [404]),
        ...{ article: [410], authority: [308, 410], part: [] }[role],
        ...(edit === "remove" ? [409] : [422]),
        412,
        414,
        428,
        507,
      ],
      example: `/v1/${path}/an-id`,
      exampleAnswer: {
        ...exampleReceipt(role === "authority" ? (type as "actor") : "dossier"),
        action: "updated",
        revision: 2,
      },
    },
    async (request, reply) => {
      const { query } = request;
      const { dry_run, reason = null } = query;
      const article = "article" in query && typeof query.article === "string" ? query.article : undefined;
      const dryRun = dry_run === true;
      const body = edit === "remove" ? new Uint8Array() : request.body;
      const { headers } = request;
      const task = {
        resource: resource.name,
        id: request.params.id,
        edit,
        headers,
        author: authorOf(request),
        body,
        reason,
        dryRun,
        ...(article === undefined ? {} : { article }),
      };
      const { receipt, tag, isNew } = await writer.run("edit", task, { bytes: body.length, signal: leavingOf(reply) });
      if (tag !== null) reply.header("etag", tag);
      reply.code(isNew ? 201 : 200).header("cache-control", "no-store");
      return sendValue(reply, receipt);
    },
  );
}

function describe({ role, type }: Resource, edit: Edit): string {
  const name = type.replace("_", " ");
  const revised = role === "authority" ? "" : " Its dossier has a new revision.";
  if (edit === "patch") return `Only the fields in the patch change (RFC 7396).${revised}`;
  if (edit === "remove") return `Takes the ${name} out of its dossier, unless other records name it (409).`;
  return `Creates it in the dossier of \`article\`, or replaces it. What \`GET\` answers can be put.${revised}`;
}

/** An example patch. */
function patchExample({ role }: Resource): object {
  return role === "article" ? { headline: "As corrected" } : { citation: "The yearbook of 2025" };
}
