/** Arbitrary valid registries and dossiers, generated from the definitions of the record types. */
import fc from "fast-check";
import type { z } from "zod";
import type { Dossier, Registry } from "../src/intake/forms.ts";
import type { Quote } from "../src/model/kit/evidence.ts";
import type { Field, Fields, Values } from "../src/model/kit/fields.ts";
import type { ResourceName } from "../src/model/kit/names.ts";
import type { Resource } from "../src/model/kit/record-type.ts";
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
    .filter((text) => /\S/u.test(text) && !/[^\P{Cc}\n\t]/u.test(text));
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
  "US",
  "UA",
  "en",
  "pt-BR",
  "zh-Hant-TW",
  "046",
  "10",
  "0233",
  "wikidata",
  "iso3166-1",
  "iptc-mediatopic",
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
    return fc.record({
      article: records(articles, id, context).map((values) => ({ ...values, sections })),
      ...Object.fromEntries(lists),
    }) as fc.Arbitrary<Dossier>;
  });
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

/** `above` lists the possible parents of the record; by default, all others of its type. */
function records(resource: Resource, id: string, context: Context, above?: readonly string[]): fc.Arbitrary<Values> {
  const fields = Object.entries(resource.fields).map(([name, field]) => {
    const isParent = field.kind === "reference" && field.to === resource.name && above !== undefined;
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
    case "evidence":
      return fc
        .array(fc.tuple(fc.nat(), fc.nat(), fc.nat(60), fc.nat(9)), { minLength: 1, maxLength: 3 })
        .map((cuts) => cuts.map((cut) => quoteAt(context.paragraphs, cut)));
    case "sections":
      return fc.constant([]); // the dossier generates its sections itself
    case "object":
      return smallObject(field.fields as Fields, context);
    case "objects":
      return fc.array(smallObject(field.fields as Fields, context), { minLength: 1, maxLength: 3 });
    default:
      return scalar(field.kind, field.form, field.to, context);
  }
}

function smallObject(fields: Fields, context: Context): fc.Arbitrary<Values> {
  return record(Object.entries(fields).map(([key, field]) => [key, field.optional, fieldValues(field, context)]));
}

function scalar(kind: string, form: z.ZodType, to: ResourceName | undefined, { ids }: Context): fc.Arbitrary<unknown> {
  switch (kind) {
    case "text":
      return texts((form as z.ZodString).maxLength ?? Number.POSITIVE_INFINITY);
    case "integer":
      return fc.integer({ min: 0, max: 1_000_000_000 });
    case "enum":
    case "stance":
      return fc.constantFrom(...(form as z.ZodEnum).options);
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

/** A quote from a paragraph, with enough text before and after it to be unique, or somewhat more. */
function quoteAt(
  paragraphs: readonly string[],
  [which, from, length, more]: readonly [number, number, number, number],
): Quote {
  const index = which % paragraphs.length;
  const text = paragraphs[index] as string;
  const characters = [...text];
  const [start, end] = [from % characters.length, (from % characters.length) + 1 + length];
  const cut = (a: number, b: number) => characters.slice(Math.max(a, 0), b).join("");
  const exact = cut(start, end);
  for (let around = more > 6 ? more : 0; around <= characters.length && exact.trim(); around++) {
    const [prefix, suffix] = [cut(start - around, start), cut(end, end + around)];
    const quote = { ...(prefix.trim() && { prefix }), ...(suffix.trim() && { suffix }) };
    const wanted = (quote.prefix ?? "") + exact + (quote.suffix ?? "");
    if (text.indexOf(wanted) === text.lastIndexOf(wanted)) return { paragraph: index + 1, exact, ...quote };
  }
  return { paragraph: index + 1, exact: text };
}

/** Returns the values, changed to follow the rules over several fields. */
function withRules(resource: Resource, given: Values, { paragraphs }: Context): Values {
  const values = { ...given };
  if (resource.name === "events") {
    const isDated = values.start !== undefined || values.end !== undefined;
    if (!isDated) values.date_basis = "not_stated";
    else if (values.date_basis !== "reported")
      values.date_basis = values.date_citation === undefined ? "reported" : "editorial";
  }
  if (resource.name === "open_questions") {
    if (values.resolution !== undefined) values.status = "resolved";
    else if (values.status === "resolved") values.status = "obsolete";
  }
  if (resource.name === "articles" && values.source === undefined) values.text_kind = "original";
  if (resource.role !== "part") return values;
  if (values.basis === "editorial" || resource.name === "errata") values.citation ??= "The almanac of 2025, page 7";
  if (values.basis === "reported") values.evidence ??= [quoteAt(paragraphs, [0, 0, 5, 0])];
  return values;
}
