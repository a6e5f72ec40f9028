/** Clients that misuse their connections: they do not read, write slowly, or leave. */
import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

const LETTER_EVERY_MS = 200;

/** Where a client connects to, and from which address of the loopback interface. */
export interface Connection {
  readonly origin: string;
  readonly from?: string;
}

/** Returns one of so many loopback addresses, so that limits count clients apart. */
export function loopbackAddress(i: number, count: number): string {
  return `127.0.0.${2 + (i % count)}`;
}

/** Returns a dossier of an article that no connection's buffers hold: 15 MB of text. */
export function longDossier(id: string) {
  const paragraphs = (section: number) =>
    Array.from({ length: 15 }, (_, i) => `${section} ${i} ${"talk ".repeat(3980)}`.trim());
  const article = {
    id,
    headline: "A long report",
    publisher: "redorbit",
    language: "en",
    status: "usable",
    text_kind: "original",
    sections: Array.from({ length: 50 }, (_, i) => ({ paragraphs: paragraphs(i) })),
  };
  return { article };
}

/** Opens a connection that asks for a path and reads nothing. */
export function openUnread({ origin, from = "127.0.0.1" }: Connection, path: string): Socket {
  const client = openSocket({ origin, from });
  client.pause();
  client.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return client;
}

/** What a client that did not read finds when it reads at last. */
export interface Rest {
  readonly status: number;
  /** Bytes of the answer with its head. */
  readonly bytes: number;
  readonly isClosed: boolean;
}

/** Reads what a paused client has not read, until the server has closed the connection or for so long. */
export async function readRest(client: Socket, forMs: number): Promise<Rest> {
  const chunks: Buffer[] = [];
  client.on("data", (data) => chunks.push(data));
  client.resume();
  await Promise.race([closed(client), delay(forMs)]);
  const bytes = Buffer.concat(chunks);
  return { status: Number(bytes.toString("latin1", 9, 12)), bytes: bytes.length, isClosed: client.closed };
}

/** Sends a body letter by letter until the server closes the connection. Returns the milliseconds that it took. */
export async function writeSlowly(connection: Connection, head: string): Promise<number> {
  const began = performance.now();
  const client = openSocket(connection);
  client.write(`${head}\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n`);
  client.resume();
  const sending = setInterval(() => client.write("{"), LETTER_EVERY_MS);
  await closed(client);
  clearInterval(sending);
  return performance.now() - began;
}

/** Sends a request, and leaves after a time. */
export async function sendAndLeave(connection: Connection, path: string, afterMs: number): Promise<void> {
  const client = openUnread(connection, path);
  await delay(afterMs);
  client.destroy();
}

function openSocket({ origin, from = "127.0.0.1" }: Connection): Socket {
  const { hostname, port } = new URL(origin);
  const client = connect({ host: hostname, port: Number(port), localAddress: from });
  client.on("error", () => {}); // a reset also closes
  return client;
}

function closed(client: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (client.closed) resolve();
    client.once("close", () => resolve());
  });
}
