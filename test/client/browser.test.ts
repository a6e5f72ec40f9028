/** The README's program in a browser, on a page of another origin than the service's. */
import { build } from "esbuild";
import { expect, test } from "vitest";
import { CHROMIUM, launchChromium } from "../chromium.ts";
import { startService } from "../helper.ts";
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
