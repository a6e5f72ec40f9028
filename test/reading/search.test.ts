import fc from "fast-check";
import { expect, test } from "vitest";
import { importText, startService } from "../helper.ts";

const { http, server, store } = await startService();
interface Hit {
  type: string;
  id: string;
  name: string;
  article: string | null;
  snippet: { text: string; html: string; marks: { start: number; end: number }[] };
}
const search = async (q: string, more = "") =>
  (await http.get(`/v1/search?q=${encodeURIComponent(q)}${more}`).expect(200)).body as {
    data: Hit[];
    page: { total: number; next_cursor: string | null };
    corrected: { from: string; to: string }[];
    facets: { type: { value: string; count: number }[] };
  };
const ids = (answer: { data: Hit[] }) => answer.data.map(({ type, id }) => `${type}/${id}`);

test("search ignores accents, case and possessives", async () => {
  const plain = ids(await search("zelenskyy", "&limit=100"));
  expect(plain).toContain("actor/volodymyr-zelenskyy");
  expect(ids(await search("ZÉLENSKYY’s", "&limit=100")).length).toBeGreaterThan(0);
  expect(ids(await search("Antonio"))).toEqual(ids(await search("António")));
});

test("a misprint, a metonym and a name all find the actor", async () => {
  expect(ids(await search("Ruth", "&type=actor"))).toEqual(["actor/mark-rutte"]);
  expect(ids(await search("Rutte"))).toContain("participant/mark-rutte-at-paris-mini-summit");
  expect(ids(await search("Kyiv"))[0]).toBe("actor/ukraine");
});

test("a prefix finds whole words, a phrase matches in order, and a minus excludes", async () => {
  expect(ids(await search("peacekeep", "&type=topic"))).toContain("topic/peacekeeping-forces");
  const phrase = ids(await search('"security guarantees"', "&limit=100"));
  const words = ids(await search("security guarantees", "&limit=100"));
  expect(phrase.length).toBeGreaterThan(0);
  for (const id of phrase) expect(words).toContain(id);
  expect((await search('"guarantees security"')).page.total).toBe(0);
  const without = await search("summit -paris", "&limit=100");
  const both = await search("summit paris");
  expect(Math.min(without.page.total, both.page.total)).toBeGreaterThan(0);
  expect(without.page.total + both.page.total).toBe((await search("summit")).page.total);
});

test("a wrong, missing or swapped letter in a name still finds the actor, and the response lists the correction", async () => {
  for (const [typo, actor] of [
    ["Lavrow", "sergei-lavrov"],
    ["Witkof", "steve-witkoff"],
    ["Marcon", "emmanuel-macron"],
    ["Scholtz", "olaf-scholz"],
  ] as const) {
    const answer = await search(typo);
    expect(ids(answer), typo).toContain(`actor/${actor}`);
  }
  expect((await search("Lavrow")).corrected).toEqual([{ from: "lavrow", to: "lavrov" }]);
  expect((await search("Lavrov")).corrected).toEqual([]);
});

test("marks are the positions of the matching words in the snippet, and its HTML has no other markup", async () => {
  await importText(
    store,
    "hostile.yaml",
    "actors: [{ id: hostile, kind: person, name: '<img src=x onerror=alert(1)> 😀 zebra & \"co\"' }]",
  );
  const { data } = await search("zebra");
  const { text, marks, html } = (data[0] as Hit).snippet;
  expect(marks.map(({ start, end }) => [...text].slice(start, end).join(""))).toEqual(["zebra"]);
  expect(html.replaceAll(/<\/?mark>/g, "")).not.toMatch(/[<>"']/);
});

test("pages return each hit once, and the facets count them by type", async () => {
  const all = await search("riyadh", "&limit=100");
  const seen: string[] = [];
  let cursor = "";
  do {
    const page = await search("riyadh", `&limit=7${cursor}`);
    seen.push(...ids(page));
    cursor = page.page.next_cursor === null ? "" : `&cursor=${page.page.next_cursor}`;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.slice(0, 100)).toEqual(ids(all));
  expect(all.facets.type.reduce((sum, { count }) => sum + count, 0)).toBe(all.page.total);
});

test("a written, renamed or replaced record matches its new words, and not its old ones", async () => {
  await importText(store, "a.yaml", "actors: [{ id: renamed, kind: person, name: Quokka }]");
  expect(ids(await search("quokka"))).toEqual(["actor/renamed"]);
  await importText(store, "a.yaml", "actors: [{ id: renamed, kind: person, name: Wombat }]");
  expect(ids(await search("wombat"))).toEqual(["actor/renamed"]);
  expect(ids(await search('"quokka"'))).toEqual([]);
});

test("no query text is a server error", async () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 60, unit: "binary" }),
    fc.string({ maxLength: 60, unit: fc.constantFrom(...`"-*()^:{}+ANDORNEAR é`, "\0") }),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (q) => {
      const { statusCode } = await server.inject({ url: "/v1/search", query: { q } });
      expect([200, 400]).toContain(statusCode);
    }),
    { seed: 7, numRuns: 1000 },
  );
});
