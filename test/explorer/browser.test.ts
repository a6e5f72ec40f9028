/** The pages in a browser: they obey their own policy, fit every width, and can be used with the keyboard alone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM, launchChromium } from "../chromium.ts";
import { startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

/** Every page, with something chosen where something can be; of the lists, which one builder writes, two. */
const PAGES = [
  "/",
  "/articles",
  "/articles/riyadh-talks-2025",
  "/articles/riyadh-talks-2025?record=position.russia-on-ukraine-eu-accession&coverage=1&mark=all",
  "/articles/taiwan-elections-2024-live",
  "/actors/volodymyr-zelenskyy",
  "/topics/peacekeeping-forces",
  "/events",
  "/events/2022-cianjur-earthquake",
  "/matrix",
  "/matrix?cell=united-kingdom/peacekeeping-forces",
  "/timeline",
  "/network",
  "/network?ties=event&actor=russia",
  "/disagreements",
  "/search?q=peacekeeping",
  "/search?q=zzzzzz",
  "/review",
  "/articles/no-such-article",
] as const;

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let origin: string;

beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  browser = await launchChromium();
  ({ origin } = await listening(await startService()));
});
afterAll(async () => browser?.close());

/** Opens a page, and collects what its console says. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => {
    const isStatus = path.includes("no-such") && message.text().includes("status of 404");
    if (message.type() !== "log" && !isStatus) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`${origin}${path}`, { waitUntil: "load" });
  return { page, said };
}

describe.skipIf(CHROMIUM === undefined)("in a browser", () => {
  test.each(
    PAGES,
  )("%s obeys its own policy, says nothing in the console, and scrolls sideways at no width", async (path) => {
    const { page, said } = await open(path);
    for (const width of [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(wider, `${width} px`).toBeLessThanOrEqual(0);
    }
    expect(said).toEqual([]);
    await page.context().close();
  });

  test.each(PAGES)("%s can be used by everyone, light and dark, on a phone and on a desk", async (path) => {
    const { page } = await open(path, { bypassCSP: true });
    await page.evaluate(AXE);
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [390, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const violations = await page.evaluate(`axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join("\\n")))`);
        expect(violations, `${colorScheme}, ${width} px`).toEqual([]);
      }
    await page.context().close();
  });

  test("without scripts a record is chosen by its address, and opens in its place", async () => {
    const { page } = await open("/articles/riyadh-talks-2025", { javaScriptEnabled: false });
    await page.locator(".panel .rec summary").first().click();
    await page.locator(".panel .rec .acts a").first().click();
    expect(await page.locator(".text .sel").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  describe("on an article's page", () => {
    const PATH = "/articles/riyadh-talks-2025";
    const chosen = (page: Page) => page.locator(".text .sel").allTextContents();
    const address = (page: Page) => new URL(page.url()).searchParams.get("record");

    test("choosing a record marks its words, and the address names it", async () => {
      const { page } = await open(PATH);
      await page.locator("[id='position.russia-on-ukraine-nato-membership'] summary").click();
      expect((await chosen(page)).join("")).toBe("Moscow still firmly opposes membership of NATO for Ukraine");
      expect(address(page)).toBe("position.russia-on-ukraine-nato-membership");
      await page.reload();
      expect((await chosen(page)).join("")).toBe("Moscow still firmly opposes membership of NATO for Ukraine");
      await page.keyboard.press("Escape");
      expect(await chosen(page)).toEqual([]);
      expect(address(page)).toBeNull();
    });

    test("choosing words shows their records, one after another", async () => {
      const { page } = await open(`${PATH}?mark=all`);
      const words = page.locator(".par .ev").filter({ hasText: "nearly three years old" }).first();
      const indexes = (await words.getAttribute("data-r"))?.split(" ") ?? [];
      expect(indexes.length).toBeGreaterThan(1);
      const seen = new Set<string>();
      for (const _ of indexes) {
        await words.click();
        seen.add(String(address(page)));
      }
      expect(seen.size).toBe(indexes.length);
    });

    test("a type is marked or not by its box, and the address says so", async () => {
      const { page } = await open(`${PATH}?mark=none`);
      expect(await page.locator(".par .ev").count()).toBe(0);
      await page.locator(".idx input[value=figure]").check();
      expect(await page.locator(".par .ev.said").count()).toBeGreaterThan(3);
      expect(new URL(page.url()).searchParams.get("mark")).toBe("figure");
    });

    test("the records can be gone through with the keyboard alone", async () => {
      const { page } = await open(PATH);
      await page.locator(".panel .rec summary").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/record=/);
      const first = address(page);
      await page.keyboard.press("j");
      const second = address(page);
      await page.keyboard.press("k");
      expect([address(page), second === first, first === null]).toEqual([first, false, false]);
      await page.keyboard.press("/");
      expect(await page.evaluate("document.activeElement.name")).toBe("q");
      await page.keyboard.type("j");
      expect(address(page)).toBe(first);
    });

    test("on a phone the chosen record stands at the foot, and its words stay in sight", async () => {
      const { page } = await open(PATH, { viewport: { width: 390, height: 800 } });
      await page.locator(".par .ev").filter({ hasText: "Moscow still firmly opposes" }).first().click();
      expect(await page.locator(".peek").isVisible()).toBe(true);
      expect(await page.locator(".peek .rec").textContent()).toContain("NATO membership");
      expect(await page.locator(".par .sel").first().isVisible()).toBe(true);
      await page.locator(".peek button[value=close]").click();
      expect(await page.locator(".peek").isVisible()).toBe(false);
    });

    test("a link to a record shows its words, and on a phone the record at the foot", async () => {
      const record = "record=position.russia-on-ukraine-nato-membership";
      const { page } = await open(`${PATH}?${record}`, { viewport: { width: 390, height: 800 } });
      await expect.poll(() => page.locator(".par .sel").first().isVisible()).toBe(true);
      expect(await page.locator(".peek .rec").textContent()).toContain("NATO membership");
    });

    test("a chosen theme is kept", async () => {
      const { page } = await open(PATH);
      await page.locator(".themes button[value=dark]").click();
      await page.reload();
      expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
    });
  });
});
