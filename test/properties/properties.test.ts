import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { roundoffFree, runnableForms } from '../../properties/cases/roundoff-free.ts';
import {
  chainRule,
  forwardEqualsBackward,
  nodewiseInConservative,
  type Property,
  properties,
  sumRule,
  valueOnActiveSet,
} from '../../properties/index.ts';
import {
  float32,
  format,
  fromFloat,
  isRepresentable,
  rationalField,
  toFloat,
} from '../../src/numbers/index.ts';
import {
  type Conventions,
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  last,
  mean,
} from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { hostOf } from '../check/host.ts';
import { share } from '../random.ts';
import { doubles } from '../selections/fields.ts';
import { allTied, droppedTerm, engine, notANumber, notLocal, overwritten, wrongValue } from './hosts.ts';

/** Far more time than is needed: none of it decides anything. */
const timeLimit = 600_000;
const options = { seed: 1, runs: 150, timeLimit };
/** Of what is right every case is asked. */
const fewer = { ...options, runs: share(150) };
/** Those that ask at single points; the others have test files of their own. */
const POINTWISE = [chainRule, sumRule, forwardEqualsBackward, valueOnActiveSet, nodewiseInConservative];

/** The properties that a target fails. */
async function failed(
  target: TargetHost,
  asked: readonly Property[] = POINTWISE,
  how = options,
): Promise<string[]> {
  const found: string[] = [];
  for (const property of asked) {
    const { holds, runs, counterexample } = await property.run(target, how);
    expect(holds).not.toBe('undecided');
    expect(runs).toBeGreaterThan(0);
    expect(holds === 'no').toBe(counterexample !== undefined);
    if (counterexample === undefined) continue;
    found.push(property.id);
    expect(counterexample.expected).not.toBe(counterexample.returned);
    expect(parseProgramText(counterexample.program).inputs).toHaveLength(counterexample.at.length);
  }
  return found;
}

let opened: TargetHost | undefined;
afterEach(() => opened?.close());
const open = async (specifier: string): Promise<TargetHost> => {
  opened = await openTarget(specifier);
  return opened;
};

describe('what is right has every property', () => {
  test('the engine, in every case', async () => {
    for (const property of POINTWISE) {
      const result = await property.run(engine(), { seed: 7, runs: share(300), timeLimit });
      expect(result).toEqual({ holds: 'yes', runs: share(300) });
    }
  });

  test.each(['exact', 'float64', 'fixtures/broken/right.mjs'])('%s', async specifier => {
    expect(await failed(await open(specifier), POINTWISE, fewer)).toEqual([]);
  });

  test('under any convention at ties', async () => {
    const ops = runnableForms(engine().info).map(({ op }) => op);
    for (const convention of [last, mean]) {
      const conventions: Conventions = new Map(ops.map(op => [op, convention]));
      const target = engine({
        answer: (answer, { program, at, mode }) => {
          const line = compile(program);
          const evaluation = evaluate(rationalField, line, at);
          if (isEvaluationFailure(evaluation)) return answer;
          const derivative = differentiate(rationalField, line, evaluation, conventions);
          if (isEvaluationFailure(derivative)) return answer;
          return { kind: 'answered', value: derivative.value[0]!, gradient: derivative[mode][0]! };
        },
      });
      expect(await failed(target, POINTWISE, fewer)).toEqual([]);
    }
  });
});

describe('A4: conventions are taken as they are, whatever their weights round', () => {
  type Slopes = (x: number) => number;
  /** relu with a slope of its own at 0, and max with a weight for the first of two. */
  const host = async (slope: number, part: number, spoil: Slopes = x => x): Promise<TargetHost> => {
    const tape = '../../fixtures/broken/tape.mjs';
    const { createTarget } = (await import(tape)) as {
      readonly createTarget: (name: string, options: object) => ModuleTarget;
    };
    const max = (x: readonly number[]) => {
      const value = Math.max(...x);
      let left = 1;
      return [
        value,
        x.map((entry, i) => {
          if (entry < value) return 0;
          const own = x.slice(i + 1).includes(value) ? left * part : left;
          left -= own;
          return own;
        }),
      ];
    };
    const relu = ([x]: readonly number[]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? slope : 0]];
    const target = createTarget('odd', { operations: { relu, max } });
    return hostOf({
      ...target,
      gradient: async (program, at, mode) => {
        const answer = (await target.gradient(program, at, mode)) as { value: number; gradient: number[] };
        return {
          ...answer,
          gradient: program.nodes.length > 3 ? answer.gradient.map(spoil) : answer.gradient,
        };
      },
    });
  };

  test.each([
    [0.1, 0.3],
    [1 / 4, 1 / 4],
    [1 / 3, 2 / 3],
    [0.7, 0.1],
  ])("relu'(0) = %d, the first of two equal has %d", async (slope, part) => {
    expect(await failed(await host(slope, part), POINTWISE, fewer)).toEqual([]);
  });

  test('and no further: by a millionth they fail', async () => {
    const off = await failed(await host(0.1, 0.3, entry => entry * (1 + 1e-6)));
    expect(off).toEqual(expect.arrayContaining(['chain-rule', 'sum-rule', 'nodewise-in-conservative']));
  });
});

