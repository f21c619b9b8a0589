/** What `npm run federation` says of a process that ends. */
import { expect, test } from '@jest/globals';
import { keepChild } from '../../src/commands/federation/children.ts';

test('what has never been open is not said to come back', async () => {
  const said: string[] = [];
  const kind = { name: 'am-duty', command: ['-e', 'process.exit(1)'], env: {}, listening: /^Node (\S+)/ };
  await using child = keepChild(kind, (_name, line) => { said.push(line); }, 1);
  await expect(child.opened).rejects.toThrow('am-duty has ended (1) before it was open.');
  expect(said).toEqual([]);
});
