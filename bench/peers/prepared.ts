/**
 * A peer: node:http with prepared statements over the tables of the service, without its stored answers. Columns and joins,
 * lists by further queries, and JSON.stringify. `node bench/peers/prepared.ts <port> <file>` answers three paths:
 * `/v1/positions?limit=50`, `/v1/positions/{id}` and `/v1/articles/{id}?include=all`, for generated data.
 */
import { createServer } from "node:http";
import Database from "better-sqlite3";
import { type Lists, type Row, type shapeOf, shapes } from "./shapes.ts";

const [port = "", file = ""] = process.argv.slice(2);
const db = new Database(file, { readonly: true });
db.pragma("mmap_size = 1073741824");

const rowsOf = (sql: string) => {
  const statement = db.prepare(sql).raw(true);
  return (...values: unknown[]) => statement.all(...values) as Row[];
};

/** Groups rows by their first column, as values built of the others. */
function grouped(rows: readonly Row[], build: (row: Row) => unknown): Map<unknown, unknown[]> {
  const groups = new Map<unknown, unknown[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group === undefined) groups.set(row[0], [build(row)]);
    else group.push(build(row));
  }
  return groups;
}

const named = (row: Row) => ({ id: row[1], name: row[2] });
const typed = (row: Row) => ({ type: row[1], id: row[2], name: row[3] });
const quotation = (row: Row) => ({
  in: row[1],
  paragraph: row[2],
  section: row[3],
  exact: row[4],
  prefix: row[5],
  suffix: row[6],
  start: row[7],
  end: row[8],
});

const EVIDENCE = 'SELECT record, "in", paragraph, section, exact, prefix, suffix, start, "end" FROM evidence WHERE';
const evidenceOfPage = rowsOf(
  `${EVIDENCE} record_type = 'position' AND record IN (${Array(50).fill("?")}) ORDER BY record, ordinal`,
);
const evidenceOfOne = rowsOf(`${EVIDENCE} record_type = 'position' AND record = ? ORDER BY ordinal`);
const evidenceOfArticle = rowsOf(`${EVIDENCE} article = ? ORDER BY ordinal`);

const { positions: position, articles: article } = shapes as Record<
  "positions" | "articles",
  ReturnType<typeof shapeOf>
>;
const page = rowsOf(`${position.select} ORDER BY t.article, t.ordinal LIMIT 51`);
const one = rowsOf(`${position.select} WHERE t.id = ?`);

function list(): unknown {
  const rows = page();
  const shown = rows.slice(0, 50);
  const evidence = grouped(evidenceOfPage(...shown.map(([id]) => id)), quotation);
  const last = shown.at(-1);
  const next = rows.length > 50 ? Buffer.from(JSON.stringify([last?.[1], last?.[3]])).toString("base64url") : null;
  return { data: shown.map((row) => position.build(row, { evidence })), page: { limit: 50, next_cursor: next } };
}

function record(id: string): unknown {
  const [row] = one(id);
  return row && position.build(row, { evidence: grouped(evidenceOfOne(id), quotation) });
}

const PARTS = ["participants", "positions", "claims", "figures", "quotes", "accounts", "open_questions"];
const ABSENT_PARTS = ["consensus_points", "proposals", "errata", "omissions", "event_relations"];
const ORDER = Object.fromEntries(
  "participants consensus_points positions claims figures proposals quotes accounts open_questions errata omissions event_relations"
    .split(" ")
    .map((name) => [name, [] as unknown[]]),
);

const partRows = PARTS.map((name) => {
  const shape = shapes[name] as typeof position;
  return { name, shape, rows: rowsOf(`${shape.select} WHERE t.article = ? ORDER BY t.ordinal`) };
});

/** Lists of an article's parts, each by one query for the whole article. */
const listOf = (table: string, parent: string, column: string, select: string, join: string) =>
  rowsOf(
    `SELECT t.${column}, ${select} FROM ${parent} AS p JOIN ${table} AS t ON t.${column} = p.id ${join} WHERE p.article = ? ORDER BY t.ordinal`,
  );
const ABOUT = "t.about_type, t.about_id, e.caption";
const EVENT = "LEFT JOIN events AS e ON e.id = t.about_id";
const TOPIC = "JOIN topics AS n ON n.id = t.topic";
const claimAbout = listOf("claim_about", "claims", "claim", ABOUT, EVENT);
const figureAbout = listOf("figure_about", "figures", "figure", ABOUT, EVENT);
const quoteTopics = listOf("quote_topics", "quotes", "quote", "n.id, n.label", TOPIC);
const questionTopics = listOf("open_question_topics", "open_questions", "open_question", "n.id, n.label", TOPIC);
const accountValues = listOf(
  "account_values",
  "accounts",
  "account",
  "t.field, t.value, n.name",
  "LEFT JOIN places AS n ON t.field = 'place' AND n.id = json_extract(t.value, '$')",
);

