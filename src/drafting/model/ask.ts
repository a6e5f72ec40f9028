import { isDeepStrictEqual } from "node:util";
import { readForm } from "../../intake/forms.ts";
import type { Values } from "../../model/kit/fields.ts";
import type { Cast } from "../draft/actors.ts";
import { type Drafted, restsOnSame } from "../draft/records.ts";
import { topicsBy } from "../draft/topics.ts";
import type { Article, Candidate, DraftEvidence, Known, Marks, ModelReport } from "../types.ts";
import { Dropped, Grounds, REASONS } from "./grounds.ts";
import { answerSchema, type Choices, itemsOf, KINDS, type Kind, type Made } from "./kinds.ts";
import { type Cost, type ModelSettings, NoAnswer, talkTo } from "./talk.ts";

/** What rules know of an article before a model is asked. */
export interface Ruled {
  readonly article: Article;
  readonly marks: Marks;
  readonly cast: Cast;
  readonly known: Known;
  /** The ids of the known events that it names. */
  readonly events: readonly string[];
  readonly drafted: readonly Drafted[];
  /** The head of the dossier, against which the form of a record is checked. */
  readonly head: Values;
}

/** What a model adds to a draft. */
export interface Added {
  readonly records: readonly Drafted[];
  /** What lacks a field that a person has to choose. */
  readonly candidates: readonly Candidate[];
  /** The claim that each answer answers; both are records of rules or of the model. */
  readonly answered: ReadonlyMap<Drafted, Drafted>;
  readonly report: ModelReport;
}

/** So many characters of an article are asked about at once. */
const CHARACTERS_AT_ONCE = 20_000;
const TOPICS_SHOWN = 20;
const ITEMS_AT_MOST = 200;

/**
 * Asks a model for records of an article, a question for each type. Takes only what stands in the article and no rule
 * has drafted, and counts the rest. A question without an answer is in the report; what rules drafted stays.
 */
export async function askModel(settings: ModelSettings, ruled: Ruled): Promise<Added> {
  const began = performance.now();
  const cost: Cost = { requests: 0, input_tokens: 0, output_tokens: 0 };
  const ask = await talkTo(settings, cost);
  const choices = choicesOf(ruled);
  const collected = new Collected(settings.model, ruled, {
    topics: new Set(choices.topics.map(({ id }) => id)),
    events: new Set(choices.events.map(({ id }) => id)),
  });
  const { headline, published_on } = ruled.article;
  for (const paragraphs of stretchesOf(ruled.article)) {
    const input = { headline, published_on, ...choices, paragraphs };
    const answers = await Promise.all(
      KINDS.map(async (kind) => {
        const { list: name, instructions } = kind;
        return ask({ name, instructions, input, schema: answerSchema(kind) }).catch((error: unknown) => {
          if (!(error instanceof NoAnswer)) throw error;
          return error;
        });
      }),
    );
    for (const [i, kind] of KINDS.entries()) collected.take(kind, answers[i]);
  }
  const seconds = Math.round(performance.now() - began) / 1000;
  return {
    records: collected.records,
    candidates: collected.candidates,
    answered: collected.answered,
    report: { name: settings.model, ...cost, seconds, dropped: collected.dropped(), failed: collected.failed() },
  };
}

/** The topics with a proposition that fit best, and the events that the article names: what records may refer to. */
function choicesOf({ article, known, events }: Ruled) {
  const topics = (known.topics ?? []).filter(({ proposition }) => proposition);
  const text = article.sections.flatMap(({ paragraphs }) => paragraphs).join("\n");
  const likely = topicsBy(topics)([article.headline, text], TOPICS_SHOWN);
  return {
    topics: topics
      .filter(({ id }) => likely.includes(id))
      .map(({ id, label, proposition }) => ({ id, label, proposition })),
    events: (known.events ?? []).filter(({ id }) => events.includes(id)).map(({ id, name }) => ({ id, name })),
  };
}

