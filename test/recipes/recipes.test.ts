/**
 * The first four recipes of src/README.md, followed on a copy of the tree: the files edited by hand, what is generated,
 * the upgrade of an old database, and one request.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { FIXTURES, fixtureDatabase } from "../fixture.ts";
import { POSTGRES, ROOT, scratchFolder } from "../helper.ts";

type Json = Record<string, unknown>;

interface Recipe {
  /** File to its edits: what stands there, and what takes its place; a new file's text. */
  readonly edits: Readonly<Record<string, readonly (readonly [string, string])[] | string>>;
  /** The word that every change of the OpenAPI document is about. */
  readonly word: RegExp;
  /** Further lists of a dossier that uses what is new. */
  readonly uses: Json;
  readonly request: string;
  readonly path: string;
  readonly answer: Json;
}

const POSITION = {
  id: "recipe-position",
  actor: "the-envoy",
  topic: "peacekeeping-forces",
  stance: "conditional_support",
  act: "state",
  summary: "The envoy would accept troops.",
  condition: "if talks go on",
  basis: "reported",
  evidence: [{ paragraph: 1, exact: "talks go on" }],
};

/** The OpenAPI document shows the bundled example's records. */
const SEED_EXAMPLE = `predictions:
  - id: babel-prediction
    actor: germany
    text: The summit meets again.
    basis: editorial
    citation: A report of the summit
`;

const RECIPES: Readonly<Record<string, Recipe>> = {
  "a field": {
    edits: {
      "src/model/records/positions.ts": [
        [
          "    condition: text(",
          '    venue: text("Where it was stated, as reported.", 300, { term: own, optional: true }),\n    condition: text(',
        ],
      ],
    },
    word: /venue/i,
    uses: { positions: [{ ...POSITION, venue: "At the palace" }] },
    request: "/v1/positions?article=recipe",
    path: "/v1/positions",
    answer: { id: "recipe-position", venue: "At the palace" },
  },
  "a required field with a default": {
    edits: {
      "src/model/records/positions.ts": [
        [
          "    condition: text(",
          '    tone: oneOf("How it was said.", questionForms, { term: own, default: "explicit" }),\n    condition: text(',
        ],
        ["import { positionActs, stances }", "import { positionActs, questionForms, stances }"],
      ],
    },
    word: /tone|question_form|position/i,
    uses: { positions: [POSITION] },
    request: "/v1/positions?article=recipe&tone=explicit",
    path: "/v1/positions",
    answer: { id: "recipe-position", tone: "explicit" },
  },
  "fields of every kind, and an index": {
    edits: {
      "src/model/records/positions.ts": [
        [
          "    condition: text(",
          `    heard_on: date("When it was heard.", { term: own, optional: true }),
    heard_by: reference("Who heard it.", "actors", { term: own, optional: true }),
    heard_in: references("Where it was heard.", "places", "heard_place", { term: own }),
    heard_as: oneOf("How it was heard.", questionForms, { term: own, optional: true }),
    heard_count: number("How many heard it.", { term: own, default: 1 }),
    condition: text(`,
        ],
        ["import { positionActs, stances }", "import { positionActs, questionForms, stances }"],
        ["import { oneOf, stance, text }", "import { number, oneOf, stance, text }"],
        ["import { reference }", "import { reference, references }"],
        ["  indexes: [\n", '  indexes: [\n    ["heard_by", "heard_count", "article", "ordinal"],\n'],
      ],
    },
    word: /heard|question_form|position/i,
    uses: { positions: [{ ...POSITION, heard_on: "2026-03", heard_by: "the-envoy", heard_in: ["riyadh"] }] },
    request: "/v1/positions?article=recipe&heard_from=2026-03-31&heard_by=the-envoy&heard_place=riyadh",
    path: "/v1/positions",
    answer: { id: "recipe-position", heard_on_latest: "2026-03-31", heard_as: null, heard_count: 1 },
  },
  "a vocabulary value": {
    edits: {
      "src/model/vocabularies/events.ts": [
        ["  invited: {", '  observer: "Watches the event without taking part.",\n  invited: {'],
      ],
    },
    word: /observer/i,
    uses: {
      participants: [
        {
          id: "recipe-observer",
          event: "riyadh-talks",
          actor: "the-envoy",
          role: "observer",
          basis: "reported",
          evidence: [{ paragraph: 1, exact: "talks go on" }],
        },
      ],
    },
    request: "/v1/participants?role=observer",
    path: "/v1/participants",
    answer: { id: "recipe-observer", role: "observer" },
  },
  "a filter": {
    edits: {
      "src/model/records/positions.ts": [
        [
          "  flags: {\n",
          '  flags: {\n    conditional: { description: "Whether the position depends on a condition.", columns: ["condition"] },\n',
        ],
      ],
    },
    word: /conditional/,
    uses: { positions: [POSITION] },
    request: "/v1/positions?article=recipe&conditional=true",
    path: "/v1/positions",
    answer: { id: "recipe-position" },
  },
  "a record type": {
    edits: {
      "src/model/records/predictions.ts": `import { date } from "../kit/date-field.ts";
import { text } from "../kit/field-kinds.ts";
import { reference } from "../kit/reference-fields.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Predictions: parts of dossiers. */
export const predictions = dossierPart({
  name: "predictions",
  type: "prediction",
  component: "Prediction",
  description: "What somebody expects to happen.",
  classes: ["Claim", { own: "Prediction", subclassOf: "Claim" }],
  articleTerm: "hasPart",
  label: "text",
  identity: ["actor", "text"],
  sorts: ["due_on"],
  fields: {
    actor: reference("Who expects it.", "actors", { term: "author" }),
    text: text("What is expected.", 2000, { term: "text" }),
    due_on: date("When it is expected.", { term: own, optional: true }),
  },
});
`,
      "seed/dossiers/babel-paris-summit.yaml": [["participants:\n", `${SEED_EXAMPLE}participants:\n`]],
      "src/model/records/index.ts": [
        ["import { proposals }", 'import { predictions } from "./predictions.ts";\nimport { proposals }'],
        ['    proposals: "proposal";\n', '    proposals: "proposal";\n    predictions: "prediction";\n'],
        ["  proposals,\n  quotes,", "  proposals,\n  predictions,\n  quotes,"],
      ],
    },
    word: /prediction/i,
    uses: {
      predictions: [
        {
          id: "recipe-prediction",
          actor: "the-envoy",
          text: "Talks will flourish.",
          due_on: "2026",
          basis: "reported",
          evidence: [{ paragraph: 1, exact: "talks go on" }],
        },
      ],
    },
    request: "/v1/predictions?actor=the-envoy&due_from=2026-01-01&q=flourish",
    path: "/v1/predictions",
    answer: { id: "recipe-prediction", due_on_latest: "2026-12-31" },
  },
};

