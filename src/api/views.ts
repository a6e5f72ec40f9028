import type { FastifyInstance } from "fastify";
import { sendJson } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { views } from "../reading/views/index.ts";
import type { Reading } from "./reading.ts";

/** Adds the views. */
export function viewRoutes(app: FastifyInstance, reading: Reading): void {
  for (const { operation } of views)
    route(app, operation, async (request, reply) => {
      const { query, params } = request;
      return sendJson(reply, await reading.read(request, reply, "view", { operation: operation.id, query, params }));
    });
}
