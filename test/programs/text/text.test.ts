import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { format, type Rational } from '../../../src/numbers/index.ts';
import { programToJson } from '../../../src/programs/json/json.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { errorOf } from '../error-of.ts';

const json = (text: string) => programToJson(parseProgramText(text));
/** `id = op(args)` of each node. */
const nodes = (text: string) =>
  parseProgramText(text).nodes.map(({ id, op, args, parameters }) => {
    const given = Object.entries(parameters ?? {}).map(([name, value]) => {
      const shown =
        typeof value === 'number'
          ? value
          : Array.isArray(value)
            ? value.map(format)
            : format(value as Rational);
      return `; ${name}=${shown}`;
    });
    return `${id} = ${op}(${args.join(', ')}${given.join('')})`;
  });
const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/programs/${name}`, import.meta.url), 'utf8');

describe('parseProgramText', () => {
  it('reads the examples of the contract', () => {
    expect(json(fixture('zero.txt'))).toEqual({
      format: 'cornercheck.program/1',
      name: 'zero',
      inputs: ['t'],
      nodes: [
        { id: 'neg.1', op: 'neg', args: ['t'] },
        { id: 'relu.1', op: 'relu', args: ['neg.1'] },
        { id: 'add.1', op: 'add', args: ['relu.1', 't'] },
        { id: 'relu.2', op: 'relu', args: ['t'] },
        { id: 'sub.1', op: 'sub', args: ['add.1', 'relu.2'] },
      ],
      output: 'sub.1',
    });
    expect(nodes(fixture('two_inputs.txt'))).toEqual([
      'h = max(x, y)',
      'const.1 = const(; value=1/2)',
      'sub.1 = sub(h, const.1)',
      'relu.1 = relu(sub.1)',
      'abs.1 = abs(x)',
      'mul.1 = mul(abs.1, h)',
      'add.1 = add(relu.1, mul.1)',
    ]);
    expect(json(fixture('null.txt')).selections).toEqual({
      null: {
        inputs: ['x'],
        pieces: ['0', 'x'],
        index: [
          { piece: 1, when: 'x != 0' },
          { piece: 2, when: 'x = 0' },
        ],
      },
    });
  });

  it('takes the free names as inputs, in order of first use, or those of the header', () => {
    expect(parseProgramText('relu(-t) + t').inputs).toEqual(['t']);
    expect(parseProgramText('h = y - x\nh * z + x').inputs).toEqual(['y', 'x', 'z']);
    expect(parseProgramText('f(x, y, z) = y')).toMatchObject({
      name: 'f',
      inputs: ['x', 'y', 'z'],
      outputs: ['y'],
    });
    expect(parseProgramText('_(b, a) = a').name).toBeUndefined();
  });

  it('reads numbers exactly, one constant a value', () => {
    expect(nodes('x * 0.1 + 1/10 - 1e-1 + 0x1.8p-3 + 0.30000000000000000000000000000001')).toEqual([
      'const.1 = const(; value=1/10)',
      'mul.1 = mul(x, const.1)',
      'add.1 = add(mul.1, const.1)',
      'sub.1 = sub(add.1, const.1)',
      'const.2 = const(; value=3/16)',
      'add.2 = add(sub.1, const.2)',
      'const.3 = const(; value=30000000000000000000000000000001/100000000000000000000000000000000)',
      'add.3 = add(add.2, const.3)',
    ]);
  });

  it('makes one literal of signs and quotients of literals, and nothing else', () => {
    expect(nodes('-1/2 * x')).toEqual(['const.1 = const(; value=-1/2)', 'mul.1 = mul(const.1, x)']);
    expect(nodes('x * 1/2')).toEqual([
      'const.1 = const(; value=1)',
      'mul.1 = mul(x, const.1)',
      'const.2 = const(; value=2)',
      'div.1 = div(mul.1, const.2)',
    ]);
    expect(nodes('f(x) = 2 * 3 - 2^2')).toEqual([
      'const.1 = const(; value=2)',
      'const.2 = const(; value=3)',
      'mul.1 = mul(const.1, const.2)',
      'pow.1 = pow(const.1; exponent=2)',
      'sub.1 = sub(mul.1, pow.1)',
    ]);
    expect(nodes('f(x) = -2^2')).toEqual([
      'const.1 = const(; value=2)',
      'pow.1 = pow(const.1; exponent=2)',
      'neg.1 = neg(pow.1)',
    ]);
    expect(nodes('f(x) = 1/0')).toHaveLength(3);
    expect(nodes('f(x) = 1 + 1/1 + -1')).toEqual([
      'const.1 = const(; value=1)',
      'add.1 = add(const.1, const.1)',
      'const.2 = const(; value=-1)',
      'add.2 = add(add.1, const.2)',
    ]);
  });

  it('reads parameters behind the arguments, by name, or as arguments', () => {
    expect(nodes('leakyRelu(x, 1/4)')).toEqual(['leakyRelu.1 = leakyRelu(x; alpha=1/4)']);
    expect(nodes('clip(x, 0, 0)')).toEqual(['clip.1 = clip(x; lo=0; hi=0)']);
    expect(nodes('clip(x; hi=1, lo=-1/2)')).toEqual(['clip.1 = clip(x; hi=1; lo=-1/2)']);
    expect(nodes('clip(x, 3; lo=2)')).toEqual(['clip.1 = clip(x; lo=2; hi=3)']);
    expect(nodes('clip(x, 0, y)')).toEqual(['const.1 = const(; value=0)', 'clip.1 = clip(x, const.1, y)']);
    expect(nodes('kthLargest(x, y, z; k=2)')).toEqual(['kthLargest.1 = kthLargest(x, y, z; k=2)']);
    expect(nodes('affine(x, y; coefficients=[1, -1/2], constant=3)')).toEqual([
      'affine.1 = affine(x, y; coefficients=1,-1/2; constant=3)',
    ]);
    expect(nodes('pow(x, -3)')).toEqual(nodes('x^-3'));
    expect(nodes('f(x) = const(1/2)')).toEqual(['const.1 = const(; value=1/2)']);
  });

  it('reads outputs, components and several names at once', () => {
    expect(nodes('a, b = sort(x, y)\nb - a')).toEqual([
      'sort.1 = sort(x, y)',
      'a = component(sort.1; k=1)',
      'b = component(sort.1; k=2)',
      'sub.1 = sub(b, a)',
    ]);
    expect(nodes('sort(x, y)[2]^2')).toHaveLength(3);
    expect(parseProgramText('x + y, x, sort(x, y)').outputs).toEqual(['add.1', 'x', 'sort.1']);
  });

  it('names what is assigned; a second name for the same value is only a name', () => {
    expect(nodes('h = relu(x)\ng = h\ng + x')).toEqual(['h = relu(x)', 'add.1 = add(h, x)']);
    expect(nodes('a = 1/2\nb = 1/2\nx * a + b + 1/2')).toEqual([
      'a = const(; value=1/2)',
      'b = const(; value=1/2)',
      'mul.1 = mul(x, a)',
      'add.1 = add(mul.1, b)',
      'add.2 = add(add.1, a)',
    ]);
  });

  it('lets declared and assigned names be those of operations: an operation is what stands before (', () => {
    expect(nodes('max = max(x, y)\nmax * max')).toEqual(['max = max(x, y)', 'mul.1 = mul(max, max)']);
    expect(nodes('f(exp) = exp(exp)')).toEqual(['exp.1 = exp(exp)']);
    expect(nodes('relu(x) = relu(x)')).toEqual(['relu.1 = relu(x)']);
    expect(parseProgramText('__proto__ + constructor').inputs).toEqual(['__proto__', 'constructor']);
  });

  it('continues lines within brackets and after an operator; ; ends a line', () => {
    const expected = nodes('h = max(x, y)\nrelu(h) + x * y');
    expect(nodes('h = max(\n  x,   # first\n  y\n)\nrelu(h) +\n  x *\n\n  y\n')).toEqual(expected);
    expect(nodes('h =\r\n max(x, y); relu(h) + x * y;')).toEqual(expected);
    expect(nodes('\n# comment = (\n\nh = max(x, y)   # ( ;\n relu(h) + x * y # end')).toEqual(expected);
  });

  it('reads definitions over several lines, several of them', () => {
    const { selections, nodes: calls } = parseProgramText(`
      select null(x) { 0 when x != 0; x when x = 0 }
      select step(a, b)
      {
        a - b when a > b and
                   b > 0       # far
        a - b when a > b, b <= 0
        0 when a <= b
        a^2 when never
      }
      null(step(s, t))`);
    expect(selections.get('step')).toEqual({
      inputs: ['a', 'b'],
      pieces: ['a - b', '0', 'a^2'],
      index: [
        { piece: 1, when: 'a > b and b > 0' },
        { piece: 1, when: 'a > b, b <= 0' },
        { piece: 2, when: 'a <= b' },
      ],
    });
    expect(calls.map(({ op }) => op)).toEqual(['step', 'null']);
    expect(nodes('select null(x) { 0 when x != 0; x when x = 0 } null(t)')).toEqual(['null.1 = null(t)']);
    expect(nodes('select = 2 * x\nselect + 1')).toHaveLength(4);
  });
});

const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }\n';
const malformed: readonly (readonly [text: string, message: string])[] = [
  ['', 'line 1, column 1: expected a program, got an empty text'],
  ['# nothing\n', 'line 1, column 1: expected a program, got an empty text'],
  ['rleu(x)', 'line 1, column 1: unknown operation rleu; did you mean relu?'],
  ['x + Relu(x)', 'line 1, column 5: unknown operation Relu; did you mean relu?'],
  ['frobnicate(x)', 'line 1, column 1: unknown operation frobnicate'],
  ['f(x) = f(x)', 'line 1, column 8: unknown operation f'],
  ['relu(x, y)', 'line 1, column 1: relu: expected 1 argument, got 2'],
  ['relu()', 'line 1, column 1: relu: expected 1 argument, got 0'],
  ['max()', 'line 1, column 1: max: expected at least 1 argument, got 0'],
  ['sub(x)', 'line 1, column 1: sub: expected 2 arguments, got 1'],
  ['clip(x, y)', 'line 1, column 1: clip: expected 1 argument (or 3, with lo, hi among them), got 2'],
  ['clip(x)', 'line 1, column 1: clip: expected the parameter lo, got none'],
  ['clip(x, 0)', 'line 1, column 1: clip: expected the parameter hi, got none'],
  ['clip(x, 0, 1, 2)', 'line 1, column 1: clip: expected 1 argument (or 3, with lo, hi among them), got 4'],
  ['clip(x, 0, y; hi=2)', 'line 1, column 1: clip: hi is given twice, as argument and as parameter'],
  ['relu(x; alpha=1)', 'line 1, column 9: relu has no parameter alpha'],
  ['leakyRelu(x; alfa=1)', 'line 1, column 14: leakyRelu has no parameter alfa; did you mean alpha?'],
  ['clip(x; lo=1, lo=2)', 'line 1, column 15: the parameter lo is given twice'],
  ['leakyRelu(x; alpha=y)', 'line 1, column 20: expected a number, got "y"'],
  ['leakyRelu(x; alpha)', 'line 1, column 19: expected "=" after the parameter alpha, got ")"'],
  ['leakyRelu(x; alpha=[1])', 'line 1, column 14: expected one number, got a list'],
  ['leakyRelu(x; 1)', 'line 1, column 14: expected the name of a parameter, got "1"'],
  ['affine(x; coefficients=1)', 'line 1, column 11: expected a list of numbers, got "1"'],
  [
    'affine(x; coefficients=[1, 2])',
    'line 1, column 1: affine: expected as many coefficients as arguments (1), got 2',
  ],
  ['kthLargest(x, y; k=1/2)', 'line 1, column 18: expected an integer, got "1/2"'],
  ['kthLargest(x, y; k=3)', 'line 1, column 1: kthLargest: expected k from 1 to 2, got 3'],
  ['kthLargest(x, y)', 'line 1, column 1: kthLargest: expected the parameter k, got none'],
  ['leakyRelu(x; alpha=1/0)', 'line 1, column 14: expected a nonzero denominator, got "1/0"'],
  ['x +', 'line 1, column 4: expected a number, a name or a bracket, got the end'],
  ['x y', 'line 1, column 3: expected an operator or the end of the line, got "y"'],
  ['2x', 'line 1, column 2: expected an operator or the end of the line, got "x"; write 2*x for a product'],
  ['(x', 'line 1, column 3: expected ")" to close a bracket, got the end'],
  ['relu(x', 'line 1, column 7: expected ")" to close relu(, got the end'],
  ['x)', 'line 1, column 2: expected an operator or the end of the line, got ")"'],
  [
    'x ^ y',
    'line 1, column 5: expected an integer or rational exponent, got "y"; write exp(y*log(x)) for a power whose exponent varies',
  ],
  ['x^(1/0)', 'line 1, column 2: expected a nonzero denominator, got "1/0"'],
  ['x^20000', 'line 1, column 2: expected an exponent of at most 10000 in size, got "20000"'],
  ['x^2^3', 'line 1, column 4: write a tower of powers with brackets: (x^2)^3'],
  ['x + $', 'line 1, column 5: unexpected character "$"'],
  ['x +\n  α', 'line 2, column 3: unexpected character "α"'],
  ['x + 0x', 'line 1, column 5: expected an exact number such as 1/3, -2, 0.1 or 1e-3, got "0x"'],
  ['x + 1e99999', 'line 1, column 5: expected a number of at most 90000 digits, got "1e99999"'],
  ['x + 1e20000', 'line 1, column 5: expected an exponent of at most 10000 in size, got "1e20000"'],
  ['relu + x', 'line 1, column 1: relu is an operation: expected relu(...)'],
  ['f(x) = x + y', 'line 1, column 12: unknown name y'],
  ['f(weight) =\n  2 * wieght', 'line 2, column 7: unknown name wieght; did you mean weight?'],
  ['f(x, x) = x', 'line 1, column 6: the input x is declared twice'],
  ['f(x, 2) = x', 'line 1, column 6: expected the name of an input, got "2"'],
  ['f() = 1', 'line 1, column 3: expected the name of an input, got ")"'],
  ['f(x) =', 'line 1, column 7: expected a number, a name or a bracket, got the end'],
  [
    '1/2',
    'line 1, column 1: expected at least one input: the program is a constant; declare inputs as in f(x) = 1',
  ],
  ['h = relu(x)', 'line 1, column 1: expected an output as the last line, got an assignment'],
  [
    'f(x) =\n  h = x\n  h\n  h + 1',
    'line 4, column 3: the output must be the last line; expected the end, or a name given to the line before: h = ...',
  ],
  ['h = relu(x)\nh = 2\nh', 'line 2, column 1: h is already assigned'],
  ['y = x\nx = 2\nx', 'line 2, column 1: x is already an input'],
  ['h = x = y\nh', 'line 1, column 7: expected an operator or the end of the line, got "="'],
  ['h = x, y\nh', 'line 1, column 6: expected an operator or the end of the line, got ","'],
  ['x(2 + y) + x', 'line 1, column 1: unknown operation x'],
  ['y = x + 1\ny(2)', 'line 2, column 1: y is a value, not an operation: write y * (...)'],
  ['a, b, c = sort(x, y)\na', 'line 1, column 1: expected 3 outputs, one a name, got 2'],
  ['a, a = sort(x, y)\na', 'line 1, column 4: a is already assigned'],
  [
    'sort(x, y) + 1',
    'line 1, column 12: expected one number, got the 2 outputs of sort.1; pick one, such as v[1]',
  ],
  ['sort(x, y)[3]', 'line 1, column 11: expected a component from 1 to 2 of sort.1, got 3'],
  ['sort(x, y)[0]', 'line 1, column 11: expected a component from 1 to 2 of sort.1, got 0'],
  ['sort(x, y)[i]', 'line 1, column 12: expected the number of a component, such as [1], got "i"'],
  [
    'sort(a,b,c,d,e,f,g,h,i,j,k)[1]',
    'line 1, column 1: sort: expected at most 10 arguments (n! pieces), got 11',
  ],
  [`${'('.repeat(600)}x`, 'line 1, column 501: brackets nested more than 500 deep'],
  [`x + ${'-'.repeat(600)}x`, 'line 1, column 506: more than 500 signs in a row'],
  [
    `select g(x) {${'x when x > 0;'.repeat(1001)}}`,
    'line 1, column 13014: expected at most 1000 cells, got more',
  ],
  ['x = y\n\n\nx + relu(1, 2)', 'line 4, column 5: relu: expected 1 argument, got 2'],
  ['f(x)\n = x +', 'line 1, column 1: unknown operation f'],
  ['select relu(x) { x when true }\nx', 'line 1, column 8: relu is already the name of an operation'],
  [`${NULL}${NULL}null(t)`, 'line 2, column 8: null is already the name of an operation'],
  ['select g(x, x) { x when true }\ng(t)', 'line 1, column 13: the input x is declared twice'],
  ['select g(when) { 0 when true }\ng(t)', 'line 1, column 10: expected a name for an input, got "when"'],
  [
    'select g(x) { x if x > 0 }\ng(t)',
    'line 1, column 15: expected a piece and its cell, such as x when x >= 0',
  ],
  [
    'select g(x) { x when x >= 0\n  y when x < 0 }\ng(t)',
    'line 2, column 3: expected one of the inputs x, got y',
  ],
  ['select g(x) { x when x ? 0 }\ng(t)', 'line 1, column 24: unexpected character "?"'],
  [
    'select g(x) { x when x }\ng(t)',
    'line 1, column 24: expected a comparison (<, <=, =, !=, >=, >), got the end',
  ],
  ['select g(x) { x when }\ng(t)', 'line 1, column 17: expected a condition after "when"'],
  [
    'select g(x) { 3: x when true }\ng(t)',
    'line 1, column 15: expected piece 1, or one of those before, unchanged, got 3: x',
  ],
  [
    'select g(x) { 0: x when true }\ng(t)',
    'line 1, column 15: expected piece 1, or one of those before, unchanged, got 0: x',
  ],
  [
    'select g(x)\n\n{ x if x > 0 }\ng(t)',
    'line 3, column 3: expected a piece and its cell, such as x when x >= 0',
  ],
  ['select g(x) { }\ng(t)', 'line 1, column 14: expected at least one piece and its cell'],
  ['select g(x) x when true\ng(t)', 'line 1, column 13: expected "{" before the pieces, got "x"'],
  ['select g(x) { x when true\ng(t)', 'line 2, column 5: expected "}" to close the definition, got the end'],
  [
    'select g(x) { absx(x) when true }\ng(t)',
    'line 1, column 15: expected an operation, got absx; did you mean abs?',
  ],
  ['select g(x) { exp(x; k=1) when true }\ng(t)', 'line 1, column 15: exp has no parameter k'],
  [`x\n${NULL}`, 'line 2, column 1: definitions (select) come before the program'],
  [`${NULL}null(x, y)`, 'line 2, column 1: null: expected 1 argument, got 2'],
  [`${NULL}nulll(x)`, 'line 2, column 1: unknown operation nulll; did you mean null?'],
];

describe('a malformed text', () => {
  it.each(malformed)('%j', (text, message) => {
    expect(errorOf(() => parseProgramText(text))).toBe(message);
  });
});
