import type { FastifyRequest } from "fastify";

/**
 * What the service's own addresses begin with in an answer that has to name them in full: PUBLIC_URL, or the
 * address that the request came to; `localhost` where it names none, as a request of HTTP/1.0 may.
 */
export function baseUrl(request: FastifyRequest, publicUrl: string): string {
  if (publicUrl !== "") return publicUrl;
  const address = `${request.protocol}://${request.host}`;
  return URL.canParse(address) ? new URL(address).origin : `${request.protocol}://localhost`;
}
