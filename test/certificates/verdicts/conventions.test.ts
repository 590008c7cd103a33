/** What a report says of a target at ties: the rule explains the readings, and each false one is refused for its reason. */
import { describe, expect, it, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { altered, type Loose } from '../documents.ts';
import { reading, report } from '../reports.ts';
import { programOf } from '../units.ts';

const reportOf = (convention: Loose, op = 'max', target: Loose = {}): Loose =>
  sealed({
    ...report,
    target: { ...report.target, ...target },
    checks: 0,
    summary: {},
    conventions: { [op]: convention },
    sweep: [],
    findings: [],
  });

const check = (convention: Loose, op?: string, target?: Loose) => {
  const { problems, ...rest } = verifyDocument(reportOf(convention, op, target));
  return { ...rest, problems: problems.map(({ path, message }) => `${path}: ${message}`) };
};
const problemsOf = (convention: Loose, op?: string) => check(convention, op).problems;

const OWN = "the index's own piece";
const FIRST = 'the first active piece';
const LAST = 'the last active piece';
const MEAN = 'the mean of the active pieces';

const first = reading({ gradient: ['1', '0'], weights: { '1': '1' } });
const last = reading({ gradient: ['0', '1'], weights: { '2': '1' } });
const half = reading({});
const outside = reading({ gradient: ['1', '1'], weights: undefined, separator: ['-2', '-2'] });
delete outside.weights;

const legal = (rule: string, ...readings: Loose[]): Loose => ({ status: 'legal', rule, readings });

/** The tie of three arguments, at any of the first two of them. */
const wide = (
  gradient: string[],
  weights: Loose,
  at = ['1', '1', '1'],
  pieces: Loose = { '1': 'x1', '2': 'x2', '3': 'x3' },
) => reading({ program: programOf('x y z', ['m = max x y z']), at, gradient, weights, pieces });

test('the pieces of a reading are the active ones', () => {
  const at = '/conventions/max/readings/0/pieces: expected the numbers of the active pieces';
  for (const pieces of [{ 1: 'x1' }, { 1: 'x1', 2: 'x2', 3: 'x3' }, { 1: 'x1', 3: 'x2' }])
    expect(problemsOf(legal(MEAN, reading({ pieces })))).toContain(at);
});

test('a reading is of the operation by the name that it stands under', () => {
  const named = structuredClone(reading({ gradient: ['1', '0'], weights: { '1': '1' } }));
  named.program.nodes[0].call = 'lib.max';
  delete named.text;
  expect(problemsOf(legal(OWN, named)).join('\n')).toMatch(/program: expected max by the name max/);
});

describe('a legal convention', () => {
  test.each([
    [OWN, first],
    [FIRST, first],
    [LAST, last],
    [MEAN, half],
    ['the piece x1', first],
    ['the piece x2', last],
  ])('%s', (rule, one) => {
    expect(check(legal(rule, one))).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(check(legal(rule, one)).assumptions.join()).not.toContain('rules of conventions');
  });

  test.each([
    [OWN, last],
    [OWN, half],
    [FIRST, last],
    [LAST, first],
    [LAST, half],
    [MEAN, first],
    ['the piece x1', last],
    ['the piece x2', half],
    ['the piece x3', first],
    ['the piece ', first],
  ])('%s, refused where it does not explain a reading', (rule, one) => {
    expect(problemsOf(legal(rule, one))).toEqual(['/conventions/max/rule: does not explain every reading']);
  });

  it('explains all of them', () => {
    expect(problemsOf(legal(FIRST, first, first))).toEqual([]);
    expect(problemsOf(legal(FIRST, first, last))).toEqual([
      '/conventions/max/rule: does not explain every reading',
    ]);
    expect(problemsOf(legal(FIRST, last, first))).toEqual([
      '/conventions/max/rule: does not explain every reading',
    ]);
  });

  it('takes the active pieces, in the order of their numbers', () => {
    const at = ['0', '1', '1'];
    const pieces = { '2': 'x2', '3': 'x3' };
    const of = (gradient: string[], weights: Loose) => wide(gradient, weights, at, pieces);
    const second = of(['0', '1', '0'], { '2': '1' });
    const third = of(['0', '0', '1'], { '3': '1' });
    const mean = of(['0', '1/2', '1/2'], { '2': '1/2', '3': '1/2' });
    expect(problemsOf(legal(FIRST, second))).toEqual([]);
    expect(problemsOf(legal(OWN, second))).toEqual([]);
    expect(problemsOf(legal(LAST, third))).toEqual([]);
    expect(problemsOf(legal(LAST, wide(['0', '0', '1'], { '3': '1' })))).toEqual([]);
    expect(problemsOf(legal(LAST, wide(['0', '1', '0'], { '2': '1' })))).toHaveLength(1);
    expect(problemsOf(legal(MEAN, mean))).toEqual([]);
    expect(problemsOf(legal(LAST, second))).toHaveLength(1);
    expect(problemsOf(legal('the piece x1', second))).toHaveLength(1);
  });

  it('by the index takes its own piece, which need not be the first', () => {
    const relu = (gradient: string[], weights: Loose) =>
      reading({
        program: programOf('x', ['a = hinge x']),
        at: ['1'],
        pieces: { '1': '0', '2': '-x + 1' },
        gradient,
        weights,
      });
    const abs = (gradient: string[], weights: Loose) =>
      reading({
        program: programOf('x', ['a = softShrink x']),
        at: ['-1/2'],
        pieces: { '1': '0', '3': 'x + 1/2' },
        gradient,
        weights,
      });
    expect(problemsOf(legal(OWN, relu(['0'], { '1': '1' })), 'hinge')).toEqual([]);
    expect(problemsOf(legal(OWN, relu(['-1'], { '2': '1' })), 'hinge')).toHaveLength(1);
    expect(problemsOf(legal(LAST, abs(['1'], { '3': '1' })), 'softShrink')).toEqual([]);
    const clip = (gradient: string[], weights: Loose) =>
      reading({
        program: programOf('x', ['c = clip x lo=1 hi=0']),
        at: ['0'],
        pieces: { '1': 'x', '3': '0' },
        gradient,
        weights,
      });
    // Where lo > hi the piece of hi is taken, the third.
    expect(problemsOf(legal(OWN, clip(['0'], { '3': '1' })), 'clip')).toEqual([]);
    expect(problemsOf(legal(OWN, clip(['1'], { '1': '1' })), 'clip')).toHaveLength(1);
    expect(problemsOf(legal(FIRST, clip(['1'], { '1': '1' })), 'clip')).toEqual([]);
  });

  it('by another name says the same of all readings of one tie', () => {
    const rule = 'whatever comes first';
    const { verdict, problems, assumptions } = check(legal(rule, last, last));
    expect([verdict, problems]).toEqual(['accepted', []]);
    expect(assumptions.at(-1)).toMatch(/words for people were not looked at: .*rules of conventions/);
    const refused = ['/conventions/max/rule: does not explain every reading'];
    expect(problemsOf(legal(rule, last, first))).toEqual(refused);
    expect(problemsOf(legal(rule, last, last, half))).toEqual(refused);
    // Of other ties it may say something else: other nodes, another mode, other pieces.
    expect(problemsOf(legal(rule, last, wide(['1', '0', '0'], { '1': '1' })))).toEqual([]);
    expect(problemsOf(legal(rule, last, { ...first, mode: 'forward' }))).toEqual([]);
    const part = wide(['0', '1', '0'], { '2': '1' }, ['0', '1', '1'], { '2': 'x2', '3': 'x3' });
    expect(problemsOf(legal(rule, part, wide(['1', '0', '0'], { '1': '1' })))).toEqual([]);
    expect(problemsOf(legal('always the piece x1', last))).toEqual([]);
  });

  describe('of a mean that is rounded', () => {
    const third = '6004799503160661/18014398509481984';
    const thirds = wide([third, third, third], { '1': '1/3', '2': '1/3', '3': '1/3' });
    const said = '1 rules of conventions hold up to one unit in the last place';

    it('holds up to one unit in the last place, which is assumed', () => {
      const { verdict, problems, assumptions } = check(legal(MEAN, thirds));
      expect([verdict, problems]).toEqual(['accepted', []]);
      expect(assumptions).toContain(said);
      expect(check(legal('somehow', thirds)).assumptions).toContain(said);
      expect(check(legal(MEAN, half)).assumptions).not.toContain(said);
    });

    it('does not hold beyond that', () => {
      expect(problemsOf(legal(FIRST, thirds))).toEqual([
        '/conventions/max/rule: does not explain every reading',
      ]);
      const exact = check(legal(MEAN, thirds), 'max', { precision: 'exact' });
      expect(exact.problems).toEqual([
        '/conventions/max/readings/0/weights: the weights do not combine the gradients of the pieces to what came back',
      ]);
    });

    it('varies, for all that is known exactly', () => {
      expect(problemsOf({ status: 'varies', rule: '', readings: [thirds] })).toEqual([]);
    });
  });
});

describe('a convention', () => {
  test.each([
    ['untied', '', []],
    ['varies', '', [first, last]],
    ['varies', 'by the weather', [last, half]],
    ['illegal', '', [outside]],
    ['illegal', 'none', [first, outside, last]],
  ])('may be %s', (status, rule, readings) => {
    const { verdict, problems, assumptions } = check({ status, rule, readings });
    expect([verdict, problems]).toEqual(['accepted', []]);
    expect(assumptions.at(-1)).toMatch(/words for people were not looked at: .*rules of conventions/);
  });

  test.each([
    ['legal', FIRST, [], 'expected untied, as the readings say'],
    ['varies', '', [], 'expected untied, as the readings say'],
    ['illegal', '', [first], 'expected legal, as the readings say'],
    ['untied', '', [first], 'expected legal, as the readings say'],
    ['untied', '', [outside], 'expected illegal, as the readings say'],
    ['legal', FIRST, [first, outside], 'expected illegal, as the readings say'],
    ['varies', '', [first, outside], 'expected illegal, as the readings say'],
    ['varies', '', [first], `the readings are the same: ${OWN}`],
    ['varies', '', [last, last], `the readings are the same: ${LAST}`],
    ['varies', '', [half, half], `the readings are the same: ${MEAN}`],
    ['fine', '', [first], 'expected "legal" or "varies" or "illegal" or "untied"'],
  ])('is not %s by "%s"', (status, rule, readings, reason) => {
    expect(problemsOf({ status, rule, readings })).toEqual([`/conventions/max/status: ${reason}`]);
  });

  it('by the first active piece does not vary, where the index takes another', () => {
    const clip = reading({
      program: programOf('x', ['c = clip x lo=1 hi=0']),
      at: ['0'],
      pieces: { '1': 'x', '3': '0' },
      gradient: ['1'],
      weights: { '1': '1' },
    });
    expect(problemsOf({ status: 'varies', rule: '', readings: [clip] }, 'clip')).toEqual([
      `/conventions/clip/status: the readings are the same: ${FIRST}`,
    ]);
  });

  it('has a rule and readings', () => {
    expect(problemsOf({ status: 'untied', readings: [] })).toEqual([
      '/conventions/max/rule: expected a string',
    ]);
    expect(problemsOf({ status: 'untied', rule: '' })).toEqual([
      '/conventions/max/readings: expected a list',
    ]);
  });

  it('is left open where a reading is not confirmed', () => {
    const wrong = altered(first, copy => (copy.weights = { '2': '1' }));
    for (const readings of [[wrong], [first, wrong], [wrong, outside]]) {
      const { problems, assumptions } = check({ status: 'legal', rule: FIRST, readings });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^\/conventions\/max\/readings\/[01]\/weights: the weights do not combine/);
      expect(assumptions).toContain(
        'not re-derived: /conventions/max (it rests on a reading that is not confirmed)',
      );
    }
  });
});
