/** Sample requests of an operation: as a line of curl, and with the typed client. */
import { DOCUMENTS, LISTS, VIEWS } from "../client/api.ts";
import type { DocumentedOperation, Parameter } from "./document.ts";

/** The records of a page in a sample. */
const LIMIT = 5;

/** Returns the request as a command of curl, to the service at `base`. */
export function curlSample(operation: DocumentedOperation, base: string): string {
  const { method, needsKey } = operation;
  const query = new URLSearchParams(
    Object.entries(queryOf(operation)).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const [type, body] = bodyOf(operation);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = quoted(`${base}${filledPath(operation)}${query.size ? `?${query}` : ""}`);
  const first = [
    "curl",
    ...(isEventStream(operation) ? ["-N"] : []),
    ...(isFile(operation) ? ["-O"] : []),
    ...(method === "get" ? [] : ["-X", method.toUpperCase()]),
    url,
  ];
  const lines = [
    ...(needsKey ? [`-H "Authorization: Bearer $KEY"`] : []),
    ...(isConditionalDelete(operation) ? ["-H 'If-Match: *'"] : []),
    ...(body === undefined ? [] : [`-H 'Content-Type: ${type}'`, `--data-binary ${quoted(text)}`]),
  ];
  return [first.join(" "), ...lines].join(" \\\n  ");
}

/** Returns the request as a statement of a program that has a `client`. */
export function clientSample(operation: DocumentedOperation, base: string): string {
  const { path, method } = operation;
  const query = queryOf(operation);
  const given = Object.keys(query).length ? code(query) : "";
  const view = Object.entries(VIEWS).find(([, viewPath]) => viewPath === path)?.[0];
  if (view !== undefined) {
    const whole = { ...pathValues(operation), ...query };
    return `const answer = await client.view("${view}"${Object.keys(whole).length ? `, ${code(whole)}` : ""});`;
  }
  if (path === "/v1/changes") return `const { data } = await client.changes.list(${given});`;
  if (isEventStream(operation))
    return "for await (const { type, id, action } of client.changes.stream()) {\n  // ...\n}";
  return resourceSample(operation, given) ?? otherSample(operation, base, method);
}

/** Returns the sample of a list, of one record, or of a document with its revisions; undefined for any other operation. */
function resourceSample(operation: DocumentedOperation, given: string): string | undefined {
  const { path, method } = operation;
  const [, , resource = "", hasId, below, revision] = path.split("/");
  const list = Object.entries(LISTS).find(([, listPath]) => listPath === resource)?.[0];
  const isDocument = (DOCUMENTS as readonly string[]).includes(resource);
  const id = code(pathValues(operation).id);
  if (method === "get" && list !== undefined && hasId === undefined)
    return `const { data, page } = await client.${list}.list(${given});`;
  if (method === "get" && hasId === "{id}" && below === undefined && (list !== undefined || isDocument))
    return `const record = await client.${list ?? resource}.get(${id});`;
  if (!isDocument || hasId !== "{id}") return undefined;
  if (method === "put") return `const receipt = await client.${resource}.put(${id}, ${code(bodyOf(operation)[1])});`;
  if (method === "delete" && below === undefined)
    return `const receipt = await client.${resource}.delete(${id}, { ifMatch: "*" });`;
  if (method !== "get") return undefined;
  if (revision !== undefined) return `const before = await client.${resource}.revision(${id}, 1);`;
  if (below === "revisions") return `const { data, next } = await client.${resource}.revisions(${id});`;
  return below === "diff" ? `const { diff } = await client.${resource}.diff(${id}, ${given});` : undefined;
}

/** What has no method of its own is sent by `request` if its answer is JSON, and fetched if it is a file. */
function otherSample(operation: DocumentedOperation, base: string, method: string): string {
  const [, body] = bodyOf(operation);
  const query = queryOf(operation);
  const address = code(filledPath(operation));
  const types = Object.keys(successOf(operation));
  const jsonType = types.find((type) => /[/+]json$/.test(type));
  if (typeof body === "string")
    return [
      `const answer = await fetch(${code(`${base}${filledPath(operation)}`)}, {`,
      `  method: "${method.toUpperCase()}",`,
      `  headers: { authorization: \`Bearer \${key}\`, "content-type": ${code(bodyOf(operation)[0])} },`,
      `  body: ${code(body)},`,
      "});",
    ].join("\n");
  if (jsonType === undefined) {
    const search = new URLSearchParams(query as Record<string, string>);
    const url = code(`${base}${filledPath(operation)}${search.size ? `?${search}` : ""}`);
    return `const file = await fetch(${url}); // the client reads JSON alone`;
  }
  const options = {
    ...(method === "get" ? {} : { method: method.toUpperCase() }),
    ...(Object.keys(query).length ? { query } : {}),
    ...(body === undefined ? {} : { body }),
    ...headersOf(bodyOf(operation)[0], types.length > 1 ? jsonType : undefined),
  };
  return `const answer = await client.request(${address}${Object.keys(options).length ? `, ${code(options)}` : ""});`;
}

/** Returns the headers that a request with a JSON body of this type needs besides. */
function headersOf(type: string, accept: string | undefined): object {
  const headers = {
    ...(/^(?:application\/json)?$/.test(type) ? {} : { "content-type": type }),
    ...(accept === undefined ? {} : { accept }),
  };
  return Object.keys(headers).length ? { headers } : {};
}

/** Returns the path with the examples of its parameters. */
function filledPath(operation: DocumentedOperation): string {
  const values = pathValues(operation);
  return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function pathValues({ parameters }: DocumentedOperation): Record<string, unknown> {
  return valuesOf(parameters.filter((one) => one.in === "path"));
}

/** Returns the query that the operation requires, and the length of a page. */
function queryOf({ parameters }: DocumentedOperation): Record<string, unknown> {
  const query = parameters.filter((one) => one.in === "query");
  const required = valuesOf(query.filter(({ required }) => required));
  return query.some(({ name }) => name === "limit") ? { ...required, limit: LIMIT } : required;
}

function valuesOf(parameters: readonly Parameter[]): Record<string, unknown> {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
}

function bodyOf({ body }: DocumentedOperation): [type: string, example: unknown] {
  const [entry] = Object.entries(body?.content ?? {});
  return [entry?.[0] ?? "", entry?.[1].example];
}

function successOf({ responses }: DocumentedOperation): object {
  return (responses[200] ?? responses[201])?.content ?? {};
}

function isEventStream(operation: DocumentedOperation): boolean {
  return "text/event-stream" in successOf(operation);
}

function isFile(operation: DocumentedOperation): boolean {
  return /\/exports\/.*\.(?:parquet|db)$/.test(operation.path);
}

function isConditionalDelete({ method, parameters }: DocumentedOperation): boolean {
  return method === "delete" && parameters.some(({ name }) => name === "If-Match");
}

/** Quotes a text for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Returns a value as code of a program. */
function code(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(code).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, one]) => {
    return `${/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name)}: ${code(one)}`;
  });
  return `{ ${members.join(", ")} }`;
}
