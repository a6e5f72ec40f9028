import { type LookupAddress, promises } from "node:dns";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";

/** Looks up the addresses of a host. Rejects if there are none. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** A name server has one second, then twice that; a whole lookup three seconds. */
const QUERY = { timeout: 1000, tries: 2 } as const;
const LOOKUP_MS = 3000;

const LOOPBACK = ["127.0.0.1", "::1"];

/**
 * Returns a lookup that ends within three seconds and delays no other one. `dns.lookup` does neither: it waits for as long
 * as the system does, and two lookups at a time occupy its threads. As the system does, it reads `hosts` and the search
 * domains of `resolv.conf`, in `folder`. `servers` replaces the name servers.
 */
export function hostLookup({ folder = "/etc", servers }: { folder?: string; servers?: string[] } = {}): Resolve {
  return async (host) => {
    const name = host.replace(/\.$/, "");
    const local = isLocalhost(name) ? LOOPBACK : addressesIn(await linesOf(join(folder, "hosts")), name);
    if (local.length > 0) return local.map(withFamily);
    const names = name === host ? candidates(name, await linesOf(join(folder, "resolv.conf"))) : [name];
    return query(names, servers);
  };
}

/** Returns the addresses of the first name that has some. */
async function query(names: readonly string[], servers?: readonly string[]): Promise<LookupAddress[]> {
  const resolver = new promises.Resolver(QUERY); // of its own, so that it can be cancelled
  if (servers !== undefined) resolver.setServers(servers);
  const deadline = setTimeout(() => resolver.cancel(), LOOKUP_MS);
  try {
    for (const name of names) {
      const results = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
      const found = results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
      if (found.length > 0) return found.map(withFamily);
      const failure = results.find((result) => result.status === "rejected" && !isUnknown(result.reason));
      if (failure?.status === "rejected") throw failure.reason;
    }
  } finally {
    clearTimeout(deadline);
  }
  throw new Error(`${names.at(-1)} is not found`);
}

/** Returns the names to look up, in order: with fewer dots than `ndots`, those in the search domains come first. */
function candidates(name: string, resolvConf: readonly string[][]): string[] {
  const domains = resolvConf.findLast(([key]) => key === "search" || key === "domain")?.slice(1) ?? [];
  const options = resolvConf.filter(([key]) => key === "options").flat();
  const ndots = Number(options.findLast((option) => option.startsWith("ndots:"))?.slice("ndots:".length) ?? 1);
  const searched = domains.map((domain) => `${name}.${domain}`);
  const dots = name.split(".").length - 1;
  return dots < ndots ? [...searched, name] : [name, ...searched];
}

function addressesIn(hosts: readonly string[][], name: string): string[] {
  return hosts.flatMap(([address = "", ...names]) =>
    isIP(address) && names.some((one) => one.toLowerCase() === name) ? [address] : [],
  );
}

/** Returns the words of each line of a file, without comments; none if it cannot be read. */
async function linesOf(file: string): Promise<string[][]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").map((line) =>
    line
      .replace(/[#;].*/, "")
      .trim()
      .split(/\s+/),
  );
}

/** Whether a name always means this machine (RFC 6761). */
function isLocalhost(name: string): boolean {
  return name === "localhost" || name.endsWith(".localhost");
}

/** Whether a name server answered that a name, or an address of this kind, does not exist. */
function isUnknown({ code }: NodeJS.ErrnoException): boolean {
  return code === promises.NOTFOUND || code === promises.NODATA;
}

function withFamily(address: string): LookupAddress {
  return { address, family: isIP(address) };
}
