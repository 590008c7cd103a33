/** `cornercheck.critical/1` in full, of programs that are made of rational functions. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { criticalSet } from '../../../src/segments/critical/critical.ts';
import { criticalDocument } from '../../../src/segments/critical/critical-document.ts';
import { type Domain, isRestrictionFailure } from '../../../src/segments/restriction/restrict.ts';

const subject = { program: { any: 'program' }, text: 'the text' };
/** As it is written: without what is undefined. */
const written = (document: object): unknown => JSON.parse(JSON.stringify(document));
const enclosure = { lo: expect.any(String), hi: expect.any(String) };
const root2 = (lo: string, hi: string) => ({ root: 't^2-2', lo, hi });
const [below, above] = [root2('-1449/1024', '-181/128'), root2('181/128', '1449/1024')];

const critical = (text: string, domain: Domain = {}, partial = false) => {
  const found = criticalSet(compile(parseProgramText(text)), domain, { partial });
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return written(criticalDocument(found, domain, subject));
};

test('points and intervals, on a bounded domain', () => {
  const domain = { from: rational(-1), to: rational(3, 2) };
  expect(critical('relu(t) * abs(t - 1)', domain)).toEqual({
    format: 'cornercheck.critical/1',
    program: { any: 'program' },
    text: 'the text',
    on: ['-1', '3/2'],
    complete: 'yes',
    critical: [
      { interval: [{ at: '-1' }, { at: '0' }], kind: 'clarke', value: '0' },
      { point: { at: '1/2' }, kind: 'clarke', value: '1/4', clarke: ['0'], active: ['0'] },
      { point: { at: '1' }, kind: 'clarke', value: '0', clarke: ['-1', '1'], active: ['-1', '1', '0'] },
    ],
    multivalued: [
      { point: { at: '0' }, clarke: ['0', '1'], active: ['0', '1', '-1'], complete: 'yes' },
      { point: { at: '1' }, clarke: ['-1', '1'], active: ['-1', '1', '0'], complete: 'yes' },
    ],
    proposition8: { components: 0, dimension: 'yes', singleton: 'yes', noExtremum: 'yes' },
    // A little beyond the ends.
    pieces: [
      { from: { at: '-2' }, to: { at: '0' }, value: '0' },
      { from: { at: '0' }, to: { at: '1' }, value: '-t^2 + t' },
      { from: { at: '1' }, to: { at: '5/2' }, value: 't^2 - t' },
    ],
  });
});

test('on the whole line, at points that are not rational', () => {
  const slope = (expr: string) => ({ expr, ...enclosure });
  expect(critical('abs(t^2 - 2) + t')).toEqual({
    format: 'cornercheck.critical/1',
    ...subject,
    on: null,
    complete: 'yes',
    critical: [
      {
        point: below,
        kind: 'clarke',
        value: slope('t^2 + t - 2 at t'),
        clarke: [slope('2*t + 1 at t'), slope('-2*t + 1 at t')],
        active: [slope('2*t + 1 at t'), slope('-2*t + 1 at t')],
      },
      { point: { at: '1/2' }, kind: 'clarke', value: '9/4', clarke: ['0'], active: ['0'] },
      {
        point: above,
        kind: 'clarke',
        value: expect.anything(),
        clarke: [slope('-2*t + 1 at t'), slope('2*t + 1 at t')],
        active: [slope('-2*t + 1 at t'), slope('2*t + 1 at t')],
      },
    ],
    multivalued: [
      { point: below, clarke: expect.anything(), active: expect.anything(), complete: 'yes' },
      { point: above, clarke: expect.anything(), active: expect.anything(), complete: 'yes' },
    ],
    proposition8: { components: 0, dimension: 'yes', singleton: 'yes', noExtremum: 'yes' },
    pieces: [
      { from: null, to: below, value: 't^2 + t - 2' },
      { from: below, to: above, value: '-t^2 + t + 2' },
      { from: above, to: null, value: 't^2 + t - 2' },
    ],
  });
});

test('with places without a value', () => {
  expect(critical('1/relu(t) + 1/(t - 3)', {}, true)).toMatchObject({
    on: null,
    complete: 'yes',
    noValue: [{ interval: [null, { at: '0' }] }, { point: { at: '3' } }],
    pieces: [
      { from: null, to: { at: '0' }, value: null },
      { from: { at: '0' }, to: { at: '3' }, value: '(2*t - 3)/(t^2 - 3*t)' },
      { from: { at: '3' }, to: null, value: '(2*t - 3)/(t^2 - 3*t)' },
    ],
  });
  expect(critical('t')).not.toHaveProperty('noValue');
  expect(critical('t')).not.toHaveProperty('notRegular');
});

test('of a half line there is no document: it would say that 0 is not critical', () => {
  for (const domain of [{ from: rational(1) }, { to: rational(-1) }])
    expect(() => critical('t^2', domain)).toThrow('expected both ends of an interval or none');
});
