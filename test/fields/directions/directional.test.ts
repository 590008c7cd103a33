import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionalDerivative } from '../../../src/fields/index.ts';
import type { Vector } from '../../../src/linear/index.ts';
import {
  Failure,
  rationalField as field,
  format,
  type Rational,
  rational,
} from '../../../src/numbers/index.ts';
import {
  backward,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  selectionGradients,
} from '../../../src/programs/index.ts';
import { AFFINE, CORNERS, cornerCase, PIECEWISE_AFFINE, RATIONAL } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';
import { slopes } from '../derivatives-in-words.ts';
import { evaluated, vector } from '../evaluated.ts';

const plus = (x: Vector, step: Rational, d: Vector): Vector =>
  x.map((value, i) => value.add(step.mul(d[i]!)));

/** Whether the pieces taken there are others than those taken here. */
const leaves = (here: Evaluation<Rational>, there: Evaluation<Rational>): boolean =>
  here.pieces.some((piece, k) => piece !== there.pieces[k]);

const small = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 });

test('piecewise affine programs: the difference quotient of a very small step', () => {
  const ops = [...AFFINE, ...PIECEWISE_AFFINE];
  const step = rational(1, 1n << 100n);
  const drawn = seeded(400);
  let turned = 0;
  fc.assert(
    fc.property(
      cornerCase({ ops, outputs: 2, computed: false, nodes: { min: 3, max: 20 }, tied: 3 }),
      small,
      (one, entries) => {
        const d = vector(...entries.slice(0, one.at.length));
        const [here, there] = [evaluated(one.line, one.at), evaluated(one.line, plus(one.at, step, d))];
        const quotients = one.line.outputs.map(slot => there.values[slot]!.sub(here.values[slot]!).div(step));
        expect(slopes(one.line, one.at, d)).toBe(quotients.map(format).join(' '));
        if (leaves(here, there)) turned++;
      },
    ),
    drawn,
  );
  expect(turned).toBeGreaterThan(drawn.numRuns / 5);
});

test('curved programs: the slope of the pieces that are taken nearby', () => {
  const ops = [...AFFINE, ...RATIONAL, ...CORNERS];
  const step = rational(1, 1n << 200n);
  const drawn = seeded(400);
  const seen = { decided: 0, turned: 0 };
  fc.assert(
    fc.property(cornerCase({ ops, nodes: { min: 3, max: 20 }, tied: 3 }), small, (one, entries) => {
      const d = vector(...entries.slice(0, one.at.length));
      const here = evaluated(one.line, one.at);
      const there = evaluate(field, one.line, plus(one.at, step, d));
      const found = directionalDerivative(one.line, here, d);
      if (isEvaluationFailure(there) || found instanceof Failure) return;
      const partials = selectionGradients(field, one.line, { values: here.values, pieces: there.pieces });
      if (isEvaluationFailure(partials)) return;
      seen.decided++;
      if (leaves(here, there)) seen.turned++;
      const [gradient] = backward(field, one.line, partials);
      const expected = gradient!.reduce((sum, value, i) => sum.add(value.mul(d[i]!)), rational(0));
      expect(format(found[0]!)).toBe(format(expected));
    }),
    drawn,
  );
  expect(seen.decided).toBeGreaterThan(drawn.numRuns / 2);
  expect(seen.turned).toBeGreaterThan(drawn.numRuns / 5);
});
