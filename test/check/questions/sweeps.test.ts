import { expect, test } from 'vitest';
import { checkTarget } from '../../../src/check/index.ts';
import { Coverage } from '../../../src/check/questions/coverage.ts';
import { type SweepCase, sweepOp } from '../../../src/check/questions/op-sweep.ts';
import { programsKey, Sweeps } from '../../../src/check/questions/sweeps.ts';
import { format } from '../../../src/numbers/index.ts';
import { programToJson } from '../../../src/programs/index.ts';
import { library } from '../../../src/selections/index.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';
import type { ModuleTarget } from '../../../src/targets/libraries/module-target.ts';
import { SHORT } from '../../random.ts';
import { hostOf } from '../host.ts';

const ops = ['const', 'add', 'mul', 'max', 'clip', 'relu', 'log'];
const target: TargetInfo = {
  name: 't',
  version: '1',
  precision: 'float64',
  modes: ['backward'],
  forward: 'jacobian',
  ops,
};
const op = (name: string) => library.get(name)!;
const shown = (cases: readonly SweepCase[]) =>
  cases.map(({ program, at, ...rest }) => ({ ...rest, program: programToJson(program), at: at.map(format) }));

test.each(ops)('%s is swept as without them, and again with the same cases', name => {
  const sweeps = new Sweeps();
  const once = [...sweepOp(op(name), target, { sweeps })];
  expect(shown(once)).toEqual(shown([...sweepOp(op(name), target)]));
  const again = [...sweepOp(op(name), { ...target, name: 'another' }, { sweeps })];
  expect(again).toHaveLength(once.length);
  for (const [i, one] of again.entries()) expect(one).toBe(once[i]);
});

test('what a target does not share is made for it: another precision, fewer operations, few arguments', () => {
  const sweeps = new Sweeps();
  const all = [...sweepOp(op('max'), target, { sweeps })];
  for (const [info, brief] of [
    [{ ...target, precision: 'float32' as const }, false],
    [{ ...target, precision: 'exact' as const }, false],
    [{ ...target, ops: ['max'] }, false],
    [target, true],
  ] as const) {
    const own = [...sweepOp(op('max'), info, { sweeps, brief })];
    expect(shown(own)).toEqual(shown([...sweepOp(op('max'), info, { brief })]));
    expect(shown(own)).not.toEqual(shown(all));
  }
});

test('they are made as they are asked for, by several at a time', () => {
  let made = 0;
  const make = function* () {
    for (; made < 3; made++) yield made;
  };
  const sweeps = new Sweeps();
  const [one, two] = [0, 1].map(() => sweeps.of('a key', make)[Symbol.iterator]());
  expect([one!.next().value, one!.next().value, made]).toEqual([0, 1, 1]);
  expect([two!.next().value, two!.next().value, two!.next().value, made]).toEqual([0, 1, 2, 2]);
  expect([one!.next().value, one!.next().done, two!.next().done]).toEqual([2, true, true]);
});

test('programs are drawn for all targets of one description, if it is short', () => {
  const key = programsKey(target);
  expect(programsKey({ ...target, name: 'another', modes: ['forward'] })).toBe(key);
  for (const other of [{ precision: 'exact' as const }, { ops: ['add'] }, { computed: ['clip'] }])
    expect(programsKey({ ...target, ...other })).not.toBe(key);
  expect(programsKey({ ...target, support: { max: { arity: [2, 2] } } })).toBeUndefined();
});

test('what is left out is counted for each', () => {
  const sweeps = new Sweeps();
  const counted = () => {
    const coverage = new Coverage();
    expect(
      [...sweepOp(op('log'), { ...target, precision: 'exact' }, { coverage, sweeps })].length,
    ).toBeGreaterThan(0);
    return [...coverage.leftOut.get('log')!];
  };
  const first = counted();
  expect(first.length).toBeGreaterThan(0);
  expect(counted()).toEqual(first);
});

test('a target is not judged by what another returned', async () => {
  const { default: right } = (await import('../../../fixtures/broken/right.mjs' as string)) as {
    readonly default: ModuleTarget;
  };
  const wrong: ModuleTarget = {
    ...right,
    gradient: async (...asked) => {
      const answer = (await right.gradient(...asked)) as { value: number; gradient: number[] };
      return { ...answer, gradient: answer.gradient.map(x => 2 * x) };
    },
  };
  const sweeps = new Sweeps();
  const verdicts = async (module: ModuleTarget, shared?: Sweeps) => {
    const ops = ['relu', 'add', 'max'];
    const options = { seed: 1, runs: 3, brief: SHORT, ops, ...(shared && { sweeps: shared }) };
    return [...(await checkTarget(hostOf(module), options)).summary];
  };
  for (const module of [wrong, right, wrong])
    expect(await verdicts(module, sweeps)).toEqual(await verdicts(module));
  expect(await verdicts(wrong)).not.toEqual(await verdicts(right));
});
