/** Critical points where pieces have exp, log, roots and their kin: all of them, told apart by kind. */

import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import type { CriticalDocument } from '../../../src/documents/index.ts';
import { parseRational, rational, toFloat } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';
import {
  criticalElementary,
  elementaryCriticalDocument,
  isPiecesFailure,
} from '../../../src/segments/index.ts';

function documentOf(text: string, on?: readonly [number, number]): CriticalDocument {
  const program = parseProgramText(text.startsWith('select') ? text : `f(t) = ${text}`);
  const domain = on ? { from: rational(on[0]), to: rational(on[1]) } : {};
  const found = criticalElementary(compile(program), domain);
  if (isPiecesFailure(found)) throw new Error(found.failure.why);
  return elementaryCriticalDocument(found, domain, {
    program: programToJson(program),
    text: printProgram(program),
  });
}

const decimal = (point: { at: string } | { lo: string } | null): number =>
  point === null ? Number.POSITIVE_INFINITY : toFloat(parseRational('at' in point ? point.at : point.lo));

/** Kind and place of points; places of both ends of intervals. */
const entries = ({ critical }: CriticalDocument) =>
  critical.map(
    entry => [entry.kind, ...('point' in entry ? [entry.point] : entry.interval).map(decimal)] as const,
  );

const END = Number.POSITIVE_INFINITY;

describe('all critical points', () => {
  test.each([
    ['exp(t) - t', [['clarke', 0]]],
    ['t*exp(-t)', [['clarke', 1]]],
    ['t*log(t)', [['clarke', Math.exp(-1)]]],
    ['softplus(t) - t/2', [['clarke', 0]]],
    [
      'exp(t) - 3*t^2',
      [
        ['clarke', 0.2044814493399],
        ['clarke', 2.833147892049],
      ],
    ],
    ['abs(exp(t) - 2)', [['clarke', Math.LN2]]],
    ['relu(exp(t) - 2)', [['clarke', END, Math.LN2]]],
    ['max(exp(t), 2 - t)', [['clarke', 0.4428544010024]]],
    ['max(exp(t), 3*t)', []],
    ['t*sigmoid(t)', [['clarke', -1.278464542761]]],
    ['exp(t) - (relu(1 - exp(t)) + exp(t) - 1 - relu(exp(t) - 1))', [['artificial', 0]]],
    ['sqrt(1 + t^2) - abs(t)', [['clarke', 0]]],
    ['exp(t)', []],
    // At a zero without a closed form: the slope is a multiple of the function that marks it.
    ['relu(t + exp(t))^2', [['clarke', END, -0.5671432904097]]],
    ['relu(t + exp(t))^3', [['clarke', END, -0.5671432904097]]],
    ['relu(t + exp(t))^2 - t/10', [['clarke', -0.5470071020112]]],
    ['abs(t + exp(t))', [['clarke', -0.5671432904097]]],
  ] as const)('%s', (text, expected) => {
    const document = documentOf(text);
    expect([document.complete, document.why]).toEqual(['yes', undefined]);
    const found = entries(document);
    expect(found.map(([kind]) => kind)).toEqual(expected.map(([kind]) => kind));
    for (const [i, [, ...places]] of found.entries())
      for (const [k, place] of places.entries()) {
        const wanted = expected[i]![k + 1] as number;
        if (Number.isFinite(wanted)) expect(place).toBeCloseTo(wanted, 8);
        else expect(place).toBe(wanted);
      }
    expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ problems: [] });
  });

  test('on an interval, its ends included', () => {
    expect(entries(documentOf('sin(t)', [0, 4])).map(([, at]) => at)).toEqual([
      expect.closeTo(Math.PI / 2, 8),
    ]);
    expect(entries(documentOf('exp(t) - t', [0, 1]))).toEqual([['clarke', 0]]);
    expect(entries(documentOf('exp(t) - t', [1, 2]))).toEqual([]);
    expect(entries(documentOf('relu(exp(t) - 2)', [-1, 1]))).toEqual([
      ['clarke', -1, expect.closeTo(Math.LN2, 8)],
    ]);
    // Of an interval on which f is constant one end is asked about.
    expect(entries(documentOf('relu(exp(t) - 1)', [0, 1]))).toEqual([['clarke', 0]]);
  });
});

