import type { ProblemCode } from "./api.js";
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
export declare class StandpointProblem extends Error {
    readonly name = "StandpointProblem";
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
    constructor({ status, statusText, headers }: Response, { type, title, detail, errors }: Details);
}
/** Reads the problem of an answer, also where a proxy answered with something else. */
export declare function problemOf(answer: Response): Promise<StandpointProblem>;
export {};
