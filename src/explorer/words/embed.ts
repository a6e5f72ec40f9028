/** Words of the elements that other sites embed. */
export const embedWords = {
  embedded: "Embedded content",
  loading: (host: string) => `Loading from ${host}`,
  noAnswer: (host: string) => `${host} does not answer.`,
  refused: (host: string, status: number) => `${host} has no answer (status ${status}).`,
  noTarget: (name: string) => `The attributes of <${name}> do not say what to show.`,
  open: (host: string) => `Open it at ${host}`,
  recordsOf: (headline: string) => `Records of “${headline}”`,
  allRecords: (host: string) => `All records at ${host}`,
  matrix: (actors: string, topics: string, isAll: boolean) =>
    `The latest position of each actor on each topic: ${actors}, ${topics}${isAll ? "" : ", those with the most positions"}. An empty cell means that no article says anything.`,
  noFigures: "No article here gives such a figure.",
  place: (ordinal: number, count: number) => `${ordinal} of ${count}`,
} as const;
