/** One exit status a document, whatever command made it. */
import { describe, expect, test } from 'vitest';
import { statusOf } from '../../../src/cli/frame/status.ts';
import type { Document } from '../../../src/documents/index.ts';

const status = (format: string, fields: object, asked = {}) =>
  statusOf({ format: `cornercheck.${format}/1`, ...fields } as unknown as Document, asked);

const explained = {
  active: { status: 'exact' },
  nodewise: { status: 'exact' },
  clarke: { status: 'exact' },
  reachable: { verdict: 'yes' },
  clarkeCritical: { verdict: 'no' },
  selectionCritical: { verdict: 'yes' },
  artificial: 'yes',
};
const integrated = { holds: 'yes', conservative: 'yes' };
const target = (integrates: string, failing: number[] = []) => ({ target: { integrates, failing } });
const iterates = { undecided: 0 };
const descended = { summary: { trapped: { artificial: 3 } }, iterates, complete: true };
const searched = { question: { property: 'zero' }, found: [{}], minimal: 'yes' };
const found = (verdict: string, baseline?: 'listed') => ({
  findings: [{ verdict, baseline }],
  complete: true,
});

describe('0 holds, 1 a violation, 2 bad input, 3 undecided', () => {
  test.each<[string, object, number, object?]>([
    ['explain', explained, 0],
    ['explain', { ...explained, nodewise: { status: 'undecided' } }, 3],
    ['explain', { ...explained, clarke: { status: 'bounds' } }, 3],
    ['explain', { ...explained, reachable: { verdict: 'undecided' } }, 3],
    ['explain', { ...explained, clarkeCritical: { verdict: 'undecided' } }, 3],
    // Coincidences count only where they were asked for.
    ['explain', { ...explained, active: { status: 'undecided' } }, 0],
    ['explain', { ...explained, active: { status: 'undecided' } }, 3, { coincidences: true }],
    ['explain', { ...explained, artificial: 'undecided' }, 3, { coincidences: true }],
    ['explain', { ...explained, selectionCritical: { verdict: 'undecided' } }, 3, { coincidences: true }],
    ['explain', { ...explained, artificial: 'undecided' }, 0],
    ['explain', { regular: { verdict: 'no' } }, 0],
    ['explain', { status: 'undecided', why: 'exp(1) is not rational' }, 3],
    ['judgement', { verdict: 'clarke' }, 0],
    ['judgement', { verdict: 'inapplicable' }, 0],
    ['judgement', { verdict: 'outside' }, 1],
    ['judgement', { verdict: 'nonfinite' }, 1],
    ['judgement', { verdict: 'undecided' }, 3],
    ['judgement', { error: 'expected JSON' }, 2],
    ['integral', integrated, 0],
    ['integral', { ...integrated, holds: 'no' }, 1],
    ['integral', { ...integrated, conservative: 'no' }, 1],
    ['integral', { ...integrated, holds: 'undecided' }, 3],
    ['integral', { ...integrated, holds: 'inapplicable' }, 3],
    ['integral', { ...integrated, conservative: 'undecided' }, 3],
    ['integral', { ...integrated, ...target('no objection') }, 0],
    ['integral', { ...integrated, ...target('no', [1]) }, 1],
    ['integral', { ...integrated, ...target('mixed') }, 3],
    ['integral', { ...integrated, ...target('not asked') }, 3],
    ['critical', { complete: 'yes', critical: [{ kind: 'artificial' }] }, 0],
    ['critical', { complete: 'undecided', critical: [] }, 3],
    ['critical', { complete: 'yes', critical: [{ kind: 'undecided' }] }, 3],
    ['faces', { complete: 'yes', faces: [{ kind: 'clarke' }, { kind: 'mixed', reachable: [] }] }, 0],
    ['faces', { complete: 'yes', faces: [{ kind: 'mixed' }] }, 3],
    ['faces', { complete: 'undecided', faces: [] }, 3],
    ['faces', { complete: 'yes', faces: [{ kind: 'undecided' }] }, 3],
    ['equal', { equal: 'yes' }, 0],
    ['equal', { equal: 'no' }, 1],
    ['equal', { equal: 'undecided' }, 3],
    ['forge', { addsZero: 'yes' }, 0],
    ['forge', { addsZero: 'yes', identity: 'yes', same: 'undecided' }, 0],
    ['forge', { addsZero: 'undecided' }, 3],
    ['forge', { addsZero: 'yes', identity: 'undecided' }, 3],
    ['forge', { addsZero: 'yes', same: 'no' }, 3],
    ['descent', descended, 0],
    ['descent', { ...descended, complete: false }, 3],
    ['descent', { ...descended, iterates: { undecided: 1 } }, 3],
    ['descent', { ...descended, summary: { trapped: { undecided: 1 } } }, 3],
    ['descent', { ...descended, summary: { trapped: { unjudged: 1 } } }, 3],
    ...['outgrown', 'undefined', 'undecided', 'failed'].map(
      end => ['descent', { ...descended, summary: { [end]: { none: 1 } } }, 3] as [string, object, number],
    ),
    ['search', searched, 0],
    ['search', { ...searched, minimal: 'none', found: [] }, 0],
    ['search', { ...searched, minimal: 'undecided' }, 3],
    ['search', { ...searched, stopped: 'time' }, 3],
    ['search', { ...searched, question: { property: 'target' } }, 1],
    ['search', { ...searched, question: { property: 'target' }, found: [] }, 0],
    ['report', found('spurious'), 0],
    ['report', found('outside'), 1],
    ['report', found('outside', 'listed'), 0],
    ['report', found('undecided'), 3],
    ['report', { findings: [], complete: false }, 3],
    ['figure', {}, 0],
    ['reports', { reports: [{ complete: true, findings: [{ verdict: 'outside' }] }] }, 0],
    ['reports', { reports: [{ complete: true }, { complete: false }] }, 3],
    ['verification', { verdict: 'accepted' }, 0],
    ['verification', { verdict: 'rejected' }, 1],
    ['verification', { verdict: 'undecided' }, 3],
  ])('%s %j: %i', (format, fields, expected, asked) => {
    expect(status(format, fields, asked)).toBe(expected);
  });
});
