/** The program of the README, in the project of a consumer who has installed the package. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT, scratchFolder } from "../helper.ts";

const run = promisify(execFile);

/** Compiles the program under strict settings, against the service at `origin`. Returns the file. Throws the compiler's complaints. */
export async function compiledProgram(origin: string): Promise<string> {
  const [, program] = /```ts\n(.*?)```/s.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
  const folder = scratchFolder();
  const installed = join(folder, "node_modules/standpoint");
  mkdirSync(installed, { recursive: true });
  cpSync(join(ROOT, "package.json"), join(installed, "package.json"));
  cpSync(join(ROOT, "client/lib"), join(installed, "client/lib"), { recursive: true });
  writeFileSync(join(folder, "program.ts"), String(program).replace("http://127.0.0.1:3000", origin));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const compilerOptions = {
    ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
    ...{ target: "ES2022", lib: ["ES2022", "DOM"], types: [], module: "NodeNext" },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const { stdout } = await run(join(ROOT, "node_modules/.bin/tsc"), ["-p", folder]).catch((failed) => failed);
  if (stdout !== "") throw new Error(stdout);
  return join(folder, "program.js");
}

/** Runs a program in Node.js; returns the lines that it prints. */
export async function linesOf(program: string): Promise<string[]> {
  const { stdout } = await run(process.execPath, [program]);
  return stdout.trimEnd().split("\n");
}
