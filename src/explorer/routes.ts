import accepts from "accepts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { askInside } from "../http/ask.ts";
import { Problem } from "../http/problems.ts";
import { pathOf } from "../http/request/address.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { PART_OF_REQUEST } from "../http/request/part.ts";
import type { RegisteredOperation } from "../http/route.ts";
import type { ShowProblem } from "../http/server/errors.ts";
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

/** The name of all pages in metrics. */
const SHOW_PAGE = "showPage";

/** What an address that is nowhere answers: to programs, and to readers. */
const ON_OFFER = ["application/problem+json", "text/html"];

/** A page's address may have any parameters, as links to it get them on their way; each page reads its own. */
const AnyQuery = z.looseObject({});

/** Sends pages. They ask the verbs of the API in this process, with the key of their request. */
export class Explorer {
  readonly #app: FastifyInstance;
  readonly #publicUrl: string;

  constructor(app: FastifyInstance, publicUrl: string) {
    this.#app = app;
    this.#publicUrl = publicUrl;
  }

  /** Sends a page. */
  async show(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const visit = this.#visit(request, reply);
    try {
      return await this.#send(reply, visit, await page(visit));
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      const { location, retryAfter, status } = cause.reply;
      if (location !== undefined) return reply.redirect(location.replace("/v1/", "/"), status);
      if (retryAfter !== undefined) reply.header("retry-after", retryAfter);
      return this.#send(reply, visit, await problemPage(visit, cause.reply));
    }
  }

  /** Sends a problem as a page to those who asked for one; returns null for all others. */
  readonly showProblem: ShowProblem = (problem, request, reply) => {
    const { raw, url, operation } = request;
    const isAstray = operation === undefined && !/^\/+v1\b/.test(url) && accepts(raw).type(ON_OFFER) === "text/html";
    return operation?.id === SHOW_PAGE || isAstray ? this.#sendProblem(problem, request, reply) : null;
  };

  async #sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const visit = this.#visit(request, reply);
    const body = JSON.parse(problem.body(this.#publicUrl, request.url, request.id));
    reply.headers(problem.headers);
    return this.#send(reply, visit, await problemPage(visit, { status: problem.status, body }));
  }

  #visit(request: FastifyRequest, reply: FastifyReply): Visit {
    const { id } = Object(request.params) as { readonly id?: string };
    const here = new URL(request.url.replace(/^\/+/, "/"), baseUrl(reply, this.#publicUrl));
    return new Visit(askInside(this.#app, request, { more: PART_OF_REQUEST }), here, id);
  }

  async #send(reply: FastifyReply, visit: Visit, content: PageContent): Promise<FastifyReply> {
    const { names } = await assets();
    const { status = 200 } = content;
    if (status !== 200) reply.header("cache-control", "no-store");
    reply.code(status).type("text/html; charset=utf-8").header("content-security-policy", CSP);
    return reply.send(documentOf(content, visit, names));
  }
}

/** Adds the pages for people, their scripts and styles, and what other sites embed. */
export function explorerRoutes(app: FastifyInstance, explorer: Explorer, publicUrl: string): void {
  for (const [path, page] of Object.entries(PAGES))
    app.get(path, { config: { operation: operationOf(path) } }, (request, reply) =>
      explorer.show(page, request, reply),
    );
  oembedRoute(app, publicUrl);
  app.get("/embed.js", async (_request, reply) => {
    const content = (await assets()).files.get("/embed.js")?.content;
    return reply.type("text/javascript; charset=utf-8").header("cache-control", "public, max-age=3600").send(content);
  });
  app.get("/assets/:digest/:name", async (request, reply) => {
    const file = (await assets()).files.get(pathOf(request.url));
    if (file === undefined) throw new Problem("no-such-path", `There is nothing at ${request.url}.`);
    const { type, content } = file;
    return reply
      .type(`${type}; charset=utf-8`)
      .header("cache-control", "public, max-age=31536000, immutable")
      .send(content);
  });
}

/** Pages without data: their scripts ask for these with the key of an editor. */
const SHELLS = ["/review"];

/** What the hooks of the service know of a page: keys, limits, `READ_AUTH` and the cache hold for it as for its data. */
function operationOf(path: string): RegisteredOperation {
  return {
    id: SHOW_PAGE,
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
