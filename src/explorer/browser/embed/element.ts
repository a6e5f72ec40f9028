/** What the embedded elements share: attributes name the data, one request brings them, and they are drawn. */
import { render } from "preact";
import { stanceShapes } from "../../components/stance.ts";
import { html, type Shown } from "../../html.ts";
import { embedWords as say } from "../../words/embed.ts";
import { styles } from "./styles.ts";

/** Where an element's data are: the service, the request below it, and the page that shows them there. */
export interface Target {
  readonly service: string;
  readonly request: string;
  readonly page: string;
}

/** What a request brought: data, or the reason why there are none. */
interface Result<Data> {
  readonly data?: Data;
  readonly fault?: string;
}

/** An element that shows data of a service. It is drawn in a shadow root, out of reach of the page's styles. */
export abstract class Embedded<Data> extends HTMLElement {
  protected readonly root = this.attachShadow({ mode: "open" });
  readonly #size = new CSSStyleSheet();
  #isPlanned = false;
  #url = "";
  #result: Result<Data> = {};
  #loading = new AbortController();

  constructor() {
    super();
    this.root.adoptedStyleSheets = [styles(), this.#size];
  }

  /** Returns where the data are; null if the attributes do not say. */
  protected abstract target(): Target | null;

  /** Returns what is shown of the data. */
  protected abstract view(data: Data, target: Target): Shown;

  /** Is called before other data are shown for the first time. */
  protected arrived(_data: Data): void {}

  /** Loads what the view needs beside the data. */
  protected async prepare(): Promise<void> {}

  connectedCallback(): void {
    this.attributeChangedCallback();
  }

  disconnectedCallback(): void {
    if (this.#result.data === undefined) this.#url = "";
    this.#loading.abort();
  }

  /** Plans one update for all attributes that change together. */
  attributeChangedCallback(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) this.#update();
    });
  }

  /** Asks for the data that the attributes name, unless they are there, and draws. */
  #update(): void {
    const height = Number(this.getAttribute("height"));
    this.#size.replaceSync(height > 0 ? `:host{--height:${height}px}` : "");
    const target = this.target();
    const url = target === null ? "" : target.service + target.request;
    if (url !== this.#url) {
      this.#loading.abort();
      this.#url = url;
      this.#result = {};
      if (target !== null) void this.#load(url, new URL(target.service).host);
    }
    this.draw();
  }

  async #load(url: string, host: string): Promise<void> {
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const [result] = await Promise.all([resultOf<Data>(url, host, signal), this.prepare()]);
    if (signal.aborted) return;
    this.#result = result;
    if (result.data !== undefined) this.arrived(result.data);
    this.draw();
  }

  /** Draws what is known by now. */
  protected draw(): void {
    const target = this.target();
    const { data } = this.#result;
    const shown = target !== null && data !== undefined ? this.view(data, target) : this.#state(target);
    const sized = this.hasAttribute("height") && { role: "region", tabindex: 0, "aria-label": say.embedded };
    render(
      html`<div class=${sized ? "box sized" : "box"} part="frame" lang="en" dir="ltr" ...${sized}>${stanceShapes()}${shown}</div>`,
      this.root,
    );
    if (target !== null) leadToService(this.root, target);
  }

  /** One line in the place of the data: that they are on their way, or why they are not there. */
  #state(target: Target | null): Shown {
    if (target === null) return html`<p class="state" role="status">${say.noTarget(this.localName)}</p>`;
    const { host } = new URL(target.service);
    const { fault } = this.#result;
    if (fault === undefined) return html`<p class="state later" role="status">${say.loading(host)}</p>`;
    return html`<p class="state" role="status">${fault} <a href=${target.page}>${say.open(host)}</a></p>`;
  }
}

/** Asks for data, without credentials. */
async function resultOf<Data>(url: string, host: string, signal: AbortSignal): Promise<Result<Data>> {
  try {
    const answer = await fetch(url, { credentials: "omit", headers: { accept: "application/json" }, signal });
    const body = (await answer.json()) as Data & { readonly detail?: string };
    return answer.ok ? { data: body } : { fault: body.detail ?? say.refused(host, answer.status) };
  } catch {
    return { fault: say.noAnswer(host) };
  }
}

/** Completes the addresses of links, which the service's pages write without its name, and lets links lead out of frames. */
function leadToService(root: ShadowRoot, { service, page }: Target): void {
  for (const link of root.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("/")) link.href = service + href;
    else if (/^[?#]/.test(href)) link.href = new URL(href, service + page).href;
    link.target = "_top";
    link.relList.add("noopener");
  }
}

/** Returns the address in an attribute, resolved as those of links are; null if it is none. */
export function addressIn(src: string | null): URL | null {
  const url = src ? URL.parse(src, document.baseURI) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

/** Returns the address of the service that an attribute names; null if it names none. */
export function serviceIn(src: string | null): string | null {
  const url = addressIn(src);
  return url && url.origin + url.pathname.replace(/\/$/, "");
}
