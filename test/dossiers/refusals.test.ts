import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { importFiles, Refused, type SourceFile } from "../../src/dossiers/import.ts";
import { tables } from "../../src/resources/index.ts";
import { importText, ROOT, scratchFolder, standpoint, startService } from "../helper.ts";

const REGISTRY = `
actors:
  - { id: anna, kind: person, name: Anna }
  - { id: borduria, kind: state, name: Borduria }
  - { id: gazette, kind: publisher, name: The Gazette }
places:
  - { id: klow, kind: city, name: Klow, within: syldavia }
  - { id: syldavia, kind: country, name: Syldavia }
topics:
  - { id: peace, label: Peace }
events:
  - { id: talks, kind: talks, name: Talks, summary: They talk., status: occurred, date_basis: not_stated }
`.trimStart();

const DOSSIER = `
article:
  id: second-article
  headline: They talk
  publisher: gazette
  language: en
  status: usable
  text_kind: original
  sections:
    - paragraphs:
        - Anna talks. Borduria talks too.
participants:
  - id: second-anna
    event: talks
    actor: anna
    role: speaker
    basis: reported
    evidence:
      - paragraph: 1
        exact: Anna talks
positions:
  - id: second-peace
    actor: borduria
    topic: peace
    stance: support
    act: statement
    summary: For peace.
    stated_on: 2025-02-18
    basis: editorial
    citation: The almanac
omissions:
  - id: second-omission
    about: { type: position, id: second-peace }
    field: condition
    note: Not stated.
    basis: reported
    evidence:
      - { paragraph: 1, exact: Borduria talks too }
`.trimStart();

const FIRST = DOSSIER.replaceAll("second-", "first-");
const EVIDENCE = "    evidence:\n      - paragraph: 1\n        exact: Anna talks\n";

