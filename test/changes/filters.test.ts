import { beforeAll, describe, expect, test } from "vitest";
import { ANY, call, deliver, type Listening, listen, makeWebhook, readStream, startReceiver, until } from "./helper.ts";

interface Told {
  readonly id: string;
  readonly change: number;
  readonly action: string;
  readonly records?: readonly { readonly id: string; readonly change: string; readonly fields: readonly object[] }[];
}

/** A dossier with one position for each entry: an actor, a topic and the actor's stance. */
async function putPositions(
  service: Listening,
  id: string,
  positions: readonly (readonly [actor: string, topic: string, stance: string])[],
  status = "usable",
): Promise<void> {
  const article = {
    id,
    headline: "Envoys to meet",
    publisher: "daily",
    language: "en",
    status,
    text_kind: "original",
    sections: [{ paragraphs: ["Envoys are to meet."] }],
  };
  const records = positions.map(([actor, topic, stance]) => ({
    id: `${id}-${actor}-${topic}`,
    actor,
    topic,
    act: "state",
    stance,
    summary: "They say so.",
    basis: "reported",
    evidence: [{ paragraph: 1, exact: "Envoys are to meet." }],
  }));
  const current = await fetch(`${service.address}/v1/dossiers/${id}`, { headers: { authorization: service.editor } });
  const answer = await call(service, "PUT", `/v1/dossiers/${id}`, {
    body: { article, positions: records },
    ...(current.status === 200 ? { "if-match": "*" } : {}),
  });
  expect(answer.body.errors).toBeUndefined();
  expect(answer.status).toBeLessThan(202);
}

/** A service whose changes from number 6 on are of dossiers. */
async function filled(): Promise<Listening> {
  const service = await listen(ANY);
  const actors = { daily: "publisher", russia: "state", "united-states": "state" };
  for (const [id, kind] of Object.entries(actors))
    await call(service, "PUT", `/v1/actors/${id}`, { body: { id, kind, name: id } });
  for (const id of ["arms", "grain"])
    await call(service, "PUT", `/v1/topics/${id}`, { body: { id, label: id, proposition: `${id} matters.` } });
  await putPositions(service, "first", [["russia", "arms", "oppose"]]); // 6
  await putPositions(service, "second", [["united-states", "grain", "support"]]); // 7
  await putPositions(service, "first", [["russia", "arms", "support"]]); // 8: the stance changes
  await putPositions(service, "first", [["united-states", "arms", "oppose"]]); // 9: no longer named, but before
  await putPositions(service, "first", [["united-states", "arms", "support"]]); // 10
  await call(service, "DELETE", "/v1/dossiers/second", { "if-match": "*" }); // 11
  return service;
}

async function feed({ address, editor }: Listening, query: string, authorization = editor): Promise<Told[]> {
  const answer = await fetch(`${address}/v1/changes?${query}`, { headers: authorization ? { authorization } : {} });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { data: Told[] }).data;
}

const numbers = (changes: readonly Told[]) => changes.map(({ change }) => change);

