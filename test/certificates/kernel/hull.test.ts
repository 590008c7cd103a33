import { describe, expect, it } from 'vitest';
import { conclude } from '../../../src/certificates/kernel/fact.ts';
import { type Claim, checkCertificate } from '../../../src/certificates/kernel/hull.ts';
import { Meter, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { parseExact, type Rat } from '../../../src/certificates/numbers/rational.ts';

const meter = new Meter(1e9);
const vector = (...entries: string[]): Rat[] => entries.map(entry => parseExact(entry, meter));
const claim = (inside: boolean, listed: string[][], point: string[], tolerance?: string[]): Claim => ({
  of: conclude(
    inside ? 'inner' : 'outer',
    listed.map(gradient => vector(...gradient)),
  ),
  point: vector(...point),
  tolerance: vector(...(tolerance ?? point.map(() => '0'))),
});
const check = (certificate: unknown, about: Claim) => () => checkCertificate(certificate, about, meter);

describe('weights', () => {
  const line = claim(true, [['1'], ['2']], ['0']);

  it('combine listed gradients to the point', () => {
    expect(
      check({ weights: { '0': '1/3', '1': '2/3' } }, claim(true, [['1'], ['2']], ['5/3'])),
    ).not.toThrow();
    expect(check({ weights: { '0': '1/3', '1': '2/3' } }, claim(true, [['1'], ['2']], ['4/3']))).toThrow(
      Wrong,
    );
  });

  it('are nonnegative and sum to 1', () => {
    expect(check({ weights: { '0': '2', '1': '-1' } }, line)).toThrow('nonnegative');
    expect(check({ weights: {} }, line)).toThrow('sum to 1');
    expect(check({ weights: { '0': '1/2' } }, claim(true, [['0']], ['0']))).toThrow('sum to 1');
  });

  it('name gradients by their index', () => {
    for (const key of ['2', '-1', '00', '1.0', '__proto__', 'length', '']) {
      const weights = JSON.parse(`{${JSON.stringify(key)}: "1"}`);
      expect(check({ weights }, claim(true, [['0'], ['0']], ['0'])), key).toThrow(Wrong);
    }
  });

  it('reach the point within a radius, which the tolerance bounds', () => {
    const near = (radius: string, tolerance = ['1']) =>
      check({ weights: { '0': '1' }, radius: [radius] }, claim(true, [['1']], ['3/2'], tolerance));
    expect(near('1/2')).not.toThrow();
    expect(near('1/3')).toThrow(Wrong);
    expect(near('-1/2')).toThrow(Wrong);
    expect(near('1/2', ['1/3'])).toThrow(Wrong);
    expect(near('1/2', ['1/2'])).not.toThrow();
    expect(near('1/2', ['0'])).toThrow('the radius does not fit the tolerance');
  });
});

describe('separators', () => {
  it('leave a margin of 1 to every listed gradient', () => {
    const about = claim(
      false,
      [
        ['3', '0'],
        ['0', '3'],
      ],
      ['1', '1'],
    );
    expect(check({ separator: ['1', '1'] }, about)).not.toThrow();
    expect(check({ separator: ['99/100', '99/100'] }, about)).toThrow(Wrong);
    expect(check({ separator: ['1', '0'] }, about)).toThrow(Wrong);
    expect(check({ separator: ['1'] }, about)).toThrow(Wrong);
    expect(check({}, about)).toThrow(Wrong);
    expect(check(undefined, about)).toThrow(Wrong);
  });

  it('separate from something', () => {
    expect(check({ separator: ['1'] }, claim(false, [], ['0']))).toThrow(Wrong);
  });

  it('allow for the radius, and the radius for the tolerance', () => {
    const about = (tolerance?: string[]) => claim(false, [['3']], ['1'], tolerance);
    expect(check({ separator: ['1'], radius: ['1'] }, about())).not.toThrow();
    expect(check({ separator: ['1'], radius: ['2'] }, about())).toThrow(Wrong);
    expect(check({ separator: ['1'], radius: ['1'] }, about(['1/2']))).not.toThrow();
    expect(check({ separator: ['1'], radius: ['1/2'] }, about(['1']))).toThrow(Wrong);
    expect(check({ separator: ['1'] }, about(['1']))).not.toThrow();
    expect(check({ separator: ['1'] }, about(['3/2']))).toThrow(Wrong);
  });
});

describe('what is refused is said, and where', () => {
  const inside = claim(true, [['1'], ['3']], ['2']);
  const outside = claim(false, [['3']], ['1']);
  const wrong = (certificate: unknown, about: Claim): Wrong => {
    try {
      checkCertificate(certificate, about, meter);
    } catch (error) {
      if (error instanceof Wrong) return error;
    }
    throw new Error('expected to be refused');
  };
  const refused = (certificate: unknown, about: Claim) => {
    const { message, path } = wrong(certificate, about);
    return [message, path];
  };

  it('both kinds of certificate at once, or none', () => {
    const both = { weights: { '0': '1/2', '1': '1/2' }, separator: ['1'] };
    for (const about of [inside, outside])
      expect(refused(both, about)).toEqual(['expected weights or a separator, got both', undefined]);
    expect(refused(undefined, inside)).toEqual(['expected a certificate', undefined]);
    expect(refused({}, inside)).toEqual(['expected an object', '/weights']);
    expect(refused({}, outside)).toEqual(['expected a list', '/separator']);
  });

  it('an index that is none, and one that is', () => {
    for (const key of ['2', '00', '1.0', 'length'])
      expect(refused({ weights: { [key]: '1' } }, inside)).toEqual([
        'expected the index of a listed gradient',
        '/weights',
      ]);
    const many = claim(true, [...Array.from({ length: 12 }, () => ['0']), ['7']], ['7']);
    expect(check({ weights: { '12': '1' } }, many)).not.toThrow();
  });

  it('weights that combine to another point; weights of 0 may stand there', () => {
    expect(refused({ weights: { '0': '1' } }, inside)).toEqual([
      'the weights do not combine the gradients to the point',
      '/weights',
    ]);
    expect(check({ weights: { '0': '1', '1': '0' } }, claim(true, [['1'], ['3']], ['1']))).not.toThrow();
  });

  it('a radius of another length, one that does not fit, negative ones', () => {
    const certificate = { weights: { '0': '1/2', '1': '1/2' } };
    expect(refused({ ...certificate, radius: ['0', '0'] }, inside)).toEqual([
      'expected 1 numbers, got 2',
      '/radius',
    ]);
    expect(refused({ ...certificate, radius: ['1'] }, inside)).toEqual([
      'the radius does not fit the tolerance',
      '/radius',
    ]);
    expect(check({ ...certificate, radius: ['0'] }, inside)).not.toThrow();
    const negative = 'expected nonnegative numbers for what rounding may do';
    expect(refused({ ...certificate, radius: ['-1'] }, inside)[0]).toBe(negative);
    // A tolerance below 0 would let a point of the hull be separated from it.
    expect(refused({ separator: ['1'] }, claim(false, [['1']], ['1'], ['-1']))[0]).toBe(negative);
    const plane = claim(false, [['1', '9']], ['1', '1'], ['-1', '0']);
    expect(refused({ separator: ['1', '0'] }, plane)[0]).toBe(negative);
  });

  it('a radius that fits in one coordinate only', () => {
    const plane = claim(true, [['1', '1']], ['1', '1'], ['1', '0']);
    expect(refused({ weights: { '0': '1' }, radius: ['0', '1'] }, plane)[1]).toBe('/radius');
    const beyond = claim(false, [['5', '5']], ['1', '1'], ['0', '1']);
    expect(refused({ separator: ['1', '1'], radius: ['1', '0'] }, beyond)[1]).toBe('/radius');
  });

  it('a separator that separates from nothing, or not from all', () => {
    expect(refused({ separator: ['1'] }, claim(false, [], ['0']))).toEqual([
      'expected gradients to separate from',
      '/separator',
    ]);
    expect(refused({ separator: ['1'] }, claim(false, [['3'], ['1']], ['1']))).toEqual([
      'the separator fails for a listed gradient',
      '/separator',
    ]);
  });
});
