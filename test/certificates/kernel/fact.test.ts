/** Facts: only rules make them, and nothing takes their place. */
import { expect, it, test } from 'vitest';
import { conclude, Fact } from '../../../src/certificates/kernel/fact.ts';
import { checkCertificate } from '../../../src/certificates/kernel/hull.ts';
import { filesBelow, importsOf, textOf } from '../../house/tree.ts';
import { meter, vector } from '../units.ts';

const gradients = [vector(1), vector(3)];

it('a fact is made by concluding it, and by nothing else', () => {
  const fact = conclude('inner', gradients);
  expect([Fact.is(fact), fact.kind, fact.says]).toEqual([true, 'inner', gradients]);
  expect(() => new Fact(Symbol('rule'), 'inner', gradients)).toThrow('only a rule makes a fact');
});

test.each([
  ['an object of the same shape', { kind: 'inner', says: gradients }],
  [
    'an object with its prototype',
    Object.assign(Object.create(Fact.prototype), { kind: 'inner', says: gradients }),
  ],
  ['a copy of one', { ...conclude('inner', gradients) }],
  ['nothing', undefined],
])('%s is no fact, and no rule takes it for one', (_, forged) => {
  expect(Fact.is(forged)).toBe(false);
  const claim = { of: forged as Fact<'inner'>, point: vector(2), tolerance: vector(0) };
  expect(() => checkCertificate({ weights: { '0': '1/2', '1': '1/2' } }, claim, meter)).toThrow(
    'a certificate is about a set that was derived',
  );
});

it('from what lies in a set follows membership, from what a set lies in follows separation, and never the contrary', () => {
  const weights = { weights: { '0': '1/2', '1': '1/2' } };
  const separator = { separator: ['1'] };
  const inner = conclude('inner', gradients);
  const outer = conclude('outer', gradients);
  const tolerance = vector(0);
  expect(checkCertificate(weights, { of: inner, point: vector(2), tolerance }, meter).kind).toBe('member');
  expect(checkCertificate(separator, { of: outer, point: vector(0), tolerance }, meter).kind).toBe('apart');
  expect(() => checkCertificate(weights, { of: outer, point: vector(2), tolerance }, meter)).toThrow(
    'got both',
  );
  expect(() => checkCertificate(separator, { of: inner, point: vector(0), tolerance }, meter)).toThrow(
    'got both',
  );
});

/** Where facts are concluded: each is a rule of RULES.md. */
const RULES = [
  'src/certificates/kernel/hull.ts',
  'src/certificates/sets/balls.ts',
  'src/certificates/sets/certify.ts',
  'src/certificates/sets/sets.ts',
  'src/certificates/sets/sums.ts',
  'src/certificates/verdicts/reading.ts',
];

it('only rules conclude', () => {
  const concluding = filesBelow('src/certificates').filter(
    file => importsOf(file).includes('src/certificates/kernel/fact.ts') && /\bconclude\b/.test(textOf(file)),
  );
  expect(concluding).toEqual(RULES);
});
