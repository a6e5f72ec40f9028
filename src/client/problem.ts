import type { ProblemCode } from "./api.ts";

/** An error in one part of a request. */
export interface ProblemError {
  readonly in: "query" | "path" | "header" | "body";
  /** Name of the parameter or header. */
  readonly parameter?: string;
  /** JSON Pointer (RFC 6901) into the body. */
  readonly pointer?: string;
  readonly detail: string;
}

interface Details {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
}

/** An answer that is an error: problem details (RFC 9457). */
export class StandpointProblem extends Error {
  override readonly name = "StandpointProblem";
  /** URL of a page about this kind of problem; `about:blank` where something else than the service answered. */
  readonly type: string;
  /** The last part of `type`: `no-such-record`. */
  readonly code: ProblemCode | (string & {});
  readonly status: number;
  /** What is wrong with this request. */
  readonly detail: string;
  /** The errors, one for each part of the request. */
  readonly errors: readonly ProblemError[];
  /** The request's id in the log of the service; null where something else than the service answered. */
  readonly requestId: string | null;
  /** The seconds after which the request may succeed; null without `Retry-After`. */
  readonly retryAfter: number | null;

  constructor(
    { status, statusText, headers }: Response,
    { type = "about:blank", title, detail, errors = [] }: Details,
  ) {
    super(detail ?? title ?? `${status} ${statusText}`);
    this.type = type;
    this.code = type.slice(type.lastIndexOf("/") + 1);
    this.status = status;
    this.detail = this.message;
    this.errors = errors;
    this.requestId = headers.get("x-request-id");
    this.retryAfter = seconds(headers.get("retry-after"));
  }
}

/** Reads the problem of an answer, also where a proxy answered with something else. */
export async function problemOf(answer: Response): Promise<StandpointProblem> {
  const details: unknown = await answer.json().catch(() => null);
  return new StandpointProblem(answer, typeof details === "object" && details !== null ? details : {});
}

/** Parses `Retry-After`: seconds or a date (RFC 9110, section 10.2.3). */
function seconds(text: string | null): number | null {
  if (text === null) return null;
  const value = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isNaN(value) ? null : Math.max(0, value);
}
