import { exec } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Store } from "../../src/store/store.ts";
import { longTest, newDatabase, ROOT, recordTables, scratchFolder, standpoint, startService } from "../helper.ts";

const folder = scratchFolder();

/** The files and the documents of the bundled example, registries first. */
const FILES = readdirSync(join(ROOT, "seed"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .sort((a, b) => b.localeCompare(a))
  .map((name) => join("seed", name));
const SEED = FILES.map((name) => parse(readFileSync(join(ROOT, name), "utf8")));
const DOSSIERS = SEED.filter((document) => "article" in document).length;

async function everything(store: Store): Promise<unknown> {
  return Promise.all(recordTables.map(({ name, primaryKey }) => store.rows(name, [], primaryKey)));
}

/** Returns the lines of a summary as `added/changed/unchanged`, by name. */
function counts(stdout: string): Record<string, string> {
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => /^(\w+) +(\d+) added, (\d+) changed, (\d+) unchanged$/.exec(line));
  return Object.fromEntries(lines.map((line) => [line?.[1], line?.slice(2).join("/")]));
}

describe("standpoint import", () => {
  longTest("counts the records of each type, and all of them as unchanged the second time", async () => {
    const { store, url } = await startService({ seed: false });
    const registries = SEED.filter((document) => !("article" in document));
    const count = (name: string) => registries.flatMap((document) => document[name] ?? []).length;
    expect(count("actors")).toBeGreaterThan(30);
    const first = await standpoint(["import", "seed"], { DATABASE_URL: url });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(counts(first.stdout)).toEqual({
      actors: `${count("actors")}/0/0`,
      places: `${count("places")}/0/0`,
      topics: `${count("topics")}/0/0`,
      events: `${count("events")}/0/0`,
      dossiers: `${DOSSIERS}/0/0`,
    });
    const before = await everything(store);
    const second = await standpoint(["import", "seed"], { DATABASE_URL: url });
    expect([second.code, second.stderr]).toEqual([0, ""]);
    expect(counts(second.stdout)).toEqual({
      actors: `0/0/${count("actors")}`,
      places: `0/0/${count("places")}`,
      topics: `0/0/${count("topics")}`,
      events: `0/0/${count("events")}`,
      dossiers: `0/0/${DOSSIERS}`,
    });
    expect(await everything(store)).toEqual(before);
  });

  test("counts changed records", async () => {
    const { url } = await startService();
    const dossier = SEED.find((document) => "article" in document);
    const actor = { id: "nato", kind: "organization", name: "North Atlantic Treaty Organization" };
    const files = { "actor.json": { actors: [actor] }, "dossier.json": { ...dossier, event_relations: undefined } };
    for (const [name, document] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(document));
    const paths = Object.keys(files).map((name) => join(folder, name));
    const { code, stdout } = await standpoint(["import", ...paths], { DATABASE_URL: url });
    expect([code, counts(stdout)]).toEqual([0, { actors: "0/1/0", dossiers: "0/1/0" }]);
  });

  longTest("YAML, JSON and NDJSON give the same rows", async () => {
    const [yaml, json, ndjson] = [
      await startService({ seed: false }),
      await startService({ seed: false }),
      await startService({ seed: false }),
    ];
    const jsonFiles = SEED.map((document, i) => {
      const path = join(folder, `seed-${i}.json`);
      writeFileSync(path, JSON.stringify(document, null, "\t"));
      return path;
    });
    const lines = join(folder, "seed.ndjson");
    writeFileSync(lines, SEED.map((document) => `${JSON.stringify(document)}\r\n`).join(""));
    const runs = [
      await standpoint(["import", ...FILES], { DATABASE_URL: yaml.url }),
      await standpoint(["import", ...jsonFiles], { DATABASE_URL: json.url }),
      await standpoint(["import", lines], { DATABASE_URL: ndjson.url }),
    ];
    for (const { code, stderr } of runs) expect([code, stderr]).toEqual([0, ""]);
    const rows = await everything(yaml.store);
    expect(await everything(json.store)).toEqual(rows);
    expect(await everything(ndjson.store)).toEqual(rows);
  });

  longTest("a dossier can refer to records in the database, and is refused if they are missing", async () => {
    const url = await newDatabase();
    const dossier = "seed/dossiers/riyadh-talks-2025.yaml";
    const refused = await standpoint(["import", dossier], { DATABASE_URL: url });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^seed\/dossiers\/riyadh-talks-2025\.yaml:\d+:\d+: .*`thedailycourierng`/);
    expect((await standpoint(["import", "seed/registry"], { DATABASE_URL: url })).code).toBe(0);
    expect(counts((await standpoint(["import", dossier], { DATABASE_URL: url })).stdout)).toEqual({
      dossiers: "1/0/0",
    });
  });

  test("accepts a byte order mark and Windows line endings", async () => {
    const { store, url } = await startService({ seed: false });
    const path = join(folder, "windows.yaml");
    writeFileSync(path, "\ufeffactors:\r\n  - id: anna\r\n    kind: person\r\n    name: Anna\r\n");
    expect((await standpoint(["import", path], { DATABASE_URL: url })).code).toBe(0);
    expect(await store.rows("actors", [])).toMatchObject([{ id: "anna", name: "Anna" }]);
  });
});

describe("standpoint import --lines", () => {
  const actor = (id: string) => JSON.stringify({ actors: [{ id, kind: "organization", name: id }] });

  longTest(
    "writes each line of a file of any size completely or not at all, reports each, and exits 1 if one was refused",
    async () => {
      const url = await newDatabase("schema");
      const file = join(folder, "long.ndjson");
      const good = Array.from({ length: 40 }, (_, i) => actor(`line-${i}`) + " ".repeat(500_000));
      writeFileSync(file, `${[...good, '{"actors":', actor("last")].join("\n")}\n`);
      const first = await standpoint(["import", "--lines", file], { DATABASE_URL: url });
      expect([first.code, first.stderr]).toEqual([1, ""]);
      const reports = first.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(reports.map(({ line }) => line)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
      expect(reports.map(({ status }) => status)).toEqual([...good.map(() => 200), 400, 200]);

      const rest = join(folder, "rest.ndjson");
      writeFileSync(rest, `${actor("last")}\n${actor("new")}\n`);
      const again = await standpoint(["import", "--lines", rest], { DATABASE_URL: url });
      expect([again.code, again.stderr]).toEqual([0, ""]);
      const outcomes = again.stdout.trimEnd().split("\n");
      expect(outcomes.map((line) => JSON.parse(line).outcome.actors)).toEqual([
        { added: 0, changed: 0, unchanged: 1 },
        { added: 1, changed: 0, unchanged: 0 },
      ]);
    },
  );

  longTest("reads standard input, and fails before the first write if a file is missing", async () => {
    const url = await newDatabase("schema");
    const missing = await standpoint(["import", "--lines", "-", join(folder, "missing.ndjson")], { DATABASE_URL: url });
    expect([missing.code, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toMatch(/^standpoint import: ENOENT\b.*missing\.ndjson'\n$/);
    const { stdout } = await promisify(exec)(
      `echo '${actor("piped")}' | '${process.execPath}' '${join(ROOT, "src/main.ts")}' import --lines -`,
      { env: { ...process.env, DATABASE_URL: url } },
    );
    expect(JSON.parse(stdout)).toEqual({
      line: 1,
      status: 200,
      outcome: { actors: { added: 1, changed: 0, unchanged: 0 } },
    });
  });
});
