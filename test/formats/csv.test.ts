/** CSV is read the same by foreign readers, and evaluated by none. */
import { expect, test } from "vitest";
import { csvOf } from "../../src/formats/csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  [" =1+1", "' =1+1"],
  ["\u00a0@SUM(A1)", "'\u00a0@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  ["a\n=1+1", '"a\n=1+1"'],
  ["a\rb", '"a\rb"'],
  ["a-b", "a-b"],
  [-5, "-5"],
])("%j is written as %j", (value, written) => {
  expect(String(csvOf([[value, "x"]]))).toBe(`${written},x\r\n`);
});
