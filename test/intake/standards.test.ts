/** Codes, names and addresses are held to their standards, so that one thing has one spelling. */
import { describe, expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";
import { harbour } from "../records/harbour.ts";

const { faultsOfDossier, faultsOfShared, get, ids, putDossier, putShared } = await harbour();
const person = { kind: "person", name: "Somebody" };
const evidence = [{ paragraph: 1, exact: "ships unloaded" }];
const figure = { id: "f", measure: "count", label: "ships", value: 5, evidence };

describe("a code that its standard does not list is refused, with the one that was meant", () => {
  test.each([
    [
      "actors/a",
      { ...person, country: "UK" },
      "/country: must be a country code that ISO 3166-1 assigns, such as UA; did you mean `GB`?",
    ],
    ["actors/a", { ...person, country: "ZZ" }, "/country: must be a country code that ISO 3166-1 assigns, such as UA"],
    [
      "actors/a",
      { ...person, country: "gb" },
      "/country: must be a country code that ISO 3166-1 assigns, such as UA; did you mean `GB`?",
    ],
    [
      "actors/a",
      { ...person, country: "DEU" },
      "/country: must be a country code that ISO 3166-1 assigns, such as UA; did you mean `DE`?",
    ],
    [
      "actors/a",
      { ...person, identifiers: [{ scheme: "wikidata", value: "hello" }] },
      "/identifiers/0/value: must be an identifier of wikidata, such as Q212",
    ],
    [
      "actors/a",
      { ...person, identifiers: [{ scheme: "lei", value: "5493006MHB84DD0ZWV19" }] },
      "/identifiers/0/value: must be an identifier of lei, such as 5493006MHB84DD0ZWV18",
    ],
    [
      "actors/a",
      { ...person, identifiers: [{ scheme: "isin", value: "US0378331006" }] },
      "/identifiers/0/value: must be an identifier of isin, such as US0378331005",
    ],
    [
      "topics/a",
      { label: "A", codes: [{ scheme: "cameo", code: "46" }] },
      "/codes/0/code: must be a code of CAMEO; did you mean `046`?",
    ],
    [
      "topics/a",
      { label: "A", codes: [{ scheme: "plover", code: "CONSLT" }] },
      "/codes/0/code: must be a code of PLOVER; did you mean `CONSULT`?",
    ],
    ["topics/a", { label: "A", codes: [{ code: "17" }] }, "/codes/0: must have a code with its scheme, or a label"],
  ])("%s %j", async (path, record, fault) => {
    expect(await faultsOfShared(path, record)).toEqual([fault]);
  });

  test.each([
    ["HRK", ""],
    ["DEM", ""],
    ["BGN", ""],
    ["constructor", ""],
    ["RMB", "; did you mean `CNY`?"],
    ["usd", "; did you mean `USD`?"],
  ])("the currency %s", async (currency, hint) => {
    expect(await faultsOfDossier({ figures: [{ ...figure, currency }] })).toEqual([
      `/figures/0/currency: must be a currency code of ISO 4217, such as EUR${hint}`,
    ]);
  });

  test.each([
    ["ha", "har"],
    ["t/ha", "t/har"],
    ["mph", "[mi_i]/h"],
    ["ft", "[ft_i]"],
    ["ft/s", "[ft_i]/s"],
    ["in", "[in_i]"],
    ["yd", "[yd_i]"],
    ["mi", "[mi_i]"],
    ["lbs", "[lb_av]"],
    ["oz", "[oz_av]"],
    ["C", "Cel"],
    ["F", "[degF]"],
    ["kB", "kBy"],
    ["MB", "MBy"],
    ["GB", "GBy"],
    ["TB", "TBy"],
    ["km/hr", "km/h"],
    ["kWh", "kW.h"],
    ["pp", "percentage_point"],
    ["constructor", undefined],
    ["__proto__", undefined],
  ])("the unit %s", async (unit, meant) => {
    const [fault, ...others] = await faultsOfDossier({ figures: [{ ...figure, unit }] });
    expect(others).toEqual([]);
    expect(fault).toMatch(/^\/figures\/0\/unit: (?:must be a unit of UCUM|is `.+` in UCUM)/);
    expect(fault?.split("; did you mean ")[1]).toBe(meant && `\`${meant}\`?`);
  });

  test.each(["en-x", "de-419-DE", "en_GB", "english!", "cz", "en-UK-UK"])("the language %s", async (language) => {
    expect(await faultsOfDossier({ article: { language } })).toEqual([expect.stringMatching(/^\/article\/language: /)]);
  });

  test("`other` says what it is", async () => {
    const event = { kind: "other", name: "E", summary: "S.", status: "occurred", date_basis: "not_stated" };
    expect(await faultsOfShared("events/e", event)).toEqual([
      expect.stringContaining("/kind: is `other`: add `codes`"),
    ]);
    expect(await putShared("events/e", { ...event, codes: [{ label: "A duel" }] })).toBe(201);
  });
});

test("currencies and units that their standards list are kept", async () => {
  for (const currency of ["VED", "XAD", "XCG", "CLF", "XAU", "XXX", "EUR"])
    expect(await putDossier({ figures: [{ ...figure, currency }] }), currency).toBeLessThan(300);
  for (const unit of [
    "har",
    "t/har",
    "[mi_i]/h",
    "Cel",
    "C/kg",
    "GBy",
    "min",
    "ms",
    "kt",
    "mm[Hg]",
    "{share}/h",
    "m/s2",
  ])
    expect(await putDossier({ figures: [{ ...figure, unit }] }), unit).toBeLessThan(300);
});

test("every number that an answer shows can be filtered by", async () => {
  for (const value of [3.6213e15, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 1e15, 0.1 + 0.2, 1e-7, 2 ** -19]) {
    expect(await putDossier({ figures: [{ ...figure, value }] })).toBeLessThan(300);
    expect(await get("figures/f")).toMatchObject({ value });
    expect(await ids(`figures?value_from=${value}&value_to=${value}`)).toEqual(["f"]);
  }
  expect(await faultsOfDossier({ figures: [{ ...figure, value: 2 ** 53 }] })).toHaveLength(1);
  for (const value of ["1e16", "1e999", "0x10", "1e", ""])
    await expect(ids(`figures?value_from=${value}`), value).rejects.toThrow("400");
});

test("languages are kept in their canonical case, and found by any", async () => {
  for (const [language, kept] of [
    ["EN-gb", "en-GB"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["i-default", "i-default"],
    ["x-mill", "x-mill"],
    ["sl-rozaj-biske", "sl-rozaj-biske"],
  ] as const) {
    expect(await putDossier({ article: { language } })).toBeLessThan(300);
    expect(await get("articles/night-shift-talks")).toMatchObject({ language: kept });
    expect(await ids(`articles?language=${language.toUpperCase()}`)).toEqual(["night-shift-talks"]);
  }
});

test("two actors cannot share a well-known identifier, whatever its case", async () => {
  expect(await putShared("actors/one", { ...person, identifiers: [{ scheme: "wikidata", value: "Q42" }] })).toBe(201);
  expect(await get("actors/one")).toMatchObject({ identifiers: [{ scheme: "wikidata", value: "Q42" }] });
  expect(
    await faultsOfShared("actors/two", { ...person, identifiers: [{ scheme: "wikidata", value: "q42" }] }),
  ).toEqual([
    "/identifiers/0/value: is the identifier (wikidata Q42) of the actor `one`: two records must not stand for the same actor",
  ]);
});

describe("a name that two people would type differently, or not see, is refused", () => {
  test.each([
    ["\u200b", "must not be blank: leave the field out if its value is unknown"],
    ["\u2800\u3164", "must not be blank: leave the field out if its value is unknown"],
    ["Rene\u0301e", "must be composed (Unicode NFC)"],
    ["Renée ", "must not begin or end with a space"],
    ["\u00a0Renée", "must not begin or end with a space"],
    ["Ren\u202eeé", "must not contain a bidirectional control character"],
    ["Renée  Fleur", "must not contain two spaces in a row"],
    ...[..."\t\n\u00ad\u034f\u200b\u2028\u2029\u2060\u2800\ufeff\u{e0001}\u{e0067}"].map((hidden) => [
      `Ren${hidden}ée`,
      "must not contain a tab, a line break or a character that does not show",
    ]),
    ...["Ren\u200dée", "7\u200c7", "می\u200c", "می\u200c\u200cشود", "👩\u200d"].map((joiner) => [
      joiner,
      "must not contain a tab, a line break or a character that does not show",
    ]),
  ])("%j", async (name, fault) => {
    expect(await faultsOfShared("actors/renee", { kind: "person", name })).toEqual([`/name: ${fault}`]);
    const aliases = [{ name, kind: "alias" }];
    expect(await faultsOfShared("actors/renee", { ...person, aliases })).toEqual([`/aliases/0/name: ${fault}`]);
  });

  test.each([
    "می\u200cشود",
    "ක්\u200dෂ",
    "രാജന്\u200d പിള്ള",
    "👩\u200d💻 Club",
    "❤️\u200d🔥",
    "👩🏽\u200d🚒",
    "Z\u00a0B",
  ])("%j is kept", async (name) => {
    expect(await putShared("actors/renee", { kind: "person", name })).toBeLessThan(300);
    expect(await get("actors/renee")).toMatchObject({ name });
  });

  test("so are the label and the option of a figure, which filters find composed or not", async () => {
    for (const text of ["Rene\u0301e", "a\u200bb", "a  b", "a\nb"])
      expect(await faultsOfDossier({ figures: [{ ...figure, label: text, option: text }] })).toEqual([
        expect.stringMatching(/^\/figures\/0\/label: must /),
        expect.stringMatching(/^\/figures\/0\/option: must /),
      ]);
    await putDossier({ figures: [{ ...figure, label: "Renée" }] });
    expect(await ids(`figures?label=${encodeURIComponent("Rene\u0301e")}`)).toEqual(["f"]);
  });

  test("the article's own text stays as it is", async () => {
    const headline = " Rene\u0301e\u00a0spoke ";
    expect(await putDossier({ article: { headline } })).toBe(200);
    expect(await get("articles/night-shift-talks")).toMatchObject({ headline });
  });
});

describe("an address is kept as it was put, or refused", () => {
  test.each([
    "http://exa\tmple.org/\na",
    " https://example.org/a",
    "https://example.org/a<b>",
    'https://example.org/"',
    "https://example.org/a\\b",
    "https://example.org/{id}",
    "https://example.org/%zz",
    "https://example.org/ü",
    "ftp://example.org/a",
    "https://",
    "https://example.org/a[b]?c[]=1",
    "https://example.org/?a=[1]",
    "https://x/#a#b",
    "https://a@b@c/",
    "http:///a",
    "http://:80/",
    "http://?a",
    "http://[::1/",
    "http://[::1]a/",
    "http://[zz]/",
    "http://example.org:port/",
  ])("%j is refused", async (url) => {
    expect(await faultsOfDossier({ article: { url } })).toEqual([
      expect.stringMatching(/^\/article\/url: must be an http or https address/),
    ]);
  });

  test.each([
    "https://example.org",
    "HTTPS://Example.ORG:443/a/../b?q=1,2&r=%C3%A9#f",
    "http://[::1]/",
    "http://[2001:db8::1]:8080?a=/?#/?",
    "https://user:pass@example.org/@somebody?to=a@b#c@d",
    "https://example.org/a%5Bb%5D?c%5B%5D=1",
    "https://example.org?",
    "https://example.org//a;b=c/(d)!$&'*+,~",
  ])("%s is answered unchanged, and finds its article", async (url) => {
    expect(await putDossier({ article: { url } })).toBeLessThan(300);
    expect(await get("articles/night-shift-talks")).toMatchObject({ url });
    expect(await ids(`articles?url=${encodeURIComponent(url)}`)).toEqual(["night-shift-talks"]);
  });
});

test("an address that another article has is written, with a warning in the receipt", async () => {
  const { http, store } = await startService({ seed: false });
  const key = await keyFor(store, "write");
  await http.put("/v1/actors/gazette").set(key).send({ id: "gazette", kind: "publisher", name: "Gazette" }).expect(201);
  const article = (id: string) => ({
    article: {
      ...{ id, headline: "News", publisher: "gazette", language: "en", status: "usable", text_kind: "original" },
      url: "https://example.org/news",
      sections: [{ paragraphs: ["News."] }],
    },
  });
  const first = await http.put("/v1/dossiers/first").set(key).send(article("first")).expect(201);
  expect(first.body.warnings).toEqual([]);
  const second = await http.put("/v1/dossiers/second").set(key).send(article("second")).expect(201);
  expect(second.body.warnings).toEqual([
    { pointer: "/article/url", detail: "is the address of the article `first` too" },
  ]);
});

test("ids and the basis may be left out; two records that agree in what identifies them are a fault", async () => {
  const evidence = [{ paragraph: 1, exact: "The union wants a bonus" }];
  const demand = { actor: "dockers-union", act: "request", summary: "It wants a bonus.", evidence };
  expect(await putDossier({ positions: [demand] })).toBeLessThan(300);
  const [id] = await ids("positions?actor=dockers-union");
  expect(id).toMatch(/^night-shift-talks-[0-9a-f]{12}$/);
  expect(await get(`positions/${id}`)).toMatchObject({ basis: "reported", topic: null, stance: null });
  await putDossier({ positions: [{ ...demand, summary: "It wants a bonus for nights." }] });
  expect(await ids("positions?actor=dockers-union")).toEqual([id]);
  expect(await faultsOfDossier({ positions: [demand, { ...demand, summary: "Another." }] })).toEqual([
    expect.stringContaining(
      "/positions/1: agrees with the position at /positions/0 in actor, unnamed, topic, act, event, stated_on",
    ),
  ]);
});

test("a stance needs a proposition to be on, from either side", async () => {
  const evidence = [{ paragraph: 1, exact: "The union wants a bonus" }];
  const stance = {
    actor: "dockers-union",
    act: "state",
    summary: "For it.",
    topic: "pay",
    stance: "support",
    evidence,
  };
  await putShared("topics/pay", { label: "Pay" });
  expect(await faultsOfDossier({ positions: [stance] })).toEqual([
    expect.stringContaining("/positions/0/topic: is `pay`, which has no proposition that a stance could be on"),
  ]);
  await putShared("topics/pay", { label: "Pay", proposition: "Pay should rise." });
  expect(await putDossier({ positions: [stance] })).toBeLessThan(300);
  expect(await faultsOfShared("topics/pay", { label: "Pay" })).toEqual([
    "/proposition: is required of the topic `pay`: the dossier `night-shift-talks` has a stance on it",
  ]);
  expect(await faultsOfDossier({ positions: [{ ...stance, stance: "conditional_oppose" }] })).toEqual([
    "/positions/0/stance: is `conditional_oppose`: add the `condition` that it depends on",
  ]);
});
