import accepts from "accepts";
import type { FastifyRequest } from "fastify";
import { Problem } from "../problems.ts";

/**
 * Returns the offered media type that `Accept` prefers; the only one whatever it says, as a server may do (RFC 9110, section
 * 12.5.1). Parameters other than `q` do not count, and any `+json` is JSON. Throws the problem if it accepts none of several.
 */
export function negotiate({ headers }: Pick<FastifyRequest, "headers">, offered: readonly string[]): string {
  const [only = ""] = offered;
  if (offered.length === 1) return only;
  const accept = headers.accept?.split(",").map((range) => plain(range, offered));
  const given = { headers: { accept: accept?.join(",") } } as Parameters<typeof accepts>[0];
  const type = accepts(given).type([...offered]);
  if (type === false) throw new Problem("not-acceptable", `Available as ${offered.join(" or ")}.`);
  return type as string;
}

/** Returns a media range without its parameters, and JSON in place of a kind of it that is not offered. */
function plain(range: string, offered: readonly string[]): string {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim());
  const isJson = /^(?:application\/[\w.-]+\+|text\/)json$/i.test(type) && !offered.includes(type.toLowerCase());
  return [isJson ? "application/json" : type, ...parameters.filter((one) => /^q *=/i.test(one))].join(";");
}
