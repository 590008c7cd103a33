/** The three sets of a document: each claim about them, and the reason why each false one is refused. */
import { describe, expect, it, test } from 'vitest';
import { Review } from '../../../src/certificates/book/review.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { reviewSets } from '../../../src/certificates/sets/sets.ts';
import { altered, curved, type Loose, maximum, nullFunction, saddle, zero } from '../documents.ts';
import { lineOf, programOf, selectionOf, texts, vector } from '../units.ts';

const problemsOf = (document: Loose): string[] =>
  verifyDocument(document).problems.map(({ path, message }) => `${path}: ${message}`);

const EXACT = (count: number | string, ...gradients: Loose[]): Loose => ({
  status: 'exact',
  count,
  gradients,
});
const OPEN = (...gradients: Loose[]): Loose => ({ status: 'undecided', gradients, why: 'not asked' });
const CLARKE = (gradients: Loose[], fields: Loose = {}): Loose => ({
  status: 'exact',
  gradients,
  directions: [],
  farkas: [],
  ...fields,
});

/** What a review of the sets alone finds. */
function review(line: Line, x: readonly (string | number)[], said: Loose, budget = 1e8) {
  const book = new Review(budget);
  const sets = reviewSets(book, '', said, line, vector(...x));
  const shown = (name: 'active' | 'nodewise' | 'clarke') => {
    const set = sets[name];
    if (set === undefined) return undefined;
    const lists = [set.inner.says, set.outer?.says].map(list =>
      list?.map(one => texts(one).join(' ')).join(', '),
    );
    return [...lists, ...(set.by ? [set.by] : [])];
  };
  return {
    problems: book.problems.map(({ path, message }) => `${path}: ${message}`),
    assumptions: book.assumptions,
    active: shown('active'),
    nodewise: shown('nodewise'),
    clarke: shown('clarke'),
  };
}

type Case = readonly [what: string, document: Loose, change: (copy: Loose) => unknown, problem: string];
const refuse = (cases: readonly Case[]) =>
  test.each(cases)('%s', (_, document, change, problem) => {
    expect(problemsOf(altered(document, copy => void change(copy)))).toContain(problem);
  });

describe('a document is refused that says of D_f or D_P', () => {
  refuse([
    [
      'that it is known in bounds',
      maximum,
      copy => (copy.active.status = 'bounds'),
      '/active/status: expected "exact" or "undecided"',
    ],
    ['nothing', maximum, copy => delete copy.nodewise, '/nodewise/status: expected "exact" or "undecided"'],
    [
      'how many tuples there are where it is left open',
      maximum,
      copy => (copy.active.status = 'undecided'),
      '/active/count: expected no count where undecided',
    ],
    [
      'that a gradient is in it that is not',
      maximum,
      copy => (copy.active.gradients[1] = ['2', '0']),
      '/active/gradients/1: is not the gradient of an active piece',
    ],
    [
      'the same where it is left open',
      maximum,
      copy => (copy.nodewise = OPEN(['2', '0'])),
      '/nodewise/gradients/0: is not the gradient of an active piece',
    ],
    [
      'fewer gradients than there are',
      saddle,
      copy => copy.nodewise.gradients.pop(),
      '/nodewise/gradients: lists 3 of 4 gradients',
    ],
    ['another count', saddle, copy => (copy.active.count = 3), '/active/count: expected the count 4'],
    ['no count', saddle, copy => delete copy.active.count, '/active/count: expected the count 4'],
    [
      'gradients in another order',
      maximum,
      copy => copy.active.gradients.reverse(),
      '/active/gradients/1: expected gradients in ascending order',
    ],
    [
      'a gradient twice',
      saddle,
      copy => copy.active.gradients.splice(1, 0, copy.active.gradients[0]),
      '/active/gradients/1: expected gradients in ascending order',
    ],
    [
      'a gradient of another length',
      maximum,
      copy => (copy.active.gradients[0] = ['0']),
      '/active/gradients/0: expected 2 numbers, got 1',
    ],
  ]);
});

