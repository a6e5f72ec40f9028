import { type Fault, Problem, type ProblemCode } from "../http/problems.ts";
import { StoreFull, StoreUnavailable } from "../store/store.ts";

/** An error as plain data, so that it can be sent between threads: what answers are made of, and what is logged. */
export type SerializedError =
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly message: string;
      readonly faults: readonly Fault[];
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: "unavailable" | "full"; readonly message: string; readonly cause: SerializedError | null }
  | { readonly kind: "other"; readonly name: string; readonly message: string; readonly stack: string };

/** The plain data of an error. */
export function serializeError(error: unknown): SerializedError {
  if (error instanceof Problem) {
    const { code, message, faults, headers } = error;
    return { kind: "problem", code, message, faults, headers };
  }
  if (error instanceof StoreUnavailable || error instanceof StoreFull) {
    const { message, cause } = error;
    const kind = error instanceof StoreFull ? "full" : "unavailable";
    return { kind, message, cause: cause === undefined ? null : serializeError(cause) };
  }
  const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { kind: "other", name, message, stack };
}

/** The error that plain data were made of. */
export function deserializeError(failure: SerializedError): Error {
  const { kind, message } = failure;
  if (kind === "problem")
    return new Problem(failure.code, message, { faults: failure.faults, headers: { ...failure.headers } });
  if (kind === "other") return Object.assign(new Error(message), { name: failure.name, stack: failure.stack });
  const cause = failure.cause === null ? {} : { cause: deserializeError(failure.cause) };
  return kind === "full" ? new StoreFull(message, cause) : new StoreUnavailable(message, cause);
}
