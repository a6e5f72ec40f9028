/** Words of pictures over time. */
export const chartWords = {
  csv: "Data as CSV",
  allRows: (count: number) => `Show the table of all ${count}`,
  levels: ["Support", "conditional", "Neutral", "conditional", "Oppose"],
  noDate: "No date",
  stanceSentence: (name: string, said: string) => `${name}: ${said}. The table below has the same data.`,
  figureSentence: (name: string, first: string, last: string, reports: number) =>
    `${name}: from ${first} to ${last}, in ${reports === 1 ? "one report" : `${reports} reports`}. The table below has the same data.`,
  corrected: "corrected down",
} as const;
