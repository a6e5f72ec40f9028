/** The pages for people: what they show, to whom, and what they never do. */
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { keyFor, POSTGRES, type Service, startService } from "../helper.ts";
import { ask, listening } from "../http/exchange.ts";
import { type Client, clientsOf, dossierOf, moment, putWorld } from "../writing/editor.ts";

const ANY = { "if-match": "*" };
const RIYADH = "/articles/riyadh-talks-2025";

let service: Service;
let editor: Client;
let reader: Client;

beforeAll(async () => {
  service = await startService();
  ({ editor, reader } = await clientsOf(service));
  await putWorld(editor);
});

const shown = async (path: string, client = reader) => parseHTML((await client.get(path)).body).document;

describe("an article's page", () => {
  test("shows the whole text, to the letter, whatever is marked", async () => {
    const { json: article } = await reader.get("/v1/articles/riyadh-talks-2025");
    const wanted = article.sections.flatMap(({ paragraphs }: { paragraphs: { text: string }[] }) =>
      paragraphs.map(({ text }) => text),
    );
    for (const mark of ["", "?mark=all", "?mark=none", "?mark=figure,claim"]) {
      const page = await shown(`${RIYADH}${mark}`);
      for (const element of page.querySelectorAll(".par .n, .par .corr")) element.remove();
      const paragraphs = [...page.querySelectorAll(".par")].map(({ textContent }) => textContent);
      expect(paragraphs).toEqual(wanted);
    }
  });

  test("marks exactly the words of the chosen record", async () => {
    const { json } = await reader.get("/v1/positions?article=riyadh-talks-2025");
    for (const { id, evidence } of json.data as { id: string; evidence: { exact: string }[] }[]) {
      const page = await shown(`${RIYADH}?record=position.${id}&mark=all`);
      const words = [...page.querySelectorAll(".text .sel")].map(({ textContent }) => textContent).join("");
      expect(words.length).toBe(evidence.reduce((sum, { exact }) => sum + exact.length, 0));
      for (const { exact } of evidence) expect(words).toContain(exact);
      const open = [...page.querySelectorAll("details[open]")].map((one) => one.parentElement?.id);
      expect(open).toEqual([`position.${id}`]);
    }
  });

  test("shows all records of a type when asked, and those of one paragraph", async () => {
    const some = await shown(RIYADH);
    expect(some.querySelectorAll("#g-omission .rec").length).toBe(5);
    const all = await shown(`${RIYADH}?all=omission`);
    expect(all.querySelectorAll("#g-omission .rec").length).toBe(34);
    const ofEight = await shown(`${RIYADH}?paragraph=8`);
    const places = [...ofEight.querySelectorAll(".panel .rec .p")].map(({ textContent }) => textContent);
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) expect(place).toMatch(/\b8\b/);
  });

  test("has the correction beside each misprint, and the share of words with a record", async () => {
    const page = await shown(RIYADH);
    expect([...page.querySelectorAll(".corr")].map(({ textContent }) => textContent)).toContain(
      "correctly: Diriyah Palace",
    );
    const { json: coverage } = await reader.get("/v1/articles/riyadh-talks-2025/coverage");
    expect(page.querySelector(".facts")?.textContent).toContain(`${Math.round(coverage.share * 100)}%`);
  });

  test("carries what machines read: JSON-LD, a canonical address, feeds", async () => {
    const page = await shown(RIYADH);
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? "");
    expect(data["@type"]).toBe("NewsArticle");
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(`${reader.origin}${RIYADH}`);
    expect(page.querySelectorAll('link[rel="alternate"]').length).toBeGreaterThan(3);
  });

  test("of a language written from right to left says so, and its words keep their direction", async () => {
    const text = "قال المتحدث إن السفن تحتاج إلى ضوء.";
    const article = { language: "ar", headline: "السفن والضوء", sections: [{ paragraphs: [text] }] };
    const evidence = [{ paragraph: 1, exact: "السفن تحتاج إلى ضوء" }];
    const { positions } = dossierOf("arabic") as { positions: object[] };
    const put = await editor.put("/v1/dossiers/arabic", {
      ...dossierOf("arabic", { article, positions: [{ ...positions[0], evidence }] }),
      participants: undefined,
    });
    expect(put.status, put.body).toBe(201);
    const page = await shown("/articles/arabic");
    expect(page.querySelector("article")?.getAttribute("dir")).toBe("rtl");
    expect(page.querySelector(".par .ev")?.textContent).toBe("السفن تحتاج إلى ضوء");
  });

  test("counts characters beyond the basic plane as evidence does", async () => {
    const text = "🚢🚢 Nora Keeper said that every ship needs a light.";
    await editor.put("/v1/dossiers/ships", dossierOf("ships", { article: { sections: [{ paragraphs: [text] }] } }));
    const page = await shown("/articles/ships?record=position.ships-position");
    expect(page.querySelector(".par .sel")?.textContent).toBe("every ship needs a light");
  });
});

