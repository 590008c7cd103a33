/** Critical faces on a terminal, as a page, and in the plane. */
import { describe, expect, test } from 'vitest';
import { criticalFaces, facesDocument, reachableFaces } from '../../../src/arrangement/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';
import { extractBundle } from '../../../src/reports/index.ts';
import { drawFaces } from '../../../src/reports/plane/faces-picture.ts';
import { cornersOf, shapeOf } from '../../../src/reports/plane/lines.ts';
import { renderFaces } from '../../../src/reports/terminal/faces.ts';
import { pageOf } from '../../../src/reports/views.ts';

function of(text: string, budget?: number) {
  const program = parseProgramText(text);
  const found = criticalFaces(compile(program), budget);
  const subject = { program: programToJson(program), text: printProgram(program), explains: [] };
  return { names: program.inputs, document: facesDocument(found, program.inputs, subject) };
}

test('words', () => {
  expect(renderFaces(of('max(x, -x, y)').document)).toBe(
    '1 face of critical points; all of them\n  clarke     x = 0, y <= 0   f = 0   such as (0, -1)',
  );
  expect(renderFaces(of('abs(x) - abs(y)').document)).toContain('    clarke   x = 0, y = 0');
  expect(renderFaces(of('relu(x*y)').document)).toMatch(/^not decided: .*affine/);
  expect(renderFaces(of('abs(x) - abs(y)', 120).document)).toMatch(/not all are known: more than 120 steps/);
  expect(renderFaces(of('0*x + 0*y').document)).toContain('everywhere');
});

test('where only reachable points were looked for, that is said', () => {
  const program = parseProgramText('f(x, y) = abs(x - 1)/4 + abs(y - 2*abs(x) + 1)');
  const subject = { program: programToJson(program), text: printProgram(program), explains: [] };
  const document = facesDocument(reachableFaces(compile(program)), program.inputs, subject);
  const words = renderFaces(document);
  expect(words).toMatch(/^2 faces of reachable critical points; all of them\n {2}clarke .*\n {2}clarke /);
  expect(words).toMatch(/\nLeft out are points where 0 ∈ D_f .*\n.*--coincidences looks for all of them\.$/);
  const page = pageOf(document);
  expect(page).toContain('These are all critical points that are reachable');
  expect(page).toContain('coincidence of values alone are left out');
});

test('coincidences are counted, and told apart on the page', () => {
  const { document } = of('f(x, y) = abs(x - 1)/4 + abs(y - 2*abs(x) + 1)');
  const words = renderFaces(document);
  expect(words).toMatch(/^2 faces of critical points; all of them\n {2}clarke .*\n {2}clarke /);
  expect(words).toMatch(/\nand 1 face of coincidences: 0 ∈ D_f, .* but 0 ∉ D_P:\n/);
  const page = pageOf(document);
  expect(page).toContain('artificial by a coincidence of values');
  expect(page).toContain('artificial by coincidence');
  expect(page).not.toContain('gradient descent can be trapped');
});

test('the page: kinds in the picture and in the table, the document inside', () => {
  const { document } = of('f(x, y) = abs(x) - abs(y) + relu(x - 3)');
  const page = pageOf(document);
  for (const role of ['edge-artificial', 'mark-clarke', 'region', 'face-clarke'])
    expect(page).toContain(`class="${role}"`);
  expect(page).toContain('artificial, but for x = 0, y = 0: Clarke critical');
  expect(page).not.toMatch(/NaN|undefined|Infinity|src=/);
  expect(extractBundle(page)).toEqual(JSON.parse(JSON.stringify(document)));
});

test('three inputs: the table alone', () => {
  const page = pageOf(of('abs(x) + abs(y) + relu(z)').document);
  expect(page).not.toContain('aria-labelledby="faces-t');
  expect(page).toContain('x = 0, y = 0, z &lt;= 0');
});

describe('what of a polyhedron lies in a window', () => {
  const window = { x: [-2, 2], y: [-1, 1] } as const;
  const corners = ({ document, names }: ReturnType<typeof of>) =>
    document.faces.map(face =>
      cornersOf(shapeOf(face, [names[0]!, names[1]!]), window).map(([x, y]) => [x + 0, y + 0]),
    );
  test.each<[string, number[][][]]>([
    ['f(x, y) = abs(x - 1) + abs(y)', [[[1, 0]]]],
    [
      'max(x, -x, y)',
      [
        [
          [0, -1],
          [0, 0],
        ],
      ],
    ],
    [
      'f(x, y) = abs(x - y) + 0*y',
      [
        [
          [-1, -1],
          [1, 1],
        ],
      ],
    ],
    ['f(x, y) = abs(x - 7) + 0*y', [[]]],
    [
      'f(x, y) = relu(x) + 0*y',
      [
        [
          [-2, -1],
          [0, -1],
          [0, 1],
          [-2, 1],
        ],
      ],
    ],
  ])('%s', (text, expected) => {
    const found = corners(of(text));
    const sorted = (points: number[][][]) =>
      points.map(one => [...one].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
    expect(sorted(found)).toEqual(sorted(expected));
  });
});

test('constants everywhere, and no critical point at all, can be drawn', () => {
  for (const text of ['0*x + 0*y', 'x + 2*y']) {
    expect(drawFaces(of(text).document, ['x', 'y']).text).not.toMatch(/NaN|Infinity|undefined/);
  }
});
