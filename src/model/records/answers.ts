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

/** Returns the claims of a dossier with the answers to each that nobody has taken back. */
export function withAnswers(all: readonly Values[]): Values[] {
  const answers = Map.groupBy(all, ({ responds_to }) => responds_to);
  const retracted = retractedIn(all, answers);
  return all.map((claim) => {
    const own = (answers.get(claim.id) ?? [])
      .filter(({ id }) => !retracted.has(id))
      .map(({ act, stated_on, event }) => ({
        act,
        ...(stated_on === undefined ? {} : { stated_on }),
        ...(event === undefined ? {} : { event }),
      }));
    return nonEmpty(own) === undefined ? claim : { ...claim, answers: own };
  });
}

/**
 * Returns the ids of the claims that are taken back. A retraction can itself be taken back, so each claim waits for all
 * retractions of it. No claim answers itself, through however many others.
 */
function retractedIn(all: readonly Values[], answers: ReadonlyMap<unknown, readonly Values[]>): ReadonlySet<unknown> {
  const isRetraction = ({ act }: Values) => act === "retract";
  const byId = new Map(all.map((claim) => [claim.id, claim]));
  const waitsFor = new Map(all.map(({ id }) => [id, (answers.get(id) ?? []).filter(isRetraction).length]));
  const retracted = new Set<unknown>();
  const known = all.filter(({ id }) => waitsFor.get(id) === 0);
  for (const claim of known) {
    const target = isRetraction(claim) ? byId.get(claim.responds_to) : undefined;
    if (target === undefined) continue;
    if (!retracted.has(claim.id)) retracted.add(target.id);
    const left = (waitsFor.get(target.id) as number) - 1;
    waitsFor.set(target.id, left);
    if (left === 0) known.push(target); // the loop goes on with it
  }
  return retracted;
}
