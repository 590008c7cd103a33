import { describe, expect, test } from 'vitest';
import { kernelsIn } from '../../../src/check/findings/cause.ts';
import { checkTarget } from '../../../src/check/index.ts';
import type { ModuleTarget } from '../../../src/targets/libraries/module-target.ts';
import float64 from '../../../src/targets/own/float64.ts';
import { SHORT } from '../../random.ts';
import { composedTarget } from '../composed.ts';
import { hostOf } from '../host.ts';

const right = composedTarget({ precision: 'float64' });
type Raw = { value: number; gradient: number[] };

/** The right target, its answers changed. */
const changed = (
  change: (answer: Raw, ops: readonly string[], at: readonly number[], mode: string) => Raw,
): ModuleTarget => ({
  ...right,
  gradient: (program, at, mode) =>
    change(
      right.gradient(program, at, mode) as unknown as Raw,
      program.nodes.map(({ op }) => op),
      at as number[],
      mode,
    ),
});
const found = async (target: ModuleTarget, ops: readonly string[], runs = 60) =>
  (await checkTarget(hostOf(target), { seed: 3, runs, brief: SHORT, ops })).findings.filter(
    ({ id }) => !id.startsWith('conservative'),
  );

describe('findings', () => {
  test('one cause is one finding, however often it is seen, shrunk to the operation alone', async () => {
    const target = changed((answer, ops) =>
      ops.includes('huber') ? { ...answer, gradient: answer.gradient.map(x => 2 * x + 1) } : answer,
    );
    const findings = await found(target, ['huber', 'add', 'mul', 'const', 'relu']);
    expect(findings.length).toBeLessThanOrEqual(2);
    for (const { check, ops, occurrences } of findings) {
      expect(ops).toEqual(['huber']);
      expect(check.subject.program.nodes).toHaveLength(1);
      expect(occurrences).toBeGreaterThan(1);
    }
  });

  test('two causes are two findings', async () => {
    const target = changed((answer, ops) => {
      if (ops.includes('abs')) return { ...answer, value: answer.value + 1 };
      return ops.includes('neg') ? { ...answer, gradient: answer.gradient.map(() => Number.NaN) } : answer;
    });
    const findings = await found(target, ['abs', 'neg', 'add', 'relu']);
    expect(findings.map(({ check, ops }) => `${check.judgement.verdict} ${ops}`).sort()).toEqual([
      'nonfinite neg',
      'value abs',
    ]);
  });

  test('what is wrong with bounds that are arguments is not told as what is wrong with bounds that are numbers', async () => {
    const target = changed((answer, ops, at) => {
      if (!ops.includes('clip')) return answer;
      return { ...answer, gradient: answer.gradient.map(x => (at.length === 1 ? x + 1 : 0)) };
    });
    const { findings } = await checkTarget(hostOf(target), { seed: 3, runs: 0, ops: ['clip'] });
    expect(findings.map(({ id }) => id).sort()).toEqual([
      'outside-clip-computed-untied',
      'outside-clip-untied',
    ]);
    expect(findings.map(({ check }) => kernelsIn(check.subject).join()).sort()).toEqual([
      'clip',
      'clip computed',
    ]);
  });

  test('the same fault in many operations is one finding, which names them', async () => {
    const target = changed((answer, ops) =>
      ops.length > 0 ? { ...answer, gradient: answer.gradient.map(x => x + 1) } : answer,
    );
    const findings = await found(
      target,
      ['add', 'sub', 'mul', 'neg', 'square', 'sum', 'mean', 'affine', 'pow', 'prod', 'sumOfSquares', 'div'],
      0,
    );
    const [largest] = findings.toSorted((a, b) => b.ops.length - a.ops.length);
    expect(largest!.ops.length).toBeGreaterThanOrEqual(6);
    expect(findings.length).toBeLessThanOrEqual(6);
  });

  test('what throws with the same words in one last operation is one finding; with other words it is another', async () => {
    /** Its square throws for all that is no input, in words that may depend on what it is. */
    const throwing = (words: (op: string) => string): ModuleTarget => ({
      ...right,
      gradient: (program, at, mode) => {
        const last = program.nodes.find(({ id }) => id === program.output);
        const inside = program.nodes.find(({ id }) => id === last?.args[0]);
        if (last?.op === 'square' && inside) throw new Error(words(inside.op));
        return right.gradient(program, at, mode);
      },
    });
    const thrown = async (words: (op: string) => string) =>
      (await found(throwing(words), ['square', 'relu', 'abs', 'neg', 'exp'], 400)).map(({ id }) => id);
    expect(await thrown(() => 'it is gone')).toEqual([expect.stringMatching(/^error-threw-.*square/)]);
    expect((await thrown(op => `${op} is gone`)).length).toBeGreaterThan(1);
  });

  test('each of many operations is named, however many others are wrong as well', {
    timeout: 120_000,
  }, async () => {
    const groups = [
      'exp expm1 log log1p sin cos tan atan asin acos sinh cosh',
      'tanh sigmoid logSigmoid softplus silu mish logCosh square reciprocal sqrt softsign elu',
      'add sub mul div neg affine sum mean sumOfSquares logSumExp logAddExp prod',
    ].map(names => names.split(' '));
    const wrong = [
      ({ value, gradient }: Raw): Raw => ({ value: value + 3, gradient }),
      ({ value, gradient }: Raw): Raw => ({ value, gradient: gradient.map(x => 2 * x + 1) }),
      ({ value, gradient }: Raw): Raw => ({ value, gradient: gradient.map(() => Number.NaN) }),
    ];
    const target: ModuleTarget = {
      ...float64,
      gradient(program, at, mode) {
        const answer = float64.gradient(program, at, mode) as unknown as Raw;
        const used = program.nodes.map(({ op }) => op);
        const group = groups.findIndex(ops => used.some(op => ops.includes(op)));
        return group < 0 ? answer : wrong[group]!(answer);
      },
    };
    const ops = groups.flat();
    const named = (await found(target, ops, 0)).flatMap(({ ops: own }) => own);
    expect(ops.filter(op => !named.includes(op))).toEqual([]);
  });

  test('names are stable: the same run finds the same', async () => {
    const target = changed((answer, ops) =>
      ops.includes('max') ? { ...answer, gradient: answer.gradient.map(() => 1) } : answer,
    );
    const names = async () => (await found(target, ['max', 'add', 'relu'])).map(({ id }) => id);
    const first = await names();
    expect(first).not.toEqual([]);
    expect(await names()).toEqual(first);
  });

  test('every violation is counted: occurrences and those left unmatched make up the summary', async () => {
    const target = changed((answer, _, at) =>
      at.includes(1) ? { ...answer, value: answer.value - 1 } : answer,
    );
    const result = await checkTarget(hostOf(target), {
      seed: 3,
      runs: 60,
      brief: SHORT,
      ops: ['max', 'add', 'mul', 'relu', 'abs'],
    });
    const values = result.findings.filter(({ check }) => check.judgement.verdict === 'value');
    const counted = values.reduce((sum, { occurrences }) => sum + occurrences, result.unmatched);
    expect(counted).toBe(result.summary.get('value'));
  });
});
