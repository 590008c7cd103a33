import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeSet, nodewiseSet } from '../../../src/fields/index.ts';
import { format, type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import {
  compile,
  differentiate,
  type Evaluation,
  isEvaluationFailure,
  type StraightLine,
} from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { cpuTime } from '../../cpu-time.ts';
import { AFFINE, type Case, CORNERS, cornerCase, RATIONAL } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';
import { listActive, listNodewise, printed } from '../brute-force.ts';
import { evaluated } from '../evaluated.ts';
import { sets, shown } from '../gradient-sets.ts';
import { reluLayer } from '../layers.ts';

/** What the sets say against what listing says; how often they differ from one another. */
function compare(one: Case): { coincidence: boolean; several: boolean } | undefined {
  const evaluation = evaluated(one.line, one.at);
  const [active, nodewise] = [listActive(one.line, evaluation), listNodewise(one.line, evaluation)];
  if (active === undefined || nodewise === undefined) return undefined;
  for (const [set, listed] of [
    [activeSet(rationalField, one.line, evaluation), active],
    [nodewiseSet(rationalField, one.line, evaluation), nodewise],
  ] as const) {
    if (set.status !== 'exact') throw new Error(set.why);
    expect(printed(set.gradients)).toEqual(listed.gradients);
    expect(set.count).toBe(listed.count);
  }
  expect(active.gradients).toEqual(expect.arrayContaining([...nodewise.gradients]));
  return { coincidence: active.count > nodewise.count, several: active.gradients.length > 1 };
}

describe('against every combination of pieces', () => {
  const small = { tied: 1, corners: 10, pieces: 1500, nodes: { min: 2, max: 16 } };
  const basic = 'add sub mul add sub const relu abs max min null lopsided'.split(' ');
  const partial = 'partial div reciprocal sub add mul relu abs'.split(' ');
  test.each([
    ['basic', { ...small, ops: basic }, 250],
    ['the whole library', small, 250],
    ['rational', { ...small, ops: [...AFFINE, ...RATIONAL, ...CORNERS] }, 200],
    ['partial pieces', { ...small, ops: partial }, 150],
    ['products', { ...small, ops: ['mul', 'square', 'prod', 'relu', 'abs', 'max', 'sub'] }, 150],
    ['linear', { ...small, ops: ['sum', 'affine', 'sub', 'relu', 'clip', 'relu', 'abs'] }, 150],
    ['two outputs', { ...small, outputs: 2 }, 150],
    ['three outputs, one input', { ...small, outputs: 3, inputs: { min: 1, max: 1 } }, 100],
  ])('%s', (_, options, numRuns) => {
    const drawn = seeded(numRuns);
    const seen = { compared: 0, coincidences: 0, several: 0 };
    fc.assert(
      fc.property(cornerCase(options), one => {
        const found = compare(one);
        if (found === undefined) return;
        seen.compared++;
        if (found.coincidence) seen.coincidences++;
        if (found.several) seen.several++;
      }),
      drawn,
    );
    expect(seen.compared).toBeGreaterThan(drawn.numRuns / 2);
    expect(seen.coincidences).toBeGreaterThan(drawn.numRuns / 15);
    expect(seen.several).toBeGreaterThan(drawn.numRuns / 9);
  });

  test('the comparison sees a missing combination', () => {
    const line = compile(parseProgramText('relu(x) - relu(y)'));
    const evaluation = evaluated(line, [rational(1), rational(1)]);
    const listed = listActive(line, evaluation)!;
    const set = nodewiseSet(rationalField, line, evaluation);
    expect(set.status === 'exact' && set.count).not.toBe(listed.count);
    expect(printed(set.gradients)).not.toEqual(listed.gradients);
  });
});

describe('one hidden layer: 40 relus, 6 of them tied', () => {
  test.each(['affine', 'sum', 'nested adds'] as const)('added up by %s: exact, and quick', output => {
    for (const [p, seed] of [
      [3, 1],
      [10, 2],
    ] as const) {
      const { line, x, tied } = reluLayer(p, 40, 6, output, seed);
      const evaluation = evaluated(line, x);
      const spent = cpuTime();
      const active = activeSet(rationalField, line, evaluation);
      const nodewise = nodewiseSet(rationalField, line, evaluation);
      expect(spent()).toBeLessThan(5_000);
      // Random weights leave no coincidence: the sums over all subsets of the tied.
      const own = gradientOf(line, evaluation);
      let sums: (readonly Rational[])[] = [own];
      for (const vector of tied)
        sums = [...sums, ...sums.map(sum => sum.map((value, i) => value.add(vector[i]!)))];
      for (const set of [active, nodewise]) {
        expect(set.status === 'exact' && set.count).toBe(64n);
        expect(printed(set.gradients)).toEqual(printed(sums));
      }
    }
  });

  test('small weights make coincidences: 20 relus against all 2^20 sums', () => {
    const weights = Array.from({ length: 20 }, (_, i) => ((i * 7) % 5) - 2 || 3);
    const terms = weights.map((weight, i) => `(${weight})*relu(x + ${i % 4} - 1)`);
    const { active } = sets(`f(x) = ${terms.join(' + ')}`, 0);
    const values = weights.map((weight, i) => weight * ((i % 4) - 1));
    const truth = weights.reduce((sum, weight, i) => sum + weight * Math.max(0, (i % 4) - 1), 0);
    const gradients = new Set<number>();
    let count = 0;
    for (let pattern = 0; pattern < 1 << 20; pattern++) {
      let [value, gradient] = [0, 0];
      for (let i = 0; i < 20; i++)
        if ((pattern >> i) & 1) {
          value += values[i]!;
          gradient += weights[i]!;
        }
      if (value !== truth) continue;
      count++;
      gradients.add(gradient);
    }
    expect(active.status === 'exact' && active.count).toBe(BigInt(count));
    expect(active.gradients.map(([gradient]) => Number(format(gradient!)))).toEqual(
      [...gradients].sort((a, b) => a - b),
    );
  });
});

function gradientOf(line: StraightLine, evaluation: Evaluation<Rational>): readonly Rational[] {
  const derivative = differentiate(rationalField, line, evaluation);
  if (isEvaluationFailure(derivative)) throw new Error(derivative.failure.why);
  return derivative.backward.flat();
}

describe('what is not decided', () => {
  test('a budget too small: undecided, with true members alone', () => {
    const { line, x } = reluLayer(2, 12, 12, 'sum', 5);
    const evaluation = evaluated(line, x);
    const all = activeSet(rationalField, line, evaluation);
    expect(all.status === 'exact' && all.count).toBe(4096n);
    for (const make of [activeSet, nodewiseSet]) {
      const some = make(rationalField, line, evaluation, 50);
      expect(shown(some)).toBe('undecided: more than 50 steps of enumeration');
      expect(some.gradients.length).toBeGreaterThan(10);
      expect(printed(all.gradients)).toEqual(expect.arrayContaining(printed(some.gradients)));
    }
  });

  test('the members are true on random programs too', () => {
    const options = { tied: 2, corners: 8, pieces: 1000, nodes: { min: 4, max: 14 }, outputs: 2 };
    const drawn = seeded(100);
    let stopped = 0;
    fc.assert(
      fc.property(cornerCase(options), fc.integer({ min: 0, max: 40 }), (one, budget) => {
        const evaluation = evaluated(one.line, one.at);
        for (const [make, list] of [
          [activeSet, listActive],
          [nodewiseSet, listNodewise],
        ] as const) {
          const listed = list(one.line, evaluation);
          const set = make(rationalField, one.line, evaluation, budget);
          if (listed === undefined) return;
          expect(listed.gradients).toEqual(expect.arrayContaining(printed(set.gradients)));
          if (set.status === 'exact') expect(set.gradients).toHaveLength(listed.gradients.length);
          else stopped++;
        }
      }),
      drawn,
    );
    expect(stopped).toBeGreaterThan(drawn.numRuns / 3);
  });

  test('a piece whose value is not rational: undecided, not left out', () => {
    const found = sets('f(x) = exp(relu(x) - 1)', 1);
    expect(shown(found.active)).toMatch(/^undecided: .*exp\(-1\) is not rational/);
    expect(shown(found.nodewise)).toBe('1: 1');
    expect(found.active.gradients.map(gradient => gradient.map(format))).toEqual([['1']]);
  });

  test('a field whose keys tell nothing: the same, by signs', () => {
    const { integers: _, ...others } = rationalField;
    let calls = 0;
    const untold = { ...others, told: () => false, key: (a: Rational) => `${format(a)} ${++calls}` };
    for (const text of [
      'relu(t)',
      'relu(t) + relu(-t)',
      'max(t, 2*t) + abs(t) - relu(t)',
      'relu(-t) + t - relu(t)',
    ]) {
      const line = compile(parseProgramText(text));
      const evaluation = evaluated(line, [rational(0)]);
      const own = activeSet(rationalField, line, evaluation);
      expect(shown(activeSet(untold, line, evaluation))).toBe(shown(own));
      expect(shown(nodewiseSet(untold, line, evaluation))).toBe(
        shown(nodewiseSet(rationalField, line, evaluation)),
      );
    }
  });

  test('thousands of corners: undecided or exact, without a crash', () => {
    const terms = Array.from({ length: 3000 }, (_, i) => `relu(x - ${i})`);
    const found = sets(
      `f(x) =\n${terms.map((term, i) => ` h${i} = ${term}`).join('\n')}\n sum(${terms.map((_, i) => `h${i}`).join(', ')})`,
      0,
    );
    expect(found.active.status).toBe('undecided');
    expect(shown(found.nodewise)).toBe('2: 0, 1');
    const nested = Array.from({ length: 900 }, (_, i) => ` h${i} = relu(${i === 0 ? 'x' : `h${i - 1}`})`);
    const chain = sets(`f(x) =\n${nested.join('\n')}\n h899`, 0);
    expect(shown(chain.nodewise)).toMatch(/^(undecided|\d+: 0, 1$)/);
    expect(shown(chain.active)).toMatch(/^(undecided|\d+: 0, 1$)/);
  });
});

test('a full tie of ten sorted arguments ends undecided, quickly and in bounded memory', () => {
  const inputs = Array.from({ length: 10 }, (_, i) => `x${i}`);
  const { active, nodewise } = sets(`sort(${inputs.join(', ')})[1]`, ...inputs.map(() => 1));
  expect(active.status).toBe('undecided');
  expect(nodewise.status).toBe('undecided');
});

test('a long chain without a tie is looked through no longer than its steps say', () => {
  const nodes = Array.from({ length: 600 }, (_, i) => ` h${i} = relu(${i === 0 ? 'x' : `h${i - 1}`} + 1)`);
  const line = compile(parseProgramText(`f(x) =\n${nodes.join('\n')}\n h599`));
  const evaluation = evaluated(line, [rational(1)]);
  let looks = 0;
  const counting = {
    ...rationalField,
    key: (value: Rational) => {
      looks += 1;
      return rationalField.key(value);
    },
  };
  expect(activeSet(counting, line, evaluation, 20_000).status).toBe('undecided');
  expect(looks).toBeGreaterThan(500);
  expect(looks).toBeLessThan(20_000);
});
