/** Requests over real connections, down to their bytes. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import type { Service } from "../helper.ts";
import type { Answer } from "./document.ts";

/** Where a service listens. */
export interface Address {
  readonly port: number;
  readonly origin: string;
}

/** Lets a service listen on a free port of this machine. */
export async function listening(service: Service): Promise<Address> {
  const origin = await service.server.listen({ host: "127.0.0.1", port: 0 });
  return { origin, port: Number(new URL(origin).port) };
}

/** Sends a request and reads the whole answer. */
export async function ask(origin: string, url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(`${origin}${url}`, { redirect: "manual", ...init });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
}

/** What came back on a connection. */
export interface Exchange extends Answer {
  /** Whether the service closed the connection. */
  readonly closed: boolean;
  readonly tookMs: number;
}

/** Sends bytes as they are and reads until the service closes the connection, or `patienceMs` have passed. */
export async function exchange(port: number, bytes: string, patienceMs = 5000): Promise<Exchange> {
  const start = performance.now();
  const socket = connect(port, "127.0.0.1");
  const answered = everything(socket);
  socket.write(bytes, "latin1");
  const closed = await Promise.race([answered.end.then(() => true), patience(patienceMs)]);
  const tookMs = performance.now() - start;
  socket.destroy();
  return { ...parsed(answered.text()), closed, tookMs };
}

/** The first answer in the text of a connection. */
export function parsed(text: string): Answer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [start = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(":")).toLowerCase(),
    line.slice(line.indexOf(":") + 1).trim(),
  ]);
  return { status: Number(start.split(" ")[1]), headers: Object.fromEntries(headers), body: rest.join("\r\n\r\n") };
}

/** Gathers what a connection brings. */
export function everything(socket: Socket): { text: () => string; end: Promise<unknown> } {
  const received: Buffer[] = [];
  socket.on("data", (data) => received.push(data));
  socket.on("error", () => {}); // a reset is a close
  return { text: () => Buffer.concat(received).toString(), end: once(socket, "close") };
}

function patience(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}
