import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect } from "vitest";
import { longTest, newDatabase, ROOT } from "../helper.ts";

longTest("a service stops on SIGTERM even if nobody reads its log", async () => {
  const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), "serve"], {
    env: { ...process.env, DATABASE_URL: await newDatabase("example"), PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  let log = "";
  for await (const some of child.stdout) {
    log += some;
    if (log.includes('"ready"')) break; // leaving the loop closes the pipe
  }
  child.kill("SIGTERM");
  const killing = setTimeout(() => child.kill("SIGKILL"), 30_000);
  expect(await gone).toEqual([0, null]);
  clearTimeout(killing);
});
