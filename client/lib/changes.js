import { isWorthRetrying, sleep, waitOf } from "./connection.js";
import { serverEvents } from "./server-events.js";
/** The service sends a comment every 15 seconds: after a longer silence the connection is lost. */
const SILENCE_MS = 45_000;
const RETRY_MS = 2000;
/** Returns the methods for changes. */
export function changesMethods(connection) {
    return {
        list: (query, { signal } = {}) => connection.json("/v1/changes", { query, signal }),
        stream: (options) => follow(connection, options),
    };
}
async function* follow(connection, { signal, ...query } = {}) {
    let lastId;
    let retryMs = RETRY_MS;
    for (let isConnected = false;;) {
        const silence = silenceOf(signal);
        let waitMs = 0;
        try {
            const headers = { accept: "text/event-stream", "last-event-id": lastId };
            const { body } = await connection.open("/v1/changes/stream", { query, headers, signal: silence.signal });
            isConnected = true;
            for await (const { id, data, retry } of serverEvents(body, silence.restart)) {
                if (retry !== undefined)
                    retryMs = Number(retry);
                if (data === undefined)
                    continue;
                lastId = id ?? lastId;
                yield JSON.parse(data);
            }
        }
        catch (cause) {
            signal?.throwIfAborted();
            if (!isConnected || !(silence.isOver() || isWorthRetrying(cause)))
                throw cause;
            waitMs = waitOf(cause) * 1000;
        }
        finally {
            silence.stop();
        }
        await sleep(Math.max(waitMs, retryMs), signal);
    }
}
/** Returns a signal that is aborted with another one, or when nothing was heard for a while after a `restart`. */
function silenceOf(signal) {
    const lost = new AbortController();
    let timer;
    const stop = () => clearTimeout(timer);
    return {
        signal: signal ? AbortSignal.any([signal, lost.signal]) : lost.signal,
        isOver: () => lost.signal.aborted,
        stop,
        restart: () => {
            stop();
            timer = setTimeout(() => lost.abort(), SILENCE_MS);
        },
    };
}
