/** The desk of a review: bar, meter, text, queue, keys. */
import { useEffect, useLayoutEffect, useReducer } from "preact/hooks";
import { html, type Shown } from "../../html.ts";
import { frameWords } from "../../words/frame.ts";
import { reviewWords as say } from "../../words/review.ts";
import { button, focusCard } from "./card.ts";
import { addRecord, NEW_TYPES } from "./commands.ts";
import { dialogs } from "./dialogs.ts";
import { areKeysOn, KEYS, pressed, runKey, turnKeys } from "./keys.ts";
import { sharesOf, type TextSegment, textSegments } from "./marked.ts";
import { countsOf, itemsOf, textOf } from "./order.ts";
import { problemLine } from "./problem.ts";
import { addressOfEntry, queue } from "./queue.ts";
import type { Session } from "./session.ts";
import { chosenOf, isUnsaved } from "./state.ts";
import { draftText } from "./text.ts";

/** The desk with one draft. */
export function Desk({ session }: { readonly session: Session }): Shown {
  const [, show] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    document.title = say.titleOf(session.state.draft.headline, frameWords.name);
    session.onChange(() => show(undefined));
    void session.begin();
    const onKey = (event: KeyboardEvent) => pressed(session, event);
    const onLeave = (event: BeforeUnloadEvent) =>
      isUnsaved(session.state) && session.ui.published === null && event.preventDefault();
    document.addEventListener("keydown", onKey);
    window.addEventListener("beforeunload", onLeave);
    return () => document.removeEventListener("keydown", onKey);
  }, [session]);
  useFollowing(session);
  const { state, ui } = session;
  if (ui.published !== null) return published(session);
  const passages = textOf(state);
  const segments = textSegments(itemsOf(state), passages, state.pick);
  return html`${problemLine(session)}<div class="rev">${bar(session)}${meter(session, segments)}${draftText({ session, passages, segments })}${queue(session)}${keysLine(session, () => show(undefined))}<p class="vh" role="status">${state.said}</p></div>${dialogs(session)}`;
}

/** Keeps the chosen record in the address, its row and words in view, and the focus where it was asked for. */
function useFollowing(session: Session): void {
  const { state, ui } = session;
  useLayoutEffect(() => {
    const entry = chosenOf(state);
    if (entry !== undefined) history.replaceState(null, "", addressOfEntry(state, entry));
    const row = document.querySelector("[data-row=chosen]")?.parentElement;
    const isTall = row && row.offsetHeight > (row.closest(".que")?.clientHeight ?? 0) * 0.8;
    row?.scrollIntoView({ block: isTall ? "start" : "nearest" });
  }, [state.chosen]);
  useLayoutEffect(() => {
    const text = document.querySelector(".txt");
    const words = document.querySelector(".txt .pick") ?? document.querySelector(".txt .sel");
    if (text === null || words === null) return;
    const [{ top, bottom, height }, at] = [text.getBoundingClientRect(), words.getBoundingClientRect()];
    if (at.top < top || at.bottom > bottom) text.scrollBy(0, at.top - top - height / 3);
  }, [state.chosen, state.pick]);
  useLayoutEffect(() => document.querySelector<HTMLElement>("[data-published]")?.focus(), [ui.published]);
  useLayoutEffect(() => {
    const entry = chosenOf(state);
    if (ui.focus.on === "card" && entry !== undefined) focusCard(session, entry);
    else
      (document.querySelector<HTMLElement>("[data-row=chosen]") ?? document.querySelector<HTMLElement>(".que"))?.focus({
        preventScroll: true,
      });
  }, [ui.focus.count]);
}

function bar(session: Session): Shown {
  const { state, ui } = session;
  const { draft } = state;
  const { faults, check, review } = countsOf(state);
  const isReady = faults === 0 && review === 0;
  const next = say.nextState[draft.state];
  return html`<header class="rtop"><a class="brand" href="/">${frameWords.name}</a><a href="/review">${say.title}</a><h1>${draft.headline}</h1><span class="state">${say.states[draft.state]}</span><span class="mut">${ui.isSaving ? say.saving : isUnsaved(state) ? say.unsaved : say.savedAt(ui.savedAt)}</span><span class="sp"></span><span class="mut" id="why">${say.why(review, faults, check)}</span><button type="button" class="btn" onClick=${() => void session.save()}>${say.save} <kbd aria-hidden="true">Ctrl S</kbd></button><button type="button" class="btn" onClick=${() => void session.save({ state: next.state })}>${next.words}</button><button type="button" class=${`btn${isReady ? " pri" : ""}`} aria-describedby="why" onClick=${() => session.set({ dialog: "publish" })}>${say.publish} <kbd aria-hidden="true">p</kbd></button></header>`;
}

