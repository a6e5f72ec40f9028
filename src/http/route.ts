import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Operation } from "./operation.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    operation?: RegisteredOperation;
  }
  interface FastifyRequest {
    /** The operation that answers; undefined where there is none, as at the pages of `/docs`. */
    operation: RegisteredOperation | undefined;
  }
  interface FastifyInstance {
    /** Every operation registered by `route`. */
    readonly operations: RegisteredOperation[];
  }
}

/** A request whose `params`, `query` and `body` have the types that its operation declares. */
export type RouteRequest<Params, Query, Streamed extends boolean = false> = FastifyRequest<{
  Params: Params;
  Querystring: Query;
  Body: Streamed extends true ? Readable : Buffer;
}>;

/**
 * Adds an operation to the app. Validation (`server/validation.ts`) runs its schemas and `server/bodies.ts` reads its
 * body before the handler is called, which makes the handler's types true.
 */
export function route<Params, Query, Streamed extends boolean = false>(
  app: FastifyInstance,
  operation: Operation<Params, Query, Streamed>,
  handler: (request: RouteRequest<Params, Query, Streamed>, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  const { method = "GET", path, query = NO_QUERY, past } = operation;
  const registered = { ...operation, method, query: past ? query.extend({ as_of: AS_OF }) : query };
  app.operations.push(registered);
  app.route({ method, url: path, config: { operation: registered }, handler });
}

/** An operation with its defaults and, if it can be read as of a past time, with `as_of`. */
export type RegisteredOperation = Operation & Required<Pick<Operation, "method" | "query">>;

const NO_QUERY = z.strictObject({});

/** RFC 3339, 5.6: `t` and `z` may be lower case. */
const AS_OF = z
  .preprocess((given) => (typeof given === "string" ? given.toUpperCase() : given), z.iso.datetime({ offset: true }))
  .optional()
  .describe("What the service knew at this time (RFC 3339), in place of what it knows now.");
