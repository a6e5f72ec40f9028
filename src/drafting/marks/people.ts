/** Who a speaker or a pronoun is. */
import { GIVEN_NAMES, WOMENS_NAMES } from "../words/given-names.ts";
import type { Name } from "./names.ts";
import { type Paragraph, type Range, sentenceAt } from "./paragraphs.ts";

/** The words that name a speaker, narrowed to a name if they have one, and the name. */
interface Named extends Range {
  readonly name: Name | undefined;
}

/** Looks persons up by what the text calls them. */
export interface People {
  /** Narrows the words for a speaker to the name within them. */
  named(paragraph: Paragraph, range: Range): Named;
  /** Returns the full name of the person whom words name, or null where the rules cannot know. */
  personOf(paragraph: Paragraph, range: Range): string | null;
  /** Returns the persons named last before a place, the latest first. */
  before(paragraph: Paragraph, at: number, most: number): string[];
}

const PARAGRAPHS_BACK = 4;

/** Returns a look-up of the persons of an article. `spoken` are the ranges in quotation marks. */
export function peopleOf(
  paragraphs: readonly Paragraph[],
  names: readonly Name[],
  spoken: ReadonlyMap<Paragraph, readonly Range[]>,
): People {
  const isSpoken = (paragraph: Paragraph, at: number) =>
    (spoken.get(paragraph) ?? []).some(({ from, to }) => at >= from && at < to);
  const persons = names.filter(({ kind, paragraph, from }) => kind === "person" && !isSpoken(paragraph, from));
  const within = (paragraph: Paragraph, range: Range) =>
    names.filter(
      (name) => name.paragraph === paragraph && !name.isAdjective && name.from >= range.from && name.to <= range.to,
    );
  const named = (paragraph: Paragraph, range: Range): Named => {
    const inside = within(paragraph, range).filter(({ kind }) => kind !== "place");
    const isHead = ({ to, from, kind }: Name) =>
      !/^['’]s?(?=\s)/.test(paragraph.text.slice(to, range.to)) &&
      !/\b(?:of|for|at|from|with|in|on|to)\s(?:the\s)?$/.test(paragraph.text.slice(range.from, from)) &&
      (kind === "person" || to === range.to);
    const heads = inside.filter(isHead);
    const name = heads.find(({ kind }) => kind === "person") ?? (heads.length === 1 ? heads[0] : undefined);
    const isPair = heads.filter(({ kind }) => kind === "person").length > 1;
    return name && !isPair ? { from: name.from, to: name.to, name } : { ...range, name: undefined };
  };
  const personOf = (paragraph: Paragraph, range: Range) => {
    const { name } = named(paragraph, range);
    if (name) return name.kind === "person" ? name.full : null;
    const pronoun = /^(he|she)$/i.exec(paragraph.text.slice(range.from, range.to))?.[1]?.toLowerCase();
    if (pronoun === undefined) return null;
    const found = antecedent(paragraphs, persons, paragraph, range.from, pronoun === "she");
    // From here the pronoun names the person, for pronouns after it.
    if (found !== undefined && !persons.some((one) => one.paragraph === paragraph && one.from === range.from))
      persons.push({ ...found, paragraph, from: range.from, to: range.to });
    return found?.full ?? null;
  };
  const before = (paragraph: Paragraph, at: number, most: number) => {
    const earlier = persons.filter(
      (one) => one.paragraph.number < paragraph.number || (one.paragraph === paragraph && one.from < at),
    );
    return [...new Set(earlier.reverse().map(({ full }) => full))].slice(0, most);
  };
  return { named, personOf, before };
}

/** Whether a name is a woman's or a man's, or undefined. */
function isWoman({ paragraph, from, full }: Name): boolean | undefined {
  const title =
    /\b(Mr|Mrs|Ms|Miss|Sir|Lady|Dame|Madame|King|Queen|Prince|Princess|spokesman|spokeswoman|chairman|chairwoman|congressman|congresswoman)\.?\s$/i.exec(
      paragraph.text.slice(0, from),
    )?.[1];
  if (title !== undefined) return /^(?:mrs|ms|miss|lady|dame|madame|queen|princess)$|woman$/i.test(title);
  const given = full.split(" ")[0] as string;
  return WOMENS_NAMES.has(given) ? true : GIVEN_NAMES.has(given) && full.includes(" ") ? false : undefined;
}

const UNNAMED =
  /^(?:(?:But|And|Meanwhile|However),?\s)?(?:An?|One|The|Another)\s(?:\p{Ll}[\p{L}-]*\s){0,3}?(?:spokes\w+|official|man|woman|resident|witness|minister|president|lawyer|officer|source|insider|expert|analyst|doctor|driver|passenger|judge|mayor|governor|student|worker|neighbou?r|reporter|girl|boy|mother|father|teenager|chief|leader)\b/u;

/** Whether a sentence between two places is about somebody without a name: "A spokesman disagreed. He said …". */
function hasUnnamedBetween(paragraph: Paragraph, from: number, at: number): boolean {
  const starts = paragraph.sentences.map((sentence) => paragraph.tokens[sentence.from]?.from ?? 0);
  return starts.some((start) => start > from && start < at && UNNAMED.test(paragraph.text.slice(start, at)));
}

/** Goes back sentence by sentence to the person whom "he" or "she" means. Two that fit: null. */
function antecedent(
  paragraphs: readonly Paragraph[],
  persons: readonly Name[],
  paragraph: Paragraph,
  at: number,
  woman: boolean,
): Name | undefined {
  const fits = (name: Name) => {
    const is = isWoman(name);
    return is === undefined || is === woman;
  };
  for (let number = paragraph.number; number > Math.max(0, paragraph.number - PARAGRAPHS_BACK); number--) {
    const here = paragraphs[number - 1] as Paragraph;
    const inHere = persons.filter((one) => one.paragraph === here && (number < paragraph.number || one.to <= at));
    const bySentence = Map.groupBy(inHere, ({ from }) => sentenceAt(here, from).from);
    for (const from of [...bySentence.keys()].sort((a, b) => b - a)) {
      if (number === paragraph.number && hasUnnamedBetween(here, from, at)) return undefined;
      const some = (bySentence.get(from) ?? []).sort((a, b) => a.from - b.from).filter((name) => fits(name));
      if (some.length === 0) continue;
      const subjects = some.filter(({ to }) => !/^['’]s?\s/.test(here.text.slice(to)));
      const distinct = new Set((subjects.length ? subjects : some).map(({ full }) => full));
      if (distinct.size === 1) return (subjects.length ? subjects : some)[0];
      const first = subjects[0] as Name;
      const isSubject = /^\W*(?:[\p{L}’'-]+\s){0,5}$/u.test(here.text.slice(from, first.from));
      return isSubject ? first : undefined;
    }
  }
  return undefined;
}
