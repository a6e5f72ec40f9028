import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { baseUrl } from "../http/request/base-url.ts";
import { guideLinks, guideRoutes } from "./guides.ts";
import { htmlPage } from "./html.ts";
import { referenceHtml, typesHtml } from "./reference.ts";

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Stands in the page for the address of the service, which depends on the request. */
const BASE = "https://service.invalid";

const links = () => `<a href="/docs">API reference</a> <a href="/docs/types">Types</a> ${guideLinks()}`;

/** Finds operations by all that they say, and opens the one that the address names. */
const SEARCH = `const box = document.getElementById("search-box");
const operations = [...document.querySelectorAll(".operation")];
const search = () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const one of operations) {
    one.hidden = !words.every((word) => one.dataset.text.includes(word));
    if (!one.hidden) count++;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = !section.querySelector(".operation:not([hidden])");
  document.getElementById("search-found").value = words.length ? count + " found" : "";
};
const open = () => {
  const one = document.getElementById(location.hash.split("/").at(-1).replace("#", ""));
  if (!one?.matches(".operation")) return;
  one.open = true;
  one.scrollIntoView();
};
box.addEventListener("input", search);
addEventListener("hashchange", open);
search();
open();
`;

const CONSOLE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Standpoint console</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/guides.css">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<nav><a href="/docs">API reference</a></nav>
<div id="reference"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** Starts Swagger UI, which sends requests from the browser. */
const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  validatorUrl: null,
  filter: true,
  docExpansion: "none",
  defaultModelsExpandDepth: -1,
  tryItOutEnabled: true,
});
`;

/**
 * Adds the API reference at `/docs`, all of it served from here and under a strict policy. It is written on the server: Swagger UI
 * works on the whole document for three seconds before it shows anything, so it is the console alone, at `/docs/console`. (Its own
 * package `swagger-ui-dist` is 10 MB larger.) Adds the documents too.
 */
export function docsRoutes(app: FastifyInstance, publicUrl: string): void {
  const folder = dirname(createRequire(import.meta.url).resolve("@fastify/swagger-ui/package.json"));
  const fromPackage = (name: string) => () => readFileSync(join(folder, "static", name));
  const files: Record<string, { type: string; read: () => Buffer | string }> = {
    "/docs/types": { type: "text/html", read: () => htmlPage("Standpoint types", links(), typesHtml()) },
    "/docs/search.js": { type: "text/javascript", read: () => SEARCH },
    "/docs/console": { type: "text/html", read: () => CONSOLE },
    "/docs/start.js": { type: "text/javascript", read: () => START },
    "/docs/swagger-ui.css": { type: "text/css", read: fromPackage("swagger-ui.css") },
    "/docs/swagger-ui-bundle.js": { type: "text/javascript", read: fromPackage("swagger-ui-bundle.js") },
  };
  guideRoutes(app);
  let reference: string | undefined;
  app.get("/docs", async (_request, reply) => {
    reference ??= htmlPage("Standpoint API", links(), referenceHtml(BASE), ["/docs/search.js"]);
    const page = reference.replaceAll(BASE, baseUrl(reply, publicUrl));
    return reply.type("text/html; charset=utf-8").header("content-security-policy", CSP).send(page);
  });
  for (const [path, { type, read }] of Object.entries(files)) {
    let content: Buffer | undefined;
    app.get(path, async (_request, reply) => {
      content ??= Buffer.from(read());
      return reply.type(`${type}; charset=utf-8`).header("content-security-policy", CSP).send(content);
    });
  }
}
