/** Closed vocabularies of figures. */
import { vocabulary } from "../kit/vocabulary.ts";

/** What a figure measures. */
export const measures = vocabulary("measure", "What a figure measures.", {
  dead: { definition: "People who died.", example: "290 dead" },
  injured: { definition: "People hurt or ill.", example: "More than 400 injured" },
  missing: { definition: "People not found.", example: "16 unaccounted for" },
  displaced: { definition: "People who had to leave their homes.", example: "Over 2,000 in camps" },
  detained: { definition: "People arrested or held.", example: "30 arrested" },
  affected: { definition: "People or customers hit in any other way.", example: "Data of 100 million people" },
  participants: { definition: "People who take part, answer or march.", example: "A poll of 955 voters" },
  votes: { definition: "Votes cast, won or counted; `option` for which.", example: "52 for, 11 against" },
  seats: { definition: "Seats won or held.", example: "64 seats" },
  share: { definition: "A part of a whole, in per cent; needs `of`.", example: "49.1% of the votes" },
  rate: { definition: "A ratio or level that is no part of a whole.", example: "Interest 4.25%; inflation 10.4%" },
  probability: { definition: "How likely something is.", example: "A chance of 50%" },
  change: {
    definition: "A difference, signed, from before or from another.",
    example: "Up 64%; 34% less than the others; 4,771 votes more",
  },
  amount: { definition: "A sum of money.", example: "Revenue of 660.3 million dollars" },
  price: {
    definition: "Money for one unit; `unit` says of what.",
    example: "12.06 dollars a share; 4 dollars an hour",
  },
  count: { definition: "A number of things or people; `label` says of what.", example: "340 homes; 16 titles" },
  age: { definition: "How old someone or something is.", example: "Aged 38" },
  duration: { definition: "How long it lasts or lasted.", example: "Four hours 57 minutes" },
  quantity: {
    definition: "A length, area, weight, volume, speed or energy; `unit` says which.",
    example: "Gusts of 96 km/h; 4 km deep",
  },
  temperature: { definition: "A temperature or a difference of temperatures.", example: "1.5 degrees of warming" },
  magnitude: { definition: "The strength of an earthquake.", example: "6.2" },
  score: {
    definition: "Points, goals or sets in a contest, or on a scale or index.",
    example: "Three sets to two; 98.4 points",
  },
  rank: { definition: "A place in an order.", example: "World number one; 11th rise in a row" },
});

/** Whether a figure is a fact, a forecast, a wish or a limit. */
export const figureKinds = vocabulary("figure_kind", "Whether a figure is a fact, a forecast, a wish or a limit.", {
  actual: {
    definition: "Counted, measured, paid or decided, even where estimated.",
    example: "The toll; the rate as decided",
  },
  forecast: { definition: "What somebody expects for later, or expected.", example: "Revenue that analysts expected" },
  proposed: {
    definition: "What somebody wants, offers, plans or promises.",
    example: "A demand of 4 dollars; a target of 3% of GDP",
  },
  limit: { definition: "The most or least that a rule allows or requires.", example: "At most five years in prison" },
});

/** How exact a number is. It speaks of the number without its sign. */
export const qualifiers = vocabulary("qualifier", "How exact a number is. It speaks of the number without its sign.", {
  exactly: { definition: "The number as given; the same as left out.", example: "955" },
  about: { definition: "Near it, above or below: some, nearly, around, estimated.", example: "Nearly 600" },
  at_least: { definition: "It or more.", example: "At least 268 dead" },
  at_most: { definition: "It or less.", example: "Up to 340 homes" },
  more_than: { definition: "Above it.", example: "More than 700" },
  less_than: { definition: "Below it.", example: "Less than 1%" },
});
