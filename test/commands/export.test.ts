import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFiles } from "../../src/commands/files.ts";
import { dossierFiles } from "../../src/formats/dossier-files.ts";
import type { Dossier, Registry } from "../../src/intake/forms.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { importFiles } from "../../src/writing/import-files.ts";
import { dossiers, registries } from "../arbitrary.ts";
import { faultsOf, importText, newDatabase, runs, SEED, scratchFolder, standpoint, startService } from "../helper.ts";

/** The hash of each document's last change. */
async function hashes(store: Store): Promise<Record<string, unknown>> {
  const changes = await store.rows("changes", [], ["sequence"]);
  return Object.fromEntries(changes.map(({ type, record, hash }) => [`${type}/${record}`, hash]));
}

async function filesOf(store: Store): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { name, content } of dossierFiles(store)) files[name] = content;
  return files;
}

/** Imports the files of one store into another, which is empty; both must then be the same. */
async function expectUnchanged(store: Store): Promise<Record<string, string>> {
  const files = await filesOf(store);
  const other = await openStore(await newDatabase("schema"), tables);
  try {
    const sources = Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) }));
    await importFiles(other, sources);
    expect(await hashes(other)).toEqual(await hashes(store));
    expect(await faultsOf(other)).toEqual([]);
    expect(await filesOf(other)).toEqual(files);
  } finally {
    await other.close();
  }
  return files;
}

test("what is exported is imported unchanged, and exported again byte for byte", async () => {
  const { store } = await startService();
  const files = await expectUnchanged(store);
  expect(Object.keys(files).slice(0, 4)).toEqual(
    ["actors", "places", "topics", "events"].map((name) => `registry/${name}.yaml`),
  );
  expect(Object.keys(files)).toHaveLength(14);
});

test("it is as people write it: long texts are folded, short values stand on one line without quotes", async () => {
  const { store } = await startService();
  const text = (await filesOf(store))["dossiers/riyadh-talks-2025.yaml"] as string;
  const lines = text.split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
  expect(lines.filter((line) => line.length > 120).length).toBeLessThan(lines.length / 50);
  expect(text).toContain("        - >-\n          In a groundbreaking step for diplomacy, senior officials");
  expect(text).toMatch(/^ {6}- \{ paragraph: \d+, exact: [^"]+ \}$/m);
  expect(text).toMatch(/^ {2}id: riyadh-talks-2025$/m);
  expect(text).not.toMatch(/basis: reported/);
});

test("any registry and dossiers, whatever their texts, go to files and back", async () => {
  const { store } = await startService({ seed: false });
  const [registry] = fc.sample(registries, { numRuns: 1, seed: SEED }) as [Registry];
  await importText(store, "registry.json", JSON.stringify(registry));
  for (const dossier of fc.sample(dossiers(registry as never), { numRuns: runs(8, 60), seed: SEED }) as Dossier[])
    await importText(store, "dossier.json", JSON.stringify(dossier));
  await expectUnchanged(store);
}, 120_000);

test("texts that YAML would change when it folds them, and long registries, are kept", async () => {
  const { store } = await startService({ seed: false });
  const actors = Array.from({ length: 1500 }, (_, i) => ({
    id: `actor-${i}`,
    kind: "person",
    name: `Name ${i}`,
    description: `${"word ".repeat(40)}${i}`,
  }));
  await importText(store, "actors.json", JSON.stringify({ actors }));
  const long = "word ".repeat(30);
  const paragraphs = [
    `${long}\n \n \t`,
    ` ${long}\n'a' \t\n${long}`,
    "🧣".repeat(150),
    `\n\n x${long}`,
    `"${long}`,
    "# x",
  ];
  const article = { id: "odd", headline: "yes: no", publisher: "actor-1", language: "en", status: "withheld" };
  const whole = { article: { ...article, text_kind: "original", sections: [{ heading: "2025", paragraphs }] } };
  await importText(store, "odd.json", JSON.stringify(whole));
  const files = await expectUnchanged(store);
  expect(Object.keys(files)).toEqual(
    [..."123"].map((n) => `registry/actors${n === "1" ? "" : `-${n}`}.yaml`).concat("dossiers/odd.yaml"),
  );
});

test("standpoint export writes the files, and refuses a folder that is not empty unless with --force", async () => {
  const { url, store } = await startService();
  const folder = join(scratchFolder(), "new");
  const run = (...args: string[]) => standpoint(["export", ...args], { DATABASE_URL: url });
  expect(await run(folder)).toEqual({ code: 0, stdout: "wrote 14 files\n", stderr: "" });
  const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(written).toHaveLength(14);
  for (const [name, content] of Object.entries(await filesOf(store)))
    expect(readFileSync(join(folder, name), "utf8")).toBe(content);
  expect(readFiles([folder])).toHaveLength(14);

  const actors = join(folder, "registry/actors.yaml");
  writeFileSync(actors, "mine");
  expect(await run(folder)).toMatchObject({ code: 1, stderr: expect.stringContaining("is not empty") });
  expect(readFileSync(actors, "utf8")).toBe("mine");
  writeFileSync(join(folder, "notes.txt"), "mine");
  const forced = await run("--force", folder);
  expect([forced.code, forced.stderr]).toEqual([
    0,
    `${join(folder, "notes.txt")} is not of this export, and was kept\n`,
  ]);
  expect(readFileSync(actors, "utf8")).not.toBe("mine");
  expect(existsSync(join(folder, "notes.txt"))).toBe(true);
  expect(await run()).toMatchObject({ code: 1 });
});
