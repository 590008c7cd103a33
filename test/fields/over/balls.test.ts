/** Sets with balls of real centres and matrices: what is said of f is said of e·f, and the checker re-derives it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain, explainReal } from '../../../src/fields/index.ts';
import { documentWithReals } from '../../../src/fields/over/explain-document.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { seeded } from '../../random.ts';
import { pointOf } from '../regular/explained.ts';

/** The document, closed forms without their enclosures. */
function documentOf(text: string, at: string): Loose {
  const program = parseProgramText(text);
  const line = compile(program);
  const x = pointOf(at);
  const subject = { program: programToJson(program), text: printProgram(program), at: x };
  const found = explain(line, x);
  if (!isEvaluationFailure(found)) return explainDocument(found, subject);
  const real = explainReal(line, x);
  if (isEvaluationFailure(real)) throw new Error(real.failure.why);
  return JSON.parse(JSON.stringify(documentWithReals(found, real, subject)));
}

const short = (value: Loose): string => (typeof value === 'string' ? value : value.expr);
/** `centre | rows`, points without rows. */
const written = ({ gradients, balls = [] }: Loose): string[] => [
  ...gradients.map((g: Loose) => g.map(short).join(', ')),
  ...balls.map(({ centre, matrix, matrices = [matrix] }: Loose) =>
    [centre, ...matrices.flat()].map((row: Loose) => row.map(short).join(', ')).join(' | '),
  ),
];

describe('sets', () => {
  test.each([
    ['exp(1)*norm2(x, y)', '0,0', ['0, 0 | exp(1), 0 | 0, exp(1)'], 'yes'],
    ['std(x, y)*exp(x)', '1,1', ['0, 0 | exp(1)/2, -exp(1)/2'], 'yes'],
    ['(x - mean(x, y))/sqrt(std(x, y)^2 + 1/100000)', '1,1', ['50*sqrt(10), -50*sqrt(10)'], 'no'],
    ['exp(1)*norm2(x, y) + x', '0,0', ['1, 0 | exp(1), 0 | 0, exp(1)'], 'yes'],
    ['exp(1)*norm2(x, y) + 3*x', '0,0', ['3, 0 | exp(1), 0 | 0, exp(1)'], 'no'],
    ['sqrt(2)*norm2(x, y) + x + y', '0,0', ['1, 1 | sqrt(2), 0 | 0, sqrt(2)'], 'yes'],
    ['norm2(x, y) + sqrt(2)*norm2(x, y)', '0,0', ['0, 0 | 1 + sqrt(2), 0 | 0, 1 + sqrt(2)'], 'yes'],
    [
      'max(exp(1)*norm2(x - 1, y) - norm2(x, y) + 1, 0)',
      '1,0',
      ['0, 0', '-1, 0 | exp(1), 0 | 0, exp(1)'],
      'yes',
    ],
    ['max(norm2(x - 1, y) - exp(1)*norm2(x, y) + 1, 0)', '0,0', ['-1, 0 | -exp(1), 0 | 0, -exp(1)'], 'yes'],
    [
      'max(exp(1)*norm2(x, y) + 3*x, 3*norm2(x, y) + 4*x)',
      '0,0',
      ['3, 0 | exp(1), 0 | 0, exp(1)', '4, 0 | 3, 0 | 0, 3'],
      'no',
    ],
    [
      'exp(1)*norm2(x, y) + norm2(y, z) + 4*x',
      '0,0,0',
      ['4, 0, 0 | exp(1), 0, 0 | 0, exp(1), 0 | 0, 1, 0 | 0, 0, 1'],
      'no',
    ],
    ['norm2(norm2(x, y), exp(1)*z)', '0,0,0', ['0, 0, 0 | 1, 0, 0 | 0, 1, 0 | 0, 0, exp(1)'], 'yes'],
  ])('of %s at %s', (text, at, bodies, verdict) => {
    const document = documentOf(text, at);
    for (const set of [document.nodewise, document.active, document.clarke]) {
      expect(set.status).toBe('exact');
      expect(written(set)).toEqual(bodies);
    }
    for (const name of ['selectionCritical', 'reachable', 'clarkeCritical'])
      expect(document[name].verdict).toBe(verdict);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('norms of one shape have one direction: the ball of radius e - 1', () => {
    const document = documentOf('exp(1)*norm2(x, y) - norm2(x, y)', '0,0');
    expect(document.clarke).toMatchObject({ status: 'exact', by: 'balls' });
    expect(written(document.clarke)).toEqual(['0, 0 | exp(1) - 1, 0 | 0, exp(1) - 1']);
    expect(document.clarkeCritical.verdict).toBe('yes');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const wider = altered(document, copy => (copy.clarke.balls = copy.nodewise.balls));
    expect(verifyDocument(wider).verdict).toBe('rejected');
  });

  test.each([['abs(x) - exp(1)*norm2(x, y)', 'bounds']])(
    'of %s Clarke’s is bounded only, and 0 is not said to be in it',
    (text, status) => {
      const document = documentOf(text, '0,0');
      expect(document.clarke.status).toBe(status);
      expect(document.clarkeCritical.verdict).toBe('undecided');
      expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
    },
  );

  test('a norm that is taken twice has no ball', () => {
    const document = documentOf('n = norm2(x, y)\nexp(1)*norm2(n, x) + n', '0,0');
    expect(document.nodewise).toMatchObject({ status: 'undecided', gradients: [] });
    expect(document.nodewise.why).toContain('no image of a ball');
    expect(verifyDocument(document).problems).toEqual([]);
  });
});

const form = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }));
const term = fc
  .tuple(
    fc.constantFrom('norm2', 'std', 'abs', 'relu', 'linear', 'linear'),
    fc.constantFrom('', '2*', '-'),
    form,
    form,
  )
  .map(([op, by, ...forms]) => {
    const [a, b] = forms.map(([c, d]) => `(${c}*x + ${d}*y)`);
    if (op === 'linear') return `${by}${a}`;
    return op === 'abs' || op === 'relu' ? `${by}${op}(${a})` : `${by}${op}(${a}, ${b})`;
  });

