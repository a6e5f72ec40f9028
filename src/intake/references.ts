import { didYouMean } from "../http/request/did-you-mean.ts";
import { locate, type Quote } from "../model/kit/evidence.ts";
import type { Link, Values } from "../model/kit/fields.ts";
import { parentField, type Resource, recordLinks } from "../model/kit/record-type.ts";
import { numbered } from "../model/kit/sections.ts";
import { authorities, parts, resourceNamed } from "../model/records/index.ts";
import type { ResourceName } from "../model/vocabularies.ts";
import { chunks } from "../reading/stored-records.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { SourceDocument } from "./documents.ts";
import type { Dossier, Flaw, Path, Registry } from "./forms.ts";

/** What is imported together: all of it is taken, or nothing. */
export interface Batch {
  readonly registries: readonly { readonly document: SourceDocument; readonly registry: Registry }[];
  readonly dossiers: readonly { readonly document: SourceDocument; readonly dossier: Dossier }[];
}

/** A batch of one document. */
export function batchOf(document: SourceDocument, read: { dossier: Dossier } | { registry: Registry }): Batch {
  return "dossier" in read
    ? { registries: [], dossiers: [{ document, dossier: read.dossier }] }
    : { registries: [{ document, registry: read.registry }], dossiers: [] };
}

/** A flaw of one of a batch's documents. */
export interface BatchFlaw extends Flaw {
  readonly document: SourceDocument;
}

interface Given {
  readonly resource: Resource;
  readonly values: Values;
  readonly document: SourceDocument;
  readonly path: Path;
  /** The article that the record is part of; null for authority records. */
  readonly article: string | null;
}

/**
 * Checks what a form cannot: that ids are given once and to one article, that every record named exists, that
 * authority records form no circle, and that evidence stands in the text exactly once.
 */
export async function resolve(reader: Reader, batch: Batch): Promise<BatchFlaw[]> {
  const given = [...givenAuthorities(batch), ...givenRecords(batch)];
  return [
    ...twice(given),
    ...(await taken(reader, given)),
    ...(await unknown(reader, given)),
    ...(await circles(reader, given)),
    ...(await told(reader, given)),
    ...batch.dossiers.flatMap(({ document, dossier }) => unfounded(dossier).map((flaw) => ({ ...flaw, document }))),
  ];
}

/** The dossier with each piece of evidence located. Call it for dossiers that resolved without flaw. */
export function located(dossier: Dossier): Dossier {
  const paragraphs = numbered(dossier.article.sections);
  const records = parts.flatMap(({ name }) => {
    const list = dossier[name]?.map((values) => {
      const evidence = values.evidence as readonly Quote[] | undefined;
      return evidence === undefined
        ? values
        : { ...values, evidence: evidence.map((quote) => locate(quote, paragraphs[quote.paragraph - 1]?.text ?? "")) };
    });
    return list === undefined ? [] : [[name, list] as const];
  });
  return { article: dossier.article, ...Object.fromEntries(records) } as Dossier;
}

function givenAuthorities(batch: Batch): Given[] {
  return batch.registries.flatMap(({ document, registry }) =>
    authorities.flatMap((resource) =>
      (registry[resource.name] ?? []).map((values, i) => ({
        resource,
        values,
        document,
        path: [resource.name, i],
        article: null,
      })),
    ),
  );
}

/** The records of a batch's dossiers, the article of each among them. */
export function givenRecords(batch: Batch): Given[] {
  return batch.dossiers.flatMap(({ document, dossier }) => {
    const article = dossier.article.id as string;
    const head = { resource: resourceNamed("articles"), values: dossier.article, document, path: ["article"], article };
    const records = parts.flatMap((resource) =>
      (dossier[resource.name] ?? []).map((values, i) => ({
        resource,
        values,
        document,
        path: [resource.name, i],
        article,
      })),
    );
    return [head, ...records];
  });
}

