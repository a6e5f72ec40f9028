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
const outlook = (page: Page) => page.locator("#why").textContent();

inBrowser("from a text to a published dossier with the keyboard alone", async () => {
  const { page, complaints } = await newPage([422]);
  const { press, type, paste, count } = typist(page);
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
  for (let i = 0; i < 60 && /to review/.test((await outlook(page)) ?? ""); i++) {
    const isDrafted = (await page.locator(".q.cur .su .f").count()) > 1;
    const isProposal = (await chosenType(page)) === "proposal";
    if (isDrafted) await press("a");
    else if (isProposal && !isTaken) {
      isTaken = true;
      await press("e", "1", "Control+Enter");
    } else await press("x");
  }
  expect(await outlook(page)).not.toContain("to review");
  // A position on words that have no record yet.
  await press("g", "]", "]", "n", "p");
  await type("Collahuasi");
  await press("Enter");
  await page.locator("#f-actor:not(.bad)").waitFor();
  await press("Tab");
  await type("end of the strike");
  await press("Enter");
  await page.locator("#f-topic:not(.bad)").waitFor();
  await press("Escape", "s", "6", "e");
  await type("rej");
  await press("Control+s");
  await said(page, "Saved.");
  expect((await reader.get(`/articles/${id}`)).status).toBe(404);
  expect((await reader.get("/v1/search?q=strikers")).body).not.toContain(id);
  await press("Escape", "p");
  await page.locator("#note").waitFor();
  await type("From the wire.");
  await press("Enter");
  await page.getByRole("heading", { name: "Published" }).waitFor();

  const { json: article } = await reader.get(`/v1/articles/${id}?include=all`);
  expect(article.positions).toMatchObject([{ stance: "oppose" }]);
  expect(article.proposals).toHaveLength(1);
  expect(article.quotes.length + article.claims.length + article.figures.length).toBe(14);
  const { json: comments } = await editor.get(`/v1/comments?article=${id}`);
  expect(comments.data).toMatchObject([{ text: "From the wire." }]);
  await press("Tab", "Enter");
  await page.locator("article.text h1").waitFor();
  expect(count.keys).toBeLessThan(150);
  expect(complaints).toEqual([]);
  expect(await faultsOf(service.store)).toEqual([]);
});

/** Makes a draft of a short text. */
async function draft(id: string): Promise<void> {
  const text = `Port workers to strike on Monday

Dock workers in the port of Ness will strike on Monday, the union said. About 1,200 people are expected to take part.

“We have waited for two years,” said Nora Keeper, the chair of the union.

Will the ferries sail?
`;
  const path = `/v1/drafts?id=${id}&published_on=2025-03-06&publisher=reuters`;
  const made = await editor.post(path, text, { "content-type": "text/plain" });
  expect(made.status).toBe(201);
}

const stored = async (id: string) => (await editor.get(`/v1/drafts/${id}`)).json;

inBrowser("two editors at once: what only one changed is kept, and both see what they changed otherwise", async () => {
  await draft("two-editors");
  const [one, other] = [await newPage(), await newPage([412])];
  await open(one.page, "two-editors");
  await open(other.page, "two-editors");
  const figure = async ({ page }: typeof one, label: string) => {
    await page.locator(".q a").filter({ hasText: "figure" }).first().click();
    await page.locator("#f-label").fill(label);
    await page.keyboard.press("Control+Enter");
  };
  await figure(one, "Strikers");
  await figure(other, "Dockers");
  await other.page.locator(".q a").filter({ hasText: "quotation" }).first().click();
  await other.page.keyboard.press("x");
  await one.page.keyboard.press("Control+s");
  await said(one.page, "Saved.");
  await other.page.keyboard.press("Control+s");
  const dialog = other.page.getByRole("dialog");
  await dialog.getByText("Name: Dockers").waitFor();
  expect(await dialog.textContent()).toContain("Strikers");
  expect(await dialog.getByRole("row").count()).toBe(2);
  // Nothing is lost on Cancel.
  await other.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await other.page.locator(".rtop").textContent()).toContain("not saved");
  expect((await stored("two-editors")).dossier.figures[0].label).toBe("Strikers");
  await other.page.keyboard.press("Control+s");
  await dialog.getByRole("radio").nth(1).check();
  await dialog.getByRole("button", { name: "Save this choice" }).click();
  await said(other.page, "Saved.");
  const { dossier, reviews } = await stored("two-editors");
  expect(dossier.figures[0].label).toBe("Strikers");
  expect(Object.entries(reviews).filter(([key]) => key.startsWith("quote/"))).toMatchObject([
    [expect.anything(), { review: "rejected" }],
  ]);
  expect([one.complaints, other.complaints]).toEqual([[], []]);
});