describe('D_f and D_P', () => {
  const MAX = lineOf('x y', ['m = max x y']);
  const both = EXACT(2, ['0', '1'], ['1', '0']);

  it('are re-derived, each as its own', () => {
    const relus = lineOf('x y', ['a = relu x', 'b = relu y', 'd = sub a b']);
    const found = review(relus, [1, 1], {
      active: EXACT(2, ['0', '0'], ['1', '-1']),
      nodewise: EXACT(1, ['1', '-1']),
      clarke: CLARKE([['1', '-1']]),
    });
    expect(found).toEqual({
      problems: [],
      assumptions: [],
      active: ['0 0, 1 -1', '0 0, 1 -1'],
      nodewise: ['1 -1', '1 -1'],
      clarke: ['1 -1', '1 -1'],
    });
  });

  it('may be left open, with gradients of theirs or without', () => {
    const found = review(MAX, [1, 1], { active: OPEN(['1', '0']), nodewise: OPEN() });
    expect([found.active, found.nodewise]).toEqual([
      ['1 0', undefined],
      ['', undefined],
    ]);
  });

  it('come in ascending order, by the first entry that differs', () => {
    const wide = lineOf('x y z', ['m = max x y z']);
    const all = [
      ['0', '0', '1'],
      ['0', '1', '0'],
      ['1', '0', '0'],
    ];
    expect(review(wide, [1, 1, 1], { active: EXACT(3, ...all), nodewise: OPEN() }).active).toBeDefined();
    for (const [i, j] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const swapped = all.with(i, all[j]!).with(j, all[i]!);
      const { problems } = review(wide, [1, 1, 1], { active: EXACT(3, ...swapped), nodewise: OPEN() });
      expect(problems).toContain(`/active/gradients/${j}: expected gradients in ascending order`);
    }
  });

  it('of programs with several outputs have a row for each', () => {
    const sort = lineOf('x y', ['s = sort x y'], { outputs: ['s'] });
    const rows = EXACT(
      2,
      [
        ['0', '1'],
        ['1', '0'],
      ],
      [
        ['1', '0'],
        ['0', '1'],
      ],
    );
    expect(review(sort, [1, 1], { active: rows, nodewise: OPEN() }).active).toEqual([
      '0 1 1 0, 1 0 0 1',
      '0 1 1 0, 1 0 0 1',
    ]);
  });

  it('count as numbers as long as these are exact, then as text', () => {
    const factors = Array.from({ length: 52 }, (_, k) => [
      `r${k + 1} = relu x`,
      `p${k + 1} = mul ${k === 0 ? 'r0' : `p${k}`} r${k + 1}`,
    ]);
    // At −1 all tuples have the value 0 but that of 53 second pieces.
    const line = lineOf('x', ['r0 = relu x', ...factors.flat()]);
    const all = EXACT(2 ** 53 - 1, ['0']);
    expect(review(line, [-1], { active: all, nodewise: OPEN() }).problems).toEqual([
      expect.stringContaining('/clarke'),
    ]);
    const said = (count: number | string) =>
      review(line, [0], { active: OPEN(), nodewise: EXACT(count, ['0']) });
    expect(said(String(2n ** 53n)).nodewise).toEqual(['0', '0']);
    expect(said(2 ** 53).problems).toContain('/nodewise/count: expected the count 9007199254740992');
  });

  it('are not derived where nothing new is said of them', () => {
    const names = Array.from({ length: 24 }, (_, i) => `x${i}`);
    const line = lineOf(names.join(' '), [
      ...names.map(name => `a${name} = abs ${name}`),
      `s = sum ${names.map(name => `a${name}`).join(' ')}`,
    ]);
    const at = names.map(() => 1);
    const ones = names.map(() => '1');
    const said = (active: Loose) =>
      review(line, at, { nodewise: EXACT(1, ones), active, clarke: CLARKE([ones]) }, 400_000);
    expect(said(OPEN(ones))).toMatchObject({
      problems: [],
      assumptions: [],
      active: [ones.join(' '), undefined],
    });
    expect(said(OPEN())).toMatchObject({ problems: [], assumptions: [], active: ['', undefined] });
    expect(said(EXACT(1, ones)).assumptions).toEqual(['not re-derived: /active (the budget is spent)']);
  });

  it('of which one is refused say nothing of the other', () => {
    const found = review(MAX, [1, 1], { active: OPEN(), nodewise: EXACT(7, ['0', '1'], ['1', '0']) });
    expect(found.nodewise).toBeUndefined();
    expect(found.active).toEqual(['', undefined]);
    expect(review(MAX, [1, 1], { active: both, nodewise: OPEN() }).active).toEqual(['0 1, 1 0', '0 1, 1 0']);
  });
});

