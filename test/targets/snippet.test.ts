/** Snippets are run as they would be by a reader: in a process of their own, and compared with the adapter's answers. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { float32, rational, toFloat } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import { library } from '../../src/selections/library/index.ts';
import type { Parameters } from '../../src/selections/op.ts';
import {
  type Answer,
  builtIns,
  openTarget,
  type Query,
  snippetFor,
  type TargetHost,
} from '../../src/targets/index.ts';
import { node, program, query, single, zero } from './ask.ts';
import { isInstalled } from './libraries/corpus.ts';

const PARAMETERS: Readonly<Record<string, Parameters>> = {
  const: { value: rational(1, 3) },
  pow: { exponent: 3 },
  clip: { lo: rational(0), hi: rational(1) },
  affine: { coefficients: [2, 3, 5].map(n => rational(n)), constant: rational(1) },
  topk: { k: 2 },
  kthLargest: { k: 2 },
};

/** One operation with two of its arguments equal, or at a corner. */
function tied(op: string): Query {
  const count = Math.min(library.get(op)!.arguments.max, 3);
  const inputs = count === 1 ? ['x'] : ['x', 'y', 'z'].slice(0, Math.max(count, 1));
  const several = op === 'sort' || op === 'topk' ? [node('c', 'component', ['o'], { k: 2 })] : [];
  const args = inputs.slice(0, count);
  const at = /^log1?p?$|^reciprocal$|^div$/.test(op) ? [1, 1, 1] : [0, 0, 0];
  return query(program(inputs, node('o', op, args, PARAMETERS[op]), ...several), at.slice(0, inputs.length));
}

const text = (source: string, at: readonly number[]): Query => query(parseProgramText(source), at);
const half = rational(1, 2);

/** Programs whose code is not just one call. */
const PROGRAMS: readonly (readonly [name: string, query: Query])[] = [
  ['zero', query(zero, [0])],
  ['a value used twice by a node', text('x * x', [3])],
  ['a value used by several nodes', text('max(x, y) * x + max(x, y) * y', [1, 1])],
  ['the first of a chain again at its end', text('h = relu(x)\nk = abs(h - y)\nk * h + h', [2, 2])],
  ['the output used on the way', program3()],
  ['an input that is not used', text('f(x, y) = relu(y)', [5, 0])],
  ['no input is used', query(program(['x'], node('c', 'const', [], { value: half })), [1])],
  ['the output is an input', query(program(['x', 'y']), [1, 2])],
  ['constants that are no float32', text('0.1 * relu(x - 1/3) + 1e-3 * x', [1])],
  ['names that JavaScript keeps for itself', text('f(new, tf) = max(new, tf) + abs(new)', [0, 0])],
  ['names of the libraries', text('f(np, at) = min(np, at) + relu(np)', [0, 0])],
  [
    'an id with a sign in it',
    query(program(['x'], node('a-b', 'relu', ['x']), node('a_b', 'neg', ['a-b'])), [0]),
  ],
  ['minus zero', { ...query(single('reciprocal', 1), [0]), negativeZeros: [0] }],
  ['several arguments', text('max(x, y, z) - min(x, y, z) + reduceMax(x, y, z)', [1, 1, 1])],
  ['computed parameters', query(single('leakyRelu', 2), [0, 3])],
];

function program3(): Query {
  const nodes = [node('a', 'relu', ['x']), node('b', 'abs', ['a'])];
  return query({ ...program(['x'], ...nodes), outputs: ['a'] }, [0]);
}

const numbersOf = (answer: Answer): number[] | string =>
  answer.kind === 'error'
    ? answer.message
    : [answer.value, ...answer.gradient].map(x => (typeof x === 'string' ? Number(x) : toFloat(x, float32)));

/** The numbers that a snippet printed; answers do not tell −0 from 0. */
const printed = (line: string): number[] =>
  (line.match(/-?(Infinity|NaN|\d[\d.e+-]*)/g) ?? []).map(word => Number(word) + 0);

const LOADED = `import ${JSON.stringify(resolve('src/targets/libraries/tfjs-modules.ts'))};
const tf = await import('@tensorflow/tfjs-core');
await import('@tensorflow/tfjs-core/dist/register_all_gradients.js');
await import('@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js');
await import('@tensorflow/tfjs-backend-cpu');
`;
/** Of TensorFlow.js the two packages that hold all that a snippet needs are installed. */
const asInstalled = (code: string): string =>
  code.replace("import * as tf from '@tensorflow/tfjs';\n", () => LOADED);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What each snippet prints, one process for all of them. */
