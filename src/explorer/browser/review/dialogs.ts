/** The dialogs of the desk: keys, comment, what changed, publishing, and both sides of a conflict. */
import { useEffect, useRef } from "preact/hooks";
import { html, type Shown } from "../../html.ts";
import { reviewWords as say } from "../../words/review.ts";
import { Changes, Conflicts } from "./conflict.ts";
import { KEYS } from "./keys.ts";
import { Publish } from "./publish.ts";
import type { Session } from "./session.ts";
import { chosenOf } from "./state.ts";

/** The open dialog, if there is one. */
export function dialogs(session: Session): Shown {
  const { dialog } = session.ui;
  const content = { help: Help, comment: Comment, changes: Changes, publish: Publish, conflict: Conflicts };
  if (dialog === "") return null;
  return html`<${Dialog} key=${dialog} session=${session} title=${say.dialogs[dialog]}><${content[dialog]} session=${session}/></${Dialog}>`;
}

interface DialogOptions {
  readonly session: Session;
  readonly title: string;
  readonly children: Shown;
}

/** A modal dialog; when it closes, the chosen row has the focus again. */
function Dialog({ session, title, children }: DialogOptions): Shown {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, []);
  const onClose = () => {
    session.set({ dialog: "" });
    session.focus("row");
  };
  return html`<dialog ref=${element} class="dlg" aria-labelledby="dlg-title" onClose=${onClose}><h2 id="dlg-title">${title}</h2>${children}</dialog>`;
}

function Help(): Shown {
  const chords = [
    { keys: ["Ctrl+Enter"], words: say.keys.acceptFromField },
    { keys: ["Esc"], words: say.keys.leave },
    { keys: ["1–9"], words: say.keys.suggestion },
    { keys: ["Ctrl+S"], words: say.save },
  ];
  return html`<dl class="help" tabindex="0">${[...KEYS, ...chords].map(
    ({ keys, words }) =>
      html`<div><dt>${keys.map((key) => html`<kbd>${nameOfKey(key)}</kbd> `)}</dt><dd>${words}</dd></div>`,
  )}</dl><form method="dialog"><p class="go"><button class="btn pri">${say.close}</button></p></form>`;
}

function nameOfKey(key: string): string {
  if (key.startsWith("Arrow")) return key.endsWith("Down") ? "↓" : "↑";
  return /^[A-Z]$/.test(key) ? `Shift+${key}` : key;
}

function Comment({ session }: { readonly session: Session }): Shown {
  const entry = chosenOf(session.state);
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = () => session.do({ do: "comment", text: field.current?.value.trim() || null });
  if (!entry?.isDrafted) return html`<p>${say.noComment}</p>${closing(say.close)}`;
  return html`<form method="dialog" onSubmit=${keep}><label for="comment">${say.commentOn}</label><textarea id="comment" rows="4" maxlength="2000" ref=${field}>${entry.comment ?? ""}</textarea><p class="go"><button class="btn pri">${say.keepComment}</button></p></form>`;
}

function closing(words: string): Shown {
  return html`<form method="dialog"><p class="go"><button class="btn">${words}</button></p></form>`;
}
