/** norm2, hypot and std: their values, gradients, and where they have none. */
import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../../src/errors.ts';
import { format, isFailure, parseRational, rationalField } from '../../../src/numbers/index.ts';
import { library, valuesOf } from '../../../src/selections/index.ts';

const build = (name: string, n: number) => library.get(name)!.build(n, {});
const at = (...entries: readonly string[]) => entries.map(entry => parseRational(entry));
const valueAt = (name: string, ...entries: readonly string[]): string => {
  const found = valuesOf(build(name, entries.length).piece(1), rationalField, at(...entries));
  return isFailure(found) ? found.kind : format(found[0]!);
};
const gradientAt = (name: string, ...entries: readonly string[]): readonly string[] | string => {
  const found = build(name, entries.length)
    .piece(1)
    .outputs[0]!.gradient(rationalField, at(...entries));
  return isFailure(found) ? found.kind : found.map(({ value }) => format(value));
};

test.each([
  ['norm2', ['3', '4'], '5', ['3/5', '4/5']],
  ['norm2', ['-2/3'], '2/3', ['-1']],
  ['norm2', ['1', '2', '2'], '3', ['1/3', '2/3', '2/3']],
  ['hypot', ['5', '-12'], '13', ['5/13', '-12/13']],
  ['std', ['1', '3'], '1', ['-1/2', '1/2']],
  ['std', ['0', '0', '3', '3'], '3/2', ['-1/4', '-1/4', '1/4', '1/4']],
  ['norm2', ['0', '0'], '0', 'undecided'],
  ['std', ['7', '7', '7'], '0', 'undecided'],
  ['std', ['7'], '0', 'undecided'],
  ['norm2', ['1', '1'], 'undecided', 'undecided'],
] as const)('%s of %s is %s', (name, entries, value, gradient) => {
  expect(valueAt(name, ...entries)).toBe(value);
  expect(gradientAt(name, ...entries)).toEqual(gradient);
});

describe('ties', () => {
  test.each([
    ['norm2', ['0', '0'], 'yes'],
    ['norm2', ['0', '1'], 'no'],
    ['std', ['2', '2', '2'], 'yes'],
    ['std', ['2', '2', '3'], 'no'],
  ] as const)('%s at %s: %s', (name, entries, verdict) => {
    expect(build(name, entries.length).ball!.tied(rationalField, at(...entries))).toBe(verdict);
  });

  test('LᵀL of std is the projection away from the diagonal, by n', () => {
    const { rows } = build('std', 3).ball!;
    const gram = [0, 1, 2].map(i =>
      [0, 1, 2].map(j =>
        format(
          rows.reduce((sum, row) => {
            const [a, b] = [i, j].map(
              k => row.find(({ argument }) => argument === k)?.coefficient ?? rationalField.zero,
            );
            return sum.add(a!.mul(b!));
          }, rationalField.zero),
        ),
      ),
    );
    expect(gram).toEqual([
      ['2/9', '-1/9', '-1/9'],
      ['-1/9', '2/9', '-1/9'],
      ['-1/9', '-1/9', '2/9'],
    ]);
  });
});

test('std of more than a hundred arguments is refused', () => {
  expect(() => build('std', 101)).toThrow(CornercheckError);
  expect(() => build('std', 101)).toThrow(expect.objectContaining({ code: 'limit' }));
});
