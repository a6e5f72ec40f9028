/** The reference in a browser. */
import { expect, test } from "vitest";
import { CHROMIUM, launchChromium } from "../chromium.ts";
import { startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

test.skipIf(CHROMIUM === undefined)(
  "the reference shows every operation in a browser, from this service alone and without a complaint",
  async () => {
    const { origin } = await listening(await startService());
    const browser = await launchChromium();
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
      const started = performance.now();
      await page.goto(`${origin}/docs`);
      for (const id of ["listPositions", "getArticle", "getReadiness"])
        await page.locator(`#${id}`).waitFor({ state: "visible" });
      expect(performance.now() - started).toBeLessThan(2000);
      await page.locator("#listPositions summary").click();
      await page.getByText("client.positions.list(").waitFor({ state: "visible" });
      await page.locator("#search-box").fill("webhook rotate");
      await page.locator("#listPositions").waitFor({ state: "hidden" });
      await page.locator("#rotateWebhookSecret").waitFor({ state: "visible" });
      await page.goto(`${origin}/docs/console#/Records/listPositions`);
      await page.locator('[id$="-listPositions"] tr[data-param-name="stance"]').waitFor({ state: "visible" });
      await page.goto(`${origin}/docs/types#Position`);
      await page.locator("#Position").waitFor({ state: "visible" });
      await page.goto(`${origin}/docs/guides/api`);
      await page.locator("h1").first().waitFor({ state: "visible" });
      const violations = await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
      expect({ complaints, elsewhere, violations }).toEqual({ complaints: [], elsewhere: [], violations: [] });
    } finally {
      await browser.close();
    }
  },
);
