/** Fields that name records: what is typed is looked up in the draft and in the service. */
import { useEffect, useState } from "preact/hooks";
import { html, type Shown } from "../../html.ts";
import { labelOf } from "../../labels.ts";
import { typeName } from "../../records.ts";
import { reviewWords as say } from "../../words/review.ts";
import { nameIn, suggest } from "./api.ts";
import { newEntry, REGISTRY } from "./draft.ts";
import { type FieldOptions, idOf, marks } from "./field.ts";
import { idFor, slugOf } from "./ids.ts";
import type { Session } from "./session.ts";
import { nameOf } from "./shown.ts";

/** A record that may be meant. */
interface Offer {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

interface Typed {
  readonly type: string;
  readonly id: string;
}

/** A field that names one record. */
export function recordField(options: FieldOptions): Shown {
  const { session, entry, field, set } = options;
  const value = entry.values[field.name];
  const type = field.kind === "record" ? "" : field.names;
  const now = value === undefined ? null : type === "" ? (value as Typed) : { type, id: String(value) };
  const take = ({ type: of, id }: Typed) => set(type === "" ? { type: of, id } : id);
  const proposition = now && session.state.names.get(`proposition/${now.id}`);
  return html`<${Lookup} ...${options} type=${type} now=${now === null ? "" : nameOf(session.state, now.type, now.id)} take=${take} clear=${() => set(undefined)}/>${field.names === "topic" && proposition && html`<span class="hint">“${proposition}”</span>`}`;
}

/** A field that names several records: those that it names, each with a button that takes it away, and a field for one more. */
export function recordsField(options: FieldOptions): Shown {
  const { session, entry, field, set } = options;
  const type = field.kind === "records" ? "" : field.names;
  const value = (entry.values[field.name] ?? []) as readonly (string | Typed)[];
  const typed = value.map((one) => (typeof one === "string" ? { type, id: one } : one));
  const put = (some: readonly Typed[]) =>
    set(some.length === 0 ? undefined : some.map((one) => (type === "" ? one : one.id)));
  const take = ({ type: of, id }: Typed) => put([...typed.filter((one) => one.id !== id), { type: of, id }]);
  return html`${
    typed.length > 0 &&
    html`<ul class="sug has">${typed.map((one) => {
      const name = nameOf(session.state, one.type, one.id);
      return html`<li key=${one.id}><bdi>${name}</bdi> <button type="button" class="lk" aria-label=${say.takeAway(name)} onClick=${() => put(typed.filter(({ id }) => id !== one.id))}>✕</button></li>`;
    })}</ul>`
  }<${Lookup} ...${options} type=${type} now="" take=${take} clear=${() => {}}/>`;
}

interface LookupOptions extends FieldOptions {
  /** The type of the records; empty for any. */
  readonly type: string;
  /** The name of the record that the field names now. */
  readonly now: string;
  take(record: Typed): void;
  clear(): void;
}

const WAIT_MS = 150;

/** An offer, or a record that would be made of what was typed. */
type Option = Offer | "new";

/** A field that looks records up as one types. Arrows and Enter take one of the list; in an untouched field, its number. */
function Lookup(options: LookupOptions): Shown {
  const { session, field, faults, now, clear, type: of } = options;
  const [typed, type] = useState<string | null>(null);
  const [active, activate] = useState(0);
  const [isWanted, want] = useState(false);
  const { offers, isSettled } = useOffers(options, typed);
  const isOpen = typed !== null && typed.trim() !== "" && typed !== now;
  const all: readonly Option[] = isOpen && (of === "" || of in REGISTRY) ? [...offers, "new"] : offers;
  const take = (offer: Typed, name: string) => {
    session.do({ do: "names", names: [[`${offer.type}/${offer.id}`, name]] });
    options.take(offer);
    reset();
  };
  const reset = () => {
    type(null);
    activate(0);
    want(false);
  };
  const choose = async (option: Option | undefined) => {
    if (option === undefined) return;
    if (option !== "new") take(option, option.name);
    else take(await added(session, of || "actor", typed ?? ""), typed ?? "");
  };
  // Enter that came before the answer takes its first.
  useEffect(() => {
    if (isWanted && isSettled) void choose(offers[0]);
  }, [isWanted, isSettled]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event, isOpen);
    if (step === undefined || (step.numbered !== undefined && all[step.numbered] === undefined)) return;
    if (step.by !== undefined) activate(Math.min(Math.max(active + step.by, 0), Math.max(all.length - 1, 0)));
    else if (step.numbered === undefined && !isSettled) want(true);
    else void choose(all[step.numbered ?? active]);
    event.preventDefault();
  };
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    type(currentTarget.value);
    activate(0);
    want(false);
  };
  const onChange = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const text = currentTarget.value.trim();
    const same = offers.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (same !== undefined) return take(same, same.name);
    if (text === "" && now !== "") clear();
    if (text === "" || text === now) reset();
  };
  const id = idOf(field);
  return html`<input id=${id} type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded=${String(all.length > 0)} aria-controls=${`${id}-list`} aria-activedescendant=${isOpen && all.length > 0 ? `${id}-${active}` : undefined} value=${typed ?? now} ...${marks(field, faults)} ...${isOpen && { class: "bad" }} onInput=${onInput} onChange=${onChange} onKeyDown=${onKeyDown}/>
<ul class="sug" role="listbox" id=${`${id}-list`} aria-label=${say.suggestions}>${all.map((one, i) => optionOf(one, i, { id, typed: typed ?? "", of, isOpen, isActive: isOpen && i === active, choose: () => void choose(one) }))}</ul>`;
}

