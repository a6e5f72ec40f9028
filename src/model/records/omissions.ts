import { anyRecord } from "../kit/any-record-fields.ts";
import { text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { fieldNames } from "../kit/name-list-field.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Omissions: parts of dossiers. */
export const omissions = dossierPart({
  name: "omissions",
  type: "omission",
  component: "Omission",
  description: "What the article leaves unsaid, and does not even ask.",
  classes: ["Comment", { own: "Omission", subclassOf: "Comment" }],
  articleTerm: "comment",
  label: "note",
  identity: ["about", "fields"],
  sorts: [],
  fields: {
    about: anyRecord("The record that something is missing from.", { term: "about" }),
    fields: fieldNames(
      "The fields that the article gives no value for, or lists of records that it has none of, such as `participants`.",
      "field",
      { term: own },
    ),
    note: text("What the article does not state.", 2000, { term: "text" }),
  },
});
