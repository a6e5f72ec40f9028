/** The text of a draft. Accepted words have a solid line, those to review a dashed one, and words without a record a shade. */
import { html, type Shown } from "../../html.ts";
import { directionOf, type Passage } from "../../passages.ts";
import { articleWords } from "../../words/article.ts";
import { reviewWords as say } from "../../words/review.ts";
import { takeSelection } from "./commands.ts";
import type { TextSegment } from "./marked.ts";
import { itemsOf } from "./order.ts";
import type { Session } from "./session.ts";
import type { Values } from "./types.ts";

/** What the text is shown from. */
export interface TextOptions {
  readonly session: Session;
  readonly passages: readonly Passage[];
  readonly segments: ReadonlyMap<string, readonly TextSegment[]>;
}

/** The text of the draft's article; a click on words chooses their record, another click the next one under them. */
export function draftText({ session, passages, segments }: TextOptions): Shown {
  const { state } = session;
  const article = state.entries[0]?.values as Values;
  const language = String(article.language ?? "en");
  const onClick = ({ target }: MouseEvent) => {
    if (takeSelection(session)) return;
    const keys = target instanceof Element ? (target.closest<HTMLElement>("[data-keys]")?.dataset.keys ?? "") : "";
    if (keys !== "") chooseAmong(session, keys.split(" "));
  };
  return html`<div class="txt" role="region" aria-label=${say.text} tabindex="0" lang=${language} dir=${directionOf(language)} onClick=${onClick}>${passages.map(
    (passage) => passageOf(session, passage, segments.get(passage.key) ?? []),
  )}</div>`;
}

/** Chooses the record after the chosen one among those whose words these are. */
function chooseAmong(session: Session, keys: readonly string[]): void {
  const next = keys[(keys.indexOf(session.state.chosen) + 1) % keys.length] ?? "";
  session.do({ do: "pick", pick: null });
  session.do({ do: "choose", key: next });
  if (keys.length > 1) session.do({ do: "say", words: say.said.oneOf(keys.indexOf(next) + 1, keys.length) });
  session.focus("row");
}

function passageOf(session: Session, { key }: Passage, segments: readonly TextSegment[]): Shown {
  const { chosen } = session.state;
  const isOn = segments.some(({ keys, isPicked }) => keys.includes(chosen) || isPicked) ? " on" : "";
  const words = segments.map((one) => segmentOf(one, chosen));
  const [kind, number] = key.split(" ");
  if (kind === "paragraph") {
    const choose = (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const first = itemsOf(session.state).find(({ group }) => group === key);
      if (first !== undefined) chooseAmong(session, [first.entry.key]);
    };
    return html`<p class=${`par${isOn}`} key=${key} data-passage=${key}><a class="n" href=${`#${key.replace(" ", "-")}`} tabindex="-1" aria-label=${articleWords.paragraph(Number(number))} onClick=${choose}>${number}</a>${words}</p>`;
  }
  if (kind === "heading") return html`<h2 class=${isOn} key=${key} data-passage=${key}>${words}</h2>`;
  return html`<p class=${`${kind === "headline" ? "hl" : "hl2"}${isOn}`} key=${key} data-passage=${key}>${words}</p>`;
}

const CLASSES = { done: "dn", open: "td", gap: "un", "": "" } as const;

function segmentOf({ text, start, keys, standing, isPicked, correction }: TextSegment, chosen: string): Shown {
  const marks = [CLASSES[standing], keys.includes(chosen) ? "sel" : "", isPicked ? "pick" : ""]
    .filter(Boolean)
    .join(" ");
  return html`<span data-s=${start} class=${marks || undefined} data-keys=${keys.length > 0 ? keys.join(" ") : undefined}>${text}</span>${
    correction !== undefined &&
    html`<ins class="corr" lang="en"><span class="vh">${articleWords.correctly}</span>${correction}</ins>`
  }`;
}
