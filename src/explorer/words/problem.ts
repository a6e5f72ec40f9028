/** Words for pages that cannot be shown. */
export const problemWords = {
  titles: {
    401: "This service asks for a key",
    404: "There is nothing here",
    410: "This was withdrawn",
    429: "Too many requests",
    500: "The page cannot be shown",
    503: "The service does not answer now",
  } as Readonly<Record<number, string>>,
  searchFor: (words: string) => `Search for “${words}”`,
  fault: (parameter: string, detail: string) => `The parameter ${parameter} ${detail}.`,
  without: "Show the page without parameters",
  home: "Go to the start page",
  status: (status: number) => `Status ${status}`,
  request: "request",
} as const;
