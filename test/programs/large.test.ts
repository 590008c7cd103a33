/** Large programs: neither the stack nor the time runs out. */
import { describe, expect, test } from 'vitest';
import { format, rational } from '../../src/numbers/index.ts';
import { compile } from '../../src/programs/index.ts';
import { parseProgramJson, programFromJson } from '../../src/programs/json/json.ts';
import { printProgram } from '../../src/programs/text/print.ts';
import { parseProgramText, readProgramText } from '../../src/programs/text/text.ts';
import { cpuTime } from '../cpu-time.ts';
import { at, derive, matrix } from './derive.ts';
import { errorOf } from './error-of.ts';
import { anonymous } from './random-program.ts';

describe('Algorithm 2', () => {
  const size = 200_000;

  test('a long chain does not exhaust the stack', () => {
    const nodes = Array.from({ length: size }, (_, i) => ({
      id: `n${i}`,
      op: i % 2 ? 'relu' : 'neg',
      args: [i === 0 ? 't' : `n${i - 1}`],
    }));
    const chain = compile({ inputs: ['t'], nodes, outputs: [`n${size - 2}`, 'n1'], selections: new Map() });
    const { forward, backward } = derive(chain, [rational(-1)]);
    expect(matrix(forward)).toBe('0; -1');
    expect(matrix(backward)).toBe('0; -1');
  });

  test('nor does a sum of many arguments, shared ones counted each time', () => {
    const args = Array.from({ length: size }, (_, i) => (i % 2 ? 'x' : 'y'));
    const nodes = [{ id: 's', op: 'sum', args }];
    const wide = compile({ inputs: ['x', 'y'], nodes, outputs: ['s'], selections: new Map() });
    const { forward, backward, value } = derive(wide, at('2 3'));
    expect(format(value[0]!)).toBe(`${(size / 2) * 5}`);
    expect(matrix(forward)).toBe(`${size / 2} ${size / 2}`);
    expect(matrix(backward)).toBe(`${size / 2} ${size / 2}`);
  });
});

describe('printProgram', () => {
  test('prints long chains without a stack, in lines of bounded length', () => {
    const length = 50_000;
    const nodes = Array.from({ length }, (_, i) => ({
      id: `n${i}`,
      op: 'relu',
      args: [i ? `n${i - 1}` : 't'],
    }));
    const program = programFromJson({ inputs: ['t'], nodes, output: `n${length - 1}` });
    const text = printProgram(program);
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThan(200);
    expect(anonymous(parseProgramText(text))).toEqual(anonymous(program));
  });

  test('is linear where many nodes wait for their turn', () => {
    const length = 30_000;
    const first = Array.from({ length }, (_, i) => ({ id: `a${i}`, op: 'relu', args: ['t'] }));
    const second = Array.from({ length }, (_, i) => ({ id: `b${i}`, op: 'abs', args: [`a${i}`] }));
    const sum = { id: 's', op: 'sum', args: second.map(({ id }) => id) };
    const program = programFromJson({ inputs: ['t'], nodes: [...first, ...second, sum], output: 's' });
    const spent = cpuTime();
    expect(anonymous(parseProgramText(printProgram(program)))).toEqual(anonymous(program));
    expect(spent()).toBeLessThan(10_000);
  });
});

test('a node of many arguments is built in linear time', () => {
  const args = Array.from({ length: 100_000 }, () => 'x');
  for (const [op, value] of [
    ['sum', '200000'],
    ['max', '2'],
  ] as const) {
    const nodes = [{ id: 's', op, args }];
    const wide = compile({ inputs: ['x'], nodes, outputs: ['s'], selections: new Map() });
    expect(format(derive(wide, at('2')).value[0]!)).toBe(value);
  }
});

test('D11: names have a limit, told at once', () => {
  const began = performance.now();
  expect(errorOf(() => readProgramText(`relu(${'a'.repeat(20_000_000)})`))).toBe(
    'line 1, column 6: expected a name of at most 250 characters, got one of 20000000',
  );
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(readProgramText('a'.repeat(250)).program.inputs[0]).toHaveLength(250);
});

describe('parseProgramText', () => {
  test('reads a sum of many terms, and a long one-line power chain, in linear time', () => {
    const spent = cpuTime();
    const terms = Array.from({ length: 60_000 }, (_, i) => `x${i % 100}^2`);
    expect(parseProgramText(terms.join(' + ')).nodes).toHaveLength(119_999);
    expect(spent()).toBeLessThan(10_000);
  });
});

test('a node of more than a million arguments is refused, in either form', () => {
  const nodes = [{ id: 'n', op: 'max', args: Array(1_000_001).fill('t') }];
  const value = { inputs: ['t'], nodes, output: 'n' };
  const message = 'nodes[0].args: expected at most 1000000 items, got 1000001';
  expect(errorOf(() => programFromJson(value))).toBe(message);
  expect(errorOf(() => parseProgramJson(JSON.stringify(value)))).toBe(message);
});
