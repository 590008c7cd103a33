import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../src/errors.ts';
import { format, fromFloat, parseRational, rational } from '../../src/numbers/index.ts';
import { MAX_EXPONENT, MAX_LITERAL } from '../../src/numbers/parse.ts';
import { cpuTime } from '../cpu-time.ts';

const read = (text: string) => format(parseRational(text));

function codeOf(text: string): string {
  try {
    parseRational(text, 'at[0]');
  } catch (error) {
    if (!(error instanceof CornercheckError)) throw error;
    expect(error.path).toBe('at[0]');
    expect(error.message).not.toContain('\n');
    return error.code;
  }
  return 'read';
}

describe('parseRational', () => {
  test.each([
    ['1/3', '1/3'],
    ['-2', '-2'],
    ['+2', '2'],
    ['0.1', '1/10'],
    ['1e-3', '1/1000'],
    ['1E+3', '1000'],
    ['-1.50', '-3/2'],
    ['.5', '1/2'],
    ['5.', '5'],
    ['007', '7'],
    ['-0', '0'],
    ['0.0e9', '0'],
    ['  3/4 ', '3/4'],
    ['3 / -4', '-3/4'],
    ['1.5/0.25', '6'],
    ['0x1.8p-3', '3/16'],
    ['-0X1.8P3', '-12'],
    ['0x10', '16'],
    ['0x.8', '1/2'],
    ['0x1e5', '485'],
    ['0x1p-1074', format(fromFloat(Number.MIN_VALUE))],
    ['0x1.fffffffffffffp+1023', format(fromFloat(Number.MAX_VALUE))],
    ['12345678901234567890123456789/2', '12345678901234567890123456789/2'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ...[
      '',
      ' ',
      '.',
      '-',
      '+',
      'e5',
      '.e5',
      '1e',
      '1e+',
      '1.2.3',
      '--1',
      '+-1',
      '1 2',
      '1_000',
      '1,5',
      '1n',
      'x',
    ],
    ...[
      '1/',
      '/2',
      '/',
      '1/2/3',
      '1/0',
      '0/0',
      '1/0.0',
      '1/0x0',
      '1/x',
      '1e5.5',
      '1e1e1',
      '-(1)',
      '1+1',
      '(1/2)',
    ],
    ...[
      'NaN',
      'Infinity',
      '-Infinity',
      'null',
      'true',
      '0x',
      '0xp1',
      '0x.',
      '0x1.8p',
      '0xg',
      '0b1',
      '0o7',
      '1p3',
    ],
    ...['0x1e-3', '0x-1', '１', '٣', '1\u00002', '1/3 of it', '½', '−1'],
  ])('refuses %j', text => expect(codeOf(text)).toBe('bad-number'));

  test('bounds exponents and lengths, before any work', () => {
    expect(codeOf(`1e${MAX_EXPONENT}`)).toBe('read');
    expect(codeOf(`1e-${MAX_EXPONENT}`)).toBe('read');
    expect(codeOf(`1e${MAX_EXPONENT + 1}`)).toBe('limit');
    expect(codeOf('1e1000000000')).toBe('limit');
    expect(codeOf(`1e${'9'.repeat(400)}`)).toBe('limit');
    expect(codeOf('0x1p-99999999999')).toBe('limit');
    expect(codeOf('1/1e-1000000000')).toBe('limit');
    expect(codeOf('1'.repeat(MAX_LITERAL + 1))).toBe('limit');
  });

  test('agrees with decimal.js on random decimals', () => {
    const decimal = fc.tuple(
      fc.constantFrom('', '-', '+'),
      fc.stringMatching(/^\d{1,25}$/),
      fc.stringMatching(/^\d{0,25}$/),
      fc.integer({ min: -40, max: 40 }),
    );
    fc.assert(
      fc.property(decimal, ([sign, whole, part, exponent]) => {
        const text = `${sign}${whole}.${part}e${exponent}`;
        const [top, bottom] = new (Decimal.clone({ precision: 200 }))(text).toFraction();
        expect(read(text)).toBe(format(rational(BigInt(top!.toFixed()), BigInt(bottom!.toFixed()))));
      }),
    );
  });

  test('reads what format writes', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
        const text = format(rational(n, d));
        expect(read(text)).toBe(text);
      }),
    );
  });

  test('reads the hex float of a double exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        const bytes = new DataView(new ArrayBuffer(8));
        bytes.setFloat64(0, value);
        const bits = bytes.getBigUint64(0);
        const exponent = Number((bits >> 52n) & 0x7ffn);
        const fraction = (bits & 0xfffffffffffffn).toString(16).padStart(13, '0');
        const sign = bits >> 63n ? '-' : '';
        const text = `${sign}0x${exponent === 0 ? 0 : 1}.${fraction}p${(exponent || 1) - 1023}`;
        expect(read(text)).toBe(format(fromFloat(value)));
      }),
    );
  });

  test('a literal of the greatest length is read in reasonable time', () => {
    const spent = cpuTime();
    expect(codeOf(`0.${'7'.repeat(MAX_LITERAL - 2)}`)).toBe('read');
    expect(spent()).toBeLessThan(20_000);
  });
});
