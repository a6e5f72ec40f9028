/** The Markdown files: their links resolve, they are in plain English, and they list what the code defines. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { PROBLEMS } from "../../src/http/problems.ts";
import { ROOT } from "../helper.ts";

const names = globSync("{*,docs/*,src/*}.md", { cwd: ROOT }).sort();
const textOf = (file: string) => readFileSync(file, "utf8");

/** A document without its code. */
const proseOf = (file: string) => textOf(file).replace(/^```[\s\S]*?^```/gm, "");

const FORBIDDEN = /\b(is to be|are to be|to be had|is told|are told|held against|put by|anew)\b/gi;

test.each(names)("every link in %s leads to a file and a heading", (name) => {
  const links = [...proseOf(join(ROOT, name)).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(
    ([, link]) => link as string,
  );
  const broken = links.filter((link) => {
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? join(ROOT, name) : resolve(ROOT, dirname(name), path);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(names)("%s is in plain English", (name) => {
  expect(proseOf(join(ROOT, name)).match(FORBIDDEN) ?? []).toEqual([]);
});

test("docs/README.md lists every document", () => {
  const index = textOf(join(ROOT, "docs/README.md"));
  const documents = names.filter((name) => name.startsWith("docs/") && name !== "docs/README.md");
  expect(documents.filter((name) => !index.includes(`](${name.slice("docs/".length)})`))).toEqual([]);
});

test("docs/api.md has every problem with its status", () => {
  const rows = textOf(join(ROOT, "docs/api.md")).match(/^\| `[a-z-]+` \| \d{3} \|/gm);
  expect(rows?.sort()).toEqual(
    Object.entries(PROBLEMS)
      .map(([code, { status }]) => `| \`${code}\` | ${status} |`)
      .sort(),
  );
});

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const headings = [...proseOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading as string);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
