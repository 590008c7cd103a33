/** Whether two programs are one function, made of elementary ones: part by part, and at one point. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/certificates/language/line.ts';
import { checkDifferentThere, reviewSameParts } from '../../../src/certificates/varying/equal.ts';
import { CROSSING, saidWithReals, withReals } from '../stretches.ts';
import { lineOf, refusal, selectionOf } from '../units.ts';

const LOG_TWO = { root: 'exp(t) - 2', lo: '1/2', hi: '1', expr: 'log(2)' };
const GAP = ['e = exp t', 'c = const value=2', 'd = sub e c'];
const kink = lineOf('t', [...GAP, 'y = relu d']);
const larger = lineOf('t', [...GAP, 'm = max e c', 'y = sub m c']);
const pole = lineOf('t', [...GAP, 'y = div c d']);
/** relu(d), but 1 where d is 0. */
const other = lineOf('t', [...GAP, 'r = relu d', 'y = s r d'], {
  selections: { s: selectionOf('r d', ['r', '1'], '1: d != 0', '2: d = 0') },
});
/** relu(d), but without a value where d is 0. */
const gone = lineOf('t', [...GAP, 'r = relu d', 'q = div d d', 'y = mul r q']);
const PARTS = [
  { from: null, to: LOG_TWO, values: ['0'] },
  { from: LOG_TWO, to: null, values: ['exp(t) - 2'] },
];
const POLES = PARTS.map(part => ({ ...part, values: ['2/(exp(t) - 2)'] }));

const check = (p: Line, q: Line, document: object): string[] =>
  saidWithReals(review => reviewSameParts(review, '', document, [p, q]));
const UNCONFIRMED = 'not re-derived: /noValue (it rests on parts that are not confirmed)';
const ELSEWHERE = '/parts/0/values: is not what the programs compute there';

describe('one function', () => {
  test('on all parts, and between them', () => {
    expect(check(kink, larger, { parts: PARTS })).toEqual([]);
    expect(check(pole, pole, { parts: POLES, noValue: [LOG_TWO] })).toEqual([]);
    expect(check(gone, gone, { parts: PARTS, noValue: [{ ...LOG_TWO, hi: '3/4' }] })).toEqual([]);
  });

  test('of parts without a value nothing is listed', () => {
    const half = lineOf('t', ['y = log t']);
    const parts = [
      { from: null, to: { at: '0' }, values: null },
      { from: { at: '0' }, to: null, values: ['log(t)'] },
    ];
    expect(check(half, half, { parts, noValue: [{ at: '0' }] })).toEqual([]);
    expect(
      check(half, half, { parts: [{ ...parts[0], values: ['0'] }, parts[1]], noValue: [{ at: '0' }] }),
    ).toEqual([ELSEWHERE, UNCONFIRMED]);
  });

  test('with no piece at all between the parts, in one as in the other', () => {
    const left = lineOf('t', ['c = cosh t', 'r = mod t t', 'y = add c r']);
    const right = lineOf('t', ['z = const value=0', 'c = cosh t', 'q = div z t', 'y = add c q']);
    const there = lineOf('t', ['y = cosh t']);
    const values = ['exp(t)/2 + exp(-t)/2'];
    const parts = [
      { from: null, to: { at: '0' }, values },
      { from: { at: '0' }, to: null, values },
    ];
    const noValue = [{ at: '0' }];
    expect(check(left, right, { parts, noValue })).toEqual([]);
    expect(check(left, left, { parts, noValue })).toEqual([]);
    expect(check(left, there, { parts })).toEqual([
      '/parts/0/to: the programs differ at the end',
      UNCONFIRMED,
    ]);
  });

  test('at a point without a closed form, where both are continuous', () => {
    const nodes = ['e = exp t', 'h = sum t t t'];
    const most = lineOf('t', [...nodes, 'y = max e h']);
    const values = [['exp(t)'], ['3*t'], ['exp(t)']];
    const far = { ...CROSSING, lo: '3/2', hi: '8/5' };
    const ends = [null, CROSSING, far, null];
    const parts = values.map((one, i) => ({ from: ends[i], to: ends[i + 1], values: one }));
    expect(check(most, most, { parts })).toEqual([]);
    const jump = lineOf('t', [...nodes, 'd = sub e h', 'y = step d']);
    expect(
      check(jump, jump, { parts: parts.map((part, i) => ({ ...part, values: [i === 1 ? '0' : '1'] })) }),
    ).toEqual([
      'not re-derived: /parts/0 (whether both have one value at a point)',
      'not re-derived: /parts/1 (whether both have one value at a point)',
      UNCONFIRMED,
    ]);
  });

  test.each<readonly [p: Line, q: Line, document: object, says: readonly string[]]>([
    [kink, larger, { parts: [{ ...PARTS[0], values: ['1/10^30'] }, PARTS[1]] }, [ELSEWHERE, UNCONFIRMED]],
    [kink, larger, { parts: [{ ...PARTS[0], values: null }, PARTS[1]] }, [ELSEWHERE, UNCONFIRMED]],
    [kink, larger, { parts: [{ ...PARTS[0], values: ['0', '0'] }, PARTS[1]] }, [ELSEWHERE, UNCONFIRMED]],
    [kink, pole, { parts: PARTS }, [ELSEWHERE, ELSEWHERE.replace('0', '1'), UNCONFIRMED]],
    [kink, larger, { parts: PARTS.slice(1) }, ['/parts: the parts do not cover the real line', UNCONFIRMED]],
    [
      kink,
      larger,
      { parts: PARTS.slice(0, 1) },
      ['/parts: the parts do not cover the real line', UNCONFIRMED],
    ],
    [kink, other, { parts: PARTS }, ['/parts/0/to: the programs differ at the end', UNCONFIRMED]],
    [other, gone, { parts: PARTS }, ['/parts/0/to: the programs differ at the end', UNCONFIRMED]],
    [gone, kink, { parts: PARTS }, ['/parts/0/to: the programs differ at the end', UNCONFIRMED]],
    [
      pole,
      pole,
      { parts: POLES },
      ['/noValue: expected the ends of parts at which neither program has a value'],
    ],
    [
      kink,
      larger,
      { parts: PARTS, noValue: [LOG_TWO] },
      ['/noValue: expected the ends of parts at which neither program has a value'],
    ],
    [
      pole,
      pole,
      { parts: POLES, noValue: [{ at: '7/10' }] },
      ['/noValue: expected the ends of parts at which neither program has a value'],
    ],
  ])('is refused: %#', (p, q, document, says) => expect(check(p, q, document)).toEqual(says));
});

