/** cornercheck.descent/1 as the command prints it, and falsified in every small way. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { spread } from '../../random.ts';
import { documentOf } from '../commands.ts';
import { altered, type Loose } from '../documents.ts';
import { type Forgery, lies } from '../forgeries.ts';

const TRAP = 'fixtures/descent/trap.txt';
const MEAN = 'fixtures/descent/trap-mean.txt';
const descend = (...words: string[]): Promise<Loose> => documentOf('descend', ...words, '--jobs', '1');

type Words = readonly string[];

/** Every end, and every way to come to one. */
const DESCENTS: readonly Words[] = [
  [TRAP, '--starts', '4', '--box', '-4,-1', '--step', '1'],
  [TRAP, '--from', '0', '--from', '-1/2', '--from', '-2', '--from', '1/3', '--step', '1/2'],
  [TRAP, '--starts', '3', '--step', '0,1', '--schedule', '1/(k+1)'],
  [TRAP, '--from', '9/2', '--from', '-2', '--step', '1/3', '--schedule', '1/(k+2)^2', '--steps', '6'],
  [TRAP, '--from', '-3', '--step', '1', '--convention', 'relu=last'],
  [TRAP, '--from', '-3', '--step', '1', '--convention', 'relu=x'],
  [TRAP, '--from', '-3', '--step', '1/3', '--grid', '4'],
  ['fixtures/descent/trap-line.txt', '--starts', '3', '--step', '1'],
  [MEAN, '--starts', '2', '--batch', '1', '--step', '1/3', '--steps', '5'],
  [MEAN, '--from', '0', '--starts', '1', '--batch', '2', '--order', 'cyclic', '--steps', '4'],
  // The step is x → 1 − 2|x|, with a cycle 7/9, −5/9, −1/9.
  ['x^2/2 - x + x*abs(x)', '--from', '1/9', '--step', '1'],
  ['abs(x) + y^2', '--from', '1/3,1', '--step', '1/2', '--steps', '9'],
  ['relu(x) - relu(y)', '--from', '1/2,1', '--step', '1', '--steps', '9'],
  ['x^4', '--from', '1/3', '--digits', '40'],
  ['1/x', '--from', '1', '--step', '-1'.slice(1), '--steps', '3'],
  ['1/x', '--from', '0'],
  ['f(x, y) =\n  s, t = sort(x, y)\n  s, t^2', '--from', '1,1', '--batch', '1', '--steps', '4'],
];

test.each(DESCENTS.map(words => [words.join(' '), words] as const))('%s', async (_, words) => {
  const { verdict, problems, assumptions } = verifyDocument(await descend(...words));
  expect(problems).toEqual([]);
  expect(verdict).toBe('accepted');
  // Everything but the text for people is re-derived.
  expect(assumptions.filter(one => !/texts, written for people|nearest points/.test(one))).toEqual([]);
});

/** Where a document may be changed without a false claim in it, and why; `of`: the command it is true of. */
const HARMLESS: readonly (readonly [pattern: RegExp, why: string, of?: (words: string) => boolean])[] = [
  [/\/text$|\/why$/, 'written for people'],
  [/^without .*\/program\/(format|name)$|\/program\/name$/, 'may be left out, may be anything'],
  [/^without .*\/nodes\/\d+\/args$/, 'the node has no arguments'],
  [/^swapped .*\/nodes\/\d+(\/args\/\d+)?$/, 'independent nodes; a sum or product'],
  [/\/explains\/\d+\/(ties\/\d+\/pieces|lexicographic|nearest)/, 'labels; claims less'],
  [/^without .*\/explains\/\d+\/(text|conventions|regular|reachable)$/, 'claims less'],
  [/^without .*\/explains\/\d+\/clarke\/by$/, 'the only gradient that is left, or both sides'],
  [
    /\/explains\/\d+\/clarke\/(directions|farkas)\//,
    'evidence: other evidence may do, and does where it is accepted',
  ],
  [/\/explains\/\d+\/\w+\/certificate\/separator\/\d$/, 'the same'],
  [/^swapped .*\/points\/\d+(\/nodes\/\d+)?$/, 'a set'],
  [/^0 → 1 at \/points\/\d\/run$/, 'run 1 comes there as well'],
  [/^60 → 61 at \/settings\/paths$|→ 10*1 at \/settings\/digits$|^40 → 41 at /, 'no run is longer'],
  [/→ \d+ at \/settings\/steps$/, 'no run is so long', words => !/--batch|--steps [36]/.test(words)],
  [/ \/settings\/(seed|box)(\/|$)/, 'nothing is drawn', words => !/--starts|--batch/.test(words)],
  [/ \/settings\/box(\/|$)/, 'no start is drawn', words => !words.includes('--starts')],
  [/ \/settings\/order$/, 'no part is chosen', words => !words.includes('--batch')],
  [
    / \/settings\/schedule$| \/program\/nodes\/0\/value$/,
    '2/0 is undefined as well',
    words => words === '1/x --from 0',
  ],
];
/** It is said that the runs could not be repeated. */
const LEFT_OPEN = /^undecided: \S+ → "\S+q" at \/settings\/schedule$/;

