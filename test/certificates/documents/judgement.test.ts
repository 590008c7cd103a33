/** What `judge` says is re-derived: no altered judgement is accepted. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { judge } from '../../../src/judgement/index.ts';
import { altered, type Loose } from '../documents.ts';
import { lies } from '../forgeries.ts';

const documentOf = (...asked: Parameters<typeof judge>): Loose => JSON.parse(JSON.stringify(judge(...asked)));

const ZERO = 'relu(-t) + t - relu(t)';
const JUDGEMENTS: readonly (readonly [string, Loose])[] = [
  ['outside', documentOf('max(x, y)', ['1', '1'], ['1', '1'])],
  ['clarke', documentOf('max(x, y)', ['1', '1'], ['1/4', '3/4'])],
  ['conservative', documentOf(ZERO, ['0'], ['1'])],
  ['gradient', documentOf('x * y', [2, 3], [3, 2], { value: 6 })],
  ['value', documentOf('x * y', [2, 3], [3, 2], { value: 7 })],
  ['nonfinite', documentOf('abs(x)', [0], ['NaN'])],
  ['slopes', documentOf('max(x, y)', ['1', '1'], ['1', '0'], { forward: 'directional' })],
  ['within', documentOf('abs(x)', ['1'], ['11/10'], { within: '1/5' })],
  ['root of a square', documentOf('sqrt(x^2)', ['0'], ['1/2'])],
  ['power of a square, nonfinite', documentOf('(x*x)^(1/2)', [0], ['NaN'])],
  ['root of 0 under a power', documentOf('sqrt(relu(x))^2', ['0'], ['1/3'])],
  ['branch', documentOf('where(x = 0, 0, 3*x)', ['0'], ['0'])],
];

/** Where a judgement may be changed without a false claim in it, and why. */
const HARMLESS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\/(text|why)$/, 'written for people'],
  [/\/program\/(format|name)$|^without .*\/args$/, 'may be left out'],
  [/^without \/(right|expected\/gradient)$/, 'claims less'],
  [/\/precision$|\/mode$/, 'what was asked'],
  [/^swapped .*\/nodes\/\d+(\/args\/\d+)?$/, 'independent nodes; a sum or product'],
  [/\/expected\/clarke\/(directions|farkas)/, 'evidence: other evidence may do'],
  [/\/certificate\/separator\/\d$/, 'the same'],
  [/\/certificate\/of$/, 'the sets are the same, or one is in the other'],
  [/ \/returned\/value$/, 'another record; a value that is not given is not judged'],
  [/^swapped with the next \/program\/inputs\/0$/, 'the programs are symmetric'],
  [/^without \/certificate\/radius$/, 'the tolerance says the same'],
  [/^without \/within$/, 'a bound for rounding is taken as stated'],
];

describe.each(JUDGEMENTS)('a judgement: %s', (name, document) => {
  test('is accepted', () => {
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('is not, altered', () => {
    const accepted = lies(document)
      .filter(({ what }) => !HARMLESS.some(([pattern]) => pattern.test(what)))
      .filter(one => verifyDocument(one.document).verdict === 'accepted')
      .map(({ what }) => what);
    expect(accepted).toEqual(KNOWN[name] ?? []);
  });

  test('with a fact of its own it is left open', () => {
    const own = altered(document, copy => (copy.everything = 'fine'));
    expect(verifyDocument(own).verdict).toBe('undecided');
  });
});

/** What rests on the record of what came back. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // Of a wrong value, the gradient is not judged.
  value: [
    '3 → "4" at /returned/gradient/0',
    'swapped with the next /returned/gradient/0',
    '2 → "3" at /returned/gradient/1',
  ],
  // Wrong as well.
  outside: ['1 → "2" at /returned/gradient/0', '1 → "2" at /returned/gradient/1'],
  slopes: ['1 → "2" at /returned/gradient/0', 'swapped with the next /returned/gradient/0'],
};

describe('what is refused', () => {
  const refused = (change: (copy: Loose) => void, of = JUDGEMENTS[0]![1]) =>
    verifyDocument(altered(of, change)).problems.map(({ path }) => path);
  const judgementOf = (wanted: string) => JUDGEMENTS.find(([name]) => name === wanted)![1];
  const within = judgementOf('within');

  test.each<readonly [what: string, path: string, change: (copy: Loose) => void, of?: Loose]>([
    ['the wrong answer as the right one', '/right', copy => (copy.right = ['1', '1'])],
    ['another verdict', '/certificate/of', copy => (copy.verdict = 'clarke')],
    [
      'the blame for a branch that the program chose',
      '/certificate/of',
      copy => (copy.verdict = 'outside'),
      judgementOf('branch'),
    ],
    [
      'a gradient that no root of 0 has',
      '/right/weights',
      copy => (copy.right = ['2']),
      judgementOf('root of 0 under a power'),
    ],
    ['a precision that is none', '/precision', copy => (copy.precision = 'half')],
    ['a tolerance where nothing rounds', '/tolerance', copy => (copy.tolerance = within.tolerance)],
    ['a tolerance that was not asked for', '/tolerance', copy => (copy.within = '1/10'), within],
    ['a negative one', '/tolerance', copy => (copy.within = '-1/5'), within],
    ['a verdict without its sets', '/verdict', copy => delete copy.expected],
    ['no certificate', '/certificate', copy => delete copy.certificate],
    ['a mode that is none', '/mode', copy => (copy.mode = 'sideways')],
    ['a forward mode that is none', '/forward', copy => (copy.forward = 'up')],
  ])('%s', (_, path, change, of) => {
    expect(refused(change, of)).toContain(path);
  });

  test('a bound that is not needed is not one of an exact answer', () => {
    expect(refused(copy => delete copy.within, within)).toContain('/tolerance');
  });
});

test('undecided, with a certificate for D_P: that is checked', () => {
  // In D_P(x), which holds both; which cells are empty near 0 is not known.
  const document = documentOf(
    'f(x, y) = y - relu(min(sin(x)^2 + cos(x)^2 - 1, y))',
    ['0', '0'],
    ['0', '1/2'],
  );
  expect(document).toMatchObject({ verdict: 'undecided', certificate: { of: 'nodewise' } });
  expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  const lie = altered(document, copy => (copy.returned.gradient = ['0', '1000']));
  expect(verifyDocument(lie).verdict).toBe('rejected');
});
