import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { type Fault, Problem } from "../http/problems.ts";
import { issueMessage } from "../http/request/messages.ts";
import { pointerOf, readBody, type SourceDocument, Unreadable } from "./documents.ts";
import { type Flaw, flawsOf } from "./forms.ts";

const FAULTS_TOLD = 100;

/** Who has the request's work written down as theirs. */
export function authorOf({ key, id }: Pick<FastifyRequest, "key" | "id">): Author {
  return { key: key?.id ?? null, request: id };
}

/** A request with the bytes of its body. */
interface Sent {
  readonly body: Uint8Array;
  readonly headers: Pick<IncomingHttpHeaders, "content-type">;
}

/** What a request sends, JSON or YAML as it says. Throws the problem of what cannot be read. */
export function parseBody({ body, headers }: Sent): SourceDocument {
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  try {
    return readBody(body, isJson);
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new Problem("invalid-body", cause.messages.slice(0, FAULTS_TOLD).join("; "));
  }
}

/** What a request sends, read by a strict form. Throws the problem that points to every part that is wrong. */
export function parseBodyAs<T extends z.ZodObject>(request: Sent, form: T): z.infer<T> {
  const read = form.safeParse(parseBody(request).value, { reportInput: true, error: issueMessage });
  if (read.success) return read.data;
  throw invalid(read.error.issues.flatMap((issue) => flawsOf(issue, () => Object.keys(form.shape))));
}

/** The problem of a body with flaws, each by a pointer into it. */
export function invalid(flaws: readonly Flaw[]): Problem {
  const count = flaws.length === 1 ? "one part of the body" : `${flaws.length} parts of the body`;
  return new Problem("invalid-record", `There is something wrong with ${count}.`, {
    faults: faultsOf(flaws, FAULTS_TOLD),
  });
}

/** Flaws as a request's faults, so many at most. */
export function faultsOf(flaws: readonly Flaw[], atMost: number): Fault[] {
  return flaws.slice(0, atMost).map(({ path, message }) => ({ in: "body", pointer: pointerOf(path), detail: message }));
}

/** Who has something written: the id of the key and of the request; null for the command line. */
export interface Author {
  readonly key: string | null;
  readonly request: string | null;
}

/** The author of what is written from the command line. */
export const COMMAND_LINE: Author = { key: null, request: null };
