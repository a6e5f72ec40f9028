import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { tables } from "../../src/model/schema/tables.ts";
import { ImportRefused, importFiles, type SourceFile } from "../../src/writing/import-files.ts";
import { importText, ROOT, runs, scratchFolder, standpoint, startService } from "../helper.ts";

const REGISTRY = `
actors:
  - { id: anna, kind: person, name: Anna }
  - { id: borduria, kind: state, name: Borduria }
  - { id: gazette, kind: publisher, name: The Gazette }
places:
  - { id: klow, kind: locality, name: Klow, within: syldavia }
  - { id: syldavia, kind: country, name: Syldavia }
topics:
  - { id: peace, label: Peace, proposition: There should be peace. }
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
    act: state
    summary: For peace.
    stated_on: 2025-02-18
    basis: editorial
    citation: The almanac
omissions:
  - id: second-omission
    about: { type: position, id: second-peace }
    fields: [condition]
    note: Not stated.
    basis: reported
    evidence:
      - { paragraph: 1, exact: Borduria talks too }
`.trimStart();

const FIRST = DOSSIER.replaceAll("second-", "first-");
const EVIDENCE = "    evidence:\n      - paragraph: 1\n        exact: Anna talks\n";

/** Name, what is changed in the dossier, what then stands where the fault is (`^`, what is around it), and what is said. */
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
    /^participants\[1\]\.id repeats the participant id `second-anna`, which is also at dossier\.yaml:12:5$/,
  ],
  [
    "an id that another article has",
    [
      ["- id: second-peace", "- id: first-peace"],
      ["position, id: second-peace", "position, id: first-peace"],
    ],
    "- ^id: first-peace",
    /^positions\[0\]\.id uses the position id `first-peace`, which belongs to the article `first-article`/,
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
    /^participants\[0\]\.evidence\[0\]\.exact of participant `second-anna` is absent: the article does not contain "Anna sings"; did you mean "Anna talks" in paragraph 1 \(`talks`, not `sings`\)\?$/,
  ],
  [
    "evidence that stands in the text twice",
    [["exact: Anna talks", "exact: talks"]],
    "exact: talks",
    /evidence\[0\]\.exact of participant `second-anna` is ambiguous: it occurs 2 times, in paragraph 1; add the prefix or suffix/,
  ],
  [
    "evidence in several places, of which it names none",
    [
      ["exact: Anna talks", "exact: talks"],
      ["paragraph: 1\n", "paragraph: 2\n"],
    ],
    "exact: talks",
    /evidence\[0\]\.exact of participant `second-anna` is ambiguous: it occurs 2 times, in paragraph 1; add/,
  ],
  [
    "a day that does not exist",
    [["2025-02-18", "2025-02-30"]],
    "stated_on:",
    /^positions\[0\]\.stated_on must be an EDTF date/,
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
    /^participants\[0\] must have evidence, because its basis is `reported`/,
  ],
  [
    "a reported record with a citation only",
    [[EVIDENCE, "    citation: The almanac of 2025\n"]],
    "id: second-anna",
    /^participants\[0\] must have evidence, because its basis is `reported`/,
  ],
  [
    "an editorial record without a citation",
    [["    citation: The almanac\n", ""]],
    "- ^id: second-peace",
    /^positions\[0\] must have a citation .*, because its basis is `editorial`/,
  ],
  ["a missing field", [["    role: speaker\n", ""]], "id: second-anna", /^participants\[0\]\.role is required$/],
  [
    "a null",
    [["summary: For peace.", "summary: null"]],
    "summary: null",
    /^positions\[0\]\.summary must not be null: leave it out if it is not known, or .*: "null"$/,
  ],
  [
    "a key without a value",
    [["stated_on: 2025-02-18", "stated_on:"]],
    "stated_on:",
    /^positions\[0\]\.stated_on must not be null: leave it out/,
  ],
  [
    "an empty list",
    [
      [EVIDENCE, "    citation: The almanac\n    evidence: []\n"],
      ["role: speaker\n    basis: reported", "role: speaker\n    basis: editorial"],
    ],
    "evidence: []",
    /^participants\[0\]\.evidence must not be empty/,
  ],
  ["an empty string", [["For peace.", '""']], 'summary: ""', /^positions\[0\]\.summary must not be blank/],
  ["a blank string", [["For peace.", '" \\t\\u00a0 "']], "summary: ", /^positions\[0\]\.summary must not be blank/],
  [
    "a control character",
    [["For peace.", '"For\\u0007 peace."']],
    "summary: ",
    /^positions\[0\]\.summary must not contain a control character/,
  ],
  [
    "half of a surrogate pair",
    [["For peace.", '"For \\ud83d peace."']],
    "summary: ",
    /^positions\[0\]\.summary must not contain .*half of a surrogate pair/,
  ],
  [
    "a number where text is expected",
    [["headline: They talk", "headline: 2025"]],
    "headline: 2025",
    /^article\.headline must be /,
  ],
  [
    "text where a number is expected",
    [["paragraph: 1\n", 'paragraph: "1"\n']],
    'paragraph: "1"',
    /evidence\[0\]\.paragraph must be /,
  ],
  [
    "a map where a list is expected",
    [[EVIDENCE, "    evidence: { paragraph: 1, exact: Anna talks }\n"]],
    "evidence: {",
    /^participants\[0\]\.evidence must be /,
  ],
  [
    "a value out of the vocabulary",
    [["role: speaker", "role: speeker"]],
    "role: speeker",
    /^participants\[0\]\.role .*\bagent, recipient, /,
  ],
  [
    "an id that is no slug",
    [["id: second-omission", "id: Second_omission"]],
    "id: Second_omission",
    /^omissions\[0\]\.id .*lower-case letters/,
  ],
  [
    "a key given twice",
    [["role: speaker", "role: speaker\n    role: host"]],
    "role: host",
    /^repeats the key `role`: keep one, or begin another entry/,
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
  expect(refused).toBeInstanceOf(ImportRefused);
  return (refused as ImportRefused).messages;
}

