import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { type Document, isMap, isSeq, parseDocument, stringify } from "yaml";
import { draftingModel, readConfig } from "../config.ts";
import { draftFrom } from "../drafts/draft-from.ts";
import { readKnown } from "../drafts/drafter.ts";
import type { Drafted } from "../drafts/drafts.ts";
import { resources } from "../model/records/index.ts";
import { tables } from "../model/schema/tables.ts";
import { openExistingOrScratch } from "../store/open.ts";
import type { Command } from "./command.ts";

const TYPES = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
} as const;
const FETCH_MS = 20_000;
const MOST_BYTES = 2 ** 20;

/**
 * Drafts a dossier from a text, Markdown or HTML file, from standard input (`-`), or, with `--fetch`, from an address. Prints it as
 * YAML or JSON; with `--to`, writes a registry and a dossier to review into a folder.
 */
export const run: Command = async (args) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [name, ...others] = positionals;
  if (name === undefined || others.length)
    throw new Error("name one file, `-` for standard input, or an address with --fetch");
  const { json, to, fetch: isFetched, "rules-only": isByRules, ...given } = values;
  const { source, type, url } = isFetched ? await fetched(name) : await readSource(name);
  const config = readConfig();
  const store = await openExistingOrScratch(config.DATABASE_URL, tables);
  try {
    const known = await readKnown(store);
    const drafted = await draftFrom({
      source,
      type,
      known,
      model: isByRules ? undefined : draftingModel(config),
      given: { ...(url && { url }), ...(given as Record<string, string>) },
    });
    if (to === undefined)
      process.stdout.write(json ? `${JSON.stringify(drafted, null, 2)}\n` : stringify(drafted, YAML));
    else for (const file of written(drafted, to)) console.log(`wrote ${file}`);
    const { marks, candidates, model } = drafted;
    console.error(
      `drafted ${marks.length} records and ${candidates.length} candidates: review each before you publish`,
    );
    if (model !== null) console.error(inWords(model));
    return 0;
  } finally {
    await store.close();
  }
};

const OPTIONS = {
  id: { type: "string" },
  publisher: { type: "string" },
  url: { type: "string" },
  published_on: { type: "string" },
  language: { type: "string" },
  json: { type: "boolean", default: false },
  to: { type: "string" },
  fetch: { type: "boolean", default: false },
  "rules-only": { type: "boolean", default: false },
} as const;

const YAML = { lineWidth: 100, aliasDuplicateObjects: false } as const;

/** Returns what a model cost, what was dropped, and what it did not answer. */
function inWords({
  name,
  requests,
  input_tokens,
  output_tokens,
  seconds,
  dropped,
  failed,
}: NonNullable<Drafted["model"]>): string {
  return [
    `${name}: ${requests} requests, ${input_tokens} tokens read, ${output_tokens} written, ${seconds} s`,
    ...dropped.map(({ type, reason, count }) => `dropped ${count} of type ${type}: ${reason}`),
    ...failed.map(({ type, reason }) => `no answer for type ${type}: ${reason}`),
  ].join("\n");
}

interface Source {
  readonly source: string;
  readonly type: "text" | "markdown" | "html";
  readonly url?: string;
}

async function readSource(name: string): Promise<Source> {
  const source = name === "-" ? await text(process.stdin) : readFileSync(name, "utf8");
  const known = TYPES[extname(name).toLowerCase() as keyof typeof TYPES];
  return { source, type: known ?? (/^\s*<(?:!doctype|html)\b/i.test(source) ? "html" : "text") };
}

/** Fetches an address, which only this command does, and only when asked. */
async function fetched(address: string): Promise<Source> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error(`${address} is not an address of the web`);
  const answer = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS) });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  const source = await answer.text();
  if (Buffer.byteLength(source) > MOST_BYTES) throw new Error(`${address} has more than ${MOST_BYTES} bytes`);
  const isHtml = /html/.test(answer.headers.get("content-type") ?? "");
  return { source, type: isHtml ? "html" : "text", url: url.href };
}

/** Writes a draft as files that `validate` and `import` read, each record with a comment that says how it came about. */
function written({ dossier, registry, marks, candidates }: Drafted, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const id = (dossier.article as { id: string }).id;
  const notes = new Map(
    marks.map((mark) => [`${mark.type}/${mark.id}`, `${mark.origin} (${mark.sureness}, unconfirmed)`]),
  );
  const files: [string, string][] = [[`${id}.yaml`, commented(dossier, notes)]];
  if (Object.keys(registry).length) files.unshift([`${id}-registry.yaml`, commented(registry, notes)]);
  if (candidates.length) files.push([`${id}-candidates.txt`, stringify(candidates, YAML)]);
  return files.map(([name, content]) => {
    const file = join(folder, name);
    writeFileSync(file, content, { flag: "wx" });
    return file;
  });
}

function commented(value: object, notes: ReadonlyMap<string, string>): string {
  const document: Document = parseDocument(stringify(value, YAML));
  if (isMap(document.contents))
    for (const { key, value: list } of document.contents.items) {
      const type = resources.find((one) => one.name === String(key))?.type;
      if (!isSeq(list)) continue;
      for (const item of list.items) {
        const note = isMap(item) ? notes.get(`${type}/${item.get("id")}`) : undefined;
        if (note !== undefined && isMap(item)) item.commentBefore = ` ${note}`;
      }
    }
  return document.toString(YAML);
}
