/** The critical document from findings of any kind: here points are numbers, and functions are texts. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import {
  type CriticalFindings,
  type CriticalWords,
  writtenCritical,
} from '../../../src/segments/critical/written-critical.ts';
import type { Domain } from '../../../src/segments/restriction/restrict.ts';

const WORDS: CriticalWords<number, string> = {
  place: at => ({ at: String(at) }),
  value: (f, at) => `${f} at ${at}`,
  slopes: (fs, at) => fs.map(f => `${f} at ${at}`),
  text: f => f,
  isOnePoint: (from, to) => from === to,
};
const subject = {
  program: { format: 'cornercheck.program/1', inputs: ['t'], nodes: [], output: 't' },
  text: 't',
} as const;
const PROPOSITION = { components: 0, dimension: 'yes', singleton: 'yes', noExtremum: 'yes' } as const;
const NOTHING: CriticalFindings<number, string> = {
  complete: 'yes',
  components: [],
  multivalued: [],
  notRegular: [],
  noValue: [],
  proposition8: PROPOSITION,
  pieces: [],
};

const written = (found: Partial<CriticalFindings<number, string>>, domain: Domain = {}) =>
  JSON.parse(JSON.stringify(writtenCritical(WORDS, { ...NOTHING, ...found }, domain, subject)));

test('nothing found, on ℝ and on an interval', () => {
  const empty = {
    format: 'cornercheck.critical/1',
    ...subject,
    on: null,
    complete: 'yes',
    critical: [],
    multivalued: [],
    proposition8: PROPOSITION,
    pieces: [],
  };
  expect(written({})).toEqual(empty);
  expect(written({}, { from: rational(-1), to: rational(1, 2) })).toEqual({ ...empty, on: ['-1', '1/2'] });
});

test.each([[{ from: rational(0) }], [{ to: rational(0) }]])('a half line is refused', domain => {
  expect(() => written({}, domain)).toThrow('expected both ends of an interval or none');
});

test('points with their sets, intervals with their function', () => {
  const point = { at: 3, clarke: ['a'], active: ['a', 'b'], value: 'f' };
  const found = written({
    components: [
      { from: undefined, to: 2, value: 'c' },
      { ...point, kind: 'clarke' },
      { ...point, kind: 'artificial', reachable: true },
      { ...point, kind: 'artificial', reachable: false },
      { ...point, kind: 'undecided', why: 'open' },
    ],
  });
  const own = { point: { at: '3' }, value: 'f at 3', clarke: ['a at 3'], active: ['a at 3', 'b at 3'] };
  expect(found.critical).toEqual([
    { interval: [null, { at: '2' }], kind: 'clarke', value: 'c' },
    { ...own, kind: 'clarke' },
    { ...own, kind: 'artificial', reachable: 'yes' },
    { ...own, kind: 'artificial', reachable: 'no' },
    { ...own, kind: 'undecided', why: 'open' },
  ]);
});

test('what is open, points of several slopes, places without a value or a set, and pieces', () => {
  const slopes = { clarke: ['a'], active: ['a', 'b'] };
  const found = written({
    complete: 'undecided',
    why: 'no time',
    multivalued: [
      { at: 1, ...slopes, all: true },
      { at: 2, ...slopes, all: false },
    ],
    notRegular: [{ at: 5, value: '7', why: 'the function jumps' }],
    noValue: [
      { from: 1, to: 1 },
      { from: 1, to: 2 },
      { from: undefined, to: undefined },
    ],
    pieces: [
      { from: undefined, to: 0, value: 'f' },
      { from: 0, to: undefined, value: undefined },
    ],
  });
  expect([found.complete, found.why]).toEqual(['undecided', 'no time']);
  expect(found.multivalued).toEqual([
    { point: { at: '1' }, clarke: ['a at 1'], active: ['a at 1', 'b at 1'], complete: 'yes' },
    { point: { at: '2' }, clarke: ['a at 2'], active: ['a at 2', 'b at 2'], complete: 'undecided' },
  ]);
  expect(found.notRegular).toEqual([{ point: { at: '5' }, value: '7', why: 'the function jumps' }]);
  expect(found.noValue).toEqual([
    { point: { at: '1' } },
    { interval: [{ at: '1' }, { at: '2' }] },
    { interval: [null, null] },
  ]);
  expect(found.pieces).toEqual([
    { from: null, to: { at: '0' }, value: 'f' },
    { from: { at: '0' }, to: null, value: null },
  ]);
});
