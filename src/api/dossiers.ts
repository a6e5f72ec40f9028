import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { sendJson } from "../http/response/send.ts";
import { etagOf } from "../http/response/validators.ts";
import { route } from "../http/route.ts";
import { DossierForm } from "../intake/forms.ts";
import { slug } from "../model/kit/text-forms.ts";
import type { Reading } from "./reading.ts";
import { sendYaml, YAML } from "./yaml.ts";

/** Adds the route that reads a dossier as it was put. */
export function dossierRoutes(app: FastifyInstance, reading: Reading): void {
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
      headers: ["Vary"],
      past: true,
      problems: [404, 410, 414],
      example: "/v1/dossiers/{first}",
      exampleExcerpt: (answer) => {
        const { article, positions } = answer as Record<string, unknown>;
        return { article, positions };
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const doc = await reading.read(request, reply, "document", { type: "dossier", id });
      if (request.answerType !== YAML) return sendJson(reply, doc);
      return sendYaml(reply, doc, etagOf(doc));
    },
  );
}
