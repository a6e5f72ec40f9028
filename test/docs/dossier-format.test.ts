/** The example of docs/dossier-format.md is valid, and each change to it is refused with the message that is quoted there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importText, ROOT, startService } from "../helper.ts";

const text = readFileSync(join(ROOT, "docs/dossier-format.md"), "utf8");
const [registry = "", dossier = ""] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block);
const messages = (text.match(/```text\n(dossier\.yaml[\s\S]*?)\n```/)?.[1] ?? "").split("\n");

/** The changes, in the order of the messages. */
const CHANGES: readonly (readonly [was: string, is: string])[] = [
  ["stance: support", "stance: suport"],
  ["stance: support", "stanse: support"],
  ["  headline: Port and Dockers Talk About the Night\n", ""],
  ["condition: A bonus is paid for work at night.", "condition: null"],
  ["topics: [night-shifts]", "topics: []"],
  ['stated_on: "2024-03-11"', "stated_on: 11 March 2024"],
  ["unit: h\n", "unit: hours\n"],
  ["    condition: A bonus is paid for work at night.\n", ""],
  ["    citation: Dockers’ Union, newsletter of March 2024\n", ""],
  ["actor: port-authority", "actor: port-autority"],
  [', prefix: "The Authority ", suffix: " ships"', ""],
  ["exact: Anna Silva", "exact: Ana Silva"],
  ["text: No night without a bonus", "text: No nights without a bonus"],
  ["fields: [end]", "fields: [start]"],
  ["according_to: port-authority", "according_to: dockers-union"],
];

const { store } = await startService({ seed: false });
await importText(store, "registry.yaml", registry);

test("each message of docs/dossier-format.md belongs to a change", () => {
  expect(messages.length).toBe(CHANGES.length);
});

test.each(
  CHANGES.map(([was, is], i) => ({ was, is, message: messages[i] })),
)("a dossier with `$is` in place of `$was` is refused as documented", async ({ was, is, message }) => {
  expect(dossier).toContain(was);
  await expect(importText(store, "dossier.yaml", dossier.replace(was, is))).rejects.toMatchObject({
    messages: expect.arrayContaining([message]),
  });
});

test("the example of docs/dossier-format.md is imported", async () => {
  expect((await importText(store, "dossier.yaml", dossier)).dossiers).toMatchObject({ added: 1 });
});
