/** What rules can only propose: events, participants, positions, proposals, agreements, questions, omissions. */

import type { Values } from "../../model/kit/fields.ts";
import { resourceNamed } from "../../model/records/index.ts";
import type { Candidate, Known, Marks } from "../types.ts";
import type { Cast } from "./actors.ts";
import { newEvent } from "./events.ts";
import { evidenceOf, isWithin } from "./evidence.ts";
import type { Sentence } from "./sentences.ts";
import { topicsBy } from "./topics.ts";

/** What candidates are found in. */
export interface Draftable {
  readonly sentences: readonly Sentence[];
  readonly marks: Marks;
  readonly cast: Cast;
  readonly known: Known;
  /** The ids of known events, by the index of the sentence that names them first. */
  readonly events: ReadonlyMap<string, number>;
  readonly articleId: string;
}

/** Verbs of a position, by what it does. */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:reject(?:s|ed)?|oppos(?:e|es|ed)|refus(?:e|es|ed)|ruled out|rules out|object(?:s|ed) to|against)\b/i,
    "reject",
  ],
  [/\b(?:threaten(?:s|ed)?|warn(?:s|ed) (?:that )?(?:it|he|she|they) (?:will|would))\b/i, "threaten"],
  [
    /\b(?:urg(?:e|es|ed)|demand(?:s|ed)?|call(?:s|ed) (?:for|on)|ask(?:s|ed) (?:for|that)|appeal(?:s|ed)|insist(?:s|ed) (?:on|that)|want(?:s|ed)|order(?:s|ed))\b/i,
    "request",
  ],
  [/\b(?:propos(?:e|es|ed)|offer(?:s|ed)|suggest(?:s|ed) (?:that|a))\b/i, "propose"],
  [/\b(?:promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)|commit(?:s|ted))\b/i, "promise"],
  [
    /\b(?:support(?:s|ed)?|back(?:s|ed)|endors(?:e|es|ed)|welcom(?:e|es|ed)|favou?r(?:s|ed)?|prais(?:e|es|ed))\b/i,
    "support",
  ],
  [/\b(?:accept(?:s|ed)|agree(?:s|d) (?:to|with))\b/i, "agree"],
  [/\b(?:vot(?:es|ed) (?:for|against|in favou?r))\b/i, "vote"],
  [/\b(?:should|must|ought to|needs? to)\b/i, "state"],
];
const PROPOSAL =
  /\b(?:(?:a|the|its|his|her|their|\p{L}+) )?(?:proposal|plan|bill|draft|motion|offer|amendment|resolution|initiative)s?\b(?: (?:to|for|on|that|which|by)\b[^,.;]{3,80})?/u;
const AGREEMENT =
  /\b(?:agreed (?:to|on|that)|reached (?:an? )?(?:agreement|deal|accord|consensus)|signed (?:an? |the )?(?:\w+ )?(?:agreement|deal|treaty|accord)|consensus)\b/i;
const QUESTION =
  /\b(?:unclear|not (?:yet )?(?:clear|known|certain|decided)|remains? to be seen|uncertain|in doubt|whether|questions? (?:remain|about|over)|unknown|undecided)\b/i;
const TOPICS_SHOWN = 3;
const NAME_AT_MOST = 200;

/** Returns the candidates of an article. */
export function candidatesOf(draftable: Draftable): Candidate[] {
  const { sentences, known } = draftable;
  const topics = topicsBy(known.topics ?? []);
  const around = ({ exact, heading, paragraphText }: Sentence) =>
    topics([exact, heading ?? "", paragraphText], TOPICS_SHOWN);
  return [
    ...newEvents(draftable),
    ...participants(draftable),
    ...sentences.flatMap((sentence) => positions(draftable, sentence, around(sentence))),
    ...sentences.flatMap((sentence) => plans(sentence, around(sentence))),
    ...omissions(draftable),
    ...otherNames(draftable),
  ];
}

function evidence(sentence: Sentence) {
  return [evidenceOf(sentence.paragraphText, sentence)];
}

function newEvents({ sentences, events, marks }: Draftable): Candidate[] {
  const known = new Set(events.values());
  const seen = new Set<string>();
  return sentences.flatMap((sentence, i) => {
    const event = known.has(i) || sentence.isQuoted ? undefined : newEvent(sentence.exact);
    if (event === undefined || seen.has(event.name)) return [];
    seen.add(event.name);
    const date = marks.dates.find((one) => isWithin(one, sentence))?.date;
    const dated = date === undefined ? { date_basis: "not_stated" } : { start: date, date_basis: "reported" };
    const values = {
      kind: event.kind,
      name: event.name.slice(0, NAME_AT_MOST),
      summary: sentence.exact,
      status: "occurred",
      ...dated,
    };
    return [{ type: "event", values, evidence: evidence(sentence), origin: "rule: a noun of an event" }];
  });
}

