import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { FORM_BYTES } from "../http/operation.ts";
import { wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf, invalid, parseBodyAs } from "../intake/requests.ts";
import type { Store } from "../store/store.ts";
import { attemptOf, selectionOf } from "./deliver.ts";
import { type Attempt, listAttempts, logAttempt, MAX_ATTEMPTS } from "./delivery-log.ts";
import { beyond, changesAfter, HIGHEST_CHANGE } from "./feed.ts";
import { type DeliveryOutcome, messageOf, sendMessage } from "./send-delivery.ts";
import type { TargetGuard } from "./targets.ts";
import { EXAMPLE, IdParameters, noSuchWebhook } from "./webhook-forms.ts";
import { readWebhook, startSending, updateWebhook, type Webhook } from "./webhooks.ts";

const JSON_TYPE = "application/json";

const DeliverySchema = z
  .object({
    change: z.int().nullable().describe("Number of the change that was sent; null for a test."),
    at: z.iso.datetime().describe("When it was sent, UTC."),
    duration_ms: z.int().describe("How long it took, in milliseconds."),
    status: z.int().nullable().describe("Status of the answer; null without one."),
    error: z.string().nullable().describe("Why the message was not delivered; null if it was."),
  })
  .meta({ id: "WebhookDelivery", description: "An attempt to send a message to a webhook." });

const DeliveryList = z
  .object({ data: z.array(DeliverySchema) })
  .meta({ id: "WebhookDeliveryList", description: "The last attempts to send a message, the latest first." });

const DeliveriesQuery = z.strictObject({
  limit: wholeNumber(1, MAX_ATTEMPTS).default(MAX_ATTEMPTS).describe("How many are answered at most."),
});

const RedeliveryForm = z
  .strictObject({
    change: z.int().min(1).max(HIGHEST_CHANGE).optional().describe("Sends the change of this number at once."),
    since: z
      .int()
      .min(0)
      .max(HIGHEST_CHANGE)
      .optional()
      .describe("Delivers everything again after the change of this number, in order."),
  })
  .refine(({ change, since }) => (change === undefined) !== (since === undefined), {
    error: "must have either `change` or `since`",
  })
  .meta({ id: "RedeliveryForm", description: "What to deliver again: one change, or all after one." });

const Redelivery = z
  .object({
    delivered: z.int().describe("Number of the change after which delivery continues."),
    delivery: DeliverySchema.nullable().describe("The outcome of sending one change; null for several."),
  })
  .meta({ id: "WebhookRedelivery", description: "What is delivered again." });

const WebhookTest = z
  .object({
    delivered: z.boolean().describe("Whether the target answered with 200 to 299 within 10 seconds."),
    status: z.int().nullable().describe("Status of the answer; null without one."),
    body: z.string().describe("The first 4 KiB of the answer's body that arrive within a second of its status."),
    error: z.string().nullable().describe("Why the message was not delivered; null if it was."),
  })
  .meta({ id: "WebhookTest", description: "The outcome of a test message." });

const ONE = { tag: "Webhooks", scope: "admin", params: IdParameters, problems: [404, 414] } as const;

const EXAMPLE_DELIVERY: z.infer<typeof DeliverySchema> = {
  change: 105,
  at: "2025-02-19T08:00:00.250Z",
  duration_ms: 84,
  status: 204,
  error: null,
};

