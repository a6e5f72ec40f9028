import type { FastifyInstance, FastifyRequest } from "fastify";

/** The longest id of a client or a trace that the log repeats. */
const MAX_ID = 200;

/**
 * Logs one line for each answer, after its last byte was sent; of answers from the cache one in `oneHitIn`. The line names the
 * trace (W3C Trace Context) and the id that the client gave the request, so that its log and ours can be joined.
 */
export function log(app: FastifyInstance, oneHitIn: number): void {
  let hits = 0;
  app.addHook("onResponse", (request, reply, done) => {
    done();
    if (request.isHit && hits++ % oneHitIn !== 0) return;
    const { id: reqId, method, url } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    app.log.info({ reqId, ...given(request), method, url, status: reply.statusCode, ms }, "answered");
  });
}

function given({ headers }: FastifyRequest): Record<string, string> {
  const { traceparent, "x-request-id": clientReqId } = headers;
  return {
    ...(typeof traceparent === "string" ? { traceparent: traceparent.slice(0, MAX_ID) } : {}),
    ...(typeof clientReqId === "string" ? { clientReqId: clientReqId.slice(0, MAX_ID) } : {}),
  };
}
