/** Points, also from files: `--at @FILE`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parsePlace, parsePoint } from '../../../src/cli/frame/point.ts';
import { writtenCoordinate } from '../../../src/fields/over/point.ts';
import { format } from '../../../src/numbers/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'points-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'point');
  writeFileSync(path, text);
  return `@${path}`;
}

const at = (text: string): string[] => parsePoint(text, ['x', 'y']).map(format);

test('a point on the command line', () => {
  expect(at('1, 1/2')).toEqual(['1', '1/2']);
  expect(at('y=0.5,x=-1')).toEqual(['-1', '1/2']);
});

test('closed forms, where they are asked for', () => {
  const place = (text: string): string[] => parsePlace(text, ['x', 'y']).map(writtenCoordinate);
  expect(place('sqrt(2), 1/2')).toEqual(['sqrt(2)', '1/2']);
  expect(place('y=log(3)/2,x=sqrt(4)')).toEqual(['2', 'log(3)/2']);
  expect(place('atan2(1, 2), max(1, 1/3)')).toEqual(['atan2(1, 2)', '1']);
  expect(() => at('sqrt(2), 1/2')).toThrow(/--at, x: expected an exact number/);
});

describe('a point in a file', () => {
  test.each([
    ['["1", 0.1]'],
    ['{"y": 0.1, "x": "1"}'],
    ['1, 0.1\n'],
    ['1\n0.1\n'],
    ['1 ,\r\n 1/10'],
    ['y = 1/10\nx = 1\n'],
  ])('%j', text => {
    expect(at(file(text))).toEqual(['1', '1/10']);
  });

  test('keeps all digits of a JSON number', () => {
    expect(at(file('[1e-30, 0.1000000000000000000001]'))[1]).toBe(
      '1000000000000000000001/10000000000000000000000',
    );
  });

  test.each([
    ['["1"]', /point: expected a value for each of the inputs x, y, got 1 value$/],
    ['{"x": 1}', /got none for y$/],
    ['{"x": 1, "z": 2}', /expected values for x, y, got "z"$/],
    ['{"x": 1, "y": [2]}', /point, y: expected y to be a number, got \[1\]$/],
    ['[1, true]', /--at, y: expected an exact number/],
    ['[1, 2', /point, line 1, column 6/],
    ['x=1,x=2', /x is given twice/],
    ['', /got 1 value$/],
  ])('refuses %j', (text, message) => {
    expect(() => at(file(text))).toThrow(message);
  });

  test('refuses a file that is not there', () => {
    expect(() => at('@/nowhere/at-all')).toThrow('/nowhere/at-all');
  });
});

test('of many inputs not all names are said', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `w${i}`);
  expect(() => parsePoint(undefined, names)).toThrow(/w11, … \(1000 in all\), such as --at @FILE$/);
});
