/** Calls that mean a program (contract, section 5): asked as a whole, at every tie of what they mean. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealed } from '../../src/certificates/book/digest.ts';
import { verifyDocument } from '../../src/certificates/index.ts';
import { checkDocument, checkOne, checkTarget } from '../../src/check/index.ts';
import type { CheckDocument } from '../../src/documents/index.ts';
import { rational, ZERO } from '../../src/numbers/index.ts';
import { checkDescription, openTarget, type TargetHost } from '../../src/targets/index.ts';

const SPECIFIER = 'fixtures/targets/own-programs.mjs';
const CLIP = 'f(x, lo, hi) = max(min(x, hi), lo)';
let host: TargetHost;
let report: CheckDocument;
beforeAll(async () => {
  host = await openTarget(SPECIFIER);
  const options = { seed: 1, runs: 0 };
  report = checkDocument(host, SPECIFIER, options, await checkTarget(host, options));
});
afterAll(() => host?.close());

test('each is asked at ties and beside them, and says what it means', () => {
  const rows = report.sweep.filter(({ op }) => op === 'lib.clip');
  expect(rows.every(({ is }) => is === CLIP)).toBe(true);
  expect(rows.map(({ pattern }) => pattern)).toEqual(expect.arrayContaining(['no tie', '2 tied']));
  expect(rows.reduce((sum, { checks }) => sum + checks, 0)).toBeGreaterThan(50);
  expect(report.target.calls).toEqual({ 'lib.clip': CLIP, 'lib.clip2': CLIP, 'lib.loss': 'relu(x) - x/2' });
});

test('the right one is not accused; the wrong ones are, by the set of the call itself', () => {
  expect(report.findings.map(({ verdict, ops }) => [verdict, ops])).toEqual([
    ['outside', ['lib.clip2']],
    ['outside', ['lib.loss']],
  ]);
  const [clip, loss] = report.findings;
  expect(clip!.title).toContain(`as lib.clip2 at `);
  expect(clip!.program.inputs).toHaveLength(3);
  expect(loss!.returned).toEqual({ value: '0', gradient: ['2'] });
});

test('the code of a finding is the call, not what it means', () => {
  expect(report.findings[1]!.snippet).toEqual({
    language: 'js',
    code: 'import lib from "lib";\n\nfunction f(x) {\n  sub1 = lib.loss(x)\n  return sub1;\n}\n\nconsole.log(lib.grad(f)(0.0));',
  });
});

test('the checker accepts the report, and no finding under another name', () => {
  const verified = verifyDocument(sealed(JSON.parse(JSON.stringify(report))));
  expect([verified.verdict, verified.problems]).toEqual(['accepted', []]);
  const other = JSON.parse(JSON.stringify(report));
  other.findings[1].ops = ['relu'];
  expect(verifyDocument(sealed(other)).problems.map(({ message }) => message)).toContain(
    'expected lib.loss among them',
  );
});

test('one case is asked again', async () => {
  const { program } = host.info.programs!['lib.clip2']!;
  const at = [ZERO, ZERO, rational(1)];
  expect([...(await checkOne(host, { program, at })).summary.keys()]).toEqual(['outside']);
});

test.each([
  [{ f: { is: {} } }, 'ops["f"].is: expected an operation, or {"program": its meaning}, got {}'],
  [{ f: { is: { program: 'max(x' } } }, /^target x: ops\["f"\]\.is\.program: line 1, column /],
  [{ f: { is: { program: 'sort(x, y)' } } }, 'ops["f"].is.program: expected one output'],
])('%o is refused', (ops, message) => {
  const description = { name: 'x', version: '1', precision: 'float64', modes: ['backward'], ops };
  expect(() => checkDescription(description, 'x')).toThrow(message);
});
