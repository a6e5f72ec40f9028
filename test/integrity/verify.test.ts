import fc from "fast-check";
import { expect, test } from "vitest";
import { openExistingMigrated } from "../../src/commands/open.ts";
import type { Dossier } from "../../src/intake/forms.ts";
import { verify as verifyStore } from "../../src/integrity/verify.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { type Table, versionsName } from "../../src/store/tables.ts";
import { dossiers, namingWhatIsThere, registries } from "../arbitrary.ts";
import { copyOf, importText, longTest, newDatabase, runs, SEED, sampled, standpoint, startService } from "../helper.ts";
import { databaseWithHistory, tamper } from "../history.ts";

const history = await databaseWithHistory();

const verify = (url: string) => standpoint(["verify"], { DATABASE_URL: url });

/** Verifies as the command does, without a process of its own, which would take longer than the verifying. */
async function misfitsOf(url: string): Promise<string> {
  const store = await openExistingMigrated(url);
  const misfits: string[] = [];
  await verifyStore(
    store,
    (misfit) => misfits.push(misfit),
    () => {},
  );
  await store.close();
  return misfits.join("\n");
}

test("a database with a history of every kind verifies, and its head is printed", async () => {
  const { code, stdout, stderr } = await verify(history);
  expect([code, stderr]).toEqual([0, ""]);
  const store = await openStore(history, tables);
  const changes = await store.rows("changes", [], ["sequence"], undefined, ["type", "record"]);
  await store.close();
  const records = new Set(changes.map(({ type, record }) => `${type}/${record}`)).size;
  const counts = `${changes.length} changes of ${records} records`;
  const head = `head ${changes.length} [0-9a-f]{64}`;
  expect(changes.length).toBeGreaterThan(records);
  expect(stdout).toMatch(
    new RegExp(`^verified ${counts}, \\d+ rows and \\d+ versions of rows in [\\d.]+ s\n${head}\n$`),
  );
});

longTest("a database verifies after random imports, each over the last", async () => {
  const { store, url } = await startService();
  const [registry = {}] = fc.sample(registries, { numRuns: 1, seed: SEED });
  const all = fc.sample(dossiers(registry), { numRuns: runs(8, 20), seed: SEED });
  const actors = registry.actors?.map((actor, i) => ({ ...actor, name: `Renamed ${i % 7}` }));
  const changed = all.slice(2).map((dossier, i) => {
    const { cancellation: _, ...head } = dossier.article;
    const article = { ...head, headline: `Changed ${i}`, status: i % 3 ? "usable" : "withheld" };
    return namingWhatIsThere({ ...dossier, article, omissions: undefined, errata: undefined } as unknown as Dossier);
  });
  for (const documents of [
    [registry, ...all],
    [{ ...registry, actors }, ...changed],
    [registry, ...all],
  ])
    await importText(store, "all.ndjson", documents.map((document) => JSON.stringify(document)).join("\n"));
  expect(await verify(url)).toMatchObject({ code: 0, stderr: "" });
});

test("a name with characters beyond the Basic Multilingual Plane verifies", async () => {
  const { store, url } = await startService();
  const actor = { id: "linear-a", kind: "person", name: "𐝈x𐝉x𐝈" };
  await importText(store, "actor.json", JSON.stringify({ actors: [actor] }));
  expect(await verify(url)).toMatchObject({ code: 0, stderr: "" });
});

test("a database without a record verifies", async () => {
  expect(await verify(await newDatabase("schema"))).toMatchObject({ code: 0, stderr: "" });
});

test("a missing database is an error, and is not created", async () => {
  const { code, stderr } = await verify("file:/no/such/folder/test.db");
  expect([code, stderr]).toEqual([1, "standpoint verify: the database /no/such/folder/test.db does not exist\n"]);
});

const PARIS = "dossier/babel-paris-summit";
const STILL = 2 ** 31 - 1;

