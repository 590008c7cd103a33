/** Whether the kernel of one operation rounds. */
import { describe, expect, test } from 'vitest';
import { atRationals, selected } from '../../../src/certificates/kernel/held.ts';
import { coordinates, rationals } from '../../../src/certificates/kernel/jet.ts';
import { Floats } from '../../../src/certificates/verdicts/float.ts';
import { Kernels } from '../../../src/certificates/verdicts/routines.ts';
import type { Loose } from '../documents.ts';
import { lineOf, meter, vector } from '../units.ts';

/** Of the operation at these arguments, in float32, by the piece that its index takes. */
function computes(text: string, x: readonly string[], fields: Loose = {}): boolean {
  const inputs = ['x', 'y', 'z'].slice(0, x.length).join(' ');
  const step = lineOf(inputs, [`r = ${text}`], fields).steps.at(-1)!;
  const at = coordinates(vector(...x), meter);
  const piece = selected(
    step,
    rationals(meter),
    at.map(({ value }) => value),
    atRationals(meter),
  );
  return new Kernels(new Floats('float32', meter), meter).computes(step, piece, at);
}

describe('affine pieces with factors of the format', () => {
  test.each<readonly [text: string, x: readonly string[], answer: boolean]>([
    ['add x y', ['1', '1/2'], true],
    ['add x y', ['0x1000000', '1'], false],
    ['sub x y', ['0x1000001', '1'], false],
    ['neg x', ['1/2'], true],
    ['sum x y z', ['1', '2', '3'], true],
    ['relu x', ['1'], true],
    ['relu x', ['0'], true],
    ['max x y', ['1', '1'], true],
    ['max x y', ['1', '2'], true],
    ['abs x', ['-1'], true],
    ['leakyRelu x alpha=1/4', ['-1'], true],
    ['leakyRelu x alpha=1/3', ['-1'], false],
    ['leakyRelu x alpha=1/3', ['1'], false],
    // A norm may be taken by powers and roots, also of one number.
    ['norm1 x', ['1'], false],
    ['norm1 x y', ['1', '1'], false],
  ])('%s at %j: %s', (text, x, answer) => expect(computes(text, x)).toBe(answer));
});

describe('one operation of two arguments with an exact result', () => {
  test.each<readonly [text: string, x: readonly string[], answer: boolean]>([
    ['mul x y', ['3', '1/2'], true],
    ['mul x y', ['0x1001', '0x1001'], false],
    ['div x y', ['3', '2'], true],
    ['div x y', ['1', '3'], false],
    // Its result is exact, though 1/3 is none of the format.
    ['div x y', ['3', '3'], true],
    // The derivative of a list’s product may divide by each factor.
    ['prod x y', ['3', '1/2'], false],
    ['square x', ['1'], false],
    ['exp x', ['0'], false],
  ])('%s at %j: %s', (text, x, answer) => expect(computes(text, x)).toBe(answer));
});

describe('a kernel of several operations may take a piece that is as near', () => {
  test.each<readonly [text: string, x: readonly string[], answer: boolean]>([
    // It compares its argument with a bound: however near, it takes its own piece.
    ['max x y', ['1', '0x1.000002p0'], true],
    ['relu x', ['0x1p-126'], true],
    // Of (x + 3)/6 beside 0 and 1.
    ['hardSigmoid x', ['-0x1.7fffffp1'], false],
  ])('%s at %j: %s', (text, x, answer) => expect(computes(text, x)).toBe(answer));
});
