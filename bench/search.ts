/**
 * Search: programs per second up to the point where they have to be decided, enumerated up to symmetry with remembered
 * values, against an enumeration that knows no symmetry and computes the values at the same points anew; then with
 * the decision of each program that is left. The question is the zero function with a wrong derivative.
 *
 *     npx tsx bench/search.ts [nodes]
 */
import type * as Numbers from '../src/numbers/index.ts';
import type * as Search from '../src/search/index.ts';
import type * as Functions from '../src/search/space/function.ts';
import type * as Sampling from '../src/search/space/samples.ts';
import type * as Spaces from '../src/search/space/space.ts';
import type * as Runner from '../src/search/work/unit.ts';
import { built, loadNow } from './measure.ts';

const nodes = Number(process.argv[2] ?? 3);
const { checkQuestion } = await built<typeof Search>('search/index');
const { UnitRunner, Units } = await built<typeof Runner>('search/work/unit');
const { wishOf } = await built<typeof Functions>('search/space/function');
const { POINTS, Samples } = await built<typeof Sampling>('search/space/samples');
const { spaceOf } = await built<typeof Spaces>('search/space/space');
const { equal, rationalField, ZERO, isFailure } = await built<typeof Numbers>('numbers/index');

const question = (size: number, constants: readonly string[] | 'any') =>
  checkQuestion({ property: 'zero', ops: ['add', 'sub', 'neg', 'relu'], constants, inputs: 1, size });

/** Programs looked at, those that are zero at the sample points, and milliseconds. */
interface Run {
  readonly programs: number;
  readonly left: number;
  readonly ms: number;
}

/** Without decisions. */
function enumerated(size: number, constants: readonly string[]): Run {
  const start = performance.now();
  const own = question(size, constants);
  const { space, enumerator } = new Units(own);
  const samples = new Samples(space, wishOf(own));
  let left = 0;
  const programs = enumerator.walk(size, [], {
    place: (depth, candidate) => samples.place(depth, candidate),
    last: closing => {
      for (const candidate of closing) if (samples.agrees(candidate)) left += 1;
    },
  });
  return { programs, left, ms: performance.now() - start };
}

function decided(size: number, constants: readonly string[] | 'any'): Run {
  const start = performance.now();
  const own = question(size, constants);
  const runner = new UnitRunner(own, 10);
  let [programs, left] = [0, 0];
  for (const unit of new Units(own).of(size).keys()) {
    const { tally } = runner.run(size, unit);
    programs += tally.programs;
    left += tally.candidates;
  }
  return { programs, left, ms: performance.now() - start };
}

function naive(size: number, constants: readonly string[]): Run {
  const start = performance.now();
  const { forms, leaves, constants: numbers } = spaceOf(question(size, constants));
  let [programs, left] = [0, 0];
  const slots = POINTS.map(t => [t, ...numbers]);
  const extend = (depth: number): void => {
    if (depth === size) {
      programs += 1;
      if (slots.every(values => equal(values.at(-1)!, ZERO))) left += 1;
      return;
    }
    for (const { g, arity } of forms)
      for (let code = 0; code < (leaves + depth) ** arity; code++) {
        for (const values of slots) {
          const args = Array.from(
            { length: arity },
            (_, i) => values[Math.floor(code / (leaves + depth) ** i) % (leaves + depth)]!,
          );
          const piece = g.index(rationalField, args);
          if (isFailure(piece)) throw new Error('no piece');
          const value = g.piece(piece).outputs[0]!.value(rationalField, args);
          if (isFailure(value)) throw new Error('no value');
          values.push(value);
        }
        extend(depth + 1);
        for (const values of slots) values.pop();
      }
  };
  extend(0);
  return { programs, left, ms: performance.now() - start };
}

const rate = ({ programs, ms }: Run): string =>
  `${String(programs).padStart(9)} programs, ${ms.toFixed(0).padStart(6)} ms, ${((programs / ms) * 1000).toFixed(0).padStart(9)} a second`;

console.log(`Node ${process.version}, ${loadNow()}`);
for (const constants of [[], ['0', '1', '-1']] as const) {
  const words = constants.length === 0 ? 'no constants' : constants.join(', ');
  const [own, peer] = [enumerated(nodes, constants), naive(nodes, constants)];
  console.log(`${nodes} nodes, ${words}`);
  console.log(`  ours    ${rate(own)}, ${own.left} left to decide`);
  console.log(`  naive   ${rate(peer)}, ${peer.left} left to decide`);
  console.log(
    `  ${(peer.programs / own.programs).toFixed(1)} × fewer programs, ${(peer.left / own.left).toFixed(1)} × fewer to decide, in ${(own.ms / peer.ms).toFixed(3)} × the time`,
  );
  console.log(`  decided ${rate(decided(nodes, constants))}`);
}
console.log(`${nodes} nodes, all real constants`);
console.log(`  decided ${rate(decided(nodes, 'any'))}`);
