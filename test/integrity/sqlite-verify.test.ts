/** What can go wrong with a file beside its rows: the index of words. Flipped bytes are among the proofs. */
import { expect, test } from "vitest";
import { copyOf, standpoint } from "../helper.ts";
import { answersOf, databaseWithHistory, tamper } from "../history.ts";

const history = await databaseWithHistory();

test("an index that lacks words is noticed, and made anew by reindex", async () => {
  const url = await copyOf(history);
  await tamper(url, "DELETE FROM search_index WHERE rowid % 7 = 0");
  const { code, stderr } = await standpoint(["verify"], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^search_entries: \d+ is not found by its word "/m)]);
  expect((await standpoint(["reindex"], { DATABASE_URL: url })).code).toBe(0);
  expect(await standpoint(["verify"], { DATABASE_URL: url })).toMatchObject({ code: 0, stderr: "" });
  expect(await answersOf(url)).toEqual(await answersOf(history));
});
