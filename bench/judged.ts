/**
 * Signs of random constants, half of them zeros built by identities, by the engine and by the checker: beside PARI/GP at 400 digits and
 * Arb (`pip install python-flint`). What is undecided is listed; a sign that a judge contradicts makes the exit status 1. What was
 * found so far is summed up when it is interrupted, and begun with where `--save` names a file of an earlier run.
 *
 *     npx tsx bench/judged.ts [--number 10000] [--seed 1] [--python python3] [--by engine,checker]
 *         [--save FILE] [--slow 2000]
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Meter, Stop } from '../src/certificates/numbers/meter.ts';
import { signOf } from '../src/certificates/numbers/rational.ts';
import { ExpLog } from '../src/certificates/reals/reals.ts';
import { compileExpression, parseExpression } from '../src/expressions/index.ts';
import { isFailure, realField } from '../src/numbers/index.ts';
import { type Asked, randomConstants } from './constants.ts';
import { loadNow } from './measure.ts';

const { values: options } = parseArgs({
  options: {
    number: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    python: { type: 'string', default: 'python3' },
    save: { type: 'string' },
    slow: { type: 'string', default: '2000' },
    by: { type: 'string', default: 'engine,checker' },
  },
});
const [count, seed, slow] = [Number(options.number), Number(options.seed), Number(options.slow)];
const asked = options.by.split(',');
/** So many are asked between two lines of progress. */
const ROUND = 250;

type Answer = -1 | 0 | 1 | string;

const ANSWERERS: Readonly<Record<string, (text: string) => Answer>> = {
  engine(text) {
    const field = realField();
    const value = compileExpression(parseExpression(text, []), 0).value(field, []);
    if (isFailure(value)) return value.why;
    const sign = field.sign(value);
    return sign === 'undecided' ? 'the sign is open' : sign;
  },
  checker(text) {
    const meter = new Meter(100_000_000);
    try {
      return meter.over(new ExpLog(meter), () => signOf(meter.reals!.read(text)));
    } catch (error) {
      if (error instanceof Stop) return error.message;
      throw error;
    }
  },
};

/** The sign of each, 0 for what it does not tell from 0; undefined where it is missing. */
const JUDGES: Readonly<Record<string, (texts: readonly string[]) => readonly number[] | undefined>> = {
  'PARI/GP'(texts) {
    const input = [
      'default(realprecision, 400); default(parisizemax, "1G");',
      ...texts.map(text => `x = (${text}); print(if(abs(x) < 1e-190, 0, sign(x)))`),
    ].join('\n');
    const { status, stdout } = spawnSync('gp', ['-q', '-f'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
    return status === 0 ? stdout.trim().split('\n').map(Number) : undefined;
  },
  Arb(texts) {
    const peers = new URL('sign-peers.py', import.meta.url).pathname;
    const { status, stdout } = spawnSync(options.python, [peers, 'signs'], {
      input: texts.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return status === 0 ? JSON.parse(stdout) : undefined;
  },
};

interface Found {
  readonly text: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly ms: Readonly<Record<string, number>>;
  /** By those judges that are there. */
  readonly said: Readonly<Record<string, number>>;
}

const questions = randomConstants(count, seed);
const found: Found[] = [];
let wrong = 0;

function put(text: string, said: Found['said']): Found {
  const answers: Record<string, Answer> = {};
  const ms: Record<string, number> = {};
  for (const name of asked) {
    const start = process.cpuUsage();
    answers[name] = ANSWERERS[name]!(text);
    const { user, system } = process.cpuUsage(start);
    ms[name] = Math.round((user + system) / 100) / 10;
  }
  return { text, answers, ms, said };
}

/** What is wrong, open or slow. */
function show({ text, kind, zero }: Asked, { answers, ms, said }: Found): void {
  const accuse = (what: string): void => {
    wrong += 1;
    console.log(`  WRONG (${kind}): ${text} ${what}`);
  };
  for (const [name, sign] of Object.entries(answers)) {
    if (ms[name]! > slow) console.log(`  slow: ${name}, ${ms[name]} ms: ${text}`);
    if (typeof sign === 'string') console.log(`  undecided by the ${name} (${kind}): ${text}\n    ${sign}`);
    else if (zero && sign !== 0) accuse(`is 0, not ${sign}`);
    else
      for (const [judge, other] of Object.entries(said))
        if (other !== sign && !(judge === 'Arb' && other === 0))
          accuse(`is ${other} by ${judge}, ${sign} by the ${name}`);
  }
}

function sumUp(): void {
  for (const name of asked) {
    const signs = found.map(({ answers }) => answers[name]!);
    const ms = found.reduce((sum, one) => sum + one.ms[name]!, 0);
    const open = signs.filter(sign => typeof sign === 'string').length;
    console.log(
      `${name}: ${found.length} constants, ${signs.filter(sign => sign === 0).length} zeros, ${open} undecided (${((1000 * open) / found.length).toFixed(2)} in a thousand), ${((found.length / ms) * 1000).toFixed(0)} a second, the slowest ${Math.max(...found.map(one => one.ms[name]!))} ms`,
    );
  }
  console.log(`${wrong} contradictions`);
}

console.log(`Node ${process.version}, ${loadNow()}; ${count} constants, seed ${seed}`);
const saved =
  options.save && existsSync(options.save)
    ? readFileSync(options.save, 'utf8').trim().split('\n').filter(Boolean)
    : [];
for (const line of saved.slice(0, count)) {
  const known: Found = JSON.parse(line);
  const question = questions[found.length]!;
  if (known.text !== question.text) throw new Error('the saved run is of other constants');
  show(question, known);
  found.push(known);
}

let isInterrupted = false;
process.on('SIGINT', () => {
  isInterrupted = true;
});
process.on('SIGTERM', () => {
  isInterrupted = true;
});
while (found.length < count && !isInterrupted) {
  const round = questions.slice(found.length, found.length + ROUND);
  const texts = round.map(({ text }) => text);
  const judges = Object.entries(JUDGES).flatMap(([name, judge]) => {
    const signs = judge(texts);
    if (signs && signs.length !== round.length)
      throw new Error(`${name}: ${signs.length} answers to ${round.length}`);
    if (!signs && found.length === 0) console.log(`${name} is not there: left out`);
    return signs ? [[name, signs] as const] : [];
  });
  for (const [i, question] of round.entries()) {
    await setImmediate();
    if (isInterrupted) break;
    const one = put(question.text, Object.fromEntries(judges.map(([name, signs]) => [name, signs[i]!])));
    show(question, one);
    found.push(one);
    if (options.save) appendFileSync(options.save, `${JSON.stringify(one)}\n`);
  }
  console.log(`${found.length} of ${count}`);
}
sumUp();
if (wrong > 0) process.exitCode = 1;
