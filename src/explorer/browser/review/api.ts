/** What the review asks the service for: drafts, checks, names. */
import type { Draft, Suggestion } from "../../../client/api.ts";
import { type Client, createClient } from "../../../client/client.ts";
import { StandpointProblem } from "../../../client/problem.ts";
import { REPORTED } from "../../records.ts";
import { reviewWords as say } from "../../words/review.ts";
import { ARTICLE, goesOut, listsOf, REGISTRY } from "./draft.ts";
import { formsOf, type Schema } from "./forms.ts";
import { slugOf } from "./ids.ts";
import type { Entry, Finding, Findings, Forms } from "./types.ts";

/** Where a key is kept until the window is closed. */
const KEY = "standpoint-key";

/** The service did not answer at all. */
export class Offline extends TypeError {}

/** Returns a client with the key of this window; null if none was given. */
export function clientOfWindow(): Client | null {
  const key = sessionStorage.getItem(KEY);
  return key === null ? null : createClient({ url: "", key, fetch: fetchOrOffline });
}

async function fetchOrOffline(...request: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await fetch(...request);
  } catch (cause) {
    throw new Offline("The service does not answer.", { cause });
  }
}

/** Keeps a key for this window, or forgets it. */
export function keepKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, key);
}

/** Returns the fields of all types. */
export async function loadForms(client: Client): Promise<Forms> {
  const [dossier, registry] = await Promise.all(
    ["dossier", "registry"].map((name) => client.request(`/schemas/${name}.json`)),
  );
  return formsOf(dossier as Schema, registry as Schema);
}

/** What is wrong with a draft, and what is probably a mistake. */
export interface Check {
  readonly faults: Findings;
  readonly warnings: Findings;
}

/** Returns what the service would say to the records that would be published. Writes nothing. */
export async function check(client: Client, entries: readonly Entry[]): Promise<Check> {
  const out = entries.filter(goesOut);
  const registry = listsOf(out, Object.keys(REGISTRY));
  const dossier = listsOf(out, REPORTED);
  const article = { ...entries.find(({ key }) => key === ARTICLE)?.values, status: "usable" };
  const hasRegistry = Object.keys(registry.lists).length > 0;
  const body = { ...(hasRegistry && { registry: registry.lists }), dossiers: [{ article, ...dossier.lists }] };
  const keyed = (findings: readonly { readonly pointer?: string; readonly detail: string }[]) =>
    byKey(findings, { registry: registry.keys, dossier: dossier.keys });
  try {
    const { receipts } = await client.batch(body, { dry_run: true });
    const replaced = receipts
      .filter(({ type, action }) => type in REGISTRY && action === "updated")
      .map(({ type, id }) => [`${type}/${id}`, [{ field: "", detail: say.replaces }]] as const);
    const warnings = keyed(receipts.flatMap((receipt) => receipt.warnings));
    return { faults: new Map(), warnings: new Map([...warnings, ...replaced]) };
  } catch (cause) {
    if (!(cause instanceof StandpointProblem) || ![409, 422].includes(cause.status)) throw cause;
    return { faults: keyed(cause.errors), warnings: new Map() };
  }
}

/** Returns findings by the entries that their pointers name; by the article where they name none. */
function byKey(
  findings: readonly { readonly pointer?: string; readonly detail: string }[],
  keys: Readonly<Record<"registry" | "dossier", Readonly<Record<string, readonly string[]>>>>,
): Findings {
  const found = new Map<string, Finding[]>();
  for (const { pointer = "", detail } of findings) {
    const parts = pointer.split("/").slice(1);
    const isRegistry = parts[0] === "registry";
    const [list = "", index = "", field = ""] = parts.slice(isRegistry ? 1 : 2);
    const key = keys[isRegistry ? "registry" : "dossier"][list]?.[Number(index)];
    const finding = { field: key === undefined ? index : field, detail: plain(detail) };
    found.set(key ?? ARTICLE, [...(found.get(key ?? ARTICLE) ?? []), finding]);
  }
  return found;
}

