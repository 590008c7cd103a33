import { describe, expect, test } from 'vitest';
import type { SearchQuestion } from '../../src/documents/index.ts';
import { parseRational, rational, rationalField } from '../../src/numbers/index.ts';
import { checkQuestion, defaultsOf } from '../../src/search/question.ts';
import { COMMUTATIVE, formsOf } from '../../src/search/space/forms.ts';
import { ValueTable } from '../../src/search/space/values.ts';
import { library, valuesOf } from '../../src/selections/index.ts';
import { ask } from './questions.ts';

describe('questions', () => {
  const good: SearchQuestion = { property: 'zero', ops: ['add'], constants: [], inputs: 1, size: 2 };
  test('in their normal form', () => {
    expect(
      checkQuestion({ ...good, ops: ['add', 'add'], constants: ['0.5', '1/2', '2'], at: '0.5' }),
    ).toEqual({
      ...good,
      constants: ['1/2', '2'],
      derivative: 'wrong',
      at: '1/2',
    });
    expect(checkQuestion({ ...good, property: 'identity' }).derivative).toBe('0');
  });

  test.each<[string, Partial<SearchQuestion>, RegExp]>([
    ['a size too large', { size: 13 }, /size: expected a whole number from 0 to 12/],
    ['two inputs', { inputs: 2 }, /inputs/],
    ['no operation', { ops: [] }, /ops: expected operations/],
    ['an unknown operation', { ops: ['ad'] }, /unknown operation "ad"/],
    ['several outputs', { ops: ['sort'] }, /sort cannot/],
    ['parameters without defaults', { ops: ['clip'] }, /clip cannot.*parameters/],
    ['an operation that jumps', { ops: ['floor'] }, /floor cannot.*not regular/],
    ['constants as operations', { ops: ['const'] }, /const cannot/],
    ['open constants that multiply', { ops: ['mul'], constants: 'any' }, /mul is not piecewise affine/],
    [
      'open constants elsewhere',
      { property: 'artificial', constants: 'any' },
      /for artificial expected numbers/,
    ],
    ['no number', { constants: ['one'] }, /constants/],
    ['a point elsewhere', { property: 'artificial', at: '0' }, /identity and zero only/],
    ['no target', { property: 'target' }, /expected a target/],
  ])('with %s are refused', (_, change, message) => {
    expect(() => checkQuestion({ ...good, ...change })).toThrow(message);
  });
});

test('what is taken as commutative is, in value and derivatives', () => {
  const points = [
    [2, 3],
    [-1, 5],
    [0, 7],
  ].map(([x, y]) => [rational(x!), rational(y!)]);
  const exact = [...COMMUTATIVE].filter(name => name !== 'logSumExp');
  for (const name of exact) {
    const piece = library.get(name)!.build(2, defaultsOf(name)).piece(1).outputs[0]!;
    for (const [x, y] of points) {
      expect(piece.value(rationalField, [x!, y!])).toEqual(piece.value(rationalField, [y!, x!]));
      const partials = (at: (typeof points)[number]) => {
        const row = piece.gradient(rationalField, at);
        return Array.isArray(row)
          ? [0, 1].map(i => String(row.find(one => one.argument === i)?.value ?? 0))
          : row;
      };
      expect(partials([x!, y!])).toEqual((partials([y!, x!]) as string[]).toReversed());
    }
  }
  // A rule that takes too much for commutative is seen.
  const sub = library.get('sub')!.build(2, {}).piece(1).outputs[0]!;
  expect(String(sub.value(rationalField, points[0]!))).not.toBe(
    String(sub.value(rationalField, points[0]!.toReversed())),
  );
});

test('remembered values are the values', () => {
  const table = new ValueTable();
  const numbers = ['0', '1', '-7/3', '12345'].map(text => parseRational(text));
  const ids = numbers.map(value => table.of(value));
  const forms = formsOf(ask('zero', 'add,sub,relu,max,div', 1));
  for (let round = 0; round < 2; round++)
    for (const form of forms)
      for (const [i, x] of numbers.entries())
        for (const [j, y] of numbers.entries()) {
          const args = form.arity === 1 ? [x] : [x, y];
          const own = table.apply2(form, ids[i]!, ids[j]!);
          expect(table.apply(form, form.arity === 1 ? [ids[i]!] : [ids[i]!, ids[j]!])).toBe(own);
          const piece = form.g.index(rationalField, args);
          const direct = valuesOf(form.g.piece(piece as number), rationalField, args);
          expect(own).toBe(Array.isArray(direct) ? table.of(direct[0]!) : 0);
        }
});
