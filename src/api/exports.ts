import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { csvOf } from "../formats/csv.ts";
import { ExportCache } from "../formats/exports/cache.ts";
import { dataDictionary } from "../formats/exports/data-dictionary.ts";
import { dataVersion } from "../formats/exports/data-version.ts";
import { type BulkStream, wholePlan } from "../formats/exports/records-stream.ts";
import { Problem } from "../http/problems.ts";
import { nearest } from "../http/request/did-you-mean.ts";
import { sendFile } from "../http/response/file.ts";
import { etagOf, sendJson } from "../http/response/send.ts";
import { sendChunks } from "../http/response/stream.ts";
import { NoQuery, type Operation } from "../http/route.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { resources } from "../model/records/index.ts";
import { BULK_FORMATS } from "../reading/lists/formats.ts";
import { isEditor, scopeOf } from "../reading/visibility.ts";
import type { Store } from "../store/store.ts";

const DICTIONARY = "data-dictionary";
const DATABASE = "standpoint.db";
const SQLITE = "application/vnd.sqlite3";
const PARQUET = "application/vnd.apache.parquet";

const NAMES: readonly string[] = [
  ...resources.flatMap(({ path }) => [`${path}.csv`, `${path}.ndjson`, `${path}.parquet`]),
  `${DICTIONARY}.csv`,
  `${DICTIONARY}.json`,
  DATABASE,
];

const DataDictionary = z
  .object({
    data: z.array(
      z.object({
        table: z.string().describe("The table or view of the SQLite file; or the file, such as `positions.csv`."),
        column: z.string(),
        type: z.string().describe("`text`, `integer`, `date` (a day as YYYY-MM-DD; a date in Parquet) or `json`."),
        description: z.string(),
        references: z.string().nullable().describe("The table and column whose values these are."),
      }),
    ),
  })
  .meta({ id: "DataDictionary", description: "Every column of every export, and what it means." });

/** The whole of the data as files. */
export function exportRoutes(app: FastifyInstance, store: Store, stream: BulkStream): void {
  const files = new ExportCache(store);
  app.addHook("onClose", () => files.close());
  bulkRoute(app, store, stream, "csv");
  bulkRoute(app, store, stream, "ndjson");
  parquetRoute(app, files);
  sqliteRoute(app, files);
  dictionaryRoute(app);
  app.get("/v1/exports/:name", async (request) => {
    throw noSuchExport((request.params as { name: string }).name);
  });
}

function bulkRoute(app: FastifyInstance, store: Store, stream: BulkStream, format: keyof typeof BULK_FORMATS): void {
  const type = BULK_FORMATS[format];
  const operation: Operation = {
    id: format === "csv" ? "exportCsv" : "exportNdjson",
    summary: `Get every record of a resource as ${format.toUpperCase()}`,
    description: {
      csv: "What the list of the resource answers with `format=csv`, all of it (RFC 4180): a column for each field, two for each reference. An apostrophe stands before text that a spreadsheet would take for a formula: NDJSON has every text as it is. `data-dictionary.csv` says what the columns of all exports mean.",
      ndjson: "What the list of the resource answers with `format=ndjson`, all of it: a record a line.",
    }[format],
    answers: { [type]: null },
    past: true,
    example: `/v1/exports/errata.${format}`,
    ...SHARED,
    ...named(format),
  };
  app.get(`/v1/exports/:name.${format}`, { config: { operation } }, async (request, reply) => {
    const name = nameIn(request);
    return attached(reply, `${name}.${format}`, type, async () => {
      if (format === "csv" && name === DICTIONARY) return reply.send(dictionaryCsv());
      const resource = resourceAt(name, format);
      const version = await dataVersion(store);
      const scope = scopeOf(request);
      const all = stream({ plan: wholePlan(resource), resource: resource.name, type, shape: {}, scope });
      // It is of what was known when it was asked for, and not of what is sent: it is not a strong validator.
      return sendChunks(reply, all, `W/${etagOf(`${version} ${request.asOf} ${isEditor(request)}`)}`);
    });
  });
}

