import { describe, expect, test } from 'vitest';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { Coverage } from '../../../src/check/questions/coverage.ts';
import { opPrograms } from '../../../src/check/questions/op-programs.ts';
import { NO_TIE, sweepOp, sweptOps } from '../../../src/check/questions/op-sweep.ts';
import { nearbyPoints } from '../../../src/check/questions/points.ts';
import { float64, format, rational, toFloat } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, printProgram } from '../../../src/programs/index.ts';
import { library } from '../../../src/selections/index.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';
import { spread } from '../../random.ts';

const target: TargetInfo = {
  name: 'all',
  version: '1',
  precision: 'float64',
  modes: ['backward'],
  forward: 'jacobian',
  ops: [...library.keys(), 'component'],
  computed: ['clip'],
};
const op = (name: string) => library.get(name)!;
const texts = (name: string, info = target): string[] =>
  opPrograms(op(name), info).map(({ program }) => printProgram(program));

describe('opPrograms', () => {
  test('every program of every operation compiles', () => {
    for (const each of sweptOps(target))
      for (const { program } of opPrograms(each, target)) expect(() => compile(program)).not.toThrow();
  });

  test('every operation is asked', () => {
    expect([...library.values()].filter(each => opPrograms(each, target).length === 0)).toEqual([]);
  });

  test('arities, the same node twice, and a constant on either side', () => {
    const programs = texts('max');
    for (const wanted of [
      'max(x, y)',
      'max(x, y, z)',
      'max(x, y, z, w)',
      'max(x, x)',
      'max(x, y, x)',
      'max(x, y, x, y)',
      'max(x, 0)',
      'max(0, x)',
      'max(x, -3/2)',
    ])
      expect(programs).toContain(wanted);
  });

  test('degenerate parameters: alpha = 0 and 1, lo = hi, exponents 0 and negative', () => {
    expect(texts('leakyRelu')).toEqual(expect.arrayContaining(['leakyRelu(x, 0)', 'leakyRelu(x, 1)']));
    expect(texts('clip')).toEqual(expect.arrayContaining(['clip(x, 1, 1)', 'clip(x, 0, 0)']));
    expect(texts('pow')).toEqual(expect.arrayContaining(['x^0', 'x^(-1)']));
  });

  test('computed bounds only where the target takes them', () => {
    expect(texts('clip')).toContain('clip(x, y, z)');
    expect(texts('clip', { ...target, computed: [] })).not.toContain('clip(x, y, z)');
  });

  test('several outputs are weighted apart, so that a permutation shows', () => {
    const [first] = texts('sort');
    expect(first).toMatch(/\* ?2|2 ?\*/);
  });
});

test('exp, log and their kin are asked at as many points as the others', () => {
  const points = (name: string): number =>
    new Set(
      [...sweepOp(op(name), target, { brief: true })].map(({ program, at }) =>
        [printProgram(program), ...at.map(format)].join(),
      ),
    ).size;
  const others = Math.min(...['square', 'softsign'].map(points));
  for (const name of ['exp', 'sigmoid', 'softplus', 'sin', 'logCosh'])
    expect(points(name), name).toBeGreaterThanOrEqual(others * 0.9);
  // Where they have values.
  expect(points('log')).toBeGreaterThanOrEqual((others * 0.9) / 2);
});

test('a constant argument is met by the other one', () => {
  for (const name of ['max', 'min', 'maxPool']) {
    const met = [...sweepOp(op(name), target)].filter(
      ({ program, at }) => printProgram(program).includes('-3/2') && format(at[0]!) === '-3/2',
    );
    expect(met.length).toBeGreaterThan(0);
  }
});

test('E7: points that are left out are counted, by operation and reason', () => {
  const left = (name: string) => {
    const coverage = new Coverage();
    const asked = [...sweepOp(op(name), target, { coverage })].filter(
      ({ negativeZeros }) => !negativeZeros,
    ).length;
    return { asked, left: coverage.leftOut.get(name) };
  };
  // Far out, where exp is beyond all formats.
  for (const name of ['exp', 'tanh', 'sigmoid', 'elu'])
    expect(
      left(name).left?.get(
        'the exact value is too large to tell there, or too near to a sign that stays open',
      ),
    ).toBeGreaterThan(5);
  expect(left('exp').asked).toBeGreaterThan(30);
  expect(left('log')).toEqual({ asked: expect.any(Number), left: undefined });
  const exact = new Coverage();
  const rational = [...sweepOp(op('exp'), { ...target, precision: 'exact' }, { coverage: exact })];
  expect(rational.map(({ at }) => format(at[0]!))).toEqual(['0']);
  expect(exact.leftOut.get('exp')?.get('the value is not rational there')).toBeGreaterThan(20);
  expect(left('clip').left?.get('libraries do not agree on what the function is there')).toBeGreaterThan(0);
  // Where there is no function nothing is left out: 1/0 is no question.
  for (const name of ['const', 'div', 'pow', 'relu', 'sort']) expect(left(name).left).toBeUndefined();
});