/** s is |x|, by pieces that have no value at 0. */
const SPLIT = selectionOf('x', ['x^2/x', '-x^2/x', '0'], '1: x > 0', '2: x < 0', '3: x = 0');
const ABS = lineOf('t', ['n = s t'], { selections: { s: SPLIT } });
const PLANE = lineOf('x y', ['n = s x', 'a = add n y'], { selections: { s: SPLIT } });
const rays = (gradients: Loose[], directions: Loose[], fields: Loose = {}): Loose => ({
  status: 'exact',
  gradients,
  directions,
  by: 'rays',
  ...fields,
});
const LOST = 'a piece reaches the point that has no value there, or another one';

describe('where the pieces do not say what is near', () => {
  const said = (clarke: Loose, line = ABS, x: readonly number[] = [0]) =>
    review(line, x, { active: OPEN(), nodewise: OPEN(), clarke });
  const both: Loose[] = [['1'], ['-1']];

  it('D_f and D_P are not known', () => {
    const { problems } = review(ABS, [0], {
      active: EXACT(1, ['0']),
      nodewise: EXACT(1, ['0']),
      clarke: rays([['-1'], ['1']], both),
    });
    expect(problems).toEqual([`/nodewise: ${LOST}`, `/active: ${LOST}`]);
  });

  it('of D_f and D_P gradients of active pieces may be listed', () => {
    const some = OPEN(['0']);
    const found = review(ABS, [0], { active: some, nodewise: some, clarke: OPEN() });
    expect(found).toMatchObject({ problems: [], active: ['0', undefined], nodewise: ['0', undefined] });
  });

  it('∂ᶜf has the slopes on both sides also where pieces are tied all along', () => {
    const twice = lineOf('t', ['n = s t', 'm = max n n'], { selections: { s: SPLIT } });
    expect(said(rays([['-1'], ['1']], both), twice).clarke).toEqual(['-1, 1', '-1, 1']);
  });

  it('∂ᶜf of one input is what both rays give', () => {
    expect(said(rays([['-1'], ['1']], both))).toMatchObject({ problems: [], clarke: ['-1, 1', '-1, 1'] });
    expect(said(rays([['-1'], ['1']], [['3'], ['-1/2'], ['7']])).clarke).toEqual(['-1, 1', '-1, 1']);
    expect(said(rays([['1']], [['3']], { status: 'undecided' })).clarke).toEqual(['1', undefined]);
    expect(said(rays([], [], { status: 'undecided' })).clarke).toEqual(['', undefined]);
    expect(said({ status: 'undecided', gradients: [] }).clarke).toEqual(['', undefined]);
  });

  it('of several inputs it holds what rays give', () => {
    const open = { status: 'undecided' };
    expect(
      said(
        rays(
          [
            ['-1', '1'],
            ['1', '1'],
          ],
          [
            ['1', '0'],
            ['-1', '5'],
          ],
          open,
        ),
        PLANE,
        [0, 0],
      ).clarke,
    ).toEqual(['-1 1, 1 1', undefined]);
    expect(
      said(
        rays(
          [['1', '1']],
          [
            ['1', '0'],
            ['0', '1'],
          ],
          open,
        ),
        PLANE,
        [0, 0],
      ).problems,
    ).toEqual(['/clarke/directions/1: has no limit of gradients along this ray']);
  });

  test.each([
    [
      'another status',
      { status: 'known', gradients: [] },
      '/status: expected "exact" or "bounds" or "undecided"',
    ],
    [
      'a ray that leads nowhere',
      rays([['1']], [['1'], ['0']]),
      '/directions/1: has no limit of gradients along this ray',
    ],
    ['a ray of two inputs', rays([['1']], [['1', '1']]), '/directions/0: expected 1 numbers, got 2'],
    ['no rays', rays([['1']], undefined as never), '/directions: expected a list'],
    [
      'a gradient that no ray has',
      rays([['-1'], ['0'], ['1']], both),
      '/gradients/1: is not the limit along any of the rays',
    ],
    [
      'the same, left open',
      rays([['0']], both, { status: 'undecided' }),
      '/gradients/0: is not the limit along any of the rays',
    ],
    [
      'one side only',
      rays([['1']], [['1'], ['2']]),
      '/directions: expected both sides of a program of one input',
    ],
    ['no gradient of two', rays([], both), '/gradients: lacks the gradient on one side'],
    ['one gradient of two', rays([['1']], both), '/gradients: lacks the gradient on one side'],
    [
      'gradients out of order',
      rays([['1'], ['-1']], both),
      '/gradients/1: expected gradients in ascending order',
    ],
  ])('is refused with %s', (_, clarke, problem) => {
    expect(said(clarke).problems).toEqual([`/clarke${problem}`]);
  });

  test.each([
    ['bounds', rays([['1']], both, { status: 'bounds' })],
    ['gradients by other means', rays([['-1'], ['1']], both, { by: 'nodewise' })],
  ])('is left open with %s', (_, clarke) => {
    const { problems, assumptions } = said(clarke);
    expect(problems).toEqual([]);
    expect(assumptions).toContain(
      'not re-derived: /clarke (how Clarke’s set is known where pieces do not say it)',
    );
  });

  it('is left open in the plane where D_P is', () => {
    const clarke = rays(
      [
        ['-1', '1'],
        ['1', '1'],
      ],
      [
        ['1', '0'],
        ['-1', '0'],
      ],
    );
    const { problems, assumptions } = said(clarke, PLANE, [0, 0]);
    expect(problems).toEqual([]);
    expect(assumptions).toContain('not re-derived: /clarke (it rests on D_P, which is not confirmed)');
  });

  it('is refused in a document, and accepted there', () => {
    const document: Loose = {
      format: 'cornercheck.explain/1',
      program: programOf('t', ['n = s t'], { selections: { s: SPLIT } }),
      at: ['0'],
      value: '0',
      gradient: { forward: ['0'], backward: ['0'] },
      active: OPEN(),
      nodewise: OPEN(),
      selectionCritical: { verdict: 'undecided' },
      clarke: rays([['-1'], ['1']], both),
      clarkeCritical: { verdict: 'yes', certificate: { weights: { '0': '1/2', '1': '1/2' } } },
      artificial: 'no',
      ties: [],
    };
    expect(problemsOf(document)).toEqual([]);
    expect(problemsOf(altered(document, copy => (copy.clarke.gradients = [['1']])))).toContain(
      '/clarke/gradients: lacks the gradient on one side',
    );
    expect(problemsOf(altered(document, copy => (copy.nodewise = EXACT(1, ['0']))))).toContain(
      `/nodewise: ${LOST}`,
    );
  });
});

