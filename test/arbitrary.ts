/** Arbitrary valid registries and dossiers, generated from the definitions of the record types. */
import fc from "fast-check";
import type { z } from "zod";
import type { Dossier, Registry } from "../src/intake/forms.ts";
import { isQuotedFrom, quotable } from "../src/intake/quotations.ts";
import type { Quote } from "../src/model/kit/evidence.ts";
import type { Field, Fields, Values } from "../src/model/kit/fields.ts";
import type { ResourceName } from "../src/model/kit/names.ts";
import type { Resource } from "../src/model/kit/record-type.ts";
import { plainText } from "../src/model/kit/text-forms.ts";
import { authorities, parts, resourceNamed } from "../src/model/records/index.ts";

/** The ids that a record can refer to, by resource, and the paragraphs that evidence can quote. */
interface Context {
  readonly ids: Readonly<Partial<Record<ResourceName, readonly string[]>>>;
  readonly paragraphs: readonly string[];
}

const WORDS = [
  ..."talks peace NATO “premature” 3% Ελλάδα мир 和平 e\u0301te\u0301 ñ 👩‍👩‍👧 𝔘𝔫𝔦 🇺🇦 \u0301 ﷽ it's".split(" "),
  ..."\" ' \\ , : # - --- [x] {y} & * ! | > % @ ` ~ null true 2025 0x10 << </p> \u{24}{x} %00 \ufeff".split(" "),
  ...["\t", "\n", "  "],
];

/** Text in any script, with astral characters, combining marks, quotes, YAML syntax, newlines and tabs. */
function texts(max: number): fc.Arbitrary<string> {
  const anything = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
  const pieces = fc.array(fc.oneof(fc.constantFrom(...WORDS), anything), { minLength: 1, maxLength: 8 });
  return fc
    .tuple(pieces, fc.constantFrom("", " "))
    .map(([all, between]) => all.join(between).slice(0, max).toWellFormed())
    .filter((text) => plainText(max).safeParse(text).success);
}

/** Paragraphs, some of few repeated words, so that quotes need a prefix or a suffix. */
const paragraph = fc.oneof(
  texts(400),
  fc
    .array(fc.constantFrom("talks", "peace", "🇺🇦", "e\u0301", "é"), { minLength: 1, maxLength: 12 })
    .map((w) => w.join(" ")),
);

const digits = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
const joined = (between: string, ...pieces: fc.Arbitrary<string>[]) =>
  fc.tuple(...pieces).map((all) => all.join(between));

/** A date in a year with any precision, possibly uncertain or approximate. */
function dateIn(year: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const plain = fc.oneof(year, joined("-", year, digits(1, 12)), joined("-", year, digits(1, 12), digits(1, 28)));
  return joined("", plain, fc.constantFrom("", "?", "~", "%"));
}

const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const early = dateIn(fc.integer({ min: 0, max: 1999 }).map((n) => String(n).padStart(4, "0")));
const late = dateIn(fc.integer({ min: 2000, max: 9999 }).map(String));

/** EDTF dates of levels 0 and 1, in every form of the specification for the years 0000 to 9999. */
const dates = fc.oneof(
  dateIn(year),
  joined(
    "",
    joined("-", year, digits(1, 12), digits(1, 28)),
    fc.constantFrom("T00:00:00Z", "T12:30:00Z", "T23:59:59Z"),
  ),
  year.map((y) => `${y.slice(0, 3)}X`),
  fc.constantFrom("10XX", "19XX", "20XX", "2004-XX", "1985-XX-XX", "1985-02-XX", "2024-02-29"),
  joined("-", year, fc.constantFrom("21", "22", "23", "24")),
  joined("/", early, late),
  joined("/", late, fc.constantFrom("..", "")),
  joined("/", fc.constantFrom("..", ""), early),
);

/** At least one valid value for each pattern of a code. */
const CODES = [
  "EUR",
  "km/h",
  "{share}",
  "US",
  "UA",
  "en",
  "pt-BR",
  "zh-Hant-TW",
  "046",
  "10",
  "0233",
  "gnd",
  "local-register",
];
const ADDRESSES = [
  "https://example.org/",
  "http://a.example:8080/p/%C3%A9?q=1&r=%22#f",
  "https://xn--d1abbgf6aiiy.xn--p1ai/",
];

const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);

