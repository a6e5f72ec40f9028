/**
 * Generators of clients read the committed document: what they write compiles under strict settings, and so does the obvious
 * first program, which then runs against the service. Each generator is a program of its own, as its users run it.
 */
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyFor, ROOT, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

const run = promisify(execFile);
const BIN = join(ROOT, "node_modules/.bin");
const DOCUMENT = join(ROOT, "openapi/openapi.json");
const PROGRAMS = join(import.meta.dirname, "programs");

/** Within the project, where the packages are that the generated code imports. */
const folder = join(ROOT, "node_modules/.cache/generators");
const service = await startService();
const { origin } = await listening(service);
const { authorization } = await keyFor(service.store, "write");

const generators: Readonly<Record<string, () => Promise<unknown>>> = {
  "openapi-fetch": () => run(join(BIN, "openapi-typescript"), [DOCUMENT, "-o", join(folder, "openapi-typescript.ts")]),
  "hey-api": () => configured("openapi-ts", ["-f"], { input: DOCUMENT, output: join(folder, "hey-api"), plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk", "zod"] }), // biome-ignore format: one step
  orval: async () => {
    const settings = (client: string, name: string) => ({
      input: DOCUMENT,
      output: { target: join(folder, `orval/${name}.ts`), client, mode: "single", baseUrl: origin },
    });
    const calls = [settings("fetch", "api"), settings("zod", "zod")].map(
      (one) => `await generate(${JSON.stringify(one)});`,
    );
    const script = join(folder, "orval.mjs");
    writeFileSync(script, `import * as orval from "orval";\nconst generate = orval.generate ?? orval.default.generate;\n${calls.join("\n")}\n`); // biome-ignore format: a program
    await run(process.execPath, [script]);
  },
  "swagger-typescript-api": async () => {
    const output = join(folder, "swagger-typescript-api");
    await run(join(BIN, "swagger-typescript-api"), ["generate", "-p", DOCUMENT, "-o", output, "-n", "api.ts"]);
    const file = join(output, "api.ts");
    writeFileSync(file, readFileSync(file, "utf8").replace("// @ts-nocheck", "")); // it switches checks off
  },
};

/** Runs a generator with a file of settings. */
async function configured(program: string, args: readonly string[], settings: object): Promise<void> {
  const file = join(folder, `${program}.config.mjs`);
  writeFileSync(file, `export default ${JSON.stringify(settings)};\n`);
  await run(join(BIN, program), [...args, file], { cwd: folder });
}

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "orval"), { recursive: true });
  for (const generate of Object.values(generators)) await generate();
  for (const name of readdirSync(PROGRAMS)) copyFileSync(join(PROGRAMS, name), join(folder, name));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("all that is generated compiles under strict settings, and so do the first programs", async () => {
  const compilerOptions = {
    ...{ strict: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true, types: ["node"] },
    ...{ target: "ES2023", module: "ESNext", moduleResolution: "Bundler", allowImportingTsExtensions: true },
    lib: ["ES2023", "DOM", "DOM.Iterable"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  const { stdout } = await run(join(BIN, "tsc"), ["-p", folder]).catch((failed: { stdout: string }) => failed);
  expect(stdout).toBe("");
}, 300_000);

for (const name of Object.keys(generators))
  test(`the first program with ${name} runs`, async () => {
    const program = join(folder, `${name}.ts`);
    const bundle = join(folder, `${name}.mjs`); // generated code imports without extensions
    await run(join(BIN, "esbuild"), [program, "--bundle", "--platform=node", "--format=esm", `--outfile=${bundle}`]);
    const key = authorization.replace("Bearer ", "");
    const { stdout } = await run(process.execPath, [bundle, origin, key]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    for (const line of lines.slice(0, 3)) expect(line).toMatch(/^(?:Russia|Ukraine) \w+ \S.* [^a-z]+$/);
    const { body: actors } = await service.http.get("/v1/actors?count=exact&limit=1");
    const { body: article } = await service.http.get("/v1/articles/riyadh-talks-2025?include=all");
    expect(lines.slice(3)).toEqual([
      String(actors.page.total),
      [article.headline, article.positions.length, article.included.actors[0].name].join(" "),
      "404 The record does not exist",
      "304",
      "created updated 2",
    ]);
  }, 60_000);

test("Spectral finds no error in the document", async () => {
  const ruleset = join(folder, "spectral.yaml");
  writeFileSync(ruleset, 'extends: ["spectral:oas"]\n');
  await run(join(BIN, "spectral"), ["lint", DOCUMENT, "--ruleset", ruleset, "--fail-severity", "error"]);
}, 60_000);
