/** Functions that are too large to be computed with, or of no kind that is. */
import { expect, test } from 'vitest';
import { Germs } from '../../../src/certificates/functions/germ.ts';
import { poly } from '../../../src/certificates/functions/polynomial.ts';
import { fromRat, power, quotients, readQuotient } from '../../../src/certificates/functions/quotient.ts';
import { collect, powerOf, times, variable } from '../../../src/certificates/functions/several.ts';
import { Written } from '../../../src/certificates/functions/written.ts';
import { meter, number, refusal } from '../units.ts';

const HIGH = 'a polynomial is of too high a degree';
const t = readQuotient('t', meter)!;
const half = number('1/2');
const x = variable(0);
const germs = new Germs(1, meter);
const written = new Written(1, meter);

test.each([
  ['a long polynomial', () => poly(new Array(2_001).fill(1n), meter), HIGH],
  ['a large coefficient', () => poly([1n << 600_000n], meter), 'a coefficient is too large'],
  ['a high power of t', () => power(t, 2_001, meter), HIGH],
  ['a root of t', () => quotients(meter).fraction(t, half), 'a root of what is not a constant'],
  ['sin of t', () => quotients(meter).apply('sin', t), 'sin of what is not a constant with a rational value'],
  [
    'sin of 1',
    () => quotients(meter).apply('sin', fromRat(number(1), meter)),
    'sin of a number for which its value is not rational',
  ],
  ['a high exponent', () => collect([{ exponents: [1_001], coefficient: half }], meter), HIGH],
  ['a product of high powers', () => times(powerOf(x, 600, meter), powerOf(x, 600, meter), meter), HIGH],
  [
    'a root of x',
    () => germs.fraction(germs.coordinate(0, number(1)), half),
    'a root, or atan, of what is no constant',
  ],
  [
    'exp of 1',
    () => germs.apply('exp', germs.constant(number(1))),
    'exp of a number for which its value is not rational',
  ],
  [
    '1/x, as it is written',
    () => written.inverse(written.coordinate(0, number(1))),
    'a quotient of functions as they are written',
  ],
])('%s', (_, work, stop) => expect(refusal(work)).toEqual({ stop }));
