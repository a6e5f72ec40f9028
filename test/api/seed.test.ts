import { expect, test } from "vitest";
import { parts } from "../../src/model/records/index.ts";
import { startService } from "../helper.ts";

type Json = Record<string, unknown>;
interface Named {
  readonly id: string;
  readonly name: string;
}

const { http } = await startService();

/** All records that a list answers: of the parts of dossiers, those of the first article. */
async function list(path: string): Promise<Json[]> {
  const isPart = parts.some((part) => part.path === path.split("?")[0]);
  const own = isPart || path === "events" ? "&article=riyadh-talks-2025" : "";
  const { body } = await http.get(`/v1/${path}${path.includes("?") ? "&" : "?"}limit=200${own}`).expect(200);
  expect(body.page.next_cursor).toBeNull();
  return body.data;
}

const ids = (records: unknown) => (records as Named[]).map(({ id }) => id);
const idOf = (reference: unknown) => (reference as Named | null)?.id ?? null;
const everyPart = async () => (await Promise.all(parts.map(({ path }) => list(path)))).flat();

test.each([
  ["actors", 36],
  ["actors?kind=person", 13],
  ["actors?kind=state", 9],
  ["actors?kind=organization", 4],
  ["actors?kind=group", 9],
  ["actors?kind=publisher", 1],
  ["events", 10],
  ["places", 10],
  ["topics", 16],
  ["participants", 20],
  ["consensus-points", 5],
  ["positions", 14],
  ["proposals", 6],
  ["proposals?status=under_discussion", 4],
  ["quotes", 2],
  ["open-questions?stated=explicit", 4],
  ["open-questions?stated=implicit", 3],
  ["errata", 4],
  ["omissions", 8],
  ["event-relations", 5],
])("the bundled example holds, of %s, at least %i", async (path, least) => {
  expect((await list(path)).length).toBeGreaterThanOrEqual(least);
});

test("Russia's two positions are answered with topic labels, stances and evidence", async () => {
  const { body } = await http.get("/v1/positions?actor=russia").expect(200);
  expect(
    body.data.map(({ topic, stance }: { topic: { name: string }; stance: string }) => [topic.name, stance]),
  ).toEqual([
    ["Ukraine’s NATO membership", "oppose"],
    ["Ukraine’s EU accession", "conditional_support"],
  ]);
  for (const { evidence } of body.data) expect(evidence.length).toBeGreaterThan(0);
});

test("its article is a digest that names its source, in paragraphs", async () => {
  const { body } = await http.get("/v1/articles/riyadh-talks-2025").expect(200);
  expect(body).toMatchObject({
    headline: "Historic US-Russia Peace Talks Signal Potential End to Ukraine War",
    text_kind: "digest",
    source: {
      headline: "Historic US-Russia Peace Talks Signal Potential End to Ukraine War",
      publisher: { name: "Thedailycourierng" },
    },
    published_on: null,
    byline: null,
    url: null,
  });
  expect(body.events[0].id).toBe("riyadh-talks");
  const ordinals = body.sections.flatMap(({ paragraphs }: { paragraphs: { ordinal: number }[] }) =>
    paragraphs.map(({ ordinal }) => ordinal),
  );
  expect(ordinals).toEqual(ordinals.map((_: number, i: number) => i + 1));
  expect(body.sections.filter(({ heading }: { heading: string | null }) => heading !== null)).toHaveLength(6);
});

test("every reported record has evidence, and every editorial one a citation", async () => {
  const all = await everyPart();
  expect(all.length).toBeGreaterThan(100);
  for (const { id, basis, evidence, citation } of all) {
    if (basis === "reported") expect((evidence as unknown[]).length, id as string).toBeGreaterThan(0);
    else expect([basis, typeof citation], id as string).toEqual(["editorial", "string"]);
  }
});

test("four points were announced by the US delegation alone; that nobody confirmed them is said", async () => {
  const points = await list("consensus-points?event=riyadh-talks");
  expect(points.map(({ title }) => title)).toEqual([
    "Bilateral Issue Resolution",
    "Ukraine’s Future",
    "Post-War Cooperation",
    "Continued Diplomatic Engagement",
  ]);
  for (const { id, announced_by, confirmed_by, parties } of points) {
    expect([idOf(announced_by), confirmed_by]).toEqual(["us-delegation", []]);
    expect(ids(parties)).toEqual(["united-states", "russia"]);
    const omissions = await list(`omissions?about_type=consensus_point&about_id=${id}`);
    expect(omissions.map(({ field }) => field)).toContain("confirmed_by");
  }
  const fifth = await list("consensus-points?event=paris-mini-summit");
  expect(fifth.map(({ parties }) => ids(parties))).toEqual([["european-allies"]]);
});

test("Ukraine and the European leaders were excluded from Riyadh, and nobody else", async () => {
  const excluded = await list("participants?role=excluded");
  expect(excluded.map(({ actor, event }) => [idOf(actor), idOf(event)])).toEqual([
    ["ukraine", "riyadh-talks"],
    ["european-leaders", "riyadh-talks"],
  ]);
});

test.each([
  [
    "riyadh-talks",
    {
      delegate: ["marco-rubio", "mike-waltz", "steve-witkoff", "sergei-lavrov", "aide-to-putin"],
      mediator: ["saudi-officials"],
    },
  ],
  [
    "paris-mini-summit",
    { host: ["emmanuel-macron"], attendee: ["mark-rutte", "ursula-von-der-leyen", "antonio-costa"] },
  ],
  ["zelenskyy-visit-to-the-uae", { delegate: ["volodymyr-zelenskyy"] }],
  ["zelenskyy-visit-to-turkey", { delegate: ["volodymyr-zelenskyy"] }],
])("who took part in %s, and as what", async (event, roles) => {
  for (const [role, actors] of Object.entries(roles)) {
    const found = await list(`participants?event=${event}&role=${role}`);
    expect(found.map(({ actor }) => idOf(actor))).toEqual(expect.arrayContaining(actors));
  }
});

