/** Random tensor programs of one or two operations, with points that have ties in them. All numbers are dyadic. */
import fc from 'fast-check';

export interface TensorCase {
  readonly program: TensorsJson;
  /** All entries, in the order of the inputs. */
  readonly at: readonly number[];
}

export interface TensorsJson {
  readonly format: 'cornercheck.tensors/1';
  readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly output: string;
  readonly weights?: unknown;
}

/** Operations of one array, entry by entry; `positive`: at points between 0 and 1. */
const ONE_ARGUMENT: Readonly<Record<string, readonly string[]>> = {
  all: 'neg square exp expm1 sin cos atan sinh cosh tanh sigmoid logSigmoid softplus silu mish elu relu relu6 abs leakyRelu hardTanh hardSigmoid hardSwish softsign softShrink huber'.split(
    ' ',
  ),
  positive: 'reciprocal log log1p sqrt tan asin acos'.split(' '),
  jumping: 'sign floor ceil round trunc hardShrink'.split(' '),
};
const TWO_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  all: 'add sub mul max min logAddExp sum reduceMax reduceMin'.split(' '),
  positive: 'div atan2 xlogy mod rem'.split(' '),
};
const ALONG =
  'reduceMax reduceMin max sum mean prod sumOfSquares norm1 normInf logSumExp median kthLargest'.split(' ');
const ALONG_AXIS = 'sort topk cummax cummin cumsum cumprod softmax logSoftmax'.split(' ');

/** How each kind of case is drawn. */
class Draw {
  readonly #g: fc.GeneratorValue;
  readonly inputs: { readonly name: string; readonly shape: readonly number[] }[] = [];
  readonly nodes: Record<string, unknown>[] = [];
  positive = false;

  constructor(g: fc.GeneratorValue) {
    this.#g = g;
  }

  int(min: number, max: number): number {
    return this.#g(fc.integer, { min, max });
  }

  flag(): boolean {
    return this.#g(fc.boolean);
  }

  of<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  shape(rank: number, longest = 3): number[] {
    return Array.from({ length: rank }, () => this.int(1, longest));
  }

  numbers(shape: readonly number[]): unknown {
    const [length, ...inner] = shape;
    return length === undefined ? `${this.int(-6, 6)}/2` : Array.from({ length }, () => this.numbers(inner));
  }

  input(shape: readonly number[]): string {
    const name = `x${this.inputs.length}`;
    this.inputs.push({ name, shape });
    return name;
  }

  constant(shape: readonly number[]): string {
    return this.node({ op: 'const', value: this.numbers(shape) });
  }

  either(shape: readonly number[]): string {
    return this.inputs.length === 0 || this.flag() ? this.input(shape) : this.constant(shape);
  }

  node(fields: Record<string, unknown>): string {
    const id = `h${this.nodes.length}`;
    this.nodes.push({ id, ...fields });
    return id;
  }

  /** Axes without repeats, some counted from the end; undefined for all. */
  axes(rank: number): number[] | undefined {
    if (this.int(0, 3) === 0) return undefined;
    return Array.from({ length: rank }, (_, axis) => axis)
      .filter(() => this.flag())
      .map(axis => (this.flag() ? axis : axis - rank));
  }

  padding(rank: number, most: number): unknown {
    if (this.flag()) return this.int(0, most);
    return Array.from({ length: rank }, () => [this.int(0, most), this.int(0, most)]);
  }

  point(size: number): number[] {
    return Array.from({ length: size }, () => (this.positive ? this.int(1, 7) / 8 : this.int(-4, 4) / 2));
  }
}

const optional = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value });

/** By kind: what draws a case, and gives the shape of its output. */
export const KINDS: Readonly<
  Record<string, (draw: Draw) => { readonly id: string; readonly shape: readonly number[] }>
