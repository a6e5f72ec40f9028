/** How many rows requests look at, which no machine's speed or load changes. `npm run bench:worst` measures the time. */
import { expect, test } from "vitest";
import { load } from "../../bench/load.ts";
import { type GetRequest, requestsOf } from "../../bench/requests.ts";
import { readers } from "../../src/api/read-tasks.ts";
import { readParameters } from "../../src/http/request/query.ts";
import { resources } from "../../src/model/records/index.ts";
import { changeAt } from "../../src/reading/change-log.ts";
import { BULK_FORMATS } from "../../src/reading/lists/formats.ts";
import type { ListQuery } from "../../src/reading/lists/query.ts";
import { answers } from "../../src/reading/views/index.ts";
import { OutOfTime, type Reads } from "../../src/store/store.ts";
import { recordTables, SEED, type Service, startService } from "../helper.ts";

const POSITIONS = 2000;
const REQUESTS = 600;

/** How often a request may look at each stored row. One that compares every row with every other one needs hundreds of times as many. */
const TIMES = 4;

test("no request looks at more rows than a few times those that are stored", { timeout: 600_000 }, async () => {
  const service = await startService({ seed: false });
  await load(service.store, POSITIONS);
  const now = new Date().toISOString();
  const requests = requestsOf({ seed: SEED, count: REQUESTS, positions: POSITIONS, moments: [now] });
  const bound = TIMES * (await storedRows(service));
  const looked = await Promise.all(requests.map((request) => looksAtMore(service, request, bound)));
  expect(looked.filter((one) => one !== null).length, "requests that read").toBeGreaterThan(REQUESTS / 2);
  expect(requests.filter((_, i) => looked[i]).map(({ url }) => decodeURIComponent(url))).toEqual([]);
});

async function storedRows({ store }: Service): Promise<number> {
  let rows = 0;
  for (const { name } of recordTables) rows += await store.total(name, [], Number.MAX_SAFE_INTEGER);
  return rows;
}

/** Returns whether a request looks at more rows than a bound; null if it is none that reader threads answer. */
async function looksAtMore({ server, store }: Service, request: GetRequest, bound: number): Promise<boolean | null> {
  const operation = server.operations.find(({ path, method }) => method === "GET" && inDocument(path) === request.path);
  if (operation === undefined) throw new Error(`there is no operation at ${request.path}`);
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  const { as_of, ...query } = readParameters(operation.query, Object.fromEntries(searchParams), "query") as Asked;
  const task = taskOf(operation.id, request.path, paramsOf(request.path, pathname), query);
  if (task === null || request.isBulk) return null;
  const asOf = as_of === undefined ? {} : { asOf: await changeAt(store, as_of) };
  try {
    await task(store.within({ drafts: false, ...asOf }, { endsAt: Infinity, rows: bound }));
    return false;
  } catch (cause) {
    if (cause instanceof OutOfTime) return true;
    if ((cause as Error).name === "Problem") return false;
    throw cause;
  }
}

interface Asked extends ListQuery {
  readonly as_of?: string;
}

/** Returns the read that answers an operation; null if it reads otherwise. */
function taskOf(
  operation: string,
  path: string,
  params: Readonly<Record<string, string>>,
  query: ListQuery,
): ((reads: Reads) => Promise<unknown>) | null {
  const { id = "" } = params;
  if (answers.has(operation)) return (reads) => readers.view(reads, { operation, query, params });
  if (path === "/v1/dossiers/{id}") return (reads) => readers.document(reads, { type: "dossier", id });
  const resource = resources.find((one) => path === `/v1/${one.path}` || path.startsWith(`/v1/${one.path}/{id}`))?.name;
  if (resource === undefined || path.split("/").length > 4) return null;
  if (path.includes("{id}")) return (reads) => readers.record(reads, { resource, id, query });
  const type = { ...BULK_FORMATS, json: "application/json" }[query.format ?? "json"];
  return (reads) => readers.list(reads, { resource, query, type });
}

function paramsOf(path: string, pathname: string): Record<string, string> {
  const pattern = path.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return { ...new RegExp(`^${pattern}$`).exec(pathname)?.groups };
}

/** Returns a path of the router as the document writes it. */
function inDocument(path: string): string {
  return path.replaceAll(/:(\w+)/g, "{$1}");
}
