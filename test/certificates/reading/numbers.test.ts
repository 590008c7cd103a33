/** The numbers of pieces, from 1. */
import { expect, test } from 'vitest';
import { numbered, numberOf } from '../../../src/certificates/reading/numbers.ts';
import { lineOf, meter, refusal, selectionOf, stepOf } from '../units.ts';

const three = stepOf(lineOf('x y z', ['m = median x y z']), 'm');
const clip = stepOf(lineOf('x', ['c = clip x lo=1 hi=1']), 'c');

test('are in the order in which a selection lists them', () => {
  const pieces = [...three.basic.pieces()];
  expect(pieces.map(piece => numberOf(three, piece, meter))).toEqual([1, 2, 3]);
  expect([...numbered(three, [pieces[0]!, pieces[2]!], meter)]).toEqual([
    ['1', pieces[0]],
    ['3', pieces[2]],
  ]);
  expect(numberOf(three, [...clip.basic.pieces()][1]!, meter)).not.toBe(2);
});

test('pieces that are made anew are told by what they are', () => {
  const again = [...three.basic.pieces()];
  expect(numberOf(three, structuredClone(again[1]!), meter)).toBe(2);
  expect(numberOf(clip, structuredClone([...clip.basic.pieces()][0]!), meter)).toBe(1);
});

test('two pieces that are written alike have numbers of their own', () => {
  const pieces = [...clip.basic.pieces()];
  const numbers = pieces.map(piece => numberOf(clip, piece, meter));
  expect(new Set(numbers).size).toBe(pieces.length);
});

test('where operations inside are written out there are none', () => {
  const selections = { s: selectionOf('x', ['relu(x)', '-x'], '1: x > 0', '2: x <= 0') };
  const written = stepOf(lineOf('x', ['y = s x'], { selections }), 'y');
  const [piece] = written.basic.pieces();
  const stop = { stop: 'the number of a piece of what is written out' };
  expect([
    refusal(() => numberOf(written, piece!, meter)),
    refusal(() => numbered(written, [piece!], meter)),
  ]).toEqual([stop, stop]);
});
