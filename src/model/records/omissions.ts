import { anyRecord, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Omissions: parts of dossiers. */
export const omissions = dossierPart({
  name: "omissions",
  type: "omission",
  component: "Omission",
  description: "Something that the article does not state.",
  classes: ["Comment", { own: "Omission", subclassOf: "Comment" }],
  articleTerm: "comment",
  label: "note",
  sorts: ["field"],
  fields: {
    about: anyRecord("The record that something is missing from.", { term: "about" }),
    field: text("The field that the article gives no value for.", 80, { term: own }),
    note: text("What the article does not state.", 2000, { term: "text" }),
  },
});
