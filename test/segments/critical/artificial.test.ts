/** Artificial critical points by hand, and Proposition 8. */
import { describe, expect, test } from 'vitest';
import { format, rational } from '../../../src/numbers/index.ts';
import { formatPolynomial, isExact, type RealRoot } from '../../../src/polynomials/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import {
  type CriticalComponent,
  criticalDocument,
  criticalSet,
  extremumAt,
  isInterval,
  isRestrictionFailure,
  proposition8,
} from '../../../src/segments/index.ts';
import { formatValue, valueJson } from '../../../src/segments/restriction/values.ts';

const zero = (u: string): string => `(relu(-(${u})) + (${u}) - relu(${u}))`;

const find = (text: string, budget?: number) => {
  const found = criticalSet(compile(parseProgramText(text)), {}, budget === undefined ? {} : { budget });
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};
const where = (at: RealRoot | undefined): string =>
  at === undefined ? '∞' : isExact(at) ? format(at.lo) : `root of ${formatPolynomial(at.polynomial, 't')}`;
const slopes = (list: readonly Parameters<typeof valueJson>[0][], at: RealRoot): string =>
  list
    .map(slope => formatValue(valueJson(slope, at)))
    .sort()
    .join(' ');
const shown = (component: CriticalComponent): string =>
  isInterval(component)
    ? `${component.kind} ${where(component.from)} to ${where(component.to)}`
    : `${component.kind} ${where(component.at)}: D_f ${slopes(component.active, component.at)}, Clarke ${slopes(component.clarke, component.at)}`;

interface Line {
  readonly program: string;
  readonly critical: readonly string[];
  /** All points at which D_f is not one slope. */
  readonly multivalued: readonly string[];
}

/**
 * The composite pieces of zero(u) are 0, u, −u and 0 + … : relu(−u) is −u or 0, relu(u) is u or 0, so −u + u − u = −u,
 * −u + u − 0 = 0, 0 + u − u = 0, 0 + u − 0 = u. At a zero of u all four have the value 0, and the slopes −u′, 0, u′.
 */
const BY_HAND: Readonly<Record<string, Line>> = {
  // At 0: 1 − {−1, 0, 1} = {2, 1, 0}. Clarke: {1}.
  'x − zero(x)': {
    program: `t - ${zero('t')}`,
    critical: ['artificial 0: D_f 0 1 2, Clarke 1'],
    multivalued: ['0'],
  },
  // The pieces t², t² + t², t² − t² = 0: slopes 2t, 4t, 0, all 0 at 0, where alone they meet. 0 is the minimum.
  'zero(x)·x + x²': {
    program: `${zero('t')} * t + t^2`,
    critical: ['clarke 0: D_f 0, Clarke 0'],
    multivalued: [],
  },
  '|x|': { program: 'abs(t)', critical: ['clarke 0: D_f -1 1, Clarke -1 1'], multivalued: ['0'] },
  // ||t| − 1|: pieces ±(±t − 1), slopes ±1. At ±1 and 0 it turns. t − 1 and −t − 1 etc. meet f nowhere else:
  // t − 1 = −(−t − 1) − 2.
  'a W': {
    program: 'abs(abs(t) - 1)',
    critical: [
      'clarke -1: D_f -1 1, Clarke -1 1',
      'clarke 0: D_f -1 1, Clarke -1 1',
      'clarke 1: D_f -1 1, Clarke -1 1',
    ],
    multivalued: ['-1', '0', '1'],
  },
  // u = t² − 2, u′ = ±2√2 at ±√2: D_f = 1 − {−2√2, 0, 2√2}, 1 − 2√2 < 0. Clarke: {1}.
  'artificial at ±√2': {
    program: `t - ${zero('t^2 - 2')}`,
    critical: ['-', '+'].map(() => 'artificial root of t^2 - 2: D_f 1 ≈ -1.8284271 ≈ 3.8284271, Clarke 1'),
    multivalued: ['root of t^2 - 2', 'root of t^2 - 2'],
  },
  // The same with weight 1/4: 1 ∓ √2/2 > 0. D_f is [1 − √2/2, 1 + √2/2]: no critical point, but two fat ones.
  'fat but not critical at ±√2': {
    program: `t - ${zero('t^2 - 2')} / 4`,
    critical: [],
    multivalued: ['root of t^2 - 2', 'root of t^2 - 2'],
  },
  // u = t³ − 2, u′ = 3·2^(2/3) ≈ 4.7622 at 2^(1/3), f = −2t: D_f = −2 + {−u′, 0, u′} = {≈ −6.7622, −2, ≈ 2.7622}.
  'artificial at the cube root of 2': {
    program: `${zero('t^3 - 2')} - 2*t`,
    critical: ['artificial root of t^3 - 2: D_f -2 ≈ -6.7622032 ≈ 2.7622032, Clarke -2'],
    multivalued: ['root of t^3 - 2'],
  },
  // f = t² has its minimum at 0. zero(t² − t − 1) has kinks at the golden ratio φ and 1 − φ, u′ = 2t − 1 = ±√5 there:
  // at φ: 2φ + {−√5, 0, √5} = {1, 3.236, 5.472}: not critical. At 1 − φ ≈ −0.618: −1.236 + {±2.236}: artificial.
  'one of two conjugate roots': {
    program: `t^2 + ${zero('t^2 - t - 1')}`,
    critical: [
      'artificial root of t^2 - t - 1: D_f 1 ≈ -1.2360680 ≈ -3.4721360, Clarke ≈ -1.2360680',
      'clarke 0: D_f 0, Clarke 0',
    ],
    multivalued: ['root of t^2 - t - 1', 'root of t^2 - t - 1'],
  },
  // max(t, 2t) has slopes 1, 2 at 0; with zero weighted 3/2 the hull {1, 2} + {−3/2, 0, 3/2} reaches from −1/2 to 7/2.
  // Away from 0 the pieces t and 2t and their sums with ±3/2 t meet f only at 0.
  'artificial at a kink of f': {
    program: `max(t, 2*t) + 3/2 * ${zero('t')}`,
    critical: ['artificial 0: D_f -1/2 1 1/2 2 5/2 7/2, Clarke 1 2'],
    multivalued: ['0'],
  },
};

