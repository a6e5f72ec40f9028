/** Records with texts that can break formats, and enough of them for several batches. */
import type { Store } from "../src/store/store.ts";
import { importText } from "./helper.ts";

/** Texts with formulas, markup, the end of a CDATA section, several lines, CSV syntax, or characters that XML forbids. */
export const HOSTILE = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  '=HYPERLINK("http://example.org";"x")',
  "<script>alert(1)</script> & ]]> <!-- \"quoted\" 'so'",
  'one, "two"; three\nfour\tfive',
  "a backslash \\ and two \\\\ at the end \\",
  '},{ and ][ and \\"},{',
  "naïve 😀 \u{2028} \u{FFFE} \u{202E}",
];

/** Returns a text with an apostrophe before it if a spreadsheet would evaluate it as a formula. */
export function escapedFormula(text: string): string {
  return /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const ACTOR = "hostile-publisher";
const TOPIC = "hostile-topic";

/** Imports an article with hostile texts and records for each day (null for an unknown one). */
export async function importHostile(store: Store, days: readonly (string | null)[]): Promise<void> {
  await importText(
    store,
    "registry.json",
    JSON.stringify({
      actors: [
        {
          id: ACTOR,
          kind: "publisher",
          name: HOSTILE[5],
          aliases: [{ name: HOSTILE[6]?.replaceAll(/\s/g, " "), kind: "alias" }],
        },
      ],
      topics: [{ id: TOPIC, label: HOSTILE[0], proposition: HOSTILE[1] }],
    }),
  );
  for (const [i, day] of days.entries()) await importText(store, `dossier-${i}.json`, JSON.stringify(dossier(i, day)));
}

function dossier(i: number, day: string | null) {
  const text = (n: number) => HOSTILE[(i + n) % HOSTILE.length];
  const rest = { basis: "editorial", citation: text(3) };
  return {
    article: {
      id: `hostile-${i}`,
      headline: text(5),
      ...(i % 2 ? { subheadline: text(4) } : {}),
      publisher: ACTOR,
      language: "en",
      ...(day === null ? {} : { published_on: day }),
      ...(i % 3 ? {} : { url: `https://example.org/?a=1&b=${i}` }),
      status: "usable",
      text_kind: "original",
      sections: [{ heading: text(1), paragraphs: [text(2), text(6)] }, { paragraphs: [text(7)] }],
    },
    positions: HOSTILE.map((summary, n) => ({
      id: `hostile-${i}-${n}`,
      actor: ACTOR,
      topic: TOPIC,
      stance: n % 2 ? "divided" : "oppose",
      act: "state",
      summary,
      ...(n % 3 ? {} : { stated_on: "2025-02" }),
      ...rest,
    })),
    open_questions: [
      { id: `hostile-${i}-a`, question: text(5), status: "open", stated: "explicit", topics: [TOPIC], ...rest },
      {
        id: `hostile-${i}-b`,
        question: text(6),
        status: "resolved",
        resolution: { summary: text(0), article: `hostile-${i}` },
        stated: "implicit",
        ...rest,
      },
    ],
    errata: [
      {
        id: `hostile-${i}-misprint`,
        printed: text(2),
        correct: text(8),
        about: { type: "position", id: `hostile-${i}-0` },
        ...rest,
      },
    ],
  };
}

/** Inserts topics, each with a document of a few kB. */
export async function insertTopics(store: Store, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => {
    const id = `topic-${String(i).padStart(6, "0")}`;
    const doc = JSON.stringify({
      id,
      label: id,
      proposition: `${i}`.repeat(600),
      description: null,
      broader: null,
      identifiers: [],
    });
    return { id, label: id, proposition: null, description: null, broader: null, doc, valid_from: 1 };
  });
  await store.write((transaction) => transaction.insert("topics", rows));
}
