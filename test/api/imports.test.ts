import { request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { random } from "../../bench/generate.ts";
import type { Row } from "../../src/store/tables.ts";
import { keyFor, longTest, recordTables, runs, type Service, startService } from "../helper.ts";
import { DOSSIERS, REGISTRY } from "../http/examples.ts";
import { listening } from "../http/exchange.ts";

const service = await startService();
const { origin } = await listening(service);
const editor = await keyFor(service.store, "write");

interface Report {
  readonly line: number;
  readonly status: number;
  readonly id?: string;
  readonly outcome?: Record<string, { added: number; changed: number; unchanged: number }>;
  readonly detail?: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
}

/** Sends lines at once; gives what was reported of each. */
async function send(...lines: readonly string[]): Promise<Report[]> {
  const answer = await fetch(`${origin}/v1/imports`, {
    method: "POST",
    headers: { ...editor, "content-type": "application/x-ndjson" },
    body: lines.join("\n"),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
  return reportsIn(await answer.text());
}

function reportsIn(text: string): Report[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Report);
}

const actor = (id: string, name = id) => JSON.stringify({ actors: [{ id, kind: "person", name }] });
const nameOf = async (id: string) =>
  ((await (await fetch(`${origin}/v1/actors/${id}`)).json()) as { name?: string }).name ?? null;

test("each line is written whole or not at all, in order, and reported by its number", async () => {
  const two = JSON.stringify({ actors: [JSON.parse(actor("half")).actors[0], { id: "Wrong Id", kind: "person" }] });
  const reports = await send(
    actor("first"),
    "",
    two,
    '{"actors":',
    '{"actors":[],"actors":[]}',
    actor("first", "Renamed"),
  );
  expect(reports.map(({ line, status }) => [line, status])).toEqual([
    [1, 200],
    [3, 422],
    [4, 400],
    [5, 400],
    [6, 200],
  ]);
  expect(reports[0]?.outcome).toEqual({ actors: { added: 1, changed: 0, unchanged: 0 } });
  expect(reports[1]?.errors?.map(({ pointer }) => pointer).sort()).toEqual(["/actors/1/id", "/actors/1/name"]);
  expect(reports[4]?.outcome).toEqual({ actors: { added: 0, changed: 1, unchanged: 0 } });
  expect([await nameOf("half"), await nameOf("first")]).toEqual([null, "Renamed"]);
});

test("a line may name what a line before it made, and not what one after it makes", async () => {
  const member = (id: string, of: string) =>
    JSON.stringify({ actors: [{ id, kind: "person", name: id, memberships: [{ organization: of, role: "member" }] }] });
  const reports = await send(member("too-early", "later"), actor("later"), member("in-time", "later"));
  expect(reports.map(({ status }) => status)).toEqual([422, 200, 200]);
  expect(reports[0]?.errors?.[0]?.pointer).toBe("/actors/0/memberships/0/organization");
});

test("the same lines again change nothing, so that what was cut off is sent once more", async () => {
  const lines = [REGISTRY, ...DOSSIERS];
  await send(...lines.slice(0, 2));
  const again = await send(...lines);
  expect(again.map(({ status, id }) => [status, id])).toEqual([
    [200, undefined],
    [200, "first-further"],
    [200, "second-further"],
  ]);
  const before = await service.store.rows("changes", []);
  for (const { outcome } of await send(...lines))
    for (const { added, changed } of Object.values(outcome ?? {})) expect([added, changed]).toEqual([0, 0]);
  expect(await service.store.rows("changes", [])).toEqual(before);
});

test("lines are committed and answered while others are still to come, and what came before a cut is kept", async () => {
  const sending = request(`${origin}/v1/imports`, {
    method: "POST",
    headers: { ...editor, "content-type": "application/x-ndjson", "transfer-encoding": "chunked" },
  });
  let text = "";
  sending.on("response", (answer) => answer.on("data", (data) => (text += data)).on("error", () => {}));
  sending.on("error", () => {});
  sending.write(`${actor("before-the-cut")}\n${actor("half-a-line").slice(0, 20)}`);
  for (let tries = 0; text === "" && tries < 100; tries++) await delay(20);
  expect(reportsIn(text)).toEqual([expect.objectContaining({ line: 1, status: 200 })]);
  expect(await nameOf("before-the-cut")).toBe("before-the-cut");
  sending.destroy();
  await delay(50);
  expect(await nameOf("half-a-line")).toBe(null);
  expect((await send(actor("after-the-cut")))[0]?.status).toBe(200); // nothing is left locked
});

test("a line that is too long is refused by itself, and takes no memory", async () => {
  const long = `{"actors":[{"id":"long","kind":"person","name":"${"x".repeat(17 * 2 ** 20)}"}]}`;
  const reports = await send(actor("before-long"), long, actor("after-long"));
  expect(reports.map(({ status }) => status)).toEqual([200, 413, 200]);
});

test("others are answered while many lines are written", async () => {
  const lines = Array.from({ length: runs(300, 1500) }, (_, i) => actor(`one-of-many-${i}`));
  const sent = send(...lines);
  let answered = 0;
  let done = false;
  void sent.finally(() => {
    done = true;
  });
  while (!done) {
    expect((await fetch(`${origin}/v1/topics?limit=1`)).status).toBe(200);
    answered++;
  }
  expect((await sent).every(({ status }) => status === 200)).toBe(true);
  expect(answered).toBeGreaterThan(5);
});

const ROUNDS = runs(2, 4);

longTest("lines that are sent together become what they become one by one", async () => {
  const next = random(20250218);
  const pick = (count: number) => Math.floor(next() * count);
  const article = (id: number, more: object = {}) => ({
    id: `told-${id}`,
    headline: `Told ${pick(2)}`,
    publisher: "actor-0",
    language: "en",
    status: pick(6) === 0 ? "withheld" : "usable",
    text_kind: "original",
    sections: [{ paragraphs: ["The harbour will open."] }],
    ...more,
  });
  const question = (id: number, resolved: number) => ({
    id: `told-${id}-question-${pick(2)}`,
    question: "Will the harbour open?",
    stated: "explicit",
    basis: "editorial",
    citation: "Port register, 2025.",
    ...(resolved === id
      ? { status: "open" }
      : { status: "resolved", resolution: { summary: "It will.", article: `told-${resolved}` } }),
  });
  const line = (): string => {
    const kind = pick(10);
    if (kind === 0) return actor(`actor-${pick(4)}`, `Actor ${pick(3)}`);
    if (kind === 1) return '{"article":';
    const id = pick(8);
    const asked = question(kind === 2 ? pick(8) : id, pick(3) === 0 ? pick(8) : id);
    return JSON.stringify({ article: article(id, { publisher: `actor-${pick(4)}` }), open_questions: [asked] });
  };
  const kept = ["changes", ...recordTables.map(({ name }) => name).filter((name) => name !== "keys")];
  const [together, apart] = [await startService({ seed: false }), await startService({ seed: false })];
  const [atOnce, alone] = [await sender(together), await sender(apart)];
  const statuses = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const lines = Array.from({ length: 30 }, line);
    const reports = await atOnce(lines);
    for (const [i, one] of lines.entries()) {
      const [report] = await alone([one]);
      expect(reports[i], one).toEqual({ ...report, line: i + 1 });
      statuses.set(report?.status as number, (statuses.get(report?.status as number) ?? 0) + 1);
    }
    for (const table of kept) {
      const rows = async ({ store }: Service) => new Set((await store.rows(table, [])).map((row) => keptOf(row)));
      expect(await rows(together), table).toEqual(await rows(apart));
    }
  }
  expect([...statuses.keys()].sort()).toEqual([200, 400, 422]);
  expect(statuses.get(200)).toBeGreaterThan(ROUNDS * 12);
});

/** What a row says, whoever wrote it, in which of several changes, and wherever it is in the index of words. */
function keptOf(row: Row): string {
  const { made_at: _, key_id: __, request_id: ___, chain: ____, valid_from: _____, sequence, ...said } = row;
  return JSON.stringify("words" in row ? said : { sequence, ...said });
}

/** Sends lines to a service, all in one piece; gives what was reported of each. */
async function sender(of: Service): Promise<(lines: readonly string[]) => Promise<Report[]>> {
  const { origin } = await listening(of);
  const headers = { ...(await keyFor(of.store, "write")), "content-type": "application/x-ndjson" };
  return async (lines) => {
    const answer = await fetch(`${origin}/v1/imports`, { method: "POST", headers, body: lines.join("\n") });
    return reportsIn(await answer.text());
  };
}
