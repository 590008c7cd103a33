/**
 * The interpreters of formulas in the checker, against each other on random formulas: dual numbers at a point, functions of
 * t, functions near a point, enclosures. They agree on the value, on the derivative, on where there is none, and on where
 * none is known.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateEnclosed } from '../../src/certificates/bounds/sweep.ts';
import { rationalNumber } from '../../src/certificates/functions/algebraic.ts';
import { divisorsOf, dual, type QuotientDual, runDual } from '../../src/certificates/functions/dual.ts';
import { Germs } from '../../src/certificates/functions/germ.ts';
import * as F from '../../src/certificates/functions/quotient.ts';
import { atZero } from '../../src/certificates/functions/several.ts';
import { Roots } from '../../src/certificates/functions/sturm.ts';
import { verifyDocument } from '../../src/certificates/index.ts';
import { run } from '../../src/certificates/kernel/algebra.ts';
import { coordinates, rationals, runJet } from '../../src/certificates/kernel/jet.ts';
import type { Formula, Instruction, Operator } from '../../src/certificates/language/formula.ts';
import type { Line } from '../../src/certificates/language/line.ts';
import { Meter, Stop, Wrong } from '../../src/certificates/numbers/meter.ts';
import { compare, keyOf, mul, type Rat, ratio, sub } from '../../src/certificates/numbers/rational.ts';
import { readProgram } from '../../src/certificates/operations/program.ts';
import { gradientOf } from '../../src/certificates/runs/quadratic.ts';
import { runs, seeded } from '../random.ts';
import { documentOf } from './commands.ts';

const meter = new Meter(Number.MAX_SAFE_INTEGER);
const small = fc.tuple(fc.bigInt(-3n, 3n), fc.constantFrom(1n, 1n, 2n)).map(([n, d]) => ratio(n, d, meter));

const BINARY = ['add', 'sub', 'mul', 'div'] as const;
const UNARY = ['neg', 'pow', 'exp', 'log', 'sin', 'cos'] as const;

/** In reverse Polish notation, of x alone. */
const formulas = fc.letrec<{ formula: Formula }>(tie => ({
  formula: fc.oneof(
    { depthSize: 'medium', maxDepth: 3 },
    fc.oneof(
      small.map((value): Formula => [['constant', value]]),
      fc.constant<Formula>([['argument', 0]]),
    ),
    fc
      .tuple(tie('formula'), tie('formula'), fc.constantFrom<Operator>(...BINARY))
      .map(([a, b, op]): Formula => [...a, ...b, [op, 0]]),
    fc
      .tuple(tie('formula'), fc.constantFrom<Operator>(...UNARY), fc.integer({ min: -2, max: 3 }))
      .map(([a, op, k]): Formula => [...a, [op, op === 'pow' ? k : 0] as Instruction]),
  ),
})).formula;

type Answer = string | readonly string[];

/** Value and derivative, or in a word why there is none. */
function answer(work: () => readonly Rat[] | undefined): Answer {
  try {
    return work()?.map(keyOf) ?? 'undefined';
  } catch (error) {
    if (error instanceof Stop) return 'not known';
    if (error instanceof Wrong) return 'undefined';
    throw error;
  }
}

const byJets = (formula: Formula, x: Rat): Answer =>
  answer(() => {
    const jet = runJet(formula, coordinates([x], meter), 1, meter);
    return jet && [jet.value, ...jet.gradient];
  });

const byGerms = (formula: Formula, x: Rat): Answer =>
  answer(() => {
    const germs = new Germs(1, meter);
    const germ = germs.run(formula, [() => germs.coordinate(0, x)]);
    if (germ === undefined) return undefined;
    const value = atZero(germ.top);
    // bottom is 1 at the point: (top/bottom)′ = top′ − top·bottom′.
    const [[rise], [fall]] = [gradientOf(germ.top, 1), gradientOf(germ.bottom, 1)];
    return [value, sub(rise!, mul(value, fall!, meter), meter)];
  });

