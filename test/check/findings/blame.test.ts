import { expect, test } from 'vitest';
import { partsOfCase, withoutParts } from '../../../src/check/findings/blame.ts';
import { checkTarget } from '../../../src/check/index.ts';
import type { Case } from '../../../src/check/oracle/case.ts';
import { format, parseRational } from '../../../src/numbers/index.ts';
import { parseProgramText, printProgram } from '../../../src/programs/index.ts';
import type { ModuleTarget } from '../../../src/targets/libraries/module-target.ts';
import { composedTarget } from '../composed.ts';
import { hostOf } from '../host.ts';

const caseOf = (text: string, ...at: string[]): Case => ({
  program: parseProgramText(text),
  at: at.map(x => parseRational(x)),
});
const told = (one: Case | undefined): string =>
  one === undefined ? 'none' : `${printProgram(one.program)} at ${one.at.map(format).join()}`;
const partsOf = (text: string, ...at: string[]): string[] => {
  const subject = caseOf(text, ...at);
  return partsOfCase(subject).map(part => `${told(part.alone)}; ${told(withoutParts(subject, [part]))}`);
};

test('each operation at the values that it gets, and the program with its value given', () => {
  expect(partsOf('x/(y - 1) + abs(y)', '1', '3')).toEqual([
    'x - y at 3,1; _(x, y, z) = x / z + abs(y) at 1,3,2',
    'x / y at 1,2; _(y, z) = z + abs(y) at 3,1/2',
    'abs(x) at 3; x / (y - 1) + z at 1,3,3',
    'x + y at 1/2,3; z at 7/2',
  ]);
  expect(partsOf('x + 0^0', '1')).toEqual(['x^0 at 0; x + y at 1,1', 'x + y at 1,1; y at 2']);
  // What is used twice is one input; components have no place of their own.
  expect(partsOf('h = relu(x)\nh*h + sort(x, h)[1]', '3')).toEqual([
    'relu(x) at 3; _(x, y) = y * y + sort(x, y)[1] at 3,3',
    'x * x at 3; _(x, y) = y + sort(x, relu(x))[1] at 3,9',
  ]);
  expect(partsOf('relu(x)', '1')).toEqual([]);
});

test('several at once', () => {
  const subject = caseOf('relu(y) + (x - relu(-1))', '-1', '1');
  const parts = partsOfCase(subject).filter(({ alone }) => told(alone).startsWith('relu'));
  expect(told(withoutParts(subject, parts))).toBe('_(x, z, w) = z + (x - w) at 1,0,0');
});

/** Its square is 0 everywhere, so that what is divided by it is infinite; and what else it gets wrong by its operations. */
const wrong = (also: (ops: readonly string[]) => boolean): ModuleTarget => {
  const right = composedTarget({ precision: 'float64' });
  return {
    ...right,
    gradient(program, at, mode) {
      if (also(program.nodes.map(({ op }) => op))) return { value: Number.NaN, gradient: at.map(() => 1) };
      const nodes = program.nodes.map(node =>
        node.op === 'square' ? { ...node, op: 'sub', args: [node.args[0]!, node.args[0]!] } : node,
      );
      return right.gradient({ ...program, nodes }, at, mode);
    },
  };
};
const found = async (target: ModuleTarget): Promise<string[]> => {
  const options = { seed: 3, runs: 200, brief: true, ops: ['square', 'div', 'add', 'reciprocal'] };
  return (await checkTarget(hostOf(target), options)).findings.map(({ id }) => id).sort();
};

test('a program that is not finite where an operation in it is wrong is told as that operation', async () => {
  expect(await found(wrong(() => false))).toEqual(['value-square-untied']);
});

test('what is wrong without that operation is told as such', async () => {
  const also = (ops: readonly string[]): boolean => ops.includes('div') && ops.includes('add');
  expect(await found(wrong(also))).toEqual(['nonfinite-add-div-untied', 'value-square-untied']);
});
