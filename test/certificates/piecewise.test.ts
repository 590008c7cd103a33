/** What `integrate`, `critical`, `equal`, `forge` and `search` print: accepted as it is, and no other way. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { spread } from '../random.ts';
import { documentOf } from './commands.ts';
import { altered, type Loose } from './documents.ts';
import { type Forgery, lies } from './forgeries.ts';

type Words = Parameters<typeof documentOf>;

const INTEGRALS: readonly (readonly string[])[] = [
  ['3*x + 1', '--from', '0', '--to', '2'],
  ['x^3 - x', '--curve', 't^3 - t'],
  ['relu(x^2 - 2)', '--curve', '2*t'],
  ['relu(x^2 - 2) * abs(x - y)', '--curve', '2*t, t^2'],
  ['1/(1 + x^2) + relu(x - 1/2)', '--from', '-1', '--to', '1'],
  ['x / (1 + abs(x - 1/3))', '--from', '-1', '--to', '2'],
  ['max(x, y)', '--from', '0,0', '--to', '1,1'],
  ['max(x, x, y)', '--from', '0,0', '--to', '1,1'],
  ['max(x^2 - y, y^2 - x, x*y - 1/3)', '--from', '-3,-2', '--to', '3,5/2'],
  ['max(x*y, y - x, 1/8)', '--curve', 't^2 - t, 2*t^3 - t'],
  ['abs(abs(abs(x) - 2) - 1)', '--from', '-4', '--to', '4'],
  ['relu((x - 1/2)^2)', '--from', '0', '--to', '1'],
  ['abs((x - 1/2)^3)', '--from', '0', '--to', '1'],
  ['relu(-x) + x - relu(x)', '--from', '-1', '--to', '1'],
  ['median(x, y, 1/2)', '--curve', 't, 1 - t^2'],
  ['kthLargest(x, y, x*y; k=2)', '--from', '-1,2', '--to', '2,-1'],
  ['clip(x, -1/2, 1/3)', '--from', '-1', '--to', '1'],
  ['clip(x, 0, 0)', '--from', '-1', '--to', '1'],
  ['norm1(x, y)', '--from', '-1,2', '--to', '2,-1'],
  ['normInf(x, y)', '--from', '-1,2', '--to', '2,-1'],
  ['relu6(8*x) + hardSwish(x) + huber(x) + hinge(x)', '--from', '-4', '--to', '4'],
  ['min(1/5, 4/5)*x + relu(1/3 - 1/3)', '--from', '0', '--to', '1'],
  ['relu(x - y) + relu(y - x) + relu(x - y)', '--from', '1,1', '--to', '2,2'],
];
const CRITICALS: readonly (readonly string[])[] = [
  ['t - (relu(-t) + t - relu(t))', '--on', '-1,1'],
  ['abs(abs(t^2 - 3) - 1)', '--on', '-3/2,2'],
  ['relu(t) - 2*relu(4 - t)'],
  ['relu(t) - 2*relu(4 - t) + abs(t^2 - 2)/(1 + t^2)'],
  ['relu(abs(t^2 - 3) - 1)'],
  ['clip(t, -1, 1) + t^3 - t^3'],
  ['max(t, -t, t^2 - 1)'],
  ['t^3'],
  ['relu(t)^2 - 2*relu(t - 1)'],
  ['5 + 0*t'],
  ['relu(t)', '--on', '0,1'],
  ['t + 1/t'],
  ['t/t'],
  ['abs(t)/t + 1/(t^2 - 2)', '--on', '0,3'],
  ['1/relu(t) + relu(t - 1)'],
  ['t/(t^2 - 2)*0 + relu(t - 1) + t/t', '--on', '-2,0'],
];
const EQUALS: readonly (readonly string[])[] = [
  ['relu(t)', 'relu(-t) + t'],
  ['relu(t)', 'relu(t + 1)'],
  ['relu(t^2 - 2)', 'abs(t^2 - 2)'],
  ['abs(t^2 - 2)', 'max(t^2 - 2, 2 - t^2)'],
  ['min(1, abs(t^2 - 2))', 'abs(t^2 - 2) - relu(abs(t^2 - 2) - 1)'],
  ['1/(t - 1)', 't'],
  ['1/(t^2 - 2) + abs(t)', 'max(t, -t) + 1/(t^2 - 2)'],
  ['1/(t^2 - 2)', '1/(t^2 - 3)'],
  ['t^2/t', 't'],
  ['1/relu(t)', '1/relu(t) + 0*t'],
  ['1/relu(t - 1)', '1/(t - 1)'],
];
const FORGERIES: readonly (readonly string[])[] = [
  ['t^2', '--at', '3', '--gradient', '0'],
  ['relu(t)', '--at', '0', '--gradient', '-2/3'],
  ['x * y', '--at', '0,0', '--gradient', '1,1', '--at', '0,1', '--gradient', '-1,5'],
  ['max(x, y, abs(x))', '--at', '1,1', '--gradient', '7,7'],
  ['sin(t)', '--at', '0', '--gradient', '-1', '--at', '-3/2', '--gradient', '2'],
  [
    'exp(x)*log(y) + sin(x*y)/cos(y)',
    '--at',
    '0,1',
    '--gradient',
    '1,2',
    '--at',
    '-1,2/3',
    '--gradient',
    '0,0',
  ],
  ['relu(exp(t) - 2)^3 + log(t + 9)^-2', '--at', '1', '--gradient', '3'],
  ['median(sin(t), 1/2, t)*cos(5*t)', '--at', '2', '--gradient', '0', '--at', '-7/3', '--gradient', '1/7'],
  ['sigmoid(20*t) + logSumExp(t, 100)', '--at', '1', '--gradient', '0', '--at', '2', '--gradient', '1'],
];
const SEARCHES: readonly (readonly string[])[] = [
  ['zero', '--size', '4'],
  ['identity', '--ops', 'max,min,sub', '--derivative', '0', '--at', '0', '--size', '2'],
  ['artificial', '--ops', 'sub,relu', '--constants', '1'],
  ['zero', '--size', '2'],
  ['target', '--target', 'float64', '--ops', 'max,sub', '--constants', 'none', '--size', '1'],
];
const ALL: Words[] = [
  ...INTEGRALS.map((words): Words => ['integrate', ...words]),
  ...CRITICALS.map((words): Words => ['critical', ...words]),
  ...EQUALS.map((words): Words => ['equal', ...words]),
  ...FORGERIES.map((words): Words => ['forge', ...words]),
  ...SEARCHES.map((words): Words => ['search', ...words]),
];

test.each(ALL.map(words => [words.join(' '), words] as const))('%s', async (_, words) => {
  const { verdict, problems, claims } = verifyDocument(await documentOf(...words));
  expect(problems).toEqual([]);
  expect(verdict).toBe('accepted');
  expect(claims).toBeGreaterThan(2);
});

/** Where a document may be changed without a false claim in it, and why. */
const HARMLESS: readonly (readonly [RegExp, why: string])[] = [
  [/\/texts?(\/\d)?$/, 'written for people'],
  [/^without \/(program|programs\/\d|forged)\/format$/, 'may be left out'],
  [/^without .*\/nodes\/\d+\/args$/, 'the node has no arguments'],
  [/^swapped .*\/nodes\/\d+(\/args\/\d+)?$/, 'independent nodes; a sum or product'],
  [/^swapped .*\/programs\/0$/, 'equality is symmetric'],
  [
    /^without \/(enclosure|target|same|values)$|\/explain\/(regular|reachable)$|^without \/critical\/\d\/reachable$/,
    'claims less',
  ],
  [/^0 → "1" at .*\/antiderivative$/, 'is another antiderivative'],
  [/^without \/proof\/\d\/conservative\/count$/, 'lists not all; the chain rule speaks for all'],
  [/^swapped .*\/(gradients|active|clarke|points)\/\d+$/, 'a set'],
  [/^without \/points\/\d$/, 'claims less'],
  [/^without \/pieces\/0$|^4 → "5" at \/pieces\/[26]\/to\/at$/, 'pieces beyond what is asked about'],
  [/^swapped .*\/inputs\/0$/, 'of a symmetric function'],
  [
    /^-1 → "0" at \/on\/0$|^2 → "3" at \/pieces\/1\/to\/at$/,
    'true of the smaller interval, of the larger piece',
  ],
  [/^5 → "6" at \/programs\/1\/nodes\/0\/value$/, 'differs at the same point'],
];

