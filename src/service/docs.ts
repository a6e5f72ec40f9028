import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Standpoint API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#reference", deepLinking: true, validatorUrl: null });
`;

/** Adds the API reference at `/docs`: Swagger UI, with all its files served from here. */
export function docsRoutes(app: FastifyInstance): void {
  const dist = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const fromDist = (name: string) => () => readFileSync(join(dist, name));
  const files: Record<string, { type: string; read: () => Buffer | string }> = {
    "/docs": { type: "text/html", read: () => PAGE },
    "/docs/start.js": { type: "text/javascript", read: () => START },
    "/docs/swagger-ui.css": { type: "text/css", read: fromDist("swagger-ui.css") },
    "/docs/swagger-ui-bundle.js": { type: "text/javascript", read: fromDist("swagger-ui-bundle.js") },
  };
  for (const [path, { type, read }] of Object.entries(files)) {
    let content: Buffer | undefined;
    app.get(path, async (_request, reply) => {
      content ??= Buffer.from(read());
      return reply.type(`${type}; charset=utf-8`).header("content-security-policy", CSP).send(content);
    });
  }
}
