/** Functions beside a point of which too little is known, and what is asked of them there. */
import { expect, test } from 'vitest';
import * as F from '../../../src/certificates/functions/quotient.ts';
import {
  besides,
  coefficientAt,
  elementary,
  fraction,
  negative,
  ofQuotient,
  raised,
  reciprocal,
  signBeside,
} from '../../../src/certificates/near/beside.ts';
import { cellsNear } from '../../../src/certificates/near/cells.ts';
import { slopesOnRay } from '../../../src/certificates/near/ray.ts';
import { inputsAt, lineOf, meter, number, refusal, selectionOf, vector } from '../units.ts';

const of = (text: string) => ofQuotient(F.readQuotient(text, meter)!, meter);
const t = of('t');
const half = number('1/2');
const logarithm = elementary('log', t, meter)!;
/** e^(−1/t): smaller than every power of t. */
const flat = elementary('exp', of('-1/t'), meter)!;

test.each([
  ['1/log t', () => reciprocal(logarithm, meter), 'the first term of a function beside the point'],
  ['a high power of e^t', () => raised(elementary('exp', t, meter)!, 201, meter), 'a power that is too high'],
  ['the sign of e^(−1/t)', () => signBeside(flat), 'the sign of a function beside the point'],
  ['log(2 + t)', () => elementary('log', of('2 + t'), meter), 'log of a function beside the point'],
  ['sin(1/t)', () => elementary('sin', of('1/t'), meter), 'sin of a function beside the point'],
  ['exp(1 + t)', () => elementary('exp', of('1 + t'), meter), 'exp of a function beside the point'],
  ['√t', () => fraction(t, half, meter), 'a root that is no series in whole powers of t'],
  ['t⁹⁹ in e^(−1/t)', () => coefficientAt(flat, 99), 'what a function does beside the point'],
  [
    '√(−t), as a norm',
    () => besides(meter).norm!(negative(t, meter)),
    'a norm of what is not known to be a sum of squares',
  ],
])('%s', (_, work, stop) => expect(refusal(work)).toEqual({ stop }));

test('a guard that is undefined at the point, where no other one fails', () => {
  const selections = { s: selectionOf('x', ['x', '0'], '1: log(x) >= 0', '2: log(x) < 0') };
  const [step] = lineOf('x', ['y = s x'], { selections }).steps;
  expect(refusal(() => [...cellsNear(step!.basic, inputsAt(0), meter)])).toEqual({
    stop: 'a guard is undefined at the point',
  });
});

test('a function that no power of t makes a series along a ray', () => {
  const selections = { s: selectionOf('x', ['x*log(2 + x)', '0'], '1: x > 0', '2: x <= 0') };
  const line = lineOf('x', ['y = s x'], { selections });
  expect(refusal(() => slopesOnRay(line, vector(0), vector(0), vector(1), meter))).toEqual({
    stop: 'what the function does along a ray',
  });
});
