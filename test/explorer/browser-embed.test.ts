/** The embedded elements on a page of another origin, whose policy allows the service alone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM, launchChromium } from "../chromium.ts";
import { answering } from "../client/server.ts";
import { longTest, startService } from "../helper.ts";
import { type Client, clientsOf, dossierOf, putWorld } from "../writing/editor.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [320, 390, 700, 768, 1280, 1920];
const RIYADH = "/articles/riyadh-talks-2025";

let browser: Browser | undefined;
let editor: Client;
let reader: Client;
let origin: string;

beforeAll(async () => {
  ({ editor, reader } = await clientsOf(await startService()));
  ({ origin } = reader);
});
afterAll(async () => browser?.close());

const article = (attributes = "", path = RIYADH) =>
  `<standpoint-article src="${origin}${path}" ${attributes}><a href="${origin}${path}">Read it</a></standpoint-article>`;
const chart = () =>
  `<standpoint-figure-chart src="${origin}" about="event/2022-cianjur-earthquake" measure="dead"></standpoint-figure-chart>`;
const matrix = (attributes = "") => `<standpoint-matrix src="${origin}/" ${attributes}></standpoint-matrix>`;

/** Opens a page of another site, and collects what its console says and what it asks for. */
async function open(body: string, options: BrowserContextOptions = {}) {
  const policy = `default-src 'none'; img-src data:; script-src ${origin}; connect-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const html = `<!doctype html><html lang="en"><head><title>Site</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module" src="${origin}/embed.js"></script></head><body><main><h1>Site</h1>${body}</main></body></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
  const site = await answering((response) => void response.writeHead(200, headers).end(html));
  browser ??= await launchChromium();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  const asked: { readonly url: string; readonly headers: Record<string, string> }[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) asked.push({ url: request.url(), headers: request.headers() });
  });
  await page.goto(site.url);
  return { page, said, asked };
}

/** Sets an attribute of the first element of a name. */
const set = (page: Page, name: string, attribute: string, value: string) =>
  page.evaluate(`document.querySelector("${name}").setAttribute("${attribute}", "${value}")`);

const chosen = (page: Page) => page.locator(".text .sel").allTextContents();

test("the script has at most 30 kB without the charts, and any site may load and keep it", async () => {
  const { status, headers, body } = await reader.get("/embed.js");
  expect(status).toBe(200);
  const parts = [...body.matchAll(/(?<!import\()"\.(\/assets\/[\w-]+\/[\w-]+\.js)"/g)].map(
    ([, path]) => path as string,
  );
  const all = [body, ...(await Promise.all(parts.map(async (path) => (await reader.get(path)).body)))];
  expect(gzipSync(all.join(""), { level: 9 }).length).toBeLessThanOrEqual(30_000);
  expect(headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=3600",
  });
  expect((await reader.get("/embed.js", { "if-none-match": String(headers.etag) })).status).toBe(304);
});

