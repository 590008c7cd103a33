/** Unrolled programs against PyTorch: values and gradients of the same tensor program, each operation by a call over whole arrays. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/judgement/index.ts';
import { seeded } from '../random.ts';
import { KINDS, type TensorCase, tensorCase } from './random-tensors.ts';

const python = process.env.CORNERCHECK_PYTHON ?? 'python3';
const has =
  spawnSync(python, ['-c', 'import importlib.util as u; exit(u.find_spec("torch") is None)']).status === 0;
if (!has)
  console.warn(`not compared with PyTorch, since ${python} lacks it (CORNERCHECK_PYTHON names another)`);

interface Answer {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly error?: string;
}

const { seed, numRuns } = seeded(120, 25);
const CASES = new Map(Object.keys(KINDS).map(kind => [kind, fc.sample(tensorCase(kind), { seed, numRuns })]));

/** Asked once: a start of PyTorch takes seconds. */
let answers: ReadonlyMap<TensorCase, Answer> = new Map();
beforeAll(() => {
  if (!has) return;
  const cases = [...CASES.values()].flat();
  const script = join(import.meta.dirname, 'torch_reference.py');
  const { stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (stdout === '') throw new Error(stderr);
  const found = JSON.parse(stdout.replaceAll('NaN', '"NaN"')) as Answer[];
  answers = new Map(cases.map((one, i) => [one, found[i]!]));
}, 300_000);

const answersTo = (kind: string) => CASES.get(kind)!.map(one => [one, answers.get(one)!] as const);

const verdictOn = ({ program, at }: TensorCase, { value, gradient }: Answer) =>
  judge(program, [...at], [...gradient], { value, precision: 'float64' });

/** What is known of PyTorch: its hardsigmoid has 1/6 as a float32. */
const KNOWN = /hardSigmoid/;
const RIGHT = ['gradient', 'clarke', 'conservative'];

describe.skipIf(!has)('PyTorch answers alike', { timeout: 300_000 }, () => {
  test.each(Object.keys(KINDS))('%s', kind => {
    const seen = new Map<string, number>();
    for (const [one, answer] of answersTo(kind)) {
      expect(answer.error, JSON.stringify(one)).toBeUndefined();
      if (KNOWN.test(JSON.stringify(one.program))) continue;
      const { verdict, why } = verdictOn(one, answer);
      const open = /jumping|positive|where|along/.test(kind) ? ['inapplicable', 'undecided'] : ['undecided'];
      expect([...RIGHT, ...open], `${verdict}: ${why} ${JSON.stringify([one, answer])}`).toContain(verdict);
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
    }
    const right = RIGHT.reduce((sum, verdict) => sum + (seen.get(verdict) ?? 0), 0);
    expect(right, JSON.stringify([...seen])).toBeGreaterThan(numRuns / 3);
  });

  test('a gradient that is off in one entry is refused', () => {
    const verdicts = answersTo('conv')
      .slice(0, 20)
      .map(([one, { value, gradient }]) => {
        const off = gradient.with(0, gradient[0]! + 1 / 8);
        return verdictOn(one, { value, gradient: off }).verdict;
      });
    expect(new Set(verdicts)).toEqual(new Set(['outside']));
  });

  test('a value that is off is refused', () => {
    const verdicts = answersTo('matmul')
      .slice(0, 20)
      .map(([one, { value, gradient }]) => verdictOn(one, { value: value + 1 / 8, gradient }).verdict);
    expect(new Set(verdicts)).toEqual(new Set(['value']));
  });
});
