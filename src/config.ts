import { z } from "zod";
import { issueMessage } from "./http/request/messages.ts";

const onOff = (first: string, second: string) => z.enum([first, second]);

/** Every setting: the environment variable's schema, with its default and what it does. */
export const ConfigSchema = z.object({
  HOST: z.string().default("127.0.0.1").describe("Address to listen on; `0.0.0.0` for every interface."),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "is to be a whole number")
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(3000)
    .describe("Port to listen on; `0` for a free one."),
  DATABASE_URL: z
    .string()
    .default("file:./data/standpoint.db")
    .describe(
      "Where the data is kept: `file:` and the path of a SQLite database, made where there is none; or `postgres://user@host:5432/name`, a PostgreSQL database.",
    ),
  DATABASE_URL_READ: z
    .string()
    .optional()
    .describe("A replica of the PostgreSQL database, to read from as far as it has what this process wrote."),
  SEED: onOff("auto", "off")
    .default("auto")
    .describe("`auto` imports `seed/` into an empty database at start; `off` does not."),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("Least level that is logged, as JSON lines on standard output."),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ""))
    .optional()
    .describe(
      "Address that clients use, such as `https://news.example.org`: put before the paths in links. Without it they are relative.",
    ),
  TRUST_PROXY: onOff("on", "off")
    .default("off")
    .describe("`on` takes the client's address from `X-Forwarded-For`: only behind a proxy that sets it."),
  READ_AUTH: onOff("open", "required")
    .default("open")
    .describe("`required` lets only keys with the scope `read` read; `open` lets anyone."),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,9}$/, "is to be a whole number")
    .transform(Number)
    .default(0)
    .describe("How many requests a minute each key, else each address, is answered; `0` for no limit."),
  CORS_ORIGIN: z.string().default("*").describe("Origins whose pages may read: `*`, or origins separated by commas."),
  WEBHOOK_TARGETS: z
    .enum(["public", "any"])
    .default("public")
    .describe(
      "`any` lets webhooks be sent to private and local addresses too; `public` only to those that anyone can reach.",
    ),
});

/** The settings that the service runs by. */
export type Config = z.infer<typeof ConfigSchema>;

/** Reads the settings. Throws an Error that names each variable that is wrong, and why. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const read = ConfigSchema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join(".")} ${issueMessage(issue)}`);
  throw new Error(`the environment does not fit: ${faults.join("; ")}`);
}
