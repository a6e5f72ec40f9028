import { expect, test } from "vitest";
import { parts } from "../../src/model/records/index.ts";
import { importText, startService } from "../helper.ts";

const { http, store } = await startService();
const get = async (url: string) => (await http.get(url).expect(200)).body;
interface Position {
  id: string;
  article: { id: string };
  actor: { id: string };
  topic: { id: string };
  stance: string;
  stance_score: number | null;
  effective_on: string | null;
  evidence: object[];
}
/** The positions of named actors that have a stance. */
const positions: Position[] = (await get("/v1/positions?limit=200")).data.filter(
  ({ actor, topic }: Partial<Position>) => actor && topic,
);

test("the matrix shows each actor's latest stance on each topic, with its position and evidence", async () => {
  const { topics, rows, complete } = await get("/v1/matrix?rows=50&columns=50");
  expect(complete).toBe(true);
  const cells = rows.flatMap(
    ({ actor, cells: own }: { actor: { id: string }; cells: (Record<string, unknown> | null)[] }) =>
      own.flatMap((cell, i) => (cell ? [{ actor: actor.id, topic: topics[i].id, ...cell }] : [])),
  );
  const pairs = Map.groupBy(positions, ({ actor, topic }) => `${actor.id}/${topic.id}`);
  expect(cells.length).toBe(pairs.size);
  for (const { actor, topic, position, stance, evidence, positions: count } of cells) {
    const held = pairs.get(`${actor}/${topic}`) as Position[];
    const dates = held.map(({ effective_on }) => effective_on ?? "").sort();
    const shown = held.find(({ id }) => id === position) as Position;
    expect([shown.stance, shown.evidence, shown.effective_on ?? "", count]).toEqual([
      stance,
      evidence,
      dates.at(-1),
      held.length,
    ]);
  }
});

test("the matrix takes the filters of positions", async () => {
  const { topics } = await get("/v1/matrix?topic_within=security");
  const listed = (await get("/v1/positions?topic_within=security&limit=200&fields=topic")).data;
  expect(new Set(topics.map(({ id }: { id: string }) => id))).toEqual(
    new Set(listed.flatMap(({ topic }: Partial<Position>) => topic?.id ?? [])),
  );
  expect((await get("/v1/matrix?rows=1&columns=1")).complete).toBe(false);
});

test("the timeline lists every dated record once, in order, and counts undated ones", async () => {
  const seen: { type: string; earliest: string; record: { id: string } }[] = [];
  let url = "/v1/timeline?limit=3";
  for (;;) {
    const { data, page, undated } = await get(url);
    seen.push(...data);
    expect(undated.total).toBeGreaterThan(0);
    if (page.next_cursor === null) break;
    url = `/v1/timeline?limit=3&cursor=${page.next_cursor}`;
  }
  expect(new Set(seen.map(({ type, record }) => `${type}/${record.id}`)).size).toBe(seen.length);
  const days = seen.map(({ earliest }) => earliest);
  expect(days).toEqual([...days].sort());
  const dated = {
    event: ["events", "start"],
    article: ["articles", "published_on"],
    position: ["positions", "effective_on"],
    claim: ["claims", "effective_on"],
    figure: ["figures", "effective_on"],
    quote: ["quotes", "effective_on"],
  } as const;
  for (const [type, [path, field]] of Object.entries(dated)) {
    const all = (await get(`/v1/${path}?limit=200`)).data.filter(
      (record: Record<string, unknown>) => record[field] !== null,
    );
    expect(new Set(seen.filter((entry) => entry.type === type).map(({ record }) => record.id)), type).toEqual(
      new Set(all.map(({ id }: Position) => id)),
    );
  }
  const { data } = await get("/v1/timeline?undated=only&limit=200");
  expect(data.length).toBeGreaterThan(0);
  for (const { date, earliest } of data) expect([date, earliest]).toEqual([null, null]);
});

test("a date of a month matches every range that overlaps the month", async () => {
  await importText(
    store,
    "event.yaml",
    "events: [{ id: vague, kind: talks, name: V, summary: V., status: occurred, start: 2024-06, date_basis: reported }]",
  );
  const found = async (range: string) =>
    (await get(`/v1/timeline?type=event&${range}`)).data.some(
      ({ record }: { record: { id: string } }) => record.id === "vague",
    );
  expect(await found("from=2024-06-15&to=2024-06-20")).toBe(true);
  expect(await found("from=2024-07-01&to=2024-07-02")).toBe(false);
  expect((await get("/v1/events?start_from=2024-06-30&start_to=2024-06-30&fields=id")).data).toContainEqual({
    id: "vague",
  });
});

