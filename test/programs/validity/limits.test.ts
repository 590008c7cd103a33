import { describe, expect, it } from 'vitest';
import { printProgram } from '../../../src/programs/text/print.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { MAX_DIGITS, MAX_TOTAL_DIGITS, NumberReader } from '../../../src/programs/validity/limits.ts';
import { errorOf } from '../error-of.ts';

describe('NumberReader', () => {
  it('bounds one number', () => {
    const digits = (count: number) => () => new NumberReader().read('7'.repeat(count));
    expect(errorOf(digits(MAX_DIGITS + 1))).toMatch(/^expected a number of at most 90000 digits, got "777/);
    expect(errorOf(digits(1000))).toBe('nothing was thrown');
  });

  it('bounds all long numbers of a program together, and counts no short ones', () => {
    const reader = new NumberReader();
    for (let i = 0; i < MAX_TOTAL_DIGITS / 20; i++) reader.read('123456789.123456789');
    const terms = Array.from({ length: 300 }, (_, i) => `${i + 1}e-9000`);
    expect(errorOf(() => terms.map(term => reader.read(term)))).toBe(
      'expected long numbers of at most 2000000 digits together, got more',
    );
    expect(errorOf(() => parseProgramText(`x + ${terms.join(' + ')}`))).toMatch(
      /^line 1, column \d+: expected long numbers/,
    );
  });

  it('takes nothing whose print it would not take', () => {
    const text = `x + 0x1.${'f'.repeat(100)}p-9000 - 3e-10000 * x`;
    expect(printProgram(parseProgramText(printProgram(parseProgramText(text))))).toBe(
      printProgram(parseProgramText(text)),
    );
  });
});
