/** D_P, D_f and Clarke's set where norms are tied, and what does not ask for balls. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { bodiesOf } from '../../../src/fields/balls/assemble.ts';
import { activeSet, explain, nodewiseSet } from '../../../src/fields/index.ts';
import { format, parseRational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { documentOf } from '../../certificates/commands.ts';
import { altered } from '../../certificates/documents.ts';

function explained(text: string, at: string) {
  const found = explain(
    compile(parseProgramText(text)),
    at.split(',').map(entry => parseRational(entry)),
  );
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found;
}

/** `centre | rows`, points without rows. */
const written = (text: string, at: string): string[] => {
  const { nodewise } = explained(text, at);
  const hull = nodewise.status === 'exact' ? { gradients: nodewise.gradients, balls: [] } : nodewise.hull;
  return bodiesOf(hull!).map(({ centre, matrices }) =>
    [centre, ...matrices.flat()].map(row => row.map(format).join(' ')).join(' | '),
  );
};

test.each([
  ['norm2(x, y)', '0,0', ['0 0 | 1 0 | 0 1']],
  ['std(x, y)', '5,5', ['0 0 | 1/2 -1/2']],
  ['3*norm2(x + y, 2*y) - x', '0,0', ['-1 0 | 3 3 | 0 6']],
  ['x*norm2(x, y)', '0,0', ['0 0']],
  ['norm2(x, y) - norm2(x, y)', '0,0', ['0 0 | 2 0 | 0 2']],
  ['norm2(x, y) + norm2(y, z)', '0,0,0', ['0 0 0 | 1 0 0 | 0 1 0 | 0 1 0 | 0 0 1']],
  ['abs(x) + norm2(x, y)', '0,0', ['-1 0 | 1 0 | 0 1', '1 0 | 1 0 | 0 1']],
  ['norm2(abs(x), y)', '0,0', ['0 0 | 1 0 | 0 1']],
  ['norm2(x, y) + norm2(2*y, 2*x)', '0,0', ['0 0 | 3 0 | 0 3']],
  ['relu(norm2(x, y))', '0,0', ['0 0', '0 0 | 1 0 | 0 1']],
  ['relu(norm2(x, y) - 1)', '0,0', ['0 0']],
  ['norm2(x^2, y)', '0,0', ['0 0 | 0 1']],
])('D_P of %s at %s', (text, at, bodies) => {
  expect(written(text, at)).toEqual(bodies);
});

describe('what does not ask for balls', () => {
  test.each(['norm2(x, y)', 'abs(x) + std(x, y)', 'sort(norm2(x, y), x)[1]'])(
    '%s: sets are undecided',
    text => {
      const line = compile(parseProgramText(text));
      const evaluation = evaluate(rationalField, line, [rationalField.zero, rationalField.zero]);
      if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
      expect(nodewiseSet(rationalField, line, evaluation).status).toBe('undecided');
      expect(activeSet(rationalField, line, evaluation).status).toBe('undecided');
    },
  );

  test('members that are listed are members; the derivative is the centre, by convention', () => {
    const { nodewise, derivative, lexicographic, ties } = explained('hypot(x, y) + x', '0,0');
    expect(nodewise.gradients.map(row => row.map(format))).toEqual([['1', '0']]);
    expect(derivative.backward.map(row => row.map(format))).toEqual([['1', '0']]);
    expect(derivative.forward).toEqual(derivative.backward);
    expect(lexicographic).toEqual([['2', '0'].map(entry => parseRational(entry))]);
    expect(ties).toEqual([{ node: 'hypot.1', op: 'hypot', pieces: ['the ball of all u with |u| <= 1'] }]);
  });
});

describe('norms of norms', () => {
  test.each([
    ['norm2(norm2(x, y), 3*z)', '0,0,0', ['0 0 0 | 1 0 0 | 0 1 0 | 0 0 3']],
    ['norm2(norm2(x, y), 2*norm2(y, z)) + x', '0,0,0', ['1 0 0 | 1 0 0 | 0 1 0 | 0 2 0 | 0 0 2']],
    ['norm2(relu(x), norm2(y, y))', '0,0', ['0 0 | 0 1 | 0 1', '0 0 | 1 0 | 0 1 | 0 1']],
  ])('D_P of %s at %s', (text, at, bodies) => {
    expect(written(text, at)).toEqual(bodies);
  });

  test.each([
    'n = norm2(x, y)\nnorm2(n, z) + n',
    'std(norm2(x, y), z)',
    'n = norm2(x, y)\nnorm2(n, z) + norm2(n, x)',
  ])('%s: one that is taken twice, or with others in one entry, has no image of a ball', text => {
    const { nodewise, reachable } = explained(text, '0,0,0');
    expect(nodewise).toMatchObject({
      status: 'undecided',
      why: expect.stringContaining('another norm that is tied'),
    });
    expect(reachable.verdict).toBe('undecided');
  });
});

