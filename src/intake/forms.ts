import { z } from "zod";
import { didYouMean } from "../http/request/did-you-mean.ts";
import { issueMessage } from "../http/request/messages.ts";
import type { Values } from "../model/kit/fields.ts";
import { EMPTY } from "../model/kit/lists.ts";
import { memoized } from "../model/kit/memoized.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { authorities, parts, resourceNamed } from "../model/records/index.ts";
import { asWritten, keysOf } from "./as-written.ts";
import { brokenRules } from "./broken-rules.ts";
import { withLeftOut } from "./left-out.ts";

/** A dossier as authors write it: an article and lists of the records that it reports. */
export type Dossier = { readonly article: Values } & { readonly [part: string]: readonly Values[] | undefined };

/** Authority records as authors write them, several in one document. */
export type Registry = { readonly [resource: string]: readonly Values[] | undefined };

/** A place in a document: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** A fault in a document: its place, and a message that also says how to correct it. */
export interface Flaw {
  readonly path: Path;
  readonly message: string;
}

/** So many flaws of a document are looked for: all that one would correct at a time. */
export const MAX_FLAWS = 1000;

const PART_RECORDS = 10_000;
const REGISTRY_RECORDS = 100_000;

/** The form of a dossier. */
export const DossierForm = z
  .strictObject({
    article: resourceNamed("articles").form,
    ...Object.fromEntries(parts.map(({ name, form }) => [name, listOf(form, PART_RECORDS)])),
  })
  .meta({ id: "Dossier", description: "An article with all records that it reports, as its author wrote them." });

/** The form of a registry: authority records, several in one document. */
export const RegistryForm = z
  .strictObject(Object.fromEntries(authorities.map(({ name, form }) => [name, listOf(form, REGISTRY_RECORDS)])))
  .meta({
    id: "Registry",
    description: "Authority records: actors, places, topics and events that articles share.",
  });

/** The forms without their records, which are validated one by one: a document of faults then costs no more than their limit. */
const DossierShell = z.strictObject({
  article: z.custom((value) => value !== undefined),
  ...Object.fromEntries(parts.map(({ name }) => [name, listOf(z.unknown(), PART_RECORDS)])),
});
const RegistryShell = z.strictObject(
  Object.fromEntries(authorities.map(({ name }) => [name, listOf(z.unknown(), REGISTRY_RECORDS)])),
);

/** What could be read of a document. */
export interface FormRead {
  readonly flaws: readonly Flaw[];
  /** Its well-formed records, and the well-formed fields of its article; none if no article or no list could be read. */
  readonly content?: { readonly dossier: Dossier } | { readonly registry: Registry };
  /** The index of each well-formed record in the list that the author wrote, by list. Lists without flaws have none. */
  readonly indexes: Indexes;
  /** The ids of the records with flaws, as `resource/id`. */
  readonly flawedIds: readonly string[];
}

/** The indexes of records in their lists as they are written, by list. */
export type Indexes = Readonly<Record<string, readonly number[]>>;

/**
 * Validates a value as a dossier, if it has an article, or as a registry. Returns its flaws, the first thousand or so, and
 * what could be read beside them, with what authors may leave out. Unless it is strict, a record may also be as it is
 * answered: with nulls, empty lists, and references as objects.
 */
