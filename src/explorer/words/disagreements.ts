/** Words for where reports differ. */
export const disagreementWords = {
  table: "Where reports differ",
  what: "On what",
  versions: "What each report says",
  on: "on",
  words: "The words",
} as const;
