/** The README's program in a browser, on a page of another origin than the service's. */
import { build } from "esbuild";
import { expect, test } from "vitest";
import { CHROMIUM, launchChromium } from "../chromium.ts";
import { keyFor, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";
import { compiledProgram, linesOf } from "./program.ts";
import { answering } from "./server.ts";

test.skipIf(CHROMIUM === undefined)("the README's program prints the same in a browser as in Node.js", async () => {
  const { origin } = await listening(await startService());
  const program = await compiledProgram(origin);
  const { outputFiles } = await build({
    entryPoints: [program],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const html = `<!doctype html><link rel="icon" href="data:,"><script type="module">${outputFiles[0]?.text}</script>`;
  const site = await answering((response) => void response.writeHead(200, { "content-type": "text/html" }).end(html));
  const expected = await linesOf(program);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const lines: string[] = [];
    const errors: string[] = [];
    page.on("console", (message) => void (message.type() === "log" && lines.push(message.text())));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(site.url);
    await expect.poll(() => lines.length + errors.length, { timeout: 30_000 }).toBe(expected.length);
    expect({ lines, errors }).toEqual({ lines: expected, errors: [] });
  } finally {
    await browser.close();
  }
});

/** What a page with tracing does: reads, writes with `If-Match`, and follows the stream until it sees its own change. */
const TRACING = `
const ids = { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "x-request-id": "page-1" };
const ask = (path, init = {}) => fetch(ORIGIN + path, { ...init, headers: { ...ids, ...init.headers } });
const read = await ask("/v1/actors/russia");
const etag = read.headers.get("etag");
const actor = await (await ask("/v1/actors/russia", { headers: { accept: "application/json" } })).json();
const { page } = await (await ask("/v1/changes?limit=500")).json();
const told = new Promise((resolve) => {
  const stream = new EventSource(ORIGIN + "/v1/changes/stream?since=" + page.next_since);
  stream.addEventListener("change", ({ data }) => resolve(JSON.parse(data)) || stream.close());
});
const json = { authorization: KEY, "content-type": "application/merge-patch+json" };
const body = JSON.stringify({ description: "Changed by a page." });
const stale = await ask("/v1/actors/russia", { method: "PATCH", headers: { ...json, "if-match": '"stale"' }, body });
const written = await ask("/v1/actors/russia", { method: "PATCH", headers: { ...json, "if-match": etag }, body });
const { id, action } = await told;
console.log(JSON.stringify([read.status, actor.id, stale.status, written.status, id, action, !!written.headers.get("x-request-id")]));
`;

test.skipIf(CHROMIUM === undefined)(
  "a page of another origin with tracing reads, writes and follows changes",
  async () => {
    const service = await startService();
    const { origin } = await listening(service);
    const { authorization } = await keyFor(service.store, "write");
    const constants = `const ORIGIN = ${JSON.stringify(origin)}, KEY = ${JSON.stringify(authorization)};`;
    const html = `<!doctype html><link rel="icon" href="data:,"><script type="module">${constants}${TRACING}</script>`;
    const site = await answering((response) => void response.writeHead(200, { "content-type": "text/html" }).end(html));
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const lines: string[] = [];
      page.on("console", (message) => void (message.type() === "log" && lines.push(message.text())));
      page.on("pageerror", (error) => lines.push(error.message));
      await page.goto(site.url);
      await expect.poll(() => lines, { timeout: 30_000 }).toHaveLength(1);
      expect(JSON.parse(lines[0] as string)).toEqual([200, "russia", 412, 200, "russia", "updated", true]);
    } finally {
      await browser.close();
    }
  },
);
