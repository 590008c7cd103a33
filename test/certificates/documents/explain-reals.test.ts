/** Explanations whose values are not rational: accepted as `explain` prints them, and no other way. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { seeded, spread } from '../../random.ts';
import { documentOf } from '../commands.ts';
import { altered, type Loose } from '../documents.ts';
import { lies } from '../forgeries.ts';

const explained = (text: string, at: string): Promise<Loose> => documentOf('explain', text, '--at', at);

test.each([
  ['relu(log(x))', '2'],
  ['max(log(6*x), log(2) + log(3) + 2*(x - 1))', '1'],
  ['relu(exp(x)*exp(-x) - 1)', '5/7'],
  ['max(sigmoid(x), 1 - sigmoid(-x))', '3'],
  ['norm2(x, y)', '0,0'],
  ['norm2(x, y)', '1,1'],
  ['std(x, y, z)', '1,1,1'],
  ['std(x, y, z)', '1,2,4'],
  ['max(x*exp(1), y*exp(2), x + y)', '0,0'],
  ['max(exp(x), exp(y), exp(z))', '1,1,1'],
  ['abs(sin(x)^2 + cos(x)^2 - 1)', '3/7'],
  ['max(sqrt(x + 2*sqrt(6)), sqrt(2) + sqrt(3))', '5'],
  ['relu(exp(1)*x) + relu(log(2)*y) + relu(-exp(1)*x - log(2)*y)', '0,0'],
  ['logSumExp(x, y, z)', '1,2,3'],
  ['abs(cos(asin(x)) - 4/5) + sin(acos(x))', '3/5'],
  ['relu(sin(atan(x)) - x/sqrt(1 + x^2))', '3'],
  ['max(tan(atan(sqrt(x))), sqrt(x))', '5'],
  ['tan(x) + asin(x) + acos(x) + atan2(x, 2)', '1/3'],
  ['x^(1/3) + tanh(x)', '7'],
  ['f(x, y) = sort(exp(x), exp(y))', '1,1'],
  // The number that is not rational stands in a guard alone.
  ['f(x, y) = where(1 + log(2) > x, abs(x), x + y)', '0,1/2'],
  ['select g(u) { 1 when atan(u) > 0; 2 when atan(u) <= 0 }\nf(x) = g(5) + abs(x)', '0'],
])('%s at %s', async (text, at) => {
  expect(verifyDocument(await explained(text, at))).toMatchObject({ verdict: 'accepted', problems: [] });
});

describe('at a point that is not rational', () => {
  test.each([
    ['abs(t^2 - 2)', 'sqrt(2)'],
    ['relu(exp(t) - 3)', 'log(3)'],
    ['max(x, y)*x', 'sqrt(2),sqrt(2)'],
    ['min(max(x, y), x*y - 2 + x)', 'sqrt(2),2^(1/2)'],
    ['norm2(x - sqrt(2), y)', 'sqrt(2),0'],
    ['sin(t) + relu(cos(t))', '2*atan(1)'],
    ['floor(t) + abs(t^3 - 2)', '2^(1/3)'],
  ])('%s at %s is accepted', async (text, at) => {
    const document = await explained(text, at);
    expect(document.at.some((one: Loose) => one.expr !== undefined)).toBe(true);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each<readonly [string, (one: Loose) => unknown]>([
    ['a point beside it', one => ({ ...one, expr: `${one.expr} + 1/10^40` })],
    ['another root', () => ({ expr: 'sqrt(3)', lo: '1.7', hi: '1.8' })],
    ['no number', one => ({ ...one, expr: 'log(-1)' })],
    ['ends that it does not lie between', one => ({ ...one, lo: one.hi, hi: '2' })],
    ['a rational near it', one => one.lo],
  ])('%s is not', async (_, other) => {
    const document = await explained('abs(t^2 - 2)', 'sqrt(2)');
    const moved = altered(document, copy => {
      copy.at[0] = other(copy.at[0]);
    });
    expect(verifyDocument(moved).verdict).toBe('rejected');
  });
});

describe.each([
  ['sqrt(2)*sqrt(x^2)', '0'],
  ['sqrt(x^2)/log(3) - exp(1)*x', '0'],
  ['log(2)*sqrt(x^2 + y^2) + x', '0,0'],
  ['max(sqrt(2)*sqrt(x^2), x)', '0'],
])('%s at %s, where there is no derivative', (text, at) => {
  it('is accepted', async () => {
    const document = await explained(text, at);
    expect(document.gradient).toBeUndefined();
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  it('but neither with another ball, nor for a program that has a derivative', async () => {
    const document = await explained(text, at);
    const wider = altered(document, copy => {
      for (const set of ['active', 'nodewise', 'clarke']) copy[set].balls[0].matrix[0][0] = '7';
    });
    expect(verifyDocument(wider).verdict).toBe('rejected');
    const derived = await explained(`exp(1)*abs(${at === '0' ? 'x' : 'x + y'})`, at);
    const without = altered(derived, copy => {
      delete copy.gradient;
    });
    expect(verifyDocument(without).verdict).not.toBe('accepted');
  });
});

test.each([
  ['exp(x)', '1000000000', 'undecided'],
  ['exp(exp(exp(x)))', '20', 'undecided'],
  ['relu(exp(exp(x)) - 1)', '4', 'accepted'],
])('%s at %s ends soon, and is %s', async (text, at, verdict) => {
  expect(verifyDocument(await explained(text, at))).toMatchObject({ verdict, problems: [] });
});

describe('what is false is refused', () => {
  const documents = new Map<string, Loose>();
  beforeAll(async () => {
    for (const [name, text, at] of [
      ['tied', 'max(log(6*x), log(2) + log(3) + 2*(x - 1))', '1'],
      ['critical', 'max(exp(1)*x, -exp(2)*x, log(2)*x + y, sqrt(2)*x - y)', '0,0'],
      ['apart', 'max(sigmoid(x), 1 - sigmoid(-x))', '3'],
    ] as const)
      documents.set(name, await explained(text, at));
  });

  const off = (number: Loose, by: string): Loose => ({ ...number, expr: `${number.expr} ${by}` });
  const FALSE: readonly (readonly [what: string, name: string, change: (copy: Loose) => void, at: RegExp])[] =
    [
      [
        'a closed form of another number',
        'tied',
        copy => (copy.value = off(copy.value, '+ 1/10^40')),
        /^\/value/,
      ],
      ['an enclosure beside the number', 'tied', copy => (copy.value.hi = copy.value.lo), /^\/value/],
      [
        'an enclosure upside down',
        'tied',
        copy => ([copy.value.lo, copy.value.hi] = [copy.value.hi, copy.value.lo]),
        /^\/value/,
      ],
      ['no closed form', 'tied', copy => (copy.value.expr = 'log(0)'), /^\/value\/expr/],
      ['a text in its place', 'tied', copy => (copy.value.expr = 'see the appendix'), /^\/value\/expr/],
      [
        'a gradient moved by 10^-30',
        'apart',
        copy => (copy.gradient.forward[0] = off(copy.gradient.forward[0], '- 1/10^30')),
        /^\/gradient\/forward/,
      ],
      ['a gradient too few in D_f', 'tied', copy => copy.active.gradients.pop(), /^\/active/],
      ['a gradient too few in D_P', 'critical', copy => copy.nodewise.gradients.pop(), /^\/nodewise/],
      ['a gradient too few in Clarke’s set', 'critical', copy => copy.clarke.gradients.pop(), /^\/clarke/],
      [
        'a gradient that is none',
        'critical',
        copy => (copy.active.gradients[0][0] = off(copy.active.gradients[0][0], '+ 1/10^30')),
        /^\/active\/gradients/,
      ],
      ['a count', 'critical', copy => (copy.active.count += 1), /^\/active\/count/],
      ['a label', 'critical', copy => (copy.ties[0].pieces[0] = 'x2'), /^\/ties/],
      ['a tie left out', 'tied', copy => copy.ties.pop(), /^\/ties/],
      ['a verdict turned', 'apart', copy => (copy.selectionCritical.verdict = 'yes'), /^\/selectionCritical/],
      [
        'weights moved',
        'critical',
        copy => {
          const { weights } = copy.selectionCritical.certificate;
          const [key] = Object.keys(weights);
          weights[key!] = typeof weights[key!] === 'string' ? '1/7' : off(weights[key!], '+ 1/10^30');
        },
        /^\/selectionCritical\/certificate/,
      ],
      [
        'a separator that does not separate',
        'apart',
        copy => (copy.selectionCritical.certificate.separator = ['0']),
        /^\/selectionCritical\/certificate/,
      ],
      [
        'another lexicographic derivative',
        'tied',
        copy => (copy.lexicographic.gradient = ['3/2']),
        /^\/lexicographic/,
      ],
    ];
  test.each(FALSE)('%s (%s)', (_, name, change, at) => {
    const document = documents.get(name)!;
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted' });
    const { verdict, problems } = verifyDocument(altered(document, change));
    expect(verdict).toBe('rejected');
    expect(problems.filter(({ path }) => at.test(path))).not.toEqual([]);
  });

  it('in every small way', () => {
    const wrong = lies(documents.get('tied')!).filter(({ what }) => !HARMLESS.some(one => one.test(what)));
    const accepted = spread(wrong).filter(
      one => verifyDocument(one.document, { budget: 5_000_000 }).verdict === 'accepted',
    );
    expect(accepted.map(({ what }) => what)).toEqual([]);
  });
});

/** What says nothing false: words for people, what may be left out, wider enclosures. */
const HARMLESS = [
  /\/text$|\/program\/name$/,
  /^without \/program\/(?:format|nodes\/\d+\/args)$/,
  /^swapped .*\/program\/nodes\/\d+$/,
  /^swapped .*\/nodes\/\d+\/args\/\d+$/,
  /^without \/(?:lexicographic|regular|reachable)$/,
  /\/certificate\/separator\/\d+$/,
];

