/** `cornercheck.integral/1` in full, of programs that are made of rational functions. */
import { expect, test } from 'vitest';
import { parseRational, rational, toFloat } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { conservativeAlong } from '../../../src/segments/integral/conservative.ts';
import { integrate } from '../../../src/segments/integral/integral.ts';
import { indexOf, integralDocument } from '../../../src/segments/integral/integral-document.ts';
import { parseCurve } from '../../../src/segments/restriction/curve.ts';
import { isRestrictionFailure, restrict } from '../../../src/segments/restriction/restrict.ts';

const subject = { program: { any: 'program' }, text: 'the text' };
/** As it is written: without what is undefined. */
const written = (document: object): unknown => JSON.parse(JSON.stringify(document));
const enclosure = { lo: expect.any(String), hi: expect.any(String) };

const integral = (text: string, curve: string, conventions?: Parameters<typeof integrate>[2]) => {
  const program = parseProgramText(text);
  const line = compile(program);
  const along = restrict(line, parseCurve(curve, program.inputs));
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  const found = integrate(line, along, { panels: 4, ...conventions });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return written(
    integralDocument(line, along, found, conservativeAlong(line, along), {
      ...subject,
      from: ['-1'],
      to: ['1'],
    }),
  );
};
const agree = (...gradients: string[][]) => ({
  agree: 'yes',
  set: 'active',
  count: String(gradients.length),
  gradients,
});

test('one tie, one breakpoint', () => {
  expect(integral('r = relu(x)\nmax(r, x)', '2*t - 1')).toEqual({
    format: 'cornercheck.integral/1',
    ...subject,
    from: ['-1'],
    to: ['1'],
    curve: ['2*t - 1'],
    difference: '1',
    integral: '1',
    holds: 'yes',
    pieces: 2,
    breakpoints: [{ at: '1/2' }],
    enclosure,
    conservative: 'yes',
    proof: [
      {
        from: { at: '0' },
        to: { at: '1/2' },
        sample: expect.any(String),
        index: { r: 1, [maxNode('r = relu(x)\nmax(r, x)')]: 1 },
        value: '0',
        integrand: '0',
        antiderivative: '0',
        ties: [],
        conservative: agree(['0']),
      },
      {
        from: { at: '1/2' },
        to: { at: '1' },
        sample: '3/4',
        index: { r: 2, [maxNode('r = relu(x)\nmax(r, x)')]: 1 },
        value: '2*t - 1',
        integrand: '2',
        antiderivative: '2*t',
        ties: [{ node: maxNode('r = relu(x)\nmax(r, x)'), op: 'max', pieces: [1, 2] }],
        conservative: { agree: 'yes', set: 'active', count: '3', gradients: [['1']] },
      },
    ],
    matchings: [
      { at: { at: '0' }, differences: ['0'], matches: true },
      { at: { at: '1/2' }, differences: expect.any(Array), matches: true },
      { at: { at: '1' }, differences: ['0'], matches: true },
    ],
  });
});

test('a wrong rule: what fails, where, and the integral that it has', () => {
  const all = (active: readonly number[]) => new Map(active.map(piece => [piece, rational(1)]));
  const conventions = new Map([['max', all]]);
  const why = 'what is integrated is not the derivative of f along this piece';
  expect(integral('max(relu(x^2 - 2), x^2 - 2)', '2*t', { conventions })).toMatchObject({
    difference: '2',
    integral: '4',
    holds: 'no',
    failing: 1,
    why,
    pieces: 2,
  });
  // From √2/2 on the slope of t is counted twice.
  const found = integral('max(relu(x^2 - 2) + x, x^2 - 2 + x)', '2*t', { conventions });
  expect(found).toMatchObject({ difference: '4', integral: enclosure, holds: 'no', failing: 1, why });
  const { lo, hi } = (found as { integral: { lo: string; hi: string } }).integral;
  expect(toFloat(parseRational(lo))).toBeCloseTo(8 - Math.SQRT2, 9);
  expect(toFloat(parseRational(hi))).toBeCloseTo(8 - Math.SQRT2, 9);
});

/** The name that the last node gets. */
function maxNode(text: string): string {
  return parseProgramText(text).nodes.at(-1)!.id;
}

test('the index pattern is that of nodes with several pieces', () => {
  const line = compile(parseProgramText('f(t) = relu(t)*2 + abs(t)'));
  const found = restrict(line, parseCurve('t + 1', ['t']));
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  const nodes = line.steps.filter(({ g }) => g.pieceCount > 1).map(({ id }) => id);
  expect(nodes.length).toBe(2);
  expect(indexOf(line, found.pieces[0]!.evaluation)).toEqual({ [nodes[0]!]: 2, [nodes[1]!]: 1 });
});
