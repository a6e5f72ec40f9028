/** The full-text index, which a file has beside its rows. A proof covers flipped bytes. */
import { expect } from "vitest";
import { copyOf, longTest, standpoint } from "../helper.ts";
import { answersOf, databaseWithHistory, tamper } from "../history.ts";

const history = await databaseWithHistory();

longTest("verify reports a full-text index that lacks words, and reindex rebuilds it", async () => {
  const url = await copyOf(history);
  await tamper(url, "DELETE FROM search_index WHERE rowid % 7 = 0");
  const { code, stderr } = await standpoint(["verify"], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^search_entries: the full-text index lacks word ".+" of \d+$/m),
  ]);
  expect((await standpoint(["reindex"], { DATABASE_URL: url })).code).toBe(0);
  expect(await standpoint(["verify"], { DATABASE_URL: url })).toMatchObject({ code: 0, stderr: "" });
  expect(await answersOf(url)).toEqual(await answersOf(history));
});
