import { html as template } from "htm/preact";
import type { ComponentChildren, VNode } from "preact";

/** What a component shows. */
export type Shown = ComponentChildren;

/** Writes HTML as a template: `html\`<p class="sub">${text}</p>\``. Texts are escaped; attributes that are `undefined` or `false` are left out. */
export const html = template as (strings: TemplateStringsArray, ...values: unknown[]) => VNode;
