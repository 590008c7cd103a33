/** What ties are near a point: the largest or least of forms, or cases; by hand. */
import { describe, expect, test } from 'vitest';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import type { Form } from '../../../src/certificates/ties/parts.ts';
import { tieSystem } from '../../../src/certificates/ties/system.ts';
import { lineOf, meter, refusal, selectionOf, textOf, texts, vector } from '../units.ts';

/** `1 0 + 2#0`: a row, and so many times what the tie outputs of these numbers are. */
const shown = ({ inputs, ties }: Form): string =>
  [texts(inputs).join(' '), ...[...ties].map(([k, by]) => `${textOf(by)}#${k}`)].join(' + ');

/** At 0, or at the point. */
function system(inputs: string, nodes: readonly string[], fields = {}, at?: readonly (string | number)[]) {
  const line = lineOf(inputs, nodes, fields);
  const { tied, outputs } = tieSystem(line, vector(...(at ?? line.inputs.map(() => 0))), meter);
  return {
    tied: tied.map(({ first, is }) => [
      first,
      'sign' in is
        ? [is.sign, ...is.of.map(shown)]
        : is.map(({ gives, guards }) => [
            gives.map(shown).join(),
            ...guards.map(([form, relation]) => `${shown(form)} ${relation}`),
          ]),
    ]),
    outputs: outputs.map(shown),
  };
}

describe('a tie is the largest, or the least, where its cells say so', () => {
  test.each<[string, string, string[], unknown[]]>([
    ['max', 'x y', ['m = max x y'], [0, [1, '1 0', '0 1']]],
    ['min', 'x y', ['m = min x y'], [0, [-1, '1 0', '0 1']]],
    ['relu', 'x', ['r = relu x'], [0, [1, '0', '1']]],
    ['abs', 'x', ['a = abs x'], [0, [1, '1', '-1']]],
    [
      'abs of what moves by more',
      'x y',
      ['d = add x x', 's = sub d y', 'a = abs s'],
      [0, [1, '2 -1', '-2 1']],
    ],
    ['a largest of what is the same twice', 'x y', ['m = max x x y'], [0, [1, '1 0', '0 1']]],
  ])('%s', (_, inputs, nodes, expected) => {
    const { tied, outputs } = system(inputs, nodes);
    expect([tied, outputs]).toEqual([
      [expected],
      [
        `${inputs
          .split(' ')
          .map(() => '0')
          .join(' ')} + 1#0`,
      ],
    ]);
  });

  test('also in another one, by the number of what that gives', () => {
    expect(system('x y', ['a = abs x', 'b = sub a y', 'm = min b y'])).toEqual({
      tied: [
        [0, [1, '1 0', '-1 0']],
        [1, [-1, '0 -1 + 1#0', '0 1']],
      ],
      outputs: ['0 0 + 1#1'],
    });
  });

  test('of a selection only where each piece is asked not to be below the others', () => {
    const cells = ['1: u >= v', '2: u < v'];
    const say = (pieces: readonly string[], ...index: string[]) =>
      system('x y', ['m = s x y'], { selections: { s: selectionOf('u v', pieces, ...index) } }).tied[0]![1];
    expect(say(['u', 'v'], ...cells)).toEqual([1, '1 0', '0 1']);
    expect(say(['v', 'u'], ...cells)).toEqual([-1, '0 1', '1 0']);
    // Neither: 2u - v is above u where u > v.
    expect(say(['u', '3*v'], ...cells)).toEqual([
      ['1 0', '1 -1 >='],
      ['0 3', '-1 1 >'],
    ]);
    // That it is not 0 says nothing of its side.
    expect(say(['u', 'v'], '1: u != v', '2: u = v')).toEqual([
      ['1 0', '1 -1 !='],
      ['0 1', '1 -1 ='],
    ]);
  });
});

