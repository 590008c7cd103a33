/**
 * The price of exactness: evaluation and both modes of differentiation of large programs, by the engine over rationals,
 * by the same engine over doubles, and by a tape of doubles written for the purpose. Then I(x) and the Clarke
 * subdifferential of a layer of 40 relus.
 *
 *     npx tsx bench/engine.ts [largest size, default 1000000]
 *
 * Each arm runs in a process of its own, so that its peak memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { activeSet, clarkeSubdifferential, nodewiseSet } from '../src/fields/index.ts';
import { type OrderedField, type Rational, rational, rationalField, toFloat } from '../src/numbers/index.ts';
import {
  backward,
  compile,
  differentiate,
  evaluate,
  forward,
  isEvaluationFailure,
  selectionGradients,
} from '../src/programs/index.ts';
import type { Program, ProgramNode } from '../src/programs/program.ts';
import { generator, reluLayer } from '../test/fields/layers.ts';

const INPUTS = ['x', 'y'];
const COEFFICIENTS = [rational(1, 2), rational(-1), rational(3, 4), rational(2)];

/**
 * Additions, multiples, relus and maxima of earlier nodes, drawn from all of them (so the depth is logarithmic), and the
 * sum of what is left unused.
 */
function mixed(size: number): Program {
  const random = generator(1);
  const unused = new Uint8Array(size).fill(1);
  const nodes: ProgramNode[] = [];
  const pick = (i: number): string => {
    const k = random(i + INPUTS.length);
    if (k >= INPUTS.length) unused[k - INPUTS.length] = 0;
    return INPUTS[k] ?? `n${k - INPUTS.length}`;
  };
  for (let i = 0; i < size - 1; i++) {
    const [id, kind] = [`n${i}`, i % 4];
    if (kind === 0) nodes.push({ id, op: 'add', args: [pick(i), pick(i)] });
    else if (kind === 1)
      nodes.push({
        id,
        op: 'affine',
        args: [pick(i)],
        parameters: { coefficients: [COEFFICIENTS[random(4)]!] },
      });
    else if (kind === 2) nodes.push({ id, op: 'relu', args: [pick(i)] });
    else nodes.push({ id, op: 'max', args: [pick(i), pick(i)] });
  }
  const loose = nodes.filter((_, i) => unused[i]).map(node => node.id);
  nodes.push({ id: 'total', op: 'sum', args: loose });
  return { inputs: INPUTS, nodes, outputs: ['total'], selections: new Map() };
}

const POINT = [rational(1, 3), rational(-2, 7)];

/** Coefficients are converted once, as a program of doubles would have it. */
const converted = new WeakMap<object, number>();
function toDouble(value: Rational): number {
  const known = converted.get(value) ?? toFloat(value);
  converted.set(value, known);
  return known;
}

const doubles: OrderedField<number> = {
  name: 'double',
  zero: 0,
  one: 1,
  from: toDouble,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  neg: a => -a,
  div: (a, b) => a / b,
  pow: (a, k) => a ** k,
  exp: Math.exp,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  root: (a, n) => a ** (1 / n),
  atan: Math.atan,
  sign: a => (a > 0 ? 1 : a < 0 ? -1 : 0),
  isZero: a => (a === 0 ? 'yes' : 'no'),
  bounded: () => true,
  key: String,
  told: () => false,
};

interface Times {
  readonly compile: number;
  readonly evaluate: number;
  readonly partials: number;
  readonly forward: number;
  readonly backward: number;
  readonly value: number;
  readonly gradient: readonly number[];
  readonly megabytes: number;
}

