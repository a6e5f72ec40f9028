import type { ResourceName } from "../model/kit/names.ts";

const WORDS = [{ exact: "ready to meet" }];

/** An example of each record that can be put alone, for the OpenAPI document. */
export const EDIT_EXAMPLES: Readonly<Partial<Record<ResourceName, object>>> = {
  participants: {
    event: "geneva-talks",
    actor: "russia",
    role: "delegate",
    evidence: WORDS,
  },
  consensus_points: {
    event: "geneva-talks",
    title: "To meet again",
    summary: "Both sides meet again.",
    evidence: WORDS,
  },
  positions: { actor: "russia", act: "propose", summary: "Russia is ready to meet in Geneva.", evidence: WORDS },
  claims: { actor: "russia", act: "state", text: "The talks take place in Geneva.", evidence: WORDS },
  figures: { measure: "count", label: "delegates", value: 12, evidence: WORDS },
  proposals: {
    title: "Talks in Geneva",
    summary: "To meet in Geneva.",
    topic: "arms-control",
    status: "proposed",
    evidence: WORDS,
  },
  quotes: { speaker: "russia", text: "ready to meet", evidence: WORDS },
  open_questions: { question: "Will they meet?", status: "open", stated: "explicit", evidence: WORDS },
  accounts: { about: { type: "event", id: "geneva-talks" }, values: { start: "2025-02-20" }, evidence: WORDS },
  omissions: {
    about: { type: "event", id: "geneva-talks" },
    fields: ["end"],
    note: "No end is named.",
    evidence: WORDS,
  },
  errata: {
    printed: "foreign ministry",
    correct: "Foreign Ministry",
    about: { type: "place", id: "geneva" },
    citation: "The place’s own name",
  },
  event_relations: { from: "geneva-talks", to: "riyadh-talks", kind: "follows", evidence: WORDS },
};
