import { isDeepStrictEqual } from "node:util";
import { readDocuments } from "../intake/documents.ts";
import type { Dossier } from "../intake/forms.ts";
import { hasMadeId } from "../intake/left-out.ts";
import { Unreadable } from "../intake/source.ts";
import { withParts } from "../intake/with-parts.ts";
import { readableYaml, yamlOf } from "../intake/yaml.ts";
import type { Values } from "../model/kit/fields.ts";
import { basisOf, type Resource } from "../model/kit/record-type.ts";
import { authorities, resourceNamed } from "../model/records/index.ts";
import { lastChangeOf } from "../reading/change-log.ts";
import { readById } from "../reading/stored-records.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader } from "../store/store.ts";

/** A file of a registry or of a dossier, as an import takes it. */
export interface DossierFile {
  /** The path in the folder of the export. */
  readonly name: string;
  readonly content: string;
}

/** Yields all registry records, type by type, and all dossiers, drafts too, as files in stable order. */
export async function* dossierFiles(reader: Reader): AsyncGenerator<DossierFile> {
  for (const resource of authorities) yield* registryFiles(reader, resource);
  for await (const ids of idsOf(reader, resourceNamed("articles")))
    for (const id of ids) {
      const change = await lastChangeOf(reader, "dossier", id);
      yield fileOf(`dossiers/${id}`, withoutMade(JSON.parse(change?.doc as string) as Dossier));
    }
}

/** A registry file has about so many characters; more would exceed what a YAML file may have. */
const REGISTRY_CHARACTERS = 200_000;

async function* registryFiles(reader: Reader, resource: Resource): AsyncGenerator<DossierFile> {
  let records: Values[] = [];
  let characters = 0;
  let number = 0;
  const file = () => fileOf(`registry/${resource.name}${number++ ? `-${number}` : ""}`, { [resource.name]: records });
  for await (const ids of idsOf(reader, resource))
    for (const { values } of sortedById(await readById(reader, resource, ids))) {
      const length = JSON.stringify(values).length;
      if (records.length && characters + length > REGISTRY_CHARACTERS) {
        yield file();
        [records, characters] = [[], 0];
      }
      records.push(inOrder(resource, values));
      characters += length;
    }
  if (records.length) yield file();
}

async function* idsOf(reader: Reader, { table }: Resource): AsyncGenerator<string[]> {
  for await (const rows of scanTable(reader, table)) yield rows.map(({ id }) => id as string);
}

function sortedById<T extends { readonly values: Values }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => ((a.values.id as string) < (b.values.id as string) ? -1 : 1));
}

/** Returns a dossier without the ids and bases that an import adds, with its fields in the order of the forms. */
function withoutMade(dossier: Dossier): object {
  const { article } = dossier;
  const change = (resource: Resource, values: Values) => {
    const { id, basis, ...rest } = values;
    const own = hasMadeId(resource, values, article.id as string) ? rest : { id, ...rest };
    return inOrder(resource, basis === basisOf(resource, rest) ? own : { ...own, basis });
  };
  return withParts(dossier, change, inOrder(resourceNamed("articles"), article));
}

function inOrder({ fields }: Resource, values: Values): Values {
  const known = ["id", ...Object.keys(fields)].filter((name) => values[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, values[name]]));
}

/** Returns a file from which exactly this document is read: YAML to be read, else plain YAML, else JSON, which may be larger. */
function fileOf(name: string, document: object): DossierFile {
  const json = JSON.stringify(document, null, 2);
  for (const content of [readableYaml(document), yamlOf(json)])
    if (isReadAs(content, document)) return { name: `${name}.yaml`, content };
  return { name: `${name}.json`, content: `${json}\n` };
}

function isReadAs(content: string, document: object): boolean {
  try {
    return isDeepStrictEqual(readDocuments("document.yaml", Buffer.from(content))[0]?.value, document);
  } catch (cause) {
    if (cause instanceof Unreadable) return false;
    throw cause;
  }
}
