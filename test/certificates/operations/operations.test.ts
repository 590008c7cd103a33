/** Nodes of no operation, of arguments or parameters that it has not, or of too many pieces. */
import { expect, test } from 'vitest';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { meter, programOf, refusal } from '../units.ts';

const node = (operation: string, args = 'x', fields: object = {}) => {
  const program = programOf('x', [`y = ${operation} ${args}`.trim()]);
  Object.assign(program.nodes[0], fields);
  return refusal(() => readProgram(program, meter));
};
const many = (n: number): string => new Array(n).fill('x').join(' ');

test.each([
  ['of an operation that there is not', 'perhaps', 'x', {}, 'expected an operation that is known'],
  ['of no argument', 'sum', '', {}, 'expected at least one argument'],
  ['of too few arguments', 'sub', 'x', {}, 'expected 2 arguments, got 1'],
  [
    'of a parameter too many',
    'relu',
    'x',
    { alpha: '1' },
    'expected no other fields in a node of this operation',
  ],
  ['without a parameter', 'pow', 'x', {}, 'expected the parameter exponent'],
  [
    'of as many coefficients as it has not arguments',
    'affine',
    'x',
    { coefficients: ['1', '2'] },
    'expected 1 coefficients',
  ],
  [
    'of one number in the place of coefficients',
    'affine',
    'x',
    { coefficients: '1' },
    'expected 1 coefficients',
  ],
  [
    'of one number in the place of knots',
    'interp',
    'x',
    { knots: '0', values: ['0'] },
    'expected a list of numbers',
  ],
  ['of a list in the place of a number', 'pow', 'x', { exponent: ['2'] }, 'expected one number'],
  ['of a number that is not whole', 'kthLargest', 'x x', { k: '3/2' }, 'expected an integer from 1 to 2'],
  ['of a number that is too small', 'kthLargest', 'x x', { k: '0' }, 'expected an integer from 1 to 2'],
  ['of a number that is too large', 'kthLargest', 'x x', { k: '3' }, 'expected an integer from 1 to 2'],
  ['of a negative width', 'huber', 'x', { alpha: '-1' }, 'expected alpha at least 0'],
  [
    'of one knot',
    'interp',
    'x',
    { knots: ['0'], values: ['0'] },
    'expected as many values as knots, two or more',
  ],
  [
    'of a value too many',
    'interp',
    'x',
    { knots: ['0', '1'], values: ['0', '1', '2'] },
    'expected as many values as knots, two or more',
  ],
  [
    'of knots that do not ascend',
    'interp',
    'x',
    { knots: ['0', '0'], values: ['0', '1'] },
    'expected ascending knots',
  ],
] as const)('%s', (_, operation, args, fields, wrong) => {
  expect(node(operation, args, fields)).toEqual({ wrong, path: '/nodes/0' });
});

test.each([
  ['std', 101, 'a node has too many arguments'],
  ['norm1', 21, 'a node has too many pieces'],
  ['cummax', 41, 'a node has too many pieces'],
  ['max', 10_001, 'a node has too many arguments'],
])('%s of %i arguments is not looked at', (operation, n, stop) => {
  expect(node(operation, many(n))).toEqual({ stop });
});
