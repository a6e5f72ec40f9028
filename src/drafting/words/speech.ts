/** Verbs of speech, by what they tell about the words that go with them. */

const VOWELS = /[aeiou]/;

/** Returns the forms of a verb: those of a regular one, unless they are given as "say says said saying". */
function formsOf(verb: string): string[] {
  const given = verb.split(/\s+/);
  if (given.length > 1) return given;
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (verb.endsWith("y") && !VOWELS.test(verb.at(-2) as string))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/(s|x|ch|sh)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`];
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
}

function verbs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s*,\s*/)
      .flatMap((verb) => formsOf(verb).map((form) => [form, verb.split(/\s+/)[0] as string] as const)),
  );
}

/** Verbs that say that something is so, by form: a clause after them is a claim. */
export const ASSERTING = verbs(
  `say says said saying, tell tells told telling, add, state, note, explain, announce, claim, argue, insist, warn,
  stress, report, write writes wrote written writing, declare, confirm, deny, admit admits admitted admitting,
  acknowledge, concede, allege, assert, maintain, contend, suggest, estimate, believe, predict, conclude, reveal, testify,
  emphasize, emphasise, disclose, recall, reiterate, caution, affirm, observe, assure, remark, underline, underscore,
  repeat, indicate, think thinks thought, complain, clarify, accuse, forecast forecasts, expect, fear`,
);

/** Verbs that go with quoted words beside those that assert, by form. */
const QUOTING = verbs(
  `reply, respond, press, probe, intimate, answer, comment, continue, joke, quip quips quipped quipping, post, tweet, read reads, urge, call, ask,
  describe, denounce, condemn, dismiss, label labels labeled labelled labeling labelling, brand, praise, criticize, criticise,
  hail, vow, pledge, promise, demand, shout, chant, cry, scream, exclaim, whisper, mutter, begin begins began, go goes went,
  counter, retort, point, lament, boast, muse, sum, term, dub dubs dubbed, blast, slam slams slammed, quote, cite, speak speaks spoke
  spoken speaking, sing sings sang, sign, allude, mention, hint, imply, express, refer refers referred referring, agree, charge, admonish, appeal, advise, applaud, plead,
  tout, decry, characterize, characterise, proclaim, laugh, recount, hope, welcome, concur concurs concurred, opine, thank,
  declare, signal signals signaled signalled, offer, propose, address, object, wonder, swear swears swore, blame,
  advocate, deem, enthuse, gush, rule`,
);

/** Returns the base form of a verb that goes with quoted words, or undefined. */
export function speechVerb(form: string): string | undefined {
  const word = form.toLowerCase();
  return ASSERTING.get(word) ?? QUOTING.get(word);
}

/** What a claim does that these verbs report; the others state. */
export const ACTS: Readonly<Record<string, string>> = {
  accuse: "accuse",
  allege: "accuse",
  admit: "admit",
  acknowledge: "admit",
  concede: "admit",
  confirm: "confirm",
  deny: "deny",
};

/** Words that show that a clause is wished, asked or ordered: a position, and no claim. */
export const WISHES = /\b(should|must|ought to|needs? to|have to|has to|urged?|demands?|call(?:s|ed)? (?:for|on))\b/i;

/** Words before quotation marks that show a name or a title, and no speech. */
export const NAMING =
  /\b(?:so-called|known as|dubbed|nicknamed|titled|entitled|headlined|the (?:words?|terms?|phrase|title|song|film|movie|book|novel|album|(?:\w+ ){0,2}show|series|play|poem|musical|single|hit|episode|documentary|(?:\w+ ){0,2}program(?:me)?)|(?:song|film|movie|book|novel|album|series|play|single|hit|documentary|comedy|drama|thriller|episode|operation|code-?named?|named|called it|nickname))[,:]?\s*$/i;
