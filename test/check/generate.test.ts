import { describe, expect, test } from 'vitest';
import { generateCases, vocabularyOf } from '../../src/check/generate.ts';
import { Oracle } from '../../src/check/oracle.ts';
import { float32, format, isRepresentable } from '../../src/numbers/index.ts';
import { isEvaluationFailure, printProgram } from '../../src/programs/index.ts';
import { library } from '../../src/selections/index.ts';
import type { TargetInfo } from '../../src/targets/index.ts';
import { cpuTime } from '../cpu-time.ts';

const target = (ops: readonly string[]): TargetInfo => ({
  name: 'some',
  version: '1',
  precision: 'float32',
  modes: ['backward'],
  forward: 'jacobian',
  ops,
});
const all = vocabularyOf(target([...library.keys(), 'component']));
const text = (seed: number, count: number): string[] =>
  [...generateCases(all, seed, count)].map(
    ({ program, at }) => `${printProgram(program)} at ${at.map(format).join(', ')}`,
  );

describe('generateCases', () => {
  test('a seed says it all; another seed, other cases; more cases begin with the same', () => {
    const some = text(7, 60);
    expect(text(7, 60)).toEqual(some);
    expect(text(8, 60)).not.toEqual(some);
    expect(text(7, 700).slice(0, 60)).toEqual(some);
    expect(text(2_147_483_647, 3)).toHaveLength(3);
  });

  test('as many as asked for, without drawing them all at once', () => {
    expect(text(1, 1_200)).toHaveLength(1_200);
    const spent = cpuTime();
    const first = generateCases(all, 1, 1e9).next();
    expect(first.done).toBe(false);
    expect(spent()).toBeLessThan(5_000);
  });

  test('points are numbers of either format, values exist, most have ties', () => {
    let tied = 0;
    for (const subject of generateCases(all, 3, 200)) {
      expect(subject.at.every(x => isRepresentable(x, float32))).toBe(true);
      const oracle = Oracle.of(subject);
      if (isEvaluationFailure(oracle)) throw new Error('expected a value');
      if (oracle.pieces.some(active => active.length > 1)) tied += 1;
    }
    expect(tied).toBeGreaterThan(60);
  });

  test('only operations of the target; none at all where it has none with values', () => {
    const few = vocabularyOf(target(['relu', 'neg']));
    for (const { program } of generateCases(few, 1, 40))
      for (const { op } of program.nodes) expect(['relu', 'neg']).toContain(op);
    expect([...generateCases(vocabularyOf(target(['const'])), 1, 40)]).toEqual([]);
  });
});
