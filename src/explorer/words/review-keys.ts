/** Words of the review's keys, and of what is said after each. */
import { counted } from "../labels.ts";

/** What each key does. */
export const keysWords = {
  next: "next record",
  previous: "previous record",
  accept: "accept",
  acceptSure: "accept all sure ones of this paragraph",
  edit: "edit",
  reject: "reject",
  rejectRest: "reject the rest",
  undo: "undo",
  redo: "redo",
  stance: "stance, then 1 to 6",
  add: "new record from the selected words, then a letter",
  words: "choose words with the arrow keys",
  addWords: "add the selected words to the record",
  endBack: "end of the words back by a word",
  endOn: "end of the words on by a word",
  startBack: "start of the words back by a word",
  startOn: "start of the words on by a word",
  misprint: "record a misprint in the selected words",
  unsaid: "record what is left unsaid",
  fault: "next fault",
  gap: "next words without a record",
  find: "find",
  comment: "comment",
  changes: "what changed since it was saved",
  publish: "publish",
  help: "this list",
  acceptFromField: "accept and go on, also from a field",
  leave: "leave a field",
  suggestion: "take a suggestion, in an untouched field",
} as const;

/** What the most used keys do, on their buttons. */
export const shortWords = {
  next: "next",
  previous: "previous",
  accept: "accept",
  acceptSure: "sure ones",
  edit: "edit",
  reject: "reject",
  undo: "undo",
  redo: "redo",
  add: "new",
  words: "words",
  addWords: "add words",
  fault: "fault",
  gap: "gap",
  find: "find",
} as const;

/** What is said to those who cannot see what changed. */
export const saidWords = {
  accepted: "Accepted",
  rejected: "Rejected",
  acceptedSure: (count: number) => (count === 0 ? "Nothing here is sure" : `Accepted ${counted(count, "sure record")}`),
  rejectedRest: (count: number) => `Rejected ${counted(count, "record")}`,
  counts: (what: string, review: number, faults: number) =>
    `${what}. ${review} to review${faults === 0 ? "" : `, ${counted(faults, "fault")}`}.`,
  lacks: (fields: readonly string[]) => `Not accepted: ${fields.join(", ").replaceAll("_", " ")} needed.`,
  added: "Added.",
  undone: "Undone",
  redone: "Done again",
  nothing: "Nothing to go back to.",
  noFault: "No faults.",
  noGap: "No words without a record.",
  noWords: "This record has no words to move.",
  selectFirst: "Select words first: g goes to the next gap, v chooses words.",
  picked: (words: string) => `Selected: ${words}`,
  oneOf: (at: number, all: number) => `Record ${at} of ${all} under these words.`,
  saved: "Saved.",
  merged: "Somebody else saved this draft. Both sides are kept.",
} as const;
