/** That a program is continuous, and locally Lipschitz, on a box: every node has a value there, whatever is taken. */
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../src/certificates/bounds/enclosed.ts';
import { lipschitz, showContinuous } from '../../../src/certificates/varying/continuing.ts';
import type { Loose } from '../documents.ts';
import { lineOf, meter, number, refusal, selectionOf, texts } from '../units.ts';

const box = (lo: string, hi: string): Range => ({ lo: number(lo), hi: number(hi) });
const SMALL = box('-1/8', '1/8');
const show = (nodes: readonly string[], at = SMALL, fields: Loose = {}) =>
  refusal(() => showContinuous(lineOf('x', nodes, fields), [at], meter));

describe('is seen of', () => {
  test.each<readonly [nodes: readonly string[], at: Range]>([
    [['y = relu x'], SMALL],
    [['e = exp x', 'y = max e x'], SMALL],
    // The piece that is not taken there has no part in it.
    [['a = abs x', 'y = log a'], box('1/2', '1')],
    [['y = sqrt x'], box('1/8', '1')],
    [['r = relu x', 'c = const value=1', 's = add r c', 'y = log s'], SMALL],
  ])('%j', (nodes, at) => expect(show(nodes, at)).toBe('none'));

  test('a quotient by the hull of all that may be taken', () => {
    // max(x, 1) is at least 1 whichever piece it is, relu(x) + 1 as well.
    expect(show(['c = const value=1', 'm = max x c', 'y = div x m'], box('7/8', '9/8'))).toBe('none');
    expect(show(['c = const value=0', 'm = max x c', 'y = div x m'])).toEqual({
      stop: 'division by a number that may be 0',
    });
  });
});

describe('is not seen of', () => {
  const zero = box('0', '0');
  const eight = new Array(8).fill('x').join(' ');
  const seventy = new Array(70).fill('x').join(' ');
  test.each<readonly [what: string, nodes: readonly string[], at: Range, stop: string]>([
    ['a step', ['y = step x'], SMALL, 'an operation that may jump'],
    ['a step far from its jump', ['y = step x'], box('1', '2'), 'an operation that may jump'],
    ['a quotient by 0', ['z = sub x x', 'y = div x z'], zero, 'a node without a value near a point'],
    ['a root of what may be 0', ['y = sqrt x'], box('0', '1'), 'a root of what may be 0'],
    [
      'a logarithm of what may be 0',
      ['y = log x'],
      box('0', '1'),
      'log of a number that may not be positive',
    ],
    ['many signs', [`y = norm1 ${eight}`], SMALL, 'many pieces near a point'],
    ['an order of many arguments', [`y = kthLargest ${seventy} k=3`], SMALL, 'many pieces near a point'],
  ])('%s', (_, nodes, at, stop) => expect(show(nodes, at)).toEqual({ stop }));

  test('a selection of the document’s own, whatever its pieces are', () => {
    const selections = { s: selectionOf('x', ['x', '2*x'], '1: x <= 0', '2: x > 0') };
    expect(show(['y = s x'], SMALL, { selections })).toEqual({ stop: 'an operation that may jump' });
    const single = { s: selectionOf('x', ['x'], '1: x < 0') };
    expect(show(['y = s x'], SMALL, { selections: single })).toEqual({ stop: 'an operation that may jump' });
  });
});

describe('ranges of functions that are locally Lipschitz', () => {
  const on = lipschitz(meter);
  const ends = (found: Range | undefined): string[] | undefined => found && texts([found.lo, found.hi]);

  test('are those of what they are made of', () => {
    const [a, b] = [box('1', '2'), box('-1', '3')];
    expect([ends(on.add(a, b)), ends(on.neg(b)), ends(on.mul(a, b))]).toEqual([
      ['0', '5'],
      ['-3', '1'],
      ['-2', '6'],
    ]);
    expect([ends(on.inverse(a)), ends(on.power(a, 2)), ends(on.constant(number('1/3')))]).toEqual([
      ['1/2', '1'],
      ['1', '4'],
      ['1/3', '1/3'],
    ]);
    expect([ends(on.fraction(box('4', '4'), number('1/2'))), ends(on.apply('exp', box('0', '0')))]).toEqual([
      ['2', '2'],
      ['1', '1'],
    ]);
  });

  test('a root of what may be 0 has none', () => {
    const stop = { stop: 'a root of what may be 0' };
    expect(refusal(() => on.fraction(box('0', '1'), number('1/2')))).toEqual(stop);
    expect(refusal(() => on.fraction(box('-1', '1'), number('3/2')))).toEqual(stop);
  });
});