/** Returns the paragraphs in stretches of a length that a model reads well; one longer paragraph is a stretch. */
function stretchesOf({ sections }: Article): string[][] {
  const stretches: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    if (length + paragraph.length > CHARACTERS_AT_ONCE) {
      stretches.push([]);
      length = 0;
    }
    stretches.at(-1)?.push(paragraph);
    length += paragraph.length;
  }
  return stretches;
}

/** Sorts the answers of a model: records, candidates, what is dropped, what failed. */
class Collected {
  readonly records: Drafted[] = [];
  readonly candidates: Candidate[] = [];
  readonly answered = new Map<Drafted, Drafted>();
  readonly #origin: string;
  readonly #ruled: Ruled;
  readonly #grounds: Grounds;
  readonly #choices: Choices;
  readonly #dropped = new Map<string, { type: string; reason: string; count: number }>();
  readonly #failed = new Map<string, string>();

  constructor(model: string, ruled: Ruled, choices: Choices) {
    this.#origin = `model: ${model}`;
    this.#ruled = ruled;
    this.#choices = choices;
    this.#grounds = new Grounds(ruled.article, ruled.marks, ruled.cast, ruled.known);
  }

  dropped = () => [...this.#dropped.values()];
  failed = () => [...this.#failed].map(([type, reason]) => ({ type, reason }));

  /** Takes the answer to one question. */
  take(kind: Kind, answer: unknown): void {
    if (answer instanceof NoAnswer) {
      this.#failed.set(kind.type, answer.message);
      return;
    }
    let items: readonly unknown[] = [];
    this.#orDropped(kind, () => {
      items = itemsOf(answer);
    });
    for (const item of items.slice(0, ITEMS_AT_MOST))
      this.#orDropped(kind, () => {
        const read = kind.item.safeParse(item);
        if (!read.success) throw new Dropped(REASONS.form);
        const { answers = [], ...made } = kind.make(read.data, this.#grounds, this.#choices);
        const claim = this.#add(made);
        for (const one of answers) {
          const answer = this.#add(one, claim !== undefined);
          if (claim && answer && claim !== answer) this.answered.set(answer, claim);
        }
      });
  }

  #orDropped({ type }: Kind, take: () => void): void {
    try {
      take();
    } catch (error) {
      if (!(error instanceof Dropped)) throw error;
      const key = `${type} ${error.message}`;
      const { count } = this.#dropped.get(key) ?? { count: 0 };
      this.#dropped.set(key, { type, reason: error.message, count: count + 1 });
    }
  }

  /** Adds a record, or a candidate if a field is missing. Returns the record that the draft has for these words. */
  #add({ list, type, values }: Made, isAnswer = false): Drafted | undefined {
    const same =
      this.#ruled.drafted.find((one) => one.type === type && saysSame(one.values, values)) ??
      this.records.find((one) => one.type === type && isDeepStrictEqual(one.values, values));
    if (same !== undefined) return same;
    const whole = isAnswer ? { ...values, responds_to: "another" } : values;
    const { flaws } = readForm({ article: this.#ruled.head, [list]: [whole] }, true);
    if (
      flaws.some(({ path }) => path[0] === list) ||
      ("act" in values && !("actor" in values) && !("unnamed" in values))
    ) {
      const { evidence, ...others } = values;
      this.candidates.push({ type, values: others, evidence: evidence as DraftEvidence[], origin: this.#origin });
      return undefined;
    }
    const record: Drafted = { list, type, values, origin: this.#origin, sureness: "likely" };
    this.records.push(record);
    return record;
  }
}

/** Whether two records of a type say the same of the same words: the same number, and the same person or nobody. */
function saysSame(one: Values, other: Values): boolean {
  const isSame = (field: string) => one[field] === other[field];
  const isByOne = !("act" in other) || (isSame("actor") && isSame("unnamed"));
  return restsOnSame(one, other) && isByOne;
}