describe('C: arities and parameters', () => {
  const arities = (name: string): number[] => [
    ...new Set(opPrograms(op(name), target).map(({ arity }) => arity)),
  ];

  test('up to 8, and about where vector kernels begin', () => {
    for (const name of ['max', 'median', 'norm1', 'sum', 'kthLargest'])
      expect(arities(name)).toEqual(expect.arrayContaining([2, 3, 4, 5, 6, 7, 8, 16, 17]));
    expect(arities('sort')).toEqual(expect.arrayContaining([5, 8]));
  });

  test('exponents from -3 to 8, every k, several alphas and ranges', () => {
    for (const k of [2, 3, 4, 5, 6, 7, 8]) expect(texts('pow')).toContain(k === 1 ? 'x' : `x^${k}`);
    for (const k of [-1, -2, -3]) expect(texts('pow')).toContain(`x^(${k})`);
    for (let k = 1; k <= 5; k++) expect(texts('kthLargest')).toContain(`kthLargest(x, y, z, w, a; k=${k})`);
    for (const k of [1, 2, 3])
      expect(texts('topk').some(text => text.includes(`topk(x, y, z; k=${k})`))).toBe(true);
    expect(texts('leakyRelu').length).toBeGreaterThan(5);
    expect(texts('clip').length).toBeGreaterThan(5);
  });

  test('every one of these is asked, and no operation is asked too often', () => {
    for (const each of spread(sweptOps(target))) {
      const cases = [...sweepOp(each, target)];
      // Most has kthLargest: all orders of up to four arguments, for each k.
      expect(cases.length, each.name).toBeLessThan(1_600);
      const programs = new Set(cases.map(({ program }) => program));
      const rational = opPrograms(each, target).filter(({ program }) => program.inputs.length > 0);
      // x/0 is no question.
      if (cases.length > 50) expect(programs.size, each.name).toBeGreaterThanOrEqual(rational.length - 1);
    }
  });
});

describe('sweepOp', () => {
  const cases = (name: string) => [...sweepOp(op(name), target)];
  const places = (name: string): string[] =>
    cases(name).map(
      ({ program, at, negativeZeros }) =>
        `${printProgram(program)} at ${at.map((x, i) => (negativeZeros?.includes(i) ? '-0' : format(x))).join(', ')}`,
    );

  test('every case has a value', () => {
    for (const name of ['div', 'log', 'sort', 'clip', 'hardSwish', 'pow'])
      for (const subject of cases(name)) expect(isEvaluationFailure(Oracle.of(subject))).toBe(false);
  });

  test('every subset of the arguments of max is tied, and each tie is asked of with -0 as well', () => {
    const all = places('max');
    expect(all).toEqual(
      expect.arrayContaining(['max(x, y) at 0, 0', 'max(x, y) at -0, -0', 'max(x, y, z) at 1, 1, 1']),
    );
    const ties = new Set(
      cases('max')
        .filter(({ program }) => printProgram(program) === 'max(x, y, z, w)')
        .map(subject => (Oracle.of(subject) as Oracle).pieces[0]!.join('')),
    );
    // All subsets of at least two of four arguments.
    for (const wanted of ['12', '13', '14', '23', '24', '34', '123', '124', '134', '234', '1234'])
      expect(ties).toContain(wanted);
  });

  test('both thresholds of relu6, and their neighbours on both sides', () => {
    const at = cases('relu6').map(subject => format(subject.at[0]!));
    for (const wanted of ['0', '6', '3']) expect(at).toContain(wanted);
    const numbers = cases('relu6').map(({ at: [x] }) => toFloat(x!));
    expect(numbers.some(x => x > 6 && x < 6 + 1e-12)).toBe(true);
    expect(numbers.some(x => x < 6 && x > 6 - 1e-12)).toBe(true);
    expect(numbers.some(x => x > 0 && x < 1e-12)).toBe(true);
    expect(numbers.some(x => x < 0 && x > -1e-12)).toBe(true);
  });

  test('beside each tie: of any two of three arguments, and of all of four', () => {
    const near = cases('max').filter(({ sweep }) => sweep.pattern === 'near a tie');
    const beside = (text: string, wanted: (x: number[]) => boolean): boolean =>
      near.some(
        ({ program, at }) => printProgram(program) === text && wanted(at.map(value => toFloat(value))),
      );
    const close = (a: number, b: number): boolean => a !== b && Math.abs(a - b) < 1e-12;
    for (const [i, j, k] of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 2, 0],
      [1, 0, 2],
      [2, 0, 1],
      [2, 1, 0],
    ] as const)
      expect(beside('max(x, y, z)', x => close(x[i]!, x[j]!) && x[k]! < x[i]! - 1 / 2 && x[i]! > x[j]!)).toBe(
        true,
      );
    expect(beside('max(x, y, z, w)', x => x[0]! > 0 && close(x[0]!, x[3]!))).toBe(true);
  });

  test('zeros of either sign side by side', () => {
    expect(places('max')).toEqual(
      expect.arrayContaining(['max(x, y) at -0, 0', 'max(x, y) at 0, -0', 'max(x, y, z) at 0, -0, 0']),
    );
  });

  test('conventions are read at ties of the inputs alone', () => {
    for (const { readable, sweep, negativeZeros } of cases('abs')) {
      if (readable) expect(sweep.pattern).not.toBe(NO_TIE);
      if (negativeZeros) expect(readable).toBe(false);
    }
    expect(cases('abs').filter(({ readable }) => readable)).toHaveLength(1);
  });
});

