import { createHmac, randomBytes } from "node:crypto";
import http from "node:http";
import https from "node:https";
import type { ChangeAnswer } from "./selection.ts";
import type { TargetGuard } from "./targets.ts";
import type { Webhook } from "./webhooks.ts";

const TIMEOUT_MS = 10_000;

/** How much of an answer's body is read, and for how long. */
const BYTES_READ = 4096;
const BODY_MS = 1000;
const SECRET_BYTES = 32;
const PREFIX = "whsec_";

/** A target may ask to wait this long at most. */
const MAX_WAIT_MS = 24 * 3600 * 1000;

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
  /** The first 4 KiB of the answer that arrived within a second of its status. */
  readonly body: string;
  /** Why the message was not delivered; null if it was. */
  readonly error: string | null;
  /** How long to wait before the next attempt, as `Retry-After` asks: a day at most; null without it. */
  readonly waitMs: number | null;
  /** When the message was sent, ISO 8601 in UTC, and how long it took. */
  readonly at: string;
  readonly duration_ms: number;
}

/** What sending needs of a webhook. */
export type SigningTarget = Pick<Webhook, "url" | "secret"> & Partial<Pick<Webhook, "old_secret" | "old_secret_until">>;

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
export function messageOf(revision: ChangeAnswer): Message {
  return {
    id: `change_${revision.change}_${revision.chain.slice(0, 16)}`,
    type: `${revision.type}.${revision.action}`,
    timestamp: revision.made_at,
    data: revision,
  };
}

/**
 * Sends a message, signed after Standard Webhooks, and waits 10 seconds at most for the answer's status, which decides
 * whether it is delivered. Does not follow redirects, which count as failures. Never rejects.
 */
export async function sendMessage(
  target: SigningTarget,
  { id, ...content }: Message,
  guard: TargetGuard,
  cut?: AbortSignal,
): Promise<DeliveryOutcome> {
  const body = JSON.stringify(content);
  const began = Date.now();
  const timestamp = String(Math.floor(began / 1000));
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "user-agent": "standpoint",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secretsOf(target)
      .map((secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`)
      .join(" "),
  };
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const timed = (answer: Answered) => {
    return { ...answer, at: new Date(began).toISOString(), duration_ms: Date.now() - began };
  };
  try {
    const address = new URL(target.url);
    const refused = guard.refusal(address);
    if (refused !== null) throw new Error(refused);
    const signal = cut === undefined ? timeout : AbortSignal.any([timeout, cut]);
    const answer = await post(address, { headers, lookup: guard.lookup, signal }, body);
    return timed(outcomeOf(answer, await beginningOf(answer)));
  } catch (cause) {
    const error = timeout.aborted ? `no answer in ${TIMEOUT_MS / 1000} s` : messageIn(cause);
    return timed({ delivered: false, status: null, body: "", error, waitMs: null });
  }
}

function signature(secret: string, content: string): string {
  return createHmac("sha256", readSecret(secret) ?? "")
    .update(content)
    .digest("base64");
}

type Answered = Omit<DeliveryOutcome, "at" | "duration_ms">;

/** Returns the secrets that sign messages now: while the secret is replaced, the old one too. */
function secretsOf({ secret, old_secret, old_secret_until }: SigningTarget): string[] {
  const isOldValid = typeof old_secret === "string" && Date.parse(old_secret_until ?? "") > Date.now();
  return isOldValid ? [secret, old_secret] : [secret];
}

function outcomeOf({ statusCode, headers }: http.IncomingMessage, body: string): Answered {
  const status = statusCode as number;
  const delivered = status >= 200 && status < 300;
  const isRedirect = status >= 300 && status < 400;
  const error = delivered ? null : `answered with ${status}${isRedirect ? ": redirects are not followed" : ""}`;
  return { delivered, status, body, error, waitMs: waitOf(headers["retry-after"]) };
}

/** Parses `Retry-After`: seconds or a date (RFC 9110). Returns milliseconds, a day at most; null if it is neither. */
function waitOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null;
  const waitMs = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), MAX_WAIT_MS);
}

/** Posts on a new connection. Resolves with the answer's status, before its body. */
function post(url: URL, options: http.RequestOptions, body: string): Promise<http.IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    request(url, { ...options, method: "POST", agent: false }, resolve)
      .on("error", reject)
      .end(body);
  });
}

/** Reads the beginning of an answer, for a second at most, and closes the connection. Never rejects: the status decides. */
async function beginningOf(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const late = setTimeout(() => answer.destroy(), BODY_MS);
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= BYTES_READ) break; // leaving the loop ends the connection
    }
  } catch {
    // keep what arrived
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(chunks).subarray(0, BYTES_READ).toString();
}

/** Returns an error in one line; a host with several addresses fails with an error for each. */
function messageIn(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(messageIn).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}
