/** A database with every kind of change, made over HTTP. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import supertest from "supertest";
import { parse } from "yaml";
import { buildApp } from "../src/app.ts";
import { ConfigSchema } from "../src/config.ts";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import { createKey } from "../src/keys/keys.ts";
import { resources } from "../src/model/records/index.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { copyOf, madeOnce, ROOT, runs } from "./helper.ts";

type Json = Record<string, unknown> & { article: Record<string, unknown> };

/** A client that writes with the current ETag. */
export interface Editor {
  put(path: string, body: object): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Starts a service over a database, and returns an editor of it. `close` stops the service. */
export async function editorOf(url: string): Promise<Editor & { close(): Promise<void> }> {
  const store = await openStore(url, tables);
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  await server.ready();
  const http = supertest(server.server);
  const { key } = await createKey(store, { name: "editor", scopes: ["read", "write"], expires_at: null }, COMMAND_LINE);
  const authorization = `Bearer ${key}`;
  const etag = async (path: string) => (await http.get(path).set({ authorization })).headers.etag as string | undefined;
  const send = async (method: "put" | "delete", path: string, body?: object) => {
    const tag = await etag(path);
    const headers = { authorization, ...(tag === undefined ? {} : { "if-match": tag }) };
    const answer = await http[method](path).set(headers).send(body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  };
  return {
    put: (path, body) => send("put", path, body),
    remove: (path) => send("delete", path),
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

/** Returns a dossier of the bundled example. */
function seedDossier(id: string): Json {
  return parse(readFileSync(join(ROOT, "seed/dossiers", `${id}.yaml`), "utf8")) as Json;
}

/** Returns the URL of a database with a history. No connection is open. */
export async function databaseWithHistory(): Promise<string> {
  const history = await madeOnce("history", "example", async (url) => {
    const editor = await editorOf(url);
    await makeHistory(editor);
    await editor.close();
  });
  return copyOf(history);
}

async function makeHistory({ put, remove }: Editor): Promise<void> {
  const [paris, interfax] = [seedDossier("babel-paris-summit"), seedDossier("interfax-four-principles")];
  const anna = { id: "anna", kind: "person", name: "Anna Older", memberships: [{ organization: "nato" }] };
  await put("/v1/actors/anna", { ...anna, aliases: [{ name: "Anne", kind: "alias" }] });
  await put("/v1/actors/nato", { id: "nato", kind: "organization", name: "North Atlantic Treaty Organization" });
  await put("/v1/actors/anna", { ...anna, name: "Anna Newer" });
  await put("/v1/actors/nato", { id: "nato", kind: "organization", name: "NATO" });
  await put("/v1/places/atlantis", { id: "atlantis", kind: "region", name: "Atlantis" });
  await put("/v1/places/atlantis-city", {
    id: "atlantis-city",
    kind: "locality",
    name: "Poseidonia",
    within: "atlantis",
  });
  // Change a dossier: a new headline, which other documents show; fewer records, in another order.
  const { omissions, ...fewer } = paris;
  const quotes = [...(paris.quotes as object[])].reverse();
  await put("/v1/dossiers/babel-paris-summit", {
    ...fewer,
    quotes,
    article: { ...paris.article, headline: "Changed" },
  });
  await put("/v1/dossiers/babel-paris-summit", { ...paris, quotes });
  // Withhold it, rename a record that it refers to, and publish it again.
  await put("/v1/dossiers/babel-paris-summit", { ...paris, article: { ...paris.article, status: "withheld" } });
  await put("/v1/actors/donald-tusk", { id: "donald-tusk", kind: "person", name: "Donald Franciszek Tusk" });
  await put("/v1/dossiers/babel-paris-summit", paris);
  // Create a draft that is never published.
  const draft = { id: "a-draft", headline: "A draft", publisher: "babel", language: "en", text_kind: "original" };
  const sections = [{ paragraphs: ["Anna Newer spoke."] }];
  await put("/v1/dossiers/a-draft", { article: { ...draft, status: "withheld", sections } });
  // Delete records, and create them again.
  await remove("/v1/dossiers/interfax-four-principles");
  await put("/v1/actors/nato", { id: "nato", kind: "organization", name: "Nato" });
  await put("/v1/dossiers/interfax-four-principles", interfax);
  await remove("/v1/places/atlantis-city");
  await put("/v1/places/atlantis-city", {
    id: "atlantis-city",
    kind: "locality",
    name: "Poseidon",
    within: "atlantis",
  });
  await remove("/v1/actors/anna");
}

/** Runs a statement on a database without the service. Throws if it changes no row. */
export async function tamper(url: string, statement: string): Promise<void> {
  if (url.startsWith("file:")) {
    const db = new Database(url.slice("file:".length));
    db.pragma("foreign_keys = OFF");
    const { changes } = db.prepare(statement).run();
    db.close();
    if (changes === 0) throw new Error(`the statement changed no row: ${statement}`);
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  const { rowCount } = await client.query(statement);
  await client.end();
  if (rowCount === 0) throw new Error(`the statement changed no row: ${statement}`);
}

/** Returns all rows of all tables. */
export async function everything(url: string): Promise<unknown> {
  const store = await openStore(url, tables);
  const rows = await Promise.all(tables.map(({ name, primaryKey }) => store.rows(name, [], primaryKey)));
  await store.close();
  return rows;
}

/**
 * Returns the responses of a service over a database, by path: lists, records with their revisions, and searches, now
 * and in the past.
 */
export async function answersOf(url: string): Promise<Record<string, string>> {
  const store = await openStore(url, tables);
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  try {
    const answers: Record<string, string> = {};
    const ask = async (path: string) => {
      const { statusCode, body } = await server.inject({ url: path });
      answers[path] = `${statusCode} ${body.replace(/"request_id":"[^"]+"/g, "")}`;
      return body;
    };
    const rows = await store.rows("changes", [], ["sequence"]);
    const all = [...new Set(rows.map(({ made_at }) => made_at as string))];
    const times = all.filter((_, i) => i % runs(25, 5) === 1);
    for (const { path } of resources) {
      await ask(`/v1/${path}?limit=200&count=exact`);
      for (const time of times) await ask(`/v1/${path}?limit=200&as_of=${time}`);
    }
    for (const type of ["dossier", "actor"])
      for (const record of new Set(rows.filter((row) => row.type === type).map((row) => row.record))) {
        await ask(`/v1/${type}s/${record}`);
        await ask(`/v1/${type}s/${record}/revisions`);
      }
    for (const q of ["talks", "nato", "anna", "tusk", "poseidonia", "zelenski", "troops"])
      for (const time of [undefined, ...times]) await ask(`/v1/search?q=${q}${time ? `&as_of=${time}` : ""}`);
    return answers;
  } finally {
    await server.close();
    await store.close();
  }
}
