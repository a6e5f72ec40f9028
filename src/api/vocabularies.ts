import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import type { Fields } from "../model/kit/fields.ts";
import type { Vocabulary } from "../model/kit/vocabulary.ts";
import { resources } from "../model/records/index.ts";

const Vocabularies = z
  .object({
    data: z.array(
      z.object({
        name: z.string(),
        description: z.string(),
        fields: z.array(z.string()).describe("The fields that take its values, such as `events.kind`."),
        values: z.array(
          z.object({
            value: z.string(),
            definition: z.string(),
            example: z.string().nullable(),
            codes: z
              .array(z.object({ scheme: z.string(), code: z.string() }))
              .describe("Codes of standards with exactly this meaning, such as PLOVER, CAMEO or IPTC Media Topics."),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Vocabularies", description: "The closed vocabularies: every value with its definition." });

/** Adds `GET /v1/vocabularies`. */
export function vocabulariesRoute(app: FastifyInstance): void {
  const answer = { data: all() };
  route(
    app,
    {
      id: "listVocabularies",
      path: "/v1/vocabularies",
      tag: "Service",
      summary: "List the closed vocabularies with their definitions",
      description:
        "Kinds, roles, acts, stances, measures and so on: each value with its definition, an example and codes of standards.",
      answers: { "application/json": Vocabularies },
      storeless: true,
      problems: [],
      example: "/v1/vocabularies",
      exampleAnswer: { data: answer.data.slice(0, 1).map((one) => ({ ...one, values: one.values.slice(0, 2) })) },
    },
    async (_request, reply) => sendValue(reply, answer),
  );
}

function all(): z.infer<typeof Vocabularies>["data"] {
  const uses = resources.flatMap(({ name, answered }) => usesIn(answered, name));
  return [...Map.groupBy(uses, ({ vocabulary }) => vocabulary)].map(([vocabulary, own]) => ({
    name: vocabulary.name,
    description: vocabulary.description,
    fields: own.map(({ field }) => field),
    values: Object.entries(vocabulary.definitions).map(([value, { definition, example = null, codes = [] }]) => ({
      value,
      definition,
      example,
      codes: [...codes],
    })),
  }));
}

function usesIn(fields: Fields, within: string): { vocabulary: Vocabulary; field: string }[] {
  return Object.entries(fields).flatMap(([name, { vocabulary, fields: inner = {} }]) => [
    ...(vocabulary === undefined ? [] : [{ vocabulary, field: `${within}.${name}` }]),
    ...usesIn(inner, `${within}.${name}`),
  ]);
}
