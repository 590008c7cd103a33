/** Slots whose adjoint is 0 under every choice of pieces. */
import { describe, expect, test } from 'vitest';
import { activeAt } from '../../../src/certificates/kernel/evaluated.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { partialsAt, slotsAt } from '../../../src/certificates/ties/backward.ts';
import { silent } from '../../../src/certificates/ties/silent.ts';
import { lineOf, refusal, meter as unmetered, vector } from '../units.ts';

/** The names of the slots. */
function quiet(line: Line, x: readonly (string | number)[], meter = unmetered): string[] {
  const slots = slotsAt(line, vector(...x), meter);
  const tables = new Map(
    line.steps.map(step => [
      step,
      activeAt(step, slots, meter).map(piece => partialsAt(step, piece, slots, meter)),
    ]),
  );
  const names = new Map(line.inputs.map((name, slot) => [slot, name]));
  for (const { id, out, basic } of line.steps)
    for (let k = 0; k < basic.outputs; k += 1) names.set(out + k, basic.outputs > 1 ? `${id}[${k + 1}]` : id);
  return [...silent(line, tables, meter)].map(slot => names.get(slot)!);
}

describe('silent are', () => {
  test.each<[string, string, string[], (string | number)[], string[]]>([
    ['neither inputs nor outputs that count', 'x y', ['m = max x y'], [1, 1], []],
    ['what stands before a factor 0', 'x y', ['r = relu x', 'p = mul r y'], [1, 0], ['x', 'r']],
    ['what is added and taken away', 'x', ['r = relu x', 'n = neg r', 's = add r n'], [0], ['x', 'r']],
    [
      'what goes two ways of many nodes',
      'x',
      ['r = abs x', 'n = neg r', 'm = neg n', 'l = neg m', 's = add l m'],
      [0],
      ['x', 'r', 'n', 'm'],
    ],
    ['an input that nothing is made of', 'x y', ['r = abs y'], [0, 0], ['x']],
    ['what a piece that is not active would pass on', 'x', ['r = relu x'], [-1], ['x']],
    [
      'not what two ties may take away from each other, or not',
      'x y',
      ['a = abs x', 'b = max a y', 'n = neg a', 's = add b n'],
      [0, 0],
      [],
    ],
    ['not what one of the pieces passes on', 'x', ['r = relu x'], [0], []],
    [
      'outputs of a node that nothing is made of',
      'x y',
      ['s = sort x y', 'c = component s k=1'],
      [1, 1],
      ['s[2]'],
    ],
  ])('%s', (_, inputs, nodes, x, expected) => {
    expect(quiet(lineOf(inputs, nodes), x)).toEqual(expected);
  });

  test('of several outputs what is so in each', () => {
    const nodes = ['r = relu x', 'n = neg r', 's = add r n', 'p = mul r y'];
    expect(quiet(lineOf('x y', nodes, { outputs: ['s', 'p'] }), [1, 0])).toEqual(['x', 'r']);
    expect(quiet(lineOf('x y', nodes, { outputs: ['s', 'p'] }), [1, 1])).toEqual([]);
    expect(quiet(lineOf('x y', nodes, { outputs: ['s', 's'] }), [1, 1])).toEqual(['x', 'y', 'r']);
  });
});

test('an adjoint that is not rational stops it', () => {
  const meter = new Meter(50_000_000);
  const line = lineOf('x y', ['r = relu x', 'e = exp y', 'p = mul r e']);
  const why = meter.over(new ExpLog(meter), () => refusal(() => quiet(line, [0, 1], meter)));
  expect(why).toEqual({ stop: 'an adjoint that is not rational' });
});
