/** Clarke's set by cones that cover the directions, and D_P by sets at nodes: what is accepted, and what is not. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { coveredSet } from '../../../src/fields/cover/covered.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { clarkeCritical, explain } from '../../../src/fields/index.ts';
import { type Rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { clausesOf, textOf, windowsOf } from '../../fields/satisfiability.ts';
import { altered, type Loose } from '../documents.ts';

/** `always`: by a cover also where there are few tuples. */
function documentAt0(text: string, { always = false, budget = 1_000_000 } = {}): Loose {
  const program = parseProgramText(text);
  const line = compile(program);
  const at = new Array<Rational>(line.p).fill(ZERO);
  const found = explain(line, at, { budget });
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(found) || isEvaluationFailure(evaluation)) throw new Error('no value');
  const subject = { program: programToJson(program), text: printProgram(program), at };
  if (!always) return JSON.parse(JSON.stringify(explainDocument(found, subject)));
  const covered = coveredSet(line, evaluation, undefined, budget, 0)!;
  const clarke = { arcs: [], farkas: [], identities: [], ...covered };
  const changed = { ...found, clarke, clarkeCritical: clarkeCritical(clarke) };
  return JSON.parse(JSON.stringify(explainDocument(changed, subject)));
}

const first = (document: Loose, name: 'at' | 'empty'): number =>
  document.clarke.cover.tree.findIndex((entry: Loose) => entry[name] !== undefined);

