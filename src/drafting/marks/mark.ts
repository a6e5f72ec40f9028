import type {
  Article,
  ClaimMark,
  DateMark,
  FigureMark,
  Known,
  Marks,
  NameMark,
  OfficeMark,
  Quotation,
} from "../types.ts";
import { claimsIn } from "./claims.ts";
import { datesIn } from "./dates.ts";
import { figuresIn } from "./figures.ts";
import { namesIn } from "./names.ts";
import { officesOf } from "./offices.ts";
import { type Paragraph, paragraphsOf, type Range, spanOf } from "./paragraphs.ts";
import { type People, peopleOf } from "./people.ts";
import { isSpeech, type Quoted, quotedIn } from "./quotations.ts";
import { registryOf } from "./registry.ts";
import { type Speaker, speakersOf } from "./speakers.ts";

/** Returns everything that rules find in an article, in the order of the text. Names are linked to the records that are known. */
export function mark(article: Pick<Article, "sections" | "published_on">, known: Known = {}): Marks {
  const paragraphs = paragraphsOf(article);
  const registry = registryOf(known, paragraphs.map(({ text }) => text).join("\n"));
  const names = namesIn(paragraphs, registry);
  const quoted = quotedIn(paragraphs);
  const speech = quoted.filter((one) => isSpeech(one));
  const spoken = rangesOf(speech);
  const people = peopleOf(paragraphs, names, spoken);
  const speakers = speakersOf(speech);
  const nameMarks = names.map(
    (name): NameMark => ({
      ...spanOf(name.paragraph, name),
      kind: name.kind,
      name: name.full,
      link: registry.link(name, name.paragraph.text.slice(0, name.from)),
      isAdjective: name.isAdjective,
    }),
  );
  // Nobody knows on which day somebody said “today”.
  const isSaid = (paragraph: Paragraph, { from, to }: Range) =>
    /^(?:today|tonight|tomorrow|yesterday|this \w+)$/i.test(paragraph.text.slice(from, to)) &&
    (spoken.get(paragraph) ?? []).some((range) => from >= range.from && to <= range.to);
  const dates = paragraphs.map((paragraph) =>
    datesIn(paragraph, article.published_on).filter((date) => !isSaid(paragraph, date)),
  );
  return {
    quotations: speech.map((one, i) => quotationOf(one, speakers[i], people)),
    persons: nameMarks.filter(({ kind }) => kind === "person"),
    organizations: nameMarks.filter(({ kind }) => kind === "organization"),
    places: nameMarks.filter(({ kind, isAdjective }) => kind === "place" && !isAdjective),
    nationalities: nameMarks.filter(({ isAdjective }) => isAdjective),
    offices: officesOf(names).map(
      ({ name, ...range }): OfficeMark => ({ ...spanOf(name.paragraph, range), person: name.full }),
    ),
    dates: paragraphs.flatMap((paragraph, i) =>
      (dates[i] ?? []).map(({ date, ...range }): DateMark => ({ ...spanOf(paragraph, range), date })),
    ),
    figures: paragraphs.flatMap((paragraph, i) =>
      figuresIn(paragraph, dates[i] ?? []).map(
        ({ from, to, ...figure }): FigureMark => ({ ...spanOf(paragraph, { from, to }), ...figure }),
      ),
    ),
    claims: paragraphs.flatMap((paragraph) => claimMarks(paragraph, spoken.get(paragraph) ?? [], people)),
  };
}

function rangesOf(quoted: readonly Quoted[]): Map<Paragraph, Range[]> {
  const ranges = new Map<Paragraph, Range[]>();
  for (const { paragraph, outer } of quoted) ranges.set(paragraph, [...(ranges.get(paragraph) ?? []), outer]);
  return ranges;
}

function quotationOf({ paragraph, from, to }: Quoted, speaker: Speaker | undefined, people: People): Quotation {
  const span = spanOf(paragraph, { from, to });
  if (speaker === undefined)
    return {
      ...span,
      tier: "open",
      origin: "no speaker found",
      person: null,
      candidates: people.before(paragraph, from, 2),
    };
  const { name: _, ...range } = people.named(speaker.paragraph, speaker);
  const speakerSpan = spanOf(speaker.paragraph, range);
  const person = people.personOf(speaker.paragraph, speaker);
  return {
    ...span,
    speaker: speakerSpan.exact,
    speakerSpan,
    tier: speaker.tier,
    origin: speaker.origin,
    person,
    candidates: [],
  };
}

function claimMarks(paragraph: Paragraph, spoken: readonly Range[], people: People): ClaimMark[] {
  return claimsIn(paragraph, spoken).flatMap((claim) => {
    if (claim.isWish) return [];
    const { name: _, ...range } = people.named(paragraph, claim.who);
    const whoSpan = spanOf(paragraph, range);
    return [
      {
        ...spanOf(paragraph, claim),
        who: whoSpan.exact,
        whoSpan,
        person: people.personOf(paragraph, claim.who),
        act: claim.act,
        text: paragraph.text.slice(claim.content.from, claim.content.to),
        tier: "sure" as const,
        origin: claim.origin,
      },
    ];
  });
}
