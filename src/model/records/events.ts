import { code, date, object, oneOf, reference, text, wholeNumber } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { authority } from "../kit/record-type.ts";
import { dateBases, eventKinds, eventStatuses } from "../vocabularies.ts";

/** Events: authority records. */
export const events = authority({
  name: "events",
  type: "event",
  component: "Event",
  description: "Something that happened, goes on or is planned: talks, a summit, a visit, a war, a statement, a tour.",
  classes: ["Event"],
  label: "name",
  sorts: ["name", "start"],
  fields: {
    kind: oneOf("What kind of event it is.", eventKinds, { term: own, through: true }),
    name: text("What the event is called.", 300, { term: "name" }),
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
    date_citation: text("The published source of dates that an editor adds.", 2000, { term: own, optional: true }),
    duration: object(
      "How long it lasts.",
      {
        text: text("The duration as reported, such as `over four hours`.", 200, { term: "text" }),
        min_minutes: wholeNumber("The least duration in minutes.", { term: own, optional: true }),
      },
      { term: own, optional: true },
    ),
    cameo: code(
      "CAMEO event code, such as 046 (engage in negotiation).",
      /^\d{2,4}$/,
      "must be a CAMEO code of two to four digits",
      { term: own, optional: true },
    ),
  },
  rules: [
    ({ date_basis, start, end }) =>
      (date_basis === "not_stated") === (start === undefined && end === undefined)
        ? undefined
        : "must have date_basis `not_stated` if it has neither start nor end, and only then",
    ({ date_basis, date_citation }) =>
      date_basis === "editorial" && date_citation === undefined
        ? "must have a date_citation, because its date_basis is `editorial`"
        : undefined,
  ],
});