/** How many files of the source each recipe may edit by hand, and how many lines in all. */
const FILES_AT_MOST: Readonly<Record<string, number>> = { "a record type": 2 };
const LINES_AT_MOST = 60;

const GENERATED = ["migrations", "openapi", "client", "src/client/api.ts", "docs", "README.md"];

/** On PostgreSQL those that change its tables in different ways. */
const TRIED = Object.entries(RECIPES).filter(
  ([name]) => POSTGRES === undefined || /of every kind|record type/.test(name),
);

test.each(TRIED)("adding %s is as little work as the recipe says", async (name, recipe) => {
  const tree = copyTree();
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: tree, encoding: "utf8", env });
  const url = await fixtureDatabase(FIXTURES[0] as string);
  const env = { ...process.env, DATABASE_URL: url };
  const before = openApi(tree);

  for (const [file, edit] of Object.entries(recipe.edits)) applyEdit(join(tree, file), edit);
  const [files, lines] = editedByHand(tree);
  expect(files).toBe(FILES_AT_MOST[name] ?? 1);
  expect(lines).toBeLessThanOrEqual(LINES_AT_MOST);

  run("migrations/generate.ts", "recipe");
  run("src/main.ts", "openapi");
  if (POSTGRES === undefined) {
    run("node_modules/typescript/bin/tsc", "-p", ".");
    run("client/generate.ts");
    run("docs/generate.ts");
    const status = git(tree, "status", "--porcelain", "-uall").trimEnd().split("\n");
    const others = status.map((line) => line.slice(3)).filter((file) => !(file in recipe.edits));
    expect(others.filter((file) => !GENERATED.some((one) => file.startsWith(one)))).toEqual([]);
    expect(differences(before, openApi(tree)).filter((one) => !recipe.word.test(one))).toEqual([]);
  }

  run("src/main.ts", "migrate");
  expect(run("src/main.ts", "verify")).toMatch(/^verified /);
  writeFileSync(join(tree, "recipe.json"), JSON.stringify(dossier(recipe.uses)));
  run("src/main.ts", "import", "recipe.json");
  const [answer, search, old] = JSON.parse(
    run("ask.ts", recipe.request, "/v1/search?q=envoy", `${recipe.path}?limit=200`),
  ) as { status: number; body: { data: Json[] } }[];
  expect(answer).toMatchObject({ status: 200, body: { data: [expect.objectContaining(recipe.answer)] } });
  expect(search?.body.data.map(({ id }) => id)).toContain("the-envoy");
  const fits = validatorOf(openApi(tree), recipe.path);
  for (const one of [answer, old]) expect(fits(one?.body) || fits.errors).toBe(true);
  expect(run("src/main.ts", "verify")).toMatch(/^verified /);
});

