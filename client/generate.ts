/**
 * Writes the typed client: `npm run client`. First the types of the API, `src/client/api.ts`, which follow from
 * `openapi/openapi.json` and from the references of the record types; then `client/lib/`, the sources of `src/client/`
 * as plain JavaScript with declarations, which Node.js and bundlers import as they are. With `--check` it writes nothing
 * and exits with 1 if a file is out of date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { PROBLEMS } from "../src/http/problems.ts";
import type { Resource } from "../src/model/kit/record-type.ts";
import { authorities, parts, resourceNamed, resources } from "../src/model/records/index.ts";
import { views } from "../src/reading/views/index.ts";
import {
  arrayText,
  docComment,
  interfaceText,
  type Parameter,
  type Schema,
  typeText,
  usedSchemas,
} from "./schema-types.ts";

const ROOT = join(import.meta.dirname, "..");
const API = join(ROOT, "src/client/api.ts");
const ENTRY = join(ROOT, "src/client/index.ts");
const LIB = join(ROOT, "client/lib");

interface Operation {
  readonly description?: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, object>>;
    readonly requestBodies: Readonly<Record<string, object>>;
  };
}

const { paths, components } = JSON.parse(readFileSync(join(ROOT, "openapi/openapi.json"), "utf8")) as Document;

/** Returns what a reference to a component names, or the thing itself. */
function referred<T extends object>(one: T | undefined, kind: "responses" | "requestBodies"): T | undefined {
  const $ref = (one as { readonly $ref?: string } | undefined)?.$ref;
  return $ref === undefined ? one : (components[kind][basename($ref)] as T);
}

/** Parameters that the client sets itself, or that select a format other than JSON. */
const OMITTED = ["fields", "include", "format", "bom"];

const VIEW_PATHS = Object.fromEntries(
  [...views.map(({ operation }) => operation.path.replaceAll(/:(\w+)/g, "{$1}")), "/v1/vocabularies"].map((path) => [
    basename(path),
    path,
  ]),
);

/** The resources with documents that are put and deleted, and have revisions. */
const DOCUMENTS = ["dossiers", ...authorities.map(({ path }) => path)];

