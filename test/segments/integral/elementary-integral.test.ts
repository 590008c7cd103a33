/** Proposition 2 along lines with exp, log, roots and their kin: as an identity of functions, and beside it by quadrature. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { contains } from '../../../src/numbers/enclosed/interval.ts';
import { compare, rational, toFloat } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';
import {
  type AskGradient,
  askedElementary,
  askPieces,
  type ElementaryIntegral,
  elementaryIntegralDocument,
  integrateElementary,
  isAlongFailure,
  parseCurve,
} from '../../../src/segments/index.ts';

function along(text: string, curve: string, width = rational(1, 1000)) {
  const program = parseProgramText(text);
  const line = compile(program);
  const found = integrateElementary(line, parseCurve(curve, program.inputs), { width });
  return { program, line, found };
}

function integral(text: string, curve: string): ElementaryIntegral {
  const { found } = along(text, curve);
  if (isAlongFailure(found)) throw new Error(found.failure.why);
  return found;
}

function documentOf(text: string, curve: string) {
  const { program, line, found } = along(text, curve);
  if (isAlongFailure(found)) throw new Error(found.failure.why);
  const subject = { program: programToJson(program), text: printProgram(program) };
  return elementaryIntegralDocument(line, found, subject)!;
}

const HOLDS: readonly (readonly [string, string, number, number])[] = [
  ['f(t) = exp(t)', 't', 1, Math.E - 1],
  ['f(t) = relu(exp(t) - 2)', 't', 2, Math.E - 2],
  ['f(t) = abs(tanh(t))', '2*t - 1', 2, 0],
  ['f(t) = softplus(t)*relu(t - 1/2)', 't', 2, Math.log(1 + Math.E) / 2],
  ['f(t) = max(t*exp(t), 1)', 't', 2, Math.E - 1],
  ['f(t) = max(cos(t), t)', 't', 2, 0],
  ['f(t) = log(t) + sqrt(t)', 't + 1', 1, Math.log(2) + Math.SQRT2 - 1],
  ['f(x, y) = logSumExp(x, y)', 't, t^2', 1, 1],
  ['f(x, y) = max(exp(x), exp(y))', 't, t', 1, Math.E - 1],
  ['f(t) = abs(sin(t))', '7*t', 3, Math.sin(7)],
];

describe('the derivative integrates to the difference', () => {
  test.each(HOLDS)('%s along %s', (text, curve, pieces, expected) => {
    const found = integral(text, curve);
    expect([found.holds, found.why, found.pieces.length]).toEqual(['yes', undefined, pieces]);
    const { reals } = found.line;
    const { lo, hi } = reals.enclosure(found.difference, 40)!;
    expect(toFloat(lo)).toBeCloseTo(expected, 10);
    expect(contains(found.enclosure!, lo) && contains(found.enclosure!, hi)).toBe(true);
    expect(compare(found.enclosure!.hi.sub(found.enclosure!.lo), rational(1, 1000))).toBeLessThanOrEqual(0);
    expect(found.pieces.map(({ agree }) => agree)).not.toContain('no');
  });

  test('to the width that was asked for', () => {
    const { found } = along('f(t) = exp(sin(t))', 't', rational(1n, 10n ** 12n));
    if (isAlongFailure(found)) throw new Error(found.failure.why);
    expect(
      compare(found.enclosure!.hi.sub(found.enclosure!.lo), rational(1n, 10n ** 12n)),
    ).toBeLessThanOrEqual(0);
  });
});

describe('what is in the way', () => {
  test.each([
    ['f(t) = log(t)', 't', 't = 0', 'log of a number that is not positive'],
    ['f(t) = 1/(exp(t) - 2)', 't', 't = the zero of exp(t) - 2 near 0.693147', 'division by zero'],
    [
      'f(t) = 1/(exp(t) - 3*t)',
      't',
      't = the zero of t - exp(t)/3 near 0.619061',
      'division by zero, or its logarithm',
    ],
    ['f(t) = 1/(exp(t) - 1)', '2*t - 1', 't = 1/2', 'division by zero'],
  ])('%s has no value on the way', (text, curve, where, why) => {
    expect(along(text, curve).found).toMatchObject({ where, failure: { kind: 'undefined', why } });
  });

  test('a jump makes it inapplicable, with its place', () => {
    const found = integral('f(t) = where(exp(t) > 2, t, 0)', 't');
    expect(found.holds).toBe('inapplicable');
    expect(found.why).toContain('f jumps at t = the zero of exp(t) - 2 near 0.693147');
    // The same choice between equal values is none.
    expect(integral('f(t) = where(exp(t) > 2, exp(t), 2)', 't').holds).toBe('yes');
  });

  test('a root of what is 0 on the way stays open', () => {
    expect(integral('f(t) = sqrt(abs(t))', '2*t - 1')).toMatchObject({ holds: 'undecided' });
  });
});

describe('gradients that come from elsewhere', () => {
  const text = 'f(t) = relu(exp(t) - 2) + sigmoid(t)';
  const slopeAt = (t: number): number =>
    (Math.exp(t) > 2 ? Math.exp(t) : 0) + Math.exp(t) / (1 + Math.exp(t)) ** 2;
  const target =
    (wrong: number): AskGradient =>
    async ([t]) => {
      const x = toFloat(t!);
      const gradient = [
        rational(Math.round((slopeAt(x) + (Math.exp(x) > 2 ? wrong : 0)) * 2 ** 40), 2 ** 40),
      ];
      return [{ mode: 'backward', gradient, tolerance: [rational(1, 1 << 30)] }];
    };
  const outcomes = async (wrong: number) => {
    const pieces = await askPieces(askedElementary(integral(text, 't')), target(wrong), () => true);
    return pieces.map(({ integrates }) => integrates);
  };

  test('a right one gets no objection, a wrong one on one piece is found there', async () => {
    expect(await outcomes(0)).toEqual(['no objection', 'no objection']);
    expect(await outcomes(1 / 1000)).toEqual(['no objection', 'no']);
    expect(await outcomes(-1 / 1000)).toEqual(['no objection', 'no']);
  });
});

test('documents write numbers in closed form, and the checker derives them', () => {
  const document = documentOf('f(t) = relu(exp(t) - 2)', 't');
  expect(document).toMatchObject({
    difference: { expr: 'exp(1) - 2' },
    integral: { expr: 'exp(1) - 2' },
    holds: 'yes',
    conservative: 'yes',
    breakpoints: [{ root: 'exp(t) - 2', expr: 'log(2)' }],
  });
  expect(document.proof[1]).toMatchObject({
    value: 'exp(t) - 2',
    integrand: 'exp(t)',
    antiderivative: 'exp(t) - 2',
  });
  for (const [text, curve] of HOLDS.slice(0, 4)) {
    const { verdict, problems } = verifyDocument(JSON.parse(JSON.stringify(documentOf(text, curve))));
    expect([verdict, problems]).toEqual(['accepted', []]);
  }
});