test("the edges of the network follow from the records that they list", async () => {
  const { nodes, edges } = await get("/v1/network");
  const participants = new Map(
    (await get("/v1/participants?limit=200")).data.map((one: Position & { event: object }) => [one.id, one]),
  );
  const byId = new Map(positions.map((one) => [one.id, one]));
  for (const { kind, actors, event, topic, records } of edges) {
    const held = records.map((id: string) => (kind === "event" ? participants : byId).get(id));
    expect(held.map(({ actor }: Position) => actor.id)).toEqual(actors);
    for (const record of held)
      expect(kind === "event" ? record.event : record.topic).toEqual(kind === "event" ? event : topic);
    if (kind === "event") continue;
    const [a, b] = held.map(({ stance_score }: Position) => Math.sign(stance_score ?? 0));
    expect(a * b).toBe(kind === "agreement" ? 1 : -1);
  }
  for (const { id, edges: count } of nodes)
    expect(edges.filter(({ actors }: { actors: string[] }) => actors.includes(id)).length).toBe(count);
});

test("agreement divides the topics of two actors into agreed, conflicting and one-sided ones", async () => {
  const two = ["united-kingdom", "olaf-scholz"];
  const [pair] = (await get(`/v1/agreement?actors=${two}`)).pairs;
  expect(pair.conflict.map(({ topic }: Position) => topic.id)).toContain("peacekeeping-forces");
  const topics = new Set(positions.filter(({ actor }) => two.includes(actor.id)).map(({ topic }) => topic.id));
  const sorted = ["agreement", "conflict", "neither", "only_one"].flatMap((key) =>
    pair[key].map(({ topic }: Position) => topic.id),
  );
  expect(new Set(sorted)).toEqual(topics);
  expect(sorted.length).toBe(topics.size);
  await http.get("/v1/agreement?actors=russia").expect(400);
});

test("the cited and uncited parts of coverage make up the text", async () => {
  const { paragraphs, share } = await get("/v1/articles/riyadh-talks-2025/coverage");
  expect(share).toBeGreaterThan(0.8);
  const { sections } = await get("/v1/articles/riyadh-talks-2025");
  const texts: { ordinal: number; text: string }[] = sections.flatMap(
    ({ paragraphs: own }: { paragraphs: object[] }) => own,
  );
  const evidence = new Map<number, [number, number][]>();
  for (const { path } of parts)
    for (const record of (await get(`/v1/${path}?article=riyadh-talks-2025&limit=200&fields=evidence`)).data)
      for (const { paragraph, start, end } of record.evidence)
        evidence.set(paragraph, [...(evidence.get(paragraph) ?? []), [start, end]]);
  for (const { ordinal, characters, cited, uncited } of paragraphs) {
    const text = [...(texts.find((one) => one.ordinal === ordinal)?.text ?? "")];
    const marked = text.map((_, i) => (evidence.get(ordinal) ?? []).some(([start, end]) => start <= i && i < end));
    expect([characters, cited]).toEqual([text.length, marked.filter(Boolean).length]);
    for (const { start, end, text: stretch } of uncited) {
      expect(text.slice(start, end).join("")).toBe(stretch);
      expect(marked.slice(start, end)).not.toContain(true);
    }
  }
  await http.get("/v1/articles/no-such-article/coverage").expect(404);
});

test("disagreements list what articles and their sources say differently, and only if they differ", async () => {
  const { data } = await get("/v1/disagreements");
  expect(new Set(data.map(({ type }: { type: string }) => type))).toEqual(new Set(["figure", "account"]));
  for (const { versions } of data) {
    const sources = versions.map(({ article, according_to, unnamed }: Record<string, { id: string } | null>) =>
      [article?.id, according_to?.id, unnamed].join(),
    );
    expect(new Set(sources).size).toBe(versions.length);
    expect(new Set(versions.map(({ values }: { values: string[] }) => values.join())).size).toBeGreaterThan(1);
  }
  for (const { id } of (await get("/v1/articles?limit=200&fields=id")).data)
    expect((await get(`/v1/disagreements?article=${id}`)).data).toEqual(
      data.filter(({ versions }: { versions: { article: { id: string } }[] }) =>
        versions.some(({ article }) => article.id === id),
      ),
    );
  const of = async (query: string) => (await get(`/v1/disagreements?${query}`)).data.length;
  expect(await of("type=figure&event=2022-cianjur-earthquake")).toBeGreaterThan(0);
  expect(await of("type=figure&event=riyadh-talks")).toBe(0);
});

test("a prominent actor is answered, with the first edges and a flag that there are more", async () => {
  const many = Array.from(
    { length: 2001 },
    (_, i) =>
      `{ id: many-${i}, event: vague, actor: russia, role: attendee, basis: reported, evidence: [{ paragraph: 1, exact: Many }] }`,
  );
  await importText(
    store,
    "many.yaml",
    `article: { id: many, headline: Many, publisher: babel, language: en, status: usable, text_kind: original, sections: [{ paragraphs: [Many.] }] }\nparticipants: [${many.join(", ")}]`,
  );
  const { body } = await http.get("/v1/network?event=vague").expect(200);
  expect(body.complete).toBe(true);
  expect(body.edges.filter(({ actors }: { actors: string[] }) => actors[0] === actors[1])).toEqual([]);
});
