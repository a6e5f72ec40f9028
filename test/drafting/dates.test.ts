import { expect, test } from "vitest";
import { mark } from "../../src/drafting/marks/mark.ts";
import { marksOf } from "./helper.ts";

/** The article was published on Thursday, 14 March 2024. */
const dates = (text: string, publishedOn?: string) =>
  marksOf(text, {}, publishedOn).dates.map(({ exact, date }) => [exact, date]);

test.each([
  ["They met on 11 March 2024.", "11 March 2024", "2024-03-11"],
  ["They met on Monday, March 11, 2024.", "Monday, March 11, 2024", "2024-03-11"],
  ["They met on the 2nd of March.", "2nd of March", "2024-03-02"],
  ["They met from March 11 to 13.", "March 11 to 13", "2024-03-11/2024-03-13"],
  ["They met on Tuesday.", "Tuesday", "2024-03-12"],
  ["They met on Thursday.", "Thursday", "2024-03-14"],
  ["They will meet on Tuesday.", "Tuesday", "2024-03-19"],
  ["They meet next Tuesday.", "next Tuesday", "2024-03-19"],
  ["They said on Tuesday that they will meet.", "Tuesday", "2024-03-12"],
  ["They met in December.", "December", "2023-12"],
  ["It is due to open in December.", "December", "2024-12"],
  ["They met in March 2019.", "March 2019", "2019-03"],
  ["They met in 2019.", "2019", "2019"],
  ["They met yesterday.", "yesterday", "2024-03-13"],
  ["They met last month.", "last month", "2024-02"],
  ["They met three years ago.", "three years ago", "2021"],
  ["They met in the 1990s.", "1990s", "199X"],
])("%s", (text, exact, date) => expect(dates(text)).toEqual([[exact, date]]));

test("a time of day is a date in a live entry alone", () => {
  const paragraphs = ["Polls closed at 4 p.m."];
  const live = mark({ sections: [{ published_on: "2024-01-13T16:10:00+08:00", paragraphs }] });
  expect(live.dates.map(({ date }) => date)).toEqual(["2024-01-13T16:00:00+08:00"]);
  expect(mark({ sections: [{ paragraphs }], published_on: "2024-01-13" }).dates).toEqual([]);
});

test("without a date of publication, only whole dates are found", () => {
  expect(
    mark({ sections: [{ paragraphs: ["They met on Tuesday, in May, and on 11 March 2024."] }] }).dates.map(
      ({ date }) => date,
    ),
  ).toEqual(["2024-03-11"]);
});

test("what somebody calls today in quotation marks is no date: nobody knows when it was said", () => {
  expect(marksOf("“We sail today,” Ana Silva said on Tuesday.").dates).toMatchObject([{ exact: "Tuesday" }]);
  expect(marksOf("They sail today.").dates).toMatchObject([{ exact: "today", date: "2024-03-14" }]);
});
