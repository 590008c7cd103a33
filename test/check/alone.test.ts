import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../src/certificates/index.ts';
import { ConventionTable } from '../../src/check/conventions/convention-table.ts';
import { checkDocument, checkOne, checkTarget } from '../../src/check/index.ts';
import { judgeAnswer } from '../../src/check/judge/judge.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { fromFloat } from '../../src/numbers/index.ts';
import { isEvaluationFailure, type Program, parseProgramText } from '../../src/programs/index.ts';
import { meaningOf } from '../../src/reports/words/finding.ts';
import type { TargetInfo } from '../../src/targets/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import exact from '../../src/targets/own/exact.ts';
import float64 from '../../src/targets/own/float64.ts';
import { hostOf } from './host.ts';

const info: TargetInfo = {
  name: 'hand-made',
  version: '1',
  precision: 'float64',
  modes: ['backward'],
  forward: 'jacobian',
  ops: ['clip'],
};

const judged = (text: string, at: readonly number[], value: number, ...gradient: number[]) =>
  judgedOf(parseProgramText(text), at, value, ...gradient);

const judgedOf = (program: Program, at: readonly number[], value: number, ...gradient: number[]) => {
  const oracle = Oracle.of({ program, at: at.map(fromFloat) });
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  const answer = {
    kind: 'answered',
    value: fromFloat(value),
    gradient: gradient.map(fromFloat),
  } as const;
  return judgeAnswer(oracle, info, 'backward', answer, new ConventionTable());
};

describe('an operation asked alone that leaves its own Clarke subdifferential is outside', () => {
  test.each([
    ['clip(x, 1, 1)', 1, 1, 1],
    ['hardTanh(x, 1, 1)', 1, 1, 1],
    ['softShrink(x, 0)', 0, 0, 0],
    ['hardTanh(x, 1, 1)', 1, 1, 0.5],
  ] as const)('%s at %d', (text, at, value, slope) => {
    const judgement = judged(text, [at], value, slope);
    expect(judgement).toMatchObject({ verdict: 'outside', of: 'clarke', membership: { inside: false } });
    expect(judgement.why).toContain('asked alone');
    const right = text.startsWith('softShrink') ? 1 : 0;
    expect(judged(text, [at], value, right).verdict).toBe('gradient');
  });

  test.each([
    ['put together of others', 'min(max(x, 1), 1)', [1], 1, [1]],
    ['with a constant computed beside it', 'clip(x, 1, 1) + 0', [1], 1, [1]],
    ['of one input twice', 'max(x, x - x)', [0], 0, [0.5]],
    ['bounds that are the same input', 'clip(x, y, y)', [1, 1], 1, [1, 0]],
    ['a branch that the program chose', 'where(x = 0, 0, x)', [0], 0, [0]],
    // In its arguments it is not differentiable: the constant may choose what no gradient of median(x, 0, 0) is.
    ['of constants where it is tied in them', 'median(x, 0, 0)', [0], 0, [1]],
    [
      'a selection of the program itself',
      'select own(x) { 1 when x < 1; x when x = 1; 1 when x > 1 }\nown(x)',
      [1],
      1,
      [1],
    ],
  ] as const)('not %s: conservative at most', (_, text, at, value, gradient) => {
    expect(['conservative', 'clarke']).toContain(judged(text, at, value, ...gradient).verdict);
  });

  test('of a call that a program says the meaning of, where values are not rational', () => {
    const scaled = parseProgramText('f(x) = where(x = 0, 0, x*log(2))');
    const call = { ...scaled, call: 'scaled' };
    expect(judgedOf(call, [0], 0, 0)).toMatchObject({ verdict: 'outside', of: 'clarke' });
    expect(judgedOf(call, [0], 0, Math.LN2).verdict).toBe('gradient');
    expect(judgedOf(scaled, [0], 0, 0).verdict).toBe('conservative');
  });

  test('nothing leaves xlogy to a convention where y is positive', () => {
    for (const [text, at] of [
      ['xlogy(x, 2)', 0],
      ['xlogy(x - 1, 2)', 1],
    ] as const) {
      expect(judged(text, [at], 0, 0)).toMatchObject({ verdict: 'outside', of: 'nodewise' });
      expect(judged(text, [at], 0, Math.LN2).verdict).toBe('gradient');
    }
  });

  test('what its pieces do not explain stays outside of them', () => {
    expect(judged('clip(x, 1, 1)', [1], 1, 2)).toMatchObject({ verdict: 'outside', of: 'active' });
    expect(judged('relu(x)', [0], 0, 0.5).verdict).toBe('clarke');
  });

  test('by the targets of our own nowhere, in any of their conventions', async () => {
    for (const target of [float64, exact]) {
      const { summary } = await checkTarget(hostOf(target), {
        seed: 1,
        runs: 0,
        ops: ['clip', 'hardTanh', 'softShrink', 'xlogy'],
      });
      expect([...summary.keys()].filter(verdict => VIOLATIONS.includes(verdict))).toEqual([]);
    }
  });
});