/** Adds the routes that test a webhook, list its deliveries and deliver changes again. */
export function deliveryRoutes(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  testRoute(app, store, guard);
  listRoute(app, store);
  redeliverRoute(app, store, guard);
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
      description:
        "Posts one message of the type `webhook.test` at once, even if the webhook is paused, and answers with the outcome. The audit log keeps who tested it.",
      answers: { [JSON_TYPE]: WebhookTest },
      problems: [...ONE.problems, 507],
      example: `/v1/webhooks/${EXAMPLE.id}/tests`,
      exampleAnswer: { delivered: false, status: 404, body: "Not Found", error: "answered with 404" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const webhook = await startSending(store, id, "webhook tested", authorOf(request));
      if (webhook === undefined) throw noSuchWebhook(id);
      const message = {
        id: `test_${randomUUID()}`,
        type: "webhook.test",
        timestamp: new Date().toISOString(),
        data: { webhook: id },
      };
      const outcome = await sendMessage(webhook, message, guard);
      await logOutcome(store, id, null, outcome);
      const { delivered, status, body, error } = outcome;
      const answer: z.infer<typeof WebhookTest> = { delivered, status, body, error };
      reply.header("cache-control", "no-store");
      return sendValue(reply, answer);
    },
  );
}

function listRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      ...ONE,
      id: "listWebhookDeliveries",
      path: "/v1/webhooks/:id/deliveries",
      summary: "List the deliveries of a webhook",
      description: `The last ${MAX_ATTEMPTS} attempts, the latest first. Each repetition of a message is one.`,
      query: DeliveriesQuery,
      answers: { [JSON_TYPE]: DeliveryList },
      example: `/v1/webhooks/${EXAMPLE.id}/deliveries`,
      exampleAnswer: { data: [EXAMPLE_DELIVERY] },
    },
    async (request, reply) => {
      const { id } = request.params;
      if ((await readWebhook(store.latest, id)) === undefined) throw noSuchWebhook(id);
      return sendValue(reply, { data: await listAttempts(store.latest, id, request.query.limit) });
    },
  );
}

function redeliverRoute(app: FastifyInstance, store: Store, guard: TargetGuard): void {
  route(
    app,
    {
      ...ONE,
      id: "redeliver",
      method: "POST",
      path: "/v1/webhooks/:id/deliveries",
      summary: "Deliver changes to a webhook again",
      description:
        "With `change`, sends one change at once and answers with the outcome; the order of the others is unaffected. With `since`, the deliveries continue after that change. Messages have the same ids as before.",
      body: { types: { [JSON_TYPE]: FORM_BYTES }, schema: RedeliveryForm, example: { since: 105 } },
      answers: { [JSON_TYPE]: Redelivery },
      problems: [...ONE.problems, 410, 422, 507],
      example: `/v1/webhooks/${EXAMPLE.id}/deliveries`,
      exampleAnswer: { delivered: 105, delivery: null },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { change, since } = parseBodyAs(request, RedeliveryForm);
      reply.header("cache-control", "no-store");
      if (change === undefined) {
        const moved = await updateWebhook(store, id, { delivered: since }, authorOf(request));
        if ("last" in moved) throw beyond(since as number, moved.last);
        if (!("id" in moved)) throw noSuchWebhook(id);
        return sendValue(reply, { delivered: moved.delivered, delivery: null });
      }
      const webhook = await startSending(store, id, "webhook message sent again", authorOf(request));
      if (webhook === undefined) throw noSuchWebhook(id);
      const delivery = await sendChange(store, webhook, change, guard);
      return sendValue(reply, { delivered: webhook.delivered, delivery });
    },
  );
}

async function sendChange(store: Store, webhook: Webhook, number: number, guard: TargetGuard): Promise<Attempt> {
  const [change] = await changesAfter(store.latest, number - 1);
  const seen = change?.sequence === number ? await selectionOf(store, webhook).see(change) : null;
  if (seen === null)
    throw invalid([{ path: ["change"], message: "must be the number of a change that this webhook receives" }]);
  return logOutcome(store, webhook.id, number, await sendMessage(webhook, messageOf(seen), guard));
}

/** Stores the outcome of a message in the log of deliveries, unless the webhook was deleted meanwhile. */
async function logOutcome(store: Store, id: string, change: number | null, outcome: DeliveryOutcome): Promise<Attempt> {
  const attempt = attemptOf(change, outcome);
  await store.write(async (tx) => {
    if ((await readWebhook(tx, id)) !== undefined) await logAttempt(tx, id, attempt);
  });
  return attempt;
}
