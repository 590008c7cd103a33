/** Expressions of the text form, made into nodes from the left, inner ones first. */
import { describe, expect, test } from 'vitest';
import { readExpression } from '../../../src/certificates/reading/expression.ts';
import { Nodes } from '../../../src/certificates/reading/nodes.ts';
import { Tokens } from '../../../src/certificates/reading/tokens.ts';
import type { Loose } from '../documents.ts';
import { meter, refusal } from '../units.ts';

/** The nodes, one behind the other: `add(x, y)`; and what the whole is. */
function read(text: string): string[] {
  const nodes = new Nodes(meter);
  const tokens = new Tokens(text, meter);
  const value = readExpression(tokens, nodes);
  if (tokens.peek().kind !== 'end') throw new Error(`expected the end, got ${tokens.peek().text}`);
  const written = (nodes.nodes as Loose[]).map(({ id: _, op, args, ...given }) => {
    const parameters = Object.entries(given).map(([name, one]) => `${name}=${one}`);
    return `${op}(${[...args, ...parameters].join(', ')})`;
  });
  return 'literal' in value ? [...written, `${value.literal.n}/${value.literal.d}`] : written;
}

test.each<readonly [text: string, nodes: readonly string[]]>([
  ['x', []],
  ['x + y - z', ['add(x, y)', 'sub(.0, z)']],
  ['x - y*z', ['mul(y, z)', 'sub(x, .0)']],
  ['x*(y - z)', ['sub(y, z)', 'mul(x, .0)']],
  ['x/y/z', ['div(x, y)', 'div(.0, z)']],
  ['-x^2', ['pow(x, exponent=2)', 'neg(.0)']],
  ['(-x)^2', ['neg(x)', 'pow(.0, exponent=2)']],
  ['x^-1', ['pow(x, exponent=-1)']],
  ['x^(+2/3)', ['pow(x, exponent=2/3)']],
  ['--x', ['neg(x)', 'neg(.0)']],
  ['+x', []],
  // Signs and quotients of literals are literals.
  ['-1/2', ['-1/2']],
  ['--1/2/3', ['1/6']],
  ['1 + 2', ['const(value=1/1)', 'const(value=2/1)', 'add(.0, .1)']],
  ['1/0', ['const(value=1/1)', 'const(value=0/1)', 'div(.0, .1)']],
  ['x + 0.1', ['const(value=1/10)', 'add(x, .0)']],
  ['max(x, y, 2)', ['const(value=2/1)', 'max(x, y, .0)']],
  ['sort(x, y)[2]', ['sort(x, y)', 'component(.0, k=2)']],
  ['leakyRelu(x; alpha=-1/2)', ['leakyRelu(x, alpha=-1/2)']],
  ['leakyRelu(x, 1/2)', ['leakyRelu(x, alpha=1/2)']],
  ['affine(x, y; coefficients=[1, -1/2], constant=3)', ['affine(x, y, coefficients=1,-1/2, constant=3)']],
  ['where(x > 0, x, y)', ['const(value=0/1)', 'greater(x, .0)', 'where(.1, x, y)']],
  ['where(x, y, z)', ['where(x, y, z)']],
  ['where(x < y <= z, x, y)', ['less(x, y)', 'lessEqual(y, z)', 'and(.0, .1)', 'where(.2, x, y)']],
  ['where(x = y and y != z, x, y)', ['equal(x, y)', 'notEqual(y, z)', 'and(.0, .1)', 'where(.2, x, y)']],
])('%s', (text, nodes) => expect(read(text)).toEqual(nodes));

describe('is none', () => {
  test.each<readonly [text: string, wrong: string]>([
    ['', 'expected a number, a name or a bracket'],
    ['x +', 'expected a number, a name or a bracket'],
    ['(x', 'expected ")" in a program'],
    ['max(x, y', 'expected ")" in a program'],
    ['x^y', 'expected a number in a program'],
    ['x^(2', 'expected ")" in a program'],
    ['x^2^3', 'expected no tower of powers'],
    ['sort(x, y)[1.5]', 'expected an integer'],
    ['sort(x, y)[1', 'expected "]" in a program'],
    ['leakyRelu(x; alpha)', 'expected "=" in a program'],
    ['leakyRelu(x; 1)', 'expected a name in a program'],
    ['leakyRelu(x; alpha=1, alpha=2)', 'expected each parameter once'],
    ['affine(x; coefficients=[1)', 'expected "]" in a program'],
    ['where(x > 0 and y, x, y)', 'expected a comparison'],
  ])('%j', (text, wrong) => expect(refusal(() => read(text))).toEqual({ wrong }));

  test('what is nested too deep', () => {
    const nested = (depth: number) => refusal(() => read(`${'('.repeat(depth)}x${')'.repeat(depth)}`));
    expect([nested(200), nested(201)]).toEqual(['none', { stop: 'a program is nested too deep' }]);
  });
});