/** Name, what is changed in the dossier, what then stands where the fault is, and what is said of it. */
const FAULTS: [string, [string, string][], string, RegExp][] = [
  [
    "an unknown reference",
    [["actor: anna", "actor: anan"]],
    "actor: anan",
    /^participants\[0\]\.actor names the actor `anan`, which is not .*did you mean `anna`\?$/,
  ],
  [
    "an id given twice in a list",
    [
      [
        "positions:",
        "  - id: second-anna\n    event: talks\n    actor: gazette\n    role: host\n    basis: editorial\n    citation: The almanac\npositions:",
      ],
    ],
    "id: second-anna\n    event: talks\n    actor: gazette",
    /^participants\[1\]\.id gives the participant id `second-anna` a second time: it is at dossier\.yaml:12:5 too$/,
  ],
  [
    "an id that another article has",
    [
      ["- id: second-peace", "- id: first-peace"],
      ["position, id: second-peace", "position, id: first-peace"],
    ],
    "id: first-peace",
    /^positions\[0\]\.id takes the position id `first-peace`, which belongs to the article `first-article`/,
  ],
  [
    "a record of another dossier",
    [["position, id: second-peace", "position, id: first-peace"]],
    "id: first-peace }",
    /^omissions\[0\]\.about\.id names the position `first-peace`, which is not in this dossier/,
  ],
  [
    "evidence that is not in the text",
    [["exact: Anna talks", "exact: Anna sings"]],
    "exact: Anna sings",
    /^participants\[0\]\.evidence\[0\]\.exact of participant `second-anna` is absent: paragraph 1 does not contain "Anna sings"$/,
  ],
  [
    "evidence that stands in the text twice",
    [["exact: Anna talks", "exact: talks"]],
    "exact: talks",
    /evidence\[0\]\.exact of participant `second-anna` is ambiguous: paragraph 1 contains it 2 times/,
  ],
  [
    "evidence in a paragraph that does not exist",
    [["paragraph: 1\n", "paragraph: 2\n"]],
    "paragraph: 2",
    /evidence\[0\]\.paragraph of participant `second-anna` names paragraph 2; the article has 1$/,
  ],
  [
    "a day that does not exist",
    [["2025-02-18", "2025-02-30"]],
    "stated_on:",
    /^positions\[0\]\.stated_on is not an EDTF date/,
  ],
  [
    "an unknown key",
    [["stated_on:", "statedon:"]],
    "statedon:",
    /^positions\[0\]\.statedon is not a known key; did you mean `stated_on`\?$/,
  ],
  [
    "an unknown key of the dossier",
    [["omissions:", "omisions:"]],
    "omisions:",
    /^omisions is not a known key; did you mean `omissions`\?$/,
  ],
  [
    "an unknown key of a piece of evidence",
    [["exact: Anna talks", "exact: Anna talks\n        sufix: ."]],
    "sufix: .",
    /evidence\[0\]\.sufix is not a known key; did you mean `suffix`\?$/,
  ],
  [
    "a reported record without evidence",
    [[EVIDENCE, ""]],
    "id: second-anna",
    /^participants\[0\] is `reported` without evidence/,
  ],
  [
    "a reported record with a citation only",
    [[EVIDENCE, "    citation: The almanac of 2025\n"]],
    "id: second-anna",
    /^participants\[0\] is `reported` without evidence/,
  ],
  [
    "an editorial record without a citation",
    [["    citation: The almanac\n", ""]],
    "id: second-peace",
    /^positions\[0\] is `editorial` without a citation/,
  ],
  ["a missing field", [["    role: speaker\n", ""]], "id: second-anna", /^participants\[0\]\.role is required$/],
  [
    "a null",
    [["summary: For peace.", "summary: null"]],
    "summary: null",
    /^positions\[0\]\.summary is null: leave it out if it is not known$/,
  ],
  [
    "a key without a value",
    [["stated_on: 2025-02-18", "stated_on:"]],
    "stated_on:",
    /^positions\[0\]\.stated_on is null: leave it out/,
  ],
  [
    "an empty list",
    [
      [EVIDENCE, "    citation: The almanac\n    evidence: []\n"],
      ["role: speaker\n    basis: reported", "role: speaker\n    basis: editorial"],
    ],
    "evidence: []",
    /^participants\[0\]\.evidence is empty: leave it out/,
  ],
  ["an empty string", [["For peace.", '""']], 'summary: ""', /^positions\[0\]\.summary is empty: leave it out/],
  [
    "a blank string",
    [["For peace.", '" \\t\\u00a0 "']],
    "summary: ",
    /^positions\[0\]\.summary is blank: leave it out/,
  ],
  [
    "a control character",
    [["For peace.", '"For\\u0007 peace."']],
    "summary: ",
    /^positions\[0\]\.summary holds a control character/,
  ],
  [
    "half of a surrogate pair",
    [["For peace.", '"For \\ud83d peace."']],
    "summary: ",
    /^positions\[0\]\.summary holds .*half of a surrogate pair/,
  ],
  [
    "a number where text is expected",
    [["headline: They talk", "headline: 2025"]],
    "headline: 2025",
    /^article\.headline is to be of type string$/,
  ],
  [
    "text where a number is expected",
    [["paragraph: 1\n", 'paragraph: "1"\n']],
    'paragraph: "1"',
    /evidence\[0\]\.paragraph is to be of type number$/,
  ],
  [
    "a map where a list is expected",
    [[EVIDENCE, "    evidence: { paragraph: 1, exact: Anna talks }\n"]],
    "evidence: {",
    /^participants\[0\]\.evidence is to be of type array$/,
  ],
  [
    "a value out of the vocabulary",
    [["role: speaker", "role: speeker"]],
    "role: speeker",
    /^participants\[0\]\.role is "speeker", not one of host, /,
  ],
  [
    "an id that is no slug",
    [["id: second-omission", "id: Second_omission"]],
    "id: Second_omission",
    /^omissions\[0\]\.id an id is lower-case letters/,
  ],
  [
    "a key given twice",
    [["role: speaker", "role: speaker\n    role: host"]],
    "role: host",
    /^Map keys must be unique$/,
  ],
  [
    "the key __proto__",
    [["role: speaker", "role: speaker\n    __proto__: { role: host }"]],
    "__proto__:",
    /^participants\[0\]\.__proto__ is not a known key/,
  ],
  [
    "the key constructor",
    [["role: speaker", "role: speaker\n    constructor: host"]],
    "constructor:",
    /^participants\[0\]\.constructor is not a known key/,
  ],
  ["lines that are indented wrongly", [["    actor: anna", "   actor: anna"]], "   actor: anna", /./],
];

const { store, url } = await startService({ seed: false });
await importText(store, "registry.yaml", REGISTRY);
await importText(store, "first.yaml", FIRST);

