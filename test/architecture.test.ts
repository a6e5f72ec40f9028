import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT } from "./helper.ts";

/** The rooms of `src/`, top first. A file imports from its own room and from those below it. */
const ROOMS = (
  "main commands app config explorer mcp api drafts changes keys service formats integrity writing drafting intake reading model " +
  "threads http store version client"
).split(" ");

/** What gives a SQLite file to download names the format, whatever engine the data are in. */
const SQLITE_FILES = [
  "api/exports.ts",
  "formats/exports/sqlite-file.ts",
  "formats/exports/tasks.ts",
  "formats/exports/data-dictionary.ts",
];

const DRIVERS = /^(better-sqlite3|pg|drizzle-orm)(\/|$)/;

const LINES_AT_MOST = 300;

/** Files that are generated, of any length. */
const GENERATED = ["client/api.ts"];

const SRC = join(ROOT, "src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort();
const text = new Map(files.map((file) => [file, readFileSync(join(SRC, file), "utf8")]));

/** The code of each file, without comments and types. */
const code = new Map(
  [...text].map(([file, content]) => {
    const options = { removeComments: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
    return [file, ts.transpileModule(content, { compilerOptions: options }).outputText];
  }),
);

interface Import {
  readonly from: string;
  readonly statement: string;
  readonly what: string;
}

/** Every import, re-export and dynamic import; of types too. What is ours is named by its path in `src/`. */
const imports: readonly Import[] = files.flatMap((from) => {
  const found = (text.get(from) as string).matchAll(
    /^(?:import|export)\b[^;"]*\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm,
  );
  return [...found].map(([statement, ...names]) => {
    const name = names.find((one) => one !== undefined) as string;
    return { from, statement, what: name.startsWith(".") ? normalize(join(dirname(from), name)) : name };
  });
});

const part = (file: string) => (file.split("/")[0] as string).replace(/\.ts$/, "");
const isOurs = ({ what }: Import) => text.has(what) || what.endsWith(".ts");

test("the imports are found: every file but the leaves has some, and each names a file that exists", () => {
  expect(imports.length).toBeGreaterThan(files.length * 2);
  expect(imports.filter(isOurs).filter(({ what }) => !text.has(what))).toEqual([]);
  expect(imports.find(({ from, what }) => from === "main.ts" && what === "commands/serve.ts")).toBeDefined();
});

test("imports run one way: from a room to those below it", () => {
  const place = (file: string) => ROOMS.indexOf(part(file));
  expect(files.filter((file) => place(file) < 0)).toEqual([]);
  const wrong = imports.filter((one) => isOurs(one) && place(one.what) < place(one.from));
  expect(wrong.map(({ from, what }) => `${from} imports ${what}`)).toEqual([]);
});

test("no imports form a circle", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) return void circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (done.has(file)) return;
    for (const one of imports) if (one.from === file && isOurs(one)) visit(one.what, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test("only the store knows drivers, and only an engine's folder its driver", () => {
  const drivers = imports.filter(({ what }) => DRIVERS.test(what));
  expect(drivers.length).toBeGreaterThan(2);
  expect(drivers.filter(({ from }) => part(from) !== "store").map(({ from }) => from)).toEqual([]);
  const outsideEngines = drivers.filter(
    ({ from, what }) => !/^drizzle-orm(?!\/(sqlite|pg)-core)/.test(what) && !/^store\/(sqlite|postgres)\//.test(from),
  );
  expect(outsideEngines.map(({ from, what }) => `${from} imports ${what}`)).toEqual([]);
});

describe("in the code", () => {
  /** The files whose code a pattern is found in, but for those excepted. */
  const filesWith = (pattern: RegExp, ...excepted: string[]) =>
    [...code]
      .filter(([file, content]) => pattern.test(content) && !excepted.some((one) => file.startsWith(one)))
      .map(([file]) => file);

  test("no engine is named outside the store", () => {
    const described = /\.describe\(\s*(?:"[^"]*"|`[^`]*`)\s*\)/g;
    const named = [...code].filter(([file, content]) => {
      if (file.startsWith("store/") || SQLITE_FILES.includes(file)) return false;
      return /sqlite|postgres/i.test(file === "config.ts" ? content.replaceAll(described, "") : content);
    });
    expect(named.map(([file]) => file)).toEqual([]);
    expect(filesWith(/sqlite|postgres/i, "store/sqlite/", "store/postgres/", "config.ts")).toEqual([
      ...SQLITE_FILES.slice(0, 3),
      "store/open.ts",
    ]);
  });

  test("the environment is read in config.ts alone", () => {
    expect(filesWith(/\bprocess\.env\b|\benv\b.*from "node:process"/)).toEqual(["config.ts"]);
  });

  test("sql.raw is not used", () => {
    expect(filesWith(/\bsql\s*\.\s*raw\b|\bsql\s*\[/)).toEqual([]);
  });

  test("only the command line prints", () => {
    expect(filesWith(/\bconsole\s*\./, "main.ts", "commands/")).toEqual([]);
  });

  test("any is used in the store alone", () => {
    const users = files.filter((file) =>
      /(?::|\bas|<|,)\s*any\b(?!\w)(?=\s*[;,)>\]=|&[])/.test(
        (text.get(file) as string).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
      ),
    );
    expect(users.filter((file) => !file.startsWith("store/"))).toEqual([]);
  });
});

test("every export has a docstring right before it", () => {
  const without = files.flatMap((file) => {
    const lines = (text.get(file) as string).split("\n");
    return lines.flatMap((line, i) => {
      const name =
        /^export (?:default |async |abstract )*(?:function\*?|class|const|let|interface|type|enum) (\w+)/.exec(
          line,
        )?.[1];
      if (name === undefined) return [];
      let above = i - 1;
      while (lines[above]?.startsWith("// biome-ignore")) above--;
      if (!lines[above]?.endsWith("*/")) return [`${file}: ${name}`];
      while (above > 0 && !/^\s*\/\*/.test(lines[above] as string)) above--;
      return lines[above]?.startsWith("/**") ? [] : [`${file}: ${name}`];
    });
  });
  expect(without).toEqual([]);
});

test("files are short", () => {
  const written = files.filter((file) => !GENERATED.includes(file));
  const long = written.filter((file) => (text.get(file) as string).split("\n").length > LINES_AT_MOST);
  expect(long).toEqual([]);
});

/** What the command line, the route of MCP, the embedded chart and the store load by name, and so no import names. */
const LOADED_BY_NAME =
  /^(commands\/\w+\.ts run|mcp\/http\.ts mcpResponse|explorer\/browser\/embed\/chart\.ts figureChart|store\/(sqlite|postgres)\/engine\.ts open\w+)$/;

test("no function, class or value is exported for tests alone", () => {
  const named = new Set(
    [...text.values()].flatMap((content) =>
      [...content.matchAll(/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap(([, names = ""]) =>
        names.split(",").map((name) =>
          name
            .replace(/\btype\b/, "")
            .split(" as ")[0]
            ?.trim(),
        ),
      ),
    ),
  );
  const exported = [...text].flatMap(([file, content]) =>
    [...content.matchAll(/^export (?:abstract |async )?(?:function\*?|class|const) (\w+)/gm)].map(
      ([, name]) => [file, name as string] as const,
    ),
  );
  expect(exported.length).toBeGreaterThan(200);
  const unused = exported.filter(([file, name]) => !named.has(name) && !LOADED_BY_NAME.test(`${file} ${name}`));
  expect(unused).toEqual([]);
});
