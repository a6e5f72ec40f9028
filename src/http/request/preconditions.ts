import type { IncomingHttpHeaders } from "node:http";
import { Problem } from "../problems.ts";

/** A request that may say what it takes a record to be. */
interface Conditional {
  readonly headers: Pick<IncomingHttpHeaders, "if-match" | "if-none-match">;
}

/**
 * Holds a write against what it takes a record to be (RFC 9110, section 13): `tags` are the validators of what is
 * there, none where nothing is. Throws the problem where it is not so. Tells whether the request said anything of it.
 */
export function holdPreconditions({ headers }: Conditional, tags: readonly string[]): boolean {
  const { "if-match": match, "if-none-match": noneMatch } = headers;
  if (match !== undefined && !namesOne(match, tags))
    throw new Problem("precondition-failed", tags.length ? "It was changed since." : "There is nothing here.");
  if (noneMatch !== undefined && namesOne(noneMatch, tags))
    throw new Problem("precondition-failed", "There is something here already.");
  return match !== undefined || noneMatch !== undefined;
}

/** Whether a list of validators names one of these, compared strongly; `*` names any. */
function namesOne(header: string, tags: readonly string[]): boolean {
  if (header.trim() === "*") return tags.length > 0;
  return header.split(",").some((one) => tags.includes(one.trim()));
}