test('forms: coefficients of both signs, the same argument twice, smooth or permuting', () => {
  expect(texts('affine')).toContain('affine(x, y; coefficients=[1/2, -1/2], constant=0)');
  expect(texts('affine')).toContain('affine(x, y, z; coefficients=[1/2, -1/2, 2], constant=1/2)');
  for (const form of ['max(x, y, z, w, x)', 'max(x, y, z, w, a, b, c, x)', 'max(x, y, x, y)', 'max(x, x)'])
    expect(texts('max')).toContain(form);
  expect(texts('max')).not.toContain('max(x, y, z, w, a, x)');
  const kinds = (name: string) => [
    ...new Set(opPrograms(op(name), target).map(({ smooth, permutes }) => `${smooth} ${permutes}`)),
  ];
  for (const [name, kind] of [
    ['max', 'false false'],
    ['relu', 'false false'],
    ['sum', 'true false'],
    ['square', 'true false'],
    ['sort', 'false true'],
    ['kthLargest', 'false true'],
  ] as const)
    expect(kinds(name)).toEqual([kind]);
});

test('components one by one where a target cannot add them up; names for many inputs', () => {
  const alone = texts('sort', { ...target, ops: ['sort', 'component'] });
  for (const form of ['sort(x, y)[1]', 'sort(x, y)[2]', 'sort(x, y, z)[3]']) expect(alone).toContain(form);
  expect(texts('max')).toContain('max(x, y, z, w, a, b, c, d, x9, x10, x11, x12, x13, x14, x15, x16)');
});

test('a constant has no inputs, and is not asked alone', () => {
  expect([...sweepOp(op('const'), target)]).toEqual([]);
});

test('zeros go out as -0: all of them, at a tie each alone as well, and once', () => {
  const at = (name: string) =>
    [...sweepOp(op(name), target)].flatMap(({ program, at, negativeZeros }) =>
      negativeZeros && at.every(x => format(x) === '0')
        ? [`${printProgram(program)} -0 at ${negativeZeros.join()}`]
        : [],
    );
  expect(at('relu').filter(text => text.startsWith('relu(x)'))).toEqual(['relu(x) -0 at 0']);
  expect(at('max').filter(text => text.startsWith('max(x, y) '))).toEqual([
    'max(x, y) -0 at 0,1',
    'max(x, y) -0 at 0',
    'max(x, y) -0 at 1',
  ]);
  const some = [...sweepOp(op('max'), target)].filter(
    ({ at, negativeZeros }) => negativeZeros && at.length === 3 && at.some(x => format(x) !== '0'),
  );
  expect(some.length).toBeGreaterThan(3);
  for (const { at, negativeZeros } of some)
    expect(negativeZeros).toEqual(at.flatMap((x, i) => (format(x) === '0' ? [i] : [])));
  expect(at('sum').filter(text => text.startsWith('sum(x, y) '))).toEqual(['sum(x, y) -0 at 0,1']);
});

test('the first tie of three arguments is looked at closely, three more by one unit in the last place', () => {
  const near = [...sweepOp(op('max'), target)].filter(
    ({ program, readable, negativeZeros, sweep }) =>
      printProgram(program) === 'max(x, y, z)' && !readable && !negativeZeros && sweep.pattern !== NO_TIE,
  );
  const lengths = [true, false].map(
    closely => nearbyPoints(Array(3).fill(rational(0)), float64, closely).length,
  );
  expect(lengths[0]).toBeGreaterThan(lengths[1]!);
  expect(near).toHaveLength(lengths[0]! + 3 * lengths[1]!);
});
