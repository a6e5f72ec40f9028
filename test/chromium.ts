/** A browser for tests: Chromium, where CHROMIUM names one or one is where systems put it. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** The path of the browser; undefined where there is none. */
export const CHROMIUM = process.env.CHROMIUM ?? USUAL.find(existsSync);

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
  console.warn(`The browser tests are skipped: CHROMIUM is not set, and none of ${USUAL.join(", ")} exists.`);

/** Starts the browser. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM as string, args: OPTIONS });
}
