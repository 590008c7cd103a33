/** I(x) over all tuples of pieces, and the part of it whose every choice is active. */

import { describe, expect, it, test } from 'vitest';
import {
  type Active,
  type Algebra,
  activeSet,
  enumerate,
  vectorKey,
} from '../../../src/certificates/kernel/active.ts';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { nodewiseSet } from '../../../src/certificates/ties/nodewise.ts';
import { costOf, lineOf, meter, selectionOf, texts, vector } from '../units.ts';

const shown = ({ count, gradients }: Active) => [
  Number(count),
  [...gradients.values()].map(gradient => texts(gradient).join(' ')).sort(),
];
const tuples = (line: Line, ...x: (string | number)[]) => shown(activeSet(line, vector(...x), meter));
const nodewise = (line: Line, ...x: (string | number)[]) => shown(nodewiseSet(line, vector(...x), meter));

test('the key of a gradient tells it from others', () => {
  expect(vectorKey(vector(1, '-1/20'))).toBe('1/1 -1/14');
  expect(vectorKey([])).toBe('');
});

describe('all active tuples', () => {
  it('are those whose outputs have their values at the point, wherever their pieces are active', () => {
    const line = lineOf('x y', ['a = relu x', 'b = relu y', 'd = sub a b']);
    expect(tuples(line, 1, 1)).toEqual([2, ['0 0', '1 -1']]);
    expect(nodewise(line, 1, 1)).toEqual([1, ['1 -1']]);
    expect(tuples(line, 1, 2)).toEqual([1, ['1 -1']]);
    expect(tuples(line, 0, 0)).toEqual([4, ['0 -1', '0 0', '1 -1', '1 0']]);
    expect(nodewise(line, 0, 0)).toEqual([4, ['0 -1', '0 0', '1 -1', '1 0']]);
  });

  it('are counted also where they have the same gradient', () => {
    const line = lineOf('x', ['a = abs x', 'q = square a']);
    expect(tuples(line, 2)).toEqual([2, ['4']]);
    expect(nodewise(line, 2)).toEqual([1, ['4']]);
    expect(nodewise(line, 0)).toEqual([2, ['0']]);
  });

  it('are defined at the point', () => {
    const line = lineOf('x', ['s = softsign x', 'a = abs s']);
    expect(tuples(line, -1)).toEqual([1, ['-1/4']]);
    expect(nodewise(line, -1)).toEqual([1, ['-1/4']]);
  });

  it('agree in every output, and have a row for each', () => {
    const line = lineOf('x y', ['a = abs x', 'b = abs y'], { outputs: ['b', 'a'] });
    expect(tuples(line, 0, 1)).toEqual([2, ['0 1 -1 0', '0 1 1 0']]);
    expect(tuples(line, 1, 0)).toEqual([2, ['0 -1 1 0', '0 1 1 0']]);
  });

  it('of a program without nodes are one', () => {
    expect(tuples(lineOf('x', []), 3)).toEqual([1, ['1']]);
    expect(nodewise(lineOf('x', []), 3)).toEqual([1, ['1']]);
  });

  it('leave out those whose piece has no value behind a choice that is not active', () => {
    // The other piece of abs leads to 1/0.
    const line = lineOf('x', ['o = const value=1', 'a = abs x', 'e = add o a', 'r = reciprocal e']);
    expect(tuples(line, 1)).toEqual([1, ['-1/4']]);
  });
});

describe('choices of active pieces', () => {
  it('are all counted, though ties on which no gradient depends are not tried', () => {
    const names = Array.from({ length: 40 }, (_, i) => i);
    const line = lineOf('x v', [
      ...names.map(i => `u${i} = relu x`),
      ...names.map(i => `p${i} = mul v u${i}`),
      `s = sum ${names.map(i => `p${i}`).join(' ')}`,
    ]);
    // A bound on the cost, so that the test ends where all are tried.
    const { count, gradients } = nodewiseSet(line, vector(0, 0), new Meter(50_000));
    expect([count, [...gradients.values()].map(texts)]).toEqual([2n ** 40n, [['0', '0']]]);
  });

  it('of ties that matter are tried', () => {
    const line = lineOf('x y', ['m = max x y', 'r = relu m']);
    expect(nodewise(line, 0, 0)).toEqual([4, ['0 0', '0 1', '1 0']]);
    expect(nodewise(line, 1, 1)).toEqual([2, ['0 1', '1 0']]);
  });
});

