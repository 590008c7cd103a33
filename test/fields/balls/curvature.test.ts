/** Where f is convex or concave to first order, node by node, D_P(x) is Clarke's set; elsewhere that is not said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { bodiesOf } from '../../../src/fields/balls/assemble.ts';
import { curvatureOf } from '../../../src/fields/balls/curvature.ts';
import { tiedAt } from '../../../src/fields/balls/opened.ts';
import { tiedRoots } from '../../../src/fields/balls/roots.ts';
import { explain } from '../../../src/fields/index.ts';
import { rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { documentOf } from '../../certificates/commands.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { seeded } from '../../random.ts';
import { pointOf } from '../regular/explained.ts';
import { atZero, gaps, sampledGradients } from './sampled.ts';

function curvature(text: string, at: string) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(rationalField, line, pointOf(at));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return curvatureOf(tiedAt(rationalField, line, evaluation, tiedRoots(line, evaluation))!);
}

describe('curvature', () => {
  test.each([
    ['norm2(x, y)', '0,0', 'convex'],
    ['x - 3*norm2(x, y)', '0,0', 'concave'],
    ['norm2(x, y)^2 + x', '0,0', 'affine'],
    ['abs(x) + norm2(x, y)', '0,0', 'convex'],
    ['max(norm2(x, y), 2*x, norm2(x, 3*y))', '0,0', 'convex'],
    ['min(-norm2(x, y), x - norm1(x, y))', '0,0', 'concave'],
    ['relu(1 - x) + norm2(x - 1, y) + hinge(x + y)', '1,0', 'convex'],
    ['normInf(x, y) + norm2(x, y)', '0,0', 'convex'],
    ['norm2(abs(x), y)', '0,0', 'convex'],
    ['abs(-norm2(x, y))', '0,0', 'convex'],
    ['-abs(norm2(x, y)) - relu(x)', '0,0', 'concave'],
    ['norm2(norm2(x, y), z)', '0,0,0', 'convex'],
    ['sqrt(x^2 + y^2) + abs(x)', '0,0', 'convex'],
    ['exp(norm2(x, y)) + relu(x)', '0,0', 'convex'],
    ['1/(1 + norm2(x, y)) - relu(x)', '0,0', 'concave'],
    // What follows is not, or is not seen to be.
    ['norm2(x, y) - abs(x)', '0,0', 'neither'],
    ['relu(-norm2(x, y))', '0,0', 'neither'],
    ['abs(norm2(x, y) - x)', '0,0', 'neither'],
    ['norm2(relu(x), y)', '0,0', 'neither'],
    ['std(abs(x), y)', '0,0', 'neither'],
    ['min(norm2(x, y), 2*x)', '0,0', 'neither'],
    ['norm2(x, y) - norm2(x, 2*y)', '0,0', 'neither'],
    ['max(abs(x), -norm2(x, y))', '0,0', 'neither'],
  ])('%s at %s: %s', (text, at, expected) => {
    expect(curvature(text, at)).toBe(expected);
  });
});

describe('Clarke’s set is D_P(x), and the checker sees it as well', () => {
  test.each([
    ['abs(x) + norm2(x, y)', '0,0', 'yes'],
    ['max(norm2(x, y), norm1(x, y)) + 3*x', '0,0', 'no'],
    ['relu(norm2(x, y) + x) + 1/2*y', '0,0', 'no'],
    ['min(-norm2(x, y), x, y)', '0,0', 'yes'],
    ['norm2(abs(x), y)', '0,0', 'yes'],
    ['huber(norm2(x, y)) + abs(x) + 2*y', '0,0', 'no'],
    ['normInf(x, y) + norm2(x, y)', '0,0', 'yes'],
  ])('%s at %s: 0 is in it: %s', async (text, at, verdict) => {
    const document = await documentOf('explain', text, '--at', at);
    expect(document.clarke).toMatchObject({ status: 'exact', by: 'balls' });
    expect(document.clarkeCritical.verdict).toBe(verdict);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each<readonly [string, string, (copy: Loose) => void]>([
    ['a ball left out', 'abs(x) + norm2(x, y)', copy => copy.clarke.balls.pop()],
    [
      'a ball too many',
      'max(norm2(x, y), 2*x)',
      copy => copy.clarke.balls.push({ centre: ['1', '0'], matrix: [['1', '0']] }),
    ],
    ['points left out', 'huber(norm2(x, y)) + abs(x)', copy => copy.clarke.gradients.pop()],
    [
      'the other verdict',
      'relu(norm2(x, y) + x) + 2*y',
      copy => {
        copy.clarkeCritical = { verdict: 'yes', certificate: { weights: { 0: '1' } } };
      },
    ],
  ])('%s', async (_, text, falsify) => {
    const truth = await documentOf('explain', text, '--at', '0,0');
    expect(verifyDocument(truth).verdict).toBe('accepted');
    expect(verifyDocument(altered(truth, falsify)).verdict).toBe('rejected');
  });

  test.each([
    'norm2(x, y) - abs(x)',
    'abs(norm2(x, y) - x)',
    'norm2(relu(x), y)',
    'max(abs(x), -norm2(x, y))',
  ])('%s: D_P said to be all of it is not accepted', async text => {
    const forged = altered(await documentOf('explain', text, '--at', '0,0'), copy => {
      const { gradients, balls } = copy.nodewise;
      copy.clarke = { status: 'exact', gradients, balls, directions: [], farkas: [], by: 'balls' };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });
});

const form = fc
  .array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 2 })
  .map(([a, b]) => `(${a}*x + ${b}*y)`);
const { tree } = fc.letrec<{ tree: string }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    form,
    fc.tuple(form, form).map(([a, b]) => `norm2(${a}, ${b})`),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-'), tie('tree')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(fc.constantFrom('max', 'min', 'norm2'), tie('tree'), tie('tree'))
      .map(([op, a, b]) => `${op}(${a}, ${b})`),
    fc.tuple(fc.constantFrom('abs', 'relu', '3*', '-'), tie('tree')).map(([op, a]) => `${op}(${a})`),
  ),
}));

test('of random programs samples lie in the sets, and reach their ends where these are exact', () => {
  const met = { exact: 0, other: 0 };
  fc.assert(
    fc.property(tree, tree, (a, b) => {
      const line = compile(parseProgramText(`f(x, y) = norm2(x, y) + ${a} + max(0*x, ${b})`));
      const found = explain(line, atZero(line), { budget: 20_000 });
      if (isEvaluationFailure(found)) return;
      const { hull } = found.clarke;
      if (hull === undefined) return;
      const { beyond, short } = gaps(sampledGradients(line), bodiesOf(hull));
      expect(beyond).toBeLessThan(1e-9);
      if (hull.complete) expect(short).toBeLessThan(0.15);
      met[hull.complete ? 'exact' : 'other'] += 1;
    }),
    seeded(30),
  );
  expect(met.exact).toBeGreaterThan((met.exact + met.other) / 10);
});
