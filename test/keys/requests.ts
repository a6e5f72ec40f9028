/** What the tests of keys share: keys that were just made, requests with them, and records to write. */

import type { KeyScope } from "../../src/http/request/keys.ts";
import { COMMAND_LINE } from "../../src/intake/requests.ts";
import { type CreatedKey, createKey } from "../../src/keys/keys.ts";
import type { Service } from "../helper.ts";

/** A key of these scopes that never expires. */
export function keyOf({ store }: Service, ...scopes: KeyScope[]): Promise<CreatedKey> {
  return createKey(store, { name: `for ${scopes.join(" and ")}`, scopes }, COMMAND_LINE);
}

/** The header that a key is sent in. */
export function bearer(key: string): { authorization: string } {
  return { authorization: `Bearer ${key}` };
}

/** The status that a key brings about where any valid key gets 200. */
export async function statusWith({ http }: Service, key: string): Promise<number> {
  return (await http.get("/v1/articles?limit=1").set(bearer(key))).status;
}

/** An actor to put. */
export function actor(id: string, name: string) {
  return { id, kind: "organization", name };
}
