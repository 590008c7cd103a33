import { describe, expect, test } from 'vitest';
import { type Explanation, explain, Undecided } from '../../src/fields/index.ts';
import { format, isFailure, rational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, last, programFromJson } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';

const at = (text: string, x: readonly number[], options?: Parameters<typeof explain>[2]) =>
  explain(
    compile(parseProgramText(text)),
    x.map(value => rational(value)),
    options,
  );
function of(text: string, x: readonly number[], options?: Parameters<typeof explain>[2]): Explanation {
  const found = at(text, x, options);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found;
}
const list = (vectors: readonly (readonly { toFraction(): string }[])[]) =>
  vectors.map(vector => vector.map(entry => format(entry as never)).join(' ')).join(', ');
const ZERO = 'relu(-t) + t - relu(t)';

describe('explain', () => {
  test('zero at 0: every gradient of the artefact, none of it Clarke', () => {
    const found = of(ZERO, [0]);
    expect(list(found.derivative.backward)).toBe('1');
    expect(list(found.active.gradients)).toBe('-1, 0, 1');
    expect(list(found.clarke.gradients)).toBe('0');
    expect([found.selectionCritical.verdict, found.clarkeCritical.verdict, found.artificial]).toEqual([
      'yes',
      'yes',
      'no',
    ]);
  });

  test('x − zero at 0: an artificial critical point; the point nearest to 0 is 0', () => {
    const found = of(`t - (${ZERO})`, [0]);
    expect([found.selectionCritical.verdict, found.clarkeCritical.verdict, found.artificial]).toEqual([
      'yes',
      'no',
      'yes',
    ]);
    expect(list([found.nearest!.point])).toBe('0');
    expect(found.ties.map(({ op, pieces }) => [op, ...pieces])).toEqual([
      ['relu', '0', 'x'],
      ['relu', '0', 'x'],
    ]);
  });

  test('the key pair of beyond-first-order cells: critical by I(x), the Clarke side never wrong', () => {
    const critical = of('f(x, y) = y - 3*max(0, min(y - x^2, 2*x^2 - y))', [0, 0]);
    const not = of('f(x, y) = y - 3*max(0, min(y - x^2, x^2/2 - y))', [0, 0]);
    expect(critical.selectionCritical.verdict).toBe('yes');
    expect(not.selectionCritical.verdict).toBe('yes');
    expect(critical.clarkeCritical.verdict).not.toBe('no');
    expect(critical.artificial).not.toBe('yes');
    expect(not.clarkeCritical.verdict).not.toBe('yes');
    expect(not.artificial).not.toBe('no');
  });

  test('conventions change the derivative and no set', () => {
    const [own, other] = [of('relu(t)', [0]), of('relu(t)', [0], { conventions: new Map([['relu', last]]) })];
    expect(list(own.derivative.forward)).toBe('0');
    expect(list(other.derivative.forward)).toBe('1');
    expect(list(other.active.gradients)).toBe(list(own.active.gradients));
    expect(list(other.clarke.gradients)).toBe(list(own.clarke.gradients));
  });

  test('several outputs: Jacobians, and no nearest point', () => {
    const found = of('f(x, y) = sort(x, y)', [1, 1]);
    expect(list(found.active.gradients)).toBe('0 1 1 0, 1 0 0 1');
    expect(found.nearest).toBeUndefined();
    expect(found.selectionCritical.verdict).toBe('no');
  });

  test('a smooth point: one gradient everywhere, no ties', () => {
    const found = of('f(x, y) = x * relu(y)', [2, 3]);
    for (const set of [found.active, found.nodewise, found.clarke]) expect(list(set.gradients)).toBe('3 2');
    expect(found.ties).toEqual([]);
    expect(list([found.nearest!.point])).toBe('3 2');
  });

  test('a budget too small: undecided throughout, not an exception', () => {
    const found = of('f(x, y) = abs(x) + abs(y) + abs(x - y) + abs(x + y) + x + 9*y', [0, 0], { budget: 3 });
    expect(found.active.status).toBe('undecided');
    expect(found.nodewise.status).toBe('undecided');
    expect(found.clarke.status).toBe('undecided');
    expect(found.artificial).toBe('undecided');
    expect(found.nearest).toBeUndefined();
  });

  test('a point without a value says where and why', () => {
    const found = at('f(x) =\n h = 1 / x\n abs(h)', [0]);
    expect(isEvaluationFailure(found) && [found.node, found.failure.kind]).toEqual(['h', 'undefined']);
  });
});