/** Returns what the service says without the marks of code: `on_behalf_of` is "on behalf of". */
function plain(detail: string): string {
  return detail.replaceAll(/`([^`]*)`/g, (_, code: string) =>
    /^[a-z_]+$/.test(code) ? code.replaceAll("_", " ") : code,
  );
}

/** So many ids are asked for at once. */
const AT_ONCE = 100;

/** Returns the names of records that entries name, or that would have the id of one, by type and id. */
export async function namesFor(client: Client, entries: readonly Entry[], forms: Forms): Promise<[string, string][]> {
  const wanted = Object.keys(REGISTRY).map(
    (type) => [type, [...new Set(entries.flatMap((one) => idsIn(one, type, forms)))]] as const,
  );
  const requests = wanted.flatMap(([type, ids]) =>
    Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
      namesOf(client, type, ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE)),
    ),
  );
  return (await Promise.all(requests)).flat();
}

function idsIn({ type, values, options }: Entry, wanted: string, forms: Forms): string[] {
  const named = (forms[type] ?? []).flatMap(({ name, kind, names }) => {
    const ids = [values[name] ?? [], options[name] ?? []].flat();
    if (kind === "record" || kind === "records")
      return (ids as { readonly type: string; readonly id: string }[]).flatMap((one) =>
        one.type === wanted ? one.id : [],
      );
    return names === wanted ? (ids as string[]) : [];
  });
  return type === wanted ? [...named, String(values.id ?? slugOf(String(values.name ?? values.label)))] : named;
}

async function namesOf(client: Client, type: string, ids: readonly string[]): Promise<[string, string][]> {
  const label = type === "topic" ? "label" : "name";
  const fields = type === "topic" ? "id,label,proposition" : "id,name";
  const query = { id: ids.join(","), fields, limit: AT_ONCE };
  const { data } = (await client.request(`/v1/${REGISTRY[type]}`, { query })) as { data: Record<string, string>[] };
  return data.flatMap(({ id, [label]: name = "", proposition }): [string, string][] => [
    [`${type}/${id}`, name],
    ...(proposition ? [[`proposition/${id}`, proposition] as [string, string]] : []),
  ]);
}

/** Returns whether the service has a record, with its name. */
export async function nameIn(client: Client, type: string, id: string): Promise<[string, string][]> {
  return namesOf(client, type, [id]);
}

/** Returns the records that somebody may mean. */
export async function suggest(client: Client, type: string, words: string): Promise<Suggestion[]> {
  const only = type in REGISTRY ? { type: type as "actor" } : {};
  return (await client.view("suggest", { q: words, ...only, limit: 6 })).data;
}

/** What an editor knows of a text. */
export interface NewDraft {
  readonly text: string;
  readonly headline: string;
  /** The id of the publisher, or the name of one that the service does not have. */
  readonly publisher: { readonly id: string } | { readonly name: string };
  readonly published_on: string;
  readonly url: string;
}

/** Drafts a dossier from a text. Returns its id. */
export async function createDraft(client: Client, given: NewDraft): Promise<string> {
  const { headline, publisher, published_on, url } = given;
  const text = given.text.trim();
  const isHtml = /^<(?:!doctype|html|head|body|article|main|div|section|p|h\d)\b/i.test(text);
  const title = headline.trim() === "" ? "" : isHtml ? `<h1>${escaped(headline)}</h1>\n` : `${headline.trim()}\n\n`;
  const isMarkdown = !isHtml && /^#{1,3} /m.test(text);
  const draft = await client.drafts.create(isMarkdown && title !== "" ? `# ${title}${text}` : title + text, {
    type: isHtml ? "text/html" : isMarkdown ? "text/markdown" : "text/plain",
    ...("id" in publisher && publisher.id !== "" ? { publisher: publisher.id } : {}),
    ...(published_on === "" ? {} : { published_on }),
    ...(url === "" ? {} : { url }),
  });
  if ("name" in publisher && publisher.name !== "") await setPublisher(client, draft, publisher.name);
  return draft.id;
}

/** Puts the publisher that was typed in place of the one that drafting made, and adds it if the service does not have it. */
async function setPublisher(client: Client, { id, dossier, registry, reviews }: Draft, name: string): Promise<void> {
  const article = dossier.article as Record<string, unknown>;
  const { id: publisher, isKnown } = await publisherOf(client, name);
  const isMade = (actor: { id: string }) => actor.id === article.publisher && `actor/${actor.id}` in reviews;
  const actors = ((registry.actors ?? []) as { id: string }[]).filter((actor) => !isMade(actor));
  const added = isKnown ? [] : [{ id: publisher, kind: "publisher", name }];
  await client.drafts.update(
    id,
    {
      dossier: { ...dossier, article: { ...article, publisher } },
      registry: { ...registry, actors: [...actors, ...added] },
    },
    { ifMatch: "*" },
  );
}

/** Returns the actor of a name, or an id that no other actor has: what is added with the id of another would replace it. */
async function publisherOf(client: Client, name: string): Promise<{ readonly id: string; readonly isKnown: boolean }> {
  const slug = slugOf(name);
  for (let i = 1; ; i++) {
    const id = i === 1 ? slug : `${slug}-${i}`;
    const known = new Map(await nameIn(client, "actor", id)).get(`actor/${id}`);
    if (known === undefined) return { id, isKnown: false };
    if (known.toLowerCase() === name.toLowerCase()) return { id, isKnown: true };
  }
}

function escaped(text: string): string {
  return text.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
