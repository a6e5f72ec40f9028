/** Finds records that contradict themselves, their article or the records that they refer to. */
import { isDeepStrictEqual } from "node:util";
import { didYouMean } from "../http/request/did-you-mean.ts";
import { isWellKnown } from "../model/kit/codes.ts";
import type { Quote } from "../model/kit/evidence.ts";
import type { Fields, Values } from "../model/kit/fields.ts";
import { recordTypeOf, resourceNameOf } from "../model/kit/names.ts";
import { basisOf, type Resource, recordLinks } from "../model/kit/record-type.ts";
import { numbered } from "../model/kit/sections.ts";
import { parts, resourceNamed } from "../model/records/index.ts";
import { chunks, readById } from "../reading/stored-records.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { BatchFlaw, BatchRecord } from "./batch.ts";
import type { Dossier, Flaw } from "./forms.ts";
import { isPrintedIn, isQuotedFrom } from "./quotations.ts";

/** Finds quotations, and misprints, whose words are not in the paragraphs of their evidence. */
export function wordsElsewhere({ article, quotes = [], errata = [] }: Dossier): Flaw[] {
  const paragraphs = numbered(article.sections).map(({ text }) => text);
  const textsOf = (values: Values) =>
    ((values.evidence ?? []) as readonly Quote[]).map(({ paragraph }) => paragraphs[paragraph - 1] ?? "");
  return [
    ...quotes.flatMap((quote, i) =>
      quote.basis !== "reported" || isQuotedFrom(quote.text as string, textsOf(quote).join("\n"))
        ? []
        : [
            {
              path: ["quotes", i, "text"],
              message:
                "is not in the paragraphs of its evidence: give the words as printed; `…` and [brackets] may stand for what is left out or added",
            },
          ],
    ),
    ...errata.flatMap((erratum, i) => {
      const { printed, correct, evidence } = erratum as Values & { printed: string; correct: string };
      const texts = evidence === undefined ? [...lines(article), ...paragraphs] : textsOf(erratum);
      if (texts.some((text) => isPrintedIn(printed, correct, text))) return [];
      const message =
        evidence === undefined
          ? "is not in the article: give the characters as printed"
          : "is not in the paragraphs of its evidence: give the characters as printed, or leave the evidence out if they are in a headline, a byline or a caption";
      return [{ path: ["errata", i, "printed"], message }];
    }),
  ];
}

/** Returns what an article prints outside its paragraphs. */
function lines({ headline, subheadline, authors, images, sections }: Values): string[] {
  const list = (values: unknown) => (values ?? []) as readonly Record<string, string>[];
  return [
    headline as string | undefined,
    subheadline as string | undefined,
    ...list(authors).map(({ name }) => name),
    ...list(images).flatMap(({ caption, credit }) => [caption, credit]),
    ...list(sections).map(({ heading }) => heading),
  ].filter((text) => text !== undefined);
}

/** Finds stances on topics without a proposition: of positions in the batch, and of stored ones on topics in it. */
export async function stancesOnNothing(reader: Reader, given: readonly BatchRecord[]): Promise<BatchFlaw[]> {
  const positions = given.filter(({ resource, values }) => resource.name === "positions" && values.topic !== undefined);
  const topics = new Map(
    given.flatMap(({ resource, values }) =>
      resource.name === "topics" ? [[values.id as string, values.proposition !== undefined]] : [],
    ),
  );
  const stored = new Set(positions.map(({ values }) => values.topic as string).filter((id) => !topics.has(id)));
  for (const some of chunks([...stored]))
    for (const row of await reader.rows("topics", [{ column: "id", in: some }], [], undefined, ["id", "proposition"]))
      topics.set(row.id as string, row.proposition !== null);
  const flaws = positions
    .filter(({ values }) => topics.get(values.topic as string) === false)
    .map(({ document, path, values }) => ({
      document,
      path: [...path, "topic"],
      message: `is \`${values.topic}\`, which has no proposition that a stance could be on: add one to the topic, or leave topic and stance out`,
    }));
  const bare = given.filter(({ resource, values }) => resource.name === "topics" && values.proposition === undefined);
  const articles = [...new Set(given.flatMap(({ article }) => article ?? []))];
  const others: Condition[] = articles.length ? [{ not: { column: "article", in: articles } }] : [];
  const userOf = async (topics: readonly string[]) =>
    (await reader.rows("positions", [{ column: "topic", in: topics }, ...others], [], 1, ["article"]))[0]?.article;
  for (const some of chunks(bare)) {
    if ((await userOf(some.map(({ values }) => values.id as string))) === undefined) continue;
    for (const { values, document, path } of some) {
      const user = await userOf([values.id as string]);
      if (user !== undefined)
        flaws.push({
          document,
          path: [...path, "proposition"],
          message: `is required of the topic \`${values.id}\`: the dossier \`${user}\` has a stance on it`,
        });
    }
  }
  return flaws;
}