> = {
  ...Object.fromEntries(
    Object.entries(ONE_ARGUMENT).map(([kind, ops]) => [
      `one argument, ${kind}`,
      (draw: Draw) => {
        draw.positive = kind !== 'all';
        const shape = draw.shape(draw.int(0, 2));
        return { id: draw.node({ op: draw.of(ops), args: [draw.input(shape)] }), shape };
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(TWO_ARGUMENTS).map(([kind, ops]) => [
      `broadcast, ${kind}`,
      (draw: Draw) => {
        draw.positive = kind === 'positive';
        const shape = draw.shape(draw.int(1, 3), 2);
        // Lengths of 1 are repeated, leading axes left out.
        const part = () =>
          shape.slice(draw.int(0, shape.length)).map(length => (draw.int(0, 2) === 0 ? 1 : length));
        const [a, b] = draw.flag() ? [shape, part()] : [part(), shape];
        return { id: draw.node({ op: draw.of(ops), args: [draw.input(a), draw.input(b)] }), shape };
      },
    ]),
  ),
  clip: draw => {
    const shape = draw.shape(2);
    const given = draw.flag()
      ? { args: [draw.input(shape)], lo: '-1/2', hi: 1 }
      : { args: [draw.input(shape), ...bounds(draw)] };
    return { id: draw.node({ op: 'clip', ...given }), shape };
  },
  where: draw => {
    const shape = draw.shape(2, 2);
    const [a, b] = [draw.input(shape), draw.input(shape.slice(1))];
    const condition = draw.node({ op: draw.of(['greater', 'less', 'greaterEqual']), args: [a, b] });
    return { id: draw.node({ op: 'where', args: [condition, a, b] }), shape };
  },
  'along axes': draw => {
    const shape = draw.shape(draw.int(1, 3), 2);
    const op = draw.of(ALONG);
    const [axes, keepdims] = [draw.axes(shape.length), draw.flag()];
    const own = (axes ?? shape.map((_, axis) => axis)).map(axis => (axis + shape.length) % shape.length);
    const id = draw.node({
      op,
      args: [draw.input(shape)],
      ...optional('axes', axes),
      ...(keepdims && { keepdims }),
      ...(op === 'kthLargest' && {
        k: draw.int(
          1,
          own.reduce((size, axis) => size * shape[axis]!, 1),
        ),
      }),
    });
    const left = shape.map((length, axis) => (own.includes(axis) ? 1 : length));
    return { id, shape: keepdims ? left : left.filter((_, axis) => !own.includes(axis)) };
  },
  'along an axis': draw => {
    const shape = draw.shape(draw.int(1, 2));
    const axis = draw.int(-shape.length, shape.length - 1);
    const length = shape.at(axis)!;
    const op = draw.of(ALONG_AXIS);
    const k = draw.int(1, length);
    const id = draw.node({ op, args: [draw.input(shape)], axis, ...(op === 'topk' && { k }) });
    return { id, shape: op === 'topk' ? shape.with(axis, k) : shape };
  },
  matmul: draw => {
    const [rows, inner, columns, blocks] = draw.shape(4, 2) as [number, number, number, number];
    const [a, b, shape] = draw.of([
      [[inner], [inner], []],
      [[rows, inner], [inner], [rows]],
      [[inner], [inner, columns], [columns]],
      [
        [rows, inner],
        [inner, columns],
        [rows, columns],
      ],
      [
        [blocks, rows, inner],
        [inner, columns],
        [blocks, rows, columns],
      ],
      [
        [blocks, 1, rows, inner],
        [2, inner, columns],
        [blocks, 2, rows, columns],
      ],
    ]);
    return { id: draw.node({ op: 'matmul', args: [draw.either(a!), draw.either(b!)] }), shape: shape! };
  },
  conv: draw => {
    const rank = draw.int(1, 2);
    const groups = draw.int(1, 2);
    const [channels, outs] = [draw.int(1, 2), groups * draw.int(1, 2)];
    const [kernel, dilation, stride] = [draw.shape(rank, 2), draw.shape(rank, 2), draw.shape(rank, 2)];
    const space = kernel.map((length, i) => (length - 1) * dilation[i]! + draw.int(1, 2));
    const padding = draw.padding(rank, 1);
    const batch = draw.flag() ? [draw.int(1, 2)] : [];
    const args = [
      draw.input([...batch, channels * groups, ...space]),
      draw.either([outs, channels, ...kernel]),
    ];
    if (draw.flag()) args.push(draw.either([outs]));
    const shape = [...batch, outs, ...counts(space, kernel, { padding, stride, dilation })];
    return { id: draw.node({ op: 'conv', args, groups, padding, stride, dilation }), shape };
  },
  pool: draw => {
    const rank = draw.int(1, 2);
    const [window, dilation, stride] = [draw.shape(rank), draw.shape(rank, 2), draw.shape(rank, 2)];
    const space = window.map((length, i) => (length - 1) * dilation[i]! + draw.int(1, 2));
    // Less than half of a window, so that no window is of padding alone.
    const padding =
      dilation.every(step => step === 1) && window.every(length => length > 1) ? draw.padding(rank, 1) : 0;
    const others = draw.flag() ? [draw.int(1, 2)] : [];
    const op = draw.of(['maxPool', 'avgPool']);
    const id = draw.node({
      op,
      args: [draw.input([...others, ...space])],
      window,
      padding,
      stride,
      dilation,
      ...(op === 'avgPool' && draw.flag() && { countPadding: true }),
    });
    return { id, shape: [...others, ...counts(space, window, { padding, stride, dilation })] };
  },
  moved: draw => {
    const shape = draw.shape(2);
    const [rows, columns] = shape as [number, number];
    const x = draw.node({ op: 'relu', args: [draw.input(shape)] });
    const last = (fields: Record<string, unknown>, next: readonly number[]) => ({
      id: draw.node(fields),
      shape: next,
    });
    const indices = [draw.int(-rows, rows - 1), draw.int(0, rows - 1), draw.int(0, rows - 1)];
    const [before, behind] = [draw.int(0, 1), draw.int(0, 2)];
    const start = draw.int(0, columns - 1);
    const end = draw.int(start + 1, columns);
    const [one, step] = [draw.input([rows, 2]), draw.int(1, 2)];
    return draw.of([
      () => last({ op: 'reshape', args: [x], shape: [-1] }, [rows * columns]),
      () => last({ op: 'reshape', args: [x], shape: [columns, 1, rows] }, [columns, 1, rows]),
      () => last({ op: 'transpose', args: [x] }, [columns, rows]),
      () => last({ op: 'transpose', args: [x], axes: [1, 0] }, [columns, rows]),
      () => last({ op: 'broadcast', args: [x], shape: [2, rows, columns] }, [2, rows, columns]),
      () => last({ op: 'concat', args: [x, one, x], axis: 1 }, [rows, 2 * columns + 2]),
      () =>
        last({ op: 'slice', args: [x], axes: [1], starts: [start], ends: [end], steps: [step] }, [
          rows,
          Math.ceil((end - start) / step),
        ]),
      () =>
        last(
          {
            op: 'pad',
            args: [x],
            padding: [
              [before, behind],
              [behind, 0],
            ],
            value: '1/2',
          },
          [rows + before + behind, columns + behind],
        ),
      () => last({ op: 'gather', args: [x], indices }, [3, columns]),
      () => last({ op: 'gather', args: [x], indices: [[start, end - 1]], axis: -1 }, [rows, 1, 2]),
    ])();
  },
  network: draw => {
    const x = draw.input([1, 3, 3]);
    const c = draw.node({ op: 'conv', args: [x, draw.constant([2, 1, 2, 2])] });
    const h = draw.node({ op: 'relu', args: [c] });
    const p = draw.node({ op: 'maxPool', args: [h], window: [2, 2] });
    const f = draw.node({ op: 'reshape', args: [p], shape: [-1] });
    return { id: draw.node({ op: 'matmul', args: [f, draw.constant([2, 2])] }), shape: [2] };
  },
};

/** A bound below, repeated along rows, and one above it. */
function bounds(draw: Draw): string[] {
  const lo = draw.input([1]);
  return [lo, draw.node({ op: 'add', args: [lo, draw.node({ op: 'const', value: 1 })] })];
}

interface Sliding {
  readonly padding: unknown;
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
}

/** How many windows there are along each axis. */
function counts(
  space: readonly number[],
  size: readonly number[],
  { padding, stride, dilation }: Sliding,
): number[] {
  return space.map((length, i) => {
    const [before, behind] = Array.isArray(padding) ? padding[i] : [padding, padding];
    return Math.floor((length + before + behind - (size[i]! - 1) * dilation[i]! - 1) / stride[i]!) + 1;
  });
}

const size = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

/** A case of a kind. */
export const tensorCase = (kind: string): fc.Arbitrary<TensorCase> =>
  fc.gen().map(g => {
    const draw = new Draw(g);
    const { id, shape } = KINDS[kind]!(draw);
    const weights = shape.length === 0 && draw.flag() ? undefined : draw.numbers(shape);
    const at = draw.point(draw.inputs.reduce((sum, input) => sum + size(input.shape), 0));
    const program = {
      format: 'cornercheck.tensors/1',
      inputs: draw.inputs,
      nodes: draw.nodes,
      output: id,
    } as const;
    return { program: { ...program, ...optional('weights', weights) }, at };
  });
