import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "../problems.ts";
import { isHost } from "../request/base-url.ts";

/**
 * Refuses requests without one valid `Host` (RFC 9112, section 3.2), which links in answers may repeat, and bodies in a
 * `Content-Encoding`, which would be read as they are. Before all hooks that read anything of a request.
 */
export function wellFormed(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    const fault = hostFault(request);
    if (fault !== null) {
      reply.header("connection", "close");
      throw new Problem("malformed-request", fault);
    }
    const { "content-encoding": encoding } = request.headers;
    const isEncoded = encoding !== undefined && encoding.toLowerCase() !== "identity";
    if (isEncoded && request.routeOptions.config.operation?.body)
      throw new Problem(
        "unsupported-media-type",
        "The body must not be compressed: send it without Content-Encoding.",
        {
          headers: { "accept-encoding": "identity" }, // RFC 7694
        },
      );
    done();
  });
}

/** Returns what is wrong with the hosts that a request names; null if nothing is. */
function hostFault({ raw, headers, host }: FastifyRequest): string | null {
  if (namesIn(raw.rawHeaders, "host") > 1)
    // `headers` has only the first of several
    return "A request must have only one Host header.";
  if (headers.host === undefined)
    return raw.httpVersion === "1.1" ? "An HTTP/1.1 request must have a Host header." : null;
  return isHost(headers.host) && isHost(host) ? null : "The host must be a name or an address, with or without a port.";
}

/** Counts the headers of a name in a list of names and values, one after another. */
function namesIn(rawHeaders: readonly string[], name: string): number {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2)
    if (rawHeaders[i]?.length === name.length && rawHeaders[i]?.toLowerCase() === name) count++;
  return count;
}