describe('the enumeration', () => {
  /** Texts in the place of functions: `-(a)` where a piece takes the opposite of a, or minus it. */
  const written = (cost = 1): Algebra<string> => ({
    run: (piece, args) =>
      piece.map(
        formula => `${formula.map(([op]) => (op === 'argument' ? '' : op)).join('')}(${args.join()})`,
      ),
    key: text => text,
    cost,
  });
  const run = (line: Line, algebra: Algebra<string> = written()) =>
    enumerate(line, line.inputs, step => step.basic.pieces(), algebra, meter)
      .map(({ outputs, count }) => `${count}: ${outputs.join(' | ')}`)
      .sort();

  it('goes through all pieces of all steps', () => {
    expect(run(lineOf('x y', ['a = abs x', 'b = abs y', 's = add a b']))).toEqual([
      '1: add((x),(y))',
      '1: add((x),neg(y))',
      '1: add(neg(x),(y))',
      '1: add(neg(x),neg(y))',
    ]);
  });

  it('goes on once where nothing that follows can differ', () => {
    const even: Algebra<string> = {
      ...written(),
      run: ([formula], args) =>
        formula!.some(([op]) => op === 'pow')
          ? [`even(${args.join().replaceAll('neg', '')})`]
          : written().run([formula!], args),
    };
    expect(run(lineOf('x', ['a = abs x', 'q = square a', 'r = neg q']), even)).toEqual(['2: neg(even((x)))']);
    const both = lineOf('x', ['a = abs x', 'q = square a'], { outputs: ['q', 'a'] });
    expect(run(both, even)).toEqual(['1: even((x)) | (x)', '1: even((x)) | neg(x)']);
    const later = lineOf('x', ['a = abs x', 'q = square a', 's = add q a']);
    expect(run(later, even)).toEqual(['1: add(even((x)),(x))', '1: add(even((x)),neg(x))']);
    const twice = lineOf('x', ['a = abs x', 'b = abs x', 'q = square a', 'r = square b', 's = add q r']);
    expect(run(twice, even)).toEqual(['4: add(even((x)),even((x)))']);
  });

  it('keeps apart what differs in one of several live slots', () => {
    const line = lineOf('x', ['a = abs x', 'b = abs x', 'c = abs x', 's = sum a b c']);
    expect(run(line)).toHaveLength(8);
  });

  it('runs steps on which no choice has a bearing once, before and after choices', () => {
    const calls: string[] = [];
    const { run: own } = written();
    const counting: Algebra<string> = {
      ...written(),
      run: (piece, args) => {
        calls.push(args.join());
        return own(piece, args);
      },
    };
    const line = lineOf('x y', ['a = abs x', 'n = neg y', 'm = neg n', 's = add a m']);
    expect(run(line, counting)).toEqual(['1: add((x),neg(neg(y)))', '1: add(neg(x),neg(neg(y)))']);
    expect(calls).toEqual(['x', 'x', 'y', 'neg(y)', '(x),neg(neg(y))', 'neg(x),neg(neg(y))']);
  });

  it('gives nothing where a step has no piece, or a fixed one no value', () => {
    const line = lineOf('x', ['n = neg x', 'a = abs n']);
    expect(enumerate(line, ['x'], () => [], written(), meter)).toEqual([]);
    expect(run(line, { ...written(), run: () => undefined })).toEqual([]);
  });

  it('leaves out the tuples of pieces without a value', () => {
    const line = lineOf('x', ['a = abs x', 'n = neg a']);
    const { run: own } = written();
    const partial = (lost: string): Algebra<string> => ({
      ...written(),
      run: (piece, args) => {
        const results = own(piece, args);
        return results?.[0] === lost ? undefined : results;
      },
    });
    expect(run(line, partial('neg(x)'))).toEqual(['1: neg((x))']);
    expect(run(line, partial('neg(neg(x))'))).toEqual(['1: neg((x))']);
  });

  it('gives outputs that are inputs, or named twice', () => {
    expect(run(lineOf('x y', ['a = abs x'], { outputs: ['y', 'a', 'a'] }))).toEqual([
      '1: y | (x) | (x)',
      '1: y | neg(x) | neg(x)',
    ]);
  });

  it('fills one slot for each output of a node', () => {
    const line = lineOf('x y', ['s = sort x y', 'n = component s k=1', 'm = component s k=2', 'd = sub m n']);
    const named: Algebra<string> = {
      ...written(),
      run: (piece, args) =>
        piece.length === 2
          ? piece.map(([instruction]) => args[Number(instruction![1])]!)
          : written().run(piece, args),
    };
    expect(run(line, named)).toEqual(['1: sub(x,y)', '1: sub(y,x)']);
    const fixed = enumerate(line, ['x', 'y'], step => [...step.basic.pieces()].slice(0, 1), named, meter);
    expect(fixed).toEqual([{ outputs: ['sub(y,x)'], count: 1n }]);
  });

  it('costs five for each formula that is tried, and one for each slot that is kept, times what one costs', () => {
    const line = lineOf('x', ['a = abs x', 'b = abs x', 's = add a b']);
    const cost = (each: number) =>
      costOf(counter => enumerate(line, ['x'], step => step.basic.pieces(), written(each), counter));
    // Two pieces for a; two for b beside a kept a, twice; one sum for each of four.
    expect(cost(1)).toBe(2 * 5 + (2 * 1 + 4 * 5) + 4 * 5);
    expect(cost(7)).toBe(7 * cost(1));
  });

  it('costs as much more for each formula of a piece', () => {
    const line = lineOf('x y', ['s = sort x y'], { outputs: ['s'] });
    const own = written(3);
    expect(costOf(counter => enumerate(line, ['x', 'y'], step => step.basic.pieces(), own, counter))).toBe(
      2 * 5 * 2 * 3,
    );
  });

  it('of dual numbers costs one more than there are inputs', () => {
    const selections = { s: selectionOf('x', ['0', '1'], '1: x > 0', '2: x <= 0') };
    const line = lineOf('x y', ['a = s x'], { selections });
    const x = vector(1, 1);
    const own =
      costOf(counter => activeSet(line, x, counter)) - costOf(counter => evaluate(line, x, counter));
    // Two inputs with two entries each; two pieces of one formula of one step.
    expect(own).toBe(2 * 2 + 2 * (5 * 3 + 1));
  });

  it('drops outputs that nothing uses', () => {
    const line = lineOf('x y z', ['s = sort x y z', 'm = component s k=1']);
    const named: Algebra<string> = {
      ...written(),
      run: (piece, args) => piece.map(([instruction]) => args[Number(instruction![1])]!),
    };
    expect(run(line, named)).toEqual(['2: x', '2: y', '2: z']);
  });

  it('tells slots apart wherever the one ends and the next begins', () => {
    const results: Record<string, string> = { '(x)': 'p', 'neg(x)': 'p4:q', '(y)': 'r', 'neg(y)': 'q4:r' };
    const odd: Algebra<string> = {
      ...written(),
      run: (piece, args) =>
        written()
          .run(piece, args)!
          .map(one => results[one] ?? one),
    };
    const line = lineOf('x y z', ['a = abs x', 'b = abs y', 'c = abs z', 's = sum a b c']);
    expect(run(line, odd)).toHaveLength(8);
    const pairs: Algebra<string> = {
      ...written(),
      run: ([first], args) =>
        (first![0]![1] === 0 ? ['k', 'lm'] : ['kl', 'm']).map(one => one.slice(args.length - 2)),
    };
    const sort = lineOf('x y', ['s = sort x y'], { outputs: ['s'] });
    expect(run(sort, pairs)).toEqual(['1: k | lm', '1: kl | m']);
  });
});
