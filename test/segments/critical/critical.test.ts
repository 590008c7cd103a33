import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/fields/index.ts';
import { format, type Rational, rational } from '../../../src/numbers/index.ts';
import {
  compareToRational,
  formatPolynomial,
  isExact,
  type RealRoot,
} from '../../../src/polynomials/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  type StraightLine,
} from '../../../src/programs/index.ts';
import {
  axis,
  type CriticalSet,
  compositePieces,
  criticalElementary,
  criticalSet,
  type Domain,
  isInterval,
  isRestrictionFailure,
  type RestrictionFailure,
} from '../../../src/segments/index.ts';
import { formatValue, valueJson } from '../../../src/segments/restriction/values.ts';
import { runs, seedAt } from '../../random.ts';
import { randomSegment } from '../random-segment.ts';

const RUNS = runs(120);
const ZERO_OF = (u: string): string => `(relu(-(${u})) + (${u}) - relu(${u}))`;

const find = (program: StraightLine, domain: Domain = {}, budget?: number): CriticalSet => {
  const found = criticalSet(program, domain, budget === undefined ? {} : { budget });
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};
const where = (at: RealRoot | undefined): string =>
  at === undefined ? '∞' : isExact(at) ? format(at.lo) : `a root of ${formatPolynomial(at.polynomial, 't')}`;
const shown = ({ components }: CriticalSet): string[] =>
  components.map(component =>
    isInterval(component)
      ? `${component.kind} ${where(component.from)}..${where(component.to)}`
      : `${component.kind} ${where(component.at)} f=${formatValue(valueJson(component.value, component.at))}${component.reachable === false ? ' by coincidence' : ''}`,
  );

