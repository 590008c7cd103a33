import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, type GradientSet } from '../../../src/fields/index.ts';
import { type ExplanationOver, explainOver } from '../../../src/fields/over/explain.ts';
import { enclosedField } from '../../../src/numbers/enclosed/enclosed-field.ts';
import { opaqueField } from '../../../src/numbers/enclosed/opaque-field.ts';
import {
  format,
  isFailure,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  realField,
  type Verdict,
} from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { type Blurred, blurredField } from '../../numbers/blurred.ts';
import { AFFINE, type Case, CORNERS, cornerCase, SELECTIONS } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';

const OPS = [...AFFINE, ...AFFINE, 'mul', 'square', ...CORNERS.filter(name => !SELECTIONS.has(name))];
const cases = cornerCase({ ops: OPS, tied: 2, corners: 4, pieces: 200, nodes: { min: 2, max: 9 } });

const words = (gradient: readonly Rational[]): string => gradient.map(format).join(' ');
const all = (gradients: readonly (readonly Rational[])[]): Set<string> => new Set(gradients.map(words));
const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every(one => b.has(one));

interface Seen {
  exact: number;
  open: number;
}

/** Holds what a field says against what ℚ says: the same, or less, never the contrary. */
function compare<T>(
  field: OrderedField<T>,
  { line, at }: Case,
  x: readonly T[],
  back: (value: T) => Rational,
  seen: Seen,
): void {
  const truth = explain(line, at);
  const found = explainOver(field, line, x);
  if (isEvaluationFailure(truth)) return;
  if (isEvaluationFailure(found)) {
    expect(found.failure.kind).toBe('undecided');
    seen.open += 1;
    return;
  }
  const rationals = (gradients: readonly (readonly T[])[]): Set<string> =>
    all(gradients.map(gradient => gradient.map(back)));
  const sets: readonly (readonly [GradientSet<T>, GradientSet<Rational>])[] = [
    [found.active, truth.active],
    [found.nodewise, truth.nodewise],
  ];
  for (const [own, right] of sets) {
    if (right.status !== 'exact') continue;
    const whole = all(right.gradients);
    if (own.status === 'exact') {
      expect(own.count).toBe(right.count);
      expect(rationals(own.gradients)).toEqual(whole);
      seen.exact += 1;
    } else {
      expect(within(rationals(own.gradients), whole)).toBe(true);
      if (own.outer) expect(within(whole, rationals(own.outer))).toBe(true);
      seen.open += 1;
    }
  }
  if (truth.clarke.status === 'exact') {
    const whole = all(truth.clarke.gradients);
    expect(within(rationals(found.clarke.gradients), whole)).toBe(true);
    if (found.clarke.status === 'exact') expect(rationals(found.clarke.gradients)).toEqual(whole);
    if (found.clarke.status === 'bounds') expect(within(whole, rationals(found.clarke.outer))).toBe(true);
  }
  const verdicts: readonly (readonly [Verdict, Verdict])[] = [
    [found.selectionCritical.verdict, truth.selectionCritical.verdict],
    [found.reachable.verdict, truth.reachable.verdict],
    [found.clarkeCritical.verdict, truth.clarkeCritical.verdict],
    [found.artificial, truth.artificial],
  ];
  for (const [own, right] of verdicts)
    if (own !== 'undecided' && right !== 'undecided') expect(own).toBe(right);
  if (!isFailure(found.lexicographic) && !isFailure(truth.lexicographic))
    expect(found.lexicographic.map(row => words(row.map(back)))).toEqual(truth.lexicographic.map(words));
}

describe('programs whose values are rational: the same as over the rationals, or undecided', () => {
  test('by enclosures', () => {
    const seen = { exact: 0, open: 0 };
    fc.assert(
      fc.property(cases, one => {
        const field = enclosedField();
        compare(field, one, one.at.map(field.from), value => field.rational!(value)!, seen);
      }),
      seeded(150),
    );
    expect(seen.open).toBe(0);
  });

  test('by polynomials in opaque numbers', () => {
    const seen = { exact: 0, open: 0 };
    fc.assert(
      fc.property(cases, one => {
        const field = opaqueField();
        compare(field, one, one.at.map(field.from), value => field.rational!(value)!, seen);
      }),
      seeded(150),
    );
    expect(seen.open).toBe(0);
  });

  test('by exp-log reals', () => {
    const seen = { exact: 0, open: 0 };
    fc.assert(
      fc.property(cases, one => {
        const field = realField();
        compare(field, one, one.at.map(field.from), value => field.rational!(value)!, seen);
      }),
      seeded(150),
    );
    expect(seen.open).toBe(0);
  });

  test('by signs alone, where keys tell nothing and nothing is seen to be rational', () => {
    const seen = { exact: 0, open: 0 };
    const { integers: _, rational: __, ...others } = rationalField;
    let calls = 0;
    const signs = { ...others, told: () => false, key: (a: Rational) => `${format(a)} ${++calls}` };
    fc.assert(
      fc.property(cases, one => compare(signs, one, one.at, value => value, seen)),
      seeded(100),
    );
    expect(seen.open).toBe(0);
    expect(seen.exact).toBeGreaterThan(50);
  });

  test('where no blurred number is seen to be 0', () => {
    const seen = { exact: 0, open: 0 };
    fc.assert(
      fc.property(cases, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (one, blurs) => {
        const x = one.at.map((value, i): Blurred => ({ value, blurred: blurs[i]! }));
        compare(blurredField, one, x, ({ value }) => value, seen);
      }),
      seeded(400, 200),
    );
    expect(seen.exact).toBeGreaterThan(50);
    expect(seen.open).toBeGreaterThan(50);
  });
});

