/** The client as a package: current, small, without dependencies, and the README's program runs with it. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { ROOT, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";
import { compiledProgram, linesOf } from "./program.ts";

test("the client is what `npm run client` writes", () => {
  execFileSync(process.execPath, [join(ROOT, "client/generate.ts"), "--check"]);
});

test("the client has at most 10 kB minified, and imports nothing", async () => {
  const { outputFiles, metafile } = await build({
    ...{ entryPoints: [join(ROOT, "client/lib/index.js")], bundle: true, minify: true, write: false, metafile: true },
    ...{ format: "esm", platform: "browser", target: "es2022" },
  });
  expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(10_000);
  expect(Object.keys(metafile.inputs).filter((file) => !/(^|\/)client\/lib\/[\w-]+\.js$/.test(file))).toEqual([]);
});

test("the README's program compiles under strict settings and runs", async () => {
  const { origin } = await listening(await startService());
  const lines = await linesOf(await compiledProgram(origin));
  expect(lines.slice(0, 3)).toEqual(Array(3).fill(expect.stringMatching(/^\w.* \w+ [a-z_]+$/)));
  expect(lines).toContain("dead 162");
  expect(lines.find((line) => line.startsWith("Historic US-Russia"))).toMatch(/ \d+ \S/);
  expect(lines.at(-2)).toMatch(/^404 no-such-record .*nobody/);
  expect(lines.at(-1)).toMatch(/^actor [a-z-]+ created$/);
});
