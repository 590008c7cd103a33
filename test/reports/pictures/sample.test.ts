import { describe, expect, test } from 'vitest';
import { samplesNear } from '../../../src/reports/pictures/sample.ts';

const relu = { inputs: ['t'], nodes: [{ id: 'r', op: 'relu', args: ['t'] }], output: 'r' };

describe('samplesNear', () => {
  test('has the point itself, and the function and derivative on both sides', () => {
    const samples = samplesNear(relu, 0, 1)!;
    expect(samples[0]).toEqual({ x: -1, y: 0, slope: 0 });
    expect(samples.at(-1)).toEqual({ x: 1, y: 1, slope: 1 });
    expect(samples.find(({ x }) => x === 0)).toEqual({ x: 0, y: 0, slope: 0 });
  });

  test('draws what is not rational', () => {
    const exp = { inputs: ['t'], nodes: [{ id: 'e', op: 'exp', args: ['t'] }], output: 'e' };
    expect(samplesNear(exp, 0, 1)!.at(-1)!.y).toBeCloseTo(Math.E);
  });

  test('leaves the picture out where the program cannot be read or has no value at the point', () => {
    expect(
      samplesNear({ inputs: ['t'], nodes: [{ id: 'a', op: 'nope', args: ['t'] }], output: 'a' }, 0, 1),
    ).toBeUndefined();
    expect(samplesNear({}, 0, 1)).toBeUndefined();
    const log = { inputs: ['t'], nodes: [{ id: 'l', op: 'log', args: ['t'] }], output: 'l' };
    expect(samplesNear(log, 0, 1)).toBeUndefined();
  });
});
