import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { accumulate, type SlopeSample } from '../../../src/reports/lines/integral-picture.ts';
import { extractBundle } from '../../../src/reports/page/data.ts';
import { pageOf as pageOfDocument } from '../../../src/reports/views.ts';
import {
  askAlong,
  conservativeAlong,
  integralDocument,
  integrate,
  isRestrictionFailure,
  parseCurve,
  restrict,
  targetDocument,
  UNIT,
} from '../../../src/segments/index.ts';

/** The page of a program along a curve; `returned`: the gradient that a target returns wherever it is asked. */
async function pageOf(text: string, curve: string, returned?: readonly number[]) {
  const program = parseProgramText(text);
  const line = compile(program);
  const along = restrict(line, parseCurve(curve, program.inputs), UNIT);
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  const integral = integrate(line, along);
  if (!('pieces' in integral)) throw new Error(integral.failure.why);
  const document = integralDocument(line, along, integral, conservativeAlong(line, along), {
    program: programToJson(program),
    text,
  });
  if (returned === undefined) return { document, page: pageOfDocument(document) };
  const gradient = returned.map(value => rational(value));
  const tolerance = gradient.map(() => rational(0));
  const asked = await askAlong(
    along,
    async () => [{ mode: 'backward', gradient, tolerance }],
    () => true,
  );
  const target = targetDocument('mine', asked);
  return { document, page: pageOfDocument({ ...document, target }) };
}
const count = (page: string, role: string): number => page.split(`class="${role}"`).length - 1;

test('a row a piece, lines at breakpoints with their exact names', async () => {
  const { page, document } = await pageOf('relu(x^2 - 2)', '4*t - 2');
  expect(document.pieces).toBe(3);
  expect(page.match(/<th scope="row">/g)).toHaveLength(3);
  expect(count(page, 'break')).toBe(2);
  expect(page).toContain('(2 − √2)/4');
  expect(page).toContain('<b class="good">holds</b>');
  expect(count(page, 'returned-ring')).toBe(0);
});

test('a tie along the whole segment is marked, and a gradient that does not integrate refuted', async () => {
  const { page } = await pageOf('max(x, y)', 't, t', [1, 1]);
  expect(page).toContain('tied all along: max');
  expect(page).toContain('cannot be integrated to the difference');
  expect(count(page, 'returned-ring')).toBe(3);
  // Behind two panels, and in the legend.
  expect(count(page, 'fails')).toBe(3);
});

test('another gradient of D_f is not refuted', async () => {
  const { page } = await pageOf('max(x, y)', 't, t', [7, -6]);
  expect(page).toContain('no objection');
  expect([count(page, 'returned-ring'), count(page, 'fails')]).toEqual([0, 0]);
});

test('nothing is loaded, nothing from outside is markup, the document is inside', async () => {
  const { page, document } = await pageOf('abs(x)', '2*t - 1');
  expect(extractBundle(page)).toEqual(JSON.parse(JSON.stringify(document)));
  expect(page).not.toMatch(/NaN|undefined|<script(?! type="application\/json")|https?:/);
});

test('the running integral of samples ends where there are none, or none that are finite', () => {
  const sample = (piece: number, t: number, slope: number): SlopeSample => ({
    mode: 'forward',
    piece,
    t,
    slope,
  });
  const ends = [
    [0, 0.5],
    [0.5, 1],
  ] as const;
  expect(accumulate([sample(0, 0.25, 2), sample(1, 0.75, -1)], ends).at(-1)).toEqual([1, 0.5]);
  expect(accumulate([sample(0, 0.25, 2)], ends).at(-1)).toEqual([0.5, 1]);
  expect(accumulate([sample(0, 0.25, Number.NaN)], ends)).toEqual([[0, 0]]);
});
