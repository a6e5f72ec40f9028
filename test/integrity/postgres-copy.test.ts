/** Copies between engines, there and back. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { newDatabase, scratchFolder, standpoint } from "../helper.ts";
import { answersOf, databaseWithHistory, editorOf, everything } from "../history.ts";

test("copies from PostgreSQL to a file, to PostgreSQL and to a file have the same head, rows and responses, and accept writes", async () => {
  const folder = scratchFolder();
  const all = [
    await databaseWithHistory(),
    `file:${join(folder, "1.db")}`,
    await newDatabase(),
    `file:${join(folder, "2.db")}`,
  ];
  const heads = new Set<string | undefined>();
  for (const [i, to] of all.slice(1).entries()) {
    const { code, stdout, stderr } = await standpoint(["copy", "--from", all[i] as string, "--to", to]);
    expect([code, stderr]).toEqual([0, ""]);
    heads.add(/^head \d+ [0-9a-f]{64}$/m.exec(stdout)?.[0]);
  }
  expect([...heads]).toEqual([expect.stringMatching(/^head/)]);
  const [rows, answers] = [await everything(all[0] as string), await answersOf(all[0] as string)];
  for (const url of all.slice(1)) {
    expect(await everything(url)).toEqual(rows);
    expect(await answersOf(url)).toEqual(answers);
    const editor = await editorOf(url);
    await editor.put("/v1/actors/nato", { id: "nato", kind: "organization", name: "The Alliance" });
    await editor.remove("/v1/dossiers/babel-paris-summit");
    await editor.close();
    expect(await standpoint(["verify"], { DATABASE_URL: url })).toMatchObject({ code: 0, stderr: "" });
  }
});
