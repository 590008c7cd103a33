import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import { Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { lineOf, meter, textOf, vector } from '../units.ts';

const at = (node: string, ...x: readonly string[]): string => {
  const inputs = x.map((_, i) => 'xyz'[i]).join(' ');
  const line = lineOf(inputs, [node]);
  return textOf(evaluate(line, vector(...x), meter)[line.outputs[0]!]!.value);
};

describe('whole numbers', () => {
  test.each([
    ['floor x', '-1/2', '-1'],
    ['floor x', '12345678901/2', '6172839450'],
    ['ceil x', '-1/2', '0'],
    ['round x', '5/2', '2'],
    ['round x', '-5/2', '-2'],
    ['round x', '-3/2', '-2'],
    ['trunc x', '-7/2', '-3'],
    ['trunc x', '7/2', '3'],
  ])('%s at %s is %s', (node, x, value) => {
    expect(at(`r = ${node}`, x)).toBe(value);
  });

  test.each([
    ['mod', '-7', '3', '2'],
    ['mod', '7', '-3', '-2'],
    ['rem', '-7', '3', '-1'],
    ['rem', '7', '-3', '1'],
  ])('%s of %s by %s is %s', (op, x, y, value) => {
    expect(at(`r = ${op} x y`, x, y)).toBe(value);
  });

  test('have no remainder by 0, and stop where they are too large', () => {
    expect(() => at('r = mod x y', '1', '0')).toThrow(Wrong);
    expect(() => at('r = floor x', `1${'0'.repeat(30)}`)).toThrow(Stop);
  });

  test('have no end of pieces', () => {
    const [step] = lineOf('x', ['r = floor x']).steps;
    expect(() => [...step!.basic.pieces()]).toThrow(Stop);
  });
});
