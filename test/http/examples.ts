/**
 * Further records, beside the bundled example: with every value of every vocabulary, dates of every precision and
 * none, lists and references that are there and that are not, and text whose order by code point is not its order
 * by UTF-16 unit.
 */
import { actorKinds, placeKinds } from "../../src/model/vocabularies/actors.ts";
import { bases, genres, textKinds } from "../../src/model/vocabularies/articles.ts";
import { eventKinds, eventStatuses, relationKinds, roles } from "../../src/model/vocabularies/events.ts";
import { figureKinds, measures, qualifiers } from "../../src/model/vocabularies/figures.ts";
import {
  claimActs,
  positionActs,
  proposalStatuses,
  questionForms,
  sourcings,
  stances,
} from "../../src/model/vocabularies/sayings.ts";

type Json = Readonly<Record<string, unknown>>;

/** U+FF21 comes before U+1F600, though its UTF-16 unit comes after the other's first one. */
const NAMES = [
  "Ａ fullwidth",
  "😀 astral",
  "ﷺ ligature",
  "x\u0301 combining",
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
    record_status: pick(["usable", undefined], i),
    id: `actor-${i}`,
    kind: pick(actorKinds.values, i),
    name,
    country: pick(["US", "TR", undefined], i),
    memberships: i > 0 ? [{ organization: `actor-${i - 1}`, role: "member" }] : undefined,
  })),
  places: NAMES.map((name, i) => ({
    record_status: pick(["usable", undefined], i),
    id: `place-${i}`,
    kind: pick(placeKinds.values, i),
    name,
    within: i > 0 ? "place-0" : undefined,
    country: pick(["TR", undefined, "US"], i),
  })),
  topics: NAMES.map((label, i) => ({
    record_status: pick(["usable", undefined], i),
    id: `topic-${i}`,
    label,
    proposition: "It should be so.",
    broader: i === 0 ? undefined : pick(["topic-0", undefined], i + 1),
    codes: pick([undefined, [{ scheme: "iptc-mediatopic", code: "11002000" }], [{ label: "Anything else" }]], i),
  })),
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
      citation: "A yearbook",
      codes: pick([[{ scheme: "cameo", code: "046" }], [{ label: "Of its own kind" }]], i),
      broader: i > 1 ? pick(["event-0", undefined], i) : undefined,
      record_status: pick(["usable", undefined], i),
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
    Array.from({ length: size }, (_, i) => ({ id: `${id}-${kind}-${i}`, ...rest(i), ...make(i + shift) }));
  // Only who made a claim takes it back, and somebody else confirms it.
  const isTakenBack = (n: number) => pick(claimActs.values, n) === "retract";
  const article = {
    id,
    headline,
    publisher: pick(["thedailycourierng", "actor-4"], shift),
    language: pick(["en", "pt-BR"], shift),
    authors: [{ name: "A. Nonymous", actor: pick([undefined, "actor-4"], shift) }],
    url: `https://example.org/${id}`,
    genre: pick(genres.values, shift),
    topics: some(TOPICS, shift),
    published_on: pick(DATES, shift),
    updated_on: pick(DATES, shift + 1),
    images: [{ url: "https://example.org/picture", caption: "A view" }],
    corrections: [{ text: "Not ten but twelve.", made_on: "2025-03" }],
    translation_of: pick([undefined, "riyadh-talks-2025"], shift),
    reprint_of: pick(["riyadh-talks-2025", undefined], shift),
    status: pick(["usable", "withheld", "usable"], shift),
    text_kind: pick(textKinds.values, shift + 1),
    source: { headline: "The article retold", publisher: "actor-5" },
    sections: [
      { paragraphs: PARAGRAPHS.slice(0, 1) },
      { heading: "More", published_on: "2025-02-18T10:00:00Z", paragraphs: PARAGRAPHS.slice(1) },
    ],
    events: some(EVENTS, shift),
  };
  return JSON.stringify({
    article,
    participants: list("participant", (n) => ({
      event: pick(EVENTS, n),
      actor: pick(ACTORS, n),
      unnamed: pick([undefined, "a spokeswoman"], n),
      sourcing: pick([undefined, ...sourcings.values], n),
      capacity: "clerk",
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
      condition: "The other side does the same.",
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
    claims: list("claim", (n) => ({
      actor: pick(
        ACTORS,
        isTakenBack(n) ? shift : n + Number(n % ACTORS.length === shift % ACTORS.length && n > shift),
      ),
      act: pick(claimActs.values, n),
      text: `${pick(NAMES, n)} is so.`,
      about: [pick(abouts(id), n)],
      responds_to: n > shift ? `${id}-claim-0` : undefined,
      event: pick([undefined, ...EVENTS], n),
      stated_on: pick(DATES, n),
    })),
    figures: list("figure", (n) => ({
      measure: pick(measures.values, n),
      kind: pick(figureKinds.values, n),
      label: pick(NAMES, n),
      ...pick([{ value: n - 3.5 }, { low: -n, high: n }, { text: "dozens" }], n),
      margin: pick([undefined, 0.5], n),
      qualifier: pick([undefined, ...qualifiers.values], n),
      unit: pick([undefined, "km/h", "{share}", "%"], n),
      currency: "EUR",
      of: "all of them",
      option: pick([undefined, "for", "against"], n),
      about: [pick(abouts(id), n)],
      according_to: pick([undefined, ...ACTORS], n),
      stated_on: pick(DATES, n),
      period: pick(DATES, n + 1),
    })),
    accounts: list("account", (n) => ({
      about: { type: "event", id: pick(EVENTS, n) },
      values: { start: pick(["2025-02", "2025-02-18"], n), place: "place-1" },
      according_to: pick([undefined, ...ACTORS], n),
    })),
    quotes: list("quote", (n) => ({
      speaker: pick(ACTORS, n),
      text: `${pick(NAMES, n)} in so many words`,
      basis: "editorial",
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
      printed: pick(PARAGRAPHS, n).split(" ")[0],
      correct: `${pick(NAMES, n)}, correctly`,
      about: pick(abouts(id), n),
      basis: "editorial",
      evidence: undefined,
    })),
    omissions: list("omission", (n) => ({
      about: { type: "article", id },
      fields: pick([["rights"], ["subheadline"], ["rights", "subheadline"]], n),
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
