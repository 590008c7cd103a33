/** One document for two programs, whichever functions decide whether they are one. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Undecided } from '../../../src/fields/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { compared } from '../../../src/segments/equal/compared.ts';

const of = (p: string, q: string, effort?: Parameters<typeof compared>[1]) =>
  compared([parseProgramText(`f(t) = ${p}`), parseProgramText(`f(t) = ${q}`)], effort);

test.each([
  ['relu(t)', 'relu(-t) + t', 'yes'],
  ['relu(t)', 't', 'no'],
  ['relu(exp(t) - 2)', 'max(exp(t), 2) - 2', 'yes'],
  ['exp(t)', '1 + t', 'no'],
  // What is compared has no value at 0, or on a half line.
  ['where(1/t < 0, -1/t, 1/t)', 'abs(1/t)', 'yes'],
  ['where(1/relu(t) > 1, t, 2*t)', 'where(1/relu(t) <= 1, 2*t, t)', 'yes'],
  ['mod(2*t, t)', '0/t', 'yes'],
  ['mod(t, relu(t))', '0/relu(t)', 'yes'],
  ['mod(2*t, t)', '0*t', 'no'],
  ['where(t > 0 and 1/t > 2, t, 0)', 'where(1/t > 2, t, 0)', 'no'],
  // They have no end of pieces: near 0 they differ.
  ['floor(t)', 'floor(t) + 1', 'no'],
  ['floor(t)', 'floor(t) + relu(t - 2)', 'no'],
])('%s and %s: %s', (p, q, equal) => {
  const document = of(p, q);
  expect(document.equal).toBe(equal);
  expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ verdict: 'accepted' });
});

test.each([
  // Rational pieces, endlessly many of them: others would do no better.
  ['floor(t + 1)', 'floor(t) + 1', 'endlessly many pieces: floor takes another one again and again'],
  ['2*cos(atan(t)/2)^2', '1 + 1/sqrt(1 + t^2)', expect.stringContaining('its normal form is not 0')],
])('%s and %s: undecided', (p, q, why) => {
  expect(of(p, q)).toMatchObject({ equal: 'undecided', why });
});

test('work ends where whoever watches has no time, and after the steps that there are', () => {
  const watch = () => {
    throw new Undecided('no time');
  };
  const effort = { steps: 20_000, watch };
  expect(of('relu(t)', 'relu(-t) + t', effort)).toMatchObject({ equal: 'undecided', why: 'no time' });
  expect(of('relu(exp(t) - 2)', 'max(exp(t), 2) - 2', 1)).toMatchObject({
    equal: 'undecided',
    why: 'more than 500 steps of computing with functions',
  });
});

test('of more pieces with exp than there are steps for, those near 0 are looked at', () => {
  expect(of('floor(t)*exp(t)', 'floor(t)*exp(t) + 1', 4)).toMatchObject({ equal: 'no' });
});

test('programs of several inputs are refused', () => {
  const programs = [parseProgramText('x + y'), parseProgramText('y + x')] as const;
  expect(() => compared(programs)).toThrow('expected programs of one input');
});