/** A registry with records of each type. */
export const registries: fc.Arbitrary<Registry> = fc
  .record(Object.fromEntries(authorities.map(({ name }) => [name, idLists(1, 6)])))
  .chain((ids) =>
    fc.record(Object.fromEntries(authorities.map((one) => [one.name, authorityRecords(one, { ids, paragraphs: [] })]))),
  );

/** A dossier that refers to the records of a registry, with a given or a new article id. */
export function dossiers(registry: Registry, article?: string): fc.Arbitrary<Dossier> {
  const id = article === undefined ? fc.stringMatching(/^[a-z0-9]{14}$/) : fc.constant(article);
  const section = fc.record(
    { heading: texts(100), paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }) },
    { requiredKeys: ["paragraphs"] },
  );
  const sections = fc.array(section, { minLength: 1, maxLength: 3 });
  const suffixes = fc.record(Object.fromEntries(parts.map(({ name }) => [name, idLists(0, 3)])));
  return fc.tuple(id, sections, suffixes).chain(([id, sections, suffixes]) => {
    const own = Object.entries(suffixes).map(([name, some]) => [name, some.map((suffix) => `${id}-${suffix}`)]);
    const shared = Object.entries(registry).map(([name, records]) => [name, records?.map((record) => record.id)]);
    const ids: Context["ids"] = { ...Object.fromEntries([...shared, ...own]), articles: [id] };
    const context = { ids, paragraphs: sections.flatMap(({ paragraphs }) => paragraphs) };
    const articles = resourceNamed("articles");
    const lists = parts
      .filter(({ name }) => ids[name]?.length)
      .map((part) => [part.name, fc.tuple(...(ids[part.name] ?? []).map((one) => records(part, one, context)))]);
    return fc
      .record({
        article: records(articles, id, { ...context, ids: { ...ids, articles: [] } }).map((values) => ({
          ...values,
          sections,
        })),
        ...Object.fromEntries(lists),
      })
      .map((dossier) => withoutContradictions(dossier as Dossier, context.paragraphs));
  });
}

/** Returns a dossier whose quotations and misprints stand in its text, and whose omissions are of what it leaves out. */
function withoutContradictions(dossier: Dossier, paragraphs: readonly string[]): Dossier {
  const quotables = paragraphs.map((text) => ({
    text,
    whole: isQuotedFrom(text, quotable(text)) && text.length <= 1000,
  }));
  const unstated = Object.entries(resourceNamed("articles").fields)
    .filter(([name, { optional }]) => optional && name !== "authors" && dossier.article[name] === undefined)
    .map(([name]) => name);
  const whole = (values: Values) =>
    ((values.evidence ?? []) as readonly Quote[])
      .map(({ paragraph }) => quotables[(paragraph as number) - 1])
      .find((one) => one?.whole);
  const { article, ...others } = dossier;
  const lists: Record<string, readonly Values[] | undefined> = {
    ...others,
    quotes: dossier.quotes?.flatMap((quote) => {
      if (quote.basis === "editorial") return [quote];
      const text = whole(quote)?.text;
      return text === undefined ? [] : [{ ...quote, text }];
    }),
    errata: dossier.errata?.flatMap((erratum) => {
      const printed = whole(erratum)?.text;
      const correct = erratum.correct === printed ? "Another text." : erratum.correct;
      return printed === undefined ? [] : [{ ...erratum, printed, correct, basis: "editorial" }];
    }),
    omissions: unstated.length
      ? dossier.omissions?.map((one) => ({
          ...one,
          about: { type: "article", id: dossier.article.id },
          fields: unstated,
        }))
      : undefined,
  };
  const kept = Object.entries(lists).filter(([, list]) => list?.length);
  return namingWhatIsThere({ article, ...Object.fromEntries(kept) } as Dossier);
}

/** Returns a dossier in which no record names a part that is not in it. */
export function namingWhatIsThere(dossier: Dossier): Dossier {
  const partOf = (one: { type: string; id: string }) => {
    const list = parts.find(({ type }) => type === one.type)?.name;
    return list === undefined || dossier[list]?.some(({ id }) => id === one.id);
  };
  const article = { type: "article", id: dossier.article.id as string };
  const lists = parts.flatMap(({ name }) => {
    const list = dossier[name]?.map((values) => {
      const { about } = values as { about?: { type: string; id: string } | { type: string; id: string }[] };
      if (about === undefined) return values;
      if (!Array.isArray(about)) return partOf(about) ? values : { ...values, about: article };
      const there = about.filter(partOf);
      return { ...values, about: there.length ? there : [article] };
    });
    return list === undefined ? [] : [[name, list]];
  });
  return { article: dossier.article, ...Object.fromEntries(lists) } as Dossier;
}

