/**
 * Writes a migration for each engine after a change to the tables: `npm run migrations -- <name>`. drizzle-kit compares the tables
 * with the newest snapshot, the only one that is kept, a table a line. It also writes the views of versions, which are
 * repeatable. With `--check` it writes nothing and fails where a file is missing.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { tables } from "../src/model/schema/tables.ts";
import { historyName, OPEN_END, type Table, versionsName } from "../src/store/tables.ts";

const ROOT = join(import.meta.dirname, "..");
const ENGINES = { sqlite: "sqlite", postgres: "postgresql" } as const;
/** The columns that only an engine has, by table: see its `repeatable/full-text.sql`. */
const MORE_COLUMNS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  postgres: { search_entries: ["vector"] },
};
const [argument = "schema"] = process.argv.slice(2);
const check = argument === "--check";
const scratch = mkdtempSync(join(import.meta.dirname, ".generated-"));
try {
  // Both engines' files are made and examined before either's are replaced.
  const made = Object.entries(ENGINES).map(([engine, dialect]) => ({ engine, files: generate(engine, dialect) }));
  for (const { engine, files } of made) {
    if (files.length && check) throw new Error(`${engine} lacks a migration: run \`npm run migrations\``);
    if (files.length) replace(engine);
    console.log(`${engine}: ${files.join(", ") || "up to date"}`);
  }
} catch (cause) {
  console.error((cause as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}

/** Generates into a copy of an engine's folder; returns the new SQL files. Throws where one cannot run. */
function generate(engine: string, dialect: string): string[] {
  const folder = join(scratch, engine);
  cpSync(join(import.meta.dirname, engine), folder, { recursive: true });
  const before = new Set(readdirSync(folder));
  const kit = join(ROOT, "node_modules/.bin/drizzle-kit");
  const schema = join("migrations", `${engine}.cjs`);
  const options = [
    "--dialect",
    dialect,
    "--schema",
    schema,
    "--out",
    relative(ROOT, folder),
    "--name",
    argument.replace(/^--/, ""),
  ];
  execFileSync(kit, ["generate", ...options], { cwd: ROOT, stdio: "pipe" });
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql") && !before.has(file));
  for (const file of files) refuse(engine, file, readFileSync(join(folder, file), "utf8"));
  keepNewest(join(folder, "meta"));
  return [...files, ...writeHistory(engine, folder)];
}

/** Writes the views of versions. They follow the full text, whose columns they have. Returns the file if it changed. */
function writeHistory(engine: string, folder: string): string[] {
  const name = "repeatable/history.sql";
  const file = join(folder, name);
  const views = tables
    .filter(({ versioned }) => versioned)
    .flatMap((table) => historySql(table, MORE_COLUMNS[engine]?.[table.name]));
  const content = `-- The versions of all rows, current and past. \`npm run migrations\` writes this file.\n${views.join("\n--> statement-breakpoint\n")}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") === content) return [];
  writeFileSync(file, content);
  return [name];
}

/**
 * Returns the statements that define the view of a table's versions. `more` names columns that only the engine has. Both
 * halves have columns of equal types, else SQLite would not push conditions and limits down into them.
 */
function historySql(table: Table, more: readonly string[] = []): readonly [drop: string, create: string] {
  const view = `"${historyName(table.name)}"`;
  const columns = [...Object.keys(table.columns), ...more].map((column) => `"${column}"`).join(", ");
  return [
    `DROP VIEW IF EXISTS ${view};`,
    `CREATE VIEW ${view} AS SELECT ${columns}, CAST(${OPEN_END} AS integer) AS "valid_to" FROM "${table.name}"
  UNION ALL SELECT ${columns}, "valid_to" FROM "${versionsName(table.name)}";`,
  ];
}

/** SQL that fails on a database with rows, or that loses some. */
function refuse(engine: string, file: string, sql: string): void {
  const faults: readonly [RegExp, string][] = [
    [/`__new_(\w+)`/, "rebuilds the table $1, which drops its triggers: add columns instead of changing them"],
    [
      /ALTER TABLE \S+ ADD (?:COLUMN )?[`"](\w+)[`"] (?!.*DEFAULT)[^;]*NOT NULL/,
      "adds the required column $1 without a value for older rows: make the field optional or give it a `default`",
    ],
    [/DROP (?:TABLE|COLUMN) \S*?[`"](\w+)[`"]/, "drops $1 with its data: write this migration by hand"],
  ];
  for (const [pattern, fault] of faults) {
    const [, name = ""] = pattern.exec(sql) ?? [];
    if (name) throw new Error(`${engine}: ${file} ${fault.replace("$1", name)}`);
  }
}

/** Deletes all snapshots but the newest, and writes that with a table a line. */
function keepNewest(folder: string): void {
  const snapshots = readdirSync(folder)
    .filter((file) => file.endsWith("_snapshot.json"))
    .sort();
  for (const file of snapshots.slice(0, -1)) rmSync(join(folder, file));
  const newest = join(folder, snapshots.at(-1) as string);
  const { tables, ...rest } = JSON.parse(readFileSync(newest, "utf8")) as { tables: Record<string, object> };
  const lines = Object.entries(tables).map(([name, table]) => `${JSON.stringify(name)}: ${JSON.stringify(table)}`);
  const others = JSON.stringify(rest).slice(0, -1);
  writeFileSync(newest, `${others}, "tables": {\n${lines.join(",\n")}\n}}\n`);
}

function replace(engine: string): void {
  const folder = join(import.meta.dirname, engine);
  rmSync(folder, { recursive: true });
  cpSync(join(scratch, engine), folder, { recursive: true });
}
