/** What a document says of single points of a program made of elementary functions, and each falsehood. */
import { describe, expect, test } from 'vitest';
import {
  checkCriticalPoint,
  checkGaps,
  checkIrregularPoints,
  checkMultivalued,
  expectAscending,
  readPoint,
} from '../../../src/certificates/critical/points.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { spotAt, withReals } from '../stretches.ts';
import { lineOf, refusal } from '../units.ts';
import { ABSOLUTE, ARTIFICIAL, absolute, artificial, cover, LOG_TWO, own, saidOf, ZERO } from './lines.ts';

const jump = own('x', ['e = exp t', 'y = s e'], '0 when x <= 2', 'x when x > 2');
const JUMP = cover('0', LOG_TWO, 'exp(t)');
const log = lineOf('t', ['y = log t']);
const LOG = cover(null, ZERO, 'log(t)');
const lacking = own('x', ['y = s t'], 'exp(x) when x <= 0', '1 + x when x > 0', '1/x when x > 0 and x < 0');
const LACKING = cover('exp(t)', ZERO, '1 + t');
const LACKS = 'a piece of the node y has no value there, though its cell reaches it';
const COMPLETE = { document: { complete: 'yes' } };
const OPEN = { document: { complete: 'undecided' } };

describe('a point', () => {
  const read = (line: Line, pieces: object[], point: object, domain?: string[]): string[] =>
    saidOf(line, pieces, one => readPoint({ point }, one), domain && { domain });

  test('is asked about, and has a value at which f is continuous', () => {
    expect([read(absolute, ABSOLUTE, LOG_TWO), read(absolute, ABSOLUTE, ZERO, ['0', '1'])]).toEqual([[], []]);
    const gap = ['/point: the program has no value there, or is not regular'];
    expect([read(log, LOG, ZERO), read(log, LOG, { at: '-1' }), read(jump, JUMP, LOG_TWO)]).toEqual([
      gap,
      gap,
      gap,
    ]);
    expect(read(absolute, ABSOLUTE, ZERO, ['1/2', '1'])).toEqual([
      '/point: is not in the interval that is asked about',
    ]);
  });
});

describe('a critical point', () => {
  const check = (
    line: Line,
    pieces: object[],
    mark: object,
    entry: object,
    given: object = COMPLETE,
  ): string[] =>
    saidOf(line, pieces, one => checkCriticalPoint(entry, spotAt(mark, one.review.meter), one), given);
  const CORNER = { kind: 'clarke', value: '0', clarke: ['-2', '2'], active: ['-2', '2'] };
  const FLAT = { kind: 'artificial', value: '1', clarke: ['1'], active: ['0', '1', '2'] };

  test('is one, by Clarke’s set or by D_f', () => {
    expect(check(absolute, ABSOLUTE, LOG_TWO, CORNER)).toEqual([]);
    expect(check(artificial, ARTIFICIAL, ZERO, FLAT)).toEqual([]);
    expect(
      check(artificial, ARTIFICIAL, ZERO, { ...FLAT, kind: 'undecided', why: 'w', active: ['1'] }, OPEN),
    ).toEqual([]);
  });

  test.each<readonly [change: object, says: string]>([
    [{ kind: 'perhaps' }, '/kind: expected "clarke" or "artificial" or "undecided"'],
    [{ value: '1' }, '/value: is not the value of f'],
    [{ clarke: ['-2'] }, '/clarke: lacks a value'],
    [{ clarke: ['-2', '2', '0'] }, '/clarke/2: is not one of the values'],
    [{ active: ['2'] }, '/active: lacks a value'],
    [{ active: ['-2', '2', '2'] }, '/active/2: is listed twice'],
    [{ active: 'all' }, '/active: expected a list'],
    [{ kind: 'artificial' }, '/kind: 0 is in the hull of both derivatives'],
    [{ why: 'w' }, '/why: expected no reason'],
    [{ kind: 'undecided' }, '/kind: expected a list that is not complete'],
  ])('%j is refused at the corner of |exp(t) - 2|', (change, says) => {
    expect(check(absolute, ABSOLUTE, LOG_TWO, { ...CORNER, ...change })).toEqual([says]);
  });

  test('is none where 0 is in neither hull', () => {
    const point = { value: '1', clarke: ['-1'], active: ['-1'] };
    expect(check(absolute, ABSOLUTE, ZERO, { ...point, kind: 'clarke' })).toEqual([
      '/kind: 0 is not in the hull of both derivatives',
    ]);
    expect(check(absolute, ABSOLUTE, ZERO, { ...point, kind: 'artificial' })).toEqual([
      '/kind: 0 is not in the hull of the derivatives of the active pieces',
    ]);
    expect(check(artificial, ARTIFICIAL, ZERO, { ...FLAT, kind: 'clarke' })).toEqual([
      '/kind: 0 is not in the hull of both derivatives',
    ]);
    expect(check(artificial, ARTIFICIAL, ZERO, { ...FLAT, kind: 'undecided' }, OPEN)).toEqual([
      '/why: expected a reason',
    ]);
  });

  test('of D_f nothing is said where a piece lacks a value', () => {
    const open = { kind: 'undecided', why: 'w', value: '1', clarke: ['1'], active: [] };
    expect(check(lacking, LACKING, ZERO, open)).toEqual([]);
    const artificial = { ...open, kind: 'artificial', why: undefined };
    expect(check(lacking, LACKING, ZERO, artificial)).toEqual([`/kind: ${LACKS}`]);
    expect(check(lacking, LACKING, ZERO, { ...open, active: ['1'] })).toEqual([`/active: ${LACKS}`]);
  });
});

