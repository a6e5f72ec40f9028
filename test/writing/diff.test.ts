import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffOf, SHOWN_DIFF } from "../../src/writing/history/diff.ts";
import { type Run, wordsThatChanged } from "../../src/writing/history/text-diff.ts";
import { runs, SEED, startService } from "../helper.ts";
import { clientsOf, dossierOf, putWorld } from "./editor.ts";

const ANY = { "if-match": "*" };
const plenty = () => ({ left: SHOWN_DIFF });

/** The runs in one line: [-removed-] and {+added+}. */
const line = (words: readonly Run[] = []) =>
  words
    .map(({ text, change }) => (change === "same" ? text : change === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");
const compared = (before: string, after: string) => line(wordsThatChanged(before, after, plenty()));

describe("words", () => {
  test.each([
    ["Ships need lights.", "Ships need many lights.", "Ships need {+many +}lights."],
    [
      "No ship sails without a pilot.",
      "No ship leaves without a pilot.",
      "No ship [-sails-]{+leaves+} without a pilot.",
    ],
    ["It was very cold there.", "It was a warm day there.", "It was [-very cold -]{+a warm day +}there."],
    ["我们需要灯塔。", "我们需要很多灯塔。", "我们需要{+很多+}灯塔。"],
    ["Москва заявила о победе", "Москва объявила о победе", "Москва [-заявила-]{+объявила+} о победе"],
    ["ต้องการประภาคาร", "ต้องการประภาคารใหม่", "ต้องการประภาคาร{+ใหม่+}"],
  ])("%s", (before, after, expected) => {
    expect(compared(before, after)).toBe(expected);
  });

  test("long unchanged runs are shortened, on the sides that no change touches whole", () => {
    const long = Array.from({ length: 40 }, (_, i) => `w${i}`).join(" ");
    const [first, last] = [long.slice(0, long.indexOf(" w12")), long.slice(long.indexOf("w28"))];
    expect(compared(`${long} old ${long}`, `${long} new ${long}`)).toBe(`…${last} [-old-]{+new+} ${first}…`);
    expect(compared(`a ${long} b`, `c ${long} d`)).toBe(`[-a-]{+c+} ${first}…${last} [-b-]{+d+}`);
  });

  test("texts without a word in common, and texts of more than 20,000 characters, are not compared", () => {
    expect(wordsThatChanged("One two", "three four", plenty())).toBeUndefined();
    const long = "word ".repeat(4000);
    expect(wordsThatChanged(`${long}`, `${long.slice(1)}`, plenty())).toBeDefined();
    expect(wordsThatChanged(`${long}.`, long, plenty())).toBeUndefined();
  });

  test("the runs make both texts, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", " ", "\n", ".", "é", "灯", "😀"), { maxLength: 14 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        const words = wordsThatChanged(before, after, plenty());
        if (words === undefined) return;
        const side = (not: string) => words.flatMap(({ text, change }) => (change === not ? [] : text)).join("");
        expect([side("added"), side("removed")]).toEqual([before, after]);
      }),
      { seed: SEED, numRuns: runs(300, 3000) },
    );
  });

  test("the work of one diff is bounded, however many texts it compares", () => {
    const text = (word: string) => Array.from({ length: 2000 }, (_, i) => `${word}${i}`).join(" ");
    const positions = (word: string) =>
      Array.from({ length: 1000 }, (_, i) => ({ id: `p-${i}`, summary: `The same and ${text(word)}` }));
    const begin = performance.now();
    const versions = ["a", "b"].map((word) => ({ article: { id: "long" }, positions: positions(word) }));
    const diff = diffOf("dossier", versions[0], versions[1], SHOWN_DIFF);
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(diff).toHaveLength(1000);
    // What is short is still compared where some of the work is left, and the result does not depend on time.
    const short = { article: { id: "a", headline: "Two words" }, positions: positions("a") };
    const [head] = diffOf(
      "dossier",
      short,
      { ...versions[1], article: { id: "a", headline: "Three words" } },
      SHOWN_DIFF,
    );
    expect(line(head?.fields[0]?.words)).toBe("[-Two-]{+Three+} words");
    expect(diffOf("dossier", versions[0], versions[1], SHOWN_DIFF)).toEqual(diff);
  });
});