describe('its document', () => {
  const clipsBoth: ModuleTarget = {
    ...float64,
    name: 'clips-both',
    gradient: (program, at, mode) => {
      const answer = float64.gradient(program, at, mode) as { value: number; gradient: number[] };
      const odd = program.nodes.length === 1 && program.nodes[0]!.op === 'clip' && at[0] === 1;
      return odd ? { ...answer, gradient: [1] } : answer;
    },
  };
  const reported = async () => {
    const host = hostOf(clipsBoth);
    const subject = { program: parseProgramText('clip(x, 1, 1)'), at: [fromFloat(1)] };
    const document = checkDocument(host, 'clips-both', { seed: 0, runs: 0 }, await checkOne(host, subject));
    return JSON.parse(JSON.stringify(document)) as Record<string, unknown> & typeof document;
  };

  test('is accepted, and says what is wrong', async () => {
    const document = await reported();
    expect(document.findings[0]).toMatchObject({ verdict: 'outside', certificate: { of: 'clarke' } });
    expect(meaningOf(document.findings[0]!)).toContain('asked alone');
    expect(verifyDocument(sealed(document))).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each([
    [
      'of another program with the same sets',
      {
        inputs: ['x'],
        nodes: [
          { id: 'one', op: 'const', value: '1' },
          { id: 'a', op: 'max', args: ['x', 'one'] },
          { id: 'r', op: 'min', args: ['a', 'one'] },
        ],
        output: 'r',
      },
    ],
    [
      'of a selection that the document defines',
      {
        inputs: ['x'],
        nodes: [{ id: 'r', op: 'own', args: ['x'] }],
        output: 'r',
        selections: {
          own: {
            inputs: ['x'],
            pieces: ['1', 'x'],
            index: [
              { piece: 1, when: 'x != 1' },
              { piece: 2, when: 'x = 1' },
            ],
          },
        },
      },
    ],
  ])('is refused %s', async (_, program) => {
    const document = await reported();
    const [finding] = document.findings;
    const forged = { ...document, findings: [{ ...finding, program }], digest: undefined };
    expect(verifyDocument(JSON.parse(JSON.stringify(forged))).verdict).not.toBe('accepted');
    // And it is this that is refused: the verdict `conservative` of the same sets is not.
    const honest = {
      ...forged,
      summary: { conservative: forged.checks },
      findings: forged.findings.map(one => ({
        ...one,
        verdict: 'conservative',
        occurrences: forged.checks,
      })),
    };
    const { problems } = verifyDocument(JSON.parse(JSON.stringify(honest)));
    expect(problems.filter(({ path }) => path.includes('certificate'))).toEqual([]);
  });
});

describe('words', () => {
  const titles = async (target: ModuleTarget, text: string, at: readonly number[]) => {
    const host = hostOf(target);
    const subject = { program: parseProgramText(text), at: at.map(fromFloat) };
    const document = checkDocument(host, target.name, { seed: 0, runs: 0 }, await checkOne(host, subject));
    return document.findings.map(({ title }) => title);
  };

  test('E4: NaN is not said to stand where an exact gradient exists, where none does', async () => {
    const nan: ModuleTarget = { ...float64, gradient: () => ({ value: 0, gradient: [Number.NaN] }) };
    const found = await titles(nan, 'abs(x)', [0]);
    expect(found[0]).toBe(
      'abs(x) at x = 0: backward mode returns (NaN) where every element of the Clarke subdifferential is finite',
    );
    const value: ModuleTarget = { ...float64, gradient: () => ({ value: Number.NaN, gradient: [0] }) };
    expect((await titles(value, 'abs(x)', [0]))[0]).toBe('abs(x) at x = 0: the value is 0, NaN came back');
  });

  test('E12: right slopes of a directional forward mode at a tie are not said to be a gradient', async () => {
    const { verdictWords } = await import('../../src/reports/words/terms/verdicts.ts');
    expect(verdictWords('gradient').meaning).toContain('slopes of a directional forward mode');
    const directional: ModuleTarget = {
      ...float64,
      forward: 'directional',
      gradient: (program, at, mode) =>
        mode === 'forward' ? { value: 1, gradient: [1, 1] } : float64.gradient(program, at, mode),
    };
    const host = hostOf(directional);
    const subject = { program: parseProgramText('max(x, y)'), at: [fromFloat(1), fromFloat(1)] };
    const { findings } = await checkOne(host, subject);
    const forward = findings.find(({ check }) => check.mode === 'forward')!;
    expect(forward.check.judgement).toMatchObject({
      verdict: 'gradient',
      why: 'the one-sided directional derivatives',
    });
  });
});
