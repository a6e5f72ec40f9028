/**
 * Takes the pictures of the documentation from a service over the bundled example: `npm run pictures`. It requires Chromium,
 * which CHROMIUM may name.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../src/app.ts";
import { readFiles } from "../src/commands/files.ts";
import { ConfigSchema } from "../src/config.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { importFiles } from "../src/writing/import-files.ts";
import { launchChromium } from "../test/chromium.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(import.meta.dirname, "pictures");

interface Picture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly isDark?: boolean;
}

const DESK = { width: 1280, height: 860 } as const;
const CHOSEN = "record=position.russia-on-ukraine-nato-membership";

/** The pictures by name. */
const PICTURES: Readonly<Record<string, Picture>> = {
  article: { path: `/articles/riyadh-talks-2025?${CHOSEN}#p7`, ...DESK },
  "article-dark-phone": { path: `/articles/riyadh-talks-2025?${CHOSEN}`, width: 390, height: 800, isDark: true },
  home: { path: "/", ...DESK },
  matrix: { path: "/matrix?cell=united-kingdom/peacekeeping-forces", ...DESK },
  figures: { path: "/events/2022-cianjur-earthquake", ...DESK },
  network: { path: "/network", ...DESK },
  disagreements: { path: "/disagreements", ...DESK },
};

const scratch = mkdtempSync(join(tmpdir(), "standpoint-pictures-"));
const store = await openStore(`file:${join(scratch, "example.db")}`, tables);
await importFiles(store, readFiles([join(ROOT, "seed")]));
const { server } = await buildApp(ConfigSchema.parse({}), store);
await server.listen({ host: "127.0.0.1", port: 0 });
const { port } = server.server.address() as AddressInfo;
const browser = await launchChromium();
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, { path, width, height, isDark = false }] of Object.entries(PICTURES)) {
    const colorScheme = isDark ? "dark" : "light";
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: "load" });
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