export function readForm(value: unknown, isStrict = false): FormRead {
  const indexes: Record<string, number[]> = {};
  const flawedIds: string[] = [];
  if (!isObject(value))
    return { flaws: [{ path: [], message: `must be an object with ${ROOT_KEYS}` }], indexes, flawedIds };
  const isDossier = "article" in value || parts.some(({ name }) => name in value);
  const flaws: Flaw[] = [];
  const read = <T>(form: z.ZodType<T>, input: unknown, path: Path): T | undefined => {
    const result = form.safeParse(input, { reportInput: true, error: issueMessage });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      if (flaws.length >= MAX_FLAWS) break;
      flaws.push(...flawsOf({ ...issue, path: [...path, ...issue.path] }, knownKeys));
    }
    return undefined;
  };
  const readRecord = (resource: Resource, given: unknown, path: Path): Values | undefined => {
    const { form } = resource;
    const isFit = form.safeParse(given);
    if (isFit.success) return isFit.data;
    const input = isStrict ? given : asWritten(form, given, answeredKeys(resource));
    const before = flaws.length;
    const values = read(form, input, path);
    if (values === undefined && isObject(input)) flaws.push(...brokenRules(resource, input, path, flaws.slice(before)));
    return values;
  };
  const data: Record<string, unknown> = {};
  read(isDossier ? DossierShell : RegistryShell, value, []);
  if (isDossier && "article" in value) {
    const head = resourceNamed("articles");
    const given = isStrict ? value.article : asWritten(head.form, value.article, answeredKeys(head));
    data.article = readRecord(head, value.article, ["article"]) ?? withoutFlawed(given, flaws);
  }
  const isFlawed = new Set(flaws.map(({ path }) => path[0]));
  for (const resource of isDossier ? parts : authorities) {
    const { name } = resource;
    const records = value[name];
    if (!Array.isArray(records)) continue;
    const good: Values[] = [];
    const goodIndexes: number[] = [];
    for (const [i, record] of records.entries()) {
      const isRead = !isFlawed.has(name) && flaws.length < MAX_FLAWS;
      const values = isRead ? readRecord(resource, record, [name, i]) : undefined;
      if (values !== undefined) {
        good.push(values);
        goodIndexes.push(i);
      } else if (isObject(record) && typeof record.id === "string") flawedIds.push(`${name}/${record.id}`);
    }
    data[name] = good;
    if (good.length < records.length) indexes[name] = goodIndexes;
  }
  const hasId = isDossier && isObject(data.article) && data.article.id !== undefined;
  const content = hasId ? { dossier: withLeftOut(data as unknown as Dossier) } : { registry: data as Registry };
  return { flaws, indexes, flawedIds, ...(hasId || !isDossier ? { content } : {}) };
}

/** Returns the fields of an article that have no flaw; undefined if it is no object. */
function withoutFlawed(article: unknown, flaws: readonly Flaw[]): Values | undefined {
  if (!isObject(article)) return undefined;
  const flawed = new Set(flaws.map(({ path }) => path[1]));
  return Object.fromEntries(Object.entries(article).filter(([key]) => !flawed.has(key)));
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const ROOT_KEYS = `\`article\` (a dossier) or with some of ${authorities.map(({ name }) => `\`${name}\``).join(", ")} (a registry)`;

/** Returns the keys that answers of a resource have. */
const answeredKeys = memoized(({ wire }: Resource) => keysOf(wire));

function listOf(form: z.ZodType, max: number): z.ZodType {
  return z.array(form).min(1, EMPTY).max(max).optional();
}

/** Returns a schema issue as flaws. `knownKeys` returns the keys that the form has at a path. */
export function flawsOf(issue: z.core.$ZodIssue, knownKeys: (path: Path) => readonly string[]): Flaw[] {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(path);
    return issue.keys
      .slice(0, MAX_FLAWS)
      .map((key) => ({ path: [...path, key], message: `is not a known key${didYouMean(key, known)}` }));
  }
  if (issue.input === null) return [{ path, message: "must not be null: leave it out if it is not known" }];
  const isOther = issue.code === "invalid_value" && issue.input !== undefined;
  return [{ path, message: isOther ? `is ${shortened(issue.input)}, but ${issue.message}` : issue.message }];
}

const LONGEST_SHOWN = 100;

/** Returns a value as JSON, or the beginning of a long one. */
function shortened(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN)}…` : json;
}

/** Returns the keys that the form has at a path. */
function knownKeys(path: Path): string[] {
  let schema: z.core.$ZodType =
    path[0] === "article" || parts.some(({ name }) => name === path[0]) ? DossierForm : RegistryForm;
  if (path.length === 0) return [...Object.keys(DossierForm.shape), ...Object.keys(RegistryForm.shape)];
  for (const key of path) {
    schema = bare(schema);
    if (schema instanceof z.ZodObject) schema = schema.shape[key as string] as z.core.$ZodType;
    else if (schema instanceof z.ZodArray) schema = schema.element as z.core.$ZodType;
  }
  schema = bare(schema);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.core.$ZodType) : schema;
}
