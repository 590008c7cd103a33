/** Membership in hulls of gradients and balls, and separation from them; also of numbers that are not rational. */
import { describe, expect, test } from 'vitest';
import { conclude } from '../../../src/certificates/kernel/fact.ts';
import { Meter, Wrong } from '../../../src/certificates/numbers/meter.ts';
import * as Q from '../../../src/certificates/numbers/rational.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { readBall } from '../../../src/certificates/sets/ball.ts';
import { ceilingRoot, certify } from '../../../src/certificates/sets/certify.ts';
import { refusal, meter as unmetered, vector } from '../units.ts';

test('no gradients and no balls to separate from', () => {
  const balls = { inner: conclude('innerBalls', []), outer: conclude('outerBalls', []) };
  const set = { inner: conclude('inner', []), outer: conclude('outer', []), balls };
  const near = { point: vector(0), tolerance: vector(0) };
  expect(refusal(() => certify({ separator: ['1'] }, false, set, near, unmetered))).toEqual({
    wrong: 'expected gradients or balls to separate from',
    path: '/separator',
  });
});

type Read = (text: string) => Q.Rat;
function over<T>(work: (read: Read, meter: Meter) => T): T {
  const meter = new Meter(50_000_000);
  return meter.over(new ExpLog(meter), () => work(text => meter.reals!.read(text), meter));
}

/** A closed form, or a rational number. */
const number = (text: string): unknown =>
  /^-?\d+(?:\/\d+)?$/.test(text) ? text : { expr: text, lo: '-100', hi: '100' };
const rows = (texts: readonly (readonly string[])[]): unknown => texts.map(row => row.map(number));

const disc = (size: string): string[][] => [
  [size, '0'],
  ['0', size],
];

test('lengths are rounded up', () =>
  over((read, meter) => {
    const ceiling = (text: string): bigint => ceilingRoot(read(text), meter).n;
    expect(['exp(2)', 'exp(1)/100', '4 + exp(-30)', '4 - exp(-30)', '9*exp(1)/exp(1)'].map(ceiling)).toEqual([
      3n,
      1n,
      3n,
      2n,
      3n,
    ]);
    expect(ceiling('4 + exp(-120)')).toBe(3n);
    // Of so large a number what is near is far away.
    expect(refusal(() => ceiling('exp(1)*10^42'))).toEqual({ stop: 'the length of a ball in a direction' });
  }));

describe('certificates', () => {
  const near = { point: [Q.ZERO, Q.ZERO], tolerance: [Q.ZERO, Q.ZERO] };
  const shown = (certificate: unknown, inside: boolean, centre: readonly string[], size: string): string =>
    over((_, meter) => {
      const ball = readBall({ centre: centre.map(number), matrix: rows(disc(size)) }, 2, meter);
      const set = {
        inner: conclude('inner', []),
        outer: undefined,
        balls: { inner: conclude('innerBalls', [ball]), outer: conclude('outerBalls', [ball]) },
      };
      return certify(certificate, inside, set, near, meter).kind;
    });
  const u = (...texts: string[]) => ({ weights: { 0: '1' }, balls: { 0: texts.map(number) } });
  const d = (...texts: string[]) => ({ separator: texts.map(number) });

  test('u on the edge, and a separator beside it', () => {
    expect(shown(u('-1', '0'), true, ['exp(1)', '0'], 'exp(1)')).toBe('member');
    expect(shown(u('-sqrt(2)/2', '-sqrt(2)/2'), true, ['1', '1'], 'sqrt(2)')).toBe('member');
    expect(shown(d('4', '0'), false, ['3', '0'], 'exp(1)')).toBe('apart');
  });

  test('what is off, too long or too short is refused', () => {
    expect(() => shown(u('-1', '0'), true, ['3', '0'], 'exp(1)')).toThrow(Wrong);
    expect(() => shown(u('-3*exp(-1)', '0'), true, ['3', '0'], 'exp(1)')).toThrow('|u| at most 1');
    expect(() => shown(d('3', '0'), false, ['3', '0'], 'exp(1)')).toThrow('separator fails');
    expect(() => shown(d('400', '0'), false, ['exp(1)', '0'], 'exp(1)')).toThrow('separator fails');
  });
});
