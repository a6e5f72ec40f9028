/** What SQLite does for writes when nobody writes. */
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { faultsOf, newDatabase, startService } from "../helper.ts";
import { editorOf } from "../history.ts";

test("puts leave the merging of the full-text index to idle times, and searches find the same", async () => {
  const url = await newDatabase("schema");
  const db = new Database(url.slice("file:".length), { readonly: true });
  const segments = () => db.prepare("SELECT count(DISTINCT segid) FROM search_index_idx").pluck().get() as number;
  const editor = await editorOf(url);
  const puts = 40;
  for (let i = 0; i < puts; i++)
    await editor.put(`/v1/actors/actor-${i}`, { id: `actor-${i}`, kind: "person", name: `Smith ${i}` });
  // Up to three segments of a level are left alone.
  await vi.waitFor(() => expect(segments()).toBeLessThan(10), { timeout: 30_000 });
  await editor.close();
  db.close();
  const { http, store } = await startService({ url });
  expect((await http.get("/v1/search?q=smith&limit=50").expect(200)).body.data).toHaveLength(puts);
  expect(await faultsOf(store)).toEqual([]);
});

test("no write merges the full-text index", async () => {
  const db = new Database((await newDatabase("schema")).slice("file:".length), { readonly: true });
  expect(db.prepare("SELECT v FROM search_index_config WHERE k = 'automerge'").pluck().get()).toBe(0);
  db.close();
});
