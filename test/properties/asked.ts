/** How the properties that ask at more than one point are tested: what is right has them, whatever its conventions. */
import { describe, expect, test } from 'vitest';
import { runnableForms } from '../../properties/cases/roundoff-free.ts';
import type { Property, PropertyResult } from '../../properties/index.ts';
import { rationalField } from '../../src/numbers/index.ts';
import {
  type Convention,
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  last,
  mean,
} from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import type { TargetHost } from '../../src/targets/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { createFloatTarget } from '../../src/targets/own/float-target.ts';
import { hostOf } from '../check/host.ts';
import { runs, SEED, seeded } from '../random.ts';
import { engine } from './hosts.ts';

/** Far more time than is needed: it decides nothing. */
export const options = (usually: number) => ({ seed: SEED, runs: runs(usually), timeLimit: 600_000 });

/** The engine with the same convention at the ties of all operations. */
function under(convention: Convention): TargetHost {
  const conventions = new Map(runnableForms(engine().info).map(({ op }) => [op, convention]));
  return engine({
    answer: (answer, { program, at, mode }) => {
      const line = compile(program);
      const evaluation = evaluate(rationalField, line, at);
      if (isEvaluationFailure(evaluation)) return answer;
      const derivative = differentiate(rationalField, line, evaluation, conventions);
      if (isEvaluationFailure(derivative)) return answer;
      return { kind: 'answered', value: derivative.value[0]!, gradient: derivative[mode][0]! };
    },
  });
}

/** relu'(0) = slope, and of two equal arguments the first gets a share: numbers that floats round. */
async function weighing(slope: number, share: number): Promise<TargetHost> {
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
        const own = x.slice(i + 1).includes(value) ? left * share : left;
        left -= own;
        return own;
      }),
    ];
  };
  const relu = ([x]: readonly number[]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? slope : 0]];
  return hostOf(createTarget('weighing', { operations: { relu, max } }));
}

const RIGHT: readonly (readonly [name: string, open: () => TargetHost | Promise<TargetHost>])[] = [
  ['the engine', () => engine()],
  ['the engine, by the last piece at ties', () => under(last)],
  ['the engine, by the mean at ties', () => under(mean)],
  ['float64', () => hostOf(createFloatTarget({ name: 'float64', precision: 'float64' }))],
  ['float32', () => hostOf(createFloatTarget({ name: 'float32', precision: 'float32' }))],
  ['weights that are rounded', () => weighing(0.1, 1 / 3)],
];

/** What is right has the property, and a share of the cases counts: nine of ten. What cannot be asked is undecided. */
export function describeProperty(property: Property, usually = 40, share = 0.9): void {
  describe(property.id, () => {
    test.each(RIGHT)('%s has it', async (_, open) => {
      const own = options(usually);
      const result = await property.run(await open(), own);
      expect(result).toMatchObject({ holds: 'yes' });
      expect(result.runs).toBeGreaterThanOrEqual(Math.floor(share * own.runs));
    });

    test('a target that answers nothing is undecided, and no case counts', async () => {
      const silent = engine({ answer: () => ({ kind: 'error', error: 'threw', message: 'no' }) });
      expect(await property.run(silent, options(10))).toMatchObject({ holds: 'undecided', runs: 0 });
    });
  });
}

/** A fault is found, and its counterexample is whole. */
export async function refutes(
  property: Property,
  target: TargetHost,
  usually = 150,
): Promise<PropertyResult> {
  const result = await property.run(target, { ...options(usually), runs: seeded(usually, 75).numRuns });
  expect(result.holds).toBe('no');
  const { program, at, expected, returned } = result.counterexample!;
  expect(parseProgramText(program).inputs).toHaveLength(at.length);
  expect(expected).not.toBe(returned);
  return result;
}