function valuesOf(id: string): Map<unknown, readonly unknown[]> {
  const all = new Map<unknown, Record<string, unknown>>();
  for (const [account, field, json, name] of accountValues(id)) {
    const values = all.get(account) ?? {};
    const value = JSON.parse(String(json)) as string;
    if (field === "place") values.place = { id: value, name };
    else Object.assign(values, { [`${field}`]: value, [`${field}_earliest`]: value, [`${field}_latest`]: value });
    all.set(account, values);
  }
  return all as unknown as Map<unknown, readonly unknown[]>; // an object in place of a list
}

const AUTHORITIES = { actors: "actor", places: "place", topics: "topic", events: "event" };
const MENTIONED_PLACES = `SELECT coalesce(e.place, m.record) FROM mentions AS m LEFT JOIN events AS e ON m.type = 'event'
  AND e.id = m.record WHERE m.article = ? AND (m.type = 'place' OR e.place IS NOT NULL)`;
const includedRows = Object.entries(AUTHORITIES).map(([name, type]) => {
  const shape = shapes[name] as typeof position;
  const mentioned = `SELECT record FROM mentions WHERE article = ? AND type = '${type}'`;
  const ids = name === "places" ? MENTIONED_PLACES : mentioned;
  return { name, shape, rows: rowsOf(`${shape.select} WHERE t.id IN (${ids}) ORDER BY t.id`) };
});

/** Lists that are queried like the others, but are empty in generated data. */
const emptyLists = [
  ...ABSENT_PARTS.map((name) => `SELECT * FROM ${name} WHERE article = ?`),
  ...["authors", "topics", "images", "corrections"].map((name) => `SELECT * FROM article_${name} WHERE article = ?`),
  "SELECT t.* FROM open_questions AS p JOIN open_question_actors AS t ON t.open_question = p.id WHERE p.article = ?",
  ...[
    "actor_aliases",
    "actor_memberships",
    ...Object.values(AUTHORITIES).flatMap((type) => [`${type}_codes`, `${type}_identifiers`]),
  ].map((table) => {
    const type = table.replace(/_.*/, "");
    return `SELECT t.* FROM mentions AS m JOIN ${table} AS t ON t.${type} = m.record WHERE m.article = ? AND m.type = '${type}'`;
  }),
].map((sql) => ({ sql, rows: rowsOf(sql) }));

const oneArticle = rowsOf(`${article.select} WHERE t.id = ?`);
const sections = rowsOf(
  "SELECT ordinal, heading, published_on, published_on_earliest, published_on_latest FROM sections WHERE article = ? ORDER BY ordinal",
);
const paragraphs = rowsOf("SELECT section, ordinal, text FROM paragraphs WHERE article = ? ORDER BY ordinal");
const events = rowsOf(
  "SELECT t.article, n.id, n.caption FROM article_events AS t JOIN events AS n ON n.id = t.event WHERE t.article = ? ORDER BY t.ordinal",
);

function articlePage(id: string): unknown {
  const [row] = oneArticle(id);
  if (row === undefined) return undefined;
  for (const { sql, rows } of emptyLists) if (rows(id).length) throw new Error(`this peer does not know: ${sql}`);
  const texts = grouped(paragraphs(id), (text) => ({ ordinal: text[1], text: text[2] }));
  const shownSections = sections(id).map(([ordinal, heading, on, earliest, latest]) => ({
    heading,
    published_on: on,
    published_on_earliest: earliest,
    published_on_latest: latest,
    paragraphs: texts.get(ordinal) ?? [],
  }));
  const evidence = grouped(evidenceOfArticle(id), quotation);
  const lists: Record<string, Lists> = {
    claims: { about: grouped(claimAbout(id), typed) },
    figures: { about: grouped(figureAbout(id), typed) },
    quotes: { topics: grouped(quoteTopics(id), named) },
    open_questions: { topics: grouped(questionTopics(id), named), actors: new Map() },
    accounts: { values: valuesOf(id) },
  };
  const parts = partRows.map(({ name, shape, rows }) => {
    const own = { ...lists[name], evidence };
    return [name, rows(id).map((part) => shape.build(part, own))];
  });
  const included = includedRows.map(({ name, shape, rows }) => [
    name,
    rows(id).map((one) => shape.build(one, NO_LISTS)),
  ]);
  const own = { ...NO_LISTS, sections: new Map([[id, shownSections]]), events: grouped(events(id), named) };
  return Object.assign(article.build(row, own) as object, ORDER, Object.fromEntries(parts), {
    included: Object.fromEntries(included),
  });
}

const NO_LISTS: Lists = Object.fromEntries(
  "authors topics images corrections aliases memberships codes identifiers".split(" ").map((name) => [name, new Map()]),
);

function answerTo(url: string): unknown {
  if (url === "/v1/positions?limit=50") return list();
  const [, kind, id = ""] = /^\/v1\/(positions|articles)\/([^/?]+)/.exec(url) ?? [];
  return kind === "articles" ? articlePage(id) : record(id);
}

createServer((request, response) => {
  const answer = answerTo(request.url ?? "");
  const body = Buffer.from(JSON.stringify(answer ?? { status: 404 }));
  response.writeHead(answer === undefined ? 404 : 200, [
    "content-type",
    "application/json; charset=utf-8",
    "content-length",
    String(body.length),
  ]);
  response.end(body);
}).listen(Number(port), "127.0.0.1");
