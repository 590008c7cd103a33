/** Judgements whose sets are not rational: accepted as `judge` makes them, and no other way. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { CornercheckError } from '../../../src/errors.ts';
import { judge } from '../../../src/judgement/index.ts';
import { seeded, spread } from '../../random.ts';
import { altered, type Loose } from '../documents.ts';
import { lies } from '../forgeries.ts';

const documentOf = (...asked: Parameters<typeof judge>): Loose => JSON.parse(JSON.stringify(judge(...asked)));

const HINGE = 'relu(log(6*x) - log(2) - log(3))';
const ZERO = 'relu(-t) + t - relu(t)';

const JUDGEMENTS: readonly (readonly [name: string, verdict: string, document: Loose])[] = [
  [
    'of floats',
    'gradient',
    documentOf('sigmoid(x)', [1], [0.19661193324148185], { value: 0.7310585786300049 }),
  ],
  ['far off', 'outside', documentOf('tanh(x)', [1], [0.9])],
  ['of a wrong value', 'value', documentOf('exp(x)', [1], [Math.E], { value: 2.75 })],
  ['at a tie', 'clarke', documentOf(HINGE, ['1'], ['1/2'])],
  ['within', 'gradient', documentOf('exp(x)', ['1'], ['27/10'], { within: '1/10' })],
  ['exactly apart', 'outside', documentOf('f(x, y) = max(exp(x), exp(y))', ['1', '1'], ['1', '1'])],
  ['on a line over the reals', 'clarke', documentOf('f(x) = max(exp(1)*x, -log(2)*x)', ['0'], ['1/3'])],
  ['spurious', 'conservative', documentOf(`f(t) = (${ZERO})*exp(1)`, ['0'], ['1'])],
  ['not finite', 'nonfinite', documentOf('log(1 + exp(x))', [1000], ['NaN'])],
];

test('a set of a tied norm that comes without a word on how it is known is left open', () => {
  const text = 'f(x) = norm2(x, x) - where(where(1 > x, 1, x) > 1, softplus(x), 2*x)';
  expect(verifyDocument(documentOf(text, ['0'], ['0']))).toMatchObject({
    verdict: 'undecided',
    problems: [],
  });
});

/** Where a judgement may be changed without a false claim in it, and why. */
const HARMLESS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\/(text|why)$|\/ulps/, 'written for people'],
  [/\/program\/(format|name)$|^without .*\/args$/, 'may be left out'],
  [/^without \/(right|expected\/gradient)$/, 'claims less'],
  [/\/precision$|\/mode$/, 'what was asked'],
  [/\/certificate\/of$/, 'the sets are the same, or one is in the other'],
  [/\/certificate\/(separator|radius)|\/certificate\/weights/, 'other evidence may do: it is looked at'],
  [/\/tolerance|^without \/within$/, 'a bound for rounding is taken as stated'],
  [/ \/returned\//, 'another record'],
  [
    /^swapped with the next .*\/nodes\/\d+|^swapped with the next \/program\/inputs/,
    'independent nodes; symmetric',
  ],
  [/\/(lo|hi)$/, 'an enclosure that is as right'],
];

test.each(JUDGEMENTS)('a judgement %s, %s, is accepted', (_, verdict, document) => {
  expect(document.verdict).toBe(verdict);
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
});

test.each(JUDGEMENTS.filter(([name]) => ['of a wrong value', 'within'].includes(name)))(
  'a judgement %s is not, altered',
  (_, __, document) => {
    const wrong = lies(document).filter(({ what }) => !HARMLESS.some(([pattern]) => pattern.test(what)));
    const accepted = spread(wrong)
      .filter(one => verifyDocument(one.document, { budget: 5_000_000 }).verdict === 'accepted')
      .map(({ what }) => what);
    expect(accepted).toEqual([]);
  },
);

const [, , FLOATS] = JUDGEMENTS[0]!;
const off = (number: Loose, by: string): Loose => ({ ...number, expr: `${number.expr} ${by}` });