/** Finds omissions of a field that the record has, and of fields that records of its type cannot have. */
export async function omissionsOfFilled(
  reader: Reader,
  dossier: Dossier,
  shared: ReadonlyMap<string, Values>,
): Promise<Flaw[]> {
  const omissions = dossier.omissions ?? [];
  const recordOf = await recordsAbout(reader, dossier, shared, omissions);
  const flaws = omissions.flatMap((omission, i) => {
    const { type, id } = omission.about as About;
    const resource = resourceNamed(resourceNameOf(type));
    if (resource.role === "article" && id !== dossier.article.id)
      return [
        { omission, path: ["omissions", i, "about", "id"], message: "must be this article, or a record that it names" },
      ];
    const record = recordOf(omission.about as About);
    if (record === undefined) return []; // a record that does not exist is a fault of its own
    return (omission.fields as readonly string[]).flatMap((field, j) => {
      const message = omissionFault(dossier, resource, record, field, id);
      return message === undefined ? [] : [{ omission, path: ["omissions", i, "fields", j], message }];
    });
  });
  if (flaws.length === 0) return [];
  // What is stored already stays valid: another article may have filled the field of a shared record since.
  const ids = flaws.map(({ omission }) => omission.id as string);
  const stored = new Map(
    (await readById(reader, resourceNamed("omissions"), ids)).map(({ values }) => [values.id, values]),
  );
  const isAsStored = ({ id, about, fields }: Values) => {
    const before = stored.get(id);
    const { type, id: of } = about as About;
    return (
      before !== undefined &&
      isDeepStrictEqual([before.about, before.fields], [about, fields]) &&
      resourceNamed(resourceNameOf(type)).role === "authority" &&
      !shared.has(`${resourceNameOf(type)}/${of}`)
    );
  };
  return flaws.filter(({ omission }) => !isAsStored(omission)).map(({ path, message }) => ({ path, message }));
}

interface About {
  readonly type: string;
  readonly id: string;
}

/** Returns a lookup of the records that omissions are about. Reads stored ones once for each type. */
async function recordsAbout(
  reader: Reader,
  dossier: Dossier,
  shared: ReadonlyMap<string, Values>,
  omissions: readonly Values[],
): Promise<(about: About) => Values | undefined> {
  const stored = new Map<string, Values>();
  for (const [type, some] of Map.groupBy(omissions, ({ about }) => (about as About).type)) {
    const resource = resourceNamed(resourceNameOf(type));
    if (resource.role !== "authority") continue;
    const ids = new Set(some.map(({ about }) => (about as About).id));
    const missing = [...ids].filter((id) => !shared.has(`${resource.name}/${id}`));
    for (const { values } of await readById(reader, resource, missing)) stored.set(`${type}/${values.id}`, values);
  }
  return ({ type, id }) => {
    const { name, role } = resourceNamed(resourceNameOf(type));
    if (role === "article") return id === dossier.article.id ? dossier.article : undefined;
    if (role === "part") return dossier[name]?.find((one) => one.id === id);
    return shared.get(`${name}/${id}`) ?? stored.get(`${type}/${id}`);
  };
}

function omissionFault(
  dossier: Dossier,
  resource: Resource,
  record: Values,
  field: string,
  id: string,
): string | undefined {
  const list = parts.find(({ name }) => name === field);
  const fields = Object.fromEntries(
    Object.entries(recordTypeOf(resource.type).fields as Fields).filter(([, { kind }]) => kind !== "internal"),
  );
  if (list === undefined && !Object.hasOwn(fields, field))
    return `is \`${field}\`, which is no field of ${resource.type} and no list of a dossier${didYouMean(field, [...Object.keys(fields), ...parts.map(({ name }) => name)])}`;
  if (list === undefined) {
    if (record[field] !== undefined && !isEditorial(resource, record))
      return `is \`${field}\`, but the ${resource.type} \`${id}\` has it: an omission is of what is not stated`;
    const account = (dossier.accounts ?? []).find(
      ({ about, values, evidence }) =>
        evidence !== undefined &&
        (about as About).type === resource.type &&
        (about as About).id === id &&
        Object.hasOwn(values as Values, field),
    );
    return account && `is \`${field}\`, but the dossier has the account \`${account.id}\` of it`;
  }
  const told = (dossier[list.name] ?? []).find(
    (values) =>
      basisOf(list, values) === "reported" &&
      (resource.role === "article" ||
        recordLinks({ resource: list, values }).some((link) => link.resource === resource.name && link.id === id)),
  );
  return told && `is \`${field}\`, but the dossier has the ${list.type} \`${told.id}\` of it`;
}

/** Whether what a record states does not come from an article: it has a citation, or its own basis says so. */
function isEditorial(resource: Resource, record: Values): boolean {
  return resource.role === "authority" ? record.citation !== undefined : record.basis === "editorial";
}

/** The types of shared record of which no two are the same thing of the world. */
const UNIQUE_THINGS = ["actors", "places"];

/** Finds actors, and places, that share an identifier of a well-known scheme: they are one and the same. */
export async function sharedIdentifiers(reader: Reader, given: readonly BatchRecord[]): Promise<BatchFlaw[]> {
  const flaws: BatchFlaw[] = [];
  for (const name of UNIQUE_THINGS) {
    const own = given.filter(({ resource }) => resource.name === name);
    const all = own.flatMap((record) =>
      ((record.values.identifiers ?? []) as readonly { scheme: string; value: string }[]).flatMap((one, i) =>
        isWellKnown(one.scheme) ? [{ record, i, key: `${one.scheme} ${one.value}`, value: one.value }] : [],
      ),
    );
    const type = name === "actors" ? "actor" : "place";
    const owners = new Map<string, string>();
    const inBatch = new Set(own.map(({ values }) => values.id));
    for (const some of chunks(all))
      for (const row of await reader.rows(`${type}_identifiers`, [
        { column: "value", in: some.map(({ value }) => value) },
      ]))
        if (!inBatch.has(row[type] as string)) owners.set(`${row.scheme} ${row.value}`, row[type] as string);
    for (const { record, i, key } of all) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, record.values.id as string);
      else if (owner !== record.values.id)
        flaws.push({
          document: record.document,
          path: [...record.path, "identifiers", i, "value"],
          message: `is the identifier (${key}) of the ${type} \`${owner}\`: two records must not stand for the same ${type}`,
        });
    }
  }
  return flaws;
}
