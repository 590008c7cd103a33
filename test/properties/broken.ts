/** Targets that are right but in one way, each for one property: the exact engine with a fault. */
import { activeSet, nodewiseSet } from '../../src/fields/index.ts';
import { membership } from '../../src/linear/index.ts';
import {
  compare,
  rationalField as field,
  isInteger,
  type Rational,
  rational,
  ZERO,
} from '../../src/numbers/index.ts';
import { floorQuotient } from '../../src/numbers/integers.ts';
import {
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  type LocalDerivatives,
  last,
} from '../../src/programs/index.ts';
import type { Answer, TargetHost } from '../../src/targets/index.ts';
import { engine } from './hosts.ts';

type Vector = readonly Rational[];
type Rows = LocalDerivatives<Rational>;

/** Few operations, so that those in question meet often. */
const FEW = { ops: ['relu', 'max', 'add', 'sub', 'neg'] };

/** The local derivatives of one operation changed, by its arguments and by whether these are inputs. */
export const spoiled = (
  op: string,
  change: (at: Vector, rows: Rows, ofInputs: boolean) => Rows,
  info: { readonly ops?: readonly string[] } = FEW,
): TargetHost =>
  engine({
    info,
    partials: (line, d, _mode, { values }) =>
      d.map((rows, k) => {
        const { g, args } = line.steps[k]!;
        if (g.name !== op) return rows;
        return change(
          args.map(slot => values[slot]!),
          rows,
          args.some(slot => slot < line.p),
        );
      }),
  });

/** The gradient changed, by the point. */
export const changed = (change: (gradient: Vector, at: Vector) => Answer | Vector): TargetHost =>
  engine({
    answer: (answer, { at }) => {
      if (answer.kind !== 'answered') return answer;
      const found = change(answer.gradient as Vector, at);
      return 'kind' in found ? found : { ...answer, gradient: found };
    },
  });

const isBetween = (low: Rational, x: Rational, high: Rational): boolean =>
  compare(low, x) < 0 && compare(x, high) < 0;

/** relu' = 0 at all x > 0 but whole numbers: the derivative of the other piece. */
export const anotherPiece = spoiled('relu', ([x], rows) =>
  compare(x!, ZERO) > 0 && !isInteger(x!) ? [[]] : rows,
);

/** The same for 0 < x < 1/2 alone. */
export const nextToZero = spoiled('relu', ([x], rows) => (isBetween(ZERO, x!, rational(1, 2)) ? [[]] : rows));

/** relu' = 0 for 0 < x < 2^-10 alone. */
export const nextToTheCorner = spoiled('relu', ([x], rows) =>
  isBetween(ZERO, x!, rational(1, 1024)) ? [[]] : rows,
);

/** Whatever is wrong at points of whole numbers alone: twice the gradient. */
export const oddAtSinglePoints = changed((gradient, at) =>
  at.every(isInteger) ? gradient.map(entry => entry.mul(2n)) : gradient,
);

const between = (values: Vector): boolean => !isInteger(values[0]!) && values[0]!.sub(values[1]!).n === 0n;

/** At ties of max that are no whole numbers (2, −1): the slope along the tie is right, and it is in no hull. */
export const besideTheHull = spoiled('max', (at, rows) =>
  at.length === 2 && between(at)
    ? [
        [
          { argument: 0, value: rational(2) },
          { argument: 1, value: rational(-1) },
        ],
      ]
    : rows,
);

/** At such ties nothing comes through. */
export const nothingAtTies = spoiled('max', (at, rows) => (at.length === 2 && between(at) ? [[]] : rows));

/** A product of two values that are both computed loses its second term. */
export const halfOfProducts = spoiled('mul', (_, [row], ofInputs) => [ofInputs ? row! : row!.slice(0, 1)], {
  ops: [...FEW.ops, 'mul'],
});

/** In programs of several nodes the mean of the gradients of two conventions, of which each alone is kept by every operation. */
export const meanOfTwo = engine({
  answer: (answer, { program, at, mode }) => {
    const line = compile(program);
    const evaluation = evaluate(field, line, at);
    if (answer.kind !== 'answered' || line.steps.length < 2 || isEvaluationFailure(evaluation)) return answer;
    const other = differentiate(field, line, evaluation, new Map(line.steps.map(({ g }) => [g.name, last])));
    if (isEvaluationFailure(other)) return answer;
    const gradient = other[mode][0]!.map((entry, i) => entry.add(answer.gradient[i] as Rational).div(2n));
    return { ...answer, gradient };
  },
});

/** Steps of enumeration: small programs do. */
const SMALL = 500;

/** Near to a point of whole numbers the gradient of a piece that has the value of f there by coincidence, where there is one. */
export const coincidence = engine({
  answer: (answer, { program, at }) => {
    const nearest = at.map(x => rational(floorQuotient(2n * x.s * x.n + x.d, 2n * x.d)));
    const apart = at.map((x, i) => x.sub(nearest[i]!).abs());
    if (answer.kind !== 'answered' || apart.every(d => d.n === 0n)) return answer;
    if (!apart.every(d => compare(d, rational(1, 4)) < 0)) return answer;
    const line = compile(program);
    const evaluation = evaluate(field, line, nearest);
    if (isEvaluationFailure(evaluation)) return answer;
    const nodewise = nodewiseSet(field, line, evaluation, SMALL);
    const active = activeSet(field, line, evaluation, SMALL);
    if (nodewise.status !== 'exact') return answer;
    const found = active.gradients.find(own => !membership(nodewise.gradients, own).inside);
    return found ? { ...answer, gradient: found } : answer;
  },
});
