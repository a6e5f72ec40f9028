/** Breaks the code in one place after another, in a copy of the tree, and checks that the named tests fail each time. */
import { spawn } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutation, NoticedBy } from "./mutations/mutation.ts";
import { READS } from "./mutations/reads.ts";
import { SERVICE } from "./mutations/service.ts";
import { WRITES } from "./mutations/writes.ts";
import { type Finding, noneOf, type Proof, withFolder } from "./proof.ts";

const ROOT = join(import.meta.dirname, "../..");
const LINKED = "node_modules";
const COPIED = [
  ..."bin docs migrations openapi seed src test bench .dockerignore Dockerfile README.md".split(" "),
  ..."package.json tsconfig.json vitest.config.ts".split(" "),
];

const MUTATIONS: readonly Mutation[] = [...READS, ...WRITES, ...SERVICE];

/** A run that takes longer is ended, and counts as one without a failed test. */
const TIMEOUT_MS = 600_000;

/** How messages of checks begin: those of vitest, supertest, fast-check, `until`, and of time-outs. */
const CHECK =
  /^(?:AssertionError|Error: expected |Error: Property failed |Error: in 20 seconds it never held|Error: Test timed out)/;

/** Applies each mutation, or `rounds` of them from one that the seed chooses, and runs its tests. */
export const mutations: Proof = ({ rounds = MUTATIONS.length, seed }) =>
  withFolder(async (folder) => {
    for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, LINKED), join(folder, LINKED));
    const from = rounds < MUTATIONS.length ? seed % MUTATIONS.length : 0;
    const chosen = [...MUTATIONS, ...MUTATIONS].slice(from, from + rounds);
    const findings = [await noErrors(folder, chosen), await noFailures(folder, chosen)];
    const unnoticed: string[] = [];
    for (const mutation of chosen) {
      const checks = await failedChecks(folder, mutation);
      console.log(
        `${checks.length ? "noticed" : "NOT NOTICED"}: ${mutation.breaks} (${mutation.file}) ${checks[0] ?? ""}`,
      );
      if (checks.length === 0) unnoticed.push(`${mutation.file}: ${mutation.breaks}`);
    }
    return [...findings, noneOf("mutations that no test notices", `${rounds} mutations`, unnoticed, `${rounds}`)];
  });

/** Returns the text of a file with a mutation. Throws an Error if the text to replace is not there exactly once. */
function mutated(text: string, { file, from, to }: Mutation): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new Error(`${file} has ${JSON.stringify(from)} ${parts.length - 1} times instead of once`);
  return parts.join(to);
}

/** Finds mutations that do not compile, which tests would notice for the wrong reason: all of them are applied at once. */
async function noErrors(folder: string, chosen: readonly Mutation[]): Promise<Finding> {
  const originals = new Map(chosen.map(({ file }) => [file, readFileSync(join(folder, file), "utf8")]));
  for (const mutation of chosen) mutated(originals.get(mutation.file) ?? "", mutation); // once in the original, too
  for (const mutation of chosen) edit(folder, mutation.file, (text) => mutated(text, mutation));
  const { output } = await run(folder, "typescript/bin/tsc", ["-p", "."]);
  for (const [file, text] of originals) writeFileSync(join(folder, file), text);
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  return noneOf("mutations: errors of the compiler", `${chosen.length} mutations`, errors, `${chosen.length}`);
}

/** Finds tests that fail without a mutation. */
async function noFailures(folder: string, chosen: readonly Mutation[]): Promise<Finding> {
  const failures: string[] = [];
  for (const [lane, some] of Map.groupBy(chosen, ({ lane }) => lane)) {
    const files = [...new Set(some.flatMap(({ files }) => files))];
    const title = [...new Set(some.map(({ title }) => title))].join("|");
    const { failed, passed } = await runTests(folder, { files, title, ...(lane && { lane }) });
    failures.push(...failed, ...(passed === 0 ? ["no test ran"] : []));
  }
  return noneOf("mutations: tests that fail without one", `${chosen.length} mutations`, failures, "the same tests");
}

/** Returns the messages of the checks that fail with a mutation. */
async function failedChecks(folder: string, mutation: Mutation): Promise<string[]> {
  const original = edit(folder, mutation.file, (text) => mutated(text, mutation));
  const { failed } = await runTests(folder, mutation);
  writeFileSync(join(folder, mutation.file), original);
  return failed.filter((message) => CHECK.test(message));
}

/** Changes a file. Returns its text before. */
function edit(folder: string, file: string, change: (text: string) => string): string {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, change(text));
  return text;
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly failureMessages: readonly string[] }[];
  }[];
}

/** Runs tests. Returns the number that pass, and the first line of each failure, of files that cannot be loaded too. */
async function runTests(
  folder: string,
  { files, title, lane }: NoticedBy,
): Promise<{ failed: string[]; passed: number }> {
  const file = join(folder, "report.json");
  writeFileSync(file, "");
  const options = ["--project", "sqlite", "--reporter", "json", "--outputFile", file, "-t", title];
  await run(folder, "vitest/vitest.mjs", ["run", ...options, ...(lane ? ["--mode", lane] : []), ...files]);
  const text = readFileSync(file, "utf8");
  if (text === "") return { failed: ["the run did not end"], passed: 0 };
  const { testResults, numPassedTests } = JSON.parse(text) as Report;
  const failed = testResults.flatMap(({ message, assertionResults }) => [
    ...(message ? [message] : []),
    ...assertionResults.flatMap(({ status, failureMessages }) => (status === "failed" ? failureMessages : [])),
  ]);
  return { failed: failed.map((one) => one.split("\n")[0] ?? ""), passed: numPassedTests };
}

/** Runs a program of a package to its end, or to the time limit. */
function run(folder: string, program: string, args: readonly string[]): Promise<{ output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(LINKED, program), ...args], {
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: TIMEOUT_MS,
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", () => resolve({ output }));
  });
}
