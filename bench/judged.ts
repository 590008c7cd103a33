/**
 * Signs of random constants, half of them zeros built by identities, by the engine and by the checker: beside PARI/GP at 200 digits and
 * Arb (`pip install python-flint`). What is undecided is listed; a sign that a judge contradicts makes the exit status 1.
 *
 *     npx tsx bench/judged.ts [--number 10000] [--seed 1] [--python python3]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { Meter, Stop } from '../src/certificates/numbers/meter.ts';
import { signOf } from '../src/certificates/numbers/rational.ts';
import { ExpLog } from '../src/certificates/reals/reals.ts';
import { compileExpression, parseExpression } from '../src/expressions/index.ts';
import { isFailure, realField } from '../src/numbers/index.ts';
import { generator } from '../test/fields/layers.ts';
import { constants } from '../test/numbers/reals/random-constants.ts';
import { type Drawn, IDENTITIES, WRAPPINGS } from './identities.ts';
import { loadNow } from './measure.ts';

const { values: options } = parseArgs({
  options: {
    number: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    python: { type: 'string', default: 'python3' },
    show: { type: 'string' },
  },
});
const [count, seed] = [Number(options.number), Number(options.seed)];
const random = generator(seed);
const one = <T>(list: readonly T[]): T => list[random(list.length)]!;

const PRIMES = ['1000003', '1000033', '1000037', '1000039', '999983', '7919', '104729'];
const pool = fc
  .sample(fc.integer({ min: 2, max: 3 }).chain(constants), { numRuns: Math.max(50, count >> 2), seed })
  .map(({ text }) => text);
const trees = fc.sample(fc.integer({ min: 2, max: 4 }).chain(constants), { numRuns: count, seed: seed + 1 });

function drawn(): Drawn {
  const q = (): string => `(${random(40) + 1}/${random(9) + 1})`;
  const small = (): string => {
    const n = random(12) + 1;
    return `(${n}/${2 * n + 1 + random(20)})`;
  };
  const whole = (): string => String(random(29) + 2);
  const primes = [one(PRIMES), one(PRIMES), one(PRIMES)] as const;
  return {
    a: q(),
    b: q(),
    s: small(),
    r: small(),
    k: whole(),
    m: whole(),
    n: whole(),
    primes,
    x: one(pool),
    y: one(pool),
  };
}

interface Asked {
  readonly text: string;
  /** As it was built, before it was moved; by its family. */
  readonly kind: string;
  readonly zero: boolean;
}

/** The k-th: of five two are identities, one is a tree less itself written otherwise, one is moved, one is a constant alone. */
function asked(k: number): Asked {
  const tree = trees[k]!;
  if (k % 5 === 4) return { text: `${tree.text}-(${one(pool)})`, kind: 'alone', zero: false };
  const { kind, left, right } = k % 5 === 2 ? { kind: 'tree', left: tree.text, right: tree.again } : built();
  const zero = `(${left})-(${right})`;
  if (k % 5 !== 3) return { text: zero, kind, zero: true };
  const digits = one([9, 12, 15, 30, 60, 120]);
  return { text: `${zero}${one(['+', '-'])}1/10^${digits}`, kind, zero: false };
}

function built() {
  const kind = one(Object.keys(IDENTITIES));
  const own = drawn();
  const [left, right] = one(IDENTITIES[kind]!)(own);
  if (random(3) > 0) return { kind, left, right };
  const wrap = one(WRAPPINGS);
  return { kind: `${kind}, inside others`, left: wrap(left, own), right: wrap(right, own) };
}

type Answer = -1 | 0 | 1 | string;

function byEngine(text: string): Answer {
  const field = realField();
  const value = compileExpression(parseExpression(text, []), 0).value(field, []);
  if (isFailure(value)) return value.why;
  const sign = field.sign(value);
  return sign === 'undecided' ? 'the sign is open' : sign;
}

function byChecker(text: string): Answer {
  const meter = new Meter(100_000_000);
  try {
    return meter.over(new ExpLog(meter), () => signOf(meter.reals!.read(text)));
  } catch (error) {
    if (error instanceof Stop) return error.message;
    throw error;
  }
}

/** The sign of each, 0 for what is nearer than 10^-190; undefined where gp is missing. */
function byPari(texts: readonly string[]): readonly number[] | undefined {
  const input = [
    'default(realprecision, 230); default(parisizemax, "1G");',
    ...texts.map(text => `x = (${text}); print(if(abs(x) < 1e-190, 0, sign(x)))`),
  ].join('\n');
  const { status, stdout } = spawnSync('gp', ['-q', '-f'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? stdout.trim().split('\n').map(Number) : undefined;
}

/** The sign of each, 0 where 4,096 bits do not tell it; undefined where python-flint is missing. */
function byArb(texts: readonly string[]): readonly number[] | undefined {
  const peers = new URL('sign-peers.py', import.meta.url).pathname;
  const { status, stdout } = spawnSync(options.python, [peers, 'signs'], {
    input: texts.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

const questions = Array.from({ length: count }, (_, k) => asked(k));
const texts = questions.map(({ text }) => text);
console.log(`Node ${process.version}, ${loadNow()}; ${count} constants, seed ${seed}`);
const judges = Object.entries({ 'PARI/GP': byPari(texts), Arb: byArb(texts) });
let wrong = 0;
for (const [name, signs] of judges) {
  if (signs === undefined) console.log(`${name} is not there: left out`);
  else if (signs.length !== count) throw new Error(`${name}: ${signs.length} answers to ${count} questions`);
}
for (const [name, answer] of [
  ['engine', byEngine],
  ['checker', byChecker],
] as const) {
  const start = process.cpuUsage().user;
  const signs = texts.map(text => {
    const at = performance.now();
    const found = answer(text);
    const ms = performance.now() - at;
    if (ms > 2000) console.log(`  slow: ${Math.round(ms)} ms: ${text}`);
    return found;
  });
  const ms = (process.cpuUsage().user - start) / 1000;
  const open = signs.filter(sign => typeof sign === 'string').length;
  console.log(
    `${name}: ${signs.filter(sign => sign === 0).length} zeros, ${open} undecided (${((1000 * open) / count).toFixed(2)} in a thousand), ${((count / ms) * 1000).toFixed(0)} a second`,
  );
  for (const [i, sign] of signs.entries()) {
    const { text, kind, zero } = questions[i]!;
    if (typeof sign === 'string') console.log(`  undecided (${kind}): ${text}\n    ${sign}`);
    else if (zero && sign !== 0) {
      wrong += 1;
      console.log(`  WRONG (${kind}): ${text} is 0, not ${sign}`);
    } else
      for (const [judge, said] of judges)
        if (said && said[i] !== sign && !(judge === 'Arb' && said[i] === 0)) {
          wrong += 1;
          console.log(`  WRONG (${kind}): ${text} is ${said[i]} by ${judge}, not ${sign}`);
        }
  }
}
if (wrong > 0) process.exitCode = 1;
console.log(`${wrong} contradictions`);
