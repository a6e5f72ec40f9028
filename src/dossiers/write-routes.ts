import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { NoQuery, type Operation } from "../http/operation.ts";
import { holdPreconditions } from "../http/preconditions.ts";
import { Problem } from "../http/problems.ts";
import { etagOf, sendValue } from "../http/send.ts";
import { absent } from "../resources/changes.ts";
import { slug } from "../resources/fields.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES, type ChangeType } from "../resources/vocabulary.ts";
import type { Reader, Store } from "../store/store.ts";
import { Diff, diffOf } from "./diff.ts";
import { DossierForm } from "./form.ts";
import { type Change, Journal, lastChangeOf } from "./journal.ts";
import { answered, KINDS, type Kind, put, ready, remove, usersOf } from "./put.ts";
import { authorOf, documentOf, invalid } from "./requests.ts";
import { yamlOf } from "./yaml.ts";

const JSON_TYPE = "application/json";
const YAML = "application/yaml";
const IdParameters = z.strictObject({ id: slug.describe("The record's id.") });
const PutQuery = z.strictObject({
  dry_run: z
    .enum(["true", "false"])
    .optional()
    .describe("`true` says what would change, as `diff`, and writes nothing."),
});
const USERS_NAMED = 10;

/** What became of what was put or deleted. */
const Receipt = z
  .object({
    type: z.enum(CHANGE_TYPES),
    id: slug,
    action: z.enum([...CHANGE_ACTIONS, "unchanged"]),
    revision: z.int().min(1).describe("The revision that it has now."),
    change: z.int().min(1).describe("The number of its last change, in the one order of all changes."),
    made_at: z.iso.datetime().describe("When that was."),
    hash: z
      .string()
      .nullable()
      .describe("SHA-256 of its canonical JSON (RFC 8785), in hexadecimal; null where it was deleted."),
    dry_run: z
      .boolean()
      .describe("Whether nothing was written: then `revision` and `change` are those that it would have."),
    diff: Diff.optional().describe("With `dry_run`: what would change."),
  })
  .meta({ id: "Receipt", description: "What became of what was put or deleted." });

/** Writing: `PUT` and `DELETE` of dossiers and of authority records. */
export function writeRoutes(app: FastifyInstance, store: Store): void {
  for (const kind of KINDS) {
    putRoute(app, store, kind);
    deleteRoute(app, store, kind);
  }
}

function putRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { path, type, resource } = kind;
  const isDossier = type === "dossier";
  const operation: Operation = {
    id: `put${isDossier ? "Dossier" : resource.component}`,
    tag: isDossier ? "Dossiers" : "Authorities",
    summary: `Put one ${type}`,
    description: `Makes it, or puts it in place of what it was. The same again changes nothing. An update says by \`If-Match\` what it changes. ${
      isDossier
        ? "All that it names has to be there; each piece of evidence has to stand in its paragraph exactly once."
        : "Where its name changes, every record that shows it does so at once."
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
  };
  app.put(`/v1/${path}/:id`, { config: { operation } }, async (request, reply) => {
    const { id } = request.params as z.infer<typeof IdParameters>;
    const dryRun = (request.query as z.infer<typeof PutQuery>).dry_run === "true";
    const readied = ready(kind, id, documentOf(request));
    if (!("dossiers" in readied)) throw invalid(readied);
    const done = await transact(store, dryRun, async (tx) => {
      const before = await lastChangeOf(tx, type, id);
      const tags = await tagsOf(tx, kind, id);
      const said = holdPreconditions(request, tags);
      const outcome = await put(tx, kind, readied, new Journal(tx, authorOf(request)));
      if ("flaws" in outcome) throw invalid(outcome.flaws);
      if (outcome.change !== null && tags.length && !said)
        throw new Problem("precondition-required", `There is a ${type} \`${id}\` already, and it would change.`);
      const [tag] = await tagsOf(tx, kind, id);
      return { before, change: outcome.change, tag };
    });
    const { before, change, tag } = done;
    if (tag !== undefined && !dryRun) reply.header("etag", tag);
    reply.code(change?.action === "created" && !dryRun ? 201 : 200).header("cache-control", "no-store");
    return sendValue(reply, receiptOf(kind, before, change, dryRun));
  });
}

