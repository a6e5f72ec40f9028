/** Which position is the latest, what is a change and what a disagreement: the same in every view, whatever the ids. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { importText, runs, SEED, type Service, startService } from "../helper.ts";

interface Held {
  readonly actor: string;
  readonly topic: string;
  readonly stance: string;
  readonly stated_on?: string | undefined;
  readonly event?: string | undefined;
}

const ACTORS = ["ada", "bo", "cy", "di"];
const TOPICS = ["mill-noise", "mill-smoke"];
const SHARED = {
  actors: [...ACTORS, "gazette"].map((id) => ({ id, kind: "person", name: id })),
  topics: TOPICS.map((id) => ({ id, label: id, proposition: "The mill should close." })),
  events: [
    {
      id: "hearing",
      kind: "talks",
      name: "Hearing",
      summary: "S.",
      status: "occurred",
      start: "2025-02-10",
      date_basis: "reported",
    },
    { id: "undated", kind: "talks", name: "Undated", summary: "S.", status: "occurred", date_basis: "not_stated" },
  ],
};

const dossier = (id: string, published_on: string | undefined, positions: readonly Held[]) => ({
  article: {
    ...{
      id,
      headline: id,
      publisher: "gazette",
      language: "en",
      status: "usable",
      text_kind: "original",
      published_on,
    },
    sections: [{ paragraphs: ["The mill is loud."] }],
  },
  positions: positions.map((one, i) => ({
    ...{ id: `${id}-${i}`, act: "state", summary: "S.", condition: "C.", ...one },
    evidence: [{ paragraph: 1, exact: "The mill" }],
  })),
});

async function world(dossiers: readonly object[]): Promise<Service> {
  const service = await startService({ seed: false });
  await importText(service.store, "shared.json", JSON.stringify(SHARED));
  for (const [i, one] of dossiers.entries()) await importText(service.store, `${i}.json`, JSON.stringify(one));
  return service;
}

interface Differing {
  readonly versions: readonly { readonly article: { readonly id: string } }[];
}

const ask = async ({ http }: Service, path: string) => (await http.get(`/v1/${path}`).expect(200)).body;

const dates = fc.constantFrom("2025-01-01", "2025-02", "2025-02-10", "2025-02-10T09:00:00Z", "2025-02-10T08:00:00-05:00", "../2025", undefined); // biome-ignore format: a list
const held: fc.Arbitrary<Held> = fc.record({
  actor: fc.constantFrom(...ACTORS),
  topic: fc.constantFrom(...TOPICS),
  stance: fc.constantFrom("support", "conditional_support", "neutral", "divided", "oppose"),
  stated_on: dates,
  event: fc.constantFrom("hearing", "undated", undefined),
});
const dossiers = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{3,6}$/), { minLength: 1, maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.tuple(dates, fc.array(held, { minLength: 1, maxLength: 6 })).map(([on, all]) => dossier(id, on, all)),
      ),
    ),
  );

test("for every pair of actors and every topic, matrix, agreement and network tell the same stances", async () => {
  const relate = (a: number | null, b: number | null) => (!a || !b ? "neither" : a * b > 0 ? "agreement" : "conflict");
  const service = await world([]);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(dossiers, async (all) => {
      run++; // each run has topics and articles of its own
      const topics = TOPICS.map((topic) => `${topic}-${run}`);
      const own = topics.map((id) => ({ id, label: id, proposition: "The mill should close." }));
      const renamed = JSON.stringify(all)
        .replaceAll(/"topic":"([a-z-]+)"/g, `"topic":"$1-${run}"`)
        .replaceAll(/"id":"([a-z]+)((?:-\d+)?)"/g, `"id":"$1-${run}$2"`);
      await importText(service.store, "topics.json", JSON.stringify({ topics: own }));
      for (const one of JSON.parse(renamed)) await importText(service.store, "dossier.json", JSON.stringify(one));
      const matrix = await ask(service, `matrix?topic=${topics}`);
      const cells = new Map<string, { stance: string; stance_score: number | null }>();
      for (const { actor, cells: row } of matrix.rows)
        for (const [i, cell] of row.entries()) if (cell) cells.set(`${actor.id} ${matrix.topics[i].id}`, cell);
      const { pairs } = await ask(service, `agreement?actors=${ACTORS}&topic=${topics}`);
      const { edges } = await ask(service, `network?kind=agreement,conflict&topic=${topics}`);
      const { data: differing } = await ask(service, `disagreements?topic=${topics}`);
      for (const { article } of JSON.parse(renamed))
        expect((await ask(service, `disagreements?topic=${topics}&article=${article.id}`)).data).toEqual(
          differing.filter(({ versions }: Differing) => versions.some((one) => one.article.id === article.id)),
        );
      for (const { actors, ...found } of pairs)
        for (const topic of topics) {
          const [a, b] = actors.map((actor: string) => cells.get(`${actor} ${topic}`));
          const kind = a && b ? relate(a.stance_score, b.stance_score) : a || b ? "only_one" : undefined;
          const told = Object.entries(found).flatMap(([name, on]) =>
            (on as { topic: { id: string } }[]).some((one) => one.topic.id === topic) ? [name] : [],
          );
          expect(told).toEqual(kind === undefined ? [] : [kind]);
          const edge = edges.find(
            (one: { actors: string[]; topic: { id: string } }) =>
              `${one.actors}` === `${actors}` && one.topic.id === topic,
          );
          expect(edge && [edge.kind, edge.stances]).toEqual(
            kind === "agreement" || kind === "conflict" ? [kind, [a?.stance, b?.stance]] : undefined,
          );
        }
    }),
    { numRuns: runs(15, 200), seed: SEED, endOnFailure: true },
  );
});

const by = (actor: string, stance: string, more: Partial<Held> = {}): Held => ({
  actor,
  topic: "mill-noise",
  stance,
  ...more,
});
const stanceOf = async (service: Service) => (await ask(service, "matrix?actor=ada")).rows[0].cells[0].stance;

test("the latest is decided by the date of the statement, however the ids of articles are spelled", async () => {
  const service = await world([
    dossier("zz-old", "2025-01-02", [
      by("ada", "oppose", { stated_on: "2025-01-01" }),
      by("bo", "oppose", { stated_on: "2025-01-01" }),
    ]),
    dossier("aa-new", "2025-06-02", [by("ada", "support", { stated_on: "2025-06-01" })]),
  ]);
  const { edges } = await ask(service, "network?topic=mill-noise");
  expect(edges).toMatchObject([{ kind: "conflict", stances: ["support", "oppose"] }]);
  expect((await ask(service, "agreement?actors=ada,bo")).pairs[0].conflict).toHaveLength(1);
  expect(await stanceOf(service)).toBe("support");
  expect((await ask(service, "matrix?actor=ada")).rows[0].cells[0]).toMatchObject({ positions: 2, conflicting: false });
});

test.each([
  [
    "its own date before its event's",
    [by("ada", "support", { stated_on: "2025-02-12" }), by("ada", "oppose", { event: "hearing" })],
    "support",
  ],
  [
    "its event's date before the publication",
    [by("ada", "oppose", { event: "hearing" }), by("ada", "support")],
    "support",
  ],
  [
    "its publication where the event is undated",
    [by("ada", "oppose", { event: "hearing" }), by("ada", "support", { event: "undated" })],
    "support",
  ],
  [
    "the time of day",
    [
      by("ada", "support", { stated_on: "2025-02-10T18:00:00+02:00" }),
      by("ada", "oppose", { stated_on: "2025-02-10T09:00:00+02:00" }),
    ],
    "support",
  ],
  ["the place in the list, at one time", [by("ada", "oppose"), by("ada", "support")], "support"],
] as const)("a position counts from %s", async (_, positions, latest) => {
  expect(await stanceOf(await world([dossier("story", "2025-03-01", positions)]))).toBe(latest);
});

test("of two at one time, the later publication decides, then what was shown first last", async () => {
  const at = { stated_on: "2025-01-01" };
  const published = [
    dossier("zz", "2025-01-02", [by("ada", "oppose", at)]),
    dossier("aa", "2025-01-03", [by("ada", "support", at)]),
  ];
  expect(await stanceOf(await world(published))).toBe("support");
  expect(await stanceOf(await world(published.toReversed()))).toBe("support");
  const alike = [
    dossier("zz", "2025-01-02", [by("ada", "oppose", at)]),
    dossier("aa", "2025-01-02", [by("ada", "support", at)]),
  ];
  expect(await stanceOf(await world(alike))).toBe("support");
  expect(await stanceOf(await world(alike.toReversed()))).toBe("oppose");
});

test("an effective date follows its event and its article, and says what it is", async () => {
  const service = await world([dossier("story", undefined, [by("ada", "support", { event: "undated" })])]);
  const position = () => ask(service, "positions/story-0?fields=effective_on,effective_basis");
  expect(await position()).toEqual({ effective_on: null, effective_basis: null });
  await importText(
    service.store,
    "p.json",
    JSON.stringify(dossier("story", "2025-03-01", [by("ada", "support", { event: "undated" })])),
  );
  expect(await position()).toEqual({ effective_on: "2025-03-01", effective_basis: "published" });
  const dated = { ...SHARED.events[1], start: "2025-02-20", date_basis: "reported" };
  await importText(service.store, "e.json", JSON.stringify({ events: [dated] }));
  expect(await position()).toEqual({ effective_on: "2025-02-20", effective_basis: "event" });
  expect((await ask(service, "positions?dated_from=2025-02-20&dated_to=2025-02-20")).data).toHaveLength(1);
});

test("what nothing dates fits no filter by date", async () => {
  const service = await world([
    dossier("story", undefined, [by("ada", "support"), by("bo", "oppose", { stated_on: "../2025" })]),
  ]);
  const found = async (query: string) =>
    (await ask(service, `positions?${query}&fields=id`)).data.map(({ id }: Held & { id: string }) => id);
  for (const query of [
    "dated_from=0001-01-01",
    "dated_to=9998-12-31",
    "dated_to=9998-12-31T00:00:00Z",
    "stated_from=0001-01-01",
    "stated_to=9998-12-31",
  ])
    expect(await found(query), query).toEqual(["story-1"]);
  expect(await found("dated_from=0001-01-01T00:00:00Z")).toEqual(["story-1"]);
  expect(await found("dated_from=2026-01-01")).toEqual([]);
});

test("a change of stance is no disagreement; different stances at one time are", async () => {
  const change = [
    dossier("one", "2025-01-02", [by("ada", "oppose")]),
    dossier("two", "2025-01-03", [by("ada", "support")]),
  ];
  expect((await ask(await world(change), "disagreements")).data).toEqual([]);
  const contradiction = [
    dossier("one", "2025-01-02", [by("ada", "oppose")]),
    dossier("two", "2025-01-02", [by("ada", "support")]),
  ];
  const service = await world(contradiction);
  expect((await ask(service, "disagreements")).data).toMatchObject([
    { type: "position", field: "stance", versions: [{ values: ["oppose"] }, { values: ["support"] }] },
  ]);
  expect((await ask(service, "matrix?actor=ada")).rows[0].cells[0]).toMatchObject({ positions: 2, conflicting: true });
});

test("two stances at one instant contradict each other, whatever the offsets they are written with", async () => {
  const service = await world([
    dossier("one", "2025-01-02", [{ ...by("ada", "oppose"), stated_on: "2025-02-10T23:30:00-10:00" }]),
    dossier("two", "2025-01-02", [{ ...by("ada", "support"), stated_on: "2025-02-11T09:30:00Z" }]),
  ]);
  expect((await ask(service, "matrix?actor=ada")).rows[0].cells[0]).toMatchObject({ positions: 2, conflicting: true });
  for (const query of ["", "?article=one", "?article=two", "?article=one,two"])
    expect((await ask(service, `disagreements${query}`)).data).toHaveLength(1);
});

test("who stayed away or was kept out met nobody", async () => {
  const service = await world([]);
  const roles = { ada: "host", bo: "attendee", cy: "excluded", di: "absent" };
  const participants = Object.entries(roles).map(([actor, role]) => ({
    ...{ event: "hearing", actor, role },
    evidence: [{ paragraph: 1, exact: "The mill" }],
  }));
  await importText(
    service.store,
    "d.json",
    JSON.stringify({ ...dossier("story", "2025-03-01", []), positions: undefined, participants }),
  );
  const { edges } = await ask(service, "network");
  expect(edges.map(({ actors }: { actors: string[] }) => actors)).toEqual([["ada", "bo"]]);
});
