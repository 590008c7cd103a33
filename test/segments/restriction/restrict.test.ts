import { describe, expect, test } from 'vitest';
import { parseRational, rational, rationalField, toFloat } from '../../../src/numbers/index.ts';
import {
  compareToRational,
  formatFunction,
  formatPolynomial,
  functionValue,
  isExact,
  type RealRoot,
  refine,
  simplestDyadic,
} from '../../../src/polynomials/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import {
  axis,
  type Curve,
  type Domain,
  isRestrictionFailure,
  lineCurve,
  parseCurve,
  pointOn,
  REAL_LINE,
  type Restriction,
  type RestrictionFailure,
  restrict,
  UNIT,
} from '../../../src/segments/index.ts';
import { runs, seedAt } from '../../random.ts';
import { randomSegment } from '../random-segment.ts';

const along = (text: string, curve: Curve = axis, domain: Domain = REAL_LINE): Restriction => {
  const found = restrict(compile(parseProgramText(text)), curve, domain);
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};
const failing = (text: string, curve: Curve = axis, domain: Domain = REAL_LINE): RestrictionFailure => {
  const found = restrict(compile(parseProgramText(text)), curve, domain);
  if (!isRestrictionFailure(found)) throw new Error('expected a failure');
  return found;
};
const point = (root: RealRoot | undefined): string =>
  root === undefined
    ? 'end'
    : isExact(root)
      ? root.lo.toFraction()
      : `${formatPolynomial(root.polynomial, 't')} near ${toFloat(refine(root, rational(1, 1000)).lo).toFixed(1)}`;
const shape = ({ pieces }: Restriction): string[] =>
  pieces.map(({ values, to }) => `${values.map(v => formatFunction(v, 't')).join()} until ${point(to)}`);

describe('by hand', () => {
  test.each([
    ['relu(x^2-2)', ['t^2 - 2 until t^2 - 2 near -1.4', '0 until t^2 - 2 near 1.4', 't^2 - 2 until end']],
    ['max(x^3-x, 0)', ['0 until -1', 't^3 - t until 0', '0 until 1', 't^3 - t until end']],
    ['abs(abs(x-1)-abs(x+1))', ['2 until -1', '-2*t until 0', '2*t until 1', '2 until end']],
    ['relu((x-1)^2)', ['t^2 - 2*t + 1 until 1', 't^2 - 2*t + 1 until end']],
    ['1/(x^2+2) + relu(x)', ['(1)/(t^2 + 2) until 0', '(t^3 + 2*t + 1)/(t^2 + 2) until end']],
    ['x', ['t until end']],
  ])('%s', (text, expected) => {
    expect(shape(along(text))).toEqual(expected);
  });

  test('three pieces in the plane, with a breakpoint that is not rational', () => {
    const [x, y] = [
      [rational(-3), rational(-2)],
      [rational(3), rational(5, 2)],
    ];
    const found = along('max(x^2-y, y^2-x, x*y-1/3)', lineCurve(x!, y!), UNIT);
    expect(found.pieces.map(({ evaluation }) => evaluation.pieces.at(-1))).toEqual([1, 2, 3, 3]);
    expect(found.breakpoints.map(({ at }) => point(at))).toEqual([
      '8/21',
      '81*t^2 - 18*t - 16 near 0.6',
      '2/3',
    ]);
  });

  test('pieces that agree on an interval are a tie there, and only there', () => {
    const found = along('max(relu(x), x)');
    expect(found.pieces.map(({ ties }) => ties.map(({ op, pieces }) => [op, pieces]))).toEqual([
      [],
      [['max', [1, 2]]],
    ]);
  });

  test('a tie along the whole segment takes the piece of the equality', () => {
    const found = along('max(x, y)', parseCurve('t, t', ['x', 'y']), UNIT);
    expect(found.pieces.map(({ evaluation }) => evaluation.pieces)).toEqual([[1]]);
    expect(found.pieces[0]!.ties).toMatchObject([{ op: 'max', pieces: [1, 2] }]);
    const unequal = along(
      'select g(x) { 0 when x != 0; x when x = 0 }\ng(x - y)',
      parseCurve('t, t', ['x', 'y']),
    );
    expect(unequal.pieces[0]!.evaluation.pieces).toEqual([1, 2]);
  });

  test('the index at a breakpoint is that of Algorithm 1 there', () => {
    const found = along('max(x^2 - 2, 0)');
    expect(found.breakpoints.map(({ evaluation }) => evaluation.pieces.at(-1))).toEqual([1, 1]);
    expect(along('relu(x)').breakpoints.map(({ evaluation }) => evaluation.pieces)).toEqual([[1]]);
  });

  test('one point is a segment without pieces', () => {
    const found = along('relu(x)', axis, { from: rational(1), to: rational(1) });
    expect(found.pieces).toEqual([]);
    expect(formatFunction(found.start!.values[0]!, 't')).toBe('t');
  });
});