const accepted = (found: readonly Forgery[], words = ''): string[] =>
  spread(
    found.filter(
      ({ what }) => !HARMLESS.some(([pattern, , of]) => pattern.test(what) && (of?.(words) ?? true)),
    ),
  )
    .map(
      ({ what, document }) =>
        `${verifyDocument(document, { budget: 20_000_000, enough: 1 }).verdict}: ${what}`,
    )
    .filter(verdict => !verdict.startsWith('rejected') && !LEFT_OPEN.test(verdict));

/** Explanations that were falsified in every place. */
const falsified = new Set<string>();

/** Of what was falsified whole in a descent before, every eighth place: that it is looked at here as well. */
function fresh(document: Loose, found: readonly Forgery[]): readonly Forgery[] {
  const known = document.explains.map((explain: Loose) => falsified.has(JSON.stringify(explain)));
  for (const explain of document.explains) falsified.add(JSON.stringify(explain));
  return found.filter(({ path }, i) => {
    const inside = /^\/explains\/(\d+)\//.exec(path);
    return inside === null || !known[Number(inside[1])] || i % 8 === 0;
  });
}

describe('no falsehood passes', () => {
  test.each(DESCENTS.map(words => [words.join(' '), words] as const))('%s', async (name, words) => {
    const document = await descend(...words);
    const found = lies(document);
    expect(found.length).toBeGreaterThan(100);
    expect(accepted(fresh(document, found), name)).toEqual([]);
  });
});

describe('what is not repeated is said', () => {
  const recorded = async (...words: string[]): Promise<string> => {
    const { verdict, assumptions } = verifyDocument(await descend(...words));
    expect(verdict).toBe('accepted');
    return assumptions.join('; ');
  };
  test('floats, and the gradients of targets', async () => {
    const floats = ['--starts', '3', '--step', '3/10', '--steps', '5'];
    expect(await recorded(TRAP, ...floats, '--arithmetic', 'float64')).toContain('3 runs in float64 went');
    expect(await recorded(TRAP, ...floats, '--arithmetic', 'float32')).toContain('3 runs in float32 went');
    expect(await recorded(TRAP, ...floats, '--target', 'exact')).toContain('3 runs rest on the record');
  });

  test('but their starts, steps, ties, points and counts are looked at', async () => {
    const document = await descend(
      ...[
        TRAP,
        '--from',
        '0',
        '--from',
        '1/3',
        '--starts',
        '1',
        '--step',
        '1/5,1/3',
        '--steps',
        '3',
        '--arithmetic',
        'float64',
      ],
    );
    const found = lies(document).filter(
      ({ path }) => !path.startsWith('/explains') && !/last|path/.test(path),
    );
    const open = accepted(found, TRAP);
    // The way, and the end, of runs in floats are what is recorded.
    const known =
      /\/records\/\d\/(end|steps|hits|hitCount|openCount)$|settings\/(steps|batch|digits|arithmetic|schedule|order|box|conventions)/;
    expect(open.filter(one => !known.test(one))).toEqual([]);
  });

  test('a limit is not proven of floats', async () => {
    const document = await descend(TRAP, '--from', '3/2', '--step', '1/2');
    expect(document.records[0].end).toBe('converges');
    const changed = altered(document, copy => (copy.settings.arithmetic = 'float64'));
    expect(verifyDocument(changed).verdict).toBe('rejected');
  });

  test('points at ties without an explanation leave it open', async () => {
    const document = await descend(TRAP, '--from', '0');
    const changed = altered(document, copy => {
      copy.explains = [];
      delete copy.points[0].explain;
      delete copy.points[0].certificate;
    });
    expect(verifyDocument(changed)).toMatchObject({ verdict: 'undecided', problems: [] });
  });
});

