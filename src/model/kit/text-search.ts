/** The engine searches for this many characters at once. It takes the product of both lengths at worst, so not for more. */
const SHORT = 16;

/** So many places are looked at by comparing. In a text that begins as the wanted one at every place, that would take long. */
const COMPARED = 64;

/** Whether an index parts the characters of a word. */
export function cutsWord(text: string, at: number): boolean {
  return WITHIN_WORD.test(text.slice(Math.max(at - 1, 0), at + 1));
}

const WITHIN_WORD = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}]$/u;

/** Returns the indexes from `from` at which a text contains another, overlapping ones too, at most so many; in time linear in both. */
export function placesOf(wanted: string, text: string, atMost: number, from = 0): number[] {
  const places: number[] = [];
  if (wanted === "") return places;
  const isShort = wanted.length <= SHORT;
  const head = isShort ? wanted : wanted.slice(0, SHORT);
  let at = text.indexOf(head, from);
  for (let compared = 0; at >= 0 && places.length < atMost; compared++) {
    if (!isShort && compared === COMPARED)
      return [...places, ...linearPlacesOf(wanted, text, atMost - places.length, at)];
    if (isShort || text.startsWith(wanted, at)) places.push(at);
    at = text.indexOf(head, at + 1);
  }
  return places;
}

/** The same by the method of Knuth, Morris and Pratt. */
function linearPlacesOf(wanted: string, text: string, atMost: number, from: number): number[] {
  const places: number[] = [];
  const borders = bordersOf(wanted);
  let matched = 0;
  for (let at = from; at < text.length && places.length < atMost; at++) {
    while (matched > 0 && text.charCodeAt(at) !== wanted.charCodeAt(matched)) matched = borders[matched - 1] as number;
    if (text.charCodeAt(at) === wanted.charCodeAt(matched)) matched++;
    if (matched < wanted.length) continue;
    places.push(at + 1 - matched);
    matched = borders[matched - 1] as number;
  }
  return places;
}

/** Returns for each beginning of a text the length of the longest other beginning that it ends with. */
function bordersOf(text: string): Uint32Array {
  const borders = new Uint32Array(text.length);
  for (let i = 1, length = 0; i < text.length; i++) {
    while (length > 0 && text.charCodeAt(i) !== text.charCodeAt(length)) length = borders[length - 1] as number;
    if (text.charCodeAt(i) === text.charCodeAt(length)) length++;
    borders[i] = length;
  }
  return borders;
}
