import { describe, expect, test } from "vitest";
import { longTest } from "../helper.ts";
import { call, deleteTopic, type Listening, listen, type Page, putDossier, putTopic } from "./helper.ts";

const EVERYONE = { authorization: "" };

async function feed(service: Listening, query = "", editor = true): Promise<Page> {
  const headers = editor ? { authorization: service.editor } : undefined;
  const answer = await fetch(`${service.address}/v1/changes${query}`, headers ? { headers } : {});
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}

describe("the feed of changes", () => {
  test("is in one order without a gap, while several write at once, deletions included", async () => {
    const service = await listen();
    const write = async (i: number) => {
      await putTopic(service, `topic-${i}`);
      await putTopic(service, `topic-${i}`, "Another");
      await deleteTopic(service, `topic-${i}`);
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => write(i)));
    const { data } = await feed(service, "?limit=500");
    expect(data.map(({ change }) => change)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    for (let i = 0; i < 20; i++)
      expect(data.filter(({ id }) => id === `topic-${i}`).map(({ action, revision }) => [action, revision])).toEqual([
        ["created", 1],
        ["updated", 2],
        ["deleted", 3],
      ]);
  });

  longTest(
    "is read page by page without loss or repetition while others write, and says what to ask with next",
    async () => {
      const service = await listen();
      let writing = true;
      const write = async () => {
        for (let i = 0; i < 40; i++) await putTopic(service, `topic-${i}`);
        writing = false;
      };
      const written = write();
      const seen: number[] = [];
      let since = 0;
      for (let isLast = false; !isLast; ) {
        isLast = !writing;
        const { data, page } = await feed(service, `?since=${since}&limit=7`);
        expect(data.length).toBeLessThanOrEqual(7);
        seen.push(...data.map(({ change }) => change));
        if (page.next_since !== since) isLast = false;
        since = page.next_since;
      }
      await written;
      expect(seen).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      expect(await feed(service, "?since=40")).toEqual({ data: [], page: { limit: 100, next_since: 40 } });
    },
  );

  test("tells the public of a draft neither that it was made nor how many changes it had", async () => {
    const service = await listen();
    await call(service, "PUT", "/v1/actors/daily", { body: { id: "daily", kind: "publisher", name: "Daily" } });
    await putDossier(service, "report", "withheld");
    expect((await feed(service)).data.map(({ id }) => id)).toEqual(["daily", "report"]);
    const { data, page } = await feed(service, "", false);
    expect(data.map(({ id }) => id)).toEqual(["daily"]);
    expect(page.next_since).toBe(2);
    await putDossier(service, "report", "usable");
    const [published] = (await feed(service, "?since=2", false)).data;
    expect(published).toMatchObject({ type: "dossier", id: "report", action: "created", change: 3, hash_before: null });
    const [edited] = (await feed(service, "?since=2")).data;
    expect(edited).toMatchObject({ action: "updated", change: 3 });
  });

  longTest("gives changes of some types alone, and goes on behind the others", async () => {
    const service = await listen();
    await call(service, "PUT", "/v1/actors/daily", { body: { id: "daily", kind: "publisher", name: "Daily" } });
    for (let i = 0; i < 120; i++) await putTopic(service, `topic-${i}`);
    const first = await feed(service, "?type=topic,actor&limit=2");
    expect(first.data.map(({ type }) => type)).toEqual(["actor", "topic"]);
    expect(await feed(service, "?type=actor&since=1")).toEqual({ data: [], page: { limit: 100, next_since: 121 } });
    expect((await feed(service, "?type=topic&limit=110")).data.at(-1)?.change).toBe(111);
  });

  test("is bounded, and refuses what it does not know", async () => {
    const service = await listen();
    for (const query of ["limit=501", "limit=0", "since=-1", "since=x", "type=article", "after=1"])
      expect((await call(service, "GET", `/v1/changes?${query}`)).status, query).toBe(400);
  });

  test("is closed to those without a key where reading needs one", async () => {
    const service = await listen({ config: { READ_AUTH: "required" } });
    for (const path of ["/v1/changes", "/v1/changes/stream"])
      expect((await call({ ...service, editor: "" }, "GET", path, EVERYONE)).status).toBe(401);
    expect((await call(service, "GET", "/v1/changes")).status).toBe(200);
  });
});
