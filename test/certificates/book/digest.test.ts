import { describe, expect, test } from 'vitest';
import { digestOf, sealed } from '../../../src/certificates/book/digest.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';

const REPORT = {
  format: 'cornercheck.report/1',
  target: { name: 'mine', version: '1.2', precision: 'float64', modes: ['backward'], ops: ['relu'] },
  seed: 1,
  checks: 2,
  complete: true,
  summary: { gradient: 2 },
  conventions: {},
  sweep: [],
  findings: [],
  notes: ['Undecided, 13 checks: rounding may have taken another branch.'],
};

describe('digestOf', () => {
  test('is the SHA-256 of the canonical JSON', () => {
    // printf '{"a":["é",1,null]}' | sha256sum
    expect(digestOf({ a: ['é', 1, null] })).toBe(
      'sha256:f5787548a98d19dee994a95ce0484a74227fd0a3489ad636c02a8c87dd4d6b68',
    );
  });

  test('does not see the order of keys, undefined fields and the digest itself', () => {
    const one = digestOf({ a: 1, b: { c: 2, d: undefined } });
    expect(digestOf({ b: { c: 2 }, a: 1 })).toBe(one);
    expect(digestOf(sealed({ a: 1, b: { c: 2 } }))).toBe(one);
    expect(digestOf({ a: 1, b: { c: 3 } })).not.toBe(one);
  });
});

describe('a sealed report', () => {
  test('is accepted; without its digest it is left undecided (B3)', () => {
    expect(verifyDocument(sealed(REPORT))).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(verifyDocument(REPORT)).toMatchObject({ verdict: 'undecided', problems: [] });
    expect(verifyDocument(REPORT).assumptions.join()).toContain('without a digest');
  });

  test.each([
    ['the seed', { seed: 2 }],
    ['the version of the target', { target: { ...REPORT.target, version: '1.3' } }],
    ['complete', { complete: false }],
    ['a note', { notes: ['Undecided, 12 checks: rounding may have taken another branch.'] }],
    ['the digest', { digest: `sha256:${'0'.repeat(64)}` }],
    ['a digest that is no text', { digest: 7 }],
  ])('is rejected with another digit in what cannot be re-derived: %s', (_, change) => {
    expect(verifyDocument({ ...sealed(REPORT), ...change })).toMatchObject({
      verdict: 'rejected',
      problems: [{ path: '/digest', message: expect.stringContaining('changed') }],
    });
  });

  test('in a bundle, which has a digest of its own', () => {
    const bundle = sealed({ format: 'cornercheck.reports/1', title: 'a', reports: [sealed(REPORT)] });
    expect(verifyDocument(bundle).verdict).toBe('accepted');
    expect(verifyDocument({ ...bundle, title: 'b' }).problems.map(({ path }) => path)).toEqual(['/digest']);
    const inner = { ...bundle, reports: [{ ...bundle.reports[0], seed: 3 }] };
    expect(verifyDocument(inner).problems.map(({ path }) => path)).toEqual(['/reports/0/digest', '/digest']);
  });
});
