import { z } from "zod";
import { didYouMean } from "./did-you-mean.ts";

/**
 * Returns what a value must be, as the rest of a sentence that begins with its name. Pass it to zod as `error`: it
 * serves queries, paths, bodies, dossier files, settings and the command line. A message written in a schema goes first.
 */
export function issueMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return "is required";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${issue.inst instanceof z.ZodNumberFormat ? "a whole number" : (TYPES[issue.expected] ?? issue.expected)}`;
    case "invalid_value":
      return `must be ${oneOf(issue.values.map(String), issue.input)}`;
    case "too_small":
      return `must ${boundOf(issue.origin, "at least", issue.minimum)}`;
    case "too_big":
      return `must ${boundOf(issue.origin, "at most", issue.maximum)}`;
    case "invalid_format":
      return `must be ${FORMATS[issue.format] ?? `a valid ${issue.format}`}`;
    default:
      return undefined;
  }
}

function oneOf(values: readonly string[], given: unknown): string {
  if (values.length === 1) return `\`${values[0]}\``;
  return `one of ${values.join(", ")}${typeof given === "string" ? didYouMean(given, values) : ""}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
  boolean: "true or false",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: "a date such as 2025-02-18",
  datetime: "a time such as 2025-02-18T09:00:00Z",
  url: "a URL such as https://example.org/news",
  uuid: "a UUID such as 5f0c4e0a-6c1f-4b7e-9a53-6f2f3d1c7a10",
};

/** What is counted of a value, by its type; a number is compared itself. */
const UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  string: ["character", "characters"],
  array: ["entry", "entries"],
};

function boundOf(origin: string, bound: string, limit: number | bigint): string {
  const units = UNITS[origin];
  return units === undefined ? `be ${bound} ${limit}` : `have ${bound} ${limit} ${units[limit === 1 ? 0 : 1]}`;
}
