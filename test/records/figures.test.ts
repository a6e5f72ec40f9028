/** Figures: numbers, whoever says them and whatever they count. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

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
    expect.stringContaining('/figures/3/qualifier: is "atleast", but must be one of exactly, about, at_least'),
    "/figures/3/unit: must be a unit of UCUM such as h or km/h, `percentage_point`, or a thing such as {share}; did you mean `h`?",
    "/figures/3/currency: must be a currency code of ISO 4217, such as EUR; did you mean `EUR`?",
  ]);
});
