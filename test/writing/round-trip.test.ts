import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify, type ToStringOptions } from "yaml";
import type { Dossier } from "../../src/intake/forms.ts";
import type { Store } from "../../src/store/store.ts";
import { dossiers, registries } from "../arbitrary.ts";
import { importText, keyFor, recordTables, runs, SEED, startService } from "../helper.ts";
import { readDossier } from "../read-dossier.ts";

const RUNS = runs(20, 120);

/** With the defaults, the library folds lines, and what it folds is not always what it was made from. */
const YAML_OPTIONS: ToStringOptions = {
  lineWidth: 0,
  blockQuote: "literal",
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/** Ids are kept for good: those that a version of a dossier gave stay its article's. */
const KEPT_FOR_GOOD = "records";

const [registry] = fc.sample(registries, { numRuns: 1, seed: SEED });
if (registry === undefined) throw new Error("no registry was made");

test(
  "each of many random dossiers is answered as it was put, and so is what its columns hold",
  async () => {
    const { store, http } = await emptyService();
    const editor = await keyFor(store, "write"); // drafts are among them
    const oneInFour = fc.nat(3).map((n) => n === 0);
    const property = fc.asyncProperty(dossiers(registry), oneInFour, async (dossier, isYaml) => {
      const id = dossier.article.id as string;
      await put(store, dossier, isYaml);
      expect((await http.get(`/v1/dossiers/${id}`).set(editor).expect(200)).body).toEqual(dossier);
      expect(await readDossier(store, id)).toEqual(dossier);
      if (isYaml) {
        const { text } = await http
          .get(`/v1/dossiers/${id}`)
          .set({ ...editor, accept: "application/yaml" })
          .expect(200);
        expect(parse(text)).toEqual(dossier);
      }
      expect(await put(store, dossier, !isYaml)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true }); // a smaller one would take minutes
  },
  60_000 + RUNS * 400,
);

test("YAML answers keep long lines, blanks around line ends and astral characters", async () => {
  const { store, http } = await emptyService();
  const [dossier] = fc.sample(dossiers(registry, "long-lines"), { numRuns: 1, seed: SEED }) as [Dossier];
  const long = "word ".repeat(30);
  const astral = "🧣".repeat(150);
  const paragraphs = [
    `${long}\n \n \t`,
    ` ${long}\n'a' \t\n${long}`,
    astral,
    `a${astral} '" `,
    `${astral}\t`,
    `"${astral}`,
    "  \nx",
    `x\n  `,
    `\n\n x`,
  ];
  const { cancellation: _, ...head } = dossier.article;
  const article = { ...head, status: "usable", sections: [{ paragraphs }] };
  await put(store, { article } as unknown as Dossier);
  const { text } = await http
    .get("/v1/dossiers/long-lines")
    .set({ ...(await keyFor(store, "write")), accept: "application/yaml" })
    .expect(200);
  expect(parse(text)).toEqual({ article });
});

test("the same again changes no row", async () => {
  const { store } = await emptyService();
  const all = fc.sample(dossiers(registry), { numRuns: runs(8, 20), seed: SEED });
  for (const dossier of all) await put(store, dossier);
  const before = await rowsOf(store);
  for (const dossier of all) await put(store, dossier, true);
  expect(await rowsOf(store)).toEqual(before);
});

test("replacing a dossier leaves nothing of the version before", async () => {
  const pairs = Array.from({ length: runs(5, 100) }, (_, i) => `article-${i}`).map((id, i) =>
    fc.sample(dossiers(registry, id), { numRuns: 2, seed: SEED + i }),
  ) as [Dossier, Dossier][];
  const { store: replaced } = await emptyService();
  const { store: fresh } = await emptyService();
  for (const [first, second] of pairs) {
    await put(replaced, first);
    expect(await put(replaced, second)).toEqual({ added: 0, changed: 1, unchanged: 0 });
    await put(fresh, second);
  }
  const { [KEPT_FOR_GOOD]: kept, ...left } = await rowsOf(replaced);
  const { [KEPT_FOR_GOOD]: needed, ...wanted } = await rowsOf(fresh);
  expect(left).toEqual(wanted);
  expect(kept).toEqual(expect.arrayContaining(needed as unknown[]));
});

async function emptyService() {
  const service = await startService({ seed: false });
  await importText(service.store, "registry.json", JSON.stringify(registry));
  return service;
}

async function put(store: Store, dossier: Dossier, isYaml = false) {
  const [name, text] = isYaml
    ? ["dossier.yaml", stringify(dossier, YAML_OPTIONS)]
    : ["dossier.json", JSON.stringify(dossier)];
  return (await importText(store, name, text)).dossiers;
}

async function rowsOf(store: Store): Promise<Record<string, unknown[]>> {
  const read = recordTables.map(async ({ name, primaryKey }) => {
    const rows = await store.rows(name, [], name === "search_entries" ? ["type", "record"] : primaryKey);
    // No number is given twice, and when an article was first written, and a row last, differs.
    return [name, rows.map(({ sequence: _, recency: __, first_shown: ___, valid_from: ____, ...row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
