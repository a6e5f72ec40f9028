import { type LookupAddress, promises } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Which addresses webhooks may be sent to: those that anyone can reach, or any. */
export type Targets = "public" | "any";

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/**
 * Keeps what is sent to `targets`. A host that is an address is held against them by `refusal`, a name whenever it is
 * looked up: an answer that changes between two lookups ("DNS rebinding") gets nowhere.
 */
export class TargetGuard {
  readonly #targets: Targets;
  readonly #resolve: Resolve;

  constructor(targets: Targets, resolve: Resolve = (host) => promises.lookup(host, { all: true })) {
    this.#targets = targets;
    this.#resolve = resolve;
  }

  /** Why nothing is sent to an address that is written as such; null where it may be, and where the host is a name. */
  refusal(url: URL): string | null {
    const host = hostOf(url);
    return isIP(host) ? this.#refused([host]) : null;
  }

  /** The same, with a name looked up. A name that is not found is not refused: it may be found when it is sent to. */
  async refusalNow(url: URL): Promise<string | null> {
    const host = hostOf(url);
    if (isIP(host)) return this.refusal(url);
    const found = await this.#resolve(host).catch(() => []);
    return this.#refused(found.map(({ address }) => address));
  }

  /** For a connection: finds the addresses of a host, and fails where one of them is refused. */
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
 * Whether an address is one that anyone can reach: none that IANA's registries of special-purpose addresses (RFC 6890)
 * name, as private, loopback, link-local and shared ones are; IPv6 in 2000::/3 alone. An IPv4 address within an IPv6
 * one is what it is by itself where it is mapped, and refused where it is translated (NAT64, 6to4, Teredo).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST));
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}
