/** The side of an event's page: who took part, and the events that it belongs to. */
import { group } from "d3-array";
import type { Event, EventRelation, Participant, Reference } from "../../client/api.ts";
import { partHead } from "../components/heading.ts";
import { html, type Shown } from "../html.ts";
import { labelOf } from "../labels.ts";
import { eventWords as say } from "../words/things.ts";
import { type Listed, leftOut } from "./lists.ts";
import { type SideLine, sideLines, sideList } from "./side.ts";

type Role = Participant["role"];
type Apart = keyof typeof say.apart;

const APART = Object.keys(say.apart) as Apart[];

/** Who took part, by role; then who was absent or kept out. */
export function participantLists(list: Listed<Participant>): Shown {
  const byRole = group(list.data, ({ role }) => role);
  const took = [...byRole].filter(([role]) => !isApart(role));
  return html`${took.length > 0 && html`${partHead(say.tookPart)}${took.map(([role, own]) => html`<h3>${labelOf(role)}</h3>${sideLines(linesOf(own))}`)}`}
${leftOut(list)}${APART.map((role) => sideList(say.apart[role], linesOf(byRole.get(role) ?? [])))}`;
}

const isApart = (role: Role): role is Apart => APART.some((one) => one === role);

/** A line for each participant of a role, however many reports name it. */
function linesOf(participants: readonly Participant[]): SideLine[] {
  const byWho = group(participants, ({ actor, unnamed }) => actor?.id ?? unnamed);
  return [...byWho.values()].flatMap(([one]) => {
    if (one === undefined) return [];
    const name = one.actor?.name ?? one.unnamed ?? "";
    const word = one.capacity ?? one.on_behalf_of?.name;
    return [{ name, path: one.actor && `/actors/${one.actor.id}`, ...(word && { word }) }];
  });
}

/** The event that it is part of, its parts, and those that it follows, answers or leads to, and the other way round. */
export function relatedList(
  { broader }: Event,
  parts: Listed<Event>,
  from: Listed<EventRelation>,
  to: Listed<EventRelation>,
): Shown {
  const line = (word: string, { id, name }: Reference) => ({ name, path: `/events/${id}`, word });
  const lines = [
    ...(broader === null ? [] : [line(say.partOf, broader)]),
    ...parts.data.map((one) => line(say.part, one)),
    ...from.data.map((one) => line(say.relations.from[one.kind], one.to)),
    ...to.data.map((one) => line(say.relations.to[one.kind], one.from)),
  ];
  return sideList(say.related, lines, [parts, from, to].map(leftOut));
}
