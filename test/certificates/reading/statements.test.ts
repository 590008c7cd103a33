/** The text form of a program, cut into statements. */
import { expect, test } from 'vitest';
import { isDefinition, statements, withoutComments } from '../../../src/certificates/reading/statements.ts';
import { meter } from '../units.ts';

test.each<readonly [text: string, found: readonly string[]]>([
  ['', []],
  ['\n\n', []],
  ['x + 1', ['x + 1']],
  ['h = x\nh + 1', ['h = x', 'h + 1']],
  ['h = x; h + 1', ['h = x', 'h + 1']],
  ['f(x) =\n  x + 1', ['f(x) =\n  x + 1']],
  ['x +\n1', ['x +\n1']],
  ['max(x,\ny)\nz', ['max(x,\ny)', 'z']],
  ['leakyRelu(x; alpha=1)', ['leakyRelu(x; alpha=1)']],
  ['x)\ny', ['x)', 'y']],
  [
    'select s(x) { x when x > 0;\n0 when x <= 0 }\ns(t)',
    ['select s(x) { x when x > 0;\n0 when x <= 0 }', 's(t)'],
  ],
  ['select s(x)\n{ x when true } s(t)', ['select s(x)\n{ x when true }', 's(t)']],
  ['selected\nx', ['selected', 'x']],
])('%j', (text, found) => expect(statements(text, meter)).toEqual(found));

test('cells go on behind "and" and "when"', () => {
  expect(statements('x when\n x > 0 and\n y > 0\n0 when true', meter, true)).toEqual([
    'x when\n x > 0 and\n y > 0',
    '0 when true',
  ]);
  expect(statements('x when\n y', meter)).toEqual(['x when', 'y']);
});

test('a definition begins with select and a name', () => {
  expect(['select s(x) {', 'select  s', 'select 1', 'selects x', 'x'].map(isDefinition)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a comment goes to the end of its line', () => {
  expect(withoutComments('x # one\n# two\n+ y#')).toBe('x \n\n+ y');
});
