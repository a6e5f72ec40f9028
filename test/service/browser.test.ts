/** The reference in a browser: Chromium, where CHROMIUM names one or one is where systems put it. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
const CHROMIUM = process.env.CHROMIUM ?? USUAL.find(existsSync);
const OPTIONS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", // a request to another host fails, and is seen
];

if (CHROMIUM === undefined)
  console.warn(`The browser test is skipped: CHROMIUM is not set, and none of ${USUAL.join(", ")} exists.`);

test.skipIf(CHROMIUM === undefined)(
  "the reference shows every operation in a browser, from this service alone and without a complaint",
  async () => {
    const { origin } = await listening(await startService());
    const browser = await chromium.launch({ executablePath: CHROMIUM as string, args: OPTIONS });
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      const elsewhere: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("requestfailed", (request) => complaints.push(`${request.url()} failed`));
      page.on("response", (answer) => answer.status() >= 400 && complaints.push(`${answer.url()}: ${answer.status()}`));
      page.on("request", (request) => {
        const { protocol, origin: from } = new URL(request.url());
        if (from !== origin && protocol !== "data:") elsewhere.push(request.url());
      });
      await page.addInitScript(() => {
        const seen = globalThis as unknown as { violations: string[]; document: EventTarget };
        seen.violations = [];
        seen.document.addEventListener("securitypolicyviolation", (event) =>
          seen.violations.push((event as unknown as { violatedDirective: string }).violatedDirective),
        );
      });
      await page.goto(`${origin}/docs`);
      for (const id of ["listPositions", "getArticle", "getReadiness"])
        await page.locator(`[id$="-${id}"]`).first().waitFor({ state: "visible", timeout: 30_000 });
      await page.locator('[id$="-listPositions"] button').first().click();
      await page.locator('[id$="-listPositions"] tr[data-param-name="stance"]').waitFor({ state: "visible" });
      const violations = await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
      expect({ complaints, elsewhere, violations }).toEqual({ complaints: [], elsewhere: [], violations: [] });
    } finally {
      await browser.close();
    }
  },
);
