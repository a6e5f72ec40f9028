import type { z } from "zod";

/** A zod object whose parsed value is a `T`. */
export type ObjectSchema<T> = z.ZodObject & z.ZodType<T>;

/**
 * An HTTP operation: all that the router, validation and the OpenAPI document know of it. The types of its handler's
 * `params` and `query` follow from its schemas (see `route`).
 */
export interface Operation<Params = unknown, Query = unknown, Streamed extends boolean = boolean> {
  /** Name of the generated client's method. */
  readonly id: string;
  /** GET unless stated. */
  readonly method?: "GET" | "PUT" | "PATCH" | "POST" | "DELETE";
  /** In Fastify's syntax: `/v1/articles/:id`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: ObjectSchema<Params>;
  /** A strict schema; without one the operation takes no query parameters. */
  readonly query?: ObjectSchema<Query>;
  /** Media types of a 200, each with its schema; null where the body is text of another standard. */
  readonly answers: Readonly<Record<string, z.ZodType | null>>;
  /** Further statuses whose bodies are not problems: status to schema. */
  readonly alsoAnswers?: Readonly<Record<number, z.ZodType>>;
  /** The scope that a key must have; without it no key is required. */
  readonly scope?: "write" | "admin";
  /** The yes-or-no parameter with which a request needs the scope `admin` instead. */
  readonly adminParameter?: string;
  readonly body?: RequestBody<Streamed>;
  /** Whether a new record is answered with 201; `always` where every answer is one. */
  readonly creates?: boolean | "always";
  /** Whether it can be read as of a past time: adds the parameter `as_of`. */
  readonly past?: boolean;
  /** Whether its answers never change. */
  readonly immutable?: boolean;
  /** Whether it answers without the store, and so without looking at keys. */
  readonly storeless?: boolean;
  /** Statuses of problems beside those that any operation can answer. */
  readonly problems: readonly number[];
  /** Path and query of an example request; `{first}` stands for the id of the resource's first record. */
  readonly example: string;
  /** The example answer, where the real one does not belong in the document. */
  readonly exampleAnswer?: unknown;
  /** Shortens a long answer for the document. */
  readonly exampleExcerpt?: (answer: unknown) => unknown;
  /** Values of the parameter `format`, each with the media type that it selects in place of `Accept`. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Whether the answer is an endless event stream: without an ETag, resumed by `Last-Event-ID`. */
  readonly endless?: boolean;
  /** Whether an answer of this media type holds a snapshot of the data until the client has read it. */
  isBulk?(query: Query, type: string): boolean;
  /** Whether `Range` is honoured. */
  readonly ranges?: boolean;
  /** Names of further response headers. */
  readonly headers?: readonly string[];
}

/** The most bytes of a body that holds one small form. */
export const FORM_BYTES = 64 * 2 ** 10;

/** The body that an operation reads. */
export interface RequestBody<Streamed extends boolean> {
  /** Its media types, each with the most bytes that it may have. */
  readonly types: Readonly<Record<string, number>>;
  readonly schema: z.ZodType;
  readonly example: unknown;
  /** Whether the handler reads it as it arrives, whatever its length. */
  readonly streamed?: Streamed;
}
