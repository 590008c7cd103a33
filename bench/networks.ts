/**
 * Networks of the size that users have, as programs with n-ary nodes, each at a point: of their input, or of their weights.
 * `npx tsx bench/networks.ts NAME FOLDER` writes NAME.json and its point NAME.at; without arguments it lists the names.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface NodeJson {
  readonly id: string;
  readonly op: string;
  readonly args: readonly string[];
  readonly coefficients?: readonly string[];
  readonly constant?: string;
}

/** A program as JSON, and a value for each of its inputs. */
export interface Network {
  readonly program: {
    readonly inputs: readonly string[];
    readonly nodes: readonly NodeJson[];
    readonly output: string;
  };
  readonly at: readonly string[];
}

/** What is drawn, over 256: always the same. */
function drawn(seed: number): (spread: number) => number {
  let state = seed;
  return spread => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * (2 * spread + 1)) - spread;
  };
}

const over256 = (n: number): string => (n % 256 === 0 ? String(n / 256) : `${n}/256`);
/** Over 256². */
const product = (n: number): string => (n === 0 ? '0' : `${n}/65536`);

export interface MlpOptions {
  /** What the gradient is with respect to. */
  readonly of: 'input' | 'weights';
  /** So many hidden units are tied, by their biases. */
  readonly tied?: number;
  /** All weights are 0. */
  readonly dead?: boolean;
  readonly widths?: readonly [number, number, number];
}

/** One hidden layer of relus and the hinge loss of several classes, one of them right: 784-32-10 unless it is said. */
export function mlp({ of, tied = 0, dead = false, widths = [784, 32, 10] }: MlpOptions): Network {
  const [width, units, classes] = widths;
  const draw = drawn(1);
  const list = (n: number, spread: number): number[] =>
    Array.from({ length: n }, () => (dead ? 0 : draw(spread)));
  const image = Array.from({ length: width }, () => draw(128) + 128);
  const first = Array.from({ length: units }, () => list(width, 24));
  // Of the first units the bias is what makes them 0; all are over 256², which the image times the weights is.
  const biases = first.map((row, j) =>
    j < tied ? -row.reduce((sum, w, i) => sum + w * image[i]!, 0) : (dead ? 0 : draw(64)) * 256,
  );
  const second = Array.from({ length: classes }, () => list(units, 64));
  const shifts = list(classes, 64);
  const nodes: NodeJson[] = [];
  const inputs: string[] = [];
  const at: string[] = [];
  const input = (id: string, value: string): string => {
    inputs.push(id);
    at.push(value);
    return id;
  };
  const add = (id: string, op: string, args: readonly string[], more: Partial<NodeJson> = {}): string => {
    nodes.push({ id, op, args, ...more });
    return id;
  };
  const pixels = of === 'input' ? image.map((value, i) => input(`x${i}`, over256(value))) : [];
  const hidden = first.map((row, j) => {
    if (of === 'input') {
      const form = { coefficients: row.map(over256), constant: product(biases[j]!) };
      return add(`r${j}`, 'relu', [add(`a${j}`, 'affine', pixels, form)]);
    }
    const weights = row.map((value, i) => input(`w${j}_${i}`, over256(value)));
    const args = [...weights, input(`b${j}`, product(biases[j]!))];
    return add(`r${j}`, 'relu', [
      add(`a${j}`, 'affine', args, { coefficients: [...image.map(over256), '1'], constant: '0' }),
    ]);
  });
  const scores = second.map((row, k) => {
    if (of === 'input')
      return add(`o${k}`, 'affine', hidden, {
        coefficients: row.map(over256),
        constant: over256(shifts[k]!),
      });
    const terms = row.map((value, j) =>
      add(`m${k}_${j}`, 'mul', [input(`v${k}_${j}`, over256(value)), hidden[j]!]),
    );
    return add(`o${k}`, 'sum', [...terms, input(`c${k}`, over256(shifts[k]!))]);
  });
  return { program: { inputs, nodes, output: hingeLoss(scores, add) }, at };
}

/** Σ relu(1 + o_k − o_0) over the classes but the first. */
function hingeLoss(
  scores: readonly string[],
  add: (id: string, op: string, args: readonly string[], more?: Partial<NodeJson>) => string,
): string {
  const losses = scores.slice(1).map((score, k) => {
    const margin = add(`g${k}`, 'affine', [score, scores[0]!], { coefficients: ['1', '-1'], constant: '1' });
    return add(`l${k}`, 'relu', [margin]);
  });
  return add('loss', 'sum', losses);
}