/** Every row of every table. */
async function everything(): Promise<unknown> {
  return Promise.all(tables.map(({ name, primaryKey }) => store.rows(name, [], primaryKey)));
}

let before: unknown;
beforeEach(async () => {
  before = await everything();
  return async () => expect(await everything()).toEqual(before); // whatever a test here does, nothing is written
});

const file = (name: string, content: string | Buffer): SourceFile => ({ name, content: Buffer.from(content) });

/** A new actor, whose record would show that something of a refused batch was written. */
const GOOD = file("good.yaml", "actors:\n  - { id: newcomer, kind: person, name: Newcomer }\n");

async function refusal(...files: SourceFile[]): Promise<readonly string[]> {
  const refused = await importFiles(store, [GOOD, ...files]).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(Refused);
  return (refused as Refused).messages;
}

/** `line:column` of what stands once in a text. */
function place(text: string, what: string): string {
  expect(text.split(what)).toHaveLength(2);
  const lines = text.slice(0, text.indexOf(what)).split("\n");
  return `${lines.length}:${(lines.at(-1) as string).length + 1}`;
}

function edited(edits: readonly [string, string][]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, () => to);
  }, DOSSIER);
}

describe("one fault is one message, at its line and column, and nothing is written", () => {
  test.each(FAULTS)("%s", async (_name, edits, at, says) => {
    const text = edited(edits);
    const [message = "", ...more] = await refusal(file("dossier.yaml", text));
    expect(more).toEqual([]);
    const start = `dossier.yaml:${place(text, at)}: `;
    expect(message.slice(0, start.length)).toBe(start);
    expect(message.slice(start.length)).toMatch(says);
  });

  test("an unknown reference to a record of the same batch has its nearest id too", async () => {
    const text = edited([["actor: anna", "actor: newcomr"]]);
    expect(await refusal(file("dossier.yaml", text))).toEqual([expect.stringContaining("did you mean `newcomer`?")]);
  });

  test("an id given in two dossiers", async () => {
    const third = edited([["article:\n  id: second-article", "article:\n  id: third-article"]])
      .replaceAll("second-peace", "third-peace")
      .replace("second-omission", "third-omission");
    expect(await refusal(file("a.yaml", DOSSIER), file("b.yaml", third))).toEqual([
      "b.yaml:12:5: participants[0].id gives the participant id `second-anna` a second time: it is at a.yaml:12:5 too",
    ]);
  });

  test("two dossiers of one article", async () => {
    const messages = await refusal(file("a.yaml", DOSSIER), file("b.yaml", DOSSIER));
    expect(messages[0]).toBe(
      "b.yaml:2:3: article.id gives the article id `second-article` a second time: it is at a.yaml:2:3 too".replace(
        "a.yaml:2:3",
        "a.yaml:1:1",
      ),
    );
  });

  test("places within each other, some of them in the database", async () => {
    const places = "places:\n  - { id: syldavia, kind: country, name: Syldavia, within: klow }\n";
    expect(await refusal(file("p.yaml", places))).toEqual([
      "p.yaml:2:58: places[0].within makes a circle: syldavia → klow → syldavia",
    ]);
    const self = "topics:\n  - { id: war, label: War, broader: war }\n";
    expect(await refusal(file("t.yaml", self))).toEqual(["t.yaml:2:28: topics[0].broader makes a circle: war → war"]);
  });
});

test("the dossier without a fault is taken: each fault above is the only one", async () => {
  const { store } = await startService({ seed: false });
  const files = [file("registry.yaml", REGISTRY), file("first.yaml", FIRST), file("dossier.yaml", DOSSIER)];
  expect((await importFiles(store, files)).dossiers).toEqual({ added: 2, changed: 0, unchanged: 0 });
});

test("every fault of every file is named at once", async () => {
  const text = edited([
    ["role: speaker", "role: speeker"],
    ["2025-02-18", "soon"],
  ]);
  const messages = await refusal(file("a.yaml", text), file("b.yaml", "actors: 1\n"), file("c.yaml", ""));
  expect(messages.map((message) => message.split(": ")[0])).toEqual([
    "a.yaml:15:5",
    "a.yaml:27:5",
    "b.yaml:1:1",
    "c.yaml:1:1",
  ]);
});
