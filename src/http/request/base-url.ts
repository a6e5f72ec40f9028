import type { FastifyRequest } from "fastify";

/**
 * Returns the origin for absolute addresses of the service in answers: `publicUrl`, or if that is empty the origin of
 * the request, with `localhost` for a request without a host (HTTP/1.0).
 */
export function baseUrl(request: Pick<FastifyRequest, "protocol" | "host">, publicUrl: string): string {
  if (publicUrl !== "") return publicUrl;
  const address = `${request.protocol}://${request.host}`;
  return URL.canParse(address) ? new URL(address).origin : `${request.protocol}://localhost`;
}
