import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { Problem } from "../problems.ts";
import { SECURITY_HEADERS } from "./headers.ts";

/**
 * Answers bytes that are not an HTTP request, or that arrive too slowly, and closes the connection. Node.js reports
 * them before there is a request, so the answer is written to the socket.
 */
export function refuseConnection(error: Error & { code?: string }, socket: Socket, publicUrl: string): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  // A client has opened it in reserve, and may send a request at this very moment: see `connections`.
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && socket.bytesRead === 0) return;
  const problem =
    error.code === "HPE_HEADER_OVERFLOW"
      ? new Problem("headers-too-large", "The request line and the headers have more than 16 KiB.")
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? new Problem("request-timeout", "The request took too long to arrive.")
        : new Problem("malformed-request", "The bytes received are not an HTTP/1.1 request.");
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
