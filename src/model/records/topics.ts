import { name, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { authority } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";

/** Topics: authority records. */
export const topics = authority({
  name: "topics",
  type: "topic",
  component: "Topic",
  description: "A matter at issue, with the proposition that stances are taken on.",
  classes: ["DefinedTerm", "skos:Concept"],
  label: "label",
  sorts: ["label"],
  fields: {
    label: name("The topic in a few words (SKOS prefLabel).", { term: "name" }),
    proposition: text("The sentence that a stance is taken on, so that `oppose` has one meaning.", 1000, {
      term: own,
      optional: true,
    }),
    description: text("What the topic covers.", 2000, { term: "description", optional: true }),
    broader: reference("The topic that it is part of (SKOS broader).", "topics", {
      term: "skos:broader",
      optional: true,
    }),
  },
});
