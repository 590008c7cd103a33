/** D_P by sets at nodes: the list that enumeration gives, where that is possible. */
import { describe, expect, test } from 'vitest';
import { plus } from '../../../src/fields/gradient-set.ts';
import { activePieces, Budget, nodewiseSet } from '../../../src/fields/index.ts';
import { cutAt } from '../../../src/fields/live/cut.ts';
import { liveTies } from '../../../src/fields/live/live-ties.ts';
import { nestedGradients } from '../../../src/fields/live/nested.ts';
import { type Rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { listNodewise } from '../brute-force.ts';
import { written } from '../satisfiability.ts';

function nestedAt0(text: string) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(rationalField, line, new Array<Rational>(line.p).fill(ZERO));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const active = activePieces(rationalField, line, evaluation);
  if (!Array.isArray(active)) throw new Error('no pieces');
  const budget = new Budget(1_000_000);
  const live = liveTies(rationalField, line, evaluation, active);
  const system = cutAt(rationalField, line, evaluation, live, budget);
  const pieces = new Map(line.steps.map((step, k) => [step, active[k]!]));
  const all = system.atoms.map((_, i) => i);
  const added = nestedGradients(rationalField, system, all, evaluation, pieces, budget);
  const [output] = system.outputs;
  const found = added?.map(one => plus(rationalField, output!.gradient, one));
  return { line, evaluation, found: found && new Set(found.map(written)) };
}

describe('sets at nodes', () => {
  test.each([
    'min(max(x, y), max(y, z), max(x, -z))',
    'relu(relu(x) + relu(y) - relu(z)) + x',
    'max(relu(x) - relu(y), abs(z)) + 2*x',
    'max(relu(x), relu(x) + y)',
    'abs(relu(x) - y) + 3*max(z, y)',
  ])('%s: all gradients of tuples', text => {
    const { line, evaluation, found } = nestedAt0(text);
    expect(found).toEqual(new Set(listNodewise(line, evaluation)!.gradients));
  });

  test.each(['h + relu(h - y)', 'abs(h) + max(h, y)', 'abs(h - 2*max(h, y))'])(
    'h = relu(x); %s: not where ties with one in common are added',
    last => {
      const { line, evaluation, found } = nestedAt0(`f(x, y) =\n  h = relu(x)\n  ${last}`);
      expect(found).toBeUndefined();
      const listed = nodewiseSet(rationalField, line, evaluation).gradients;
      expect(new Set(listed.map(written))).toEqual(new Set(listNodewise(line, evaluation)!.gradients));
    },
  );

  test.each([
    ['t', 2],
    ['t + r7', undefined],
    ['max(t, r7)', 3],
  ])('of ties that are used once, in whatever depth; %s', (last, size) => {
    const deep = Array.from({ length: 1_500 }, (_, k) => `r${k + 1} = relu(r${k})`);
    const text = ['f(x, y) =', 'r0 = relu(x)', ...deep, 't = r1500 + x', last].join('\n  ');
    expect(nestedAt0(text).found?.size).toBe(size);
  });

  test('are not made where they grow too large', () => {
    const relus = Array.from({ length: 40 }, (_, i) => `relu(x${i})`).join(' + ');
    const { line, evaluation, found } = nestedAt0(`relu(${relus} - y)`);
    expect(found).toBeUndefined();
    expect(nodewiseSet(rationalField, line, evaluation, 1_000).status).toBe('undecided');
  });

  test('of parts that are added, each by itself: more than are listed are a sum', () => {
    const windows = Array.from({ length: 5 }, (_, i) => `min(max(a${i}, b${i}), max(b${i}, c${i}))`);
    const { line, evaluation, found } = nestedAt0(windows.slice(0, 3).join(' + '));
    expect(found?.size).toBe(27);
    expect(nodewiseSet(rationalField, line, evaluation)).toMatchObject({ status: 'exact', count: 512n });
    const more = nestedAt0(
      Array.from({ length: 9 }, (_, i) => windows[0]!.replaceAll('0', `${i}`)).join(' + '),
    );
    expect(more.found).toBeUndefined();
    const set = nodewiseSet(rationalField, more.line, more.evaluation);
    expect(set).toMatchObject({ status: 'undecided', sum: { count: 8n ** 9n } });
  });
});
