import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { sendJson } from "../http/response/send.ts";
import { NoQuery, type Operation } from "../http/route.ts";
import { DossierForm } from "../intake/forms.ts";
import { yamlOf } from "../intake/yaml.ts";
import { slug } from "../model/kit/fields.ts";
import { absent, lastChangeOf } from "../reading/change-log.ts";
import { readsFor } from "../reading/visibility.ts";
import type { Reads, Store } from "../store/store.ts";

const YAML = "application/yaml";
const IdParameters = z.strictObject({ id: slug.describe("The article's id.") });

/** Dossiers as they were put. */
export function dossierRoutes(app: FastifyInstance, store: Store): void {
  const operation: Operation = {
    id: "getDossier",
    tag: "Dossiers",
    summary: "Get one dossier as it was put",
    description:
      "An article with everything that it reports, in the form that it is written in: what was put is what is answered.",
    params: IdParameters,
    query: NoQuery,
    answers: { "application/json": DossierForm, [YAML]: null },
    past: true,
    problems: [404, 410, 414],
    example: "/v1/dossiers/{first}",
  };
  app.get("/v1/dossiers/:id", { config: { operation } }, async (request, reply) => {
    const reads = readsFor(store, request);
    const { id } = request.params as z.infer<typeof IdParameters>;
    const doc = await (request.asOf === undefined ? dossierNow(reads, id) : dossierThen(reads, id));
    if (doc === null) throw await absent(reads, "dossier", id);
    if (request.answerType === YAML) return reply.type(`${YAML}; charset=utf-8`).send(yamlOf(doc.toString()));
    return sendJson(reply, doc);
  });
}

async function dossierNow(reads: Reads, id: string): Promise<Buffer | null> {
  const order = [{ column: "id", descending: false }];
  const [page] = await reads.run([{ table: "dossiers", where: [{ column: "id", in: [id] }], order, limit: 1 }]);
  return page?.rows ? page.docs : null;
}

/** As it was put last before the time that the reads are of; null where its article was not there, or is not shown. */
async function dossierThen(reads: Reads, id: string): Promise<Buffer | null> {
  const [article] = await reads.rows("articles", [{ column: "id", in: [id] }]);
  if (article === undefined) return null;
  const change = await lastChangeOf(reads, "dossier", id);
  return Buffer.from(change?.doc as string);
}