test('B5: dual numbers and functions near the point agree on random formulas', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(formulas, small, (formula, x) => {
      const own = byJets(formula, x);
      seen.set(
        typeof own === 'string' ? own : 'value',
        (seen.get(typeof own === 'string' ? own : 'value') ?? 0) + 1,
      );
      expect(byGerms(formula, x)).toEqual(own);
    }),
    seeded(800),
  );
  for (const kind of ['value', 'undefined', 'not known']) expect(seen.get(kind)).toBeGreaterThan(runs(20));
});

test('B5: dual numbers and functions of t that are constant agree on random formulas', () => {
  let missing = 0;
  fc.assert(
    fc.property(formulas, small, (formula, x) => {
      const own = answer(() => {
        const value = run(rationals(meter), formula, () => x);
        return value && [value];
      });
      if (own === 'undefined') missing += 1;
      const constant = dual(F.fromRat(x, meter), []);
      expect(
        answer(() => {
          const found = runDual([formula], [constant], 0, meter)?.[0];
          return found && [F.constantOf(found.value, meter)!];
        }),
      ).toEqual(own);
    }),
    seeded(800),
  );
  expect(missing).toBeGreaterThan(runs(20));
});

test('B5: functions of t have at each point the value and the derivative of dual numbers, or none', () => {
  let compared = 0;
  fc.assert(
    fc.property(formulas, small, (formula, x) => {
      let found: QuotientDual | undefined;
      try {
        found = runDual([formula], [dual(F.IDENTITY, [F.ONE])], 1, meter)?.[0];
      } catch (error) {
        // exp(t) is no rational function.
        if (error instanceof Stop) return;
        throw error;
      }
      const at = rationalNumber(x, new Roots(meter));
      const pole = found === undefined || divisorsOf(found).some(p => at.sign(p) === 0);
      compared += 1;
      expect(
        pole
          ? 'undefined'
          : answer(() => [found!.value, ...found!.gradient].map(f => F.valueAt(f, x, meter))),
      ).toEqual(byJets(formula, x));
    }),
    seeded(800),
  );
  expect(compared).toBeGreaterThan(runs(100));
});

test('B5: enclosures hold the values of dual numbers, and are empty where these are', () => {
  const line: Line = readProgram({ inputs: ['x'], nodes: [], output: 'x' }, meter);
  let compared = 0;
  fc.assert(
    fc.property(formulas, small, (formula, x) => {
      const own = byJets(formula, x);
      const piece = [formula];
      const basic = { outputs: 1, pieces: () => [piece], near: () => [{ piece, guards: [] }] };
      const step = { id: 'n', op: 'f', basic, args: [0], parameters: new Map(), out: 1, single: true };
      const range = ((): readonly (readonly [Rat, Rat])[] | string => {
        try {
          const { value, gradient } = evaluateEnclosed(
            { ...line, steps: [step], outputs: [1] },
            [x],
            meter,
          )[1]!;
          return [value, ...gradient].map(({ lo, hi }) => [lo, hi]);
        } catch (error) {
          if (error instanceof Stop) return 'not known';
          if (error instanceof Wrong) return 'undefined';
          throw error;
        }
      })();
      if (own === 'not known' || range === 'not known') return;
      compared += 1;
      if (typeof own === 'string' || typeof range === 'string') expect(range).toEqual(own);
      else {
        const { value, gradient } = runJet(formula, coordinates([x], meter), 1, meter)!;
        for (const [i, exact] of [value, ...gradient].entries())
          expect(compare(range[i]![0], exact, meter) <= 0 && compare(exact, range[i]![1], meter) <= 0).toBe(
            true,
          );
      }
    }),
    seeded(500),
  );
  expect(compared).toBeGreaterThan(runs(60));
});

test.each([
  ['log(0 - 1) + t', 'log(0 - 1) + t'],
  ['log(0)*t', 'log(0 - 2)'],
  ['relu(t) + log(0 - 1)', '1/0 + t'],
])('B5: equal %s and %s is accepted', async (p, q) => {
  const document = await documentOf('equal', p, q);
  expect(document.equal).toBe('yes');
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
});
