import { expect, test } from "vitest";
import { startService } from "../helper.ts";

const { http } = await startService();

test("Russia's two positions are answered with topic labels, stances and evidence", async () => {
  const { body } = await http.get("/v1/positions?actor=russia").expect(200);
  expect(
    body.data.map(({ topic, stance }: { topic: { name: string }; stance: string }) => [topic.name, stance]),
  ).toEqual([
    ["Ukraine’s NATO membership", "oppose"],
    ["Ukraine’s EU accession", "conditional_support"],
  ]);
  for (const { evidence } of body.data) expect(evidence.length).toBeGreaterThan(0);
});
