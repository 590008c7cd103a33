/** What a finding says would have been right is in ∂ᶜf(x), whatever came back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { ConventionTable } from '../../../src/check/conventions/convention-table.ts';
import { checkDocument, checkOne } from '../../../src/check/index.ts';
import { judgeAnswer } from '../../../src/check/judge/judge.ts';
import { rightGradient } from '../../../src/check/judge/right.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { membership } from '../../../src/linear/index.ts';
import { format, parseRational, rational } from '../../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import type { Finding } from '../../../src/reports/index.ts';
import { findingLines } from '../../../src/reports/words/finding.ts';
import type { ModuleTarget } from '../../../src/targets/libraries/module-target.ts';
import { cornerCase } from '../../programs/corner-programs.ts';
import { hostOf } from '../host.ts';

/** A target of these operations that always returns this. */
const always = (gradient: readonly number[], more: Partial<ModuleTarget> = {}): ModuleTarget =>
  ({
    name: 'always',
    version: '1',
    precision: 'float64',
    modes: ['backward'],
    ops: ['max', 'reduceMax', 'relu', 'abs', 'add', 'mul', 'neg', 'sub', 'const'],
    gradient: () => ({ value: 0, gradient: [...gradient] }),
    ...more,
  }) as ModuleTarget;

async function findingsOf(target: ModuleTarget, text: string, at: readonly string[]): Promise<Finding[]> {
  const host = hostOf(target);
  const subject = { program: parseProgramText(text), at: at.map(one => parseRational(one)) };
  const result = await checkOne(host, subject);
  const document = checkDocument(host, 'always', { seed: 1, runs: 0 }, result);
  const read = JSON.parse(JSON.stringify(document));
  expect(verifyDocument(sealed(read))).toMatchObject({ verdict: 'accepted', problems: [] });
  return read.findings;
}

const lineOf = (finding: Finding, name: string) => findingLines(finding).find(([own]) => own === name)?.[1];

describe('E3: a finding says what would have been right, not the wrong answer again', () => {
  test('at a tie of reduceMax', async () => {
    const [finding] = await findingsOf(always([1, 1]), 'reduceMax(x, y)', ['0', '0']);
    expect(finding).toMatchObject({
      verdict: 'outside',
      returned: { gradient: ['1', '1'] },
      right: ['1', '0'],
      expected: { gradient: ['1', '0'] },
    });
    expect(lineOf(finding!, 'right')).toBe('any (a, 1 - a), 0 ≤ a ≤ 1; for instance (1, 0)');
    expect(lineOf(finding!, 'predicted')).toBeUndefined();
    const names = findingLines(finding!).map(([name]) => name);
    expect(names.indexOf('right')).toBe(names.indexOf('returned') + 1);
  });

  test('where the gradient is one', async () => {
    const [finding] = await findingsOf(always([3]), 'relu(x) - relu(-x)', ['0']);
    expect(finding).toMatchObject({ verdict: 'outside', right: ['1'] });
    expect(lineOf(finding!, 'right')).toBe('1, the gradient');
  });

  test('of a spurious gradient', async () => {
    const [finding] = await findingsOf(always([1]), 'relu(-x) + x - relu(x)', ['0']);
    expect(finding).toMatchObject({ verdict: 'conservative', returned: { gradient: ['1'] }, right: ['0'] });
  });

  test('of NaN, of a wrong value, and where nothing came back', async () => {
    const nan = always([Number.NaN]);
    expect((await findingsOf(nan, 'abs(x)', ['0']))[0]).toMatchObject({ verdict: 'nonfinite', right: ['1'] });
    const off = always([1], { gradient: () => ({ value: 3, gradient: [1] }) });
    expect((await findingsOf(off, 'abs(x)', ['0']))[0]).toMatchObject({ verdict: 'value', right: ['1'] });
    const throws = always([], {
      gradient: () => {
        throw new Error('no');
      },
    });
    expect((await findingsOf(throws, 'relu(x)', ['1']))[0]).toMatchObject({ verdict: 'error', right: ['1'] });
  });

  test('of a forward mode that returns slopes', async () => {
    const slopes = always([1, 0], { modes: ['forward'], forward: 'directional' });
    const [finding] = await findingsOf(slopes, 'max(x, y)', ['0', '0']);
    expect(finding).toMatchObject({ verdict: 'outside', forward: 'directional', right: ['1', '1'] });
    expect(lineOf(finding!, 'right')).toBe("(1, 1), the slopes f'(x; e_i)");
  });

  test('what came back, where that is right', async () => {
    const [finding] = await findingsOf(always([0.25, 0.75]), 'max(x, y)', ['0', '0']);
    expect(finding).toMatchObject({ verdict: 'clarke', right: ['1/4', '3/4'] });
  });
});

test('on random programs it is in ∂ᶜf(x), and judged as right', () => {
  const info = {
    name: '',
    version: '',
    precision: 'exact',
    modes: ['backward'],
    forward: 'jacobian',
    ops: [],
  } as const;
  const judged = (oracle: Oracle, gradient: readonly ReturnType<typeof rational>[]) =>
    judgeAnswer(
      oracle,
      info,
      'backward',
      { kind: 'answered', value: oracle.value, gradient },
      new ConventionTable(),
    );
  const entries = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 9, maxLength: 9 });
  let found = 0;
  fc.assert(
    fc.property(cornerCase({ tied: 2 }), entries, ({ program, at }, values) => {
      const oracle = Oracle.of({ program, at });
      // Where numbers are not rational, closed forms say what is right: no vector of rationals is.
      if (isEvaluationFailure(oracle) || oracle.isIrrational) return;
      const gradient = Array.from({ length: oracle.line.p }, (_, i) => rational(values[i]!));
      const right = rightGradient(oracle, judged(oracle, gradient), false);
      if (right === undefined) return;
      found += 1;
      if (oracle.clarke.gradients.length > 0)
        expect(membership(oracle.clarke.gradients, right).inside, right.map(format).join()).toBe(true);
      expect(['gradient', 'clarke', 'undecided']).toContain(judged(oracle, right).verdict);
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(75);
});
