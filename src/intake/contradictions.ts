import { isWellKnown } from "../model/kit/codes.ts";
import type { Quote } from "../model/kit/evidence.ts";
import type { Values } from "../model/kit/fields.ts";
import { memoized } from "../model/kit/memoized.ts";
import { ArticleText } from "../model/kit/passages.ts";
import { chunks } from "../reading/stored-records.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { BatchFlaw, BatchRecord } from "./batch.ts";
import type { Dossier, Flaw } from "./forms.ts";
import { alike, isPrintedIn, isQuotedFrom, quotable } from "./quotations.ts";

/** Finds quotations, and misprints, whose words are not in the passages of their evidence. */
export function wordsElsewhere({ article, quotes = [], errata = [] }: Dossier): Flaw[] {
  const text = new ArticleText(article);
  const passagesOf = (values: Values) => [
    ...new Set(((values.evidence ?? []) as readonly Quote[]).flatMap((quote) => text.named(quote) ?? [])),
  ];
  const quotableOf = memoized((from: string) =>
    quotable(
      from
        .split(",")
        .map((at) => text.at(Number(at)).text)
        .join("\n"),
    ),
  );
  const printed = memoized((exact: string) => ({ exact, alike: alike(exact) }));
  return [
    ...quotes.flatMap((quote, i) =>
      quote.basis !== "reported" ||
      isQuotedFrom(quote.text as string, quotableOf(String(passagesOf(quote).map(({ from }) => from))))
        ? []
        : [
            {
              path: ["quotes", i, "text"],
              message:
                "is not in the passages of its evidence: give the words as printed; `…` and [brackets] may stand for what is left out or added",
            },
          ],
    ),
    ...errata.flatMap((erratum, i) => {
      const { printed: misprint, correct, evidence } = erratum as Values & { printed: string; correct: string };
      const texts =
        evidence === undefined
          ? [...text.passages.map((one) => one.text), ...lines(article)]
          : passagesOf(erratum).map((one) => one.text);
      if (texts.some((one) => isPrintedIn(misprint, correct, printed(one)))) return [];
      const message =
        evidence === undefined
          ? "is not in the article: give the characters as printed"
          : "is not in the passages of its evidence: give the characters as printed, or leave the evidence out if they are in a byline or a caption";
      return [{ path: ["errata", i, "printed"], message }];
    }),
  ];
}

/** Returns what an article prints outside its text: bylines and captions. */
function lines({ authors, images }: Values): string[] {
  const list = (values: unknown) => (values ?? []) as readonly Record<string, string>[];
  return [
    ...list(authors).map(({ name }) => name),
    ...list(images).flatMap(({ caption, credit }) => [caption, credit]),
  ].filter((text) => text !== undefined);
}

/** Finds stances on topics without a proposition: of positions in the batch, and of stored ones on topics in it. */
export async function stancesOnNothing(
  reader: Reader,
  given: readonly BatchRecord[],
  flawedIds: ReadonlySet<string>,
): Promise<BatchFlaw[]> {
  const positions = given.filter(({ resource, values }) => resource.name === "positions" && values.topic !== undefined);
  const topics = new Map(
    given.flatMap(({ resource, values }) =>
      resource.name === "topics" ? [[values.id as string, values.proposition !== undefined]] : [],
    ),
  );
  const stored = new Set(
    positions
      .map(({ values }) => values.topic as string)
      .filter((id) => !topics.has(id) && !flawedIds.has(`topics/${id}`)),
  );
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

/** The types of shared record of which no two are the same thing of the world. */
const UNIQUE_THINGS = ["actors", "places"];

/** Finds actors, and places, that share an identifier of a well-known scheme: they are one and the same. */
export async function sharedIdentifiers(
  reader: Reader,
  given: readonly BatchRecord[],
  flawedIds: ReadonlySet<string>,
): Promise<BatchFlaw[]> {
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
        if (!inBatch.has(row[type] as string) && !flawedIds.has(`${name}/${row[type]}`))
          owners.set(`${row.scheme} ${row.value}`, row[type] as string);
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
