import fc from "fast-check";
import { expect, test } from "vitest";
import { openThere } from "../../src/commands/open.ts";
import { verify as verifyStore } from "../../src/integrity/verify.ts";
import { dossiers, registries } from "../arbitrary.ts";
import { copyOf, importText, newDatabase, runs, SEED, standpoint, startService } from "../helper.ts";
import { databaseWithHistory, tamper } from "../history.ts";

const history = await databaseWithHistory();

const verify = (url: string) => standpoint(["verify"], { DATABASE_URL: url });

/** Verifies as the command does, without a process of its own, which would take longer than the verifying. */
async function misfitsOf(url: string): Promise<string> {
  const store = await openThere(url);
  const misfits: string[] = [];
  await verifyStore(
    store,
    (misfit) => misfits.push(misfit),
    () => {},
  );
  await store.close();
  return misfits.join("\n");
}

test("a database with a history of every kind verifies, and its head is told", async () => {
  const { code, stdout, stderr } = await verify(history);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(
    /^verified 122 changes of 108 records, \d+ rows and \d+ versions of rows in [\d.]+ s\nhead 122 [0-9a-f]{64}\n$/,
  );
});

test("after random imports, one over another, all verifies", async () => {
  const { store, url } = await startService();
  const [registry = {}] = fc.sample(registries, { numRuns: 1, seed: SEED });
  const all = fc.sample(dossiers(registry), { numRuns: runs(8, 20), seed: SEED });
  const actors = registry.actors?.map((actor, i) => ({ ...actor, name: `Renamed ${i % 7}` }));
  const changed = all.slice(2).map((dossier, i) => {
    const article = { ...dossier.article, headline: `Changed ${i}`, status: i % 3 ? "usable" : "withheld" };
    return { ...dossier, article, omissions: undefined, errata: undefined }; // errata may be about omissions
  });
  for (const documents of [
    [registry, ...all],
    [{ ...registry, actors }, ...changed],
    [registry, ...all],
  ])
    await importText(store, "all.ndjson", documents.map((document) => JSON.stringify(document)).join("\n"));
  expect(await verify(url)).toMatchObject({ code: 0, stderr: "" });
});

test("a name in letters beyond the first plane is kept, found and verified", async () => {
  const { store, url } = await startService();
  const actor = { id: "linear-a", kind: "person", name: "𐝈x𐝉x𐝈" };
  await importText(store, "actor.json", JSON.stringify({ actors: [actor] }));
  expect(await verify(url)).toMatchObject({ code: 0, stderr: "" });
});

test("a database without a record verifies", async () => {
  expect(await verify(await newDatabase("schema"))).toMatchObject({ code: 0, stderr: "" });
});

test("where there is no database, none is made and verified", async () => {
  const { code, stderr } = await verify("file:/no/such/folder/test.db");
  expect([code, stderr]).toEqual([1, "standpoint verify: there is no database /no/such/folder/test.db\n"]);
});

const PARIS = "dossier/babel-paris-summit";
const STILL = 2 ** 31 - 1;