inBrowser("a service that does not answer, and a key that is revoked, lose nothing", async () => {
  await draft("no-answer");
  const { page, complaints } = await newPage([401]);
  await open(page, "no-answer");
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.keyboard.press("x");
  await page.keyboard.press("Control+s");
  await page.getByRole("alert").filter({ hasText: "Everything is kept here" }).waitFor();
  await page.keyboard.press("x");
  await said(page, /^Rejected/);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await said(page, "Saved.");
  const toReview = async () => {
    const { reviews, candidates } = await stored("no-answer");
    const decisions = Object.values(reviews as Record<string, { review: string }>);
    return decisions.filter(({ review }) => review === "unconfirmed").length + candidates.length;
  };
  const before = await toReview();
  await page.route("**/v1/drafts/**", (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: "Bearer wrong" } }),
  );
  await page.keyboard.press("x");
  await page.keyboard.press("x");
  await page.keyboard.press("Control+s");
  await page.locator("#key").fill(key);
  await page.unroute("**/v1/drafts/**");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor({ state: "detached" });
  await page.keyboard.press("Control+s");
  await said(page, "Saved.");
  expect(await toReview()).toBe(before - 2);
  expect(await page.locator(".rtop").textContent()).toContain("saved");
  expect(complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});

inBrowser("single keys can be turned off, then only buttons and chords decide", async () => {
  await draft("without-keys");
  const { page } = await newPage();
  await open(page, "without-keys");
  await page.getByRole("button", { name: "Turn keys off" }).click();
  const before = await page.locator(".meter").textContent();
  for (const one of ["a", "x", "j"]) await page.keyboard.press(one);
  expect(await page.locator(".meter").textContent()).toBe(before);
  await page.locator(".rcard").getByRole("button", { name: "Reject" }).click();
  await said(page, /^Rejected/);
  await page.reload();
  await page.getByRole("button", { name: "Turn keys on" }).click();
  await page.keyboard.press("x");
  await said(page, /^Rejected/);
});

inBrowser("a published article is corrected, then withdrawn", async () => {
  const { page, complaints } = await newPage();
  await page.addInitScript(`sessionStorage.setItem("standpoint-key", ${JSON.stringify(key)})`);
  await page.goto(`${editor.origin}/review?article=babel-paris-summit`);
  await page.getByLabel("What was corrected").fill("An earlier version gave another day.");
  await page.getByRole("button", { name: "Add the correction" }).click();
  await page.getByRole("status").filter({ hasText: "The correction is added." }).waitFor();
  expect((await reader.get("/v1/articles/babel-paris-summit")).json.corrections).toMatchObject([
    { text: "An earlier version gave another day." },
  ]);
  await page.getByText("Withdraw this article").click();
  await page.getByLabel("Why it is withdrawn").fill("It could not be confirmed.");
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await page.getByRole("status").filter({ hasText: "Withdrawn." }).waitFor();
  expect((await reader.get("/articles/babel-paris-summit")).status).toBe(410);
  expect(complaints).toEqual([]);
});

inBrowser("nothing keeps anybody out: no fault that axe finds, no sideways scroll", async () => {
  await draft("for-everybody");
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [320, 390, 1280, 1920]) {
      const { page } = await newPage([], { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      const faults = async (what: string) => {
        await page.addScriptTag({ content: AXE });
        const found = await page.evaluate(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
        );
        const sideways = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect([found, sideways], `${what} ${width} ${colorScheme}`).toEqual([[], 0]);
      };
      await page.goto(`${editor.origin}/review`);
      await page.locator("#key").waitFor();
      await faults("key");
      await open(page, "for-everybody");
      await faults("desk");
      await page.keyboard.press("p");
      await page.getByRole("dialog").waitFor();
      await faults("publish");
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await faults("keys");
      await page.goto(`${editor.origin}/review`);
      await page.locator("#text").waitFor();
      await faults("start");
      await page.context().close();
    }
});
