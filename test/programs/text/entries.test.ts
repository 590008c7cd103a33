/** Names of entries, `x[0,2]`, in the text form. */
import { describe, expect, test } from 'vitest';
import {
  parseProgramText,
  printedInputs,
  printProgram,
  programFromJson,
} from '../../../src/programs/index.ts';

const again = (text: string): string => printProgram(parseProgramText(text));

test.each([
  'f(x[0,0], x[0,1]) = max(x[0,0], x[0,1])',
  '_(x[0], x[1]) =\n  h[0] = relu(x[0])\n  h[0] * h[0] + x[1]',
  '_(x[0], v) =\n  s = sort(x[0], v)\n  s[1] + x[0] * s[2]',
])('%s is read and printed alike', text => {
  expect(again(text)).toBe(text);
});

test('without indices that are names, brackets pick a component', () => {
  expect(again('sort(x, y)[1]')).toBe('sort(x, y)[1]');
  expect(again('_(x[0], y) =\n  s = sort(x[0], y)\n  s[2]')).toBe('_(x[0], y) = sort(x[0], y)[2]');
});

describe('an entry of what has a name of its own is printed otherwise', () => {
  const program = programFromJson({
    inputs: ['v[1]', 'y'],
    nodes: [
      { id: 'v', op: 'sort', args: ['v[1]', 'y'] },
      { id: 'c', op: 'component', args: ['v'], k: 1 },
      { id: 'd', op: 'component', args: ['v'], k: 2 },
      { id: 'z', op: 'mul', args: ['c', 'd'] },
      { id: 'r', op: 'add', args: ['z', 'v[1]'] },
    ],
    output: 'r',
  });
  test('so that v[1] stays the component', () => {
    expect(printedInputs(program)).toEqual(['v_1_', 'y']);
    expect(again(printProgram(program))).toBe(printProgram(program));
  });
});

test.each([
  ['f(x[0) = x', 'expected "]"'],
  ['f(x[0], x[0]) = 1', 'declared twice'],
  ['f(x[0]) = x[1]', 'unknown name x'],
  ['f(x[0]) = x[0,1]', 'unknown name x'],
  ['f(x[a]) = 1', 'expected the number of a component'],
])('%s is refused', (text, why) => {
  expect(() => parseProgramText(text)).toThrow(why);
});
