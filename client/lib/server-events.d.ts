/**
 * Yields the events of a stream (WHATWG HTML, section 9.2) as their fields: `id`, `data`, `retry`. Lines end with LF or
 * CR LF. Calls `heard` for everything that arrives, comments too. Throws what reading the body throws.
 */
export declare function serverEvents(body: ReadableStream<Uint8Array> | null, heard: () => void): AsyncGenerator<Readonly<Record<string, string>>, void, undefined>;
