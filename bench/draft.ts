/**
 * Prints how well rules draft: precision, recall and F1 by type. `node bench/draft.ts` scores the bundled texts;
 * `node bench/draft.ts <folder>` scores articles that a person marked. With `--differences`, it prints each difference too.
 */
import { parseArgs } from "node:util";
import { bundled, scoreBundled } from "./draft/bundled.ts";
import { markedArticles } from "./draft/marked.ts";
import { scoreMarked, scores, type Tallies } from "./draft/score.ts";

const { values, positionals } = parseArgs({ options: { differences: { type: "boolean" } }, allowPositionals: true });
const [folder] = positionals;
const tell = values.differences ? (line: string) => console.log(line) : undefined;

if (folder === undefined) print(await scoreBundled(tell));
else {
  const articles = markedArticles(folder);
  const before = process.cpuUsage();
  print(scoreMarked(articles, bundled().registry, tell));
  const words = articles
    .flatMap(({ paragraphs }) => paragraphs)
    .join(" ")
    .split(/\s+/).length;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${articles.length} articles, ${words} words, ${Math.round((user + system) / words)} ms of CPU a 1,000 words`,
  );
}

function print(tallies: Tallies): void {
  console.log("type                      right wrong missed  precision recall f1");
  for (const [name, tally] of tallies) {
    const { precision, recall, f1 } = scores(tally);
    const numbers = [tally.right, tally.wrong, tally.missed].map((number) => String(number).padStart(5)).join(" ");
    console.log(
      `${name.padEnd(25)} ${numbers}  ${[precision, recall, f1].map((score) => score.toFixed(2)).join("      ")}`,
    );
  }
}
