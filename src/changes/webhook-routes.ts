import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Problem } from "../http/problems.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf, invalid, parseBodyAs } from "../intake/requests.ts";
import { webAddressForm } from "../model/kit/field-kinds.ts";
import type { Store } from "../store/store.ts";
import { HIGHEST_CHANGE } from "./feed.ts";
import { newSecret, readSecret, sendMessage } from "./send-delivery.ts";
import type { TargetGuard } from "./targets.ts";
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  MAX_WEBHOOKS,
  readWebhook,
  type Webhook as WebhookRow,
} from "./webhooks.ts";

const JSON_TYPE = "application/json";
const SECRET_BYTES = { min: 24, max: 64 };
const IdParameters = z.strictObject({ id: z.uuid().describe("The webhook's id.") });

const WebhookForm = z
  .strictObject({
    url: webAddressForm
      .refine((url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === "", {
        error: "must not contain a user name or a password",
      })
      .describe("Where changes are posted: an address that is public. Use `https`, except for trials."),
    secret: z
      .string()
      .max(200)
      .refine(isSecret, { error: "must be `whsec_` and 24 to 64 bytes in base64" })
      .optional()
      .describe("The secret that signs messages: `whsec_` and 24 to 64 bytes in base64. Generated if it is left out."),
    since: z
      .int()
      .min(0)
      .max(HIGHEST_CHANGE)
      .optional()
      .describe("Delivery begins after the change of this number; if it is left out, with the next change."),
  })
  .meta({ id: "WebhookForm", description: "A new webhook." });

const Webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    created_at: z.iso.datetime().describe("When it was created, UTC."),
    key: z.string().nullable().describe("The id of the key that created it."),
    delivered: z.int().describe("Number of the last change that was delivered or skipped."),
    failures: z.int().describe("Failed attempts to deliver the next change."),
    next_try_at: z.iso.datetime().nullable().describe("When the next attempt is due, UTC; null without failures."),
    last_error: z.string().nullable().describe("Why the last attempt failed; null without failures."),
  })
  .meta({ id: "Webhook", description: "A target of changes, and how far delivery has got." });

const NewWebhook = Webhook.extend({
  secret: z.string().describe("The secret that signs messages. Later answers do not contain it."),
}).meta({ id: "NewWebhook", description: "A new webhook, with its secret." });

const WebhookList = z
  .object({ data: z.array(Webhook) })
  .meta({ id: "WebhookList", description: "All webhooks, the oldest first." });

const WebhookTest = z
  .object({
    delivered: z.boolean().describe("Whether the target answered with 200 to 299 within 10 seconds."),
    status: z.int().nullable().describe("Status of the answer; null without one."),
    body: z.string().describe("The first 4 KiB of the answer."),
    error: z.string().nullable().describe("Why the message was not delivered; null if it was."),
  })
  .meta({ id: "WebhookTest", description: "The outcome of a test message." });

/** Adds the routes that create, list, delete and test webhooks. */
export function webhookRoutes(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  createRoute(app, store, guard);
  listRoute(app, store);
  deleteRoute(app, store);
  testRoute(app, store, guard);
}

const SHARED = { tag: "Webhooks", scope: "admin" } as const;
const ONE = { ...SHARED, params: IdParameters, problems: [404, 414] } as const;

