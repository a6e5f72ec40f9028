import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Ends what Node.js would wait for, however long it stays, once the server closes: connections on which nothing
 * arrived, which browsers and pools open to have them ready, and, after a while, those whose request does not get whole.
 */
export function endConnections(server: FastifyInstance, headersTimeoutMs: number): void {
  const waiting = new Set<Socket>();
  const wait = (socket: Socket) => void (socket.destroyed || waiting.add(socket));
  let closing = false;
  server.server.on("connection", (socket: Socket) => {
    if (closing) return void socket.destroy();
    wait(socket);
    socket.once("close", () => waiting.delete(socket));
  });
  server.server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    waiting.delete(socket);
    response.once("close", () => wait(socket));
  });
  server.addHook("preClose", async () => {
    closing = true;
    for (const socket of waiting) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => {
      for (const socket of waiting) socket.destroy();
    }, headersTimeoutMs).unref();
  });
}
