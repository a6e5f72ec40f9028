import { z } from "zod";
import { didYouMean } from "../http/request/did-you-mean.ts";
import { issueMessage } from "../http/request/messages.ts";
import type { Values } from "../model/kit/fields.ts";
import { EMPTY } from "../model/kit/lists.ts";
import { authorities, parts, resourceNamed } from "../model/records/index.ts";
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

/** Validates a value as a dossier, if it has an article, or as a registry. Returns it with what it leaves out, or its flaws. */
export function readForm(value: unknown): { dossier: Dossier } | { registry: Registry } | { flaws: Flaw[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return {
      flaws: [{ path: [], message: `must be an object with ${ROOT_KEYS}` }],
    };
  const isDossier = "article" in value || parts.some(({ name }) => name in value);
  const read = (isDossier ? DossierForm : RegistryForm).safeParse(value, { reportInput: true, error: issueMessage });
  if (!read.success) return { flaws: read.error.issues.flatMap((issue) => flawsOf(issue, knownKeys)) };
  return isDossier ? { dossier: withLeftOut(read.data as Dossier) } : { registry: read.data as Registry };
}

const ROOT_KEYS = `\`article\` (a dossier) or with some of ${authorities.map(({ name }) => `\`${name}\``).join(", ")} (a registry)`;

function listOf(form: z.ZodType, max: number): z.ZodType {
  return z.array(form).min(1, EMPTY).max(max).optional();
}

/** Returns a schema issue as flaws. `knownKeys` returns the keys that the form has at a path. */
export function flawsOf(issue: z.core.$ZodIssue, knownKeys: (path: Path) => readonly string[]): Flaw[] {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(path);
    return issue.keys.map((key) => ({ path: [...path, key], message: `is not a known key${didYouMean(key, known)}` }));
  }
  if (issue.input === null) return [{ path, message: "must not be null: leave it out if it is not known" }];
  const isOther = issue.code === "invalid_value" && issue.input !== undefined;
  return [{ path, message: isOther ? `is ${JSON.stringify(issue.input)}, but ${issue.message}` : issue.message }];
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
