/** What the tests of changes share: keys, writes over HTTP, a reader of streams, and a receiver of webhooks. */
import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { type Deliveries, deliverWebhooks } from "../../src/changes/deliver.ts";
import { TargetGuard, type Targets } from "../../src/changes/targets.ts";
import type { KeyScope } from "../../src/http/request/keys.ts";
import { COMMAND_LINE } from "../../src/intake/requests.ts";
import { createKey } from "../../src/keys/keys.ts";
import { type Service, startService } from "../helper.ts";

/** A change as it is answered. */
interface Told {
  readonly type: string;
  readonly id: string;
  readonly revision: number;
  readonly action: string;
  readonly change: number;
  readonly hash: string | null;
}

/** A page of the feed. */
export interface Page {
  readonly data: Told[];
  readonly page: { readonly limit: number; readonly next_since: number };
}

/** A service that is listened to at an address. */
export interface Listening extends Service {
  readonly address: string;
  /** The value of `Authorization` with a key that may write and administer. */
  readonly editor: string;
}

/** The service over an empty database, listening on a free port. */
export async function listen(options: Parameters<typeof startService>[0] = {}): Promise<Listening> {
  const service = await startService({ seed: false, ...options });
  const address = await service.server.listen({ host: "127.0.0.1", port: 0 });
  return { ...service, address, editor: await authorization(service, ["read", "write", "admin"]) };
}

/** The value of `Authorization` with a new key. */
export async function authorization({ store }: Service, scopes: readonly KeyScope[]): Promise<string> {
  const { key } = await createKey(store, { name: "test", scopes, expires_at: null }, COMMAND_LINE);
  return `Bearer ${key}`;
}

/** Sends a request with JSON; gives the status and the answer. */
export async function call(
  { address, editor }: Pick<Listening, "address" | "editor">,
  method: string,
  path: string,
  { body, ...headers }: Record<string, unknown> = {},
) {
  const answer = await fetch(address + path, {
    method,
    headers: {
      authorization: editor,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(headers as Record<string, string>),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** Puts a topic; the change's number. */
export async function putTopic(service: Listening, id: string, label = id): Promise<number> {
  const body = { id, label, proposition: `${label} matters.` };
  const answer = await call(service, "PUT", `/v1/topics/${id}`, { body, "if-match": "*" });
  if (answer.status !== 412) return answer.body.change as number;
  return (await call(service, "PUT", `/v1/topics/${id}`, { body })).body.change as number;
}

/** Deletes a topic; the change's number. */
export async function deleteTopic(service: Listening, id: string): Promise<number> {
  return (await call(service, "DELETE", `/v1/topics/${id}`, { "if-match": "*" })).body.change as number;
}

/** Puts a dossier with a status; `withheld` is a draft. */
export async function putDossier(service: Listening, id: string, status: "usable" | "withheld"): Promise<void> {
  const article = {
    id,
    headline: "Envoys to meet",
    publisher: "daily",
    language: "en",
    status,
    text_kind: "original",
    sections: [{ paragraphs: ["Envoys are to meet."] }],
  };
  const { status: answered } = await call(service, "PUT", `/v1/dossiers/${id}`, {
    body: { article },
    ...(status === "usable" ? { "if-match": "*" } : {}),
  });
  if (answered > 201) throw new Error(`the dossier was answered with ${answered}`);
}

/** An event of a stream. */
interface StreamEvent {
  readonly id: number;
  readonly event: string;
  readonly data: Told;
}

/** A stream that is read as it comes. */
export interface Reading {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly events: StreamEvent[];
  /** All text so far. */
  text(): string;
  /** Resolves when the service ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream and reads it in the background. */
export async function readStream(
  { address }: Pick<Listening, "address">,
  query = "",
  headers: Record<string, string> = {},
): Promise<Reading> {
  const sent = request(`${address}/v1/changes/stream${query}`, { headers, agent: false }).end();
  onTestFinished(() => void sent.destroy());
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const events: StreamEvent[] = [];
  let text = "";
  let parsed = 0;
  const read = async () => {
    for await (const chunk of answer.setEncoding("utf8")) {
      text += chunk;
      for (let end = text.indexOf("\n\n", parsed); end >= 0; end = text.indexOf("\n\n", parsed)) {
        const lines = text.slice(parsed, end).split("\n");
        parsed = end + 2;
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const data = field("data");
        if (data !== undefined)
          events.push({ id: Number(field("id")), event: field("event") ?? "", data: JSON.parse(data) as Told });
      }
    }
  };
  let isClosed = false;
  onTestFinished(() => {
    isClosed = true;
  });
  const ended = read().catch((cause: unknown) => {
    if (!isClosed) throw cause;
  });
  const close = () => {
    isClosed = true;
    sent.destroy();
  };
  return { status: answer.statusCode as number, headers: answer.headers, events, text: () => text, ended, close };
}

/** Settings with which webhooks are sent to the receivers of tests. */
export const ANY = { config: { WEBHOOK_TARGETS: "any" } } as const;

/** Starts delivering; stops when the test is over, before the store is closed. */
export function deliver({ store }: Pick<Listening, "store">, targets: Targets = "any"): Deliveries {
  const deliveries = deliverWebhooks(store, new TargetGuard(targets));
  onTestFinished(() => deliveries.stop());
  return deliveries;
}

/** Creates a webhook. */
export async function makeWebhook(service: Listening, url: string, more: object = {}) {
  const { status, body } = await call(service, "POST", "/v1/webhooks", { body: { url, ...more } });
  expect(status).toBe(201);
  return body as { id: string; url: string; secret: string; delivered: number };
}

/** What a webhook was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly message: { readonly type: string; readonly timestamp: string; readonly data: Told };
  readonly at: number;
}

/** A receiver of webhooks: keeps what arrives, and answers as it is told. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  readonly server: Server;
  /** How the next messages are answered; 204 by default. */
  answer: (response: ServerResponse) => void;
}

/** A receiver on a free port, until the test is over. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer(async (message, response) => {
    const body = Buffer.concat(await message.toArray()).toString();
    receiver.received.push({ headers: message.headers, body, message: JSON.parse(body), at: Date.now() });
    receiver.answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    server,
    answer: (response) => void response.writeHead(204).end(),
  };
  return receiver;
}

/** Waits until something holds; fails after 20 seconds. */
export async function until(holds: () => unknown): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); await delay(10))
    if (Date.now() > end) throw new Error(`in 20 seconds it never held: ${holds}`);
}
