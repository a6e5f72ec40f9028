import { MAX_VALUES } from "../request/query.ts";
import type { Document, Parameter } from "./document.ts";
import type { Json } from "./json-schema.ts";

/**
 * Moves parameters, bodies and responses that several operations have in common to the components. A parameter that is the most
 * frequent of its name is under it, all else under the first operation too, so that a new operation renames none.
 */
export function shareParts(document: Document): void {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const lists = nameLists(operations.flatMap(({ parameters = [] }) => parameters));
  const parameters = common(
    operations.flatMap(({ operationId, parameters = [] }) => parameters.map((part) => ({ part, first: operationId }))),
    ({ part, first }, isTaken) => (isTaken(part.name) ? `${part.name}_${first}` : part.name),
  );
  const responses = common(
    operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses)
        .filter(([, response]) => !("$ref" in response))
        .map(([status, part]) => ({ part, first: `${operationId}_${status}` })),
    ),
    ({ first }) => first,
  );
  const bodies = common(
    operations.flatMap(({ operationId, requestBody }) =>
      requestBody ? [{ part: requestBody, first: operationId }] : [],
    ),
    ({ first }) => first,
  );
  const reference = <T>(part: T, names: ReadonlyMap<string, string>, kind: string) => {
    const name = names.get(JSON.stringify(part));
    return name === undefined ? part : ({ $ref: `#/components/${kind}/${name}` } as T);
  };
  for (const operation of operations) {
    operation.parameters = operation.parameters?.map((one) => reference(one, parameters.names, "parameters"));
    if (operation.requestBody) operation.requestBody = reference(operation.requestBody, bodies.names, "requestBodies");
    for (const [status, response] of Object.entries(operation.responses))
      operation.responses[status] = reference(response, responses.names, "responses");
  }
  document.components = {
    ...document.components,
    schemas: sorted({ ...document.components.schemas, ...lists }),
    parameters: parameters.shared,
    requestBodies: bodies.shared,
    responses: { ...document.components.responses, ...(responses.shared as Record<string, Json>) },
  };
}

/** Names the schemas of lists of named values, which many parameters take: `IdList`. Returns them by name. */
function nameLists(parameters: readonly Parameter[]): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const parameter of parameters) {
    const { type, items } = parameter.schema as { type?: string; items?: { $ref?: string } };
    const { minItems, maxItems } = parameter.schema;
    const hasOwnBounds = minItems !== undefined || maxItems !== MAX_VALUES;
    if (type !== "array" || items?.$ref === undefined || hasOwnBounds) continue;
    const name = `${items.$ref.slice(items.$ref.lastIndexOf("/") + 1)}List`;
    found[name] = { description: "Several values, any of which matches.", ...parameter.schema };
    parameter.schema = { $ref: `#/components/schemas/${name}` };
  }
  return found;
}

interface Use<T> {
  readonly part: T;
  /** The operation that has it. */
  readonly first: string;
}

/** Returns the parts that are there more than once, by name, and their names by their text. */
function common<T extends Json | Parameter>(
  uses: readonly Use<T>[],
  nameOf: (use: Use<T>, isTaken: (name: string) => boolean) => string,
): { shared: Record<string, T>; names: ReadonlyMap<string, string> } {
  const groups = Map.groupBy(uses, ({ part }) => JSON.stringify(part));
  const frequent = [...groups]
    .filter(([, { length }]) => length > 1)
    .sort(([, one], [, other]) => other.length - one.length);
  const shared: Record<string, T> = {};
  const names = new Map<string, string>();
  for (const [text, [use]] of frequent) {
    const name = nameOf(use as Use<T>, (taken) => taken in shared);
    shared[name] = (use as Use<T>).part;
    names.set(text, name);
  }
  return { shared: sorted(shared), names };
}

function sorted<T>(parts: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1)));
}
