import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dossier } from "../../src/intake/forms.ts";
import type { LocatedQuote } from "../../src/model/kit/evidence.ts";
import { parts, resources } from "../../src/model/records/index.ts";
import type { Store } from "../../src/store/store.ts";
import { dossiers, registries } from "../arbitrary.ts";
import { faultsOf, importText, longTest, SEED, standpoint, startService } from "../helper.ts";

type Json = Record<string, unknown>;

/** Every record's document, by resource. */
async function docs(store: Store): Promise<Map<string, Json[]>> {
  const all = new Map<string, Json[]>();
  for (const { name } of resources) {
    const rows = await store.rows(name, [], ["id"]);
    all.set(
      name,
      rows.map(({ doc }) => JSON.parse(doc as string) as Json),
    );
  }
  return all;
}

/** The names under which documents of each resource show a record of theirs: every `{id, name}` in them. */
async function shown(store: Store, id: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const visit = (resource: string, value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    const { id: own, name } = value as Json;
    if (own === id && "name" in value) found[resource] = [...(found[resource] ?? []), name as string];
    for (const inner of Object.values(value)) visit(resource, inner);
  };
  for (const [resource, all] of await docs(store))
    for (const doc of all) for (const value of Object.values(doc)) visit(resource, value);
  return found;
}

longTest("after the bundled example and random imports, every projection is what its columns give", async () => {
  const { store } = await startService();
  const bundled = (await store.rows("articles", [])).length;
  expect(await faultsOf(store)).toEqual([]);
  const [registry] = fc.sample(registries, { numRuns: 1, seed: SEED });
  const all = fc.sample(dossiers(registry ?? {}), { numRuns: 50, seed: SEED });
  // All in one batch, as NDJSON.
  await importText(store, "all.ndjson", [registry, ...all].map((document) => JSON.stringify(document)).join("\n"));
  expect(await faultsOf(store)).toEqual([]);
  expect(await store.rows("articles", [])).toHaveLength(bundled + 50);
});

test("evidence is answered with the code points at which its words stand", async () => {
  const { store } = await startService();
  const [registry] = fc.sample(registries, { numRuns: 1, seed: 7 });
  const all = fc.sample(dossiers(registry ?? {}), { numRuns: 30, seed: 7 });
  await importText(store, "all.ndjson", [registry, ...all].map((document) => JSON.stringify(document)).join("\n"));
  const paragraphs = new Map<string, string>();
  for (const { article, ordinal, text } of await store.rows("paragraphs", []))
    paragraphs.set(`${article}/${ordinal}`, text as string);
  const byResource = await docs(store);
  let quotes = 0;
  for (const { name } of parts) {
    for (const doc of byResource.get(name) ?? []) {
      for (const { paragraph, exact, prefix, suffix, start, end } of doc.evidence as LocatedQuote[]) {
        quotes++;
        const characters = [...(paragraphs.get(`${(doc.article as Json).id}/${paragraph}`) as string)];
        expect(characters.slice(start, end).join("")).toBe(exact);
        expect(
          characters
            .slice(0, start)
            .join("")
            .endsWith(prefix ?? ""),
        ).toBe(true);
        expect(
          characters
            .slice(end)
            .join("")
            .startsWith(suffix ?? ""),
        ).toBe(true);
      }
    }
  }
  expect(quotes).toBeGreaterThan(500);
});

const renaming = await startService();

// Each record, a new label, and the resources whose documents show it.
test.each([
  ["actors", "russia", "name", ["actors", "participants", "positions", "consensus_points", "open_questions"]],
  ["actors", "thedailycourierng", "name", ["articles", "positions"]],
  ["places", "riyadh", "name", ["places"]],
  ["places", "paris", "name", ["events"]],
  ["places", "diriyah-palace", "name", ["events", "errata"]],
  ["topics", "peacekeeping-forces", "label", ["positions", "proposals", "quotes"]],
  ["events", "riyadh-talks", "name", ["articles", "participants", "consensus_points", "event_relations", "omissions"]],
])("when %s/%s has a new %s, every document that shows it shows the new one", async (resource, id, field, where) => {
  const { store, http } = renaming;
  const before = await shown(store, id);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(where));
  const [row] = await store.rows(resource, [{ column: "id", in: [id] }]);
  const values = await asPut(http, resource, id);
  expect(values[field]).toBe(row?.[field]);
  const label = `A “new” name of ${id} 🇺🇦`;
  const renamed = { ...values, [field]: label };
  const outcome = await importText(store, "renamed.json", JSON.stringify({ [resource]: [renamed] }));
  expect(outcome).toEqual({ [resource]: { added: 0, changed: 1, unchanged: 0 } });
  const after = await shown(store, id);
  for (const [name, labels] of Object.entries(before)) {
    expect(new Set(labels)).toEqual(new Set([row?.[field]]));
    expect(after[name]).toEqual(labels.map(() => label));
  }
  expect(await faultsOf(store)).toEqual([]);
});

