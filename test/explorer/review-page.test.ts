/** The shell of the review, without a browser. */
import { expect, test } from "vitest";
import { startService } from "../helper.ts";

test("the page itself is for everybody: it holds no data, and says what it needs", async () => {
  const guarded = await startService({ config: { READ_AUTH: "required" } });
  const answer = await guarded.http.get("/review");
  expect([answer.status, (await guarded.http.get("/timeline")).status]).toEqual([200, 401]);
  expect(answer.text).toContain("This page needs scripts");
  expect(answer.text).toMatch(/<noscript>.*Scripts are off/);
});
