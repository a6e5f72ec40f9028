/**
 * Further records, beside the bundled example: with every value of every vocabulary, dates of every precision and
 * none, lists and references that are there and that are not, and text whose order by code point is not its order
 * by UTF-16 unit.
 */
import {
  actorKinds,
  articleStatuses,
  bases,
  eventKinds,
  eventStatuses,
  placeKinds,
  positionActs,
  proposalStatuses,
  questionForms,
  relationKinds,
  roles,
  stances,
  textKinds,
} from "../../src/model/vocabularies.ts";

type Json = Readonly<Record<string, unknown>>;

/** U+FF21 comes before U+1F600, though its UTF-16 unit comes after the other's first one. */
const NAMES = [
  "Ａ fullwidth",
  "😀 astral",
  "ﷺ ligature",
  "e\u0301 combining",
  "é composed",
  "Z",
  "a",
  "_",
  "𝔘 fraktur",
];
const DATES = [
  "2025",
  "2025-02",
  "2025-02-18?",
  "2024-12/2025-01",
  "2025-02-18/..",
  "../2025-02-18",
  "201X",
  undefined,
];
const ACTORS = ["russia", "ukraine", "actor-0", "actor-1", "actor-2", "nato"];
const TOPICS = ["peace-settlement", "topic-0", "topic-1", "territorial-concessions"];
const EVENTS = ["riyadh-talks", "event-0", "event-1", "event-2"];

/** Offsets into these count differently by byte, by UTF-16 unit, by code point and by what is seen. */
const PARAGRAPHS = [
  "👩‍👩‍👧 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🇺🇦 met in Riyadh; they met again in Paris.",
  "e\u0301tat, état: 😀 said “no”, and Ａ said 😀 nothing.",
];
const EVIDENCE = [
  [{ paragraph: 1, exact: "in Riyadh" }],
  [
    { paragraph: 2, exact: "😀", suffix: " said" },
    { paragraph: 2, exact: "😀", prefix: "Ａ said " },
  ],
  [{ paragraph: 1, exact: "met", prefix: "they " }],
  [{ paragraph: 2, exact: PARAGRAPHS[1] }],
];

/** Authority records, as a registry. */
export const REGISTRY: string = JSON.stringify({
  actors: NAMES.map((name, i) => ({
    id: `actor-${i}`,
    kind: pick(actorKinds.values, i),
    name,
    country: pick(["US", "TR", undefined], i),
    memberships: i > 0 ? [{ organization: `actor-${i - 1}`, role: "member" }] : undefined,
  })),
  places: NAMES.map((name, i) => ({
    id: `place-${i}`,
    kind: pick(placeKinds.values, i),
    name,
    within: i > 0 ? "place-0" : undefined,
    country: pick(["TR", undefined, "US"], i),
  })),
  topics: NAMES.map((label, i) => ({ id: `topic-${i}`, label, broader: pick(["topic-0", undefined], i + 1) })).map(
    (topic, i) => (i === 0 ? { id: topic.id, label: topic.label } : topic),
  ),
  events: NAMES.map((name, i) => {
    const start = pick(DATES, i);
    return {
      id: `event-${i}`,
      kind: pick(eventKinds.values, i),
      name,
      summary: `What happened at ${name}.`,
      status: pick(eventStatuses.values, i),
      place: pick(["place-1", undefined, "place-2"], i),
      start,
      date_basis: start === undefined ? "not_stated" : pick(bases.values, i),
      date_citation: "A yearbook",
      cameo: pick(["046", undefined, "190"], i),
    };
  }),
});

/** Several dossiers that share authority records. */
export const DOSSIERS: readonly string[] = [dossier("first-further", 0), dossier("second-further", 3)];

/**
 * A dossier, as JSON: `size` records of each kind, whose values are `shift` places further along their vocabularies
 * than those of another. `headline` is its headline, if it is not to be the one made of its id.
 */