const api = apiText();
const isCheck = process.argv.includes("--check");
if (!isCheck) writeFileSync(API, api);
const files = { [API]: api, ...libraryFiles() };
if (isCheck) {
  const stale = Object.entries(files).filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text,
  );
  for (const [file] of stale) console.error(`${file} is out of date: run \`npm run client\``);
  process.exitCode = stale.length ? 1 : 0;
} else {
  mkdirSync(LIB, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(file, text);
}

function apiText(): string {
  const lists = Object.fromEntries(resources.map(({ name, path }) => [name, path]));
  const constants = [
    constantText("LISTS", lists, "The resources with a list, each with its path below `/v1/`."),
    constantText("DOCUMENTS", DOCUMENTS, "The resources whose documents are put and deleted, and have revisions."),
    constantText("VIEWS", VIEW_PATHS, "The views, each with its path."),
  ];
  const maps = [listsText(), documentsText(), formsText(), viewsText(), problemsText()];
  const queries = [
    ...resources.map(({ component, path }) => queryText(component, `/v1/${path}`)),
    ...Object.entries(VIEW_PATHS).map(([name, path]) => queryText(capitalized(name), path)),
    queryText("Change", "/v1/changes"),
    queryText("Stream", "/v1/changes/stream"),
    queryText("Revision", "/v1/dossiers/{id}/revisions"),
    queryText("Diff", "/v1/dossiers/{id}/diff"),
    queryText("Put", "/v1/dossiers/{id}", "put"),
    queryText("Delete", "/v1/dossiers/{id}", "delete"),
    queryText("Edit", "/v1/positions/{id}", "patch"),
    queryText("References", "/v1/actors/{id}/references"),
    queryText("CreateDraft", "/v1/drafts", "post"),
    queryText("PublishDraft", "/v1/drafts/{id}/publication", "post"),
    queryText("Comments", "/v1/comments"),
  ];
  const shared = [
    ...["Draft", "DraftList", "DraftPatch", "PublishedDraft", "Comment", "CommentForm", "CommentList"],
    ...[
      "BatchReceipt",
      "MergeForm",
      "MergeReceipt",
      "NamingPage",
      "Page",
      "Facets",
      "Receipt",
      "RevisionPage",
      "WholeRevision",
      "RevisionDiff",
      "ChangePage",
    ],
  ];
  const roots = [...maps, ...queries].join("\n");
  const schemas = usedSchemas(components.schemas, roots, shared).map(([name, schema]) => interfaceText(name, schema));
  return [
    "// Generated by `npm run client` from openapi/openapi.json and the record types. Do not edit.\n",
    ...constants,
    ...maps,
    ...queries,
    ...schemas,
  ].join("\n");
}

function listsText(): string {
  const entries = resources.map((resource) => {
    const { name, component } = resource;
    const lists = resource.role === "article" ? ` lists: ArticleLists;` : "";
    return `  ${name}: { record: ${component}; query: ${component}Query; whole: ${wholeText(resource)};${lists} };`;
  });
  const lists = parts.map(
    ({ name, component, description }) => `  ${docComment(description)}  ${name}: ${component}[];`,
  );
  const included = authorities.map(({ name, component }) => `${name}: ${component}[]`).join("; ");
  return `${docComment("The resources with a list: their record, the query of their list, and what `include` puts in place of references.")}export interface Lists {
${entries.join("\n")}
}

${docComment("The lists that `include` adds to one article.")}export interface ArticleLists {
${lists.join("\n")}
  /** The authority records that the article names, whole. */
  included: { ${included} };
}
`;
}

/** Returns the type of the whole records by the reference that they replace. */
function wholeText({ path, role, fields }: Resource): string {
  const names = valuesOf(parametersOf(paths[`/v1/${path}`]?.get as Operation).find(({ name }) => name === "include"));
  const targets = names.map((name) => {
    const to = name === "article" && role === "part" ? "articles" : fields[name]?.to;
    if (to === undefined) throw new Error(`${path} includes ${name}, which is no reference`);
    return `${name}: ${resourceNamed(to).component}`;
  });
  return targets.length ? `{ ${targets.join("; ")} }` : "Record<never, never>";
}

function valuesOf(include: Parameter | undefined): readonly string[] {
  return (include?.schema.items?.enum ?? []) as readonly string[];
}

function documentsText(): string {
  const entries = DOCUMENTS.map((path) => {
    const { get, put } = paths[`/v1/${path}/{id}`] as Record<string, Operation>;
    return `  ${path}: { document: ${answerOf(get as Operation)}; form: ${contentType(referred(put?.requestBody, "requestBodies")?.content)} };`;
  });
  return `${docComment("The documents that are put as a whole: as they are answered, and as they are written.")}export interface Documents {\n${entries.join("\n")}\n}\n`;
}

function formsText(): string {
  const entries = parts.map(({ name, path }) => {
    const put = paths[`/v1/${path}/{id}`]?.put;
    return `  ${name}: ${contentType(referred(put?.requestBody, "requestBodies")?.content)};`;
  });
  return `${docComment("The records of dossiers, as they are written one by one.")}export interface Forms {\n${entries.join("\n")}\n}\n`;
}

function viewsText(): string {
  const entries = Object.entries(VIEW_PATHS).map(([name, path]) => {
    const answer = answerOf(paths[path]?.get as Operation);
    return `  ${name}: { query: ${capitalized(name)}Query; answer: ${answer} };`;
  });
  return `${docComment("The views: the query and the answer of each.")}export interface Views {\n${entries.join("\n")}\n}\n`;
}

function problemsText(): string {
  const codes = Object.keys(PROBLEMS).map((code) => JSON.stringify(code));
  return `${docComment("The code of a problem: the last part of its `type`.")}export type ProblemCode = ${codes.join(" | ")};\n`;
}

/** Returns the interface of an operation's query; parameters of its path are among them, conditions are not. */
function queryText(name: string, path: string, method = "get"): string {
  const operation = paths[path]?.[method] as Operation;
  const isView = Object.values(VIEW_PATHS).includes(path);
  const members = parametersOf(operation)
    .filter((one) => !OMITTED.includes(one.name) && (one.in === "query" || (one.in === "path" && isView)))
    .map(
      ({ name: key, required, description = "", schema }) =>
        `${docComment(description, "  ")}  ${key}${required ? "" : "?"}: ${parameterType(schema)}${required ? "" : " | undefined"};`,
    );
  const comment = docComment(`The query of \`${path}\`.`);
  if (members.length === 0) return `${comment}export type ${name}Query = Record<never, never>;\n`;
  return `${comment}export interface ${name}Query {\n${members.join("\n")}\n}\n`;
}

/** A list is also written as its only value. */
function parameterType(given: Schema): string {
  const schema = /List$/.test(given.$ref ?? "")
    ? (components.schemas[basename(given.$ref as string)] as Schema)
    : given;
  if (schema.type !== "array") return typeText(schema);
  const item = typeText(schema.items as Schema);
  return `${item} | readonly ${arrayText(item)}`;
}

function parametersOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.map((one) =>
    "$ref" in one ? (components.parameters[basename(one.$ref as string)] as Parameter) : one,
  );
}

function answerOf({ responses }: Operation): string {
  return contentType(referred(responses[200], "responses")?.content);
}

function contentType(content: Content | undefined): string {
  return typeText(content?.["application/json"]?.schema as Schema);
}

/** Compiles `src/client/` to the files of `client/lib/`. Throws the compiler's complaints. */
function libraryFiles(): Record<string, string> {
  const program = ts.createProgram([ENTRY], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    rootDir: join(ROOT, "src/client"),
    outDir: LIB,
  });
  const written: Record<string, string> = {};
  const { diagnostics } = program.emit(undefined, (file, text) => {
    // The compiler leaves the imports of declarations as they are in the sources.
    written[file] = text.replaceAll(/(?<=from "\.\/[\w-]+)\.ts(?=";)/g, ".js");
  });
  const complaints = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (complaints.length)
    throw new Error(
      ts.formatDiagnostics(complaints, {
        getCurrentDirectory: () => ROOT,
        getCanonicalFileName: (name) => name,
        getNewLine: () => "\n",
      }),
    );
  return written;
}

function constantText(name: string, value: unknown, description: string): string {
  return `${docComment(description)}export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