test('what is said of f is said of e·f, and accepted alike', () => {
  const met = { all: 0, balls: 0, yes: 0, no: 0 };
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), terms => {
      const f = terms.join(' + ').replaceAll('+ -', '- ');
      const [own, times] = [`f(x, y) = ${f}`, `f(x, y) = exp(1)*(${f})`].map(text => documentOf(text, '0,0'));
      met.all += 1;
      if (own.nodewise.balls) met.balls += 1;
      for (const name of ['nodewise', 'active', 'clarke']) {
        if (own[name].by === 'rays') continue;
        expect(times[name].gradients.length).toBe(own[name].gradients.length);
        expect(times[name].balls?.length).toBe(own[name].balls?.length);
        expect(times[name].status).toBe(own[name].status);
      }
      for (const name of ['selectionCritical', 'clarkeCritical'])
        if (![times, own].some(one => one[name].verdict === 'undecided'))
          expect(times[name].verdict).toBe(own[name].verdict);
      const { verdict } = times.selectionCritical;
      if (verdict !== 'undecided') met[verdict as 'yes' | 'no'] += 1;
      expect(verifyDocument(times).problems).toEqual([]);
    }),
    { ...seeded(24), endOnFailure: true },
  );
  expect(met.balls).toBeGreaterThan(met.all / 4);
  expect(met.yes).toBeGreaterThan(met.all / 4);
  expect(met.yes + met.no).toBeGreaterThan(met.all / 2);
});

describe('what is forged is refused', () => {
  const E = { expr: 'exp(1)', lo: '2', hi: '3' };
  const NEAR = { expr: 'exp(1) + 1/10^40', lo: '2', hi: '3' };
  const sets = (copy: Loose): Loose[] => [copy.nodewise, copy.active, copy.clarke];
  const right = documentOf('exp(1)*norm2(x, y) + x', '0,0');
  const apart = documentOf('exp(1)*norm2(x, y) + 3*x', '0,0');

  test('written by another matrix, the same ball is accepted', () => {
    const turned = altered(right, (copy: Loose) => {
      for (const set of sets(copy))
        set.balls[0].matrix = [
          ['0', E],
          [E, '0'],
        ];
      for (const name of ['selectionCritical', 'reachable', 'clarkeCritical']) {
        const { balls } = copy[name].certificate;
        balls['0'] = ['0', balls['0'][0]];
      }
    });
    expect(verifyDocument(turned)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each([
    [
      'a matrix that is off by a hair',
      right,
      (copy: Loose) => (copy.nodewise.balls[0].matrix[0][0] = NEAR),
      '/nodewise',
    ],
    ['a centre', right, (copy: Loose) => (copy.active.balls[0].centre = ['1', NEAR]), '/active'],
    ['a ball left out', right, (copy: Loose) => delete copy.nodewise.balls, '/nodewise'],
    ['a ball of Clarke’s set', right, (copy: Loose) => (copy.clarke.balls[0].matrix = [[E, '0']]), '/clarke'],
    [
      'u of another point',
      right,
      (copy: Loose) => (copy.clarkeCritical.certificate.balls['0'] = ['-1/2', '0']),
      '/clarkeCritical',
    ],
    [
      'u that is too long',
      right,
      (copy: Loose) => (copy.clarkeCritical.certificate.balls['0'] = ['-1', '1/9']),
      '/clarkeCritical',
    ],
    [
      'a separator that is too short',
      apart,
      (copy: Loose) => (copy.clarkeCritical.certificate.separator = ['3', '0']),
      '/clarkeCritical',
    ],
    [
      'a separator across',
      apart,
      (copy: Loose) => (copy.reachable.certificate.separator = ['1', '9']),
      '/reachable',
    ],
    [
      'yes where it is no',
      apart,
      (copy: Loose) => (copy.selectionCritical = right.selectionCritical),
      '/selectionCritical',
    ],
  ] as const)('%s', (_, document, forge, path) => {
    const { verdict, problems } = verifyDocument(altered(document, copy => void forge(copy)));
    expect(verdict).toBe('rejected');
    expect(problems.some(problem => problem.path.startsWith(path))).toBe(true);
  });
});