interface Step {
  readonly by?: number;
  readonly numbered?: number;
}

/** Returns what a key does in a list of options: goes on, takes the active one, or one by its number. */
function stepOf({ key, ctrlKey, metaKey }: KeyboardEvent, isOpen: boolean): Step | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === "ArrowDown" || key === "ArrowUp") return { by: key === "ArrowDown" ? 1 : -1 };
  if (key === "Enter") return isOpen ? {} : undefined;
  return !isOpen && /^[1-9]$/.test(key) ? { numbered: Number(key) - 1 } : undefined;
}

interface OptionLook {
  readonly id: string;
  readonly typed: string;
  readonly of: string;
  /** Whether something is typed: without it, numbers take the options. */
  readonly isOpen: boolean;
  readonly isActive: boolean;
  choose(): void;
}

function optionOf(one: Option, i: number, { id, typed, of, isOpen, isActive, choose }: OptionLook): Shown {
  const name = one === "new" ? say.newRecord(typeName(of || "actor").toLowerCase(), typed) : one.name;
  const key = isActive ? "⏎" : isOpen ? "" : String(i + 1);
  // A press must not take the focus from the field: that would hand over what is typed.
  const stay = (event: Event) => event.preventDefault();
  return html`<li role="option" id=${`${id}-${i}`} class=${isActive ? "act" : ""} aria-selected=${String(isActive)} onMouseDown=${stay} onClick=${choose}><bdi>${name}</bdi>${one !== "new" && one.note && html` <span class="mut">${one.note}</span>`}${key && html` <kbd aria-hidden="true">${key}</kbd>`}</li>`;
}

/** The records that may be meant: before anything is typed, those that drafting proposes. */
function useOffers(
  { session, entry, field, type }: LookupOptions,
  typed: string | null,
): { readonly offers: readonly Offer[]; readonly isSettled: boolean } {
  const [answer, setAnswer] = useState({ words: "", offers: [] as readonly Offer[] });
  const words = typed?.trim() ?? "";
  useEffect(() => {
    if (words === "") return;
    const timer = setTimeout(async () => setAnswer({ words, offers: await known(session, type, words) }), WAIT_MS);
    return () => clearTimeout(timer);
  }, [words, type, session]);
  if (words === "") {
    const named = [entry.values[field.name] ?? []].flat();
    const proposed = (entry.options[field.name] ?? []).filter((id) => !named.includes(id));
    const offers = proposed.map((id) => ({ type, id, name: nameOf(session.state, type, id), note: "" }));
    return { offers, isSettled: true };
  }
  const own = ownOffers(session, type, words);
  const isSettled = answer.words === words;
  const others = isSettled ? answer.offers.filter(({ id }) => own.every((one) => one.id !== id)) : [];
  return { offers: [...own, ...others], isSettled };
}

/** Records of the service that may be meant; none while it does not answer. */
async function known({ client }: Session, type: string, words: string): Promise<Offer[]> {
  if (type !== "" && !(type in REGISTRY)) return [];
  const found = await suggest(client, type, words).catch(() => []);
  return found.map(({ kind, ...one }) => ({ ...one, note: kind === null ? "" : labelOf(kind).toLowerCase() }));
}

/** Records of the draft with these words in their names. */
function ownOffers({ state }: Session, type: string, words: string): Offer[] {
  const isOfType = (one: string) => (type === "" ? one in REGISTRY : one === type);
  return state.entries.flatMap(({ type: of, values: { id }, decision }) => {
    if (!isOfType(of) || decision === "rejected" || typeof id !== "string") return [];
    const name = nameOf(state, of, id);
    return name.toLowerCase().includes(words.toLowerCase()) ? [{ type: of, id, name, note: say.inDraft }] : [];
  });
}

/** Adds a record to the draft's registry under a name that neither it nor the service has. */
async function added(session: Session, type: string, name: string): Promise<Typed> {
  const label = type === "topic" ? "label" : "name";
  session.do({ do: "names", names: await nameIn(session.client, type, slugOf(name)).catch(() => []) });
  const values = { [label]: name.trim(), ...(type === "event" && { date_basis: "not_stated" }) };
  const id = idFor({ type, values }, session.state);
  session.do({ do: "add", entry: newEntry(type, { id, ...values }, []), quietly: true });
  return { type: type, id };
}
