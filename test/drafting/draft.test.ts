import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bundled } from "../../bench/draft/bundled.ts";
import { type Article, type Draft, draftOf, readText } from "../../src/drafting/index.ts";
import { ROOT, scratchFolder, standpoint } from "../helper.ts";

const TEXT = `Dockers and port talk about the night

By Jo Reis

12 March 2024

The Port Authority and the Dockers’ Union met in Lisbon on Monday. The Port Authority wants ships unloaded at night.

Who pays?

“No night without a bonus,” said the union’s president, Ana Silva. The union counts 14 dockers who were hurt. “We will wait,” Silva said.

“Work at night is dangerous.” Nobody knows whether the port agrees.

Ana Silva said that the bonus was 4 euros an hour. Will the port pay it?`;

const SEED = ["seed/registry", "seed/dossiers"].map((folder) => join(ROOT, folder));

interface Values {
  readonly [field: string]: unknown;
}

describe("of a text without any known record", () => {
  let draft: Draft;
  const list = (name: string) => (draft.dossier[name] ?? []) as readonly Values[];
  beforeAll(async () => {
    draft = await draftOf(await readText(TEXT, { type: "text", language: "en" }), {}, { id: "night" });
  });

  test("has the article, withheld", () => {
    expect(draft.dossier.article).toMatchObject({
      id: "night",
      headline: "Dockers and port talk about the night",
      authors: [{ name: "Jo Reis" }],
      published_on: "2024-03-12",
      language: "en",
      status: "withheld",
    });
  });

  test("has quotes with their speakers, and new actors for them", () => {
    expect(list("quotes")).toMatchObject([
      { speaker: "ana-silva", text: "No night without a bonus" },
      { speaker: "ana-silva", text: "We will wait" },
      { speaker: "ana-silva", text: "Work at night is dangerous." },
    ]);
    expect(draft.registry.actors).toContainEqual({ id: "ana-silva", kind: "person", name: "Ana Silva" });
  });

  test("has claims, figures and questions", () => {
    expect(list("claims")).toMatchObject([
      { actor: "ana-silva", act: "state", text: "The bonus was 4 euros an hour." },
    ]);
    expect(list("figures")).toMatchObject([
      { measure: "injured", label: "Dockers", value: 14 },
      { measure: "price", value: 4, currency: "EUR", unit: "h", according_to: "ana-silva" },
    ]);
    expect(list("open_questions")).toMatchObject([
      { question: "Who pays?" },
      { question: "Will the port pay it?", status: "open", stated: "explicit" },
    ]);
  });

  test("marks every record: its rule, how sure it is, and that nobody has confirmed it", () => {
    const records = ["claims", "figures", "quotes", "open_questions"].flatMap((name) => list(name));
    const actors = draft.registry.actors as readonly Values[];
    expect(draft.marks.map(({ id }) => id).sort()).toEqual([...records, ...actors].map(({ id }) => id).sort());
    for (const mark of draft.marks)
      expect(mark).toMatchObject({ review: "unconfirmed", origin: expect.stringMatching(/^rule: /) });
    expect(draft.marks.find(({ id }) => id === "night-quote-1")).toMatchObject({
      sureness: "sure",
      origin: "rule: said X after the words",
    });
  });

  test("proposes what rules cannot know", () => {
    const types = new Set(draft.candidates.map(({ type }) => type));
    expect([...types].sort()).toEqual(expect.arrayContaining(["actor", "open_question", "place", "position"]));
  });
});

test("the day that stands directly after the speaker is when it was said; a denial says that it is one", async () => {
  const paragraphs = [
    "“We wait,” said Ana Silva on Tuesday.",
    "“We wait still,” said Ana Silva. The talks begin on Monday.",
    "The Port Authority denied on Wednesday that the harbour was closed.",
  ];
  const article = { headline: "Waiting", published_on: "2024-03-14", sections: [{ paragraphs }] };
  const { dossier } = await draftOf(article, {});
  expect(dossier.quotes).toMatchObject([{ stated_on: "2024-03-12" }, { text: "We wait still" }]);
  expect((dossier.quotes as Values[])[1]).not.toHaveProperty("stated_on");
  expect(dossier.claims).toMatchObject([
    { act: "deny", text: "Denies: the harbour was closed.", stated_on: "2024-03-13" },
  ]);
});

test("links what is known, and shows the likeliest topics of a position", async () => {
  const known = {
    actors: [{ id: "authority", kind: "organization", name: "Port Authority" }],
    topics: [
      { id: "night-shifts", label: "Night shifts", proposition: "Ships should be unloaded at night." },
      { id: "tolls", label: "Tolls", proposition: "Tolls should fall." },
    ],
    events: [{ id: "lisbon-talks", name: "Talks of dockers and port in Lisbon" }],
  };
  const article = {
    headline: "Talks",
    sections: [
      {
        paragraphs: [
          "The Port Authority wants ships unloaded at night. The dockers held talks with the port in Lisbon.",
        ],
      },
    ],
  };
  const { dossier, candidates } = await draftOf(article, known);
  expect(dossier.article).toMatchObject({ id: "talks", events: ["lisbon-talks"] });
  expect(candidates.find(({ type }) => type === "position")).toMatchObject({
    values: { actor: "authority", act: "request" },
    options: { topic: ["night-shifts"] },
  });
});

test("drafts of bundled texts pass the service's checks at once, and evidence stands in one place", async () => {
  const { dossiers, registry } = bundled();
  const folder = scratchFolder();
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  const actors = new Map<unknown, Values>();
  for (const { name, article } of dossiers) {
    const { headline, published_on, language, sections } = article;
    const head = { headline, sections, ...(published_on ? { published_on } : {}), ...(language ? { language } : {}) };
    const draft = await draftOf(head, registry, { id: `draft-of-${name}` });
    write(name, draft.dossier);
    for (const actor of (draft.registry.actors ?? []) as Values[]) actors.set(actor.id, actor);
    const paragraphs = article.sections.flatMap((section) => section.paragraphs);
    for (const { paragraph, exact, prefix = "", suffix = "" } of draft.candidates.flatMap(({ evidence }) => evidence))
      expect(paragraphs[paragraph - 1]?.split(prefix + exact + suffix)).toHaveLength(2);
  }
  write("registry", { actors: [...actors.values()] });
  const { code, stdout, stderr } = await standpoint(["validate", folder, ...SEED]);
  expect(stderr.split("\n").filter((line) => line && !line.includes("which no record cites"))).toEqual([]);
  expect(stdout).toMatch(/^valid: /m);
  expect(code).toBe(0);
});

test("an article without a publisher has the host of its address, or an unknown one", async () => {
  const article = { headline: "A", sections: [{ paragraphs: ["They met."] }] };
  const publisherOf = async (known: Article) => (await draftOf(known, {})).registry.actors;
  expect(await publisherOf(article)).toMatchObject([{ id: "unknown-publisher", kind: "publisher" }]);
  expect(await publisherOf({ ...article, url: "https://www.gazette.example/a" })).toMatchObject([
    { name: "gazette.example" },
  ]);
});
