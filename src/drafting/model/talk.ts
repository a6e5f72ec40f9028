/** Asks a language model over an interface that is compatible with OpenAI's chat completions. */
import { setTimeout } from "node:timers/promises";
import pRetry from "p-retry";
import type { z } from "zod";

/** Which model drafts, and where it is. */
export interface ModelSettings {
  readonly model: string;
  /** The base URL, such as `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly key?: string | undefined;
  /** How long it has for all questions of one draft. */
  readonly timeoutMs: number;
}

/** A question to a model: what it must do, what it gets to read, and the JSON Schema that its answer must fit. */
interface Question {
  readonly name: string;
  readonly instructions: string;
  readonly input: unknown;
  readonly schema: z.core.JSONSchema.BaseSchema;
}

/** What was asked so far. */
export interface Cost {
  requests: number;
  input_tokens: number;
  output_tokens: number;
}

/** Asks a question and returns the JSON of the answer. Throws a NoAnswer. */
export type Ask = (question: Question) => Promise<unknown>;

/** Why there is no answer, without anything that the server said. */
export class NoAnswer extends Error {}

const RETRIES = 2;
const RETRY_AFTER_MS = 500;
const LONGEST_WAIT_MS = 20_000;
const ANSWER_TOKENS = 8000;

/**
 * Returns a function that asks a model, and counts in `cost` what it takes. All questions together have one deadline. The
 * library for it is loaded now, and not with the rules.
 */
export async function talkTo({ model, url, key, timeoutMs }: ModelSettings, cost: Cost): Promise<Ask> {
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  const provider = createOpenAICompatible({
    name: "model",
    baseURL: url,
    supportsStructuredOutputs: true,
    ...(key === undefined ? {} : { apiKey: key }),
  });
  const abortSignal = AbortSignal.timeout(timeoutMs);
  const attempt = async ({ name, instructions, input, schema }: Question) => {
    cost.requests++;
    const { content, usage } = await provider.chatModel(model).doGenerate({
      prompt: [
        { role: "system", content: instructions },
        { role: "user", content: [{ type: "text", text: JSON.stringify(input) }] },
      ],
      responseFormat: { type: "json", name, schema: schema as object },
      maxOutputTokens: ANSWER_TOKENS,
      temperature: 0,
      abortSignal,
    });
    cost.input_tokens += usage.inputTokens.total ?? 0;
    cost.output_tokens += usage.outputTokens.total ?? 0;
    return jsonIn(content.map((part) => (part.type === "text" ? part.text : "")).join(""));
  };
  return async (question) => {
    try {
      return await pRetry(() => attempt(question), {
        retries: RETRIES,
        minTimeout: RETRY_AFTER_MS,
        randomize: true,
        signal: abortSignal,
        shouldRetry: ({ error }) => isPassing(error),
        onFailedAttempt: ({ error }) => waited(retryAfterMs(error), abortSignal),
      });
    } catch (error) {
      throw new NoAnswer(abortSignal.aborted ? `none after ${timeoutMs / 1000} s` : reasonOf(error), { cause: error });
    }
  };
}

/** Parses JSON, alone or in a fence of Markdown. */
function jsonIn(text: string): unknown {
  const inside = /^\s*```(?:json)?\s*\n(.*)\n\s*```\s*$/s.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(inside);
  } catch (cause) {
    throw new NoAnswer("the answer is no JSON", { cause });
  }
}

interface CallError extends Error {
  readonly statusCode?: number;
  readonly isRetryable?: boolean;
  readonly responseHeaders?: Readonly<Record<string, string>>;
}

/** Whether the same question may have an answer later. */
function isPassing(error: CallError): boolean {
  return error instanceof NoAnswer || (error.isRetryable ?? false);
}

function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  const { statusCode } = error as CallError;
  if (statusCode === undefined) return "the model cannot be reached";
  return statusCode < 300 ? "the answer is none of a chat completion" : `status ${statusCode}`;
}

function retryAfterMs({ responseHeaders }: CallError): number {
  const seconds = Number(responseHeaders?.["retry-after"] ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, LONGEST_WAIT_MS) : 0;
}

async function waited(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await setTimeout(ms, undefined, { signal }).catch(() => {}); // the deadline ends the attempts
}
