/** Certificates about nothing: there is no set to separate a point from. */
import { expect, test } from 'vitest';
import { conclude } from '../../../src/certificates/kernel/fact.ts';
import { certify } from '../../../src/certificates/sets/certify.ts';
import { meter, refusal, vector } from '../units.ts';

test('no gradients and no balls to separate from', () => {
  const balls = { inner: conclude('innerBalls', []), outer: conclude('outerBalls', []) };
  const set = { inner: conclude('inner', []), outer: conclude('outer', []), balls };
  const near = { point: vector(0), tolerance: vector(0) };
  expect(refusal(() => certify({ separator: ['1'] }, false, set, near, meter))).toEqual({
    wrong: 'expected gradients or balls to separate from',
    path: '/separator',
  });
});
