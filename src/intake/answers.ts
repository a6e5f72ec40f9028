import type { Values } from "../model/kit/fields.ts";
import type { Dossier, Flaw } from "./forms.ts";

/** Finds claims that are taken back by somebody else than who made them, or confirmed by who made them. */
export function answersByOthers({ claims = [] }: Dossier): Flaw[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((claim, i) => {
    const answered = byId.get(claim.responds_to);
    const message = answered && faultOf(claim, answered);
    return message === undefined ? [] : [{ path: ["claims", i, "act"], message }];
  });
}

function faultOf({ act, actor, unnamed }: Values, answered: Values): string | undefined {
  if (actor === undefined || answered.actor === undefined) return undefined;
  if (act === "retract" && actor !== answered.actor)
    return `is \`retract\`, but \`${answered.actor}\` made the claim \`${answered.id}\`: only who made a claim takes it back; others \`dispute\`, \`deny\` or \`refute\` it`;
  if (act === "confirm" && actor === answered.actor && unnamed === answered.unnamed)
    return `is \`confirm\`, but \`${actor}\` made the claim \`${answered.id}\`: somebody else confirms it; who repeats it asserts it`;
  return undefined;
}
