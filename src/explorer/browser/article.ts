/** The page of an article: choosing a record marks its words, and choosing words shows their records. */
import { isTyping } from "./shared/typing.ts";

const text = find<HTMLElement>("article.text");
const body = find<HTMLElement>(".body");
const panel = find<HTMLElement>("aside.panel");
const peek = find<HTMLElement>(".peek");
const types = [...panel.querySelectorAll<HTMLInputElement>(".idx input")];
const rows = [...panel.querySelectorAll<HTMLDetailsElement>(".rec > details")];
const segments = [...text.querySelectorAll<HTMLElement>("[data-r]")];

/** The type of each record by its index: records come in the order of the types. */
const typeOf = types.flatMap((type) => Array.from({ length: Number(type.dataset.count) }, () => type));

function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

function indexesOf(segment: HTMLElement): number[] {
  return (segment.dataset.r ?? "").split(" ").map(Number);
}

const indexOf = (row: HTMLDetailsElement): number => Number(row.parentElement?.dataset.i);
const rowOf = (index: number): HTMLDetailsElement | undefined => rows.find((row) => indexOf(row) === index);

/** Gives each segment the stroke of its most specific record among the types that are marked. */
function mark(): void {
  for (const segment of segments) {
    const type = indexesOf(segment)
      .map((index) => typeOf[index])
      .find((one) => one?.checked);
    const isChosen = segment.classList.contains("sel");
    segment.className = `${type === undefined ? "off" : `ev ${type.dataset.stroke}`}${isChosen ? " sel" : ""}`;
  }
}

/** Changes a parameter of the address, without a step in the history. */
function note(name: string, value: string): void {
  const url = new URL(location.href);
  if (value === "") url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(null, "", url);
}

/** Shows which words a record rests on: of -1, none. */
function choose(index: number, status = ""): void {
  const chosen = segments.filter((segment) => indexesOf(segment).includes(index));
  for (const segment of segments) segment.classList.toggle("sel", chosen.includes(segment));
  for (const paragraph of body.querySelectorAll(".par"))
    paragraph.classList.toggle(
      "on",
      chosen.some((one) => paragraph.contains(one)),
    );
  const row = rowOf(index);
  note("record", row?.parentElement?.id ?? "");
  const first = chosen[0];
  if (first !== undefined && isOutside(first)) scrollBy(0, first.getBoundingClientRect().top - innerHeight / 3);
  showPeek(row, status);
}

function isOutside(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < 60 || bottom > innerHeight;
}

/** Shows the chosen record at the foot of a narrow screen, where its words stay in sight. */
function showPeek(row: HTMLDetailsElement | undefined, status: string): void {
  peek.hidden = row === undefined;
  const [line, place] = [peek.querySelector(".rec"), peek.querySelector("[role=status]")];
  const summary = row?.querySelector("summary")?.cloneNode(true);
  line?.replaceChildren(...(summary === undefined ? [] : [...summary.childNodes]));
  if (place !== null) place.textContent = status;
}

let isQuiet = false;

/** Opens the row of a record, in its place in the panel. */
function open(index: number, status = ""): void {
  const row = rowOf(index);
  if (row === undefined) return;
  isQuiet = true; // the toggle event comes later, and would choose it again
  row.open = true;
  choose(index, status);
  if (panel.scrollHeight > panel.clientHeight) row.scrollIntoView({ block: "nearest" });
}

for (const row of rows)
  row.addEventListener("toggle", () => {
    if (isQuiet && row.open) isQuiet = false;
    else if (row.open) choose(indexOf(row));
    else if (!rows.some((one) => one.open)) choose(-1);
  });

body.addEventListener("click", ({ target }) => {
  const segment = target instanceof Element ? target.closest<HTMLElement>("[data-r]") : null;
  if (segment === null || getSelection()?.isCollapsed === false) return;
  const marked = indexesOf(segment).filter((index) => typeOf[index]?.checked);
  const indexes = marked.length > 0 ? marked : indexesOf(segment);
  const current = rows.find((row) => row.open);
  const place = (indexes.indexOf(current === undefined ? -1 : indexOf(current)) + 1) % indexes.length;
  const index = indexes[place] as number;
  const ordinal = segment.closest(".par")?.id.slice(1) ?? "";
  if (rowOf(index) === undefined) location.assign(`?paragraph=${ordinal}#p${ordinal}`);
  else open(index, `${place + 1} / ${indexes.length}`);
});

for (const type of types)
  type.addEventListener("change", () => {
    mark();
    note(
      "mark",
      types
        .filter((one) => one.checked)
        .map((one) => one.value)
        .join(",") || "none",
    );
  });

/** Moves to the record before or after the open one. */
function step(by: number): void {
  const at = rows.findIndex((row) => row.open);
  const row = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (row === undefined) return;
  open(indexOf(row));
  row.querySelector("summary")?.focus({ preventScroll: false });
}

function close(): void {
  for (const row of rows) row.open = false;
  choose(-1);
}

peek.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  if (target.value === "close") close();
  else step(target.value === "next" ? 1 : -1);
});

/** Moves to the paragraph before or after the one at the top. */
function stepParagraph(by: number): void {
  const all = [...body.querySelectorAll<HTMLElement>(".par")];
  const at = all.findIndex((one) => one.getBoundingClientRect().top > 70);
  all[Math.max((at < 0 ? all.length : at) + (by > 0 ? (at < 0 ? 0 : 1) : -1), 0)]?.scrollIntoView({ block: "start" });
}

/** Marks key types, then all, then none. */
function stepMarks(): void {
  const links = [...panel.querySelectorAll<HTMLAnchorElement>(".marks a")];
  const current = new URL(location.href).searchParams.get("mark") ?? "key";
  const at = links.findIndex((link) => new URL(link.href).searchParams.get("mark") === current);
  links[(at + 1) % links.length]?.click();
}

const keys: Readonly<Record<string, () => void>> = {
  "[": () => stepParagraph(-1),
  "]": () => stepParagraph(1),
  m: stepMarks,
  c: () => panel.querySelector<HTMLAnchorElement>("a.sw")?.click(),
  Escape: close,
};
const inPanel: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
};

document.addEventListener("keydown", (event) => {
  if (isTyping(event)) return;
  const act = keys[event.key] ?? (panel.contains(document.activeElement) ? inPanel[event.key] : undefined);
  if (act === undefined) return;
  if (event.key !== "Escape") event.preventDefault();
  act();
});

const opened = rows.find((row) => row.open);
if (opened !== undefined) choose(indexOf(opened));
