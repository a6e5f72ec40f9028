/** Pages of odd data, at odd addresses, and when the service cannot answer: each is a page that says so, and leads on. */
import { rmSync } from "node:fs";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { dateWords, figureWords } from "../../src/explorer/labels.ts";
import { keyFor, POSTGRES, type Service, startService } from "../helper.ts";
import { type Client, clientsOf, dossierOf, moment, putWorld } from "../writing/editor.ts";

const PAGES = "/ /search /articles /actors /topics /events /network /matrix /timeline /disagreements".split(" ");
const LONG = "W".repeat(290);
const CODE = `</title></script><img src=x onerror="alert(1)"> ' & <b>`;

let service: Service;
let editor: Client;

beforeAll(async () => {
  service = await startService({ seed: false });
  ({ editor } = await clientsOf(service));
  await putWorld(editor);
});

/** Asks for a page, and checks what holds for all of them. */
async function shown(url: string, from = service, key = {}) {
  const { statusCode: status, headers, body } = await from.server.inject({ url, headers: key });
  expect(headers["content-type"], url).toBe("text/html; charset=utf-8");
  const { document } = parseHTML(body);
  expect(document.querySelectorAll("h1").length, url).toBe(1);
  for (const heading of document.querySelectorAll("h1, h2, h3")) expect(heading.textContent, url).toMatch(/\S/);
  const main = document.querySelector("main");
  const text = String(main?.textContent);
  expect(text, url).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\bat .*\.ts:\d/);
  const links = [...(main?.querySelectorAll("a") ?? [])].map((one) => one.getAttribute("href"));
  return { status, headers, body, document, text, links };
}

test("a service without articles says so on each page, with a link that leads to another page", async () => {
  const empty = await startService({ seed: false });
  for (const path of PAGES) {
    const { status, text, links } = await shown(path, empty);
    expect([status, text], path).toEqual([200, expect.not.stringContaining("Remove all filters")]);
    expect(links.join(" "), path).toMatch(/\/docs\/guides|\/articles|\/network\?/);
  }
});

describe("an odd address", () => {
  const QUERIES = [
    "as_of=nonsense",
    "as_of=2999-01-01T00:00:00Z",
    "as_of=1990-01-01T00:00:00Z",
    "cursor=%00",
    "cell=//&record=position.&paragraph=-1&mark=x&all=x&by=x&ties=x&least=-1e9",
    "q=%22&type=,&from=x&rows=0&kind=x",
    `q=${"x".repeat(3000)}`,
    "q=%E0%A4%A&__proto__=x",
    "type=a&type=b",
  ];

  test("is answered by a page that is found or says what is wrong", async () => {
    await editor.put("/v1/dossiers/plain", dossierOf("plain"));
    const paths = [...PAGES, "/articles/plain", "/actors/keeper", "/topics/light", "/events/parley"];
    for (const url of paths.flatMap((path) => QUERIES.map((query) => `${path}?${query}`)))
      expect([200, 400, 404], url).toContain((await shown(url)).status);
    for (const id of ["%00", "a%2Fb", "plain%3Fx", "__proto__", "plain%2Fcoverage", "%22%3Cb%3E"])
      expect([400, 404], id).toContain((await shown(`/articles/${id}`)).status);
  });

  test("that is refused tells how each parameter must be, and leads to the page without them", async () => {
    const { status, text, links } = await shown("/matrix?as_of=yesterday");
    expect([status, text]).toEqual([400, expect.stringContaining("The parameter as_of must be a time")]);
    expect(text).not.toContain("As it was known at");
    expect(links).toContain("/matrix");
  });

  test("with two slashes is no other host", async () => {
    const { status, document } = await shown("//");
    expect([status, document.querySelector("link[rel=canonical]")?.getAttribute("href")]).toEqual([
      200,
      expect.stringMatching(/^http:\/\/localhost/),
    ]);
  });

  test("ends no quotation in the command that a page offers", async () => {
    for (const path of ["/search", "/articles", "/actors"]) {
      const { document } = await shown(`${path}?q=${encodeURIComponent("';touch x;'")}`);
      const [, , ...more] = String(document.querySelector("pre")?.textContent).split("'");
      expect(more, path).toEqual([""]);
    }
  });
});

describe("a service that cannot answer", () => {
  test("says in a page when to ask again, and counts a page once, whatever it asks for", async () => {
    const limited = await startService({ config: { RATE_LIMIT: 3 } });
    for (const path of ["/", "/articles", "/matrix"]) expect((await shown(path, limited)).status, path).toBe(200);
    const claimed = await limited.server.inject({
      url: "/v1/actors",
      headers: { "x-part-of-request": "0".repeat(36) },
    });
    expect(claimed.statusCode).toBe(429);
    for (const path of ["/", "/articles"]) {
      const { status, headers, text } = await shown(path, limited);
      expect([status, Number(headers["retry-after"])], path).toEqual([429, expect.any(Number)]);
      expect(Number(headers["retry-after"]), path).toBeGreaterThan(0);
      expect(text).toContain("Too many requests");
    }
  });

  test.skipIf(POSTGRES)("says so in a page, if its database is gone, with a key and without one", async () => {
    const broken = await startService({ seed: false });
    const key = await keyFor(broken.store, "read");
    rmSync(broken.url.slice("file:".length));
    await expect.poll(async () => (await shown("/matrix", broken)).status).toBe(503);
    for (const headers of [{}, key]) {
      const page = await shown("/matrix", broken, headers);
      expect([page.status, page.headers["retry-after"]]).toEqual([503, "1"]);
      expect(page.text).toContain("The service does not answer now");
    }
  });
});

