import type { LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { hostLookup, type Resolve } from "./host-lookup.ts";

/** Addresses that webhooks may be sent to: public ones, or any. */
export type Targets = "public" | "any";

const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/**
 * Restricts webhooks to `targets`. `refusal` checks hosts that are addresses; names are checked at each lookup, so that
 * an answer that changes between two lookups ("DNS rebinding") has no effect.
 */
export class TargetGuard {
  readonly #targets: Targets;
  readonly #resolve: Resolve;

  constructor(targets: Targets, resolve: Resolve = hostLookup()) {
    this.#targets = targets;
    this.#resolve = resolve;
  }

  /** Returns why a URL with an address as its host is refused; null if it is not, or if the host is a name. */
  refusal(url: URL): string | null {
    const host = hostOf(url);
    return isIP(host) ? this.#refused([host]) : null;
  }

  /** Returns the same, with names looked up. A name that is not found is not refused, as it may be found later. */
  async refusalNow(url: URL): Promise<string | null> {
    const host = hostOf(url);
    if (isIP(host)) return this.refusal(url);
    const found = await this.#resolve(host).catch(() => []);
    return this.#refused(found.map(({ address }) => address));
  }

  /** Looks up a host for a connection, and fails if one of its addresses is refused. */
  readonly lookup: LookupFunction = (host, { all, family }, callback) => {
    const find = async () => {
      const found = await this.#resolve(host);
      const refused = this.#refused(found.map(({ address }) => address));
      if (refused !== null) throw new Error(refused);
      const fitting = found.filter((one) => !family || one.family === family);
      if (fitting[0] === undefined) throw new Error(`${host} has no address`);
      return fitting as [LookupAddress, ...LookupAddress[]];
    };
    find().then(
      (found) => (all ? callback(null, found) : callback(null, found[0].address, found[0].family)),
      (cause: Error) => callback(cause, ""),
    );
  };

  #refused(addresses: readonly string[]): string | null {
    const refused = this.#targets === "any" ? undefined : addresses.find((address) => !isPublic(address));
    return refused === undefined ? null : `${refused} is not a public address`;
  }
}

/**
 * Whether an address is public: in no IANA registry of special-purpose addresses (RFC 6890), such as private, loopback,
 * link-local and shared ones; for IPv6, within 2000::/3. An IPv4-mapped IPv6 address counts as its IPv4 address;
 * translated ones (NAT64, 6to4, Teredo) are refused.
 */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST));
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}
