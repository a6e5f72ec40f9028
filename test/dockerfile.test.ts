import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./helper.ts";

const read = (name: string) => readFileSync(join(ROOT, name), "utf8");

/** The instructions of the Dockerfile, in order: their names, and what follows on one line. */
const instructions = read("Dockerfile")
  .replaceAll(/^\s*#.*\n/gm, "")
  .replaceAll(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => /^(\w+)\s+(.*)$/.exec(line)?.slice(1) as [string, string]);
const named = (name: string) => instructions.filter(([own]) => own === name).map(([, rest]) => rest);
const lastStage = instructions.slice(instructions.findLastIndex(([name]) => name === "FROM"));
const last = (name: string) => lastStage.filter(([own]) => own === name).map(([, rest]) => rest);
const ignored = read(".dockerignore")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

test("packages are installed in a stage of their own, from the lock file", () => {
  const stages = named("FROM");
  expect(stages.length).toBeGreaterThan(1);
  for (const stage of stages) expect(stage).toMatch(/^node:24-slim( AS \w+)?$/);
  const installs = named("RUN").filter((run) => /\bnpm\b/.test(run));
  expect(installs.length).toBeGreaterThan(0);
  for (const run of installs) expect(run).toMatch(/\bnpm ci\b/);
  expect(last("RUN").filter((run) => /\bnpm\b/.test(run))).toEqual([]);
  expect(named("COPY").findIndex((copy) => copy.includes("package-lock.json"))).toBe(0);
});

test("everything that is copied exists, and reaches the build", () => {
  const sources = named("COPY")
    .filter((copy) => !copy.startsWith("--from="))
    .flatMap((copy) =>
      copy
        .replaceAll(/--\S+ /g, "")
        .split(" ")
        .slice(0, -1),
    );
  expect(sources).toEqual(expect.arrayContaining(["package.json", "src", "migrations", "seed", "openapi"]));
  for (const source of sources) {
    expect(existsSync(join(ROOT, source)), source).toBe(true);
    expect(ignored).not.toContain(source);
  }
});

test("the service does not run as root, and owns the volume that it writes to", () => {
  const [user = "root"] = last("USER");
  expect(user).not.toMatch(/^(root|0)\b/);
  const [volume = ""] = last("VOLUME").map((one) => one.replaceAll(/[["\]]/g, ""));
  expect(volume).toMatch(/^\/\w+/);
  const at = (name: string, pattern: RegExp) =>
    lastStage.findIndex(([own, rest]) => own === name && pattern.test(rest));
  const owned = at("RUN", new RegExp(`chown (-R )?${user}(:\\w+)? ${volume}\\b|install .*-o ${user}.* ${volume}\\b`));
  expect(owned).toBeGreaterThan(0);
  expect(at("VOLUME", /./)).toBeGreaterThan(owned); // what is done to a volume after it is declared is lost
  expect(at("USER", /./)).toBeGreaterThan(owned);
  expect(last("ENV").join(" ")).toContain(`DATABASE_URL=file:${volume}/`);
  expect(last("ENV").join(" ")).toMatch(new RegExp(`\\bTMPDIR=${volume}\\b`)); // `--read-only` leaves no other folder
});

test("it serves on every interface of the container", () => {
  expect(last("ENV").join(" ")).toMatch(/\bHOST=0\.0\.0\.0\b/);
  const words = (rest: string | undefined) => (rest === undefined ? [] : (JSON.parse(rest) as string[])); // no shell: signals arrive
  expect([...words(last("ENTRYPOINT")[0]), ...words(last("CMD")[0])]).toEqual(["node", "src/main.ts", "serve"]);
  expect(last("EXPOSE")).toEqual(["3000"]);
});

test("its health check needs node alone, and its program is one", () => {
  const [check = ""] = last("HEALTHCHECK");
  expect(check).toMatch(/CMD \["node", "-e", /);
  expect(check).toContain("/healthz");
  expect(read("Dockerfile")).not.toMatch(/\b(curl|wget|apt-get)\b/);
  const [, , program] = JSON.parse(check.slice(check.indexOf("["))) as string[];
  expect(() => new Function(program as string)).not.toThrow();
});

test("what is large, private or made anew is left out of the build", () => {
  expect(ignored).toEqual(expect.arrayContaining(["node_modules", "data", ".git"]));
});