function run(codes: readonly string[]): string[] {
  codes.forEach((code, i) => {
    writeFileSync(join(folder, `${i}.mjs`), asInstalled(code));
  });
  const all = codes.map((_, i) => `await import('./${i}.mjs'); console.log('---');`).join('\n');
  writeFileSync(join(folder, 'all.mjs'), all);
  const loader = resolve('node_modules/tsx/dist/loader.mjs');
  const output = execFileSync(process.execPath, ['--import', loader, join(folder, 'all.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 250_000,
  });
  return output.split('---\n').slice(0, -1);
}

describe.each(['tfjs', 'jax-js'])('%s', name => {
  const installed = builtIns.get(name)!.packages.every(isInstalled);
  let target: TargetHost;
  beforeAll(async () => {
    if (installed) target = await openTarget(name);
  });
  afterAll(() => target?.close());

  test.skipIf(!installed)('the code of every operation prints what the adapter answers', async () => {
    const ops = target.info.ops.filter(op => op !== 'component').map(op => [op, tied(op)] as const);
    const known = PROGRAMS.filter(([, { program }]) =>
      program.nodes.every(({ op }) => target.info.ops.includes(op)),
    );
    const computed = known.filter(([, { program }]) =>
      program.nodes.every(
        ({ op, args }) => args.length <= library.get(op)!.arguments.max || target.info.computed?.includes(op),
      ),
    );
    expect(computed.length).toBeGreaterThan(12);
    const cases = [...ops, ...computed].flatMap(([label, question]) =>
      target.info.modes.map(mode => ({ label: `${label}, ${mode}`, question: { ...question, mode } })),
    );
    const answers = await target.ask(cases.map(({ question }) => question));
    const codes = cases.map(({ question }) => snippetFor(name, question, target.info)!.code);
    const wrong = snippetFor(name, text('max(x, y)', [1, 2]))!.code.replace('maximum', 'minimum');
    const outputs = run([...codes, wrong]);
    expect(printed(outputs.at(-1)!), 'negative control: the code is what is run').toEqual([1, 1, 0]);
    const expected = cases.map(({ label }, i) => [label, numbersOf(answers[i]!)]);
    expect(cases.map(({ label }, i) => [label, printed(outputs[i]!)])).toEqual(expected);
  });
});

test('code is straight-line, one line a node', () => {
  const question = text('h = max(x, y)\nrelu(h - 1/2) + h', [1, 1]);
  expect(snippetFor('tfjs', question)).toEqual({
    language: 'js',
    code: `// npm install @tensorflow/tfjs
import * as tf from '@tensorflow/tfjs';

await tf.setBackend('cpu');
const f = (x, y) => {
  const h = tf.maximum(x, y);
  const const1 = tf.scalar(0.5);
  const sub1 = tf.sub(h, const1);
  const relu1 = tf.relu(sub1);
  const add1 = tf.add(relu1, h);
  return add1;
};
const at = [tf.scalar(1), tf.scalar(1)];
const { value, grads } = tf.valueAndGrads(f)(at);
console.log(value.dataSync()[0], grads.map(g => g.dataSync()[0]));
`,
  });
  expect(snippetFor('jax-js', { ...question, mode: 'forward' })!.code).toBe(`// npm install @jax-js/jax
import { init, jvp, nn, numpy as np } from '@jax-js/jax';

await init('wasm');
const scalar = x => np.array(Float32Array.of(x), { shape: [] });
const f = (x, y) => {
  const h = np.maximum(x, y);
  const const1 = np.array(0.5);
  const sub1 = np.subtract(h.ref, const1);
  const relu1 = nn.relu(sub1);
  const add1 = np.add(relu1, h);
  return add1;
};
const columns = [
  jvp(f, [scalar(1), scalar(1)], [scalar(1), scalar(0)]),
  jvp(f, [scalar(1), scalar(1)], [scalar(0), scalar(1)]),
];
console.log(columns[0][0].js(), columns.map(([, derivative]) => derivative.js()));
`);
});

test('the exact engine and plain float64 are no libraries', () => {
  expect(snippetFor('exact', query(zero, [0]))).toBeUndefined();
  expect(snippetFor('float64', query(zero, [0]))).toBeUndefined();
});

test('an operation that the library lacks has no code', () => {
  expect(snippetFor('tfjs', text('sin(x) + hardSwish(x)', [1]))).toBeUndefined();
});

describe('targets of users', () => {
  const question: Query = { ...query(zero, [0]), negativeZeros: [0] };

  test('a module is asked the same question, minus zero kept', () => {
    const { code } = snippetFor('./fixtures/targets/example.mjs', question)!;
    const file = join(folder, 'module.mjs');
    writeFileSync(file, code.replace('./fixtures', resolve('fixtures')));
    expect(printed(execFileSync(process.execPath, [file], { encoding: 'utf8' }))).toHaveLength(2);
    expect(code).toContain('[-0]');
  });

  test('an exact module is asked in rational numbers', () => {
    const third = query(single('relu', 1), [rational(1, 3)]);
    expect(snippetFor('./exact.mjs', third, { precision: 'exact' })!.code).toContain('["1/3"]');
  });

  test('a subprocess reads one line', () => {
    const { language, code } = snippetFor('cmd:node fixtures/targets/example-subprocess.mjs', question)!;
    const [description, answer] = execFileSync('sh', ['-c', code], { encoding: 'utf8' }).trim().split('\n');
    expect(language).toBe('sh');
    expect(JSON.parse(description!)).toHaveProperty('ops');
    expect(JSON.parse(answer!)).toMatchObject({ id: 1, value: 0 });
  });
});