describe("no page", () => {
  test("lets a text become code", async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror="alert(2)">';
    const sections = [{ heading: evil, paragraphs: [`${evil} every ship needs a light`] }];
    const put = await editor.put("/v1/dossiers/evil", dossierOf("evil", { article: { headline: evil, sections } }));
    expect(put.status, put.body).toBe(201);
    for (const path of [
      "/articles/evil",
      "/",
      "/articles",
      `/search?q=${encodeURIComponent(evil)}`,
      "/timeline?article=evil",
    ]) {
      const { body } = await reader.get(path);
      expect(body, path).not.toMatch(/<img|<script>alert/);
    }
  });

  test("has scripts, styles or handlers within it, or takes anything from another host", async () => {
    const { body, headers } = await reader.get(RIYADH);
    expect(body).not.toMatch(/ style="| on[a-z]+="|javascript:/);
    const page = parseHTML(body).document;
    const inline = [...page.querySelectorAll("script:not([src]), style")].map((one) => one.getAttribute("type"));
    expect(inline).toEqual(["application/ld+json"]); // data, which no browser runs
    for (const one of page.querySelectorAll("script[src], link[rel=stylesheet], img"))
      expect(one.getAttribute("src") ?? one.getAttribute("href")).toMatch(/^\/assets\//);
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
  });

  test("shows a draft without a key, and with one says that it is a draft", async () => {
    await editor.put("/v1/dossiers/secret", dossierOf("secret", { article: { status: "withheld" } }));
    const hidden = await reader.get("/articles/secret");
    expect(hidden.status).toBe(404);
    expect(hidden.body).not.toContain("Keepers met: secret");
    const seen = await editor.get("/articles/secret");
    expect([seen.status, seen.headers["cache-control"]]).toEqual([200, expect.stringContaining("private")]);
    expect(seen.body).toContain("Draft.");
    expect((await reader.get("/articles/secret")).status).toBe(404);
    for (const path of ["/", "/articles", "/search?q=secret", "/timeline", "/actors/keeper", "/events/parley"])
      expect((await reader.get(path)).body, path).not.toContain("Keepers met: secret");
  });

  test("shows anything of an article that was withdrawn, but the reason", async () => {
    await editor.put("/v1/dossiers/killed", dossierOf("killed"));
    const cancellation = { reason: "A witness withdrew.", made_on: "2025-03-08" };
    const kill = await editor.patch("/v1/articles/killed", { status: "canceled", cancellation }, ANY);
    expect(kill.status, kill.body).toBe(200);
    const page = await reader.get("/articles/killed");
    expect(page.status).toBe(410);
    expect(page.body).toContain("A witness withdrew.");
    expect(page.body).not.toMatch(/Keepers met|every ship/);
  });
});

test("a page that is not there says so with its status, and is not kept", async () => {
  const page = await reader.get("/articles/no-such-article");
  expect([page.status, page.headers["cache-control"]]).toEqual([404, "no-store"]);
  expect(String(page.headers["content-type"])).toContain("text/html");
  expect(parseHTML(page.body).document.querySelector("h1")?.textContent).toBe("There is nothing here");
});

