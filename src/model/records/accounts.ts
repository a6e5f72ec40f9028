import { accountValues, valuesFault, withFormOfRecord } from "../kit/account-values.ts";
import { anyRecord } from "../kit/any-record-fields.ts";
import type { Values } from "../kit/fields.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { endsAfterStart } from "./rules.ts";
import { who } from "./who.ts";

/** Accounts: parts of dossiers. */
export const accounts = dossierPart({
  name: "accounts",
  type: "account",
  component: "Account",
  description: "What this article, or one source in it, says of a shared record: the place or time of an event.",
  classes: ["Claim", { own: "Account", subclassOf: "Claim" }],
  articleTerm: "hasPart",
  label: null,
  identity: ["about", "according_to", "unnamed"],
  sorts: [],
  fields: {
    about: anyRecord("The shared record that it is about.", { term: "about" }),
    values: accountValues("What it says, by field, in the form of that record.", { term: own }),
    ...who("according_to", "Who says it; the article itself if left out.", { term: "author" }),
  },
  gather: (all) => all.map(withFormOfRecord),
  rules: [
    valuesFault,
    ({ values }) => {
      const fault = endsAfterStart(values as Values);
      return fault && { ...fault, path: ["values", ...fault.path] };
    },
  ],
});
