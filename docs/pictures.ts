/**
 * Takes the pictures of the documentation from a service over the bundled example: `npm run pictures`. It requires Chromium,
 * which CHROMIUM may name.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { parse } from "yaml";
import { buildApp } from "../src/app.ts";
import { readFiles } from "../src/commands/files.ts";
import { ConfigSchema } from "../src/config.ts";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import { createKey } from "../src/keys/keys.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { importFiles } from "../src/writing/import-files.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(import.meta.dirname, "pictures");

interface Picture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly isDark?: boolean;
  /** Keys that are pressed first. */
  readonly keys?: string;
  /** What stands at the top, if not the page's head. */
  readonly from?: string;
}

const DESK = { width: 1280, height: 860 } as const;
const CHOSEN = "record=position.russia-on-ukraine-nato-membership";

/** The pictures by name. */
const PICTURES: Readonly<Record<string, Picture>> = {
  article: { path: `/articles/riyadh-talks-2025?${CHOSEN}`, ...DESK },
  "article-dark-phone": { path: `/articles/riyadh-talks-2025?${CHOSEN}`, width: 390, height: 800, isDark: true },
  home: { path: "/", ...DESK },
  matrix: { path: "/matrix?cell=united-kingdom/peacekeeping-forces", ...DESK },
  figures: { path: "/events/2022-cianjur-earthquake", ...DESK, from: "svg.wide1" },
  network: { path: "/network", ...DESK },
  disagreements: { path: "/disagreements", ...DESK },
  review: { path: "/review?draft=strike", width: 1280, height: 1000, keys: "jaa" },
};

const scratch = mkdtempSync(join(tmpdir(), "standpoint-pictures-"));
const store = await openStore(`file:${join(scratch, "example.db")}`, tables);
await importFiles(store, readFiles([join(ROOT, "seed")]));
const { server } = await buildApp(ConfigSchema.parse({}), store);
await server.listen({ host: "127.0.0.1", port: 0 });
const { port } = server.server.address() as AddressInfo;
const { key } = await createKey(store, { name: "pictures", scopes: ["write"], expires_at: null }, COMMAND_LINE);
const report = parse(readFileSync(join(ROOT, "seed/dossiers/reuters-collahuasi-strike-deadline.yaml"), "utf8")) as {
  article: { headline: string; sections: { paragraphs: string[] }[] };
};
await server.inject({
  method: "POST",
  url: "/v1/drafts?id=strike&published_on=2010-11-24",
  headers: { authorization: `Bearer ${key}`, "content-type": "text/plain" },
  payload: [report.article.headline, ...report.article.sections.flatMap(({ paragraphs }) => paragraphs)].join("\n\n"),
});
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, { path, width, height, isDark = false, from, keys = "" }] of Object.entries(PICTURES)) {
    const colorScheme = isDark ? "dark" : "light";
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.addInitScript(`sessionStorage.setItem("standpoint-key", ${JSON.stringify(key)})`);
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: "load" });
    if (keys !== "") await page.locator(".meter").waitFor();
    for (const one of keys) await page.keyboard.press(one);
    if (from !== undefined)
      await page.evaluate(`scrollTo(0, document.querySelector("${from}").getBoundingClientRect().top - 140)`);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
  await store.close();
  rmSync(scratch, { recursive: true, force: true });
}
