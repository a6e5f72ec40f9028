import { z } from "zod";
import type { ObjectSchema } from "../operation.ts";
import { type Fault, Problem } from "../problems.ts";
import { didYouMean } from "./did-you-mean.ts";
import { issueMessage } from "./messages.ts";

/** The most values of one parameter. */
export const MAX_VALUES = 50;

/** Returns a schema of several values, any of which may match: separated by commas, or the parameter repeated. */
export function commaList<T extends z.ZodType>(item: T) {
  const values = z.array(item).min(1).max(MAX_VALUES);
  const split = (given: unknown) => [given].flat().flatMap((one) => (typeof one === "string" ? one.split(",") : [one]));
  return z.preprocess((given) => (given === undefined ? given : split(given)), values);
}

/** A schema of `true` or `false`. */
export const yesOrNo = z.preprocess(
  (given) => (given === "true" ? true : given === "false" ? false : given),
  z.boolean(),
);

/** Returns a schema of a whole number written in digits alone. */
export function wholeNumber(min: number, max: number) {
  const number = z.int().min(min).max(max);
  return z.preprocess(
    (given) => (typeof given === "string" && /^\d{1,9}$/.test(given) ? Number(given) : given),
    number,
  );
}

/** Whether a parameter is a list, which may be repeated. */
function isList(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional) return isList(schema.unwrap());
  return schema instanceof z.ZodPipe && schema.out instanceof z.ZodArray;
}

/**
 * Parses parameters by a strict schema. Throws the problem that names every wrong one: unknown ones with the closest
 * known name, and those given more than once that take one value.
 */
export function readParameters<T>(schema: ObjectSchema<T>, given: unknown, where: "query" | "path"): T {
  const repeated = Object.entries(Object(given)).filter(
    ([name, value]) => Array.isArray(value) && !isList(schema.shape[name]),
  );
  const faults: Fault[] = repeated.map(([parameter]) => ({
    in: where,
    parameter,
    detail: "is given more than once, but takes one value",
  }));
  const read = schema.safeParse(given, { error: issueMessage });
  if (read.success && faults.length === 0) return read.data;
  const known = Object.keys(schema.shape);
  const named = new Set(faults.map(({ parameter }) => parameter));
  for (const issue of read.error?.issues ?? []) {
    if (issue.code === "unrecognized_keys")
      faults.push(
        ...issue.keys.map((parameter) => ({
          in: where,
          parameter,
          detail: `is not a parameter here${hintAt(parameter, known) ?? didYouMean(parameter, known)}`,
        })),
      );
    else if (!named.has(String(issue.path[0])))
      faults.push({ in: where, parameter: String(issue.path[0]), detail: issue.message });
  }
  const names = [...new Set(faults.map(({ parameter }) => parameter))];
  throw new Problem(
    "invalid-request",
    `${where === "query" ? "The query" : "The path"} is not valid: see ${names.join(", ")}.`,
    { faults },
  );
}

/** What other services call the parameters of paging. */
const PAGING: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:page|offset|skip|start|after|page_token|page_number)$/i, "cursor", "pages follow by `cursor`, the `next_cursor` of the page before"], // biome-ignore format: a table
  [
    /^(?:per_?page|page_?size|size|top|first|max_results|take)$/i,
    "limit",
    "`limit` is the number of records on a page",
  ],
];

function hintAt(parameter: string, known: readonly string[]): string | undefined {
  const found = PAGING.find(([names, needs]) => names.test(parameter) && known.includes(needs));
  return found && `: ${found[2]}`;
}