export function dossier(id: string, shift: number, size = 9, headline = `${pick(NAMES, shift)} ${id}`): string {
  const list = (kind: string, make: (n: number) => Json): readonly Json[] =>
    Array.from({ length: size }, (_, i) => ({ id: `${id}-${kind}-${i}`, ...make(i + shift), ...rest(i) }));
  const article = {
    id,
    headline,
    publisher: pick(["thedailycourierng", "actor-4"], shift),
    language: pick(["en", "pt-BR"], shift),
    published_on: pick(DATES, shift),
    status: pick(articleStatuses.values, shift),
    text_kind: pick(textKinds.values, shift + 1),
    source: { headline: "The article retold", publisher: "actor-5" },
    sections: [{ paragraphs: PARAGRAPHS.slice(0, 1) }, { heading: "More", paragraphs: PARAGRAPHS.slice(1) }],
    events: some(EVENTS, shift),
  };
  return JSON.stringify({
    article,
    participants: list("participant", (n) => ({
      event: pick(EVENTS, n),
      actor: pick(ACTORS, n),
      role: pick(roles.values, n),
      on_behalf_of: pick(["russia", undefined, "actor-3"], n),
    })),
    consensus_points: list("consensus-point", (n) => ({
      event: pick(EVENTS, n),
      title: `Point ${n}`,
      summary: `What was agreed: ${n}.`,
      parties: some(ACTORS, n),
      announced_by: pick([undefined, ...ACTORS], n),
      confirmed_by: n % 2 ? some(ACTORS, n + 1) : undefined,
      topics: some(TOPICS, n),
    })),
    positions: list("position", (n) => ({
      actor: pick(ACTORS, n),
      topic: pick(TOPICS, n),
      stance: pick(stances.values, n),
      act: pick(positionActs.values, n),
      summary: `${pick(NAMES, n)}: where it stands.`,
      previous_stance: pick([undefined, ...stances.values], n),
      event: pick([undefined, ...EVENTS], n),
      stated_on: pick(DATES, n),
      attribution: pick([undefined, ...ACTORS], n),
    })),
    proposals: list("proposal", (n) => ({
      title: `Proposal ${n}`,
      summary: `What is proposed: ${n}.`,
      topic: pick(TOPICS, n),
      proposers: n % 3 ? some(ACTORS, n) : undefined,
      status: pick(proposalStatuses.values, n),
      rejected_by: n % 3 === 1 ? some(ACTORS, n + 2) : undefined,
      supported_by: n % 3 === 2 ? some(ACTORS, n + 3) : undefined,
      event: pick([undefined, ...EVENTS], n),
    })),
    quotes: list("quote", (n) => ({
      speaker: pick(ACTORS, n),
      text: `${pick(NAMES, n)} in so many words`,
      event: pick([undefined, ...EVENTS], n),
      stated_on: pick(DATES, n),
      topics: some(TOPICS, n),
    })),
    open_questions: list("open-question", (n) => ({
      question: `What of ${pick(NAMES, n)}?`,
      topics: some(TOPICS, n),
      event: pick([undefined, ...EVENTS], n),
      actors: some(ACTORS, n),
      status: n % 3 === 0 ? "resolved" : pick(["open", "obsolete"], n),
      resolution: n % 3 === 0 ? { summary: "Answered.", article: "riyadh-talks-2025", event: "event-3" } : undefined,
      stated: pick(questionForms.values, n),
    })),
    errata: list("erratum", (n) => ({
      printed: pick(NAMES, n),
      correct: `${pick(NAMES, n)}, correctly`,
      about: pick(abouts(id), n),
    })),
    omissions: list("omission", (n) => ({
      about: pick(abouts(id), n + 1),
      field: pick(["start", "😀", "Ａ"], n),
      note: `What is not stated: ${n}.`,
    })),
    event_relations: list("event-relation", (n) => ({
      from: pick(EVENTS, n),
      to: pick(EVENTS, n + 1),
      kind: pick(relationKinds.values, n),
    })),
  });
}

/** What each record rests on: evidence in an odd place, or a citation. */
function rest(i: number): Json {
  const reported = pick(bases.values, i) === "reported";
  return {
    basis: pick(bases.values, i),
    citation: "A yearbook, page 7",
    ...(reported ? { evidence: pick(EVIDENCE, i / 2) } : {}),
  };
}

/** Records of any type that a record may be about. */
function abouts(id: string): readonly Json[] {
  return [
    { type: "actor", id: "actor-6" },
    { type: "place", id: "place-7" },
    { type: "topic", id: "topic-8" },
    { type: "event", id: "event-1" },
    { type: "article", id },
    { type: "position", id: `${id}-position-0` },
    { type: "participant", id: `${id}-participant-0` },
  ];
}

function pick<T>(values: readonly T[], n: number): T {
  return values[Math.floor(n) % values.length] as T;
}

/** One to three of some values, no one twice. */
function some<T>(values: readonly T[], n: number): readonly T[] {
  return Array.from({ length: 1 + (n % 3) }, (_, i) => pick(values, n + i));
}
