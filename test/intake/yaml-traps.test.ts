/** What YAML takes text for that its author did not mean: the message names the place, and the remedy. */

import { expect, test } from "vitest";
import { parse } from "yaml";
import { ImportRefused, importFiles, validateFiles } from "../../src/writing/import-files.ts";
import { keyFor, startService } from "../helper.ts";

const { store, http } = await startService({ seed: false });

const block = (value: string) => `actors:\n  - id: x\n    kind: organization\n    name: X\n    description: ${value}\n`;
const flow = (value: string) => `actors:\n  - { id: x, kind: organization, name: ${value} }\n`;
const QUOTES = "put it in quotation marks";

/** The document, where its one fault is, and what is said of it: a text as it must be written stands at the end. */
const TRAPS: readonly (readonly [name: string, text: string, place: string, says: string])[] = [
  [
    "a comma within { }",
    flow("9 for, 11 against"),
    "2:47",
    'put the text in quotation marks: name: "9 for, 11 against"',
  ],
  ["`: ` within text", block("He said: no"), "5:18", 'put the text in quotation marks: "He said: no"'],
  ["`: ` within { }", flow("He said: no"), "2:40", "`: ` within text begins a key: put the text in quotation marks"],
  ["@ at the beginning", block("@home"), "5:18", `${QUOTES}: "@home"`],
  ["a backtick at the beginning", block("`x` is"), "5:18", `${QUOTES}: "\`x\` is"`],
  ["% at the beginning", block("%5 of all"), "5:18", `${QUOTES}: "%5 of all"`],
  ["* at the beginning", block("*One* of them"), "5:24", `${QUOTES}: "*One* of them"`],
  ["* and a word", block("*one"), "5:18", `text must not begin with \`*\`: ${QUOTES}`],
  ["& at the beginning", block("&Sons"), "5:18", `text must not begin with \`&\`: ${QUOTES}`],
  ["& and further words", block("&Sons and more"), "5:18", `text must not begin with \`&\`: ${QUOTES}`],
  ["[ at the beginning", block("[Sic] yes"), "5:24", `${QUOTES}: "[Sic] yes"`],
  ["[ and ] around", block("[sic]"), "5:5", `text must not begin with \`[\`: ${QUOTES}: "[sic]"`],
  ["{ at the beginning", block("{a} b"), "5:22", `${QUOTES}: "{a} b"`],
  ["{{ at the beginning", block("{{a}}"), "5:19", `text must not begin with \`{\`: ${QUOTES}`],
  ["! at the beginning", block("!important"), "5:18", `${QUOTES}: "!important"`],
  ["! and a space", block("! x"), "5:18", `text must not begin with \`!\`: ${QUOTES}`],
  ["> at the beginning", block("> 5 percent"), "5:20", `${QUOTES}: "> 5 percent"`],
  ["| at the beginning", block("|x|"), "5:19", `${QUOTES}: "|x|"`],
  ["- at the beginning", block("- x"), "5:18", `${QUOTES}: "- x"`],
  ["? at the beginning", block("? x"), "5:18", `${QUOTES}: "? x"`],
  ["a quotation at the beginning", block('"No" is final'), "5:23", `put all of it in quotation marks: '"No" is final'`],
  ["the same within { }", flow('"No" is final'), "2:45", "put all of it in quotation marks"],
  ["an apostrophe within '", block("'don't'"), "5:23", 'put all of it in quotation marks: "don\'t"'],
  [
    "a bracket within { }",
    flow("a [b] c"),
    "2:42",
    "text within brackets must not have one: put the text in quotation marks",
  ],
  ["# at the beginning", block("#1 of all"), "5:5", `\`#\` begins one: ${QUOTES}: "#1 of all"`],
  ["a number", block("25"), "5:5", `must be text: ${QUOTES}: "25"`],
  ["a number that loses a zero", block("007"), "5:5", `must be text: ${QUOTES}: "007"`],
  ["a boolean", block("true"), "5:5", `must be text: ${QUOTES}: "true"`],
  ["null", block("null"), "5:5", `${QUOTES} if it is a text: "null"`],
  ["~", block("~"), "5:5", `${QUOTES} if it is a text: "~"`],
  [
    "a quotation mark that is not closed",
    block('"abc'),
    "5:18",
    "the quotation mark that opens this text is not closed",
  ],
  [
    "a bracket that is not closed",
    "actors:\n  - { id: x, kind: person, name: X\n",
    "3:1",
    "a bracket before this is not closed",
  ],
  ["a backslash", block('"C:\\dir"'), "5:21", "write \\\\ for a backslash"],
  ["a tab that indents", "actors:\n\t- id: x\n", "2:1", "a tab indents this line: indent with spaces"],
  ["a key given twice", `${block("A")}    name: Y\n`, "6:5", "repeats the key `name`: keep one"],
  [
    "keys that are not indented alike",
    "actors:\n  - id: x\n   kind: person\n",
    "3:1",
    "indent the keys of an object alike",
  ],
  [
    "a key that is indented deeper",
    "actors:\n  - id: x\n      kind: person\n",
    "2:9",
    "indent the keys of an object alike",
  ],
  [
    "no space after a colon",
    "actors:\n  - id:x\n    kind: person\n",
    "2:5",
    "a space is missing after the colon of the key",
  ],
  ["no space after -", "actors:\n  -id: x\n", "1:1", "a space is missing after `-`"],
];

