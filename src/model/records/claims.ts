import { anyRecords } from "../kit/any-record-fields.ts";
import { date } from "../kit/date-field.ts";
import { dateSpan } from "../kit/edtf.ts";
import { oneOf, text } from "../kit/field-kinds.ts";
import type { Lookup, Values } from "../kit/fields.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";
import { claimActs, claimStatuses } from "../vocabularies/sayings.ts";
import { type Answer, answers, withAnswers } from "./answers.ts";
import { effectiveDate, effectiveOf } from "./effective-date.ts";
import { somebody, who } from "./who.ts";

/** The acts that answer another claim. */
const ANSWERS = ["confirm", "dispute", "deny", "refute", "retract", "no_comment"];

/** What an answer makes of a claim. The other acts leave it as it is. */
const STATUS_AFTER: Readonly<Record<string, (typeof claimStatuses.values)[number]>> = {
  admit: "confirmed",
  confirm: "confirmed",
  dispute: "disputed",
  deny: "denied",
  refute: "refuted",
  retract: "retracted",
};

/** Claims: parts of dossiers. */
export const claims = dossierPart({
  name: "claims",
  type: "claim",
  component: "Claim",
  description: "That something is, was or will be so, as somebody says; or an answer to such a claim.",
  classes: ["Claim"],
  articleTerm: "hasPart",
  label: "text",
  expected: ["stated_on"],
  caption: ({ text, act }) => (text as string | undefined) ?? `(${act})`,
  identity: ["actor", "unnamed", "act", "responds_to", "text"],
  sorts: ["stated_on", "effective_on"],
  fields: {
    ...who("actor", "Who claims it, or answers.", { term: "author" }),
    act: oneOf("What the actor did.", claimActs, { term: own }),
    text: text("What is said to be so. An answer may leave it out.", 4000, { term: "text", optional: true }),
    about: anyRecords("What it is about; of an accusation, whom.", false, { term: "about" }),
    responds_to: reference("The claim of the same article that it answers.", "claims", { term: own, optional: true }),
    event: reference("The event at which or about which it was made.", "events", { term: own, optional: true }),
    stated_on: date("When it was made.", { term: "dateCreated", optional: true }),
    answers,
  },
  gather: withAnswers,
  derived: {
    fields: {
      ...effectiveDate.fields,
      status: oneOf("What has become of it, by the latest answer.", claimStatuses, { term: own }),
    },
    of: (values, lookup, article) => ({
      ...effectiveDate.of(values, lookup, article),
      status: statusOf((values.answers ?? []) as readonly Answer[], lookup, article),
    }),
  },
  rules: [
    somebody("actor"),
    ({ text, act, responds_to }) =>
      text === undefined && responds_to !== undefined && !ANSWERS.includes(act as string)
        ? { path: ["text"], message: `is required of a claim with the act \`${act}\`: say what is said to be so` }
        : undefined,
    ({ text, responds_to }) =>
      text === undefined && responds_to === undefined
        ? "must have a text, or `responds_to` with the claim that it answers"
        : undefined,
    ({ id, responds_to }) =>
      responds_to !== undefined && responds_to === id
        ? { path: ["responds_to"], message: "must name another claim than itself" }
        : undefined,
  ],
});

/** Returns what the latest answer makes of a claim: by effective date, then by place in the article. */
function statusOf(all: readonly Answer[], lookup: Lookup, article: string): (typeof claimStatuses.values)[number] {
  const told = all.filter(({ act }) => act in STATUS_AFTER);
  const orderOf = (answer: Values) => dateSpan(effectiveOf(answer, lookup, article).date ?? "")?.order ?? "";
  const dated = told.map((answer, i) => ({ act: answer.act, order: orderOf({ ...answer }), i }));
  dated.sort((a, b) => (a.order === b.order ? a.i - b.i : a.order < b.order ? -1 : 1));
  return STATUS_AFTER[dated.at(-1)?.act ?? ""] ?? "asserted";
}
