import { describe, expect, test } from 'vitest';
import { nearTheEdge, pointsAround, regionsOf } from '../../properties/asking/regions.ts';
import { gradientAlmostEverywhere, integrationAlongSegments } from '../../properties/index.ts';
import { format, isInteger, rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { describeProperty, options, refutes } from './asked.ts';
import { anotherPiece, besideTheHull, changed, nextToTheCorner, oddAtSinglePoints } from './broken.ts';

describeProperty(gradientAlmostEverywhere, 25);

test('a wrong slope close to a corner, where nothing else looks', async () => {
  await refutes(gradientAlmostEverywhere, nextToTheCorner, 300);
  expect(await integrationAlongSegments.run(nextToTheCorner, options(60))).toMatchObject({ holds: 'yes' });
});

test('another piece, and NaN off the whole numbers', async () => {
  await refutes(gradientAlmostEverywhere, anotherPiece, 300);
  const nan = changed((gradient, at) =>
    at.some(x => !isInteger(x))
      ? { kind: 'answered', value: rational(0), gradient: gradient.map(() => 'NaN' as const) }
      : gradient,
  );
  await refutes(gradientAlmostEverywhere, nan);
});

test('what is odd at single points, or on the boundary, is no objection', async () => {
  for (const target of [oddAtSinglePoints, besideTheHull])
    expect(await gradientAlmostEverywhere.run(target, options(25))).toMatchObject({ holds: 'yes' });
});

describe('the sets off whose boundaries it is asked', () => {
  test('of one input: the pieces between all breakpoints', () => {
    const regions = regionsOf(parseProgramText('relu(x^2 - 2) + abs(x)'))!;
    expect(regions).toHaveLength(4);
    const [x] = [rational(3)];
    const own = regions.filter(({ contains }) => contains([x]));
    expect(own.map(({ gradientAt }) => gradientAt([x]).map(format))).toEqual([['7']]);
    for (const { inside, contains } of regions) expect(contains(inside)).toBe(true);
  });

  test('of several inputs: the linear regions of a piecewise affine program', () => {
    const regions = regionsOf(parseProgramText('max(x, y) + relu(x)'))!;
    expect(regions.map(({ gradientAt, inside }) => gradientAt(inside).map(format).join()).sort()).toEqual([
      '0,1',
      '1,0',
      '1,1',
      '2,0',
    ]);
    expect(regionsOf(parseProgramText('max(x, y) * x'))).toBeUndefined();
  });

  test('near the edge, and never on it', () => {
    const [region] = regionsOf(parseProgramText('relu(x)'))!.filter(({ contains }) =>
      contains([rational(1)]),
    );
    const near = nearTheEdge(region!, [rational(-1)], 6);
    expect(near.map(format)).toEqual(['1/64']);
    const around = pointsAround(region!, near, 6);
    expect(around.length).toBeGreaterThan(2);
    expect(around.every(region!.contains)).toBe(true);
  });
});
