/** A stretch of a text, in code points from 0, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns how many code points of a text are in some stretches of it, which are in the order of their starts; and the
 * stretches between these, without blank ones and lone punctuation.
 */
export function cover(
  text: readonly string[],
  stretches: readonly Stretch[],
): { readonly covered: number; readonly open: readonly (Stretch & { readonly text: string })[] } {
  const open: (Stretch & { text: string })[] = [];
  let reached = 0;
  let covered = 0;
  const leave = (end: number) => {
    const stretch = text.slice(reached, end).join("");
    if (/[\p{L}\p{N}]/u.test(stretch)) open.push({ start: reached, end, text: stretch });
  };
  for (const { start, end } of stretches) {
    if (start > reached) leave(start);
    covered += Math.max(end - Math.max(start, reached), 0);
    reached = Math.max(reached, end);
  }
  if (reached < text.length) leave(text.length);
  return { covered, open };
}
