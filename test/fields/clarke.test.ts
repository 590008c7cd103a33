import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeSet, clarkeCritical, clarkeSubdifferential, nodewiseSet } from '../../src/fields/index.ts';
import { addVectors, dot, membership, type Vector, zeroVector } from '../../src/linear/index.ts';
import { rationalField as field, type Rational, rational, sign } from '../../src/numbers/index.ts';
import type { Evaluation, StraightLine } from '../../src/programs/index.ts';
import { cpuTime } from '../cpu-time.ts';
import {
  AFFINE,
  type Case,
  CORNERS,
  cornerCase,
  PIECEWISE_AFFINE,
  RATIONAL,
} from '../programs/corner-programs.ts';
import { seeded } from '../random.ts';
import { breakingNormals, cellPoints, gradientsAround, gradientTowards } from './arrangement.ts';
import { printed } from './brute-force.ts';
import { clarkeAt as at, certified, pieceGradient } from './clarke-at.ts';
import { evaluated } from './evaluated.ts';
import { reluLayer } from './layers.ts';

describe('cells that first order does not decide', () => {
  // [program, gradients that are essential, gradients that are not]: known by hand, beyond first order.
  test.each<[string, number[], string[], string[]]>([
    ['f(x, y) = y - 3*max(0, min(y - x^2, 2*x^2 - y))', [0, 0], ['0 1', '0 -2', '0 4'], []],
    ['f(x, y) = y - 3*max(0, min(y - x^2, x^2/2 - y))', [0, 0], ['0 1'], ['0 -2', '0 4']],
    ['x + max(0, min(y - x^2, x^2 + x^4 - y))', [0, 0], ['1 0', '1 1', '1 -1'], []],
    ['x + max(0, min(y - x^2, x^2 - x^4 - y))', [0, 0], ['1 0'], ['1 1', '1 -1']],
    ['relu(x^3 - y^2) + x', [0, 0], ['1 0'], []],
    ['relu(x^2) + x', [0], ['1'], []],
    ['relu(-(x^2)) + x', [0], ['1'], []],
    [
      'f(x, y, z) = z + max(0, min(z - x^2 - y^2, 2*x^2 + 3*y^2 - z))',
      [0, 0, 0],
      ['0 0 1', '0 0 2', '0 0 0'],
      [],
    ],
    [
      'f(x, y, z) = z + max(0, min(z - x^2 - y^2, (x^2 + y^2)/2 - z))',
      [0, 0, 0],
      ['0 0 1'],
      ['0 0 2', '0 0 0'],
    ],
    ['x + max(0, min(y - x^2, x^3 - y))', [0, 0], ['1 0'], ['1 1', '1 -1']],
  ])('%s', (text, x, inside, outside) => {
    const { line, evaluation, clarke } = at(text, ...x);
    const [proven, possible] = [printed(clarke.gradients), printed(clarke.outer)];
    for (const gradient of inside) expect(possible).toContain(gradient);
    for (const gradient of outside) expect(proven).not.toContain(gradient);
    expect(possible).toEqual(expect.arrayContaining(proven));
    expect([...inside, ...outside]).toEqual(expect.arrayContaining(possible));
    expect(certified(line, evaluation, clarke)).toBe(true);
    const truth = inside.map(gradient => gradient.split(' ').map(entry => rational(BigInt(entry))));
    const isCritical = membership(truth, zeroVector(line.p)).inside ? 'yes' : 'no';
    expect(clarke.status).toBe('exact');
    expect(clarkeCritical(clarke).verdict).toBe(isCritical);
  });

  test('a budget too small leaves what was found', () => {
    const { line, x } = reluLayer(2, 20, 20, 'sum');
    const evaluation = evaluated(line, x);
    const [some, all] = [
      clarkeSubdifferential(line, evaluation, { effort: 600 }),
      clarkeSubdifferential(line, evaluation),
    ];
    expect(some.status).toBe('undecided');
    expect(some.why).toContain('more than 600 steps');
    expect(some.gradients.length).toBeGreaterThan(0);
    expect(printed(all.gradients)).toEqual(expect.arrayContaining(printed(some.gradients)));
    expect(all.gradients).toHaveLength(40);
  });
});

/** Hulls: ∂ᶜf ⊆ D_P ⊆ D_f. */
function nested(line: StraightLine, evaluation: Evaluation<Rational>, inner: readonly Vector[]): boolean {
  const nodewise = nodewiseSet(field, line, evaluation);
  const active = activeSet(field, line, evaluation);
  return (
    inner.every(gradient => membership(nodewise.gradients, gradient).inside) &&
    nodewise.gradients.every(gradient => membership(active.gradients, gradient).inside)
  );
}