describe('where no set is stated', () => {
  test('holes and jumps', () => {
    expect(documentOf('abs(log(t))').noValue).toEqual([{ interval: [null, { at: '0' }] }]);
    expect(documentOf('1/(exp(t) - 3*t)').noValue).toMatchObject([
      { point: { root: 't - exp(t)/3' } },
      { point: { root: 't - exp(t)/3' } },
    ]);
    // A node that is not reached at the point itself is no hole.
    expect(documentOf('where(exp(t) = 3*t, 0, 1/(exp(t) - 3*t))').complete).toBe('undecided');
    expect(documentOf('1/(exp(t) - 2)').noValue).toMatchObject([{ point: { expr: 'log(2)' } }]);
    expect(documentOf('where(exp(t) > 2, t^2, 0)').notRegular).toMatchObject([
      { point: { expr: 'log(2)' }, why: 'the function jumps' },
    ]);
    expect(documentOf('where(exp(t) > 2, exp(t), 2)').notRegular).toBeUndefined();
  });

  test.each([
    ['where(t < 1, exp(t), 3)', '3'],
    ['where(t <= 1, exp(t), 3)', { expr: 'exp(1)' }],
    ['sign(exp(t) - 2)', '0'],
    ['where(exp(t) = 2, log(3), t)', { expr: 'log(3)' }],
    ['where(t > 0, exp(t)*(t/t), 0)', '0'],
  ])('%s has its own value where it jumps, and not a limit', (text, value) => {
    const document = documentOf(text);
    expect(document.notRegular).toMatchObject([{ value }]);
    const { verdict, problems } = verifyDocument(JSON.parse(JSON.stringify(document)));
    expect([verdict, problems]).toEqual(['accepted', []]);
  });

  test('a jump is seen also where a piece beside it has no value at the point', () => {
    for (const text of ['atan2(t, t)', 'atan2(t, 0)']) {
      const document = documentOf(text);
      expect(document.notRegular).toEqual([{ point: { at: '0' }, value: '0', why: 'the function jumps' }]);
      const { problems } = verifyDocument(JSON.parse(JSON.stringify(document)));
      expect(problems).toEqual([]);
    }
  });

  test('a point with a value, and none on both sides', () => {
    const document = documentOf('sqrt(-(exp(t) - 1)^2)');
    expect(document).toMatchObject({
      complete: 'yes',
      notRegular: [{ point: { at: '0' }, value: '0', why: 'the function has no value on one side' }],
    });
    expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ verdict: 'accepted' });
  });

  test('a piece without a value where its cell reaches leaves D_f open there', () => {
    const lacking = 'select g(x) { x when x >= 0; 1/(x - x) when x < 0 }; ';
    const why = 'a piece of g.1 has no value there, though its cell reaches it: D_f is not known';
    const flat = documentOf(`${lacking}g((exp(t) - 1)^2)`);
    const steep = documentOf(`${lacking}g((exp(t) - 1)^2) + t`);
    expect(flat.critical).toMatchObject([{ kind: 'clarke', clarke: ['0'], active: [] }]);
    expect(steep.critical).toMatchObject([{ kind: 'undecided', clarke: ['1'], active: [], why }]);
    for (const document of [flat, steep]) {
      expect(document.multivalued).toMatchObject([{ point: { at: '0' }, complete: 'undecided' }]);
      expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ problems: [] });
    }
  });

  test('a root of 0 on the way leaves it incomplete, and says so', () => {
    const { complete, why } = documentOf('sqrt(abs(t))');
    expect([complete, why]).toEqual(['undecided', expect.stringContaining('whether f is continuous')]);
    expect(documentOf('sqrt(t)').notRegular).toMatchObject([
      { point: { at: '0' }, value: '0', why: 'the function has no value on one side' },
    ]);
  });

  test.each([
    'abs(log(1 + t^2) - 1)',
    'abs(log(1 + t^2)/3 - 1)',
    'abs(3*log(3 + t^2) - 4)',
    'relu(2 - 2*log(1 + t^2)) + t',
  ])('%s has its points by multiples of a logarithm, all of them', text => {
    const document = documentOf(text);
    expect(document.multivalued.map(one => one.complete)).toEqual(['yes', 'yes']);
    expect(document.complete).toBe('yes');
    expect(verifyDocument(JSON.parse(JSON.stringify(document))).problems).toEqual([]);
  });

  test('of infinitely many those are listed that were found', () => {
    const { complete, why, critical } = documentOf('sin(t)');
    expect([complete, why]).toEqual(['undecided', 'more than 48 zeros']);
    expect(critical.length).toBeGreaterThan(40);
    for (const entry of critical) {
      expect(entry.kind).toBe('clarke');
      if ('point' in entry) expect(Math.cos(decimal(entry.point))).toBeCloseTo(0, 8);
    }
  });
});

test('values at points are closed forms where there are such, and D_f has all its slopes', () => {
  const { critical, multivalued } = documentOf('abs(exp(t) - 2) + log(2)');
  expect(critical).toMatchObject([
    { point: { expr: 'log(2)' }, value: { expr: 'log(2)' }, clarke: ['-2', '2'], active: ['-2', '2'] },
  ]);
  expect(multivalued.length).toBe(1);
});
