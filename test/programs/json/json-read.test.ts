import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { format, type Rational } from '../../../src/numbers/index.ts';
import { parseProgramJson, programFromJson, readProgramJson } from '../../../src/programs/json/json-read.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { errorOf } from '../error-of.ts';
import { anonymous } from '../random-program.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/programs/${name}`, import.meta.url), 'utf8');
const node = (fields: object) => ({ id: 'n', op: 'relu', args: ['t'], ...fields });
const withNodes = (...nodes: unknown[]) => ({ inputs: ['t', 'u'], nodes, output: 'n' });
const constants = (program: { nodes: readonly { parameters?: { value?: unknown } }[] }) =>
  program.nodes.map(({ parameters }) => format(parameters!.value as Rational));

describe('programFromJson', () => {
  it('reads the examples of the contract as their text form', () => {
    const zero = parseProgramJson(fixture('zero.json'));
    expect(zero.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'r', 'z']);
    expect(anonymous(zero)).toEqual(anonymous(parseProgramText(fixture('zero.txt'))));
    expect(anonymous(parseProgramJson(fixture('null.json')))).toEqual(
      anonymous(parseProgramText(fixture('null.txt'))),
    );
    expect(programFromJson(JSON.parse(fixture('zero.json')))).toEqual(zero);
  });

  it('reads all digits of a number in text, and the decimal of a double', () => {
    const text = (value: string) =>
      `{"inputs":["t"],"nodes":[{"id":"n","op":"const","value":${value}}],"output":"n"}`;
    const read = (value: string) => constants(parseProgramJson(text(value)))[0];
    expect(read('0.1')).toBe('1/10');
    expect(read('"0x1.8p-3"')).toBe('3/16');
    expect(read('0.10000000000000000000000000001')).toBe(
      '10000000000000000000000000001/100000000000000000000000000000',
    );
    expect(read('-1e400')).toBe(`-1${'0'.repeat(400)}`);
    expect(read('-0')).toBe('0');
    const values = [0.1, 1e21, 5e-324, '1/3', -0].map((value, i) => ({ id: `n${i}`, op: 'const', value }));
    expect(constants(programFromJson({ inputs: ['t'], nodes: values, output: 't' }))).toEqual([
      '1/10',
      '1000000000000000000000',
      `1/${'2'.padEnd(324, '0')}`,
      '1/3',
      '0',
    ]);
  });

  it('reads components, parameters and comments', () => {
    const program = parseProgramJson(fixture('sorted.json'));
    expect(program.nodes.find(({ id }) => id === 'largest')).toEqual({
      id: 'largest',
      op: 'component',
      args: ['s'],
      parameters: { k: 1 },
    });
    expect(program.nodes.find(({ id }) => id === 'cube')!.parameters).toEqual({ exponent: 3 });
    expect(program.outputs).toEqual(['shifted', 's']);
    expect(JSON.stringify(program.nodes.map(({ id }) => id))).not.toContain('comment');
  });

  it('keeps names that are names of the language, or of JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString', 'relu', 'component'];
    const nodes = names.map((name, i) => ({ id: `${name}!`, op: 'neg', args: [names[i]] }));
    const text = JSON.stringify({ inputs: names, nodes, outputs: nodes.map(({ id }) => id) });
    expect(parseProgramJson(text).inputs).toEqual(names);
    expect(parseProgramJson(text)).toEqual(programFromJson(JSON.parse(text)));
    const selections = '{"__proto__":{"inputs":["x"],"pieces":["x"],"index":[{"piece":1,"when":"true"}]}}';
    const own = `{"inputs":["t"],"selections":${selections},"nodes":[{"id":"n","op":"__proto__","args":["t"]}],"output":"n"}`;
    expect([...parseProgramJson(own).selections.keys()]).toEqual(['__proto__']);
    expect(readProgramJson(own).warnings).toEqual([]);
  });

  it('takes parameters that may be arguments as arguments', () => {
    const { nodes } = programFromJson(withNodes({ id: 'n', op: 'clip', args: ['t', 'u', 't'] }));
    expect(nodes).toEqual([{ id: 'n', op: 'clip', args: ['t', 'u', 't'] }]);
  });
});