describe('a false limit is rejected', () => {
  /** The first run of a program is said to end in another way. */
  const claims = async (
    words: readonly string[],
    change: (record: Loose, copy: Loose) => void,
  ): Promise<string> => {
    const document = await descend(...words);
    const { verdict, problems } = verifyDocument(altered(document, copy => change(copy.records[0], copy)));
    expect(verdict).toBe('rejected');
    return problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  };
  const to =
    (at: string) =>
    (record: Loose): void => {
      record.end = 'converges';
      record.at = [at];
    };

  test('across a kink, from a slope, with steps that expand, that have a finite sum or an unknown one', async () => {
    const kink = ['f(x) = x^2/2 + 5*relu(-x - 1)', '--from', '2', '--step', '1/2', '--steps', '0'];
    expect(await claims(kink, to('0'))).toContain('the run may leave the piece');
    expect(await claims(['x + y', '--from', '0,0', '--steps', '0'], to('0'))).toContain('expected 2 numbers');
    const saddle = ['x^2 - x^2*2', '--from', '1', '--steps', '0'];
    expect(await claims(saddle, to('0'))).toContain('the piece there is not convex');
    const wide = ['x^2', '--from', '1', '--steps', '0', '--step'];
    expect(await claims([...wide, '1'], to('0'))).toContain('does not contract');
    expect(await claims([...wide, '1/4', '--schedule', '1/(k+1)^2'], to('0'))).toContain('do not sum');
    expect(await claims([...wide, '1/4', '--schedule', '1 + 0*k'], to('0'))).toContain('do not sum');
    expect(await claims([...wide, '1/4'], to('1/2'))).toContain('the gradient of the piece is not 0 there');
    const cubic = ['x^2 + x^3', '--from', '1/9', '--steps', '0'];
    expect(await claims(cubic, to('0'))).toContain('the piece there is not quadratic');
  });

  test('beside the range of the Hessian, and off a tie', async () => {
    const valley = ['f(x, y) = (x + y)^2/2', '--from', '1,0', '--step', '1/2', '--steps', '0'];
    const beside = (record: Loose): void => {
      record.end = 'converges';
      record.at = ['0', '0'];
    };
    expect(await claims(valley, beside)).toContain('is not the centre');
    const tie = ['f(x, y) = relu(x) + (y - x)^2/2', '--from', '0,1', '--step', '1/2', '--steps', '0'];
    const off = (record: Loose): void => {
      record.end = 'converges';
      record.at = ['1/2', '1/2'];
    };
    expect(await claims(tie, off)).toContain('the run leaves a tie');
  });

  test('to infinity, short of a point, in a cycle', async () => {
    const infinity = (record: Loose): void => {
      record.end = 'infinity';
    };
    expect(await claims(['relu(x)', '--from', '1', '--steps', '0'], infinity)).toContain('leaves the piece');
    expect(await claims(['x^2', '--from', '1', '--steps', '0'], infinity)).toContain('is not affine');
    const short = (record: Loose): void => {
      record.end = 'short';
      record.shortOf = ['0'];
    };
    const wide = ['x^2', '--from', '1', '--steps', '0', '--step'];
    expect(await claims([...wide, '1/4'], short)).toContain('do not sum');
    expect(await claims([...wide, '1/2', '--schedule', '1/(k+1)^2'], short)).toContain('beyond the centre');
    const cycle = (record: Loose): void => {
      record.period = 4;
    };
    expect(await claims(['abs(x)', '--from', '1/3', '--step', '1/4'], cycle)).toContain('no such cycle');
  });

  test('a flat piece for a null set, another step for the exceptional one', async () => {
    const flat = ['relu(x)', '--from', '1/2', '--step', '1'];
    const said = (kind: string) => (record: Loose, copy: Loose) => {
      expect(record.arrival.kind).not.toBe(kind);
      record.arrival = kind === 'exceptional' ? { kind, at: 0, rank: 0, of: 1 } : { kind };
      copy.arrivals = { [kind]: 1 };
    };
    expect(await claims(flat, said('null-set'))).toContain('is not what there is around');
    expect(await claims(flat, said('exceptional'))).toContain('the step is one-to-one');
    expect(await claims([TRAP, '--from', '-3', '--step', '1'], said('null-set'))).toContain(
      'step 0 is not one-to-one',
    );
  });
});

