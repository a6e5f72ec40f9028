import type { FastifyInstance } from "fastify";
import { stringify } from "yaml";
import { z } from "zod";
import { NoQuery, type Operation } from "../http/operation.ts";
import { Problem } from "../http/problems.ts";
import { sendJson } from "../http/send.ts";
import { slug } from "../resources/fields.ts";
import type { Store } from "../store/store.ts";
import { DossierForm } from "./form.ts";

const YAML = "application/yaml";
const IdParameters = z.strictObject({ id: slug.describe("The article's id.") });

/** Long lines stay whole: folded, the library loses blanks at line ends and cuts characters beyond the first plane. */
const YAML_STYLE = {
  lineWidth: 0,
  blockQuote: "literal",
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

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
    problems: [404, 414],
    example: "/v1/dossiers/{first}",
  };
  app.get("/v1/dossiers/:id", { config: { operation } }, async (request, reply) => {
    const { id } = request.params as z.infer<typeof IdParameters>;
    const plan = {
      table: "dossiers",
      where: [{ column: "id", in: [id] }],
      order: [{ column: "id", descending: false }],
      limit: 1,
    };
    const [page] = await store.run([plan]);
    if (!page?.rows) throw new Problem("no-such-record", `There is no dossier with the id \`${id}\`.`);
    if (request.answerType === YAML)
      return reply.type(`${YAML}; charset=utf-8`).send(stringify(JSON.parse(page.docs.toString()), YAML_STYLE));
    return sendJson(reply, page.docs);
  });
}
