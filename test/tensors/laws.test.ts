/** What holds of operations on arrays whatever the numbers: one is written by others. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../random.ts';
import { type Node, tensors, valuesOf } from './programs.ts';

type Inputs = Readonly<Record<string, readonly number[]>>;
const size = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

const values = (inputs: Inputs, at: readonly number[], ...nodes: Node[]): string[] =>
  valuesOf(tensors(inputs, ...nodes), at);

const small = fc.integer({ min: 1, max: 3 });
const number = fc.integer({ min: -3, max: 3 });
const numbers = (count: number) => fc.array(number, { minLength: count, maxLength: count });

/** Whatever is drawn: both are the same. */
const law = <T>(arbitrary: fc.Arbitrary<T>, sides: (drawn: T) => readonly [string[], string[]]): void =>
  fc.assert(
    fc.property(arbitrary, drawn => {
      const [left, right] = sides(drawn);
      expect(left).toEqual(right);
    }),
    { numRuns: runs(60) },
  );

const pooled = fc
  .record({ n: fc.integer({ min: 1, max: 7 }), window: small, stride: small, dilation: small })
  .filter(({ n, window, dilation }) => (window - 1) * dilation + 1 <= n);

describe('laws', () => {
  test('a convolution is the product of its windows as rows with the kernel', () => {
    law(
      pooled.chain(p => numbers(p.n + p.window).map(at => ({ ...p, at }))),
      ({ n, window, stride, dilation, at }) => {
        const count = Math.floor((n - (window - 1) * dilation - 1) / stride) + 1;
        const indices = Array.from({ length: count }, (_, k) =>
          Array.from({ length: window }, (_, i) => k * stride + i * dilation),
        );
        const inputs = { x: [n], w: [window] };
        return [
          values(
            inputs,
            at,
            { op: 'reshape', args: ['x'], shape: [1, n] },
            { op: 'reshape', args: ['w'], shape: [1, 1, window] },
            { op: 'conv', args: ['h0', 'h1'], stride, dilation },
          ),
          values(inputs, at, { op: 'gather', args: ['x'], indices }, { op: 'matmul', args: ['h0', 'w'] }),
        ];
      },
    );
  });

  test.each([
    ['maxPool', 'reduceMax'],
    ['avgPool', 'mean'],
  ])('%s is %s of slices', (pool, reduction) => {
    law(
      pooled.chain(p => numbers(p.n).map(at => ({ ...p, at }))),
      ({ n, window, stride, dilation, at }) => {
        const count = Math.floor((n - (window - 1) * dilation - 1) / stride) + 1;
        const slices = Array.from({ length: count }, (_, k): Node[] => [
          {
            op: 'slice',
            args: ['x'],
            starts: [k * stride],
            ends: [k * stride + (window - 1) * dilation + 1],
            steps: [dilation],
          },
          { op: reduction, args: [`h${2 * k}`], keepdims: true },
        ]).flat();
        const all = Array.from({ length: count }, (_, k) => `h${2 * k + 1}`);
        return [
          values({ x: [n] }, at, { op: pool, args: ['x'], window: [window], stride, dilation }),
          values({ x: [n] }, at, ...slices, { op: 'concat', args: all }),
        ];
      },
    );
  });

  const matrices = fc
    .tuple(small, small, small)
    .chain(([a, b, c]) => numbers(a * b + b * c).map(at => ({ a, b, c, at })));

  test('(xy)ᵀ = yᵀxᵀ', () => {
    law(matrices, ({ a, b, c, at }) => {
      const inputs = { x: [a, b], y: [b, c] };
      return [
        values(inputs, at, { op: 'matmul', args: ['x', 'y'] }, { op: 'transpose', args: ['h0'] }),
        values(
          inputs,
          at,
          { op: 'transpose', args: ['x'] },
          { op: 'transpose', args: ['y'] },
          { op: 'matmul', args: ['h1', 'h0'] },
        ),
      ];
    });
  });

  test('a product is a sum of products, broadcast', () => {
    law(matrices, ({ a, b, c, at }) => {
      const inputs = { x: [a, b], y: [b, c] };
      return [
        values(inputs, at, { op: 'matmul', args: ['x', 'y'] }),
        values(
          inputs,
          at,
          { op: 'reshape', args: ['x'], shape: [a, b, 1] },
          { op: 'mul', args: ['h0', 'y'] },
          { op: 'sum', args: ['h1'], axes: [1] },
        ),
      ];
    });
  });

  const cubes = fc.tuple(small, small, small).chain(shape => numbers(size(shape)).map(at => ({ shape, at })));

  test('along two axes as along one after the other', () => {
    law(cubes, ({ shape, at }) => [
      values({ x: shape }, at, { op: 'reduceMax', args: ['x'], axes: [0, 2] }),
      values(
        { x: shape },
        at,
        { op: 'reduceMax', args: ['x'], axes: [2], keepdims: true },
        { op: 'reduceMax', args: ['h0'], axes: [0, 2] },
      ),
    ]);
  });

  test('what is padded away comes back by a slice', () => {
    law(cubes, ({ shape, at }) => [
      values(
        { x: shape },
        at,
        {
          op: 'pad',
          args: ['x'],
          padding: [
            [1, 0],
            [0, 2],
            [1, 1],
          ],
          value: 7,
        },
        { op: 'slice', args: ['h0'], starts: [1, 0, 1], ends: [1 + shape[0], shape[1], 1 + shape[2]] },
      ),
      at.map(String),
    ]);
  });

  test('running maxima end in the largest, sorted rows begin with it', () => {
    law(cubes, ({ shape, at }) => {
      const last = { op: 'slice', args: ['h0'], axes: [1], starts: [-1], ends: [shape[1]] };
      const first = { op: 'slice', args: ['h0'], axes: [1], starts: [0], ends: [1] };
      const largest = values({ x: shape }, at, { op: 'reduceMax', args: ['x'], axes: [1], keepdims: true });
      const ofRunning = values({ x: shape }, at, { op: 'cummax', args: ['x'], axis: 1 }, last);
      const ofSorted = values({ x: shape }, at, { op: 'sort', args: ['x'], axis: 1 }, first);
      return [
        [...largest, ...largest],
        [...ofRunning, ...ofSorted],
      ];
    });
  });

  test('a law that does not hold is noticed', () => {
    expect(() =>
      law(matrices, ({ a, b, c, at }) => {
        const inputs = { x: [a, b], y: [b, c] };
        const product = { op: 'matmul', args: ['x', 'y'] };
        return [values(inputs, at, product), values(inputs, at, product, { op: 'relu', args: ['h0'] })];
      }),
    ).toThrow();
  });
});
