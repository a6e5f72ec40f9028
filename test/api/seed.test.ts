/** The bundled examples: the report on the talks in Riyadh, record by record, and what all dossiers promise. */
import { expect, test } from "vitest";
import { resources } from "../../src/model/records/index.ts";
import { startService } from "../helper.ts";

type Json = Record<string, unknown>;
interface Named {
  readonly id: string;
  readonly name: string;
}

const RIYADH = "riyadh-talks-2025";

const { http } = await startService();

/** Returns all records of a list. */
async function list(path: string): Promise<Json[]> {
  const { body } = await http.get(`/v1/${path}${path.includes("?") ? "&" : "?"}limit=200`).expect(200);
  expect(body.page.next_cursor).toBeNull();
  return body.data;
}

/** Returns all records of a list that are of the report on the talks in Riyadh, or that it names. */
const own = (path: string) => list(`${path}${path.includes("?") ? "&" : "?"}article=${RIYADH}`);

const ids = (records: unknown) => (records as Named[]).map(({ id }) => id);
const idOf = (reference: unknown) => (reference as Named | null)?.id ?? null;
const inParts = resources.filter(({ role }) => role === "part").map(({ path }) => path);
const wordsOf = ({ evidence }: Json) => (evidence as Json[]).map(({ exact }) => exact as string);
const dossiers = ids(await list("articles"));

test.each([
  ["actors", 36],
  ["actors?kind=person", 12],
  ["actors?kind=state", 9],
  ["actors?kind=organization", 3],
  ["actors?kind=group", 10],
  ["actors?kind=publisher", 2],
  ["events", 10],
  ["places", 7],
  ["topics", 28],
  ["participants", 28],
  ["consensus-points", 5],
  ["positions", 17],
  ["claims", 13],
  ["figures", 6],
  ["proposals", 8],
  ["proposals?status=considered", 6],
  ["quotes", 2],
  ["accounts", 9],
  ["open-questions?stated=explicit", 5],
  ["open-questions?stated=implicit", 3],
  ["errata", 4],
  ["omissions", 34],
  ["event-relations", 6],
])("the Riyadh example holds, of %s, at least %i", async (path, least) => {
  expect((await own(path)).length).toBeGreaterThanOrEqual(least);
});

test("the places of the Riyadh example lie in the places around them", async () => {
  const places = new Map((await list("places")).map(({ id, within }) => [id, idOf(within)]));
  expect(Object.fromEntries(places)).toMatchObject({
    "diriyah-palace": "riyadh",
    riyadh: "saudi-arabia",
    "saudi-arabia": "middle-east",
    "abu-dhabi": "united-arab-emirates",
    "united-arab-emirates": "middle-east",
    paris: "france",
    france: "europe",
    ukraine: "europe",
    turkey: null,
  });
});

test("Russia's two positions are answered with topic labels, stances and evidence", async () => {
  const { body } = await http.get("/v1/positions?actor=russia").expect(200);
  expect(
    body.data.map(({ topic, stance }: { topic: { name: string }; stance: string }) => [topic.name, stance]),
  ).toEqual([
    ["Ukraine’s NATO membership", "oppose"],
    ["Ukraine’s EU accession", "support"],
  ]);
  for (const { evidence } of body.data) expect(evidence.length).toBeGreaterThan(0);
});

test("its article is a digest that names its source, in paragraphs", async () => {
  const { body } = await http.get(`/v1/articles/${RIYADH}`).expect(200);
  expect(body).toMatchObject({
    headline: "Historic US-Russia Peace Talks Signal Potential End to Ukraine War",
    subheadline: "Diplomatic Shift Raises Questions About Ukraine’s Role and European Influence",
    text_kind: "digest",
    source: {
      headline: "Historic US-Russia Peace Talks Signal Potential End to Ukraine War",
      publisher: { name: "Thedailycourierng" },
    },
    published_on: null,
    authors: [],
    corrections: [],
  });
  expect(body.events[0].id).toBe("riyadh-talks");
  const ordinals = body.sections.flatMap(({ paragraphs }: { paragraphs: { ordinal: number }[] }) =>
    paragraphs.map(({ ordinal }) => ordinal),
  );
  expect(ordinals).toEqual(ordinals.map((_: number, i: number) => i + 1));
  expect(body.sections.filter(({ heading }: { heading: string | null }) => heading !== null)).toHaveLength(6);
});

