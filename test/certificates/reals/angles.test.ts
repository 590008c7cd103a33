/** Arctangents by their factors: the parts have the angle of the whole, and what is not so is not said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { type Rat, ratio } from '../../../src/certificates/numbers/rational.ts';
import { anglesOf } from '../../../src/certificates/reals/angles.ts';
import { seeded } from '../../random.ts';

const meter = (): Meter => new Meter(10_000_000);
const rat = (n: number, d: number): Rat => ratio(BigInt(n), BigInt(d), meter());
const about = ({ n, d }: Rat): number => Number(n) / Number(d);
const partsOf = (x: Rat): readonly string[] =>
  anglesOf(x, meter())!
    .parts.map(({ tangent: { n, d }, times }) => `${times}·${n}/${d}`)
    .sort();

test.each([
  [1, 1, 1, []],
  [1, 2, 0, ['1·1/2']],
  [2, 1, 2, ['-1·1/2']],
  [1, 3, 1, ['-1·1/2']],
  [3, 1, 1, ['1·1/2']],
  [4, 3, 0, ['2·1/2']],
  [3, 4, 2, ['-2·1/2']],
  [1, 239, 3, ['-4·2/3']],
] as const)('atan(%i/%i): %i eighths and %j', (n, d, eighths, parts) => {
  const x = rat(n, d);
  expect([anglesOf(x, meter())!.eighths, partsOf(x)]).toEqual([eighths, parts]);
});

test('high powers are left whole', () => {
  // (2 + i)^41.
  let [re, im] = [1n, 0n];
  for (let k = 0; k < 41; k += 1) [re, im] = [2n * re - im, re + 2n * im];
  const steep = ratio(im < 0n ? -im : im, re < 0n ? -re : re, meter());
  expect(anglesOf(steep, meter())).toBeUndefined();
});

test('together they are the angle, each below an eighth', () => {
  const positive = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(positive, positive, (n, d) => {
      const { eighths, parts } = anglesOf(rat(n, d), meter())!;
      const sum = parts.reduce((all, { tangent, times }) => all + times * Math.atan(about(tangent)), 0);
      expect((eighths * Math.PI) / 4 + sum).toBeCloseTo(Math.atan(n / d), 9);
      for (const { tangent } of parts) expect(about(tangent)).toBeLessThan(1);
    }),
    seeded(200),
  );
});