function timed<T>(run: () => T): readonly [T, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function engine<T>(field: OrderedField<T>, size: number, number: (value: T) => number): Times {
  const program = mixed(size);
  const [line, compiling] = timed(() => compile(program));
  const [evaluation, evaluating] = timed(() => evaluate(field, line, POINT.map(field.from)));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const [d, partials] = timed(() => selectionGradients(field, line, evaluation));
  if (isEvaluationFailure(d)) throw new Error(d.failure.why);
  const [, forwards] = timed(() => forward(field, line, d));
  const [gradient, backwards] = timed(() => backward(field, line, d));
  return {
    compile: compiling,
    evaluate: evaluating,
    partials,
    forward: forwards,
    backward: backwards,
    value: number(evaluation.values[line.outputs[0]!]!),
    gradient: gradient[0]!.map(number),
    megabytes: peak(),
  };
}

/** The same program as arrays of numbers: what one would write where rounding does not matter. */
function tape(size: number): Times {
  const program = mixed(size);
  const start = performance.now();
  const slots = new Map(INPUTS.map((name, i) => [name, i]));
  const [kinds, first, second] = [new Uint8Array(size), new Int32Array(size), new Int32Array(size)];
  const factors = new Float64Array(size);
  let loose: Int32Array = new Int32Array(0);
  program.nodes.forEach(({ id, op, args, parameters }, i) => {
    slots.set(id, i + 2);
    kinds[i] = ['add', 'affine', 'relu', 'max', 'sum'].indexOf(op);
    if (op === 'sum') loose = Int32Array.from(args, arg => slots.get(arg)!);
    first[i] = slots.get(args[0]!)!;
    second[i] = slots.get(args[1] ?? args[0]!)!;
    factors[i] = op === 'affine' ? toFloat((parameters!.coefficients as typeof POINT)[0]!) : 0;
  });
  const compiling = performance.now() - start;
  const x = new Float64Array(size + 2);
  const [value, evaluating] = timed(() => {
    POINT.forEach((coordinate, i) => {
      x[i] = toFloat(coordinate);
    });
    for (let i = 0; i < size; i++) {
      const [a, b] = [x[first[i]!]!, x[second[i]!]!];
      const kind = kinds[i];
      if (kind === 0) x[i + 2] = a + b;
      else if (kind === 1) x[i + 2] = factors[i]! * a;
      else if (kind === 2) x[i + 2] = Math.max(a, 0);
      else if (kind === 3) x[i + 2] = Math.max(a, b);
      else x[i + 2] = loose.reduce((sum, slot) => sum + x[slot]!, 0);
    }
    return x[size + 1]!;
  });
  const [, forwards] = timed(() => {
    for (const input of [0, 1]) {
      const dx = new Float64Array(size + 2);
      dx[input] = 1;
      for (let i = 0; i < size; i++) {
        const [a, b] = [first[i]!, second[i]!];
        const kind = kinds[i];
        if (kind === 0) dx[i + 2] = dx[a]! + dx[b]!;
        else if (kind === 1) dx[i + 2] = factors[i]! * dx[a]!;
        else if (kind === 2) dx[i + 2] = x[a]! > 0 ? dx[a]! : 0;
        else if (kind === 3) dx[i + 2] = x[a]! >= x[b]! ? dx[a]! : dx[b]!;
        else dx[i + 2] = loose.reduce((sum, slot) => sum + dx[slot]!, 0);
      }
    }
  });
  const [gradient, backwards] = timed(() => {
    const v = new Float64Array(size + 2);
    v[size + 1] = 1;
    for (let i = size - 1; i >= 0; i--) {
      const adjoint = v[i + 2]!;
      const [a, b] = [first[i]!, second[i]!];
      const kind = kinds[i];
      if (kind === 0) {
        v[a]! += adjoint;
        v[b]! += adjoint;
      } else if (kind === 1) v[a]! += factors[i]! * adjoint;
      else if (kind === 2) v[a]! += x[a]! > 0 ? adjoint : 0;
      else if (kind === 3) v[x[a]! >= x[b]! ? a : b]! += adjoint;
      else for (const slot of loose) v[slot]! += adjoint;
    }
    return [...v.subarray(0, 2)];
  });
  return {
    compile: compiling,
    evaluate: evaluating,
    partials: 0,
    forward: forwards,
    backward: backwards,
    value,
    gradient,
    megabytes: peak(),
  };
}

const ARMS: Readonly<Record<string, (size: number) => Times>> = {
  exact: size => engine(rationalField, size, value => toFloat(value)),
  double: size => engine(doubles, size, value => value),
  tape,
};

function inProcess(arm: string, size: number): Times {
  const file = fileURLToPath(import.meta.url);
  const found = spawnSync(process.execPath, ['--import', 'tsx', file, 'arm', arm, String(size)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (found.status !== 0) throw new Error(`${arm} of ${size} nodes: ${found.stderr}`);
  return JSON.parse(found.stdout) as Times;
}

const STAGES = ['compile', 'evaluate', 'partials', 'forward', 'backward'] as const;
const milliseconds = (time: number): string =>
  (time < 10 ? time.toFixed(1) : Math.round(time).toString()).padStart(9);

function compareArms(largest: number): void {
  for (let size = 10_000; size <= largest; size *= 10) {
    const results = Object.keys(ARMS).map(arm => [arm, inProcess(arm, size)] as const);
    console.log(`\n${size} nodes, ${INPUTS.length} inputs; milliseconds`);
    console.log(`${''.padEnd(8)}${STAGES.map(stage => stage.padStart(9)).join('')}    total     MB`);
    const total = (times: Times): number => STAGES.slice(1).reduce((sum, stage) => sum + times[stage], 0);
    for (const [arm, times] of results)
      console.log(
        `${arm.padEnd(8)}${STAGES.map(stage => milliseconds(times[stage])).join('')}${milliseconds(total(times))}${String(times.megabytes).padStart(7)}`,
      );
    const [exact, double, plain] = results.map(([, times]) => times);
    console.log(
      `exact / double ${(total(exact!) / total(double!)).toFixed(1)}, exact / tape ${(total(exact!) / total(plain!)).toFixed(0)} (without compile)`,
    );
    const apart = (a: number, b: number): string =>
      (Math.abs(a - b) / Math.max(1, Math.abs(b))).toExponential(1);
    for (const [arm, times] of results.slice(1))
      console.log(
        `  ${arm}, relative errors: value ${apart(times.value, exact!.value)}, gradient ${times.gradient.map((g, i) => apart(g, exact!.gradient[i]!)).join(' ')}`,
      );
  }
}

/** A chain as long, and a sum as wide, as the largest program: neither may exhaust the stack. */
function extremes(size: number): void {
  const chain = Array.from({ length: size }, (_, i) => ({
    id: `n${i}`,
    op: i % 2 ? 'relu' : 'neg',
    args: [i === 0 ? 'x' : `n${i - 1}`],
  }));
  const sum = { id: 'n', op: 'sum', args: Array.from({ length: size }, (_, i) => INPUTS[i % 2]!) };
  console.log('');
  for (const [name, nodes] of [
    [`a chain of ${size} nodes`, chain],
    [`a sum of ${size} arguments`, [sum]],
  ] as const) {
    const [, time] = timed(() => {
      const line = compile({ inputs: INPUTS, nodes, outputs: [nodes.at(-1)!.id], selections: new Map() });
      const evaluation = evaluate(rationalField, line, POINT);
      if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
      const derivative = differentiate(rationalField, line, evaluation);
      if (isEvaluationFailure(derivative)) throw new Error(derivative.failure.why);
    });
    console.log(`${name}, exact, value and both modes: ${milliseconds(time).trim()} ms`);
  }
}

function corners(): void {
  console.log('\none layer of 40 relus, added up; milliseconds');
  for (const [p, ties] of [
    [3, 6],
    [10, 6],
    [10, 10],
    [2, 40],
  ] as const) {
    const { line, x } = reluLayer(p, 40, ties, 'sum', 7);
    const evaluation = evaluate(rationalField, line, x);
    if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
    const runs: readonly (readonly [
      string,
      () => { readonly status: string; readonly gradients: readonly unknown[] },
    ])[] = [
      ['I(x)', () => activeSet(rationalField, line, evaluation)],
      ['nodewise', () => nodewiseSet(rationalField, line, evaluation)],
      ['Clarke', () => clarkeSubdifferential(line, evaluation)],
    ];
    for (const [name, run] of runs) {
      const [set, time] = timed(run);
      console.log(
        `p = ${p}, ${ties} ties, ${name.padEnd(8)} ${milliseconds(time)}  ${set.status}, ${set.gradients.length} gradients`,
      );
    }
  }
}

const [command = '1000000', arm = '', size = ''] = process.argv.slice(2);
if (command === 'arm') console.log(JSON.stringify(ARMS[arm]!(Number(size))));
else {
  compareArms(Number(command));
  extremes(Number(command));
  corners();
}
