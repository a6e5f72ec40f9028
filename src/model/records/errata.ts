import { anyRecord } from "../kit/any-record-fields.ts";
import { text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Errata: parts of dossiers. */
export const errata = dossierPart({
  name: "errata",
  type: "erratum",
  component: "Erratum",
  description: "A misprint of the article: the printed form, with the correction beside it.",
  classes: ["CorrectionComment"],
  articleTerm: "correction",
  label: "printed",
  identity: ["printed", "about"],
  basis: "editorial",
  sorts: [],
  fields: {
    printed: text("The text as printed.", 1000, { term: own }),
    correct: text("The correct text.", 1000, { term: "text" }),
    about: anyRecord("The record that the misprint is about.", { term: "about" }),
    note: text("Why it is an error.", 2000, { term: "description", optional: true }),
  },
  rules: [
    ({ printed, correct }) =>
      printed === correct
        ? { path: ["correct"], message: "must differ from `printed`: the two are the same" }
        : undefined,
    ({ citation }) =>
      citation === undefined ? "must have a citation of a published source of the correct form" : undefined,
    ({ basis }) =>
      basis === "reported"
        ? { path: ["basis"], message: "must be `editorial`: the article prints the error, and the editor corrects it" }
        : undefined,
  ],
});
