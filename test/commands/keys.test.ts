import { describe, expect, test } from "vitest";
import { longTest, newDatabase, sampled, standpoint, startService } from "../helper.ts";
import { keyOf, statusWith } from "../keys/requests.ts";

const service = await startService();
const keys = (...args: string[]) => standpoint(["keys", ...args], { DATABASE_URL: service.url });

const KEY = /^sp_([0-9A-Za-z]{12})_[0-9A-Za-z]{38}$/;
const idOf = (key: string) => KEY.exec(key)?.[1] as string;

test("keys create prints only the key on standard output, and the running service accepts it", async () => {
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
  expect(stderr).toMatch(/not shown again/);
  expect(stderr).not.toContain(stdout.trimEnd());
  expect(await statusWith(service, stdout.trimEnd())).toBe(200);

  const list = await keys("list");
  const line = list.stdout.split("\n").find((one) => one.includes(idOf(stdout.trimEnd())));
  expect(line).toMatch(/ read,write +valid +\S+Z +\S+Z +newsroom$/);
  expect(list.stdout).not.toContain(stdout.trimEnd().slice("sp_".length + 13, -6));
});

longTest(
  "the running service rejects a key that the command line rotated or revoked from the next request on",
  async () => {
    const old = await keyOf(service, "read");
    const { code, stdout, stderr } = await keys("rotate", old.id, "--overlap", "0s");
    expect(code).toBe(0);
    expect(stderr).toMatch(new RegExp(`the old key ${old.id} is valid until \\S+Z\n.*not shown again`));
    const successor = stdout.trimEnd();
    expect([await statusWith(service, old.key), await statusWith(service, successor)]).toEqual([401, 200]);

    const revoked = await keys("revoke", idOf(successor));
    expect(revoked).toEqual({ code: 0, stdout: expect.stringMatching(/was revoked at \S+Z\n$/), stderr: "" });
    expect(await statusWith(service, successor)).toBe(401);
    expect(await keys("revoke", idOf(successor))).toEqual(revoked);
    expect((await keys("list")).stdout).toMatch(new RegExp(`^${idOf(successor)} .* revoked `, "m"));
  },
);

test("keys create creates the first key in a new database", async () => {
  const ran = await standpoint(["keys", "create", "--name", "first", "--scopes", "admin"], {
    DATABASE_URL: await newDatabase(),
  });
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^sp_/) });
});

const WRONG: [what: string, args: string[], message: RegExp][] = [
  ["no command", [], /^usage:/],
  ["an unknown command", ["make"], /unknown command/],
  ["no name", ["create", "--scopes", "read"], /--name and --scopes are required/],
  ["an unknown scope", ["create", "--name", "x", "--scopes", "root"], /--scopes must be one of read, write, admin/],
  [
    "a time that is past",
    ["create", "--name", "x", "--scopes", "read", "--expires", "2020-01-01T00:00:00Z"],
    /--expires .*in the future/,
  ],
  ["what is no time", ["create", "--name", "x", "--scopes", "read", "--expires", "soon"], /--expires must be a time/],
  ["no id", ["revoke"], /name exactly one key/],
  ["two ids", ["rotate", "one", "two"], /name exactly one key/],
  ["an invalid overlap", ["rotate", "one", "--overlap", "week"], /--overlap must be/],
  ["an unknown option", ["list", "--secrets"], /--secrets/],
];

describe("invalid arguments exit 2 with the error and the usage, and create nothing", () => {
  test.each(sampled(WRONG, 10))("%s", async (_name, args, message) => {
    const { code, stdout, stderr } = await keys(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).toContain("usage: standpoint keys");
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

test.each(["rotate", "revoke"])("%s of a missing key exits 1 with one line", async (command) => {
  const { code, stdout, stderr } = await keys(command, "000000000000");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^standpoint keys: there is no (valid )?key 000000000000\n$/);
});

test("standpoint help lists keys", async () => {
  expect((await standpoint(["help"])).stdout).toMatch(/^ {2}keys create\|list\|rotate\|revoke /m);
});
