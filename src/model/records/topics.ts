import { reference, text } from "../kit/fields.ts";
import { authority } from "../kit/record-type.ts";
import { identifiers } from "./actors.ts";

/** Topics: authority records. */
export const topics = authority({
  name: "topics",
  component: "Topic",
  description: "What is at issue, with the proposition that a stance on it is taken toward.",
  label: "label",
  sorts: ["label"],
  fields: {
    label: text("The topic in a few words (SKOS prefLabel).", 300),
    proposition: text("The sentence that a stance is taken on, so that `oppose` has one meaning.", 1000, {
      optional: true,
    }),
    description: text("What the topic covers.", 2000, { optional: true }),
    broader: reference("The topic that it is part of (SKOS broader).", "topics", { optional: true }),
    identifiers,
  },
});
