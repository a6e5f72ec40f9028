import type { Reply } from "../../http/ask.ts";
import { pageHead } from "../components/heading.ts";
import { html } from "../html.ts";
import type { PageContent } from "../page.ts";
import type { Visit } from "../visit.ts";
import { problemWords as say } from "../words/problem.ts";

/** The page of an answer that is not there: what failed, and what leads on. */
export async function problemPage(visit: Visit, { status, body }: Reply): Promise<PageContent> {
  const {
    title,
    detail,
    request_id: request,
    errors = [],
  } = body as {
    readonly title: string;
    readonly detail: string;
    readonly request_id?: string;
    readonly errors?: readonly { readonly parameter: string; readonly detail: string }[];
  };
  const name = visit.id.replaceAll("-", " ");
  const faults = errors.map((one) => say.fault(one.parameter, one.detail)).join(" ");
  const heading = say.titles[status] ?? title;
  return {
    title: heading,
    description: detail,
    section: null,
    status,
    main: html`${pageHead({ title: heading, sub: status === 410 ? "" : faults || detail })}
${status === 410 && html`<p class="notice fault">${detail}</p>`}
${name !== "" && status === 404 && html`<p><a href=${`/search?q=${encodeURIComponent(name)}`}>${say.searchFor(name)}</a></p>`}
${status === 400 && visit.here.search !== "" && html`<p><a href=${visit.here.pathname}>${say.without}</a></p>`}
<p><a href="/">${say.home}</a></p><p class="sm mut">${say.status(status)}${request && `, ${say.request} ${request}`}</p>`,
  };
}
