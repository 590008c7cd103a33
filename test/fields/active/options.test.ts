/** The values that the pieces of one atom have, and which pieces share them. */
import { expect, test } from 'vitest';
import { Context } from '../../../src/fields/active/context.ts';
import { optionsAt } from '../../../src/fields/active/options.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { format, rationalField } from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';
import { type Reduced, reduced } from './reduced.ts';

const contextOf = ({ system }: Pick<Reduced, 'system'>) => new Context(rationalField, system);
const shown = (context: ReturnType<typeof contextOf>, atom = 0, steps = 100): string[] =>
  optionsAt(context, atom, new Budget(steps)).map(
    ({ pieces, values }) => `${pieces.join(' ')}: ${values.map(format).join(' ')}`,
  );
const at = (text: string, ...x: number[]): string[] => shown(contextOf(reduced(text, ...x)));

test('pieces, active or not, by their values', () => {
  expect(at('relu(x)', 2)).toEqual(['1: 0', '2: 2']);
  expect(at('relu(x)', 0)).toEqual(['1 2: 0']);
  expect(at('max(x, y, x)', 1, 2)).toEqual(['1 3: 1', '2: 2']);
  expect(at('f(x, y) = sort(x, y)', 1, 2)).toEqual(['1: 1 2', '2: 2 1']);
});

const HOLE = 'select g(x) { 1/x when x != 0; 2*x when x = 0 }\ng(x)';

test('one without a value is left out, one whose value is not known stops', () => {
  expect(at(HOLE, 0)).toEqual(['2: 0']);
  expect(at(HOLE, 2)).toEqual(['1: 1/2', '2: 4']);
  expect(() => at('select g(x) { exp(x) when x != x; 2*x when x = x }\ng(x)', 1)).toThrow(
    new Undecided('piece 1 of g.1: exp(1) is not rational, and only rational values are computed exactly'),
  );
});

test('at the values that atoms before it were given', () => {
  const context = contextOf(reduced('relu(relu(x) - 1)', 2));
  context.assign(0, vector(2));
  expect(shown(context, 1)).toEqual(['1: 0', '2: 1']);
  context.assign(0, vector(0));
  expect(shown(context, 1)).toEqual(['1: 0', '2: -1']);
});

test('only some pieces, where others say nothing', () => {
  const { system } = reduced('max(x, y, x + y)', 1, 2);
  const some = { ...system, atoms: system.atoms.map(atom => ({ ...atom, pieces: [2, 3] })) };
  expect(shown(contextOf({ system: some }))).toEqual(['2: 2', '3: 3']);
});

test('each value that is looked at is counted', () => {
  const context = contextOf(reduced('f(x, y) = sort(x, y)', 1, 2));
  expect(shown(context, 0, 4)).toHaveLength(2);
  expect(() => shown(context, 0, 3)).toThrow(Undecided);
});