const choices = ({ line, at: x }: Case): number => {
  const { values } = evaluated(line, x);
  return line.steps.reduce((total, { g, args }) => {
    const active = g.active(
      field,
      args.map(slot => values[slot]!),
    ) as readonly number[];
    return total * active.length;
  }, 1);
};

describe('piecewise affine programs, against difference quotients in every cell of the arrangement', () => {
  const few = 'relu abs max min sub add affine null lopsided sort sub affine'.split(' ');
  test.each([
    [1, 1, few, 150],
    [1, 2, [...AFFINE, ...PIECEWISE_AFFINE], 100],
    [2, 1, few, 150],
    [2, 2, [...AFFINE, ...AFFINE, ...PIECEWISE_AFFINE], 100],
    [3, 1, few, 60],
    [3, 2, [...AFFINE, ...PIECEWISE_AFFINE], 40],
  ])('%i inputs, %i outputs', (p, outputs, ops, numRuns) => {
    const drawn = seeded(numRuns);
    const seen = { compared: 0, several: 0 };
    fc.assert(
      fc.property(
        cornerCase({
          ops,
          outputs,
          inputs: { min: p, max: p },
          corners: p === 3 ? 4 : 6,
          nodes: { min: 4, max: 20 },
          computed: false,
          tied: 3,
        }),
        one => {
          if (choices(one) > 100) return;
          seen.compared++;
          const evaluation = evaluated(one.line, one.at);
          const clarke = clarkeSubdifferential(one.line, evaluation);
          expect(clarke.status).toBe('exact');
          expect(printed(clarke.gradients)).toEqual(gradientsAround(one.line, evaluation));
          expect(certified(one.line, evaluation, clarke)).toBe(true);
          expect(nested(one.line, evaluation, clarke.gradients)).toBe(true);
          if (clarke.gradients.length > 1) seen.several++;
        },
      ),
      drawn,
    );
    expect(seen.compared).toBeGreaterThan(drawn.numRuns / 2);
    expect(seen.several).toBeGreaterThan(drawn.numRuns / 5);
  });

  test('the oracle sees every sector and octant', () => {
    const { line, evaluation } = at('abs(x) + abs(y) + abs(x + y)', 0, 0);
    expect(cellPoints(breakingNormals(line, evaluation), 2)).toHaveLength(6);
    expect(gradientsAround(line, evaluation)).toHaveLength(6);
    const three = at('abs(x) + abs(y) + abs(z) + abs(x - y)', 0, 0, 0);
    expect(gradientsAround(three.line, three.evaluation)).toHaveLength(12);
    expect(gradientTowards(line, evaluation.values.slice(0, 2), [rational(0), rational(1)])).toBeUndefined();
  });

  test('the comparison sees a cell too many, one too few, and false certificates', () => {
    const { line, evaluation, clarke } = at('abs(x) + relu(y - x)', 0, 0);
    expect(certified(line, evaluation, clarke)).toBe(true);
    const fewer = clarke.gradients.slice(1);
    expect(printed(fewer)).not.toEqual(gradientsAround(line, evaluation));
    expect(certified(line, evaluation, { ...clarke, gradients: fewer })).toBe(false);
    expect(certified(line, evaluation, { ...clarke, directions: clarke.directions.slice(1) })).toBe(false);
    const falsehood = { rows: [[rational(1), rational(0)]], multipliers: [rational(1)] };
    expect(certified(line, evaluation, { ...clarke, farkas: [falsehood] })).toBe(false);
    expect(nested(line, evaluation, [[rational(9), rational(9)]])).toBe(false);
    const wrong = nodewiseSet(
      field,
      ...(({ line: l, evaluation: e }) => [l, e] as const)(at('relu(x) - relu(x)', 0)),
    );
    expect(printed(wrong.gradients)).not.toEqual(['0']);
  });
});