test("four points were announced by the US delegation alone; that nobody confirmed them is said", async () => {
  const points = await own("consensus-points?event=riyadh-talks");
  expect(points.map(({ title }) => title)).toEqual([
    "Bilateral Issue Resolution",
    "Ukraine’s Future",
    "Post-War Cooperation",
    "Continued Diplomatic Engagement",
  ]);
  for (const { id, announced_by, confirmed_by, parties } of points) {
    expect([idOf(announced_by), confirmed_by]).toEqual(["us-delegation", []]);
    expect(ids(parties)).toEqual(["united-states", "russia"]);
    const [omission] = await own(`omissions?about=consensus_point/${id}`);
    expect(omission?.fields).toContain("confirmed_by");
  }
  const fifth = await own("consensus-points?event=paris-mini-summit");
  expect(fifth.map(({ parties }) => ids(parties))).toEqual([["european-allies"]]);
});

test("European leaders were excluded from Riyadh, as the article says; that Ukraine was, others say", async () => {
  const excluded = await list("participants?role=excluded");
  expect(excluded.map(({ actor, event, basis }) => [idOf(actor), idOf(event), basis])).toEqual([
    ["ukraine", "riyadh-talks", "editorial"],
    ["european-leaders", "riyadh-talks", "reported"],
  ]);
});

test.each([
  [
    "riyadh-talks",
    {
      delegate: [
        "us-delegation",
        "marco-rubio",
        "mike-waltz",
        "steve-witkoff",
        "russian-delegation",
        "sergei-lavrov",
        "a top aide to President Vladimir Putin",
      ],
      mediator: ["saudi-officials"],
      excluded: ["european-leaders"],
    },
  ],
  ["us-readout-of-the-riyadh-talks", { speaker: ["us-delegation"] }],
  ["putin-trump-summit", { attendee: ["vladimir-putin", "donald-trump"] }],
  ["zelenskyy-statement-in-turkey", { speaker: ["volodymyr-zelenskyy"] }],
  [
    "paris-mini-summit",
    { host: ["emmanuel-macron"], attendee: ["mark-rutte", "ursula-von-der-leyen", "antonio-costa"] },
  ],
  ["rejection-of-british-peacekeeping-proposal", { agent: ["major-european-powers"], speaker: ["olaf-scholz"] }],
  ["zelenskyy-middle-east-tour", { agent: ["volodymyr-zelenskyy"] }],
  ["zelenskyy-visit-to-the-uae", { agent: ["volodymyr-zelenskyy"], host: ["united-arab-emirates"] }],
  ["zelenskyy-visit-to-turkey", { agent: ["volodymyr-zelenskyy"], host: ["turkey"] }],
  ["war-in-ukraine", {}],
])("who took part in %s is reported as the article says, and nobody else is", async (event, roles) => {
  const found = await own(`participants?event=${event}&basis=reported`);
  const byRole = Map.groupBy(found, ({ role }) => role as string);
  const who = [...byRole].map(([role, all]) => [role, all.map(({ actor, unnamed }) => idOf(actor) ?? unnamed)]);
  expect(Object.fromEntries(who)).toEqual(roles);
});

test("who took part by other reports alone is editorial", async () => {
  const others = await own("participants?basis=editorial");
  expect(others.map(({ actor, role, event }) => [idOf(actor), role, idOf(event)])).toEqual([
    ["saudi-arabia", "host", "riyadh-talks"],
    ["ukraine", "excluded", "riyadh-talks"],
    ["olaf-scholz", "attendee", "paris-mini-summit"],
    ["united-kingdom", "attendee", "paris-mini-summit"],
  ]);
});

test.each([
  ["russia", "ukraine-nato-membership", "oppose"],
  ["russia", "ukraine-eu-accession", "support"],
  ["volodymyr-zelenskyy", "agreements-without-ukraine", "oppose"],
  ["volodymyr-zelenskyy", "ukraine-part-in-talks", "support"],
  ["ukraine", "ukraine-joining-the-saudi-talks", "oppose"],
  ["zelenskyy-administration", "ukraine-territorial-integrity", "conditional_oppose"],
  ["european-leaders", "exclusion-of-european-leaders", "oppose"],
  ["european-allies", "defence-spending", "support"],
  ["european-allies", "defence-spending-3-percent", "divided"],
  ["united-kingdom", "peacekeeping-forces", "support"],
  ["major-european-powers", "peacekeeping-forces", "oppose"],
  ["olaf-scholz", "peacekeeping-forces", "conditional_oppose"],
  ["thedailycourierng", "european-collective-security", "support"],
  ["volodymyr-zelenskyy", "alliances-beyond-the-west", "support"],
  ["volodymyr-zelenskyy", "prisoner-exchanges", "support"],
  ["volodymyr-zelenskyy", "economic-cooperation", "support"],
  ["ukraine", "financial-and-military-support", "support"],
])("the position of %s on %s: %s", async (actor, topic, stance) => {
  expect(await own(`positions?actor=${actor}&topic=${topic}`)).toMatchObject([{ stance }]);
});