test.each([
  ["russia", "ukraine-nato-membership", "oppose"],
  ["russia", "ukraine-eu-accession", "conditional_support"],
  ["volodymyr-zelenskyy", "agreements-without-ukraine", "oppose"],
  ["ukraine", "ukraine-joining-the-saudi-talks", "oppose"],
  ["zelenskyy-administration", "ukraine-territorial-integrity", "conditional_oppose"],
  ["european-leaders", "exclusion-of-european-leaders", "oppose"],
  ["european-allies", "defence-spending", "support"],
  ["european-allies", "defence-spending-3-percent", "divided"],
  ["united-kingdom", "peacekeeping-forces", "support"],
  ["major-european-powers", "peacekeeping-forces", "oppose"],
  ["olaf-scholz", "peacekeeping-forces", "conditional_oppose"],
  ["ukraine", "prisoner-exchanges", "support"],
  ["ukraine", "economic-cooperation", "support"],
  ["ukraine", "financial-and-military-support", "support"],
])("the position of %s on %s: %s", async (actor, topic, stance) => {
  expect(await list(`positions?actor=${actor}&topic=${topic}`)).toMatchObject([{ stance }]);
});

test("Russia's position on EU accession is a shift, and no other is", async () => {
  const shifted = (await list("positions")).filter(({ shift }) => shift !== null);
  expect(
    shifted.map(({ actor, topic, stance, previous_stance }) => [idOf(actor), idOf(topic), stance, previous_stance]),
  ).toEqual([["russia", "ukraine-eu-accession", "conditional_support", "oppose"]]);
});

test("the British proposal was rejected; nobody is named as the proposer of the 3% target", async () => {
  const [british] = await list("proposals?proposer=united-kingdom");
  expect([british?.status, ids(british?.rejected_by)]).toEqual(["rejected", ["major-european-powers"]]);
  const [target] = await list("proposals?topic=defence-spending-3-percent");
  expect([target?.status, target?.proposers]).toEqual(["under_discussion", []]);
});

test("the words of Zelenskyy and of Scholz are quoted as they stand in the text", async () => {
  const quotes = await list("quotes");
  expect(quotes.map(({ speaker, text, stated_on }) => [idOf(speaker), text, stated_on])).toEqual([
    [
      "volodymyr-zelenskyy",
      expect.stringMatching(/^Ukraine will not take part in the talks in Saudi Arabia… .*made without us$/),
      null,
    ],
    ["olaf-scholz", "premature", null],
  ]);
  for (const { text, evidence } of quotes) expect((evidence as Json[])[0]?.exact).toBe(text);
});

test("four misprints are kept as printed, each with its correction and a citation", async () => {
  const errata = await list("errata");
  expect(errata.map(({ printed, correct }) => [printed, correct])).toEqual([
    ["Diya Palace", "Diriyah Palace"],
    ["Mark Ruth", "Mark Rutte"],
    ["Ula van den", "Ursula von der Leyen"],
    ["EU Council President", "President of the European Council"],
  ]);
  for (const { printed, citation, evidence } of errata) {
    expect(citation).toEqual(expect.any(String));
    expect((evidence as Json[])[0]?.exact).toBe(printed);
  }
});

test("the two dates that the article does not give are the editor's, with a citation; no event's date is the article's", async () => {
  const events = await list("events");
  const dated = events.filter(({ start }) => start !== null);
  expect(Object.fromEntries(dated.map(({ id, start }) => [id, start]))).toMatchObject({
    "riyadh-talks": "2025-02-18",
    "paris-mini-summit": "2025-02-17",
  });
  for (const { date_basis, date_citation } of dated)
    expect([date_basis, typeof date_citation]).toEqual(["editorial", "string"]);
  for (const { start, date_basis } of events) if (start === null) expect(date_basis).toBe("not_stated");
});

test.each([
  ["article", "riyadh-talks-2025", ["published_on", "byline", "url"]],
  ["event", "riyadh-talks", ["start"]],
  ["event", "paris-mini-summit", ["start", "participants"]],
  ["event", "zelenskyy-visit-to-the-uae", ["participants"]],
  ["event", "zelenskyy-visit-to-turkey", ["participants", "place"]],
  ["actor", "aide-to-putin", ["name"]],
  ["actor", "saudi-officials", ["members"]],
  ["actor", "major-european-powers", ["members"]],
])("what the article leaves unsaid of the %s %s is a record", async (type, id, fields) => {
  const omissions = await list(`omissions?about_type=${type}&about_id=${id}`);
  expect(omissions.map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
});

test("every actor and every event of the example is named by an article", async () => {
  for (const resource of ["actors", "events"]) {
    const all = (await list(resource)).map(({ id }) => id as string);
    const named = new Set(
      (await list(`${resource}?article=riyadh-talks-2025,babel-paris-summit,interfax-four-principles`)).map(
        ({ id }) => id,
      ),
    );
    // Who only stands behind others: an organization whose member took part.
    expect(all.filter((id) => !named.has(id)).filter((id) => !["european-union", "denmark"].includes(id))).toEqual([]);
  }
});
