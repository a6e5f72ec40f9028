/** An answer that is an error: problem details (RFC 9457). */
export class StandpointProblem extends Error {
    name = "StandpointProblem";
    /** URL of a page about this kind of problem; `about:blank` where something else than the service answered. */
    type;
    /** The last part of `type`: `no-such-record`. */
    code;
    status;
    /** What is wrong with this request. */
    detail;
    /** The errors, one for each part of the request. */
    errors;
    /** The request's id in the log of the service; null where something else than the service answered. */
    requestId;
    /** The seconds after which the request may succeed; null without `Retry-After`. */
    retryAfter;
    constructor({ status, statusText, headers }, { type = "about:blank", title, detail, errors = [] }) {
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
export async function problemOf(answer) {
    const details = await answer.json().catch(() => null);
    return new StandpointProblem(answer, typeof details === "object" && details !== null ? details : {});
}
/** Parses `Retry-After`: seconds or a date (RFC 9110, section 10.2.3). */
function seconds(text) {
    if (text === null)
        return null;
    const value = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
    return Number.isNaN(value) ? null : Math.max(0, value);
}
