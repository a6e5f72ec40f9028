/** Ten questions of docs/questions.md, answered by a tool call each, with the words of the articles. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { expect, test } from "vitest";
import { ROOT, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";
import { call, clientAt, evidenceIn } from "./client.ts";

/** The question, the tool and its input, and words that the evidence must have. */
const QUESTIONS: readonly [string, string, Record<string, unknown>, string][] = [
  ["Which numbers are forecasts, and who makes them?", "figures", { kind: "forecast" }, "563,700 will die of it"],
  [
    "Whose position changed, from what to what?",
    "positions",
    { shifted: "true" },
    "Ukraine may join the European Union",
  ],
  [
    "What does Germany think of peacekeepers, in whose words?",
    "positions",
    { topic_within: "peacekeeping-forces", actor_country: "DE" },
    "completely premature",
  ],
  [
    "What did Zelenskyy say, and when?",
    "timeline",
    { type: "quote", actor: "volodymyr-zelenskyy" },
    "Ukraine will not take part in the talks",
  ],
  ["Who said “premature”?", "search", { q: "premature", type: "quote" }, "premature"],
  [
    "How did the toll of the earthquake change, and who counted?",
    "figures",
    { about: "event/2022-cianjur-earthquake", measure: "dead", sort: "effective_on" },
    "who reported 162 deaths",
  ],
  [
    "Who opposes anything that touches security?",
    "positions",
    { topic_within: "security", stance: "oppose,conditional_oppose" },
    "Moscow still firmly opposes",
  ],
  ["Who asked for something?", "positions", { act: "request" }, "Kyiv looks for further support"],
  [
    "Who stands where on peacekeeping forces?",
    "positions",
    { topic: "peacekeeping-forces" },
    "Major European powers rejected the idea",
  ],
  [
    "On which topics do Russia and Ukraine conflict?",
    "compare_actors",
    { actors: "russia,ukraine" },
    "Moscow still firmly opposes",
  ],
];

const service = await startService();

test("ten of ten questions are answered with words that stand in the articles", async () => {
  const { origin } = await listening(service);
  const client = await clientAt(origin);
  const asked = readFileSync(join(ROOT, "docs/questions.md"), "utf8");
  const answered: string[] = [];
  for (const [question, tool, input, words] of QUESTIONS) {
    expect(asked).toContain(`## ${question}\n`);
    const exact = await evidenceFor(client, tool, input);
    if (exact.some((one) => one.includes(words))) answered.push(question);
  }
  expect(answered).toEqual(QUESTIONS.map(([question]) => question));
});

/** Returns the quoted words of an answer and of its next pages, each of which stands in its paragraph. */
async function evidenceFor(client: Client, tool: string, input: Record<string, unknown>): Promise<string[]> {
  const result = await call(client, tool, input);
  expect(result.tokens).toBeLessThanOrEqual(2000);
  const evidence = evidenceIn(result);
  for (const { article, paragraph, exact } of evidence) expect(await paragraphOf(article, paragraph)).toContain(exact);
  const cursor = /`cursor`: "([^"]+)"/.exec(result.data.left_out?.how ?? "")?.[1];
  const more = cursor === undefined ? [] : await evidenceFor(client, tool, { ...input, cursor });
  return [...evidence.map(({ exact }) => exact), ...more];
}

async function paragraphOf(article: string, ordinal: number): Promise<string | undefined> {
  const { body } = await service.http.get(`/v1/articles/${article}?fields=sections`);
  type Section = { paragraphs: { ordinal: number; text: string }[] };
  const all = body.sections.flatMap(({ paragraphs }: Section) => paragraphs) as Section["paragraphs"];
  return all.find((one) => one.ordinal === ordinal)?.text;
}
