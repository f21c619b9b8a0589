/** A trouble in words claims nothing that the hub does not know. */
import { describe, expect, test } from '@jest/globals';
import type { Trouble } from '../../src/broadcast/informing-troubles.ts';
import { troubleInWords } from '../../src/broadcast/informing-words.ts';

const name = { ru: 'Республика Таджикистан', kk: 'Тәжікстан Республикасы', en: 'Republic of Tajikistan' };
const around = { name, timeZone: 'Europe/Moscow' };
const none = { party: 'TJ', channelId: null, channel: null, address: null, reply: null };
const since = new Date('2027-02-28T21:30:00Z');

const languages = ['ru', 'kk', 'en'] as const;

describe('Art. 4(3) · R11: what keeps the Secretariat from knowing, in words', () => {
  const late: Trouble = { ...none, kind: 'NOT_ACKNOWLEDGED', since, number: 17, count: 2 };
  test.each([
    ['ru', /напомина/i, 'Информирована о нём: 1 марта 2027 года.'],
    ['kk', /еске сал/i, 'Ол туралы хабардар етілген күні: 2027 жылғы 1 наурыз.'],
    ['en', /remind/i,   'Informed of it on: 1 March 2027.'],
  ] as const)('%s: a Party that only a digest or its live line tells has not been reminded', (language, reminders, says) => {
    const words = troubleInWords(late, language, around);
    expect(words).not.toMatch(reminders);
    expect(words).toContain(`17. ${says}`);
  });

  const failing: Trouble = { ...none, kind: 'CHANNEL_FAILING', since, number: 17, count: null, address: 'notices@tj.example', reply: '' };
  test.each(languages)('%s: a server that said nothing; and what is to be sent again', (language) => {
    const words = troubleInWords(failing, language, around);
    expect(words).toMatch(/: –\. /);
    expect(words).toContain('(tellAgain)');
  });
});
