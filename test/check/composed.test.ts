import { describe, expect, test } from 'vitest';
import { checkTarget, Sweeps } from '../../src/check/index.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { SHORT, share, spread } from '../random.ts';
import { type Composition, composedTarget } from './composed.ts';
import { hostOf } from './host.ts';

const VARIANTS: readonly Composition[] = [
  { precision: 'float64', reciprocals: true, reversed: true, share: 1 / 3 },
  { precision: 'float32', reciprocals: true, share: 2 / 3 },
  { precision: 'float32', flush: true, reversed: true, share: 0.5, reciprocals: true },
  { precision: 'float16', reversed: true, share: 1 / 3 },
  { precision: 'bfloat16', flush: true, reciprocals: true, share: 2 / 3 },
];

/** Operations that choose among many pieces: asked much, and computed alike by all of these. */
const DEAR = new Set([
  'kthLargest',
  'topk',
  'normInf',
  'norm1',
  'maxPool',
  'reduceMax',
  'reduceMin',
  'median',
  'sort',
]);

/** What all of them are asked alike. */
const sweeps = new Sweeps();

const violationsOf = async (target: ModuleTarget, runs: number, ops?: readonly string[]) => {
  const { summary, findings } = await checkTarget(hostOf(target), {
    seed: 5,
    runs,
    brief: SHORT,
    sweeps,
    ...(ops && { ops }),
  });
  return {
    counted: VIOLATIONS.filter(verdict => summary.has(verdict)),
    found: findings.map(({ id }) => id).filter(id => VIOLATIONS.some(verdict => id.startsWith(verdict))),
  };
};

describe('right implementations that compute in another way than the definitions are written', () => {
  test.each(VARIANTS)('%j is not accused', async how => {
    const target = composedTarget(how);
    const ops = spread((target.ops as readonly string[]).filter(op => !DEAR.has(op)));
    expect(await violationsOf(target, share(20), ops)).toEqual({ counted: [], found: [] });
  });

  test.each(['hardSwish', 'hardSigmoid', 'huber', 'leakyRelu', 'mean', 'pow'])(
    'and where %s alone is wrong by a hundredth, it is caught all the same',
    async op => {
      const right = composedTarget({ precision: 'float32', flush: true });
      const wrong: ModuleTarget = {
        ...right,
        gradient: (program, at, mode) => {
          const { value, gradient } = right.gradient(program, at, mode) as {
            value: number;
            gradient: number[];
          };
          const factor = program.nodes.some(node => node.op === op) ? 1.01 : 1;
          return { value, gradient: gradient.map(slope => slope * factor) };
        },
      };
      const { counted } = await violationsOf(wrong, 0, [op]);
      expect(counted).toContain('outside');
    },
  );
});
