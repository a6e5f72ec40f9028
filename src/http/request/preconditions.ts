import type { IncomingHttpHeaders } from "node:http";
import { Problem } from "../problems.ts";
import { tagOf } from "../response/encoding.ts";

/** A request with the headers of a conditional write. */
interface Conditional {
  readonly headers: Pick<IncomingHttpHeaders, "if-match" | "if-none-match">;
}

/**
 * Evaluates If-Match and If-None-Match against the current ETags of a record, none if it does not exist (RFC 9110,
 * section 13). Returns whether the request has one of the headers. Throws the problem of a condition that fails.
 */
export function checkPreconditions({ headers }: Conditional, tags: readonly string[]): boolean {
  const { "if-match": match, "if-none-match": noneMatch } = headers;
  if (match !== undefined && !namesOne(match, tags))
    throw new Problem(
      "precondition-failed",
      tags.length ? "The record has changed since." : "The record does not exist.",
    );
  if (noneMatch !== undefined && namesOne(noneMatch, tags))
    throw new Problem("precondition-failed", "The record exists already.");
  return match !== undefined || noneMatch !== undefined;
}

/**
 * Whether a list of ETags contains one of `tags`; `*` matches any. The tag of a compressed answer counts as that of the
 * record, also one that a compressing proxy made weak: it names the same record.
 */
function namesOne(header: string, tags: readonly string[]): boolean {
  if (header.trim() === "*") return tags.length > 0;
  return header.split(",").some((one) => tags.includes(tagOf(one.trim())));
}
