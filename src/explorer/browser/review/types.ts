/** What the review of a draft works with: plain data, without a browser. */
import type { Draft } from "../../../client/api.ts";

/** Fields of a record as authors write them. */
export type Values = Readonly<Record<string, unknown>>;

/** Evidence as authors write it. */
export interface Evidence {
  readonly in?: "headline" | "subheadline" | "heading" | "paragraph";
  readonly paragraph?: number;
  readonly section?: number;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What became of a record: `added` is one that an editor wrote or took from the candidates, `given` the article. */
type Decision = "unconfirmed" | "accepted" | "changed" | "rejected" | "added" | "given";

/** One record of a draft, or one candidate, as an editor decides on it. */
export interface Entry {
  /** Names it among all: its type and id, or what a candidate holds. */
  readonly key: string;
  readonly type: string;
  /** Its fields, without its evidence. */
  readonly values: Values;
  readonly evidence: readonly Evidence[];
  readonly decision: Decision;
  /** The rule or model that made it; empty if an editor did. */
  readonly origin: string;
  readonly sureness: "sure" | "likely" | "unsure" | "";
  readonly comment: string | null;
  /** Whether the draft has it among its candidates, until it is taken. */
  readonly isCandidate: boolean;
  /** Whether the draft keeps a review of it. */
  readonly isDrafted: boolean;
  /** Whether its fields or words were changed in this session. */
  readonly isEdited: boolean;
  /** Ids that fit a field, the likeliest first. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

/** How a field is written. */
export type FieldKind =
  | "text"
  | "area"
  | "number"
  | "choice"
  | "reference"
  | "references"
  | "record"
  | "records"
  | "names"
  | "authors"
  | "json";

/** A field of a type of record. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** What it means. */
  readonly hint: string;
  readonly isRequired: boolean;
  /** The values that it may have. */
  readonly choices: readonly string[];
  /** The type of the records that it names. */
  readonly names: string;
}

/** The fields of all types. */
export type Forms = Readonly<Record<string, readonly Field[]>>;

/** Words of a passage, in UTF-16 units. */
export interface Place {
  /** The key of the passage: "headline", "heading 2", "paragraph 8". */
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** What a check finds at a record: the field, empty for the whole record, and what is wrong. */
export interface Finding {
  readonly field: string;
  readonly detail: string;
}

/** Findings by the key of the entry. */
export type Findings = ReadonlyMap<string, readonly Finding[]>;

/** Which records the queue shows. */
export type Filter = "all" | "review" | "faults" | "check";

/** What undo goes back to. */
export interface Snapshot {
  readonly entries: readonly Entry[];
  readonly chosen: string;
}

/** Both sides of a record that two editors changed. */
export interface Conflict {
  readonly key: string;
  readonly mine: Entry | undefined;
  readonly theirs: Entry | undefined;
}

/** All that the review shows of one draft. */
export interface State {
  /** The draft as it is saved. */
  readonly draft: Draft;
  readonly forms: Forms;
  readonly entries: readonly Entry[];
  /** The entries as they are saved. */
  readonly saved: readonly Entry[];
  readonly chosen: string;
  /** Which of the words of the chosen record its keys move. */
  readonly piece: number;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  readonly filter: Filter;
  readonly find: string;
  /** Words that are selected in the text. */
  readonly pick: Place | null;
  readonly faults: Findings;
  readonly warnings: Findings;
  /** Names of records that the service has, by type and id. */
  readonly names: ReadonlyMap<string, string>;
  /** What is said to those who cannot see what changed. */
  readonly said: string;
}
