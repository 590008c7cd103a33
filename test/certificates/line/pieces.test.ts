/** A program of one input on a cover of the line: pieces, holes, and points at which it is not continuous. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/certificates/language/line.ts';
import {
  checkHoles,
  checkIrregular,
  type Pieces,
  readPieces,
} from '../../../src/certificates/line/pieces.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { areFunctions, end, roots, said, which } from '../quotients.ts';
import { lineOf, meter, programOf, refusal, selectionOf } from '../units.ts';

const at = (x: string): object => ({ at: x });
/** Pieces one after the other: a value, an end, a value, an end, … */
const cover = (...given: (string | null)[]): object[] => {
  const ends = [null, ...given.filter((_, i) => i % 2 === 1).map(x => at(x!)), null];
  return ends.slice(1).map((to, i) => ({ from: ends[i], to, value: given[2 * i] }));
};

function read(line: Line, pieces: unknown): { readonly found: Pieces | undefined; readonly says: string[] } {
  let found: Pieces | undefined;
  const says = said(review => {
    found = readPieces(review, '', { pieces }, line, roots);
  });
  return { found, says };
}

const kink = lineOf('t', ['y = abs t']);
const own = (...cells: readonly string[]): Line =>
  readProgram(
    programOf('t', ['y = s t'], {
      selections: {
        s: selectionOf(
          'x',
          cells.map(cell => cell.split(' when ')[0]!),
          ...cells.map((cell, i) => `${i + 1}: ${cell.split(' when ')[1]}`),
        ),
      },
    }),
    meter,
  );
const jump = own('0 when x <= 1', 'x when x > 1');
const pole = lineOf('t', ['o = const value=1', 'y = div o t']);
const half = own('1/(x - x) when x < 0', 'x when x >= 0');

describe('pieces', () => {
  test('are joined where the function is continuous', () => {
    const { found, says } = read(kink, cover('-t', '0', 't'));
    expect(says).toEqual([]);
    expect(
      areFunctions(
        found!.pieces.flatMap(({ value, slope }) => [value, slope]),
        '-t',
        '-1',
        't',
        '1',
      ),
    ).toBe(true);
    expect(found!.pieces.map(({ joined }) => joined)).toEqual([false, true]);
    expect([found!.holes, found!.irregular]).toEqual([[], []]);
  });

  test.each<readonly [what: string, line: Line, pieces: unknown, says: string]>([
    ['another function', kink, cover('t', '0', 't'), '/pieces/0/value: is not the value of the program'],
    ['none where there is one', kink, cover(null, '0', 't'), '/pieces/0/value: expected a string'],
    [
      'one where there is none',
      half,
      cover('0', '0', 't'),
      '/pieces/0/value: the program has no value there',
    ],
    ['another end', kink, cover('-t', '1', 't'), '/pieces/0: no index cell of the node y holds all over'],
    ['no list', kink, 'pieces', '/pieces: expected a list'],
    ['no piece', kink, [], '/pieces: expected at least one interval'],
  ])('are refused: %s', (_, line, pieces, says) => {
    const { found, says: own } = read(line, pieces);
    expect([found, own[0]]).toEqual([undefined, says]);
  });
});

describe('between two pieces', () => {
  const between = (line: Line, ...given: (string | null)[]) => {
    const { found, says } = read(line, cover(...given));
    expect(says).toEqual([]);
    return {
      joined: found!.pieces[1]?.joined,
      lacking: found!.pieces[1]?.lackingAtStart,
      holes: found!.holes.map(({ from, to }) => [from && which(from, '0', '1'), to && which(to, '0', '1')]),
      irregular: found!.irregular.map(({ at: x, why }) => [which(x, '0', '1'), why]),
    };
  };

  test('there is no value at a pole', () => {
    expect(between(pole, '1/t', '0', '1/t')).toMatchObject({
      joined: false,
      holes: [['0', '0']],
      irregular: [],
    });
  });

  test.each<readonly [line: Line, given: (string | null)[], why: string]>([
    [jump, ['0', '1', 't'], 'the function jumps'],
    [half, [null, '0', 't'], 'the function has no value on one side'],
    [own('1/x when x < 0', 'x when x >= 0'), ['1/t', '0', 't'], 'the function is unbounded near it'],
    [own('x when x != 1', '7 when x = 1'), ['t', '1', 't'], 'the function jumps'],
  ])('a function with a value is not continuous: %#', (line, given, why) => {
    const point = given[1];
    expect(between(line, ...given).irregular).toEqual([[point, why]]);
  });

  test('one that is joined says nothing of the next', () => {
    const line = own('-x when x <= 0', 'x when x > 0 and x <= 1', '5 when x > 1');
    const { found } = read(line, cover('-t', '0', 't', '1', '5'));
    expect(found!.pieces.map(({ joined }) => joined)).toEqual([false, true, false]);
  });

  test('holes that meet are one', () => {
    const gone = own('1/(x - x) when x < 0', '2/(x - x) when x < 1 and x >= 0', 'x when x >= 1');
    expect(between(gone, null, '0', null, '1', 't').holes).toEqual([[undefined, '1']]);
  });

  test('a piece that is taken beside a point may have no value at it', () => {
    const gone = own('x^2/x when x < 0', 'x when x >= 0');
    expect(between(gone, 't', '0', 't')).toMatchObject({ joined: true, lacking: 'taken beside it' });
    const other = own('x when x <= 0', 'x when x > 0', '1/x when x > 0 and x < 0');
    expect(between(other, 't', '0', 't')).toMatchObject({ joined: true, lacking: 'y' });
  });

  test('a node that lacks a value is named on a whole piece too', () => {
    const lacking = own('x when x >= x', '1/(x - x) when x + 1 < x + 1');
    const { found } = read(lacking, cover('t'));
    expect(found!.pieces[0]!.lacking).toBeUndefined();
    const two = lineOf('t', ['y = s t t'], {
      selections: { s: selectionOf('a b', ['a', '1/(a - b)'], '1: a >= b', '2: a < b') },
    });
    expect(read(two, cover('t')).found!.pieces[0]!.lacking).toBe('y');
  });
});

