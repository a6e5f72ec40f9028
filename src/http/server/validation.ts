import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { Problem } from "../problems.ts";
import { mediaTypeOf } from "../request/body.ts";
import { negotiate } from "../request/negotiation.ts";
import { readParameters } from "../request/query.ts";
import { addVary } from "../response/encoding.ts";
import type { RegisteredOperation } from "../route.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The media type of the answer, one of those that the operation offers. */
    answerType: string;
  }
}

/**
 * Checks `Accept`, the path, the query and `Content-Type` against the operation, and replaces `params` and `query` by
 * their parsed values. After keys and limits, so that only those who may ask learn what is wrong; before all work.
 */
export function validation(app: FastifyInstance): void {
  app.decorateRequest("answerType", "");
  app.addHook("onRequest", async (request, reply) => {
    const { operation } = request;
    if (operation === undefined) return;
    const { answers, params, query, body } = operation;
    if (Object.keys(answers).length > 1) addVary(reply, "Accept");
    request.answerType = answerTypeOf(request, operation);
    if (params !== undefined) request.params = readParameters(params, request.params, "path");
    request.query = readParameters(query, request.query, "query");
    if (body !== undefined) checkContentType(request, Object.keys(body.types));
  });
}

/** Returns the media type that the parameter `format` names, or else the best that `Accept` allows. */
function answerTypeOf(request: FastifyRequest, { answers, formats }: RegisteredOperation): string {
  const named = formats?.[FormatQuery.parse(request.query).format];
  return named ?? negotiate(request, Object.keys(answers));
}

/** The one parameter that matters before the query is checked, as an answer that is not on offer comes first. */
const FormatQuery = z.looseObject({ format: z.string().catch("") });

function checkContentType({ headers }: FastifyRequest, types: readonly string[]): void {
  const type = mediaTypeOf(headers["content-type"]);
  const [, ...parameters] = (headers["content-type"] ?? "").split(";").map((part) => part.trim().toLowerCase());
  const isUtf8 = parameters.every((one) => !one.startsWith("charset=") || /^charset="?utf-8"?$/.test(one));
  if (!types.includes(type) || !isUtf8)
    throw new Problem("unsupported-media-type", `The body must be ${types.join(" or ")}, in UTF-8.`);
}
