/** Every link of every page leads somewhere: to a page, or to an answer of the API. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { runs, startService } from "../helper.ts";

const { server } = await startService();

/** So many pages are visited. */
const PAGES = runs(60, 250);

/** Returns the addresses within the service that a page links to, without their fragments. */
function linksIn(path: string, body: string): string[] {
  const { document } = parseHTML(body);
  const own = [...document.querySelectorAll("a[href], form[action], link[href], script[src]")].map(
    (one) => one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("action") ?? "",
  );
  return own.flatMap((href) => {
    const { host, pathname, search } = new URL(href, `http://localhost${path}`);
    return host === "localhost" ? [`${pathname}${search}`] : [];
  });
}

test("all links from the start page on are answered, each with what its page says", async () => {
  const queue = ["/"];
  const seen = new Set(queue);
  const broken: string[] = [];
  let pages = 0;
  for (let path = queue.shift(); path !== undefined && pages < PAGES; path = queue.shift()) {
    const { statusCode, headers, body } = await server.inject({ url: path, headers: { host: "localhost" } });
    if (statusCode >= 400) broken.push(`${path}: ${statusCode}`);
    if (!String(headers["content-type"]).startsWith("text/html") || path.startsWith("/docs")) continue;
    pages++;
    for (const link of linksIn(path, body)) {
      const kind = link.replace(/^(\/\w+\/)[^?]*/, "$1").replaceAll(/=[^&]*/g, ""); // one of each kind of link is enough on each page
      const isNew = !seen.has(link) && !seen.has(`${path.split("?")[0]} ${kind}`);
      if (!isNew) continue;
      seen.add(link).add(`${path.split("?")[0]} ${kind}`);
      queue.push(link);
    }
  }
  expect(broken).toEqual([]);
  expect(pages).toBe(PAGES);
});
