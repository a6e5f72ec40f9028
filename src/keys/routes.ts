import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { Problem } from "../http/problems.ts";
import { KEY_SCOPES } from "../http/request/keys.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf, parseBodyAs } from "../intake/requests.ts";
import type { Store } from "../store/store.ts";
import { KEY_ID } from "./format.ts";
import { createKey, KeyForm, listKeys, RotationForm, revokeKey, rotateKey, type ToldKey } from "./keys.ts";

const JSON_TYPE = "application/json";
const IdParameters = z.strictObject({
  id: z.string().regex(KEY_ID, "must be the id of a key").describe("The key's id."),
});

const Key = z
  .object({
    id: z.string().describe("The part of the key between its underscores: it is no secret."),
    name: z.string().describe("Who or what uses it."),
    scopes: z.array(z.enum(KEY_SCOPES)).describe("What it allows."),
    created_at: z.iso.datetime().describe("When it was made, UTC."),
    expires_at: z.iso.datetime().nullable().describe("From when on it is no longer taken; null for never."),
    revoked_at: z.iso
      .datetime()
      .nullable()
      .describe("Since when it is no longer taken; null where it was not revoked."),
  })
  .meta({ id: "Key", description: "A key, without its secret." });

const NewKey = Key.extend({
  key: z.string().describe("The key itself, told this once: the service keeps a digest of it."),
}).meta({ id: "NewKey", description: "A key that was just made." });

const KeyList = z.object({ data: z.array(Key) }).meta({ id: "KeyList", description: "All keys, the oldest first." });

/** Keys over HTTP, for those who have one of scope `admin`: list, make, replace, revoke. */
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
      description: "Those that were revoked or have expired too, without their secrets.",
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
      summary: "Make a key",
      description: "The answer is the only place where the key is told.",
      body: { types: [JSON_TYPE], schema: KeyForm, example: { name, scopes, expires_at: null } },
      answers: { [JSON_TYPE]: NewKey },
      creates: "always",
      problems: [422, 507],
      example: "/v1/keys",
      exampleAnswer: TOLD_EXAMPLE,
    },
    async (request, reply) => tell(reply, await createKey(store, parseBodyAs(request, KeyForm), authorOf(request))),
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
        "Makes one of the same name, scopes and lifetime, and has the old one expire after `overlap_seconds`: until then both are taken. 404 where the old one is no longer taken.",
      params: IdParameters,
      body: { types: [JSON_TYPE], schema: RotationForm, example: { overlap_seconds: 3600 } },
      answers: { [JSON_TYPE]: NewKey },
      creates: "always",
      problems: [404, 414, 422, 507],
      example: `/v1/keys/${OTHER_ID}/rotations`,
      exampleAnswer: TOLD_EXAMPLE,
    },
    async (request, reply) => {
      const { id } = request.params;
      const { overlap_seconds } = parseBodyAs(request, RotationForm);
      const made = await rotateKey(store, id, overlap_seconds * 1000, authorOf(request));
      if (made === null) throw new Problem("no-such-record", `There is no key \`${id}\` that is taken now.`);
      return tell(reply, made);
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
      description:
        "The next request with it is refused. The answer says since when; revoking it again changes nothing.",
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

function tell(reply: FastifyReply, key: ToldKey): FastifyReply {
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
const TOLD_EXAMPLE: z.infer<typeof NewKey> = { ...EXAMPLE, key: `sp_${EXAMPLE.id}_<secret><checksum>` };
