/** Every question of docs/questions.md is answered by its one request, as its excerpt says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, startService } from "../helper.ts";

const text = readFileSync(join(ROOT, "docs/questions.md"), "utf8");
const questions = text
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    question: section.split("\n")[0] as string,
    url: section.match(/```http\nGET (\S+)\n```/)?.[1] as string,
    excerpt: section.match(/```(json|csv)\n([\s\S]*?)\n```/),
  }));
const { http } = await startService();

test("there are at least 55 questions, each with a request and an excerpt", () => {
  expect(questions.length).toBeGreaterThanOrEqual(55);
  for (const { question, url, excerpt } of questions) expect([question, url, excerpt?.[2]]).not.toContain(undefined);
});

test.each(questions)("$question", async ({ url, excerpt }) => {
  const answer = await http.get(url).buffer(true);
  expect(answer.status).toBe(200);
  const [, format, body = ""] = excerpt as RegExpMatchArray;
  if (format === "csv") expect(answer.text.replaceAll("\r\n", "\n").startsWith(body)).toBe(true);
  else holds(answer.body, JSON.parse(body), "answer");
});

/** Whether an answer has all that an excerpt shows: the entries of a list in their order, others left out between. */
function holds(answer: unknown, excerpt: unknown, at: string): void {
  if (Array.isArray(excerpt)) {
    expect(Array.isArray(answer), at).toBe(true);
    if (excerpt.length === 0) expect(answer, at).toEqual([]);
    let next = 0;
    for (const [i, wanted] of excerpt.entries()) {
      const found = (answer as unknown[]).findIndex((entry, place) => place >= next && fits(entry, wanted));
      expect(found, `${at}[${i}] ${JSON.stringify(wanted)}`).toBeGreaterThanOrEqual(0);
      next = found + 1;
    }
  } else if (typeof excerpt === "object" && excerpt !== null) {
    for (const [key, wanted] of Object.entries(excerpt))
      holds((answer as Record<string, unknown>)[key], wanted, `${at}.${key}`);
  } else expect(answer, at).toBe(excerpt);
}

function fits(answer: unknown, excerpt: unknown): boolean {
  try {
    holds(answer, excerpt, "");
    return true;
  } catch {
    return false;
  }
}
