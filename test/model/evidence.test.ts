import fc from "fast-check";
import { expect, test } from "vitest";
import { locatedOf, placeOf } from "../../src/intake/anchor.ts";
import type { LocatedQuote, Quote } from "../../src/model/kit/evidence.ts";
import { ArticleText } from "../../src/model/kit/passages.ts";

/** Locates a quote in an article of one paragraph; or returns in how many places it is, of which five are told. */
function locate(quote: Quote, text: string): LocatedQuote | number {
  const found = placeOf(quote, new ArticleText({ headline: "-", sections: [{ paragraphs: [text] }] }));
  return "places" in found ? found.places.length : locatedOf(quote, found);
}

const quote = (exact: string, around: { prefix?: string; suffix?: string } = {}) => ({
  paragraph: 1,
  exact,
  ...around,
});

/** What stands between two code points: the plain way, slow and sure. */
const cut = (text: string, start: number, end: number) => [...text].slice(start, end).join("");

test("a quote that occurs once is found by code points, also after astral characters and combining marks", () => {
  const text = "🇺🇦 𝔘kraine e\u0301te\u0301 and “peace”";
  expect(locate(quote("e\u0301te\u0301"), text)).toMatchObject({ start: 11, end: 16 });
  expect(locate(quote("🇺🇦"), text)).toMatchObject({ start: 0, end: 2 });
  expect(locate(quote("“peace”"), text)).toMatchObject({ end: [...text].length });
  expect(locate(quote(text), text)).toMatchObject({ start: 0, end: [...text].length });
});

test("what is absent, or written otherwise, is found nowhere", () => {
  const text = "Zelenskyy said “no”. Caf\u00e9.";
  for (const exact of ["zelenskyy", 'said "no"', "Cafe\u0301", "said  “no”", "said “no”. Café. ", "x".repeat(100)])
    expect(locate(quote(exact), text)).toBe(0);
});

test("what occurs more than once is told by how often, overlapping places too", () => {
  expect(locate(quote("talks"), "talks, talks and talks")).toBe(3);
  expect(locate(quote("aa"), "aaaa")).toBe(3);
  expect(locate(quote("ab".repeat(10)), "ab".repeat(30))).toBe(5);
  expect(locate(quote(`${"a".repeat(30)}b`), `${"a".repeat(90)}b${"a".repeat(29)}b`)).toMatchObject({
    start: 60,
    end: 91,
  });
  expect(locate(quote("🇺🇦"), "🇺🇦🇺🇦")).toBe(2);
});

test("a prefix or a suffix tells places apart, and is not part of what is found", () => {
  const text = "talks, talks and talks";
  expect(locate(quote("talks", { prefix: ", " }), text)).toMatchObject({ start: 7, end: 12 });
  expect(locate(quote("talks", { suffix: "," }), text)).toMatchObject({ start: 0, end: 5 });
  expect(locate(quote("talks", { prefix: "and " }), text)).toMatchObject({ start: 17, end: 22 });
  expect(locate(quote("a", { prefix: "a", suffix: "a" }), "aaa")).toMatchObject({ start: 1, end: 2 });
  expect(locate(quote("talks", { prefix: "k" }), text)).toBe(0);
  expect(locate(quote("talks", { prefix: "🇺🇦" }), "🇺🇦talks talks")).toMatchObject({ start: 2, end: 7 });
});

test("in any text, what is found is the quote, and its prefix and suffix stand around it", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "é", "e\u0301", "🇺🇦", "𝔘", " ", "\n"), {
    minLength: 1,
    maxLength: 30,
  });
  const cuts = fc.tuple(texts, fc.nat(), fc.nat(5), fc.nat(4), fc.nat(4));
  let found = 0;
  fc.assert(
    fc.property(cuts, ([pieces, from, length, before, after]) => {
      const text = pieces.join("");
      const size = [...text].length;
      const start = from % size;
      const end = Math.min(start + 1 + length, size);
      const [prefix, suffix] = [cut(text, Math.max(start - before, 0), start), cut(text, end, end + after)];
      const result = locate(quote(cut(text, start, end), { prefix, suffix }), text);
      if (typeof result !== "number") found++;
      if (typeof result === "number")
        expect(result).toBeGreaterThan(1); // it is there: it was cut from there
      else expect(result).toMatchObject({ start, end } satisfies Partial<LocatedQuote>);
    }),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(1000);
});
