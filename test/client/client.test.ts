/** The typed client against the service: lists, pages, the types of results, views, problems, ETags and writes. */
import { describe, expect, expectTypeOf, test } from "vitest";
import type { PositionQuery, Receipt } from "../../src/client/api.ts";
import {
  type Actor,
  type Article,
  createClient,
  etagOf,
  type Matrix,
  type Position,
  type Reference,
  StandpointProblem,
  type Topic,
} from "../../src/client/index.ts";
import { keyFor, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

const service = await startService();
const { origin } = await listening(service);
const client = createClient({ url: origin });
const { authorization } = await keyFor(service.store, "read", "write", "admin");
const editor = createClient({ url: `${origin}/`, key: authorization.replace("Bearer ", "") });

describe("lists", () => {
  test("a list is filtered by one value or several, and answers whole records", async () => {
    const page = await client.positions.list({ actor: ["russia", "ukraine"], sort: "id", limit: 3, count: "exact" });
    expectTypeOf(page.data).toEqualTypeOf<Position[]>();
    const { body } = await service.http.get("/v1/positions?actor=russia,ukraine&sort=id&limit=3&count=exact");
    expect(page).toEqual(body);
    const russian = await client.positions.list({ actor: "russia", has_evidence: true });
    expect(new Set(russian.data.map(({ actor }) => actor?.id))).toEqual(new Set(["russia"]));
  });

  test("every resource has a list and its records", async () => {
    const names = Object.entries(client).flatMap(([name, methods]) =>
      "list" in methods && "all" in methods ? [name] : [],
    );
    expect(names).toHaveLength(17);
    for (const name of names as "claims"[]) {
      const { data } = await client[name].list({ limit: 1 });
      for (const record of data) expect(await client[name].get(record.id)).toMatchObject({ id: record.id });
    }
  });

  test("all pages are one iterator, which asks for a page when it is needed", async () => {
    const { page } = await client.actors.list({ limit: 1, count: "exact" });
    const ids: string[] = [];
    for await (const { id } of client.actors.all({ limit: 7, fields: ["id"] })) ids.push(id);
    expect(ids).toHaveLength(page.total as number);
    expect(new Set(ids).size).toBe(ids.length);
    let requests = 0;
    const counted: typeof fetch = (...request) => {
      requests++;
      return fetch(...request);
    };
    const counting = createClient({ url: origin, fetch: counted });
    for await (const _ of counting.actors.all({ limit: 7 })) break;
    expect(requests).toBe(1);
  });

  test("wrong queries do not compile", () => {
    const _queries = () => [
      // @ts-expect-error there is no such filter
      client.positions.list({ actors: "russia" }),
      // @ts-expect-error there is no such stance
      client.positions.list({ stance: "in favour" }),
      // @ts-expect-error there is no such field
      client.positions.list({ fields: ["id", "titel"] }),
      // @ts-expect-error actors have no reference to include
      client.actors.list({ include: ["article"] }),
      // @ts-expect-error lists of an article are included in one article alone
      client.articles.list({ include: ["positions"] }),
      // @ts-expect-error agreement requires actors
      client.view("agreement"),
      // @ts-expect-error an editorial is that of an article
      client.view("editorial"),
      // @ts-expect-error positions are parts of dossiers, and are not merged
      client.positions.merge,
      // @ts-expect-error a position has a summary
      client.positions.put("a", { actor: "russia", act: "state" }),
      // @ts-expect-error there is no such review
      client.drafts.update("a", { reviews: { "quote/a": { review: "fine" } } }),
    ];
    const query: PositionQuery = { stance: ["oppose"], act: "reject" };
    expect(query).toBeDefined();
  });
});

describe("fields and include", () => {
  test("fields select the fields of the result and of its type", async () => {
    const { data } = await client.positions.list({ fields: ["id", "stance", "actor"], limit: 2 });
    expectTypeOf(data).toEqualTypeOf<Pick<Position, "id" | "stance" | "actor">[]>();
    expect(data.map(Object.keys)).toEqual([
      ["id", "stance", "actor"],
      ["id", "stance", "actor"],
    ]);
    // @ts-expect-error it was not asked for
    expect(data[0]?.summary).toBeUndefined();
  });

  test("fields that the compiler cannot see are optional", async () => {
    const fields = ["id", "name"].filter((name) => name === "id") as ("id" | "name")[];
    const actor = await client.actors.get("russia", { fields });
    expectTypeOf(actor).toEqualTypeOf<Partial<Pick<Actor, "id" | "name">>>();
    expect(actor).toEqual({ id: "russia" });
  });

  test("include puts whole records in place of references, in lists too", async () => {
    const { data } = await client.positions.list({ actor: "russia", include: ["actor", "article"], limit: 1 });
    const [position] = data;
    expectTypeOf(position?.actor).toEqualTypeOf<Actor | null | undefined>();
    expectTypeOf(position?.article).toEqualTypeOf<Article | undefined>();
    expectTypeOf(position?.topic).toEqualTypeOf<Reference | null | undefined>();
    expect(position?.actor?.kind).toBe("state");
    expect(position?.article.sections.length).toBeGreaterThan(0);
    const point = await client.consensus_points.get("bilateral-issue-resolution", { include: ["parties"] });
    expectTypeOf(point.parties).toEqualTypeOf<Actor[]>();
    expect(point.parties.map(({ kind }) => kind)).toEqual(["state", "state"]);
  });

  test("what include names is known at run time alone, if the compiler cannot see it", async () => {
    const include: ("actor" | "topic")[] = ["topic"];
    const position = await client.positions.get("russia-on-ukraine-nato-membership", { include });
    expectTypeOf(position.actor).toEqualTypeOf<Actor | Reference | null>();
    expect(position.topic).toHaveProperty("proposition");
  });

  test("fields and include work together", async () => {
    const { data } = await client.positions.list({ fields: ["topic"], include: ["topic"], limit: 1 });
    expectTypeOf(data).toEqualTypeOf<{ topic: Topic | null }[]>();
    expect(data[0]?.topic).toHaveProperty("proposition");
  });

  test("an article has the lists that it includes", async () => {
    const id = "riyadh-talks-2025";
    const article = await client.articles.get(id, { include: ["all"] });
    expectTypeOf(article.positions).toEqualTypeOf<Position[]>();
    expectTypeOf(article.included.actors).toEqualTypeOf<Actor[]>();
    expectTypeOf(article.events).toEqualTypeOf<Article["events"]>();
    expect(article).toEqual((await service.http.get(`/v1/articles/${id}?include=all`)).body);
    const some = await client.articles.get(id, {
      include: ["positions", "publisher"],
      fields: ["headline", "publisher"],
    });
    expectTypeOf(some.publisher).toEqualTypeOf<Actor>();
    expect(some.positions.length).toBeGreaterThan(0);
    expect(Object.keys(some).sort()).toEqual(["headline", "positions", "publisher"]);
    // @ts-expect-error it was not asked for
    expect(some.claims).toBeUndefined();
    const alone = await client.articles.get(id);
    expectTypeOf(alone).toEqualTypeOf<Article>();
  });
});

test("every view has its query and its answer", async () => {
  const matrix = await client.view("matrix", { actor: ["russia", "ukraine"], rows: 2 });
  expectTypeOf(matrix).toEqualTypeOf<Matrix>();
  expect(matrix).toEqual((await service.http.get("/v1/matrix?actor=russia,ukraine&rows=2")).body);
  expect((await client.view("agreement", { actors: ["russia", "ukraine"] })).pairs).toHaveLength(1);
  expect((await client.view("search", { q: "kyiv" })).data.length).toBeGreaterThan(0);
  expect((await client.view("coverage", { id: "riyadh-talks-2025" })).share).toBeGreaterThan(0);
  expect((await client.view("editorial", { article: "riyadh-talks-2025" })).data).toBeInstanceOf(Array);
  expect((await client.view("timeline", { limit: 1 })).page.limit).toBe(1);
  for (const name of ["network", "disagreements", "vocabularies"] as const)
    expect(await client.view(name)).toBeTypeOf("object");
  expect(await client.request("/readyz")).toEqual({ status: "ok" });
});

describe("problems", () => {
  test("a problem has its code, status, detail and the id of the request", async () => {
    const problem = await client.articles.get("no-such-article").catch((cause: unknown) => cause);
    expect(problem).toBeInstanceOf(StandpointProblem);
    expect(problem).toBeInstanceOf(Error);
    const { type, code, status, detail, message, requestId, errors } = problem as StandpointProblem;
    expect({ type, code, status, errors }).toEqual({
      type: "/problems/no-such-record",
      code: "no-such-record",
      status: 404,
      errors: [],
    });
    expect(detail).toContain("no-such-article");
    expect(message).toBe(detail);
    expect(requestId).toMatch(/^[\da-f-]{36}-\w+$/);
  });

  test("a faulty request names its faults", async () => {
    const faults = await client.actors.list({ limit: 1000 }).catch(({ errors }: StandpointProblem) => errors);
    expect(faults).toEqual([{ in: "query", parameter: "limit", detail: expect.any(String) }]);
  });

  test("an id cannot leave its path", async () => {
    await expect(client.actors.get("../topics?limit=1")).rejects.toMatchObject({ status: 400 });
  });
});

describe("writing", () => {
  const actor = { id: "client-actor", kind: "organization", name: "Client" } as const;

  test("a document is created, changed if it is current, and deleted", async () => {
    const created = await editor.actors.put(actor.id, actor, { ifNoneMatch: "*" });
    expectTypeOf(created).toEqualTypeOf<Receipt>();
    expect(created.action).toBe("created");
    expect(etagOf(created)).toMatch(/^".+"$/);

    const read = await editor.actors.get(actor.id);
    const dry = await editor.actors.put(actor.id, { ...actor, name: "Dry" }, { ifMatch: etagOf(read), dry_run: true });
    expect(dry).toMatchObject({ action: "updated", dry_run: true });
    const changed = await editor.actors.put(actor.id, { ...actor, name: "Changed" }, { ifMatch: etagOf(read) });
    expect(changed).toMatchObject({ action: "updated", revision: 2 });
    await expect(editor.actors.put(actor.id, actor, { ifMatch: etagOf(read) })).rejects.toMatchObject({
      code: "precondition-failed",
    });
    await expect(editor.actors.put(actor.id, actor)).rejects.toMatchObject({ code: "precondition-required" });
    await expect(client.actors.put(actor.id, actor)).rejects.toMatchObject({ code: "unauthorized" });

    expect((await editor.actors.revisions(actor.id)).data.map(({ revision }) => revision)).toEqual([2, 1]);
    expect((await editor.actors.revision(actor.id, 1)).record).toMatchObject({ name: "Client" });
    expect((await editor.actors.diff(actor.id, { from: 1, to: 2 })).diff[0]).toMatchObject({ change: "changed" });
    expect((await client.actors.get(actor.id)).name).toBe("Changed");
    expect((await editor.actors.delete(actor.id, { ifMatch: etagOf(changed) })).action).toBe("deleted");
    await expect(client.actors.get(actor.id)).rejects.toMatchObject({ code: "gone" });
  });

  test("a dossier that was read can be put again", async () => {
    const dossier = await editor.dossiers.get("riyadh-talks-2025");
    expect(dossier.positions?.length).toBeGreaterThan(0);
    const same = await editor.dossiers.put("riyadh-talks-2025", dossier, { ifMatch: etagOf(dossier) });
    expect(same).toMatchObject({ type: "dossier", action: "unchanged" });
  });
});

describe("editing", () => {
  const ANY = { ifMatch: "*" };

  test("one record is changed, put and deleted; who names it is listed; records are merged", async () => {
    const id = "russia-on-ukraine-nato-membership";
    const before = await editor.positions.get(id);
    const receipt = await editor.positions.patch(id, { summary: "It must not join." }, { ...ANY, reason: "Shorter" });
    expectTypeOf(receipt).toEqualTypeOf<Receipt>();
    expect((await client.positions.get(id)).summary).toBe("It must not join.");
    await editor.positions.patch(id, { summary: before.summary }, ANY);
    const question = { question: "Who pays?", status: "open", stated: "implicit", citation: "A yearbook" } as const;
    await editor.open_questions.put("who-pays", question, { article: before.article.id, ifNoneMatch: "*" });
    expect((await client.open_questions.get("who-pays")).question).toBe("Who pays?");
    expect((await editor.open_questions.delete("who-pays", ANY)).action).toBe("updated");
    const { data } = await client.actors.references("russia", { limit: 2 });
    expect(data).toHaveLength(2);
    await editor.actors.put("double", { id: "double", kind: "person", name: "A Double" });
    const merged = await editor.actors.merge("double", { into: "russia" }, ANY);
    expect(merged.into).toBe("russia");
  });

  test("a text becomes a draft, which is reviewed and published; a batch and comments are written", async () => {
    const draft = await editor.drafts.create("Pilots wait\n\n“We wait,” said Nora Keeper.\n", {
      id: "pilots",
      publisher: "thedailycourierng",
    });
    expect(draft.dossier).toHaveProperty("quotes");
    const reviews = Object.fromEntries(Object.keys(draft.reviews).map((key) => [key, { review: "accepted" as const }]));
    const read = await editor.drafts.get("pilots");
    await editor.drafts.update("pilots", { reviews }, { ifMatch: etagOf(read) });
    expect((await editor.drafts.list()).data.map(({ id }) => id)).toContain("pilots");
    expect((await editor.drafts.publish("pilots", { dry_run: true })).dry_run).toBe(true);
    expect((await editor.drafts.delete("pilots", ANY)).id).toBe("pilots");
    const batch = { registry: { actors: [{ id: "pilot", kind: "person", name: "A Pilot" }] } };
    expect((await editor.batch(batch, { dry_run: true })).receipts).toMatchObject([{ action: "created" }]);
    const made = await editor.comments.create({ record: { type: "actor", id: "russia" }, text: "The state." });
    expect((await editor.comments.list({ record: "actor/russia" })).data).toMatchObject([{ text: "The state." }]);
    await editor.comments.delete(made.id);
    await expect(client.comments.list()).rejects.toMatchObject({ code: "unauthorized" });
  });
});
