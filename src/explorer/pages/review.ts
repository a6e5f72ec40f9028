import { pageHead } from "../components/heading.ts";
import { html } from "../html.ts";
import type { Page } from "../page.ts";
import { reviewWords as say } from "../words/review.ts";

/** The shell of the review: its script asks for the key of an editor, and for drafts with it. */
export const reviewPage: Page = async () => ({
  title: say.title,
  description: say.intro,
  section: "review",
  script: "review",
  searches: true,
  main: html`<div id="review">${pageHead({ title: say.title, sub: say.starting })}<noscript><p class="notice warn">${say.noScript}</p></noscript></div>`,
});
