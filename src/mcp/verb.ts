import { z } from "zod";
import type { Ask } from "../http/ask.ts";
import type { Entry } from "./entries.ts";

/** A question that an assistant can ask: a tool over one GET operation of the service. */
export interface Verb {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The path of the operation that answers. `{id}` stands for the input `id`; the others are its query. */
  readonly path: string;
  /** Parameters of the operation and `Inputs`. The operation validates the former. */
  readonly input: z.ZodObject;
  /** Parameters that are sent if the input has no other value. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Inputs that name records, with the type of these; `any` where the value is `type/id`. */
  readonly names: Readonly<Record<string, string>>;
  /** The parameter that continues a page, which the answer has as `page.next_{parameter}`; null if there are no pages. */
  readonly pages: "cursor" | "since" | null;
  /** Returns the entries of the operation's answer. May ask for more about them. */
  entries(body: never, ask: Ask): readonly Entry[] | Promise<readonly Entry[]>;
  /** Returns what else to say about the operation's answer; null if nothing. */
  note?(body: never): string | null;
}

/** Inputs of every verb that say how much to answer. */
export interface Inputs {
  readonly max_tokens: number;
  /** The number of entries to skip. */
  readonly after?: number;
}

const MAX_TOKENS = z
  .int()
  .min(500)
  .max(20_000)
  .default(2000)
  .describe("The most tokens of the answer. Records that do not fit are left out, and counted.");

const AFTER = z.int().min(0).default(0).describe("How many entries to skip: as a shortened answer says.");

/** Returns the input of a verb: texts for parameters of an operation's query, described as there, and `Inputs`. */
export function inputOf(
  query: z.ZodObject,
  names: readonly string[],
  own: Readonly<Record<string, z.ZodType>> = {},
): z.ZodObject {
  const parameters = names.map((name) => [name, z.string().optional().describe(descriptionOf(query.shape[name]))]);
  const skip = names.includes("cursor") || names.includes("since") ? {} : { after: AFTER };
  return z.strictObject({ ...own, ...Object.fromEntries(parameters), ...skip, max_tokens: MAX_TOKENS });
}

const MAX_LISTED = 12;

/** Returns the description of a parameter, with its values if they are few. */
function descriptionOf(parameter: z.core.$ZodType | undefined): string {
  const { description = "" } = z.globalRegistry.get(parameter as z.ZodType) ?? {};
  const schema = JSON.stringify(z.toJSONSchema(parameter as z.ZodType, { io: "output", unrepresentable: "any" }));
  const values = JSON.parse(/"enum":(\[[^\]]*\])/.exec(schema)?.[1] ?? "[]") as string[];
  return values.length > 0 && values.length <= MAX_LISTED
    ? `${description} Values: ${values.join(", ")}.`
    : description;
}

/** Returns the path and query of the GET that a verb makes of parameters. */
export function requestOf({ path, defaults }: Pick<Verb, "path" | "defaults">, parameters: object): string {
  const query = new URLSearchParams(defaults);
  const ofPath = new Set<string>();
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    ofPath.add(name);
    return encodeURIComponent(String((parameters as Record<string, unknown>)[name]));
  });
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && !ofPath.has(name)) query.set(name, String(value));
  return query.size === 0 ? filled : `${filled}?${query}`;
}
