import type { Revision } from "./api.ts";

/** A message to a webhook: about a change, or a test. */
export type WebhookMessage = {
  /** Stays the same when the message is sent again: ignore ids that you have processed. */
  readonly id: string;
  /** When the change was made, ISO 8601. */
  readonly timestamp: string;
} & (
  | { readonly type: `${Revision["type"]}.${Revision["action"]}`; readonly data: Revision }
  | { readonly type: "webhook.test"; readonly data: { readonly webhook: string } }
);

/** The headers of a request: those of `fetch`, or those of Node.js, by lower-case name. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

const TOLERANCE_S = 300;

/**
 * Verifies a message (Standard Webhooks), and returns it. `secret` begins with `whsec_`; `body` is the body as it arrived,
 * before it is parsed. Throws an Error if a header is missing, if the message is older or newer than 5 minutes, or if none
 * of its signatures is valid.
 */
export async function verifyWebhook(
  secret: string,
  headers: WebhookHeaders,
  body: string | Uint8Array,
): Promise<WebhookMessage> {
  const id = header(headers, "webhook-id");
  const timestamp = header(headers, "webhook-timestamp");
  const signatures = header(headers, "webhook-signature");
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_S))
    throw new Error("The webhook-timestamp is more than 5 minutes from now.");
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
  if (!(await isSigned(secret, signatures, signed))) throw new Error("No webhook-signature is valid.");
  return { id, ...JSON.parse(text) };
}

/** Whether one of the signatures, separated by spaces, is valid. `verify` compares in constant time. */
async function isSigned(secret: string, signatures: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const raw = bytes(secret.replace(/^whsec_/, ""));
  if (raw === null || raw.length === 0) throw new Error("The secret is not `whsec_` and base64.");
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  for (const signature of signatures.split(" ")) {
    const mac = signature.startsWith("v1,") ? bytes(signature.slice(3)) : null;
    if (mac !== null && (await crypto.subtle.verify("HMAC", key, mac, signed))) return true;
  }
  return false;
}

/** Decodes base64; null if it is not. */
function bytes(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function header(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value !== "string" || value === "") throw new Error(`The header ${name} is missing.`);
  return value;
}