describe.skipIf(CHROMIUM === undefined)("on a page of another site", () => {
  longTest("all elements are drawn, from this service alone, and leave nothing behind", async () => {
    const { page, said, asked } = await open(`${article()}${chart()}${matrix()}`);
    await page.locator("standpoint-article .par").first().waitFor();
    await page.locator("standpoint-figure-chart svg.wide1").waitFor();
    await page.locator("standpoint-matrix table").waitFor();
    expect(said).toEqual([]);
    const paths = asked.map(({ url }) => url.slice(origin.length).replace(/\?.*/, ""));
    expect(paths.filter((path) => !path.startsWith("/assets/")).sort()).toEqual([
      "/embed.js",
      "/v1/articles/riyadh-talks-2025",
      "/v1/figures",
      "/v1/matrix",
    ]);
    for (const { headers } of asked) expect(Object.keys(headers)).not.toContain("cookie");
    const left = await page.evaluate(
      "[localStorage.length, sessionStorage.length, document.cookie, document.adoptedStyleSheets.length]",
    );
    expect(left).toEqual([0, 0, "", 0]);
    const links = await page
      .locator("standpoint-article .text a, standpoint-article .records a, standpoint-matrix a")
      .all();
    for (const link of links.slice(0, 40)) {
      expect(await link.getAttribute("href")).toMatch(/^https?:/);
      expect(await link.getAttribute("target")).toBe("_top");
      expect(await link.getAttribute("rel")).toContain("noopener");
    }
  });

  longTest("the whole text is there, and the words of each record are marked when it is chosen", async () => {
    const { page } = await open(article('marks="all" records="500"'));
    const { json } = await reader.get(`/v1${RIYADH}`);
    const wanted = json.sections.flatMap(({ paragraphs }: { paragraphs: { text: string }[] }) => paragraphs);
    await page.locator(".par").first().waitFor();
    const shown = `[...document.querySelector("standpoint-article").shadowRoot.querySelectorAll(".par")].map((one) => {
      const copy = one.cloneNode(true);
      for (const other of copy.querySelectorAll(".n, .corr")) other.remove();
      return copy.textContent;
    })`;
    expect(await page.evaluate(shown)).toEqual(wanted.map(({ text }: { text: string }) => text));
    const { json: positions } = await reader.get("/v1/positions?article=riyadh-talks-2025");
    for (const { id, evidence } of positions.data) {
      await page.locator(`[id="position.${id}"] summary`).click();
      await expect
        .poll(async () => (await chosen(page)).join("").length)
        .toBe(evidence.reduce((sum: number, { exact }: { exact: string }) => sum + exact.length, 0));
      for (const { exact } of evidence) expect((await chosen(page)).join("")).toContain(exact);
    }
    await page.keyboard.press("Escape");
    expect(await chosen(page)).toEqual([]);
  });

  longTest("choosing words shows their records, one after another, in that element alone", async () => {
    const { page } = await open(`${article('marks="all"')}${article('marks="all"')}`);
    const first = page.locator("standpoint-article").first();
    const words = first.locator(".par .ev").filter({ hasText: "nearly three years old" }).first();
    const indexes = (await words.getAttribute("data-r"))?.split(" ") ?? [];
    const seen = new Set<string | null>();
    for (const _ of indexes) {
      await words.click();
      seen.add(await first.locator(".rec:has(> details[open])").getAttribute("id"));
    }
    expect(seen.size).toBe(indexes.length);
    expect(await page.locator("standpoint-article").last().locator(".sel").count()).toBe(0);
  });

  longTest("on a narrow element the chosen record stands at the foot, and leads to the next one", async () => {
    const { page } = await open(article(), { viewport: { width: 390, height: 800 } });
    await page.locator(".par .ev").filter({ hasText: "Moscow still firmly opposes" }).first().click();
    expect(await page.locator(".peek .rec").textContent()).toContain("NATO membership");
    await page.locator(".peek button[value=next]").click();
    expect(await page.locator(".peek .rec").textContent()).toContain("EU accession");
    await page.locator(".peek button[value=close]").click();
    expect(await page.locator(".peek").isVisible()).toBe(false);
  });

  longTest("attributes can change, and elements can be added later", async () => {
    const { page, asked } = await open(article('records="3"'));
    await page.locator(".par .ev").first().waitFor();
    expect(await page.locator(".records .rec").count()).toBe(3);
    await set(page, "standpoint-article", "records", "7");
    await expect.poll(() => page.locator(".records .rec").count()).toBe(7);
    await set(page, "standpoint-article", "marks", "none");
    await expect.poll(() => page.locator(".ev").count()).toBe(0);
    await set(page, "standpoint-article", "height", "300");
    await expect.poll(() => page.evaluate('document.querySelector("standpoint-article").offsetHeight')).toBe(300);
    expect(asked.filter(({ url }) => url.includes("/v1/")).length).toBe(1);
    await set(page, "standpoint-article", "src", `${origin}/articles/babel-paris-summit?record=position.none`);
    await page.getByRole("heading", { name: "Politico: European leaders failed" }).waitFor();
    await page.evaluate(
      `document.querySelector("main").append(Object.assign(document.createElement("standpoint-matrix"), { id: "later" }))`,
    );
    await page.getByText("The attributes of <standpoint-matrix> do not say what to show.").waitFor();
    await set(page, "#later", "src", origin);
    await set(page, "#later", "columns", "2");
    await expect.poll(() => page.locator("#later thead th").count()).toBe(2);
  });

  longTest("what cannot be shown says why", async () => {
    const { page } = await open(
      `${article("", "/articles/no-such-article")}<standpoint-matrix src="http://127.0.0.1:1"></standpoint-matrix><standpoint-figure-chart src="${origin}" about="event/none"></standpoint-figure-chart>`,
    );
    await page.getByText("There is no article with the id `no-such-article`.").waitFor();
    await page.getByText("127.0.0.1:1 does not answer.").waitFor();
    await page.getByText("No article here gives such a figure.").waitFor();
  });

  longTest("an article that is written from right to left keeps its direction", async () => {
    await putWorld(editor);
    const text = "قال المتحدث إن السفن تحتاج إلى ضوء.";
    const evidence = [{ paragraph: 1, exact: "السفن تحتاج إلى ضوء" }];
    const { positions } = dossierOf("arabic") as { positions: object[] };
    const own = { language: "ar", headline: "السفن والضوء", sections: [{ paragraphs: [text] }] };
    const dossier = dossierOf("arabic", { article: own, positions: [{ ...positions[0], evidence }] });
    expect((await editor.put("/v1/dossiers/arabic", { ...dossier, participants: undefined })).status).toBe(201);
    const { page } = await open(article("", "/articles/arabic?record=position.arabic-position"));
    await page.locator("article[dir=rtl] .sel").waitFor();
    expect(await chosen(page)).toEqual(["السفن تحتاج إلى ضوء"]);
  });

  longTest("the elements can be used by everyone, and scroll sideways at no width", async () => {
    const body = `${article(`marks="all"`)}${chart()}${matrix()}${article("", "/articles/no-such-article")}${article('height="500"', "/articles/babel-paris-summit")}`;
    const { page } = await open(body, { bypassCSP: true });
    await page.locator("standpoint-article .par").last().waitFor();
    await page.locator("standpoint-figure-chart svg.wide1").waitFor();
    await page.locator("standpoint-matrix .key").waitFor();
    await page.evaluate(AXE);
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(
          await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
          `${width} px`,
        ).toBeLessThanOrEqual(0);
        if (![390, 1280].includes(width)) continue;
        const violations = await page.evaluate(`axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join("\\n")))`);
        expect(violations, `${colorScheme}, ${width} px`).toEqual([]);
      }
  });

  longTest("a site sets some of the looks, and its other styles stay outside", async () => {
    const { page } = await open(article(), { bypassCSP: true });
    await page.locator(".par").first().waitFor();
    await page.addStyleTag({
      content: `body { color-scheme: dark; font-style: italic } p { color: red }
standpoint-article { --standpoint-accent: rgb(1, 2, 3) } standpoint-article::part(headline) { color: rgb(4, 5, 6) }`,
    });
    const styleOf = (selector: string) =>
      `(({ color, fontStyle }) => [color, fontStyle])(getComputedStyle(document.querySelector("standpoint-article").shadowRoot.querySelector("${selector}")))`;
    expect(await page.evaluate(styleOf(".more"))).toEqual(["rgb(1, 2, 3)", "normal"]);
    expect(await page.evaluate(styleOf(".headline"))).toEqual(["rgb(4, 5, 6)", "normal"]);
    expect(await page.evaluate(styleOf(".par"))).toEqual(["rgb(232, 231, 227)", "normal"]); // of dark pages
  });
});
