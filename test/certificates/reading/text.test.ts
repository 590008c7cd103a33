/** Texts that are no programs: where each ends to be one. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/certificates/reading/text.ts';
import { meter, refusal } from '../units.ts';

const select = (cells: string): string => `select s(x) { ${cells} }\ns(t)`;

test.each([
  ['nothing', '', 'expected an output'],
  ['no output', 'h = t', 'expected an output'],
  ['two outputs in two lines', 't\nt', 'expected the output as the last line'],
  ['a number as an input', 'f(2) = t', 'expected the name of an input'],
  ['two names for one output', 'a, b = t\na', 'expected one name an output'],
  ['one name for two outputs of three', 'a, b = sort(t, 1, 2)\na', 'expected one name an output'],
  ['a name twice', 'h = t\nh = t\nh', 'expected a name of its own'],
  ['a name that is not known', 'f(x) = y', 'expected a name that is known'],
  ['an operation that there is not', 'perhaps(t)', 'expected an operation that is known'],
  ['a tower of powers', 't^2^3', 'expected no tower of powers'],
  ['a power that is no number', 't^(t)', 'expected a number in a program'],
  ['half a component', 'sort(t, 1)[1.5]', 'expected an integer'],
  ['an operator without an argument', 't + )', 'expected a number, a name or a bracket'],
  ['a parameter twice', 'leakyRelu(t; alpha=1, alpha=1)', 'expected each parameter once'],
  ['no comparison behind and', 'where(t > 0 and t, t, 0)', 'expected a comparison'],
  ['a selection without inputs', 'select s { x when x > 0 }\nt', 'expected the definition of a selection'],
  [
    'a selection called as an operation',
    'select relu(x) { x when true }\nt',
    'expected a name that is not that of an operation',
  ],
  [
    'a selection twice',
    'select s(x) { x when true }\nselect s(x) { x when true }\nt',
    'expected a name that is not that of an operation',
  ],
  ['a piece without a condition', select('x when'), 'expected a condition'],
  ['a piece without its cell', select('x'), 'expected a piece and its cell'],
  [
    'a number beyond the next piece',
    select('3: x when x > 0'),
    'expected the number of this piece, or of a new one',
  ],
  [
    'one number for two pieces',
    select('1: x when x > 0; 1: 0 when x <= 0'),
    'expected the number of this piece, or of a new one',
  ],
])('%s', (_, text, wrong) => expect(refusal(() => readText(text, meter))).toEqual({ wrong }));
