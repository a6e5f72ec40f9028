import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SRC = join(import.meta.dirname, "../..");

/** The sources that projections are made by: record types and their fields, the rows, and the tokens of full text. */
const SOURCES = ["model", "writing/rows.ts", "writing/projections/search-text.ts", "reading/search/tokens.ts"];

/**
 * Identifies what makes projections: SHA-256 of the sources, in hexadecimal. Any edit counts, even of a comment: what it
 * costs is one comparison of all rows in the background, and only rows that differ are written. The sources are read when
 * the program starts, since an upgrade may replace them while it runs.
 */
export const PROJECTION_FINGERPRINT = createHash("sha256")
  .update(SOURCES.flatMap(filesOf).map(readText).join("\0"))
  .digest("hex");

function filesOf(source: string): string[] {
  if (source.endsWith(".ts")) return [source];
  const names = readdirSync(join(SRC, source), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(source, name));
}

function readText(file: string): string {
  return readFileSync(join(SRC, file), "utf8");
}