describe('by hand', () => {
  test.each([
    ['|x|', 'abs(t)', ['clarke 0 f=0']],
    ['x − zero(x)', `t - ${ZERO_OF('t')}`, ['artificial 0 f=0']],
    ['zero(x)·x + x²', `${ZERO_OF('t')}*t + t^2`, ['clarke 0 f=0']],
    ['a W', 'abs(abs(t) - 1)', ['clarke -1 f=0', 'clarke 0 f=1', 'clarke 1 f=0']],
    ['touching', 'relu((t-1)^2)', ['clarke 1 f=0']],
    ['constant between −√2 and √2', 'relu(t^2-2)', ['clarke a root of t^2 - 2..a root of t^2 - 2']],
    [
      'max(x³ − x, 0)',
      'max(t^3-t, 0)',
      ['clarke ∞..-1', 'clarke a root of 3*t^2 - 1 f=≈ 0.38490018', 'clarke 0..1'],
    ],
    ['a plateau on both sides', 'abs(abs(t-1)-abs(t+1))', ['clarke ∞..-1', 'clarke 0 f=0', 'clarke 1..∞']],
    [
      'artificial at ±√2',
      `t - ${ZERO_OF('t^2-2')}`,
      ['artificial a root of t^2 - 2 f=≈ -1.4142136', 'artificial a root of t^2 - 2 f=≈ 1.4142136'],
    ],
    // Between the kinks 0 and 4 both relus are on; both off they give 0, which is f at 8/3, by coincidence.
    ['a coincidence inside a piece', 'relu(t) - 2*relu(4-t)', ['artificial 8/3 f=0 by coincidence']],
    ['nothing', 'exp(t - t) * t', []],
  ])('%s', (_, text, expected) => {
    const found = find(compile(parseProgramText(text)));
    expect(found.complete).toBe('yes');
    expect(shown(found)).toEqual(expected);
  });

  test('on an interval, whose ends are points like others', () => {
    const program = compile(parseProgramText('abs(abs(t) - 1)'));
    expect(shown(find(program, { from: rational(0), to: rational(1) }))).toEqual([
      'clarke 0 f=1',
      'clarke 1 f=0',
    ]);
    const half = find(compile(parseProgramText('relu(t)')), { from: rational(-1), to: rational(2) });
    expect(shown(half)).toEqual(['clarke -1..0']);
    const log = criticalSet(compile(parseProgramText('1/t')), { from: rational(0), to: rational(1) });
    expect(isRestrictionFailure(log)).toBe(true);
    expect(
      shown(find(compile(parseProgramText('t + 1/t')), { from: rational(1, 1024), to: rational(2) })),
    ).toEqual(['clarke 1 f=2']);
  });

  test('an interval of which one end is asked about is a point', () => {
    const half = find(compile(parseProgramText('relu(t)')), { from: rational(0), to: rational(1) });
    expect(shown(half)).toEqual(['clarke 0 f=0']);
    expect(
      shown(find(compile(parseProgramText('relu(t)')), { from: rational(-1), to: rational(0) })),
    ).toEqual(['clarke -1..0']);
  });

  test.each([
    ['a pole', 't + 1/t', ['clarke -1 f=-2', 'clarke 1 f=2'], ['0..0']],
    ['a hole in a constant', 't/t', ['clarke ∞..0', 'clarke 0..∞'], ['0..0']],
    ['half a line', '1/relu(t) + relu(t - 1)', ['clarke 1 f=1'], ['∞..0']],
    [
      'poles that are not rational',
      'abs(t - 1) + 1/(t^2 - 2)^2',
      // f′ = ±1 − 4t/(t² − 2)³; at 1 it goes from 3 to 5.
      [
        'clarke -2 f=13/4',
        'clarke a root of t^5 - 2*t^4 - 2*t^3 + 4*t^2 + 4*t - 4 f=≈ 0.73392093',
        'clarke 2 f=5/4',
      ],
      ['a root of t^2 - 2..a root of t^2 - 2', 'a root of t^2 - 2..a root of t^2 - 2'],
    ],
  ])('without a value somewhere: %s', (_, text, expected, holes) => {
    const found = criticalSet(compile(parseProgramText(text)), {}, { partial: true });
    if (isRestrictionFailure(found)) throw new Error(found.failure.why);
    expect(found.noValue.map(({ from, to }) => `${where(from)}..${where(to)}`)).toEqual(holes);
    expect(shown(found)).toEqual(expected);
    expect(isRestrictionFailure(criticalSet(compile(parseProgramText(text))))).toBe(true);
  });

  test('too many composite pieces: undecided inside, all the same decided at rational kinks', () => {
    const program = compile(parseProgramText(`t - ${ZERO_OF('t')}`));
    const found = find(program, {}, 3);
    expect(found.complete).toBe('undecided');
    expect(found.why).toContain('more than 3 steps of enumeration');
    expect(shown(found)).toEqual(['artificial 0 f=0']);
    const elsewhere = find(compile(parseProgramText(`t - ${ZERO_OF('t^2-2')}`)), {}, 3);
    expect(elsewhere.complete).toBe('undecided');
    expect(shown(elsewhere).every(text => text.startsWith('artificial'))).toBe(true);
    // Not seen to be critical, and not all pieces known: the point itself is undecided.
    expect(find(compile(parseProgramText('2*t + relu(t^2 - 2)')), {}, 1).components).toMatchObject([
      { kind: 'clarke' },
      { kind: 'undecided' },
    ]);
  });
});

