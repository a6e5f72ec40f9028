import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { MAX_JSON_BYTES } from "../intake/source.ts";
import type { SourceFile } from "../writing/import-files.ts";

const READABLE = /\.(ya?ml|json|ndjson|jsonl)$/;

/**
 * Returns the named files, and those in the named folders and their subfolders, sorted by path. Throws an Error if a
 * file cannot be read, or if there is none. It reads only the beginning of a file that exceeds the limit.
 */
export function readFiles(paths: readonly string[]): SourceFile[] {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
  if (files.length === 0) throw new Error(`no YAML, JSON or NDJSON file in ${paths.join(", ")}`);
  return files.map((file) => ({
    name: relative(process.cwd(), file) || file,
    content: contentOf(file),
    bytes: statSync(file).size,
  }));
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => READABLE.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Returns the bytes of a file, at most one more than the limit, so that the parser can reject it as too large. */
function contentOf(file: string): Buffer {
  const size = Math.min(statSync(file).size, MAX_JSON_BYTES + 1);
  const content = Buffer.alloc(size);
  const descriptor = openSync(file, "r");
  try {
    return content.subarray(0, readSync(descriptor, content, 0, size, 0));
  } finally {
    closeSync(descriptor);
  }
}
