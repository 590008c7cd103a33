/** Where programs are continuous and locally Lipschitz, and what is said of their sets there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Undecided } from '../../../src/fields/budget.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { type Explanation, explain } from '../../../src/fields/index.ts';
import { regularity } from '../../../src/fields/regular/regularity.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { seeded } from '../../random.ts';
import { evaluated } from '../evaluated.ts';
import { clarkeOf, explained, pointOf } from './explained.ts';
import { limits, times } from './one-sided.ts';

describe('false documents about regular points are rejected', () => {
  const JUMP = ['select h(x) { 1 when x > 0; 0 when x <= 0 }\nh(x)', '0'] as const;
  const HOLE = ['select e(x) { (x^2+x)/x when x != 0; 1 when x = 0 }\ne(x)', '0'] as const;
  const fullOf = (text: string, at: string): Loose => {
    const program = parseProgramText(text);
    const x = pointOf(at);
    const explanation = explain(compile(program), x) as Explanation;
    return JSON.parse(
      JSON.stringify(explainDocument(explanation, { program: programToJson(program), text, at: x })),
    );
  };
  const exact = (...gradients: string[][]) => ({ status: 'exact', count: gradients.length, gradients });
  const verdictOf = (document: Loose): string => verifyDocument(document).verdict;

  test('A1: D_f = {0} as if a piece without a value at the point were not there', () => {
    const forged = altered(fullOf(...HOLE), copy => {
      copy.active = exact(['0']);
    });
    expect(verdictOf(forged)).toBe('rejected');
    const nodewise = altered(fullOf(...HOLE), copy => {
      copy.nodewise = exact(['0']);
    });
    expect(verdictOf(nodewise)).toBe('rejected');
  });

  test.each([['0'], ['2']])('A1: Clarke = {%s} by rays', slope => {
    const forged = altered(fullOf(...HOLE), copy => {
      copy.clarke.gradients = [[slope]];
    });
    expect(verdictOf(forged)).toBe('rejected');
  });

  test('A1: Clarke by one ray only, and by the pieces', () => {
    const half = altered(fullOf('select h(x) { 1 when x > 0; 0 when x <= 0 }\nx*h(x)', '0'), copy => {
      copy.clarke.gradients = [['1']];
      copy.clarke.directions = [['1']];
    });
    expect(verdictOf(half)).toBe('rejected');
    const pieces = altered(fullOf(...HOLE), copy => {
      copy.clarke = { status: 'exact', gradients: [['0']], directions: [['1'], ['-1']], farkas: [] };
    });
    expect(verdictOf(pieces)).toBe('rejected');
  });

  test.each([
    [
      'said to be regular',
      (copy: Loose) => {
        copy.regular = { verdict: 'yes' };
      },
    ],
    [
      'with known sets',
      (copy: Loose) => {
        copy.active = exact(['0']);
      },
    ],
    [
      'with a known Clarke set',
      (copy: Loose) => {
        copy.clarke = { status: 'exact', gradients: [['0']], directions: [['1'], ['-1']], farkas: [] };
      },
    ],
    [
      'with a verdict',
      (copy: Loose) => {
        copy.selectionCritical = { verdict: 'yes', certificate: { weights: { '0': '1' } } };
      },
    ],
    [
      'without an arc',
      (copy: Loose) => {
        copy.regular = { verdict: 'no', why: 'it jumps there' };
      },
    ],
    [
      'with an arc on which it is fine',
      (copy: Loose) => {
        copy.regular.along = [[['-1']]];
      },
    ],
    [
      'with an arc that stays at the point',
      (copy: Loose) => {
        copy.regular.along = [[['0']]];
      },
    ],
    [
      'at another node',
      (copy: Loose) => {
        copy.regular.node = 'x';
      },
    ],
  ] as const)('A2: a jump %s', (_, alter) => {
    expect(verdictOf(fullOf(...JUMP))).toBe('undecided');
    expect(verdictOf(altered(fullOf(...JUMP), alter))).toBe('rejected');
  });

  test('A2: the short document of a jump, with anything more', () => {
    const { document } = explained(...JUMP);
    for (const name of ['active', 'nodewise', 'clarke', 'artificial', 'lexicographic', 'nearest']) {
      const forged = altered(document, copy => {
        copy[name] = fullOf('relu(x)', '0')[name] ?? {};
      });
      expect(verdictOf(forged), name).not.toBe('accepted');
    }
  });

  test.each([['relu(x)', '0'], ['select r(x) { 0 when x < 0; x when x >= 0 }\nr(x)', '0'], [...HOLE]])(
    'a regular point that is said to be none: %s',
    (text, at) => {
      for (const along of [[[['1']]], [[['-1']]], [[['1']], [['1'], ['1']]]]) {
        const { program, value, gradient, ties, text: own } = fullOf(text, at);
        const forged = {
          format: 'cornercheck.explain/1',
          program,
          text: own,
          at: ['0'],
          value,
          gradient,
          ties,
          regular: { verdict: 'no', why: 'so', along },
        };
        expect(verdictOf(forged)).toBe('rejected');
      }
    },
  );
});

describe('random selections of one input', () => {
  /** Numerators and denominators, coefficients of ascending powers. */
  const PIECES: readonly (readonly [text: string, top: readonly number[], bottom: readonly number[]])[] = [
    ['0', [], [1]],
    ['1', [1], [1]],
    ['x', [0, 1], [1]],
    ['-2*x', [0, -2], [1]],
    ['x^2', [0, 0, 1], [1]],
    ['1+x', [1, 1], [1]],
    ['x/x', [0, 1], [0, 1]],
    ['x^2/x', [0, 0, 1], [0, 1]],
    ['(x^2+x)/x', [0, 1, 1], [0, 1]],
    ['1/x', [1], [0, 1]],
    ['x/(1-x)', [0, 1], [1, -1]],
    ['(x^3-x)/(x^2+x)', [0, -1, 0, 1], [0, 1, 1]],
    ['1/(1+x)', [1], [1, 1]],
  ];
  const piece = fc.nat(PIECES.length - 1);
  /** What becomes of the selection s: the text, a factor of s, and what x is replaced with is x or -x. */
  const PROGRAMS: readonly (readonly [text: string, factor: readonly number[], mirrored: boolean])[] = [
    ['s(x)', [1], false],
    ['s(-x)', [1], true],
    ['x*s(x)', [0, 1], false],
    ['(1 - x)*s(x)', [1, -1], false],
    ['x^2*s(-x)', [0, 0, 1], true],
  ];

  test('are regular exactly where their limits say so, for engine and checker', () => {
    const met = { yes: 0, no: 0 };
    fc.assert(
      fc.property(piece, piece, piece, fc.nat(PROGRAMS.length - 1), (left, own, right, k) => {
        const [program, factor, mirrored] = PROGRAMS[k]!;
        const pieces = [left, own, right].map(i => PIECES[i]!);
        const text = `select s(x) { ${pieces[0]![0]} when x < 0; ${pieces[1]![0]} when x = 0; ${pieces[2]![0]} when x > 0 }\n${program}`;
        const [, ownTop, ownBottom] = pieces[1]!;
        if ((ownBottom[0] ?? 0) === 0) return;
        const value = ((factor[0] ?? 0) * (ownTop[0] ?? 0)) / ownBottom[0]!;
        const sides = [2, 0].map(at => {
          const [, top, bottom] = pieces[mirrored ? 2 - at : at]!;
          const turn = (p: readonly number[]) => (mirrored ? p.map((c, j) => (j % 2 === 1 ? -c : c)) : p);
          return limits(times(factor, turn(top)), turn(bottom), value);
        });
        const regular = sides.every(side => side !== undefined);
        const { explanation, document } = explained(text, '0');
        expect(explanation.regular.verdict, text).toBe(regular ? 'yes' : 'no');
        met[regular ? 'yes' : 'no'] += 1;
        if (regular) {
          const slopes = [...new Set(sides as number[])].sort((a, b) => a - b);
          expect(clarkeOf(explanation), text).toBe(`exact ${slopes.join(' ')}`);
        }
        const { verdict: checked, problems } = verifyDocument(document);
        expect([checked === 'rejected', problems], text).toEqual([false, []]);
        if (!regular) expect(checked, text).toBe('accepted');
        // The contrary is refused.
        const contrary = altered(document, (copy: Loose) => {
          copy.regular = regular ? { verdict: 'no', along: [[['1']]] } : { verdict: 'yes' };
        });
        expect(verifyDocument(contrary).verdict, text).toBe('rejected');
      }),
      { ...seeded(150, 75), seed: 7 },
    );
    expect(met.yes).toBeGreaterThan(10);
    expect(met.no).toBeGreaterThan(10);
  });
});

