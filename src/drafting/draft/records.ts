/** The records of which rules are sure enough to write them into a dossier. */
import type { Values } from "../../model/kit/fields.ts";
import type { Candidate, DraftEvidence, Marks, Quotation, Span, Tier } from "../types.ts";
import type { Cast, Who } from "./actors.ts";
import { evidenceOf } from "./evidence.ts";
import { figureValues } from "./figures.ts";
import type { Sentence } from "./sentences.ts";

/** A record of a dossier without its id, and how it came about. */
export interface Drafted {
  /** The list of the dossier that it belongs to. */
  readonly list: string;
  readonly type: string;
  readonly values: Values;
  readonly origin: string;
  readonly sureness: "sure" | "likely";
}

/** Records, and what is left to a person. */
export interface Found {
  readonly records: readonly Drafted[];
  readonly candidates: readonly Candidate[];
}

/** Returns the text of a paragraph by its ordinal. */
export type TextOf = (paragraph: number) => string;

/** The longest text of a claim. */
export const TEXT_AT_MOST = 4000;
const QUOTE_AT_MOST = 5000;

/** Returns the quotes: with a speaker as records, without one as candidates with two likely speakers. */
export function quotesOf(marks: Marks, cast: Cast, textOf: TextOf): Found {
  const { quotations } = marks;
  const found = quotations.map((quotation): Drafted | Candidate => {
    const { text, evidence } = wordsOf(quotation, textOf);
    const who = quotation.speakerSpan && cast.whoAt(quotation.speakerSpan, quotation.person);
    const origin = `rule: ${quotation.origin}`;
    if (who === undefined) {
      const speakers = quotation.candidates.map((name) => cast.personId(name));
      return {
        type: "quote",
        values: { text },
        evidence,
        origin,
        ...(speakers.length ? { options: { speaker: speakers } } : {}),
      };
    }
    return {
      list: "quotes",
      type: "quote",
      values: { ...as("speaker", who), text, ...statedAt(quotation.speakerSpan, marks, textOf), evidence },
      origin,
      sureness: surenessOf(quotation.tier),
    };
  });
  return parted(found);
}

/** Returns the text of a quote and its evidence. */
export function wordsOf(quotation: Span, textOf: TextOf): { text: string; evidence: DraftEvidence[] } {
  return {
    text: withoutComma(quotation.exact).slice(0, QUOTE_AT_MOST),
    evidence: [evidenceOf(textOf(quotation.paragraph), quotation)],
  };
}

/** Returns the date directly after the words for a speaker: "said Ana Silva on Tuesday", "Ana Silva said late on Tuesday". */
function statedAt(speaker: Span | undefined, { dates }: Marks, textOf: TextOf): Values {
  if (speaker === undefined) return {};
  const characters = Array.from(textOf(speaker.paragraph));
  const date = dates.find(
    ({ paragraph, start }) =>
      paragraph === speaker.paragraph &&
      start > speaker.end &&
      /^,?(?:\s\p{Ll}+){0,4}\s$/u.test(characters.slice(speaker.end, start).join("")),
  );
  return date === undefined ? {} : { stated_on: date.date };
}

function parted(found: readonly (Drafted | Candidate)[]): Found {
  return {
    records: found.filter((one): one is Drafted => "list" in one),
    candidates: found.filter((one): one is Candidate => !("list" in one)),
  };
}

function surenessOf(tier: Tier): "sure" | "likely" {
  return tier === "sure" ? "sure" : "likely";
}

function withoutComma(words: string): string {
  return words.replace(/[,;]$/, "");
}

/** Returns who says something in the fields of a record, the actor under a name of its own. */
export function as(field: string, { actor, unnamed, capacity }: Who): Values {
  return {
    ...(actor === undefined ? {} : { [field]: actor }),
    ...(unnamed === undefined ? {} : { unnamed }),
    ...(actor === undefined && unnamed !== undefined ? { sourcing: "unnamed" } : {}),
    ...(capacity === undefined ? {} : { capacity }),
  };
}

