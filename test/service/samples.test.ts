/** The samples of the reference: each is a request that the service answers, and a statement that compiles. */
import { execFile, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { expect, test } from "vitest";
import { createClient } from "../../src/client/index.ts";
import { readDocument } from "../../src/service/document.ts";
import { clientSample, curlSample } from "../../src/service/samples.ts";
import { keyFor, ROOT, scratchFolder, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

const service = await startService();
const { origin } = await listening(service);
const { authorization } = await keyFor(service.store, "read", "write", "admin");
const key = authorization.replace("Bearer ", "");
const { operations } = readDocument();

/** What reads, comes to an end, and finds something in the bundled example. */
const readings = operations.filter(
  ({ method, path }) => method === "get" && !/stream|webhooks\/\{id\}|drafts\/\{id\}/.test(path),
);

test("every sample of the client compiles under strict settings", () => {
  const file = join(scratchFolder(), "samples.ts");
  const samples = operations.map((one) => `async () => {\n${clientSample(one, origin)}\n},`);
  writeFileSync(
    file,
    `import { createClient } from "${join(ROOT, "client/lib/index.js")}";
const key = "";
const client = createClient({ url: "", key });
export const samples = [\n${samples.join("\n")}\n];\n`,
  );
  const program = ts.createProgram([file], {
    ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noEmit: true },
    ...{ target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [] },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  });
  const complaints = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(complaints).toEqual([]);
});

test("every sample of the client that reads is answered", async () => {
  const client = createClient({ url: origin, key });
  for (const operation of readings) {
    const names = /^const (\{.*?\}|\w+) =/.exec(clientSample(operation, origin))?.[1];
    const run = new Function(
      "client",
      "fetch",
      `return (async () => {${clientSample(operation, origin)}\nreturn ${names};})()`,
    );
    const answer = await run(client, fetch);
    if (answer instanceof Response) expect.soft(answer.status, operation.id).toBe(200);
    else expect.soft(Object.values(answer), operation.id).not.toContain(undefined);
  }
});

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl) console.warn("The samples of curl are not run: there is no curl.");

test.skipIf(!hasCurl)("every sample of curl that reads is answered, and so is one that writes", async () => {
  const folder = scratchFolder();
  const status = async (sample: string) => {
    const command = sample.replace("curl", "curl -s -o answer -w '%{http_code}'").replace(" -O", "");
    return (await promisify(execFile)("sh", ["-c", command], { cwd: folder, env: { ...process.env, KEY: key } }))
      .stdout;
  };
  for (const operation of readings) expect.soft(await status(curlSample(operation, origin)), operation.id).toBe("200");
  const [put, erase] = ["putDossier", "deleteDossier"].map((id) => operations.find((one) => one.id === id));
  expect(await status(curlSample(put as (typeof operations)[0], origin))).toBe("201");
  expect(await status(curlSample(erase as (typeof operations)[0], origin))).toBe("200");
});

test("samples are quoted for the shell", () => {
  const [found] = operations.filter(({ id }) => id === "putTopic");
  const content = { "application/json": { schema: {}, example: { label: "Ukraine's $HOME" } } };
  expect(curlSample({ ...(found as (typeof operations)[0]), body: { content } }, origin)).toContain(
    `--data-binary '{"label":"Ukraine'\\''s $HOME"}'`,
  );
});
