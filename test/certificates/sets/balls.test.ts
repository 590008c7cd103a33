/** Sets with balls: the right answers are accepted, and whatever is forged in them is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { seeded } from '../../random.ts';
import { documentOf } from '../commands.ts';
import { altered, type Loose } from '../documents.ts';

const TAXICAB = 'norm2(max(abs(x)-1, 0), max(abs(y)-1, 0)) + min(max(abs(x)-1, abs(y)-1), 0)';

const explained = (text: string, at: string): Promise<Loose> => documentOf('explain', text, '--at', at);
const judged = (text: string, at: string, gradient: string): Promise<Loose> =>
  documentOf('judge', text, '--at', at, '--gradient', gradient, '--precision', 'exact');

describe('right answers', () => {
  test.each([
    ['norm2(x, y)', '0,0', 'yes'],
    ['hypot(x, y)', '0,0', 'yes'],
    ['std(x, y, z)', '1,1,1', 'yes'],
    ['hypot(x, y) + x', '0,0', 'yes'],
    ['2*hypot(x, y) + 3*x', '0,0', 'no'],
    ['x - 3*hypot(x, y)', '0,0', 'yes'],
    ['norm2(x, x)', '0', 'yes'],
    ['norm2(x, y) - 2*norm2(z, w) + z', '0,0,0,0', 'yes'],
    ['norm2(x, y) + norm2(2*x, 2*y) + 2*x', '0,0', 'yes'],
    ['relu(norm2(x, y) - 1)', '0,0', 'yes'],
    [TAXICAB, '1/4,1/8', 'no'],
    ['norm2(x, y)', '3,4', 'no'],
  ])('%s at %s: is 0 in the Clarke subdifferential? %s', async (text, at, verdict) => {
    const document = await explained(text, at);
    expect(document.clarke.status).toBe('exact');
    expect(document.clarkeCritical.verdict).toBe(verdict);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each([
    ['norm2(x, y)', '0,0', '3/5,4/5', 'clarke'],
    ['norm2(x, y)', '0,0', '600000000000000000000000000001/1000000000000000000000000000000,4/5', 'outside'],
    ['norm2(x, y)', '0,0', '0,0', 'clarke'],
    ['norm2(x, y)', '0,0', '1,1', 'outside'],
    ['std(x, y, z)', '2,2,2', '1/3,-1/3,0', 'clarke'],
    ['std(x, y, z)', '2,2,2', '1/2,-1/2,0', 'outside'],
    ['norm2(x, y)', '3,4', '3/5,4/5', 'gradient'],
    [TAXICAB, '1/4,1/8', '1,0', 'gradient'],
    [TAXICAB, '1/4,1/8', '0,1', 'outside'],
    ['relu(norm2(x, y) - 1)', '0,0', '0,0', 'gradient'],
    ['abs(x) + norm2(x, y)', '0,0', '3,0', 'outside'],
  ])('%s at %s returned as %s: %s', async (text, at, gradient, verdict) => {
    const document = await judged(text, at, gradient);
    expect(document.verdict).toBe(verdict);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('NaN where a norm is tied is no answer', async () => {
    const document = await documentOf('judge', 'norm2(x, y)', '--at', '0,0', '--gradient', 'NaN,NaN');
    expect(document.verdict).toBe('nonfinite');
    expect(verifyDocument(document).problems).toEqual([]);
  });
});

describe('what stays open is undecided, and never accepted', () => {
  test.each([
    ['abs(x) - norm2(x, y)', '0,0'],
    ['norm2(x, y) - norm2(x, 2*y)', '0,0'],
    ['std(norm2(x, y), z)', '0,0,0'],
    ['norm2(relu(x), y)', '0,0'],
    ['min(norm2(x, y), 2*x)', '0,0'],
  ])('%s at %s', async (text, at) => {
    const document = await explained(text, at);
    expect(document.clarke.status).not.toBe('exact');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  });
});

/** Sums of norms of linear forms, and of selections, all tied at 0. */
const form = fc
  .array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 2 })
  .map(([a, b]) => `(${a}*x + ${b}*y)`);
