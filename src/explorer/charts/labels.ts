/** Where the labels of points go, so that none lies on another, on a point or on a line. */

/** A rectangle of a picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place of a label beside its point. */
export interface Place {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "middle" | "end";
}

/** A point with its label, and where this may stand, the best place first. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly places: readonly Place[];
  /** Whether the label is shown in any case. */
  readonly isNeeded?: boolean;
}

/** A label in its place. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: Place["anchor"];
}

/** Of a character in the labels of a picture, in its units. */
export const CHARACTER = { width: 6.6, height: 12 } as const;

/**
 * Returns the labels that have room within an area and off the obstacles, in the order of the points: off the lines too
 * where there is such a place.
 */
export function placeLabels(
  points: readonly Labelled[],
  area: Box,
  obstacles: readonly Box[],
  lines: readonly Box[] = [],
): Label[] {
  const taken = [...obstacles];
  return points.flatMap((point) => {
    const options = point.places.map((place) => labelAt(point, place));
    const isFree = (label: Label, boxes: readonly Box[]) => !boxes.some((box) => overlap(boxOf(label), box));
    const free = options.filter((one) => isWithin(boxOf(one), area) && isFree(one, taken));
    const label = free.find((one) => isFree(one, lines)) ?? free[0] ?? (point.isNeeded ? options[0] : undefined);
    if (label === undefined) return [];
    taken.push(boxOf(label));
    return [label];
  });
}

/** Returns the box around a point. */
export function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Returns the boxes around a step from one point to the next: its flat part, then its upright one. */
export function stepBoxes(from: Point, to: Point): Box[] {
  return [
    { left: from.x, right: to.x, top: from.y - 1, bottom: from.y + 1 },
    { left: to.x - 1, right: to.x + 1, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) },
  ];
}

/** Returns a name so that its direction does not turn the words beside it, as `<bdi>` does in HTML. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function labelAt({ x, y, text }: Labelled, { dx, dy, anchor }: Place): Label {
  return { x: x + dx, y: y + dy, text, anchor };
}

function boxOf({ x, y, text, anchor }: Label): Box {
  const width = text.replace(/[\u2068\u2069]/g, "").length * CHARACTER.width;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, top: y - CHARACTER.height + 2, right: left + width, bottom: y + 2 };
}

function isWithin(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