test.each([
  ["2025-02-18%", "about 18 February 2025?"],
  ["198X~", "about 1980s"],
  ["2004-06-XX", "June 2004"],
  ["2004-XX-XX?", "2004?"],
  ["2024-21", "spring 2024"],
  ["../2024", "until 2024"],
  ["/2024", "an unknown day to 2024"],
  ["2024/", "2024 to an unknown day"],
  ["2004-06~/..", "about June 2004 and continuing"],
  ["2025-02-18T09:00:00.123+05:45", "18 February 2025, 09:00 (UTC+05:45)"],
  ["0044-03-15", "15 March 0044"],
])("the date %s is %s", (date, words) => expect(dateWords(date)).toBe(words));

test("a figure keeps all its digits", () => {
  const figure = { low: null, high: null, text: null, qualifier: null, unit: null, currency: null } as const;
  for (const [value, words] of [
    [0.000001, "0.000001"],
    [1.23456, "1.23456"],
    [-1234.5, "-1,234.5"],
  ] as const)
    expect(figureWords({ ...figure, value })).toBe(words);
});

test("a figure in an article tells of what it is, which option, how exact, and of when", async () => {
  const evidence = [{ in: "headline", exact: "Keepers met" }];
  const vote = {
    id: "poll-share",
    measure: "share",
    value: 62.5,
    unit: "%",
    of: "voters",
    option: "against",
    margin: 0.0005,
  };
  const figures = [
    { ...vote, period: "2024/2025", about: [{ type: "topic", id: "light" }], basis: "reported", evidence },
  ];
  const put = await editor.put("/v1/dossiers/poll", dossierOf("poll", { figures }));
  expect(put.status, put.body).toBe(201);
  const { document } = await shown("/articles/poll?record=figure.poll-share");
  const facts = [...document.querySelectorAll("details[open] dl > *")].map(({ textContent }) => textContent);
  const wanted = "Measure,Share,Of,voters,Option,against,Margin,± 0.0005,Period,2024 to 2025".split(",");
  expect(facts.slice(0, wanted.length)).toEqual(wanted);
});

test("names and texts of any kind are shown as they are, on all pages that have them", async () => {
  const names = {
    long: LONG,
    code: CODE,
    arabic: "وزارة الخارجية 123 (الرياض)",
    chinese: "外交部".repeat(90),
    ships: "🚢".repeat(90),
  };
  const evidence = [{ in: "headline", exact: "every ship needs a light" }];
  for (const [id, name] of Object.entries(names)) {
    expect((await editor.put(`/v1/actors/${id}`, { id, kind: "person", name })).status).toBe(201);
    expect((await editor.put(`/v1/topics/${id}`, { id, label: name, proposition: name })).status).toBe(201);
  }
  const shared = { basis: "reported", evidence };
  const put = await editor.put("/v1/dossiers/odd", {
    ...dossierOf("odd", {
      article: { headline: `${CODE} every ship needs a light`, sections: [{ heading: LONG, paragraphs: ["x", CODE] }] },
      positions: [
        ...Object.entries(names).map(([id, summary]) => ({
          ...shared,
          actor: id,
          topic: id,
          stance: "support",
          act: "state",
          summary,
        })),
        { ...shared, unnamed: CODE, act: "promise", summary: LONG },
      ],
      claims: [
        { ...shared, id: "odd-claim", actor: "long", act: "state", text: CODE },
        { ...shared, unnamed: LONG, act: "deny", responds_to: "odd-claim" },
      ],
    }),
    participants: undefined,
  });
  expect(put.status, put.body).toBe(201);
  const all = "type=event,article,position,claim,figure,quote";
  const paths = [...PAGES, "/articles/odd?mark=all", `/timeline?${all}`, "/matrix?cell=code/code", "/search?q=ship"];
  for (const path of [...paths, ...Object.keys(names).flatMap((id) => [`/actors/${id}`, `/topics/${id}`])]) {
    const { status, body } = await shown(path);
    expect([status, body], path).toEqual([200, expect.not.stringMatching(/<img|onerror="|width="-/)]);
  }
  const { document } = await shown("/actors/code");
  expect(document.querySelector("h1")?.textContent).toBe(CODE);
});

test("what is withheld is on no page, now or as of a time when it was not", async () => {
  const secret = { ...dossierOf("hush", { article: { headline: "Zqxhush" } }) };
  await editor.put("/v1/dossiers/hush", secret);
  await editor.put("/v1/actors/hush", { id: "hush", kind: "person", name: "Zqxhush", country: "IS" });
  const before = await moment();
  await editor.put(
    "/v1/dossiers/hush",
    { ...secret, article: { ...secret.article, status: "withheld" } },
    { "if-match": "*" },
  );
  await editor.patch("/v1/actors/hush", { record_status: "withheld" }, { "if-match": "*" });
  const things = ["/articles/hush", "/actors/hush", "/actors/keeper", "/topics/light", "/events/parley"];
  for (const path of [...PAGES, ...things, "/actors?country=IS", "/search?q=zqxh"])
    for (const time of ["", before]) {
      const url = `${path}${path.includes("?") ? "&" : "?"}as_of=${time}`;
      const { status, body } = await shown(url);
      expect([status, body], url).toEqual([path.endsWith("/hush") ? 404 : 200, expect.not.stringMatching(/zqxhush/i)]);
    }
});