const term = fc.record({
  op: fc.constantFrom('norm2', 'norm2', 'std', 'hypot', 'abs', 'relu', 'linear', 'dead', 'nested'),
  forms: fc.array(form, { minLength: 2, maxLength: 3 }),
  by: fc.constantFrom('', '2*', '-', '1/2*'),
});
const wordsOf = ({ op, forms: [a, b, ...rest], by }: { op: string; forms: string[]; by: string }): string => {
  if (op === 'linear') return `${by}${a}`;
  if (op === 'abs' || op === 'relu') return `${by}${op}(${a})`;
  if (op === 'dead') return `${by}relu(norm2(${a}, ${b}) - 1)`;
  if (op === 'nested') return `${by}norm2(abs(${a}), ${b})`;
  return `${by}${op}(${[a, b, ...(op === 'hypot' ? [] : rest)].join(', ')})`;
};

test('of random sums nothing that the engine says is refused, and most is accepted', async () => {
  const met = { accepted: 0, undecided: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(term, { minLength: 1, maxLength: 4 }), async terms => {
      const text = `f(x, y) = ${terms.map(wordsOf).join(' + ').replaceAll('+ -', '- ')}`;
      const { verdict, problems } = verifyDocument(await explained(text, '0,0'));
      expect(problems).toEqual([]);
      expect(verdict).not.toBe('rejected');
      if (verdict === 'accepted') met.accepted += 1;
      else met.undecided += 1;
    }),
    { ...seeded(60), endOnFailure: true },
  );
  expect(met.accepted).toBeGreaterThan((met.accepted + met.undecided) / 4);
});

const moved = (copy: Loose): Loose => [copy.nodewise, copy.active, copy.clarke].map(set => set.balls[0]);

const FORGERIES: readonly (readonly [string, RegExp, (copy: Loose) => void])[] = [
  [
    'a matrix',
    /^\/(?:nodewise|active|clarke)/,
    copy =>
      moved(copy).forEach((ball: Loose) => {
        ball.matrix = [
          ['2', '0'],
          ['0', '1'],
        ];
      }),
  ],
  [
    'a row left out',
    /^\/(?:nodewise|active|clarke)/,
    copy =>
      moved(copy).forEach((ball: Loose) => {
        ball.matrix.pop();
      }),
  ],
  [
    'a centre',
    /^\/(?:nodewise|active|clarke)/,
    copy =>
      moved(copy).forEach((ball: Loose) => {
        ball.centre = ['0', '0'];
      }),
  ],
  [
    'a ball left out of D_P',
    /^\/nodewise/,
    copy => {
      copy.nodewise.balls = [];
      copy.nodewise.gradients = [['1', '0']];
    },
  ],
  [
    'a ball left out of D_f',
    /^\/active/,
    copy => {
      delete copy.active.balls;
    },
  ],
  [
    'a gradient beside the ball',
    /^\/nodewise/,
    copy => {
      copy.nodewise.gradients = [['5', '0']];
    },
  ],
  ['a ball twice', /^\/active/, copy => copy.active.balls.push(copy.active.balls[0])],
  [
    'a count',
    /^\/nodewise\/count/,
    copy => {
      copy.nodewise.count = 2;
    },
  ],
  [
    'u of norm above 1',
    /^\/clarkeCritical/,
    copy => {
      copy.clarkeCritical.certificate.balls = { 0: ['-1', '1/1000'] };
    },
  ],
  [
    'another u',
    /^\/reachable/,
    copy => {
      copy.reachable.certificate.balls = { 0: ['-3/5', '4/5'] };
    },
  ],
  [
    'u of another length',
    /^\/reachable/,
    copy => {
      copy.reachable.certificate.balls = { 0: ['-1'] };
    },
  ],
  [
    'u of a ball without a weight',
    /^\/reachable/,
    copy => {
      copy.reachable.certificate.balls = { 7: ['-1', '0'] };
    },
  ],
  [
    'weights that do not sum to 1',
    /^\/clarkeCritical/,
    copy => {
      copy.clarkeCritical.certificate.weights = { 0: '2' };
    },
  ],
  [
    'an exact set by another rule',
    /^\/clarke/,
    copy => {
      copy.clarke.by = 'nodewise';
    },
  ],
  [
    'the other verdict',
    /^\/clarkeCritical/,
    copy => {
      copy.clarkeCritical = { verdict: 'no', certificate: { separator: ['1', '0'] } };
    },
  ],
  [
    'ties left out',
    /^\/ties/,
    copy => {
      copy.ties = [];
    },
  ],
  [
    'the derivative',
    /^\/gradient/,
    copy => {
      copy.gradient = { forward: ['2', '0'], backward: ['2', '0'] };
    },
  ],
];