const domain = (from?: string, to?: string) => ({ from: end(from), to: end(to) });

describe('the points at which f is not continuous', () => {
  const { irregular } = read(jump, cover('0', '1', 't')).found!;
  const entry = { point: at('1'), value: '0', why: 'the function jumps' };
  const check = (notRegular: unknown, from?: string, to?: string) =>
    refusal(() => checkIrregular({ notRegular }, irregular, domain(from, to), roots));
  const expected = { wrong: 'expected the points at which f is not regular, ascending' };

  test('are named as far as they are asked about', () => {
    expect([check([entry]), check([entry], '1', '2'), check([], '2', '3'), check(undefined, '2')]).toEqual(
      new Array(4).fill('none'),
    );
  });

  test.each<readonly [what: string, stated: unknown, why: object]>([
    ['left out', undefined, expected],
    ['listed twice', [entry, entry], expected],
    [
      'another one',
      [{ ...entry, point: at('2') }],
      { wrong: 'f is regular there, or has no value', path: '/0/point' },
    ],
    ['another value', [{ ...entry, value: '1' }], { wrong: 'is not the value of f', path: '/0/value' }],
    ['another reason', [{ ...entry, why: 'w' }], { wrong: 'expected: the function jumps', path: '/0/why' }],
  ])('%s', (_, stated, why) => expect(check(stated)).toEqual(why));

  test('one that is not asked about is none', () => {
    expect(check([entry], '2', '3')).toEqual({
      wrong: 'f is regular there, or has no value',
      path: '/0/point',
    });
  });
});

describe('where the program has no value', () => {
  const { holes } = read(half, cover(null, '0', 't')).found!;
  const point = read(pole, cover('1/t', '0', '1/t')).found!.holes;
  const check = (noValue: unknown, of = holes, from?: string, to?: string) =>
    refusal(() => checkHoles({ noValue }, of, domain(from, to), roots));
  const expected = { wrong: 'expected the points and intervals at which the program has no value' };
  const two = { wrong: 'expected two ends', path: '/0/interval' };

  test('is named as far as it is asked about', () => {
    expect(check([{ interval: [null, at('0')] }])).toBe('none');
    expect(check([{ interval: [at('-1'), at('0')] }], holes, '-1', '1')).toBe('none');
    expect(check(undefined, holes, '1', '2')).toBe('none');
    expect(check([{ point: at('0') }], point)).toBe('none');
  });

  test.each<readonly [what: string, stated: unknown, why: object]>([
    ['left out', undefined, expected],
    ['another end', [{ interval: [null, at('1')] }], expected],
    ['another beginning', [{ interval: [at('-5'), at('0')] }], expected],
    ['a point', [{ point: at('0') }], expected],
    ['three ends', [{ interval: [null, at('0'), null] }], two],
    ['one end', [{ interval: [null] }], two],
    ['neither', [{}], { wrong: 'expected a list', path: '/0' }],
    [
      'both',
      [{ point: at('0'), interval: [null, at('0')] }],
      { wrong: 'expected a point or an interval', path: '/0' },
    ],
  ])('%s', (_, stated, why) => expect(check(stated)).toEqual(why));

  test('an interval that begins at a hole is no point', () => {
    expect(check([{ interval: [at('0')] }], [{ from: end('0'), to: undefined }])).toEqual(two);
    expect(check([{ point: at('1') }], point)).toEqual(expected);
  });
});
