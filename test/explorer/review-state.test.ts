/** The review of a draft as data, without a browser: what each action makes of it, and what is sent to the service. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/client/api.ts";
import { patchOf } from "../../src/explorer/browser/review/draft.ts";
import { fieldsOf, formsOf, lacking, type Schema } from "../../src/explorer/browser/review/forms.ts";
import { gapsOf, sharesOf, textSegments } from "../../src/explorer/browser/review/marked.ts";
import { merge, withMine } from "../../src/explorer/browser/review/merge.ts";
import { countsOf, itemsOf, shownItems, textOf } from "../../src/explorer/browser/review/order.ts";
import { evidenceAt, moved, placeOf, wholeWords, wordFrom } from "../../src/explorer/browser/review/places.ts";
import { lineOf } from "../../src/explorer/browser/review/shown.ts";
import { type Action, after, chosenOf, isUnsaved, stateOf } from "../../src/explorer/browser/review/state.ts";
import type { State } from "../../src/explorer/browser/review/types.ts";
import { ROOT } from "../helper.ts";

const schema = (name: string): Schema => JSON.parse(readFileSync(join(ROOT, `openapi/schemas/${name}.json`), "utf8"));
const FORMS = formsOf(schema("dossier"), schema("registry"));

const ONE = "“We sail at dawn,” said Ana Silva. She counts more than 40 ships.";
const TWO = "The union rejects the plan. We sail at dawn, it says.";

const review = (sureness: string) =>
  ({
    origin: "rule: said after the words",
    sureness,
    review: "unconfirmed",
    by: null,
    at: null,
    comment: null,
  }) as const;

const DRAFT: Draft = {
  ...{ id: "ships", headline: "Ships sail", state: "draft", created_at: "", updated_at: "", key: null, model: null },
  dossier: {
    article: { id: "ships", headline: "Ships sail", publisher: "gazette", sections: [{ paragraphs: [ONE, TWO] }] },
    figures: [{ id: "ships-figure-1", measure: "count", value: 40, evidence: [{ paragraph: 1, exact: "40 ships" }] }],
    quotes: [
      {
        id: "ships-quote-1",
        speaker: "ana-silva",
        text: "We sail at dawn",
        evidence: [{ paragraph: 1, exact: "We sail at dawn," }],
      },
    ],
  },
  registry: { actors: [{ id: "ana-silva", kind: "person", name: "Ana Silva" }] },
  reviews: {
    "figure/ships-figure-1": review("likely"),
    "quote/ships-quote-1": review("sure"),
    "actor/ana-silva": review("likely"),
  },
  candidates: [
    {
      type: "position",
      values: { actor: "union", act: "reject", summary: "The union rejects the plan." },
      evidence: [{ paragraph: 2, exact: "The union rejects the plan." }],
      origin: "rule: a verb of a position",
      options: { topic: ["plan", "fleet"] },
    },
    {
      type: "omission",
      values: { about: { type: "event", id: "trip" }, fields: ["end"] },
      evidence: [],
      origin: "rule: an empty field",
    },
  ],
};

const opened = (draft = DRAFT) => stateOf(draft, FORMS);
const run = (state: State, ...actions: Action[]) => actions.reduce(after, state);
const keys = (state: State) => shownItems(state).map(({ entry }) => entry.key);
const QUOTE = "quote/ships-quote-1";
const FIGURE = "figure/ships-figure-1";
const patch = (state: State) => patchOf(state.entries, state.draft);

test("the queue has the article, then all records and candidates in the order of the text, new names before what names them", () => {
  const state = opened();
  expect(itemsOf(state).map(({ entry, group }) => [entry.type, group])).toEqual([
    ["article", "article"],
    ["actor", "paragraph 1"],
    ["quote", "paragraph 1"],
    ["figure", "paragraph 1"],
    ["position", "paragraph 2"],
    ["omission", ""],
  ]);
  expect(state.chosen).toBe("actor/ana-silva");
  expect(countsOf(state)).toEqual({ all: 5, accepted: 0, rejected: 0, review: 5, faults: 0, check: 1 });
  expect(patch(state)).toEqual({});
});

test("accepting and rejecting go on to the next one to review, are said, and can be undone and done again", () => {
  const first = run(opened(), { do: "accept" }, { do: "reject" });
  expect(first.said).toBe("Rejected. 3 to review.");
  expect(first.chosen).toBe(FIGURE);
  expect(patch(first)).toEqual({
    reviews: {
      "actor/ana-silva": { review: "accepted", comment: null },
      [QUOTE]: { review: "rejected", comment: null },
    },
  });
  const back = run(first, { do: "undo" });
  expect([back.chosen, back.said]).toEqual([QUOTE, "Undone. 4 to review."]);
  expect(patch(run(back, { do: "redo" }))).toEqual(patch(first));
  const start = run(back, { do: "undo" }, { do: "undo" });
  expect([isUnsaved(start), start.said]).toEqual([false, "Nothing to go back to."]);
});

test("what was saved can still be undone, and is then to be saved again", () => {
  const decided = run(opened(), { do: "accept" });
  const { reviews } = patch(decided);
  const draft: Draft = {
    ...DRAFT,
    reviews: { ...DRAFT.reviews, "actor/ana-silva": { ...review("likely"), review: "accepted" } },
  };
  const saved = run(decided, { do: "saved", draft, entries: decided.entries });
  expect([Object.keys(reviews ?? {}), isUnsaved(saved), patch(saved)]).toEqual([["actor/ana-silva"], false, {}]);
  const back = run(saved, { do: "undo" });
  expect(isUnsaved(back)).toBe(true);
  expect(patch(back)).toEqual({ reviews: { "actor/ana-silva": { review: "unconfirmed", comment: null } } });
});

test("a record that was edited is accepted as changed; a value that is taken away goes", () => {
  const state = run(
    opened(),
    { do: "choose", key: FIGURE },
    { do: "edit", key: FIGURE, field: "label", value: "Ships" },
    { do: "edit", key: FIGURE, field: "value", value: undefined },
    { do: "accept" },
  );
  expect(patch(state)).toMatchObject({
    dossier: { figures: [{ id: "ships-figure-1", measure: "count", label: "Ships" }] },
    reviews: { [FIGURE]: { review: "changed" } },
  });
});

test("a candidate becomes a record with an id of its own, and is no candidate then; one that lacks something does not", () => {
  const [, , , , position, omission] = itemsOf(opened()).map(({ entry }) => entry.key) as string[];
  const state = run(opened(), { do: "choose", key: position as string }, { do: "accept" });
  expect(patch(state)).toMatchObject({
    dossier: { positions: [{ id: "ships-position-1", actor: "union", evidence: [{ paragraph: 2 }] }] },
    candidates: [{ type: "omission" }],
  });
  const refused = run(opened(), { do: "choose", key: omission as string }, { do: "accept" });
  expect([refused.said, refused.chosen, isUnsaved(refused)]).toEqual([
    "Not accepted: note, evidence needed.",
    omission,
    false,
  ]);
  const left = run(opened(), { do: "choose", key: omission as string }, { do: "reject" });
  expect(patch(left)).toEqual({ candidates: [expect.objectContaining({ type: "position" })] });
});

test("only sure records of the chosen paragraph are taken together, in one step", () => {
  const state = run(opened(), { do: "acceptSure" });
  expect([state.said, countsOf(state).review]).toEqual(["Accepted 1 sure record. 4 to review.", 4]);
  expect(patch(run(state, { do: "undo" }))).toEqual({});
  const faults = new Map([[QUOTE, [{ field: "text", detail: "is not in the text" }]]]);
  const faulty = run(opened(), { do: "checked", faults, warnings: new Map() }, { do: "acceptSure" });
  expect(faulty.said).toBe("Nothing here is sure");
});

test("the rest is rejected but for new names that accepted records are about", () => {
  const state = run(opened(), { do: "choose", key: QUOTE }, { do: "accept" }, { do: "rejectRest" });
  expect(state.said).toBe("Rejected 3 records. 1 to review.");
  expect(chosenOf(state)?.key).toBe("actor/ana-silva");
});

test("filters and words narrow the queue, in which keys move", () => {
  const state = run(opened(), { do: "accept" }, { do: "filter", filter: "review" });
  expect(keys(state)).toHaveLength(4);
  expect(keys(run(state, { do: "filter", filter: "all" }, { do: "find", find: "dawn" }))).toEqual([QUOTE]);
  expect(run(state, { do: "move", by: 1 }).chosen).toBe(FIGURE);
  expect(run(state, { do: "move", by: -9 }).chosen).toBe(QUOTE);
  const faults = new Map([[FIGURE, [{ field: "measure", detail: "is required" }]]]);
  expect(run(state, { do: "checked", faults, warnings: new Map() }, { do: "nextFault" }).chosen).toBe(FIGURE);
  expect(run(state, { do: "nextFault" }).said).toBe("No faults.");
});

describe("words", () => {
  const passages = textOf(opened());

  test("stand where their evidence says, and become evidence that is found again there", () => {
    const place = placeOf({ paragraph: 2, exact: "We sail at dawn" }, passages);
    expect(place).toEqual({ passage: "paragraph 2", start: 28, end: 43 });
    expect(placeOf({ paragraph: 2, exact: "Ana Silva" }, passages)?.passage).toBe("paragraph 1");
    expect(placeOf({ paragraph: 1, exact: "nowhere" }, passages)).toBeUndefined();
    const repeated = [{ key: "headline", text: "go and go and go" }];
    for (const start of [0, 7, 14]) {
      const one = { passage: "headline", start, end: start + 2 };
      expect(placeOf(evidenceAt(one, repeated), repeated), String(start)).toEqual(one);
    }
  });

  test("move by whole words, and never to nothing", () => {
    const place = { passage: "paragraph 2", start: 4, end: 9 };
    const words = (one: typeof place) => TWO.slice(one.start, one.end);
    expect(words(moved(place, "end", 1, TWO))).toBe("union rejects");
    expect(words(moved(place, "start", -1, TWO))).toBe("The union");
    expect(words(moved(place, "end", -1, TWO))).toBe("union");
    expect(words(moved(place, "start", 1, TWO))).toBe("union");
    expect(words(wordFrom(place, 2, TWO) as typeof place)).toBe("the");
    const cut = { passage: "paragraph 2", start: 6, end: 13 };
    expect(words(wholeWords(cut, TWO) as typeof place)).toBe("union rejects");
    expect(words(wholeWords({ ...cut, start: 9, end: 10 }, TWO) as typeof place)).toBe("");
  });

  test("of a quotation that move take its text with them", () => {
    const evidence = [{ paragraph: 1, exact: "We sail" }];
    const state = run(opened(), { do: "choose", key: QUOTE }, { do: "words", evidence, piece: 0 });
    expect(chosenOf(state)?.values.text).toBe("We sail");
  });

  test("are done, open or without a record; what was rejected marks nothing", () => {
    const state = run(
      opened(),
      { do: "choose", key: FIGURE },
      { do: "reject" },
      { do: "choose", key: QUOTE },
      { do: "accept" },
    );
    const segments = textSegments(itemsOf(state), passages, null);
    expect([...segments.values()].map((parts) => parts.map(({ text }) => text).join(""))).toEqual(
      passages.map(({ text }) => text),
    );
    expect(
      gapsOf(segments, passages).map(({ passage, start, end }) =>
        passages.find(({ key }) => key === passage)?.text.slice(start, end),
      ),
    ).toEqual(["” said Ana Silva. She counts more than 40 ships.", "We sail at dawn, it says."]);
    expect(sharesOf(segments)).toEqual([
      { key: "paragraph 1", done: 16, open: 0, gap: 48 },
      { key: "paragraph 2", done: 0, open: 27, gap: 26 },
    ]);
  });
});

describe("of two editors", () => {
  const mine = (...actions: Action[]) => run(opened(), ...actions).entries;
  const theirs = (change: Partial<Draft>): Draft => ({ ...DRAFT, ...change });
  const decided = theirs({ reviews: { ...DRAFT.reviews, [FIGURE]: { ...review("likely"), review: "rejected" } } });

  test("what only one changed stays as that one left it", () => {
    const merged = merge(DRAFT, mine({ do: "accept" }), decided);
    expect(merged.conflicts).toEqual([]);
    expect(patchOf(merged.entries, decided)).toEqual({
      reviews: { "actor/ana-silva": { review: "accepted", comment: null } },
    });
  });

  test("what both changed alike is no conflict; what they changed otherwise is one, and either side can be kept", () => {
    const same = merge(DRAFT, mine({ do: "choose", key: FIGURE }, { do: "reject" }), decided);
    expect(same.conflicts).toEqual([]);
    const other = merge(
      DRAFT,
      mine({ do: "choose", key: FIGURE }, { do: "edit", key: FIGURE, field: "value", value: 41 }, { do: "accept" }),
      decided,
    );
    expect(other.conflicts.map(({ key, mine, theirs }) => [key, mine?.decision, theirs?.decision])).toEqual([
      [FIGURE, "changed", "rejected"],
    ]);
    expect(patchOf(withMine(other, new Set()), decided)).toEqual({});
    expect(patchOf(withMine(other, new Set([FIGURE])), decided)).toMatchObject({
      dossier: { figures: [{ value: 41 }] },
      reviews: { [FIGURE]: { review: "changed" } },
    });
  });

  test("candidates that one took and the other left stay taken", () => {
    const [position, omission] = DRAFT.candidates;
    const taken = mine({ do: "choose", key: itemsOf(opened())[4]?.entry.key as string }, { do: "accept" });
    const merged = merge(DRAFT, taken, theirs({ candidates: [position as never] }));
    expect(omission?.type).toBe("omission");
    expect(patchOf(merged.entries, theirs({ candidates: [position as never] }))).toMatchObject({
      dossier: { positions: [{ id: "ships-position-1" }] },
      candidates: [],
    });
  });
});

describe("the forms", () => {
  test("come of the schemas: each type has its fields, with what they name and which values they have", () => {
    const field = (type: string, name: string) => FORMS[type]?.find((one) => one.name === name);
    expect(field("position", "actor")).toMatchObject({ kind: "reference", names: "actor", isRequired: false });
    expect(field("position", "stance")?.choices).toContain("conditional_support");
    expect(field("proposal", "proposers")).toMatchObject({ kind: "references", names: "actor" });
    expect(field("figure", "value")?.kind).toBe("number");
    expect(field("figure", "about")?.kind).toBe("records");
    expect(field("erratum", "about")).toMatchObject({ kind: "record", isRequired: true });
    expect(field("omission", "fields")?.kind).toBe("names");
    expect(field("article", "authors")?.kind).toBe("authors");
    expect(field("event", "status")?.isRequired).toBe(true);
    expect(field("topic", "broader")?.names).toBe("topic");
    for (const [type, fields] of Object.entries(FORMS))
      for (const { name, kind } of fields) expect(kind, `${type}.${name}`).toBeTruthy();
  });

  test("show the condition of a conditional stance, and say what a record lacks", () => {
    const named = (values: object) =>
      fieldsOf({ type: "position", values: { ...values } }, FORMS).main.map(({ name }) => name);
    expect(named({})).not.toContain("condition");
    expect(named({ stance: "conditional_support" })).toContain("condition");
    const [entry] = opened().entries.filter(({ type }) => type === "quote");
    expect(lacking({ ...(entry as never as object), values: {}, evidence: [] } as never, FORMS)).toEqual([
      "speaker",
      "evidence",
    ]);
  });

  test("give every type a line, even with nothing in it", () => {
    const state = opened();
    for (const type of Object.keys(FORMS)) {
      const line = lineOf({ ...(state.entries[0] as never as object), type, values: {}, evidence: [] } as never, state);
      expect(line.who, type).toBeTypeOf("string");
    }
  });
});
