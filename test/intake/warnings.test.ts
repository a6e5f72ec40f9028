/** What is probably a mistake is a warning: it is written all the same. */
import { beforeAll, expect, test } from "vitest";
import { importFiles } from "../../src/writing/import-files.ts";
import { keyFor, startService } from "../helper.ts";

const { store, http } = await startService({ seed: false });

/** Imports a document, and returns its warnings without their places, and these. */
async function warningsOf(document: unknown, name = "a.json") {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const { warnings } = await importFiles(store, [{ name, content: Buffer.from(text) }]);
  return warnings.map((one) => one.replace(/^\S+: /, "").replace(" (warning)", ""));
}

const actor = (id: string, name: string, more = {}) => ({ id, kind: "organization", name, ...more });
const position = { actor: "union", act: "state", summary: "For it.", citation: "The almanac" };
const article = (id: string, more = {}) => ({
  id,
  headline: "H",
  publisher: "gazette",
  language: "en",
  status: "usable",
  text_kind: "original",
  sections: [{ paragraphs: ["P"] }],
  ...more,
});

beforeAll(async () => {
  const actors = [
    actor("gazette", "Gazette"),
    actor("union", "Union of Dockers", {
      aliases: [{ name: "Dockers", kind: "alias" }],
      identifiers: [{ scheme: "register", value: "77" }],
    }),
    actor("scarf", "The ☂ shop"),
  ];
  const topics = [{ id: "night", label: "Night", proposition: "There should be night." }];
  expect(await warningsOf({ actors, topics })).toEqual([]);
});

test.each([
  ["a name", actor("other", "Union of Dockers"), "name is the name"],
  ["a name that is an alias of the other", actor("other", "Dockers"), "name is the name"],
  [
    "an alias",
    actor("other", "Others", { aliases: [{ name: "Dockers", kind: "alias" }] }),
    "aliases[0].name is the name",
  ],
  [
    "an identifier of a scheme that the service does not know",
    actor("other", "Others", { identifiers: [{ scheme: "register", value: "77" }] }),
    "identifiers[0].value is the identifier (register)",
  ],
  [
    "a name with another space",
    actor("other", "Union\u00a0of Dockers"),
    "name is, but for characters that do not show, the name",
  ],
])("%s that another actor has", async (_name, given, says) => {
  expect(await warningsOf({ actors: [given] })).toEqual([
    `actors[0].${says} of the actor \`union\` too: is it the same actor?`,
  ]);
});

test("a name that differs by an invisible variation selector from another", async () => {
  expect(await warningsOf({ actors: [actor("other", "The ☂\ufe0f shop")] })).toEqual([
    "actors[0].name is, but for characters that do not show, the name of the actor `scarf` too: is it the same actor?",
  ]);
});

test("the same name twice in one file; an actor's own alias, and the same again, are no mistake", async () => {
  const actors = [
    actor("a", "Same"),
    actor("b", "Same"),
    actor("c", "Own", { aliases: [{ name: "Own", kind: "alias" }] }),
  ];
  const expected = ["actors[1].name is the name of the actor `a` too: is it the same actor?"];
  expect(await warningsOf({ actors })).toEqual(expected);
  expect(await warningsOf({ actors })).toEqual(expected);
});

test("names that are blank, not composed or with spaces at their ends are refused", async () => {
  const key = await keyFor(store, "write");
  const put = async (name: string) =>
    (await http.put("/v1/actors/bad").set(key).send(actor("bad", name)).expect(422)).body.errors[0].detail;
  expect(await put("\u200b")).toMatch(/^must not be blank/);
  expect(await put("Rene\u0301e")).toBe("must be composed (Unicode NFC)");
  expect(await put("Renée ")).toBe("must not begin or end with a space");
});

test("a publication after today", async () => {
  expect(await warningsOf({ article: article("late", { published_on: "2999-01-01" }) })).toEqual([
    "article.published_on is `2999-01-01`, which is after today",
  ]);
  expect(
    await warningsOf({ article: article("late", { published_on: new Date().toISOString().slice(0, 10) }) }),
  ).toEqual([]);
});

test("a statement after the article, unless a later entry of it may have it", async () => {
  const positions = [
    { ...cites("P"), stated_on: "2024-03-13" },
    { ...cites("P"), act: "request", stated_on: "2024-03" },
    { ...position, act: "vote", stated_on: "2024-03-13" }, // as another source says
  ];
  expect(await warningsOf({ article: article("early", { published_on: "2024-03-12" }), positions })).toEqual([
    "positions[0].stated_on is `2024-03-13`, but the article is of `2024-03-12`",
  ]);
  const updated = { published_on: "2024-03-12", updated_on: "2024-03-14" };
  expect(await warningsOf({ article: article("early", updated), positions })).toEqual([]);
  const sections = [{ published_on: "2024-03-13T09:00:00Z", paragraphs: ["P"] }];
  expect(await warningsOf({ article: article("early", { published_on: "2024-03-12", sections }), positions })).toEqual(
    [],
  );
});

test("a change of stance that changes nothing", async () => {
  const positions = [{ ...position, topic: "night", stance: "oppose", previous_stance: "oppose" }];
  expect(await warningsOf({ article: article("same"), positions })).toEqual([
    "positions[0].previous_stance is `oppose`, as the `stance` is: leave it out unless the stance changed",
  ]);
});

const text = (paragraph: string) => ({ sections: [{ paragraphs: [paragraph] }] });
const cites = (exact: string) => ({ ...position, citation: undefined, evidence: [{ paragraph: 1, exact }] });

test("quotations and figures that no record cites, wherever the evidence ends", async () => {
  const paragraph = 'We 🧣 heard “one 1,” „zwei“, «trois» and "four": 5.5 of 1,000 in G20, on 11:30.';
  const named = async (...exact: string[]) => {
    const positions = exact.map((one, i) => ({ ...cites(one), id: `p-${i}` }));
    const document = { article: article("cited", text(paragraph)), ...(positions.length ? { positions } : {}) };
    return (await warningsOf(document)).map((one) => /has the (.*), which/.exec(one)?.[1]);
  };
  const all = [
    "quotation “one 1,”",
    "quotation „zwei“",
    "quotation «trois»",
    'quotation "four"',
    "figure 5.5",
    "figure 1,000",
    "figure 11:30",
  ];
  expect(await named()).toEqual(all);
  expect(await named("one 1", "trois", "5.5 of 1,000")).toEqual([all[1], all[3], all[6]]);
  expect(await named(paragraph)).toEqual([]);
});

test("at most ten of them", async () => {
  const paragraph = Array.from({ length: 30 }, (_, i) => i).join(" and ");
  expect(await warningsOf({ article: article("many", text(paragraph)) })).toHaveLength(10);
});

test("evidence in YAML that a comment cuts", async () => {
  const dossier = (exact: string) => `
article:
  { id: cut, headline: H, publisher: gazette, language: en, status: usable, text_kind: original, sections: [{ paragraphs: ["They read item #A of it."] }] }
positions:
  - actor: union
    act: state
    summary: For it.
    evidence:
      - paragraph: 1
        exact: ${exact}
`;
  expect(await warningsOf(dossier("read item #A of it"), "a.yaml")).toEqual([
    "positions[0].evidence[0].exact ends before `#A of it`, a comment: put the text in quotation marks if it goes on",
  ]);
  expect(await warningsOf(dossier("They read # the verb"), "a.yaml")).toEqual([]);
  expect(await warningsOf(dossier('"read item #A of it"'), "a.yaml")).toEqual([]);
});
