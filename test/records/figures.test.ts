/** Figures: numbers, whoever says them and whatever they count. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, getText, ids, putDossier } = await harbour();

const about = [{ type: "event", id: "harbour-talks" }];
const bonus = {
  id: "bonus",
  measure: "price",
  kind: "proposed",
  label: "Bonus for a night",
  value: 12.5,
  currency: "EUR",
  unit: "{night}",
  about,
  according_to: "dockers-union",
  stated_on: "2024-03-02",
  ...reported("The union wants a bonus"),
};
const ships = {
  id: "ships",
  measure: "count",
  label: "Ships that wait",
  low: 3,
  high: 5,
  qualifier: "about",
  about,
  unnamed: "a pilot",
  ...reported("The Authority wants ships unloaded"),
};

test("a figure is answered with its number, its unit and who says it", async () => {
  expect(await putDossier({ article: { published_on: "2024-03-05" }, figures: [bonus, ships] })).toBe(201);
  expect(await get("figures/bonus")).toMatchObject({
    kind: "proposed",
    value: 12.5,
    currency: "EUR",
    about: [{ type: "event", id: "harbour-talks", name: "Harbour talks" }],
    according_to: { id: "dockers-union", name: "Dockers’ Union" },
    effective_on: "2024-03-02",
    effective_basis: "stated",
  });
  expect(await get("figures/ships")).toMatchObject({
    kind: "actual",
    value: null,
    low: 3,
    high: 5,
    unnamed: "a pilot",
    effective_on: "2024-03-05",
    effective_basis: "published",
  });
});

test("figures are listed by measure, kind, what they are about, range, and sorted by value", async () => {
  expect(await ids("figures?measure=price&kind=proposed")).toEqual(["bonus"]);
  expect(await ids("figures?about=event/harbour-talks&sort=-value")).toEqual(["bonus", "ships"]);
  expect(await ids("figures?value_from=4&value_to=6")).toEqual(["ships"]);
  expect(await ids("figures?value_from=5.1")).toEqual(["bonus"]);
  expect(await ids("figures?dated_from=2024-03-03")).toEqual(["ships"]);
});

test("a demand is never shown as a fact: its name says what it is", async () => {
  expect(await get("search?q=bonus&type=figure")).toMatchObject({
    data: [{ name: "Bonus for a night: 12.5 EUR/night (proposed)" }],
  });
  expect(await ids("figures?kind=actual")).toEqual(["ships"]);
});

test("a figure without a number, a share of nothing and a sum without its currency are refused", async () => {
  const { value: _, ...nothing } = bonus;
  const figures = [
    { ...nothing, id: "a" },
    { ...ships, id: "b", measure: "share" },
    { ...bonus, id: "c", currency: undefined },
    { ...bonus, id: "d", unit: "hours", currency: "eur", qualifier: "atleast" },
  ];
  expect(await faultsOfDossier({ figures })).toEqual([
    "/figures/0: must have a value, low and high, or a text such as `dozens`",
    "/figures/1/of: is required of a share: say of what it is a part",
    "/figures/2/currency: is required of a price",
    "/figures/3/currency: must be a currency code of ISO 4217, such as EUR; did you mean `EUR`?",
    "/figures/3/unit: must be a unit of UCUM such as h or km/h, `percentage_point`, or a thing such as {share}; did you mean `h`?",
    expect.stringContaining('/figures/3/qualifier: is "atleast", but must be one of exactly, about, at_least'),
  ]);
});

test("one bound alone is no range", async () => {
  expect(await faultsOfDossier({ figures: [{ ...ships, high: undefined }] })).toEqual([
    "/figures/0/high: is missing: for one bound alone, give it as `value` with the qualifier `at_least` or `at_most`",
  ]);
});

test.each([
  [{ value: 10, qualifier: "more_than" }, { value: 10 }, true],
  [{ value: 10, qualifier: "less_than" }, { value: 10 }, true],
  [{ value: 10, qualifier: "more_than" }, { value: 10, qualifier: "at_most" }, true],
  [{ value: 10, qualifier: "at_least" }, { value: 10 }, false],
  [{ value: 10, qualifier: "at_least" }, { value: 10, qualifier: "at_most" }, false],
  [{ value: 10, qualifier: "more_than" }, { value: 11, qualifier: "less_than" }, false],
  [{ value: -3, qualifier: "more_than" }, { value: -5 }, false],
  [{ value: -3, qualifier: "more_than" }, { value: -2 }, true],
  [{ value: -3, qualifier: "at_least" }, { value: -1 }, true],
  [{ value: -3, qualifier: "at_most" }, { value: -1 }, false],
  [{ low: 5, high: 20 }, { value: 10 }, false],
  [{ low: 5, high: 20 }, { value: 21 }, true],
])("%o and %o contradict each other: %s", async (one, other, contradict) => {
  const base = { ...bonus, kind: "actual", value: undefined, stated_on: "2024-03-02" };
  await putDossier({
    figures: [
      { ...base, id: "one", ...one },
      { ...base, id: "other", according_to: "port-authority", ...other },
    ],
  });
  expect(((await get("disagreements?type=figure")).data as unknown[]).length).toBe(contradict ? 1 : 0);
});

test("what one source revises for a period is no disagreement; what two say of it is one, whenever they say it", async () => {
  const base = { ...bonus, kind: "actual", period: "2024-01/2024-03" };
  const told = async (second: object) => {
    const later = { ...base, id: "later", value: 11, stated_on: "2024-06-02", ...second };
    await putDossier({ figures: [{ ...base, id: "first", stated_on: "2024-04-02" }, later] });
    return ((await get("disagreements?type=figure")).data as unknown[]).length;
  };
  expect(await told({})).toBe(0);
  expect(await told({ according_to: "port-authority" })).toBe(1);
  // What another source says stays a disagreement, though the first had said the same before.
  const others = [
    { ...base, id: "others", according_to: "port-authority", stated_on: "2024-04-02" },
    { ...base, id: "first", stated_on: "2024-04-02" },
    { ...base, id: "later", value: 11, stated_on: "2024-06-02" },
  ];
  await putDossier({ figures: others });
  expect(await get("disagreements?type=figure")).toMatchObject({ data: [{ field: "value" }] });
});

test("a forecast says so in JSON-LD, too", async () => {
  await putDossier({ figures: [{ ...bonus, kind: "forecast" }] });
  const text = await getText("articles/night-shift-talks.jsonld?profile=full");
  expect(text).toContain("Bonus for a night: 12.5 EUR/night (forecast)");
});

test("the order in which a figure names what it is about does not change its id", async () => {
  const both = [
    { type: "event", id: "harbour-talks" },
    { type: "actor", id: "port-authority" },
  ];
  const { id: _, ...unnamed } = bonus;
  await putDossier({ figures: [{ ...unnamed, about: both }] });
  const before = await ids("figures");
  await putDossier({ figures: [{ ...unnamed, about: both.toReversed() }] });
  expect(await ids("figures")).toEqual(before);
});