describe("a diff", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  const sections = [
    {
      heading: "Harbour",
      paragraphs: ["Nora Keeper said that every ship needs a light.", "The union had not answered."],
    },
    { paragraphs: ["It rained.", "The port of Ness was closed for most of the day."] },
  ];
  const changed = [
    {
      heading: "Harbour",
      paragraphs: [
        "It was Monday morning.",
        "Nora Keeper said that every ship needs a light.",
        "The union had still not answered.",
      ],
    },
    { paragraphs: ["The port of Ness was closed for most of the night."] },
  ];
  const path = "/v1/dossiers/told";
  const one = dossierOf("told", { article: { sections } });
  const other = dossierOf("told", { article: { sections: changed, headline: "Keepers met again: told" } });
  expect(await editor.put(path, one)).toMatchObject({ status: 201 });
  const dry = (await editor.put(`${path}?dry_run=true`, other, ANY)).json.diff;
  expect(await editor.put(path, other, ANY)).toMatchObject({ status: 200 });
  const { diff } = (await reader.get(`${path}/diff?from=1&to=2`)).json;
  const fields = diff.find(({ type }: { type: string }) => type === "article").fields;

  test("shows the words that changed, in revisions and in dry runs alike", () => {
    expect(dry).toEqual(diff);
    expect(fields[0]).toEqual({
      field: "headline",
      before: "Keepers met: told",
      after: "Keepers met again: told",
      words: [
        { text: "Keepers met", change: "same" },
        { text: " again", change: "added" },
        { text: ": told", change: "same" },
      ],
    });
  });

  test("shows the paragraphs that changed, were added and removed, each by its place", () => {
    const shown = fields
      .slice(1)
      .map(({ pointer, before, after, words }: Record<string, never>) =>
        words === undefined ? [pointer, before, after] : [pointer, line(words)],
      );
    expect(shown).toEqual([
      ["/sections/0/paragraphs/0", null, "It was Monday morning."],
      ["/sections/0/paragraphs/2", "The union had {+still +}not answered."],
      ["/sections/1/paragraphs/0", "It rained.", null],
      ["/sections/1/paragraphs/0", "The port of Ness was closed for most of the [-day-]{+night+}."],
    ]);
    expect(fields.slice(1).every(({ field }: Record<string, string>) => field === "sections")).toBe(true);
  });

  test("shows of evidence that stands elsewhere only its new place", () => {
    const moved = diff.find(({ type }: { type: string }) => type === "position").fields;
    expect(moved).toEqual([{ field: "evidence", pointer: "/evidence/0/paragraph", before: 1, after: 2 }]);
  });

  test("shows lists of ids, and single words, as wholes", async () => {
    const actor = { id: "diver", kind: "person", name: "Diver", aliases: [{ name: "The Diver", kind: "alias" }] };
    expect(await editor.put("/v1/actors/diver", actor)).toMatchObject({ status: 201 });
    const next = {
      ...actor,
      name: "Swimmer",
      aliases: [...actor.aliases, { name: "The Swimmer", kind: "alias" }],
      memberships: [{ organization: "union" }],
    };
    const dry = await editor.put("/v1/actors/diver?dry_run=true", next, ANY);
    expect(dry.json.diff[0].fields).toEqual([
      { field: "name", before: "Diver", after: "Swimmer" },
      { field: "aliases", pointer: "/aliases/1", before: null, after: { name: "The Swimmer", kind: "alias" } },
      { field: "memberships", before: null, after: [{ organization: "union" }] },
    ]);
    const topics = (some: string[]) =>
      dossierOf("told", { article: { sections: changed, headline: "Keepers met again: told", topics: some } });
    await editor.put(path, topics(["sea"]), ANY);
    expect((await editor.put(`${path}?dry_run=true`, topics(["light", "sea"]), ANY)).json.diff).toEqual([
      {
        type: "article",
        id: "told",
        change: "changed",
        fields: [{ field: "topics", before: ["sea"], after: ["light", "sea"] }],
      },
    ]);
  });
});