describe('on a domain', () => {
  const on = (text: string, from: number, to: number, partial = false): CriticalSet | RestrictionFailure =>
    criticalSet(compile(parseProgramText(text)), { from: rational(from), to: rational(to) }, { partial });
  const known = (text: string, from: number, to: number, partial = false): CriticalSet => {
    const found = on(text, from, to, partial);
    if (isRestrictionFailure(found)) throw new Error(found.failure.why);
    return found;
  };

  test('the program need be defined only a little beyond its ends', () => {
    // A pole at −1/2000, between 1/1024 and 1/1024².
    expect(shown(known('(t - 1)^2 + 0/(t + 1/2000)', 0, 2))).toEqual(['clarke 1 f=0']);
    expect(shown(known('(t - 1)^2 + 0/(t - 2 - 1/2000)', 0, 2))).toEqual(['clarke 1 f=0']);
    // With one end only, too.
    const half = (text: string, domain: Domain) => shown(find(compile(parseProgramText(text)), domain));
    expect(half('(t - 1)^2 + 0/(t + 1/2000)', { from: rational(0) })).toEqual(['clarke 1 f=0']);
    expect(half('(t - 1)^2 + 0/(t - 2 - 1/2000)', { to: rational(2) })).toEqual(['clarke 1 f=0']);
    expect(half('t^2', { from: rational(1) })).toEqual([]);
    expect(half('t^2', { to: rational(-1) })).toEqual([]);
    // At an end itself it is not.
    expect(isRestrictionFailure(on('t + 1/t', 0, 2))).toBe(true);
    expect(isRestrictionFailure(criticalSet(compile(parseProgramText('1/t'))))).toBe(true);
    const near = `1/(t + 1/${2n ** 60n})`;
    expect(isRestrictionFailure(on(near, 0, 2))).toBe(true);
  });

  test('constant stretches are joined, and cut at its ends', () => {
    expect(shown(find(compile(parseProgramText('relu(t) - relu(t)'))))).toEqual(['clarke ∞..∞']);
    expect(shown(find(compile(parseProgramText('relu(relu(t) - 1)'))))).toEqual(['clarke ∞..1']);
    expect(shown(known('relu(t) - relu(t)', -1, 1))).toEqual(['clarke -1..1']);
    expect(shown(known('relu(relu(t) - 1)', 2, 3))).toEqual([]);
    expect(shown(known('relu(relu(t) - 1)', 1, 3))).toEqual(['clarke 1 f=0']);
    expect(shown(known('relu(-relu(t) + 1)', 1, 3))).toEqual(['clarke 1..3']);
    expect(shown(known('relu(-relu(t) + 1)', 0, 1))).toEqual(['clarke 0 f=1', 'clarke 1 f=0']);
    expect(shown(known('relu(t)', -2, -1))).toEqual(['clarke -2..-1']);
  });

  test.each([
    [-1, -1],
    [0, 0],
    [1, 0],
  ])('from %d to %d is refused: it is no interval', (from, to) => {
    expect(() => on('relu(t)', from, to)).toThrow(`expected an interval that is not empty, got from ${from}`);
    const domain = { from: rational(from), to: rational(to) };
    expect(() => criticalElementary(compile(parseProgramText('relu(exp(t) - 1)')), domain)).toThrow(
      'expected an interval that is not empty',
    );
  });

  test('holes and points that are not regular are told where they are in it', () => {
    const holes = ({ noValue }: CriticalSet) => noValue.map(({ from, to }) => `${where(from)}..${where(to)}`);
    const text = '1/relu(abs(t) - 1) + 1/(t - 3)';
    expect(holes(known(text, 0, 2, true))).toEqual(['0..1']);
    expect(holes(known(text, -9, 9, true))).toEqual(['-1..1', '3..3']);
    expect(holes(known(text, 3, 4, true))).toEqual(['3..3']);
    expect(holes(known(text, 4, 5, true))).toEqual([]);
    const step = 'select g(x) { 0 when x <= 0; 1 when x > 0 }\ng(t) + t';
    const jumps = ({ notRegular }: CriticalSet) => notRegular.map(({ at, why }) => [where(at), why]);
    expect(jumps(known(step, 0, 1))).toEqual([['0', 'the function jumps']]);
    expect(jumps(known(step, -1, 0))).toEqual([['0', 'the function jumps']]);
    expect(jumps(known(step, 1, 2))).toEqual([]);
  });

  test('points with several slopes are told where they are in it', () => {
    const fat = ({ multivalued }: CriticalSet) => multivalued.map(({ at }) => where(at));
    const text = 't + (abs(t) + abs(t - 1))/4';
    expect(fat(known(text, 0, 1))).toEqual(['0', '1']);
    expect(fat(known(text, 1, 2))).toEqual(['1']);
    expect(fat(known(text, 2, 3))).toEqual([]);
    expect(shown(known(text, 0, 1))).toEqual([]);
  });
});

test('what is not known is said', () => {
  const program = compile(parseProgramText('2*t + relu(t^2 - 2)'));
  const found = find(program, {}, 1);
  expect([found.complete, found.why]).toEqual([
    'undecided',
    'inside the pieces, coincidences of other composite pieces were not enumerated: more than 1 steps of enumeration',
  ]);
  expect(found.components.map(component => ('why' in component ? component.why : undefined))).toEqual([
    undefined,
    'not all active composite pieces are known here',
  ]);
  expect(found.multivalued.map(({ all }) => all)).toEqual([false, false]);
  const whole = find(program);
  expect([whole.complete, whole.why]).toEqual(['yes', undefined]);
});

test('composite pieces: distinct, and undefined where they divide by zero', () => {
  const pieces = compositePieces(
    compile(parseProgramText('select g(x) { 1/x when x >= 1; 2 - x when x < 1 }\ng(t) + g(t)')),
    axis,
  );
  if (typeof pieces === 'string') throw new Error(pieces);
  // The two orders of 1/x and 2 − x leave the same function.
  expect(pieces.length).toBe(3);
  expect(pieces.filter(({ divisors }) => divisors.length > 0).length).toBe(2);
});

