import { createHmac, randomBytes } from "node:crypto";
import http from "node:http";
import https from "node:https";
import type { RevisionAnswer } from "./feed.ts";
import type { TargetGuard } from "./targets.ts";

const TIMEOUT_MS = 10_000;
const BYTES_READ = 4096;
const SECRET_BYTES = 32;
const PREFIX = "whsec_";

/** A message to a webhook, after Standard Webhooks. */
export interface Message {
  /** Stays the same when the message is sent again. */
  readonly id: string;
  readonly type: string;
  /** Time of the event, ISO 8601. */
  readonly timestamp: string;
  readonly data: object;
}

/** The outcome of sending a message. */
export interface DeliveryOutcome {
  /** Whether the target answered with 200 to 299. */
  readonly delivered: boolean;
  /** Status of the answer; null without one. */
  readonly status: number | null;
  /** The first 4 KiB of the answer. */
  readonly body: string;
  /** Why the message was not delivered; null if it was. */
  readonly error: string | null;
}

/** Returns a new secret: `whsec_` and base64 of 256 random bits. */
export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/** Parses a secret to its bytes; null if the text is not a secret. */
export function readSecret(text: string): Buffer | null {
  const digits = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : "";
  const bytes = Buffer.from(digits, "base64");
  return bytes.toString("base64") === digits ? bytes : null;
}

/** Returns the message about a change. */
export function messageOf(revision: RevisionAnswer): Message {
  return {
    id: `change_${revision.change}_${revision.chain.slice(0, 16)}`,
    type: `${revision.type}.${revision.action}`,
    timestamp: revision.made_at,
    data: revision,
  };
}

/**
 * Sends a message, signed after Standard Webhooks, and waits 10 seconds at most. Does not follow redirects, which count
 * as failures. Never rejects.
 */
export async function sendMessage(
  { url, secret }: { readonly url: string; readonly secret: string },
  { id, ...content }: Message,
  guard: TargetGuard,
  cut?: AbortSignal,
): Promise<DeliveryOutcome> {
  const body = JSON.stringify(content);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "user-agent": "standpoint",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`,
  };
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const address = new URL(url);
    const refused = guard.refusal(address);
    if (refused !== null) throw new Error(refused);
    const signal = cut === undefined ? timeout : AbortSignal.any([timeout, cut]);
    return outcomeOf(await post(address, { headers, lookup: guard.lookup, signal }, body));
  } catch (cause) {
    const error = timeout.aborted ? `no answer in ${TIMEOUT_MS / 1000} s` : messageIn(cause);
    return { delivered: false, status: null, body: "", error };
  }
}

function signature(secret: string, content: string): string {
  return createHmac("sha256", readSecret(secret) ?? "")
    .update(content)
    .digest("base64");
}

type Answer = Pick<DeliveryOutcome, "status" | "body">;

function outcomeOf({ status, body }: Answer): DeliveryOutcome {
  const delivered = status !== null && status >= 200 && status < 300;
  const isRedirect = status !== null && status >= 300 && status < 400;
  const error = delivered ? null : `answered with ${status}${isRedirect ? ": redirects are not followed" : ""}`;
  return { delivered, status, body, error };
}

/** Posts on a new connection, and reads the beginning of the answer. */
function post(url: URL, options: http.RequestOptions, body: string): Promise<Answer> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, method: "POST", agent: false }, (answer) => {
      const status = answer.statusCode ?? null;
      beginningOf(answer).then((text) => resolve({ status, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Reads the beginning of an answer, or what arrived before it broke off: the status alone decides. */
async function beginningOf(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= BYTES_READ) break; // leaving the loop ends the connection
    }
  } catch {
    // keep what arrived
  }
  return Buffer.concat(chunks).subarray(0, BYTES_READ).toString();
}

/** Returns an error in one line; a host with several addresses fails with an error for each. */
function messageIn(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(messageIn).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}
