/** Times of day order records and answer ranges; a date without a bound has none that readers cannot read. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { importText, scratchFolder, startService } from "../helper.ts";

const PUBLISHED: Readonly<Record<string, string | undefined>> = {
  later: "2012-07-25T10:52:00+02:00",
  earlier: "2012-07-25T09:25:00+02:00",
  "the-day": "2012-07-25",
  "in-tokyo": "2012-07-26T00:30:00+09:00",
  "in-los-angeles": "2012-07-24T23:59:00-07:00",
  month: "2012-07",
  open: "../2012-07-25",
  ends: "2012-07-25/..",
  hours: "2012-07-25T08:00:00Z/2012-07-25T11:00:00Z",
  unknown: undefined,
};

const { store, http, server } = await startService({ seed: false });
await importText(store, "registry.json", JSON.stringify({ actors: [{ id: "gazette", kind: "publisher", name: "G" }] }));
for (const [id, published_on] of Object.entries(PUBLISHED))
  await importText(
    store,
    `${id}.json`,
    JSON.stringify({
      article: {
        ...{ id, headline: id, publisher: "gazette", language: "en", status: "usable", text_kind: "original" },
        published_on,
        sections: [{ paragraphs: ["News."] }],
      },
    }),
  );
const ids = async (query: string) =>
  (await http.get(`/v1/articles?${query}&fields=id`).expect(200)).body.data.map(({ id }: { id: string }) => id);

test("articles of one day are in the order of their times, whatever their offsets from UTC", async () => {
  expect(await ids("sort=published_on&id=later,earlier,the-day,in-tokyo,in-los-angeles")).toEqual([
    "the-day", // a whole day comes before its times
    "in-los-angeles", // 06:59 UTC
    "earlier", // 07:25 UTC
    "later", // 08:52 UTC
    "in-tokyo", // 15:30 UTC
  ]);
});

test("a range of days takes a date by the day that it is written with", async () => {
  const on = (day: string) => ids(`published_from=${day}&published_to=${day}&sort=id`);
  const always = ["month", "open"];
  expect(await on("2012-07-24")).toEqual(["in-los-angeles", ...always]);
  expect(await on("2012-07-25")).toEqual(["earlier", "ends", "hours", "later", ...always, "the-day"]);
  expect(await on("2012-07-26")).toEqual(["ends", "in-tokyo", "month"]);
});

test("a range of times takes what can be in it; what is known only by its day may be at any time of it", async () => {
  const from = (time: string) =>
    ids(`published_from=${encodeURIComponent(time)}&id=earlier,later,the-day,in-tokyo&sort=id`);
  const to = (time: string) =>
    ids(`published_to=${encodeURIComponent(time)}&id=earlier,later,the-day,in-tokyo&sort=id`);
  expect(await from("2012-07-25T10:00:00+02:00")).toEqual(["in-tokyo", "later", "the-day"]);
  expect(await from("2012-07-25T15:31:00Z")).toEqual(["the-day"]);
  expect(await to("2012-07-25T10:00:00+02:00")).toEqual(["earlier", "the-day"]);
  expect(await to("2012-07-25T07:24:00Z")).toEqual(["the-day"]);
  expect(await from("2012-07-26T00:00:00Z")).toEqual([]);
  expect(await ids("published_from=2012-07-25T10:30:00Z&published_to=2012-07-25T10:31:00Z&id=hours")).toEqual([
    "hours",
  ]);
  await http.get("/v1/articles?published_from=2012-07-25T11:00:00Z&published_to=2012-07-25T10:00:00Z").expect(400);
});

test("one instant finds the same articles, however it is written", async () => {
  const at = (time: string) =>
    ids(`published_from=${encodeURIComponent(time)}&published_to=${encodeURIComponent(time)}&sort=id`);
  for (const [one, other] of [
    ["2012-07-25T15:00:00Z", "2012-07-26T05:00:00+14:00"],
    ["2012-07-31T11:00:00Z", "2012-08-01T01:00:00+14:00"],
    ["2012-07-25T00:30:00Z", "2012-07-24T12:30:00-12:00"],
  ] as const)
    expect(await at(one), one).toEqual(await at(other));
});

test("a day without a bound is null in JSON, empty in CSV, and null in Parquet and SQLite", async () => {
  const wanted = { open: [null, "2012-07-25"], ends: ["2012-07-25", null], unknown: [null, null] };
  const days = (row: Record<string, unknown>) => [row.published_on_earliest, row.published_on_latest];
  const { body } = await http.get("/v1/articles?id=open,ends,unknown").expect(200);
  expect(Object.fromEntries(body.data.map((one: { id: string }) => [one.id, days(one)]))).toEqual(wanted);

  const { text } = await http.get("/v1/articles?id=open&format=csv&fields=published_on_earliest,published_on_latest");
  expect(text).toBe("published_on_earliest,published_on_latest\r\n,2012-07-25\r\n");

  const folder = scratchFolder();
  const parquet = join(folder, "articles.parquet");
  writeFileSync(parquet, (await server.inject("/v1/exports/articles.parquet")).rawPayload);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(parquet) });
  const read = new Map(
    rows.map((row) => [row.id, days(row).map((day) => (day as Date | null)?.toISOString().slice(0, 10) ?? null)]),
  );
  for (const [id, both] of Object.entries(wanted)) expect(read.get(id), id).toEqual(both);

  const file = join(folder, "standpoint.db");
  writeFileSync(file, (await server.inject("/v1/exports/standpoint.db")).rawPayload);
  const db = new Database(file, { readonly: true });
  for (const [id, both] of Object.entries(wanted))
    expect(days(db.prepare("SELECT * FROM articles WHERE id = ?").get(id) as Record<string, unknown>), id).toEqual(
      both,
    );
  db.close();
  rmSync(folder, { recursive: true });
});
