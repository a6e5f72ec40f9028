/** Compares two stances on one topic by their scores; null is `divided`. */
export function relate(a: number | null, b: number | null): "agreement" | "conflict" | "neither" {
  if (!a || !b) return "neither"; // neutral and divided stances neither agree nor conflict
  return Math.sign(a) === Math.sign(b) ? "agreement" : "conflict";
}
