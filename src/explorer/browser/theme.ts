/** Sets the theme that the reader chose, before the page is painted. */
const theme = localStorage.getItem("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