/** `line:column` of what stands once in a text. */
function place(text: string, what: string): string {
  expect(text.split(what.replace("^", ""))).toHaveLength(2);
  const start = text.indexOf(what.replace("^", "")) + Math.max(what.indexOf("^"), 0);
  const lines = text.slice(0, start).split("\n");
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
      "b.yaml:12:5: participants[0].id repeats the participant id `second-anna`, which is also at a.yaml:12:5",
    ]);
  });

  test("two dossiers of one article", async () => {
    const messages = await refusal(file("a.yaml", DOSSIER), file("b.yaml", DOSSIER));
    expect(messages[0]).toBe(
      "b.yaml:2:3: article.id repeats the article id `second-article`, which is also at a.yaml:1:1",
    );
  });

  test("places within each other, some of them in the database", async () => {
    const places = "places:\n  - { id: syldavia, kind: country, name: Syldavia, within: klow }\n";
    expect(await refusal(file("p.yaml", places))).toEqual([
      `p.yaml:${place(places, "within")}: places[0].within forms a circle: syldavia → klow → syldavia`,
    ]);
    const self = "topics:\n  - { id: war, label: War, broader: war }\n";
    expect(await refusal(file("t.yaml", self))).toEqual([
      `t.yaml:${place(self, "broader")}: topics[0].broader forms a circle: war → war`,
    ]);
  });
});