/** Returns the claims. */
export function claimsOf(marks: Marks, cast: Cast, textOf: TextOf): Found {
  return parted(
    marks.claims.map((claim): Drafted | Candidate => {
      const evidence = [evidenceOf(textOf(claim.paragraph), claim)];
      // The text is what its author says is so: of a denial, that something is not.
      const said = sentence(claim.text);
      const text = (claim.act === "deny" ? `Denies: ${claim.text}.` : said).slice(0, TEXT_AT_MOST);
      const who = cast.whoAt(claim.whoSpan, claim.person);
      const origin = `rule: ${claim.origin}`;
      if (who === undefined) return { type: "claim", values: { act: claim.act, text }, evidence, origin };
      return {
        list: "claims",
        type: "claim",
        values: { ...as("actor", who), act: claim.act, text, ...statedAt(claim.whoSpan, marks, textOf), evidence },
        origin,
        sureness: "likely",
      };
    }),
  );
}

/** Returns words as a sentence. */
export function sentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]["”’]?$/.test(text) ? text : `${text}.`;
}

/** Returns the figures. What they measure is likely at best. */
export function figuresOf(marks: Marks, cast: Cast, textOf: TextOf): Found {
  return parted(
    marks.figures.map((figure): Drafted | Candidate => {
      const text = textOf(figure.paragraph);
      const start = Array.from(text).slice(0, figure.start).join("").length;
      const evidence = [evidenceOf(text, figure)];
      const values = figureValues(text, figure, start);
      const origin = "rule: a number with what it counts";
      if (values === undefined) {
        const { value, low, high, text: words, qualifier } = figure;
        return {
          type: "figure",
          values: defined({ value, low, high, text: words, qualifier }),
          evidence,
          origin: "rule: a number",
        };
      }
      return {
        list: "figures",
        type: "figure",
        values: { ...values, ...sourceOf(figure, marks, cast), evidence },
        origin,
        sureness: "likely",
      };
    }),
  );
}

/** Returns values without those that are undefined. */
export function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Returns who gives a figure: who claims or says the words that it stands in. */
function sourceOf(figure: Span, { quotations, claims }: Marks, cast: Cast): Values {
  const around = (one: Span) =>
    one.paragraph === figure.paragraph && figure.start >= one.start && figure.end <= one.end;
  const quotation: Quotation | undefined = quotations.find((one) => one.tier === "sure" && around(one));
  const claim = claims.find((one) => around(one));
  const span = quotation?.speakerSpan ?? claim?.whoSpan;
  const who = span && cast.whoAt(span, (quotation ?? claim)?.person ?? null);
  if (who === undefined) return {};
  const { capacity: _, ...named } = who;
  return as("according_to", named);
}

/** Returns the questions that the article itself asks. */
export function questionsOf(sentences: readonly Sentence[], cast: Cast): Drafted[] {
  const seen = new Set<string>();
  return sentences.flatMap((one): Drafted[] => {
    if (one.isQuoted || !/\?$/.test(one.exact) || seen.has(one.exact)) return [];
    seen.add(one.exact);
    const actors = cast.knownIn(one);
    const values = {
      question: one.exact.slice(0, 1000),
      ...(actors.length ? { actors } : {}),
      status: "open",
      stated: "explicit",
      evidence: [evidenceOf(one.paragraphText, one)],
    };
    return [
      { list: "open_questions", type: "open_question", values, origin: "rule: a question mark", sureness: "sure" },
    ];
  });
}

/** Whether two records or candidates of a type rest on the same words and, of figures, the same number. */
export function restsOnSame(one: Values, other: Values): boolean {
  const [some, others] = [one, other].map(({ evidence }) => evidence as readonly DraftEvidence[]);
  const isSameNumber = !("measure" in other) || ["value", "low"].every((field) => one[field] === other[field]);
  return (
    isSameNumber &&
    (some ?? []).some(({ paragraph, exact }) =>
      others?.some((two) => two.paragraph === paragraph && (exact.includes(two.exact) || two.exact.includes(exact))),
    )
  );
}
