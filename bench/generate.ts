/** Generates registries and dossiers from a seed, in the form of the bundled example. */
import type { Dossier, Registry } from "../src/intake/forms.ts";
import { actorKinds } from "../src/model/vocabularies/actors.ts";
import { roles } from "../src/model/vocabularies/events.ts";
import { measures } from "../src/model/vocabularies/figures.ts";
import { claimActs, positionActs, stances } from "../src/model/vocabularies/sayings.ts";

export const POSITIONS_PER_DOSSIER = 20;
export const ACTORS = 400;
export const TOPICS = 120;
export const EVENTS = 200;
export const PLACES = 20;
export const COUNTRIES = ["US", "RU", "UA", "FR", "DE", "GB", "TR", "SA", "AE", "PL"];
export const WORDS =
  "talks ceasefire guarantee sanction border envoy summit treaty convoy pledge tariff grain prisoner exchange budget peacekeeper reconstruction accession alliance roadmap".split(
    " ",
  );

/** Returns a generator of uniform numbers from 0 to 1 (mulberry32, public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns the authority records that all dossiers share. */
export function registry(): Registry {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => i);
  return {
    actors: ids(ACTORS).map((i) => ({
      id: `actor-${i}`,
      kind: actorKinds.values[i % 5],
      name: `Actor ${i}`,
      country: COUNTRIES[i % 10],
    })),
    places: ids(PLACES).map((i) => ({ id: `place-${i}`, kind: "locality", name: `Place ${i}` })),
    topics: ids(TOPICS).map((i) => ({
      id: `topic-${i}`,
      label: `Topic ${i} on ${WORDS[i % WORDS.length]}`,
      proposition: `Proposition ${i} holds.`,
      ...(i < 12 ? {} : { broader: `topic-${i % 12}` }),
    })),
    events: ids(EVENTS).map((i) => ({
      id: `event-${i}`,
      kind: "talks",
      name: `Event ${i}`,
      summary: `What happened at event ${i}.`,
      status: "occurred",
      place: `place-${i % PLACES}`,
      start: day(i * 5),
      date_basis: "reported",
    })),
  };
}

/** Acts of any actor on any claim: only who made a claim takes it back, and only others confirm it. */
const ACTS = claimActs.values.filter((act) => act !== "retract" && act !== "confirm");

/** Yields dossiers with `positions` positions in total. The same seed yields the same dossiers. */
export function* dossiers(positions: number, seed = 1): Generator<Dossier> {
  const next = random(seed);
  const below = (n: number) => Math.floor(next() * n);
  /** A number below n, skewed so that few occur often. */
  const skewed = (n: number) => Math.floor(next() ** 3 * n);
  for (let d = 0; d * POSITIONS_PER_DOSSIER < positions; d++) {
    const id = `article-${d}`;
    const words = () => Array.from({ length: 8 }, () => WORDS[skewed(WORDS.length)]).join(" ");
    const paragraphs = Array.from({ length: 10 }, (_, i) => `Paragraph ${i + 1}: ${words()}.`);
    const evidence = () => [{ paragraph: 1 + below(10), exact: "Paragraph" }];
    const event = `event-${below(EVENTS)}`;
    const of = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
    const reported = (i: number, kind: string) => ({
      id: `${id}-${kind}-${i}`,
      basis: "reported",
      evidence: evidence(),
    });
    yield {
      article: {
        id,
        headline: `Article ${d}: ${words()}`,
        publisher: `actor-${skewed(ACTORS)}`,
        language: "en",
        published_on: day(d),
        status: "usable",
        text_kind: "original",
        sections: [{ paragraphs }],
        events: [event],
      },
      participants: of(4, (i) => ({
        ...reported(i, "participant"),
        event,
        actor: `actor-${skewed(ACTORS)}`,
        role: roles.values[below(roles.values.length - 1)], // not `other`
      })),
      positions: of(Math.min(POSITIONS_PER_DOSSIER, positions - d * POSITIONS_PER_DOSSIER), (i) => ({
        ...reported(i, "position"),
        actor: `actor-${skewed(ACTORS)}`,
        topic: `topic-${skewed(TOPICS)}`,
        ...stanceOf(stances.values[below(stances.values.length)] as string),
        act: positionActs.values[below(positionActs.values.length)],
        summary: `Holds that ${words()}.`,
        event,
        ...(next() < 0.8 ? { stated_on: day(below(1000)) } : {}),
      })),
      claims: of(3, (i) => ({
        ...reported(i, "claim"),
        actor: `actor-${skewed(ACTORS)}`,
        act: ACTS[below(ACTS.length)],
        text: `It is so that ${words()}.`,
        about: [{ type: "event", id: event }],
        ...(i === 2 ? { responds_to: `${id}-claim-0` } : {}),
      })),
      figures: of(4, (i) => {
        const measure = measures.values[below(measures.values.length)];
        return {
          ...reported(i, "figure"),
          measure,
          label: `${words().slice(0, 20).trim()} ${i}`,
          value: below(100_000) / 10,
          ...(measure === "share" ? { of: "all" } : {}),
          ...(measure === "amount" || measure === "price" ? { currency: "EUR" } : {}),
          about: [{ type: "event", id: event }],
          according_to: `actor-${skewed(ACTORS)}`,
        };
      }),
      accounts: of(1, (i) => ({
        ...reported(i, "account"),
        about: { type: "event", id: event },
        values: { place: `place-${below(PLACES)}`, start: day(below(1000)) },
        according_to: `actor-${skewed(ACTORS)}`,
      })),
      quotes: of(1, (i) => ({
        ...reported(i, "quote"),
        speaker: `actor-${skewed(ACTORS)}`,
        text: "Paragraph",
        topics: [`topic-${skewed(TOPICS)}`],
      })),
      open_questions: of(1, (i) => ({
        ...reported(i, "question"),
        question: `Will ${words()}?`,
        topics: [`topic-${skewed(TOPICS)}`],
        status: "open",
        stated: "explicit",
      })),
    } as unknown as Dossier; // its parts are named by their resources, which a literal cannot show
  }
}

function stanceOf(stance: string): object {
  return stance.startsWith("conditional_") ? { stance, condition: "The other side does the same." } : { stance };
}

/** Returns one of 1,000 days in a row. */
export function day(offset: number): string {
  return new Date(Date.UTC(2023, 0, 1) + (offset % 1000) * 86_400_000).toISOString().slice(0, 10);
}
