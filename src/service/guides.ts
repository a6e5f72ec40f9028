import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { Marked } from "marked";
import { Problem } from "../http/problems.ts";
import { htmlPage } from "./html.ts";

const FOLDER = join(import.meta.dirname, "../../docs");

/** The Content-Security-Policy of pages that have styles alone. */
const CSP = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

/** A document of `docs/`, as a page. */
interface Guide {
  readonly name: string;
  readonly title: string;
}

let known: readonly Guide[] | undefined;

/** Returns links to the pages of the documents, in the order of their titles. */
export function guideLinks(): string {
  return guides()
    .map(({ name, title }) => `<a href="/docs/guides/${name}">${title}</a>`)
    .join(" ");
}

/** Returns the documents of `docs/`, in the order of their titles. Reads them when they are first asked for. */
function guides(): readonly Guide[] {
  known ??= readGuides();
  return known;
}

function readGuides(): Guide[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => /^[a-z-]+\.md$/.test(file)) : [];
  return files
    .map((file) => ({ name: file.replace(/\.md$/, ""), title: titleOf(read(file)) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** Adds a page for each document, at `/docs/guides/{name}`. */
export function guideRoutes(app: FastifyInstance): void {
  const pages = new Map<string, Buffer>();
  app.get("/docs/guides.css", async (_request, reply) => reply.type("text/css; charset=utf-8").send(STYLE));
  app.get<{ Params: { name: string } }>("/docs/guides/pictures/:name", async ({ params: { name } }, reply) => {
    const file = join(FOLDER, "pictures", name);
    if (!/^[a-z-]+\.png$/.test(name) || !existsSync(file))
      throw new Problem("no-such-path", `There is no picture ${name}.`);
    return reply.type("image/png").send(readFileSync(file));
  });
  app.get<{ Params: { name: string } }>("/docs/guides/:name", async ({ params: { name } }, reply) => {
    const names = guides().map((guide) => guide.name);
    if (!names.includes(name)) throw new Problem("no-such-path", `There is no guide ${name}: see ${names.join(", ")}.`);
    const page = pages.get(name) ?? Buffer.from(pageOf(name));
    pages.set(name, page);
    return reply.type("text/html; charset=utf-8").header("content-security-policy", CSP).send(page);
  });
}

function read(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1] ?? "";
}

function pageOf(name: string): string {
  const markdown = read(`${name}.md`);
  const links = `<a href="/docs">API reference</a> <a href="/docs/types">Types</a> ${guideLinks()}`;
  return htmlPage(`${titleOf(markdown)} - Standpoint`, links, writer.parse(markdown, { async: false }));
}

/** Headings have the ids that links in the documents use, and links between documents lead to pages. */
const writer = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${idOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const to = href
        .replace(/^(?:docs\/)?([a-z-]+)\.md/, "/docs/guides/$1")
        .replace(/^\.\.\/(?:README\.md|openapi\/)/, (found) => (found.endsWith("md") ? "/docs" : "/"));
      return `<a href="${to}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0.75rem 1rem; border-bottom: 1px solid #8884; font-size: 0.9rem; }
main { max-width: 52rem; margin: 0 auto; padding: 1rem; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid #8884; border-radius: 0.25rem; }
code { font: 0.9em/1.5 ui-monospace, monospace; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
summary { padding: 0.25rem 0; cursor: pointer; }
summary b { display: inline-block; min-width: 4.5em; font-size: 0.8em; }
details[open] { padding: 0 0.75rem; border: 1px solid #8884; border-radius: 0.25rem; }
input { width: 20rem; max-width: 100%; font: inherit; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid #8884; text-align: left; vertical-align: top; }
`;