describe('a point of several slopes', () => {
  const check = (line: Line, pieces: object[], entry: object, given: object = COMPLETE): string[] =>
    saidOf(line, pieces, one => checkMultivalued(entry, one), given);
  const CORNER = { point: LOG_TWO, complete: 'yes', clarke: ['-2', '2'], active: ['-2', '2'] };
  const LEFT_OPEN = 'not re-derived: /multivalued (the document leaves open what D_f is at some point)';

  test('is listed with all of them, or is left open', () => {
    expect(check(absolute, ABSOLUTE, CORNER)).toEqual([]);
    expect(check(absolute, ABSOLUTE, { ...CORNER, complete: 'undecided', active: ['2'] }, OPEN)).toEqual([
      LEFT_OPEN,
    ]);
    expect(check(absolute, ABSOLUTE, { ...CORNER, complete: 'undecided' })).toEqual([
      '/complete: expected yes, as all pieces are known',
      LEFT_OPEN,
    ]);
  });

  test.each<readonly [change: object, says: string]>([
    [{ complete: 'no' }, '/complete: expected "yes" or "undecided"'],
    [{ clarke: ['2'] }, '/clarke: lacks a value'],
    [{ active: ['2'] }, '/active: lacks a value'],
    [{ active: undefined }, '/active: expected a list'],
    [{ point: ZERO, clarke: ['-1'], active: ['-1'] }, '/active: D_f has one slope there'],
  ])('%j is refused', (change, says) =>
    expect(check(absolute, ABSOLUTE, { ...CORNER, ...change })).toEqual([says]),
  );

  test('of D_f nothing is said where a piece lacks a value', () => {
    const open = { point: ZERO, complete: 'undecided', clarke: ['1'], active: [] };
    expect(check(lacking, LACKING, open)).toEqual([LEFT_OPEN]);
    expect(check(lacking, LACKING, { ...open, complete: 'yes' })).toEqual([`/complete: ${LACKS}`]);
    expect(check(lacking, LACKING, { ...open, active: ['1'] })).toEqual([`/active: ${LACKS}`, LEFT_OPEN]);
  });
});

describe('the points at which f is not continuous', () => {
  const entry = { point: LOG_TWO, value: '0', why: 'the function jumps' };
  const check = (notRegular: unknown, domain?: string[], complete = 'yes'): string[] =>
    saidOf(
      jump,
      JUMP,
      ({ irregular, domain: asked, review }) =>
        checkIrregularPoints({ notRegular, complete }, irregular, asked, review),
      domain && { domain },
    );

  test('may be left out where a document is open', () => {
    const open = (notRegular: unknown) => check(notRegular, undefined, 'undecided');
    expect(open([entry])).toEqual([]);
    expect(open([])).toEqual([
      expect.stringContaining('whether f is regular at a point that a document leaves open'),
    ]);
    expect(open([entry, entry])).toEqual([': expected the points at which f is not regular, ascending']);
    expect(open([{ ...entry, value: '2' }])).toEqual(['/0/value: is not the value of f']);
  });

  test('are named as far as they are asked about', () => {
    expect([check([entry]), check(undefined, ['1', '2']), check([entry], ['0', '1'])]).toEqual([[], [], []]);
  });

  test.each<readonly [stated: unknown, says: string]>([
    [undefined, ': expected the points at which f is not regular, ascending'],
    [[entry, entry], ': expected the points at which f is not regular, ascending'],
    [[{ ...entry, point: ZERO }], '/0/point: f is regular there, or has no value'],
    [[{ ...entry, value: '2' }], '/0/value: is not the value of f'],
    [[{ ...entry, why: 'w' }], '/0/why: expected: the function jumps'],
  ])('%j is refused', (stated, says) => expect(check(stated)).toEqual([says]));
});

describe('where the program has no value', () => {
  const check = (noValue: unknown, domain?: string[]): string[] =>
    saidOf(
      log,
      LOG,
      ({ holes, domain: asked, review }) => checkGaps({ noValue }, holes, asked, review),
      domain && { domain },
    );
  const EXPECTED = ': expected the points and intervals at which the program has no value';

  test('is named as far as it is asked about', () => {
    expect([check([{ interval: [null, ZERO] }]), check(undefined, ['1', '2'])]).toEqual([[], []]);
    expect(check([{ interval: [{ at: '-1' }, ZERO] }], ['-1', '1'])).toEqual([]);
    expect(check([{ point: ZERO }], ['0', '1'])).toEqual([]);
  });

  test.each<readonly [stated: unknown, says: string]>([
    [undefined, EXPECTED],
    [[{ point: ZERO }], EXPECTED],
    [[{ interval: [null, { at: '1' }] }], EXPECTED],
    [[{ interval: [{ at: '-9' }, ZERO] }], EXPECTED],
    [[{ interval: [null, ZERO, null] }], '/0/interval: expected two ends'],
    [[{ interval: [null] }], '/0/interval: expected two ends'],
    [[{}], '/0: expected a list'],
    [[{ point: ZERO, interval: [null, ZERO] }], '/0: expected a point or an interval'],
  ])('%j is refused', (stated, says) => expect(check(stated)).toEqual([says]));
});

test('points ascend', () => {
  withReals(meter => {
    const [a, b] = [spotAt(ZERO, meter), spotAt(LOG_TWO, meter)];
    const wrong = { wrong: 'expected ascending points', path: '/1' };
    expect(refusal(() => expectAscending([a, b]))).toBe('none');
    expect([refusal(() => expectAscending([b, a])), refusal(() => expectAscending([b, b]))]).toEqual([
      wrong,
      wrong,
    ]);
  });
});
