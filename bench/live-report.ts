/** The figures of the live benchmark, beside each other and beside what they are to reach. */

export type Side = 'hub' | 'unshared' | 'bare' | 'typeGraphql';

export interface Measured {
  readonly subscribers: number;
  /** Processor time of a notification to nobody, in microseconds, round by round. */
  readonly alone: readonly number[];
  /** Of a notification to everybody, in the same rounds. */
  readonly cpu: readonly number[];
  /** In milliseconds, of each of these rounds. */
  readonly took: readonly number[];
  /** Processor time for subscribers who are told nothing, beyond the twin's, in microseconds for each millisecond: pings, above all. */
  readonly idle: number;
  /** From answered to the last subscriber, in milliseconds. */
  readonly last: readonly number[];
  /** For each subscriber that waits, in bytes. */
  readonly memory: number;
  readonly heap: number;
}

const names: Readonly<Record<Side, string>> = {
  bare: 'bare ws', hub: 'this hub', unshared: 'hub, sharing off', typeGraphql: 'type-graphql',
};
const columns = ['CPU µs, net', 'gross', 'last ms, median', 'p99', 'KB idle', 'heap KB', '× CPU net', '× gross', '× last', '× KB'] as const;

/** At most so many times the bare server: with one document, and with many. */
const targets = { '× CPU net': [1.15, 1.5], '× last': [1.2, Infinity], '× KB': [1.3, Infinity] } as const;

export function print(plan: { readonly subscribers: number; readonly documents: number }, sides: Readonly<Record<Side, Measured>>): void {
  const { subscribers, documents } = plan;
  console.log(`\n${subscribers} subscribers, ${documents === 1 ? 'one document' : `${documents} distinct documents`}`);
  console.log(`${''.padEnd(18)}${columns.map((column) => column.padStart(16)).join('')}`);
  const bare = figures(sides.bare);
  for (const side of ['bare', 'hub', 'unshared', 'typeGraphql'] as const) {
    const mine = figures(sides[side]);
    const ratios = [mine[0]! / bare[0]!, mine[1]! / bare[1]!, mine[2]! / bare[2]!, mine[4]! / bare[4]!];
    if (mine.some(Number.isNaN)) console.log(`${names[side].padEnd(18)}left out: a round took longer than 30 s`);
    else console.log(`${names[side].padEnd(18)}${[...mine, ...ratios].map((value) => value.toFixed(value < 10 ? 2 : 1).padStart(16)).join('')}`);
  }
  const hub = figures(sides.hub);
  const reached = { '× CPU net': hub[0]! / bare[0]!, '× last': hub[2]! / bare[2]!, '× KB': hub[4]! / bare[4]! };
  for (const [what, [one, many]] of Object.entries(targets)) {
    const most = documents === 1 ? one : many;
    const ratio = reached[what as keyof typeof reached];
    if (most < Infinity) console.log(`  ${what}: ${ratio.toFixed(2)}, to reach: at most ${most}: ${ratio <= most ? 'met' : 'MISSED'}`);
  }
}

/** Of several servers of a kind, each with as many subscribers. */
export function pooled(all: readonly Measured[]): Measured {
  const every = (name: 'alone' | 'cpu' | 'took' | 'last') => all.flatMap((each) => each[name]);
  const mean = (name: 'idle' | 'memory' | 'heap') => all.reduce((sum, each) => sum + each[name], 0) / all.length;
  const [one] = all;
  return {
    subscribers: one?.subscribers ?? NaN, idle: mean('idle'), memory: mean('memory'), heap: mean('heap'),
    alone: every('alone'), cpu: every('cpu'), took: every('took'), last: every('last'),
  };
}

function figures({ subscribers, alone, cpu, took, idle, last, memory, heap }: Measured): number[] {
  const gross = quantile(cpu, 0.5) / subscribers;
  const net = quantile(cpu.map((each, i) => each - alone[i]! - idle * took[i]!), 0.5) / subscribers;
  return [net, gross, quantile(last, 0.5), quantile(last, 0.99), memory / 1000, heap / 1000];
}

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;
}
