/** Suggestions: what people type, and whom they mean. */
import { expect, test } from "vitest";
import { faultsOf, importText, startService } from "../helper.ts";

const { store, http } = await startService();
await importText(
  store,
  "registry.json",
  JSON.stringify({
    actors: [
      { id: "kyiv-council", kind: "organization", name: "Kyiv City Council", aliases: [{ name: "Київська рада", kind: "translation", language: "uk" }], identifiers: [{ scheme: "wikidata", value: "Q1899" }] }, // biome-ignore format: a record
      { id: "lucja", kind: "person", name: "Éva Sólyom-Nagy" },
      { id: "uk-ministry", kind: "organization", name: "Ministry of the UK" },
    ],
  }),
);

const suggested = async (query: string) => (await http.get(`/v1/suggest?${query}`).expect(200)).body;
const ids = async (query: string) => (await suggested(query)).data.map(({ id }: { id: string }) => id);

test.each([
  ["q=Russia", "russia"],
  ["q=rus", "russia"],
  ["q=RUSSIA&type=actor", "russia"],
  ["q=rubio", "marco-rubio"],
  ["q=marco rub", "marco-rubio"],
  ["q=Київська", "kyiv-council"],
  ["q=Q1899", "kyiv-council"],
  ["q=kyiv-council", "kyiv-council"],
  ["q=eva solyom", "lucja"],
  ["q=riyadh&type=place", "riyadh"],
  ["q=peacekeeping&type=topic", "peacekeeping-forces"],
  ["q=uk", "united-kingdom"],
])("%s means %s", async (query, id) => {
  const [first] = await ids(query.replaceAll(" ", "%20"));
  expect(first).toBe(id);
});

test("a name is found among many that share one of its words", async () => {
  const johns = Array.from({ length: 1200 }, (_, i) => ({ id: `john-${i}`, kind: "person", name: `John Abc${i}` }));
  const wanted = { id: "zz-john", kind: "person", name: "John Zyg" };
  await importText(store, "johns.json", JSON.stringify({ actors: [...johns, wanted] }));
  for (const q of ["john zyg", "zyg john", "John Z"])
    expect(await ids(`q=${encodeURIComponent(q)}`), q).toEqual(["zz-john"]);
  expect(await ids("q=jonh%20zyg")).toEqual(["zz-john"]);
});

test("a mistyped name is corrected, and the answer says so", async () => {
  const { data, corrected } = await suggested("q=rusia");
  expect([data[0].id, corrected]).toEqual(["russia", [{ from: "rusia", to: "russia" }]]);
});

test("symbols find nothing, and a wrong type is refused", async () => {
  expect(await ids("q=%25")).toEqual([]);
  await http.get("/v1/suggest?q=a&type=position").expect(400);
  await http.get("/v1/suggest").expect(400);
});

test("a name of the past is suggested as of then, and not now", async () => {
  const { body: before } = await http.get("/v1/changes?limit=500");
  await importText(
    store,
    "renamed.json",
    JSON.stringify({ actors: [{ id: "lucja", kind: "person", name: "Zofia Wrona" }] }),
  );
  const time = new Date().toISOString();
  expect(before.data.length).toBeGreaterThan(0);
  expect(await ids("q=solyom")).toEqual([]);
  expect(await ids("q=wrona")).toEqual(["lucja"]);
  expect(await ids(`q=wrona&as_of=${time}`)).toEqual(["lucja"]);
  const then = before.data.at(-1).made_at;
  expect(await ids(`q=solyom&as_of=${then}`)).toEqual(["lucja"]);
  expect(await faultsOf(store)).toEqual([]);
});
