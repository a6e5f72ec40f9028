/** Events that an article names: known ones, and sentences that tell of a new one. */
import type { KnownRecord } from "../types.ts";
import { stems } from "./topics.ts";

const SHARE = 0.6;

/** Returns the ids of known events of whose names one sentence has most of the words, in the order of the text. */
export function knownEvents(sentences: readonly string[], events: readonly KnownRecord[]): Map<string, number> {
  const found = new Map<string, number>();
  const wanted = events
    .map(({ id, name = "" }) => ({
      id,
      words: [...new Set(stems(name))],
      owner: stems(/^\p{Lu}[\p{L}\p{N}]+(?=['’]s\b)/u.exec(name)?.[0] ?? "")[0],
      // The names within the name: its first word has a capital letter anyway, but for a possessive: "Silva’s speech".
      capitals: stems((name.match(/(?<!^)\b\p{Lu}[\p{L}\p{N}]+|^\p{Lu}[\p{L}\p{N}]+(?=['’]s\b)/gu) ?? []).join(" ")),
    }))
    .filter(({ words }) => words.length >= 2);
  for (const [i, sentence] of sentences.entries()) {
    const words = new Set(stems(sentence));
    const capitals = new Set(stems((sentence.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).join(" ")));
    for (const event of wanted) {
      const share = event.words.filter((word) => words.has(word)).length / event.words.length;
      const isNamed =
        event.capitals.length === 0 ||
        (event.capitals.some((word) => capitals.has(word)) && (event.owner === undefined || capitals.has(event.owner)));
      if (share >= (event.words.length < 3 ? 1 : SHARE) && isNamed && !found.has(event.id)) found.set(event.id, i);
    }
  }
  return found;
}

/** Nouns of events, by the kind of the event. */
const EVENT_NOUNS: Readonly<Record<string, string>> = {
  talks: "talks negotiations meeting consultations call",
  summit: "summit",
  visit: "visit trip tour",
  gathering: "funeral ceremony festival parade vigil rally",
  statement: "statement speech announcement conference",
  agreement: "agreement deal treaty ceasefire truce merger acquisition takeover",
  decision: "ban curfew recall warning decree",
  vote: "vote referendum",
  election: "election elections primary runoff",
  sanction: "sanctions embargo",
  personnel_change: "resignation appointment",
  legal_case: "trial hearing lawsuit indictment arraignment inquest",
  crime: "robbery theft fraud murder",
  attack: "attack shooting bombing airstrike explosion raid stabbing",
  conflict: "war conflict fighting",
  protest: "protest protests demonstration riots march",
  strike: "walkout",
  disaster: "earthquake flood floods hurricane typhoon cyclone eruption wildfire tsunami landslide storm tornado",
  accident: "crash collision derailment accident fire",
  research: "study survey poll",
  competition: "final match tournament championship race",
  life_event: "death birth wedding",
};

const KIND = new Map(
  Object.entries(EVENT_NOUNS).flatMap(([kind, nouns]) => nouns.split(" ").map((noun) => [noun, kind] as const)),
);
const NOUN = new RegExp(
  String.raw`\b(?:the|a|an|\p{Lu}\p{L}+|last|this)\s(?:[\p{L}-]+\s){0,3}?(?<noun>${[...KIND.keys()].join("|")})\b(?:\s(?:in|of|on|at|between|against|with)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]*\s?){1,3})?`,
  "u",
);

/** Returns the kind and the name of a new event that a sentence names, or undefined. */
export function newEvent(sentence: string): { kind: string; name: string; words: string } | undefined {
  const match = NOUN.exec(sentence);
  const kind = KIND.get(match?.groups?.noun ?? "");
  if (match === null || kind === undefined) return undefined;
  const words = match[0].trim();
  const name = words.replace(/^(?:the|a|an|this)\s/i, "");
  return { kind, name: name.charAt(0).toUpperCase() + name.slice(1), words };
}
