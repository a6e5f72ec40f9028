import { describe, expect, test } from "vitest";
import { alike, isPrintedIn, isQuotedFrom, quotable } from "../../src/intake/quotations.ts";
import { harbour } from "../records/harbour.ts";

describe("a quotation stands in a text", () => {
  test.each([
    ["Hebrew gershayim around the words", "לא ניכנע", "הוא אמר: ״לא ניכנע״"],
    ["Hebrew gershayim within an abbreviation", "צה״ל ינצח", "הוא אמר: ״צה״ל ינצח״."],
    ["an abbreviation with a straight mark", "צה״ל ינצח", 'הוא אמר: "צה"ל ינצח".'],
    ["a Hebrew word joined to a quoted one", "הארץ", 'כך כתב ב"הארץ" אתמול'],
    ["a Hebrew maqaf after the words", "ננצח", "אמר: ננצח־ולא ניכנע"],
    ["an Urdu full stop after the words", "ہم لڑیں گے", "اس نے کہا: ہم لڑیں گے۔"],
    ["an Arabic comma after the words", "سننتصر", "قال: سننتصر، ثم غادر"],
    ["a footnote after the mark", "We shall win", "She said: “We shall win”¹"],
    ["a footnote after the word", "We shall win", "She said: We shall win¹"],
    ["Korean particles after the mark", "이기겠다", "그는 ‘이기겠다’고 말했다"],
    ["French elision before the mark", "union", "Elle parle d’«union» encore"],
    ["Japanese, within a sentence", "勝つ", "彼は必ず勝つと言った"],
    ["Thai, within a sentence", "ชนะ", "เราจะชนะแน่นอน"],
    ["digits beside Han", "2025", "在2025年"],
    ["straight apostrophes for curly ones", "We don't", "“We don’t”"],
  ])("%s", (_, quotation, text) => expect(isQuotedFrom(quotation, quotable(text))).toBe(true));
});

describe("a quotation does not cut a word", () => {
  test.each([
    ["Latin", "win", "We are winning"],
    ["digits", "20", "We have 200"],
    ["an apostrophe within", "don", "We don’t"],
    ["gershayim within", "צה", "צה״ל ינצח"],
    ["an accent", "cafe", "the cafe\u0301"],
    ["Hebrew", "ניכנ", "לא ניכנע"],
    ["a Persian joiner", "خواهیم", "می‌خواهیم"],
    ["Armenian", "հաղթ", "մենք հաղթում ենք"],
    ["Georgian", "გავიმ", "ჩვენ გავიმარჯვებთ"],
    ["Devanagari", "जीत", "हम जीतेंगे"],
    ["Hangul", "이기", "우리는 이기겠다"],
    ["a script beyond the first plane", "𞤃𞤢", "𞤃𞤢𞤱𞤲𞤣𞤫"],
  ])("%s", (_, quotation, text) => expect(isQuotedFrom(quotation, quotable(text))).toBe(false));
});

test.each([
  "…",
  "...",
  "....",
  ". . .",
  ". . . .",
  "(…)",
  "(...)",
  "( . . . )",
  "[…]",
  "[...]",
  "[. . . .]",
])("%s stands for what is left out", (ellipsis) => {
  expect(isQuotedFrom(`We shall ${ellipsis} win`, quotable("We shall fight and win."))).toBe(true);
  expect(isQuotedFrom(`win ${ellipsis} We shall`, quotable("We shall fight and win."))).toBe(false);
  expect(isQuotedFrom(ellipsis, quotable("We shall fight and win."))).toBe(false);
});

test("parentheses with words in them are words", () => {
  expect(isQuotedFrom("We (the union) win", quotable("We (the union) win."))).toBe(true);
  expect(isQuotedFrom("We (they) win", quotable("We (the union) win."))).toBe(false);
});

test.each([
  ["Its", "It’s", "It's late", false],
  ["It’s", "Its", "It's late", true],
  ["Its", "It's", "Its late", true],
  ["Rute", "Rutte", "Rute’s plan", true],
  ["Rut", "Rutte", "Rute’s plan", false],
  ["the … plan", "a plan", "the old plan", false],
  ['"a”', "“a”", 'It is "a” plan', true],
  ['"a”', "“a”", "It is “a” plan", false],
  ["a  plan", "a plan", "It is a plan", false],
])("the misprint %s, for %s, in %s: %s", (printed, correct, text, expected) => {
  expect(isPrintedIn(printed, correct, { exact: text, alike: alike(text) })).toBe(expected);
});

describe("a dossier", async () => {
  const { faultsOfDossier, putDossier } = await harbour();
  const erratum = {
    id: "misprint",
    about: { type: "article", id: "night-shift-talks" },
    citation: "Register of companies, 2023",
  };
  const article = {
    subheadline: "A bonnus is wanted",
    authors: [{ name: "Anna Sliva" }],
    images: [{ url: "https://example.org/a.jpg", caption: "The harbor hall", credit: "Foto: Ana" }],
    sections: [{ heading: "Nigth shifts", paragraphs: ["It's late. הוא אמר: ״צה״ל ינצח״", 'The "union” wins.'] }],
  };

  test.each([
    ["Dockers", "Docker"],
    ["bonnus", "bonus"],
    ["Sliva", "Silva"],
    ["harbor", "harbour"],
    ["Foto", "Photo"],
    ["Nigth", "Night"],
    ['"union”', "“union”"],
  ])("can record the misprint %s", async (printed, correct) => {
    expect(await faultsOfDossier({ article, errata: [{ ...erratum, printed, correct }] })).toEqual([]);
  });

  test("cannot record what is not printed, or is no misprint", async () => {
    const faults = (printed: string, correct: string) =>
      faultsOfDossier({ article, errata: [{ ...erratum, printed, correct }] });
    expect(await faults("Its", "It's")).toEqual([
      "/errata/0/printed: is not in the article: give the characters as printed",
    ]);
    expect(await faults("late", "late")).toEqual([
      "/errata/0/correct: must differ from `printed`: the two are the same",
    ]);
  });

  test("can quote an abbreviation within Hebrew marks", async () => {
    const evidence = [{ paragraph: 1, exact: "צה״ל ינצח" }];
    const quote = { id: "win", speaker: "dockers-union", text: "צה״ל ינצח", basis: "reported", evidence };
    expect([200, 201]).toContain(await putDossier({ article, quotes: [quote] }));
  });
});
