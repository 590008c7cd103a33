import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { diffDocument, diffTables } from '../../src/check/index.ts';
import { statusOf } from '../../src/cli/frame/status.ts';
import type { CheckDocument, Finding } from '../../src/documents/index.ts';
import { saved } from '../reports/saved.ts';

const base = saved('report') as CheckDocument;
const violation = base.findings.find(({ verdict }) => verdict === 'outside')!;
const [op] = violation.ops;
const cell = { op: op!, pattern: 'x = 0', checks: 1, verdicts: { clarke: 1 } } as const;
const report = (findings: readonly Finding[], more: Partial<CheckDocument> = {}): CheckDocument => ({
  ...base,
  complete: true,
  sweep: [cell],
  findings,
  ...more,
});

describe('findings', () => {
  const none = report([]);
  const one = report([violation]);

  test('that are new make the exit status 1, unless a baseline lists them', () => {
    const diff = diffDocument(none, one);
    expect(diff.appeared).toMatchObject([{ id: violation.id }]);
    expect(statusOf(diff)).toBe(1);
    expect(statusOf(diffDocument(none, report([{ ...violation, baseline: 'listed' }])))).toBe(0);
    expect(statusOf(diffDocument(none, report([{ ...violation, verdict: 'conservative' }])))).toBe(0);
    expect(statusOf(diffDocument(one, one))).toBe(0);
  });

  test('are fixed only where their operations were asked again, to the end', () => {
    expect(diffDocument(one, none)).toMatchObject({ fixed: [{ id: violation.id }], unasked: [] });
    for (const left of [report([], { complete: false }), report([], { sweep: [{ ...cell, op: 'other' }] })])
      expect(diffDocument(one, left)).toMatchObject({ fixed: [], unasked: [{ id: violation.id }] });
  });

  test('with another answer have changed', () => {
    const other = report([{ ...violation, returned: { value: '0', gradient: ['7'] } }]);
    const { changed, appeared } = diffDocument(one, other);
    expect(appeared).toEqual([]);
    expect(changed).toMatchObject([{ id: violation.id, new: expect.stringContaining('gradient (7)') }]);
  });
});

test('conventions, counts, and what makes the two harder to compare', () => {
  const [name, own] = Object.entries(base.conventions)[0]!;
  const old = report([], { conventions: { [name]: own }, summary: { clarke: 3 } });
  const other = { ...own, rule: 'the last active piece' };
  const diff = diffDocument(
    old,
    report([], { conventions: { [name]: other }, seed: 99, summary: { gradient: 1 } }),
  );
  expect(diff.conventions).toMatchObject([{ id: name, new: expect.stringContaining('last') }]);
  expect(diff.summary).toEqual({ clarke: [3, 0], gradient: [0, 1] });
  expect(diff.notes.join()).toContain('seeds differ');
  expect(diffDocument(old, old)).toMatchObject({ conventions: [], notes: [] });
});

test('the checker claims nothing of it, and refuses one that lists a finding twice', () => {
  const diff = diffDocument(report([]), report([violation]));
  expect(verifyDocument(diff)).toMatchObject({ verdict: 'undecided', problems: [] });
  expect(verifyDocument({ ...diff, fixed: diff.appeared }).problems).toMatchObject([{ path: '/fixed/0/id' }]);
});

describe('corners', () => {
  const at = (verdict: 'clarke' | 'outside', more: Partial<CheckDocument> = {}): CheckDocument =>
    report([], { sweep: [{ ...cell, verdicts: { [verdict]: 1 } }], ...more });

  test('that fail and did not are new violations, whatever the findings are called', () => {
    const worse = diffDocument(at('clarke'), at('outside'));
    expect(worse.corners).toEqual([{ id: `${op}, x = 0`, old: 'clarke', new: 'outside', fresh: true }]);
    expect(statusOf(worse)).toBe(1);
    expect(statusOf(diffDocument(at('outside'), at('clarke')))).toBe(0);
    expect(diffDocument(at('outside'), at('outside'))).not.toHaveProperty('corners');
    const known = at('outside', {
      sweep: [{ ...cell, verdicts: { outside: 1 }, finding: violation.id }],
      findings: [{ ...violation, baseline: 'listed' }],
    });
    expect(statusOf(diffDocument(at('clarke'), known))).toBe(0);
  });

  test('by mode, where that is told', () => {
    const modes = (forward: 'clarke' | 'outside'): CheckDocument =>
      report([], {
        sweep: [
          { ...cell, checks: 2, verdicts: {}, modes: { backward: { clarke: 1 }, forward: { [forward]: 1 } } },
        ],
      });
    expect(diffDocument(modes('clarke'), modes('outside')).corners).toMatchObject([
      { id: `${op}, x = 0, forward`, fresh: true },
    ]);
  });

  test('tables are compared report by report', () => {
    const as = (name: string, one: CheckDocument): CheckDocument => ({
      ...one,
      target: { ...one.target, name },
    });
    const { precision } = base.target;
    const old = [as('a', report([])), as('b', report([]))];
    const current = [as('a', report([])), as('b', report([violation])), as('c', report([]))];
    expect(diffTables(old, current)).toMatchObject({
      old: { name: 'a, b' },
      appeared: [{ id: `b ${precision}: ${violation.id}` }],
      notes: [`Only the new table has c ${precision}.`],
    });
    expect(statusOf(diffTables(old, current))).toBe(1);
  });
});
