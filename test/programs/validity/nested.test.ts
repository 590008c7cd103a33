/** Selections that are used inside others. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { format, parseRational, type Rational, rationalField } from '../../../src/numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programFromJson,
  programToJson,
} from '../../../src/programs/index.ts';
import { usedFirst } from '../../../src/programs/validity/nested.ts';
import { explained } from '../../fields/regular/explained.ts';
import { errorOf } from '../error-of.ts';

const INNER = 'select g(x) { x when x > 0; 0 when x <= 0 }';
const PIECES = `${INNER}\nselect f(x) { g(x) when x > 0; 2*g(-x) when x <= 0 }\nf(x)`;
const GUARDS = `${INNER}\nselect f(x) { x when g(x) > 1; 1 when g(x) <= 1 }\nf(x)`;
const DEEP = `${INNER}\nselect h(x, y) { g(x - y) + y when true }\nselect f(x, y) { h(x, y) when y >= 0; h(x, 2*y) when y < 0 }\nf(x, y)`;

const valueAt = (text: string, at: readonly string[]): unknown => {
  const line = compile(parseProgramText(text));
  const found = evaluate(
    rationalField,
    line,
    at.map(one => parseRational(one)),
  );
  return isEvaluationFailure(found) ? found.failure : found.values[line.outputs[0]!];
};

describe('they are what is written in their place', () => {
  test.each([
    [PIECES, 'where(x > 0, relu(x), 2*relu(-x))', [['1'], ['0'], ['-3/2']]],
    [GUARDS, 'where(relu(x) > 1, x, 1)', [['2'], ['1'], ['-1']]],
    [
      DEEP,
      'f(x, y) = where(y >= 0, relu(x - y) + y, relu(x - 2*y) + 2*y)',
      [
        ['1', '1'],
        ['2', '-1'],
        ['-5', '-1'],
      ],
    ],
  ] as const)('%s', (text, same, points) => {
    for (const at of points) expect(valueAt(text, at)).toEqual(valueAt(same, at));
  });

  test('with the sets of what is written out', () => {
    const { active, clarke } = explained(PIECES, '0').explanation;
    const plain = (one: { readonly gradients: readonly (readonly Rational[])[] }) =>
      one.gradients.map(vector => vector.map(value => format(value)).join());
    expect([plain(active), plain(clarke)]).toEqual([
      ['-2', '0', '1'],
      ['-2', '1'],
    ]);
  });
});

test.each([PIECES, GUARDS, DEEP])('text and JSON keep %j', text => {
  const program = parseProgramText(text);
  expect(printProgram(program)).toBe(text);
  expect(printProgram(programFromJson(JSON.parse(JSON.stringify(programToJson(program)))))).toBe(text);
});

test('JSON may define them in any order, text has those that are used before', () => {
  const json = JSON.parse(JSON.stringify(programToJson(parseProgramText(DEEP))));
  const turned = { ...json, selections: Object.fromEntries(Object.entries(json.selections).reverse()) };
  expect(printProgram(programFromJson(turned))).toBe(DEEP);
});

describe('is refused in one line', () => {
  const around = (f: string, g: string) => ({
    inputs: ['x'],
    nodes: [{ id: 'n', op: 'f', args: ['x'] }],
    output: 'n',
    selections: {
      f: { inputs: ['x'], pieces: [f], index: [{ piece: 1, when: 'true' }] },
      g: {
        inputs: ['x'],
        pieces: ['x', '0'],
        index: [
          { piece: 1, when: `${g} > 0` },
          { piece: 2, when: `${g} <= 0` },
        ],
      },
    },
  });

  test.each([
    ['f(x)', 'x', 'selections: f is defined by itself'],
    ['g(x)', 'f(x)', 'selections: f is defined by itself: f uses g uses f'],
    ['g(x, x)', 'x', 'g: expected 1 argument, got 2'],
    ['h(x)', 'x', 'expected an operation, got h'],
  ])('a piece %s beside a guard on %s', (f, g, why) => {
    const said = errorOf(() => programFromJson(around(f, g)));
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toContain(why);
  });

  test('in text', () => {
    expect(errorOf(() => parseProgramText('select f(x) { f(x) when true }\nf(x)'))).toContain(
      'f is defined by itself',
    );
    expect(errorOf(() => parseProgramText(`select f(x) { g(x) when true }\n${INNER}\nf(x)`))).toContain(
      'expected an operation, got g',
    );
  });

  test('what grows beyond all bounds when it is written out, and soon', () => {
    const chain = Array.from(
      { length: 60 },
      (_, i) => `select f${i + 1}(x) { f${i}(x)*f${i}(x + 1) when true }`,
    ).join('\n');
    expect(errorOf(() => parseProgramText(`select f0(x) { x when true }\n${chain}\nf60(x)`))).toContain(
      'at most 2000 operations',
    );
    const silu = (depth: number): string => (depth === 0 ? 'x' : `silu(${silu(depth - 1)})`);
    expect(errorOf(() => parseProgramText(`select f(x) { ${silu(40)} when true }\nf(x)`))).toContain(
      'at most 2000 operations',
    );
  });
});

test('the order of definitions is kept where none uses another', () => {
  const texts = new Map([
    ['b', ['x']],
    ['a', ['c(x)']],
    ['c', ['b (x) + cos(x)']],
  ]);
  expect(usedFirst(texts, one => one)).toEqual(['b', 'c', 'a']);
});

test('the checker follows them, and finds what is wrong', () => {
  const program = JSON.parse(JSON.stringify(programToJson(parseProgramText(PIECES))));
  const wrong = (value: string): (string | undefined)[] =>
    verifyDocument({ format: 'cornercheck.explain/1', program, at: ['0'], value }).problems.map(
      ({ path }) => path,
    );
  expect(wrong('0')).not.toContain('/value');
  expect(wrong('1')).toContain('/value');
});