test("Russia's position on EU accession is a shift, and no other is", async () => {
  const shifted = (await own("positions")).filter(({ previous_stance }) => previous_stance !== null);
  expect(
    shifted.map(({ actor, topic, stance, previous_stance }) => [idOf(actor), idOf(topic), stance, previous_stance]),
  ).toEqual([["russia", "ukraine-eu-accession", "support", "oppose"]]);
  expect(ids(await own("positions?shifted=true"))).toEqual(ids(shifted));
});

test("the British proposal was rejected; nobody is named as the proposer of the 3% target", async () => {
  const [british] = await own("proposals?proposer=united-kingdom");
  expect([british?.status, ids(british?.rejected_by)]).toEqual(["rejected", ["major-european-powers"]]);
  const [target] = await own("proposals?topic=defence-spending-3-percent");
  expect([target?.status, target?.proposers]).toEqual(["proposed", []]);
});

test("the words of Zelenskyy and of Scholz are quoted as they stand in the text", async () => {
  const quotes = await own("quotes");
  expect(quotes.map(({ speaker, text, stated_on }) => [idOf(speaker), text, stated_on])).toEqual([
    [
      "volodymyr-zelenskyy",
      expect.stringMatching(/^Ukraine will not take part in the talks in Saudi Arabia… .*made without us$/),
      null,
    ],
    ["olaf-scholz", "premature", null],
  ]);
  for (const quote of quotes) expect(wordsOf(quote)[0]).toBe(quote.text);
});

test("four misprints are kept as printed, each with its correction and a citation", async () => {
  const errata = await own("errata");
  expect(errata.map(({ printed, correct, about, basis }) => [printed, correct, idOf(about), basis])).toEqual([
    ["Diya Palace", "Diriyah Palace", "diriyah-palace", "editorial"],
    ["Mark Ruth", "Mark Rutte", "mark-rutte", "editorial"],
    ["Ula van den", "Ursula von der Leyen", "ursula-von-der-leyen", "editorial"],
    ["EU Council President", "President of the European Council", "european-council", "editorial"],
  ]);
  for (const erratum of errata) {
    expect(erratum.citation).toEqual(expect.any(String));
    expect(wordsOf(erratum)[0]).toBe(erratum.printed);
  }
});

test("the article dates no event; the dates of its events are the editor's, each with a citation", async () => {
  const accounts = await own("accounts?basis=reported");
  for (const { values } of accounts) expect(Object.keys(values as Json)).not.toContain("start");
  const events = await own("events");
  const dated = events.filter(({ date_basis }) => date_basis === "editorial");
  expect(Object.fromEntries(dated.map(({ id, start, end }) => [id, [start, end]]))).toEqual({
    "riyadh-talks": ["2025-02-18", null],
    "war-in-ukraine": ["2022-02-24", null],
    "paris-mini-summit": ["2025-02-17", null],
    "zelenskyy-visit-to-the-uae": ["2025-02-16", "2025-02-17"],
    "zelenskyy-visit-to-turkey": ["2025-02-17", null],
    "zelenskyy-statement-in-turkey": ["2025-02-17", null],
  });
  for (const { citation } of dated) expect(citation).toEqual(expect.any(String));
  for (const { start, end, date_basis } of events)
    if (start === null && end === null) expect(date_basis).toBe("not_stated");
});

test.each([
  ["article/riyadh-talks-2025", ["published_on", "authors"]],
  ["event/riyadh-talks", ["start", "end"]],
  ["event/us-readout-of-the-riyadh-talks", ["start", "place"]],
  ["event/putin-trump-summit", ["start", "place"]],
  ["event/paris-mini-summit", ["start", "end"]],
  ["event/zelenskyy-visit-to-the-uae", ["start", "end"]],
  ["event/zelenskyy-visit-to-turkey", ["start", "end"]],
  ["participant/aide-to-putin-at-riyadh-talks", ["actor"]],
  ["participant/saudi-officials-at-riyadh-talks", ["capacity"]],
  ["participant/united-arab-emirates-at-visit-to-the-uae", ["unnamed"]],
  ["participant/turkey-at-visit-to-turkey", ["unnamed"]],
  ["position/russia-on-ukraine-eu-accession", ["stated_on", "event", "condition"]],
  ["position/major-european-powers-on-peacekeeping-forces", ["unnamed"]],
  ["proposal/nato-spending-target-of-3-percent", ["proposers"]],
  ["proposal/british-peacekeeping-proposal", ["figures", "supported_by"]],
  ["quote/zelenskyy-on-talks-without-ukraine", ["stated_on"]],
])("what the article leaves unsaid of the %s is a record", async (about, fields) => {
  expect(await own(`omissions?about=${about}`)).toMatchObject([{ fields }]);
});