describe('what is not defined, or not rational', () => {
  test('a pole inside is named, algebraic ones too', () => {
    expect(point(failing('1/(x^2-2)').at)).toBe('t^2 - 2 near -1.4');
    expect(failing('1/x').failure.kind).toBe('undefined');
    expect(failing('1/x', axis, UNIT).failure.kind).toBe('undefined');
    expect(failing('x/x').failure.kind).toBe('undefined');
  });

  test('a pole of a piece that is not taken does not matter', () => {
    const program = 'select g(x) { 1 when x <= 1; 1/x when x > 1 }\ng(x)';
    expect(shape(along(program))).toEqual(['1 until 1', '(1)/(t) until end']);
  });

  test('a division by zero everywhere', () => {
    expect(failing('1/(x - x)').near).toBeDefined();
  });

  test('exp of t is undecided, exp of 0 is 1', () => {
    expect(failing('exp(x)').failure.kind).toBe('undecided');
    expect(shape(along('relu(exp(x - x) * x)'))).toEqual(['0 until 0', 't until end']);
  });

  test('degrees and pieces beyond the budget are undecided', () => {
    expect(failing('(x^999)^999').failure.kind).toBe('undecided');
    const few = restrict(compile(parseProgramText('abs(abs(x) - 1)')), axis, REAL_LINE, { maxPieces: 2 });
    expect(few).toMatchObject({ failure: { kind: 'undecided' } });
  });

  test('a curve of another length, or no polynomial, is refused', () => {
    expect(() => parseCurve('t', ['x', 'y'])).toThrow('expected 2 polynomials in t');
    expect(() => parseCurve('t, 1/t', ['x', 'y'])).toThrow('--curve, y: expected a polynomial in t, got 1/t');
    expect(() => parseCurve('t, s', ['x', 'y'])).toThrow('--curve, y, line 1, column 2: expected one of');
  });
});