function twice(given: readonly Given[]): BatchFlaw[] {
  const first = new Map<string, Given>();
  return given.flatMap((record) => {
    const key = keyOf(record.resource.name, record.values.id as string);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, record);
      return [];
    }
    const message = `gives the ${record.resource.type} id \`${record.values.id}\` a second time: it is at ${other.document.where(other.path)} too`;
    return [{ document: record.document, path: [...record.path, "id"], message }];
  });
}

/** Ids that another article has, or had, are not given again. */
async function taken(reader: Reader, given: readonly Given[]): Promise<BatchFlaw[]> {
  const flaws: BatchFlaw[] = [];
  for (const [resource, records] of groupBy(given.filter(({ resource }) => resource.role === "part"))) {
    const owners = new Map<string, string>();
    for (const some of chunks(records.map(({ values }) => values.id as string)))
      for (const row of await reader.rows("records", [
        { column: "type", in: [resource.type] },
        { column: "id", in: some },
      ]))
        owners.set(row.id as string, row.article as string);
    for (const { document, path, values, article } of records) {
      const owner = owners.get(values.id as string);
      if (owner !== undefined && owner !== article)
        flaws.push({
          document,
          path: [...path, "id"],
          message: `takes the ${resource.type} id \`${values.id}\`, which belongs to the article \`${owner}\`: choose another`,
        });
    }
  }
  return flaws;
}

/** So many ids are compared with an unknown one, to say which was probably meant. */
const NEAR_IDS = 5000;

/** Links to records that are neither in the batch nor in the store. */
async function unknown(reader: Reader, given: readonly Given[]): Promise<BatchFlaw[]> {
  const inBatch = new Map(given.map((record) => [keyOf(record.resource.name, record.values.id as string), record]));
  const links = given.flatMap((record) =>
    recordLinks(record.resource, record.values).map((link) => ({ link, record })),
  );
  const open = links.filter(({ link, record }) => !answers(inBatch.get(keyOf(link.resource, link.id)), link, record));
  const outside = open.filter(({ link }) => resourceNamed(link.resource).role !== "part");
  const stored = new Set<string>();
  for (const [resource, some] of groupBy(outside.map(({ link }) => ({ resource: resourceNamed(link.resource), link }))))
    for (const ids of chunks([...new Set(some.map(({ link }) => link.id))]))
      for (const row of await reader.rows(resource.name, [{ column: "id", in: ids }]))
        stored.add(keyOf(resource.name, row.id as string));
  const missing = open.filter(({ link }) => !stored.has(keyOf(link.resource, link.id)));
  const near = new Map<ResourceName, string[]>();
  for (const name of new Set(missing.map(({ link }) => link.resource)))
    if (resourceNamed(name).role !== "part")
      near.set(
        name,
        (await reader.rows(name, [], ["id"], NEAR_IDS, ["id"])).map(({ id }) => id as string),
      );
  return missing.map(({ link, record: { document, path } }) => {
    const inDocuments = given.filter(({ resource }) => resource.name === link.resource);
    const known = [...inDocuments.map(({ values }) => values.id as string), ...(near.get(link.resource) ?? [])];
    const { type, role } = resourceNamed(link.resource);
    const where = role === "part" ? "in this dossier" : "here or in the database";
    return {
      document,
      path: [...path, ...link.path],
      message: `names the ${type} \`${link.id}\`, which is not ${where}${didYouMean(link.id, known)}`,
    };
  });
}

/** Whether a record of the batch is what a link names. Parts are named within their own dossier only. */
function answers(found: Given | undefined, link: Link, from: Given): boolean {
  return found !== undefined && (resourceNamed(link.resource).role !== "part" || found.article === from.article);
}