const node = (copy: Loose, gradients: Loose[]): Loose =>
  (copy.clarke = { status: 'exact', gradients, directions: [], farkas: [], by: 'nodewise' });
const sectors = (copy: Loose, fields: Loose = {}): Loose =>
  (copy.clarke = { ...copy.clarke, directions: [], by: 'sectors', ...fields });
const NONNULL = [['1', [1]]];

describe('a document is refused that says of ∂ᶜf', () => {
  refuse([
    [
      'another status',
      maximum,
      copy => (copy.clarke.status = 'known'),
      '/clarke/status: expected "exact" or "bounds" or "undecided"',
    ],
    ['no directions', maximum, copy => delete copy.clarke.directions, '/clarke/directions: expected a list'],
    [
      'a direction of another length',
      maximum,
      copy => copy.clarke.directions[1].push('0'),
      '/clarke/directions/1: expected 2 numbers, got 3',
    ],
    ['no combinations', maximum, copy => delete copy.clarke.farkas, '/clarke/farkas: expected a list'],
    [
      'a combination that is none',
      zero,
      copy => (copy.clarke.farkas[0].multipliers = ['1', '2']),
      '/clarke/farkas/0: the rows do not combine to 0',
    ],
    [
      'a multiplier that is no number',
      zero,
      copy => (copy.clarke.farkas[0].multipliers = ['1', 'x']),
      '/clarke/farkas/0/multipliers/1: expected an exact number such as "-7/3"',
    ],
    [
      'a row of another length',
      zero,
      copy => (copy.clarke.farkas[0].rows = [['1', '0'], ['-1']]),
      '/clarke/farkas/0/rows/0: expected 1 numbers, got 2',
    ],
    ['arcs that are none', zero, copy => (copy.clarke.arcs = {}), '/clarke/arcs: expected a list'],
    [
      'an arc of another length',
      zero,
      copy => (copy.clarke.arcs = [[['1', '1']]]),
      '/clarke/arcs/0/0: expected 1 numbers, got 2',
    ],
    [
      'an identity that does not hold',
      zero,
      copy =>
        (copy.clarke.identities = [
          { guards: [NONNULL], summands: [{ unit: [['1', []]], root: [['1', []]], of: [0] }] },
        ]),
      '/clarke/identities/0/summands: the summands do not cancel',
    ],
    [
      'that a cell is empty in which nothing is asked for',
      zero,
      copy => Object.assign(copy.clarke, { by: 'z3', assumed: [{ guards: [] }] }),
      '/clarke/assumed/0/guards: expected a guard',
    ],
    [
      'an outer bound of another length',
      curved,
      copy => (copy.clarke.outer[0] = ['0']),
      '/clarke/outer/0: expected 2 numbers, got 1',
    ],
    [
      'an outer bound out of order',
      curved,
      copy => copy.clarke.outer.reverse(),
      '/clarke/outer/1: expected gradients in ascending order',
    ],
    [
      'who says so, where nobody known does',
      maximum,
      copy => (copy.clarke.by = 'me'),
      '/clarke/by: expected "sectors" or "nodewise" or "cover" or "z3"',
    ],
    [
      'that cells are empty, and not who says so',
      maximum,
      copy => (copy.clarke.assumed = [{ guards: [NONNULL] }]),
      '/clarke/by: expected "sectors" or "nodewise" or "cover" or "z3"',
    ],
    [
      'that z3 says so, and not what',
      maximum,
      copy => (copy.clarke.by = 'z3'),
      '/clarke/by: expected z3 where cells are assumed to be empty',
    ],
    [
      'that z3 says so, and the sectors as well',
      saddle,
      copy => sectors(copy, { assumed: [{ guards: [NONNULL] }] }),
      '/clarke/by: expected z3 where cells are assumed to be empty',
    ],
    [
      'that the sectors give bounds',
      saddle,
      copy => sectors(copy, { status: 'bounds' }),
      '/clarke/by: expected an exact set of two inputs',
    ],
    ['sectors of a line', zero, copy => sectors(copy), '/clarke/by: expected an exact set of two inputs'],
    [
      'that D_P gives bounds',
      zero,
      copy => (copy.clarke = { ...node(copy, [['1']]), status: 'bounds' }),
      '/clarke/outer: expected an outer bound',
    ],
    [
      'that D_P has one gradient where it has three',
      zero,
      copy => node(copy, [['0']]),
      '/clarke/gradients: lacks a gradient in D_P',
    ],
    [
      'that all of D_P is in it, where nothing shows that',
      zero,
      copy => node(copy, copy.nodewise.gradients),
      '/clarke/gradients/0: is not proven by any direction or arc',
    ],
    [
      'a gradient that no sector has',
      saddle,
      copy =>
        sectors(copy, {
          gradients: [
            ['-1', '-1'],
            ['-1', '0'],
            ['-1', '1'],
            ['1', '-1'],
            ['1', '1'],
          ],
        }),
      '/clarke/gradients/1: is not the gradient in any sector',
    ],
    [
      'fewer gradients than the sectors have',
      saddle,
      copy => sectors(copy, { gradients: copy.clarke.gradients.slice(1) }),
      '/clarke/gradients: lacks the gradient in some sector',
    ],
    [
      'a gradient that nothing proves',
      maximum,
      copy => copy.clarke.directions.pop(),
      '/clarke/gradients/0: is not proven by any direction or arc',
    ],
    [
      'a witness inside no cell',
      maximum,
      copy => copy.clarke.directions.push(['1', '1']),
      '/clarke/directions/2: lies strictly inside no cell',
    ],
    [
      'bounds, and none from outside',
      curved,
      copy => delete copy.clarke.outer,
      '/clarke/outer: expected an outer bound',
    ],
    [
      'that it lacks a gradient that is proven',
      saddle,
      copy => (copy.clarke.gradients = copy.clarke.gradients.slice(1)),
      '/clarke/gradients: lacks a gradient that is proven',
    ],
    [
      'bounds that lack a gradient that is proven',
      curved,
      copy => {
        copy.clarke.gradients = [];
        copy.clarke.outer.splice(1, 1);
      },
      '/clarke/outer: lacks a gradient that is proven',
    ],
    [
      'that it lacks a gradient that is not excluded',
      curved,
      copy => (copy.clarke.status = 'exact'),
      '/clarke/gradients: lacks a gradient that is not excluded',
    ],
    [
      'bounds that lack a gradient that is not excluded',
      curved,
      copy => copy.clarke.outer.pop(),
      '/clarke/outer: lacks a gradient that is not excluded',
    ],
    [
      'gradients that only the bound from outside has',
      curved,
      copy => copy.clarke.gradients.push(['0', '1']),
      '/clarke/gradients/1: is not proven by any direction or arc',
    ],
  ]);
});

