import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";
import { embedScripts } from "./embed-script.ts";
import type { AssetNames } from "./frame.ts";

const HERE = import.meta.dirname;

/** Scripts and styles as they are served. */
export interface Assets {
  /** The address of each by its name. */
  readonly names: AssetNames;
  /** Type and content by address. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly content: Buffer }>;
}

/** The script that other sites load is bundled apart, as it has its styles in it. */
const EMBED = "embed.ts";

let bundled: Promise<Assets> | undefined;

/** Returns the scripts and styles of the pages, which are bundled once in a process, when they are first asked for. */
export function assets(): Promise<Assets> {
  bundled ??= bundle();
  return bundled;
}

/** Bundles each script of `browser/` and the styles: without a file of its own, as the folder may be read-only. */
async function bundle(): Promise<Assets> {
  const scripts = readdirSync(join(HERE, "browser")).filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== EMBED);
  const { outputFiles } = await build({
    entryPoints: [...scripts.map((file) => join(HERE, "browser", file)), join(HERE, "styles/explorer.css")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    legalComments: "none",
    outdir: HERE, // nothing is written there
    write: false,
  });
  const files = outputFiles.map(({ path, contents }) => {
    const name = basename(path);
    const digest = createHash("sha256").update(contents).digest("base64url").slice(0, 12);
    return { name, address: `/assets/${digest}/${name}`, content: Buffer.from(contents) };
  });
  const embedded = (await embedScripts()).map(({ path, contents }) => {
    const address = `/${relative(HERE, path)}`; // its parts have their digest in their address, and it knows them by these
    return { name: basename(path), address, content: Buffer.from(contents) };
  });
  return {
    names: Object.fromEntries(files.map(({ name, address }) => [name, address])),
    files: new Map(
      [...files, ...embedded].map(({ address, content }) => [address, { type: typeOf(address), content }]),
    ),
  };
}

function typeOf(address: string): string {
  return address.endsWith(".css") ? "text/css" : "text/javascript";
}
