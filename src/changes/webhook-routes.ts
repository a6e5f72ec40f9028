import type { FastifyInstance } from "fastify";
import { FORM_BYTES } from "../http/operation.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf, invalid, parseBodyAs } from "../intake/requests.ts";
import type { Store } from "../store/store.ts";
import { deliveryRoutes } from "./delivery-routes.ts";
import { beyond } from "./feed.ts";
import { newSecret } from "./send-delivery.ts";
import type { TargetGuard } from "./targets.ts";
import {
  EXAMPLE,
  IdParameters,
  NEW_EXAMPLE,
  NewWebhook,
  noSuchWebhook,
  SecretRotationForm,
  Webhook,
  WebhookForm,
  WebhookList,
  WebhookPatch,
  webhookOf,
} from "./webhook-forms.ts";
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  MAX_WEBHOOKS,
  readWebhook,
  rotateSecret,
  updateWebhook,
} from "./webhooks.ts";

const JSON_TYPE = "application/json";
const MERGE_PATCH = "application/merge-patch+json";

/** Adds the routes that create, list, read, change and delete webhooks, and those of their deliveries. */
export function webhookRoutes(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  createRoute(app, store, guard);
  listRoute(app, store);
  readRoute(app, store);
  updateRoute(app, store, guard);
  deleteRoute(app, store);
  rotateRoute(app, store);
  deliveryRoutes(app, store, guard);
}

const SHARED = { tag: "Webhooks", scope: "admin" } as const;
const ONE = { ...SHARED, params: IdParameters, problems: [404, 414] } as const;

function createRoute(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  const { url, detail } = EXAMPLE;
  route(
    app,
    {
      ...SHARED,
      id: "createWebhook",
      method: "POST",
      path: "/v1/webhooks",
      summary: "Create a webhook",
      description: `Every public change that its filters select is posted to its URL, in order, signed after Standard Webhooks. At most ${MAX_WEBHOOKS} webhooks can exist.`,
      body: {
        types: { [JSON_TYPE]: FORM_BYTES },
        schema: WebhookForm,
        example: { url, filters: { actor: ["russia"], record_type: ["position"] }, detail },
      },
      answers: { [JSON_TYPE]: NewWebhook },
      creates: "always",
      problems: [410, 422, 507],
      example: "/v1/webhooks",
      exampleAnswer: NEW_EXAMPLE,
    },
    async (request, reply) => {
      const form = parseBodyAs(request, WebhookForm);
      const { url, secret = newSecret(), since, filters, detail = null } = form;
      await checkTarget(guard, url);
      const made = await createWebhook(
        store,
        { url, secret, since, filters: filters ?? {}, detail },
        authorOf(request),
      );
      if ("isFull" in made) throw invalid([{ path: [], message: `${MAX_WEBHOOKS} webhooks exist, which is the most` }]);
      if ("last" in made) throw beyond(since as number, made.last);
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
      description:
        "All webhooks, the oldest first, with how far each has been told and why the last try failed. Never their secrets.",
      answers: { [JSON_TYPE]: WebhookList },
      problems: [],
      example: "/v1/webhooks",
      exampleAnswer: { data: [EXAMPLE] },
    },
    async (_request, reply) => {
      const data = (await listWebhooks(store.latest)).map(webhookOf);
      return sendValue(reply, { data });
    },
  );
}

function readRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...ONE,
      id: "getWebhook",
      path: "/v1/webhooks/:id",
      summary: "Read a webhook",
      answers: { [JSON_TYPE]: Webhook },
      example: `/v1/webhooks/${EXAMPLE.id}`,
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const { id } = request.params;
      const webhook = await readWebhook(store.latest, id);
      if (webhook === undefined) throw noSuchWebhook(id);
      return sendValue(reply, webhookOf(webhook));
    },
  );
}

function updateRoute(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  route(
    app,
    {
      ...ONE,
      id: "updateWebhook",
      method: "PATCH",
      path: "/v1/webhooks/:id",
      summary: "Change a webhook",
      description:
        "A JSON Merge Patch: what is left out stays. Pauses and resumes it, changes its URL and its filters, skips the change that blocks it, and moves the position of delivery. A message under way may still arrive.",
      body: {
        types: { [MERGE_PATCH]: FORM_BYTES, [JSON_TYPE]: FORM_BYTES },
        schema: WebhookPatch,
        example: { filters: { topic: ["arms-control"], actor: null }, paused: false },
      },
      answers: { [JSON_TYPE]: Webhook },
      problems: [...ONE.problems, 410, 422, 507],
      example: `/v1/webhooks/${EXAMPLE.id}`,
      exampleAnswer: EXAMPLE,
    },
    async (request, reply) => {
      const { id } = request.params;
      const changes = parseBodyAs(request, WebhookPatch);
      if (changes.url !== undefined) await checkTarget(guard, changes.url);
      const updated = await updateWebhook(store, id, changes, authorOf(request));
      if ("isMissing" in updated) throw noSuchWebhook(id);
      if ("last" in updated) throw beyond(changes.delivered ?? updated.last + 1, updated.last);
      if ("isNotBlocked" in updated)
        throw invalid([{ path: ["skip"], message: "skips nothing: no delivery of this webhook fails" }]);
      reply.header("cache-control", "no-store");
      return sendValue(reply, webhookOf(updated));
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
      if (webhook === undefined) throw noSuchWebhook(id);
      reply.header("cache-control", "no-store");
      return sendValue(reply, webhookOf(webhook));
    },
  );
}

function rotateRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...ONE,
      id: "rotateWebhookSecret",
      method: "POST",
      path: "/v1/webhooks/:id/rotations",
      summary: "Replace the secret of a webhook",
      description:
        "Messages are signed with both secrets until the old one expires after `overlap_seconds`: the header has both signatures, separated by a space. A secret that was still expiring is dropped.",
      body: {
        types: { [JSON_TYPE]: FORM_BYTES },
        schema: SecretRotationForm,
        example: { overlap_seconds: 3600 },
      },
      answers: { [JSON_TYPE]: NewWebhook },
      creates: "always",
      problems: [...ONE.problems, 422, 507],
      example: `/v1/webhooks/${EXAMPLE.id}/rotations`,
      exampleAnswer: { ...NEW_EXAMPLE, old_secret_until: "2025-02-20T08:00:00.000Z" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { secret = newSecret(), overlap_seconds } = parseBodyAs(request, SecretRotationForm);
      const rotation = { secret, overlapMs: overlap_seconds * 1000 };
      const webhook = await rotateSecret(store, id, rotation, authorOf(request));
      if (webhook === undefined) throw noSuchWebhook(id);
      reply.code(201).header("cache-control", "no-store");
      return sendValue(reply, { ...webhookOf(webhook), secret });
    },
  );
}

/** Throws the problem of a URL that messages must not be sent to. */
async function checkTarget(guard: TargetGuard, url: string): Promise<void> {
  const refused = await guard.refusalNow(new URL(url));
  if (refused !== null) throw invalid([{ path: ["url"], message: `must be a public address: ${refused}` }]);
}
