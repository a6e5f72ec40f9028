import { code, date, object, oneOf, reference, text, wholeNumber } from "../kit/fields.ts";
import { authority } from "../kit/record-type.ts";
import { DATE_BASES, EVENT_KINDS, EVENT_STATUSES } from "../vocabularies.ts";

/** Events: authority records. */
export const events = authority({
  name: "events",
  component: "Event",
  description: "Something that happened, goes on or is planned: talks, a summit, a visit, a war, a statement, a tour.",
  label: "name",
  sorts: ["name", "start"],
  fields: {
    kind: oneOf("What kind of event it is.", EVENT_KINDS),
    name: text("What the event is called.", 300),
    summary: text("What happened, in a sentence or two.", 4000),
    status: oneOf("How certain or complete it is.", EVENT_STATUSES),
    place: reference("Where it takes place.", "places", { optional: true }),
    start: date("When it begins; the whole of it where it has no `end`.", { optional: true }),
    end: date("When it ends.", { optional: true }),
    date_basis: oneOf("Whether an article states the dates, an editor adds them, or nobody says.", DATE_BASES),
    date_citation: text("The published source of dates that an editor adds.", 2000, { optional: true }),
    duration: object(
      "How long it lasts.",
      {
        text: text("As reported, such as `over four hours`.", 200),
        min_minutes: wholeNumber("At least so many minutes.", { optional: true }),
      },
      { optional: true },
    ),
    cameo: code(
      "CAMEO event code, such as 046 (engage in negotiation).",
      /^\d{2,4}$/,
      "is not a CAMEO code of two to four digits",
      { optional: true },
    ),
  },
  rules: [
    ({ date_basis, start, end }) =>
      (date_basis === "not_stated") === (start === undefined && end === undefined)
        ? undefined
        : "has a date_basis that does not fit: it is `not_stated` exactly where there is neither start nor end",
    ({ date_basis, date_citation }) =>
      date_basis === "editorial" && date_citation === undefined
        ? "has dates that an editor adds (`date_basis: editorial`) without a date_citation"
        : undefined,
  ],
});
