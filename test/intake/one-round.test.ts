/** A document is answered with all of its faults at once: those of form, and those that only the whole shows. */
import { expect, test } from "vitest";
import { ImportRefused, importFiles } from "../../src/writing/import-files.ts";
import { keyFor, startService } from "../helper.ts";
import { ask, listening } from "../http/exchange.ts";

const registry = {
  actors: [
    { id: "gazette", kind: "publisher", name: "Gazette" },
    { id: "anna", kind: "person", name: "Anna" },
  ],
  topics: [{ id: "peace", label: "Peace", proposition: "There should be peace." }],
};
const position = { actor: "anna", act: "state", summary: "For peace." };
const evidence = (exact: string) => [{ paragraph: 1, exact }];
const article = {
  id: "talks",
  headline: "They talk",
  publisher: "gazette",
  language: "en",
  status: "usable",
  text_kind: "original",
  sections: [{ paragraphs: ["Anna talks of peace."] }],
};
const dossier = {
  article,
  positions: [
    { ...position, act: "stat", evidence: evidence("Anna") },
    { ...position, actor: "anan", evidence: evidence("Anna sings") },
    { ...position, id: "flawed", summary: "", citation: "-" },
    { ...position, id: "twice", evidence: evidence("peace") },
    { ...position, id: "twice", evidence: evidence("Anna talks") },
  ],
  omissions: [{ about: { type: "position", id: "flawed" }, fields: ["condition"], note: "Not told.", citation: "-" }],
};

const FAULTS = [
  [/^positions\[0\]\.act is "stat"/, "/positions/0/act"],
  [/^positions\[1\]\.actor names the actor `anan`/, "/positions/1/actor"],
  [/^positions\[1\]\.evidence\[0\]\.exact .* is absent/, "/positions/1/evidence/0/exact"],
  [/^positions\[2\]\.summary must not be blank/, "/positions/2/summary"],
  [/^positions\[4\]\.id repeats the position id `twice`/, "/positions/4/id"],
] as const;

const { store, ...service } = await startService({ seed: false });
const { origin } = await listening({ store, ...service });
const key = await keyFor(store, "write");
await importFiles(store, [{ name: "registry.json", content: Buffer.from(JSON.stringify(registry)) }]);

async function refusal(...documents: unknown[]): Promise<readonly string[]> {
  const files = documents.map((one, i) => ({
    name: `${i}.json`,
    content: Buffer.from(typeof one === "string" ? one : JSON.stringify(one, null, 1)),
  }));
  const refused = await importFiles(store, files).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(ImportRefused);
  return (refused as ImportRefused).messages;
}

const withoutPlace = (message: string) => message.replace(/^\d+\.json:\d+:\d+: /, "");
const linesOf = (messages: readonly string[]) => messages.map((one) => Number(one.split(":")[1]));

test("a file is answered with all its faults, in the order of its lines", async () => {
  const messages = await refusal(dossier);
  expect(messages).toHaveLength(FAULTS.length);
  for (const [i, [says]] of FAULTS.entries()) expect(withoutPlace(messages[i] as string)).toMatch(says);
  expect(linesOf(messages)).toEqual(linesOf(messages).sort((a, b) => a - b));
  expect(messages[4]).toMatch(/which is also at 0\.json:\d+:\d+$/);
  expect(await store.rows("articles", [])).toEqual([]);
});

test("the body of a PUT is too, in the same order", async () => {
  const answer = await ask(origin, "/v1/dossiers/talks", {
    method: "PUT",
    headers: { ...key, "content-type": "application/json" },
    body: JSON.stringify(dossier),
  });
  expect(answer.status).toBe(422);
  const { errors } = JSON.parse(answer.body) as { errors: { pointer: string }[] };
  expect(errors.map(({ pointer }) => pointer)).toEqual(FAULTS.map(([, pointer]) => pointer));
});

test("so is a line of NDJSON, and the lines beside it are written", async () => {
  const actor = (id: string) => JSON.stringify({ actors: [{ id, kind: "person", name: id }] });
  const answer = await ask(origin, "/v1/imports", {
    method: "POST",
    headers: { ...key, "content-type": "application/x-ndjson" },
    body: [actor("bo"), JSON.stringify(dossier), actor("cy")].join("\n"),
  });
  const reports = answer.body
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(reports.map(({ status }) => status)).toEqual([200, 422, 200]);
  expect(reports[1].errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    FAULTS.map(([, pointer]) => pointer),
  );
});