test("the dossier without a fault is taken: each fault above is the only one", async () => {
  const { store } = await startService({ seed: false });
  const files = [file("registry.yaml", REGISTRY), file("first.yaml", FIRST), file("dossier.yaml", DOSSIER)];
  expect((await importFiles(store, files)).tallies.dossiers).toEqual({ added: 2, changed: 0, unchanged: 0 });
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

const ACTOR = '{"actors":[{"id":"x","kind":"person","name":"X"}]}';
const EVENT =
  '{"events":[{"id":"e","kind":"talks","name":"E","summary":"E","status":"occurred","date_basis":"not_stated"}]}';
const nested = (open: string, close: string, innermost = "") => open.repeat(30_000) + innermost + close.repeat(30_000);

/** File name, content, where the fault is, and what is said of it. */
const DOCUMENTS: [string, string, string | Buffer, string, RegExp][] = [
  ["a list at the root", "list.yaml", "- article\n- actors\n", "1:1", /must be an object with `article` \(a dossier\)/],
  ["text at the root", "text.json", '"article"', "1:1", /must be an object with `article` \(a dossier\)/],
  ["null at the root", "null.json", "null", "1:1", /must be an object with `article` \(a dossier\)/],
  ["a file of comments", "comments.yaml", "# nothing\n", "1:1", /must be an object with `article` \(a dossier\)/],
  ["an empty file", "empty.yaml", "", "1:1", /the file is empty/],
  ["a file of blank lines", "blank.yaml", " \n\n", "1:1", /the file is empty/],
  ["an empty file of NDJSON", "empty.ndjson", "\n\n", "1:1", /the file is empty/],
  ["a binary file", "png.yaml", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "1:1", /must be UTF-8 text/],
  ["NUL characters", "nul.yaml", "actors: a\0b\n", "1:1", /must be UTF-8 text/],
  ["UTF-16 with a byte order mark", "16.yaml", Buffer.from(`\ufeff${DOSSIER}`, "utf16le"), "1:1", /must be UTF-8 text/],
  ["UTF-16 without one", "16.json", Buffer.from(ACTOR, "utf16le"), "1:1", /must be UTF-8 text/],
  ["Latin-1", "latin1.yaml", Buffer.from("actors: café", "latin1"), "1:1", /must be UTF-8 text/],
  ["wrong indentation", "indent.yaml", DOSSIER.replace("    actor: anna", "   actor: anna"), "14:1", /./],
  ["a quote that does not end", "quote.yaml", 'actors:\n  - name: "X\n', "2:11", /quotation mark/],
  ["a tag of another language", "tag.yaml", 'topics:\n  - { id: x, label: !!js/function "x" }\n', "2:21", /tag/i],
  ["several documents in a file", "two.yaml", "topics: []\n---\ntopics: []\n", "2:1", /several documents(?!.*YAML\.)/],
  ["malformed JSON", "comma.json", '{\n  "actors": [{ "id": "x" "kind": "person" }]\n}', "2:26", /./],
  ["JSON that is cut off", "cut.json", ACTOR.slice(0, -2), "1:49", /./],
  ["a key given twice in JSON", "twice.json", ACTOR.replace('"X"', '"X","name":"Y"'), "1:49", /unique/],
  ["the same key by an escape", "twice.json", ACTOR.replace('"X"', '"X","n\\u0061me":"Y"'), "1:49", /unique/],
  ["__proto__ in JSON", "proto.json", ACTOR.replace('"X"', '"X","__proto__":{}'), "1:49", /__proto__ is not a known/],
  ["__proto__ at the root", "proto.json", `{"__proto__":${ACTOR}}`, "1:2", /__proto__ is not a known/],
  ["half of a surrogate pair in JSON", "half.json", ACTOR.replace('"X"', '"X\\ud800"'), "1:38", /surrogate/],
  ["a control character in JSON", "bell.json", ACTOR.replace('"X"', '"X\\u0007"'), "1:38", /control character/],
  ["the third line of NDJSON", "l.ndjson", `${EVENT}\n\n${ACTOR.replace("person", "persn")}\n`, "3:22", /person/],
  ["malformed JSON in the second line of NDJSON", "l.ndjson", `${ACTOR}\n{"actors": [}\n`, "2:13", /./],
];

test.each(DOCUMENTS)("%s: refused at its line and column", async (_name, name, content, at, says) => {
  const [message = ""] = await refusal(file(name, content));
  expect(message).toMatch(says);
  expect(message.slice(0, `${name}:${at}: `.length)).toBe(`${name}:${at}: `);
});

test.each([
  ["trailing commas", ACTOR.replace("}]", "},]")],
  ["comments", `${ACTOR} # a comment`],
  ["keys without quotes", ACTOR.replace('"id"', "id")],
  ["single quotes", ACTOR.replaceAll('"', "'")],
  ["hexadecimal numbers", EVENT.replace("}]", ',"duration":{"text":"long","min_minutes":0x10}}]')],
  ["YAML", "actors:\n  - { id: x, kind: person, name: X }\n"],
])("a file named .json with %s is not JSON, and refused", async (_name, text) => {
  expect(await refusal(file("a.json", text))).toEqual([expect.stringMatching(/^a\.json:\d+:\d+: /)]);
});

test("an alias bomb is refused in no time", async () => {
  const names = [..."abcdefghij"];
  const levels = names.map((name, i) => `${name}: &${name} [${Array(9).fill(i ? `*${names[i - 1]}` : "lol")}]`);
  const start = performance.now();
  const messages = await refusal(file("bomb.yaml", levels.join("\n")));
  expect(messages).toEqual([expect.stringMatching(/^bomb\.yaml:1:1: .*alias/)]);
  expect(performance.now() - start).toBeLessThan(5000);
});

test.each([
  ["lists", "deep.json", nested("[", "]")],
  ["lists in an article", "deep.json", `{"article":${nested("[", "]")}}`],
  ["objects in an actor", "deep.json", ACTOR.replace('"X"', `"X","more":${nested('{"a":', "}", "1")}`)],
  ["maps of YAML", "deep.yaml", `article:\n  headline: ${nested("{a: ", "}", "1")}\n`],
  ["lists of YAML", "deep.yaml", `${"- ".repeat(30_000)}x\n`],
  ["a line of NDJSON", "deep.ndjson", `${ACTOR}\n${nested("[", "]")}\n`],
])("30,000 levels are refused as too deep: %s", async (_name, name, text) => {
  const messages = await refusal(file(name, text));
  expect(messages).toEqual([expect.stringMatching(/^deep\.\w+:\d+:\d+: .*\b(deep|nested)/)]);
});

test("a file of 50 MB is refused for its size", async () => {
  const messages = await refusal(file("large.yaml", Buffer.alloc(50 * 2 ** 20, "# a long comment\n")));
  expect(messages).toEqual([expect.stringMatching(/^large\.yaml:1:1: .*\b52428800\b.*split it/)]);
});

test("one bad file among many good ones: nothing is written", async () => {
  const good = Array.from({ length: 50 }, (_, i) => file(`a${i}.json`, ACTOR.replace('"x"', `"x${i}"`)));
  const messages = await refusal(...good.slice(0, 25), file("bad.yaml", "topics: 1\n"), ...good.slice(25));
  expect(messages).toEqual([expect.stringMatching(/^bad\.yaml:1:1: topics must be /)]);
});

describe("the command line", () => {
  const folder = scratchFolder();
  const saved = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const importing = (...paths: string[]) => standpoint(["import", ...paths], { DATABASE_URL: url });

  test.each(
    FAULTS.filter((_, i) => i % runs(15, 5) === 1),
  )("names file, line and column: %s", async (_name, edits, at) => {
    const text = edited(edits);
    const path = saved("dossier.yaml", text);
    const { code, stdout, stderr } = await importing(saved("good.json", ACTOR), path);
    const [message, ...more] = stderr
      .replaceAll(`${relative(ROOT, folder)}/`, "")
      .trimEnd()
      .split("\n");
    expect(message).toContain(`dossier.yaml:${place(text, at)}: `);
    expect(more).toEqual(["refused: 1 error, nothing was written"]);
    expect([code, stdout]).toEqual([1, ""]);
  });

  test.each([
    ["a file that does not exist", () => [join(folder, "nowhere.yaml")], /nowhere\.yaml/],
    ["a good file and one that does not exist", () => [saved("good.json", ACTOR), join(folder, "no.yaml")], /no\.yaml/],
    ["a folder without files", () => [dirname(saved("empty/readme.txt", "nothing"))], /no YAML, JSON or NDJSON file/],
    ["no path", () => [], /name the files or folders/],
  ])("refuses %s in one line", async (_name, paths, says) => {
    const { code, stdout, stderr } = await importing(...paths());
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("refuses a file that is larger than memory without reading it whole, and says how large it is", async () => {
    const path = saved("huge.yaml", "actors:\n");
    truncateSync(path, 200 * 2 ** 30); // sparse: it takes no room
    const start = performance.now();
    const { code, stderr } = await importing(path);
    expect(stderr).toMatch(/huge\.yaml:1:1: .*split it/);
    expect(code).toBe(1);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(stderr).toContain(String(200 * 2 ** 30));
  });

  test("refuses 30,000 levels without a crash", async () => {
    const { code, stderr } = await importing(saved("deep.json", nested("[", "]")));
    expect(code).toBe(1);
    expect(stderr).toMatch(/deep\.json:\d+:\d+: /);
    expect(stderr).not.toMatch(/call stack|RangeError|\n {4}at /);
  });
});
