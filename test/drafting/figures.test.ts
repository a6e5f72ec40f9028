import { expect, test } from "vitest";
import { marksOf } from "./helper.ts";

const figures = (text: string) =>
  marksOf(text).figures.map(({ paragraph: _, start: __, end: ___, ...figure }) => figure);

test.each([
  ["More than 1,200 dockers stopped work.", { exact: "1,200", value: 1200, qualifier: "more_than", noun: "dockers" }],
  ["At least fourteen people were hurt.", { exact: "fourteen", value: 14, qualifier: "at_least", noun: "people" }],
  ["Up to 340 homes are empty.", { exact: "340", value: 340, qualifier: "at_most", noun: "homes" }],
  ["It rose by nearly 2.5 percent.", { exact: "2.5 percent", value: 2.5, qualifier: "about", unit: "%" }],
  ["The port lost $4.5 billion.", { exact: "$4.5 billion", value: 4.5e9, currency: "USD" }],
  ["The port lost 77m euros.", { exact: "77m euros", value: 77e6, currency: "EUR" }],
  ["The port lost £644m.", { exact: "£644m", value: 644e6, currency: "GBP" }],
  ["The quay is 75 feet long.", { exact: "75 feet", value: 75, unit: "[ft_i]" }],
  ["They talked for four and a half hours.", { exact: "four and a half hours", value: 4.5, unit: "h" }],
  ["It cuts between 7,000 and 8,000 jobs.", { exact: "7,000 and 8,000", low: 7000, high: 8000, noun: "jobs" }],
  ["It cost 5 to 10 million dollars.", { exact: "5 to 10 million dollars", low: 5e6, high: 1e7, currency: "USD" }],
  ["Two thirds of the ships are old.", { exact: "Two thirds", value: 66.7, unit: "%", noun: "ships" }],
  ["Dozens of ships left.", { exact: "Dozens", text: "Dozens", noun: "ships" }],
  ["A 9-year-old boy saw it.", { exact: "9-year-old", value: 9, unit: "a", isAge: true }],
  ["She needed 1 hour 59 minutes 40.2 seconds.", { exact: "1 hour 59 minutes 40.2 seconds", value: 7180.2, unit: "s" }],
  ["They talked for 2 hours and 30 minutes.", { exact: "2 hours and 30 minutes", value: 150, unit: "min" }],
  ["The child died at the age of four months.", { exact: "four months", value: 4, unit: "mo", isAge: true }],
  ["Ana Silva, 67, saw it.", { exact: "67", value: 67, unit: "a", isAge: true }],
])("%s", (text, figure) => expect(figures(text)).toEqual([figure]));

test.each([
  "The tensions often rise.",
  "Write to @port84 or see https://port.example/12.",
  "The 2019 election was one of the ways to change it.",
  "Article 5 and Flight 370 are names, and so is the F-16.",
  "They met at 4:30 p.m. and won 3-2.",
  "The house at 10 Harbour Lane burned down.",
  "No one came, and one of them left on 12 March 2024.",
])("finds no figure in: %s", (text) => expect(figures(text)).toEqual([]));
