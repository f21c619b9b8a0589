/**
 * Do the tests bite? For each rule the code is broken on purpose (tools/breaks/table.ts), in a copy, and a test that carries the
 * rule's id must fail there, and pass where nothing is broken.
 *
 *     npm run breaks                  every rule
 *     npm run breaks -- R17 R18       some
 *     npm run breaks -- --check       runs no tests: is the table whole, and does it fit the code?
 */
import { parseArgs } from 'node:util';
import { complaintsAbout } from './breaks/check.ts';
import { type Break, breaks } from './breaks/table.ts';
import { openWorkshop, type Workshop } from './breaks/workshop.ts';
import { readClauses } from './conformance/clauses.ts';
import { idsIn } from './conformance/ids.ts';
import { OUTSIDE, type Test } from './conformance/jest.ts';

const AT_A_TIME = 2;

const { values, positionals: asked } = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });
const clauses = readClauses();
const chosen = breaks.filter(({ rule }) => asked.length === 0 || asked.includes(rule));
const missing = asked.filter((rule) => !chosen.some((each) => each.rule === rule)).map((rule) => `${rule} has no break`);
const complaints = values.check ? complaintsAbout(breaks, clauses) : [...missing, ...complaintsAbout(chosen, clausesOf(chosen))];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else if (values.check) console.log(`${breaks.length} breaks fit the code, at least one for each rule`);
else await breakAll(chosen);

function clausesOf(some: readonly Break[]) {
  return clauses.filter(({ id }) => some.some(({ rule }) => rule === id));
}

async function breakAll(deeds: readonly Break[]): Promise<void> {
  const [began, total, waiting] = [Date.now(), deeds.length, [...deeds]];
  let [done, caught] = [0, 0];
  process.once('SIGINT', () => { waiting.length = 0; }); // whoever is at work finishes, and cleans up
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, total) }, async () => {
    await using workshop = await openWorkshop();
    const healthy = new Map<string, Test[]>();
    for (let deed = waiting.shift(); deed; deed = waiting.shift()) {
      const start = Date.now();
      const [isCaught, answer] = await answerTo(deed, workshop, healthy).catch((error: unknown) => [false, `NOT CAUGHT: ${String(error)}`] as const);
      if (isCaught) caught += 1;
      console.log(`[${++done}/${total}] ${deed.rule} ${answer} (${deed.says}; ${seconds(start)})`);
    }
  }));
  console.log(`${caught} of ${total} caught, in ${seconds(began)}`);
  process.exitCode = caught === total ? 0 : 1;
}

async function answerTo(deed: Break, workshop: Workshop, healthy: Map<string, Test[]>): Promise<readonly [boolean, string]> {
  const before = healthy.get(deed.tests) ?? (await workshop.unbroken(deed.tests));
  healthy.set(deed.tests, before);
  const ill = before.find(failed);
  if (ill) return [false, `NOT CAUGHT: the tests fail with nothing broken: "${ill.name}"`];
  if (!before.some(({ name }) => idsIn(name).includes(deed.rule))) return [false, `NOT CAUGHT: no test of ${deed.tests} names it`];
  const fallen = (await workshop.broken(deed)).filter(failed);
  const catching = fallen.find(({ name }) => idsIn(name).includes(deed.rule));
  if (catching) return [true, `caught by "${catching.name}"`];
  if (fallen.some(({ name }) => name === OUTSIDE)) return [false, 'NOT CAUGHT: the broken code does not load'];
  return [false, `NOT CAUGHT${fallen[0] ? `, though "${fallen[0].name}" fails` : ''}`];
}

function failed({ status }: Test): boolean {
  return status === 'failed';
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`;
}
