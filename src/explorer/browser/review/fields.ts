/** The fields of a record's card. */
import { useState } from "preact/hooks";
import { STANCES, stanceMark } from "../../components/stance.ts";
import { html, type Shown } from "../../html.ts";
import { labelOf } from "../../labels.ts";
import { reviewWords as say } from "../../words/review.ts";
import { type FieldOptions, idOf, marks } from "./field.ts";
import { recordField, recordsField } from "./references.ts";
import type { Field } from "./types.ts";

/** A field with its label, its faults, and what it means where that helps. */
export function fieldRow(options: Omit<FieldOptions, "set">): Shown {
  const { session, entry, field, faults } = options;
  const set = (value: unknown) => session.do({ do: "edit", key: entry.key, field: field.name, value });
  const name = say.fields[field.name] ?? labelOf(field.name);
  const id = idOf(field);
  const isGroup = field.name === "stance";
  const label = isGroup ? html`<span id=${`${id}-label`}>${name}</span>` : html`<label for=${id}>${name}</label>`;
  return html`${label}<div key=${`${entry.key} ${field.name}`}>${control({ ...options, set })}
${faults.map(({ detail }) => html`<span class="hint flt" id=${`${id}-fault`}>${detail}</span>`)}</div>`;
}

function control(options: FieldOptions): Shown {
  const { field, entry } = options;
  const key = `${entry.key} ${field.name}`;
  if (field.name === "stance") return stanceButtons(options);
  if (field.kind === "choice") return choice(options);
  if (field.kind === "reference" || field.kind === "record") return html`<${recordField} key=${key} ...${options}/>`;
  if (field.kind === "references" || field.kind === "records") return html`<${recordsField} key=${key} ...${options}/>`;
  return html`<${TextField} key=${key} ...${options}/>`;
}

/** The six stances as buttons, each with its number. */
function stanceButtons({ entry, field, set }: FieldOptions): Shown {
  const now = entry.values.stance;
  return html`<div class="seg" role="group" aria-labelledby=${`${idOf(field)}-label`}>${STANCES.map(
    (stance, i) =>
      html`<button type="button" id=${i === 0 ? idOf(field) : undefined} aria-pressed=${String(stance === now)} class=${stance === now ? "on" : ""} onClick=${() => set(stance === now ? undefined : stance)}>${stanceMark(stance)}<span>${labelOf(stance)}</span><kbd aria-hidden="true">${i + 1}</kbd></button>`,
  )}</div>`;
}

function choice({ entry, field, faults, set }: FieldOptions): Shown {
  const now = entry.values[field.name];
  const onChange = ({ currentTarget }: { currentTarget: HTMLSelectElement }) => set(currentTarget.value || undefined);
  return html`<select id=${idOf(field)} ...${marks(field, faults)} onChange=${onChange}><option value="">${field.isRequired ? say.choose : say.notGiven}</option>${field.choices.map(
    (one) => html`<option value=${one} selected=${one === now}>${labelOf(one)}</option>`,
  )}</select>`;
}

/** A text, a number, or a value with parts: what is typed is handed over when the field is left. */
function TextField({ entry, field, faults, set }: FieldOptions): Shown {
  const [typed, type] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const value = typed ?? asText(field, entry.values[field.name]);
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) => type(currentTarget.value);
  const onChange = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const read = asValue(field, currentTarget.value);
    setWrong(read === WRONG);
    if (read === WRONG) return;
    set(read);
    type(null);
  };
  const shared = {
    id: idOf(field),
    onInput,
    onChange,
    value,
    ...marks(field, faults),
    ...(isWrong && { class: "bad", "aria-invalid": "true" }),
  };
  const lang = ["text", "printed", "question", "headline"].includes(field.name) ? undefined : "en";
  if (field.kind === "area" || field.kind === "json")
    return html`<textarea rows=${Math.min(Math.ceil(value.length / 56) + (value.split("\n").length - 1), 8) || 1} lang=${lang} ...${shared}></textarea>${field.kind === "json" && html`<span class="hint">${say.asJson}</span>`}`;
  return html`<input type="text" inputmode=${field.kind === "number" ? "decimal" : undefined} lang=${lang} ...${shared}/>${isWrong && html`<span class="hint flt">${say.noNumber}</span>`}`;
}

const WRONG = Symbol("what cannot be read");

function asText({ kind }: Field, value: unknown): string {
  if (value === undefined) return "";
  if (kind === "names") return (value as string[]).join(", ");
  if (kind === "authors") return (value as { readonly name: string }[]).map(({ name }) => name).join(", ");
  return kind === "json" ? JSON.stringify(value) : String(value);
}

/** Returns what was typed as a value; `WRONG` if it is none. */
function asValue({ kind }: Field, typed: string): unknown {
  const text = typed.trim().replaceAll(/\s+/g, " ");
  if (text === "") return undefined;
  const names = text.split(",").map((one) => one.trim());
  if (kind === "names") return names.map((one) => one.toLowerCase().replaceAll(" ", "_"));
  if (kind === "authors") return names.map((name) => ({ name }));
  if (kind === "number") return Number.isNaN(Number(text)) ? WRONG : Number(text);
  if (kind !== "json") return text;
  try {
    return JSON.parse(text);
  } catch {
    return WRONG;
  }
}
