/** One draft in one window: its state, and what an editor's commands ask the service to do. */
import type { DraftPatch } from "../../../client/api.ts";
import type { Client } from "../../../client/client.ts";
import { etagOf } from "../../../client/connection.ts";
import { StandpointProblem } from "../../../client/problem.ts";
import { reviewWords as say } from "../../words/review.ts";
import { check, clientOfWindow, namesFor, Offline } from "./api.ts";
import { documentsOf, patchOf } from "./draft.ts";
import { type Merged, merge, withMine } from "./merge.ts";
import { type Action, after, isUnsaved } from "./state.ts";
import type { State } from "./types.ts";

/** What is open beside the draft itself. */
export interface Ui {
  readonly dialog: "" | "help" | "publish" | "conflict" | "changes" | "comment";
  /** What the next key means: a stance, a type of new record, or how the selected words move. */
  readonly mode: "" | "stance" | "new" | "words";
  /** What went wrong, with what an editor can do about it. */
  readonly problem: { readonly kind: "offline" | "key" | "gone" | "other"; readonly words: string } | null;
  readonly isSaving: boolean;
  readonly savedAt: Date;
  readonly merged: Merged | null;
  /** How often the chosen row, or a field of its card, was asked to take the focus. */
  readonly focus: { readonly on: "row" | "card"; readonly count: number };
  readonly published: { readonly isWithheld: boolean } | null;
}

const CHECK_AFTER_MS = 400;

/** One draft in one window. */
export class Session {
  state: State;
  ui: Ui;
  client: Client;
  #etag: string | undefined;
  #theirs: { readonly draft: State["draft"]; readonly etag: string | undefined } | null = null;
  #show: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checked: State["entries"] | undefined;

  constructor(client: Client, state: State) {
    this.client = client;
    this.state = state;
    this.#etag = etagOf(state.draft);
    const savedAt = new Date(state.draft.updated_at);
    const closed = { dialog: "", mode: "", problem: null, isSaving: false, merged: null, published: null } as const;
    this.ui = { ...closed, savedAt, focus: { on: "row", count: 0 } };
  }

  /** Says what shows the session again after each change. */
  onChange(show: () => void): void {
    this.#show = show;
  }

  /** Does something to the draft. */
  do(action: Action): void {
    const before = this.state.entries;
    this.state = after(this.state, action);
    this.#show();
    if (this.state.entries !== before) this.#checkSoon();
  }

  /** Opens, closes or says something beside the draft. */
  set(ui: Partial<Ui>): void {
    this.ui = { ...this.ui, ...ui };
    this.#show();
  }

  /** Gives the focus to the chosen row, or to the first field of its card that needs it. */
  focus(on: "row" | "card"): void {
    this.set({ focus: { on, count: this.ui.focus.count + 1 } });
  }

  /** Asks for the names of all that the draft names, and for its faults. */
  async begin(): Promise<void> {
    this.#checkSoon(0);
    await this.#trying(async () => {
      const names = await namesFor(this.client, this.state.entries, this.state.forms);
      this.do({ do: "names", names });
    });
  }

  /** Saves what is not saved. Returns whether all is saved then. */
  async save(more: DraftPatch = {}): Promise<boolean> {
    const { entries, draft } = this.state;
    const patch = { ...patchOf(entries, draft), ...more };
    if (Object.keys(patch).length === 0) {
      this.do({ do: "saved", draft, entries });
      return true;
    }
    this.set({ isSaving: true });
    const isSaved = await this.#trying(async () => {
      const saved = await this.client.drafts.update(draft.id, patch, { ifMatch: this.#etag });
      this.#etag = etagOf(saved);
      this.set({ savedAt: new Date(saved.updated_at), problem: null });
      this.do({ do: "saved", draft: saved, entries });
    });
    this.set({ isSaving: false });
    return isSaved && !isUnsaved(this.state);
  }

  /** Saves with my side of these conflicts and theirs of the others. */
  async settle(mine: ReadonlySet<string>): Promise<void> {
    const { merged } = this.ui;
    if (merged === null || this.#theirs === null) return;
    const { draft, etag } = this.#theirs;
    this.#etag = etag;
    this.do({ do: "merged", draft, entries: withMine(merged, mine) });
    this.set({ dialog: "", merged: null });
    this.do({ do: "say", words: say.said.merged });
    await this.save();
  }

  /** Publishes the draft as it is saved, with a note to other editors. */
  async publish({ note, isWithheld }: { readonly note: string; readonly isWithheld: boolean }): Promise<void> {
    const { id } = this.state.draft;
    if (!(await this.save())) return;
    await this.#trying(async () => {
      await this.#check();
      if (this.state.faults.size > 0) return;
      await this.client.drafts.publish(id, isWithheld ? { withheld: true } : {});
      this.set({ dialog: "", published: { isWithheld } });
      if (note !== "") await this.client.comments.create({ record: { type: "article", id }, text: note });
    });
  }

  /** Goes on with another key: what is not saved stays. */
  async withNewKey(): Promise<void> {
    this.client = clientOfWindow() ?? this.client;
    this.set({ problem: null });
    await this.begin();
  }

  /** Returns my documents as JSON, for those who want to keep them elsewhere. */
  asJson(): string {
    const { dossier, registry } = documentsOf(this.state.entries, this.state.draft.reviews);
    return JSON.stringify({ registry, dossier }, null, 2);
  }

  #checkSoon(ms = CHECK_AFTER_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#trying(() => this.#check()), ms);
  }

  async #check(): Promise<void> {
    const { entries } = this.state;
    if (entries === this.#checked) return;
    const found = await check(this.client, entries);
    this.#checked = entries;
    if (entries === this.state.entries) this.do({ do: "checked", ...found });
  }

  /** Does something with the service. Returns whether it was done; if not, says why. */
  async #trying(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (cause) {
      if (cause instanceof StandpointProblem) await this.#refused(cause);
      else if (cause instanceof Offline) this.set({ problem: { kind: "offline", words: say.problems.offline } });
      else throw cause;
      return false;
    }
  }

  async #refused(problem: StandpointProblem): Promise<void> {
    const { status, detail, requestId } = problem;
    if (status === 412) return this.#conflict();
    const kind = [401, 403].includes(status) ? "key" : status === 404 ? "gone" : "other";
    const words = kind === "other" ? say.problems.other(detail, status, requestId) : say.problems[kind];
    this.set({ problem: { kind, words } });
  }

  /** Somebody else saved the draft: merges what only one side changed, and asks for the rest. */
  async #conflict(): Promise<void> {
    await this.#trying(async () => {
      const { draft, entries } = this.state;
      const theirs = await this.client.drafts.get(draft.id);
      this.#theirs = { draft: theirs, etag: etagOf(theirs) };
      const merged = merge(draft, entries, theirs);
      this.set({ merged, dialog: merged.conflicts.length > 0 ? "conflict" : "" });
      if (merged.conflicts.length === 0) await this.settle(new Set());
    });
  }
}
