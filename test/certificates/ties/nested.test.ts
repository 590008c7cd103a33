/** D_P of nested ties without their tuples, by hand; and where their choices are not independent. */
import { describe, expect, test } from 'vitest';
import { activeAt } from '../../../src/certificates/kernel/evaluated.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { add, type Rat } from '../../../src/certificates/numbers/rational.ts';
import { nestedGradients } from '../../../src/certificates/ties/nested.ts';
import { Parts } from '../../../src/certificates/ties/parts.ts';
import { jetsAt, lineOf, meter, refusal, texts } from '../units.ts';

/** With every tie at 0 open, whether it matters or not. */
function gradients(line: Line): string[] {
  const jets = jetsAt(line, ...line.inputs.map(() => 0));
  const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
  const open = new Set(line.steps.filter(step => active.get(step)!.length > 1));
  const parts = new Parts(line, jets, active, open, meter);
  const found = nestedGradients(parts, parts.cuts, jets, meter);
  const sum = (row: readonly Rat[]): Rat[] => row.map((value, i) => add(value, parts.start[i]!, meter));
  return [...found.values()].map(row => texts(sum(row)).join(' ')).sort();
}

/** Nodes that sum up |x|, |2x|, |4x|, … of an input, so many of them: of so many ties there are all sums, none of them twice. */
const sizes = (name: string, x: string, many: number): string[] => {
  const double = (k: number): string => (k === 0 ? x : `${x}_${k}`);
  const all = Array.from({ length: many }, (_, k) => k);
  return [
    ...all.slice(1).map(k => `${double(k)} = add ${double(k - 1)} ${double(k - 1)}`),
    ...all.map(k => `${name}_${k} = abs ${double(k)}`),
    `${name} = sum ${all.map(k => `${name}_${k}`).join(' ')}`,
  ];
};

describe('the gradients are', () => {
  test.each<[string, string, string[], string[]]>([
    ['of no tie one', 'x y', ['s = sub x y'], ['1 -1']],
    ['of a tie those of its pieces', 'x y', ['m = max x y'], ['0 1', '1 0']],
    ['of a tie in a tie all of both', 'x y', ['a = abs x', 'm = max a y'], ['-1 0', '0 1', '1 0']],
    [
      'of a sum of ties that have none in common all sums',
      'x y',
      ['a = relu x', 'b = abs y', 's = add a b'],
      ['0 -1', '0 1', '1 -1', '1 1'],
    ],
    [
      'by the factor that stands before a tie, and with what is no tie',
      'x y',
      ['a = relu x', 'n = neg a', 'b = sub n a', 's = add b y'],
      ['-2 1', '0 1'],
    ],
    [
      'of an output of a tie its own',
      'x y z',
      ['s = sort x y', 'a = component s k=1', 'm = sub z a'],
      ['-1 0 1', '0 -1 1'],
    ],
    ['one, where the tie in common has one', 'x', ['m = max x x', 'n = max m m', 's = add m n'], ['2']],
    [
      'of sums below a tie all of each',
      'x y z',
      ['a = relu x', 'b = relu y', 's = add a b', 'm = max s z'],
      ['0 0 0', '0 0 1', '0 1 0', '1 0 0', '1 1 0'],
    ],
  ])('%s', (_, inputs, nodes, expected) => expect(gradients(lineOf(inputs, nodes))).toEqual(expected));
});

describe('it stops', () => {
  test.each<[string, string[]]>([
    ['where a tie is added to one that is given it', ['a = abs x', 'b = relu a', 's = add a b']],
    [
      'where two ties that are given a third are added',
      ['a = abs x', 'b = relu a', 'm = max a y', 's = add b m'],
    ],
    [
      'where two outputs of one tie are added',
      ['s = sort x y', 'a = component s k=1', 'b = component s k=2', 'n = neg b', 'd = add a n'],
    ],
    ['where that is so before another tie', ['a = abs x', 'b = relu a', 's = add a b', 'm = max s y']],
  ])('%s', (_, nodes) => {
    expect(refusal(() => gradients(lineOf('x y', nodes)))).toEqual({
      stop: 'ties with one in common are added',
    });
  });

  test('only there: ties that are used once may be nested deeply', () => {
    const deep = (top: string): string[] => [
      'r0 = relu x',
      ...Array.from({ length: 1_500 }, (_, k) => `r${k + 1} = relu r${k}`),
      top,
    ];
    expect(gradients(lineOf('x y', deep('t = add r1500 y')))).toEqual(['0 1', '1 1']);
    expect(refusal(() => gradients(lineOf('x y', deep('t = add r1500 r1'))))).toEqual({
      stop: 'ties with one in common are added',
    });
  });

  test('of several outputs', () => {
    const line = lineOf('x y', ['a = abs x', 'b = abs y'], { outputs: ['a', 'b'] });
    expect(refusal(() => gradients(line))).toEqual({ stop: 'several outputs' });
  });

  test('at more than 5,000: of a sum, or of two sums below a tie', () => {
    const many = { stop: 'many gradients' };
    expect(gradients(lineOf('x', sizes('s', 'x', 12)))).toHaveLength(4_096);
    expect(refusal(() => gradients(lineOf('x', sizes('s', 'x', 13))))).toEqual(many);
    const nodes = [...sizes('s', 'x', 12), ...sizes('t', 'y', 12), 'm = max s t'];
    expect(refusal(() => gradients(lineOf('x y', nodes)))).toEqual(many);
    // Also of a tie that adds nothing, if one of its outputs has so many.
    const all = [...nodes.slice(0, -1), 'c = cummax s t', 'b = component c k=2', 'p = mul b z'];
    expect(refusal(() => gradients(lineOf('x y z', all)))).toEqual(many);
  });
});