/** Statements that corrupt a database, and the line that `verify` prints. */
const TAMPERINGS: Record<string, [statement: string, line: RegExp]> = {
  "a changed document of a change": [
    "UPDATE changes SET doc = replace(doc, 'Changed', 'Chosen') WHERE record = 'babel-paris-summit' AND revision = 2",
    new RegExp(`^${PARIS}: change \\d+ has a document that does not match its hash$`, "m"),
  ],
  "an invalid document of a change": [
    "UPDATE changes SET doc = '{\"id\":\"nato\"}' WHERE record = 'nato' AND revision = 2",
    /^actor\/nato: change \d+ has a document that does not match/m,
  ],
  "a removed change": [
    "DELETE FROM changes WHERE record = 'nato' AND revision = 2",
    /^actor\/nato: change \d+ is revision 3, and revision 2 is missing$/m,
  ],
  "a removed first change": ["DELETE FROM changes WHERE sequence = 1", /: change 2 follows change 0: /],
  "a removed last change": [
    "DELETE FROM changes WHERE sequence = (SELECT max(sequence) FROM changes)",
    /^actor\/anna: audit entry \d+ describes a change that does not exist$/m,
  ],
  "an earlier time than the change before": [
    "UPDATE changes SET made_at = '2020-01-01T00:00:00.000Z' WHERE sequence = 110",
    /: change 110 has an earlier time than the change before it$/m,
  ],
  "an altered key of a change": [
    "UPDATE changes SET key_id = 'somebody' WHERE sequence = 110",
    /: change 110 is not chained to the change before it$/m,
  ],
  "an altered action": [
    "UPDATE changes SET action = 'created' WHERE record = 'nato' AND revision = 2",
    /^actor\/nato: change \d+ has action "created" instead of "updated"$/m,
  ],
  "a visible draft": [
    "UPDATE changes SET shown = 'created' WHERE record = 'a-draft'",
    /^dossier\/a-draft: change \d+ has shown "created" instead of null$/m,
  ],
  "an altered projection": [
    "UPDATE actors SET doc = replace(doc, 'Nato', 'NATO') WHERE id = 'nato'",
    /^actor\/nato: actors nato, valid from change \d+, differs in doc from the document of change \d+$/m,
  ],
  "an altered column": [
    "UPDATE positions SET citation = 'Nobody' WHERE id = 'babel-united-kingdom-on-peacekeeping-forces'",
    new RegExp(
      `^${PARIS}: positions babel-united-kingdom-on-peacekeeping-forces, valid from change \\d+, differs in citation from the document of`,
      "m",
    ),
  ],
  "altered evidence": [
    "UPDATE evidence SET start = start + 1 WHERE record = 'babel-tusk-new-phase'",
    new RegExp(
      `^${PARIS}: evidence quote/babel-tusk-new-phase/1, valid from change \\d+, differs in start from the document of`,
      "m",
    ),
  ],
  "a value that is not allowed": [
    "UPDATE positions SET stance = 'maybe' WHERE id = 'babel-united-kingdom-on-peacekeeping-forces'",
    new RegExp(
      `^${PARIS}: positions babel-united-kingdom-on-peacekeeping-forces has the stance "maybe", which is not an allowed value$`,
      "m",
    ),
  ],
  "a missing record": [
    "DELETE FROM event_relations WHERE id = 'babel-paris-mini-summit-concerns-the-war'",
    new RegExp(
      `^${PARIS}: event_relations babel-paris-mini-summit-concerns-the-war is missing as of change \\d+$`,
      "m",
    ),
  ],
  "a missing mention": [
    "DELETE FROM mentions WHERE article = 'babel-paris-summit' AND record = 'poland'",
    new RegExp(`^${PARIS}: mentions babel-paris-summit/actor/poland is missing as of change \\d+$`, "m"),
  ],
  "an altered version": [
    "UPDATE articles_versions SET headline = 'Chosen' WHERE headline = 'Changed'",
    new RegExp(
      `^${PARIS}: articles_versions babel-paris-summit, valid from change \\d+, differs in headline from`,
      "m",
    ),
  ],
  "an altered projection of a version": [
    "UPDATE actors_versions SET doc = replace(doc, 'North', 'South') WHERE id = 'nato'",
    /^actor\/nato: actors_versions nato, valid from change \d+, differs in doc from the document of change \d+$/m,
  ],
  "an altered end of a version": [
    `UPDATE actors_versions SET valid_to = valid_to - 1 WHERE id = 'nato' AND valid_to < ${STILL}`,
    /^actor\/nato: actors nato is valid until change \d+, not until change \d+$/m,
  ],
  "a missing version": [
    `DELETE FROM quotes_versions WHERE id = 'babel-tusk-new-phase' AND valid_to < ${STILL}`,
    new RegExp(`^${PARIS}: quotes babel-tusk-new-phase is missing as of change \\d+$`, "m"),
  ],
  "a version of a deleted record": [
    `INSERT INTO actor_aliases_versions (actor, ordinal, name, kind, valid_from, valid_to) VALUES ('anna', 1, 'A', 'alias', (SELECT max(sequence) FROM changes), ${STILL})`,
    /^actor\/anna: actor_aliases anna\/1 is stored from change \d+, which did not write it$/m,
  ],
  "a version of a record that never existed": [
    `INSERT INTO actor_aliases_versions (actor, ordinal, name, kind, valid_from, valid_to) VALUES ('ghost', 1, 'A', 'alias', 1, ${STILL})`,
    /^actor\/ghost: actor_aliases_versions has rows of it, but no change wrote it$/m,
  ],
  "a missing search entry": [
    "DELETE FROM search_entries WHERE type = 'actor' AND record = 'nato'",
    /^actor\/nato: search_entries actor\/nato is missing as of change \d+$/m,
  ],
  "altered words of a past search entry": [
    `UPDATE search_entries_versions SET words = 'south' WHERE record = 'nato' AND valid_to < ${STILL}`,
    /^actor\/nato: search_entries_versions actor\/nato, valid from change \d+, differs in words from the document of change \d+$/m,
  ],
  "an id of a record that never existed": [
    "INSERT INTO records (type, id) VALUES ('topic', 'never')",
    /^topic\/never: records lists it, but no change wrote it$/m,
  ],
  "an id with the wrong article": [
    "UPDATE records SET article = 'a-draft' WHERE id = 'babel-tusk-new-phase'",
    new RegExp(`^${PARIS}: records does not list quote/babel-tusk-new-phase as part of it$`, "m"),
  ],
  "a missing trigram of a name": [
    "DELETE FROM name_trigrams WHERE word = 'nato' AND trigram = 'nat'",
    /^actor\/nato: name_trigrams lacks trigrams of the word "nato"$/m,
  ],
  "an altered audit entry": [
    "UPDATE audit SET subject = 'actor/anna' WHERE subject = 'actor/nato'",
    /^actor\/nato: change \d+ has no audit entry: /m,
  ],
};

