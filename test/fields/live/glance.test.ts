/** What is seen at a glance is what the sets are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activePieces,
  clarkeSubdifferential,
  type Glance,
  glanceAt,
  nodewiseSet,
} from '../../../src/fields/index.ts';
import { equalVectors, membership, type Vector } from '../../../src/linear/index.ts';
import { HALF, ONE, type Rational, rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

function seenAt(text: string, x: readonly Rational[]) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const active = activePieces(rationalField, line, evaluation);
  if (isEvaluationFailure(active)) throw new Error(active.failure.why);
  return { line, evaluation, glance: glanceAt(line, evaluation, active) };
}

const verdictAt = (text: string, x: readonly number[], gradient: readonly (number | Rational)[]) =>
  seenAt(
    text,
    x.map(value => rational(value)),
  ).glance?.verdictOn(gradient.map(value => (typeof value === 'number' ? rational(value) : value)));

/** Programs of two inputs, or one, that compare a lot: the same twice, what is flat, what cancels, what is behind a factor 0. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'g'];
const entry = fc.constantFrom('0', '1', '-1', 'x', 'y', 'a', 'b', 'c');
const node = fc.oneof(
  fc
    .tuple(fc.constantFrom('relu', 'abs', 'square', 'relu6', 'hardTanh'), entry)
    .map(([op, a]) => `${op}(${a})`),
  fc
    .tuple(fc.constantFrom('max', 'min', 'reduceMax', 'median'), entry, entry, entry)
    .map(([op, a, b, c]) => `${op}(${a}, ${b}, ${c})`),
  fc.tuple(fc.constantFrom('+', '-', '*', '*'), entry, entry).map(([op, a, b]) => `${a} ${op} ${b}`),
  fc.tuple(entry, entry).map(([a, b]) => `sort(${a}, ${b})[1]`),
);
const programs = fc
  .tuple(fc.array(node, { minLength: 3, maxLength: 6 }), fc.constantFrom('y', 'x'))
  .map(([nodes, second]) => {
    const lines = nodes.map((text, k) => {
      const known = text.replace(/\b[abc]\b/g, name => (NAMES.indexOf(name) < k ? name : 'x'));
      return ` ${NAMES[k]} = ${known.replaceAll(/\by\b/g, second)}`;
    });
    const last = nodes.length - 1;
    const inputs = second === 'y' ? 'x, y' : 'x';
    return {
      p: second === 'y' ? 2 : 1,
      text: `f(${inputs}) =\n${lines.join('\n')}\n ${NAMES[last]} - ${NAMES[last - 1]} * a`,
    };
  });

describe('at a glance', () => {
  test('no tie that counts: one gradient', () => {
    expect(verdictAt('max(x, x) + 0 * relu(y)', [0, 0], [1, 0])).toBe('gradient');
    expect(verdictAt('max(x, x) + 0 * relu(y)', [0, 0], [1, 1])).toBeUndefined();
    expect(verdictAt('relu(x) - relu(x)', [0], [0])).toBe('gradient');
  });

  test('both sides of a line are all that there is', () => {
    expect(verdictAt('relu(-t) + t - relu(t)', [0], [0])).toBe('gradient');
    expect(verdictAt('relu(-t) + t - relu(t)', [0], [1])).toBeUndefined();
    expect(verdictAt('relu(t)', [0], [HALF])).toBe('clarke');
    expect(verdictAt('relu(t)', [0], [2])).toBeUndefined();
    // Flat: no choice matters.
    expect(verdictAt('relu(t^3)', [0], [0])).toBe('gradient');
    expect(verdictAt('relu(t^2 - t^3) * t + t', [0], [1])).toBe('gradient');
  });

  test('the same argument twice', () => {
    expect(verdictAt('max(y, y, y, x)', [1, 1], [0, 1])).toBe('clarke');
    expect(verdictAt('max(y, y, y, x)', [1, 1], [1, 1])).toBeUndefined();
  });

  test('within a radius', () => {
    const { glance } = seenAt('max(x, y)', [ONE, ONE]);
    expect(glance?.verdictOn([rational(11n, 10n), ZERO])).toBeUndefined();
    expect(glance?.verdictOn([rational(11n, 10n), ZERO], [rational(1n, 10n), ZERO])).toBe('clarke');
  });

  test.each(['floor(x)', 'sqrt(x)', 'norm2(3*x, 4*y)', 'select h(x) { 1 when x > 0; 0 when x <= 0 }; h(x)'])(
    'nothing is seen of %s',
    text => {
      const line = compile(parseProgramText(text));
      const x = Array.from({ length: line.p }, () => ONE);
      expect(seenAt(text, x).glance).toBeUndefined();
    },
  );

  test('drawn programs: never other than the sets', () => {
    const seen = { gradient: 0, clarke: 0, only: 0, missed: 0 };
    fc.assert(
      fc.property(programs, fc.constantFrom(0, 1, -1), ({ p, text }, y) => {
        const { line, evaluation, glance } = seenAt(text, [ZERO, rational(y)].slice(0, p));
        const nodewise = nodewiseSet(rationalField, line, evaluation);
        const clarke = clarkeSubdifferential(line, evaluation, { nodewise });
        if (glance === undefined || nodewise.status !== 'exact') return;
        if (glance.only) {
          expect(nodewise.gradients).toHaveLength(1);
          expect(equalVectors(glance.only, nodewise.gradients[0]!)).toBe(true);
          seen.only += 1;
        }
        if (glance.several) expect(nodewise.gradients.length).toBeGreaterThan(1);
        for (const gradient of asked(line, nodewise.gradients)) {
          const verdict = glance.verdictOn(gradient);
          expect(isTrue(verdict, gradient, clarke), `${text} at ${y}: ${verdict}`).toBe(true);
          if (verdict) seen[verdict] += 1;
          else if (clarke.status === 'exact' && membership(clarke.gradients, gradient).inside)
            seen.missed += 1;
        }
      }),
      { numRuns: 600, seed: 7 },
    );
    expect(seen.only).toBeGreaterThan(200);
    expect(seen.clarke).toBeGreaterThan(200);
    expect(seen.missed).toBeLessThan((seen.gradient + seen.clarke) / 4);
  });
});

/** Those of D_P(x), between two of them, and beside them. */
function asked({ p }: StraightLine, gradients: readonly Vector[]): readonly Vector[] {
  const [first, last] = [gradients[0]!, gradients.at(-1)!];
  const between = first.map((value, i) => value.add(last[i]!).mul(HALF));
  const beside = first.map((value, i) => (i === p - 1 ? value.add(rational(1n, 3n)) : value));
  return [...gradients, between, beside];
}

function isTrue(
  verdict: ReturnType<Glance['verdictOn']>,
  gradient: Vector,
  clarke: ReturnType<typeof clarkeSubdifferential>,
): boolean {
  if (verdict === undefined) return true;
  const may = clarke.status === 'exact' ? clarke.gradients : clarke.outer;
  if (clarke.status === 'undecided') return true;
  return verdict === 'gradient'
    ? may.length === 1 && equalVectors(may[0]!, gradient)
    : may.length > 1 && membership(may, gradient).inside;
}
