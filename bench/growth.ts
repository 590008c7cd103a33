/**
 * How the cost of `explain` grows: with nodes, ties, inputs and digits, each alone; and that of membership in a hull with dimensions, and of
 * what `integrate` asks with kinks.
 *
 *     npx tsx bench/growth.ts [rounds, default 3]
 *
 * Processor time of this process, which a busy machine changes less than wall time: the median of the rounds, after some that do not count.
 * The exponent is the slope of log time over log size, by least squares over all sizes, and between the last two.
 */
import type * as Fields from '../src/fields/index.ts';
import type * as Linear from '../src/linear/index.ts';
import type * as Numbers from '../src/numbers/index.ts';
import type * as Programs from '../src/programs/index.ts';
import type * as Segments from '../src/segments/index.ts';
import { instances } from './hull-instances.ts';
import { built, loadNow, median } from './measure.ts';
import { mlp } from './networks.ts';

const Q = await built<typeof Numbers>('numbers/index');
const programs = await built<typeof Programs>('programs/index');
const fields = await built<typeof Fields>('fields/index');
const linear = await built<typeof Linear>('linear/index');
const segments = await built<typeof Segments>('segments/index');
const rounds = Number(process.argv[2] ?? 3);

/** Warmed up for so many milliseconds. */
const WARM = 300;

/** Milliseconds. */
function cost(run: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  for (let spent = 0; spent < WARM; ) spent += once();
  return median(Array.from({ length: rounds }, once));
}

/** The slope of a line through points, by least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (i: 0 | 1): number => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const products = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return products / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const written = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

function table(name: string, sizes: readonly number[], ask: (size: number) => () => void): void {
  const times = sizes.map(size => cost(ask(size)));
  const logs = sizes.map((size, i) => [Math.log(size), Math.log(times[i]!)] as const);
  const cells = sizes.map((size, i) => `${size}: ${written(times[i]!)} ms`).join(', ');
  console.log(
    `${name}\n  ${cells}; exponent ${slope(logs).toFixed(1)}, at last ${slope(logs.slice(-2)).toFixed(1)}`,
  );
}

function explaining(text: string | object, at: readonly string[]): () => void {
  const program = typeof text === 'string' ? programs.parseProgramText(text) : programs.programFromJson(text);
  const line = programs.compile(program);
  const x = at.map(one => Q.parseRational(one));
  return () => {
    const found = fields.explain(line, x);
    if (programs.isEvaluationFailure(found)) throw new Error(found.failure.why);
    const isKnown = ({ status, ...set }: { status: string; sum?: unknown }) =>
      status === 'exact' || set.sum !== undefined;
    if (!isKnown(found.nodewise) || !isKnown(found.clarke)) throw new Error('a set stays open');
  };
}

const numbered = <T>(count: number, one: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i));
const zeros = (count: number): string[] => numbered(count, () => '0');
const names = (count: number): string[] => numbered(count, i => `x${i}`);

/** x through so many relus, none of them tied, of which each adds something. */
function chain(count: number): object {
  const nodes = numbered(count, i => {
    const arg = i === 0 ? 'x0' : `n${i - 1}`;
    if (i % 2 === 1) return { id: `n${i}`, op: 'relu', args: [arg] };
    return { id: `n${i}`, op: 'affine', args: [arg, 'x1'], coefficients: ['1', '-1'], constant: '2' };
  });
  return { inputs: names(2), nodes, output: `n${count - 1}` };
}

/** Σ ±relu of forms in so many inputs, each with three of them, all tied at 0. */
function layer(ties: number, inputs: number): object {
  const forms = numbered(ties, i => ({
    id: `a${i}`,
    op: 'affine',
    args: [0, 1, 2].map(k => `x${(i + k * (1 + Math.floor(i / inputs))) % inputs}`),
    coefficients: [`${1 + (i % 7)}`, `${((i * 5) % 11) - 5}`, `${((i * 3) % 13) - 6}`],
  }));
  const relus = forms.map(({ id }, i) => ({ id: `r${i}`, op: 'relu', args: [id] }));
  const signs = relus.map((_, i) => (i % 2 === 0 ? '1' : '-1'));
  const output = { id: 'sum', op: 'affine', args: relus.map(({ id }) => id), coefficients: signs };
  return { inputs: names(inputs), nodes: [...forms, ...relus, output], output: 'sum' };
}

/** A network at a point whose coordinates have so many digits. */
function withDigits(digits: number): () => void {
  const { program } = mlp({ of: 'input', widths: [20, 10, 3] });
  const point = program.inputs.map(
    (_, i) =>
      `0.${String(314159 + 271 * i)
        .repeat(Math.ceil(digits / 6))
        .slice(0, digits)}`,
  );
  return explaining(program, point);
}

function kinks(count: number): () => void {
  const text = numbered(count, i => `relu(t - ${i + 1}/${count + 1})`).join(' + ');
  const line = programs.compile(programs.parseProgramText(text));
  return () => {
    const along = segments.restrict(line, segments.lineCurve([Q.ZERO], [Q.ONE]));
    if (segments.isRestrictionFailure(along)) throw new Error(along.failure.why);
    segments.integrate(line, along);
    segments.conservativeAlong(line, along);
  };
}

function hull(p: number): () => void {
  const { generators } = instances(p, 7 + p)[2]!;
  const exact = generators.map(generator => generator.map(value => Q.rational(value)));
  return () =>
    void linear.membership(
      exact,
      numbered(p, () => Q.ZERO),
    );
}

console.log(loadNow());
table('nodes, none of them tied, of two inputs', [2_000, 4_000, 8_000, 16_000], n =>
  explaining(chain(n), ['1/3', '1/7']),
);
table('inputs, of a hidden layer of 32 units', [100, 200, 400, 800], n => {
  const { program, at } = mlp({ of: 'input', widths: [n, 32, 10] });
  return explaining(program, at);
});
table('ties of as many inputs (a sum)', [25, 50, 100, 200], n =>
  explaining(numbered(n, i => `relu(x${i})`).join(' + '), zeros(n)),
);
table('ties of three inputs (all gradients listed)', [6, 9, 12, 15], n => explaining(layer(n, 3), zeros(3)));
table('digits of the point, of a network of 20 inputs', [10, 100, 1_000], withDigits);
table('dimensions of a hull, on a face', [10, 20, 40, 80], hull);
table('kinks along a segment', [25, 50, 100, 200], kinks);
