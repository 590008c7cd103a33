/**
 * Integrals of random programs with exp, log, roots, sin and atan along [0, 1] (Proposition 2), beside PARI/GP's intnum at 38 digits. What is
 * undecided is counted by its reason; a difference or an integral that PARI/GP contradicts makes the exit status 1. With `--verify` the
 * checker has to accept each document, and none in which a number or a verdict was changed.
 *
 *     npx tsx bench/integrals.ts [--number 500] [--seed 1] [--verify]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { verifyDocument } from '../src/certificates/index.ts';
import { type IntegralDocument, stringifyDocument } from '../src/documents/index.ts';
import { rational } from '../src/numbers/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../src/programs/index.ts';
import {
  elementaryIntegralDocument,
  integrateElementary,
  isAlongFailure,
  parseCurve,
} from '../src/segments/index.ts';
import { generator } from '../test/fields/layers.ts';

const { values: options } = parseArgs({
  options: {
    number: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    verify: { type: 'boolean', default: false },
  },
});
const random = generator(Number(options.seed));
const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
const q = (): string => `(${random(7) - 3}/${random(4) + 1})`;
const plus = (): string => `(${random(5) + 1}/${random(4) + 1})`;

/** In the grammar that both read, but for the functions that PRELUDE gives. */
const smooth = (): string =>
  one([
    () => `exp(${q()}*t)`,
    () => `log(${plus()} + t)`,
    () => `log(1 + exp(${q()}*t))`,
    () => `sin(${random(3) + 1}*t + ${random(3)})`,
    () => `atan(${q()}*t + ${q()})`,
    () => `sqrt(${plus()} + t^2)`,
    () => `sqrt(${plus()} + t)`,
    () => `sigmoid(${q()}*t)`,
    () => `tanh(t - ${q()})`,
    () => `t*exp(${q()}*t)`,
    () => `1/(${plus()} + exp(t))`,
  ])();
const kinked = (): string =>
  one([
    () => `relu(${smooth()} - ${plus()})`,
    () => `abs(${smooth()} + ${q()}*t)`,
    () => `max(${smooth()}, ${q()}*t + ${q()})`,
    () => `max(${smooth()}, ${smooth()})`,
    () => `abs(${smooth()} - ${smooth()})`,
    () => `sqrt(abs(${smooth()} - ${plus()}))`,
    () => `log(1 + abs(${smooth()} - ${plus()}))`,
  ])();
const program = (): string =>
  one([
    () => `${kinked()} + ${smooth()}*${kinked()}`,
    () => `${smooth()}*${smooth()} - ${kinked()}`,
    () => `exp(-${kinked()})`,
    () => `${smooth()}/(1 + ${kinked()}^2)`,
    () => kinked(),
  ])();

const PRELUDE = `default(realprecision, 57);
relu(x) = if(x > 0, x, 0);
sigmoid(x) = 1/(1 + exp(-x));
`;

interface Known {
  readonly text: string;
  readonly document: IntegralDocument;
}

const reasons = new Map<string, number>();
const count = (reason: string): void => {
  const kind = reason.replaceAll(/-?\d+(\.\d+)?(e-?\d+)?/g, '#').replace(/ of .* (near|was)/, ' of … $1');
  reasons.set(kind.slice(0, 110), (reasons.get(kind.slice(0, 110)) ?? 0) + 1);
};

function integrated(text: string): Known | undefined {
  const parsed = parseProgramText(`f(t) = ${text}`);
  const line = compile(parsed);
  const found = integrateElementary(line, parseCurve('t', ['t']), { width: rational(1, 1_000_000) });
  if (isAlongFailure(found)) {
    count(`${found.failure.kind}: ${found.failure.why}`);
    return undefined;
  }
  const document = elementaryIntegralDocument(line, found, {
    program: programToJson(parsed),
    text: printProgram(parsed),
  });
  if (document?.holds === 'yes') return { text, document };
  count(`${document?.holds}: ${document?.why}`);
  return undefined;
}

