import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { sendJson } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { DossierForm } from "../intake/forms.ts";
import { yamlOf } from "../intake/yaml.ts";
import { slug } from "../model/kit/text-forms.ts";
import { readDossier } from "../reading/dossiers.ts";
import { readsFor } from "../reading/visibility.ts";
import type { Store } from "../store/store.ts";

const YAML = "application/yaml";

/** Adds the route that reads a dossier as it was put. */
export function dossierRoutes(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      id: "getDossier",
      path: "/v1/dossiers/:id",
      tag: "Dossiers",
      summary: "Get one dossier as it was put",
      description:
        "An article with everything that it reports, in the form that it is written in: the answer is what was put.",
      params: z.strictObject({ id: slug.describe("The article's id.") }),
      answers: { "application/json": DossierForm, [YAML]: null },
      past: true,
      problems: [404, 410, 414],
      example: "/v1/dossiers/{first}",
    },
    async (request, reply) => {
      const { id } = request.params;
      const doc = await readDossier(readsFor(store, request), id, request.asOf !== undefined);
      if (request.answerType === YAML) return reply.type(`${YAML}; charset=utf-8`).send(yamlOf(doc.toString()));
      return sendJson(reply, doc);
    },
  );
}