describe('∂ᶜf', () => {
  const MAX = lineOf('x y', ['m = max x y']);
  const said = (line: Line, x: readonly number[], clarke: Loose, nodewise: Loose = OPEN()) =>
    review(line, x, { active: OPEN(), nodewise, clarke });
  const right = ['0', '1'];
  const up = ['1', '0'];

  it('is known where all is proven that is not excluded', () => {
    const found = said(MAX, [1, 1], CLARKE([right, up], { directions: [up, right] }));
    expect(found).toMatchObject({ problems: [], clarke: ['0 1, 1 0', '0 1, 1 0'] });
  });

  it('of which a part is proven is left open', () => {
    const clarke = CLARKE([up], { status: 'undecided', directions: [up] });
    expect(said(MAX, [1, 1], clarke)).toMatchObject({ problems: [], clarke: ['1 0', undefined] });
    const less = CLARKE([], { status: 'undecided', directions: [up, right] });
    expect(said(MAX, [1, 1], less)).toMatchObject({ problems: [], clarke: ['', undefined] });
    const more = CLARKE([right, up], { status: 'undecided', directions: [up] });
    expect(said(MAX, [1, 1], more).problems).toEqual([
      '/clarke/gradients/0: is not proven by any direction or arc',
    ]);
    // The only gradient that is left counts where it is seen that nothing else is left.
    expect(said(MAX, [1, 2], CLARKE([right], { status: 'undecided' })).problems).toEqual([
      '/clarke/gradients/0: is not proven by any direction or arc',
    ]);
    expect(said(MAX, [1, 2], CLARKE([right])).clarke).toEqual(['0 1', '0 1']);
  });

  it('of bounds is known to lie among all that they list', () => {
    const clarke = CLARKE([up], { status: 'bounds', directions: [up], outer: [right, up] });
    expect(said(MAX, [1, 1], clarke)).toMatchObject({ problems: [], clarke: ['1 0', '0 1, 1 0, 1 0'] });
    const apart = CLARKE([up], { status: 'bounds', directions: [up], outer: [right] });
    expect(said(MAX, [1, 1], apart)).toMatchObject({ problems: [], clarke: ['1 0', '0 1, 1 0'] });
  });

  it('has none of the gradients whose guards combine to 0', () => {
    const nodes = ['a = add x y', 'w = neg a', 'p = relu x', 'q = relu y', 'r = relu w', 's = sum p q r'];
    const triangle = lineOf('x y', nodes);
    const gradients = [['-1', '-1'], ['-1', '0'], ['0', '-1'], right, up, ['1', '1']];
    const directions = [
      ['-1', '-1'],
      ['-2', '1'],
      ['1', '-2'],
      ['-1', '2'],
      ['2', '-1'],
      ['1', '1'],
    ];
    const farkas = [
      { rows: [up, right, ['-1', '-1']], multipliers: ['1', '1', '1'] },
      {
        rows: [
          ['-1', '0'],
          ['0', '-1'],
          ['2', '2'],
        ],
        multipliers: ['2', '2', '1'],
      },
    ];
    expect(said(triangle, [0, 0], CLARKE(gradients, { directions, farkas })).problems).toEqual([]);
    expect(
      said(triangle, [0, 0], CLARKE(gradients, { directions, farkas: farkas.slice(1) })).problems,
    ).toEqual(['/clarke/gradients: lacks a gradient that is not excluded']);
  });

  it('may be proven by arcs, and cells excluded by identities', () => {
    const line = lineOf('x y', ['q = square x', 'd = sub y q', 'r = relu d']);
    const arcs = [
      [up, ['0', '2']],
      [up, ['0', '1/2']],
    ];
    expect(said(line, [0, 0], CLARKE([['0', '0'], right], { arcs }))).toMatchObject({
      problems: [],
      clarke: ['0 0, 0 1', '0 0, 0 1'],
    });
    const curve = lineOf('x y', ['q = square x', 'n = neg y', 'b = sub n q', 'm = min b y', 'r = relu m']);
    const [two, one] = [
      [
        ['2', [0, 1]],
        ['1', [2]],
      ],
      [
        ['-1', [0, 1]],
        ['-1', [2]],
      ],
    ];
    const unit = [['1', []]];
    const summands = [
      { unit, root: unit, of: [0] },
      { unit: [['2', []]], root: unit, of: [1] },
      { unit, root: NONNULL, of: [] },
    ];
    const minus = [
      [
        ['-2', [0, 1]],
        ['-1', [2]],
      ],
      [['1', [0, 1]]],
    ];
    const others = [
      { unit, root: unit, of: [0] },
      { unit: [['2', []]], root: unit, of: [1] },
      { unit, root: NONNULL, of: [] },
    ];
    const identities = [
      { guards: [two, one], summands },
      { guards: minus, summands: others },
    ];
    const open = CLARKE([], {
      status: 'bounds',
      outer: [
        ['0', '-1'],
        ['0', '0'],
        ['0', '1'],
      ],
    });
    expect(said(curve, [0, 0], open).problems).toEqual([]);
    expect(said(curve, [0, 0], CLARKE([['0', '0']], { identities }))).toMatchObject({
      problems: [],
      clarke: ['0 0', '0 0'],
    });
  });

  it('of one input is known where both sides are looked at, whatever is not excluded', () => {
    // Nothing excludes the cell of the second relu: its guard is curved.
    const line = lineOf('t', ['q = square t', 's = add q t', 'a = relu s', 'b = relu t', 'd = sub a b']);
    const both = CLARKE([['0']], { directions: [['1'], ['-1']] });
    expect(said(line, [0], both)).toMatchObject({ problems: [], clarke: ['0', '0'] });
    const one = CLARKE([['0']], { directions: [['1']] });
    expect(said(line, [0], one).problems).toEqual([
      '/clarke/gradients: lacks a gradient that is not excluded',
    ]);
    // In the plane two directions are not all.
    const plane = CLARKE([up], { directions: [up, ['2', '0']] });
    expect(said(MAX, [1, 1], plane).problems).toEqual([
      '/clarke/gradients: lacks a gradient that is not excluded',
    ]);
    const opposite = CLARKE([right, up], { directions: [up, ['-1', '0']] });
    expect(said(MAX, [1, 1], opposite).problems).toEqual([]);
    const saddleLine = lineOf('x y', ['a = abs x', 'b = abs y', 's = sub a b']);
    const half = CLARKE(
      [
        ['-1', '1'],
        ['1', '-1'],
      ],
      {
        directions: [
          ['1', '1'],
          ['-1', '-1'],
        ],
      },
    );
    expect(said(saddleLine, [0, 0], half).problems).toEqual([
      '/clarke/gradients: lacks a gradient that is not excluded',
    ]);
  });

  it('is the one gradient of D_P, where that is known', () => {
    const product = lineOf('x y', ['r = relu x', 'p = mul r y', 's = add p x']);
    const one = EXACT(2, up);
    const by = CLARKE([up], { by: 'nodewise' });
    expect(said(product, [0, 0], by, one)).toMatchObject({ problems: [], clarke: ['1 0', '1 0'] });
    const open = said(product, [0, 0], by);
    expect([open.problems, open.clarke]).toEqual([[], undefined]);
    expect(open.assumptions).toEqual(['not re-derived: /clarke (it rests on D_P, which is not confirmed)']);
    const refused = said(product, [0, 0], by, EXACT(3, up));
    expect([refused.problems, refused.clarke]).toEqual([
      ['/nodewise/count: expected the count 2'],
      undefined,
    ]);
    for (const [gradients, problem] of [
      [[right], 'lacks a gradient in D_P'],
      [[], 'lacks a gradient in D_P'],
      [[right, up], 'has a gradient that is not in D_P'],
    ] as [string[][], string][])
      expect(said(product, [0, 0], CLARKE(gradients, { by: 'nodewise' }), one).problems).toEqual([
        `/clarke/gradients: ${problem}`,
      ]);
  });

  it('is what the sectors give, in the plane', () => {
    const line = lineOf('x y', ['q = square x', 'd = sub y q', 'r = relu d']);
    const by = CLARKE([['0', '0'], right], { by: 'sectors' });
    expect(said(line, [0, 0], by)).toMatchObject({ problems: [], clarke: ['0 0, 0 1', '0 0, 0 1'] });
    const lost = CLARKE([['0', '0'], right], { by: 'sectors', directions: [['1', '0']] });
    expect(said(line, [0, 0], lost).problems).toEqual(['/clarke/directions/0: lies strictly inside no cell']);
  });

  it('rests on the word of z3 where it says so', () => {
    const line = lineOf('x y', ['q = square x', 'n = neg y', 'b = sub n q', 'm = min b y', 'r = relu m']);
    const assumed = [
      {
        guards: [
          [
            ['2', [0, 1]],
            ['1', [2]],
          ],
          [
            ['-1', [0, 1]],
            ['-1', [2]],
          ],
        ],
      },
      {
        guards: [
          [
            ['-2', [0, 1]],
            ['-1', [2]],
          ],
          [['1', [0, 1]]],
        ],
      },
    ];
    expect(said(line, [0, 0], CLARKE([['0', '0']], { by: 'z3', assumed }))).toMatchObject({
      problems: [],
      assumptions: ['2 cells around points are empty: z3 said so, nothing shows it'],
      clarke: ['0 0', '0 0', 'z3'],
    });
    const bounds = {
      by: 'z3',
      assumed: assumed.slice(1),
      status: 'bounds',
      outer: [
        ['0', '-1'],
        ['0', '0'],
      ],
    };
    expect(said(line, [0, 0], CLARKE([], bounds))).toMatchObject({
      problems: [],
      clarke: ['', '0 -1, 0 0', 'z3'],
    });
    const undecided = { by: 'z3', assumed, status: 'undecided' };
    expect(said(line, [0, 0], CLARKE([], undecided)).clarke).toEqual(['', undefined]);
  });

  it('is left open where an identity may write quotients in another way', () => {
    const line = lineOf('x y', [
      'o = const value=1',
      'e = add o x',
      'd = reciprocal e',
      'f = mul d y',
      'q = square x',
      'g = sub f q',
      'r = relu g',
    ]);
    const assumed = [{ guards: [NONNULL] }];
    const found = said(line, [0, 0], CLARKE([right], { by: 'z3', assumed, directions: [['0', '1']] }));
    expect(found.problems).toEqual([]);
    expect(found.assumptions).toContain(
      'not re-derived: /clarke (an identity between quotients was not recognised)',
    );
    const closed = said(line, [0, 0], CLARKE([right], { directions: [['0', '1']] }));
    expect(closed.problems).toEqual(['/clarke/gradients: lacks a gradient that is not excluded']);
  });
});

