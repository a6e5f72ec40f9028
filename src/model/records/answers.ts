import { internal } from "../kit/field-kinds.ts";
import type { Field, Values } from "../kit/fields.ts";
import { items, nonEmpty } from "../kit/lists.ts";

/** What a claim's status follows from: an answer to it in the same article. */
export interface Answer {
  readonly act: string;
  readonly stated_on?: string;
  readonly event?: string;
}

const column = internal({ type: "text", nullable: true });

/** The answers to a claim, in the order of the dossier. Stored with the claim, so that its status follows from its row. */
export const answers: Field = {
  ...column,
  toRow: (name, value) => ({ [name]: items(value).length ? JSON.stringify(value) : null }),
  fromRow: (name, row) => (row[name] === null ? undefined : (JSON.parse(row[name] as string) as readonly Answer[])),
  links: (value) =>
    items(value).flatMap((one, i) => {
      const { event } = one as Answer;
      return event === undefined ? [] : [{ resource: "events" as const, id: event, path: [i, "event"] }];
    }),
};

/** Returns a claim with the answers to it that nobody has taken back. */
export function withAnswers(claim: Values, all: readonly Values[]): Values {
  // A retraction can itself be taken back. No claim answers itself, through however many others.
  const isRetracted = ({ id }: Values): boolean =>
    all.some((one) => one.responds_to === id && one.act === "retract" && !isRetracted(one));
  const own = all
    .filter((one) => one.responds_to === claim.id && !isRetracted(one))
    .map(({ act, stated_on, event }) => ({
      act,
      ...(stated_on === undefined ? {} : { stated_on }),
      ...(event === undefined ? {} : { event }),
    }));
  return nonEmpty(own) === undefined ? claim : { ...claim, answers: own };
}
