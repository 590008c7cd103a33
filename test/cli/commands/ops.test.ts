import { expect, test } from 'vitest';
import { opsAsked } from '../../../src/cli/commands/ops.ts';
import type { Arguments } from '../../../src/cli/frame/command.ts';
import type { TargetHost } from '../../../src/targets/index.ts';

const host = {
  info: {
    name: 'lib',
    ops: ['max', 'abs'],
    support: { max: { call: 'lib.maximum' } },
    calls: { 'lib.max(x, y)': { is: 'max' } },
    programs: { 'lib.clip': {} },
    precision: 'bfloat16',
    elsewhere: ['lib.hypot', 'hypot'],
  },
} as unknown as TargetHost;

const asked = (ops: string | undefined) => opsAsked({ text: () => ops } as unknown as Arguments, host);

test.each([
  [undefined, undefined],
  ['abs', ['abs']],
  ['abs,max', ['abs', 'max']],
  ['lib.max(x, y), lib.clip', ['lib.max(x, y)', 'lib.clip']],
  ['lib.maximum', ['max']],
  ['hypot,abs,lib.hypot', ['abs']],
])('%s', (text, ops) => {
  expect(asked(text).ops).toEqual(ops);
});

test('what it has not is refused', () => {
  expect(() => asked('lib.max')).toThrow('lib does not list lib.max');
  expect(() => asked('max(x')).toThrow('lib does not list max(x');
  expect(() => asked('hypot')).toThrow('lib has hypot, but not for bfloat16');
});

test('of hundreds of names some are listed, and the rest counted', () => {
  const many = {
    info: { ...host.info, ops: Array.from({ length: 300 }, (_, i) => `lib.f${i}`) },
  } as unknown as TargetHost;
  const other = { text: () => 'exp' } as unknown as Arguments;
  expect(() => opsAsked(other, many)).toThrow(/^(?!.*lib\.f60\b).*lists lib\.f0, .*, lib\.f59 and 242 more$/);
});