/** A copy of what a recipe needs, under version control, with a program that asks the service. */
function copyTree(): string {
  const tree = scratchFolder();
  for (const path of [
    "src",
    "migrations",
    "seed",
    "openapi",
    "client",
    "docs",
    "README.md",
    "package.json",
    "tsconfig.json",
  ])
    cpSync(join(ROOT, path), join(tree, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"));
  writeFileSync(join(tree, ".gitignore"), "node_modules\n/ask.ts\nrecipe.json\n");
  writeFileSync(join(tree, "ask.ts"), ASK);
  git(tree, "init", "-q");
  git(tree, "add", "-A");
  git(tree, "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", "Before");
  return tree;
}

const ASK = `import { buildApp } from "./src/app.ts";
import { ConfigSchema } from "./src/config.ts";
import { tables } from "./src/model/schema/tables.ts";
import { openStore } from "./src/store/open.ts";

const store = await openStore(process.env.DATABASE_URL as string, tables);
const { server } = await buildApp(ConfigSchema.parse({}), store);
const answers: object[] = [];
for (const url of process.argv.slice(2)) {
  const answer = await server.inject({ url });
  answers.push({ status: answer.statusCode, body: answer.json() });
}
console.log(JSON.stringify(answers));
await server.close();
await store.close();
`;

function git(tree: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: tree, encoding: "utf8" });
}

function applyEdit(file: string, edit: Recipe["edits"][string]): void {
  if (typeof edit === "string") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, edit);
    return;
  }
  let text = readFileSync(file, "utf8");
  for (const [from, to] of edit) {
    expect(text.split(from)).toHaveLength(2);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}

/** How many files of the source, and how many lines in all, were edited. */
function editedByHand(tree: string): [files: number, lines: number] {
  git(tree, "add", "-AN");
  const stat = git(tree, "diff", "--numstat")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  const lines = stat.map(([added, removed]) => Number(added) + Number(removed));
  return [stat.filter(([, , file]) => file?.startsWith("src/")).length, lines.reduce((sum, one) => sum + one)];
}

function openApi(tree: string): Json {
  return JSON.parse(readFileSync(join(tree, "openapi/openapi.json"), "utf8")) as Json;
}

/** Where two documents differ: the path and both values. Examples are answers, and follow from the bundled data. */
function differences(one: unknown, other: unknown, path = ""): string[] {
  if (JSON.stringify(one) === JSON.stringify(other) || path.endsWith("/example")) return [];
  const areObjects = [one, other].every((value) => typeof value === "object" && value !== null);
  if (!areObjects || Array.isArray(one)) return [`${path}: ${JSON.stringify(one)} -> ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(one as Json), ...Object.keys(other as Json)]);
  return [...keys].flatMap((key) => differences((one as Json)[key], (other as Json)[key], `${path}/${key}`));
}

function dossier(lists: Json): Json {
  return {
    article: {
      id: "recipe",
      headline: "Talks go on",
      publisher: "the-gazette",
      language: "en",
      status: "usable",
      text_kind: "original",
      sections: [{ paragraphs: ["The envoy said that talks go on."] }],
    },
    ...lists,
  };
}

/** Checks an answer of a list against the document. */
function validatorOf(document: Json, path: string) {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const pointer = `/paths/${path.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;
  ajv.addSchema({ $id: "document", ...document });
  return ajv.compile({ $ref: `document#${pointer}` });
}