describe('what is broken is refused', () => {
  const ALL = POINTWISE.map(({ id }) => id);
  test.each<[string, TargetHost, string[]]>([
    ['a dropped term of forward mode', droppedTerm, ['forward-equals-backward', 'nodewise-in-conservative']],
    ['overwritten adjoints', overwritten, ALL.filter(id => id !== 'value-on-active-set')],
    ['1 to every tied argument', allTied, ['nodewise-in-conservative']],
    ['a wrong value', wrongValue, ['value-on-active-set']],
    ['gradients that are not local', notLocal, ['chain-rule', 'sum-rule', 'nodewise-in-conservative']],
    ['NaN', notANumber, ['chain-rule', 'sum-rule', 'nodewise-in-conservative']],
  ])('%s', async (_, target, expected) => {
    expect(await failed(target)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['forward-permuted', ['forward-equals-backward', 'nodewise-in-conservative']],
    ['same-argument-once', ['nodewise-in-conservative']],
    ['max-none-tied', ['nodewise-in-conservative']],
    ['abs-two', ['nodewise-in-conservative']],
    ['modes-differ-at-ties', ['forward-equals-backward']],
    ['sub-equal-arguments', ['nodewise-in-conservative']],
    ['sort-inverse-permutation', ['nodewise-in-conservative']],
    ['leaky-relu-as-max', ['value-on-active-set']],
    ['wrong-value', ['value-on-active-set']],
    ['stale-gradient', ['chain-rule', 'sum-rule', 'forward-equals-backward', 'nodewise-in-conservative']],
  ])('the target %s', async (name, expected) => {
    const asked = POINTWISE.filter(({ id }) => expected.includes(id));
    expect(await failed(await open(`fixtures/broken/${name}.mjs`), asked)).toEqual(expected);
  });

  test('the counterexample is small, and the same for the same seed', async () => {
    const [one, two] = [await sumRule.run(overwritten, options), await sumRule.run(overwritten, options)];
    expect(one).toEqual(two);
    expect(one.counterexample!.program.length).toBeLessThan(40);
    expect(one.counterexample!.mode).toBe('backward');
  });
});

describe('what cannot be asked is undecided', () => {
  test('one mode, or a forward mode that returns one-sided slopes', async () => {
    for (const info of [{ modes: ['backward'] as const }, { forward: 'directional' as const }]) {
      const result = await forwardEqualsBackward.run(engine({ info }), options);
      expect(result).toMatchObject({
        holds: 'undecided',
        runs: 0,
        why: expect.stringContaining('both modes'),
      });
    }
  });

  test('a target that answers nothing', async () => {
    const silent = engine({ answer: () => ({ kind: 'error', error: 'threw', message: 'no' }) });
    for (const property of properties)
      expect(await property.run(silent, { seed: 1, runs: 20, timeLimit })).toMatchObject({
        holds: 'undecided',
        runs: 0,
      });
  });

  test('a target that returns slopes alone', async () => {
    const info = { modes: ['forward'], forward: 'directional' } as const;
    for (const property of properties.filter(one => one !== valueOnActiveSet))
      expect(await property.run(engine({ info }), { seed: 1, runs: 5, timeLimit })).toMatchObject({
        holds: 'undecided',
        runs: 0,
      });
  });

  test('a target without add has no sum rule; one without operations is asked about its inputs', async () => {
    expect((await sumRule.run(engine({ info: { ops: ['relu'] } }), options)).why).toContain('cannot add');
    expect((await forwardEqualsBackward.run(engine({ info: { ops: [] } }), options)).holds).toBe('yes');
  });
});

test('the cases are free of roundoff: doubles, and floats, compute them exactly', () => {
  const single = {
    ...doubles,
    add: rounded(doubles.add),
    sub: rounded(doubles.sub),
    mul: rounded(doubles.mul),
  };
  for (const [precision, field] of [
    ['float64', doubles],
    ['float32', single],
  ] as const)
    fc.assert(
      fc.property(roundoffFree({ ...engine().info, precision }), ({ program, at }) => {
        const line = compile(program);
        const exact = evaluate(rationalField, line, at);
        const float = evaluate(
          field,
          line,
          at.map(value => toFloat(value)),
        );
        if (isEvaluationFailure(exact) || isEvaluationFailure(float)) throw new Error('no value');
        expect(exact.values.map(format)).toEqual(float.values.map(value => format(fromFloat(value))));
        expect(exact.values.every(value => isRepresentable(value, float32))).toBe(true);
        for (const conventions of [
          undefined,
          new Map(runnableForms(engine().info).map(({ op }) => [op, mean])),
        ]) {
          const [a, b] = [
            differentiate(rationalField, line, exact, conventions),
            differentiate(field, line, float, conventions),
          ];
          if (isEvaluationFailure(a) || isEvaluationFailure(b)) throw new Error('no derivative');
          expect(a.backward[0]!.map(format)).toEqual(b.backward[0]!.map(value => format(fromFloat(value))));
          expect(a.forward[0]!.map(format)).toEqual(b.forward[0]!.map(value => format(fromFloat(value))));
        }
      }),
      { numRuns: share(300) },
    );
});

const rounded = (operation: (a: number, b: number) => number) => (a: number, b: number) =>
  Math.fround(operation(a, b));
