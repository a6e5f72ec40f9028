import { anyRecord, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Omissions: parts of dossiers. */
export const omissions = dossierPart({
  name: "omissions",
  component: "Omission",
  description: "What the article leaves unsaid: `not stated` is a fact of its own.",
  label: "note",
  sorts: ["field"],
  fields: {
    about: anyRecord("The record that something is missing from."),
    field: text("The field that the article gives no value for.", 80),
    note: text("What is not stated.", 2000),
  },
});
