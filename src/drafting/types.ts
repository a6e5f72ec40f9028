/** What drafting reads and finds. */
import type { Values } from "../model/kit/fields.ts";

/** An article as it is read from a text, before anything is known of it. */
export interface Article {
  readonly headline: string;
  readonly subheadline?: string;
  readonly authors?: readonly string[];
  /** An EDTF date. */
  readonly published_on?: string;
  /** A language tag, BCP 47. */
  readonly language?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly sections: readonly ArticleSection[];
}

/** A section of an article. */
export interface ArticleSection {
  readonly heading?: string;
  /** An EDTF date: when an entry of a live report was published. */
  readonly published_on?: string;
  readonly paragraphs: readonly string[];
}

/** Words of a paragraph, from `start` to `end` in code points. Paragraphs are numbered from 1 through the article. */
export interface Span {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** How a speaker was found: sure, likely, or not at all. */
export type Tier = "sure" | "likely" | "open";

/** What a name is in the registry: an actor, a place, or several that fit. */
export interface Link {
  readonly actor?: string;
  readonly place?: string;
  readonly options?: readonly string[];
}

/** Words in quotation marks that somebody spoke or wrote. */
export interface Quotation extends Span {
  /** Who said them, in the words of the article. */
  readonly speaker?: string;
  readonly speakerSpan?: Span;
  readonly tier: Tier;
  /** The rule that found the speaker. */
  readonly origin: string;
  /** The full name of the person who spoke, if the rules know it. */
  readonly person: string | null;
  /** Two likely speakers where the tier is open. */
  readonly candidates: readonly string[];
}

/** A name in the text. */
export interface NameMark extends Span {
  readonly kind: "person" | "organization" | "place";
  /** The longest form of the name in the article. */
  readonly name: string;
  readonly link: Link;
  /** Whether an adjective of nationality stands for the state. */
  readonly isAdjective: boolean;
}

/** The office of a person, beside the name. */
export interface OfficeMark extends Span {
  readonly person: string;
}

/** A date or time. */
export interface DateMark extends Span {
  /** EDTF. */
  readonly date: string;
}

/** A number. */
export interface FigureMark extends Span {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** The number in words where there is none: "dozens". */
  readonly text?: string;
  readonly qualifier?: string;
  /** UCUM, or `percentage_point`. */
  readonly unit?: string;
  /** ISO 4217. */
  readonly currency?: string;
  /** What is counted. */
  readonly noun?: string;
  readonly isAge?: boolean;
}

/** That something is so, as somebody says in reported speech. */
export interface ClaimMark extends Span {
  readonly who: string;
  readonly whoSpan: Span;
  readonly person: string | null;
  readonly act: string;
  /** What is said to be so. */
  readonly text: string;
  readonly tier: Tier;
  readonly origin: string;
}

/** Everything that rules find in an article. */
export interface Marks {
  readonly quotations: readonly Quotation[];
  readonly persons: readonly NameMark[];
  readonly organizations: readonly NameMark[];
  readonly places: readonly NameMark[];
  /** Adjectives and nouns of nationality, which name states. */
  readonly nationalities: readonly NameMark[];
  readonly offices: readonly OfficeMark[];
  readonly dates: readonly DateMark[];
  readonly figures: readonly FigureMark[];
  readonly claims: readonly ClaimMark[];
}

/** A shared record that the service has, with what rules need of it. */
export interface KnownRecord {
  readonly id: string;
  readonly kind?: string;
  /** The name of an actor, a place or an event; the label of a topic. */
  readonly name?: string;
  readonly label?: string;
  readonly proposition?: string;
  readonly country?: string;
  readonly aliases?: readonly { readonly name: string; readonly kind: string }[];
}

/** The shared records that the service has. */
export interface Known {
  readonly actors?: readonly KnownRecord[];
  readonly places?: readonly KnownRecord[];
  readonly topics?: readonly KnownRecord[];
  readonly events?: readonly KnownRecord[];
}

/** How a record of a draft came about. */
export interface DraftMark {
  /** The record type, such as `quote` or `actor`. */
  readonly type: string;
  readonly id: string;
  /** The rule or the model, such as `rule: said after the words`. */
  readonly origin: string;
  readonly sureness: "sure" | "likely";
  readonly review: "unconfirmed";
}

/** A record that a person may take into the dossier. */
export interface Candidate {
  readonly type: string;
  readonly values: Values;
  readonly evidence: readonly DraftEvidence[];
  readonly origin: string;
  /** Ids of records that fit a field, the likeliest first. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** Evidence as an author writes it. */
export interface DraftEvidence {
  readonly paragraph: number;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What a model was asked for a draft, and what came of it. */
export interface ModelReport {
  readonly name: string;
  readonly requests: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly seconds: number;
  /** What it answered and the draft does not have, by the reason. */
  readonly dropped: readonly { readonly type: string; readonly reason: string; readonly count: number }[];
  /** The types of record that it did not answer for. */
  readonly failed: readonly { readonly type: string; readonly reason: string }[];
}

/** A dossier that rules drafted, and a model if one was asked, with all that a person needs to review it. */
export interface Draft {
  /** The dossier as an author writes it, withheld. */
  readonly dossier: Values;
  /** The shared records that the dossier names and the service does not have. */
  readonly registry: Values;
  readonly marks: readonly DraftMark[];
  readonly candidates: readonly Candidate[];
  readonly model?: ModelReport;
}
