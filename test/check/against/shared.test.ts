import { expect, test } from 'vitest';
import { labelsOf, sharedInfo } from '../../../src/check/against/shared.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';

const info = (more: Partial<TargetInfo>): TargetInfo => ({
  name: 'a',
  version: '1',
  precision: 'float64',
  modes: ['backward', 'forward'],
  forward: 'jacobian',
  ops: ['add', 'max', 'relu'],
  ...more,
});

test('what both have, within what either says of it, at points that both can hold', () => {
  const a = info({
    support: { max: { call: 'a.max', arity: [2, 4], parameters: [] } },
    calls: { fmax: { is: 'max', arity: [2, 2] }, other: { is: 'max' } },
    programs: {
      f: { text: 'x', program: { inputs: ['x'], nodes: [], outputs: ['x'], selections: new Map() } },
    },
  });
  const b = info({
    precision: 'float32',
    modes: ['backward'],
    ops: ['max', 'abs'],
    support: { max: { arity: [1, 2], modes: ['backward'] } },
    calls: { fmax: { is: 'max', modes: ['backward'] }, other: { is: 'min' } },
  });
  expect(sharedInfo(a, b)).toMatchObject({
    precision: 'float32',
    modes: ['backward'],
    ops: ['max'],
    support: { max: { arity: [2, 2], modes: ['backward'] } },
    calls: { fmax: { is: 'max', arity: [2, 2], modes: ['backward'] } },
    programs: {},
  });
  expect(Object.keys(sharedInfo(a, b).calls!)).toEqual(['fmax']);
});

test.each([
  ['mode', { modes: ['forward'] as const }],
  ['operation', { ops: ['exp'] }],
])('no %s in common is refused', (what, more) => {
  expect(() => sharedInfo(info({ modes: ['backward'] }), info({ name: 'b', ...more }))).toThrow(
    `a and b have no ${what} in common`,
  );
});

test('of formats neither of which has all numbers of the other there is no precision in common', () => {
  const asked = (a: TargetInfo['precision'], b: TargetInfo['precision']) =>
    sharedInfo(info({ precision: a }), info({ name: 'b', precision: b })).precision;
  expect(asked('float32', 'bfloat16')).toBe('bfloat16');
  expect(asked('float16', 'exact')).toBe('float16');
  expect(asked('float16', 'float16')).toBe('float16');
  expect(() => asked('float16', 'bfloat16')).toThrow(
    'a computes in float16 and b in bfloat16: neither has all numbers of the other',
  );
});

test('they are told apart by name, by version, or as they were asked for', () => {
  const one = info({});
  expect(labelsOf([one, info({ name: 'b' })], ['x', 'y'])).toEqual(['a', 'b']);
  expect(labelsOf([one, info({ version: '2' })], ['x', 'y'])).toEqual(['a 1', 'a 2']);
  expect(labelsOf([one, one], ['x', 'x:jit'])).toEqual(['a (x)', 'a (x:jit)']);
  expect(labelsOf([one, one], ['x', 'x'])).toEqual(['a, once', 'a, again']);
});
