import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { z } from "zod";
import { buildApp } from "../app.ts";
import { ConfigSchema } from "../config.ts";
import { openApiDocument } from "../http/openapi/document.ts";
import { addExamples } from "../http/openapi/examples.ts";
import { standaloneSchema } from "../http/openapi/json-schema.ts";
import { shareParts } from "../http/openapi/share.ts";
import { DossierForm, RegistryForm } from "../intake/forms.ts";
import { vocabulariesByComponent } from "../model/kit/vocabulary.ts";
import { parts } from "../model/records/index.ts";
import { tables } from "../model/schema/tables.ts";
import { openScratchStore } from "../store/open.ts";
import { version } from "../version.ts";
import type { Command } from "./command.ts";
import { seedIfEmpty } from "./seed.ts";

const FOLDER = join(import.meta.dirname, "../../openapi");

/** Writes the OpenAPI document and the JSON Schemas; with `--check`, reports whether the committed ones are current. */
export const run: Command = async (args) => {
  const files = await generate();
  if (!args.includes("--check")) {
    mkdirSync(join(FOLDER, "schemas"), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(FOLDER, name), content);
    console.log(`wrote ${Object.keys(files).join(", ")}`);
    return 0;
  }
  const stale = Object.entries(files).filter(([name, content]) => readOr(join(FOLDER, name)) !== content);
  if (stale.length === 0) return 0;
  console.error(
    `openapi/ is out of date: run \`npm run openapi\` and commit ${stale.map(([name]) => name).join(", ")}`,
  );
  return 1;
};

/** Returns the files of `openapi/`, by name. Their examples are the service's answers over the bundled example. */
async function generate(): Promise<Record<string, string>> {
  const store = await openScratchStore(tables);
  try {
    await seedIfEmpty(store);
    const { server } = await buildApp(ConfigSchema.parse({}), store);
    const document = await openApiDocument(server.operations, version);
    await addExamples(server, document);
    shareParts(document);
    await server.close();
    return {
      "openapi.json": `${JSON.stringify(document, null, 2)}\n`,
      "openapi.yaml": stringify(document, { lineWidth: 120, aliasDuplicateObjects: false }),
      "schemas/dossier.json": schemaText(DossierForm),
      "schemas/registry.json": schemaText(RegistryForm),
    };
  } finally {
    await store.close();
  }
}

/** Returns the JSON Schema of a document, in which every value of a vocabulary has its definition: editors show it at completion. */
function schemaText(form: z.ZodType): string {
  const { $defs, ...schema } = standaloneSchema(form);
  const vocabularies = vocabulariesByComponent();
  const defined = Object.entries($defs as Record<string, object>).map(([name, definition]) => {
    const vocabulary = vocabularies.get(name);
    const part = parts.find(({ component }) => name === `${component}Form`);
    if (part !== undefined) return [name, { ...definition, allOf: foundation(part.basis) }];
    if (name === "ArticleForm") return [name, { ...definition, allOf: [whenSays("text_kind", "digest", "source")] }];
    if (vocabulary === undefined) return [name, definition];
    const values = Object.entries(vocabulary.definitions);
    const oneOf = values.map(([value, { definition: description }]) => ({ const: value, description }));
    return [name, { description: vocabulary.description, oneOf }];
  });
  return `${JSON.stringify({ ...schema, $defs: Object.fromEntries(defined) }, null, 2)}\n`;
}

/** Returns what a record must rest on, as JSON Schema: the rule that its form checks. `basis` is that of a record without one. */
function foundation(basis: string | undefined): object[] {
  const either = { anyOf: [{ required: ["evidence"] }, { required: ["citation"] }] };
  return [
    whenSays("basis", "reported", "evidence"),
    whenSays("basis", "editorial", "citation"),
    { anyOf: [{ required: ["basis"] }, basis === "editorial" ? { required: ["citation"] } : either] },
  ];
}

function whenSays(field: string, value: string, needs: string): object {
  const says = { properties: { [field]: { const: value } }, required: [field] };
  return { anyOf: [{ not: says }, { required: [needs] }] };
}

function readOr(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // not written yet
  }
}
