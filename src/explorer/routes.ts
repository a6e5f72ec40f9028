import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { askInside } from "../http/ask.ts";
import { Problem } from "../http/problems.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { PART_OF_REQUEST } from "../http/request/part.ts";
import type { RegisteredOperation } from "../http/route.ts";
import { problemOf } from "../http/server/errors.ts";
import { assets } from "./assets.ts";
import { documentOf } from "./frame.ts";
import { oembedRoute } from "./oembed.ts";
import type { Page, PageContent } from "./page.ts";
import { actorPage } from "./pages/actor.ts";
import { articlePage } from "./pages/article.ts";
import { disagreementsPage } from "./pages/disagreements.ts";
import { eventPage } from "./pages/event.ts";
import { homePage } from "./pages/home.ts";
import { actorsPage, articlesPage, eventsPage, topicsPage } from "./pages/lists.ts";
import { matrixPage } from "./pages/matrix.ts";
import { networkPage } from "./pages/network.ts";
import { problemPage } from "./pages/problem.ts";
import { reviewPage } from "./pages/review.ts";
import { searchPage } from "./pages/search.ts";
import { timelinePage } from "./pages/timeline.ts";
import { topicPage } from "./pages/topic.ts";
import { Refused, Visit } from "./visit.ts";

/** The pages by path. */
const PAGES: Readonly<Record<string, Page>> = {
  "/": homePage,
  "/search": searchPage,
  "/articles": articlesPage,
  "/actors": actorsPage,
  "/topics": topicsPage,
  "/events": eventsPage,
  "/network": networkPage,
  "/articles/:id": articlePage,
  "/review": reviewPage,
  "/matrix": matrixPage,
  "/timeline": timelinePage,
  "/disagreements": disagreementsPage,
  "/actors/:id": actorPage,
  "/topics/:id": topicPage,
  "/events/:id": eventPage,
};

/** Nothing but what this service serves; no script or style within a page; no text becomes code. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A page's address may have any parameters, as links to it get them on their way; each page reads its own. */
const AnyQuery = z.looseObject({});

/** Adds the pages for people. They ask the verbs of the API in this process, with the key of their request. */
export function explorerRoutes(app: FastifyInstance, publicUrl: string): void {
  app.register(async (pages) => {
    pages.setErrorHandler(async (error: Error, request, reply) => {
      const problem = problemOf(error);
      const { status } = problem;
      if (status === 500) request.log.error({ reqId: request.id, err: error }, "page not shown");
      const body = JSON.parse(problem.body(publicUrl, request.url, request.id));
      reply.headers(problem.headers);
      return send(request, reply, await problemPage(visitOf(request, reply), { status, body }));
    });
    for (const [path, page] of Object.entries(PAGES))
      pages.get(path, { config: { operation: operationOf(path) } }, async (request, reply) => {
        const visit = visitOf(request, reply);
        try {
          return await send(request, reply, await page(visit));
        } catch (cause) {
          if (!(cause instanceof Refused)) throw cause;
          const { location, retryAfter } = cause.reply;
          if (location !== undefined) return reply.redirect(location.replace("/v1/", "/"), cause.reply.status);
          if (retryAfter !== undefined) reply.header("retry-after", retryAfter);
          return send(request, reply, await problemPage(visit, cause.reply));
        }
      });
  });
  oembedRoute(app, publicUrl);
  app.get("/embed.js", async (_request, reply) => {
    const content = (await assets()).files.get("/embed.js")?.content;
    return reply.type("text/javascript; charset=utf-8").header("cache-control", "public, max-age=3600").send(content);
  });
  app.get("/assets/:digest/:name", async (request, reply) => {
    const file = (await assets()).files.get(request.url.replace(/\?.*/, ""));
    if (file === undefined) throw new Problem("no-such-path", `There is nothing at ${request.url}.`);
    const { type, content } = file;
    return reply
      .type(`${type}; charset=utf-8`)
      .header("cache-control", "public, max-age=31536000, immutable")
      .send(content);
  });

  function visitOf(request: FastifyRequest, reply: FastifyReply): Visit {
    const { id } = request.params as { readonly id?: string };
    const here = new URL(request.url.replace(/^\/+/, "/"), baseUrl(reply, publicUrl));
    return new Visit(askInside(app, request, { more: PART_OF_REQUEST }), here, id);
  }

  async function send(request: FastifyRequest, reply: FastifyReply, content: PageContent): Promise<FastifyReply> {
    const { names } = await assets();
    const { status = 200 } = content;
    if (status !== 200) reply.header("cache-control", "no-store");
    reply.code(status).type("text/html; charset=utf-8").header("content-security-policy", CSP);
    return reply.send(documentOf(content, visitOf(request, reply), names));
  }
}

/** Pages without data: their scripts ask for these with the key of an editor. */
const SHELLS = ["/review"];

/** What the hooks of the service know of a page: keys, limits, `READ_AUTH` and the cache hold for it as for its data. */
function operationOf(path: string): RegisteredOperation {
  return {
    id: "showPage",
    method: "GET",
    path,
    tag: "Pages",
    summary: "Show a page",
    query: AnyQuery,
    answers: { "text/html": null },
    problems: [],
    storeless: SHELLS.includes(path),
    example: path,
  };
}
