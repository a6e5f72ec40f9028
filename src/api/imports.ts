import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { linesOf } from "../http/request/body.ts";
import { route } from "../http/route.ts";
import { type Author, authorOf } from "../intake/requests.ts";
import { MAX_JSON_BYTES } from "../intake/source.ts";
import { importLines } from "../writing/line-batches.ts";
import type { Writer } from "../writing/writer.ts";

const NDJSON = "application/x-ndjson";
const IDLE_MS = 60_000;

/** Adds the import of many dossiers and registries in one request. */
export function importRoutes(app: FastifyInstance, writer: Writer): void {
  route(
    app,
    {
      id: "importLines",
      method: "POST",
      path: "/v1/imports",
      tag: "Dossiers",
      summary: "Put many dossiers and authority records",
      description: `NDJSON: each line is a dossier, or a registry of authority records, as in the files that \`standpoint import\` takes. Each is written whole or not at all, in the order of the lines, and answered with a line of its own once it is committed: \`line\` (from 1), \`status\` (200 written; 400, 413, 422 refused; 503, 507 not written: send it and those after it again), \`outcome\` (how many records were added, changed or unchanged) or \`errors\`. The same lines again change nothing, so a request that was cut off can be sent again. There is no limit to their number; a line has at most ${MAX_JSON_BYTES} bytes.`,
      scope: "write",
      body: { types: { [NDJSON]: Number.POSITIVE_INFINITY }, schema: z.string(), example: EXAMPLE, streamed: true },
      answers: { [NDJSON]: null },
      problems: [],
      example: "/v1/imports",
      exampleAnswer: '{"line":1,"status":200,"outcome":{"actors":{"added":1,"changed":0,"unchanged":0}}}\n',
    },
    async (request, reply) => {
      const { body } = request;
      request.raw.setTimeout(IDLE_MS, () => body.destroy());
      reply.type(`${NDJSON}; charset=utf-8`).header("cache-control", "no-store");
      return reply.send(Readable.from(reportsOf(writer, body, authorOf(request)), { objectMode: false }));
    },
  );
}

async function* reportsOf(writer: Writer, body: Readable, author: Author): AsyncGenerator<string> {
  for await (const report of importLines(writer, linesOf(body, MAX_JSON_BYTES), author))
    yield `${JSON.stringify(report)}\n`;
}

const EXAMPLE = '{"actors":[{"id":"united-nations","kind":"organization","name":"United Nations"}]}\n';
