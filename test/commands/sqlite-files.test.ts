/** The files that the service leaves on disk: who may read them, where they are, and when they go. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { longTest, newDatabase, ROOT, scratchFolder, standpoint, startService } from "../helper.ts";
import { ask } from "../http/exchange.ts";

const FILES = ["/v1/exports/standpoint.db", "/v1/exports/topics.parquet"];

/** The permissions of everything in a folder, by path. */
function modesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(names.map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]));
}

/** Starts a service with its temporary files in a folder. Returns its process and address once it is ready. */
async function serve(url: string, TMPDIR: string) {
  const child = spawn("sh", ["-c", `umask 000; exec "$0" "$@"`, process.execPath, join(ROOT, "src/main.ts"), "serve"], {
    env: { ...process.env, DATABASE_URL: url, PORT: "0", TMPDIR },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  for await (const line of createInterface(child.stdout)) {
    const { msg, address } = JSON.parse(line);
    if (msg === "ready") return { child, address: address as string };
  }
  throw new Error("the service ended");
}

longTest(
  "databases, backups and exports can be read by their owner alone, whatever the umask; what a killed process left goes",
  async () => {
    const folder = scratchFolder();
    const temporary = scratchFolder();
    const url = `file:${join(folder, "new/standpoint.db")}`;
    const { child, address } = await serve(url, temporary);
    for (const path of FILES) expect((await ask(address, path)).status).toBe(200);
    const backup = await standpoint(["backup", join(folder, "backup.db")], { DATABASE_URL: url });
    expect(backup.code).toBe(0);
    expect(modesIn(folder)).toEqual({
      new: "700",
      "new/standpoint.db": "600",
      "new/standpoint.db-wal": "600",
      "new/standpoint.db-shm": "600",
      "backup.db": "600",
    });
    const modes = Object.entries(modesIn(temporary)).map(([name, mode]) => [name.replaceAll(/.*\//g, ""), mode]);
    expect(modes.sort()).toEqual([
      ["0-standpoint.db", "600"],
      ["1-topics.parquet", "600"],
      [expect.stringMatching(`^standpoint-exports-${child.pid}-`), "700"],
    ]);

    child.kill("SIGKILL");
    await once(child, "exit");
    expect(readdirSync(temporary)).toHaveLength(1);
    mkdirSync(join(temporary, `standpoint-exports-${process.pid}-live`)); // this process runs
    mkdirSync(join(temporary, "standpoint-other"));
    await serve(url, temporary);
    expect(readdirSync(temporary).sort()).toEqual([`standpoint-exports-${process.pid}-live`, "standpoint-other"]);
  },
);

test("where temporary files cannot be written, exports as files are 503 and say what to do, until they can", async () => {
  const { http } = await startService({ url: await newDatabase("example") });
  const before = process.env.TMPDIR;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  const folder = scratchFolder();
  process.env.TMPDIR = join(folder, "missing");
  for (const path of FILES) {
    const { body, headers } = await http.get(path).expect(503);
    expect(body.detail).toBe(
      "The service cannot write temporary files (ENOENT). Its operator must set TMPDIR to a writable folder with free space.",
    );
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  }
  await http.get("/readyz").expect(200);
  await http.get("/v1/exports/topics.csv").expect(200);

  mkdirSync(process.env.TMPDIR);
  for (const path of FILES) await http.get(path).expect(200);
  rmSync(process.env.TMPDIR, { recursive: true }); // as programs do that tidy temporary folders
  mkdirSync(process.env.TMPDIR);
  for (const path of FILES) await http.get(path).expect(200);
});
