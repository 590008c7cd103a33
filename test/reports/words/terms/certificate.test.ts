import { describe, expect, test } from 'vitest';
import type { Certificate, Exact } from '../../../../src/reports/index.ts';
import { proofOf } from '../../../../src/reports/words/finding.ts';
import { certificateWords } from '../../../../src/reports/words/terms/certificate.ts';
import { bundle, findingOf } from '../../fixtures.ts';

const ties = [
  ['0', '1'],
  ['1', '0'],
];
const words = (
  certificate: Certificate,
  point: readonly Exact[],
  gradients = ties,
  status: 'exact' | 'undecided' = 'exact',
) => certificateWords(certificate, { status, gradients }, point, 'active');

describe('a separator in words', () => {
  test('names a direction, its value on every gradient and on the returned one', () => {
    expect(words({ separator: ['-1', '-1'] }, ['1', '1'])).toEqual({
      holds: true,
      text: 'The direction d = (1, 1) gives ⟨d, g⟩ = 1 for every active gradient g, but 2 for (1, 1): no convex combination can reach it, so it is not in D_f(x).',
    });
  });

  test('says at least or at most where the gradients differ along it', () => {
    expect(words({ separator: ['1', '0'] }, ['-1', '0']).text).toContain(
      '⟨d, g⟩ ≥ 0 for every active gradient g, but −1',
    );
    expect(words({ separator: ['-1', '0'] }, ['2', '0']).text).toContain(
      '⟨d, g⟩ ≤ 1 for every active gradient g, but 2',
    );
  });

  test('speaks of an interval for one input', () => {
    expect(words({ separator: ['-1'] }, ['3'], [['1'], ['2']]).text).toBe(
      'Every active gradient lies between 1 and 2, and 3 does not, so it is not in D_f(x).',
    );
  });

  test('is not worded as a proof where it proves nothing', () => {
    for (const [separator, point] of [
      [
        ['1', '1'],
        ['1', '1'],
      ],
      [
        ['-1/2', '-1/2'],
        ['1', '1'],
      ],
      [
        ['0', '0'],
        ['1', '1'],
      ],
      [['-1'], ['1', '1']],
      [
        ['-1', 'x'],
        ['1', '1'],
      ],
      [
        ['-1', '-1'],
        ['1/2', '1/2'],
      ],
      [
        ['-1', '-1'],
        ['NaN', '1'],
      ],
    ] as const)
      expect(words({ separator }, point)).toMatchObject({
        holds: false,
        text: expect.stringContaining('does not check'),
      });
    expect(words({ separator: ['1'] }, ['0'], []).holds).toBe(false);
  });

  test('with a radius has to separate the whole box', () => {
    const separator = ['-1', '-1'];
    expect(words({ separator, radius: ['1/4', '1/4'] }, ['1', '1']).holds).toBe(false);
    expect(words({ separator: ['-2', '-2'], radius: ['1/4', '1/4'] }, ['1', '1'])).toMatchObject({
      holds: true,
      text: expect.stringContaining('(rounding is allowed for)'),
    });
  });

  test('of a set that is not known whole speaks of its known part only', () => {
    expect(words({ separator: ['-1', '-1'] }, ['1', '1'], ties, 'undecided').text).toMatch(
      /the known part of D_f\(x\)\.$/,
    );
  });
});

describe('weights in words', () => {
  test('are a sum of gradients', () => {
    expect(words({ weights: { 0: '1/2', 1: '1/2' } }, ['1/2', '1/2']).text).toBe(
      '1/2 · (0, 1) + 1/2 · (1, 0) = (1/2, 1/2): a convex combination of active gradients, so it is in D_f(x).',
    );
    expect(words({ weights: { 1: '1' } }, ['1', '0']).text).toBe(
      '(1, 0) is one of the active gradients, so it is in D_f(x).',
    );
  });

  test.each([
    { 0: '1/2', 1: '1/3' },
    { 0: '3/2', 1: '-1/2' },
    { 0: '1/3', 1: '2/3' },
    { 0: '1/2', 7: '1/2' },
    { 0: 'half', 1: '1/2' },
  ])('%j do not prove that (1/2, 1/2) is in the hull', weights => {
    expect(words({ weights }, ['1/2', '1/2']).holds).toBe(false);
  });

  test('with a radius may miss by as much, and say so', () => {
    const weights = { 0: '1/2', 1: '1/2' };
    expect(words({ weights, radius: ['1/100', '1/100'] }, ['51/100', '1/2']).text).toContain(
      'up to the allowed rounding',
    );
    expect(words({ weights, radius: ['1/200', '1/100'] }, ['51/100', '1/2']).holds).toBe(false);
  });
});

test('every certificate of the fixtures holds; one that is moved does not', () => {
  const reports = [...bundle('tfjs-like').reports, ...bundle('clean').reports];
  const certified = reports.flatMap(report => report.findings).filter(finding => finding.certificate);
  expect(certified.length).toBeGreaterThan(5);
  for (const finding of certified) expect(proofOf(finding), finding.id).toMatchObject({ holds: true });
  const finding = findingOf(reports[0]!, 'outside-reduceMax-tied');
  expect(proofOf({ ...finding, returned: { value: '1', gradient: ['1/2', '1/2'] } })!.holds).toBe(false);
});
