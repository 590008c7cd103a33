import { describe, expect, test } from 'vitest';
import { KERNELS, readKernels, WITH_THRESHOLD } from '../../../src/targets/description/kernels.ts';
import { describedFields } from '../../../src/targets/host/processes/module-protocol.ts';
import { checkDescription } from '../../../src/targets/index.ts';
import { machineOf } from '../../../src/targets/words/precision.ts';

const good = {
  name: 'my-ad',
  version: '1.0',
  precision: 'float32',
  modes: ['backward'],
  ops: ['add', 'exp', 'softplus'],
};

describe('what a target states of its kernels', () => {
  test('is part of what it says of itself', () => {
    const { info } = checkDescription({ ...good, accuracy: { exp: 64 }, thresholds: { softplus: 20 } }, 'x');
    expect(info.accuracy).toEqual({ exp: 64 });
    expect(info.thresholds).toEqual({ softplus: 20 });
    expect(machineOf(info)?.stated).toEqual({ ulps: { exp: 64 }, thresholds: { softplus: 20 } });
    expect(checkDescription(good, 'x').info).not.toHaveProperty('accuracy');
    expect(machineOf(checkDescription(good, 'x').info)).not.toHaveProperty('stated');
  });

  test('is sent by a module as well', () => {
    const described = describedFields({ ...good, accuracy: { exp: 64 }, thresholds: { softplus: 20 } });
    expect(described).toMatchObject({ accuracy: { exp: 64 }, thresholds: { softplus: 20 } });
  });

  test.each([
    [{ accuracy: [] }, 'expected accuracy to be an object such as {"exp": 1}, got []'],
    [{ accuracy: { add: 4 } }, /^accuracy: expected some of exp, .*, got "add"$/],
    [{ accuracy: { log: 4 } }, 'accuracy: expected operations that ops has, got log'],
    [{ accuracy: { exp: 257 } }, 'accuracy.exp: expected a whole number from 1 to 256, got 257'],
    [{ accuracy: { exp: 0 } }, 'accuracy.exp: expected a whole number from 1 to 256, got 0'],
    [{ accuracy: { exp: 2.5 } }, 'accuracy.exp: expected a whole number from 1 to 256, got 2.5'],
    [{ accuracy: { exp: '64' } }, 'accuracy.exp: expected a whole number from 1 to 256, got "64"'],
    [{ thresholds: { exp: 20 } }, 'thresholds: expected some of softplus, logSigmoid, got "exp"'],
    [{ thresholds: { softplus: 2 } }, 'thresholds.softplus: expected a whole number from 16 to 1000, got 2'],
    [
      { precision: 'exact', accuracy: { exp: 1 } },
      'expected no accuracy and no thresholds of an exact target',
    ],
  ])('%j is refused', (given, message) => {
    const fail = (said: string): never => {
      throw new Error(said);
    };
    const known = { ops: good.ops, precision: 'float32' as const, ...given };
    expect(() =>
      readKernels(given as object, known as typeof known & { precision: 'float32' }, fail),
    ).toThrow(message);
    expect(() => checkDescription({ ...good, ...given }, 'x')).toThrow('target x: ');
  });

  test('there are such operations', () => {
    expect(KERNELS).toContain('exp');
    for (const op of WITH_THRESHOLD) expect(KERNELS).toContain(op);
  });
});