/** LeNet-5 of its 61,706 weights: max-pooling over relus, many of which are dead. */
export function lenet(): Network {
  const draw = drawn(2);
  const nodes: NodeJson[] = [];
  const inputs: string[] = [];
  const at: string[] = [];
  const add = (id: string, op: string, args: readonly string[], more: Partial<NodeJson> = {}): string => {
    nodes.push({ id, op, args, ...more });
    return id;
  };
  const weight = (id: string, spread: number): string => {
    inputs.push(id);
    at.push(over256(draw(spread)));
    return id;
  };
  const image = Array.from({ length: 32 * 32 }, (_, i) => {
    const [row, column] = [Math.floor(i / 32), i % 32];
    return Math.min(row, column) < 2 || Math.max(row, column) > 29 ? 0 : draw(128) + 128;
  });
  const pooled = (name: string, side: number, maps: readonly (readonly string[])[]): string[][] =>
    maps.map((map, c) =>
      Array.from({ length: (side / 2) ** 2 }, (_, i) => {
        const corner = 2 * Math.floor(i / (side / 2)) * side + 2 * (i % (side / 2));
        const args = [corner, corner + 1, corner + side, corner + side + 1].map(k => map[k]!);
        return add(`${name}${c}_${i}`, 'max', args);
      }),
    );
  const window = (side: number, i: number): number[] => {
    const out = side - 4;
    const corner = Math.floor(i / out) * side + (i % out);
    return Array.from({ length: 25 }, (_, k) => corner + Math.floor(k / 5) * side + (k % 5));
  };
  const conv1 = Array.from({ length: 6 }, (_, c) => {
    const args = Array.from({ length: 25 }, (__, k) => weight(`w1_${c}_${k}`, 64));
    args.push(weight(`b1_${c}`, 64));
    return Array.from({ length: 784 }, (__, i) => {
      const coefficients = [...window(32, i).map(k => over256(image[k]!)), '1'];
      return add(`r1_${c}_${i}`, 'relu', [
        add(`a1_${c}_${i}`, 'affine', args, { coefficients, constant: '0' }),
      ]);
    });
  });
  const pool1 = pooled('p1_', 28, conv1);
  const dense = (id: string, weights: readonly string[], args: readonly string[]): string => {
    const terms = args.map((arg, k) => add(`${id}m${k}`, 'mul', [weights[k]!, arg]));
    return add(`${id}s`, 'sum', [...terms, weights[args.length]!]);
  };
  const conv2 = Array.from({ length: 16 }, (_, c) => {
    const weights = Array.from({ length: 150 }, (__, k) => weight(`w2_${c}_${k}`, 32));
    weights.push(weight(`b2_${c}`, 32));
    return Array.from({ length: 100 }, (__, i) => {
      const args = pool1.flatMap(map => window(14, i).map(k => map[k]!));
      return add(`r2_${c}_${i}`, 'relu', [dense(`a2_${c}_${i}`, weights, args)]);
    });
  });
  let layer = pooled('p2_', 10, conv2).flat();
  for (const [name, width] of [
    ['f', 120],
    ['h', 84],
  ] as const) {
    const below = layer;
    layer = Array.from({ length: width }, (_, j) => {
      const weights = below.map((__, k) => weight(`w${name}${j}_${k}`, 24));
      weights.push(weight(`b${name}${j}`, 24));
      return add(`r${name}${j}`, 'relu', [dense(`a${name}${j}_`, weights, below)]);
    });
  }
  const last = layer;
  const scores = Array.from({ length: 10 }, (_, j) => {
    const weights = last.map((__, k) => weight(`wo${j}_${k}`, 24));
    weights.push(weight(`bo${j}`, 24));
    return dense(`o${j}_`, weights, last);
  });
  return { program: { inputs, nodes, output: hingeLoss(scores, add) }, at };
}

const NETWORKS: Readonly<Record<string, () => Network>> = {
  input: () => mlp({ of: 'input' }),
  'input-tied': () => mlp({ of: 'input', tied: 20 }),
  weights: () => mlp({ of: 'weights' }),
  'weights-tied': () => mlp({ of: 'weights', tied: 20 }),
  dead: () => mlp({ of: 'weights', dead: true }),
  lenet,
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = '', folder = '.'] = process.argv.slice(2);
  const make = NETWORKS[name];
  if (make === undefined) console.log(Object.keys(NETWORKS).join('\n'));
  else {
    const { program, at } = make();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(program));
    writeFileSync(`${folder}/${name}.at`, JSON.stringify(at));
    console.log(`${name}: ${program.inputs.length} inputs, ${program.nodes.length} nodes`);
  }
}
