/** What a report says in sentences, from results made by hand. */
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/check/index.ts';
import type { CheckResult, NotedReading } from '../../src/check/result.ts';
import { parseRational, rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import type { TargetHost } from '../../src/targets/index.ts';

const host = {
  info: {
    name: 't',
    version: '2',
    precision: 'float64',
    modes: ['backward'],
    forward: 'jacobian',
    ops: [],
    support: [],
  },
} as unknown as TargetHost;
const nothing: CheckResult = {
  complete: true,
  checks: 0,
  summary: new Map(),
  readings: [],
  cells: [],
  findings: [],
  surprises: 0,
  unmatched: 0,
  leftAlone: [],
  unsupported: new Map(),
  leftOut: new Map(),
  undecided: new Map(),
  table: undefined as never,
  finalName: id => `${id}, in the end`,
};
const documentOf = (result: Partial<CheckResult>) =>
  checkDocument(host, './t.mjs', { seed: 7, runs: 0 }, { ...nothing, ...result });
const notes = (result: Partial<CheckResult>) => documentOf(result).notes;

test('nothing to say', () => {
  const document = documentOf({});
  expect(document).toEqual({
    format: 'cornercheck.report/1',
    target: {
      name: 't',
      version: '2',
      precision: 'float64',
      modes: ['backward'],
      forward: 'jacobian',
      ops: [],
      specifier: './t.mjs',
    },
    seed: 7,
    checks: 0,
    complete: true,
    summary: {},
    conventions: {},
    sweep: [],
    findings: [],
    notes: [],
  });
});

test('a sentence for everything that was not as it should be, in this order', () => {
  expect(
    notes({
      narrow: true,
      surprises: 2,
      surprise: 'x at x = 1',
      unmatched: 3,
      leftAlone: ['relu', 'max'],
      inapplicable: 'it jumps there',
      unsupported: new Map([['no forward mode for sort', 4]]),
      undecided: new Map([['more than 9 steps', 5]]),
    }),
  ).toEqual([
    'Every answer is a float32, and the target says float64: is the precision declared right?',
    '2 gradients were allowed, but not those that the conventions read at single operations predict: the target does not treat a tie alike everywhere; first at x at x = 1.',
    '3 more violations were counted without being shrunk.',
    'Not asked to the end, because they kept failing: relu, max.',
    'No verdict: it jumps there.',
    'Not supported, 4 checks: no forward mode for sort.',
    'Undecided, 5 checks: more than 9 steps.',
  ]);
});

test('twenty reasons are told apart, the others are counted together', () => {
  const reasons = (n: number) =>
    new Map(Array.from({ length: n }, (_, i) => [`reason ${i}`, i + 1] as const));
  expect(notes({ unsupported: reasons(20) })).toHaveLength(20);
  expect(notes({ unsupported: reasons(22) })).toHaveLength(21);
  expect(notes({ unsupported: reasons(22) }).at(-1)).toBe('Not supported for other reasons, 43 checks.');
});

test('points left out, by reason, with what was asked of the operation elsewhere', () => {
  const cell = (op: string, ...counts: number[]) => ({
    op,
    pattern: 'no tie',
    modes: new Map(),
    verdicts: new Map(counts.map((n, i) => [(['gradient', 'clarke'] as const)[i]!, n])),
  });
  const document = documentOf({
    cells: [cell('exp', 1), cell('elu', 2, 3), { ...cell('elu', 4), finding: 'f' }],
    leftOut: new Map([
      ['exp', new Map([['the value is not rational there', 1]])],
      [
        'elu',
        new Map([
          ['the value is not rational there', 2],
          ['it is contested', 3],
        ]),
      ],
    ]),
  });
  expect(document.notes).toEqual([
    'Not asked, as the value is not rational there: exp at 1 point (1 check elsewhere), elu at 2 points (9 checks elsewhere).',
    'Not asked, as it is contested: elu at 3 points (9 checks elsewhere).',
  ]);
  expect(document.leftOut).toEqual({
    exp: { 'the value is not rational there': 1 },
    elu: { 'the value is not rational there': 2, 'it is contested': 3 },
  });
  expect(document.sweep).toEqual([
    { op: 'exp', pattern: 'no tie', checks: 1, verdicts: { gradient: 1 } },
    { op: 'elu', pattern: 'no tie', checks: 5, verdicts: { gradient: 2, clarke: 3 } },
    { op: 'elu', pattern: 'no tie', checks: 4, verdicts: { gradient: 4 }, finding: 'f, in the end' },
  ]);
});

describe('the readings of a convention that stand in a report', () => {
  const subject = { program: parseProgramText('relu(x)'), at: [parseRational('0')], sweep: { op: 'relu' } };
  const pieces = new Map([
    [1, '0'],
    [2, 'x'],
  ]);
  /** A reading of relu: the weight of the piece x; the key says which it is. */
  const reading = (key: number, weight: number): NotedReading =>
    ({
      key: String(key),
      op: 'relu',
      mode: 'backward',
      subject,
      pieces,
      own: 1,
      even: false,
      fitting: weight === 1 ? [2] : weight === 0 ? [1] : [],
      reading: {
        mixture: new Map([
          [1, rational(1 - weight)],
          [2, rational(weight)],
        ]),
      },
      answer: { kind: 'answered', value: rational(0), gradient: [rational(key)] },
    }) as unknown as NotedReading;
  const shown = (readings: readonly NotedReading[]) => {
    const { relu } = documentOf({ readings }).conventions;
    return { rule: relu!.rule, keys: relu!.readings.map(({ gradient }) => Number(gradient[0])) };
  };
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

  test('twelve, the first ones where all are of a kind', () => {
    expect(shown(upTo(20).map(i => reading(i, 1)))).toEqual({
      rule: 'the last active piece',
      keys: upTo(12),
    });
    expect(shown(upTo(5).map(i => reading(i, 1))).keys).toEqual(upTo(5));
  });

  test('one of each kind, wherever it stands, in the place of a later one', () => {
    const { rule, keys } = shown(upTo(20).map(i => reading(i, i === 16 ? 2 : 1)));
    expect(rule).toBe('a choice of its own at each tie');
    expect(keys).toEqual([...upTo(11), 16]);
  });

  test('where there is no rule, one against each that there might be; none where there is one', () => {
    // The same tie, read in two ways.
    const varying = upTo(20).map(i => ({ ...reading(i, i < 18 ? 1 : 0), key: 'x = 0' }));
    expect(shown(varying)).toEqual({ rule: 'not the same at every tie', keys: [...upTo(11), 18] });
    const settled = upTo(20).map(i => ({ ...reading(i, 1), even: i !== 17 }));
    expect(shown(settled).keys).toEqual(upTo(12));
  });
});
