import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { embeddable, excerptOf, JSON_LD } from "../formats/json-ld/document.ts";
import { vocabularyOf, vocabularyPage } from "../formats/json-ld/vocabulary-page.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { route } from "../http/route.ts";

const HTML = "text/html";

/** Adds the page that every IRI of the service's own vocabulary leads to. */
export function vocabularyRoute(app: FastifyInstance, publicUrl: string): void {
  route(
    app,
    {
      id: "getVocabulary",
      path: "/vocabulary",
      tag: "Service",
      summary: "Get the vocabulary of the JSON-LD answers",
      description: "The terms that schema.org and the Web Annotation vocabulary do not have, each with what it says.",
      answers: {
        [HTML]: null,
        [JSON_LD]: z.looseObject({ "@context": z.looseObject({}), "@graph": z.array(z.looseObject({})) }),
      },
      storeless: true,
      problems: [],
      headers: ["Vary"],
      example: "/vocabulary",
      exampleExcerpt: excerptOf,
    },
    async (request, reply) => {
      const { answerType } = request;
      reply.type(`${answerType}; charset=utf-8`);
      return reply.send(answerType === HTML ? vocabularyPage() : embeddable(vocabularyOf(baseUrl(reply, publicUrl))));
    },
  );
}
