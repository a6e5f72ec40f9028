/**
 * Any news fits. The ten reports of `any-news.ts`, each of another kind, go in over HTTP with no kind, role or number that
 * is untrue or lost; and each answers the question that its readers have, mostly by one GET.
 */
import { describe, expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";
import { common, reports } from "./any-news.ts";

type Json = Record<string, unknown>;

const { http, store } = await startService({ seed: false });
const key = await keyFor(store, "write");

/** What the service answered to each document, by its path. */
const answers = new Map<string, Json>();
for (const [path, document] of [...common, ...reports.flatMap(({ documents }) => documents)]) {
  const { status, body } = await http.put(`/v1/${path}`).set(key).send(document);
  answers.set(path, status === 201 ? { status, warnings: body.warnings } : { status, body });
}

const get = async (path: string) => (await http.get(`/v1/${path}`).expect(200)).body;

/** Returns the records of a list, such as `figures?measure=dead`. */
const list = async (path: string): Promise<Json[]> => (await get(path)).data;

describe.each(reports)("$news", ({ id, paragraphs, documents }) => {
  test("goes in without a fault or a warning", () => {
    const answered = documents.map(([path]) => [path, answers.get(path)]);
    expect(answered).toEqual(documents.map(([path]) => [path, { status: 201, warnings: [] }]));
  });

  test("needs no `other`", () => {
    expect(JSON.stringify(documents)).not.toContain('"other"');
  });

  test("keeps every number of its text, as a figure that rests on that sentence or in a date", async () => {
    const figures = await list(`figures?article=${id}&limit=200&fields=value,low,high,margin,text,evidence`);
    const saidIn = (paragraph: number) =>
      figures
        .filter(({ evidence }) => (evidence as Json[]).some((quote) => quote.paragraph === paragraph))
        .flatMap(({ value, low, high, margin, text }) => [value, low, high, margin, text])
        .map((told) => (typeof told === "number" ? Math.abs(told) : told)); // a fall “by 45%” is -45
    const dates = datesIn(documents);
    const lost = paragraphs.flatMap((text, i) =>
      numbersIn(text).filter((number) =>
        number instanceof RegExp ? !dates.some((date) => number.test(date)) : !saidIn(i + 1).includes(number),
      ),
    );
    expect(lost).toEqual([]);
  });

  test("rests on its text: records cite at least three quarters of it", async () => {
    expect((await get(`articles/${id}/coverage`)).share).toBeGreaterThanOrEqual(0.75);
  });
});

test("an election: who won, and with how many votes", async () => {
  expect(
    await list("participants?event=mayor-election&role=winner&include=on_behalf_of&fields=unnamed,on_behalf_of"),
  ).toMatchObject([
    { unnamed: "the candidate of the Green List", on_behalf_of: { id: "green-list", kind: "political_party" } },
  ]);
  expect(
    await list("figures?about=event/mayor-election&measure=votes&sort=-value&fields=option,value,according_to"),
  ).toMatchObject([
    { option: "Green List", value: 4812, according_to: { id: "electoral-office" } },
    { option: "Harbour Party", value: 4336, according_to: { id: "electoral-office" } },
  ]);
  expect(await list("figures?about=actor/green-list&measure=share&fields=value,of")).toEqual([
    { value: 52.6, of: "votes cast" },
  ]);
});

test("a court ruling: what the court decided, and what the most is that it could have", async () => {
  expect(await list("claims?event=tannery-ruling&actor_kind=organization&fields=actor,text,about")).toMatchObject([
    { actor: { id: "district-court" }, text: "The tannery let dye into the river.", about: [{ id: "tannery" }, {}] },
  ]);
  expect(
    await list("figures?about=event/tannery-ruling&label=Fine&sort=value&fields=kind,value,qualifier,currency"),
  ).toEqual([
    { kind: "actual", value: 30_000, qualifier: null, currency: "EUR" },
    { kind: "proposed", value: 45_000, qualifier: null, currency: "EUR" },
    { kind: "limit", value: 50_000, qualifier: "at_most", currency: "EUR" },
  ]);
});

test("a strike: what the strikers demand, which is never taken for what is paid", async () => {
  expect(await list("positions?event=tram-strike&act=request&include=actor&fields=actor,summary")).toMatchObject([
    { actor: { name: "Drivers’ Union", kind: "organization" }, summary: "Drivers should be paid 21 euros an hour." },
  ]);
  const pay = "figures?about=event/tram-strike&measure=price&fields=value,currency,unit,according_to";
  expect(await list(`${pay}&kind=proposed&sort=-value`)).toMatchObject([
    { value: 21, currency: "EUR", unit: "h", according_to: { id: "drivers-union" } },
    { value: 19.5, currency: "EUR", unit: "h", according_to: { id: "netherwick-trams" } },
  ]);
  expect(await list(`${pay}&kind=actual`)).toMatchObject([{ value: 18.9, according_to: null }]);
});

test("a strike: what the sides count differently is a disagreement", async () => {
  expect((await get("disagreements?event=tram-strike")).data).toContainEqual(
    expect.objectContaining({
      about: expect.objectContaining({ measure: "share", label: "Trams that stand still" }),
      versions: [
        expect.objectContaining({ according_to: { id: "netherwick-trams", name: "Netherwick Trams" }, values: ["70"] }),
        expect.objectContaining({ according_to: { id: "drivers-union", name: "Drivers’ Union" }, values: ["90"] }),
      ],
    }),
  );
});

test("a strike: a demand and an offer do not disagree, since each says what its side wants", async () => {
  const kinds = (await get("disagreements?event=tram-strike")).data.map(({ about }: { about: Json }) => about.kind);
  expect(kinds).toEqual(["actual"]);
});

const RESCUE = { id: "rescue-service", name: "Bay Rescue Service" };
const POLICE = { id: "town-police", name: "Netherwick Police" };

test("an earthquake with a rising toll: how many died, according to whom, when", async () => {
  expect(
    await list(
      "figures?measure=dead&about=event/bay-earthquake&sort=-effective_on&fields=value,qualifier,according_to,effective_on",
    ),
  ).toEqual([
    { value: 14, qualifier: null, according_to: RESCUE, effective_on: "2024-04-09" },
    { value: 11, qualifier: "at_least", according_to: RESCUE, effective_on: "2024-04-08T20:00:00+02:00" },
    { value: 9, qualifier: "at_least", according_to: POLICE, effective_on: "2024-04-08T12:30:00+02:00" },
  ]);
});

test("an earthquake with a rising toll: a later toll does not disagree with an earlier one, be it of the same day", async () => {
  expect((await get("disagreements?event=bay-earthquake")).data).toEqual([]);
});

test("a merger with quarterly figures: what the profit was, and how it changed", async () => {
  expect(
    await list("figures?about=actor/brackwater-dairy&label=Profit&fields=measure,value,currency,unit,period"),
  ).toEqual([
    { measure: "amount", value: 6_300_000, currency: "EUR", unit: null, period: "2024-04/2024-06" },
    { measure: "change", value: 12, currency: null, unit: "%", period: "2024-04/2024-06" },
  ]);
  expect(await list("figures?about=actor/brackwater-dairy&kind=forecast&fields=label,value,period")).toEqual([
    { label: "Revenue", value: 290_000_000, period: "2024" },
  ]);
});

test("a study: what it found, and how sure that is", async () => {
  expect(
    await list(
      "figures?about=event/sleep-study&measure=change,probability&fields=value,margin,qualifier,unit,sourcing",
    ),
  ).toEqual([
    { value: 34, margin: 6, qualifier: null, unit: "min", sourcing: "document" },
    { value: 1, margin: null, qualifier: "less_than", unit: "%", sourcing: "document" },
  ]);
  expect(await list("claims?event=sleep-study&status=disputed&fields=text")).toEqual([
    { text: "Pupils whose school begins later sleep longer." },
  ]);
});

test("a football transfer: what it cost, without what may follow", async () => {
  const costs = "figures?about=event/goalkeeper-transfer&measure=amount&fields=label,value,currency,qualifier";
  expect(await list(`${costs}&kind=actual`)).toEqual([
    { label: "Transfer fee", value: 1_200_000, currency: "EUR", qualifier: null },
  ]);
  expect(await list(`${costs}&kind_not=actual`)).toMatchObject([{ value: 300_000, qualifier: "at_most" }]);
});

test("a shooting: who is accused of what, and what he says", async () => {
  expect(await list("participants?event=market-shooting&role=suspect&fields=id,actor,unnamed")).toEqual([
    { id: "accused-guard", actor: null, unnamed: "a guard of the market" },
  ]);
  expect(
    await list("claims?about=participant/accused-guard&status=denied&fields=id,act,actor,text,status"),
  ).toMatchObject([
    { id: "guard-fired", act: "accuse", actor: { id: "town-police" }, text: "A guard of the market fired the shots." },
  ]);
  // Both in one: the answer, with the whole claim that it answers.
  expect(
    await list(
      "claims?event=market-shooting&act=deny&include=responds_to&fields=unnamed,text,effective_on,responds_to",
    ),
  ).toMatchObject([
    {
      unnamed: "the guard",
      text: "He was at home that night.",
      effective_on: "2024-09-21",
      responds_to: { act: "accuse", actor: { id: "town-police" }, status: "denied" },
    },
  ]);
});

test("a vote in parliament: how many voted how, and how the parties did", async () => {
  expect(await list("figures?about=event/lake-vote&measure=votes&sort=-value&fields=option,value")).toEqual([
    { option: "for", value: 31 },
    { option: "against", value: 18 },
    { option: "abstain", value: 2 },
  ]);
  expect(await list("positions?event=lake-vote&act=vote&include=actor&fields=actor,stance")).toMatchObject([
    { actor: { name: "Lake Alliance", kind: "political_party" }, stance: "support" },
    { actor: { name: "Fishers’ Party", kind: "political_party" }, stance: "oppose" },
    { actor: { name: "Independents", kind: "group" }, stance: "neutral" },
  ]);
  expect(await list("proposals?event=lake-vote&fields=title,status")).toEqual([
    { title: "Ban of motor boats", status: "adopted" },
  ]);
});

test("a climate summit: what it agreed on, who refuses, and what it leaves open", async () => {
  expect(await list("consensus-points?event=coast-summit&include=parties&fields=title,parties")).toMatchObject([
    { title: "Lower emissions", parties: [{ name: "Coast regions" }] },
    { title: "A fund for dikes", parties: [{ name: "Coast regions" }] },
  ]);
  expect(await list("positions?event=coast-summit&act=reject&include=topic&fields=actor,topic,stance")).toMatchObject([
    {
      actor: { id: "oil-ports" },
      topic: { proposition: "A date for the end of drilling should be named." },
      stance: "oppose",
    },
  ]);
  expect(
    await list("figures?about=event/coast-summit&kind=proposed,forecast&fields=kind,label,value,low,high,unit,period"),
  ).toEqual([
    { kind: "proposed", label: "Emissions", value: -45, low: null, high: null, unit: "%", period: "2035" },
    { kind: "forecast", label: "Level of the sea", value: null, low: 0.3, high: 0.6, unit: "m", period: "2050" },
  ]);
  expect(await list("open-questions?event=coast-summit&fields=question,stated")).toEqual([
    { question: "Who pays into the fund?", stated: "explicit" },
  ]);
});

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const NUMBER = new RegExp(
  [
    `(?<day>\\d+) (?<month>${MONTHS.join("|")})`,
    "(?<time>\\d+:\\d+)",
    "(?<year>20\\d\\d)\\b",
    "(?<digits>\\d[\\d,.]*\\d|\\d)(?<million> million)?",
    `\\b(?<word>${WORDS.join("|")}|dozens)\\b`,
  ].join("|"),
  "gi",
);

/** Returns the numbers that a text gives by digits or by a word; of dates and times, what a date that holds them matches. */
function numbersIn(text: string): (number | string | RegExp)[] {
  return [...text.matchAll(NUMBER)].map(({ groups = {} }) => {
    const { day, month = "", time, year, digits, million, word = "" } = groups;
    if (day) return new RegExp(`-${twoDigits(MONTHS.indexOf(month) + 1)}-${twoDigits(Number(day))}`);
    if (time) return new RegExp(`T${time}`);
    if (year) return new RegExp(`(^|/)${year}`);
    if (digits) return Number(`${digits.replaceAll(",", "")}${million ? "e6" : ""}`);
    const number = WORDS.indexOf(word.toLowerCase());
    return number < 0 ? word.toLowerCase() : number;
  });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** Returns the texts in a document that begin as a date does. */
function datesIn(document: unknown): string[] {
  if (typeof document === "string") return /^\d{4}(-|$)/.test(document) ? [document] : [];
  return typeof document === "object" ? Object.values(document ?? {}).flatMap(datesIn) : [];
}

test("the check of numbers reads them as they are written", () => {
  expect(numbersIn("On 5 May 2024 at 06:20 Twelve of 1,240 paid 6.3 million; dozens, 0.3%, 18.90.")).toEqual([
    ...[/-05-05/, /(^|\/)2024/, /T06:20/, 12, 1240, 6_300_000, "dozens", 0.3, 18.9],
  ]);
});
