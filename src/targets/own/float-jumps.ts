/** Comparisons, whole numbers and choices in floating point: their slopes are those of the piece that is taken. */
import type { Evaluated, FloatOperation } from './float-operation.ts';

const constant = (value: number, arity = 1): Evaluated => ({
  value,
  gradients: [new Array<number>(arity).fill(0)],
});

const flat =
  (f: (x: number) => number): FloatOperation =>
  ([x]) =>
    constant(f(x!));
const compared =
  (holds: (x: number, y: number) => boolean): FloatOperation =>
  ([x, y]) =>
    constant(holds(x!, y!) ? 1 : 0, 2);
const remainder =
  (whole: (q: number) => number, left: (x: number, y: number) => number): FloatOperation =>
  ([x, y]) => ({ value: left(x!, y!), gradients: [[1, -whole(x! / y!)]] });

/** Of two whole numbers as near the even one. */
function halfToEven(x: number): number {
  const near = Math.round(x);
  return Math.abs(x - Math.trunc(x)) === 1 / 2 && near % 2 !== 0 ? near - 1 : near;
}

const floored = (x: number, y: number): number => {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
};

export const floatJumps: Readonly<Record<string, FloatOperation>> = {
  floor: flat(Math.floor),
  ceil: flat(Math.ceil),
  round: flat(halfToEven),
  trunc: flat(Math.trunc),
  mod: remainder(Math.floor, floored),
  rem: remainder(Math.trunc, (x, y) => x % y),
  sign: flat(Math.sign),
  step: ([x], { value }, number) => constant(x! > 0 ? 1 : x! < 0 ? 0 : x === 0 ? number(value) : NaN),
  greater: compared((x, y) => x > y),
  greaterEqual: compared((x, y) => x >= y),
  less: compared((x, y) => x < y),
  lessEqual: compared((x, y) => x <= y),
  equal: compared((x, y) => x === y),
  notEqual: compared((x, y) => x !== y),
  and: compared((x, y) => x !== 0 && y !== 0),
  where: ([c, a, b]) => ({ value: c !== 0 ? a! : b!, gradients: [c !== 0 ? [0, 1, 0] : [0, 0, 1]] }),
  // Of alpha = 0 it is the identity. NaN is small by no comparison, and stays.
  hardShrink: ([x], { alpha }, number) =>
    Math.abs(x!) <= number(alpha) && number(alpha) !== 0 ? constant(0) : { value: x!, gradients: [[1]] },
  threshold: ([x], { alpha, value }, number) =>
    x! <= number(alpha) ? constant(number(value)) : { value: x!, gradients: [[1]] },
};
