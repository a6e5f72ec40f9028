/** The reference of the API as HTML, written from the OpenAPI document: the page of operations, and that of types. */
import { type DocumentedOperation, nameOf, type Parameter, readDocument, type Schema } from "./document.ts";
import { escaped, prose } from "./html.ts";
import { clientSample, curlSample } from "./samples.ts";

interface Task {
  readonly title: string;
  /** Whether an operation serves it. The first task that takes an operation shows it. */
  readonly takes: (operation: DocumentedOperation) => boolean;
}

const tagged =
  (...tags: string[]) =>
  ({ tag }: DocumentedOperation) =>
    tags.includes(tag);

/** What people come to do, in the order of the page. */
const TASKS: readonly Task[] = [
  { title: "Find", takes: ({ path }) => /^\/v1\/(?:search|suggest|vocabularies)?$/.test(path) || path === "/v1" },
  { title: "Draft and publish", takes: tagged("Drafts") },
  {
    title: "Write and import",
    takes: ({ method, tag }) => method !== "get" && ["Authorities", "Dossiers", "History"].includes(tag),
  },
  { title: "Read articles", takes: tagged("Articles", "Dossiers") },
  { title: "Look up who, where, when and what about", takes: tagged("Authorities") },
  { title: "Read what articles report", takes: tagged("Records") },
  { title: "Compare and trace", takes: tagged("Views") },
  { title: "Follow changes", takes: ({ path, tag }) => path.startsWith("/v1/changes") || tag === "Webhooks" },
  { title: "Subscribe to feeds", takes: tagged("Feeds") },
  { title: "Read the past", takes: tagged("History") },
  { title: "Export", takes: tagged("Exports") },
  { title: "Manage keys", takes: tagged("Administration") },
  { title: "Run the service", takes: () => true },
];

/** Returns the operations by task, each closed until it is opened. Samples ask the service at `base`. */
export function referenceHtml(base: string): string {
  const { operations } = readDocument();
  const groups = TASKS.map(({ title }) => ({ title, operations: [] as DocumentedOperation[] }));
  for (const operation of operations)
    groups[TASKS.findIndex(({ takes }) => takes(operation))]?.operations.push(operation);
  const sections = groups
    .filter((group) => group.operations.length > 0)
    .map(({ title, operations: some }) => {
      const shown = some.map((operation) => operationHtml(operation, title, base));
      return `<section><h2>${escaped(title)}</h2>\n${shown.join("\n")}</section>`;
    });
  return `<h1>Standpoint API</h1>
<p>The samples of the client need <code>const client = createClient({ url: "${escaped(base)}", key });</code> from
<code>standpoint/client</code>; those of curl need a key in <code>KEY</code> where they send one.
<a href="/docs/types">Types</a> has every field, <a href="/docs/console">the console</a> sends requests, and
<a href="/openapi.json">the OpenAPI document</a> generates clients.</p>
<p><label>Search <input id="search-box" type="search" placeholder="webhook rotate" autofocus></label> <output id="search-found"></output></p>
${sections.join("\n")}`;
}

function operationHtml(operation: DocumentedOperation, task: string, base: string): string {
  const { id, method, path, tag, summary, description, parameters } = operation;
  const said = [task, tag, id, method, path, summary, description, ...parameters.map(({ name }) => name)].join(" ");
  return `<details class="operation" id="${id}" data-text="${escaped(said.toLowerCase())}">
<summary><b>${method.toUpperCase()}</b> <code>${escaped(path)}</code> ${escaped(summary)}</summary>
<p>${prose(description)} <a href="/docs/console#/${tag}/${id}">Send it</a></p>
<pre>${escaped(curlSample(operation, base))}</pre>
<pre>${escaped(clientSample(operation, base))}</pre>
${parametersHtml(parameters)}${bodyHtml(operation)}${responsesHtml(operation)}</details>`;
}

function parametersHtml(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map(
    ({ name, in: place, required, schema, description = "" }) =>
      `<tr><td><code>${name}</code>${required ? " (required)" : ""}</td><td>${place === "query" ? "" : place}</td><td>${typeHtml(schema)}</td><td>${prose(description)}</td></tr>`,
  );
  return `<h3>Parameters</h3>\n<table>${rows.join("\n")}</table>\n`;
}

function bodyHtml({ body }: DocumentedOperation): string {
  if (body === undefined) return "";
  const types = Object.entries(body.content).map(([type, { schema }]) => `<code>${type}</code> ${typeHtml(schema)}`);
  return `<h3>Body</h3>\n<p>${types.join(", ")}. ${prose(body.description ?? "")}</p>\n`;
}

function responsesHtml({ responses }: DocumentedOperation): string {
  const rows = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const types = Object.entries(content).map(([type, { schema }]) => `<code>${type}</code> ${typeHtml(schema)}`);
    return `<tr><td>${status}</td><td>${types.join(", ")}</td><td>${prose(description)}</td></tr>`;
  });
  const [media] = Object.values((responses[200] ?? responses[201])?.content ?? {});
  const example = typeof media?.example === "string" ? media.example : JSON.stringify(media?.example, null, 2);
  return `<h3>Responses</h3>\n<table>${rows.join("\n")}</table>\n<pre>${escaped(example ?? "")}</pre>\n`;
}

/** Returns every named type with its fields, each type with its name as its id. */
export function typesHtml(): string {
  const types = Object.entries(readDocument().schemas).map(([name, schema]) => {
    const { description = "", properties, required = [] } = schema;
    const rows = Object.entries(properties ?? {}).map(
      ([field, one]) =>
        `<tr><td><code>${field}</code>${required.includes(field) ? "" : "?"}</td><td>${typeHtml(one)}</td><td>${prose(one.description ?? "")}</td></tr>`,
    );
    const shape = properties === undefined ? `<p>${typeHtml(schema)}</p>` : `<table>${rows.join("\n")}</table>`;
    return `<section id="${name}"><h2>${name}</h2>\n<p>${prose(description)}</p>\n${shape}</section>`;
  });
  return `<h1>Types</h1>\n<p>A field with <code>?</code> may be absent.</p>\n${types.join("\n")}`;
}

/** Returns what a value of a schema is: names of types lead to them. */
function typeHtml(schema: Schema): string {
  const { $ref, type, format, enum: values, const: only, anyOf, allOf, items, properties } = schema;
  if ($ref !== undefined) return `<a href="/docs/types#${nameOf($ref)}">${nameOf($ref)}</a>`;
  if (values !== undefined) return values.map((value) => `<code>${escaped(String(value))}</code>`).join(" | ");
  if (only !== undefined) return `<code>${escaped(JSON.stringify(only))}</code>`;
  if (anyOf !== undefined) return anyOf.map(typeHtml).join(" | ");
  if (allOf !== undefined) return allOf.map(typeHtml).join(" and ");
  if (items !== undefined) return `list of ${typeHtml(items)}`;
  if (properties !== undefined)
    return `{ ${Object.entries(properties)
      .map(([name, one]) => `${name}: ${typeHtml(one)}`)
      .join(", ")} }`;
  return [format ?? type ?? "any"].flat().join(" | ") + (format && [type].flat().includes("null") ? " | null" : "");
}
