/** Evidence that the text does not contain is refused with the words that it does contain, and with what differs. */
import { expect, test } from "vitest";
import { anchored } from "../../src/intake/evidence.ts";
import type { Dossier } from "../../src/intake/forms.ts";
import type { Quote } from "../../src/model/kit/evidence.ts";

const SECTIONS = [
  {
    heading: "No deal yet",
    paragraphs: [
      "She didn’t go to the talks in Kyiv – “not now”, she said.",
      "The \ufb01rst of \uff21\uff22\uff23 has a \u00bd share. About 25\u00a0million people… left the café in the co\u00adoperative\u200b district.",
    ],
  },
  { paragraphs: ["The minister called the plan premature and left early.", "Nobody answered the union’s letter."] },
];

function reasonFor(quote: Quote): string {
  const article = { id: "a", headline: "Talks end", subheadline: "Late at night", sections: SECTIONS };
  const dossier = { article, positions: [{ id: "p", evidence: [quote] }] } as unknown as Dossier;
  const { flaws } = anchored(dossier);
  return flaws
    .map(({ message }) => message.replace(/^of position `p` is absent: the article does not contain /, ""))
    .join();
}

test.each([
  ["straight for curly marks", "She didn't go", "She didn’t go", "paragraph 1", "other quotation marks"],
  ["straight double marks", '"not now"', "“not now”", "paragraph 1", "other quotation marks"],
  ["another dash", "Kyiv - “not", "Kyiv – “not", "paragraph 1", "another dash"],
  [
    "a space for a no-break space",
    "25 million",
    "25\u00a0million",
    "paragraph 2",
    "a no-break space or another special space",
  ],
  ["three dots for an ellipsis", "people... left", "people… left", "paragraph 2", "an ellipsis written otherwise"],
  ["a decomposed accent", "cafe\u0301", "café", "paragraph 2", "composed differently"],
  ["a soft hyphen", "the cooperative", "the co\u00adoperative", "paragraph 2", "a soft hyphen"],
  ["a zero-width space", "operative district", "operative\u200b district", "paragraph 2", "an invisible character"],
  ["two spaces", "The  minister", "The minister", "paragraph 3", "more spaces"],
  ["a line break", "The\nminister", "The minister", "paragraph 3", "a line break or a tab"],
  ["other capitals", "the Minister", "The minister", "paragraph 3", "other capitals"],
  ["a letter for a ligature", "first", "\ufb01rst", "paragraph 2", "other forms of the same characters"],
  ["letters for wide ones", "ABC", "\uff21\uff22\uff23", "paragraph 2", "other forms of the same characters"],
  ["a space that is not there", "left early. ", "left early.", "paragraph 3", "a space at an end"],
  ["two ways", "she DIDN'T", "She didn’t", "paragraph 1", "other quotation marks, other capitals"],
])("%s", (_, exact, printed, passage, differs) => {
  expect(reasonFor({ exact })).toBe(
    `${JSON.stringify(exact)}; did you mean ${JSON.stringify(printed)} in ${passage} (${differs})?`,
  );
});

test.each([
  ["one word", "called the proposal premature", '"called the plan premature" in paragraph 3 (`plan`, not `proposal`)'],
  [
    "a word too many",
    "called the whole plan premature",
    '"called the plan premature" in paragraph 3 (without your `whole`)',
  ],
  ["a word too few", "The minister called plan premature and left", "(without `the` in yours)"],
  [
    "a misspelt word",
    "Nobody anwsered the union’s",
    '"Nobody answered the union’s" in paragraph 4 (`answered`, not `anwsered`)',
  ],
  ["in a heading", "No deals yet", '"No deal yet" in the heading of section 1 (`deal`, not `deals`)'],
  ["in the headline", "Talks ended", "in the headline"],
])("%s differs", (_, exact, hint) => expect(reasonFor({ exact })).toContain(hint));

test("words that run over paragraphs, a wrong neighbour, and nothing near", () => {
  expect(reasonFor({ exact: "left early. Nobody answered" })).toContain(
    "it runs from paragraph 3 to paragraph 4; quote the words of each as a piece of its own",
  );
  expect(reasonFor({ exact: "premature", prefix: "a " })).toContain("though `exact` is in paragraph 3: `prefix`");
  expect(reasonFor({ exact: "quarterly revenue of the shipping line" })).toBe(
    '"quarterly revenue of the shipping line"',
  );
});

test("words are found wherever they stand once, whatever paragraph is named; a part of a character is not", () => {
  for (const quote of [
    { exact: "Talks end" },
    { exact: "Late at night" },
    { exact: "No deal yet" },
    { exact: "premature" },
    { exact: "premature", paragraph: 1 },
    { exact: "premature", paragraph: 99 },
  ])
    expect(reasonFor(quote)).toBe("");
  expect(reasonFor({ exact: "the" })).toContain("is ambiguous: it occurs 5 or more times, in paragraph 1");
  const family = { id: "a", headline: "x", sections: [{ paragraphs: ["👨‍👩‍👧 came, Rene\u0301e too"] }] };
  const flawsOf = (exact: string) =>
    anchored({ article: family, positions: [{ id: "p", evidence: [{ exact }] }] } as unknown as Dossier).flaws.length;
  expect([flawsOf("👨"), flawsOf("👨‍👩‍👧"), flawsOf("Rene"), flawsOf("Rene\u0301e")]).toEqual([1, 0, 1, 0]);
});