/** Rational points of interest: kinks, zeros and coincidences as far as they are rational, and some others. */
function rationalPoints({ components, restriction }: CriticalSet): Rational[] {
  const roots = [
    ...restriction.breakpoints.map(({ at }) => at),
    ...components.flatMap(component => (isInterval(component) ? [] : [component.at])),
  ];
  return [
    ...roots.filter(isExact).map(({ lo }) => lo),
    ...restriction.pieces.map(({ sample }) => sample),
    ...[-3, -2, -1, 0, 1, 2, 3].map(n => rational(n, 2)),
  ];
}

test(`as the fields say at rational points, on ${RUNS} random programs`, () => {
  /** Programs: those whose critical points are all known, and of these the ones with each kind. */
  const seen = { complete: 0, clarke: 0, artificial: 0 };
  const points = { all: 0, decided: 0, regular: 0 };
  const reached = { yes: 0, no: 0 };
  for (let k = 1; k <= RUNS; k++) {
    const { program, text } = randomSegment(seedAt(30_000 + k), { inputs: 1 });
    const found = criticalSet(program, {}, { budget: 1_500 });
    if (isRestrictionFailure(found)) throw new Error(`${text}: ${found.failure.why}`);
    if (found.complete !== 'yes') continue;
    seen.complete += 1;
    for (const kind of ['clarke', 'artificial'] as const)
      if (found.components.some(component => component.kind === kind)) seen[kind] += 1;
    for (const t of rationalPoints(found)) {
      const component = found.components.find(c =>
        isInterval(c)
          ? (!c.from || compareToRational(c.from, t) <= 0) && (!c.to || compareToRational(c.to, t) >= 0)
          : compareToRational(c.at, t) === 0,
      );
      const there = explain(program, [t], { budget: 20_000 });
      if (isEvaluationFailure(there)) throw new Error(text);
      const { selectionCritical, clarkeCritical } = there;
      points.all += 1;
      if (component === undefined) points.regular += 1;
      if (selectionCritical.verdict !== 'undecided' && clarkeCritical.verdict !== 'undecided')
        points.decided += 1;
      const label = `${text} at ${format(t)}`;
      if (selectionCritical.verdict !== 'undecided')
        expect(selectionCritical.verdict, label).toBe(component ? 'yes' : 'no');
      if (clarkeCritical.verdict !== 'undecided')
        expect(clarkeCritical.verdict, label).toBe(component?.kind === 'clarke' ? 'yes' : 'no');
      if (component && 'at' in component && component.reachable !== undefined) {
        expect(there.reachable.verdict, label).toBe(component.reachable ? 'yes' : 'no');
        reached[component.reachable ? 'yes' : 'no'] += 1;
      }
    }
  }
  expect(seen.complete).toBeGreaterThan(RUNS / 2);
  expect(seen.clarke).toBeGreaterThan(RUNS / 3);
  expect(seen.artificial).toBeGreaterThan(RUNS / 3);
  expect(reached.yes).toBeGreaterThan(0);
  expect(reached.no).toBeGreaterThan(0);
  expect(points.decided).toBeGreaterThan(points.all / 2);
  expect(points.regular).toBeGreaterThan(points.all / 5);
});

describe('A1: pieces without a value at the point they are taken beside', () => {
  const q = (index: string) => `select q(x) { ${index} }\nq(t) - t/2`;
  const at = (text: string, budget?: number) => find(compile(parseProgramText(text)), {}, budget);

  test.each([undefined, 1])('leave D_f open: no artificial point (budget %s)', budget => {
    expect(shown(at(q('x^2/x when x != 0; 0 when x = 0'), budget))).toEqual(['undecided 0 f=0']);
    // The same piece with a value there: active, and 0 between the slopes.
    expect(shown(at(q('x when x != 0; 0 when x = 0'), budget))).toEqual(['artificial 0 f=0']);
  });

  test.each([undefined, 1])('count for Clarke’s set (budget %s)', budget => {
    const { components } = at(q('x^2/x when x > 0; 0 when x <= 0'), budget);
    expect(components).toMatchObject([{ kind: 'clarke', clarke: [{}, {}], active: [], lacking: 'q.1' }]);
  });
});
