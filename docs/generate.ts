/**
 * Writes the tables of the documentation that follow from the model, between `<!-- generated: name -->` and
 * `<!-- /generated -->`: `npm run docs`. With `--check` it writes nothing and exits with 1 if a file is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { mappingOf } from "../src/formats/json-ld/mapping.ts";
import type { Properties, Range } from "../src/formats/json-ld/properties.ts";
import { CLASSES, PROPERTIES, SCHEMES } from "../src/formats/json-ld/vocabulary.ts";
import { verbs } from "../src/mcp/verbs.ts";
import type { Field, Fields } from "../src/model/kit/fields.ts";
import type { Resource } from "../src/model/kit/record-type.ts";
import type { Vocabulary } from "../src/model/kit/vocabulary.ts";
import { authorities, parts, resourceNamed, resources } from "../src/model/records/index.ts";

const ROOT = join(import.meta.dirname, "..");

/** File to its generated blocks. */
const FILES: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  "README.md": { "record types": recordTypes },
  "docs/dossier-format.md": {
    "registry records": () => authorities.map((one) => recordSection(one, one.name)).join("\n\n"),
    "dossier records": () =>
      [recordSection(resourceNamed("articles"), "article"), ...parts.map((one) => recordSection(one, one.name))].join(
        "\n\n",
      ),
    values: () => SCHEMES.map(valuesSection).join("\n\n"),
  },
  "docs/mcp.md": { tools: toolsText },
  "docs/json-ld.md": {
    "fields and terms": () => resources.map(termsSection).join("\n\n"),
    classes: classesTable,
    properties: propertiesTable,
    "closed lists": schemesTable,
  },
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n").replaceAll("|  |", "| |");
}

