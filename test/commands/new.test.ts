import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { DossierForm } from "../../src/intake/forms.ts";
import { skeletonOf } from "../../src/intake/skeleton.ts";
import { parts, resourceNamed } from "../../src/model/records/index.ts";
import { ImportRefused } from "../../src/writing/import-files.ts";
import { importText, scratchFolder, standpoint, startService } from "../helper.ts";

const skeleton = skeletonOf("harbour-strike");

/** What an author fills in. */
const PLACES = [
  ["  headline:\n", "  headline: Dockers on strike\n"],
  ["  publisher:\n", "  publisher: gazette\n"],
  ["  language:\n", "  language: en\n"],
  ["        - >-\n          \n", "        - >-\n          The dockers want a bonus.\n"],
] as const;

const filled = PLACES.reduce((text, [was, is]) => text.replace(was, is), skeleton);
const { store } = await startService({ seed: false });
await importText(store, "actors.yaml", "actors:\n  - { id: gazette, kind: publisher, name: Gazette }\n");

test("a skeleton is refused at each place that must be filled in, and at no other", async () => {
  const refused = await importText(store, "new.yaml", skeleton).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(ImportRefused);
  expect((refused as ImportRefused).messages.map((message) => message.split(" ")[1])).toEqual([
    "article.headline",
    "article.publisher",
    "article.language",
    "article.sections[0].paragraphs[0]",
  ]);
});

test("with these places filled in, it is imported", async () => {
  expect((await importText(store, "new.yaml", filled)).dossiers).toMatchObject({ added: 1 });
});

test("lines whose `#` is removed are a record", async () => {
  const on = filled
    .replace("#positions:", "positions:")
    .replace("#  - act:", "  - act: request")
    .replace(/(?<=positions:[\s\S]*?)#( {4}summary:)/, "$1 The dockers want a bonus.")
    .replace(/(?<=positions:[\s\S]*?)#( {4}actor:)/, "$1 gazette")
    .replace(/(?<=positions:[\s\S]*?)#( {4}citation:)/, "$1 The almanac");
  await importText(store, "new.yaml", on);
  expect(await store.rows("positions", [])).toMatchObject([{ act: "request", actor: "gazette" }]);
});

test("with every line in use, it has every field of every form, and no other", () => {
  const every = parse(skeleton.replaceAll(/^#(?! \S)/gm, "")) as Record<string, Record<string, unknown>[]>;
  expect(Object.keys(every)).toEqual(Object.keys(DossierForm.shape));
  for (const resource of parts) {
    const [record = {}] = every[resource.name] ?? [];
    const fields = Object.keys(resource.fields).filter((name) => resource.fields[name]?.kind !== "internal");
    expect(Object.keys(record).sort()).toEqual(["id", ...fields].sort());
  }
  expect(Object.keys(every.article as object)).toEqual(["id", ...Object.keys(resourceNamed("articles").fields)]);
});

test("each value that a field of a dossier may have is explained", () => {
  const used = [resourceNamed("articles"), ...parts].flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ vocabulary }) => vocabulary ?? []),
  );
  expect(used.length).toBeGreaterThan(10);
  const text = skeleton.replaceAll(/\n *# +/g, " ");
  for (const { values, definitions } of used)
    for (const value of values) expect(text).toContain(`- ${value}: ${definitions[value]?.definition}`);
});

test("standpoint new writes a file, overwrites none, and prints with `-`", async () => {
  const folder = scratchFolder();
  const run = (...args: string[]) => standpoint(["new", ...args], {}, folder);
  expect(await run("strike", "-")).toEqual({ code: 0, stdout: skeletonOf("strike"), stderr: "" });
  expect(readdirSync(folder)).toEqual([]);
  expect((await run("strike")).code).toBe(0);
  expect(readFileSync(join(folder, "strike.yaml"), "utf8")).toBe(skeletonOf("strike"));
  writeFileSync(join(folder, "strike.yaml"), "mine");
  expect(await run("strike")).toMatchObject({ code: 1, stderr: expect.stringContaining("strike.yaml") });
  expect(readFileSync(join(folder, "strike.yaml"), "utf8")).toBe("mine");
  expect((await run("Not an id")).stderr).toContain("must be an id");
  expect((await run()).code).toBe(1);
});