test("an authority record that is put under another id has its other faults in the same answer", async () => {
  const answer = await ask(origin, "/v1/actors/dora", {
    method: "PUT",
    headers: { ...key, "content-type": "application/json" },
    body: JSON.stringify({ id: "other", kind: "persn", name: "Dora", memberships: [{ organization: "none" }] }),
  });
  const { errors } = JSON.parse(answer.body) as { errors: { pointer: string }[] };
  expect(errors.map(({ pointer }) => pointer)).toEqual(["/id", "/kind"]);
});

test("an article with flaws keeps no other fault back, but for those that need its text", async () => {
  const broken = { ...article, publisher: "gazete", headline: "", sections: [{ paragraphs: [1] }] };
  const positions = [{ ...position, actor: "anan", evidence: evidence("Anna sings") }];
  expect((await refusal({ article: broken, positions })).map(withoutPlace)).toEqual([
    expect.stringMatching(/^article\.headline must not be blank/),
    expect.stringMatching(/^article\.publisher names the actor `gazete`/),
    expect.stringMatching(/^article\.sections\[0\]\.paragraphs\[0\] must be text/),
    expect.stringMatching(/^positions\[0\]\.actor names the actor `anan`/),
  ]);
});

test("a rule over several fields is checked beside faults in others", async () => {
  const positions = [
    { ...position, act: "stat", topic: "peace", citation: "-" }, // no stance
    { ...position, act: "stat", topic: "peace", stanse: "support", citation: "-" }, // the stance, mistyped
    { ...position, topic: "peace", stance: "suport", citation: "-" }, // a stance, whichever
    { ...position, act: "stat" }, // nothing that it rests on
  ];
  const articleOfDigest = { ...article, headline: "", text_kind: "digest" };
  expect((await refusal({ article: articleOfDigest, positions })).map(withoutPlace)).toEqual([
    expect.stringMatching(/^article must have a source, because its text_kind is `digest`/),
    expect.stringMatching(/^article\.headline must not be blank/),
    expect.stringMatching(/^positions\[0\] must have both a topic and a stance/),
    expect.stringMatching(/^positions\[0\]\.act is "stat"/),
    expect.stringMatching(/^positions\[1\]\.act is "stat"/),
    expect.stringMatching(/^positions\[1\]\.stanse is not a known key/),
    expect.stringMatching(/^positions\[2\]\.stance is "suport"/),
    expect.stringMatching(/^positions\[3\] must have evidence/),
    expect.stringMatching(/^positions\[3\]\.act is "stat"/),
  ]);
});

test("a record whose id is no text is a fault like another", async () => {
  const actors = [{ id: { toString: 1 }, kind: "person", name: "Dora" }, { id: ["x"] }, null, 7];
  expect((await refusal({ actors })).map(withoutPlace)[0]).toBe("actors[0].id must be text");
});

test("what names a record that is there, but flawed, is not at fault", async () => {
  const actors = [{ id: "dora", kind: "persn", name: "Dora" }];
  const topics = [{ id: "peace", label: "" }];
  const positions = [{ ...position, actor: "dora", topic: "peace", stance: "support", evidence: evidence("Anna") }];
  expect((await refusal({ actors, topics }, { article, positions })).map(withoutPlace)).toEqual([
    expect.stringMatching(/^actors\[0\]\.kind/),
    expect.stringMatching(/^topics\[0\]\.label/),
  ]);
});

test("faults of several files are in the order of the files, also beside one that cannot be parsed", async () => {
  const actors = [{ id: "dora", kind: "persn", name: "Dora" }];
  const positions = [{ ...position, actor: "unread", evidence: evidence("Anna sings") }];
  const messages = await refusal({ actors }, "{", { article, positions }, { actors });
  expect(messages.map((one) => one.split(":")[0])).toEqual(["0.json", "1.json", "2.json", "3.json"]);
  expect(messages[2]).toContain("is absent"); // whether the actor is in the second file is not known
});

test("at most a thousand faults are named", async () => {
  const positions = Array.from({ length: 1500 }, (_, i) =>
    i % 2 ? { ...position, act: "stat" } : { ...position, actor: "none", evidence: evidence("Anna") },
  );
  expect(await refusal({ article, positions })).toHaveLength(1000);
});