test('hostile documents are judged without an exception, in bounded time', async () => {
  const document = await descend(TRAP, '--from', '0', '--starts', '2', '--step', '1/3');
  const circle: Loose[] = [];
  circle.push(circle);
  const changes: readonly ((copy: Loose) => void)[] = [
    copy => {
      copy.settings.steps = 1e15;
      copy.records[0].steps = 1e15;
    },
    copy => (copy.settings.schedule = 'k^9999'),
    copy => (copy.settings.schedule = '('.repeat(9_000)),
    copy => (copy.settings.digits = 1e15),
    copy => (copy.settings.grid = 1e15),
    copy => (copy.settings.box = circle),
    copy => (copy.records = circle),
    copy => (copy.records[0].last = [null]),
    copy => (copy.records[0].hits = circle),
    copy => (copy.records[0].hits = null),
    copy => (copy.points = circle),
    copy => (copy.points[0].explain = 77),
    copy => (copy.explains = circle),
    copy => (copy.explains[0] = null),
    copy => (copy.explains[0].program = 3),
    copy => delete copy.explains[0].program,
    copy => (copy.explains[0].program.nodes[0].comment = circle),
    copy => (copy.summary = []),
    copy => (copy.arrivals = null),
    copy => (copy.iterates = null),
    copy => (copy.program.nodes = []),
  ];
  for (const change of changes) {
    const copy = altered(document, change);
    const before = performance.now();
    const { verdict } = verifyDocument(copy, { budget: 5_000_000 });
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(verdict, change.toString()).not.toBe('accepted');
  }
});

describe('a point at which Clarke’s set is a sum', () => {
  const names = Array.from({ length: 14 }, (_, i) => `x${i}`);
  const zeros = names.map(() => '0');
  const stuck = (text: string): Promise<Loose> =>
    descend(
      `f(${names}) = ${text}`,
      '--from',
      zeros.join(','),
      '--step',
      '1',
      '--steps',
      '1',
      '--budget',
      '300000',
    );
  const relus = names.map(name => `relu(${name})`).join(' + ');
  const said = (document: Loose, change: (point: Loose) => void): string[] =>
    verifyDocument(altered(document, copy => change(copy.points[0]))).problems.map(
      ({ path, message }) => `${path}: ${message}`,
    );

  test('has several elements, one of which is returned', async () => {
    const document = await stuck(relus);
    expect(document.points[0]).toMatchObject({ strictlyDifferentiable: 'no', derivative: 'clarke' });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const differentiable = (point: Loose): void => {
      Object.assign(point, { strictlyDifferentiable: 'yes', derivative: 'gradient' });
      delete point.certificate;
    };
    expect(said(document, differentiable)).toEqual(['/points/0/strictlyDifferentiable: expected no']);
    const isGradient = (point: Loose): void => {
      point.derivative = 'gradient';
      delete point.certificate;
    };
    expect(said(document, isGradient)).toEqual(['/points/0/derivative: is not the gradient']);
    const isSpurious = (point: Loose): void => {
      point.derivative = 'spurious';
      point.certificate = { separator: names.map(() => '1') };
    };
    expect(said(document, isSpurious)).toEqual([
      '/points/0/certificate/separator: the separator fails for some gradient of the sum',
    ]);
  });

  test('may lie apart from what is returned', async () => {
    const document = await stuck(`${relus} + clip(x0 - 2*x1, 0, 0)`.replace('relu(x0) + ', ''));
    expect(document.points[0].derivative).toBe('spurious');
  });
});