test("what is nowhere is a page for readers, and a problem for programs", async () => {
  for (const path of ["/nothing", "/Actors", "/docs/guides/none", "//evil.example/"]) {
    const page = await reader.get(path, { accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    expect([page.status, page.headers["content-type"]], path).toEqual([404, "text/html; charset=utf-8"]);
    expect(parseHTML(page.body).document.querySelector("h1")?.textContent, path).toMatch(/\w/);
  }
  for (const [path, accept] of [
    ["/nothing", "*/*"],
    ["/v1/nothing", "text/html"],
  ] as const)
    expect((await reader.get(path, { accept })).headers["content-type"], path).toContain("application/problem+json");
});

test("the page of a merged record leads to that of the record that it became", async () => {
  await editor.put("/v1/actors/n-keeper", { id: "n-keeper", kind: "person", name: "N. Keeper" });
  const merged = await editor.post("/v1/actors/n-keeper/merge", { into: "keeper" }, ANY);
  expect(merged.status, merged.body).toBe(200);
  const { status, headers } = await reader.get("/actors/n-keeper");
  expect([status, headers.location]).toEqual([308, "/actors/keeper"]);
});

test("pages show a past time when asked", async () => {
  await editor.put("/v1/dossiers/renamed", dossierOf("renamed"));
  const before = await moment();
  await editor.patch("/v1/articles/renamed", { headline: "Lights for all" }, ANY);
  expect((await shown("/articles/renamed")).querySelector("h1")?.textContent).toBe("Lights for all");
  const past = await shown(`/articles/renamed?as_of=${before}`);
  expect(past.querySelector("h1")?.textContent).toBe("Keepers met: renamed");
  expect(past.querySelector("main .notice")?.textContent).toContain("As it was known at");
});

test.skipIf(POSTGRES)("a page is kept until the data change", async () => {
  const { reader: visitor, editor: writer } = await clientsOf(await startService());
  const first = await visitor.get(RIYADH);
  const second = await visitor.get(RIYADH);
  expect([first.headers["cache-status"], second.headers["cache-status"]]).toEqual([undefined, "standpoint; hit"]);
  expect(second.body).toBe(first.body);
  expect((await visitor.get(RIYADH, { "if-none-match": first.etag })).status).toBe(304);
  await writer.patch("/v1/articles/riyadh-talks-2025", { subheadline: "Changed" }, ANY);
  expect((await visitor.get(RIYADH)).body).toContain("Changed");
});

test("where reading needs a key, pages need it too, and none is kept for those without", async () => {
  const guarded = await startService({ config: { READ_AUTH: "required" } });
  const { origin } = await listening(guarded);
  const headers = await keyFor(guarded.store, "read");
  const refused = await ask(origin, RIYADH);
  expect([refused.status, refused.body]).toEqual([401, expect.stringContaining("This service asks for a key")]);
  expect((await ask(origin, RIYADH, { headers })).status).toBe(200);
  expect((await ask(origin, RIYADH)).status).toBe(401);
});

test("scripts and styles have their digest in their address, and are kept for ever", async () => {
  const page = await shown(RIYADH);
  const sources = [...page.querySelectorAll("script[src], link[rel=stylesheet]")].map(
    (one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "",
  );
  expect(sources.length).toBe(4);
  for (const source of sources) {
    const { status, headers } = await reader.get(source);
    expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
  }
  expect((await reader.get("/assets/other/page.js")).status).toBe(404);
});

test("the page of the main example is small: at most 60 kB with all its scripts and styles, compressed", async () => {
  const sizeOf = async (path: string) => {
    const answer = await service.server.inject({ url: path, headers: { "accept-encoding": "gzip" } });
    return answer.rawPayload.length;
  };
  const page = await shown(RIYADH);
  const sources = [...page.querySelectorAll("script[src], link[rel=stylesheet]")].map(
    (one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "",
  );
  const sizes = await Promise.all([RIYADH, ...sources].map(sizeOf));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});
