/** Operations inside pieces and guards, written out by the checker: they have the values of nodes. */
import { describe, expect, it } from 'vitest';
import { valuesAt } from '../../../src/certificates/kernel/evaluate.ts';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { integer, keyOf, ratio } from '../../../src/certificates/numbers/rational.ts';
import { literalOf } from '../../../src/certificates/operations/inner-calls.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { readText } from '../../../src/certificates/reading/text.ts';

const meter = new Meter(1e9);
const lineOf = (text: string) => readProgram(readText(text, meter), meter);
const inside = (cells: string) => `select s(x, y, z) { ${cells} }\nf(x, y, z) = s(x, y, z)`;

const POINTS = [
  [0, 0, 0],
  [1, -1, 0],
  [-2, 3, 1],
  [-3, -3, 5],
].map(point => point.map(n => integer(n)));

const valuesOf = (text: string): string[] => {
  const line = lineOf(text);
  return POINTS.map(at => keyOf(valuesAt(line, at, meter)[line.outputs[0]!]!));
};

const CALLS = [
  'relu(x) + abs(y)*square(z)',
  'clip(x, 0, 1) - clip(x, y, z + 4)',
  'max(x, y, z) - min(x, abs(y))',
  'median(x, y, z) + median(x, y)',
  'sort(x, y, z)[2] + cummax(x, y)[2] + topk(x, y, z; k=2)[1]',
  'leakyRelu(x, 1/4) + huber(x; alpha=2) + hardShrink(y, 1/4)',
  'where(0 < x <= 1 and y != 2, x + 3, where(z, y, -y))',
  'interp(x; knots=[0, 1/2], values=[1, -3]) + affine(x, y; coefficients=[1, -2], constant=1/3)',
  'norm1(x, y, z) + normInf(x, y) + norm2(x, 0)',
  'sign(x) + step(y) + threshold(z; alpha=1, value=0) + greater(x, y)*and(x, z)',
  'max(relu(x) - 1, kthLargest(x, abs(y), 2; k=2)^2)',
];

describe('operations inside', () => {
  it.each(CALLS)('%s', call => {
    const node = valuesOf(`f(x, y, z) = ${call}`);
    expect(valuesOf(inside(`${call} when true`))).toEqual(node);
    expect(valuesOf(inside(`x when ${call} > 1/3; y when ${call} <= 1/3`))).toEqual(
      valuesOf(`f(x, y, z) = where(${call} > 1/3, x, y)`),
    );
  });

  it('may be selections of the document, in any order of JSON, but not themselves', () => {
    const program = JSON.parse(
      JSON.stringify(readText('select g(x) { relu(x) when x < 2; 2 when x >= 2 }\nf(x) = g(x)', meter)),
    );
    const cells = [{ piece: 1, when: 'g(x - 1) >= 0' }];
    const own = { inputs: ['x'], pieces: ['3*g(x + 1)'], index: cells };
    const both = { ...program, selections: { h: own, ...program.selections } };
    const nodes = [{ id: 'o', op: 'h', args: ['x'] }];
    const line = readProgram({ inputs: ['x'], nodes, output: 'o', selections: both.selections }, meter);
    expect(keyOf(valuesAt(line, [ratio(-1n, 2n, meter)], meter)[line.outputs[0]!]!)).toBe(
      keyOf(ratio(3n, 2n, meter)),
    );
    const looped = { h: { ...own, pieces: ['h(x)'] } };
    expect(() => readProgram({ inputs: ['x'], nodes, output: 'o', selections: looped }, meter)).toThrow(
      'defined by itself',
    );
  });

  it('pieces that are written alike are one, cells that hold nowhere are none', () => {
    const [step] = lineOf(inside('where(x > 0, y, y) when true')).steps;
    expect([...step!.basic.pieces()]).toHaveLength(1);
    expect([...step!.basic.near(() => 0)]).toHaveLength(2);
    expect(step!.basic.written).toBe(true);
  });

  it.each([
    'maximum(x)',
    'relu(x, y)',
    'sort(x, y)',
    'relu(x)[1]',
    'sort(x, y)[3]',
    'clip(x; low=1, hi=2)',
    'clip(x; lo=1, lo=1, hi=2)',
  ])('%s is refused', call => {
    expect(() => lineOf(inside(`${call} when true`))).toThrow(Wrong);
  });

  it('nothing is said of what is too long', () => {
    const many = Array.from({ length: 9 }, (_, i) => `abs(x - ${i})`).join(' + ');
    expect(() => lineOf(inside(`${many} when true`))).toThrow(Stop);
  });
});

it('signs and quotients of literals are literals', () => {
  const literal = (text: string) => {
    const found = literalOf(readFormula(text, ['x'], meter), meter);
    return found && keyOf(found);
  };
  expect(literal('-3/4')).toBe(keyOf(ratio(-3n, 4n, meter)));
  for (const text of ['x', '1 + 2', '1/0', '2*3']) expect(literal(text), text).toBeUndefined();
});
