import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { type Fault, Problem } from "../http/problems.ts";
import { issueMessage } from "../http/request/messages.ts";
import { pointerOf, readBody } from "./documents.ts";
import { type Flaw, flawsOf, MAX_FLAWS } from "./forms.ts";
import { type SourceDocument, Unreadable } from "./source.ts";

const FAULTS_SHOWN = 100;

/** Returns the author of what a request writes. */
export function authorOf({ key, id }: Pick<FastifyRequest, "key" | "id">): Author {
  return { key: key?.id ?? null, request: id };
}

/** The body of a request, as bytes, and its type. */
interface Sent {
  readonly body: Uint8Array;
  readonly headers: Pick<IncomingHttpHeaders, "content-type">;
}

/** Parses the body of a request as JSON or YAML, by its Content-Type. Throws the problem `invalid-body`. */
export function parseBody({ body, headers }: Sent): SourceDocument {
  const isJson = /^application\/(?:[\w.-]+\+)?json\b/i.test(headers["content-type"] ?? "");
  try {
    return readBody(body, isJson);
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new Problem("invalid-body", cause.messages.slice(0, FAULTS_SHOWN).join("; "));
  }
}

/** Parses the body of a request by a strict form. Throws the problem `invalid-record`, which points to every fault. */
export function parseBodyAs<T extends z.ZodObject>(request: Sent, form: T): z.infer<T> {
  const read = form.safeParse(parseBody(request).value, { reportInput: true, error: issueMessage });
  if (read.success) return read.data;
  throw invalid(read.error.issues.flatMap((issue) => flawsOf(issue, () => Object.keys(form.shape))));
}

/** Returns the problem of a body with flaws: a JSON Pointer to each. */
export function invalid(flaws: readonly Flaw[]): Problem {
  const most = flaws.length >= MAX_FLAWS ? "At least " : "";
  const count = flaws.length === 1 ? "One part of the body is" : `${most}${flaws.length} parts of the body are`;
  return new Problem("invalid-record", `${count} not valid.`, {
    faults: faultsOf(flaws, FAULTS_SHOWN),
  });
}

/** Returns the first flaws as faults of a request's body. */
export function faultsOf(flaws: readonly Flaw[], atMost: number): Fault[] {
  return flaws.slice(0, atMost).map(({ path, message }) => ({ in: "body", pointer: pointerOf(path), detail: message }));
}

/** Who writes: the ids of the key and of the request; null for the command line. */
export interface Author {
  readonly key: string | null;
  readonly request: string | null;
}

/** The author of what the command line writes. */
export const COMMAND_LINE: Author = { key: null, request: null };