describe('forged', () => {
  test.each(FORGERIES)('%s', async (_, at, falsify) => {
    const truth = await explained('hypot(x, y) + x', '0,0');
    const forged = altered(truth, falsify);
    const { verdict, problems } = verifyDocument(forged);
    expect(verdict).toBe('rejected');
    expect(problems.some(({ path }) => at.test(path))).toBe(true);
  });

  test.each<readonly [string, (copy: Loose) => void]>([
    [
      'a separator that is too short',
      copy => {
        copy.clarkeCritical.certificate.separator = ['1/2', '0'];
      },
    ],
    [
      'a separator along the boundary',
      copy => {
        copy.clarkeCritical.certificate.separator = ['0', '9'];
      },
    ],
    [
      '0 said to be inside',
      copy => {
        copy.reachable = {
          verdict: 'yes',
          certificate: { weights: { 0: '1' }, balls: { 0: ['-3/2', '0'] } },
        };
      },
    ],
  ])('of 2 hypot(x, y) + 3x: %s', async (_, falsify) => {
    const truth = await explained('2*hypot(x, y) + 3*x', '0,0');
    expect(verifyDocument(altered(truth, falsify)).verdict).toBe('rejected');
  });

  test('bounds said to be all of the set, and a set that lacks a ball', async () => {
    const truth = await explained('abs(x) - norm2(x, y)', '0,0');
    const exact = altered(truth, copy => {
      const { outer, outerBalls, why: _, ...rest } = copy.clarke;
      copy.clarke = { ...rest, status: 'exact', gradients: outer, balls: outerBalls, by: 'balls' };
    });
    expect(verifyDocument(exact).verdict).not.toBe('accepted');
    const less = altered(truth, copy => copy.clarke.outerBalls.pop());
    expect(verifyDocument(less)).toMatchObject({ verdict: 'rejected' });
    // -norm2 + norm2 is 0: its Clarke subdifferential is {0}, no ball.
    const none = altered(await explained('norm2(x, y) - norm2(x, y)', '0,0'), copy => {
      const { outer, outerBalls, why: _, ...rest } = copy.clarke;
      copy.clarke = { ...rest, status: 'exact', gradients: outer, balls: outerBalls, by: 'balls' };
    });
    expect(verifyDocument(none).verdict).not.toBe('accepted');
  });

  test('of another value, and of the gradient of a point where the norm is smooth', async () => {
    const truth = await explained('norm2(x, y)', '3,4');
    for (const falsify of [
      (copy: Loose) => {
        copy.value = '6';
      },
      (copy: Loose) => {
        copy.nodewise.gradients = [['3/5', '3/5']];
      },
    ])
      expect(verifyDocument(altered(truth, falsify)).verdict).toBe('rejected');
  });

  test('a judgement: an outside gradient said to be in the ball', async () => {
    const truth = await judged('norm2(x, y)', '0,0', '3/5,4/5');
    const forged = altered(truth, copy => {
      copy.returned.gradient = ['1', '4/5'];
      copy.right = ['1', '4/5'];
      copy.certificate.balls = { 0: ['1', '4/5'] };
    });
    expect(verifyDocument(forged).verdict).toBe('rejected');
  });
});
