import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { yesOrNo } from "../http/request/query.ts";
import { leavingOf } from "../http/response/once-closed.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { authorOf } from "../intake/requests.ts";
import { MAX_JSON_BYTES, MAX_YAML_BYTES } from "../intake/source.ts";
import { BatchForm } from "../writing/put-batch.ts";
import { Receipt } from "../writing/receipts.ts";
import type { Writer } from "../writing/writer.ts";
import { EXAMPLES, exampleReceipt } from "./writes.ts";

const BatchReceipt = z
  .object({
    dry_run: z.boolean().describe("True if nothing was written."),
    receipts: z.array(Receipt).describe("One for each document, in the order of the body: authority records first."),
  })
  .meta({ id: "BatchReceipt", description: "What a batch did. Pointers lead into its body." });

/** Adds the route that writes dossiers and the authority records that they name in one transaction. */
export function batchRoutes(app: FastifyInstance, writer: Writer): void {
  route(
    app,
    {
      id: "putBatch",
      method: "POST",
      path: "/v1/batches",
      tag: "Dossiers",
      summary: "Put dossiers with the authority records that they name",
      description:
        "All of it is written, or nothing. It creates records and replaces those that exist, without `If-Match`: check with `dry_run=true` what would change.",
      scope: "write",
      query: z.strictObject({
        dry_run: yesOrNo.optional().describe("`true` answers what would change, and writes nothing."),
      }),
      body: {
        types: { "application/json": MAX_JSON_BYTES, "application/yaml": MAX_YAML_BYTES },
        schema: BatchForm,
        example: { registry: { actors: [EXAMPLES.actor] } },
      },
      answers: { "application/json": BatchReceipt },
      problems: [422, 507],
      example: "/v1/batches",
      exampleAnswer: { dry_run: false, receipts: [exampleReceipt("actor")] },
    },
    async (request, reply) => {
      const { body, headers, query } = request;
      const dryRun = query.dry_run === true;
      const task = { body, headers: { "content-type": headers["content-type"] }, dryRun, author: authorOf(request) };
      const receipts = await writer.run("batch", task, { bytes: body.length, signal: leavingOf(reply) });
      reply.header("cache-control", "no-store");
      return sendValue(reply, { dry_run: dryRun, receipts });
    },
  );
}
