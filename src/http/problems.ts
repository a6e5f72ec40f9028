import { z } from "zod";

/** Every problem that the service answers, by code: its status, its title, and how to resolve it. */
export const PROBLEMS = {
  "invalid-request": {
    status: 400,
    title: "The request is not valid",
    help: "Each entry of `errors` names a part of the request and says what is wrong with it.",
  },
  "invalid-body": {
    status: 400,
    title: "The body cannot be parsed",
    help: "The `detail` says where. Send JSON or YAML in UTF-8, without duplicate keys.",
  },
  "invalid-cursor": {
    status: 400,
    title: "The cursor does not belong to this request",
    help: "Send a cursor unchanged, with the filters and the sort of the request that returned it; or leave it out to start from the first page.",
  },
  "too-much": {
    status: 400,
    title: "The request exceeds what one answer can hold",
    help: "Narrow it as the `detail` says: by an article, an event, a topic or actors.",
  },
  "invalid-url": {
    status: 400,
    title: "The URL is not valid",
    help: "Percent-encode the path and the query (RFC 3986).",
  },
  "malformed-request": {
    status: 400,
    title: "The request is not valid HTTP",
    help: "Send an HTTP/1.1 request.",
  },
  merged: {
    status: 308,
    title: "The record was merged into another one",
    help: "Follow the `Location` header: the same request about the record that took its place.",
  },
  unauthorized: {
    status: 401,
    title: "A valid API key is required",
    help: "Send `Authorization: Bearer` and a key that is neither expired nor revoked. The operator creates keys with `standpoint keys create`.",
  },
  forbidden: {
    status: 403,
    title: "The key lacks a scope",
    help: "Use a key with the scope that the `detail` names.",
  },
  "no-such-record": {
    status: 404,
    title: "The record does not exist",
    help: "Look the id up in the list of its resource.",
  },
  "no-such-export": {
    status: 404,
    title: "The export does not exist",
    help: "The `detail` suggests similar names; the reference at `/docs` lists all exports.",
  },
  "no-such-path": { status: 404, title: "The path does not exist", help: "The reference at `/docs` lists all paths." },
  "method-not-allowed": {
    status: 405,
    title: "The method is not allowed here",
    help: "The `Allow` header lists the methods that are.",
  },
  "request-timeout": { status: 408, title: "The request did not arrive in time", help: "Send it again." },
  "not-acceptable": {
    status: 406,
    title: "The requested format is not available",
    help: "The `detail` lists the media types available: send one of them as `Accept`, or leave the header out.",
  },
  "range-not-satisfiable": {
    status: 416,
    title: "The range begins beyond the end of the file",
    help: "The `Content-Range` header gives the file's length: ask for a part of it, or leave the `Range` header out.",
  },
  "in-use": {
    status: 409,
    title: "Other records name this record",
    help: "The `detail` says which: change or delete them first.",
  },
  unreviewed: {
    status: 409,
    title: "The draft has unconfirmed records",
    help: "Accept, change or reject each record that `errors` points to.",
  },
  "not-erasable": {
    status: 409,
    title: "The revision cannot be erased alone",
    help: "Put a new version first, then erase the old one; or erase the whole dossier: `DELETE` it with `erase=true`.",
  },
  gone: {
    status: 410,
    title: "The record was deleted, erased or withdrawn",
    help: "The revisions of a deleted record are kept, and putting it again restores it. What was erased cannot be restored. Of an article that was canceled, the `detail` says why.",
  },
  "no-such-change": {
    status: 410,
    title: "The position is beyond the last change",
    help: "The database was restored or replaced: follow again from the last change that you know to be in it, from `since=0`, or from now on.",
  },
  "precondition-failed": {
    status: 412,
    title: "Precondition failed: the record has changed since",
    help: "Get the current version, apply your change to it, and send its `ETag` as `If-Match`.",
  },
  "body-too-large": {
    status: 413,
    title: "The body is too large",
    help: "The `detail` says how many bytes it may have. Send many dossiers or records to `/v1/imports`, which limits only each line; a large dossier in JSON, which may be larger than in YAML.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "The format of the body is not supported",
    help: "The `detail` lists the media types supported: send one of them, and name it in `Content-Type`.",
  },
  "invalid-record": {
    status: 422,
    title: "The record is not valid",
    help: "Each entry of `errors` points to a part of the body and says what is wrong with it. Nothing was written.",
  },
  "precondition-required": {
    status: 428,
    title: "If-Match is required",
    help: "Send the `ETag` of the version that you changed as `If-Match`; or `If-None-Match: *` to create a record only if it does not exist.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too many requests",
    help: "Wait for the seconds in `Retry-After`. The `RateLimit` header gives the requests that remain.",
  },
  "path-too-long": {
    status: 414,
    title: "A part of the path is too long",
    help: "An id has at most 80 characters.",
  },
  "headers-too-large": {
    status: 431,
    title: "The URL or the headers are too long",
    help: "Shorten the query (split it into several requests) or send fewer headers: together at most 16 KiB.",
  },
  "internal-error": {
    status: 500,
    title: "The service failed",
    help: "Try again. If it fails again, give the operator the `request_id`, under which the cause is logged.",
  },
  "not-implemented": {
    status: 501,
    title: "The service does not have this format",
    help: "Leave `format` out: the answer is JSON.",
  },
  "insufficient-storage": {
    status: 507,
    title: "The database is full",
    help: "Nothing was written, and reading continues. Try again after the seconds in `Retry-After`.",
  },
  unavailable: {
    status: 503,
    title: "The service is unavailable",
    help: "Try again after the seconds in `Retry-After`.",
  },
} as const satisfies Record<string, { status: number; title: string; help: string }>;

/** The code of a problem: the last part of its `type`. */
export type ProblemCode = keyof typeof PROBLEMS;

/** An error in one part of a request. */
export interface Fault {
  readonly in: "query" | "path" | "header" | "body";
  /** Name of the parameter or header. */
  readonly parameter?: string;
  /** JSON Pointer (RFC 6901) into the body. */
  readonly pointer?: string;
  readonly detail: string;
}

/** An error with the problem that answers it. Throw it; the error handler sends it. */
export class Problem extends Error {
  override name = "Problem";
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;
  /** The id in the path, and the one that takes its place. */
  readonly moved: readonly [from: string, to: string] | undefined;

  constructor(
    code: ProblemCode,
    detail: string,
    more: {
      faults?: readonly Fault[];
      headers?: Record<string, string>;
      moved?: readonly [from: string, to: string];
    } = {},
  ) {
    super(detail);
    this.code = code;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
    this.moved = more.moved;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** Returns the body of the answer: RFC 9457 problem details, as JSON. */
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

/** Schema of a problem's body. */
export const ProblemSchema = z
  .object({
    type: z.string().describe("URL of a page about this kind of problem."),
    title: z.string().describe("The kind of problem."),
    status: z.int().describe("The HTTP status."),
    detail: z.string().describe("What is wrong with this request."),
    instance: z.string().describe("The path of the request."),
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
      .describe("The errors, one for each part of the request."),
  })
  .meta({ id: "Problem", description: "Problem details, RFC 9457." });
