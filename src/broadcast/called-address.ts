/**
 * The addresses of a server that a Party has named: looked at before it is called, and the same ones are called. Whoever owns the name
 * may answer otherwise a moment later.
 */
import { lookup as machineLookup, Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { NotAccepted } from './not-accepted.ts';
import { unlessStopped } from './unless-stopped.ts';
import { isPublic, type TargetPolicy } from './webhook-target.ts';

/** All addresses of a name; none, if it has none. */
export type Lookup = (name: string, signal: AbortSignal) => Promise<readonly string[]>;

export const NOT_ALLOWED = 'no address that may be called';

interface Looking {
  readonly policy: TargetPolicy;
  readonly lookup: Lookup;
  readonly signal: AbortSignal;
}

/** One that may not be called forbids the name altogether: an honest server is never half in our network. Else throws NotAccepted. */
export async function allowedAddresses(host: string, { policy, lookup, signal }: Looking): Promise<readonly string[]> {
  const found = isIP(host) === 0 ? lookup(host, signal).catch(() => []) : Promise.resolve([host]);
  const addresses = await unlessStopped(found, signal);
  // The same words for a name that there is not: nobody learns the names in our network from us.
  if (addresses.length === 0 || (policy === 'public' && !addresses.every(isPublic))) throw new NotAccepted(NOT_ALLOWED, 'NOBODY_THERE');
  return addresses;
}

/** Never asks again. */
export function only(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_, { all }, callback) => {
    if (all === true) callback(null, known);
    else callback(null, known[0]?.address ?? '', known[0]?.family);
  };
}

/** Public names by the servers of names alone; with `any`, for development, as this machine itself finds them. */
export function lookupFor(policy: TargetPolicy): Lookup {
  return policy === 'public' ? publicLookup : localLookup;
}

/** No hosts file and no search list of ours. And it keeps no thread while it waits. */
export async function publicLookup(name: string, signal: AbortSignal, servers?: readonly string[]): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (servers) resolver.setServers(servers);
  const stop = () => { resolver.cancel(); };
  signal.addEventListener('abort', stop, { once: true });
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  signal.removeEventListener('abort', stop);
  return found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

const localLookup: Lookup = async (name) => (await machineLookup(name, { all: true })).map(({ address }) => address);
