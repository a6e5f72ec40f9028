/** Returns a text with what HTML gives a meaning escaped. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Returns a description as HTML: what is in backticks is code. */
export function prose(text: string): string {
  return escaped(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

/** Returns a page of the reference or a document, with the links that all of them have. */
export function htmlPage(title: string, links: string, main: string, scripts: readonly string[] = []): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/guides.css">
${scripts.map((src) => `<script src="${src}" defer></script>`).join("\n")}
</head>
<body>
<nav>${links}</nav>
<main>${main}</main>
</body>
</html>
`;
}