describe("changes are selected", () => {
  let service: Listening;
  beforeAll(async () => {
    service = await filled();
  });

  test.each([
    ["article=first", [6, 8, 9, 10]],
    ["article=first,second&type=dossier&since=9", [10, 11]],
    ["actor=russia", [2, 6, 8, 9]], // 9 removed what it said
    ["actor=daily", [1, 6, 7, 8, 9, 10, 11]], // the publisher of each
    ["topic=grain", [5, 7, 11]], // the deleted dossier named it
    ["actor=russia&topic=arms", [6, 8, 9]],
    ["actor=russia&topic=grain", []],
    ["actor=russia&type=actor", [2]],
    ["actor=russia,united-states&type=dossier", [6, 7, 8, 9, 10, 11]],
    ["record_type=position", [6, 7, 8, 9, 10, 11]],
    ["record_type=position&actor=russia", [6, 8, 9]],
    ["record_type=actor", [1, 2, 3]],
    ["record_type=quote", []],
    ["article=no-such", []],
  ])("by %s", async (query, expected) => {
    expect(numbers(await feed(service, query))).toEqual(expected);
    expect(numbers(await feed(service, query, ""))).toEqual(expected);
  });

  test("and show which records they changed, field by field", async () => {
    const seen = await feed(service, "actor=russia&record_type=position&detail=records");
    expect(seen.map(({ change, records }) => [change, records])).toEqual([
      [6, [{ type: "position", id: "first-russia-arms", change: "added", fields: [] }]],
      [
        8,
        [
          {
            type: "position",
            id: "first-russia-arms",
            change: "changed",
            fields: [{ field: "stance", before: "oppose", after: "support" }],
          },
        ],
      ],
      [9, [{ type: "position", id: "first-russia-arms", change: "removed", fields: [] }]],
    ]);
    const [whole] = await feed(service, "since=8&limit=1&detail=records");
    expect(whole?.records?.map(({ id, change }) => [id, change])).toEqual([
      ["first-russia-arms", "removed"],
      ["first-united-states-arms", "added"],
    ]);
    expect((await feed(service, "since=8&limit=1"))[0]).not.toHaveProperty("records");
  });

  test("in the stream as in the feed", async () => {
    const reading = await readStream(service, "?since=0&actor=russia&record_type=position&detail=records");
    await until(() => reading.events.length === 3);
    const expected = await feed(service, "actor=russia&record_type=position&detail=records", "");
    expect(reading.events.map(({ data }) => data)).toEqual(expected);
    reading.close();
  });

  test("for webhooks as in the feed", async () => {
    const receivers = [await startReceiver(), await startReceiver()] as const;
    const filters = { actor: ["russia"], record_type: ["position"], topic: null };
    await makeWebhook(service, receivers[0].url, { since: 0, filters, detail: "records" });
    await makeWebhook(service, receivers[1].url, { since: 0, filters: { type: ["topic"] } });
    deliver(service);
    await until(() => receivers[0].received.length === 3 && receivers[1].received.length === 2);
    const expected = await feed(service, "actor=russia&record_type=position&detail=records", "");
    expect(receivers[0].received.map(({ message }) => message.data)).toEqual(expected);
    expect(receivers[1].received.map(({ message }) => message.data.id)).toEqual(["arms", "grain"]);
    const { body } = await call(service, "GET", "/v1/webhooks");
    expect((body.data as { filters: object }[]).map((one) => one.filters)).toEqual([
      { type: null, article: null, ...filters },
      { type: ["topic"], article: null, actor: null, topic: null, record_type: null },
    ]);
  });
});

test("what a draft names selects nothing for those who do not see it", async () => {
  const service = await filled();
  await putPositions(service, "third", [["russia", "arms", "oppose"]], "withheld"); // 12
  await putPositions(service, "third", [["united-states", "arms", "oppose"]]); // 13: published, without the name
  await putPositions(service, "third", [["russia", "grain", "oppose"]], "withheld"); // 14: withdrawn, with a name
  const hidden = async (query: string) => numbers(await feed(service, `since=11&${query}`, ""));
  expect(await hidden("actor=russia")).toEqual([]);
  expect(await hidden("topic=grain")).toEqual([]);
  expect(await hidden("actor=united-states")).toEqual([13, 14]);
  expect(numbers(await feed(service, "since=11&actor=russia"))).toEqual([12, 13, 14]);
  const [published, withdrawn] = await feed(service, "since=11&detail=records&record_type=position", "");
  // What the article said is withdrawn with it.
  expect(published).toMatchObject({ action: "created", records: null });
  expect(withdrawn).toMatchObject({ action: "deleted", records: null });
  expect((await feed(service, "since=13&detail=records"))[0]).toMatchObject({
    action: "updated",
    records: [{}, {}, {}],
  });
});

test("an erased version has no records, and names nothing", async () => {
  const service = await filled();
  const erased = await call(service, "DELETE", "/v1/dossiers/first/revisions/2?reason=test");
  expect(erased.status).toBe(200);
  const changes = await feed(service, "article=first&detail=records");
  expect(changes.map(({ change, records }) => [change, records === null])).toEqual([
    [6, false],
    [8, true],
    [9, true],
    [10, false],
  ]);
  expect(numbers(await feed(service, "actor=russia&type=dossier"))).toEqual([6, 8]); // 8 by the version before
});
