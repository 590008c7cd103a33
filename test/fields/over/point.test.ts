/** Coordinates that are closed forms. */
import { describe, expect, test } from 'vitest';
import { explained } from '../../../src/fields/explained.ts';
import {
  coordinateOf,
  isRationalPoint,
  pointOver,
  writtenCoordinate,
} from '../../../src/fields/over/point.ts';
import { isFailure, realField, ZERO } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';

const form = (text: string) => coordinateOf(compile(parseProgramText(`c(unused) = ${text}`)), text);

function coordinate(text: string) {
  const found = form(text);
  if (isFailure(found)) throw new Error(found.why);
  return found;
}

function documentOf(text: string, at: readonly string[]) {
  const program = parseProgramText(text);
  const subject = { program: programToJson(program), text: printProgram(program), at: at.map(coordinate) };
  const { document } = explained(compile(program), subject);
  if (document === undefined || !('active' in document)) throw new Error('expected sets');
  return document;
}

test.each([
  ['sqrt(2)*sqrt(8)', '4'],
  ['exp(log(3))', '3'],
  ['2^(1/2) + 1/2 - sqrt(2)', '1/2'],
  ['1/3 + 1/6', '1/2'],
])('%s is the rational %s', (text, value) => {
  expect(isRationalPoint([coordinate(text)])).toBe(true);
  expect(writtenCoordinate(coordinate(text))).toBe(value);
});

test('a number that is not rational stays as it is written', () => {
  const found = coordinate('log(2)/3');
  expect(isRationalPoint([ZERO, found])).toBe(false);
  expect(writtenCoordinate(found)).toBe('log(2)/3');
  const field = realField();
  const x = pointOver(field, [ZERO, found]);
  expect(isFailure(x) || x.map(one => field.text(one))).toEqual(['0', 'log(2)/3']);
});

test.each([
  ['sqrt(-2)', 'a root of a negative number'],
  ['log(0)', 'log of a number that is not positive'],
  ['1/(sqrt(2) - sqrt(2))', 'division by zero'],
  ['unused', 'it depends on an input'],
  ['sqrt(unused + 2)', 'it depends on an input'],
])('%s is no number: %s', (text, why) => {
  const found = form(text);
  expect(isFailure(found) && found.why).toContain(why);
});

describe('what is said at a point that is not rational is what is said at 0 of the program that is moved there', () => {
  const POINTS = ['sqrt(2)', 'log(2)', '(1 + sqrt(5))/2', '2*atan(1)', 'exp(1)/3', '2^(1/3)'];
  const PROGRAMS = [
    't => relu(t - A) - relu(A - t) + t',
    't => abs(t^2 - A^2)',
    't => max(t*A, A^2) + min(t, A)',
    't => relu(exp(t) - exp(A))',
    't => floor(t) + relu(t - A)',
    't => abs(t - A)^(3/2)*t',
    't => relu((t - A)^2) + t',
    't => norm2(t - A, t^2 - A*t)',
    't => relu(t)',
  ];

  test.each(POINTS.flatMap(a => PROGRAMS.map(text => [text, a] as const)))('%s, A = %s', (text, a) => {
    const body = text.slice('t => '.length).replaceAll('A', `(${a})`);
    const there = documentOf(`f(t) = ${body}`, [a]);
    const moved = documentOf(`f(s) =\n  t = s + (${a})\n  ${body}`, ['0']);
    const facts = (one: typeof there) => ({
      regular: one.regular?.verdict,
      sets: [one.active, one.nodewise, one.clarke].map(({ status, gradients }) => [status, gradients.length]),
      verdicts: [one.selectionCritical, one.reachable, one.clarkeCritical].map(found => found?.verdict),
      artificial: one.artificial,
      ties: one.ties.map(({ op }) => op),
    });
    expect(facts(there)).toEqual(facts(moved));
    expect(there.nodewise.status).toBe('exact');
  });
});
