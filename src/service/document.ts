/** The committed OpenAPI document, as the reference reads it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A JSON Schema of the document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
}

/** A response of an operation. */
interface Response {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}

interface Body {
  readonly description?: string;
  readonly content: Readonly<Record<string, Media>>;
}

/** An operation, with its references to shared parameters, bodies and responses replaced by what they name. */
export interface DocumentedOperation {
  readonly id: string;
  /** In lower case. */
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly responses: Readonly<Record<string, Response>>;
  /** Whether no request is answered without a key. */
  readonly needsKey: boolean;
}

interface RawOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body | Reference;
  readonly responses: Readonly<Record<string, Response | Reference>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

interface Reference {
  readonly $ref: string;
}

interface RawDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly requestBodies: Readonly<Record<string, Body>>;
  };
}

/** Returns the operations of the document, in its order, and its schemas by name. Reads the file each time. */
export function readDocument(): {
  readonly operations: readonly DocumentedOperation[];
  readonly schemas: Readonly<Record<string, Schema>>;
} {
  const text = readFileSync(join(import.meta.dirname, "../../openapi/openapi.json"), "utf8");
  const { paths, components } = JSON.parse(text) as RawDocument;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method,
      path,
      tag: operation.tags[0] as string,
      summary: operation.summary,
      description: operation.description ?? "",
      parameters: (operation.parameters ?? []).map((one) => resolved(one, components.parameters)),
      body: operation.requestBody && resolved(operation.requestBody, components.requestBodies),
      responses: Object.fromEntries(
        Object.entries(operation.responses).map(([status, one]) => [status, resolved(one, components.responses)]),
      ),
      needsKey: (operation.security ?? [{}]).some((one) => "key" in one),
    })),
  );
  return { operations, schemas: components.schemas };
}

function resolved<T extends object>(one: T | Reference, components: Readonly<Record<string, T>>): T {
  return "$ref" in one ? (components[nameOf(one.$ref)] as T) : one;
}

/** Returns the name of the component that a reference leads to. */
export function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
