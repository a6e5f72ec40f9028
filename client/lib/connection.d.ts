/** Where the service is, and how the client reaches it. */
export interface ClientOptions {
    /** The base URL of the service: `https://news.example.org`. In a page of the service's own origin it may be empty. */
    readonly url: string;
    /** An API key. Writing requires one. */
    readonly key?: string | undefined;
    /** How often a request is sent again at most. Default: 2. */
    readonly retries?: number | undefined;
    /** Whether answers are kept, and asked for with `If-None-Match`: the latest 100. Default: false. */
    readonly cache?: boolean | undefined;
    /** Used in place of the global `fetch`. */
    readonly fetch?: typeof globalThis.fetch | undefined;
}
/** What every method takes. */
export interface RequestOptions {
    /** Ends the request, and the wait before it is sent again. */
    readonly signal?: AbortSignal | undefined;
}
/** A query: lists are sent as values separated by commas, undefined values are left out. */
export type Query = object;
/** A request below the base URL. */
export interface SentRequest extends RequestOptions {
    readonly method?: "GET" | "PUT" | "PATCH" | "POST" | "DELETE" | undefined;
    readonly query?: Query | undefined;
    /** Sent as JSON; a text as it is, of the type that the headers name. */
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}
/** Returns the ETag of an answer of the client: the `ifMatch` of a later `put`. Undefined for an answer without one. */
export declare function etagOf(answer: object): string | undefined;
/** Sends requests: with the key, again where nothing was done, and with the kept answers. */
export declare class Connection {
    #private;
    constructor(options: ClientOptions);
    /** Returns the JSON of an answer. Throws a `StandpointProblem`; what `fetch` throws; the reason of the signal. */
    json<T>(path: string, request?: SentRequest): Promise<T>;
    /** Returns an answer whose body is not read yet. Throws as `json` does. */
    open(path: string, request?: SentRequest): Promise<Response>;
}
/** Waits. Rejects with the reason of the signal. */
export declare function sleep(ms: number, signal?: AbortSignal): Promise<void>;
/** Returns whether a request may succeed later. `fetch` and the body of an answer throw a TypeError for a lost connection. */
export declare function isWorthRetrying(cause: unknown, method?: string): boolean;
/** Returns the seconds to wait: those of `Retry-After`, else 0.5, 1, 2 and so on. */
export declare function waitOf(cause: unknown, tried?: number): number;