test("standpoint verify prints each misfit, then how many there are, and exits 1", async () => {
  const url = await copyOf(history);
  await tamper(url, "DELETE FROM changes WHERE record = 'nato' AND revision = 2");
  const { code, stderr } = await verify(url);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^(.+\n)+\d+ inconsistencies\n$/)]);
  expect(stderr.trimEnd()).toBe(`${await misfitsOf(url)}\n${stderr.trimEnd().split("\n").length - 1} inconsistencies`);
});

test.each(sampled(Object.entries(TAMPERINGS), 6))("verify reports %s", async (_name, [statement, line]) => {
  const url = await copyOf(history);
  await tamper(url, statement);
  expect(await misfitsOf(url)).toMatch(line);
});

const LAST = [{ column: "valid_from", descending: true }];

test.each([
  ["current", ({ name }: Table) => name],
  ["past", ({ name }: Table) => versionsName(name)],
])("verify reports an altered row of every table, if it is %s", async (_, nameOf) => {
  const url = await copyOf(history);
  const store = await openStore(url, tables);
  const altered: string[] = [];
  await store.write(async (tx) => {
    for (const table of tables.filter(({ versioned }) => versioned)) {
      const [row] = await tx.rows(nameOf(table), [], LAST, 1);
      if (row === undefined) continue;
      const key = [...table.primaryKey, "valid_from"].map((column) => ({ column, in: [row[column] ?? null] }));
      await tx.update(nameOf(table), { valid_from: Number(row.valid_from) + 1 }, key);
      altered.push(table.name);
    }
  });
  await store.close();
  const misfits = await misfitsOf(url);
  expect(altered.filter((name) => !misfits.includes(`: ${name} `))).toEqual([]);
  expect(altered.length).toBeGreaterThan(30);
});
