/** Elementary operations against JavaScript's own functions, and their gradients against dual numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CornercheckError } from '../../../src/errors.ts';
import { format, isFailure, rational, rationalField } from '../../../src/numbers/index.ts';
import { library, type Parameters } from '../../../src/selections/index.ts';
import { doubles, dualGradient } from '../fields.ts';

type Reference = (...x: number[]) => number;
const sum: Reference = (...x) => x.reduce((a, b) => a + b, 0);

type Row = [name: string, arity: number, reference: Reference, parameters?: Parameters];
const table: Row[] = [
  ['const', 0, () => 0.75, { value: rational(3, 4) }],
  ['add', 2, (x, y) => x! + y!],
  ['sub', 2, (x, y) => x! - y!],
  ['mul', 2, (x, y) => x! * y!],
  ['div', 2, (x, y) => x! / y!],
  ['neg', 1, x => -x!],
  ['reciprocal', 1, x => 1 / x!],
  ['square', 1, x => x! ** 2],
  ['pow', 1, x => x! ** 3, { exponent: 3 }],
  ['pow', 1, x => x! ** -2, { exponent: -2 }],
  ['pow', 1, () => 1, { exponent: 0 }],
  ['exp', 1, x => Math.exp(x!)],
  ['expm1', 1, x => Math.expm1(x!)],
  ['log', 1, x => Math.log(x!)],
  ['log1p', 1, x => Math.log1p(x!)],
  ['sin', 1, x => Math.sin(x!)],
  ['cos', 1, x => Math.cos(x!)],
  ['tan', 1, x => Math.tan(x!)],
  ['asin', 1, x => Math.asin(x!)],
  ['acos', 1, x => Math.acos(x!)],
  ['atan', 1, x => Math.atan(x!)],
  ['sqrt', 1, x => Math.sqrt(x!)],
  ['logAddExp', 2, (x, y) => Math.log(Math.exp(x!) + Math.exp(y!))],
  ['sinh', 1, x => Math.sinh(x!)],
  ['cosh', 1, x => Math.cosh(x!)],
  ['tanh', 1, x => Math.tanh(x!)],
  ['sigmoid', 1, x => 1 / (1 + Math.exp(-x!))],
  ['logSigmoid', 1, x => -Math.log1p(Math.exp(-x!))],
  ['softplus', 1, x => Math.log1p(Math.exp(x!))],
  ['silu', 1, x => x! / (1 + Math.exp(-x!))],
  ['mish', 1, x => x! * Math.tanh(Math.log1p(Math.exp(x!)))],
  ['logCosh', 1, x => Math.log(Math.cosh(x!))],
  [
    'affine',
    3,
    (x, _, z) => 2 * x! - z! / 2 + 5,
    { coefficients: [rational(2), rational(0), rational(-1, 2)], constant: rational(5) },
  ],
  ['sum', 3, sum],
  ['mean', 3, (...x) => sum(...x) / 3],
  ['prod', 1, x => x!],
  ['prod', 4, (...x) => x.reduce((a, b) => a * b, 1)],
  ['sumOfSquares', 3, (...x) => sum(...x.map(v => v * v))],
  ['logSumExp', 3, (...x) => Math.log(sum(...x.map(Math.exp)))],
];

/** Without values, or with a pole, above. */
const BELOW_ONE = ['tan', 'asin', 'acos'];

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