describe('programs whose values are not rational', () => {
  /** The sets and verdicts, with numbers by the field's keys. */
  function said<T>(make: () => OrderedField<T>, text: string, ...x: number[]): string {
    const field = make();
    const found = explainOver(
      field,
      compile(parseProgramText(text)),
      x.map(n => field.from(rational(n))),
    );
    if (isEvaluationFailure(found)) return `${found.failure.kind}: ${found.failure.why}`;
    const set = (one: GradientSet<T>): string =>
      one.status === 'exact'
        ? `${one.count}/${one.gradients.length}`
        : `open ${one.gradients.length}/${one.outer?.length ?? '?'}`;
    const { active, nodewise, clarke, selectionCritical, reachable, clarkeCritical, artificial } =
      found as ExplanationOver<T>;
    return [
      `I ${set(active)}`,
      `P ${set(nodewise)}`,
      `clarke ${clarke.status} ${clarke.gradients.length}/${clarke.outer.length}`,
      [selectionCritical, reachable, clarkeCritical].map(({ verdict }) => verdict).join(' '),
      artificial,
    ].join(', ');
  }

  test.each([
    // e < 3: dead.
    ['relu(exp(x) - 3)', [1], 'I 1/1, P 1/1, clarke exact 1/1, yes yes yes, no'],
    // 3 < e²: alive.
    ['relu(exp(2*x) - 3)', [1], 'I 1/1, P 1/1, clarke exact 1/1, no no no, no'],
    ['max(exp(x), 2)', [0], 'I 1/1, P 1/1, clarke exact 1/1, yes yes yes, no'],
    ['max(exp(x), 1)', [0], 'I 2/2, P 2/2, clarke exact 2/2, yes yes yes, no'],
    // Ties beside numbers that are not rational.
    ['relu(x) + exp(y)', [0, 1], 'I 2/2, P 2/2, clarke exact 2/2, no no no, no'],
    ['abs(x)*exp(y) - y', [0, 1], 'I 2/2, P 2/2, clarke exact 2/2, no no no, no'],
    ['exp(1)*abs(x)', [0], 'I 2/2, P 2/2, clarke exact 2/2, yes yes yes, no'],
    // relu(-x) + x - relu(x) is 0; its pieces have the slopes -1, 0 and 1 times e.
    ['exp(1)*(relu(-x) + x - relu(x))', [0], 'I 4/3, P 4/3, clarke exact 1/1, yes yes yes, no'],
    // 0 is in the hull of e and -log 2, not in that of e and log 2.
    ['max(exp(1)*x, -log(2)*x)', [0], 'I 2/2, P 2/2, clarke exact 2/2, yes yes yes, no'],
    ['max(exp(1)*x, log(2)*x)', [0], 'I 2/2, P 2/2, clarke exact 2/2, no no no, no'],
    // A tie that the form shows: exp(x) and exp(y) are one number.
    ['max(exp(x), exp(y))', [1, 1], 'I 2/2, P 2/2, clarke exact 2/2, no no no, no'],
    ['abs(exp(x) - exp(y))', [1, 1], 'I 2/2, P 2/2, clarke exact 2/2, yes yes yes, no'],
    // A coincidence of values: 1·e + 0 and 0·e + e.
    ['relu(x - 1) + relu(1 - x) + exp(x)', [1], 'I 4/3, P 4/3, clarke exact 2/2, no no no, no'],
  ] as const)('%s at %j: %s', (text, x, expected) => {
    expect(said(opaqueField, text, ...x)).toBe(expected);
  });

  test.each([
    // Ties that ask for exp(a + b) = exp(a) exp(b), which the field does not see.
    ['max(exp(2*x), exp(x)*exp(x))', [1]],
    ['relu(exp(2*x) - exp(x)^2)', [1]],
    ['abs(log(4*x) - 2*log(2*x))', [1]],
  ] as const)('%s at %j is undecided', (text, x) => {
    expect(said(opaqueField, text, ...x)).toMatch(/^undecided: /);
  });

  test('a coincidence that asks for an identity is possible: neither in the set nor out of it', () => {
    // Both relus are dead; alive they cancel, as exp(2) = e e, which is not seen.
    expect(said(opaqueField, 'relu(exp(2*x) - 8) - relu(exp(x)*exp(y) - 8)', 1, 1)).toBe(
      'I open 1/2, P 1/1, clarke exact 1/1, yes yes yes, no',
    );
    expect(said(opaqueField, 'relu(exp(2*x) - 8) - relu(exp(x)*exp(y) - 8) + x', 1, 1)).toBe(
      'I open 1/2, P 1/1, clarke exact 1/1, no no no, no',
    );
    expect(said(opaqueField, 'relu(exp(2*x) - 8) - relu(exp(x)*exp(y) - 8) - x + y', 1, 1)).toBe(
      'I open 1/2, P 1/1, clarke exact 1/1, undecided no no, undecided',
    );
  });

  test.each([
    ['relu(exp(x) - 3)', [1], 'I 1/1, P 1/1, clarke exact 1/1, yes yes yes, no'],
    ['max(exp(x), 2)', [0], 'I 1/1, P 1/1, clarke exact 1/1, yes yes yes, no'],
    ['relu(x) + relu(-x)', [0], 'I 4/3, P 4/3, clarke exact 2/2, yes yes yes, no'],
    ['max(exp(1)*x, -log(2)*x)', [0], 'I 2/2, P 2/2, clarke exact 2/2, yes yes yes, no'],
  ] as const)('%s at %j by plain enclosures: %s', (text, x, expected) => {
    expect(said(enclosedField, text, ...x)).toBe(expected);
  });

  test('a sum with e by plain enclosures: open, with all that is not excluded', () => {
    expect(said(enclosedField, 'relu(x) + exp(y)', 0, 1)).toMatch(/^I (?:open|2\/2)/);
  });
});
