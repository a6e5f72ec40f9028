import { StoreFull, StoreUnavailable } from "../store.ts";

/** Runs `work`, and rethrows transient failures as StoreUnavailable and a full disk as StoreFull. */
export async function mapErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (errorCode(cause) === DISK_FULL) throw new StoreFull((cause as Error).message, { cause });
    if (isTransient(cause)) throw new StoreUnavailable((cause as Error).message, { cause });
    throw cause;
  }
}

/**
 * Returns whether a failure can pass without a change to the request. By SQLSTATE: connection exceptions (08),
 * insufficient resources (53), operator intervention and cancelled statements (57), transaction rollbacks (40), a
 * primary that became read-only (25006). By the codes of Node.js and the messages of pg: no connection.
 */
export function isTransient(cause: unknown): boolean {
  const code = errorCode(cause);
  const message = cause instanceof Error ? cause.message : "";
  return (
    /^(08|53|57|40)/.test(code) ||
    code === "25006" ||
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN)/.test(code) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|Query read timeout)/.test(
      message,
    )
  );
}

const DISK_FULL = "53100";

/** Returns the code of a failure, an SQLSTATE or a code of Node.js; an empty string if it has none. */
export function errorCode(cause: unknown): string {
  return String((cause as { code?: unknown }).code ?? "");
}