const refused = (document: Loose, change: (copy: Loose) => void): string[] => {
  const { verdict, problems } = verifyDocument(altered(document, change));
  expect(verdict).toBe('rejected');
  return problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('cones', () => {
  const document = documentAt0(textOf(5, clausesOf(5, 21, 3)));

  test('that cover the directions are accepted', () => {
    expect([document.clarke.by, document.clarke.status]).toEqual(['cover', 'exact']);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each([
    ['ties of all kinds', 'f(x, y, z) = max(x, y, -z) + abs(min(x, 2*y)) - median(x, y, z) + relu(x - z)'],
    [
      'selections',
      'select bend(x, y) { x when x >= y; 2*x - y when x < y }\nselect odd(x) { 0 when x != 0; x when x = 0 }\nf(x, y) = bend(odd(x) + relu(y), x) - relu(x)',
    ],
    ['smooth functions around', 'f(x, y) = exp(max(x, y)) * relu(x - y) + x^2 + abs(x + y)'],
    ['several outputs', 'f(x, y) =\n  a, b = sort(max(x, y), x - y)\n  b - relu(a)'],
    ['orders, of which neighbours are compared', 'f(x, y) =\n  s = sort(max(x, y), y, 0, -x)\n  s[2]'],
    ['the first of an order', 'f(x, y) =\n  s = topk(min(x, y), y, 0; k=2)\n  s[2]'],
    ['middle ones, in any order', 'f(x, y) = median(median(x, y, 0, -x), y, -x, x)'],
  ])('of %s: accepted', (_, text) => {
    const one = documentAt0(text, { always: true });
    expect(one.clarke.by).toBe('cover');
    expect(verifyDocument(one).problems).toEqual([]);
  });

  test('of orders, without the half-space that they begin with: refused', () => {
    const one = documentAt0('f(x, y) =\n  s = sort(max(x, y), y, 0)\n  s[2]', { always: true });
    const { tree } = one.clarke.cover;
    const end = (i: number): number => (typeof tree[i] === 'number' ? end(end(i + 1)) : i + 1);
    const found = refused(one, copy => (copy.clarke.cover.tree = tree.slice(1, end(1))));
    expect(found.join()).toMatch(/the rows of the cone do not say what the gradient is/);
  });

  test.each<[string, (copy: Loose) => void, RegExp]>([
    ['a leaf too few', copy => copy.clarke.cover.tree.pop(), /cover\/tree: the tree ends before/],
    [
      'a leaf too many',
      copy => copy.clarke.cover.tree.push({ empty: {} }),
      /cover\/tree\/\d+: belongs to no cone/,
    ],
    ['no tree', copy => (copy.clarke.cover.tree = []), /cover\/tree: the tree ends before/],
    [
      'a row of zeros',
      copy => copy.clarke.cover.rows[0].fill('0'),
      /cover\/rows\/0: expected a row that is not 0/,
    ],
    [
      'a row that is none',
      copy => (copy.clarke.cover.tree[0] = 999),
      /cover\/tree\/0: expected the number of a row/,
    ],
    ['row 0', copy => (copy.clarke.cover.tree[0] = 0), /cover\/tree\/0: expected the number of a row/],
    ['half a row', copy => (copy.clarke.cover.tree[0] = 1.5), /cover\/tree\/0: expected the number/],
    [
      'a cone on the other side of a row',
      copy => (copy.clarke.cover.tree[0] = -copy.clarke.cover.tree[0]),
      /cover\/tree\/\d+/,
    ],
    [
      'a direction that is not inside',
      copy => (copy.clarke.cover.tree[first(copy, 'at')].at = ['1', '1', '1', '1', '1']),
      /at: is not strictly inside the cone/,
    ],
    [
      'a cone said to be empty',
      copy => (copy.clarke.cover.tree[first(copy, 'at')] = { empty: {} }),
      /empty: expected a multiplier other than 0/,
    ],
    [
      'a multiplier of a row that the cone does not have',
      copy => (copy.clarke.cover.tree[first(copy, 'empty')].empty['-999'] = '1'),
      /empty\/-999: expected the side of a row/,
    ],
    [
      'negative multipliers',
      copy => {
        const { empty } = copy.clarke.cover.tree[first(copy, 'empty')];
        for (const side of Object.keys(empty)) empty[side] = '-1';
      },
      /empty: expected nonnegative multipliers/,
    ],
    [
      'a gradient too few',
      copy => copy.clarke.gradients.shift(),
      /clarke\/gradients: lacks the gradient of some cone/,
    ],
    [
      'a gradient too many',
      copy => copy.clarke.gradients.unshift(['-7', '0', '0', '0', '0']),
      /clarke\/gradients\/0: is not the gradient of any cone/,
    ],
    ['bounds', copy => (copy.clarke.status = 'bounds'), /clarke\/by: expected an exact set/],
    ['no cover', copy => delete copy.clarke.cover, /clarke\/cover/],
  ])('%s: refused', (_, change, problem) => {
    expect(refused(document, change).join('\n')).toMatch(problem);
  });

  test('whose rows do not say which gradient it is: refused', () => {
    // As if all of space were one cone.
    const change = (copy: Loose): void => {
      copy.clarke.cover.tree = [{ at: ['1', '2', '3', '4', '5'] }];
    };
    expect(refused(document, change).join('\n')).toMatch(/do not say what the gradient is/);
  });

  test('of a guard that is curved: not derived', () => {
    const text = 'f(x, y) = relu(max(x, x + y^2) - y)';
    const one = documentAt0('f(x, y) = relu(max(x, x + y) - y)', { always: true });
    const curved = documentAt0(text);
    curved.clarke = { ...one.clarke, gradients: curved.clarke.gradients };
    expect(verifyDocument(curved).verdict).not.toBe('accepted');
  });

  test('a gradient that is only possible where a guard is 0 is none', () => {
    const one = documentAt0('select odd(x) { 0 when x != 0; x when x = 0 }\nf(x, y) = odd(x) + relu(y)', {
      always: true,
    });
    expect(one.clarke.gradients).toEqual([
      ['0', '0'],
      ['0', '1'],
    ]);
    const change = (copy: Loose): void => copy.clarke.gradients.push(['1', '0']);
    expect(refused(one, change).join('\n')).toMatch(/is not the gradient of any cone/);
  });
});

describe('D_P by sets at nodes', () => {
  const document = documentAt0(windowsOf(12, 4));

  test('is accepted, and Clarke’s set in it by a direction for each gradient', () => {
    expect([document.nodewise.status, document.active.status, document.clarke.by]).toEqual([
      'exact',
      'exact',
      'nodewise',
    ]);
    expect(verifyDocument(document).problems).toEqual([]);
  });

  test.each<[string, (copy: Loose) => void, RegExp]>([
    [
      'a gradient too few in D_P',
      copy => copy.nodewise.gradients.pop(),
      /nodewise\/gradients: lists 11 of 12/,
    ],
    ['a count', copy => (copy.nodewise.count = 12), /nodewise\/count: expected/],
    ['a count of I(x)', copy => (copy.active.count = 12), /active\/count: expected/],
    [
      'a gradient without a direction',
      copy => copy.clarke.directions.pop(),
      /is not proven by any direction/,
    ],
    ['a gradient too few', copy => copy.clarke.gradients.pop(), /lacks a gradient in D_P/],
    [
      'a gradient too many',
      copy => copy.clarke.gradients.unshift(copy.clarke.gradients[0].map(() => '-1')),
      /has a gradient that is not in D_P/,
    ],
    [
      'a direction on a border',
      copy => (copy.clarke.directions[0] = copy.clarke.directions[0].map(() => '1')),
      /clarke\/directions\/0: lies strictly inside no cell/,
    ],
  ])('%s: refused', (_, change, problem) => {
    expect(refused(document, change).join('\n')).toMatch(problem);
  });
});

describe('bounds by D_P', () => {
  const document = documentAt0(textOf(6, clausesOf(6, 26, 4)), { budget: 4_000 });

  test('are not refused, and left open', () => {
    expect([document.clarke.status, document.clarke.by]).toEqual(['bounds', 'nodewise']);
    const { verdict, problems } = verifyDocument(document);
    expect([verdict, problems]).toEqual(['undecided', []]);
  });

  test.each<[string, (copy: Loose) => void, RegExp]>([
    [
      'an outer bound that lacks one',
      copy => copy.clarke.outer.pop(),
      /clarke\/outer: lacks a gradient in D_P/,
    ],
    ['no outer bound', copy => delete copy.clarke.outer, /clarke\/outer: expected an outer bound/],
    [
      'a gradient that is not proven',
      copy => (copy.clarke.gradients = copy.clarke.outer),
      /is not proven by any direction/,
    ],
    [
      'said to be exact',
      copy => (copy.clarke.status = 'exact'),
      /clarke\/gradients: lacks a gradient in D_P/,
    ],
  ])('%s: refused', (_, change, problem) => {
    expect(refused(document, change).join('\n')).toMatch(problem);
  });
});
