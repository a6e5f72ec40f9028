import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { negotiate } from "./negotiate.ts";
import { readParameters } from "./query.ts";

/** What the OpenAPI document says of a route, beside its method and path. */
export interface Operation {
  /** The name of the generated client's method. */
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query: z.ZodObject;
  /** What a 200 answers: media type to schema; null where the body is text of another standard. */
  readonly answers: Readonly<Record<string, z.ZodType | null>>;
  /** Further statuses with a body that is not a problem: status to schema. */
  readonly alsoAnswers?: Readonly<Record<number, z.ZodType>>;
  /** Whether it answers without the store, and so whether or not the store answers. */
  readonly storeless?: boolean;
  /** The statuses of problems, beside those that any route can give. */
  readonly problems: readonly number[];
  /** A request whose answer is the example: path and query, `{first}` for the id of the resource's first record. */
  readonly example: string;
  /** The example itself, where the answer to that request is not to stand in the document. */
  readonly exampleAnswer?: unknown;
  /** What of the answer is to stand in the document, where the whole would be long. */
  readonly exampleExcerpt?: (answer: unknown) => unknown;
  /** The media types that the parameter `format` names, whatever the client accepts: value to media type. */
  readonly formats?: Readonly<Record<string, string>>;
  /** A part of the answer can be asked for by `Range`. */
  readonly ranges?: boolean;
  /** Names of response headers that a 200 has beside those that any has. */
  readonly headers?: readonly string[];
}

declare module "fastify" {
  interface FastifyContextConfig {
    operation?: Operation;
  }
  interface FastifyRequest {
    /** The media type to answer in, of those that the operation offers. */
    answerType: string;
  }
}

/** The query of an operation that takes none. */
export const NoQuery = z.strictObject({});

/**
 * Holds a request against its operation: what it asks for is on offer, and its parameters are valid. What they
 * are read as takes the place of what was sent. Throws the problem that says what is wrong.
 */
export function readRequest(request: FastifyRequest, { answers, formats = {}, params, query }: Operation): void {
  const { format } = request.query as { readonly format?: unknown };
  const named = typeof format === "string" && Object.hasOwn(formats, format) ? formats[format] : undefined;
  request.answerType = named ?? negotiate(request, Object.keys(answers));
  if (params !== undefined) request.params = readParameters(params, request.params, "path");
  request.query = readParameters(query, request.query, "query");
}

/** What the tags stand for, in the order of the document. */
export const TAGS: Readonly<Record<string, string>> = {
  Articles: "News articles, with their text and all that they report.",
  Authorities: "Records that articles share: events, actors, places and topics.",
  Records:
    "What articles report: who took part, what was agreed, who stands where, what is proposed, said and still open.",
  Views: "Answers that span records of several types, each with the ids that it rests on.",
  Dossiers: "Articles with everything that they report, in the form that they are written in.",
  Exports: "Everything at once, as files.",
  Feeds: "What is new, for feed readers.",
  Service: "The service itself.",
};

/** One page of a list. */
export function pageOf(record: z.ZodType, facets: z.ZodType): z.ZodObject {
  return z.object({ data: z.array(record), page: PageInfo, facets: facets.optional().describe("With `facets`.") });
}

const PageInfo = z
  .object({
    limit: z.int().describe("How many records the page has at most."),
    next_cursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
    total: z.int().optional().describe("How many records fit the filters, with `count=exact`."),
  })
  .meta({ id: "Page", description: "Where a page stands in its list." });
