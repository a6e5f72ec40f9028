import { z } from "zod";
import { issueMessage } from "./http/request/messages.ts";

const onOff = (first: string, second: string) => z.enum([first, second]);

/** Defines each setting: its environment variable, type, default and description. */
export const ConfigSchema = z.object({
  HOST: z.string().default("127.0.0.1").describe("The address to listen on. `0.0.0.0` listens on all interfaces."),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(3000)
    .describe("The port to listen on. `0` picks a free port."),
  DATABASE_URL: z
    .string()
    .default("file:./data/standpoint.db")
    .describe(
      "The database: `file:` and the path of a SQLite file, which is created if missing; or `postgres://user@host:5432/name`.",
    ),
  DATABASE_URL_READ: z
    .string()
    .optional()
    .describe("A PostgreSQL replica for reads. A process still reads its own writes."),
  SEED: onOff("auto", "off")
    .default("auto")
    .describe("`auto` imports `seed/` into an empty database at start. `off` does not."),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("The lowest level to log. The log is JSON lines on standard output."),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ""))
    .optional()
    .describe(
      "The base URL of links in responses, such as `https://news.example.org`. Without it, links are relative.",
    ),
  TRUST_PROXY: onOff("on", "off")
    .default("off")
    .describe(
      "`on` takes the client address from `X-Forwarded-For`. Use it only behind a proxy that sets this header.",
    ),
  READ_AUTH: onOff("open", "required")
    .default("open")
    .describe("`open` lets anyone read. `required` requires a key with the `read` scope."),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .default(0)
    .describe("Requests per minute for each key, or for each address without a key. `0` is unlimited."),
  CORS_ORIGIN: z
    .string()
    .default("*")
    .describe("The origins whose pages may read: `*`, or origins separated by commas."),
  WEBHOOK_TARGETS: z
    .enum(["public", "any"])
    .default("public")
    .describe("`public` sends webhooks only to public addresses. `any` also allows private and local ones."),
});

/** The values of all settings. */
export type Config = z.infer<typeof ConfigSchema>;

/** Returns the settings. Throws an Error that names each invalid variable and the reason. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const nonEmpty = Object.entries(environment).filter(([, value]) => value !== "");
  const read = ConfigSchema.safeParse(Object.fromEntries(nonEmpty), { error: issueMessage });
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`invalid settings: ${faults.join("; ")}`);
}
