/** What every page does: the theme, and the key that leads to the search. */
import { isTyping } from "./shared/typing.ts";

const themes = document.querySelector<HTMLElement>(".themes");

function showTheme(): void {
  const chosen = document.documentElement.dataset.theme ?? "system";
  for (const button of themes?.querySelectorAll("button") ?? [])
    button.setAttribute("aria-pressed", String(button.value === chosen));
}

if (themes !== null) {
  themes.hidden = false;
  themes.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.value === "system") {
      localStorage.removeItem("theme");
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem("theme", target.value);
      document.documentElement.dataset.theme = target.value;
    }
    showTheme();
  });
  showTheme();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || isTyping(event)) return;
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) return;
  event.preventDefault();
  field.focus();
});