function code(...names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function toolsText(): string {
  const sections = verbs.map(({ name, description, path, input }) => {
    const own = Object.entries(input.shape).filter(([parameter]) => !["max_tokens", "after"].includes(parameter));
    const rows = own.map(([parameter, schema]) => [
      code(parameter) + (schema instanceof z.ZodOptional ? "" : ", required"),
      (schema as z.ZodType).description ?? "",
    ]);
    return [`### ${name}`, `${description} It makes ${code(`GET ${path}`)}.`, table(["input", "meaning"], rows)];
  });
  return sections.flat().join("\n\n");
}

function recordTypes(): string {
  return table(
    ["path", "records"],
    resources.map(({ path, description }) => [code(`/v1/${path}`), description]),
  );
}

function recordSection({ fields, description, role, identity = [] }: Resource, key: string): string {
  const common = ["basis", "citation", "evidence"];
  const own = Object.entries(fields).filter(([name]) => role !== "part" || !common.includes(name));
  const identified = identity.length ? [`Identified by ${code(...identity)}.`] : [];
  const rows = fieldRows(Object.fromEntries(own));
  return [`#### ${key}`, description, ...identified, table(["field", "value", "meaning"], rows)].join("\n\n");
}

function fieldRows(fields: Fields, within = ""): string[][] {
  const written = Object.entries(fields).filter(([, { kind }]) => kind !== "internal");
  return written.flatMap(([name, field]) => [
    [code(within + name), formText(field) + needOf(field), field.description],
    ...fieldRows(field.fields ?? {}, `${within}${name}.`),
  ]);
}

function needOf({ optional, default: value }: Field): string {
  if (value !== undefined) return `, ${code(String(value))} if left out`;
  return optional ? "" : ", required";
}

/** What authors write as the value of a field. */
function formText({ kind, to, vocabulary }: Field): string {
  switch (kind) {
    case "enum":
    case "stance":
      return vocabulary === undefined ? "" : `[${code(vocabulary.name)}](#${vocabulary.name})`;
    case "date":
      return "[date](#dates)";
    case "reference":
      return `id in ${code(String(to))}`;
    case "references":
      return `ids in ${code(String(to))}`;
    case "number":
      return "number";
    case "url":
      return "web address";
    case "record":
      return "`{ type, id }`";
    case "records":
      return "list of `{ type, id }`";
    case "names":
      return "list of field names";
    case "values":
      return "object of fields";
    case "objects":
      return "list of objects";
    default:
      return kind;
  }
}

function valuesSection({ name, description, definitions }: Vocabulary): string {
  const rows = Object.entries(definitions).map(([value, { definition, example = "", codes = [] }]) => [
    code(value),
    definition,
    example,
    codes.map(({ scheme, code: of }) => `${scheme} ${of}`).join(", "),
  ]);
  return [`### ${name}`, description, table(["value", "meaning", "example", "codes"], rows)].join("\n\n");
}

function termsSection(resource: Resource): string {
  const rows = termRows(mappingOf(resource.name).properties, resource.fields);
  return [`### ${resource.path}`, classesOf(resource), table(["field", "term", ""], rows)].join("\n\n");
}

function classesOf({ name, classes, fields }: Resource): string {
  if (!("by" in classes)) return `${(mappingOf(name).classes ?? []).map((one) => code(one)).join(" and ")}.`;
  const values = Object.entries(fields[classes.by]?.vocabulary?.definitions ?? {});
  const named = values.flatMap(([value, { term }]) => (term === undefined ? [] : `${code(term)} (${value})`));
  return `By ${code(classes.by)}: ${named.join(", ")}; otherwise ${code(classes.otherwise)}.`;
}

function termRows(properties: Properties, fields: Fields, within = ""): string[][] {
  return Object.entries(properties).flatMap(([name, { terms, note, fields: inner = {} }]) => {
    const field = fields[name];
    const remarks = [...(field?.vocabulary ? [code(field.vocabulary.name)] : []), ...(note ? [note] : [])];
    const row = [code(within + name), code(...terms), remarks.join("; ")];
    return [row, ...termRows(inner, field?.fields ?? {}, `${within}${name}.`)];
  });
}

function classesTable(): string {
  const rows = CLASSES.map(({ name, subclassOf, description }) => [code(name), code(subclassOf), description]);
  return table(["class", "subclass of", "meaning"], rows);
}

const RANGES: Readonly<Record<Range, string>> = {
  text: "text",
  number: "number",
  day: "`xsd:date`",
  edtf: "EDTF",
  record: "record",
  concept: "value of a closed list",
  part: "node",
};

function propertiesTable(): string {
  const rows = PROPERTIES.map(({ name, range, descriptions }) => [
    code(name),
    RANGES[range],
    descriptions.join("<br>"),
  ]);
  return table(["property", "value", "meaning"], rows);
}

function schemesTable(): string {
  const rows = SCHEMES.map(({ name, description, definitions }) => [
    code(name),
    Object.entries(definitions)
      .map(([value, { term }]) => (term === undefined ? code(value) : `${code(value)} (${code(term)})`))
      .join(", "),
    description,
  ]);
  return table(["list", "values", "meaning"], rows);
}

/** The text of a file with its blocks generated. */
function generated(file: string, text: string): string {
  const blocks = Object.entries(FILES[file] ?? {});
  return blocks.reduce((current, [name, make]) => {
    const begin = `<!-- generated: ${name} -->\n`;
    const [before, rest] = current.split(begin);
    const after = rest?.split("<!-- /generated -->").slice(1).join("<!-- /generated -->");
    if (before === undefined || after === undefined) throw new Error(`${file} has no block "${name}"`);
    return `${before}${begin}\n${make()}\n\n<!-- /generated -->${after}`;
  }, text);
}

const stale = Object.keys(FILES).filter((file) => {
  const text = readFileSync(join(ROOT, file), "utf8");
  const current = generated(file, text);
  if (current !== text && !process.argv.includes("--check")) writeFileSync(join(ROOT, file), current);
  return current !== text;
});
if (process.argv.includes("--check") && stale.length) {
  console.error(`${stale.join(", ")} must be generated again: run \`npm run docs\``);
  process.exitCode = 1;
}