test('a chain of nodes that ask for one guard is looked at along few directions, in a long program too', () => {
  const links = Array.from(
    { length: 70 },
    (_, i) => `  n${i + 1} = where(x, n${i}, ${i % 2 === 0 ? 'y' : 'z'})`,
  );
  const more = Array.from({ length: 930 }, (_, i) => `  n${i + 71} = n${i + 70} + y`);
  const text = `f(x, y, z) =\n  n0 = x\n${[...links, ...more].join('\n')}\n  n1000`;
  const line = compile(parseProgramText(text));
  expect(regularity(line, evaluated(line, pointOf('0,0,0'))).verdict).toBe('no');
});

test('is looked for while there is time', () => {
  const over = (): never => {
    throw new Undecided('more than 1 s');
  };
  const step = compile(parseProgramText('select h(x) { 1 when x > 0; 0 when x <= 0 }\nh(x) + h(x - 1)'));
  const found = regularity(step, evaluated(step, pointOf('0')), over);
  expect(found).toEqual({ verdict: 'undecided', complete: false, why: 'more than 1 s' });
  expect(explain(step, pointOf('0'), { watch: over })).toMatchObject({ regular: found });
  // Of others nothing is looked for.
  const relu = compile(parseProgramText('relu(x)'));
  expect(regularity(relu, evaluated(relu, pointOf('0')), over).verdict).toBe('yes');
});
