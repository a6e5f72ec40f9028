import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tables } from "../../src/model/schema/tables.ts";
import { longTest, newDatabase, ROOT, scratchFolder, standpoint, startService } from "../helper.ts";

const folder = scratchFolder();
const saved = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test("validate counts valid documents, and creates no database", async () => {
  const database = join(scratchFolder(), "none/standpoint.db");
  const { code, stdout, stderr } = await standpoint(["validate", "seed"], { DATABASE_URL: `file:${database}` });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^(?:seed\S+:2:1: no record cites .*\n){10}valid: (\d+) documents in \1 files\n$/);
  expect(existsSync(join(database, ".."))).toBe(false);
});

test("validate leaves no scratch file", async () => {
  const temporary = scratchFolder();
  const { code } = await standpoint(["validate", "seed"], {
    DATABASE_URL: `file:${folder}/none.db`,
    TMPDIR: temporary,
  });
  expect(code).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});

test("validate writes nothing, and accepts references to records in the database", async () => {
  const { store, url } = await startService();
  const everything = () => Promise.all(tables.map(({ name, primaryKey }) => store.rows(name, [], primaryKey)));
  const before = await everything();
  const topic = saved("topic.yaml", "topics:\n  - { id: new, label: New, broader: peace-settlement }\n");
  expect(await standpoint(["validate", topic], { DATABASE_URL: url })).toMatchObject({
    code: 0,
    stdout: "valid: 1 document in 1 file\n",
  });
  expect(await everything()).toEqual(before);
});

longTest("validate prints the same errors as import", async () => {
  const url = await newDatabase();
  const text = readFileSync(join(ROOT, "seed/dossiers/riyadh-talks-2025.yaml"), "utf8");
  const path = saved(
    "dossier.yaml",
    text.replace("role: mediator", "role: mediater").replace("exact: Diya Palace", "exact: Palace of Diya"),
  );
  const run = async (command: string) => await standpoint([command, "seed/registry", path], { DATABASE_URL: url });
  const [validated, imported] = [await run("validate"), await run("import")];
  const faults = (stderr: string) => stderr.trimEnd().split("\n").slice(0, -1);
  expect(faults(validated.stderr)).toHaveLength(2);
  expect(faults(validated.stderr)).toEqual(faults(imported.stderr));
  expect([validated.code, imported.code, validated.stdout]).toEqual([1, 1, ""]);
  expect(validated.stderr.trimEnd().split("\n").at(-1)).toBe("refused: 2 errors, an import would write nothing");
});

test("validate prints what is probably a mistake as a warning, and accepts it", async () => {
  const dossier = (id: string) =>
    saved(
      `${id}.yaml`,
      `article: { id: ${id}, headline: H, publisher: reuters, url: "https://example.org/a", language: en, status: usable, text_kind: original, sections: [{ paragraphs: [P] }] }\n`,
    );
  const { url } = await startService();
  const [first, second] = [dossier("first"), dossier("second")];
  const { code, stderr } = await standpoint(["validate", first, second], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([
    0,
    expect.stringMatching(/second\.yaml:1:\d+: article\.url is the address of the article `first` too \(warning\)\n$/),
  ]);
});

/** A dossier of two quotations and two figures: one of each is cited. */
const COUNTED = saved(
  "counted.yaml",
  `article:
  { id: counted, headline: H, publisher: reuters, language: en, status: usable, text_kind: original, sections: [{ paragraphs: ["“Yes,” they said on 3 May. “No,” said 14."] }] }
quotes:
  - { unnamed: they, text: "Yes", evidence: [{ paragraph: 1, exact: "“Yes,” they said on 3" }] }
`,
);

test("validate counts the quotations and figures that no record cites, and warns of each", async () => {
  const { url } = await startService();
  const { code, stdout, stderr } = await standpoint(["validate", COUNTED], { DATABASE_URL: url });
  expect([code, stdout.split("\n")[0]]).toEqual([
    0,
    expect.stringMatching(/counted\.yaml:1:1: no record cites 1 of 2 quotations and 1 of 2 figures$/),
  ]);
  expect(stderr.match(/has the .*(?= \(warning\))/g)).toEqual([
    "has the quotation “No,”, which no record cites",
    "has the figure 14, which no record cites",
  ]);
});

test("with --strict, a warning is an error", async () => {
  const { url } = await startService();
  const { code, stdout, stderr } = await standpoint(["validate", "--strict", COUNTED], { DATABASE_URL: url });
  expect([code, stdout]).toEqual([1, expect.not.stringContaining("valid:")]);
  expect(stderr.trimEnd().split("\n").at(-1)).toBe("refused: 2 warnings, which --strict does not accept");
  const clean = saved("clean.yaml", "topics:\n  - { id: new, label: New }\n");
  expect(await standpoint(["validate", "--strict", clean], { DATABASE_URL: url })).toMatchObject({ code: 0 });
});

test("with --watch, it validates again after each change, and ends at Ctrl-C", async () => {
  const watched = scratchFolder();
  const file = join(watched, "topics.yaml");
  writeFileSync(file, "topics:\n  - { id: new, label: New }\n");
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), "validate", "--watch", file], {
    env: { ...process.env, DATABASE_URL: `file:${watched}/none.db` },
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  const says = (text: string) => expect.poll(() => output, { timeout: 20_000 }).toContain(text);
  await says("valid: 1 document in 1 file\n");
  writeFileSync(file, "topics:\n  - { id: new, label: @New }\n");
  await says("refused: 1 error");
  output = "";
  writeFileSync(join(watched, "saved"), "topics:\n  - { id: new, label: Saved }\n");
  renameSync(join(watched, "saved"), file); // as some editors save
  await says("valid: 1 document in 1 file\n");
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  expect(code).toBe(0);
});