function deleteRoute(app: FastifyInstance, store: Store, kind: Kind): void {
  const { path, type, resource } = kind;
  const isDossier = type === "dossier";
  const operation: Operation = {
    id: `delete${isDossier ? "Dossier" : resource.component}`,
    tag: isDossier ? "Dossiers" : "Authorities",
    summary: `Delete one ${type}`,
    description:
      "It is answered with 410 from then on, and its revisions are kept. What other records name is not deleted: 409 says which do.",
    scope: "write",
    params: IdParameters,
    query: NoQuery,
    answers: { [JSON_TYPE]: Receipt },
    problems: [404, 409, 410, 412, 414, 428, 507],
    example: `/v1/${path}/${exampleId(type)}`,
    exampleAnswer: { ...exampleReceipt(type), action: "deleted", revision: 2, change: 106, hash: null },
  };
  app.delete(`/v1/${path}/:id`, { config: { operation } }, async (request, reply) => {
    const { id } = request.params as z.infer<typeof IdParameters>;
    const change = await store.write(async (tx) => {
      const tags = await tagsOf(tx, kind, id);
      if (tags.length === 0) throw await absent(tx, type, id);
      if (!holdPreconditions(request, tags))
        throw new Problem("precondition-required", "Say by `If-Match` what is to be deleted.");
      const users = await usersOf(tx, kind, id, USERS_NAMED);
      if (users.length) throw new Problem("in-use", `The ${type} \`${id}\` is named by ${users.join(", ")}.`);
      return remove(tx, kind, id, new Journal(tx, authorOf(request)));
    });
    reply.header("cache-control", "no-store");
    return sendValue(reply, receiptOf(kind, undefined, change, false));
  });
}

/** The validators of what is there, in each of its formats; none where nothing is. */
async function tagsOf(reader: Reader, kind: Kind, id: string): Promise<string[]> {
  const doc = await answered(reader, kind, id);
  if (doc === null) return [];
  return kind.type === "dossier" ? [etagOf(doc), etagOf(yamlOf(doc))] : [etagOf(doc)];
}

/** Does work in a transaction; for a dry run, undoes it. */
async function transact<T>(store: Store, dryRun: boolean, work: Parameters<typeof store.write<T>>[0]): Promise<T> {
  if (!dryRun) return store.write(work);
  const undone = new Undone<T>();
  return store
    .write(async (tx) => {
      undone.result = await work(tx);
      throw undone;
    })
    .catch((cause: unknown) => {
      if (cause === undone) return undone.result as T;
      throw cause;
    });
}

class Undone<T> extends Error {
  result: T | undefined;
}

function receiptOf(
  { type }: Kind,
  before: Change | undefined,
  change: Change | null,
  dryRun: boolean,
): z.infer<typeof Receipt> {
  const { record, revision, sequence, made_at, hash } = (change ?? before) as Change;
  return {
    type,
    id: record,
    action: change?.action ?? "unchanged",
    revision,
    change: sequence,
    made_at,
    hash,
    dry_run: dryRun,
    ...(dryRun ? { diff: diffOf(type, parsed(before), parsed(change ?? before)) } : {}),
  };
}

function parsed(change: Change | undefined): unknown {
  return change?.doc == null ? null : JSON.parse(change.doc);
}

/** What the examples of the document put. */
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
        id: "geneva-talks-report-russia",
        event: "riyadh-talks",
        actor: "russia",
        role: "invited",
        basis: "reported",
        evidence: [{ paragraph: 1, exact: "Russia is ready to meet" }],
      },
    ],
  },
  actor: { id: "united-nations", kind: "organization", name: "United Nations" },
  place: { id: "geneva", kind: "city", name: "Geneva", country: "CH" },
  topic: { id: "arms-control", label: "Arms control", proposition: "Treaties limit the arms of both sides." },
  event: {
    id: "geneva-talks",
    kind: "talks",
    name: "Talks in Geneva",
    summary: "Talks that both sides offered to hold in Geneva.",
    status: "proposed",
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
  };
}
