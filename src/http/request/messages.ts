import type { z } from "zod";

/** What is wrong with a value, as the rest of a sentence that begins with its name. */
export function issueMessage(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `is to be ${ARTICLES[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return issue.values.length > 1
        ? `is to be one of ${issue.values.join(", ")}`
        : `is to be ${String(issue.values[0])}`;
    case "too_small":
      if (!issue.message.startsWith("Too ")) return issue.message;
      return `${SIZES[issue.origin]?.[0] ?? "is to be at least"} ${issue.minimum}`;
    case "too_big":
      return `${SIZES[issue.origin]?.[1] ?? "is to be at most"} ${issue.maximum}`;
    case "invalid_format":
      return issue.message.startsWith("Invalid ") ? `is not a valid ${issue.format}` : issue.message;
    default:
      return issue.message;
  }
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
  boolean: "true or false",
};

const SIZES: Readonly<Record<string, readonly [string, string]>> = {
  string: ["has fewer characters than", "has more characters than"],
  array: ["has fewer entries than", "has more entries than"],
};