describe('Jacobians', () => {
  const OUTPUTS = 'n = norm2(x, y)\nsort(n + x, 2*n + y + 3)';

  test('one ball turns all rows; balls of several norms are independent where these depend on independent parts', () => {
    expect(written(OUTPUTS, '0,0')).toEqual(['0 1 1 0 | 2 0 1 0 | 0 2 0 1']);
    expect(explained(OUTPUTS, '0,0').clarke.hull?.complete).toBe(true);
    expect(explained('sort(norm2(x, y) + 5, norm2(z, w))', '0,0,0,0').clarke.hull?.complete).toBe(true);
    // The directions of the two norms are one: their Jacobians (2u, u) fill one ball, and no product of two.
    const one = explained('sort(norm2(x, y) + 5, norm2(2*x, 2*y))', '0,0');
    expect(one.clarke.hull).toMatchObject({ complete: true, balls: [{ matrices: { length: 1 } }] });
    expect(one.nodewise).toMatchObject({ hull: { balls: [{ matrices: { length: 2 } }] } });
    expect(explained('sort(norm2(x, y) + 5, norm2(x, 2*y))', '0,0').clarke.hull?.complete).toBe(false);
    expect(explained('n = norm2(x, y)\nsort(n, x)', '0,0').clarke.hull?.complete).toBe(false);
  });

  test('the checker accepts them, and refuses another', async () => {
    const document = await documentOf('explain', OUTPUTS, '--at', '0,0');
    expect(document.clarkeCritical.verdict).toBe('no');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    for (const set of ['nodewise', 'active', 'clarke']) {
      const forged = altered(document, copy => {
        copy[set].balls[0].matrix[0] = ['2', '0', '0', '0'];
      });
      expect(verifyDocument(forged).problems[0]).toMatchObject({ path: expect.stringContaining(set) });
    }
    const both = await documentOf('explain', 'sort(norm2(x, y) + 5, norm2(2*x, 2*y))', '--at', '0,0');
    const forged = altered(both, copy => {
      const { balls } = copy.nodewise;
      copy.clarke = { status: 'exact', gradients: [], balls, directions: [], farkas: [], by: 'balls' };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });
});

test('of a norm of selections the pieces that coincide are looked for where all of them are tied', async () => {
  const { active, selectionCritical, reachable } = explained('norm2(abs(x), y) + 3*y', '0,0');
  expect(active).toMatchObject({ hull: { complete: true, count: 2n } });
  expect([selectionCritical.verdict, reachable.verdict]).toEqual(['no', 'no']);
  // relu(x) - x is tied with 0 in value: its piece x leaves 0 of the norm as well.
  expect(explained('norm2(relu(x), y) + max(x, -1)', '0,0').active).toMatchObject({ hull: { count: 2n } });
  const open = explained('norm2(relu(abs(x) - 1), y)', '0,0');
  expect(open.active).toMatchObject({
    status: 'undecided',
    gradients: [['0', '0'].map(entry => parseRational(entry))],
  });
  for (const text of ['norm2(abs(x), y) + 3*y', 'norm2(relu(abs(x) - 1), y) + 3*y']) {
    const document = await documentOf('explain', text, '--at', '0,0');
    expect(verifyDocument(document).problems).toEqual([]);
    const forged = altered(document, copy => {
      copy.active = { ...copy.nodewise, count: 4 };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  }
});

describe('norms of one shape have one direction near the point', () => {
  test.each([
    ['norm2(x, y) - norm2(x, y)', '0,0', '0 0'],
    ['norm2(x, y) - norm2(y, x)', '0,0', '0 0'],
    ['3*norm2(x, y) - norm2(2*x, 2*y)', '0,0', '0 0 | 1 0 | 0 1'],
    // |(x + y², y)| is another function, whose gradients have the same limits: |(x, y)| is 0 at 0 only.
    ['norm2(x, y) - norm2(x + y^2, y)', '0,0', '0 0'],
    ['norm2(x, y) - sqrt(x^2 + y^2)', '0,0', '0 0'],
    ['norm2(x, y) - norm2(x, y) + z', '0,0,0', '0 0 1'],
    ['norm2(x, y) + norm2(x, z) - norm2(y, x)', '0,0,0', '0 0 0 | 1 0 0 | 0 0 1'],
  ])('Clarke’s set of %s at %s: %s', async (text, at, body) => {
    const document = await documentOf('explain', text, '--at', at);
    const { clarke } = document;
    expect(clarke.status).toBe('exact');
    const [{ centre, matrix }] = clarke.balls ?? [{ centre: clarke.gradients[0], matrix: [] }];
    expect([centre, ...matrix].map((row: string[]) => row.join(' ')).join(' | ')).toBe(body);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    // D_P has a u for each norm.
    const wider = altered(document, copy => {
      copy.clarke = { ...copy.clarke, gradients: copy.nodewise.gradients, balls: copy.nodewise.balls };
    });
    expect(verifyDocument(wider).verdict).toBe('rejected');
  });

  test.each([
    // Where |x − y| is 0 the two differ, and so do their gradients.
    ['norm2(x - y, 0) - norm2(x - y + x^2, 0)', '0,0'],
    ['norm2(x, y) - norm2(x, 2*y)', '0,0'],
  ])('others do not: of %s at %s bounds are known', async (text, at) => {
    const document = await documentOf('explain', text, '--at', at);
    expect(document.clarke.status).toBe('bounds');
    const forged = altered(document, copy => {
      copy.clarke = { status: 'exact', gradients: [['0', '0']], directions: [], farkas: [], by: 'balls' };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });

  test('one sum of balls is listed once, whichever norm is named first', () => {
    const { nodewise } = explained('norm2(relu(x), y) - norm2(relu(x), y)', '0,0');
    expect(nodewise).toMatchObject({ hull: { balls: { length: 3 } } });
  });
});