/** What is said of a target rests on the record: its name, its answers, and how many there are. */
const RECORDED = /target\/(name$|pieces\/\d+\/points\/\d+$|pieces\/\d+\/points\/\d+\/returned\/\d+$)/;

/**
 * That there are no smaller ones, and how many were found, rests on the counts; a question that the same programs answer is
 * another one. What explain says beside D_f and the derivative is tested with explain.
 */
const COUNTED =
  /sizes\/\d+\/(nodes|programs|candidates|functions|found)$|at \/sizes\/4\/|\/question\/(at|ops\/\d)$|at \/question\/|without \/(nodes|found\/0(\/explain)?)$|explain\/(clarke|ties|lexicographic|nearest|reachable)|programs\/1\/(format|inputs\/0)$/;

function accepted(found: readonly Forgery[]): string[] {
  const wrong = found.filter(({ what }) => !HARMLESS.some(([pattern]) => pattern.test(what)));
  return spread(wrong).flatMap(({ what, document }) => {
    const { verdict } = verifyDocument(document, { budget: 5_000_000, enough: 1 });
    return verdict === 'rejected' ? [] : [`${verdict}: ${what}`];
  });
}

const FALSIFIED: readonly (readonly [least: number, ...words: Words])[] = [
  [200, 'integrate', 'relu(x^2 - 2) * abs(x - y)', '--curve', '2*t, t^2'],
  [100, 'integrate', 'max(x, x, y)', '--from', '0,0', '--to', '1,1'],
  [100, 'critical', 't - (relu(-t) + t - relu(t))', '--on', '-1,1'],
  [200, 'critical', 'relu(abs(t^2 - 3) - 1)', '--on', '-3/2,3'],
  [80, 'equal', 'relu(t)', 'relu(-t) + t'],
  [80, 'equal', 'relu(t - 3)', 'relu(t - 5)'],
  [80, 'equal', '1/relu(t) + 1/(t^2 - 2)', '1/(t^2 - 2) + 2/(t + abs(t))'],
  [80, 'critical', '1/relu(t) + relu(t - 2)', '--on', '-1,3'],
  [80, 'critical', 't/t + relu(t - 1)*relu(t)/(t^2 - 2)'],
  [100, 'forge', 't - 7', '--at', '0', '--gradient', '-2/3'],
  [100, 'forge', 'log(t)', '--at', '2/3', '--gradient', '-2/3'],
];