/** Actors in the sentence that names a known event, and its date. */
function participants({ sentences, events, cast, marks }: Draftable): Candidate[] {
  return [...events].flatMap(([event, i]): Candidate[] => {
    const sentence = sentences[i];
    if (sentence === undefined) return [];
    const some = cast.knownIn(sentence).map((actor) => ({
      type: "participant",
      values: { event, actor, role: "agent" },
      evidence: evidence(sentence),
      origin: "rule: named in one sentence with the event",
    }));
    const [date, ...others] = marks.dates.filter((one) => isWithin(one, sentence));
    const account = { about: { type: "event", id: event }, values: { start: date?.date } };
    if (date === undefined || others.length > 0) return some;
    return [
      ...some,
      { type: "account", values: account, evidence: evidence(sentence), origin: "rule: the only date of the sentence" },
    ];
  });
}

function positions({ cast, marks }: Draftable, sentence: Sentence, topics: readonly string[]): Candidate[] {
  const act = ACTS.find(([verb]) => verb.test(sentence.exact))?.[1];
  if (act === undefined || sentence.isQuoted) return [];
  const names = [...marks.persons, ...marks.organizations, ...marks.places, ...marks.nationalities].filter((name) =>
    isWithin(name, sentence),
  );
  const actors = [
    ...new Set(
      names
        .sort((a, b) => a.start - b.start)
        .flatMap(({ kind, name, link }) => link.actor ?? (kind === "place" ? [] : cast.personId(name))),
    ),
  ];
  if (actors.length === 0) return [];
  return [
    {
      type: "position",
      values: { actor: actors[0], act, summary: sentence.exact },
      evidence: evidence(sentence),
      origin: "rule: a verb of a position",
      options: { actor: actors, ...(topics.length ? { topic: topics } : {}) },
    },
  ];
}

/** Proposals, agreements and implicit questions. */
function plans(sentence: Sentence, topics: readonly string[]): Candidate[] {
  if (sentence.isQuoted) return [];
  const options = topics.length ? { options: { topics } } : {};
  const candidate = (type: string, values: Values, rule: string): Candidate => ({
    type,
    values,
    evidence: evidence(sentence),
    origin: `rule: ${rule}`,
    ...options,
  });
  const proposal = PROPOSAL.exec(sentence.exact)?.[0];
  return [
    ...(proposal && /propos|offer|plan|bill|draft|motion|amend/i.test(proposal)
      ? [
          {
            ...candidate(
              "proposal",
              {
                title: capitalized(proposal.replace(/^(?:a|the) /, "")).slice(0, NAME_AT_MOST),
                summary: sentence.exact,
                status: "proposed",
              },
              "a noun of a proposal",
            ),
            ...(topics.length ? { options: { topic: topics } } : {}),
          },
        ]
      : []),
    ...(AGREEMENT.test(sentence.exact)
      ? [
          candidate(
            "consensus_point",
            { title: sentence.exact.slice(0, NAME_AT_MOST), summary: sentence.exact },
            "a word of agreement",
          ),
        ]
      : []),
    ...(QUESTION.test(sentence.exact) && !sentence.exact.endsWith("?")
      ? [
          candidate(
            "open_question",
            { question: sentence.exact, status: "open", stated: "implicit" },
            "a word of doubt",
          ),
        ]
      : []),
  ];
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A checklist: the fields of known events that are empty. */
function omissions({ events, known }: Draftable): Candidate[] {
  return [...events.keys()].flatMap((id) => {
    const event = (known.events ?? []).find((one) => one.id === id) as Values | undefined;
    const fields = (resourceNamed("events").expected ?? []).filter((field) => event?.[field] === undefined);
    if (fields.length === 0) return [];
    return [
      {
        type: "omission",
        values: { about: { type: "event", id }, fields },
        evidence: [],
        origin: "rule: an empty field",
      },
    ];
  });
}

/** Names that no record needs. */
function otherNames({ cast, sentences }: Draftable): Candidate[] {
  return cast.others().map(({ type, values, mark }) => {
    const text = sentences.find(({ paragraph }) => paragraph === mark.paragraph)?.paragraphText ?? mark.exact;
    return { type, values, evidence: [evidenceOf(text, mark)], origin: `rule: name of a ${mark.kind}` };
  });
}
