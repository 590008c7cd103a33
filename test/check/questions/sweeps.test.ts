import { describe, expect, test } from 'vitest';
import { ConventionTable } from '../../../src/check/conventions/convention-table.ts';
import { checkTarget, judgeAnswer } from '../../../src/check/index.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { Coverage } from '../../../src/check/questions/coverage.ts';
import { type SweepCase, sweepOp } from '../../../src/check/questions/op-sweep.ts';
import { programsKey, Sweeps } from '../../../src/check/questions/sweeps.ts';
import { format, parseRational } from '../../../src/numbers/index.ts';
import { isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
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
const shared = new Sweeps();
const oracleOf = (subject: SweepCase): Oracle => {
  const oracle = Oracle.of(subject);
  if (isEvaluationFailure(oracle)) throw new Error('expected a value');
  return oracle;
};
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

describe('of several calls for one operation', () => {
  const calls = { 'mine.fmax': { is: 'max' }, 'mine.pool': { is: 'max' } };
  const info: TargetInfo = { ...target, calls };
  const sweptBy = (call: string | undefined, sweeps?: Sweeps) => [
    ...sweepOp(op('max'), info, { call, ...(sweeps && { sweeps }) }),
  ];

  test('each is swept as without them, under its own name', () => {
    const sweeps = new Sweeps();
    const [first, second] = [undefined, 'mine.fmax'].map(call => sweptBy(call, sweeps));
    expect(shown(second!)).toEqual(shown(sweptBy('mine.fmax')));
    expect(shown(second!)).not.toEqual(shown(first!));
    const names = sweptBy('mine.pool', sweeps).map(({ sweep }) => `${sweep.op} is ${sweep.is}`);
    expect(new Set(names)).toEqual(new Set(['mine.pool is max']));
  });

  test('what is computed for one is known of the others, but for its name', () => {
    const sweeps = new Sweeps();
    const tied = [undefined, 'mine.fmax', 'mine.pool'].map(
      call => sweptBy(call, sweeps).find(({ readable }) => readable)!,
    );
    const [first, ...others] = tied.map(oracleOf);
    for (const [i, other] of others.entries()) {
      expect(other.clarke).toBe(first!.clarke);
      expect(other.tiedOps).toEqual([Object.keys(calls)[i]]);
    }
    expect(oracleOf(sweptBy('mine.fmax').find(({ readable }) => readable)!).clarke).not.toBe(first!.clarke);
  });

  test('forgotten, it is made anew', () => {
    const sweeps = new Sweeps();
    const [one] = sweptBy(undefined, sweeps);
    expect(sweptBy(undefined, sweeps)[0]).toBe(one);
    sweeps.forget();
    expect(sweptBy(undefined, sweeps)[0]).not.toBe(one);
  });

  test('an answer is judged by itself, however often another came at the point', () => {
    const table = new ConventionTable();
    const [case1, case2] = [undefined, 'mine.fmax'].map(
      call => sweptBy(call, shared).find(({ readable, at }) => readable && at.length === 2)!,
    );
    const verdicts = [case1, case2, case1].map(one =>
      ['1', '2', '1'].map(entry => {
        const gradient = [parseRational(entry), parseRational('0')];
        const answer = { kind: 'answered', value: oracleOf(one!).value, gradient } as const;
        return judgeAnswer(oracleOf(one!), info, 'backward', answer, table).verdict;
      }),
    );
    for (const verdict of verdicts) expect(verdict).toEqual(['clarke', 'outside', 'clarke']);
  });
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