describe.each(Object.entries(BY_HAND))('%s', (_, { program, critical, multivalued }) => {
  const found = find(program);

  test('the critical points and D_f there', () => {
    expect(found.complete).toBe('yes');
    expect(found.components.map(shown)).toEqual(critical);
    expect(found.multivalued.map(({ at }) => where(at))).toEqual(multivalued);
  });

  test('Proposition 8', () => {
    const artificial = critical.filter(line => line.startsWith('artificial'));
    expect(proposition8(found)).toEqual({
      components: artificial.length,
      dimension: 'yes',
      singleton: 'yes',
      noExtremum: 'yes',
    });
  });
});

describe('Proposition 8 tells right from wrong', () => {
  const extrema = (text: string) => {
    const { components, restriction } = find(text);
    return components.map(component =>
      isInterval(component) ? 'interval' : extremumAt(restriction, component.at, component.value),
    );
  };

  test('extrema, from values beside the points', () => {
    expect(extrema('abs(t)')).toEqual(['minimum']);
    expect(extrema('abs(abs(t) - 1)')).toEqual(['minimum', 'maximum', 'minimum']);
    // Inflection, maximum and minimum of smooth functions; at ±1/√3 too.
    expect(extrema('t^3')).toEqual(['none']);
    expect(extrema('t^3 - t')).toEqual(['maximum', 'minimum']);
    expect(extrema(`t - ${zero('t^2 - 2')}`)).toEqual(['none', 'none']);
    const { restriction, components } = find('relu(t)');
    const [flat] = components;
    if (!flat || !isInterval(flat)) throw new Error('expected an interval');
    expect(extremumAt(restriction, flat.to!, flat.value)).toBe('minimum');
    const left = { polynomial: flat.to!.polynomial, lo: rational(-1), hi: rational(-1) };
    expect(extremumAt(restriction, left, flat.value)).toBe('both');
  });

  test('extrema where the value is a quotient, left of its pole', () => {
    for (const [text, kind] of [
      ['abs(t)/(t - 2)', 'maximum'],
      ['abs(t)/(2 - t)', 'minimum'],
    ] as const) {
      const found = criticalSet(compile(parseProgramText(text)), {}, { partial: true });
      if (isRestrictionFailure(found)) throw new Error(found.failure.why);
      const [only] = found.components;
      if (!only || isInterval(only)) throw new Error('expected a point');
      expect(extremumAt(found.restriction, only.at, only.value)).toBe(kind);
    }
  });

  test('a minimum called artificial is caught, and so is an interval', () => {
    const minimum = find('abs(t)');
    const called = minimum.components.map(component => ({ ...component, kind: 'artificial' as const }));
    expect(proposition8({ ...minimum, components: called as CriticalComponent[] }).noExtremum).toBe('no');
    const flat = find('relu(t)');
    const interval = flat.components.map(component => ({ ...component, kind: 'artificial' }));
    expect(proposition8({ ...flat, components: interval as unknown as CriticalComponent[] })).toMatchObject({
      dimension: 'no',
      singleton: 'no',
    });
  });

  test('where not all is known it says so', () => {
    const open = find(`t - ${zero('t')}`, 3);
    expect(proposition8(open)).toMatchObject({ components: 1, noExtremum: 'undecided' });
    expect(open.multivalued.map(({ all }) => all)).toEqual([true]);
    expect(criticalDocument(open, {}, { program: {}, text: '' })).toMatchObject({
      proposition8: { dimension: 'undecided' },
      multivalued: [{ point: { at: '0' }, complete: 'yes', active: ['1', '0', '2'] }],
    });
  });
});
