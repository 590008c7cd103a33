/** Calls that mean a program (contract, section 5): asked as a whole, at every tie of what they mean. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealed } from '../../src/certificates/book/digest.ts';
import { verifyDocument } from '../../src/certificates/index.ts';
import { checkDocument, checkOne, checkTarget } from '../../src/check/index.ts';
import type { CheckDocument } from '../../src/documents/index.ts';
import { rational, ZERO } from '../../src/numbers/index.ts';
import { checkDescription, openTarget, type TargetHost } from '../../src/targets/index.ts';
import { hostOf } from './host.ts';

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

test('how the operations that a call means are treated predicts nothing of the call, also where it is another convention', async () => {
  const difference = ([x = 0, y = 0]: readonly number[]) => (x >= y ? [1, -1] : [-1, 1]);
  const own = hostOf({
    name: 'own',
    version: '1',
    precision: 'float64',
    modes: ['backward'],
    ops: {
      'lib.max': { is: 'max', arity: [2, 2] },
      'lib.min': { is: 'min', arity: [2, 2] },
      'lib.range': { is: { program: 'f(x, y) = max(x, y) - min(x, y)' } },
    } as unknown as readonly string[],
    gradient: ({ call, nodes }, at) => {
      const [x = 0, y = 0] = at.map(Number);
      if (call === 'lib.range') return { value: Math.abs(x - y), gradient: difference([x, y]) };
      if (nodes.length === 0) return { value: x, gradient: [1] };
      const { op, args } = nodes[0]!;
      const isFirst = op === 'max' ? x >= y : x <= y;
      const places = args.length === 1 || args[0] === args[1] ? [1] : [Number(isFirst), Number(!isFirst)];
      return {
        value: op === 'max' ? Math.max(...at.map(Number)) : Math.min(...at.map(Number)),
        gradient: places,
      };
    },
  });
  const found = await checkTarget(own, { seed: 1, runs: 0 });
  expect(found.findings.map(({ check }) => check.judgement.verdict)).toEqual([]);
  expect([found.surprises, found.summary.get('clarke')! > 10]).toEqual([0, true]);
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
