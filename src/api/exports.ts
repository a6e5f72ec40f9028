import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { BOM } from "../formats/csv.ts";
import { ExportCache } from "../formats/exports/cache.ts";
import { dataDictionary, dictionaryCsv } from "../formats/exports/data-dictionary.ts";
import { dataVersion } from "../formats/exports/data-version.ts";
import { DATABASE, DICTIONARY, exportedResource, exportNames, noSuchExport } from "../formats/exports/names.ts";
import { type BulkStream, fullListPlan } from "../formats/exports/records-stream.ts";
import { sendFile } from "../http/response/file.ts";
import { sendJson } from "../http/response/send.ts";
import { sendChunks } from "../http/response/stream.ts";
import { etagOf } from "../http/response/validators.ts";
import { route } from "../http/route.ts";
import { BULK_FORMATS, bomParameter } from "../reading/lists/formats.ts";
import { isEditor, scopeOf } from "../reading/visibility.ts";
import type { Store } from "../store/store.ts";

const SQLITE = "application/vnd.sqlite3";
const PARQUET = "application/vnd.apache.parquet";
const SHARED = { tag: "Exports", problems: [404, 414], headers: ["Content-Disposition"] } as const;
const RANGES = { ranges: true, problems: [404, 414, 416] } as const;

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

const CsvQuery = z.strictObject({ bom: bomParameter });

/** Adds the exports: all of the data as files. */
export function exportRoutes(app: FastifyInstance, store: Store, stream: BulkStream): void {
  const files = new ExportCache(store);
  app.addHook("onClose", () => files.close());
  bulkRoute(app, store, stream, "csv");
  bulkRoute(app, store, stream, "ndjson");
  parquetRoute(app, files);
  sqliteRoute(app, files);
  dictionaryRoute(app);
  app.get<{ Params: { name: string } }>("/v1/exports/:name", async ({ params }) => {
    throw noSuchExport(params.name);
  });
}

function bulkRoute(app: FastifyInstance, store: Store, stream: BulkStream, format: keyof typeof BULK_FORMATS): void {
  const type = BULK_FORMATS[format];
  route(
    app,
    {
      ...SHARED,
      id: format === "csv" ? "exportCsv" : "exportNdjson",
      path: `/v1/exports/:name.${format}`,
      summary: `Get every record of a resource as ${format.toUpperCase()}`,
      description: {
        csv: "What the list of the resource answers with `format=csv`, all of it (RFC 4180): a column for each field, two for each reference. An apostrophe stands before text that a spreadsheet would take for a formula: NDJSON has every text as it is. `data-dictionary.csv` says what the columns of all exports mean.",
        ndjson: "What the list of the resource answers with `format=ndjson`, all of it: a record a line.",
      }[format],
      params: namedExport(format),
      ...(format === "csv" && { query: CsvQuery }),
      answers: { [type]: null },
      past: true,
      isBulk: () => true,
      example: `/v1/exports/errata.${format}`,
    },
    async (request, reply) => {
      const { name } = request.params;
      return attached(reply, `${name}.${format}`, type, async () => {
        if (format === "csv" && name === DICTIONARY)
          return reply.send(request.query.bom ? Buffer.concat([BOM, dictionaryCsv()]) : dictionaryCsv());
        const resource = exportedResource(name, format);
        const version = await dataVersion(store);
        const scope = scopeOf(request);
        const all = stream({
          plan: fullListPlan(resource),
          resource: resource.name,
          type,
          shape: request.query,
          scope,
        });
        // Weak: it identifies the data as of the request, while the bytes are read a little later.
        const what = `${version} ${request.asOf} ${isEditor(request)} ${JSON.stringify(request.query)}`;
        return sendChunks(reply, all, `W/${etagOf(what)}`);
      });
    },
  );
}

function parquetRoute(app: FastifyInstance, files: ExportCache): void {
  route(
    app,
    {
      ...SHARED,
      ...RANGES,
      id: "exportParquet",
      path: "/v1/exports/:name.parquet",
      summary: "Get every record of a resource as Parquet",
      description:
        "The columns are those of the CSV: text, 32-bit integers, days as dates, and JSON; nothing is escaped. Binary.",
      params: namedExport("parquet"),
      answers: { [PARQUET]: null },
      example: "/v1/exports/errata.parquet",
      exampleAnswer: "PAR1",
    },
    async (request, reply) => {
      const { name } = request.params;
      const resource = exportedResource(name, "parquet");
      const file = await files.file(`${name}.parquet`, (thread, path) =>
        thread.run("parquet", { path, resource: resource.name }),
      );
      return attached(reply, `${name}.parquet`, PARQUET, () => sendFile(reply, file));
    },
  );
}

function sqliteRoute(app: FastifyInstance, files: ExportCache): void {
  route(
    app,
    {
      ...SHARED,
      ...RANGES,
      id: "exportSqlite",
      path: `/v1/exports/${DATABASE}`,
      summary: "Get everything as one SQLite file",
      description:
        "A table for each resource and for each list of a record, with keys and checks; for each resource a view with names (`positions_labelled`); `record_names`; and `data_dictionary`, which says what every column means. It is made when it is first asked for after a change. Binary.",
      answers: { [SQLITE]: null },
      example: `/v1/exports/${DATABASE}`,
      exampleAnswer: "SQLite format 3",
      problems: [416],
    },
    async (_request, reply) => {
      const file = await files.file(DATABASE, (thread, path) => thread.run("database", { path }));
      return attached(reply, DATABASE, SQLITE, () => sendFile(reply, file));
    },
  );
}

function dictionaryRoute(app: FastifyInstance): void {
  const json = Buffer.from(JSON.stringify({ data: dataDictionary() }));
  route(
    app,
    {
      ...SHARED,
      id: "getDataDictionary",
      path: `/v1/exports/${DICTIONARY}.json`,
      summary: "Get what every column of every export means",
      description: "Each table or file with its columns, their types, what they mean and which records they name.",
      answers: { "application/json": DataDictionary },
      example: `/v1/exports/${DICTIONARY}.json`,
      exampleAnswer: { data: dataDictionary().slice(0, 2) },
      storeless: true,
      problems: [],
    },
    async (_request, reply) =>
      attached(reply, `${DICTIONARY}.json`, "application/json", async () => sendJson(reply, json)),
  );
}

/** Any name is accepted, so that a wrong one is answered with the names closest to it. */
function namedExport(format: string) {
  const names = exportNames(format).join(", ");
  return z.strictObject({ name: z.string().max(80).describe(`One of ${names}.`) });
}

/** Sends a download under a name. A problem in its place is not a download. */
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