/** What is tampered with, and the line that says so. */
const TAMPERINGS: Record<string, [statement: string, line: RegExp]> = {
  "a changed document of a change": [
    "UPDATE changes SET doc = replace(doc, 'Changed', 'Chosen') WHERE record = 'babel-paris-summit' AND revision = 2",
    new RegExp(`^${PARIS}: change \\d+ has another document than its hash says$`, "m"),
  ],
  "a document of a change that is none": [
    "UPDATE changes SET doc = '{\"id\":\"nato\"}' WHERE record = 'nato' AND revision = 2",
    /^actor\/nato: change \d+ has another document/m,
  ],
  "a removed change": [
    "DELETE FROM changes WHERE record = 'nato' AND revision = 2",
    /^actor\/nato: change \d+ is revision 3, and revision 2 is missing$/m,
  ],
  "a removed first change": ["DELETE FROM changes WHERE sequence = 1", /: change 2 comes right after change 0: /],
  "a removed last change": [
    "DELETE FROM changes WHERE sequence = 122",
    /^actor\/anna: entry \d+ of the audit tells a change that is not there$/m,
  ],
  "a made_at that goes back": [
    "UPDATE changes SET made_at = '2020-01-01T00:00:00.000Z' WHERE sequence = 110",
    /: change 110 was made before the one before it$/m,
  ],
  "another key that a change was made with": [
    "UPDATE changes SET key_id = 'somebody' WHERE sequence = 110",
    /: change 110 is not chained to the one before it$/m,
  ],
  "another action": [
    "UPDATE changes SET action = 'created' WHERE record = 'nato' AND revision = 2",
    /^actor\/nato: change \d+ has action "created" where "updated" follows$/m,
  ],
  "a draft that is shown": [
    "UPDATE changes SET shown = 'created' WHERE record = 'a-draft'",
    /^dossier\/a-draft: change \d+ has shown "created" where null follows$/m,
  ],
  "an altered projection": [
    "UPDATE actors SET doc = replace(doc, 'Nato', 'NATO') WHERE id = 'nato'",
    /^actor\/nato: actors nato has another doc than the valid version$/m,
  ],
  "an altered column": [
    "UPDATE positions SET citation = 'Nobody' WHERE id = 'babel-germany-on-peacekeeping-forces'",
    new RegExp(
      `^${PARIS}: positions babel-germany-on-peacekeeping-forces has another citation than the valid version$`,
      "m",
    ),
  ],
  "evidence elsewhere": [
    "UPDATE evidence SET start = start + 1 WHERE record = 'babel-tusk-new-phase'",
    new RegExp(`^${PARIS}: evidence quote/babel-tusk-new-phase/1 has another start than the valid version$`, "m"),
  ],
  "a value outside of its closed list": [
    "UPDATE positions SET stance = 'maybe' WHERE id = 'babel-germany-on-peacekeeping-forces'",
    new RegExp(
      `^${PARIS}: positions babel-germany-on-peacekeeping-forces has the stance "maybe", which is not in its list$`,
      "m",
    ),
  ],
  "a record that is gone": [
    "DELETE FROM omissions WHERE id = 'babel-scholz-date'",
    new RegExp(`^${PARIS}: omissions babel-scholz-date is missing$`, "m"),
  ],
  "a mention that is gone": [
    "DELETE FROM mentions WHERE article = 'babel-paris-summit' AND record = 'poland'",
    new RegExp(`^${PARIS}: mentions babel-paris-summit/actor/poland is missing$`, "m"),
  ],
  "an altered version": [
    "UPDATE articles_versions SET headline = 'Chosen' WHERE headline = 'Changed'",
    new RegExp(`^${PARIS}: articles_versions babel-paris-summit has another headline as of change \\d+ than`, "m"),
  ],
  "an altered projection of a version": [
    "UPDATE actors_versions SET doc = replace(doc, 'North', 'South') WHERE id = 'nato'",
    /^actor\/nato: actors_versions nato has another doc as of change \d+ than change \d+ put$/m,
  ],
  "another time until which a version was so": [
    `UPDATE actors_versions SET valid_to = valid_to - 1 WHERE id = 'nato' AND valid_to < ${STILL}`,
    /^actor\/nato: actors_versions nato is valid until change \d+, not until change \d+$/m,
  ],
  "a version that is gone": [
    `DELETE FROM quotes_versions WHERE id = 'babel-tusk-new-phase' AND valid_to < ${STILL}`,
    new RegExp(`^${PARIS}: quotes_versions babel-tusk-new-phase is missing as of change \\d+$`, "m"),
  ],
  "a version of what was deleted": [
    `INSERT INTO actor_aliases_versions (actor, ordinal, name, kind, valid_from, valid_to) VALUES ('anna', 1, 'A', 'alias', 122, ${STILL})`,
    /^actor\/anna: actor_aliases_versions anna\/1 is stored as of change 122, which did not put it$/m,
  ],
  "a version of what was never put": [
    `INSERT INTO actor_aliases_versions (actor, ordinal, name, kind, valid_from, valid_to) VALUES ('ghost', 1, 'A', 'alias', 122, ${STILL})`,
    /^actor\/ghost: actor_aliases_versions has rows of it, and it was never put$/m,
  ],
  "a missing search entry": [
    "DELETE FROM search_entries WHERE type = 'actor' AND record = 'nato'",
    /^actor\/nato: search_entries actor\/nato is missing$/m,
  ],
  "altered words of a search entry that was": [
    `UPDATE search_entries_versions SET words = 'south' WHERE record = 'nato' AND valid_to < ${STILL}`,
    /^actor\/nato: search_entries_versions actor\/nato has another words as of change \d+ than change \d+ put$/m,
  ],
  "another document of a dossier": [
    "UPDATE dossiers SET doc = replace(doc, 'digest', 'original') WHERE id = 'babel-paris-summit'",
    new RegExp(`^${PARIS}: dossiers has another document than was put last$`, "m"),
  ],
  "an id that was never given": [
    "INSERT INTO records (type, id) VALUES ('topic', 'never')",
    /^topic\/never: records has it, and it was never put$/m,
  ],
  "an id that another article gave": [
    "UPDATE records SET article = 'a-draft' WHERE id = 'babel-tusk-new-phase'",
    new RegExp(`^${PARIS}: records does not have quote/babel-tusk-new-phase as its own$`, "m"),
  ],
  "a word of a name that is gone": [
    "DELETE FROM name_trigrams WHERE word = 'nato' AND trigram = 'nat'",
    /^actor\/nato: name_trigrams lacks trigrams of its word "nato"$/m,
  ],
  "another deed in the audit": [
    "UPDATE audit SET subject = 'actor/anna' WHERE subject = 'actor/nato'",
    /^actor\/nato: change \d+ is not told in the audit/m,
  ],
};

test("standpoint verify prints each misfit, then how many there are, and exits 1", async () => {
  const url = await copyOf(history);
  await tamper(url, "DELETE FROM changes WHERE record = 'nato' AND revision = 2");
  const { code, stderr } = await verify(url);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^(.+\n)+\d+ misfits\n$/)]);
  expect(stderr.trimEnd()).toBe(`${await misfitsOf(url)}\n${stderr.trimEnd().split("\n").length - 1} misfits`);
});

test.each(Object.entries(TAMPERINGS))("%s is noticed and named", async (_name, [statement, line]) => {
  const url = await copyOf(history);
  await tamper(url, statement);
  expect(await misfitsOf(url)).toMatch(line);
});
