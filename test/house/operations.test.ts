/** An operation is written down in two places that share nothing: both know the same ones, and say the same of them. */
import { expect, test } from 'vitest';
import { isAsked } from '../../src/certificates/language/line.ts';
import { Meter, Wrong } from '../../src/certificates/numbers/meter.ts';
import { isOperation, isReserved } from '../../src/certificates/operations/operations.ts';
import { readProgram } from '../../src/certificates/operations/program.ts';
import { CornercheckError } from '../../src/errors.ts';
import { compile, programFromJson } from '../../src/programs/index.ts';
import { LATER, library, type Op } from '../../src/selections/index.ts';

test('the checker knows every operation of the library', () => {
  expect([...library.keys()].filter(name => !isOperation(name))).toEqual([]);
  expect([...LATER].filter(name => !library.has(name) || isReserved(name))).toEqual([]);
  expect([...library.keys()].filter(name => isReserved(name) === LATER.has(name))).toEqual([]);
});

/** Those of the first release. */
const RESERVED =
  'const add sub mul div neg pow affine reciprocal square exp expm1 log log1p sin cos sinh cosh tanh sigmoid logSigmoid softplus silu mish ' +
  'logCosh sum mean prod sumOfSquares logSumExp abs clip elu epsilonInsensitive hardSigmoid hardSwish hardTanh hinge huber kthLargest ' +
  'leakyRelu max maxPool median min normInf norm1 pinball reduceMax reduceMin relu relu6 softShrink softsign sort squaredHinge topk';

test('a name that programs may have used before it was an operation is theirs', () => {
  const reserved = [...library.keys()].filter(isReserved).sort();
  expect(reserved).toEqual(RESERVED.split(' ').sort());
});

const FIELDS = {
  ...{ k: 1, exponent: '2', value: '1', alpha: '1', lo: '0', hi: '1', constant: '0' },
  ...{ coefficients: ['1', '1'], knots: ['0', '1'], values: ['0', '1'] },
};
type Fields = Readonly<Record<string, unknown>>;

/** One node of the operation; of any number of arguments, of two. */
function programOf({ name, arguments: { min, max }, parameters }: Op, changed: Fields = {}) {
  const inputs = ['x', 'y', 'z'].slice(0, Math.min(Math.max(min, 2), max));
  const all: Fields = { ...FIELDS, ...changed };
  const fields = Object.fromEntries(parameters.map(parameter => [parameter.name, all[parameter.name]]));
  return { inputs, nodes: [{ id: 'node', op: name, args: inputs, ...fields }], outputs: ['node'] };
}

type Written = ReturnType<typeof programOf>;
const engine = (program: Written) =>
  compile(programFromJson(program as unknown as Parameters<typeof programFromJson>[0])).steps[0]!.g;
const checker = (program: Written) => readProgram(program, new Meter(1e9)).steps[0]!;

/** Elementary ones are smooth wherever they have a value, but for roots, which are looked at where they stand. */
const SELECTIONS = [...library.values()].filter(
  op => op.arguments.max > 0 && engine(programOf(op)).pieceCount > 1,
);

test.each(SELECTIONS.map(op => [op.name, op] as const))(
  '%s is asked at each point whether it jumps there, by both or by none',
  (_, op) => {
    const program = programOf(op);
    expect(isAsked(checker(program))).toBe(engine(program).asked !== undefined);
  },
);

test('some are asked, and some are not', () => {
  const asked = SELECTIONS.filter(op => engine(programOf(op)).asked).map(({ name }) => name);
  expect(asked).toEqual(expect.arrayContaining(['sign', 'where', 'floor', 'atan2']));
  expect(asked).not.toContain('relu');
});

function isRefused(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch (error) {
    expect(error instanceof Wrong || error instanceof CornercheckError, String(error)).toBe(true);
    return true;
  }
}

test('what is refused for alpha = -1 is refused by both', () => {
  const refused = (read: (program: Written) => unknown): string[] =>
    [...library.values()]
      .filter(op => op.parameters.some(({ name }) => name === 'alpha'))
      .filter(op => isRefused(() => read(programOf(op, { alpha: '-1' }))))
      .map(({ name }) => name);
  expect(refused(checker)).toEqual(refused(engine));
  expect(refused(engine)).toContain('huber');
});
