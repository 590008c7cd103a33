/** where as one selection: what is written out, and where that ends. */
import { describe, expect, test } from 'vitest';
import { isFailure, parseRational, rationalField } from '../../src/numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
} from '../../src/programs/index.ts';
import { chosen } from '../../src/programs/where.ts';

const steps = (text: string) => compile(parseProgramText(text)).steps;
const labels = (text: string): string[] => {
  const { g } = steps(text).at(-1)!;
  return Array.from({ length: g.pieceCount }, (_, i) => g.piece(i + 1).label);
};
const valueAt = (text: string, at: string): string => {
  const line = compile(parseProgramText(text));
  const found = evaluate(
    rationalField,
    line,
    at.split(',').map(one => parseRational(one)),
  );
  return isEvaluationFailure(found)
    ? found.failure.why
    : String(found.values[line.outputs[0]!]!.toFraction());
};

describe('where', () => {
  test.each([
    ['where(x > 0, log(x), 0)', ['log(x1)', '0']],
    ['where(x > y, x + 1, relu(y))', ['x1 + 1', 'x3']],
    ['where(x > 0, where(y > 0, x, y), x*y)', ['x1', 'x2', 'x1 * x2']],
    ['where(x, sum(x, y, 1), mean(x, y))', ['x1 + x2 + 1', '1/2*x1 + 1/2*x2']],
    ['where(x > 0, logSumExp(x, y), x^(1/2))', ['log(exp(x1) + exp(x2))', 'sqrt(x1)']],
  ])('%s has the pieces %j', (text, pieces) => {
    expect(labels(text)).toEqual(pieces);
  });

  test.each([
    ['where(x > 0, log(x), 7)', '-1', '7'],
    ['where(0 < x <= 1 and y != 2, 1, 0)', '1,3', '1'],
    ['where(0 < x <= 1 and y != 2, 1, 0)', '0,3', '0'],
    ['where(0 < x <= 1 and y != 2, 1, 0)', '1,2', '0'],
    ['where(x = y, 1, where(x < y, 2, 3))', '1,2', '2'],
    ['where(x >= y, 1, 2)', '1,1', '1'],
    ['where(x - 1, 5, 6)', '1', '6'],
  ])('%s at %s is %s', (text, at, value) => {
    expect(valueAt(text, at)).toBe(value);
  });

  test('needs no value of what it does not take, and leaves out what nothing rests on', () => {
    expect(steps('where(x > 0, log(x), 0)').map(({ id }) => id)).toEqual(['where.1']);
    // A selection inside is a number, which has to have a value.
    expect(valueAt('where(x > 0, relu(log(x)), 0)', '-1')).toContain('log of');
  });

  test('beyond a thousand nodes chooses between numbers', () => {
    const long = Array.from({ length: 600 }, () => 'x').join(' + ');
    expect(labels(`where(x > 0, ${long}, 0)`)).toEqual(['a', 'b']);
    expect(steps('where(x > 0, x + x, 0)')[0]!.g.arity).toBe(1);
  });

  test('is a program’s own where the program defines it', () => {
    const text = 'select where(a, b, c) { b when a > 5; c when a <= 5 }\nwhere(x, 1, 2)';
    expect(valueAt(text, '3')).toBe('2');
  });

  test('is printed as it is read', () => {
    const program = parseProgramText('where(0 < x <= 1, x^(-1/2), sqrt(x))');
    const text = printProgram(program);
    expect(parseProgramText(text).nodes.map(({ op }) => op)).toEqual(program.nodes.map(({ op }) => op));
    expect(isFailure(text)).toBe(false);
  });
});

test.each([
  ['where(x > , 1, 2)', 'expected a number, a name or a bracket'],
  ['where(x > 0 and y, 1, 2)', 'expected a comparison'],
  ['where(x > 0, 1)', 'expected 3 arguments'],
  ['max(x > 0, 1)', 'to close max('],
])('%s is refused', (text, why) => {
  expect(() => parseProgramText(text)).toThrow(why);
});

test('a chain that is too long to be written out is not walked to its end, at each of its links', () => {
  const links = Array.from({ length: 2_000 }, (_, i) => ({
    id: `n${i}`,
    op: 'where',
    args: i === 0 ? ['c', 'x', 'y'] : ['c', `n${i - 1}`, 'y'],
  }));
  const looked = new Map(links.map(node => [node.id, node]));
  let looks = 0;
  looked.get = id => {
    looks += 1;
    return Map.prototype.get.call(looked, id);
  };
  const none = () => false;
  expect(chosen(links[1_999]!, looked, none)).toBeUndefined();
  expect(looks).toBeLessThan(500);
  // As many as there may be.
  expect(chosen(links[58]!, looked, none)!.args).toEqual(['c', 'x', 'y']);
  expect(chosen(links[59]!, looked, none)).toBeUndefined();
});
