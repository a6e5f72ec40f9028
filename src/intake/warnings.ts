import { dateSpan } from "../model/kit/edtf.ts";
import type { Quote } from "../model/kit/evidence.ts";
import type { Values } from "../model/kit/fields.ts";
import { numbered } from "../model/kit/sections.ts";
import { parts, resourceNamed } from "../model/records/index.ts";
import { chunks } from "../reading/stored-records.ts";
import type { Reader } from "../store/store.ts";
import { type Batch, type BatchFlaw, type BatchRecord, batchAuthorities, batchRecords } from "./batch.ts";
import type { Dossier, Flaw } from "./forms.ts";
import { inPlaceOrder } from "./in-place-order.ts";
import { likelyDoubles } from "./likely-doubles.ts";
import type { SourceDocument } from "./source.ts";
import { citablesOf } from "./uncited.ts";

/** Returns what is probably a mistake in a checked batch, and is written all the same, by document and place. */
export async function warningsOf(reader: Reader, batch: Batch): Promise<BatchFlaw[]> {
  const given = [...batchAuthorities(batch), ...batchRecords(batch)];
  const found = [...(await sharedAddresses(reader, given)), ...(await likelyDoubles(reader, given))];
  for (const { document, dossier } of batch.dossiers) {
    const own = [
      ...unlikelyDates(dossier),
      ...stancesThatStay(dossier),
      ...cutByComments(document, dossier),
      ...uncited(dossier),
    ];
    found.push(...own.map((flaw) => ({ ...flaw, document })));
  }
  const byDocument = Map.groupBy(found, ({ document }) => document);
  return [...byDocument].flatMap(([{ value }, own]) => inPlaceOrder(own, value));
}

/** Finds addresses that another article has too. */
async function sharedAddresses(reader: Reader, given: readonly BatchRecord[]): Promise<BatchFlaw[]> {
  const heads = given.filter(({ resource, values }) => resource.role === "article" && values.url !== undefined);
  const inBatch = new Set(heads.map(({ article }) => article));
  const owners = new Map<string, string>();
  for (const some of chunks(heads.map(({ values }) => values.url as string)))
    for (const row of await reader.rows(
      resourceNamed("articles").name,
      [{ column: "url", in: some }],
      ["id"],
      undefined,
      ["id", "url"],
    ))
      if (!inBatch.has(row.id as string)) owners.set(row.url as string, row.id as string);
  return heads.flatMap(({ document, path, values, article }) => {
    const owner = owners.get(values.url as string);
    owners.set(values.url as string, owner ?? (article as string));
    if (owner === undefined || owner === article) return [];
    return [{ document, path: [...path, "url"], message: `is the address of the article \`${owner}\` too` }];
  });
}

/** Finds articles that are published after today, and statements of no other source that are dated after all of it. */
function unlikelyDates({ article, ...lists }: Dossier): Flaw[] {
  const { published_on, updated_on, sections } = article;
  const flaws: Flaw[] = [];
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10); // it may be that day somewhere already
  if (earliestDay(published_on) > tomorrow)
    flaws.push({ path: ["article", "published_on"], message: `is \`${published_on}\`, which is after today` });
  if (published_on === undefined) return flaws;
  const entries = (sections as readonly Values[]).map((section) => section.published_on);
  const last = [published_on, updated_on, ...entries].map(latestDay).reduce((a, b) => (a > b ? a : b));
  for (const { name } of parts)
    for (const [i, { stated_on, citation }] of (lists[name] ?? []).entries())
      if (citation === undefined && earliestDay(stated_on) > last)
        flaws.push({
          path: [name, i, "stated_on"],
          message: `is \`${stated_on}\`, but the article is of \`${published_on}\``,
        });
  return flaws;
}

function earliestDay(date: unknown): string {
  return dateSpan((date as string | undefined) ?? "")?.earliest ?? "";
}

const NEVER = "9999-12-31";

function latestDay(date: unknown): string {
  return date === undefined ? "" : (dateSpan(date as string)?.latest ?? NEVER);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Finds changes of stance that change nothing. */
function stancesThatStay({ positions = [] }: Dossier): Flaw[] {
  return positions.flatMap(({ stance, previous_stance }, i) =>
    previous_stance === undefined || previous_stance !== stance
      ? []
      : [
          {
            path: ["positions", i, "previous_stance"],
            message: `is \`${stance}\`, as the \`stance\` is: leave it out unless the stance changed`,
          },
        ],
  );
}

/** Finds evidence that a comment follows where the text goes on with a `#`. */
function cutByComments({ commentAfter }: SourceDocument, { article, ...lists }: Dossier): Flaw[] {
  const texts = numbered(article.sections).map(({ text }) => text);
  if (commentAfter === undefined || !texts.some((text) => /\s#/.test(text))) return [];
  return parts.flatMap(({ name }) =>
    (lists[name] ?? []).flatMap(({ evidence = [] }, i) =>
      (evidence as readonly Quote[]).flatMap(({ exact }, j) => {
        const path = [name, i, "evidence", j, "exact"];
        const comment = commentAfter(path);
        return comment === undefined || !texts.some((text) => text.includes(`${exact} #`))
          ? []
          : [{ path, message: `ends before \`${comment}\`, a comment: put the text in quotation marks if it goes on` }];
      }),
    ),
  );
}

const UNCITED_SHOWN = 10;

/** Finds the first quotations and figures of the text that no record cites. */
function uncited(dossier: Dossier): Flaw[] {
  return citablesOf(dossier)
    .filter(({ isCited }) => !isCited)
    .slice(0, UNCITED_SHOWN)
    .map(({ kind, text, path }) => ({ path, message: `has the ${kind} ${shortened(text)}, which no record cites` }));
}

const LONGEST_SHOWN = 80;

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