describe('another tie is told by cases', () => {
  test('of several outputs', () => {
    expect(system('x y', ['s = sort x y', 'b = component s k=2'])).toEqual({
      tied: [
        [
          0,
          [
            ['1 0,0 1', '1 -1 >='],
            ['0 1,1 0', '-1 1 >'],
          ],
        ],
      ],
      outputs: ['0 0 + 1#1'],
    });
  });

  test('without cells whose piece has another value', () => {
    const own = selectionOf('u', ['u', '2*u', 'u + 1'], '1: u > 0', '2: u = 0', '3: u < 0');
    expect(system('x', ['r = s x'], { selections: { s: own } }).tied[0]![1]).toEqual([
      ['1', '1 >'],
      ['2', '1 ='],
    ]);
  });

  test('of functions that are curved', () => {
    // max(x + y², x): its guard would be curved; this one asks for the sign of y.
    const own = selectionOf('u v', ['u', 'u + v^2'], '1: v >= 0', '2: v < 0');
    expect(
      system('x y', ['r = s x y', 'm = relu y', 't = add r m'], { selections: { s: own } }).tied,
    ).toEqual([[0, [1, '0 0', '0 1']]]);
    const steep = selectionOf('u v', ['u', 'u + v + v^2'], '1: v >= 0', '2: v < 0');
    expect(system('x y', ['r = s x y'], { selections: { s: steep } }).tied[0]![1]).toEqual([
      ['1 0', '0 1 >='],
      ['1 1', '0 -1 >'],
    ]);
  });
});

describe('the ties are', () => {
  const bend = { selections: { bend: selectionOf('u v', ['v', '2*v'], '1: u >= 0', '2: u < 0') } };

  test('those that matter to the outputs', () => {
    expect(system('x y', ['a = abs x', 'p = mul a y', 'r = relu y', 's = add p r']).tied).toEqual([
      [0, [1, '0 0', '0 1']],
    ]);
  });

  test('and those that their guards are asked of', () => {
    const nodes = ['r = relu x', 'd = sub r y', 'b = bend d z'];
    expect(system('x y z', nodes, bend).tied).toEqual([
      [0, [1, '0 0 0', '1 0 0']],
      [
        1,
        [
          ['0 0 1', '0 -1 0 + 1#0 >='],
          ['0 0 2', '0 1 0 + -1#0 >'],
        ],
      ],
    ]);
  });

  test('none where nothing is tied', () => {
    expect(system('x y', ['m = max x y'], {}, [2, 1])).toEqual({ tied: [], outputs: ['1 0'] });
  });
});

describe('it stops', () => {
  test.each<[string, string[], object, string]>([
    [
      'at a guard that is curved',
      ['q = square x', 's = sub y q', 'r = relu s'],
      {},
      'a guard that is not affine',
    ],
    [
      'at a guard that is the product of what is affine only piece by piece',
      ['a = abs x', 'r = relu y', 'p = mul a r', 's = add p x', 'm = relu s'],
      {},
      'a guard that is not affine',
    ],
    [
      'at a piece without a value there',
      ['r = s x'],
      { selections: { s: selectionOf('u', ['0', 'u', 'u*log(u)'], '1: u = 0', '2: u < 0', '3: u > 0') } },
      'a piece that is undefined at the point borders it',
    ],
  ])('%s', (_, nodes, fields, stop) => {
    expect(refusal(() => system('x y', nodes, fields))).toEqual({ stop });
  });

  test('where a value is not rational', () => {
    const own = new Meter(10_000_000);
    const line = lineOf('x y', ['e = exp x', 'r = relu y', 'p = mul e r']);
    const why = own.over(new ExpLog(own), () => refusal(() => tieSystem(line, vector(1, 0), own)));
    expect(why).toEqual({ stop: 'cones around a point with values that are not rational' });
  });

  test('not at a constant factor', () => {
    const nodes = ['c = const value=3', 'p = mul c x', 's = sub p y', 'r = relu s'];
    expect(system('x y', nodes).tied).toEqual([[0, [1, '0 0', '3 -1']]]);
  });
});
