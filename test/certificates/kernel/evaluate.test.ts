/** Algorithms 1 and 2 of the checker, node by node: the piece that the index takes, its derivative, the active pieces. */

import { describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { activePieces, evaluate, type Override } from '../../../src/certificates/kernel/evaluate.ts';
import { activeAt, outputGradients } from '../../../src/certificates/kernel/evaluated.ts';
import { coordinates, runPiece } from '../../../src/certificates/kernel/jet.ts';
import type { Piece } from '../../../src/certificates/language/basic.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { localArguments } from '../../../src/certificates/near/cells.ts';
import { ONE, ZERO } from '../../../src/certificates/numbers/rational.ts';
import { labelOf } from '../../../src/certificates/reading/label.ts';
import { numbered, numberOf } from '../../../src/certificates/reading/numbers.ts';
import type { Loose } from '../documents.ts';
import {
  costOf,
  formulaOf,
  inputsAt,
  jetsAt,
  lineOf,
  meter,
  refusal,
  selectionOf,
  stepOf,
  textOf,
  texts,
  vector,
} from '../units.ts';

const LONG = 'n'.repeat(50);
const own = (selection: Loose): Loose => ({ selections: { s: selection } });
const active = (line: Line, id: string, ...x: (string | number)[]): string[] => {
  const step = stepOf(line, id);
  return activeAt(step, jetsAt(line, ...x), meter).map(piece => labelOf(step.basic, piece, meter));
};

describe('coordinates', () => {
  it('are the inputs, each with its own unit vector', () => {
    expect(coordinates(vector(5, 7), meter)).toEqual([
      { value: vector(5)[0], gradient: [ONE, ZERO], note: true },
      { value: vector(7)[0], gradient: [ZERO, ONE], note: true },
    ]);
  });

  it('are paid for before they are made', () => {
    expect(costOf(counter => coordinates(vector(0, 0, 0), counter))).toBe(9);
    const inputs = Array.from({ length: 250 }, (_, i) => `x${i}`);
    const program = { inputs, nodes: [{ id: 'm', op: 'neg', args: ['x0'] }], output: 'm' };
    const { verdict, assumptions } = verifyDocument(
      { format: 'cornercheck.explain/1', program, at: inputs.map(() => '0'), gradient: {} },
      { budget: 20_000 },
    );
    expect(verdict).toBe('undecided');
    expect(assumptions).toEqual(['not re-derived: /program (the budget is spent)']);
  });

  it('are not made where they would not fit into memory', () => {
    const many = Array.from({ length: 6_000 }, () => ZERO);
    expect(() => coordinates(many, meter)).toThrow('do not fit into memory');
    const inputs = Array.from({ length: 5_000 }, (_, i) => `x${i}`);
    const long = lineOf(
      inputs.join(' '),
      Array.from({ length: 2_000 }, (_, i) => `n${i} = neg ${i === 0 ? 'x0' : `n${i - 1}`}`),
    );
    expect(() => evaluate(long, many.slice(0, 5_000), meter)).toThrow('do not fit into memory');
  });

  it('of the arguments of a node are one for each slot, not for each argument', () => {
    const line = lineOf('x y', ['a = add y x', 'm = max a y a']);
    const args = localArguments(stepOf(line, 'm'), jetsAt(line, 2, 3), meter);
    expect(args.map(({ value, gradient }) => [textOf(value), ...texts(gradient)])).toEqual([
      ['5', '1', '0'],
      ['3', '0', '1'],
      ['5', '1', '0'],
    ]);
  });
});

describe('a piece', () => {
  it('has a value for each output, or none at all', () => {
    const piece = [formulaOf('x + 1'), formulaOf('1/x')];
    expect(runPiece(piece, inputsAt(2), 1, meter)!.map(jet => textOf(jet.value))).toEqual(['3', '1/2']);
    expect(runPiece(piece, inputsAt(0), 1, meter)).toBeUndefined();
  });
});

describe('evaluation', () => {
  const gradientsOf = (line: Line, ...x: (string | number)[]) =>
    outputGradients(line, jetsAt(line, ...x)).map(texts);

  it('fills the slots one after the other, with the chain rule', () => {
    const line = lineOf('x y', ['p = mul x y', 'q = square p', 'r = add q x'], { outputs: ['r', 'x', 'p'] });
    const jets = jetsAt(line, 2, 3);
    expect(jets.map(jet => textOf(jet.value))).toEqual(['2', '3', '6', '36', '38']);
    expect(gradientsOf(line, 2, 3)).toEqual([
      ['37', '24'],
      ['1', '0'],
      ['3', '2'],
    ]);
  });

  it('fills a slot for each output of a node', () => {
    const line = lineOf('x y', ['s = sort x y'], { outputs: ['s'] });
    expect(gradientsOf(line, 2, 3)).toEqual([
      ['0', '1'],
      ['1', '0'],
    ]);
  });

  it('takes the piece of the cell that holds the arguments, the first of those that a guard ties', () => {
    const line = lineOf('x y', ['m = max x y']);
    expect(gradientsOf(line, 1, 1)).toEqual([['1', '0']]);
    expect(gradientsOf(line, 1, 2)).toEqual([['0', '1']]);
    expect(gradientsOf(lineOf('x', ['r = relu x']), 0)).toEqual([['0']]);
    expect(gradientsOf(lineOf('x', ['r = hinge x']), 1)).toEqual([['0']]);
    expect(gradientsOf(lineOf('x', ['r = hinge x']), 0)).toEqual([['-1']]);
  });

  it('takes guards that ask for inequality, or for equality, as they say', () => {
    const line = lineOf('x', ['n = s x'], own(selectionOf('x', ['0', 'x'], '1: x != 0', '2: x = 0')));
    expect(gradientsOf(line, 0)).toEqual([['1']]);
    expect(gradientsOf(line, 2)).toEqual([['0']]);
  });

  it('refuses an index whose cells hold the point twice, or not at all', () => {
    const twice = own(selectionOf('x', ['x', '2*x'], '1: x <= 0', '2: x >= 0'));
    const never = own(selectionOf('x', ['x', '2*x'], '1: x < 0', '2: x > 0'));
    const line = (fields: Loose) => lineOf('x', [`${LONG} = s x`], fields);
    expect(refusal(() => jetsAt(line(twice), 0))).toEqual({
      wrong: `two index cells of the node ${'n'.repeat(40)} hold the point`,
    });
    expect(refusal(() => jetsAt(line(never), 0))).toEqual({
      wrong: `no index cell of the node ${'n'.repeat(40)} holds the point`,
    });
    expect(gradientsOf(line(twice), 1)).toEqual([['2']]);
    expect(gradientsOf(line(never), -1)).toEqual([['1']]);
  });

  it('asks the index also of a selection of one piece', () => {
    const line = lineOf('x', ['n = s x'], own(selectionOf('x', ['x'], '1: x > 0')));
    expect(gradientsOf(line, 1)).toEqual([['1']]);
    expect(refusal(() => jetsAt(line, 0))).toEqual({ wrong: 'no index cell of the node n holds the point' });
  });

  it('refuses a point where a node has no value', () => {
    const line = lineOf('x', [`${LONG} = reciprocal x`]);
    expect(refusal(() => jetsAt(line, 0))).toEqual({
      wrong: `the node ${'n'.repeat(40)} is undefined there`,
    });
  });

  it('looks for no second cell of an operation of the language, nor for any of an elementary one', () => {
    const norm = lineOf('x', [`n = norm1${' x'.repeat(12)}`]);
    expect(costOf(counter => evaluate(norm, [ZERO], counter))).toBeLessThan(500);
    const names = Array.from({ length: 40 }, (_, i) => `x${i}`).join(' ');
    const sum = lineOf(names, [`s = sum ${names}`]);
    const zeros = stepOf(sum, 's').args.map(() => ZERO);
    // The inputs have gradients of 40 entries, the sum adds 40 of those; its arguments need none of their own.
    const [start, adding] = [40 ** 2, 81 + 40 * 2 * 41];
    expect(costOf(counter => evaluate(sum, zeros, counter))).toBe(start + adding);
  });
});

describe('pieces in the place of the index own', () => {
  const line = lineOf('x y', ['a = abs x', 'm = max a y', 'r = add m x']);
  const gradientOf = (override: Override, ...x: number[]) =>
    outputGradients(line, evaluate(line, vector(...x), meter, override)).map(texts)[0];

  it('are asked for where there are several, with the active ones and the one of the index', () => {
    const seen: string[] = [];
    const label = (id: string, piece: Piece) => labelOf(stepOf(line, id).basic, piece, meter);
    gradientOf(
      (step, all, mine) => {
        seen.push(`${step.id}: ${all.map(one => label(step.id, one)).join(', ')}; ${label(step.id, mine)}`);
        return [mine];
      },
      0,
      0,
    );
    expect(seen).toEqual(['a: x, -x; x', 'm: x1, x2; x1']);
  });

  it('are averaged, with the value of the index own', () => {
    expect(gradientOf((_, all) => all, 0, 0)).toEqual(['1', '1/2']);
    expect(gradientOf((_, all) => [all.at(-1)!], 0, 0)).toEqual(['1', '1']);
    expect(gradientOf((step, all) => (step.id === 'm' ? all : [all.at(-1)!]), 0, 0)).toEqual(['1/2', '1/2']);
    expect(gradientOf((_, __, mine) => [mine], 0, 0)).toEqual(['2', '0']);
    const jets = evaluate(line, vector(3, 3), meter, (_, all) => all);
    expect(textOf(jets[line.outputs[0]!]!.value)).toBe('6');
  });

  it('are no longer visibly affine where they are averaged', () => {
    const affine = (override: Override) => evaluate(line, vector(0, 0), meter, override).map(jet => jet.note);
    expect(affine((_, __, mine) => [mine])).toEqual([true, true, true, true, true]);
    expect(affine((step, all, mine) => (step.id === 'm' ? all : [mine]))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('active pieces', () => {
  it('are those that have the value at the arguments, in the order of their numbers', () => {
    expect(active(lineOf('x y z', ['m = max x y z']), 'm', 1, 2, 2)).toEqual(['x2', 'x3']);
    expect(active(lineOf('x y', ['s = sort x y']), 's', 1, 1)).toEqual(['x1, x2', 'x2, x1']);
    expect(active(lineOf('x y', ['s = sort x y']), 's', 1, 2)).toEqual(['x2, x1']);
    expect(active(lineOf('x', ['r = relu x']), 'r', 0)).toEqual(['0', 'x']);
    expect(active(lineOf('x', ['r = relu x']), 'r', 1)).toEqual(['x']);
    expect(active(lineOf('x y', ['n = norm1 x y']), 'n', 0, -1)).toEqual(['x1 - x2', '-x1 - x2']);
  });

  it('may lie far from the arguments, where they have the same value', () => {
    const line = lineOf('x', ['h = hardSwish x']);
    expect(active(line, 'h', 0)).toEqual(['0', 'x * (x + 3) / 6', 'x']);
    expect(active(line, 'h', 3)).toEqual(['x * (x + 3) / 6', 'x']);
    expect(active(line, 'h', 4)).toEqual(['x']);
  });

  it('are defined there', () => {
    expect(active(lineOf('x', ['s = softsign x']), 's', -1)).toEqual(['x / (1 - x)']);
    expect(active(lineOf('x', ['s = softsign x']), 's', 0)).toHaveLength(2);
  });

  it('are at least one', () => {
    const step = stepOf(lineOf('x', ['r = relu x']), 'r');
    expect(refusal(() => activePieces(step, vector(1), vector(7), meter))).toEqual({
      stop: 'no piece is active',
    });
  });

  it('of an elementary function are its one piece, at no cost', () => {
    const line = lineOf('x', ['q = square x']);
    const jets = jetsAt(line, 3);
    const step = stepOf(line, 'q');
    expect(activeAt(step, jets, meter)).toEqual([...step.basic.pieces()]);
    expect(costOf(counter => activeAt(step, jets, counter))).toBe(0);
  });

  it('of a sort are looked for among those that are in order', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const line = lineOf(names.join(' '), [`s = sort ${names.join(' ')}`], { outputs: ['s'] });
    const jets = jetsAt(line, 1, 2, 3, 4, 5, 6, 7, 8);
    // One piece of eight formulas: 20 for each and 20 more, and one step for each formula.
    expect(costOf(counter => activeAt(stepOf(line, 's'), jets, counter))).toBe(20 * 9 + 8);
  });

  it('cost twenty for each formula, and twenty more', () => {
    const line = lineOf('x', ['r = relu x']);
    const jets = jetsAt(line, 0);
    expect(costOf(counter => activeAt(stepOf(line, 'r'), jets, counter))).toBe(2 * (20 * 2 + 1));
  });
});

describe('the numbers of pieces', () => {
  it('start at 1, and are given for those that are active', () => {
    const line = lineOf('x y z', ['m = max x y z']);
    const step = stepOf(line, 'm');
    const pieces = activeAt(step, jetsAt(line, 1, 2, 2), meter);
    const found = numbered(step, pieces, meter);
    expect([...found.keys()]).toEqual(['2', '3']);
    expect([...found.values()]).toEqual(pieces);
    expect(pieces.map(piece => numberOf(step, piece, meter))).toEqual([2, 3]);
  });

  it('are told from what is written, constants, arguments and exponents', () => {
    const names = Array.from({ length: 12 }, (_, i) => `v${i + 1}`);
    const pieces = ['v2 + 18', 'v2 + 17', 'v12 + 2', 'v2^2', 'v2^3', 'v2 - v2'];
    const fields = own(selectionOf(names.join(' '), pieces, '1: v1 > 0', '2: v1 <= 0'));
    const line = lineOf(names.join(' '), [`n = s ${names.join(' ')}`], fields);
    const step = stepOf(line, 'n');
    for (const [i, piece] of [...step.basic.pieces()].entries()) {
      expect([...numbered(step, [piece], meter).keys()]).toEqual([String(i + 1)]);
      expect(numberOf(step, structuredClone(piece), meter)).toBe(i + 1);
    }
  });

  it('of a table are those of the place, also where two pieces are written alike', () => {
    const step = stepOf(lineOf('x', ['c = clip x lo=1 hi=1']), 'c');
    const pieces = [...step.basic.pieces()];
    expect(pieces.map(piece => numberOf(step, piece, meter))).toEqual([1, 2, 3]);
    expect(numberOf(step, structuredClone(pieces[2]!), meter)).toBe(2);
  });

  it('are 0 for what is none of them', () => {
    const step = stepOf(lineOf('x y', ['m = max x y']), 'm');
    expect(numberOf(step, [formulaOf('x + y')], meter)).toBe(0);
    expect([...numbered(step, [[formulaOf('x + y')]], meter)]).toEqual([]);
  });

  it('are counted as far as need be, one for each formula', () => {
    const step = stepOf(lineOf('x y z', ['m = max x y z']), 'm');
    const [, second] = step.basic.pieces();
    expect(costOf(counter => numbered(step, [second!], counter))).toBe(2);
    expect(costOf(counter => numberOf(step, second!, counter))).toBe(2);
    const table = stepOf(lineOf('x', ['r = relu x']), 'r');
    for (const piece of table.basic.pieces())
      expect(costOf(counter => numberOf(table, piece, counter))).toBe(0);
  });
});

test('the gradients of the outputs are those of their slots, in their order', () => {
  const line = lineOf('x y', ['n = neg y'], { outputs: ['n', 'x', 'x'] });
  expect(outputGradients(line, jetsAt(line, 1, 2)).map(texts)).toEqual([
    ['0', '-1'],
    ['1', '0'],
    ['1', '0'],
  ]);
});
