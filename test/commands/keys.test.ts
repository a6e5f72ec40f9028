import { describe, expect, test } from "vitest";
import { newDatabase, standpoint, startService } from "../helper.ts";
import { keyOf, statusWith } from "../keys/requests.ts";

const service = await startService();
const keys = (...args: string[]) => standpoint(["keys", ...args], { DATABASE_URL: service.url });

const KEY = /^sp_([0-9A-Za-z]{12})_[0-9A-Za-z]{38}$/;
const idOf = (key: string) => KEY.exec(key)?.[1] as string;

test("a key of the command line is told once, alone on standard output, and is taken by the running service", async () => {
  const { code, stdout, stderr } = await keys(
    "create",
    "--name",
    "newsroom",
    "--scopes",
    "read, write",
    "--expires",
    "90d",
  );
  expect(code).toBe(0);
  expect(stdout.trimEnd()).toMatch(KEY);
  expect(stderr).toMatch(/shown this once/);
  expect(stderr).not.toContain(stdout.trimEnd());
  expect(await statusWith(service, stdout.trimEnd())).toBe(200);

  const list = await keys("list");
  const line = list.stdout.split("\n").find((one) => one.includes(idOf(stdout.trimEnd())));
  expect(line).toMatch(/ read,write +valid +\S+Z +\S+Z +newsroom$/);
  expect(list.stdout).not.toContain(stdout.trimEnd().slice("sp_".length + 13, -6));
});

test("a key that is rotated and revoked by the command line is refused by the running service at its next request", async () => {
  const old = await keyOf(service, "read");
  const { code, stdout, stderr } = await keys("rotate", old.id, "--overlap", "0s");
  expect(code).toBe(0);
  expect(stderr).toMatch(new RegExp(`the old key ${old.id} is taken until \\S+Z\n.*shown this once`));
  const made = stdout.trimEnd();
  expect([await statusWith(service, old.key), await statusWith(service, made)]).toEqual([401, 200]);

  const revoked = await keys("revoke", idOf(made));
  expect(revoked).toEqual({ code: 0, stdout: expect.stringMatching(/is revoked since \S+Z\n$/), stderr: "" });
  expect(await statusWith(service, made)).toBe(401);
  expect(await keys("revoke", idOf(made))).toEqual(revoked);
  expect((await keys("list")).stdout).toMatch(new RegExp(`^${idOf(made)} .* revoked `, "m"));
});

test("the first key is made in a database that no service has opened yet", async () => {
  const ran = await standpoint(["keys", "create", "--name", "first", "--scopes", "admin"], {
    DATABASE_URL: await newDatabase(),
  });
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^sp_/) });
});

describe("a wrong command line exits 2, names what is wrong and how it is used, and makes nothing", () => {
  test.each<[string, string[], RegExp]>([
    ["no command", [], /^usage:/],
    ["an unknown command", ["make"], /no such command/],
    ["no name", ["create", "--scopes", "read"], /name the key and its scopes/],
    ["an unknown scope", ["create", "--name", "x", "--scopes", "root"], /--scopes must be one of read, write, admin/],
    [
      "a time that is past",
      ["create", "--name", "x", "--scopes", "read", "--expires", "2020-01-01T00:00:00Z"],
      /--expires .*in the future/,
    ],
    ["what is no time", ["create", "--name", "x", "--scopes", "read", "--expires", "soon"], /--expires must be a time/],
    ["no id", ["revoke"], /name one key/],
    ["two ids", ["rotate", "one", "two"], /name one key/],
    ["an overlap that is none", ["rotate", "one", "--overlap", "week"], /--overlap must be/],
    ["an unknown option", ["list", "--secrets"], /--secrets/],
  ])("%s", async (_name, args, said) => {
    const { code, stdout, stderr } = await keys(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).toContain("usage: standpoint keys");
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

test.each(["rotate", "revoke"])("%s of a key that is not there exits 1 with one line", async (command) => {
  const { code, stdout, stderr } = await keys(command, "000000000000");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^standpoint keys: there is no key 000000000000.*\n$/);
});

test("standpoint help names the command", async () => {
  expect((await standpoint(["help"])).stdout).toMatch(/^ {2}keys create\|list\|rotate\|revoke /m);
});
