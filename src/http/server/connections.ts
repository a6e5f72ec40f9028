import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** How long the headers of a request may take to arrive. */
export const HEADERS_TIMEOUT_MS = 4000;

/** How long a connection may stay open on which nothing has arrived yet: browsers and pools open some in reserve. */
const RESERVE_MS = 60_000;

/**
 * Cuts connections whose client takes nothing of an answer for `sendTimeoutMs`, and after a minute those on which nothing
 * ever arrived. Lets the server close in bounded time,
 * where Node.js would wait: ends connections on which nothing arrived at once, and those with an incomplete request after `HEADERS_TIMEOUT_MS`. Requests with `Expect` are answered as others
 * are, without `100 Continue`.
 */
export function connections(app: FastifyInstance, sendTimeoutMs: number): void {
  const waiting = new Set<Socket>();
  const reserved = new WeakSet<Socket>();
  const wait = (socket: Socket) => void (socket.destroyed || waiting.add(socket));
  let closing = false;
  app.server.on("connection", (socket: Socket) => {
    if (closing) return void socket.destroy();
    wait(socket);
    socket.once("close", () => waiting.delete(socket));
  });
  app.server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    waiting.delete(socket);
    response.once("close", () => wait(socket));
  });
  app.server.setTimeout(sendTimeoutMs, (socket: Socket) => {
    if (socket.bytesRead === 0 && !reserved.has(socket)) {
      reserved.add(socket);
      return void socket.setTimeout(Math.max(RESERVE_MS - sendTimeoutMs, 1));
    }
    // Nothing was sent or received. A request that still waits for its answer, or for the next event, goes on waiting.
    if (socket.writableLength > 0 || waiting.has(socket)) socket.destroy();
  });
  app.server.on("checkExpectation", (request, response) => app.server.emit("request", request, response));
  app.addHook("preClose", async () => {
    closing = true;
    for (const socket of waiting) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => {
      for (const socket of waiting) socket.destroy();
    }, HEADERS_TIMEOUT_MS).unref();
  });
}
