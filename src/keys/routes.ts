import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { FORM_BYTES } from "../http/operation.ts";
import { Problem } from "../http/problems.ts";
import { KEY_SCOPES } from "../http/request/keys.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf, parseBodyAs } from "../intake/requests.ts";
import type { Store } from "../store/store.ts";
import { KEY_ID } from "./format.ts";
import { type CreatedKey, createKey, KeyForm, listKeys, RotationForm, revokeKey, rotateKey } from "./keys.ts";

const JSON_TYPE = "application/json";
const IdParameters = z.strictObject({
  id: z.string().regex(KEY_ID, "must be the id of a key").describe("The key's id."),
});

const Key = z
  .object({
    id: z.string().describe("The part of the key between its underscores. It is not secret."),
    name: z.string().describe("Who or what uses it."),
    scopes: z.array(z.enum(KEY_SCOPES)).describe("What it allows."),
    created_at: z.iso.datetime().describe("When it was created, UTC."),
    expires_at: z.iso.datetime().nullable().describe("When it stops being valid; null for never."),
    revoked_at: z.iso.datetime().nullable().describe("When it was revoked; null if it was not."),
  })
  .meta({ id: "Key", description: "A key, without its secret." });

const NewKey = Key.extend({
  key: z.string().describe("The key itself. The service stores only its digest, and later answers do not contain it."),
}).meta({ id: "NewKey", description: "A new key." });

const KeyList = z.object({ data: z.array(Key) }).meta({ id: "KeyList", description: "All keys, the oldest first." });

/** Adds the routes that list, create, rotate and revoke keys, for keys with the scope `admin`. */
export function keyRoutes(app: FastifyInstance, store: Store): void {
  listRoute(app, store);
  createRoute(app, store);
  rotateRoute(app, store);
  revokeRoute(app, store);
}

function listRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...SHARED,
      id: "listKeys",
      path: "/v1/keys",
      summary: "List all keys",
      description: "Revoked and expired keys too, without their secrets.",
      answers: { [JSON_TYPE]: KeyList },
      problems: [],
      example: "/v1/keys",
      exampleAnswer: { data: [EXAMPLE] },
    },
    async (_request, reply) => sendValue(reply, { data: await listKeys(store) }),
  );
}

function createRoute(app: FastifyInstance, store: Store): void {
  const { name, scopes } = EXAMPLE;
  route(
    app,
    {
      ...SHARED,
      id: "createKey",
      method: "POST",
      path: "/v1/keys",
      summary: "Create a key",
      description: "Only this answer contains the key.",
      body: { types: { [JSON_TYPE]: FORM_BYTES }, schema: KeyForm, example: { name, scopes, expires_at: null } },
      answers: { [JSON_TYPE]: NewKey },
      creates: "always",
      problems: [422, 507],
      example: "/v1/keys",
      exampleAnswer: NEW_EXAMPLE,
    },
    async (request, reply) =>
      sendNewKey(reply, await createKey(store, parseBodyAs(request, KeyForm), authorOf(request))),
  );
}

function rotateRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...SHARED,
      id: "rotateKey",
      method: "POST",
      path: "/v1/keys/:id/rotations",
      summary: "Replace a key by a new one",
      description:
        "Creates a key with the same name, scopes and lifetime. The old key expires after `overlap_seconds`: until then both are valid. 404 if the old key is not valid.",
      params: IdParameters,
      body: { types: { [JSON_TYPE]: FORM_BYTES }, schema: RotationForm, example: { overlap_seconds: 3600 } },
      answers: { [JSON_TYPE]: NewKey },
      creates: "always",
      problems: [404, 414, 422, 507],
      example: `/v1/keys/${OTHER_ID}/rotations`,
      exampleAnswer: NEW_EXAMPLE,
    },
    async (request, reply) => {
      const { id } = request.params;
      const { overlap_seconds } = parseBodyAs(request, RotationForm);
      const made = await rotateKey(store, id, overlap_seconds * 1000, authorOf(request));
      if (made === null) throw new Problem("no-such-record", `There is no valid key \`${id}\`.`);
      return sendNewKey(reply, made);
    },
  );
}

function revokeRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...SHARED,
      id: "revokeKey",
      method: "DELETE",
      path: "/v1/keys/:id",
      summary: "Revoke a key",
      description: "The next request with it is refused. Revoking it again changes nothing.",
      params: IdParameters,
      answers: { [JSON_TYPE]: Key },
      problems: [404, 414, 507],
      example: `/v1/keys/${EXAMPLE.id}`,
      exampleAnswer: { ...EXAMPLE, revoked_at: "2025-03-01T09:30:00.000Z" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const key = await revokeKey(store, id, authorOf(request));
      if (key === null) throw new Problem("no-such-record", `There is no key \`${id}\`.`);
      return sendValue(reply.header("cache-control", "no-store"), key);
    },
  );
}

function sendNewKey(reply: FastifyReply, key: CreatedKey): FastifyReply {
  return sendValue(reply.code(201).header("cache-control", "no-store"), key);
}

const SHARED = { tag: "Administration", scope: "admin" } as const;

const OTHER_ID = "Qm3vX8sLr0Ke";
const EXAMPLE: z.infer<typeof Key> = {
  id: "7hTq2ZbW9cAy",
  name: "newsroom",
  scopes: ["read", "write"],
  created_at: "2025-02-19T08:00:00.000Z",
  expires_at: "2025-05-20T08:00:00.000Z",
  revoked_at: null,
};
const NEW_EXAMPLE: z.infer<typeof NewKey> = { ...EXAMPLE, key: `sp_${EXAMPLE.id}_<secret><checksum>` };
