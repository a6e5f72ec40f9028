import { z } from "zod";

/** Every problem that the service answers: its status, what it is, and what to do. The code is its address. */
export const PROBLEMS = {
  "invalid-request": {
    status: 400,
    title: "The request is not valid",
    help: "Each entry of `errors` names a part of the request and says what is wrong with it.",
  },
  "invalid-body": {
    status: 400,
    title: "The body cannot be read",
    help: "The `detail` says where: send JSON or YAML in UTF-8, with no key twice.",
  },
  "invalid-cursor": {
    status: 400,
    title: "The cursor does not fit this request",
    help: "Use a cursor as it was given, with the filters and the sort of the request that gave it; or leave it out to begin anew.",
  },
  "too-much": {
    status: 400,
    title: "The request asks for more than one answer can hold",
    help: "Narrow it as the `detail` says: by an article, an event, a topic or actors.",
  },
  "invalid-url": {
    status: 400,
    title: "The address cannot be read",
    help: "Percent-encode the path and the query as RFC 3986 says.",
  },
  "malformed-request": { status: 400, title: "The request is not HTTP", help: "Send an HTTP/1.1 request." },
  unauthorized: {
    status: 401,
    title: "A valid key is needed",
    help: "Send `Authorization: Bearer` and a key that is neither expired nor revoked; the operator makes one with `standpoint keys create`.",
  },
  forbidden: {
    status: 403,
    title: "The key does not allow this",
    help: "Use a key with the scope that the `detail` names.",
  },
  "no-such-record": {
    status: 404,
    title: "There is no such record",
    help: "Look the id up in the list of its resource.",
  },
  "no-such-export": {
    status: 404,
    title: "There is no such export",
    help: "The `detail` names those that are near; the reference at `/docs` says what there is.",
  },
  "no-such-path": { status: 404, title: "There is nothing at this path", help: "The paths are listed at `/docs`." },
  "method-not-allowed": {
    status: 405,
    title: "The method is not allowed here",
    help: "The `Allow` header names those that are.",
  },
  "request-timeout": { status: 408, title: "The request did not arrive in time", help: "Send it again." },
  "not-acceptable": {
    status: 406,
    title: "There is no answer in the format asked for",
    help: "The `detail` names the media types on offer: put one in the `Accept` header, or leave the header out.",
  },
  "range-not-satisfiable": {
    status: 416,
    title: "The file does not reach as far as the range asked for",
    help: "The `Content-Range` header says how long it is: ask for a part of it, or leave the `Range` header out.",
  },
  "in-use": {
    status: 409,
    title: "Other records name this one",
    help: "The `detail` says which: change or delete these first.",
  },
  gone: {
    status: 410,
    title: "The record was deleted",
    help: "Its revisions are kept; putting it anew brings it back.",
  },
  "precondition-failed": {
    status: 412,
    title: "It is not as the request takes it to be",
    help: "Get it again, put your change to what it is now, and send the `ETag` of that answer as `If-Match`.",
  },
  "body-too-large": {
    status: 413,
    title: "The body is too large",
    help: "A dossier or a record has at most 16 MiB; send many of them to `/v1/imports`, which has no limit.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "The body is in a format that is not read here",
    help: "The `detail` names the media types that are: send one of these, and say so in `Content-Type`.",
  },
  "invalid-record": {
    status: 422,
    title: "What was sent cannot be kept",
    help: "Each entry of `errors` points to a part of the body and says what is wrong with it. Nothing was written.",
  },
  "precondition-required": {
    status: 428,
    title: "The request does not say what it changes",
    help: "Send the `ETag` of what you changed as `If-Match`; or `If-None-Match: *` to make only what is not there.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too many requests",
    help: "Wait for the seconds that `Retry-After` says. The `RateLimit` header says what is left.",
  },
  "path-too-long": { status: 414, title: "A part of the path is too long", help: "An id has at most 80 characters." },
  "headers-too-large": {
    status: 431,
    title: "The address or the headers are too long",
    help: "Shorten the query (ask in several requests) or send fewer headers: together at most 16 KiB.",
  },
  "internal-error": {
    status: 500,
    title: "The service failed",
    help: "Try again; if it stays, tell the operator the `request_id`, under which the cause is logged.",
  },
  "insufficient-storage": {
    status: 507,
    title: "There is no room to write",
    help: "Nothing was written, and reading goes on: try again after the seconds that `Retry-After` says.",
  },
  unavailable: {
    status: 503,
    title: "The service cannot answer now",
    help: "Try again after the seconds that `Retry-After` says.",
  },
} as const satisfies Record<string, { status: number; title: string; help: string }>;

/** The code of a problem: the last part of its address. */
export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with one part of a request. */
export interface Fault {
  readonly in: "query" | "path" | "header" | "body";
  /** The parameter's or header's name. */
  readonly parameter?: string;
  /** JSON Pointer (RFC 6901) into the body. */
  readonly pointer?: string;
  readonly detail: string;
}

/** An answer that is a problem. Throw it; the error handler sends it. */
export class Problem extends Error {
  override name = "Problem";
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { faults?: readonly Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.code = code;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** The body: RFC 9457 problem details. */
  body(publicUrl: string, instance: string, requestId: string): string {
    return JSON.stringify({
      type: `${publicUrl}/problems/${this.code}`,
      title: PROBLEMS[this.code].title,
      status: this.status,
      detail: this.message,
      instance,
      request_id: requestId,
      ...(this.faults.length ? { errors: this.faults } : {}),
    });
  }
}

/** The body of a problem: RFC 9457 problem details. */
export const ProblemSchema = z
  .object({
    type: z.string().describe("Address of a page about this kind of problem."),
    title: z.string().describe("What kind of problem it is."),
    status: z.int().describe("The HTTP status."),
    detail: z.string().describe("What is wrong with this request."),
    instance: z.string().describe("The path that was asked for."),
    request_id: z.string().describe("The request's id, in the log and in `X-Request-Id`."),
    errors: z
      .array(
        z.object({
          in: z.enum(["query", "path", "header", "body"]),
          parameter: z.string().optional().describe("Name of the parameter or header."),
          pointer: z.string().optional().describe("JSON Pointer (RFC 6901) into the body."),
          detail: z.string(),
        }),
      )
      .optional()
      .describe("Each part of the request that is wrong."),
  })
  .meta({ id: "Problem", description: "Problem details, RFC 9457." });
