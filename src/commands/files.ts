import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { MAX_FILE_BYTES } from "../intake/documents.ts";
import type { SourceFile } from "../writing/import-files.ts";

const READABLE = /\.(ya?ml|json|ndjson|jsonl)$/;

/**
 * Reads the files named, and those below the folders named, in the order of their paths. Throws an Error where
 * one cannot be read, or where there is none. A file that is too large is not read in whole.
 */
export function readFiles(paths: readonly string[]): SourceFile[] {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? below(path) : [path]));
  if (files.length === 0) throw new Error(`there is no YAML, JSON or NDJSON file in ${paths.join(", ")}`);
  return files.map((file) => ({
    name: relative(process.cwd(), file) || file,
    content: contentOf(file),
    bytes: statSync(file).size,
  }));
}

function below(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => READABLE.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** A file's bytes, one beyond the limit at most, so that the reader can say that it is too large. */
function contentOf(file: string): Buffer {
  const size = Math.min(statSync(file).size, MAX_FILE_BYTES + 1);
  const content = Buffer.alloc(size);
  const descriptor = openSync(file, "r");
  try {
    return content.subarray(0, readSync(descriptor, content, 0, size, 0));
  } finally {
    closeSync(descriptor);
  }
}
