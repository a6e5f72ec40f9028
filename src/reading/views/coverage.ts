import { z } from "zod";
import { slug } from "../../model/kit/text-forms.ts";
import type { Row } from "../../store/tables.ts";
import { absent } from "../change-log.ts";
import { cover, type Stretch } from "./stretches.ts";
import { view } from "./view.ts";

const Params = z.strictObject({ id: slug.describe("The article's id.") });
const UncitedStretch = z.object({
  start: z.int().min(0).describe("First code point, counted from 0."),
  end: z.int().min(0).describe("The code point after the last."),
  text: z.string(),
});
const Coverage = z
  .object({
    article: slug,
    characters: z.int().describe("Code points of the text."),
    cited: z.int().describe("Code points that records cite."),
    share: z.number().min(0).max(1).describe("Cited share of all code points, 0 to 1."),
    paragraphs: z.array(
      z.object({
        ordinal: z.int().min(1),
        characters: z.int(),
        cited: z.int(),
        records: z.array(z.object({ type: z.string(), id: slug })).describe("The records that cite it."),
        uncited: z
          .array(UncitedStretch)
          .describe("Stretches that no record cites, without blank ones and lone punctuation."),
      }),
    ),
  })
  .meta({ id: "Coverage", description: "Which parts of an article's text its records cite." });

/** Measures which stretches of an article's text no record cites, and the share that records cite. */
export const coverage = view(
  {
    id: "getArticleCoverage",
    path: "/v1/articles/:id/coverage",
    summary: "Find the text of an article that no record cites",
    description: "By the evidence of all the article's records, in code points.",
    params: Params,
    answers: { "application/json": Coverage },
    problems: [404, 410, 414],
    example: "/v1/articles/{first}/coverage",
  },
  async (reads, _query, { id }) => {
    const own = [{ column: "article", in: [id] }];
    const [paragraphs, evidence] = await Promise.all([
      reads.rows("paragraphs", own, ["ordinal"]),
      reads.rows("evidence", own, ["paragraph", "start", "record_type", "record"]),
    ]);
    if (paragraphs.length === 0) throw await absent(reads, "article", id);
    const byParagraph = Map.groupBy(evidence, ({ paragraph }) => paragraph as number);
    const covered = paragraphs.map(({ ordinal, text }) =>
      coverParagraph(ordinal as number, [...(text as string)], byParagraph.get(ordinal as number) ?? []),
    );
    const sum = (of: "characters" | "cited") => covered.reduce((total, paragraph) => total + paragraph[of], 0);
    const [characters, cited] = [sum("characters"), sum("cited")];
    return {
      article: id,
      characters,
      cited,
      share: Math.round((cited / characters) * 10_000) / 10_000,
      paragraphs: covered,
    };
  },
);

function coverParagraph(ordinal: number, text: readonly string[], evidence: readonly Row[]) {
  const { covered: cited, open: uncited } = cover(text, evidence as unknown as readonly Stretch[]);
  const records = new Map(
    evidence.map(({ record_type, record }) => [`${record_type}/${record}`, { type: record_type, id: record }]),
  );
  return { ordinal, characters: text.length, cited, records: [...records.values()], uncited };
}
