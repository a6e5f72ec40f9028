import { z } from "zod";
import { Problem } from "../http/problems.ts";
import { webAddressForm } from "../model/kit/field-kinds.ts";
import { HIGHEST_CHANGE } from "./feed.ts";
import { Detail, FiltersForm, FiltersSchema, wholeFilters } from "./selection.ts";
import { readSecret } from "./send-delivery.ts";
import { filtersOf, type Webhook as WebhookRow } from "./webhooks.ts";

const SECRET_BYTES = { min: 24, max: 64 };
const DAY_S = 24 * 3600;

/** The path parameters of one webhook. */
export const IdParameters = z.strictObject({ id: z.uuid().describe("The webhook's id.") });

const url = webAddressForm
  .refine((text) => !URL.canParse(text) || new URL(text).username + new URL(text).password === "", {
    error: "must not contain a user name or a password",
  })
  .describe("Where changes are posted: an address that is public. Use `https`, except for trials.");

const secret = z
  .string()
  .max(200)
  .refine(isSecret, { error: "must be `whsec_` and 24 to 64 bytes in base64" })
  .optional()
  .describe("The secret that signs messages: `whsec_` and 24 to 64 bytes in base64. Generated if it is left out.");

const changeNumber = z.int().min(0).max(HIGHEST_CHANGE);
const filters = FiltersForm.nullish().describe("Which changes it receives; all, if it is left out or null.");
const detail = Detail.nullish().describe("`records` adds the records that each change added, changed or removed.");

/** The form of a new webhook. */
export const WebhookForm = z
  .strictObject({
    url,
    secret,
    since: changeNumber
      .optional()
      .describe("Delivery begins after the change of this number; if it is left out, with the next change."),
    filters,
    detail,
  })
  .meta({ id: "WebhookForm", description: "A new webhook." });

/** The form of changes to a webhook. */
export const WebhookPatch = z
  .strictObject({
    url: url.optional(),
    filters: filters.describe("Filters that are left out stay; null removes one, or all."),
    detail,
    paused: z
      .boolean()
      .optional()
      .describe("Whether nothing is delivered. A webhook that resumes delivers what it missed."),
    delivered: changeNumber
      .optional()
      .describe(
        "Delivery continues after the change of this number: a lower one repeats changes, a higher one skips some.",
      ),
    skip: z.boolean().optional().describe("True skips the change `blocked_by`, whose delivery fails."),
  })
  .refine(({ delivered, skip }) => delivered === undefined || !skip, {
    path: ["skip"],
    error: "must not be given with `delivered`",
  })
  .meta({ id: "WebhookPatch", description: "Changes to a webhook, as a JSON Merge Patch (RFC 7396)." });

/** The form of a rotation of a secret. */
export const SecretRotationForm = z
  .strictObject({
    secret,
    overlap_seconds: z
      .int()
      .min(0)
      .max(365 * DAY_S)
      .default(DAY_S)
      .describe("How long the old secret signs messages too."),
  })
  .meta({ id: "SecretRotationForm", description: "The replacement of a webhook's secret." });

/** A webhook as it is answered: without its secret. */
export const Webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    created_at: z.iso.datetime().describe("When it was created, UTC."),
    key: z.string().nullable().describe("The id of the key that created it."),
    filters: FiltersSchema,
    detail: Detail.nullable().describe("`records` if messages list the records of each change."),
    delivered: z.int().describe("Number of the last change that was delivered or skipped."),
    failures: z.int().describe("Failed attempts to deliver the next change."),
    next_try_at: z.iso.datetime().nullable().describe("When the next attempt is due, UTC; null without failures."),
    last_error: z.string().nullable().describe("Why the last attempt failed; null without failures."),
    blocked_by: z.int().nullable().describe("Number of the change whose delivery fails; null without failures."),
    paused: z.boolean().describe("Whether nothing is delivered."),
    paused_at: z.iso.datetime().nullable().describe("When it was paused, UTC; null if it is not."),
    pause_reason: z
      .string()
      .nullable()
      .describe("`by request`, or that the target answered with 410; null if it is not paused."),
    old_secret_until: z.iso
      .datetime()
      .nullable()
      .describe("Until when the secret that was replaced signs messages too, UTC; null if none does."),
  })
  .meta({ id: "Webhook", description: "A target of changes, and how far delivery has got." });

/** A webhook with its new secret. */
export const NewWebhook = Webhook.extend({
  secret: z.string().describe("The secret that signs messages. Later answers do not contain it."),
}).meta({ id: "NewWebhook", description: "A webhook with its new secret." });

/** All webhooks. */
export const WebhookList = z
  .object({ data: z.array(Webhook) })
  .meta({ id: "WebhookList", description: "All webhooks, the oldest first." });

/** Returns a webhook as it is answered. */
export function webhookOf(row: WebhookRow): z.infer<typeof Webhook> {
  const { id, url, created_at, key_id, detail, delivered, failures, next_try_at, last_error } = row;
  const { paused_at, pause_reason, old_secret_until } = row;
  const isOverlapping = old_secret_until !== null && Date.parse(old_secret_until) > Date.now();
  return {
    id,
    url,
    created_at,
    key: key_id,
    filters: wholeFilters(filtersOf(row)),
    detail,
    delivered,
    failures,
    next_try_at: failures > 0 && paused_at === null ? next_try_at : null,
    last_error,
    blocked_by: failures > 0 ? delivered + 1 : null,
    paused: paused_at !== null,
    paused_at,
    pause_reason,
    old_secret_until: isOverlapping ? old_secret_until : null,
  };
}

/** Returns the problem of an id that no webhook has. */
export function noSuchWebhook(id: string): Problem {
  return new Problem("no-such-record", `There is no webhook with the id \`${id}\`.`);
}

function isSecret(text: string): boolean {
  const bytes = readSecret(text)?.length ?? 0;
  return bytes >= SECRET_BYTES.min && bytes <= SECRET_BYTES.max;
}

/** The example of the OpenAPI document. */
export const EXAMPLE: z.infer<typeof Webhook> = {
  id: "5f0c4e0a-6c1f-4b7e-9a53-6f2f3d1c7a10",
  url: "https://receiver.example.org/standpoint",
  created_at: "2025-02-19T08:00:00.000Z",
  key: "4fTq0ZbW9xLk",
  filters: wholeFilters({ actor: ["russia"], record_type: ["position"] }),
  detail: "records",
  delivered: 105,
  failures: 0,
  next_try_at: null,
  last_error: null,
  blocked_by: null,
  paused: false,
  paused_at: null,
  pause_reason: null,
  old_secret_until: null,
};

/** The example of an answer with a secret. */
export const NEW_EXAMPLE: z.infer<typeof NewWebhook> = {
  ...EXAMPLE,
  secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD6/1ndmWBeZ0=",
};
