import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Store } from "../store/store.ts";
import { changeAt } from "./change-log.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Number of the last change at the time that `as_of` names; undefined for the present. */
    asOf: number | undefined;
  }
}

/**
 * Resolves the parameter `as_of` to `request.asOf` and removes it from the query, which is the operation's own. After
 * validation, which checks the time, and before the gate, which reading the past must pass.
 */
export function asOf(app: FastifyInstance, store: Store): void {
  app.decorateRequest("asOf", undefined);
  app.decorateRequest("isPast", false);
  app.addHook("onRequest", async (request) => {
    if (!request.operation?.past) return;
    const { as_of, ...query } = PastQuery.parse(request.query);
    if (as_of === undefined) return;
    request.isPast = Date.parse(as_of) < Date.now();
    request.asOf = await changeAt(store, as_of);
    request.query = query;
  });
}

const PastQuery = z.looseObject({ as_of: z.string().optional() });
