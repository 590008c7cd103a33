/** Random programs with exp, log, roots and their kin along lines, judged by PARI/GP: values, and its quadrature of each piece. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseRational, rational, toFloat } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';
import {
  elementaryIntegralDocument,
  integrateElementary,
  isAlongFailure,
  parseCurve,
} from '../../../src/segments/index.ts';
import { generator } from '../../fields/layers.ts';
import { runs, seedAt } from '../../random.ts';

const CASES = runs(8);
const there = spawnSync('gp', ['--version-short']).status === 0;
const missing = there ? '' : ' (skipped: no gp here; it comes with Debian’s package pari-gp)';

/** In the grammar that both read, but for the functions that PRELUDE gives. */
function randomText(random: (bound: number) => number): string {
  const q = (): string => `(${random(7) - 3}/${random(4) + 1})`;
  const smooth = (): string =>
    [
      () => `exp(${q()}*t)`,
      () => `sin(${random(3) + 1}*t + ${random(3)})`,
      () => `atan(${q()}*t)`,
      () => `log(1 + exp(${q()}*t))`,
      () => `sqrt(${random(3) + 1} + t^2)`,
      () => `sigmoid(${q()}*t)`,
      () => `tanh(t - ${q()})`,
      () => `t*exp(${q()}*t)`,
    ][random(8)]!();
  const kinked = (): string =>
    [
      () => `relu(${smooth()} - ${random(3) + 1}/2)`,
      () => `abs(${smooth()} + ${q()}*t)`,
      () => `max(${smooth()}, ${q()}*t + ${q()})`,
    ][random(3)]!();
  return `${kinked()} + ${smooth()}*${kinked()}`;
}

const PRELUDE = `default(realprecision, 38);
relu(x) = if(x > 0, x, 0);
sigmoid(x) = 1/(1 + exp(-x));
`;

/** What gp makes of each case: the difference of f, and the integrals of the integrands of all pieces together. */
function judged(cases: readonly { text: string; pieces: readonly (readonly [string, string, string])[] }[]) {
  const lines = cases.map(({ text, pieces }) => {
    const sum = pieces.map(([from, to, integrand]) => `intnum(t=${from}, ${to}, ${integrand})`).join(' + ');
    return `f = (t) -> ${text};\nprint(precision(f(1.) - f(0.), 19), "; ", precision(1.*(${sum}), 19));`;
  });
  const { stdout } = spawnSync('gp', ['-q', '-f'], {
    input: `${PRELUDE}${lines.join('\n')}\n`,
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split('\n')
    .map(line => line.split('; ').map(word => Number(word.replace(/ ?E/, 'e'))));
}

test.skipIf(!there)(
  `programs along [0, 1] as PARI/GP integrates them${missing}`,
  () => {
    const random = generator(seedAt(942));
    const known: { text: string; difference: number; pieces: [string, string, string][] }[] = [];
    let open = 0;
    for (let k = 0; k < CASES; k += 1) {
      const text = randomText(random);
      const program = parseProgramText(`f(t) = ${text}`);
      const line = compile(program);
      const found = integrateElementary(line, parseCurve('t', ['t']), { width: rational(1, 1000) });
      const document = isAlongFailure(found)
        ? undefined
        : elementaryIntegralDocument(line, found, {
            program: programToJson(program),
            text: printProgram(program),
          });
      if (document?.holds !== 'yes') {
        open += 1;
        continue;
      }
      const { difference } = document;
      const near = (point: (typeof document.proof)[number]['from']): string =>
        'at' in point! ? point.at : point!.lo;
      known.push({
        text,
        difference: toFloat(parseRational(typeof difference === 'string' ? difference : difference.lo)),
        pieces: document.proof.map(({ from, to, integrand }) => [near(from), near(to), integrand]),
      });
    }
    for (const [i, [difference, integral]] of judged(known).entries()) {
      expect(known[i]!.difference, known[i]!.text).toBeCloseTo(difference!, 9);
      expect(known[i]!.difference, known[i]!.text).toBeCloseTo(integral!, 7);
    }
    expect(known.length).toBeGreaterThan(0);
    // Some roots are taken of what is 0 on the way, and some zeros are double.
    expect(open).toBeLessThanOrEqual(CASES / 4);
  },
  60_000,
);
