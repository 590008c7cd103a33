/** A program at a point, as documents give them, and the values there. */
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import {
  checkValue,
  type Place,
  readPlace,
  withDerivativesIfAny,
  withoutDerivatives,
} from '../../../src/certificates/reading/place.ts';
import { said } from '../quotients.ts';
import { jetsAt, lineOf, meter, programOf, refusal, texts, vector } from '../units.ts';

function read(document: object, signed = false): { place: Place | undefined; says: string[] } {
  let place: Place | undefined;
  const says = said(review => {
    place = readPlace(review, '', document, signed);
  });
  return { place, says };
}
const program = programOf('x y', ['p = mul x y']);

test('it has a value there, and derivatives', () => {
  const { place, says } = read({ program, at: ['2', '1/3'] });
  expect([says, texts(place!.x), texts(place!.jets[2]!.gradient)]).toEqual([[], ['2', '1/3'], ['1/3', '2']]);
});

test.each<readonly [document: object, says: string]>([
  [{ program, at: ['1'] }, '/at: expected 2 coordinates, got 1'],
  [{ program, at: ['1', '-0'] }, '/at/1: expected an exact number such as "-7/3"'],
  [{ program, at: '1' }, '/at: expected a list'],
  [{ program: programOf('x y', ['q = div x y']), at: ['1', '0'] }, '/program: the node q is undefined there'],
  [{ program, text: 'x + y', at: ['1', '1'] }, '/text: is not the text of the program beside it'],
])('%j is none', (document, says) => expect(read(document).says[0]).toBe(says));

test('a coordinate of a target may be -0', () => {
  expect(texts(read({ program, at: ['1', '-0'] }, true).place!.x)).toEqual(['1', '0']);
});

test('where a piece has no derivative there may be a value', () => {
  const root = lineOf('x', ['q = square x', 'r = sqrt q']);
  const zero = vector(0);
  expect(refusal(() => evaluate(root, zero, meter))).toEqual({ wrong: 'the node r is undefined there' });
  expect(withDerivativesIfAny(root, zero, meter).map(({ gradient }) => gradient.length)).toEqual([0, 0, 0]);
  expect(texts(withDerivativesIfAny(root, vector(2), meter)[2]!.gradient)).toEqual(['1']);
  expect(texts(withoutDerivatives(root, vector(2), meter).map(({ value }) => value))).toEqual([
    '2',
    '4',
    '2',
  ]);
  expect(refusal(() => withDerivativesIfAny(lineOf('x', ['l = log x']), zero, meter))).toEqual({
    wrong: 'the node l is undefined there',
  });
});

test('a value is that of the output, or of each', () => {
  const check = (value: unknown, outputs: readonly string[]): string[] => {
    const line = lineOf('x y', ['p = mul x y', 's = add x y'], { outputs });
    return said(review =>
      review.claim('', () => checkValue(value, { line, x: vector(2, 3), jets: jetsAt(line, 2, 3) }, review)),
    );
  };
  expect([check('6', ['p']), check(['6', '5'], ['p', 's'])]).toEqual([[], []]);
  expect([check('5', ['p']), check(['6', '6'], ['p', 's'])]).toEqual([
    [': is not the value of the program'],
    ['/1: is not the value of the program'],
  ]);
  expect(check(['6'], ['p', 's'])).toEqual([': expected 2 numbers, got 1']);
});
