/** Both sides of a point of a program of one input: all gradients that there are, whatever the number of ties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../../src/fields/budget.ts';
import { onBothSides } from '../../../src/fields/cells/both-sides.ts';
import { clarkeSubdifferential } from '../../../src/fields/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { AFFINE, CORNERS, cornerCase, PIECEWISE_AFFINE, RATIONAL } from '../../programs/corner-programs.ts';
import { seeded } from '../../random.ts';
import { printed } from '../brute-force.ts';
import { certified, clarkeAt } from '../clarke-at.ts';
import { evaluated, vector } from '../evaluated.ts';

const sides = (text: string) => {
  const line = compile(parseProgramText(text));
  const found = onBothSides(line, evaluated(line, vector(0)), new Budget(1_000_000));
  return found && { gradients: printed(found.proven), directions: found.directions, arcs: found.arcs };
};

describe('one gradient a side, with what leads into its cell', () => {
  test.each<[string, string[], number]>([
    ['relu(x) + abs(2*x)', ['-2', '3'], 0],
    ['max(x, x^2)', ['0', '1'], 0],
    // Flat to first order on the way: by arcs.
    ['relu(x^2) + relu(x)', ['0', '1'], 2],
    ['relu(-(x^2)) - relu(x^3)', ['0'], 2],
    ['relu(sin(x) - x) + abs(x)', ['-1', '1'], 2],
    ['relu(x - x) + x', ['1'], 0],
  ])('%s', (text, gradients, arcs) => {
    const found = sides(text)!;
    expect(found.gradients).toEqual(gradients);
    expect([found.directions.length, found.arcs.length]).toEqual([2 - arcs, arcs]);
  });

  test('what the sign of a guard on a side is has to be seen', () => {
    expect(sides('relu(exp(2*x) - exp(x)^2) + x')).toBeUndefined();
  });
});

test.each([
  ['affine pieces', [...AFFINE, ...PIECEWISE_AFFINE]],
  ['any pieces', [...AFFINE, ...RATIONAL, ...CORNERS]],
])('the same as cell by cell: %s', (_, ops) => {
  let met = 0;
  fc.assert(
    fc.property(
      cornerCase({
        ops,
        corners: 6,
        inputs: { min: 1, max: 1 },
        nodes: { min: 4, max: 14 },
        computed: false,
        tied: 3,
        outputs: 2,
      }),
      ({ line, at }) => {
        const evaluation = evaluated(line, at);
        const { status, gradients } = clarkeSubdifferential(line, evaluation);
        const found = onBothSides(line, evaluation, new Budget(100_000));
        if (found === undefined || status !== 'exact') return;
        if (gradients.length > 1) met += 1;
        expect(printed(found.proven)).toEqual(printed(gradients));
      },
    ),
    seeded(300),
  );
  expect(met).toBeGreaterThan(5);
});

describe('many ties are no more than two sides', () => {
  const sum = (n: number, term: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => term(i)).join(' + ');
  test.each<[string, string, string[]]>([
    // Half of the slopes to each side, all of them different ones.
    [
      'a sum',
      sum(400, i => `(${i + 1})/7*relu(${i % 2 === 0 ? i + 1 : -i - 1}*x)`),
      ['-10746800/7', '1523800'],
    ],
    [
      'a nest',
      `f(x) =\n  a0 = x\n${sum(400, i => `\n  a${i + 1} = abs(a${i} + ${i}*relu(x))`)
        .replaceAll(' + \n', '\n')
        .slice(1)}\n  a400`,
      [],
    ],
    ['of curves', sum(40, i => `relu(sin(${i % 3 === 0 ? '-x' : `${i}*x`}) + x^2)`), []],
  ])('%s', (_, text, gradients) => {
    const { line, evaluation, clarke } = clarkeAt(text, 0);
    expect(clarke.status).toBe('exact');
    if (gradients.length > 0) expect(printed(clarke.gradients)).toEqual(gradients);
    expect(clarke.farkas).toEqual([]);
    if (!text.includes('sin')) expect(certified(line, evaluation, clarke)).toBe(true);
  });
});