/** Places within each other, topics broader than each other. */
async function circles(reader: Reader, given: readonly Given[]): Promise<BatchFlaw[]> {
  const flaws: BatchFlaw[] = [];
  for (const [resource, records] of groupBy(given)) {
    const parent = parentField(resource);
    if (parent === undefined) continue;
    const parents = new Map(records.map(({ values }) => [values.id as string, values[parent] as string | undefined]));
    for (const { document, path, values } of records) {
      const seen = new Set<string>();
      let at: string | undefined = values.id as string;
      while (at !== undefined && !seen.has(at)) {
        seen.add(at);
        if (!parents.has(at)) {
          const [row] = await reader.rows(resource.name, [{ column: "id", in: [at] }]);
          parents.set(at, (row?.[parent] as string | null | undefined) ?? undefined);
        }
        at = parents.get(at);
      }
      if (at === values.id)
        flaws.push({ document, path: [...path, parent], message: `makes a circle: ${[...seen, at].join(" → ")}` });
    }
  }
  return flaws;
}

/** Evidence that is not in its paragraph, or there more than once. */
function unfounded(dossier: Dossier): Flaw[] {
  const paragraphs = numbered(dossier.article.sections);
  return parts.flatMap(({ name, type }) =>
    (dossier[name] ?? []).flatMap((values, i) =>
      ((values.evidence ?? []) as readonly Quote[]).flatMap((quote, j) => {
        const at = [name, i, "evidence", j];
        const paragraph = paragraphs[quote.paragraph - 1];
        const record = `${type} \`${values.id}\``;
        if (paragraph === undefined)
          return [
            {
              path: [...at, "paragraph"],
              message: `of ${record} names paragraph ${quote.paragraph}; the article has ${paragraphs.length}`,
            },
          ];
        const found = locate(quote, paragraph.text);
        if (typeof found !== "number") return [];
        const message =
          found === 0
            ? `of ${record} is absent: paragraph ${quote.paragraph} does not contain ${JSON.stringify((quote.prefix ?? "") + quote.exact + (quote.suffix ?? ""))}`
            : `of ${record} is ambiguous: paragraph ${quote.paragraph} contains it ${found} times; add the prefix or suffix that tells them apart`;
        return [{ path: [...at, "exact"], message }];
      }),
    ),
  );
}

/** What is shown names no draft, which would be shown by its headline: neither what is given, nor what is there. */
async function told(reader: Reader, given: readonly Given[]): Promise<BatchFlaw[]> {
  const heads = given.filter(({ resource }) => resource.role === "article");
  const drafts = new Set(heads.filter(({ values }) => values.status === WITHHELD).map(({ article }) => article));
  const inBatch = heads.map(({ article }) => article as string);
  const isDraft: Condition = { column: "status", in: [WITHHELD] };
  const naming = given
    .filter(({ article }) => article !== null && !drafts.has(article))
    .flatMap((record) => recordLinks(record.resource, record.values).map((link) => ({ link, record })))
    .filter(({ link, record }) => link.resource === "articles" && link.id !== record.article);
  const flaws: BatchFlaw[] = [];
  for (const { link, record } of naming) {
    const stored = inBatch.includes(link.id)
      ? []
      : await reader.rows("articles", [{ column: "id", in: [link.id] }, isDraft]);
    if (drafts.has(link.id) || stored.length)
      flaws.push({
        document: record.document,
        path: [...record.path, ...link.path],
        message: `names the article \`${link.id}\`, which is withheld: what is shown names nothing that is not`,
      });
  }
  for (const { document, path, article } of heads.filter((head) => drafts.has(head.article))) {
    const shown: Condition[] = [
      { column: "type", in: ["article"] },
      { column: "record", in: [article as string] },
      { not: { column: "article", in: inBatch } },
      { not: { column: "article", inQuery: { table: "articles", select: "id", where: [isDraft] } } },
    ];
    const [user] = await reader.rows("mentions", shown, ["article"], 1);
    if (user !== undefined)
      flaws.push({
        document,
        path: [...path, "status"],
        message: `is \`${WITHHELD}\`, but the dossier \`${user.article}\`, which is not, names the article: change that one first`,
      });
  }
  return flaws;
}

const WITHHELD = "withheld";

function groupBy<T extends { readonly resource: Resource }>(all: readonly T[]): Map<Resource, T[]> {
  return Map.groupBy(all, ({ resource }) => resource);
}

function keyOf(resource: ResourceName, id: string): string {
  return `${resource}/${id}`;
}
