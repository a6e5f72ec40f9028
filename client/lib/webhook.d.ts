import type { Revision } from "./api.js";
/** A message to a webhook: about a change, or a test. */
export type WebhookMessage = {
    /** Stays the same when the message is sent again: ignore ids that you have processed. */
    readonly id: string;
    /** When the change was made, ISO 8601. */
    readonly timestamp: string;
} & ({
    readonly type: `${Revision["type"]}.${Revision["action"]}`;
    readonly data: Revision;
} | {
    readonly type: "webhook.test";
    readonly data: {
        readonly webhook: string;
    };
});
/** The headers of a request: those of `fetch`, or those of Node.js, by lower-case name. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
/**
 * Verifies a message (Standard Webhooks), and returns it. `secret` begins with `whsec_`; `body` is the body as it arrived,
 * before it is parsed. Throws an Error if a header is missing, if the message is older or newer than 5 minutes, or if none
 * of its signatures is valid.
 */
export declare function verifyWebhook(secret: string, headers: WebhookHeaders, body: string | Uint8Array): Promise<WebhookMessage>;
