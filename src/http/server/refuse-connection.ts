import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { Problem } from "../problems.ts";

/** Headers of every answer, for the safety of who shows it. */
export const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** Answers what is no HTTP request, or arrives too slowly, and closes the connection. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket, publicUrl: string): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const problem =
    error.code === "HPE_HEADER_OVERFLOW"
      ? new Problem("headers-too-large", "The request line and the headers have more than 16 KiB.")
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? new Problem("request-timeout", "The request took too long to arrive.")
        : new Problem("malformed-request", "What arrived is not an HTTP/1.1 request.");
  const id = randomUUID();
  const body = problem.body(publicUrl, "/", id);
  const headers = {
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "x-request-id": id,
    ...SECURITY_HEADERS,
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${REASONS[problem.status]}\r\n${lines.join("")}\r\n${body}`);
}

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};
