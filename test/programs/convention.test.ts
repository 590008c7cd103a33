import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../src/errors.ts';
import { format } from '../../src/numbers/index.ts';
import {
  compile,
  conventionsFor,
  first,
  last,
  type Mixture,
  mean,
  parseProgramText,
  prefer,
  preferNumber,
  readConvention,
} from '../../src/programs/index.ts';
import { library } from '../../src/selections/index.ts';

const max = library.get('max')!.build(4, {});
const abs = library.get('abs')!.build(1, {});
const text = (mixture: Mixture) =>
  [...mixture].map(([piece, weight]) => `${piece}: ${format(weight)}`).join(', ');

describe('conventions', () => {
  test('first, last and mean of the active pieces', () => {
    expect(text(first([2, 3, 4], 3, max))).toBe('2: 1');
    expect(text(last([2, 3, 4], 3, max))).toBe('4: 1');
    expect(text(mean([2, 3, 4], 3, max))).toBe('2: 1/3, 3: 1/3, 4: 1/3');
    expect(text(mean([2], 2, max))).toBe('2: 1');
  });

  test('a piece by its label or its number, where it is active, else the one of the index', () => {
    expect(text(prefer('-x')([1, 2], 1, abs))).toBe('2: 1');
    expect(text(prefer('-x')([1], 1, abs))).toBe('1: 1');
    expect(text(prefer('2')([1, 2], 1, abs))).toBe('1: 1');
    expect(text(prefer('nothing')([1, 2], 2, abs))).toBe('2: 1');
    expect(text(preferNumber(2)([1, 2], 1, abs))).toBe('2: 1');
    expect(text(preferNumber(2)([1], 1, abs))).toBe('1: 1');
  });
});

describe('written conventions', () => {
  const program = compile(parseProgramText('abs(x) + relu(x)'));
  const read = (written: string, active: readonly number[], selected: number) => {
    const { op, rule } = readConvention(written);
    return `${op} ${text(conventionsFor(program, [{ op, rule }]).get(op)!(active, selected, abs))}`;
  };

  test('are names, labels and numbers of pieces', () => {
    expect(read('abs=last', [1, 2], 1)).toBe('abs 2: 1');
    expect(read(' abs = first ', [1, 2], 2)).toBe('abs 1: 1');
    expect(read('abs=mean', [1, 2], 2)).toBe('abs 1: 1/2, 2: 1/2');
    expect(read('abs=-x', [1, 2], 1)).toBe('abs 2: 1');
    expect(read('abs=#2', [1, 2], 1)).toBe('abs 2: 1');
  });

  test('A8: a piece that is called 1 is not the piece number 1', () => {
    const clip = compile(parseProgramText('clip(x, -1, 1)'));
    const { g } = clip.steps[0]!;
    const pieceOf = (rule: string) =>
      text(conventionsFor(clip, [{ op: 'clip', rule }]).get('clip')!([1, 3], 1, g));
    expect(pieceOf('1')).toBe('3: 1');
    expect(pieceOf('#1')).toBe('1: 1');
    expect(pieceOf('#3')).toBe('3: 1');
    expect(pieceOf('-1')).toBe('1: 1');
    expect(() => pieceOf('3')).toThrow('by its number, such as #1), got "3"');
  });

  test.each(['constructor', 'toString', '__proto__', 'frist', '2', '#3', '#0', '#', '#1.0', '#x'])(
    'a rule that is no piece is refused: %s',
    rule => {
      expect(() => read(`abs=${rule}`, [1, 2], 1)).toThrow('expected first, last, mean or a piece of abs');
    },
  );

  test.each(['max', 'add', 'constructor'])(
    'an operation without a choice in the program is refused: %s',
    op => {
      expect(() => read(`${op}=first`, [1], 1)).toThrow(`the program has no ${op} with several pieces`);
    },
  );

  test.each(['', '=', 'relu', '=last', 'relu=', ' = last', 'relu= '])('refuses %j', written => {
    expect(() => readConvention(written)).toThrow(CornercheckError);
    expect(() => readConvention(written)).toThrow('expected a convention such as relu=last');
  });

  test('the pieces of relu, by what they are called', () => {
    const relu = library.get('relu')!.build(1, {});
    expect(text(prefer('0')([1, 2], 1, relu))).toBe('1: 1');
    expect(text(prefer('x')([1, 2], 1, relu))).toBe('2: 1');
  });
});
