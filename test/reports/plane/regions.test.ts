/** Linear regions as far as they are seen: against what the engine finds. */
import { expect, test } from 'vitest';
import { parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { shapeOf } from '../../../src/reports/plane/lines.ts';
import { linesAround, planeProgram, regionsIn } from '../../../src/reports/plane/regions.ts';

const window = { x: [-2, 2], y: [-2, 2] } as const;
const programOf = (text: string) => planeProgram(programToJson(parseProgramText(text)));
const area = (points: readonly (readonly [number, number])[]): number =>
  points.reduce((sum, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length]!;
    return sum + (x * v - u * y) / 2;
  }, 0);

test.each([
  ['x + y', 1],
  ['max(x, y)', 2],
  ['max(x, -x, y)', 4],
  ['abs(x) + abs(y)', 4],
  ['relu(x - 1) + relu(x + 1) + 0*y', 3],
  ['abs(abs(x) - 1) + abs(y)', 8],
])('%s: they cover the window once', (text, count) => {
  const regions = regionsIn(programOf(text)!, window);
  expect(regions).toHaveLength(count);
  expect(regions.reduce((sum, region) => sum + area(region), 0)).toBeCloseTo(16, 6);
});

test('what is not piecewise affine, or not of two inputs, has none', () => {
  expect(regionsIn(programOf('relu(x * y)')!, window)).toEqual([]);
  expect(programOf('relu(x) + relu(y) + relu(z)')).toBeUndefined();
  expect(planeProgram({ nodes: [{ op: 'none' }] })).toBeUndefined();
  const around = linesAround(programOf('max(x, y)')!, [[1, 1]]);
  expect(new Set(around.map(line => line.map(Math.abs).join()))).toEqual(new Set(['1,1,0']));
});

test('polyhedra as they are written', () => {
  const shape = shapeOf(
    { equations: ['x - 2*y = 1/2'], inequalities: ['-3/2*x + y >= -1', 'y <= 4', 'z >= 0', 'x > 1'] },
    ['x', 'y'],
  );
  expect(shape.on).toEqual([[1, -2, -0.5]]);
  expect(shape.side).toEqual([
    [-1.5, 1, 1],
    [-0, -1, 4],
  ]);
});
