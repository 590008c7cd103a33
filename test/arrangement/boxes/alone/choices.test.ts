/** Values, gradients and second derivatives all over a box hold those at its points, as the engine encloses them and as the checker does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceOn, choicesOn } from '../../../../src/arrangement/boxes/alone/choices.ts';
import { dualIntervals } from '../../../../src/arrangement/boxes/alone/dual-intervals.ts';
import { choicesOn as derived } from '../../../../src/certificates/bounds/choices.ts';
import { Enclosures } from '../../../../src/certificates/bounds/enclosed.ts';
import { attempt } from '../../../../src/certificates/numbers/attempt.ts';
import { Meter } from '../../../../src/certificates/numbers/meter.ts';
import { ratio } from '../../../../src/certificates/numbers/rational.ts';
import { readProgram } from '../../../../src/certificates/operations/program.ts';
import {
  compare,
  type Interval,
  isFailure,
  ONE,
  type Rational,
  rational,
} from '../../../../src/numbers/index.ts';
import { compile, parseProgramText, programToJson } from '../../../../src/programs/index.ts';
import { seeded } from '../../../random.ts';

const meter = new Meter(Number.POSITIVE_INFINITY);
const own = ({ s, n, d }: Rational) => ratio(s * n, d, meter);
const at = (x: Rational): Interval => ({ lo: x, hi: x });
const holds = (outer: Interval, inner: Interval): boolean =>
  compare(outer.lo, inner.hi) <= 0 && compare(inner.lo, outer.hi) <= 0;

test.each([
  'x^3*y - y^2/(x + 3)',
  'exp(x*y) + sin(x - y) + cos(y)',
  'log(x + 3)*(y + 3)^3 + atan(x*y)',
  'max(x*y, abs(x), y^2) + relu(x - y)',
  'tanh(x)*sigmoid(y) + softplus(x*y)',
])('%s', text => {
  const program = parseProgramText(text);
  const line = compile(program);
  const mine = readProgram(programToJson(program), meter);
  const grid = fc.integer({ min: -8, max: 8 });
  fc.assert(
    fc.property(fc.tuple(grid, grid), fc.tuple(grid, grid), (middle, off) => {
      const box = middle.map(k => ({ lo: rational(k - 1, 8), hi: rational(k + 1, 8) }));
      const point = middle.map((k, i) => rational(8 * k + off[i]!, 64));
      const choices = choicesOn(line, box, () => {});
      expect(choices?.length).toBeGreaterThan(0);
      const checked = attempt(() =>
        derived(
          mine,
          box.map(({ lo, hi }) => ({ lo: own(lo), hi: own(hi) })),
          new Enclosures(meter),
        ),
      );
      for (const choice of choices!) {
        const there = choiceOn(line, choice.pieces, point.map(at))!;
        for (const [slot, one] of there.slots.entries()) {
          const all = choice.slots[slot]!;
          expect(holds(all.value, one.value)).toBe(true);
          for (let i = 0; i < 2; i += 1) {
            expect(holds(all.gradient[i]!, one.gradient[i]!)).toBe(true);
            for (let j = 0; j < 2; j += 1) expect(holds(all.hessian[i]![j]!, one.hessian[i]![j]!)).toBe(true);
          }
        }
        // Two ways to the same numbers: each pair of enclosures has one in common.
        const same = checked?.find(({ numbers }) =>
          numbers.every((number, k) => number + 1 === choice.pieces[k]),
        );
        const out = choice.slots[line.outputs[0]!]!;
        const twice = same?.slots[mine.outputs[0]!];
        if (twice)
          for (let i = 0; i < 2; i += 1)
            for (let j = 0; j < 2; j += 1) {
              const { lo, hi } = twice.gradient[i]!.gradient[j]!;
              expect(holds({ lo: rational(lo.n, lo.d), hi: rational(hi.n, hi.d) }, out.hessian[i]![j]!)).toBe(
                true,
              );
            }
      }
      expect(checked).toBeDefined();
    }),
    seeded(30),
  );
});

test('second derivatives are those of the paper and pencil', () => {
  const line = compile(parseProgramText('x^3*y'));
  const { slots } = choiceOn(
    line,
    line.steps.map(() => 1),
    [at(rational(2)), at(rational(5))],
  )!;
  const { gradient, hessian } = slots[line.outputs[0]!]!;
  expect([gradient, ...hessian].map(row => row.map(({ lo }) => Number(lo.toString())))).toEqual([
    [60, 8],
    [60, 12],
    [12, 0],
  ]);
});

test('a value of 0 that changes has no sign, and no root', () => {
  const on = dualIntervals(1);
  const moving = { value: at(rational(0)), gradient: [at(ONE)] };
  expect(on.sign(moving)).toBe('undecided');
  expect(on.isZero(moving)).toBe('undecided');
  expect(on.sign(on.zero)).toBe(0);
  expect(isFailure(on.root(moving, 2))).toBe(true);
  expect(isFailure(on.div(on.one, moving))).toBe(true);
  expect(on.pow(moving, 0)).toEqual(on.one);
});
