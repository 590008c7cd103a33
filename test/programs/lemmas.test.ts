/** What the paper proves of Algorithm 2, on random programs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodewiseSet } from '../../src/fields/index.ts';
import { membership } from '../../src/linear/index.ts';
import {
  rationalField as field,
  format,
  isFailure,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../../src/numbers/index.ts';
import {
  type Conventions,
  evaluate,
  first,
  isEvaluationFailure,
  last,
  mean,
  prefer,
  preferNumber,
} from '../../src/programs/index.ts';
import { seeded } from '../random.ts';
import { type Dual, dualField } from '../selections/fields.ts';
import { AFFINE, cornerCase, PIECEWISE_AFFINE } from './corner-programs.ts';
import { derive, matrix } from './derive.ts';

describe('Lemma 1', () => {
  test('forward = backward on random programs at ties, one output and three', () => {
    for (const outputs of [1, 3])
      fc.assert(
        fc.property(cornerCase({ outputs, nodes: { min: 1, max: 25 } }), one => {
          const { forward, backward } = derive(one.line, one.at);
          expect(matrix(forward)).toBe(matrix(backward));
          expect(forward).toHaveLength(outputs);
          expect(forward[0]).toHaveLength(one.at.length);
        }),
        { numRuns: 200 },
      );
  });
});

describe('the selection derivative, by independent methods', () => {
  test('is what dual numbers give on the pieces that the index takes, ties or not', () => {
    const dual = dualField(field);
    fc.assert(
      fc.property(cornerCase({ outputs: 2, nodes: { min: 1, max: 20 } }), one => {
        const { backward } = derive(one.line, one.at);
        one.at.forEach((_, i) => {
          const x = one.at.map((a, j): Dual<Rational> => ({ a, b: j === i ? ONE : ZERO }));
          const found = evaluate(dual, one.line, x);
          if (isEvaluationFailure(found)) throw new Error(found.failure.why);
          one.line.outputs.forEach((slot, k) => {
            expect(format(found.values[slot]!.b)).toBe(format(backward[k]![i]!));
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  test('is the difference quotient where a piecewise affine program is differentiable along the axes', () => {
    const ops = [...AFFINE, ...AFFINE, ...PIECEWISE_AFFINE];
    const drawn = seeded(200);
    let compared = 0;
    fc.assert(
      fc.property(cornerCase({ ops, computed: false }), one => {
        const { value, backward, evaluation } = derive(one.line, one.at);
        const tied = one.line.steps.some(step => {
          const active = step.g.active(
            field,
            step.args.map(slot => evaluation.values[slot]!),
          );
          return isFailure(active) || active.length > 1;
        });
        if (tied) return;
        compared++;
        const tiny = rational(1, 1n << 60n);
        one.at.forEach((_, i) => {
          const moved = derive(
            one.line,
            one.at.map((a, j) => (i === j ? a.add(tiny) : a)),
          ).value[0]!;
          expect(format(moved.sub(value[0]!).div(tiny))).toBe(format(backward[0]![i]!));
        });
      }),
      drawn,
    );
    expect(compared).toBeGreaterThan(drawn.numRuns / 4);
  });
});

describe('conventions at ties', () => {
  const ops = ['max', 'relu', 'abs', 'clip', 'norm1', 'huber', 'sort', 'median', 'null', 'lopsided'];
  const all = (convention: typeof first): Conventions => new Map(ops.map(op => [op, convention]));

  test('stay in D_P, both modes alike', () => {
    const conventions = [all(first), all(last), all(mean), all(preferNumber(1)), all(prefer('x'))];
    const few = { ops: [...ops, 'add', 'sub', 'mul', 'sum'], corners: 6, outputs: 2, tied: 3 };
    const drawn = seeded(300);
    let mixed = 0;
    fc.assert(
      fc.property(cornerCase(few), fc.constantFrom(...conventions), (one, convention) => {
        const { evaluation, forward, backward } = derive(one.line, one.at, convention);
        expect(matrix(forward)).toBe(matrix(backward));
        const set = nodewiseSet(field, one.line, evaluation);
        expect(set.status).toBe('exact');
        expect(membership(set.gradients, backward.flat()).inside).toBe(true);
        const outside = backward.flat().map((entry, i) => (i === 0 ? entry.add(rational(1000)) : entry));
        expect(membership(set.gradients, outside).inside).toBe(false);
        if (set.gradients.length > 1) mixed++;
      }),
      drawn,
    );
    expect(mixed).toBeGreaterThan(drawn.numRuns / 4);
  });
});
