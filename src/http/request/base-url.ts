import type { FastifyReply } from "fastify";
import { LRUCache } from "lru-cache";

/**
 * Returns the origin for absolute addresses of the service in an answer: `publicUrl`, or if that is empty the origin of
 * the request, with `localhost` for a request without a host (HTTP/1.0). As the client chose the latter, shared caches
 * must not store the answer.
 */
export function baseUrl(reply: FastifyReply, publicUrl: string): string {
  if (publicUrl !== "") return publicUrl;
  const { protocol, host } = reply.request;
  if (!reply.hasHeader("cache-control")) reply.header("cache-control", "private, no-cache");
  return new URL(`${protocol === "https" ? "https" : "http"}://${isHost(host) ? host : "localhost"}`).origin;
}

/** Whether a text is a host name, an IPv4 address or an IPv6 address in brackets, with or without a port. */
export function isHost(text: string): boolean {
  let valid = hosts.get(text);
  if (valid === undefined) {
    valid = HOST.test(text) && URL.canParse(`http://${text}`);
    hosts.set(text, valid);
  }
  return valid;
}

/** Hosts that requests named lately, and whether they are valid. */
const hosts = new LRUCache<string, boolean>({ max: 100 });

const HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;