function parquetRoute(app: FastifyInstance, files: ExportCache): void {
  const operation: Operation = {
    id: "exportParquet",
    summary: "Get every record of a resource as Parquet",
    description:
      "The columns are those of the CSV: text, 32-bit integers, days as dates, and JSON; nothing is escaped. Binary.",
    answers: { [PARQUET]: null },
    example: "/v1/exports/errata.parquet",
    exampleAnswer: "PAR1",
    ...SHARED,
    ...RANGES,
    ...named("parquet"),
  };
  app.get("/v1/exports/:name.parquet", { config: { operation } }, async (request, reply) => {
    const name = nameIn(request);
    const resource = resourceAt(name, "parquet");
    const file = await files.file(`${name}.parquet`, (thread, path) =>
      thread.run("parquet", { path, resource: resource.name }),
    );
    return attached(reply, `${name}.parquet`, PARQUET, () => sendFile(reply, file));
  });
}

function sqliteRoute(app: FastifyInstance, files: ExportCache): void {
  const operation: Operation = {
    id: "exportSqlite",
    summary: "Get everything as one SQLite file",
    description:
      "A table for each resource and for each list of a record, with keys and checks; for each resource a view with names (`positions_labelled`); `record_names`; and `data_dictionary`, which says what every column means. It is made when it is first asked for after a change. Binary.",
    answers: { [SQLITE]: null },
    example: `/v1/exports/${DATABASE}`,
    exampleAnswer: "SQLite format 3",
    ...SHARED,
    ...RANGES,
    problems: [416],
  };
  app.get(`/v1/exports/${DATABASE}`, { config: { operation } }, async (_request, reply) => {
    const file = await files.file(DATABASE, (thread, path) => thread.run("database", { path }));
    return attached(reply, DATABASE, SQLITE, () => sendFile(reply, file));
  });
}

function dictionaryRoute(app: FastifyInstance): void {
  const operation: Operation = {
    id: "getDataDictionary",
    summary: "Get what every column of every export means",
    answers: { "application/json": DataDictionary },
    example: `/v1/exports/${DICTIONARY}.json`,
    exampleAnswer: { data: dataDictionary().slice(0, 2) },
    ...SHARED,
    storeless: true,
    problems: [],
  };
  const json = Buffer.from(JSON.stringify({ data: dataDictionary() }));
  app.get(`/v1/exports/${DICTIONARY}.json`, { config: { operation } }, async (_request, reply) =>
    attached(reply, `${DICTIONARY}.json`, "application/json", async () => sendJson(reply, json)),
  );
}

const SHARED = { tag: "Exports", query: NoQuery, problems: [404, 414], headers: ["Content-Disposition"] } as const;
const RANGES = { ranges: true, problems: [404, 414, 416] } as const;

/** The parameter that names a resource's file, and what it may be. */
function named(format: string): Pick<Operation, "params"> {
  const names = NAMES.filter((name) => name.endsWith(`.${format}`)).map((name) => name.slice(0, -format.length - 1));
  return {
    params: z.strictObject({
      name: z
        .string()
        .max(80)
        .describe(`One of ${names.join(", ")}.`),
    }),
  };
}

function nameIn(request: FastifyRequest): string {
  return (request.params as { name: string }).name;
}

/** The resource that a file is of. Throws the problem where there is none. */
function resourceAt(path: string, extension: string): Resource {
  const resource = resources.find((one) => one.path === path);
  if (resource === undefined) throw noSuchExport(`${path}.${extension}`);
  return resource;
}

function noSuchExport(name: string): Problem {
  const near = nearest(name, NAMES, 3).map((one) => `\`${one}\``);
  return new Problem("no-such-export", `There is no export \`${name}\`. Near to it: ${near.join(", ")}.`);
}

/** Sends something as a file to be kept under a name. A problem in its place is no such file. */
async function attached(
  reply: FastifyReply,
  name: string,
  type: string,
  send: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const isText = type !== SQLITE && type !== PARQUET;
  reply.type(isText ? `${type}; charset=utf-8` : type).header("content-disposition", `attachment; filename="${name}"`);
  try {
    return await send();
  } catch (cause) {
    reply.removeHeader("content-disposition");
    throw cause;
  }
}

function dictionaryCsv(): Buffer {
  const entries = dataDictionary();
  return csvOf([Object.keys(entries[0] as object), ...entries.map((entry) => Object.values(entry) as string[])]);
}