test("when an article has a new headline, its records and other articles' show it", async () => {
  const { store } = await startService({ seed: false });
  const [registry] = fc.sample(registries, { numRuns: 1, seed: 11 });
  const [first, second] = ["first", "second"].map((id) =>
    fc
      .sample(dossiers(registry ?? {}, id), { numRuns: 40, seed: 11 })
      .find(({ article, positions }) => positions?.length && article.status !== "canceled"),
  ) as [Dossier, Dossier];
  const question = {
    id: "second-asks",
    question: "Is it over?",
    status: "resolved",
    stated: "explicit",
    basis: "editorial",
    citation: "The almanac",
    resolution: { summary: "Yes.", article: "first" },
  };
  const asking = { ...second, open_questions: [question] };
  const documents = [registry, first, asking].map((document) => JSON.stringify(document));
  await importText(store, "all.ndjson", documents.join("\n"));
  const before = await shown(store, "first");
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["positions", "open_questions"]));
  const renamed = { ...first, article: { ...first.article, headline: "A new headline" } };
  await importText(store, "renamed.json", JSON.stringify(renamed));
  for (const [name, labels] of Object.entries(await shown(store, "first"))) {
    expect(labels).toEqual(before[name]?.map(() => "A new headline"));
  }
  expect(await faultsOf(store)).toEqual([]);
});

test("records of one batch show each other's labels, whichever stands first", async () => {
  const { store, http } = await startService({ seed: false });
  const dossier = (id: string, other: string) => ({
    article: {
      id,
      headline: `Headline of ${id}`,
      publisher: "gazette",
      language: "en",
      status: "usable",
      text_kind: "original",
      sections: [{ paragraphs: ["Is it over?"] }],
    },
    open_questions: [
      {
        id: `${id}-asks`,
        question: "Is it over?",
        status: "resolved",
        stated: "explicit",
        basis: "reported",
        evidence: [{ paragraph: 1, exact: "over" }],
        resolution: { summary: "Yes.", article: other },
      },
    ],
  });
  const registry = { actors: [{ id: "gazette", kind: "publisher", name: "The Gazette" }] };
  const documents = [dossier("first", "second"), dossier("second", "first"), registry].map((one) =>
    JSON.stringify(one),
  );
  await importText(store, "all.ndjson", documents.join("\n"));
  const { body } = await http.get("/v1/open-questions").expect(200);
  expect(body.data.map((one: { resolution: { article: Json } }) => one.resolution.article)).toEqual([
    { id: "second", name: "Headline of second" },
    { id: "first", name: "Headline of first" },
  ]);
  expect(await faultsOf(store)).toEqual([]);
});

longTest("standpoint reindex rebuilds spoiled projections, and says how many", async () => {
  const { store, url } = await startService();
  const whole = await docs(store);
  expect(await standpoint(["reindex"], { DATABASE_URL: url })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^0 /),
  });
  const spoiled: [string, string][] = [
    ["actors", "russia"],
    ["articles", "riyadh-talks-2025"],
    ["positions", "russia-on-ukraine-eu-accession"],
  ];
  await store.write(async (tx) => {
    for (const [table, id] of spoiled)
      await tx.update(table, { doc: '{"id":"spoiled"}' }, [{ column: "id", in: [id] }]);
  });
  expect(await faultsOf(store)).toEqual([
    expect.stringMatching(
      /^actor\/russia: actors russia, valid from change \d+, differs in doc from the document of change \d+$/,
    ),
    expect.stringMatching(
      /^dossier\/riyadh-talks-2025: articles riyadh-talks-2025, valid from change \d+, differs in doc from the document of change \d+$/,
    ),
    expect.stringMatching(
      /^dossier\/riyadh-talks-2025: positions russia-on-ukraine-eu-accession, valid from change \d+, differs in doc from the document of change \d+$/,
    ),
  ]);
  const { code, stdout } = await standpoint(["reindex"], { DATABASE_URL: url });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^3 rows\b/)]);
  expect(await docs(store)).toEqual(whole);
  expect(await faultsOf(store)).toEqual([]);
});

longTest("standpoint reindex rebuilds past projections, too", async () => {
  const { store, url } = await startService();
  await importText(
    store,
    "renamed.json",
    JSON.stringify({ actors: [{ id: "united-kingdom", kind: "state", name: "Britain", country: "GB" }] }),
  );
  const past = ["actors_versions", "positions_versions", "search_entries_versions"];
  const kept = () =>
    Promise.all(
      past.map((table) =>
        store.rows(table, [], ["valid_from", table === "search_entries_versions" ? "sequence" : "id"]),
      ),
    );
  const whole = await kept();
  const ended = { column: "valid_to", to: 1_000_000 };
  await store.write(async (tx) => {
    await tx.update("actors_versions", { doc: '{"id":"spoiled"}' }, [{ column: "id", in: ["united-kingdom"] }, ended]);
    await tx.update("positions_versions", { doc: '{"id":"spoiled"}' }, [ended]);
    await tx.update("search_entries_versions", { label: "Spoiled" }, [ended]);
  });
  expect(await kept()).not.toEqual(whole);
  expect((await standpoint(["verify"], { DATABASE_URL: url })).code).toBe(1);
  const { code, stdout } = await standpoint(["reindex"], { DATABASE_URL: url });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^[1-9]\d* rows\b/)]);
  expect(await kept()).toEqual(whole);
  expect(await standpoint(["verify"], { DATABASE_URL: url })).toMatchObject({ code: 0, stderr: "" });
});

/** An authority record as it was put: what is answered, without what answers add. */
async function asPut(
  http: Awaited<ReturnType<typeof startService>>["http"],
  resource: string,
  id: string,
): Promise<Json> {
  const { body } = await http.get(`/v1/${resource}/${id}`).expect(200);
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    if (entries.length === 2 && "id" in value && "name" in value) return value.id;
    return Object.fromEntries(
      entries
        .filter(
          ([key, one]) => one !== null && !(Array.isArray(one) && one.length === 0) && !/_(earliest|latest)$/.test(key),
        )
        .map(([key, one]) => [key, bare(one)]),
    );
  };
  const { name, ...values } = bare(body) as Json;
  return resource === "topics" ? values : { ...values, name }; // a topic's is its label again
}
