/** A progress line on a terminal. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

const EVERY_MS = 100;

/** Returns a progress line on standard error; one that prints nothing if that is not a terminal. */
export function progressLine(): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  let shown = 0;
  return {
    show: (text) => {
      if (performance.now() - shown < EVERY_MS) return;
      shown = performance.now();
      process.stderr.write(`\r\u001b[K${text}`);
    },
    clear: () => process.stderr.write("\r\u001b[K"),
  };
}
