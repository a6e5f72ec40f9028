import { parseArgs } from "node:util";
import type { z } from "zod";
import { readConfig } from "../config.ts";
import { issueMessage } from "../http/request/messages.ts";
import { COMMAND_LINE } from "../intake/requests.ts";
import {
  type CreatedKey,
  createKey,
  type Key,
  KeyForm,
  listKeys,
  RotationForm,
  revokeKey,
  rotateKey,
} from "../keys/keys.ts";
import type { Store } from "../store/store.ts";
import type { Command } from "./command.ts";
import { openMigrated } from "./open.ts";

const USAGE = `usage: standpoint keys <command>
  create --name <name> --scopes <scopes> [--expires <when>]
                                 create a key with the scopes read, write or admin, separated by commas
  list                           list all keys
  rotate <id> [--overlap 7d]     replace a key by a new one; the old one stays valid for the overlap
  revoke <id>                    revoke a key at once
<when> is a time (RFC 3339), or a duration from now: 90d, 12h, 30m, 45s`;

/** The arguments are not valid. The message says why. */
class UsageError extends Error {}

type Work = (store: Store) => Promise<number>;

/** Creates, lists, rotates and revokes keys. Only a new key goes to standard output; messages about it go to standard error. */
export const run: Command = async ([name = "", ...args]) => {
  if (name === "help" || name === "--help" || name === "") {
    (name === "" ? console.error : console.log)(USAGE);
    return name === "" ? 2 : 0;
  }
  let work: Work;
  try {
    work = readCommand(name, args);
  } catch (cause) {
    if (!isUsageError(cause)) throw cause;
    console.error(`standpoint keys ${name}: ${cause.message}\n${USAGE}`);
    return 2;
  }
  const store = await openMigrated(readConfig());
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

function readCommand(name: string, args: readonly string[]): Work {
  switch (name) {
    case "create":
      return create(args);
    case "list":
      parseArgs({ args: [...args], options: {} });
      return list;
    case "rotate":
      return rotate(args);
    case "revoke":
      return revoke(args);
    default:
      throw new UsageError("unknown command");
  }
}

function create(args: readonly string[]): Work {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args: [...args], options: { name: text, scopes: text, expires: text } });
  const { name, scopes, expires } = values;
  if (name === undefined || scopes === undefined) throw new UsageError("--name and --scopes are required");
  const lifeMs = expires === undefined ? null : durationMs(expires);
  const request = readForm(KeyForm, {
    name,
    scopes: scopes.split(",").map((scope) => scope.trim()),
    expires_at: lifeMs === null ? expires : new Date(Date.now() + lifeMs).toISOString(),
  });
  return async (store) => printKey(await createKey(store, request, COMMAND_LINE));
}

const list: Work = async (store) => {
  const rows = (await listKeys(store)).map((key) => [
    key.id,
    key.scopes.join(","),
    stateOf(key, new Date()),
    key.created_at,
    key.expires_at ?? "never",
    key.name,
  ]);
  const all = [["id", "scopes", "state", "created", "expires", "name"], ...rows];
  const widths = all[0]?.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0))) ?? [];
  for (const row of all)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  return 0;
};

function rotate(args: readonly string[]): Work {
  const { id, values } = readId(args, { overlap: { type: "string" } });
  const overlapMs = typeof values.overlap === "string" ? durationMs(values.overlap) : undefined;
  if (overlapMs === null)
    throw new UsageError("--overlap must be a number of days, hours, minutes or seconds, such as 7d");
  const { overlap_seconds } = readForm(RotationForm, {
    ...(overlapMs === undefined ? {} : { overlap_seconds: overlapMs / 1000 }),
  });
  return async (store) => {
    const successor = await rotateKey(store, id, overlap_seconds * 1000, COMMAND_LINE);
    if (successor === null) throw new Error(`there is no valid key ${id}`);
    const until = (await listKeys(store)).find((key) => key.id === id)?.expires_at;
    console.error(`the old key ${id} is valid until ${until}`);
    return printKey(successor);
  };
}

function revoke(args: readonly string[]): Work {
  const { id } = readId(args, {});
  return async (store) => {
    const key = await revokeKey(store, id, COMMAND_LINE);
    if (key === null) throw new Error(`there is no key ${id}`);
    console.log(`the key ${id} was revoked at ${key.revoked_at}`);
    return 0;
  };
}

function printKey({ id, name, scopes, expires_at, key }: CreatedKey): number {
  console.error(
    `created the key ${id} for ${name} (${scopes.join(", ")}; ${expires_at === null ? "never expires" : `expires ${expires_at}`}). Save it now: only its digest is stored, and it is not shown again:`,
  );
  console.log(key);
  return 0;
}

function stateOf({ expires_at, revoked_at }: Key, now: Date): string {
  if (revoked_at !== null) return "revoked";
  return expires_at !== null && new Date(expires_at) <= now ? "expired" : "valid";
}

function readId(args: readonly string[], options: Record<string, { type: "string" }>) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [id, ...more] = positionals;
  if (id === undefined || more.length) throw new UsageError("name exactly one key, by its id");
  return { id, values };
}

/** Returns the milliseconds of a duration such as 90d; null if the text is not one. */
function durationMs(text: string): number | null {
  const [, count, unit] = /^(\d{1,7})([smhd])$/.exec(text) ?? [];
  return count === undefined ? null : Number(count) * { s: 1, m: 60, h: 3600, d: 86_400 }[unit as "s"] * 1000;
}

/** The options of form fields, where their names differ. */
const OPTION_OF: Readonly<Record<string, string>> = {
  expires_at: "--expires",
  overlap_seconds: "--overlap (in seconds)",
};

function readForm<T extends z.ZodType>(form: T, value: unknown): z.infer<T> {
  const read = form.safeParse(value, { error: issueMessage });
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => {
    const field = String(issue.path[0]);
    return `${OPTION_OF[field] ?? `--${field}`} ${issue.message}`;
  });
  throw new UsageError(faults.join("; "));
}

function isUsageError(cause: unknown): cause is Error {
  const { code } = cause as { code?: unknown };
  return cause instanceof UsageError || (typeof code === "string" && code.startsWith("ERR_PARSE_ARGS"));
}
