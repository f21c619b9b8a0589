/** An address is erased, and wherever a server has repeated it in its answers. What was told there, and when, stays. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Doing, keepAct } from '../depositary/channel-acts.ts';
import { ChannelActRow, ChannelRow } from '../depositary/channel.entity.ts';

export async function forget(tx: SqlEntityManager, { id, address }: Pick<ChannelRow, 'id' | 'address'>, doing: Doing): Promise<void> {
  await tx.nativeUpdate(ChannelRow, { id }, { address: null, salt: null, code: null, codeUntil: null, secrets: [] });
  await tx.nativeUpdate(ChannelActRow, { channel: id, what: 'ADDED' }, { digest: null }); // or else it could be guessed, and confirmed
  await tx.execute(NOTHING_MORE, [id]);
  const names = namesOf(address ?? '');
  for (const { find, update } of [DELIVERIES, ATTEMPTS]) {
    for (const { reply, key } of await tx.execute<Said[]>(find, [id])) {
      const left = withoutNames(reply, names);
      if (left !== reply) await tx.execute(update, [left, ...key]);
    }
  }
  await keepAct(tx, id, 'FORGOTTEN', doing);
}

interface Said {
  readonly reply: string;
  readonly key: readonly (string | number)[];
}

const NOTHING_MORE = /* sql */ `
  update delivery set state = 'RETURNED', next_attempt_at = null where channel = ? and state in ('DUE', 'ATTEMPTED')`;
const DELIVERIES = {
  find: 'select reply, json_build_array(id) as key from delivery where channel = ? and reply <> \'\'',
  update: 'update delivery set reply = ? where id = ?',
};
const ATTEMPTS = {
  find: `select a.reply, json_build_array(a.delivery, a.nth) as key from attempt a join delivery d on d.id = a.delivery
    where d.channel = ? and a.reply <> ''`,
  update: 'update attempt set reply = ? where delivery = ? and nth = ?',
};

/** As a server may name it: all of it, or of a webhook its path or its host. */
function namesOf(address: string): string[] {
  const { href, pathname, search, host, hostname } = URL.canParse(address) ? new URL(address) : NO_URL;
  const names = [address, href, `${pathname}${search}`, pathname, host, hostname].filter(({ length }) => length >= SHORTEST);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}
const NO_URL = { href: '', pathname: '', search: '', host: '', hostname: '' };
/** What is shorter could be any word. */
const SHORTEST = 4;

/** Whatever the case, and also where the answer was cut off in the middle of it. */
function withoutNames(reply: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const whole = text.replaceAll(new RegExp(name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`), 'gi'), FORGOTTEN);
    return withoutBeginning(whole, name);
  }, reply);
}
const FORGOTTEN = '…';

function withoutBeginning(text: string, name: string): string {
  for (let length = Math.min(name.length, text.length); length >= SHORTEST; length -= 1) {
    if (text.slice(-length).toLowerCase() === name.slice(0, length).toLowerCase()) return `${text.slice(0, -length)}${FORGOTTEN}`;
  }
  return text;
}
