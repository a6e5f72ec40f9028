import { html, type Shown } from "../html.ts";

/** A line above a page's content that says in which state it is. */
export function notice(kind: "neutral" | "warn" | "fault", words: Shown): Shown {
  return html`<p class=${`notice ${kind}`} role=${kind === "neutral" ? undefined : "note"}>${words}</p>`;
}
