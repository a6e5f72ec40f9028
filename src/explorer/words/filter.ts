/** Words of filters. */
export const filterWords = {
  filter: "Filter",
  apply: "Show",
  all: "all",
  any: "any",
  showAll: "Remove this filter",
  several: (count: number) => `${count} chosen`,
  remove: (name: string) => `Remove the filter ${name}`,
  counted: (name: string, count: number) => `${name} (${count})`,
  dayHint: "A year, month or day, such as 2025-02-18",
  timeHint: "A time, such as 2025-02-18T09:00:00Z",
  mostFrequent: "The 100 most frequent are listed.",
} as const;