test('a set that takes all that it is given leaves half for the others', () => {
  const names = Array.from({ length: 16 }, (_, i) => `x${i}`);
  const sum = `s = sum ${names.map(name => `a${name}`).join(' ')}`;
  const line = lineOf(names.join(' '), [...names.map(name => `a${name} = abs ${name}`), sum]);
  const ones = names.map(() => '1');
  const all = { active: EXACT(1, ones), nodewise: EXACT(1, ones), clarke: CLARKE([ones]) };
  const lost = (said: Loose, x: number) =>
    review(
      line,
      names.map(() => x),
      said,
      200_000,
    ).assumptions;
  expect(lost(all, 1)).toEqual(['not re-derived: /active (the budget is spent)']);
  const tied = { ...all, nodewise: EXACT(2 ** 16, ones), active: OPEN() };
  expect(lost(tied, 0)[0]).toBe('not re-derived: /nodewise (the budget is spent)');
  expect(
    review(
      line,
      names.map(() => 0),
      { ...tied, clarke: OPEN() },
      200_000,
    ).problems,
  ).toContain('/clarke/directions: expected a list');
});

test('a selection of the document is named with what it rests on', () => {
  const { verdict, assumptions } = verifyDocument(nullFunction);
  expect([verdict, assumptions]).toEqual([
    'accepted',
    ['the selection null has an index that covers all points once'],
  ]);
});
