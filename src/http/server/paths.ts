import type { FastifyInstance } from "fastify";
import { Problem } from "../problems.ts";
import { pathOf } from "./errors.ts";

/**
 * Refuses requests that name no host, that no path answers (404), or whose method the path does not allow (405, with
 * `Allow`). Before the hooks that look at keys and parameters: there is no operation to check them against, and the
 * body is not read.
 */
export function paths(app: FastifyInstance): void {
  const routes = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  app.addHook("onRoute", ({ url, method }) => {
    const pattern = new RegExp(`^${url.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`);
    const route = routes.get(url) ?? { pattern, methods: new Set() };
    routes.set(url, route);
    for (const one of [method].flat()) route.methods.add(one);
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.headers.host === undefined && request.raw.httpVersion === "1.1") {
      reply.header("connection", "close");
      throw new Problem("malformed-request", "An HTTP/1.1 request must have a Host header.");
    }
    if (!request.is404) return;
    const path = pathOf(request.url);
    const route = [...routes.values()].find(({ pattern }) => pattern.test(path));
    if (route === undefined) throw new Problem("no-such-path", `There is nothing at ${path}.`);
    throw new Problem("method-not-allowed", `${request.method} is not allowed here.`, {
      headers: { allow: [...route.methods].sort().join(", ") },
    });
  });
}
