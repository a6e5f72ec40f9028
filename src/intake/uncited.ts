import type { LocatedQuote } from "../model/kit/evidence.ts";
import { numbered } from "../model/kit/sections.ts";
import { parts } from "../model/records/index.ts";
import { cover } from "../reading/views/stretches.ts";
import { located } from "./evidence.ts";
import type { Dossier, Path } from "./forms.ts";

/** What records should cite: words in quotation marks, or else a number. */
const CITABLE =
  /(?<quotation>“[^“”]+”|"[^"]+"|«[^«»]+»|»[^«»]+«|„[^„“”]+[“”]|「[^「」]+」)|(?<![\p{L}\p{N}])\p{Nd}+(?:[.,:/\u00a0\u202f-]\p{Nd}+)*/gu;

/** A quotation or a figure in an article's text. */
export interface Citable {
  readonly kind: "quotation" | "figure";
  readonly text: string;
  /** The path of its paragraph. */
  readonly path: Path;
  /** Whether a record's evidence has some of it. */
  readonly isCited: boolean;
}

/** Returns the quotations and figures of the text of a checked dossier, in order. Finds them once. */
export function citablesOf(dossier: Dossier): readonly Citable[] {
  const found = known.get(dossier) ?? findCitables(dossier);
  known.set(dossier, found);
  return found;
}

const known = new WeakMap<Dossier, readonly Citable[]>();

function findCitables(dossier: Dossier): Citable[] {
  const whole = located(dossier);
  const quotes = parts.flatMap(({ name }) =>
    (whole[name] ?? []).flatMap(({ evidence = [] }) => evidence as readonly LocatedQuote[]),
  );
  const cited = Map.groupBy(quotes, ({ paragraph }) => paragraph);
  const paths = pathsOf(dossier);
  return numbered(dossier.article.sections).flatMap(({ ordinal, text }) =>
    citablesIn(text, cited.get(ordinal) ?? []).map((one) => ({ ...one, path: paths[ordinal - 1] as Path })),
  );
}

/** How much of an article's text its records cite. */
export interface TextCoverage {
  readonly quotations: number;
  readonly uncited_quotations: number;
  readonly figures: number;
  readonly uncited_figures: number;
}

/** Counts the quotations and figures of the text of a checked dossier, and those that no record cites. */
export function textCoverage(dossier: Dossier): TextCoverage {
  const all = citablesOf(dossier);
  const count = (kind: Citable["kind"], some = all) => some.filter((one) => one.kind === kind).length;
  const uncited = all.filter(({ isCited }) => !isCited);
  return {
    quotations: count("quotation"),
    uncited_quotations: count("quotation", uncited),
    figures: count("figure"),
    uncited_figures: count("figure", uncited),
  };
}

function citablesIn(text: string, quotes: readonly LocatedQuote[]): Omit<Citable, "path">[] {
  const points = [...text];
  const { open } = cover(
    points,
    [...quotes].sort((a, b) => a.start - b.start),
  );
  const indexes = codeUnitsOf(points);
  let at = 0;
  return [...text.matchAll(CITABLE)].map(({ 0: found, index, groups }) => {
    const isQuotation = groups?.quotation !== undefined;
    const [start, end] = isQuotation ? [index + 1, index + found.length - 1] : [index, index + found.length];
    while (at < open.length && (indexes[open[at]?.end as number] as number) < end) at++; // both are in order
    const isCited = at === open.length || (indexes[open[at]?.start as number] as number) > start;
    return { kind: isQuotation ? "quotation" : "figure", text: found, isCited };
  });
}

function pathsOf({ article }: Dossier): Path[] {
  const sections = article.sections as readonly { readonly paragraphs: readonly string[] }[];
  return sections.flatMap(({ paragraphs }, i) => paragraphs.map((_, j) => ["article", "sections", i, "paragraphs", j]));
}

/** Returns where each code point of a text begins, in code units, and where the last one ends. */
function codeUnitsOf(points: readonly string[]): number[] {
  const indexes = [0];
  for (const point of points) indexes.push((indexes.at(-1) as number) + point.length);
  return indexes;
}