/** Two ways to write one number. */
const WAYS: readonly (readonly [string, string])[] = [
  ['exp(A + B)', 'exp(A) * exp(B)'],
  ['sigmoid(A)', '1 - sigmoid(-(A))'],
  ['softplus(A)', 'softplus(-(A)) + A'],
  ['tanh(A)', '2 * sigmoid(2 * (A)) - 1'],
  ['logSumExp(A, A)', 'A + log(2)'],
  ['log(1 + (A)^2)', '2 * log(sqrt(1 + (A)^2))'],
  ['sin(A)^2 + cos(A)^2', '1'],
];
const OUTER = [
  'max(P, Q)',
  'relu(P - (Q))',
  'abs(P - (Q) + 1/10^20)',
  'min(P, Q, A)',
  'relu(A) + P',
  'max(P + x - X, Q)',
];
const INNER = [
  'x',
  '2*x',
  'tanh(x)',
  'exp(x)',
  'sqrt(1 + x^2)',
  'softplus(x)',
  'x^2',
  'atan(x)',
  '1/(2 + x^2)',
];

describe('random programs', () => {
  const any = <T>(items: readonly T[]) => fc.constantFrom(...items);
  const cases = fc
    .sample(
      fc.record({
        way: any(WAYS),
        outer: any(OUTER),
        a: any(INNER),
        b: any(INNER),
        at: any(['1', '1/2', '-2/3', '7/5', '2']),
      }),
      seeded(24),
    )
    .map(({ way: [p, q], outer, a, b, at }) => ({
      text: outer
        .replace('P', p)
        .replace('Q', q)
        .replaceAll('A', a)
        .replaceAll('B', b)
        .replaceAll('X', `(${at})`),
      at,
    }));

  it('none is refused, most are accepted, and none with something moved', { timeout: 60_000 }, async () => {
    let accepted = 0;
    for (const { text, at } of cases) {
      const document = await explained(text, at);
      const { verdict, problems } = verifyDocument(document);
      expect(problems, `${text} at ${at}`).toEqual([]);
      if (verdict !== 'accepted') continue;
      accepted += 1;
      const moved = altered(document, copy => {
        copy.gradient.backward = copy.gradient.backward.map((one: Loose) =>
          typeof one === 'string'
            ? `${one === '0' ? '' : one}${one.includes('/') ? '1' : '1/3'}`
            : off30(one),
        );
      });
      expect(verifyDocument(moved).verdict, `${text} at ${at}, moved`).not.toBe('accepted');
    }
    expect(accepted).toBeGreaterThan(0.8 * cases.length);
  });
});

const off30 = (number: Loose): Loose => ({ ...number, expr: `${number.expr} + 1/10^30` });