describe('no falsehood passes', () => {
  test.each(FALSIFIED.map(([least, ...words]) => [words.join(' '), least, words] as const))(
    '%s',
    async (_, least, words) => {
      const found = lies(await documentOf(...words));
      expect(found.length).toBeGreaterThan(least);
      expect(accepted(found)).toEqual([]);
    },
  );

  test('of what was found by search, but for its counts', async () => {
    const words: Words = ['search', 'zero', '--ops', 'sub,relu', '--at', '0', '--show', '1'];
    const found = lies(await documentOf(...words)).filter(({ what }) => !COUNTED.test(what));
    expect(found.length).toBeGreaterThan(200);
    expect(accepted(found)).toEqual([]);
  });

  test('of what a target answered, but for the record itself', async () => {
    const document = await documentOf(
      ...(['integrate', 'max(x, y) + x^2', '--from', '0,0', '--to', '1,1', '--target', 'float64'] as Words),
    );
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const found = lies(document).filter(
      ({ path, what }) => path.startsWith('/target') && !RECORDED.test(what),
    );
    expect(found.length).toBeGreaterThan(40);
    expect(accepted(found)).toEqual([]);
  });
});

describe('a document is rejected', () => {
  const problemsOf = (document: Loose) => verifyDocument(document).problems.map(({ path }) => path);
  const lie = async (words: Words, change: (copy: Loose) => void) =>
    problemsOf(altered(await documentOf(...words), change));

  test('that isolates another root', async () => {
    const words: Words = ['integrate', 'relu(x^2 - 2)', '--from', '-2', '--to', '0'];
    const moved = await lie(words, copy => {
      // −√2 is at t = 1 − √2/2; the other root of the polynomial is beyond 1.
      const point = { root: copy.breakpoints[0].root, lo: '17/10', hi: '18/10' };
      copy.breakpoints = [point];
      copy.proof[0].to = point;
      copy.proof[1].from = point;
      copy.matchings[1].at = point;
    });
    expect(moved.length).toBeGreaterThan(0);
  });

  test('whose interval holds two roots, or none, or no change of sign', async () => {
    for (const [root, lo, hi] of [
      ['2*t^2-1', '-1', '1'],
      ['2*t^2-1', '1/2', '2/3'],
      ['(2*t^2-1)*(4*t^2-3)', '1/2', '1'],
      ['(2*t^2-1)^2', '1/2', '1'],
    ])
      expect(
        await lie(['integrate', 'relu(x^2 - 2)', '--curve', '2*t'], copy => {
          copy.breakpoints[0] = { root, lo, hi };
        }),
      ).not.toEqual([]);
  });

  test('that joins two pieces into one', async () => {
    const joined = await lie(['integrate', 'relu(x - 1/2)', '--from', '0', '--to', '1'], copy => {
      copy.proof = [{ ...copy.proof[1], from: { at: '0' } }];
      copy.matchings.splice(1, 1);
      copy.breakpoints = [];
      copy.pieces = 1;
    });
    expect(joined).toContain('/proof/0');
  });

  test('that steps over a point where the index touches another piece', async () => {
    const joined = await lie(['integrate', 'relu((x - 1/2)^2)', '--from', '0', '--to', '1'], copy => {
      copy.proof = [{ ...copy.proof[0], to: { at: '1' } }];
      copy.matchings.splice(1, 1);
      copy.breakpoints = [];
      copy.pieces = 1;
    });
    expect(joined).toContain('/proof/0');
  });

  test('that names another piece with the same function', async () => {
    const words: Words = ['integrate', 'max(x, y)', '--from', '0,0', '--to', '1,1'];
    expect(await lie(words, copy => (copy.proof[0].index['max.1'] = 2))).toContain('/proof/0/index/max.1');
  });

  test('that lacks a critical point, by a zero of the derivative, at a kink or by coincidence', async () => {
    for (const text of ['t^2', 'abs(t^2 - 2)', 'relu(t) - 2*relu(4 - t)'])
      expect(await lie(['critical', text], copy => copy.critical.pop())).toContain('/complete');
  });

  test('that has a critical point too many', async () => {
    const words: Words = ['critical', 'abs(t)'];
    const entry = { point: { at: '1' }, kind: 'clarke', value: '1', clarke: ['1'], active: ['1'] };
    expect(await lie(words, copy => copy.critical.push(entry))).toContain('/critical/1/kind');
  });

  test('that calls an artificial point Clarke critical, or the other way round', async () => {
    const words: Words = ['critical', 't - (relu(-t) + t - relu(t))'];
    expect(await lie(words, copy => (copy.critical[0].kind = 'clarke'))).toContain('/critical/0/kind');
    expect(await lie(['critical', 'abs(t)'], copy => (copy.critical[0].kind = 'artificial'))).toContain(
      '/critical/0/kind',
    );
  });

  test('that cuts an interval in two, or short', async () => {
    const words: Words = ['critical', 'relu(abs(t) - 1)'];
    expect(
      await lie(words, copy => {
        const [whole] = copy.critical;
        copy.critical = [
          { ...whole, interval: [whole.interval[0], { at: '0' }] },
          { ...whole, interval: [{ at: '0' }, whole.interval[1]] },
        ];
      }),
    ).toContain('/critical/1');
    expect(await lie(words, copy => (copy.critical[0].interval[0] = { at: '-1/2' }))).toContain(
      '/critical/0/interval',
    );
  });

  test('that calls programs equal which differ at one point', async () => {
    const isolated = {
      inputs: ['t'],
      nodes: [{ id: 'd', op: 'dot', args: ['t'] }],
      output: 'd',
      selections: {
        dot: {
          inputs: ['x'],
          pieces: ['x', '1'],
          index: [
            { piece: 1, when: 'x != 0' },
            { piece: 2, when: 'x = 0' },
          ],
        },
      },
    };
    const words: Words = ['equal', 'relu(t) - relu(-t)', 't'];
    expect(verifyDocument(await documentOf(...words)).verdict).toBe('accepted');
    expect(await lie(words, copy => (copy.programs[1] = isolated))).toContain('/parts/0/to');
  });

  test('that forges by adding what is not 0 elsewhere', async () => {
    const words: Words = ['forge', 't', '--at', '0', '--gradient', '5'];
    const changed = await lie(words, copy => {
      const nodes: Loose[] = copy.forged.nodes;
      const relu = nodes.findLast(node => node.op === 'relu');
      nodes.push({ id: 'extra', op: 'add', args: [copy.forged.output, relu.id] });
      copy.forged.output = 'extra';
    });
    expect(changed).toContain('/forged');
  });
});