describe.each<Row>(table)('%s of %i', (...[name, arity, reference, parameters]: Row) => {
  const f = library.get(name)!.build(arity, parameters ?? {});
  const piece = f.piece(1).outputs[0]!;

  it('has the value and the gradient of the function that its name says', () => {
    const positive = fc.double({ min: 0.1, max: BELOW_ONE.includes(name) ? 0.9 : 3, noNaN: true });
    fc.assert(
      fc.property(fc.array(positive, { minLength: arity, maxLength: arity }), x => {
        close(piece.value(doubles, x) as number, reference(...x));
        const sparse = piece.gradient(doubles, x);
        const dual = dualGradient(doubles, (field, y) => piece.value(field, y), x);
        if (isFailure(sparse) || isFailure(dual)) throw new Error('expected a gradient');
        dual.forEach((partial, i) => {
          close(sparse.find(({ argument }) => argument === i)?.value ?? 0, partial);
          // The dual numbers know only the text that the operation was written with: compare with the name, too.
          const h = 1e-5;
          const shift = (by: number) => reference(...x.map((v, j) => (i === j ? v + by : v)));
          const slope = (shift(h) - shift(-h)) / (2 * h);
          expect(Math.abs(slope - partial)).toBeLessThan(1e-5 * Math.max(1, Math.abs(partial)));
        });
      }),
      { numRuns: 25 },
    );
  });

  it('has one piece, everywhere', () => {
    const x = Array.from({ length: arity }, () =>
      BELOW_ONE.includes(name) ? rationalField.zero : rationalField.one,
    );
    expect(f.pieceCount).toBe(1);
    expect(f.index(rationalField, x)).toBe(1);
    expect(f.active(rationalField, x)).toEqual([1]);
    expect(f.cells(rationalField, x)).toEqual([{ piece: 1, guards: [] }]);
    expect(f.arity).toBe(arity);
  });
});

it('every elementary operation of the library is in the table', () => {
  const smooth = [...library.values()].filter(op => {
    const arity = Math.max(op.arguments.min, 3);
    const parameters = {
      k: 1,
      exponent: 2,
      value: rational(1),
      alpha: rational(1),
      lo: rational(0),
      hi: rational(1),
      knots: [rational(0), rational(1)],
      values: [rational(0), rational(1)],
    };
    const f = op.build(Math.min(arity, op.arguments.max), {
      ...parameters,
      coefficients: [rational(1), rational(1), rational(1)],
      constant: rational(0),
    });
    return f.pieceCount === 1 && f.ball === undefined;
  });
  expect(smooth.map(op => op.name).sort()).toEqual([...new Set(table.map(([name]) => name))].sort());
});

describe('thousands of arguments', () => {
  const n = 20_000;
  const x = Array.from({ length: n }, (_, i) => (i === 7 ? 3 : 1));
  it.each([
    ['sum', n + 2, 1],
    ['mean', (n + 2) / n, 1 / n],
    ['prod', 3, 3],
    ['sumOfSquares', n + 8, 2],
    ['logSumExp', Math.log((n - 1) * Math.E + Math.exp(3)), Math.E / ((n - 1) * Math.E + Math.exp(3))],
  ] as const)('%s', (name, value, first) => {
    const output = library.get(name)!.build(n, {}).piece(1).outputs[0]!;
    close(output.value(doubles, x) as number, value);
    const gradient = output.gradient(doubles, x);
    if (isFailure(gradient)) throw new Error(gradient.why);
    close(gradient[0]!.value, first);
    expect(gradient).toHaveLength(n);
  });
});

describe('outside the domain', () => {
  it.each([
    ['log', '0'],
    ['log', '-1'],
    ['reciprocal', '0'],
    ['log1p', '-1'],
  ])('%s at %s is undefined', (name, at) => {
    const value = library
      .get(name)!
      .build(1, {})
      .piece(1)
      .outputs[0]!.value(rationalField, [rational(Number(at))]);
    expect(isFailure(value) && value.kind).toBe('undefined');
  });
  it('the product of 0 and 0 has the gradient 0, 0', () => {
    const output = library.get('prod')!.build(2, {}).piece(1).outputs[0]!;
    const gradient = output.gradient(rationalField, [rational(0), rational(0)]);
    expect(isFailure(gradient) || gradient.map(({ value }) => format(value))).toEqual(['0', '0']);
  });
});

it.each([
  ['affine', 2, { coefficients: [rational(1)], constant: rational(0) }, 'bad-program'],
  ['pow', 1, { exponent: 1_000_000 }, 'limit'],
] as const)('%s refuses parameters that do not fit', (name, arity, parameters, code) => {
  const build = () => library.get(name)!.build(arity, parameters);
  expect(build).toThrow(CornercheckError);
  expect(build).toThrow(expect.objectContaining({ code }));
});
