/** The claims of others: each decided, none vacuous, each negative control refuted, and their certificates accepted and not forgeable. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { claimsDocument, ledger, others, runClaim } from '../../../src/claims/index.ts';
import { stationaryPoints } from '../../../src/claims/others/data/stationary-points.ts';
import { FOLLOWING, NOT_FOLLOWING } from '../../../src/claims/others/data/torch-recorded.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { textOf } from '../../house/tree.ts';
import { SHORT, share, spread } from '../../random.ts';

const REFUTED = [
  'cppad-domain',
  'echidna-zero',
  'hanso-ns2-count',
  'k-chained-mifflin2-nonconvex',
  'lv-cb2-point',
  'lv-colville1',
  'lv-davidon2',
  'lv-elattar-sign',
  'lv-hilb-nonconvex',
  'lv-hs78',
  'lv-maxquad-point',
  'mifflin2-nonconvex',
  'ncopt-gradient',
  'nsp-maxquad',
  'paddle-max',
  'qa-3124021',
  'stan-fmax',
  'ti-maxquad',
  'torch-2-8-max',
  'torch-cdist-inf',
  'torch-min-norm',
  'zero-subgrad',
];
const PARTIAL = ['bertoin-zone', 'hanso-ns1'];

const setting = { seed: 1, effort: 1 };
/** All faces for n = 3 take ten seconds: they are looked at below, for n = 2. */
const quick = others.filter(({ id }) => id !== 'external/hanso-ns2-count');
/** Those that are looked into below. */
const NEEDED = /paddle-max|lv-dem|mifflin2-nonconvex$/;
const asked = new Set(spread(quick));
const records = quick
  .filter(claim => asked.has(claim) || NEEDED.test(claim.id))
  .map(claim => runClaim(claim, setting));

test('there are at least 80, with ids of their own, each with its source', () => {
  expect(others.length).toBeGreaterThanOrEqual(80);
  const ids = [...ledger, ...others].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, source, kind, dependsOn } of others) {
    expect(id).toMatch(/^external\/[a-z0-9-]+$/);
    expect(kind).toBe('external');
    expect(source).not.toBe('');
    expect(dependsOn.filter(other => !ids.includes(other))).toEqual([]);
  }
});

test('the README counts them', () => {
  expect(textOf('README.md')).toContain(`; ${others.length} of them`);
});

describe.each(records.map(record => [record.id, record] as const))('%s', (id, record) => {
  test('has the status that is known of it, is not vacuous, and refutes its falsehoods', () => {
    const name = id.slice('external/'.length);
    const expected = REFUTED.includes(name)
      ? 'refuted-as-printed'
      : PARTIAL.includes(name)
        ? 'partial'
        : 'holds';
    expect(record.evidence.filter(one => one.counterexample || one.undecided > 0)).toEqual([]);
    for (const { says, instances, falsehood } of record.evidence) {
      expect(instances, says).toBeGreaterThan(0);
      expect(falsehood.refutation, falsehood.says).toBeDefined();
    }
    expect(record.status).toBe(expected);
  });
});

test('what is refuted is quoted, or said to be a claim of that form', () => {
  for (const { id, title, source } of others)
    if (source.includes('not read') && !source.includes('README'))
      expect(title, id).toMatch(/^A claim of the form: /);
});

test('certificates are derived again', () => {
  const every = SHORT ? 1 : 4;
  const some = records.filter((one, k) => k % every === 0 && JSON.stringify(one).length < 6_000);
  const { problems, claims, assumptions } = verifyDocument(
    JSON.parse(JSON.stringify(claimsDocument(some, setting))),
  );
  expect(problems).toEqual([]);
  expect(claims).toBeGreaterThan(share(200));
  expect(assumptions.join()).toContain('the instances that were looked at are not in the document');
});

const some = claimsDocument(
  records.filter(({ id }) => NEEDED.test(id)),
  setting,
) as unknown as Loose;
const at = (copy: Loose, id: string): Loose =>
  copy.claims.find((claim: Loose) => claim.id === `external/${id}`).evidence[0].shown[0].certificate;

test.each<readonly [string, (copy: Loose) => void]>([
  ['another value', copy => (at(copy, 'lv-dem').value = '-4')],
  ['another weight', copy => (at(copy, 'lv-dem').clarkeCritical.certificate.weights['0'] = '1/2')],
  ['another verdict', copy => (at(copy, 'lv-dem').clarkeCritical.verdict = 'no')],
  ['a gradient left out', copy => at(copy, 'paddle-max').clarke.gradients.pop()],
  ['another program', copy => (at(copy, 'mifflin2-nonconvex').programs[1].nodes[0].value = '5')],
  ['a certificate of another kind', copy => (at(copy, 'lv-dem').format = 'cornercheck.judgement/1')],
  [
    'a refutation of printed text',
    copy =>
      (copy.claims.find(
        (claim: Loose) => claim.id === 'external/paddle-max',
      ).errata[0].refutation.certificate.value = '2'),
  ],
])('%s is refused', (_, change) => {
  expect(verifyDocument(some).problems).toEqual([]);
  expect(verifyDocument(altered(some, change)).verdict).toBe('rejected');
});

test('the stationary points of Nesterov’s second function: (3^(n−1) + 1)/2, none twice', () => {
  for (const n of [2, 3, 4, 5, 6]) {
    const points = stationaryPoints(n).map(point => point.map(x => x.toFraction()).join(', '));
    expect(new Set(points).size).toBe((3 ** (n - 1) + 1) / 2);
    expect(points.length).toBe((3 ** (n - 1) + 1) / 2);
  }
  expect(stationaryPoints(3).map(point => point.map(x => x.toFraction()).join(', '))).toContain('0, 0, -1');
});

test('48 operations were recorded', () => {
  expect([FOLLOWING.length, NOT_FOLLOWING.length]).toEqual([28, 20]);
});