test.each([
  ["event/riyadh-talks", "over four hours", { measure: "duration", value: 4, qualifier: "more_than", unit: "h" }],
  ["event/war-in-ukraine", "nearly three years", { measure: "duration", value: 3, qualifier: "about", unit: "a" }],
  ["event/riyadh-talks", "four main points", { measure: "count", value: 4, according_to: { id: "us-delegation" } }],
  ["event/paris-mini-summit", "Two disputed matters", { measure: "count", value: 2 }],
  ["actor/nato", "from 2% of GDP", { measure: "share", kind: "actual", value: 2, unit: "%", of: "GDP" }],
  ["actor/nato", "to 3%", { measure: "share", kind: "proposed", value: 3, unit: "%", of: "GDP" }],
])("of the %s, the number in “%s” is a figure", async (about, words, figure) => {
  const found = await own(`figures?about=${about}&measure=${figure.measure}&value_from=${figure.value}`);
  expect(found.filter(({ value }) => value === figure.value)).toMatchObject([{ kind: "actual", ...figure }]);
  expect(found.flatMap(wordsOf).some((exact) => exact.includes(words))).toBe(true);
});

test.each([
  ["riyadh-talks", { place: "diriyah-palace" }],
  ["war-in-ukraine", { place: "ukraine" }],
  ["paris-mini-summit", { place: "paris" }],
  ["rejection-of-british-peacekeeping-proposal", { broader: "paris-mini-summit" }],
  ["zelenskyy-middle-east-tour", { place: "middle-east" }],
  ["zelenskyy-visit-to-the-uae", { place: "abu-dhabi", broader: "zelenskyy-middle-east-tour" }],
  ["zelenskyy-visit-to-turkey", { place: "turkey", broader: "zelenskyy-middle-east-tour" }],
  ["zelenskyy-statement-in-turkey", { place: "turkey", broader: "zelenskyy-visit-to-turkey" }],
])("where %s was, and what it was part of, is an account of the article", async (event, said) => {
  const [account, ...others] = await own(`accounts?about=event/${event}&basis=reported`);
  expect(others).toEqual([]);
  expect(account?.according_to).toBeNull();
  const values = Object.entries(account?.values as Json).map(([field, value]) => [field, idOf(value)]);
  expect(Object.fromEntries(values)).toEqual(said);
});

test("where Zelenskyy spoke, another report says otherwise, and the shared record cites its choice", async () => {
  const [other] = await own("accounts?about=event/zelenskyy-statement-in-turkey&basis=editorial");
  expect(other).toMatchObject({
    according_to: { id: "politico" },
    values: { place: { id: "united-arab-emirates" }, start: "2025-02-17" },
    citation: expect.any(String),
  });
  const { body } = await http.get("/v1/events/zelenskyy-statement-in-turkey").expect(200);
  expect(body).toMatchObject({ place: { id: "abu-dhabi" }, citation: expect.any(String) });
});

test("what the article asserts are claims: its own, the US delegation's and Zelenskyy's; nobody answers them", async () => {
  const claims = await own("claims");
  const of = (who: string) => claims.filter(({ actor }) => idOf(actor) === who).map(({ text }) => text);
  expect(of("us-delegation")).toEqual(["At the talks there was consensus on four main points."]);
  expect(of("volodymyr-zelenskyy")).toEqual(["Negotiations about Ukraine without Ukraine have no result."]);
  expect(of("thedailycourierng")).toHaveLength(claims.length - 2);
  for (const { act, status, responds_to } of claims)
    expect([act, status, responds_to]).toEqual(["state", "asserted", null]);
});

test("the length of the talks, the palace, the offices and the spending targets are evidence of records", async () => {
  const cited = (await Promise.all(inParts.map(own))).flat().flatMap(wordsOf);
  const words = [
    "over four hours",
    "Riyadh’s Diya Palace",
    "Secretary of State Marco Rubio",
    "National Security Adviser Mike Waltz",
    "Special Envoy Steve Witkoff",
    "Russian Foreign Minister Sergei Lavrov",
    "one of President Vladimir Putin’s top aides",
    "Ukrainian President Volodymyr Zelenskyy",
    "French President Emmanuel Macron",
    "NATO Secretary-General Mark Ruth",
    "European Commission President Ula van den",
    "EU Council President Antonio Costa",
    "German Chancellor Olaf Scholz",
    "2% of GDP",
    "to 3%",
  ];
  expect(words.filter((some) => !cited.some((exact) => exact.includes(some)))).toEqual([]);
});