test('a node whose active pieces are not all known is not taken for one without ties', () => {
  const text = 'select s(x) { exp(x - 1) when x <= -1; relu(x) when abs(x) > -1 and x > -1 }\nf(x) = s(x)';
  const { ties, lexicographic } = of(text, [0]);
  expect(ties).toEqual([]);
  expect(isFailure(lexicographic) ? undefined : list(lexicographic)).toBe('1');
});

describe('however little it may cost, something is said', () => {
  const sum = (n: number, of: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => of(i)).join(' + ');
  const tied = sum(14, i => `relu(x${i})`);
  const zeros = (n: number): number[] => new Array(n).fill(0);

  test.each([
    [tied, 14],
    [`relu(${sum(6, i => `relu(x${i})`)}) - x0`, 6],
    ['norm2(x, y) + relu(x)', 2],
    ['x*sign(x) + relu(y)', 2],
    ['f(x, y) = y - 3*max(0, min(y - x^2, 2*x^2 - y))', 2],
  ] as const)('%s', (text, p) => {
    const whole = of(text, zeros(p), { budget: 20_000 });
    for (const only of [undefined, ['nodewise'], ['clarke'], ['active'], []] as const)
      for (const [budget, calls] of [
        [1, Number.POSITIVE_INFINITY],
        [300, Number.POSITIVE_INFINITY],
        [20_000, 0],
        [20_000, 3],
      ] as const) {
        let left = calls;
        const watch = () => {
          if (left-- <= 0) throw new Undecided('no time');
        };
        const found = of(text, zeros(p), { budget, watch, ...(only && { only }) });
        for (const verdict of ['selectionCritical', 'reachable', 'clarkeCritical'] as const)
          expect(['undecided', whole[verdict].verdict, 'open'], `${verdict} ${only} ${budget}`).toContain(
            whole[verdict].verdict === 'undecided' ? 'open' : found[verdict].verdict,
          );
      }
  });

  test('of large programs Clarke’s set is found by D_P, also where it alone is asked for', () => {
    const text = sum(150, i => `relu(x${i})`);
    const found = of(text, zeros(150), { only: ['clarke'] });
    expect([found.clarke.by, found.clarkeCritical.verdict]).toEqual(['sum', 'yes']);
    expect(of(text, zeros(150), { only: ['clarke'], budget: 1 }).clarke.status).toBe('undecided');
  });

  test('derivatives of all slots by all inputs are not kept where there would be too many', () => {
    const inputs = Array.from({ length: 5_000 }, (_, i) => `x${i}`);
    // Guards that depend on each other, so that cells would have to be looked at.
    const nodes = Array.from({ length: 40 }, (_, i) => [
      { id: `a${i}`, op: 'affine', args: ['x0', 'x1', 'x2'], coefficients: [i, i * i, 1], constant: 0 },
      { id: `r${i}`, op: 'relu', args: [`a${i}`] },
    ]).flat();
    const args = [...inputs, ...nodes.map(({ id }) => id)];
    const program = programFromJson({ inputs, nodes: [...nodes, { id: 'f', op: 'sum', args }], output: 'f' });
    const found = explain(
      compile(program),
      zeros(5_000).map(value => rational(value)),
    );
    if (isEvaluationFailure(found)) throw new Error(found.failure.why);
    expect(found.clarke).toMatchObject({ status: 'undecided', why: expect.stringContaining('derivatives') });
    expect(found.reachable.verdict).toBe('no');
  });
});
