import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { type Program, parseProgramText, printProgram } from '../../../src/programs/index.ts';
import { ForgeBuilder } from '../../../src/segments/forge/forge-builder.ts';

const start = parseProgramText('f(x, y) = x*y');

/** What the builder made, as text. */
function printed(build: (builder: ForgeBuilder) => string, program: Program = start): string {
  const builder = new ForgeBuilder(program);
  const output = build(builder);
  return printProgram({ ...program, nodes: builder.nodes, outputs: [output] });
}

const numbers = (...values: number[]) => values.map(value => rational(value));

describe('nodes added to a program', () => {
  test('have names that it does not use', () => {
    const taken = parseProgramText('select z3(u) { u when u >= 0; 0 when u < 0 }\nf(z1, z2) = z1 + z3(z2)');
    const builder = new ForgeBuilder(taken);
    const names = [builder.node('neg', ['z1']), builder.node('neg', ['z2'])];
    expect(names).toEqual(['z4', 'z5']);
    expect(builder.nodes).toEqual([
      { id: 'z4', op: 'neg', args: ['z1'] },
      { id: 'z5', op: 'neg', args: ['z2'] },
    ]);
    const inner = new ForgeBuilder(parseProgramText('z1 = x^2\nz1 + 1'));
    expect(inner.node('const', [], { value: rational(2) })).toBe('z2');
    expect(inner.nodes).toEqual([{ id: 'z2', op: 'const', args: [], parameters: { value: rational(2) } }]);
  });

  test('scale, but not by 1', () => {
    expect(printed(builder => builder.scaled(rational(1), 'x'))).toBe('f(x, y) = x');
    expect(printed(builder => builder.scaled(rational(-1, 2), 'x'))).toBe('f(x, y) = (-1/2) * x');
  });

  test('measure an offset along a direction', () => {
    const offset = (direction: number[], s: number[]) =>
      printed(builder => builder.offset(new Map(numbers(...direction).entries()), i => rational(s[i]!)));
    expect(offset([1, 0], [0, 5])).toBe('f(x, y) = x');
    expect(offset([0, 1], [5, 3])).toBe('f(x, y) = y - 3');
    expect(offset([2, -1], [0, 3])).toBe('f(x, y) =\n  z2 = 2 * x\n  z4 = y - 3\n  z2 + (-1) * z4');
  });

  test('are zero, with the derivative 1 at 0; or an input, with the derivative 0 at points', () => {
    expect(printed(builder => builder.zero('x'))).toBe('f(x, y) = relu(-x) + x - relu(x)');
    expect(printed(builder => builder.identity(1, []))).toBe('f(x, y) = y');
    expect(printed(builder => builder.identity(1, numbers(0)))).toBe(
      'f(x, y) = y - (relu(-y) + y - relu(y))',
    );
    const two = printed(builder => builder.identity(0, numbers(0, 2)));
    const program = parseProgramText(two);
    expect(program.nodes.filter(({ op }) => op === 'relu')).toHaveLength(4);
    expect(two).toContain('x - 2');
  });
});
