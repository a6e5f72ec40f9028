import { type Fault, Problem, type ProblemCode } from "../http/problems.ts";
import { StoreFull, StoreUnavailable } from "../store/store.ts";

/** An error as plain data that threads can send, with all that a response and the log need. */
export type SerializedError =
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly message: string;
      readonly faults: readonly Fault[];
      readonly headers: Readonly<Record<string, string>>;
      readonly moved?: readonly [from: string, to: string] | undefined;
    }
  | { readonly kind: "unavailable" | "full"; readonly message: string; readonly cause: SerializedError | null }
  | { readonly kind: "other"; readonly name: string; readonly message: string; readonly stack: string };

/** Returns the plain data of an error. */
export function serializeError(error: unknown): SerializedError {
  if (error instanceof Problem) {
    const { code, message, faults, headers, moved } = error;
    return { kind: "problem", code, message, faults, headers, moved };
  }
  if (error instanceof StoreUnavailable || error instanceof StoreFull) {
    const { message, cause } = error;
    const kind = error instanceof StoreFull ? "full" : "unavailable";
    return { kind, message, cause: cause === undefined ? null : serializeError(cause) };
  }
  const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { kind: "other", name, message, stack };
}

/** Returns the error of some plain data. */
export function deserializeError(error: SerializedError): Error {
  const { kind, message } = error;
  if (kind === "problem") {
    const { code, faults, headers, moved } = error;
    return new Problem(code, message, { faults, headers: { ...headers }, ...(moved && { moved }) });
  }
  if (kind === "other") return Object.assign(new Error(message), { name: error.name, stack: error.stack });
  const cause = error.cause === null ? {} : { cause: deserializeError(error.cause) };
  return kind === "full" ? new StoreFull(message, cause) : new StoreUnavailable(message, cause);
}
