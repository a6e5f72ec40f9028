import { Problem } from "../../http/problems.ts";

const RETRY_AFTER_S = 30;

/** Codes of failures to write a file. */
const CANNOT_WRITE = /^E[A-Z]+$|_(FULL|IOERR|CANTOPEN|READONLY)/;

/** Runs work that writes temporary files. Throws a problem that says what to do if they cannot be written. */
export async function writingTemporaryFiles<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code !== "string" || !CANNOT_WRITE.test(code)) throw cause;
    throw new Problem(
      "unavailable",
      `The service cannot write temporary files (${code}). Its operator must set TMPDIR to a writable folder with free space.`,
      { headers: { "retry-after": String(RETRY_AFTER_S) } },
    );
  }
}
