/** A program made of elementary functions on a cover of the line: pieces, holes, and points at which it is not continuous. */
import { describe, expect, test } from 'vitest';
import { type Pieces, readVaryingPieces } from '../../../src/certificates/critical/pieces.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { isSame } from '../../../src/certificates/varying/along.ts';
import { CROSSING, functionOf, saidWithReals } from '../stretches.ts';
import { lineOf } from '../units.ts';
import { ABSOLUTE, ARTIFICIAL, absolute, artificial, cover, LOG_TWO, own, ZERO } from './lines.ts';

function read<T>(line: Line, pieces: unknown, look: (found: Pieces) => T): { found?: T; says: string[] } {
  let found: T | undefined;
  const says = saidWithReals(review => {
    const own = readVaryingPieces(review, '', { pieces }, line);
    if (own) found = look(own);
  });
  return { ...(found !== undefined && { found }), says };
}

const log = lineOf('t', ['y = log t']);
const tan = lineOf('t', ['e = exp t', 'h = sum t t t', 'd = sub e h', 'o = const value=1', 'y = div o d']);

test('pieces are joined where the function is continuous', () => {
  const { found, says } = read(absolute, ABSOLUTE, ({ pieces, holes, irregular }) => {
    const [left, right] = pieces;
    const same = [
      isSame(left!.slope, functionOf('-exp(t)', left!.on), left!.on),
      isSame(right!.value, functionOf('exp(t) - 2', right!.on), right!.on),
    ];
    return { same, joined: pieces.map(({ joined }) => joined), flat: left!.constant, holes, irregular };
  });
  expect(says).toEqual([]);
  expect(found).toEqual({ same: [true, true], joined: [false, true], flat: false, holes: [], irregular: [] });
});

test.each<readonly [line: Line, pieces: unknown, says: string]>([
  [absolute, cover('exp(t) - 2', LOG_TWO, 'exp(t) - 2'), '/pieces/0/value: is not the value of the program'],
  [absolute, cover(null, LOG_TWO, 'exp(t) - 2'), '/pieces/0/value: expected a string'],
  [log, cover('0', ZERO, 'log(t)'), '/pieces/0/value: the program has no value there'],
  [
    absolute,
    cover('2 - exp(t)', { at: '1' }, 'exp(t) - 2'),
    'not re-derived: /pieces/0 (the sign of a function on a stretch)',
  ],
  [absolute, 'pieces', '/pieces: expected a list'],
  [absolute, [], '/pieces: expected at least one interval'],
])('are refused: %#', (line, pieces, says) => {
  const { found, says: all } = read(line, pieces, () => true);
  expect([found, all[0]]).toEqual([undefined, says]);
});

describe('between two pieces', () => {
  const between = (line: Line, ...given: (string | object | null)[]): object =>
    read(line, cover(...given), ({ pieces, holes, irregular }) => ({
      joined: pieces[1]?.joined,
      holes: holes.map(({ from, to }) => [from?.exact !== undefined, to?.exact !== undefined]),
      why: irregular.map(({ why }) => why),
    }));
  const of = (joined: boolean | undefined, holes: boolean[][], why: string[]): object => ({
    found: { joined, holes, why },
    says: [],
  });

  test('a function is continuous, by enclosures or by its limits', () => {
    expect(between(absolute, '2 - exp(t)', LOG_TWO, 'exp(t) - 2')).toEqual(of(true, [], []));
    const pasted = own('x', ['e = exp t', 'y = s e'], 'x when x <= 2', '2*x - 2 when x > 2');
    expect(between(pasted, 'exp(t)', LOG_TWO, '2*exp(t) - 2')).toEqual(of(true, [], []));
  });

  test('it has no value at a pole, whose closed form is known or not', () => {
    expect(
      between(
        lineOf('t', ['e = exp t', 'o = const value=1', 'd = sub e o', 'y = div o d']),
        '1/(exp(t) - 1)',
        ZERO,
        '1/(exp(t) - 1)',
      ),
    ).toEqual(of(false, [[true, true]], []));
    const far = { ...CROSSING, lo: '3/2', hi: '8/5' };
    const value = '1/(exp(t) - 3*t)';
    expect(between(tan, value, CROSSING, value, far, value)).toEqual(
      of(
        false,
        [
          [false, false],
          [false, false],
        ],
        [],
      ),
    );
  });

  test('it has no value on a side, or jumps', () => {
    expect(between(log, null, ZERO, 'log(t)')).toEqual({
      found: { joined: undefined, holes: [[false, true]], why: [] },
      says: [],
    });
    const root = lineOf('t', ['y = sqrt t']);
    expect(between(root, null, ZERO, 'sqrt(t)')).toEqual(
      of(undefined, [[false, true]], ['the function has no value on one side']),
    );
    const jump = own('x', ['e = exp t', 'y = s e'], '0 when x <= 2', 'x when x > 2');
    expect(between(jump, '0', LOG_TWO, 'exp(t)')).toEqual(of(false, [], ['the function jumps']));
    const alone = own('x', ['e = exp t', 'y = s e'], 'x when x != 2', '7 when x = 2');
    expect(between(alone, 'exp(t)', LOG_TWO, 'exp(t)')).toEqual(of(false, [], ['the function jumps']));
  });

  test('whether it is continuous at a point without a closed form may not be known', () => {
    const jump = lineOf('t', ['e = exp t', 'h = sum t t t', 'd = sub e h', 'y = step d']);
    const far = { ...CROSSING, lo: '3/2', hi: '8/5' };
    const { found, says } = read(jump, cover('1', CROSSING, '0', far, '1'), () => true);
    expect([found, says]).toEqual([
      undefined,
      ['not re-derived: /pieces/0/to (whether f is continuous at a point)'],
    ]);
  });

  test('a slope without a limit is that of no function that is locally Lipschitz', () => {
    const steep = own('x', ['y = s t'], '0 when x <= 0', 'sqrt(x) when x > 0');
    const { found, says } = read(steep, cover('0', ZERO, 'sqrt(t)'), () => true);
    expect([found, says]).toEqual([
      undefined,
      ['not re-derived: /pieces/0/to (a function without a value at a number)'],
    ]);
  });

  test('holes that meet are one', () => {
    const gone = own(
      'x',
      ['e = exp t', 'y = s t'],
      'log(-1 - x^2) when x < 0',
      'log(-2 - x^2) when x >= 0 and x < 1',
      'x when x >= 1',
    );
    expect(between(gone, null, ZERO, null, { at: '1' }, 't')).toMatchObject({
      found: { holes: [[false, true]] },
      says: [],
    });
  });
});

test('a node that lacks a value all along is named', () => {
  const lacking = own('a b', ['e = exp t', 'y = s e e'], 'a when a >= b', '1/(a - b) when a < b');
  const named = (line: Line, pieces: object[]) =>
    read(line, pieces, found => found.pieces.map(one => one.lacking ?? 'none')).found;
  expect([named(lacking, cover('exp(t)')), named(artificial, ARTIFICIAL)]).toEqual([['y'], ['none', 'none']]);
});
