import { date } from "../kit/date-field.ts";
import { name, oneOf, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { authority } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";
import { dateBases, eventKinds, eventStatuses } from "../vocabularies/events.ts";
import { endsAfterStart, otherNeedsCode } from "./rules.ts";

/** Events: authority records. */
export const events = authority({
  name: "events",
  type: "event",
  component: "Event",
  description:
    "Something that happened, goes on, is expected or is alleged: talks, an election, a disaster, a ruling, a study.",
  classes: ["Event"],
  label: "name",
  expected: ["place", "start", "end"],
  // What is only alleged says so wherever the event is shown, counted, exported or found.
  caption: ({ name, status }) => (status === "alleged" ? `${name} (alleged)` : (name as string)),
  dates: "start",
  sorts: ["name", "start"],
  fields: {
    kind: oneOf("What kind of event it is.", eventKinds, { term: own, through: true }),
    name: name("What the event is called.", { term: "name" }),
    summary: text("What happened, in a sentence or two.", 4000, { term: "description" }),
    status: oneOf("How certain or complete it is.", eventStatuses, {
      term: own,
      pattern: "eventStatus",
      through: true,
    }),
    place: reference("Where it takes place.", "places", { term: "location", optional: true, through: true }),
    start: date("When it begins. Without `end`, it stands for the whole event.", { term: "startDate", optional: true }),
    end: date("When it ends.", { term: "endDate", optional: true }),
    date_basis: oneOf("Where its dates come from.", dateBases, { term: own }),
    broader: reference("The event that it is part of.", "events", { term: "superEvent", optional: true }),
  },
  rules: [
    endsAfterStart,
    otherNeedsCode,
    ({ date_basis, start, end }) =>
      (date_basis === "not_stated") === (start === undefined && end === undefined)
        ? undefined
        : "must have date_basis `not_stated` if it has neither start nor end, and only then",
    ({ date_basis, citation }) =>
      date_basis === "editorial" && citation === undefined
        ? "must have a citation, because its date_basis is `editorial`"
        : undefined,
  ],
});