/** How many are decided, and how much of the text is accepted, in drafts and without a record. */
function meter(session: Session, segments: ReadonlyMap<string, readonly TextSegment[]>): Shown {
  const { accepted, rejected, review } = countsOf(session.state);
  const shares = sharesOf(segments);
  const sum = (name: "done" | "open" | "gap") => shares.reduce((total, one) => total + one[name], 0);
  const all = sum("done") + sum("open") + sum("gap") || 1;
  const [done, open] = [Math.round((sum("done") / all) * 100), Math.round((sum("open") / all) * 100)];
  let x = 0;
  const stripe = (kind: string, size: number) => {
    const width = (size / all) * 1000;
    const shown = html`<rect class=${kind} x=${x.toFixed(1)} width=${width.toFixed(1)} height="8"/>`;
    x += width;
    return shown;
  };
  const { group } = itemsOf(session.state).find(({ entry }) => entry.key === session.state.chosen) ?? {};
  const stripes = shares.map(({ key, done, open, gap }) => {
    const here =
      key === group &&
      html`<rect class="here" x=${x.toFixed(1)} width=${(((done + open + gap) / all) * 1000).toFixed(1)} height="8"/>`;
    return [stripe("dn", done), stripe("td", open), stripe("un", gap), here];
  });
  const part = (kind: string, words: string) =>
    html`<span><svg class="sw1" viewBox="0 0 10 10" aria-hidden="true"><rect class=${kind} width="10" height="10"/></svg>${words}</span>`;
  return html`<div class="meter"><span>${say.meter(accepted, rejected, review)}</span><svg class="strip" viewBox="0 0 1000 8" preserveAspectRatio="none" role="img" aria-label=${say.strip(done, open, 100 - done - open)}>${stripes}</svg>${part("dn", say.share.done(done))}${part("td", say.share.open(open))}${part("un", say.share.gap(100 - done - open))}</div>`;
}

/** The most used keys as buttons; after `n`, the types that can be added; after `s` and `v`, what comes next. */
function keysLine(session: Session, show: () => void): Shown {
  const { mode } = session.ui;
  const leave = button(say.leave, "Esc", () => session.set({ mode: "" }));
  if (mode === "new") {
    const add = (type: string) => () => {
      session.set({ mode: "" });
      addRecord(session, type);
    };
    return html`<div class="keys" role="group" aria-label=${say.addWhat}><b>${say.addWhat}</b>${Object.entries(NEW_TYPES).map(([key, type]) => button(say.newTypes[type] ?? type, key, add(type), "key1"))}${leave}</div>`;
  }
  if (mode !== "") return html`<div class="keys"><b>${say.modes[mode]}</b>${leave}</div>`;
  const isOn = areKeysOn();
  const turn = () => {
    turnKeys(!isOn);
    show();
  };
  return html`<div class="keys" role="group" aria-label=${say.keysTitle}>${KEYS.map(({ keys: [key = ""], short }) => short && button(short, key, () => void runKey(session, key), "key1"))}<span class="sp"></span>${button(say.allKeys, "?", () => void runKey(session, "?"), "key1")}<button type="button" class="lk" aria-pressed=${String(!isOn)} onClick=${turn}>${isOn ? say.turnOff : say.turnOn}</button></div>`;
}

function published({ state, ui }: Session): Shown {
  const { id, headline } = state.draft;
  const words = ui.published?.isWithheld ? say.publishedWithheld : say.published;
  return html`<header class="ph"><h1 tabindex="-1" data-published>${words}</h1><p class="sub">${headline}</p></header><p class="after1"><a href=${`/articles/${id}`}>${say.toArticle}</a> · <a href=${`/review?article=${id}`}>${say.toCorrect}</a> · <a href="/review">${say.toDrafts}</a></p>${ui.problem !== null && html`<p class="notice fault">${ui.problem.words}</p>`}<p class="vh" role="status">${words}</p>`;
}
