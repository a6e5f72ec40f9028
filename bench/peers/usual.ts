/**
 * A peer: what a service of this kind is usually made of. Fastify, zod for the query, Drizzle for the rows and their names,
 * and Fastify's serializer by the schema of the answer. `node bench/peers/usual.ts <port> <file>` answers `/v1/positions`.
 */
import Database from "better-sqlite3";
import { and, asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { alias, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import fastify from "fastify";
import { z } from "zod";

const [port = "", file = ""] = process.argv.slice(2);
const db = drizzle(new Database(file, { readonly: true }));

const positions = sqliteTable("positions", {
  id: text().primaryKey(),
  article: text().notNull(),
  ordinal: integer().notNull(),
  actor: text(),
  unnamed: text(),
  sourcing: text(),
  capacity: text(),
  act: text().notNull(),
  summary: text().notNull(),
  topic: text(),
  stance: text(),
  stance_score: integer(),
  condition: text(),
  previous_stance: text(),
  event: text(),
  stated_on: text(),
  stated_on_earliest: text(),
  stated_on_latest: text(),
  attribution: text(),
  basis: text().notNull(),
  citation: text(),
  effective_on: text(),
  effective_on_earliest: text(),
  effective_on_latest: text(),
  effective_basis: text(),
});
const evidence = sqliteTable("evidence", {
  record_type: text().notNull(),
  record: text().notNull(),
  ordinal: integer().notNull(),
  paragraph: integer().notNull(),
  exact: text().notNull(),
  prefix: text(),
  suffix: text(),
  start: integer().notNull(),
  end: integer().notNull(),
});
const articles = sqliteTable("articles", { id: text().primaryKey(), name: text("headline").notNull() });
const actors = sqliteTable("actors", { id: text().primaryKey(), name: text().notNull() });
const topics = sqliteTable("topics", { id: text().primaryKey(), name: text("label").notNull() });
const events = sqliteTable("events", { id: text().primaryKey(), name: text("caption").notNull() });
const attributions = alias(actors, "attributions");

const Query = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) });
const Named = z.object({ id: z.string(), name: z.string() });
const Quotation = z.object({
  paragraph: z.int(),
  exact: z.string(),
  prefix: z.string().nullable(),
  suffix: z.string().nullable(),
  start: z.int(),
  end: z.int(),
});
const Position = z.object({
  ...Object.fromEntries(Object.keys(getTableColumns(positions)).map((name) => [name, z.string().nullable()])),
  article: Named,
  ordinal: z.int(),
  actor: Named.nullable(),
  topic: Named.nullable(),
  stance_score: z.int().nullable(),
  event: Named.nullable(),
  attribution: Named.nullable(),
  evidence: z.array(Quotation),
});
const List = z.object({
  data: z.array(Position),
  page: z.object({ limit: z.int(), next_cursor: z.string().nullable() }),
});

function list(limit: number): unknown {
  const rows = db
    .select()
    .from(positions)
    .innerJoin(articles, eq(articles.id, positions.article))
    .leftJoin(actors, eq(actors.id, positions.actor))
    .leftJoin(topics, eq(topics.id, positions.topic))
    .leftJoin(events, eq(events.id, positions.event))
    .leftJoin(attributions, eq(attributions.id, positions.attribution))
    .orderBy(asc(positions.article), asc(positions.ordinal))
    .limit(limit + 1)
    .all();
  const shown = rows.slice(0, limit);
  const ids = shown.map((row) => row.positions.id);
  const quotations = db
    .select()
    .from(evidence)
    .where(and(eq(evidence.record_type, "position"), inArray(evidence.record, ids)))
    .orderBy(asc(evidence.record), asc(evidence.ordinal))
    .all();
  const byRecord = Map.groupBy(quotations, ({ record }) => record);
  const data = shown.map((row) => ({
    ...row.positions,
    article: row.articles,
    actor: row.actors,
    topic: row.topics,
    event: row.events,
    attribution: row.attributions,
    evidence: byRecord.get(row.positions.id) ?? [],
  }));
  const last = shown.at(-1)?.positions;
  const next = rows.length > limit ? Buffer.from(`${last?.article} ${last?.ordinal}`).toString("base64url") : null;
  return { data, page: { limit, next_cursor: next } };
}

const app = fastify();
const response = { 200: z.toJSONSchema(List, { io: "output", target: "draft-7" }) };
app.get("/v1/positions", { schema: { response } }, async (request) => list(Query.parse(request.query).limit));
await app.listen({ host: "127.0.0.1", port: Number(port) });
