/** The local cells of a program: which gradients are proven, which are left, what excludes the others, and where the search stops. */
import { describe, expect, test } from 'vitest';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { CellSearch, type CellSearchOptions, cellsOf } from '../../../src/fields/cells/cell-search.ts';
import type { CellQuestion } from '../../../src/fields/cells/solver.ts';
import type { Vector } from '../../../src/linear/index.ts';
import { Failure, format } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

const OPTIONS = { ladder: 1_000_000, brief: false };

function search(text: string, options: Partial<CellSearchOptions> = {}, steps = 1_000_000): CellSearch {
  const line = compile(parseProgramText(text));
  const zeros = vector(...new Array<number>(line.p).fill(0));
  return new CellSearch(line, evaluated(line, zeros), new Budget(steps), { ...OPTIONS, ...options });
}
function searched(...args: Parameters<typeof search>): CellSearch {
  const found = search(...args);
  found.run();
  return found;
}
const list = (vectors: readonly Vector[]): string => vectors.map(v => v.map(format).join(' ')).join(', ');
/** Proven gradients, and all that are not excluded where these are more. */
const shown = ({ findings: { proven, outer } }: CellSearch): string =>
  proven.length === outer.length ? list(proven) : `${list(proven)} ⊆ ${list(outer)}`;

const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }\n';

describe('cells that first order tells', () => {
  test.each([
    ['x + y', '1 1'],
    ['abs(x) + 2*abs(y)', '-1 -2, -1 2, 1 -2, 1 2'],
    ['max(x, y, 0*x)', '0 0, 0 1, 1 0'],
    ['relu(x) - relu(-x)', '1'],
    ['relu(relu(x))', '0, 1'],
    ['f(x, y) =\n a, b = sort(x, y)\n relu(b) + 3*a', '0 3, 1 3, 3 0, 3 1'],
    ['f(x, y) = max(x, y), min(x, y)', '0 1 1 0, 1 0 0 1'],
    [`${NULL}null(x) + y`, '0 1'],
    [`${NULL}null(x) + relu(y)`, '0 0, 0 1'],
  ])('%s: %s', (text, gradients) => {
    const found = searched(text);
    expect(shown(found)).toBe(gradients);
    expect(found.curved).toBe(false);
    expect(found.findings).toMatchObject({ arcs: [], identities: [] });
  });

  test('have a direction each, inside, and off the hyperplanes that are left out', () => {
    expect(list(searched('abs(x)').findings.directions)).toBe('1, -1');
    const [d] = searched(`${NULL}null(27*x - y)`).findings.directions;
    // The first direction that is tried is (1, 27).
    expect(format(d![0]!.mul(vector(27)[0]!).sub(d![1]!))).not.toBe('0');
  });

  test('those that are empty are excluded by a combination of their guards', () => {
    const { farkas } = searched('relu(x) - relu(-x)').findings;
    expect(farkas.map(({ rows, multipliers }) => [list(rows), multipliers.map(format).join(' ')])).toEqual(
      expect.arrayContaining([['1, -1', '1/2 1/2']]),
    );
    const [one] = searched('max(x, y)*0 + relu(x) + relu(y) + relu(-x - y)').findings.farkas;
    expect(one!.multipliers.every(value => format(value) !== '0')).toBe(true);
  });
});

describe('cells beyond first order', () => {
  test('arcs lead into them', () => {
    const found = searched('f(x, y) = relu(min(y - x^2, 2*x^2 - y))');
    expect(shown(found)).toBe('0 -1, 0 0, 0 1');
    expect(found.curved).toBe(true);
    expect(found.findings.arcs.length).toBeGreaterThan(0);
    expect(found.findings.arcs.flat().every(d => d.length === 2)).toBe(true);
  });

  test('identities empty them', () => {
    const found = searched('f(x, y) = relu(min(y - 2*x^2, x^2 - y))');
    expect(shown(found)).toBe('0 0');
    expect(found.findings.identities.length).toBeGreaterThan(0);
  });

  test('on a line one cell may lie on both sides: both are listed', () => {
    const cut = 'select s(a, c) { c when a >= 0; 2*c when a < 0 }\n';
    const { findings } = searched(`${cut}f(x) = s(x^2, x)`);
    expect(list(findings.proven)).toBe('1');
    expect(findings.arcs.map(arc => list(arc))).toEqual(['1', '-1']);
    expect(searched(`${cut}f(x) = s(x^3, x)`).findings.arcs.map(arc => list(arc))).toEqual(['1', '-1']);
    expect(searched('abs(x)').findings.arcs).toEqual([]);
  });

  test('where it is to be brief it stops as soon as it may no longer look', () => {
    const thin = 'f(x, y) = relu(min(y - x^9, 2*x^9 - y))';
    expect(() => searched(thin, { brief: true, ladder: 100 })).toThrow(
      new Undecided('the search for arcs and identities came to its end'),
    );
    // Where it is not, what is neither proven nor excluded is left.
    expect(shown(searched(thin, { ladder: 100 }))).toBe('0 0 ⊆ 0 -1, 0 0, 0 1');
  });
});

describe('a solver', () => {
  const thin = 'f(x, y) = relu(min(y - x^9, 2*x^9 - y))';
  const asked = (answer: boolean) => {
    const questions: CellQuestion[] = [];
    const isEmpty = (question: CellQuestion) => questions.push(question) > 0 && answer;
    return { found: searched(thin, { ladder: 100, solver: { name: 'z3', isEmpty } }), questions };
  };

  test('is asked about what is left; cells that it calls empty are assumed so', () => {
    const { found, questions } = asked(true);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.every(({ p, guards }) => p === 2 && guards.length > 0)).toBe(true);
    expect(found.findings.assumed).toEqual(questions);
    expect(found.findings.outer.length).toBeLessThan(asked(false).found.findings.outer.length);
  });

  test('that says nothing changes nothing', () => {
    const { found } = asked(false);
    expect(found.findings.assumed).toEqual([]);
    expect(shown(found)).toBe(shown(searched(thin, { ladder: 100 })));
  });

  test('is not asked where first order says all', () => {
    const isEmpty = () => {
      throw new Error('asked');
    };
    expect(shown(searched('max(x, y)', { solver: { name: 'z3', isEmpty } }))).toBe('0 1, 1 0');
  });
});

describe('undecided', () => {
  test('a piece without a derivative, before the last tie and behind it', () => {
    const text = 'select g(x) { 1/x when x != 0; 2*x when x = 0 }\nf(x, y) = ';
    expect(() => searched(`${text}relu(g(x)) + y`)).toThrow(
      new Undecided('the derivative of g.1: division by zero'),
    );
  });

  test('cells that are not known', () => {
    const [step] = compile(parseProgramText('relu(x)')).steps;
    const open = { ...step!, g: { ...step!.g, cells: () => new Failure('undecided', 'a sign') } };
    expect(cellsOf(step!, vector(0)).map(({ piece }) => piece)).toEqual([1, 2]);
    expect(() => cellsOf(open, vector(0))).toThrow(new Undecided('the cells of relu.1: a sign'));
  });

  test('a budget that is spent; what was found before stays', () => {
    const found = search('abs(x) + abs(y) + abs(x + y)', {}, 100);
    expect(() => found.run()).toThrow(Undecided);
    expect(found.findings.proven.length).toBeGreaterThan(0);
    expect(found.findings.none).toBe(false);
  });
});