test.each(dossiers)("the records of %s cite nearly all of its text", async (id) => {
  const { body } = await http.get(`/v1/articles/${id}/coverage`).expect(200);
  expect(body.share).toBeGreaterThanOrEqual(id === RIYADH ? 0.9 : 0.75);
});

test("every reported record of a dossier has evidence, and every editorial one a citation", async () => {
  const all = (await Promise.all(inParts.map(list))).flat();
  expect(all.length).toBeGreaterThan(400);
  for (const { id, basis, evidence, citation } of all) {
    if (basis === "reported") expect((evidence as unknown[]).length, id as string).toBeGreaterThan(0);
    else expect([basis, citation], id as string).toEqual(["editorial", expect.stringMatching(/\S/)]);
  }
});

test.each(dossiers)("what an editor added to %s has its published source", async (id) => {
  const { body } = await http.get(`/v1/editorial?article=${id}`).expect(200);
  expect(body.complete).toBe(true);
  for (const { citation, record } of body.data) expect(citation, record.id).toMatch(/\S/);
  const events = (await list(`events?article=${id}`)).filter(({ date_basis }) => date_basis === "editorial");
  expect(ids(body.data.map(({ record }: { record: Named }) => record))).toEqual(expect.arrayContaining(ids(events)));
});

test("every record fits its vocabularies: none has `other` as its kind, role or measure", async () => {
  const all = (await Promise.all(resources.map(({ path }) => list(path)))).flat();
  expect(all.filter((record) => Object.values(record).includes("other"))).toEqual([]);
});

test("each conditional stance has the condition that it depends on", async () => {
  const conditional = await list("positions?stance=conditional_support,conditional_oppose");
  expect(conditional.length).toBeGreaterThan(0);
  for (const { id, condition } of conditional) expect(condition, id as string).toMatch(/\S/);
});

test("the examples hold corrected articles and a live one with the times of its entries", async () => {
  const articles = await list("articles");
  const corrected = articles.filter(({ corrections }) => (corrections as Json[]).length > 0);
  expect(ids(corrected)).toEqual(["hcl-infosystems-lenovo-2012", "redorbit-radiation-report"]);
  const [live, ...others] = await list("articles?genre=live");
  expect([live?.id, others]).toEqual(["taiwan-elections-2024-live", []]);
  const times = (live?.sections as Json[]).map(({ published_on }) => published_on);
  expect(times.filter((time) => time !== null)).toEqual([
    "2024-01-13T09:06:00+08:00",
    "2024-01-13T22:00:00+08:00",
    "2024-01-13T20:30:00+08:00",
    "2024-01-13T19:30:00+08:00",
  ]);
});

test("two articles disagree on how many people an earthquake killed", async () => {
  const { body } = await http.get("/v1/disagreements?type=figure&event=2022-cianjur-earthquake").expect(200);
  const [dead] = body.data.filter(({ about }: { about: Json }) => about.measure === "dead");
  expect(
    dead.versions.map(({ article, according_to, values }: Json) => [idOf(article), idOf(according_to), values]),
  ).toEqual([
    ["independent-observer-cianjur-toll", "bnpb", ["62"]],
    ["independent-observer-cianjur-toll", "ridwan-kamil", ["162"]],
    ["jersey-evening-post-cianjur-earthquake", "cianjur-disaster-mitigation-agency", ["162"]],
  ]);
});

test.each(["actors", "events"])("every one of the %s is named by an article", async (path) => {
  const named = new Set(ids(await list(`${path}?article=${dossiers.join(",")}`)));
  expect(ids(await list(path)).filter((id) => !named.has(id))).toEqual([]);
});

test("where and when each event was, and what it was part of, an article says, or a citation gives the source", async () => {
  const said = new Set(
    (await list("accounts")).flatMap(({ about, values }) =>
      Object.keys(values as Json).map((field) => `${idOf(about)} ${field}`),
    ),
  );
  const groundless = (await list("events")).flatMap((event) =>
    ["place", "start", "end", "broader"]
      .filter((field) => event[field] !== null && event.citation === null)
      .map((field) => `${event.id} ${field}`)
      .filter((fact) => !said.has(fact)),
  );
  expect(groundless).toEqual([]);
});

test("no quotation keeps the comma of the sentence that it stands in", async () => {
  expect((await list("quotes")).filter(({ text }) => /,$/.test(text as string))).toEqual([]);
});
