/** The index cell that holds the arguments: one of a node, or none, or not known. */
import { describe, expect, it, test } from 'vitest';
import {
  atRationals,
  held,
  holds,
  orderOf,
  type Site,
  selected,
} from '../../../src/certificates/kernel/held.ts';
import { rationals } from '../../../src/certificates/kernel/jet.ts';
import { type Rat, ZERO } from '../../../src/certificates/numbers/rational.ts';
import { costOf, lineOf, meter, refusal, selectionOf, textOf, vector } from '../units.ts';

describe('relations', () => {
  test.each([
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
    ['=', [false, true, false]],
    ['!=', [true, false, true]],
  ] as const)('%s', (relation, expected) => {
    expect([-2, 0, 2].map(sign => holds(sign, relation))).toEqual(expected);
    expect([-2n, 0n, 2n].map(sign => holds(sign, relation))).toEqual(expected);
  });
});

test('an order compares two arguments, or one with 0', () => {
  const order = orderOf(vector(-1, 2, 2), meter);
  expect([order(0), order(1), order(0, 1), order(1, 0), order(1, 2)]).toEqual([-1, 1, -1, 1, 0]);
});

const step = (index: string[], pieces = ['1', '2']) =>
  lineOf('x', ['n = s x'], { selections: { s: selectionOf('x', pieces, ...index) } }).steps[0]!;
const on = rationals(meter);

describe('at a point', () => {
  const at = (one: ReturnType<typeof step>, x: number | string) => () =>
    selected(one, on, vector(x), atRationals(meter))
      .flat()
      .map(([, operand]) => textOf(operand as Rat))[0];

  it('one cell holds', () => {
    const split = step(['1: x > 0', '2: x <= 0']);
    expect([at(split, 1)(), at(split, 0)(), at(split, -1)()]).toEqual(['1', '2', '2']);
  });

  it('two cells are refused, and none', () => {
    expect(refusal(at(step(['1: x >= 0', '2: x <= 0']), 0))).toEqual({
      wrong: 'two index cells of the node n hold the point',
    });
    expect(refusal(at(step(['1: x > 0', '2: x < 0']), 0))).toEqual({
      wrong: 'no index cell of the node n holds the point',
    });
  });

  it('a guard without a value is not known, unless another says no', () => {
    const odd = step(['1: 1/x > 0', '2: x <= 0']);
    expect(refusal(at(odd, 0))).toEqual({ stop: 'a guard is undefined at the point' });
    const other = step(['1: 1/x > 0 and x > 0', '2: x <= 0']);
    expect(at(other, 0)()).toBe('2');
  });

  it('a guard says yes or no, or without a value that it is not known', () => {
    const { says } = atRationals(meter);
    expect(vector(-1, 0, 1).map(value => says(value, '>='))).toEqual(['no', 'yes', 'yes']);
    expect(says(undefined, '>=')).toBe('unknown');
  });

  it('each cell that is asked costs one more than it has guards', () => {
    const cost = (...index: string[]) =>
      costOf(counter => held(step(index), { ...on, meter: counter }, [ZERO], atRationals(meter)));
    // A guard that is asked is a difference of three instructions; after a no the cell is asked no more.
    expect(cost('1: x >= 0')).toBe(2 + 3);
    expect(cost('1: x >= 0 and x <= 0')).toBe(3 + 2 * 3);
    expect(cost('1: x >= 0', '2: x > 0 and x > 0')).toBe(2 + 3 + (3 + 3));
    expect(cost('1: ')).toBe(1);
  });

  it('only the guards that vanish there are asked of an operation of the language', () => {
    const [sort] = lineOf('x y z', ['s = sort x y z'], { outputs: ['s'] }).steps;
    const cost = (...x: number[]) =>
      costOf(counter => held(sort!, { ...on, meter: counter }, vector(...x), atRationals(meter)));
    expect([cost(3, 2, 1), cost(1, 3, 2)]).toEqual([1, 1]);
    expect(cost(2, 2, 1)).toBe(2 + 3);
  });
});

describe('a site', () => {
  const everywhere: Site<Rat> = { ...atRationals(meter), says: () => 'yes', exact: false, name: 'all over' };

  it('is where guards are asked, and what a refusal names', () => {
    expect(refusal(() => held(step(['1: x > 0', '2: x <= 0']), on, vector(1), everywhere))).toEqual({
      wrong: 'two index cells of the node n hold all over',
    });
    const nowhere: Site<Rat> = { ...everywhere, says: () => 'no' };
    expect(held(step(['1: x > 0', '2: x <= 0']), on, vector(1), nowhere)).toBeUndefined();
    expect(refusal(() => selected(step(['1: x > 0', '2: x <= 0']), on, vector(1), nowhere))).toEqual({
      wrong: 'no index cell of the node n holds all over',
    });
  });

  it('asks the guards that are left where its order is that of the arguments, and all elsewhere', () => {
    const [max] = lineOf('x y z', ['n = max x y z']).steps;
    const asked = (exact: boolean): number => {
      let count = 0;
      const counting: Site<Rat> = {
        ...atRationals(meter),
        exact,
        says: (value, relation) => {
          count += 1;
          return value !== undefined && holds(value.n, relation) ? 'yes' : 'no';
        },
      };
      held(max!, on, vector(3, 1, 3), counting);
      return count;
    };
    expect(asked(true)).toBe(1);
    expect(asked(false)).toBe(2);
  });
});