function idLists(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(slugs, { minLength, maxLength });
}

/** Records whose parent, if any, is an earlier one, in this order or reversed. */
function authorityRecords(resource: Resource, context: Context): fc.Arbitrary<Values[]> {
  const ids = context.ids[resource.name] ?? [];
  const all = ids.map((id, i) => records(resource, id, context, ids.slice(0, i)));
  return fc.tuple(fc.tuple(...all), fc.boolean()).map(([list, isReversed]) => (isReversed ? list.toReversed() : list));
}

/** `above` lists the possible parents of the record. */
function records(
  resource: Resource,
  id: string,
  context: Context,
  above: readonly string[] = [],
): fc.Arbitrary<Values> {
  if (resource.name === "accounts" && !context.ids.events?.length) return fc.constant({ id });
  const fields = Object.entries(resource.fields)
    .filter(([, { kind }]) => kind !== "internal")
    .map(([name, field]) => {
      const isParent = field.kind === "reference" && field.to === resource.name;
      const ids = isParent ? { ...context.ids, [resource.name]: above } : context.ids;
      return [name, field.optional, fieldValues(field, { ...context, ids })] as const;
    });
  return record(fields).map((values) => withRules(resource, { id, ...values }, context));
}

/** An object of some fields. Optional fields are sometimes absent. */
function record(fields: readonly (readonly [string, boolean, fc.Arbitrary<unknown>])[]): fc.Arbitrary<Values> {
  const entries = fields.map(([name, optional, value]) => [
    name,
    optional ? fc.option(value, { nil: undefined }) : value,
  ]);
  return fc
    .record(Object.fromEntries(entries))
    .map((values) => Object.fromEntries(Object.entries(values as Values).filter(([, value]) => value !== undefined)));
}

function fieldValues(field: Field, context: Context): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "references":
      return some(context.ids[field.to as ResourceName]);
    case "record": {
      const all = Object.entries(context.ids) as [ResourceName, readonly string[]][];
      return fc.constantFrom(...all.flatMap(([of, ids]) => ids.map((id) => ({ type: resourceNamed(of).type, id }))));
    }
    case "records": {
      const all = Object.entries(context.ids) as [ResourceName, readonly string[]][];
      const one = all.flatMap(([of, ids]) => ids.slice(0, 1).map((id) => ({ type: resourceNamed(of).type, id })));
      return fc.shuffledSubarray(one, { minLength: 1 });
    }
    case "names":
      return fc.constant(["images"]);
    case "values":
      return fc
        .record(
          { start: dates, place: scalar("reference", field.form, "places", context) },
          { requiredKeys: ["start"] },
        )
        .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
    case "evidence":
      return fc
        .array(fc.tuple(fc.nat(), fc.nat(), fc.nat(60), fc.nat(9)), { minLength: 1, maxLength: 3 })
        .map((cuts) => cuts.map((cut) => quoteAt(context.paragraphs, cut)));
    case "sections":
      return fc.constant([]); // the dossier generates its sections itself
    case "object":
      return smallObject(field.fields as Fields, context);
    case "objects": {
      const { element } = field.form as z.ZodArray<z.ZodType>;
      const valid = smallObject(field.fields as Fields, context).filter((one) => element.safeParse(one).success);
      return fc.array(valid, { minLength: 1, maxLength: 3 });
    }
    default:
      return scalar(field.kind, field.form, field.to, context, field.vocabulary?.values);
  }
}

function smallObject(fields: Fields, context: Context): fc.Arbitrary<Values> {
  return record(Object.entries(fields).map(([key, field]) => [key, field.optional, fieldValues(field, context)]));
}

function scalar(
  kind: string,
  form: z.ZodType,
  to: ResourceName | undefined,
  { ids }: Context,
  values: readonly string[] = [],
): fc.Arbitrary<unknown> {
  switch (kind) {
    case "text": {
      const max = (form as z.ZodString).maxLength ?? Number.POSITIVE_INFINITY;
      const composed = texts(max).map((text) => (max === 300 ? text.trim().normalize("NFC") : text));
      return composed.filter((text) => form.safeParse(text).success);
    }
    case "number":
      return fc.integer({ min: -9000, max: 9000 }).map((n) => Math.abs(n) / 100);
    case "enum":
    case "stance":
      return fc.constantFrom(...values);
    case "date":
      return dates;
    case "code":
      return fc.constantFrom(...CODES.filter((code) => form.safeParse(code).success));
    case "url":
      return fc.constantFrom(...ADDRESSES);
    case "reference": {
      const known = ids[to as ResourceName] ?? [];
      return known.length ? fc.constantFrom(...known) : fc.constant(undefined);
    }
    default:
      throw new Error(`no arbitrary for the kind ${kind}: add one`);
  }
}

