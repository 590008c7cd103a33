/**
 * exp, log, sin, atan and √ enclosed to 50, 200 and 1,000 digits, beside PARI/GP (Debian: `pari-gp`; left out where it is
 * missing), which encloses nothing, and decimal.js, whose last digit may be off by one. All at the same points, in turn, in
 * processor time, so that other work on the machine counts less.
 *
 *     npx tsx bench/enclosures.ts [digits...]
 */
import { spawnSync } from 'node:child_process';
import { Decimal } from 'decimal.js';
import type * as Reals from '../src/numbers/fixed/index.ts';
import { built, loadNow, median } from './measure.ts';

const { atan, dyadic, exp, log, root, sin } = await built<typeof Reals>('numbers/fixed/index');
console.log(`Node ${process.version}, ${loadNow()}`);

const POINTS = 8;
const ROUNDS = 3;
/** A round of that many milliseconds at least. */
const SPAN = 60;
/** decimal.js is left out where a call for fewer digits takes longer, in milliseconds. */
const PATIENCE = 5;
/** Milliseconds that decimal.js is waited for. */
const LIMIT = 20_000;

const FUNCTIONS = {
  exp: { own: exp, pari: 'exp(x)', decimal: 'exp' },
  log: { own: log, pari: 'log(x)', decimal: 'ln' },
  sin: { own: sin, pari: 'sin(x)', decimal: 'sin' },
  atan: { own: atan, pari: 'atan(x)', decimal: 'atan' },
  sqrt: {
    own: (x: Reals.FixedEnclosure, bits: number) => root(x, 2, bits),
    pari: 'sqrt(x)',
    decimal: 'sqrt',
  },
} as const;

let state = 12345n;
/** Numbers from 0 to 4, of that many bits. */
function points(bits: number): bigint[] {
  return Array.from({ length: POINTS }, () => {
    let n = 1n;
    for (let i = 0; i < bits; i += 32) {
      state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
      n = (n << 32n) | (state >> 32n);
    }
    return n % (1n << BigInt(bits + 2));
  });
}

const spent = (): number => process.cpuUsage().user / 1000;

const timed = (call: () => unknown): number => {
  const start = spent();
  call();
  return spent() - start;
};

/** Milliseconds a call, the median of rounds of at least SPAN; what takes longer than that by itself is called once a round. */
function time(call: (i: number) => unknown): number {
  const first = timed(() => call(0));
  if (first > SPAN)
    return median([first, ...Array.from({ length: ROUNDS - 1 }, (_, i) => timed(() => call(i + 1)))]);
  for (let i = 0; i < POINTS; i++) call(i);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = spent();
    let calls = 0;
    for (; calls % POINTS !== 0 || spent() - start < SPAN; calls++) call(calls % POINTS);
    return (spent() - start) / calls;
  });
  return median(times);
}

/** The same of PARI, by its own clock; undefined where it is missing. */
function pari(formula: string, at: readonly bigint[], bits: number, calls: number): number | undefined {
  const text = `default(realbitprecision, ${bits});
v = [${at.map(n => `${n}/2^${bits}*1.`).join(',')}];
f(x) = ${formula};
for(i = 1, ${POINTS}, f(v[i]));
for(r = 1, ${ROUNDS}, gettime(); for(j = 1, ${Math.ceil(calls / POINTS)}, for(i = 1, ${POINTS}, f(v[i]))); print(gettime()));
`;
  const { status, stdout } = spawnSync('gp', ['-q'], { input: text, encoding: 'utf8' });
  if (status !== 0) return undefined;
  return median(stdout.trim().split('\n').map(Number)) / (Math.ceil(calls / POINTS) * POINTS);
}

/**
 * Whether decimal.js comes back from a call within the limit, asked in a process that can be ended: its atan takes seconds at 1,000
 * digits, and what it reduces by π throws there.
 */
function comesBack(method: string, digits: number): boolean {
  const code = `import { Decimal } from 'decimal.js'; new (Decimal.clone({ precision: ${digits} }))(2).sqrt().${method}()`;
  const words = ['--input-type=module', '-e', code];
  return spawnSync(process.execPath, words, { timeout: LIMIT, stdio: 'ignore' }).status === 0;
}

const shown = (ms: number | undefined): string => (ms === undefined ? '–' : ms.toPrecision(2)).padStart(9);
const ratio = (ms: number, other: number | undefined): string =>
  (other === undefined ? '–' : `${(ms / other).toPrecision(2)} ×`).padStart(10);

/** Undefined where it throws, as ln and what is reduced by π do near 1,025 digits. */
function timeOrNothing(call: (i: number) => unknown): number | undefined {
  try {
    return time(call);
  } catch {
    return undefined;
  }
}

const asked = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [50, 200, 1000];
const slow = new Set<string>();
for (const digits of asked) {
  const bits = Math.ceil((digits * 3322) / 1000);
  const Digits = Decimal.clone({ precision: digits });
  console.log(`\n${digits} digits, ms     own     PARI  decimal.js   own/PARI  own/decimal.js`);
  for (const [name, { own, pari: formula, decimal }] of Object.entries(FUNCTIONS)) {
    const at = points(bits);
    const enclosures = at.map(n => dyadic(n, bits));
    const mine = time(i => own(enclosures[i]!, bits));
    const theirs = pari(formula, at, bits, 40_000_000 / digits ** 2 + 2_000);
    const decimals = at.map(n => new Digits(n.toString()).div(new Digits(2).pow(bits)));
    const isAsked = !slow.has(name) && comesBack(decimal, digits);
    const other = isAsked ? timeOrNothing(i => decimals[i]![decimal]()) : undefined;
    if (other === undefined || other > PATIENCE) slow.add(name);
    console.log(
      `${name.padEnd(14)}${[mine, theirs, other].map(shown).join('')}${ratio(mine, theirs)}${ratio(mine, other)}`,
    );
  }
}
