import type { FastifyInstance } from "fastify";
import { sendJson } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { NamingPage, NamingQuery } from "../reading/naming.ts";
import { IdParameters } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import { problemsOf, tagOf } from "./records.ts";

/** Adds, for every resource, the list of what names one of its records. */
export function referenceRoutes(app: FastifyInstance, reading: Reading, resources: readonly Resource[]): void {
  for (const resource of resources) {
    const { component, path, name, type } = resource;
    route(
      app,
      {
        id: `list${component}References`,
        path: `/v1/${path}/:id/references`,
        tag: tagOf(resource),
        summary: `List what names one ${type.replace("_", " ")}`,
        params: IdParameters,
        query: NamingQuery,
        answers: { "application/json": NamingPage },
        past: true,
        problems: problemsOf(resource),
        example: `/v1/${path}/{first}/references`,
        exampleAnswer: EXAMPLE,
      },
      async (request, reply) => {
        const { params, query } = request;
        return sendJson(reply, await reading.read(request, reply, "naming", { resource: name, id: params.id, query }));
      },
    );
  }
}

/** Errata can be about records of every type. */
const EXAMPLE = {
  data: [
    {
      type: "erratum",
      id: "an-erratum",
      name: null,
      article: { id: "an-article", name: "A headline" },
      field: "about",
    },
  ],
  page: { limit: 50, next_cursor: null },
};
