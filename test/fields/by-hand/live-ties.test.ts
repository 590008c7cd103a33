/** Ties that no gradient depends on: decided along the program, at any size. */
import { describe, expect, test } from 'vitest';
import { activePieces } from '../../../src/fields/index.ts';
import { liveTies } from '../../../src/fields/live/live-ties.ts';
import { type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

const at = (line: StraightLine, x: readonly Rational[]) => {
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
};

/** The ids of the live ties. */
function live(text: string, ...x: number[]): string[] {
  const line = compile(parseProgramText(text));
  const evaluation = at(
    line,
    x.map(value => rational(value)),
  );
  const active = activePieces(rationalField, line, evaluation);
  if (isEvaluationFailure(active)) throw new Error(active.failure.why);
  return [...liveTies(rationalField, line, evaluation, active)].map(k => line.steps[k]!.id);
}

describe('live ties', () => {
  test.each<[string, number[], string[]]>([
    ['f(t) =\n r = relu(t)\n r', [0], ['r']],
    // Behind a factor 0: nothing is heard of it.
    ['f(x, y) =\n r = relu(x)\n r * y', [0, 0], []],
    ['f(x, y) =\n r = relu(x)\n r * y', [0, 1], ['r']],
    // Over what does not move all pieces are alike.
    ['f(x) =\n r = relu(0 * x)\n r + x', [1], []],
    ['f(x) =\n m = max(relu(x - 1), relu(x - 2), 0)\n m + x', [0], []],
    ['f(x) =\n m = max(relu(x - 1), relu(x), 0)\n m + x', [0], ['m', 'relu.2']],
    ['f(x) =\n m = max(x, x)\n m', [3], []],
    // One harmless tie makes the next harmless.
    ['f(x, y) =\n a = relu(x)\n b = relu(a * y)\n b', [0, 0], []],
    // The factor is 0, but under another choice its own gradient is not.
    ['f(x) =\n a = relu(x)\n b = a * (x + 1)\n b', [0], ['a']],
  ])('of %j at %j', (text, x, ids) => {
    expect(live(text, ...x).sort()).toEqual([...ids].sort());
  });
});

describe('ties of which something is not known', () => {
  const INVERSE = 'select g(x) { 1/x when x > 0; 0 when x <= 0 }\n';
  const liveOf = (
    text: string,
    x: readonly number[],
    active: (id: string) => readonly number[],
  ): string[] => {
    const line = compile(parseProgramText(text));
    const evaluation = at(
      line,
      x.map(value => rational(value)),
    );
    const found = liveTies(
      rationalField,
      line,
      evaluation,
      line.steps.map(({ id }) => active(id)),
    );
    return [...found].map(k => line.steps[k]!.id);
  };
  const tied = (id: string): readonly number[] => (/^[abc]$/.test(id) ? [1, 2] : [1]);

  test('a piece without a derivative: its tie is live, what it hears from and what hears it', () => {
    expect(liveOf(`${INVERSE}f(x) =\n b = g(x)\n b`, [0], tied)).toEqual(['b']);
    expect(liveOf(`${INVERSE}f(x) =\n a = relu(x)\n b = g(a)\n b`, [0], tied)).toEqual(['a', 'b']);
    expect(liveOf(`${INVERSE}f(x) =\n b = g(x)\n c = relu(b)\n c`, [0], tied)).toEqual(['b', 'c']);
    expect(liveOf(`${INVERSE}f(x) =\n b = g(0 * x)\n c = relu(b)\n c`, [0], tied)).toEqual(['b', 'c']);
  });

  test('also behind a factor 0', () => {
    expect(liveOf(`${INVERSE}f(x, y) =\n b = g(x)\n b * y`, [0, 0], tied)).toEqual(['b']);
    expect(liveOf(`${INVERSE}f(x, y) =\n a = relu(x)\n b = g(a)\n b * y`, [0, 0], tied)).toEqual(['b']);
  });

  test('more than a thousand pieces are not looked at', () => {
    const text = (n: number): string => `f(x) =\n b = max(${new Array(n).fill('x').join(', ')})\n b`;
    const all = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    expect(liveOf(text(1000), [0], id => (id === 'b' ? all(1000) : [1]))).toEqual([]);
    expect(liveOf(text(1001), [0], id => (id === 'b' ? all(1001) : [1]))).toEqual(['b']);
  });

  test('no tie, nothing to look at', () => {
    expect(liveOf(`${INVERSE}f(x) =\n b = g(x)\n b`, [0], () => [1])).toEqual([]);
  });
});

describe('gradients of pieces are compared by slot', () => {
  test('in whichever order the arguments come', () => {
    const text = 'select s(a, b, c) { a + b when a >= 0; b + c when a < 0 }\nf(x, y) =\n t = s(y, x, y)\n t';
    expect(live(text, 0, 0)).toEqual([]);
    expect(live(text.replace('s(y, x, y)', 's(y, x, x)'), 0, 0)).toEqual(['t']);
  });

  test('and summed up where one comes twice', () => {
    const text = 'select s(a, b) { a + b when a >= 0; 2*a when a < 0 }\nf(x, y) =\n t = s(x, x)\n t';
    expect(live(text, 0, 0)).toEqual([]);
    expect(live(text.replace('s(x, x)', 's(x, y)'), 0, 0)).toEqual(['t']);
    const none = 'select s(a, b) { a - b when a >= 0; 0 when a < 0 }\nf(x, y) =\n t = s(x, x)\n t';
    expect(live(none, 0, 0)).toEqual([]);
  });

  test('slot and value apart: 1 and 12 with 1 and 1 are not 1 and 2 with 11 and 1', () => {
    const names = Array.from({ length: 13 }, (_, i) => `x${i}`);
    const text = `select s(a, b, c) { a + b when a >= 0; 11*a + c when a < 0 }\nf(${names.join(', ')}) =\n t = s(x1, x12, x2)\n t`;
    expect(live(text, ...names.map(() => 0))).toEqual(['t']);
  });

  test('of each output that is heard', () => {
    const text = (rest: string): string => `f(x, y) =\n u, v = sort(x, y)\n ${rest}`;
    expect(live(text('v'), 0, 0)).toHaveLength(1);
    expect(live(text('u + 0 * v'), 0, 0)).toHaveLength(1);
    expect(live(text('0 * u + 0 * v + x'), 0, 0)).toEqual([]);
  });
});
