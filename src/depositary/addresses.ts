/** Mailboxes and the addresses of webhooks, as they are compared. */

/** Written a little differently, it is the same. */
export function isSameAddress(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address.toLowerCase();
}
