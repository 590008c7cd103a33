import { describe, expect, test } from 'vitest';
import {
  isSelectStatement,
  originAt,
  statements,
  withoutComments,
} from '../../../src/programs/text/statements.ts';

const cut = (text: string, cells = false): string[] =>
  [...statements(text, { line: 1, column: 1 }, cells)].map(
    ({ text: own, origin: { line, column } }) => `${line}:${column} ${own}`,
  );

describe('statements', () => {
  test('are lines, or end at ;', () => {
    expect(cut('a\n b\n\n\tc')).toEqual(['1:1 a', '2:2 b', '4:2 c']);
    expect(cut('a; b;\n;c')).toEqual(['1:1 a', '1:4 b', '2:2 c']);
    expect(cut(' \n')).toEqual([]);
  });

  test('go on within brackets and after an operator', () => {
    expect(cut('f(a\n, b)\nc')).toEqual(['1:1 f(a\n, b)', '3:1 c']);
    for (const sign of '+-*/^,=<>') expect(cut(`a ${sign}\nb\nc`)).toEqual([`1:1 a ${sign}\nb`, '3:1 c']);
    expect(cut('a\n)b\nc')).toEqual(['1:1 a', '2:1 )b', '3:1 c']);
    // An operator at the end of one statement says nothing of the next.
    expect(cut('a =; b\nc')).toEqual(['1:1 a =', '1:6 b', '2:1 c']);
  });

  test('a definition ends at its bracket', () => {
    expect(cut('select g(x)\n { a;\n b }c\nd')).toEqual(['1:1 select g(x)\n { a;\n b }', '3:5 c', '4:1 d']);
    expect(cut('select g {a} select h {b}\nc')).toEqual(['1:1 select g {a}', '1:14 select h {b}', '2:1 c']);
    expect(cut('select = {a}\nb')).toEqual(['1:1 select = {a}', '2:1 b']);
    expect(['select g', 'select  _', 'select', 'select 1', 'selects g'].map(isSelectStatement)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('cells go on after and, and after when', () => {
    expect(cut('a when\nb and \nc\nd', true)).toEqual(['1:1 a when\nb and \nc', '4:1 d']);
    expect(cut('a when\nb')).toEqual(['1:1 a when', '2:1 b']);
    expect(cut('a whenever\nb', true)).toEqual(['1:1 a whenever', '2:1 b']);
  });

  test('begin where the text begins', () => {
    const [first, second] = [...statements('a\nb', { line: 4, column: 7 })];
    expect([first!.origin, second!.origin]).toEqual([
      { line: 4, column: 7 },
      { line: 5, column: 1 },
    ]);
  });

  test('have places', () => {
    const statement = { text: 'a\nbc\ndef', origin: { line: 5, column: 9 } };
    expect([0, 1, 2, 4, 5, 7].map(offset => originAt(statement, offset))).toEqual([
      { line: 5, column: 9 },
      { line: 5, column: 10 },
      { line: 6, column: 1 },
      { line: 6, column: 3 },
      { line: 7, column: 1 },
      { line: 7, column: 3 },
    ]);
  });

  test('have no comments', () => {
    expect(withoutComments('a # b\nc#\n#d')).toBe('a \nc\n');
    expect(withoutComments('a')).toBe('a');
  });
});
