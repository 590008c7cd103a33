/** `cornercheck.critical/1` in full, of programs that are made of elementary functions. */
import { expect, test } from 'vitest';
import { rational, Undecided } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { criticalElementary } from '../../../src/segments/critical/elementary-critical.ts';
import { elementaryCriticalDocument } from '../../../src/segments/critical/elementary-critical-document.ts';
import { isPiecesFailure } from '../../../src/segments/elementary/pieces.ts';
import type { Domain } from '../../../src/segments/restriction/restrict.ts';

const subject = { program: { any: 'program' }, text: 'the text' } as never;
const ends = { lo: expect.any(String), hi: expect.any(String) };
const LOG2 = { root: 'exp(t) - 2', ...ends, expr: 'log(2)' };

function documentOf(text: string, domain: Domain = {}) {
  const found = criticalElementary(compile(parseProgramText(text)), domain);
  if (isPiecesFailure(found)) throw new Error(found.failure.why);
  return JSON.parse(JSON.stringify(elementaryCriticalDocument(found, domain, subject)));
}

test('points and intervals, on a bounded domain', () => {
  expect(documentOf('relu(exp(t) - 2)', { from: rational(-1), to: rational(1) })).toEqual({
    format: 'cornercheck.critical/1',
    program: { any: 'program' },
    text: 'the text',
    on: ['-1', '1'],
    complete: 'yes',
    critical: [{ interval: [{ at: '-1' }, LOG2], kind: 'clarke', value: '0' }],
    multivalued: [{ point: LOG2, clarke: ['0', '2'], active: ['0', '2'], complete: 'yes' }],
    proposition8: { components: 0, dimension: 'yes', singleton: 'yes', noExtremum: 'yes' },
    // A little beyond the ends.
    pieces: [
      { from: { at: '-2' }, to: LOG2, value: '0' },
      { from: LOG2, to: { at: '2' }, value: 'exp(t) - 2' },
    ],
  });
});

test('an artificial point is counted, and what is open leaves Proposition 8 open', () => {
  const artificial = documentOf('exp(t) - (relu(1 - exp(t)) + exp(t) - 1 - relu(exp(t) - 1))');
  expect(artificial).toMatchObject({
    critical: [{ point: { at: '0' }, kind: 'artificial', clarke: ['1'] }],
    proposition8: { components: 1, dimension: 'yes', singleton: 'yes', noExtremum: 'yes' },
  });
  const open = { components: 0, dimension: 'undecided', singleton: 'undecided', noExtremum: 'undecided' };
  expect(documentOf('sqrt(abs(t)) + t')).toMatchObject({ complete: 'undecided', proposition8: open });
  // Also where only a point is.
  const lacking = 'select g(x) { x when x >= 0; 1/(x - x) when x < 0 }; g((exp(t) - 1)^2) + t';
  expect(documentOf(lacking)).toMatchObject({ complete: 'yes', proposition8: open });
});

test('places without a value, and values where no set is stated', () => {
  expect(documentOf('sqrt(t) + log(2)')).toMatchObject({
    notRegular: [{ point: { at: '0' }, value: { expr: 'log(2)', ...ends } }],
    noValue: [{ interval: [null, { at: '0' }] }],
    pieces: [
      { from: null, to: { at: '0' }, value: null },
      { from: { at: '0' }, to: null },
    ],
  });
  expect(documentOf('1/(exp(t) - 2)')).toMatchObject({ noValue: [{ point: LOG2 }] });
});

test('a value that is too large to enclose is not written', () => {
  expect(() => documentOf('sqrt(t) + exp(1000000)*exp(1000000)')).toThrow(
    new Undecided('the value exp(2000000) was not enclosed'),
  );
});
