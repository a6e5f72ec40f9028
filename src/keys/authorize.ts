import type { FastifyInstance } from "fastify";
import { Problem } from "../http/problems.ts";

/**
 * Refuses requests whose key lacks the scope of the operation. After rate limits, so that attempts are counted, and
 * before validation, so that parameters are checked only for those who may ask. With `isReadGuarded` reading needs a
 * key with the scope `read`, except for operations that do without the store.
 */
export function authorization(app: FastifyInstance, isReadGuarded: boolean): void {
  app.addHook("onRequest", ({ key, query, operation }, _reply, done) => {
    if (operation === undefined) return done();
    const { adminParameter = "", storeless } = operation;
    const isAdministered = Object(query)[adminParameter] === "true";
    const scope = isAdministered ? "admin" : operation.scope;
    if (key === null && (scope !== undefined || (isReadGuarded && !storeless)))
      throw new Problem("unauthorized", "An API key is required.", { headers: { "www-authenticate": "Bearer" } });
    const needed = scope ?? (isReadGuarded ? "read" : undefined);
    if (key !== null && needed !== undefined && !key.scopes.includes(needed))
      throw new Problem("forbidden", `The key lacks the scope \`${needed}\`.`, {
        headers: { "www-authenticate": `Bearer error="insufficient_scope", scope="${needed}"` },
      });
    done();
  });
}
