import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dateSpan } from "../../src/model/kit/edtf.ts";
import { ROOT } from "../helper.ts";

/** Examples of the specification (Library of Congress, EDTF, 2019-02-04), with the days that they span. */
const SPANS: Record<string, [string | null, string | null]> = {
  // Level 0
  "1985-04-12": ["1985-04-12", "1985-04-12"],
  "1985-04": ["1985-04-01", "1985-04-30"],
  "1985": ["1985-01-01", "1985-12-31"],
  "2024-02": ["2024-02-01", "2024-02-29"],
  "2024-02-29": ["2024-02-29", "2024-02-29"],
  "1985-04-12T23:20:30Z": ["1985-04-12", "1985-04-12"],
  "1964/2008": ["1964-01-01", "2008-12-31"],
  "2004-06/2006-08": ["2004-06-01", "2006-08-31"],
  "2004-02-01/2005-02-08": ["2004-02-01", "2005-02-08"],
  "2004-02-01/2005-02": ["2004-02-01", "2005-02-28"],
  "2005/2006-02": ["2005-01-01", "2006-02-28"],
  "2025-02-18/2025-02-18": ["2025-02-18", "2025-02-18"],
  "2025-02-18/2025-02": ["2025-02-18", "2025-02-28"],
  "2025-02/2025-02-18": ["2025-02-01", "2025-02-18"],
  "2025/2025": ["2025-01-01", "2025-12-31"],
  "2025-02/2025": ["2025-02-01", "2025-12-31"],
  "2025-02-18T09:00:00Z/2025-02-18T11:00:00Z": ["2025-02-18", "2025-02-18"],
  "0000": [null, null],
  "9999-12-31": [null, null],
  // Level 1
  "1984?": ["1984-01-01", "1984-12-31"],
  "2004-06~": ["2004-06-01", "2004-06-30"],
  "2004-06-11%": ["2004-06-11", "2004-06-11"],
  "201X": ["2010-01-01", "2019-12-31"],
  "20XX": ["2000-01-01", "2099-12-31"],
  "2004-XX": ["2004-01-01", "2004-12-31"],
  "1985-04-XX": ["1985-04-01", "1985-04-30"],
  "2023-02-XX": ["2023-02-01", "2023-02-28"],
  "1985-XX-XX": ["1985-01-01", "1985-12-31"],
  "1984~/2004-06": ["1984-01-01", "2004-06-30"],
  "2004-06-01?/2004-06-20~": ["2004-06-01", "2004-06-20"],
  "1985-04-12/..": ["1985-04-12", null],
  "1985-04/..": ["1985-04-01", null],
  "../1985-04-12": [null, "1985-04-12"],
  "../1985": [null, "1985-12-31"],
  "1985-04-12/": ["1985-04-12", null],
  "1985/": ["1985-01-01", null],
  "/1985-04-12": [null, "1985-04-12"],
  "/1985": [null, "1985-12-31"],
};

test.each(Object.entries(SPANS))("%s spans its earliest to its latest day", (date, [earliest, latest]) => {
  expect(dateSpan(date)).toMatchObject({ earliest, latest });
});

// What is no date at all, days that the calendar does not have, years out of range, and level 2.
const REFUSED = [
  ...[
    "",
    " ",
    "yesterday",
    "18.02.2025",
    "2025-2-18",
    "2025-02-18 ",
    " 2025",
    "2025-02-18\n",
    "20250218",
    "25",
    "２０２５",
  ],
  ...["2025-W08", "2025-049", "+2025", "2025-02-18T25:00:00Z", "2025-02-18TZ", "..", "/", "2025/2026/2027"],
  ...[
    "2025-00",
    "2025-13",
    "2025-02-00",
    "2025-02-30",
    "2025-04-31",
    "2025-02-29",
    "1900-02-29",
    "2023-02-29/2024-01-01",
  ],
  ...["-0001", "-1985", "12025", "Y170000002", "Y2025"],
  ...["2025/2024", "2025-02-18/2025-02-17", "2025-02-18T11:00:00Z/2025-02-18T09:00:00Z"],
  ...[
    "XXXX",
    "156X-12-25",
    "1XXX",
    "2025-XX-18",
    "2025-25",
    "2004-06-~11",
    "?2004-06-11",
    "[2025..2026]",
    "{2025,2026}",
  ],
];

test.each(REFUSED)("%j is refused", (date) => {
  expect(dateSpan(date)).toBeNull();
});

test.each([
  ["2025-02-18T00:30:00+02:00", "2025-02-18"],
  ["2025-02-18T23:30:00-05:00", "2025-02-18"],
  ["2025-02-18T00:30:00", "2025-02-18"],
])("the day of %s is the one that is written", (date, day) => {
  expect(dateSpan(date)).toMatchObject({ earliest: day, latest: day });
});

test.each([
  ["2001-21", "2001-03-21", "2001-05-31"],
  ["2001-22", "2001-06-21", "2001-08-31"],
  ["2001-23", "2001-09-23", "2001-11-30"],
  ["2001-24", "2001-12-22", "2001-12-31"],
])("the season %s may be any day of it", (date, first, last) => {
  const range = dateSpan(date);
  expect((range?.earliest ?? "9") <= first && last <= (range?.latest ?? "0")).toBe(true);
});

test("the same days come out in every time zone", () => {
  const dates = [...Object.keys(SPANS), "2025-02-18T00:30:00", "2025-02-18T23:30:00", "2001-21"];
  const read = (zone: string) => {
    const program = `import { dateSpan } from ${JSON.stringify(join(ROOT, "src/model/kit/edtf.ts"))};
      process.stdout.write(JSON.stringify(${JSON.stringify(dates)}.map(dateSpan)));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };
  const utc = read("UTC");
  expect(utc).toHaveLength(dates.length);
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"]) expect(read(zone)).toEqual(utc);
});

test("the time of day orders dates, by the instant in UTC; a whole day comes before its times", () => {
  const dates = ["2012-07-25T10:52:00+02:00", "2012-07-25", "2012-07-25T09:25:00+02:00", "2012-07-24T23:59:00-08:00"];
  const sorted = dates.toSorted((a, b) => ((dateSpan(a)?.order ?? "") < (dateSpan(b)?.order ?? "") ? -1 : 1));
  expect(sorted).toEqual([dates[1], dates[2], dates[3], dates[0]]);
});
