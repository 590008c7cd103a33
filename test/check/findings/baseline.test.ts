import { describe, expect, test } from 'vitest';
import { applyBaseline, readBaseline } from '../../../src/check/index.ts';
import type { CheckDocument } from '../../../src/reports/index.ts';

const text = (findings: unknown): string => JSON.stringify({ format: 'cornercheck.baseline/1', findings });
const document = (complete: boolean, ...ids: string[]) =>
  ({ complete, findings: ids.map(id => ({ id })) }) as unknown as CheckDocument;

describe('readBaseline', () => {
  test('reads entries with a reason, and a link where there is one', () => {
    const entries = [
      { id: 'a', reason: 'known', link: 'https://example.org/1' },
      { id: 'b', reason: 'known too' },
    ];
    expect(readBaseline(text(entries), 'b.json')).toEqual(entries);
  });

  test.each([
    ['{', /b\.json: expected JSON/],
    ['[]', /expected \{"format"/],
    ['{"format": "cornercheck.baseline/2", "findings": []}', /expected \{"format"/],
    [text({}), /findings: expected a list/],
    [text([{ reason: 'x' }]), /findings\[0\]: expected the id of a finding/],
    [text([{ id: 'a' }]), /findings\[0\]: expected a reason/],
    [text([{ id: 'a', reason: ' ' }]), /findings\[0\]: expected a reason/],
    [text([{ id: 'a', reason: 'x', link: 3 }]), /findings\[0\]: expected a link/],
    ['null', /expected \{"format"/],
    ['3', /expected \{"format"/],
    [text([null]), /findings\[0\]/],
  ])('refuses %s', (bad, message) => {
    expect(() => readBaseline(bad, 'b.json')).toThrow(
      expect.objectContaining({ code: 'bad-usage', message: expect.stringMatching(message) }),
    );
  });
});

describe('applyBaseline', () => {
  test('marks what is listed, and nothing else', () => {
    const { findings } = applyBaseline(document(true, 'a', 'b'), [{ id: 'b', reason: 'known' }]);
    expect(findings.map(({ baseline }) => baseline)).toEqual([undefined, 'listed']);
  });

  test('an entry that matches nothing is an error, unless the run was cut short', () => {
    const stale = [{ id: 'gone', reason: 'known' }];
    expect(() => applyBaseline(document(true, 'a'), stale)).toThrow(
      /lists gone, which was not found: remove it/,
    );
    expect(applyBaseline(document(false, 'a'), stale).findings).toHaveLength(1);
  });
});
