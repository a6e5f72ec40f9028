/** The side of a thing's page: short lists, names and identifiers. */
import type { Actor, Proposal } from "../../client/api.ts";
import { addressOf } from "../../formats/json-ld/patterns.ts";
import { partHead } from "../components/heading.ts";
import { html, type Shown } from "../html.ts";
import { labelOf } from "../labels.ts";
import { typeName } from "../records.ts";
import { thingWords as say } from "../words/things.ts";
import { type Listed, leftOut } from "./lists.ts";

/** A line of a short list: a link, and a word at its end. */
export interface SideLine {
  readonly name: string;
  readonly path: string | null;
  readonly word?: string;
  /** What stands before the name, such as a mark. */
  readonly mark?: Shown;
}

/** A short list under its heading; nothing without lines. */
export function sideList(title: string, lines: readonly SideLine[], after?: Shown): Shown {
  return lines.length > 0 && html`${partHead(title)}${sideLines(lines)}${after}`;
}

/** The proposals about a thing, each with what became of it. */
export function proposalList(proposals: Listed<Proposal>): Shown {
  const lines = proposals.data.map((one) => ({
    name: one.title,
    path: `/articles/${one.article.id}?record=proposal.${one.id}`,
    word: labelOf(one.status),
  }));
  return sideList(typeName("proposal", "many"), lines, leftOut(proposals));
}

/** The lines of a short list, each once, however many reports have it. */
export function sideLines(lines: readonly SideLine[]): Shown {
  const once = new Map(lines.map((one) => [`${one.name} ${one.path} ${one.word}`, one]));
  return html`<ul class="shortlist">${[...once.values()].map(({ name, path, word, mark }) => {
    const named = html`${mark}<bdi>${name}</bdi>`;
    return html`<li>${path === null ? html`<span>${named}</span>` : html`<a class="q" href=${path}>${named}</a>`}${word && html`<span class="mut">${word}</span>`}</li>`;
  })}</ul>`;
}

/** The identifiers and codes of a thing, and the source of what no article says of it. */
export function identifierList({
  identifiers,
  codes,
  citation,
}: Pick<Actor, "identifiers" | "codes" | "citation">): Shown {
  const facts = [
    ...identifiers.map((one) => [say.schemes[one.scheme] ?? one.scheme, one.value, addressOf(one)] as const),
    ...codes.flatMap(({ scheme, code, label }) => {
      if (scheme === null || code === null) return [];
      const address = addressOf({ scheme, value: code });
      return [[say.schemes[scheme] ?? scheme, label === null ? code : `${label} (${code})`, address] as const];
    }),
    ...(citation === null ? [] : [[say.citation, citation, undefined] as const]),
  ];
  if (facts.length === 0) return null;
  return html`${partHead(say.identifiers)}<dl class="facts2">${facts.map(
    ([label, value, address]) =>
      html`<dt>${label}</dt><dd>${address === undefined ? html`<bdi>${value}</bdi>` : html`<a href=${address} rel="noreferrer">${value}</a>`}</dd>`,
  )}</dl>`;
}