describe('what is told of a restriction', () => {
  const program = (text: string) => compile(parseProgramText(text));

  test('the curve, the domain, pieces with samples inside, points at both ends', () => {
    const curve = parseCurve('2*t - 1', ['x']);
    const found = restrict(program('abs(x)'), curve);
    if (isRestrictionFailure(found)) throw new Error('expected none');
    expect(found.curve).toBe(curve);
    expect(found.domain).toBe(UNIT);
    expect(
      found.pieces.map(({ from, to, sample }) => [from, to].map(point).concat(sample.toFraction())),
    ).toEqual([
      ['0', '1/2', '1/4'],
      ['1/2', '1', '3/4'],
    ]);
    expect(found.pieces.map(({ undecidedTies, missing }) => [undecidedTies, missing])).toEqual([
      [[], undefined],
      [[], undefined],
    ]);
    expect([found.start, found.end].map(end => formatFunction(end!.values[0]!, 't'))).toEqual([
      '-2*t + 1',
      '2*t - 1',
    ]);
    expect([found.start, found.end].map(end => point(end!.at))).toEqual(['0', '1']);
    const endless = along('abs(x)');
    expect([endless.start, endless.end]).toEqual([undefined, undefined]);
    expect(along('abs(x)', axis, { from: rational(1), to: rational(0) }).pieces).toEqual([]);
    expect(
      along('abs(x)', axis, { from: rational(1) }).pieces.map(({ from, to }) => [from, to].map(point)),
    ).toEqual([['1', 'end']]);
  });

  test('ties with the labels of their pieces, 24 of them at most', () => {
    const [tie] = along('max(x, x)').pieces[0]!.ties;
    expect(tie).toEqual({ node: 'max.1', op: 'max', pieces: [1, 2], labels: expect.any(Array) });
    expect(tie!.labels).toHaveLength(2);
    const [many] = along(`max(${Array(30).fill('x').join(', ')})`).pieces[0]!.ties;
    expect([many!.pieces.length, many!.labels.length]).toEqual([30, 24]);
  });

  test('nodes of which it is not known whether they tie', () => {
    // Beside x − x = 0 the other piece is reached as well, and exp(x) is no rational function of t.
    const text = 'select g(x, y) { y when x >= 0; exp(y) when x < 0 }\ng(x - x, x) + abs(x)';
    const { pieces } = along(text);
    expect(pieces.map(({ ties, undecidedTies }) => [ties, undecidedTies])).toEqual([
      [[], ['g.1']],
      [[], ['g.1']],
    ]);
  });

  test('of polynomials with one root the first that was asked about', () => {
    expect(shape(along('relu(x^2-2) + relu((x^2-2)*(x^2-3))'))).toEqual([
      't^4 - 4*t^2 + 4 until t^4 - 5*t^2 + 6 near -1.7',
      't^2 - 2 until t^2 - 2 near -1.4',
      't^4 - 5*t^2 + 6 until t^2 - 2 near 1.4',
      't^2 - 2 until t^4 - 5*t^2 + 6 near 1.7',
      't^4 - 4*t^2 + 4 until end',
    ]);
  });

  test('failures, with the node and the place', () => {
    expect(failing('abs(1/x)')).toMatchObject({
      failure: { kind: 'undefined', why: 'division by zero' },
      node: 'div.1',
      at: { lo: { n: 0n } },
    });
    const everywhere = failing('1/(x - x)');
    expect(everywhere).toMatchObject({ failure: { kind: 'undefined' }, node: 'div.1', near: rational(0) });
    expect(everywhere.at).toBe(undefined);
    // At an end of the domain, too.
    expect(failing('1/x', axis, UNIT)).toMatchObject({ node: 'div.1', at: { lo: { n: 0n } } });
    expect(failing('1/(x - 1)', axis, UNIT)).toMatchObject({ node: 'div.1', at: { lo: rational(1) } });
    expect(failing('exp(x)')).toMatchObject({ failure: { kind: 'undecided' }, near: rational(0) });
  });

  test('a budget of pieces', () => {
    const few = (maxPieces: number) => restrict(program('abs(abs(x) - 1)'), axis, REAL_LINE, { maxPieces });
    expect(few(3)).toMatchObject({ failure: { kind: 'undecided', why: 'more than 3 pieces' }, node: '' });
    expect(isRestrictionFailure(few(4))).toBe(false);
    const { limits } = along('x');
    expect(limits).toEqual({ degree: 1000, bits: 200_000 });
    const short = restrict(program('x^3'), axis, REAL_LINE, { limits: { degree: 2, bits: 100 } });
    expect(short).toMatchObject({
      failure: {
        why: 'a function of degree above 2, or with coefficients of more than 100 bits',
      },
    });
  });

  test('with places without a value, where these are asked for', () => {
    const found = restrict(program('1/relu(x) + 1/(x - 1)'), axis, REAL_LINE, { partial: true });
    if (isRestrictionFailure(found)) throw new Error('expected none');
    expect(found.pieces.map(({ missing, values }) => [missing?.why, values.length])).toEqual([
      ['division by zero', 0],
      [undefined, 1],
      [undefined, 1],
    ]);
    expect(found.pieces[0]).toMatchObject({
      evaluation: { values: [], pieces: [] },
      ties: [],
      undecidedTies: [],
      sample: rational(-1),
    });
    expect(found.breakpoints.map(({ missing, values }) => [missing?.why, values.length])).toEqual([
      ['division by zero', 0],
      ['division by zero', 0],
    ]);
    // What is not known is no place without a value.
    const undecided = restrict(program('exp(x)'), axis, REAL_LINE, { partial: true });
    expect(isRestrictionFailure(undecided)).toBe(true);
  });
});

