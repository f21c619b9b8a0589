/**
 * What may be called from inside our network because a Party has asked for it: public https servers, and nothing else. Looked at twice:
 * the address as it is written, when it is registered, and what it resolves to, each time that it is called.
 */
import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

export const targetPolicies = ['public', 'any'] as const;
/** `any`, for development: this machine as well, and http. */
export type TargetPolicy = (typeof targetPolicies)[number];

export type TargetDefect =
  | 'NOT_AN_ADDRESS' | 'TOO_LONG' | 'NOT_HTTPS' | 'HAS_CREDENTIALS' | 'HAS_FRAGMENT' | 'PORT_NOT_ALLOWED' | 'HOST_NOT_PUBLIC';

const LONGEST = 2_048;
const WRITTEN = /^[a-z]+:\/\/[^/\s\\\p{Cc}\p{Cf}][^\s\\\p{Cc}\p{Cf}]*$/iu;
/** The empty one is that of https. */
const PORTS = ['', '443', '8443'];
/** Names that mean nothing outside, or something else in each network. (RFC 6761, 6762, 7686, 8375, 9476.) */
const NOT_PUBLIC = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|onion|invalid|test|alt)$/;

/** What is wrong with the address as it is written; undefined, when it may be called if its name leads to public servers only. */
export function targetDefect(text: string, policy: TargetPolicy): TargetDefect | undefined {
  if (text.length > LONGEST) return 'TOO_LONG';
  // What a URL parser silently drops or turns round is not what the Party meant, or not what it shows.
  if (!URL.canParse(text) || !WRITTEN.test(text)) return 'NOT_AN_ADDRESS';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(policy === 'any' && url.protocol === 'http:')) return 'NOT_HTTPS';
  if (url.username !== '' || url.password !== '' || /^[^/]+\/\/[^/?#]*@/.test(text)) return 'HAS_CREDENTIALS';
  if (text.includes('#')) return 'HAS_FRAGMENT';
  if (policy === 'any') return undefined;
  if (!PORTS.includes(url.port)) return 'PORT_NOT_ALLOWED';
  return isPublicHost(hostOf(url)) ? undefined : 'HOST_NOT_PUBLIC';
}

/** A name, or an address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function isPublicHost(host: string): boolean {
  if (isIP(host) !== 0) return isPublic(host);
  return host.includes('.') && !host.endsWith('.') && !NOT_PUBLIC.test(host);
}

const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
const NAT64 = ipaddr.IPv6.parse('64:ff9b::');

/** Can the whole world reach it? Of an address that carries an IPv4 one, that one is asked about. */
export function isPublic(text: string): boolean {
  if (isIP(text) === 0 || text.includes('%')) return false; // a zone is one of our own
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  // How a network without IPv4 reaches it. Teredo and 6to4 lead to whatever they carry as well, and nobody serves by them any more.
  if (address.match(NAT64, 96)) return ipaddr.fromByteArray(address.toByteArray().slice(12)).range() === 'unicast';
  return address.match(GLOBAL_UNICAST, 3) && address.range() === 'unicast';
}
