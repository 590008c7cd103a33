/** Selections in text. */
import { expect, test } from 'vitest';
import { readDefinition } from '../../../src/certificates/reading/definition.ts';
import { Nodes } from '../../../src/certificates/reading/nodes.ts';
import { meter, refusal } from '../units.ts';

const read = (text: string): unknown => {
  const nodes = new Nodes(meter);
  const why = refusal(() => readDefinition(text, nodes));
  return why === 'none' ? Object.fromEntries(nodes.selections) : why;
};
const selection = (pieces: string[], ...index: readonly (readonly [number, string])[]): object => ({
  s: { inputs: ['x'], pieces, index: index.map(([piece, when]) => ({ piece, when })) },
});

test.each<readonly [text: string, found: object]>([
  ['select s(x) { 0 when x != 0; x when x = 0 }', selection(['0', 'x'], [1, 'x != 0'], [2, 'x = 0'])],
  [
    'select s(x) { x when x > 0; 0 when x = 0; x when x < 0 }',
    selection(['x', '0'], [1, 'x > 0'], [2, 'x = 0'], [1, 'x < 0']),
  ],
  [
    'select s(x) { 1: x when x > 0; 2: x + 1 when x <= 0 }',
    selection(['x', 'x + 1'], [1, 'x > 0'], [2, 'x <= 0']),
  ],
  ['select s(x) { x when never; 0 when true }', selection(['x', '0'], [2, 'true'])],
  ['select s(x) {\n x  +\n 1 when\n x > 0 }', selection(['x + 1'], [1, 'x > 0'])],
])('%s', (text, found) => expect(read(text)).toEqual(found));

test.each<readonly [text: string, wrong: string]>([
  ['select s { x when true }', 'expected the definition of a selection'],
  ['select s(x) { x when true', 'expected the definition of a selection'],
  ['select relu(x) { x when true }', 'expected a name that is not that of an operation'],
  ['select s() { x when true }', 'expected a name in a program'],
  ['select s(x y) { x when true }', 'expected names of inputs'],
  ['select s(when) { 0 when true }', 'expected names of inputs'],
  ['select s(x) { }', 'expected a piece and its cell'],
  ['select s(x) { x }', 'expected a piece and its cell'],
  ['select s(x) { x when never }', 'expected a piece and its cell'],
  ['select s(x) { x when }', 'expected a condition'],
  ['select s(x) { 2: x when true }', 'expected the number of this piece, or of a new one'],
  ['select s(x) { 0: x when true }', 'expected the number of this piece, or of a new one'],
  ['select s(x) { x when x > 0; 1: 0 when x <= 0 }', 'expected the number of this piece, or of a new one'],
])('%s is none', (text, wrong) => expect(read(text)).toEqual({ wrong }));
