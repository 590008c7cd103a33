/** That no critical point, and no point of several slopes, is left out: of programs made of elementary functions. */
import { describe, expect, test } from 'vitest';
import { checkAllListed } from '../../../src/certificates/critical/complete.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { CROSSING, type Mark, spotAt } from '../stretches.ts';
import { lineOf } from '../units.ts';
import {
  ABSOLUTE,
  ARTIFICIAL,
  absolute,
  artificial,
  cover,
  KINK,
  kink,
  LOG_TWO,
  own,
  saidOf,
  ZERO,
} from './lines.ts';

interface Given {
  /** Points, and intervals. */
  readonly critical?: readonly (object | readonly [Mark, Mark])[];
  readonly several?: readonly object[];
  readonly domain?: string[];
}

function check(asked: 'critical' | 'multivalued', line: Line, pieces: object[], given: Given): string[] {
  const { critical = [], several = [], domain } = given;
  return saidOf(
    line,
    pieces,
    one => {
      const { meter } = one.review;
      const end = (mark: Mark) => (mark === undefined ? undefined : spotAt(mark, meter));
      const components = critical.map(entry => {
        const [from, to] = Array.isArray(entry) ? entry : [entry, entry];
        return { from: end(from), to: end(to), interval: Array.isArray(entry) };
      });
      checkAllListed({ components, multivalued: several.map(mark => spotAt(mark, meter)) }, asked, one);
    },
    domain && { domain },
  );
}
const MISSING = ': a critical point is not listed';
const SEVERAL = ': a point at which D_f has several slopes is not listed';

describe('a critical point that is left out', () => {
  const bowl = lineOf('t', ['e = exp t', 'y = sub e t']);
  // The one zero of exp(t) − 1, and of its double: 0.
  test.each<readonly [what: string, line: Line, pieces: object[], given: Given, says: readonly string[]]>([
    ['a corner', absolute, ABSOLUTE, { critical: [LOG_TWO] }, []],
    ['a corner', absolute, ABSOLUTE, {}, [MISSING]],
    ['a corner that is not asked about', absolute, ABSOLUTE, { domain: ['0', '1/2'] }, []],
    ['a corner at an end of what is asked about', kink, KINK, { domain: ['1', '2'] }, []],
    ['an artificial point', artificial, ARTIFICIAL, { critical: [ZERO] }, []],
    ['an artificial point', artificial, ARTIFICIAL, {}, [MISSING]],
    ['a zero of the slope', bowl, cover('exp(t) - t'), { critical: [ZERO] }, []],
    ['a zero of the slope', bowl, cover('exp(t) - t'), {}, [MISSING]],
    ['a zero of the slope', bowl, cover('exp(t) - t'), { critical: [{ at: '1' }] }, [MISSING]],
    ['an end that is critical', bowl, cover('exp(t) - t'), { domain: ['0', '1'], critical: [ZERO] }, []],
    ['where f is constant', kink, KINK, { critical: [[undefined, LOG_TWO]] }, []],
  ])('%s: %#', (_, line, pieces, given, says) =>
    expect(check('critical', line, pieces, given)).toEqual(says),
  );

  test('a point of several slopes that is no critical one may stand in the other list', () => {
    // exp(t) − relu(−1 − exp t)·…: another piece crosses exp(t) at 0 with the slope 1 + 2 there.
    const crossed = lineOf('t', [
      'e = exp t',
      'o = const value=-1',
      'd = sub o e',
      'r = relu d',
      'n = neg r',
      'p = mul n t',
      'y = add p e',
    ]);
    expect(check('critical', crossed, cover('exp(t)'), { several: [ZERO] })).toEqual([]);
    expect(check('critical', crossed, cover('exp(t)'), {})).toEqual([
      'not re-derived:  (the sign of a function on a stretch)',
    ]);
    expect(check('multivalued', crossed, cover('exp(t)'), { several: [ZERO] })).toEqual([]);
    expect(check('multivalued', crossed, cover('exp(t)'), {})).toEqual([SEVERAL]);
  });

  test('a zero of the slope that is not seen to be the only one leaves it open', () => {
    const wide = lineOf('t', ['q = square t', 'w = square q', 'e = exp t', 'p = mul w e', 'y = add p e']);
    expect(check('critical', wide, cover('t^4*exp(t) + exp(t)'), { domain: ['-1/2', '1/2'] })).toEqual([]);
  });
});

describe('a point of several slopes that is left out', () => {
  test.each<readonly [what: string, line: Line, pieces: object[], given: Given, says: readonly string[]]>([
    ['a corner', absolute, ABSOLUTE, { several: [LOG_TWO] }, []],
    ['a corner', absolute, ABSOLUTE, { critical: [LOG_TWO] }, [SEVERAL]],
    ['where all pieces meet', artificial, ARTIFICIAL, { several: [ZERO] }, []],
    ['where all pieces meet', artificial, ARTIFICIAL, {}, [SEVERAL]],
    ['a corner that is not asked about', absolute, ABSOLUTE, { domain: ['0', '1/2'] }, []],
  ])('%s: %#', (_, line, pieces, given, says) =>
    expect(check('multivalued', line, pieces, given)).toEqual(says),
  );

  test('but not where another piece touches f', () => {
    // relu(−1 − exp t)·t² + exp t: the other piece is below f but at 0, where it has the slope of f.
    const touched = lineOf('t', [
      'e = exp t',
      'o = const value=-1',
      'd = sub o e',
      'r = relu d',
      'q = square t',
      'p = mul r q',
      'y = add p e',
    ]);
    expect(check('multivalued', touched, cover('exp(t)'), {})).toEqual([]);
    expect(check('critical', touched, cover('exp(t)'), {})).toEqual([]);
  });
});

test('of a piece that lacks a value nothing is complete', () => {
  const all = own('a b', ['e = exp t', 'y = s e e'], 'a when a >= b', '1/(a - b) when a < b');
  const whole = [': a piece of the node y has no value, though its cell reaches the interval'];
  expect([
    check('critical', all, cover('exp(t)'), {}),
    check('multivalued', all, cover('exp(t)'), {}),
  ]).toEqual([whole, whole]);
  const point = own('x', ['y = s t'], 'exp(x) when x <= 0', '1 + x when x > 0', '1/x when x > 0 and x < 0');
  const pieces = cover('exp(t)', ZERO, '1 + t');
  const domain = ['-1', '1'];
  expect(check('critical', point, pieces, { domain })).toEqual([MISSING]);
  expect(check('multivalued', point, pieces, { domain })).toEqual([SEVERAL]);
});

test('a corner without a closed form is as one with', () => {
  const most = lineOf('t', [
    'e = exp t',
    'h = sum t t t',
    'm = max e h',
    'n = neg m',
    'k = sum t t',
    'y = add n k',
  ]);
  const far = { ...CROSSING, lo: '3/2', hi: '8/5' };
  const pieces = cover('2*t - exp(t)', CROSSING, '-t', far, '2*t - exp(t)');
  // 2 − exp(t) is positive before log 2, and −1 behind the first crossing.
  const both = { critical: [CROSSING], domain: ['1/2', '1'] };
  expect(check('critical', most, pieces, both)).toEqual([]);
  expect(check('critical', most, pieces, { domain: ['1/2', '1'] })).toEqual([MISSING]);
});
