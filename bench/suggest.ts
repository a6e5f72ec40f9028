/**
 * Measures `/v1/suggest` over generated actors: `npm run bench:suggest -- 100000`. Each kind of question is asked in the store and
 * over HTTP, without the cache of answers, beside a plain prefix lookup in the index of the words of names. Milliseconds.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { buildApp } from "../src/app.ts";
import { ConfigSchema } from "../src/config.ts";
import { tables } from "../src/model/schema/tables.ts";
import { suggest } from "../src/reading/search/suggest.ts";
import { openStore } from "../src/store/open.ts";
import { importFiles } from "../src/writing/import-files.ts";
import { random } from "./generate.ts";
import { percentile } from "./prove/proof.ts";

const count = Number(process.argv[2] ?? 100_000);
const REQUESTS = 200;
const BATCH = 5000;
const GIVEN = "Anna John Maria Ahmed Alexander Olena Wei Fatima Carlos Aisha James Yuki Ivan Sofia Adam Amir".split(
  " ",
);
const SYLLABLES = "ka ri no va len mor ta shi bel do gar wen lo pe zu min hal ber sto ax".split(" ");
const BODIES = ["Ministry of", "Council of", "Bank of", "University of", "Party of"];

const next = random(11);
const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);
const surname = () => capital(Array.from({ length: 2 + Math.floor(next() * 3) }, () => one(SYLLABLES)).join(""));

/** Few given names, many surnames, and bodies that begin alike: as in any registry. */
const actors = Array.from({ length: count }, (_, i) => {
  const isBody = i % 10 === 0;
  const name = isBody ? `${one(BODIES)} ${surname()}` : `${one(GIVEN)} ${surname()}`;
  return {
    ...{ id: `actor-${i}`, kind: isBody ? "organization" : "person", name },
    ...(i % 5 ? {} : { aliases: [{ name: `${surname()} ${surname()}`, kind: "alias" }] }),
    identifiers: [{ scheme: "wikidata", value: `Q${1_000_000 + i}` }],
  };
});

interface Question {
  readonly q: string;
  /** A name that the answer must have. */
  readonly name?: string;
}

/** What people type, by kind: from an actor's name and its words, or from nothing. */
const asked = (make: (name: string, given: string, surname: string) => string) => (): Question => {
  const { name } = one(actors.filter((_, i) => i % 10 === 3));
  const [given = "", family = ""] = name.split(" ");
  return { q: make(name, given, family), name };
};
const swapped = (word: string) => word.slice(0, 2) + word[3] + word[2] + word.slice(4);

const QUESTIONS: Readonly<Record<string, () => Question>> = {
  "whole name": asked((name) => name),
  "given name and a beginning": asked((_, given, family) => `${given} ${family.slice(0, -1)}`),
  surname: asked((_, __, family) => family),
  "mistyped name": asked((_, given, family) => `${given} ${swapped(family)}`),
  "beginning of a surname": () => ({ q: surname().slice(0, 4) }),
  "given name alone": () => ({ q: one(GIVEN) }),
  "one letter": () => ({ q: one(SYLLABLES).slice(0, 1) }),
  a: () => ({ q: "a" }),
  "ministry of": () => ({ q: one(BODIES) }),
  "mistyped surname": () => ({ q: swapped(surname()) }),
  identifier: () => {
    const { name, identifiers } = one(actors);
    return { q: identifiers[0]?.value as string, name };
  },
  id: () => {
    const { id, name } = one(actors);
    return { q: id, name };
  },
  "nobody's name": () => ({ q: `${surname()}qx${surname()}` }),
};

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-suggest-"));
const file = process.env.BENCH_DATABASE ?? join(folder, "bench.db");
const isNew = !existsSync(file);
const store = await openStore(`file:${file}`, tables);
const began = performance.now();
for (let from = 0; isNew && from < count; from += BATCH) {
  const content = Buffer.from(JSON.stringify({ actors: actors.slice(from, from + BATCH) }));
  await importFiles(store, [{ name: "registry.json", content }]);
}
while (await store.tidy());
console.log(`${count} actors loaded in ${Math.round((performance.now() - began) / 1000)} s`);

const { server } = await buildApp(ConfigSchema.parse({ RESPONSE_CACHE_MB: "0" }), store);
const origin = await server.listen({ port: 0, host: "127.0.0.1" });
const peer = new Database(file, { readonly: true });
const lookup = peer.prepare(
  "SELECT word, type, record FROM name_words WHERE word >= ? AND word < ? ORDER BY word LIMIT 10",
);

/** Asks in the store. */
const suggestions = (q: string, limit: number) =>
  suggest.answer(store, { q, limit, type: undefined, as_of: undefined } as never, undefined);

/** Returns the times of questions, each asked once before. */
async function timesOf(questions: readonly string[], ask: (question: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const question of [...questions.slice(0, 20), ...questions]) {
    const start = performance.now();
    await ask(question);
    times.push(performance.now() - start);
  }
  return times.slice(20).sort((a, b) => a - b);
}

const table: Record<string, object> = {};
for (const [kind, make] of Object.entries(QUESTIONS)) {
  const made = Array.from({ length: REQUESTS }, make);
  const questions = made.map(({ q }) => q);
  const expected = made.filter(({ name }) => name !== undefined);
  let found = 0;
  for (const { q, name } of expected) {
    const { data } = (await suggestions(q, 50)) as { data: { name: string }[] };
    if (data.some((one) => one.name === name)) found++;
  }
  const ours = await timesOf(questions, (q) => suggestions(q, 10));
  const http = await timesOf(questions, async (q) => {
    const answer = await fetch(`${origin}/v1/suggest?q=${encodeURIComponent(q)}`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${q} is answered with ${answer.status}`);
  });
  const plain = await timesOf(questions, (q) => {
    const word = (q.split(" ").at(-1) as string).toLowerCase();
    return lookup.all(word, `${word}\u{10ffff}`);
  });
  const at = (times: readonly number[], share: number) => Number(percentile(times, share).toFixed(2));
  table[kind] = {
    found: expected.length ? `${Math.round((100 * found) / expected.length)} %` : "",
    "store p50": at(ours, 0.5),
    "store p99": at(ours, 0.99),
    "http p50": at(http, 0.5),
    "http p99": at(http, 0.99),
    "lookup p50": Number(percentile(plain, 0.5).toFixed(3)),
    "http over lookup": Math.round(percentile(http, 0.5) / percentile(plain, 0.5)),
  };
}
console.table(table);
peer.close();
await server.close();
await store.close();
rmSync(folder, { recursive: true });