/** Rational points of a piece: the sample and two more between it and its ends. */
function pointsInside({ from, to, sample }: Restriction['pieces'][number]) {
  const candidates = [
    sample,
    ...[from, to].flatMap(end => (end ? [sample.add(end.lo).div(rational(2))] : [])),
  ];
  return candidates.filter(
    t => (!from || compareToRational(from, t) < 0) && (!to || compareToRational(to, t) > 0),
  );
}

test('pieces have the values and the index pattern of Algorithm 1 at points inside; breakpoints at themselves', () => {
  const count = runs(400);
  /** Segments with a piece along which there is a tie; segments with a breakpoint that is not rational. */
  const seen = { tied: 0, irrational: 0 };
  for (let k = 1; k <= count; k++) {
    const { program, curve, text } = randomSegment(seedAt(k), { divisions: k % 3 === 0 });
    const found = restrict(program, curve);
    if (isRestrictionFailure(found)) throw new Error(`${text}: ${found.failure.why}`);
    if (found.pieces.some(({ ties }) => ties.length > 0)) seen.tied += 1;
    if (found.breakpoints.some(({ at }) => !isExact(at))) seen.irrational += 1;
    for (const piece of found.pieces) {
      for (const t of pointsInside(piece)) {
        const there = evaluate(rationalField, program, pointOn(curve, t));
        if (isEvaluationFailure(there)) throw new Error(text);
        expect(there.pieces, text).toEqual(piece.evaluation.pieces);
        expect(functionValue(piece.values[0]!, t)!.toFraction()).toBe(
          there.values[program.outputs[0]!]!.toFraction(),
        );
      }
    }
    for (const { at, evaluation } of [found.start!, ...found.breakpoints, found.end!]) {
      if (!isExact(at)) continue;
      const there = evaluate(rationalField, program, pointOn(curve, at.lo));
      if (isEvaluationFailure(there)) throw new Error(text);
      expect(there.pieces, text).toEqual(evaluation.pieces);
    }
  }
  expect(seen.irrational).toBeGreaterThan(count / 7);
  expect(seen.tied).toBeGreaterThan(count / 3);
});

test('breakpoints ascend', () => {
  for (let k = 1; k <= runs(100); k++) {
    const { program, curve } = randomSegment(seedAt(k));
    const found = restrict(program, curve);
    if (isRestrictionFailure(found)) throw new Error(found.failure.why);
    for (const { from, to, sample } of found.pieces) {
      expect(compareToRational(from!, sample)).toBe(-1);
      expect(compareToRational(to!, sample)).toBe(1);
    }
    expect(found.pieces.length).toBe(found.breakpoints.length + 1);
  }
});

test('simple numbers between others', () => {
  const simplest = (lo: string, hi: string) =>
    simplestDyadic(parseRational(lo), parseRational(hi)).toFraction();
  expect(simplest('0', '1')).toBe('1/2');
  expect(simplest('-5/2', '7/3')).toBe('0');
  expect(simplest('1/3', '1/2')).toBe('3/8');
  expect(simplest('-2', '-1')).toBe('-3/2');
});