test.each(TRAPS)("%s", async (_name, text, place, says) => {
  const refused = await importFiles(store, [{ name: "a.yaml", content: Buffer.from(text) }]).catch((cause) => cause);
  expect(refused).toBeInstanceOf(ImportRefused);
  const [message = "", ...more] = (refused as ImportRefused).messages;
  expect(more).toEqual([]);
  expect(message).toMatch(/^a\.yaml:\d+:\d+: /);
  expect(message.split(": ")[0]).toBe(`a.yaml:${place}`);
  expect(message).toContain(says);
});

test("the text that a message shows is read as it was meant", () => {
  for (const [, , , says] of TRAPS) {
    const written = /quotation marks: (?:name: )?(["'].*["'])$/.exec(says)?.[1];
    if (written !== undefined) expect(typeof parse(written)).toBe("string");
  }
});

test("`no` and a day are text", async () => {
  const text =
    "actors:\n  - { id: no, kind: person, name: no, memberships: [{ organization: no, start: 2025-02-18 }] }\n";
  await validateFiles(store, [{ name: "a.yaml", content: Buffer.from(text) }]);
});

test.each([
  ["11 March 2024", "2024-03-11"],
  ["March 11, 2024", "2024-03-11"],
  ["11.3.2024", "2024-03-11"],
  ["2024/03/11", "2024-03-11"],
  ["2024-3-1", "2024-03-01"],
  ["Sept 2024", "2024-09"],
  ["2024-03-11 09:30", "2024-03-11T09:30:00"],
  ["03/04/2024", undefined],
  ["31 February 2024", undefined],
  ["next week", undefined],
])("a date as %s has the EDTF date beside it that it stands for, if that is clear", async (date, meant) => {
  const text = `actors:\n  - { id: x, kind: person, name: X, memberships: [{ organization: x, start: "${date}" }] }\n`;
  const refused = await validateFiles(store, [{ name: "a.yaml", content: Buffer.from(text) }]).catch((cause) => cause);
  expect(refused.messages).toEqual([
    expect.stringMatching(meant === undefined ? /2022-02-24\/\.\.$/ : new RegExp(`; did you mean \`${meant}\`\\?$`)),
  ]);
});

test("a body in YAML has the same messages, and a fault in JSON stays one of JSON", async () => {
  const put = async (type: string, body: string) =>
    (
      await http
        .put("/v1/actors/x")
        .set({ ...(await keyFor(store, "write")), "content-type": type })
        .send(body)
    ).body;
  const yaml = await put("application/yaml", "id: x\nkind: person\nname: 25\n");
  expect(yaml.errors).toEqual([{ in: "body", pointer: "/name", detail: `must be text: ${QUOTES}: "25"` }]);
  expect((await put("application/yaml", "id: x\nname: @x\n")).detail).toMatch(/^line 2, column 7: text must not begin/);
  const json = await put("application/json", '{"id":"x","kind":"person","name":25}');
  expect(json.errors).toEqual([{ in: "body", pointer: "/name", detail: "must be text" }]);
  expect((await put("application/json", '{"id":"x","id":"x"}')).detail).toMatch(/Map keys must be unique/);
});
