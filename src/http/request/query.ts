import { z } from "zod";
import type { ObjectSchema } from "../operation.ts";
import { type Fault, Problem } from "../problems.ts";
import { didYouMean } from "./did-you-mean.ts";
import { issueMessage } from "./messages.ts";

const MAX_VALUES = 50;

/** Returns a schema of several values separated by commas, any of which may match. */
export function commaList<T extends z.ZodType>(item: T) {
  const values = z.array(item).min(1).max(MAX_VALUES);
  return z.preprocess((given) => (typeof given === "string" ? given.split(",") : given), values);
}

/** Returns a schema of a whole number written in digits alone. */
export function wholeNumber(min: number, max: number) {
  const number = z.int().min(min).max(max);
  return z.preprocess(
    (given) => (typeof given === "string" && /^\d{1,9}$/.test(given) ? Number(given) : given),
    number,
  );
}

/**
 * Parses parameters by a strict schema. Throws the problem that names every wrong one: unknown ones with the closest
 * known name, and those given more than once.
 */
export function readParameters<T>(schema: ObjectSchema<T>, given: unknown, where: "query" | "path"): T {
  const repeated = Object.entries(Object(given)).filter(([, value]) => Array.isArray(value));
  const faults: Fault[] = repeated.map(([parameter]) => ({
    in: where,
    parameter,
    detail: "is given more than once: give it once, several values separated by commas",
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
          detail: `is not a parameter here${didYouMean(parameter, known)}`,
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
