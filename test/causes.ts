/** Shows, under a test that failed, the errors that the services which tests start have logged meanwhile. */
import pino from "pino";
import { afterEach, beforeEach } from "vitest";

const MOST = 20;
const logged: string[] = [];

/** The log of a service that a test starts: errors alone, which are kept until the next test. */
export const causes = pino({ level: "error" }, { write: (line) => void logged.push(line) });

/** Empties the log before each test, and prints it if the test fails. Each test file sets this up once. */
export function showCauses(): void {
  beforeEach(() => {
    logged.length = 0;
  });
  afterEach(({ task }) => {
    if (task.result?.state === "fail" && logged.length > 0) console.error(logged.slice(-MOST).join(""));
  });
}