describe('different values at a point', () => {
  const [exp, line, log] = [['y = exp t'], ['c = const value=1', 'y = add c t'], ['y = log t']].map(nodes =>
    lineOf('t', nodes),
  ) as [Line, Line, Line];
  const differ = (p: Line, q: Line, document: object) =>
    withReals(meter => refusal(() => checkDifferentThere(document, [p, q], meter)));
  const E = { expr: 'exp(1)', lo: '2', hi: '3' };
  const AT_ONE = { at: { at: '1' }, values: [[E], ['2']] };
  const ALONE = 'only one of them has a value there';

  test('are stated, or not', () => {
    expect([differ(exp, line, AT_ONE), differ(exp, line, { at: { at: '1' } })]).toEqual(['none', 'none']);
    expect(differ(exp, line, { at: LOG_TWO })).toBe('none');
    expect([
      differ(log, line, { at: { at: '-1' }, why: ALONE }),
      differ(line, log, { at: { at: '-1' } }),
    ]).toEqual(['none', 'none']);
  });

  test.each<readonly [p: Line, q: Line, document: object, why: object]>([
    [exp, line, { at: CROSSING }, { stop: 'no closed form of the point is known' }],
    [log, log, { at: { at: '0' } }, { wrong: 'neither program has a value there' }],
    [exp, line, { at: { at: '0' } }, { wrong: 'the programs have the same value there' }],
    [exp, line, { ...AT_ONE, why: ALONE }, { wrong: '"why" does not say how they differ' }],
    [log, line, { at: { at: '-1' }, why: 'because' }, { wrong: '"why" does not say how they differ' }],
    [exp, line, { ...AT_ONE, values: [[E]] }, { wrong: 'expected two entries', path: '/values' }],
    [
      exp,
      line,
      { ...AT_ONE, values: [[E], ['2'], ['3']] },
      { wrong: 'expected two entries', path: '/values' },
    ],
    [
      exp,
      line,
      { ...AT_ONE, values: [[E], ['2', '3']] },
      { wrong: 'expected a value for each output', path: '/values/1' },
    ],
    [
      log,
      line,
      { at: { at: '-1' }, values: [['0'], ['0']] },
      { wrong: 'expected a value for each output', path: '/values/0' },
    ],
    [
      exp,
      line,
      { ...AT_ONE, values: [[E], ['3']] },
      { wrong: 'is not the value there', path: '/values/1/0' },
    ],
    [
      exp,
      line,
      { ...AT_ONE, values: [['3'], ['2']] },
      { wrong: 'is not the value there', path: '/values/0/0' },
    ],
  ])('are refused: %#', (p, q, document, why) => expect(differ(p, q, document)).toEqual(why));
});