describe('programs that are not piecewise affine', () => {
  const ops = [...AFFINE, ...RATIONAL, ...CORNERS];
  const curved = 'mul square relu max min sub add abs null mul sub partial lopsided'.split(' ');

  test.each([
    [1, ops, 150],
    [1, curved, 150],
    [2, curved, 100],
    [3, ops, 80],
  ])(
    '%i inputs: proven gradients are there, and no cell nearby has one that is not listed',
    (p, ops, numRuns) => {
      const drawn = seeded(numRuns);
      const seen = { several: 0, proven: 0 };
      fc.assert(
        fc.property(
          cornerCase({ ops, inputs: { min: p, max: p }, corners: 6, nodes: { min: 2, max: 16 }, tied: 3 }),
          one => {
            const evaluation = evaluated(one.line, one.at);
            const clarke = clarkeSubdifferential(one.line, evaluation);
            if (clarke.status === 'undecided') return;
            if (clarke.outer.length > 1) seen.several++;
            if (clarke.gradients.length > 1) seen.proven++;
            expect(certified(one.line, evaluation, clarke)).toBe(true);
            expect(nested(one.line, evaluation, clarke.gradients)).toBe(true);
            const around = GENERIC.map(d => pieceGradient(one.line, evaluation, d.slice(0, p)));
            expect(printed(clarke.outer)).toEqual(expect.arrayContaining(around));
            // On the line the two sides are all there is.
            if (p === 1)
              expect([...new Set(around)]).toEqual(expect.arrayContaining(printed(clarke.gradients)));
          },
        ),
        drawn,
      );
      expect(seen.several).toBeGreaterThan(drawn.numRuns / 8);
      expect(seen.proven).toBeGreaterThan(drawn.numRuns / 10);
    },
  );
});

/** Directions that lie on no hyperplane of small integers. */
const GENERIC: readonly Vector[] = Array.from({ length: 16 }, (_, k) =>
  [1009, 99991, 9999991].map((prime, i) =>
    rational((k >> i) & 1 ? -prime : k > 7 ? prime : prime * (i === 1 ? 10007 : 1)),
  ),
);

describe('many ties', () => {
  test('40 ties through one point of the plane: 80 gradients, exact, in seconds', () => {
    const { line, x, tied } = reluLayer(2, 40, 40, 'affine', 3);
    const evaluation = evaluated(line, x);
    const spent = cpuTime();
    const clarke = clarkeSubdifferential(line, evaluation);
    expect(spent()).toBeLessThan(10_000);
    expect(clarke.status).toBe('exact');
    expect(clarke.gradients).toHaveLength(80);
    expect(certified(line, evaluation, clarke)).toBe(true);
    // Every gradient is a sum over the half of the normals that one direction makes positive.
    for (const d of clarke.directions) {
      const inputs = line.steps.filter(step => step.g.name === 'affine').slice(0, 40);
      const own = inputs.map((step, i) => {
        const row = step.g.piece(1).outputs[0]!.affine!.terms.map(term => term.coefficient);
        return sign(dot(row, d)) > 0 ? tied[i]! : zeroVector(2);
      });
      const sum = own.reduce((total, vector) => addVectors(total, vector), zeroVector(2));
      expect(printed(clarke.gradients)).toContain(printed([sum])[0]);
    }
  });

  const long = (inputs: number, steps: number, end = '') => {
    const names = Array.from({ length: inputs }, (_, i) => `x${i}`);
    const chain = Array.from(
      { length: steps },
      (_, i) => ` h${i} = ${i === 0 ? 's' : `h${i - 1}`} + ${names[i % inputs]}`,
    );
    const sum = names.map(name => `abs(${name})`).join(' + ');
    return at(
      `f(${names.join(', ')}) =\n s = ${sum}\n${chain.join('\n')}\n h${steps - 1}${end}`,
      ...names.map(() => 0),
    );
  };

  test('steps behind the last tie are taken once, not once a cell', () => {
    const { line, evaluation, clarke } = long(9, 5000);
    expect(clarke.status).toBe('exact');
    expect(clarke.gradients).toHaveLength(512);
    expect(
      certified(line, evaluation, { ...clarke, directions: clarke.directions.slice(0, 3), gradients: [] }),
    ).toBe(false);
    const own = new Set(clarke.directions.slice(0, 3).map(d => pieceGradient(line, evaluation, d)));
    expect(printed(clarke.gradients)).toEqual(expect.arrayContaining([...own]));
  });

  test('steps between ties are counted, so that a long program ends within its budget', () => {
    const { line, evaluation, clarke } = long(3, 2000, ' + abs(x0)');
    expect(clarke.status).toBe('exact');
    const some = clarkeSubdifferential(line, evaluation, { effort: 5_000 });
    expect(some.status).toBe('undecided');
    expect(some.gradients.length).toBeGreaterThan(0);
    expect(printed(clarke.gradients)).toEqual(expect.arrayContaining(printed(some.gradients)));
  });
});