const selection = (fields: object) => ({
  inputs: ['t'],
  selections: { g: { inputs: ['x'], pieces: ['x'], index: [{ piece: 1, when: 'true' }], ...fields } },
  nodes: [],
  output: 't',
});
const component = (fields: object) => [
  { id: 's', op: 'sort', args: ['t', 'u'] },
  { id: 'n', op: 'component', args: ['s'], ...fields },
];

const malformed: readonly (readonly [value: unknown, message: string])[] = [
  [null, 'expected a program, an object, got null'],
  [[], 'expected a program, an object, got a list'],
  [undefined, 'expected a program, an object, got nothing'],
  ['zero', 'expected a program, an object, got "zero"'],
  [{}, 'inputs: expected a list, got nothing'],
  [
    { ...withNodes(node({})), format: 'cornercheck.program/2' },
    'format: expected "cornercheck.program/1", got "cornercheck.program/2"',
  ],
  [{ ...withNodes(node({})), format: null }, 'format: expected "cornercheck.program/1", got null'],
  [{ ...withNodes(node({})), ouput: 'n' }, 'ouput: unknown field; did you mean output?'],
  [{ ...withNodes(node({})), outputs: ['n'] }, 'outputs: expected either output or outputs, got both'],
  [{ inputs: ['t'], nodes: [] }, 'output: expected the id of a node or an input, got nothing'],
  [{ inputs: ['t'], nodes: [], outputs: [] }, 'outputs: expected at least one output, got none'],
  [{ inputs: ['t'], nodes: [], outputs: ['t', 'v'] }, 'outputs[1]: unknown name "v"'],
  [{ inputs: ['t'], nodes: [], output: 3 }, 'output: expected a name, got 3'],
  [{ inputs: [], nodes: [], output: 't' }, 'inputs: expected at least one input, got none'],
  [{ inputs: 't', nodes: [], output: 't' }, 'inputs: expected a list, got "t"'],
  [{ inputs: ['t', null], nodes: [], output: 't' }, 'inputs[1]: expected a name, got null'],
  [{ inputs: ['t', 't'], nodes: [], output: 't' }, 'inputs[1]: the input "t" is declared twice'],
  [
    { inputs: [''], nodes: [], output: '' },
    'inputs[0]: expected a name of 1 to 200 characters on one line, got ""',
  ],
  [
    { inputs: ['a\nb'], nodes: [], output: 't' },
    'inputs[0]: expected a name of 1 to 200 characters on one line, got "a\\nb"',
  ],
  [{ inputs: ['t'], output: 't' }, 'nodes: expected a list, got nothing'],
  [{ inputs: ['t'], nodes: {}, output: 't' }, 'nodes: expected a list, got an object'],
  [{ ...withNodes(node({})), name: 7 }, 'name: expected a name, got 7'],
  [
    { ...withNodes(node({})), name: 'a'.repeat(201) },
    `name: expected a name of 1 to 200 characters on one line, got "${'a'.repeat(56)}...`,
  ],
  [
    selection({ index: Array(1001).fill({ piece: 1, when: 'true' }) }),
    'selections.g.index: expected at most 1000 items, got 1001',
  ],
  [{ ...withNodes(node({})), comment: ['x'] }, 'comment: expected a string, got a list'],
  [withNodes(null), 'nodes[0]: expected a node, an object, got null'],
  [withNodes(node({}), 'x'), 'nodes[1]: expected a node, an object, got "x"'],
  [withNodes(node({ id: undefined })), 'nodes[0].id: expected a name, got nothing'],
  [withNodes(node({ id: 5 })), 'nodes[0].id: expected a name, got 5'],
  [withNodes(node({ id: 't' })), 'nodes[0].id: "t" is already the name of an input or of an earlier node'],
  [withNodes(node({}), node({})), 'nodes[1].id: "n" is already the name of an input or of an earlier node'],
  [withNodes(node({ op: undefined })), 'nodes[0].op: expected a name, got nothing'],
  [withNodes(node({ op: 'rleu' })), 'nodes[0].op: unknown operation "rleu"; did you mean relu?'],
  [withNodes(node({ op: 'constructor' })), 'nodes[0].op: unknown operation "constructor"'],
  [withNodes(node({ op: '__proto__' })), 'nodes[0].op: unknown operation "__proto__"'],
  [withNodes(node({ args: 't' })), 'nodes[0].args: expected a list, got "t"'],
  [withNodes(node({ args: [null] })), 'nodes[0].args[0]: expected a name, got null'],
  [withNodes(node({ args: [0] })), 'nodes[0].args[0]: expected a name, got 0'],
  [withNodes(node({ args: ['v'] })), 'nodes[0].args[0]: unknown name "v"'],
  [withNodes(node({ args: ['toString'] })), 'nodes[0].args[0]: unknown name "toString"'],
  [withNodes(node({ args: ['n'] })), 'nodes[0].args[0]: the node "n" refers to itself'],
  [
    withNodes(node({ args: ['m'] }), node({ id: 'm' })),
    'nodes[0].args[0]: "m" comes later, at nodes[1]: nodes stand in evaluation order, without cycles',
  ],
  [
    withNodes(node({ args: ['m'] }), node({ id: 'm', args: ['n'] })),
    'nodes[0].args[0]: "m" comes later, at nodes[1]: nodes stand in evaluation order, without cycles',
  ],
  [withNodes(node({ args: [] })), 'nodes[0]: relu: expected 1 argument, got 0'],
  [withNodes(node({ args: undefined })), 'nodes[0]: relu: expected 1 argument, got 0'],
  [withNodes(node({ args: ['t', 'u'] })), 'nodes[0]: relu: expected 1 argument, got 2'],
  [withNodes(node({ agrs: ['t'] })), 'nodes[0].agrs: relu has no such field; did you mean args?'],
  [withNodes(node({ alpha: 1 })), 'nodes[0].alpha: relu has no such field'],
  [withNodes(node({ comment: 1 })), 'nodes[0].comment: expected a string, got 1'],
  [
    withNodes(JSON.parse('{"id":"n","op":"relu","args":["t"],"__proto__":1}')),
    'nodes[0].__proto__: relu has no such field',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alhpa: 1 })),
    'nodes[0].alhpa: leakyRelu has no such field; did you mean alpha?',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alpha: NaN })),
    'nodes[0].alpha: expected an exact number, such as "1/3" or 0.5, got NaN',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alpha: Infinity })),
    'nodes[0].alpha: expected an exact number, such as "1/3" or 0.5, got Infinity',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alpha: null })),
    'nodes[0].alpha: expected an exact number, such as "1/3" or 0.5, got null',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alpha: [1] })),
    'nodes[0].alpha: expected an exact number, such as "1/3" or 0.5, got a list',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alpha: '1/0' })),
    'nodes[0].alpha: expected a nonzero denominator, got "1/0"',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alpha: 'x' })),
    'nodes[0].alpha: expected an exact number such as 1/3, -2, 0.1 or 1e-3, got "x"',
  ],
  [
    withNodes(node({ op: 'leakyRelu', alpha: '1e999999999999' })),
    'nodes[0].alpha: expected a number of at most 90000 digits, got "1e999999999999"',
  ],
  [withNodes({ id: 'n', op: 'const' }), 'nodes[0]: const: expected the parameter value, got none'],
  [withNodes(node({ op: 'kthLargest', k: 0.5 })), 'nodes[0].k: expected an integer, got "0.5"'],
  [
    withNodes(node({ op: 'pow', exponent: '1/20000' })),
    'nodes[0]: expected an exponent of at most 10000 in size, got "1/20000"',
  ],
  [
    withNodes(node({ op: 'pow', exponent: 20000 })),
    'nodes[0]: expected an exponent of at most 10000 in size, got "20000"',
  ],
  [withNodes(node({ op: 'affine', coefficients: 1 })), 'nodes[0].coefficients: expected a list, got 1'],
  [
    withNodes(node({ op: 'affine', coefficients: [1, 2] })),
    'nodes[0]: affine: expected as many coefficients as arguments (1), got 2',
  ],
  [
    withNodes(node({ op: 'affine', coefficients: [true] })),
    'nodes[0].coefficients[0]: expected an exact number, such as "1/3" or 0.5, got true',
  ],
  [
    withNodes(node({ op: 'affine', coefficients: ['1/'] })),
    'nodes[0].coefficients[0]: expected an exact number such as 1/3, -2, 0.1 or 1e-3, got ""',
  ],
  [withNodes(node({ op: 'kthLargest', k: 2 })), 'nodes[0]: kthLargest: expected k from 1 to 1, got 2'],
  [
    withNodes(node({ op: 'clip', args: ['t', 'u', 't'], lo: 1 })),
    'nodes[0]: clip: lo is given twice, as argument and as parameter',
  ],
  [withNodes(...component({})), 'nodes[1]: component: expected the parameter k, got none'],
  [withNodes(...component({ k: 3 })), 'nodes[1].k: expected a component from 1 to 2 of "s", got 3'],
  [withNodes(...component({ k: 0 })), 'nodes[1].k: expected a component from 1 to 2 of "s", got 0'],
  [withNodes(...component({ k: 1, args: ['s', 's'] })), 'nodes[1]: component: expected 1 argument, got 2'],
  [
    withNodes({ id: 's', op: 'sort', args: ['t', 'u'] }, node({ args: ['s'] })),
    'nodes[1].args[0]: expected one number, got the 2 outputs of "s"; pick one with a component node',
  ],
  [{ ...selection({}), selections: [] }, 'selections: expected definitions, an object, got a list'],
  [
    { ...selection({}), selections: { relu: {} } },
    'selections.relu: relu is already the name of an operation',
  ],
  [
    { ...selection({}), selections: { 'a b': {} } },
    'selections.a b: expected a name for a selection, got "a b"',
  ],
  [{ ...selection({}), selections: { g: null } }, 'selections.g: expected a definition, an object, got null'],
  [selection({ piece: 1 }), 'selections.g.piece: unknown field; did you mean pieces?'],
  [selection({ inputs: [] }), 'selections.g.inputs: expected at least one, got none'],
  [selection({ inputs: ['x', 'x'] }), 'selections.g.inputs[1]: the input x is declared twice'],
  [selection({ pieces: [] }), 'selections.g.pieces: expected at least one, got none'],
  [
    selection({ pieces: ['x +'] }),
    'selections.g.pieces[0], line 1, column 4: expected a number, a name or a bracket, got the end',
  ],
  [selection({ pieces: [1] }), 'selections.g.pieces[0]: expected a string, got 1'],
  [selection({ index: [] }), 'selections.g.index: expected at least one, got none'],
  [
    selection({ index: [{ piece: 2, when: 'true' }] }),
    'selections.g.index[0].piece: expected a piece from 1 to 1, got 2',
  ],
  [selection({ index: [{ piece: 1 }] }), 'selections.g.index[0].when: expected a string, got nothing'],
  [
    selection({ index: [{ piece: 1, when: 'y > 0' }] }),
    'selections.g.index[0].when, line 1, column 1: expected one of the inputs x, got y',
  ],
];

describe('a malformed program', () => {
  it.each(malformed.map(([value, message]) => ({ message, value })))('$message', ({ value, message }) => {
    expect(errorOf(() => programFromJson(value))).toBe(message);
  });

  it('is refused where its text is, all the same', () => {
    for (const [value, message] of malformed) {
      const text = JSON.stringify(value);
      if (text === undefined || /NaN|Infinity|, got ""$/.test(message)) continue;
      expect(errorOf(() => parseProgramJson(text))).toBe(message);
    }
  });

  it('is shown with the beginning of a long number', () => {
    const refused = (digits: number) => errorOf(() => parseProgramJson(`{"inputs":${'7'.repeat(digits)}}`));
    expect(refused(60)).toBe(`inputs: expected a list, got ${'7'.repeat(60)}`);
    expect(refused(61)).toBe(`inputs: expected a list, got ${'7'.repeat(57)}...`);
  });

  it('is refused where a definition does not cover the line', () => {
    const message = errorOf(() => programFromJson(selection({ index: [{ piece: 1, when: 'x > 0' }] })));
    expect(message).toMatch(/^selections\.g: .*no (index )?cell/);
  });
});
