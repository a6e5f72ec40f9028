import { copyFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyOf, longTest, sampled, scratchFolder, standpoint } from "../helper.ts";
import { answersOf, databaseWithHistory, editorOf, everything } from "../history.ts";

const history = await databaseWithHistory();

/** Returns the line of the head in the output of a command. */
function headIn(stdout: string): string | undefined {
  return /^head \d+ [0-9a-f]{64}$/m.exec(stdout)?.[0];
}

longTest("a restored backup has the same responses, rows and head, and verifies", async () => {
  const folder = scratchFolder();
  const backup = join(folder, "backup.db");
  const written = await standpoint(["backup", backup], { DATABASE_URL: history });
  expect([written.code, written.stderr]).toEqual([0, ""]);
  expect(readdirSync(folder)).toEqual(["backup.db"]);
  const restored = join(folder, "restored.db");
  copyFileSync(backup, restored);
  const verified = await standpoint(["verify"], { DATABASE_URL: `file:${restored}` });
  expect([verified.code, verified.stderr]).toEqual([0, ""]);
  expect(headIn(verified.stdout)).toBe(headIn(written.stdout));
  expect(headIn(verified.stdout)).toMatch(/^head \d+ /);
  expect(await answersOf(`file:${restored}`)).toEqual(await answersOf(history));
  expect(await everything(`file:${restored}`)).toEqual(await everything(history));
});

longTest("a backup during writes holds the data of one moment", async () => {
  const url = await copyOf(history);
  const editor = await editorOf(url);
  const folder = scratchFolder();
  let isOver = false;
  let writes = 0;
  const writing = (async () => {
    for (; !isOver; writes++)
      await editor.put("/v1/actors/nato", { id: "nato", kind: "organization", name: `Nato ${writes}` });
  })();
  const backups: { file: string; head: string | undefined }[] = [];
  const names = sampled(["one", "two", "three"], 2);
  for (const name of names) {
    const { code, stdout, stderr } = await standpoint(["backup", join(folder, name)], { DATABASE_URL: url });
    expect([code, stderr]).toEqual([0, ""]);
    backups.push({ file: join(folder, name), head: headIn(stdout) });
  }
  isOver = true;
  await writing;
  await editor.close();
  expect(writes).toBeGreaterThan(10);
  expect(new Set(backups.map(({ head }) => head)).size).toBe(names.length);
  for (const { file, head } of backups) {
    const { code, stdout, stderr } = await standpoint(["verify"], { DATABASE_URL: `file:${file}` });
    expect([code, stderr, headIn(stdout)]).toEqual([0, "", head]);
  }
});

longTest("an existing file is overwritten only with --force, and a database in use never", async () => {
  const file = join(scratchFolder(), "backup.db");
  writeFileSync(file, "something else");
  const refused = await standpoint(["backup", file], { DATABASE_URL: history });
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("exists: name another file")]);
  expect((await standpoint(["backup", "--force", file], { DATABASE_URL: history })).code).toBe(0);
  expect((await standpoint(["verify"], { DATABASE_URL: `file:${file}` })).code).toBe(0);
  const editor = await editorOf(`file:${file}`);
  const inUse = await standpoint(["backup", "--force", file], { DATABASE_URL: history });
  expect([inUse.code, inUse.stderr]).toEqual([1, expect.stringContaining("is a database in use")]);
  await editor.close();
});

test("without a file, or in a missing folder, backup fails and writes nothing", async () => {
  expect(await standpoint(["backup"], { DATABASE_URL: history })).toMatchObject({ code: 1, stdout: "" });
  const missing = join(scratchFolder(), "no-such-folder", "backup.db");
  expect((await standpoint(["backup", missing], { DATABASE_URL: history })).code).toBe(1);
  expect(existsSync(missing)).toBe(false);
});
