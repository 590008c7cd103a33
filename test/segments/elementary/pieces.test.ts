/** Programs along a curve as functions of t: piece by piece, up to the zeros of what was asked. */
import { describe, expect, test } from 'vitest';
import { isFailure, rational, rationalField, Undecided } from '../../../src/numbers/index.ts';
import { fromIntegers } from '../../../src/polynomials/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import {
  curveOver,
  type ElementaryPieces,
  elementaryPieces,
  isPiecesFailure,
  samplesIn,
} from '../../../src/segments/elementary/pieces.ts';
import { LinePoint, markedJson } from '../../../src/segments/elementary/point.ts';
import { axis, parseCurve } from '../../../src/segments/restriction/curve.ts';
import type { Domain } from '../../../src/segments/restriction/restrict.ts';

const lineOf = (text: string) => compile(parseProgramText(text));
const piecesOf = (texts: readonly string[], domain: Domain = {}, curve = axis) =>
  elementaryPieces(texts.map(lineOf), curve, domain);

/** What each piece computes, with its ends. */
function shown(found: ReturnType<typeof elementaryPieces>): unknown[][] {
  if (isPiecesFailure(found)) throw new Error(found.failure.why);
  const place = (point: LinePoint | undefined) => {
    const json = point && markedJson(point, found.reals);
    return json && ('at' in json ? json.at : json.root);
  };
  expect(found.breakpoints).toEqual(found.pieces.slice(1).map(({ from }) => from));
  return found.pieces.map(({ from, to, field, runs }) => [
    place(from),
    ...runs.map(run => (isFailure(run) ? run.why : field.text(run.values[0]!))),
    place(to),
  ]);
}

describe('pieces', () => {
  test.each([
    ['exp(t)', [[undefined, 'exp(t)', undefined]]],
    [
      'relu(exp(t) - 2)',
      [
        [undefined, '0', 'exp(t) - 2'],
        ['exp(t) - 2', 'exp(t) - 2', undefined],
      ],
    ],
    [
      'log(t)',
      [
        [undefined, 'log of a number that is not positive', '0'],
        ['0', 'log(t)', undefined],
      ],
    ],
    [
      '1/(exp(t) - 1)',
      [
        [undefined, '-1/(1 - exp(t))', '0'],
        ['0', '1/(exp(t) - 1)', undefined],
      ],
    ],
    // What is 0 all along ends no piece.
    ['relu(exp(t) - exp(t))', [[undefined, '0', undefined]]],
    ['relu(1/(1 + exp(t)) + exp(t)/(1 + exp(t)) - 1)', [[undefined, '0', undefined]]],
    // 0 at 1, which is the number that is tried first.
    [
      'abs(exp(t)/exp(1) - 1)',
      [
        [undefined, '1 - exp(-1 + t)', '1'],
        ['1', 'exp(-1 + t) - 1', undefined],
      ],
    ],
  ])('of %s', (text, expected) => expect(shown(piecesOf([text]))).toEqual(expected));

  test('of two programs together, on a part of the line', () => {
    const domain = { from: rational(-1), to: rational(2) };
    expect(shown(piecesOf(['abs(t)', 'max(exp(t), 2)'], domain))).toEqual([
      ['-1', '-t', '2', '0'],
      ['0', 't', '2', 'exp(t) - 2'],
      ['exp(t) - 2', 't', 'exp(t)', '2'],
    ]);
  });

  test('between zeros of guards that are the simplest numbers', () => {
    const domain = { from: rational(0), to: rational(30) };
    const found = piecesOf(['floor(t) + exp(t)'], domain) as ElementaryPieces;
    expect(found.pieces.length).toBe(30);
  });

  test('along a curve', () => {
    const domain = { from: rational(0), to: rational(1) };
    const found = piecesOf(['max(exp(x), exp(y))'], domain, parseCurve('t, 1 - t', ['x', 'y']));
    expect(shown(found)).toEqual([
      ['0', expect.stringMatching(/^exp\(1\)\*exp\(-t\)$|^exp\(1 - t\)$/), '1/2'],
      ['1/2', 'exp(t)', '1'],
    ]);
  });

  test('know what was divided by, and of what logarithms were taken', () => {
    const { pieces } = piecesOf(['log(1 + t) + 1/(t - 5) + sqrt(t)']) as ElementaryPieces;
    const last = pieces.at(-1)!;
    expect(last.poles.map(last.field.text)).toEqual(['1 + t', 't - 5']);
  });
});

describe('pieces are not known', () => {
  const why = (found: ReturnType<typeof elementaryPieces>): unknown =>
    isPiecesFailure(found) && found.failure.why;

  test('where they are too many', () => {
    expect(why(piecesOf(['floor(t) + exp(t)'], { from: rational(0), to: rational(70) }))).toBe(
      'more than 64 pieces',
    );
  });

  test('where a sign is not seen, with a number near which', () => {
    const hidden = '2*cos(atan(t)/2)^2 - 1 - 1/sqrt(1 + t^2)';
    const found = piecesOf([`relu(${hidden})`]);
    expect(found).toMatchObject({
      failure: { kind: 'undecided', why: 'the sign of a guard' },
      near: rational(1),
    });
    // A second program does not make up for it.
    expect(isPiecesFailure(piecesOf(['t', `relu(${hidden})`]))).toBe(true);
  });

  test('where there is no time, as it says; an error is thrown on', () => {
    const spend = (error: Error) => () => {
      throw error;
    };
    expect(
      why(elementaryPieces([lineOf('relu(exp(t) - 2)')], axis, {}, spend(new Undecided('no time')))),
    ).toBe('no time');
    expect(() =>
      elementaryPieces([lineOf('relu(exp(t) - 2)')], axis, {}, spend(new TypeError('broken'))),
    ).toThrow(TypeError);
  });
});

test('a curve at a number, of any field', () => {
  const curve = [fromIntegers([1n, 0n, 2n], 3n), fromIntegers([-1n, 1n])];
  expect(curveOver(rationalField, curve, rational(2)).map(String)).toEqual(['3', '1']);
  expect(curveOver(rationalField, [fromIntegers([])], rational(2)).map(String)).toEqual(['0']);
});

describe('numbers in a gap', () => {
  const at = (x: number | undefined) => (x === undefined ? undefined : LinePoint.at(rational(x)));

  test.each([
    [0, 1],
    [-3, 100],
    [undefined, 0],
    [7, undefined],
    [undefined, undefined],
  ])('between %s and %s: many different ones, all inside', (after, before) => {
    const found = [...samplesIn({ after: at(after), before: at(before) })].map(Number);
    expect(new Set(found).size).toBeGreaterThan(8);
    expect(found.every(x => (after === undefined || after < x) && (before === undefined || x < before))).toBe(
      true,
    );
  });

  test('there are none between a point and itself, and ends are narrowed until there are some', () => {
    expect([...samplesIn({ after: at(1), before: at(1) })]).toEqual([]);
    const wide = new LinePoint(
      { lo: rational(0), hi: rational(2) },
      { name: 'f', narrowed: () => ({ lo: rational(0), hi: rational(1) }) },
    );
    const [first] = samplesIn({ after: wide, before: at(2) });
    expect(Number(first!)).toBeGreaterThan(1);
    expect(Number(first!)).toBeLessThan(2);
  });
});
