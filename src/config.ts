import ipaddr from "ipaddr.js";
import { z } from "zod";
import type { ModelSettings } from "./drafting/index.ts";
import { issueMessage } from "./http/request/messages.ts";

/** A number of digits that a setting gives as text, within bounds. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** Whether a text names proxies, as `TRUST_PROXY` does. */
function isProxies(text: string): boolean {
  const isAddress = (one: string) => ipaddr.IPv4.isValidFourPartDecimal(one) || ipaddr.IPv6.isValid(one);
  const isNetwork = (one: string) => isAddress(one.replace(/\/.*/, "")) && ipaddr.isValidCIDR(one);
  const names = text.split(",").map((one) => one.trim());
  return text === "off" || /^\d$/.test(text) || names.every((one) => isAddress(one) || isNetwork(one));
}

const DAY_S = 86_400;

const onOff = (first: string, second: string) => z.enum([first, second]);

/** Defines each setting: its environment variable, type, default and description. */
export const ConfigSchema = z.object({
  HOST: z.string().default("127.0.0.1").describe("The address to listen on. `0.0.0.0` listens on all interfaces."),
  PORT: wholeNumber(0, 65_535).default(3000).describe("The port to listen on. `0` picks a free port."),
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
      "The base URL of links in responses and of the OpenAPI document, such as `https://news.example.org`. Without it, links are relative.",
    ),
  TRUST_PROXY: z
    .string()
    .refine((value) => value !== "on" && value !== "true", {
      error: "must not trust every sender of X-Forwarded-For: name the addresses of your proxies, or their number",
      abort: true,
    })
    .refine(isProxies, "must be off, a number of proxies, or addresses and networks separated by commas")
    .default("off")
    .describe(
      "The proxies whose `X-Forwarded-For` gives the client's address: `off`, addresses and networks separated by commas (`127.0.0.1, 10.0.0.0/8`), or how many proxies every request passes (`1`).",
    ),
  READ_AUTH: onOff("open", "required")
    .default("open")
    .describe("`open` lets anyone read. `required` requires a key with the `read` scope."),
  RATE_LIMIT: wholeNumber(0, 999_999_999)
    .default(0)
    .describe("Requests per minute for each key, or for each address without a key. `0` is unlimited."),
  RESPONSE_CACHE_MB: wholeNumber(0, 99_999)
    .default(64)
    .describe(
      "The memory for answers that are kept until the data change, in MiB. `0` keeps none. PostgreSQL keeps none of what depends on the data.",
    ),
  CACHE_CONTROL: z
    .string()
    .regex(/^[a-z-]+(?:=\d+)?(?:, ?[a-z-]+(?:=\d+)?)*$/, "must be directives of Cache-Control such as max-age=60")
    .default("no-cache")
    .describe(
      "How long clients and shared caches may use an answer without asking again, such as `max-age=60`. Revisions and answers of the past may always be kept.",
    ),
  LOG_ONE_HIT_IN: wholeNumber(1, 999_999)
    .default(1)
    .describe("Logs one in so many of the answers that are sent from memory. All others are always logged."),
  READ_TIMEOUT_MS: wholeNumber(1, 999_999)
    .default(1000)
    .describe(
      "How long a request may read, in milliseconds. One that needs longer is refused, and told what to narrow.",
    ),
  WRITE_TIMEOUT_S: wholeNumber(1, 3600)
    .default(10)
    .describe(
      "Seconds that a document may take to be checked and written. One that needs longer is refused, and told to be split.",
    ),
  READ_THREADS: wholeNumber(1, 64)
    .default(2)
    .describe("The threads for reads that take more than a few milliseconds. Each starts when the others are busy."),
  STREAMS_PER_ADDRESS: wholeNumber(1, 1000)
    .default(20)
    .describe("The streams of changes that one address may have open at once."),
  EXPORTS_PER_ADDRESS: wholeNumber(1, 1000)
    .default(2)
    .describe("The exports and whole lists as CSV or NDJSON that one address may receive at once."),
  SEND_TIMEOUT_S: wholeNumber(1, DAY_S)
    .default(10)
    .describe("Seconds after which a connection is cut if its client takes nothing of the answer."),
  STOP_TIMEOUT_S: wholeNumber(1, DAY_S)
    .default(10)
    .describe("Seconds that requests in progress have after SIGTERM or SIGINT. Then their connections are cut."),
  EXPORT_TIMEOUT_S: wholeNumber(1, DAY_S)
    .default(900)
    .describe("Seconds after which an export as CSV or NDJSON is cut, however fast its client reads."),
  CORS_ORIGIN: z
    .string()
    .default("*")
    .describe("The origins whose pages may read: `*`, or origins separated by commas."),
  DRAFT_MODEL: z
    .string()
    .optional()
    .describe(
      "The name of a language model that drafts beside the rules. Articles that are drafted are then sent to `DRAFT_URL`. Without it, rules alone draft.",
    ),
  DRAFT_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      "The base URL of an interface compatible with OpenAI's chat completions, such as `http://127.0.0.1:11434/v1` of a local model.",
    ),
  DRAFT_KEY: z.string().optional().describe("The key of that interface, if it needs one."),
  DRAFT_TIMEOUT_S: wholeNumber(1, 3600)
    .default(60)
    .describe("Seconds that the model has for one draft. What it has not answered by then is left out."),
  STANDPOINT_KEY: z.string().optional().describe("The API key with which `standpoint mcp` asks."),
  WEBHOOK_TARGETS: z
    .enum(["public", "any"])
    .default("public")
    .describe("`public` sends webhooks only to public addresses. `any` also allows private and local ones."),
});

/** The values of all settings. */
export type Config = z.infer<typeof ConfigSchema>;

/** Returns the model that drafts beside the rules; undefined if none is set. */
export function draftingModel({
  DRAFT_MODEL: model,
  DRAFT_URL: url,
  DRAFT_KEY: key,
  DRAFT_TIMEOUT_S,
}: Config): ModelSettings | undefined {
  return model === undefined || url === undefined ? undefined : { model, url, key, timeoutMs: DRAFT_TIMEOUT_S * 1000 };
}

/** Returns the settings. Throws an Error that names each invalid variable and the reason. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const nonEmpty = Object.entries(environment).filter(([, value]) => value !== "");
  const read = ConfigSchema.safeParse(Object.fromEntries(nonEmpty), { error: issueMessage });
  if (read.success && read.data.DRAFT_MODEL !== undefined && read.data.DRAFT_URL === undefined)
    throw new Error("invalid settings: DRAFT_MODEL needs DRAFT_URL, the address of the model");
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`invalid settings: ${faults.join("; ")}`);
}
