import { describe, expect, test } from 'vitest';
import { format, rational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { cpuTime } from '../cpu-time.ts';

const run = (text: string, ...at: number[]) => {
  const line = compile(parseProgramText(text));
  const found = evaluate(
    rationalField,
    line,
    at.map(value => rational(value)),
  );
  return isEvaluationFailure(found)
    ? `${found.node} ${found.failure.kind}: ${found.failure.why}`
    : `${line.outputs.map(slot => format(found.values[slot]!)).join(' ')} by ${found.pieces.join(' ')}`;
};

describe('evaluate', () => {
  test('gives values, and the piece that each step took', () => {
    expect(run('f(x, y) = max(x, y) + relu(x)', 1, 1)).toBe('2 by 1 2 1');
    expect(run('f(x, y) = max(x, y) + relu(x)', 0, 1)).toBe('1 by 2 1 1');
    expect(run('f(x, y) = sort(x, y)', 1, 2)).toBe('2 1 by 2');
    expect(run('f(x) = 0.1 + 0.2 - x', 0)).toMatch(/^3\/10 /);
  });

  test('no value: which node, and whether mathematics or the engine has none', () => {
    expect(run('f(x) =\n h = 1 / x\n h - h', 0)).toBe('h undefined: division by zero');
    expect(run('f(x) =\n h = log(x)\n h', -1)).toMatch(/^h undefined: log of -1/);
    expect(run('f(x) =\n h = exp(x)\n h', 1)).toMatch(/^h undecided: exp\(1\) is not rational/);
    expect(run('f(x) =\n h = x^(-1)\n h', 0)).toMatch(/^h undefined/);
  });

  test('numbers that grow without end are given up, in time', () => {
    const lines = Array.from({ length: 40 }, (_, i) => ` h${i} = ${i === 0 ? 'x' : `h${i - 1}`}^2`);
    const spent = cpuTime();
    expect(run(`f(x) =\n${lines.join('\n')}\n h39`, 3)).toMatch(/^h\d+ undecided/);
    const products = lines.map((line, i) =>
      i === 0 ? ' h0 = x * 1' : line.replace(/= (.*)\^2/, '= $1 * $1'),
    );
    expect(run(`f(x) =\n${products.join('\n')}\n h39`, 3)).toMatch(
      /^h\d+ undecided: the number is too large/,
    );
    expect(spent()).toBeLessThan(10_000);
  });

  test('a node that no output needs is not evaluated', () => {
    expect(run('f(x) =\n h = 1 / x\n x + 1', 0)).toBe('1 by 1 1');
  });
});