function some(ids: readonly string[] = []): fc.Arbitrary<unknown> {
  return ids.length ? fc.shuffledSubarray([...ids], { minLength: 1 }) : fc.constant(undefined);
}

/** Characters as readers see them: evidence parts none of them. */
const CHARACTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A quote from a paragraph, with enough text before and after it to be unique, or somewhat more. */
function quoteAt(
  paragraphs: readonly string[],
  [which, from, length, more]: readonly [number, number, number, number],
): Quote {
  const index = which % paragraphs.length;
  const text = paragraphs[index] as string;
  const characters = Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
  const [start, end] = [from % characters.length, (from % characters.length) + 1 + length];
  const cut = (a: number, b: number) => characters.slice(Math.max(a, 0), b).join("");
  const exact = cut(start, end);
  const isSeen = (text: string) => plainText(5000).safeParse(text).success;
  for (let around = more > 6 ? more : 0; around <= characters.length && isSeen(exact); around++) {
    const [prefix, suffix] = [cut(start - around, start), cut(end, end + around)];
    const quote = { ...(isSeen(prefix) && { prefix }), ...(isSeen(suffix) && { suffix }) };
    const wanted = (quote.prefix ?? "") + exact + (quote.suffix ?? "");
    if (text.indexOf(wanted) === text.lastIndexOf(wanted)) return { paragraph: index + 1, exact, ...quote };
  }
  return { paragraph: index + 1, exact: text };
}

/** Returns the values, changed to follow the rules over several fields. */
function withRules(resource: Resource, given: Values, { paragraphs, ids }: Context): Values {
  const values = { ...given };
  const drop = (...names: string[]) => {
    for (const name of names) delete values[name];
  };
  if (resource.role === "authority") drop("record_status"); // withheld records have tests of their own
  switch (resource.name) {
    case "topics":
      values.proposition ??= "It should be so.";
      break;
    case "places":
      drop("latitude", "longitude", "precision");
      break;
    case "events": {
      if (resource.form.safeParse({ ...values, date_basis: "reported", kind: "talks" }).success === false) drop("end");
      if (values.kind === "other") values.codes ??= [{ label: "Something else" }];
      const isDated = values.start !== undefined || values.end !== undefined;
      if (!isDated) values.date_basis = "not_stated";
      else if (values.date_basis !== "reported")
        values.date_basis = values.citation === undefined ? "reported" : "editorial";
      break;
    }
    case "open_questions":
      if (values.resolution !== undefined) values.status = "resolved";
      else if (values.status === "resolved") values.status = "obsolete";
      break;
    case "articles":
      if (values.source === undefined) values.text_kind = "original";
      drop("embargoed_until");
      if (values.status !== "canceled") drop("cancellation");
      else values.cancellation ??= { reason: "It was wrong.", made_on: "2025-03-01" };
      break;
    case "positions":
      if (values.topic === undefined || values.stance === undefined) drop("topic", "stance", "previous_stance");
      else values.condition ??= "The other side does the same.";
      break;
    case "claims":
      values.text ??= "It was so.";
      if (values.act === "retract" || values.act === "confirm") values.act = "dispute"; // who may do so depends on whose claim it is
      break;
    case "figures":
      if (values.value !== undefined || values.low === undefined || values.high === undefined) drop("low", "high");
      if (values.low !== undefined && values.high !== undefined) values.high = (values.low as number) + 1;
      values.text ??= "dozens";
      values.of ??= "all";
      values.label ??= "houses";
      values.currency ??= "EUR";
      break;
    case "accounts":
      values.about = { type: "event", id: (ids.events as readonly string[])[0] };
      break;
  }
  if ("unnamed" in resource.fields) values.unnamed ??= "a spokeswoman";
  if (values.role === "other") values.capacity ??= "timekeeper";
  if (resource.role !== "part") return values;
  if (values.basis === "editorial" || resource.name === "errata") values.citation ??= "The almanac of 2025, page 7";
  if (values.basis === "reported") values.evidence ??= [quoteAt(paragraphs, [0, 0, 5, 0])];
  return values;
}