function createRoute(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  route(
    app,
    {
      ...SHARED,
      id: "createWebhook",
      method: "POST",
      path: "/v1/webhooks",
      summary: "Create a webhook",
      description: `Every public change is posted to its URL, in order, signed after Standard Webhooks. At most ${MAX_WEBHOOKS} webhooks can exist.`,
      body: {
        types: [JSON_TYPE],
        schema: WebhookForm,
        example: { url: EXAMPLE.url },
      },
      answers: { [JSON_TYPE]: NewWebhook },
      creates: "always",
      problems: [422, 507],
      example: "/v1/webhooks",
      exampleAnswer: { ...EXAMPLE, secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD6/1ndmWBeZ0=" },
    },
    async (request, reply) => {
      const { url, secret = newSecret(), since } = parseBodyAs(request, WebhookForm);
      const refused = await guard.refusalNow(new URL(url));
      if (refused !== null) throw invalid([{ path: ["url"], message: `must be a public address: ${refused}` }]);
      const made = await createWebhook(store, { url, secret, since }, authorOf(request));
      if ("isFull" in made) throw invalid([{ path: [], message: `${MAX_WEBHOOKS} webhooks exist, which is the most` }]);
      if ("last" in made)
        throw invalid([{ path: ["since"], message: `must be at most ${made.last}, the last change` }]);
      reply.code(201).header("cache-control", "no-store");
      return sendValue(reply, { ...webhookOf(made), secret });
    },
  );
}

function listRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...SHARED,
      id: "listWebhooks",
      path: "/v1/webhooks",
      summary: "List webhooks",
      answers: { [JSON_TYPE]: WebhookList },
      problems: [],
      example: "/v1/webhooks",
      exampleAnswer: { data: [EXAMPLE] },
    },
    async (_request, reply) => {
      const data = (await listWebhooks(store)).map(webhookOf);
      return sendValue(reply, { data });
    },
  );
}

function deleteRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...ONE,
      id: "deleteWebhook",
      method: "DELETE",
      path: "/v1/webhooks/:id",
      summary: "Delete a webhook",
      description: "A message under way may still arrive.",
      answers: { [JSON_TYPE]: Webhook },
      problems: [...ONE.problems, 507],
      example: `/v1/webhooks/${EXAMPLE.id}`,
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const { id } = request.params;
      const webhook = await deleteWebhook(store, id, authorOf(request));
      if (webhook === undefined) throw noSuch(id);
      reply.header("cache-control", "no-store");
      return sendValue(reply, webhookOf(webhook));
    },
  );
}

function testRoute(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  route(
    app,
    {
      ...ONE,
      id: "testWebhook",
      method: "POST",
      path: "/v1/webhooks/:id/tests",
      summary: "Send a test to a webhook",
      description: "Posts one message of the type `webhook.test` at once, and answers with the outcome.",
      answers: { [JSON_TYPE]: WebhookTest },
      example: `/v1/webhooks/${EXAMPLE.id}/tests`,
      exampleAnswer: { delivered: false, status: 404, body: "Not Found", error: "answered with 404" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const webhook = await readWebhook(store, id);
      if (webhook === undefined) throw noSuch(id);
      const message = {
        id: `test_${randomUUID()}`,
        type: "webhook.test",
        timestamp: new Date().toISOString(),
        data: { webhook: id },
      };
      const outcome: z.infer<typeof WebhookTest> = await sendMessage(webhook, message, guard);
      reply.header("cache-control", "no-store");
      return sendValue(reply, outcome);
    },
  );
}

function isSecret(text: string): boolean {
  const bytes = readSecret(text)?.length ?? 0;
  return bytes >= SECRET_BYTES.min && bytes <= SECRET_BYTES.max;
}

/** Returns a webhook as it is answered: without its secret. */
function webhookOf(row: WebhookRow): z.infer<typeof Webhook> {
  const { id, url, created_at, key_id, delivered, failures, next_try_at, last_error } = row;
  return {
    id,
    url,
    created_at,
    key: key_id,
    delivered,
    failures,
    next_try_at: failures > 0 ? next_try_at : null,
    last_error,
  };
}

function noSuch(id: string): Problem {
  return new Problem("no-such-record", `There is no webhook with the id \`${id}\`.`);
}

/** The example of the OpenAPI document. */
const EXAMPLE: z.infer<typeof Webhook> = {
  id: "5f0c4e0a-6c1f-4b7e-9a53-6f2f3d1c7a10",
  url: "https://receiver.example.org/standpoint",
  created_at: "2025-02-19T08:00:00.000Z",
  key: "4fTq0ZbW9xLk",
  delivered: 105,
  failures: 0,
  next_try_at: null,
  last_error: null,
};