test.each<readonly [what: string, change: (copy: Loose) => void, at: RegExp]>([
  [
    'a value that is off by 10^-30',
    copy => (copy.expected.value = off(copy.expected.value, '+ 1/10^30')),
    /value/,
  ],
  ['right that is off by 10^-30', copy => (copy.right[0] = off(copy.right[0], '- 1/10^30')), /^\/right/],
  ['an enclosure beside the number', copy => (copy.expected.value.hi = copy.expected.value.lo), /value/],
  [
    'a gradient that is off by 10^-6',
    copy => (copy.returned.gradient = ['0.196613'.replace('0.196613', '196613/1000000')]),
    /^\/certificate/,
  ],
  ['a right value said to be wrong', copy => (copy.verdict = 'value'), /^\/returned\/value/],
  ['no bound of rounding', copy => delete copy.tolerance, /tolerance/],
])('refused: %s', (_, change, at) => {
  const { verdict, problems } = verifyDocument(altered(FLOATS, change));
  expect(verdict).toBe('rejected');
  expect(problems.map(({ path }) => path).join(' ')).toMatch(at);
});

test('the bound that rounding is allowed is an assumption, as data', () => {
  const { rests } = verifyDocument(FLOATS);
  expect(rests.filter(({ code }) => code === 'rounding')).not.toEqual([]);
  expect(verifyDocument(FLOATS, { allow: ['record', 'words'] }).verdict).toBe('undecided');
});

describe('where there is a value, and no derivative', () => {
  it('is no fault of a document', () => {
    expect(verifyDocument(documentOf('sqrt((1/3 - x)*(x - x))', [-1], [0])).verdict).toBe('accepted');
    expect(verifyDocument(documentOf('sqrt(x)', ['0'], ['0']))).toMatchObject({ problems: [] });
  });
});

/** Some program of one or two inputs. */
const programs = fc.letrec<{ readonly tree: string }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constantFrom('x', 'x', 'x', 'y', '2', '1/3', '-1'),
    fc
      .tuple(fc.constantFrom('exp', 'sigmoid', 'softplus', 'relu', 'abs', 'tanh'), tie('tree'))
      .map(([f, a]) => `${f}(${a})`),
    fc.tuple(fc.constantFrom('max', 'min'), tie('tree'), tie('tree')).map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([a, o, b]) => `(${a} ${o} ${b})`),
    tie('tree').map(a => `log(1 + abs(${a}))`),
    tie('tree').map(a => `sqrt(1 + (${a})^2)`),
  ),
}));

const points = fc.constantFrom('0', '1', '-1', '1/2', '2', '-3/2');

describe('random programs', () => {
  it('no right document is rejected, few stay open, and none that was changed is accepted', () => {
    let [asked, open, changed] = [0, 0, 0];
    fc.assert(
      fc.property(programs.tree, points, points, fc.constantFrom('0', '1/2', '1'), (tree, x, y, guess) => {
        let document: Loose;
        try {
          document = documentOf(`f(x, y) = ${tree}`, [x, y], [guess, '0'], { value: '1' });
        } catch (error) {
          if (error instanceof CornercheckError) return;
          throw error;
        }
        if (document.verdict === 'undecided' || document.verdict === 'inapplicable') return;
        asked += 1;
        const { verdict, problems } = verifyDocument(document, { budget: 10_000_000 });
        expect(problems).toEqual([]);
        if (verdict !== 'accepted') {
          open += 1;
          return;
        }
        const moved = altered(document, copy => {
          const { value } = copy.expected;
          copy.expected.value =
            typeof value === 'string' ? `${Number.parseInt(value, 10) + 7}` : off(value, '+ 10^(-30)');
        });
        expect(verifyDocument(moved, { budget: 10_000_000 }).verdict).not.toBe('accepted');
        changed += 1;
      }),
      seeded(24),
    );
    expect(open).toBeLessThanOrEqual(asked / 10);
    expect(changed).toBeGreaterThan(asked / 2);
  });
});
