import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { Problem } from "./problems.ts";
import type {} from "./request/keys.ts";
import { negotiate } from "./request/negotiation.ts";
import { readParameters } from "./request/query.ts";

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
  /** What a key must allow; without it anyone may. */
  readonly scope?: "write" | "admin";
  /** What is sent: its media types, what it is, and an example. */
  readonly body?: {
    readonly types: readonly string[];
    readonly schema: z.ZodType;
    readonly example: unknown;
    /** Whether it is read as it arrives, however long it is. */
    readonly streamed?: boolean;
  };
  /** Whether something new is answered with 201, as other things are with 200; `always` where it makes nothing but new things. */
  readonly creates?: boolean | "always";
  /** Whether it can be asked for as of a time: it then has the parameter `as_of`. */
  readonly past?: boolean;
  /** Whether it is costly, always or as it is asked for: then one at a time is answered, and too many are refused. */
  readonly costly?: true | ((query: Readonly<Record<string, unknown>>) => boolean);
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
  /** It answers with events that never end: without a validator, and after the one that `Last-Event-ID` names. */
  readonly endless?: boolean;
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
export function readRequest(request: FastifyRequest, { answers, formats = {}, params, query, body }: Operation): void {
  const { format } = request.query as { readonly format?: unknown };
  const named = typeof format === "string" && Object.hasOwn(formats, format) ? formats[format] : undefined;
  request.answerType = named ?? negotiate(request, Object.keys(answers));
  if (params !== undefined) request.params = readParameters(params, request.params, "path");
  request.query = readParameters(query, request.query, "query");
  if (body !== undefined) refuseOtherTypes(request, body.types);
}

const AS_OF = z.iso
  .datetime({ offset: true })
  .optional()
  .describe("What the service knew at this time (RFC 3339), in place of what it knows now.");

/** An operation with the parameter by which it is asked for as of a time, where it can be. */
export function withPast(operation: Operation): Operation {
  return operation.past ? { ...operation, query: operation.query.extend({ as_of: AS_OF }) } : operation;
}

/** Whether a request is costly, as it asks for an operation. */
export function isCostly({ query, asOf }: FastifyRequest, { costly }: Operation): boolean {
  if (typeof costly === "function") return asOf !== undefined || costly(query as Record<string, unknown>);
  return costly ?? asOf !== undefined;
}

function refuseOtherTypes({ headers }: FastifyRequest, types: readonly string[]): void {
  const [type = "", ...parameters] = (headers["content-type"] ?? "")
    .split(";")
    .map((part) => part.trim().toLowerCase());
  const isUtf8 = parameters.every((one) => !one.startsWith("charset=") || /^charset="?utf-8"?$/.test(one));
  if (!types.includes(type) || !isUtf8)
    throw new Problem("unsupported-media-type", `The body is read as ${types.join(", ")}, in UTF-8.`);
}

/** What the tags stand for, in the order of the document. */
export const TAGS: Readonly<Record<string, string>> = {
  Articles: "News articles, with their text and all that they report.",
  Authorities: "Records that articles share: events, actors, places and topics.",
  Records:
    "What articles report: who took part, what was agreed, who stands where, what is proposed, said and still open.",
  Views: "Answers that span records of several types, each with the ids that it rests on.",
  Dossiers: "Articles with everything that they report, in the form that they are written in.",
  History: "What became of dossiers and authority records: every revision, and every change in one order.",
  Administration: "Keys, and who did what: with a key of the scope `admin`.",
  Webhooks: "Where changes are sent to, as they are made.",
  Exports: "Everything at once, as files.",
  Feeds: "What is new, for feed readers.",
  Service: "The service itself.",
};

/** One page of a list. */
export function pageSchema(record: z.ZodType, facets: z.ZodType): z.ZodObject {
  return z.object({ data: z.array(record), page: PageInfo, facets: facets.optional().describe("With `facets`.") });
}

const PageInfo = z
  .object({
    limit: z.int().describe("How many records the page has at most."),
    next_cursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
    total: z.int().optional().describe("How many records fit the filters, with `count=exact`."),
  })
  .meta({ id: "Page", description: "Where a page stands in its list." });
