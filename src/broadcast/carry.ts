/** By which door what is due goes out. */
import { letterFor } from './by-mail.ts';
import { callWebhook } from './by-webhook.ts';
import type { Carrying, Load } from './matter.ts';

/** Answers with what the other side said when it took it; throws NotAccepted. */
export async function carry(load: Load, carrying: Carrying): Promise<string> {
  const [due] = load;
  if (due.kind === 'WEBHOOK') return callWebhook(due, carrying);
  return carrying.mailer.send(await letterFor(load, carrying), { address: due.address, delivery: due.id });
}
