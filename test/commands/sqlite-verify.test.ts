/** What can go wrong with a file: its bytes, and the index of words beside its rows. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { random } from "../../bench/generate.ts";
import { scratchFolder, standpoint } from "../helper.ts";
import { answersOf, copyOf, databaseWithHistory, tamper } from "../history.ts";

const FLIPS = Number(process.env.FLIPS ?? 40);
const SEED = Number(process.env.FLIPS_SEED ?? 20250218);
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

test(
  `of ${FLIPS} bytes with a flipped bit, each that alters an answer is noticed`,
  async () => {
    const bytes = readFileSync(history.slice("file:".length));
    const answers = await answersOf(history);
    const next = random(SEED);
    const unseen: string[] = [];
    let altered = 0;
    for (let i = 0; i < FLIPS; i++) {
      const [at, bit] = [Math.floor(next() * bytes.length), Math.floor(next() * 8)];
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ (1 << bit);
      const file = join(scratchFolder(), "flipped.db");
      writeFileSync(file, flipped);
      const now = await answersOf(`file:${file}`).catch((cause: Error) => ({ failed: cause.message }));
      if (JSON.stringify(now) === JSON.stringify(answers)) continue;
      altered++;
      writeFileSync(file, flipped);
      const { code } = await standpoint(["verify"], { DATABASE_URL: `file:${file}` });
      if (code !== 1) unseen.push(`bit ${bit} of byte ${at}`);
    }
    console.log(`flips: ${FLIPS}, of which ${altered} altered an answer, ${unseen.length} unseen (seed ${SEED})`);
    expect(unseen).toEqual([]);
    expect(altered).toBeGreaterThan(0);
  },
  60_000 + FLIPS * 2000,
);
