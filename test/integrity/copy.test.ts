import { join } from "node:path";
import { expect, test } from "vitest";
import { copyOf, longTest, newDatabase, scratchFolder, standpoint } from "../helper.ts";
import { answersOf, databaseWithHistory, everything, tamper } from "../history.ts";

const history = await databaseWithHistory();

longTest("a copy has the same rows, the same responses and the same head", async () => {
  const target = await newDatabase();
  const { code, stdout, stderr } = await standpoint(["copy", "--from", history, "--to", target]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^verified (\d+) changes .*\nhead \1 [0-9a-f]{64}\n$/);
  expect(await everything(target)).toEqual(await everything(history));
  expect(await answersOf(target)).toEqual(await answersOf(history));
});

test("copy refuses a target that is not empty, and leaves it unchanged", async () => {
  const target = await newDatabase("schema");
  await tamper(target, "INSERT INTO name_trigrams (trigram, word) VALUES ('nat', 'nato')");
  const before = await everything(target);
  const { code, stderr } = await standpoint(["copy", "--from", history, "--to", target]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining("the target must be empty, but it has rows in name_trigrams"),
  ]);
  expect(await everything(target)).toEqual(before);
});

longTest("a copy of an inconsistent database is reported as inconsistent", async () => {
  const source = await copyOf(history);
  await tamper(source, "UPDATE changes SET made_at = '2020-01-01T00:00:00.000Z' WHERE sequence = 110");
  const { code, stderr } = await standpoint(["copy", "--from", source, "--to", await newDatabase()]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/: change 110 has an earlier time than the change before it$/m);
  expect(stderr).toContain("the copy is not consistent");
});

test("copy requires both URLs, and does not create a missing source", async () => {
  expect(await standpoint(["copy", "--from", history])).toMatchObject({ code: 1, stdout: "" });
  const none = `file:${join(scratchFolder(), "none.db")}`;
  const { code, stderr } = await standpoint(["copy", "--from", none, "--to", await newDatabase()]);
  expect([code, stderr]).toEqual([1, expect.stringContaining("does not exist")]);
});
