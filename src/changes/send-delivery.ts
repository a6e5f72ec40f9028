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
  /** The same whenever the message is sent again. */
  readonly id: string;
  readonly type: string;
  /** When what it tells of happened, ISO 8601. */
  readonly timestamp: string;
  readonly data: object;
}

/** What became of a message that was sent. */
export interface DeliveryOutcome {
  /** Whether the target took it: answered with 200 to 299. */
  readonly delivered: boolean;
  /** What it answered with; null where it did not answer. */
  readonly status: number | null;
  /** The beginning of its answer, 4 KiB at most. */
  readonly body: string;
  /** Why it was not delivered; null where it was. */
  readonly error: string | null;
}

/** A new secret: `whsec_` and base64 of 256 random bits. */
export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/** The bytes of a secret; null where the text is none. */
export function readSecret(text: string): Buffer | null {
  const digits = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : "";
  const bytes = Buffer.from(digits, "base64");
  return bytes.toString("base64") === digits ? bytes : null;
}

/** The message that tells of a change. */
export function messageOf(revision: RevisionAnswer): Message {
  return {
    id: `change_${revision.change}_${revision.chain.slice(0, 16)}`,
    type: `${revision.type}.${revision.action}`,
    timestamp: revision.made_at,
    data: revision,
  };
}

/**
 * Sends a message, signed as Standard Webhooks says, and waits 10 seconds at most. Redirects are not followed: a target
 * that answers with one has not taken the message. It never rejects.
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

/** Posts, on a connection of its own, and reads the beginning of what is answered. */
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

/** The beginning of an answer; of one that breaks off, what arrived: its status says what became of the message. */
async function beginningOf(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= BYTES_READ) break; // which ends the connection
    }
  } catch {
    // what arrived is what there is
  }
  return Buffer.concat(chunks).subarray(0, BYTES_READ).toString();
}

/** What is wrong, in a line; a host with several addresses fails with an error for each. */
function messageIn(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(messageIn).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}