describe('a document is left undecided', () => {
  test('with a field that the checker does not know', async () => {
    const document = await documentOf('critical', 'abs(t)');
    document.critical[0].rank = 1;
    const { verdict, assumptions } = verifyDocument(document);
    expect(verdict).toBe('undecided');
    expect(assumptions.join()).toContain('/critical/0/rank');
  });

  test('beyond the budget', async () => {
    const document = await documentOf('integrate', 'max(x*y, y - x, 1/8)', '--curve', 't^2 - t, 2*t^3 - t');
    for (const budget of [10, 1000, 5000, 20_000])
      expect(verifyDocument(document, { budget })).toMatchObject({ verdict: 'undecided', problems: [] });
  });

  test('where a derivative is that of the sine far away', async () => {
    const document = await documentOf('forge', 'sin(t)', '--at', '1000', '--gradient', '2');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  });
});

describe('hostile documents', () => {
  test('are judged without an exception, in bounded time', async () => {
    const integral = await documentOf('integrate', 'relu(x^2 - 2)', '--curve', '2*t');
    const critical = await documentOf('critical', 'abs(t)');
    const big = '9'.repeat(5000);
    const circle: Loose[] = [];
    circle.push(circle);
    const changes: readonly (readonly [Loose, (copy: Loose) => void])[] = [
      [integral, copy => (copy.curve = [`t^9999*t^9999`])],
      [integral, copy => (copy.curve = ['(t+1)^1999'])],
      [integral, copy => (copy.proof[0].to = { root: `t^1999-${big}`, lo: '0', hi: big })],
      [integral, copy => (copy.proof[0].to = { root: 't', lo: '0', hi: '0' })],
      [integral, copy => (copy.proof = circle)],
      [integral, copy => (copy.breakpoints = circle)],
      [integral, copy => (copy.proof[0].index = [])],
      [integral, copy => (copy.matchings = null)],
      [integral, copy => (copy.program.nodes[0].exponent = 9999)],
      [critical, copy => (copy.pieces[0].value = '1/0')],
      [critical, copy => (copy.pieces[0].value = 'exp(t)')],
      [critical, copy => (copy.critical[0].point = { root: '1/t', lo: '-1', hi: '1' })],
      [critical, copy => (copy.critical[0].active = circle)],
      [critical, copy => (copy.on = ['1', '1'])],
    ];
    for (const [document, change] of changes) {
      const copy = altered(document, change);
      const before = performance.now();
      const { verdict } = verifyDocument(copy, { budget: 2_000_000 });
      expect(performance.now() - before).toBeLessThan(4000);
      expect(verdict, change.toString()).not.toBe('accepted');
    }
  });
});
