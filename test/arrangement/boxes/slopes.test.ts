/** Slopes all over a box hold those of every gradient of D_P at its points: as the engine encloses them, and as the checker does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slopesOn } from '../../../src/arrangement/boxes/slopes.ts';
import { slopesOn as derived } from '../../../src/certificates/bounds/slopes-on.ts';
import { attempt } from '../../../src/certificates/numbers/attempt.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { compare as compareOwn, ratio } from '../../../src/certificates/numbers/rational.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { nodewiseSet } from '../../../src/fields/index.ts';
import { compare, type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import { evaluate, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { AFFINE, type Case, CORNERS, cornerCase, RATIONAL } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';

const meter = new Meter(Number.POSITIVE_INFINITY);
const own = ({ s, n, d }: Rational) => ratio(s * n, d, meter);

const around = fc.record({
  left: fc.constantFrom(rational(0), rational(1, 8), rational(1), rational(3)),
  right: fc.constantFrom(rational(0), rational(1, 16), rational(2)),
  d: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
});
type Around = typeof around extends fc.Arbitrary<infer T> ? T : never;

const seen = { engine: 0, checker: 0, ties: 0 };

function check({ program, line, at }: Case, { left, right, d }: Around): void {
  const box = at.map(x => ({ lo: x.sub(left), hi: x.add(right) }));
  const direction = at.map((_, i) => rational(d[i]!));
  const engine = slopesOn(line, box, direction);
  const checker = attempt(() =>
    derived(
      readProgram(programToJson(program), meter),
      box.map(({ lo, hi }) => ({ lo: own(lo), hi: own(hi) })),
      direction.map(own),
      meter,
    ),
  );
  seen.engine += engine ? 1 : 0;
  seen.checker += checker ? 1 : 0;
  for (const place of [at, box.map(({ lo }) => lo), box.map(({ hi }) => hi)]) {
    const evaluation = evaluate(rationalField, line, place);
    if (isEvaluationFailure(evaluation)) continue;
    const { gradients } = nodewiseSet(rationalField, line, evaluation, 2_000);
    seen.ties += engine && gradients.length > 1 ? 1 : 0;
    for (const gradient of gradients) {
      const slope = gradient.map((g, i) => g.mul(direction[i]!)).reduce((a, b) => a.add(b));
      if (engine)
        expect([compare(engine.lo, slope) <= 0, compare(slope, engine.hi) <= 0]).toEqual([true, true]);
      if (checker)
        expect([
          compareOwn(checker.lo, own(slope), meter) <= 0,
          compareOwn(own(slope), checker.hi, meter) <= 0,
        ]).toEqual([true, true]);
    }
  }
}

test('of random programs of every operation with pieces', () => {
  const drawn = cornerCase({
    ops: [...AFFINE, ...RATIONAL, ...CORNERS, ...CORNERS],
    computed: false,
    nodes: { min: 1, max: 6 },
    tied: 2,
  });
  fc.assert(fc.property(drawn, around, check), seeded(600, 150));
  expect(Math.min(seen.engine, seen.checker, seen.ties)).toBeGreaterThan(20);
});
