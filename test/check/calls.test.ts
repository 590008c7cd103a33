/** Targets with several calls for one operation (contract, section 5): each is asked, and told apart. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealed } from '../../src/certificates/book/digest.ts';
import { verifyDocument } from '../../src/certificates/index.ts';
import { checkDocument, checkOne, checkTarget } from '../../src/check/index.ts';
import type { CheckDocument } from '../../src/documents/index.ts';
import { ZERO } from '../../src/numbers/index.ts';
import { programFromJson } from '../../src/programs/index.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';

const SPECIFIER = 'fixtures/targets/several-calls.mjs';
let host: TargetHost;
let report: CheckDocument;
beforeAll(async () => {
  host = await openTarget(SPECIFIER);
  const options = { seed: 1, runs: 60 };
  report = checkDocument(host, SPECIFIER, options, await checkTarget(host, options));
});
afterAll(() => host?.close());

test('calls beside the first are listed with what they compute', () => {
  expect(report.target.ops).toEqual(['max', 'reduceMax', 'relu']);
  expect(report.target.calls).toEqual({ 'lib.fmax': 'max', 'lib.clamp_min': 'max' });
});

test('each has its own rows and its own convention', () => {
  const rules = Object.entries(report.conventions).map(([op, { is, status, rule }]) => [
    op,
    is,
    status,
    rule,
  ]);
  expect(rules).toEqual([
    ['max', undefined, 'legal', 'the mean of the active pieces'],
    ['lib.fmax', 'max', 'legal', expect.stringMatching(/^the (index's own|first active) piece$/)],
    ['lib.clamp_min', 'max', 'illegal', 'at some ties no convex combination'],
    ['reduceMax', undefined, 'legal', 'the mean of the active pieces'],
    ['relu', undefined, 'legal', expect.any(String)],
  ]);
  const rows = new Map(report.sweep.map(({ op, is }) => [op, is]));
  expect(rows.get('lib.fmax')).toBe('max');
  expect(report.notes.filter(note => note.includes('does not treat a tie alike'))).toEqual([]);
});

test('only the wrong one is found, by its own name, made small', () => {
  expect(report.findings.map(({ verdict, ops }) => [verdict, ops])).toEqual([['outside', ['lib.clamp_min']]]);
  const [finding] = report.findings;
  expect(finding!.title).toMatch(/^max\(x, y\) as lib\.clamp_min at x = /);
  expect(finding!.program.nodes).toMatchObject([{ op: 'max', call: 'lib.clamp_min' }]);
  expect(finding!.snippet!.code).toContain('"call":"lib.clamp_min"');
});

test('the report is accepted by the checker', () => {
  const { verdict, problems } = verifyDocument(sealed(JSON.parse(JSON.stringify(report))));
  expect([verdict, problems]).toEqual(['accepted', []]);
});

test.each([
  [
    'a reading of one call that stands under another',
    'lib.fmax',
    'lib.clamp_min',
    /expected max by the name lib\.clamp_min/,
  ],
  [
    'a reading of another operation',
    'relu',
    'lib.clamp_min',
    /expected a program with one tied node, of max/,
  ],
  ['a reading of a call that stands under the first', 'lib.fmax', 'max', /expected max by the name max/],
])('%s is rejected', (_, from, to, message) => {
  const { conventions, ...rest } = JSON.parse(JSON.stringify(report));
  conventions[to].readings[0] = conventions[from].readings[0];
  const { verdict, problems } = verifyDocument(sealed({ ...rest, conventions }));
  expect(verdict).toBe('rejected');
  expect(problems.map(problem => problem.message)).toContainEqual(expect.stringMatching(message));
});

test('a row of the sweep under another meaning than the target says is rejected', () => {
  const document = JSON.parse(JSON.stringify(report));
  document.sweep.find((cell: { op: string }) => cell.op === 'lib.fmax').is = 'min';
  const { verdict, problems } = verifyDocument(sealed(document));
  expect(verdict).toBe('rejected');
  expect(problems.map(({ message }) => message)).toContain('expected what the target says of its call');
});

describe('the case asked again', () => {
  test('as printed', () => {
    const [finding] = report.findings;
    expect(finding!.replay).toContain('"call":"lib.clamp_min"');
  });

  test.each([
    ['lib.clamp_min', 'outside'],
    ['lib.fmax', 'clarke'],
  ])('max as %s at a tie: %s', async (call, verdict) => {
    const program = programFromJson({
      inputs: ['x', 'y'],
      nodes: [{ id: 'm', op: 'max', args: ['x', 'y'], call }],
      output: 'm',
    });
    const { summary } = await checkOne(host, { program, at: [ZERO, ZERO] });
    expect([...summary.keys()]).toContain(verdict);
  });

  test('a call that the target does not have is refused', async () => {
    const program = programFromJson({
      inputs: ['x', 'y'],
      nodes: [{ id: 'm', op: 'max', args: ['x', 'y'], call: 'lib.other' }],
      output: 'm',
    });
    await expect(checkOne(host, { program, at: [ZERO, ZERO] })).rejects.toThrow(
      'several-calls does not list the operation lib.other',
    );
  });
});
