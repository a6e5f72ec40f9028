import { anyRecord, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Errata: parts of dossiers. */
export const errata = dossierPart({
  name: "errata",
  component: "Erratum",
  description: "Something that the article misprints: the printed form is kept, the correction stands beside it.",
  label: "printed",
  sorts: [],
  fields: {
    printed: text("As printed.", 1000),
    correct: text("As it should be.", 1000),
    about: anyRecord("The record that it is about."),
    note: text("Why it is an error.", 2000, { optional: true }),
  },
  rules: [
    ({ citation }) =>
      citation === undefined ? "has no citation: name the published source of the correct form" : undefined,
  ],
});
