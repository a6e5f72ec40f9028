import type { FastifyInstance } from "fastify";
import { Problem } from "../problems.ts";
import { pathOf } from "../request/address.ts";

/**
 * Refuses requests that no path answers (404), or whose method the path does not allow (405, with `Allow`); answers OPTIONS
 * with `Allow`. Sets `request.operation`. Before the hooks that look at keys and parameters: there is no operation to check them against, and
 * the body is not read.
 */
export function paths(app: FastifyInstance): void {
  const routes = new Map<string, Route>();
  app.addHook("onRoute", ({ url, method }) => {
    const pattern = new RegExp(`^${url.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`);
    const route = routes.get(url) ?? { pattern, methods: new Set() };
    routes.set(url, route);
    for (const one of [method].flat()) route.methods.add(one);
  });
  app.decorateRequest("operation", undefined);
  app.addHook("onRequest", (request, reply, done) => {
    request.operation = request.routeOptions.config.operation; // Fastify makes all of `routeOptions` at each access
    const path = pathOf(request.url);
    if (!request.is404 && !/\.\w+$/.test(path)) return done();
    const route = routeOf(routes, path);
    // A path with an ending is none of those without it, though their methods match it: `/v1/articles/:id.jsonld`.
    if (!request.is404 && (route === undefined || route.methods.has(request.method))) return done();
    if (route === undefined) throw new Problem("no-such-path", `There is nothing at ${path}.`);
    const allow = [...route.methods, "OPTIONS"].sort().join(", ");
    if (request.method !== "OPTIONS")
      throw new Problem("method-not-allowed", `${request.method} is not allowed here.`, { headers: { allow } });
    reply.code(204).header("allow", allow).send();
  });
}

/** A path of the router, and the methods that it has. */
interface Route {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Returns the route of a path; of several, the one with the longest text of its own. */
function routeOf(routes: ReadonlyMap<string, Route>, path: string): Route | undefined {
  const found = [...routes].filter(([, { pattern }]) => pattern.test(path));
  const own = (url: string) => url.replaceAll(/:\w+/g, "").length;
  return found.sort(([one], [other]) => own(other) - own(one))[0]?.[1];
}