/** Whether PARI/GP finds the difference between its ends, and the integrals of all pieces together so, to 30 digits. */
function contradicted(all: readonly Known[]): string[] {
  const lines = all.map(({ text, document: { difference, proof } }) => {
    const near = (point: (typeof proof)[number]['from']): string => {
      if (!point) return '0';
      if ('at' in point) return point.at;
      return `solve(t = ${point.lo}, ${point.hi}, ${point.root})`;
    };
    const parts = proof.map(
      ({ from, to, integrand }) => `intnum(t = ${near(from)}, ${near(to)}, ${integrand})`,
    );
    const [lo, hi] =
      typeof difference === 'string' ? [difference, difference] : [difference.lo, difference.hi];
    return `f(t) = ${text};
d = f(1.) - f(0.); s = ${parts.join(' + ')};
print(if(d < ${lo} - 1e-45 || d > ${hi} + 1e-45, "difference", if(abs(s - d) > 1e-30, Str("integral, by ", precision(abs(s - d), 19)), "ok")));`;
  });
  const { stdout, stderr } = spawnSync('gp', ['-q', '-f'], {
    input: `${PRELUDE}${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const answers = stdout.trim().split('\n');
  if (answers.length !== all.length)
    throw new Error(`gp gave ${answers.length} answers: ${stderr.slice(0, 400)}`);
  return answers.flatMap((answer, i) => (answer === 'ok' ? [] : [`${all[i]!.text}: ${answer}`]));
}

/** What the checker says of a document, and of one in which a value, an end or a verdict was changed. */
function checked({ text, document }: Known): 'accepted' | 'undecided' {
  const printed = JSON.parse(stringifyDocument(document));
  const { verdict, problems, assumptions } = verifyDocument(printed);
  if (verdict === 'rejected') throw new Error(`rejected: ${text} ${JSON.stringify(problems)}`);
  if (verdict !== 'accepted') {
    count(`checker: ${assumptions.find(one => one.startsWith('not re-derived'))}`);
    return 'undecided';
  }
  const proof = printed.proof[random(printed.proof.length)];
  const change = one<readonly [string, () => void]>([
    ['value', () => (proof.value = `${proof.value} + t/10^30`)],
    ['integrand', () => (proof.integrand = `${proof.integrand} + 1/10^30`)],
    ['antiderivative', () => (proof.antiderivative = `${proof.antiderivative} + t^2`)],
    ['count', () => (proof.conservative.count = '77')],
    ['gradient', () => (proof.conservative.gradients[0] = ['7'])],
    ['holds', () => (printed.holds = 'no')],
    ['pieces', () => (printed.pieces += 1)],
    ['matching', () => (printed.matchings[0].matches = false)],
    ['difference', () => (printed.difference = '1/7')],
    ['integral', () => (printed.integral = '1/7')],
  ]);
  change[1]();
  if (verifyDocument(printed).verdict === 'accepted')
    throw new Error(`accepted with another ${change[0]}: ${text}`);
  return 'accepted';
}

const known: Known[] = [];
let accepted = 0;
const total = Number(options.number);
for (let k = 0; k < total; k += 1) {
  const found = integrated(program());
  if (!found) continue;
  known.push(found);
  if (options.verify && checked(found) === 'accepted') accepted += 1;
}
console.log(
  `${total} programs, ${known.length} integrals${options.verify ? `, ${accepted} accepted by the checker` : ''}`,
);
for (const [reason, n] of [...reasons].sort(([, a], [, b]) => b - a))
  console.log(`${String(n).padStart(5)}  ${reason}`);
if (spawnSync('gp', ['--version-short']).status !== 0) console.log('no gp here (pari-gp): not judged');
else {
  const wrong = contradicted(known);
  console.log(`PARI/GP contradicts ${wrong.length}`);
  for (const text of wrong) console.log(`  ${text}`);
  if (wrong.length > 0) process.exitCode = 1;
}
