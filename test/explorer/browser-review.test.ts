/** The review in a browser: with the keyboard alone, by two editors at once, and without a complaint. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { CHROMIUM, launchChromium } from "../chromium.ts";
import { faultsOf, keyFor, longTest, ROOT, type Service, startService } from "../helper.ts";
import { type Client, clientsOf } from "../writing/editor.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let service: Service;
let editor: Client;
let reader: Client;
let key: string;

beforeAll(async () => {
  service = await startService();
  ({ editor, reader } = await clientsOf(service));
  key = (await keyFor(service.store, "read", "write")).authorization.replace("Bearer ", "");
  if (CHROMIUM !== undefined) browser = await launchChromium();
});
afterAll(async () => browser?.close());

const inBrowser = CHROMIUM === undefined ? test.skip : longTest;

/** The text of a bundled article, as somebody would paste it. */
function textOfBundled(name: string): string {
  const { article } = parse(readFileSync(join(ROOT, `seed/dossiers/${name}.yaml`), "utf8"));
  const sections = article.sections as { heading?: string; paragraphs: string[] }[];
  const blocks = sections.flatMap(({ heading, paragraphs }) => [heading ?? "", ...paragraphs]);
  return [article.headline, article.subheadline, ...blocks].filter(Boolean).join("\n\n");
}

/** A page that keeps what the console, the policy and the network complain of; refusals that a test means to provoke are named. */
async function newPage(meant: readonly number[] = [], options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isMeant = meant.some((status) => message.text().includes(`status of ${status}`));
    if (["error", "warning"].includes(message.type()) && !isMeant) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(
    `addEventListener("securitypolicyviolation", (event) => console.error(event.violatedDirective))`,
  );
  return { page, complaints };
}

/** Opens a draft with the key of this window. */
async function open(page: Page, id: string): Promise<void> {
  await page.addInitScript(`sessionStorage.setItem("standpoint-key", ${JSON.stringify(key)})`);
  await page.goto(`${editor.origin}/review?draft=${id}`);
  await page.locator(".q.cur").waitFor();
}

/** Waits until the live region says something. */
const said = (page: Page, words: string | RegExp) =>
  page.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });

/** A keyboard that counts. */
function typist(page: Page) {
  const count = { keys: 0 };
  return {
    count,
    press: async (...keys: string[]) => {
      for (const one of keys) {
        await page.keyboard.press(one);
        count.keys++;
      }
    },
    type: async (text: string) => {
      await page.keyboard.type(text);
      count.keys += text.length;
    },
    paste: async (text: string) => {
      await page.keyboard.insertText(text);
      count.keys++;
    },
  };
}

const chosenType = (page: Page) => page.locator(".q.cur .ty").first().textContent();
const open_ = (page: Page) => page.locator("#why").textContent();

inBrowser("from a text to a published dossier with the keyboard alone", async () => {
  const { page, complaints } = await newPage([422]);
  const { press, type, paste, count } = typist(page);
  const began = performance.now();
  await page.goto(`${editor.origin}/review`);
  await page.locator("#key").waitFor();
  await paste(key);
  await press("Enter");
  await page.locator("#text").waitFor();
  await paste(textOfBundled("reuters-collahuasi-strike-deadline"));
  await press("Tab", "Tab");
  await type("Reuters");
  await press("Tab");
  await type("2010-11-24");
  await press("Enter");
  await page.locator(".q.cur").waitFor();
  const id = new URL(page.url()).searchParams.get("draft") as string;
  const drafted = (await editor.get(`/v1/drafts/${id}`)).json;
  expect(drafted.dossier.article).toMatchObject({ publisher: "reuters", published_on: "2010-11-24" });

  // What rules drafted is accepted, what they only propose is rejected, but for the first proposal, which gets a topic.
  let isTaken = false;
  for (let i = 0; i < 60 && /to review/.test((await open_(page)) ?? ""); i++) {
    const isDrafted = (await page.locator(".q.cur .su .f").count()) > 1;
    const isProposal = (await chosenType(page)) === "proposal";
    if (isDrafted) await press("a");
    else if (isProposal && !isTaken) {
      isTaken = true;
      await press("e", "1", "Control+Enter");
    } else await press("x");
  }
  expect(await open_(page)).not.toContain("to review");
  // A position on words that have no record yet.
  await press("g", "]", "]", "n", "p");
  await type("Collahuasi");
  await press("Enter", "Tab");
  await type("end of the strike");
  await press("Enter", "Escape", "s", "6", "e");
  await type("rej");
  await press("Control+s");
  await said(page, "Saved.");
  expect((await reader.get(`/articles/${id}`)).status).toBe(404);
  expect((await reader.get("/v1/search?q=strikers")).body).not.toContain(id);
  await press("p");
  await page.waitForTimeout(1000);
  await page.screenshot({ path: "/tmp/h5/t2.png" });
  console.log(complaints);
  await page.locator("#note").waitFor();
  await type("From the wire.");
  await press("Enter");
  await page.getByRole("heading", { name: "Published" }).waitFor();
  const seconds = (performance.now() - began) / 1000;
  console.info(`one review: ${count.keys} keys, ${seconds.toFixed(1)} s`);

  const { json: article } = await reader.get(`/v1/articles/${id}?include=all`);
  expect(article.positions).toMatchObject([{ stance: "oppose" }]);
  expect(article.proposals).toHaveLength(1);
  expect(article.quotes.length + article.claims.length + article.figures.length).toBe(14);
  const { json: comments } = await editor.get(`/v1/comments?article=${id}`);
  expect(comments.data).toMatchObject([{ text: "From the wire." }]);
  await page.getByRole("link", { name: "Go to the article" }).click();
  await page.locator("article.text h1").waitFor();
  expect(complaints).toEqual([]);
  expect(await faultsOf(service.store)).toEqual([]);
});
