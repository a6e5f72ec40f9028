/** A line on a terminal that says how far long work is; none where the output is no terminal. */
export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

const EVERY_MS = 100;

/** Makes such a line on standard error. */
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
