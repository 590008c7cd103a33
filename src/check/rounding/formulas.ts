/**
 * By which formulas libraries compute exp, log and their kin, and the derivatives of these: what is computed lies where one of them,
 * each step rounded, may lead. A derivative may come from the saved value: 1 − v² for tanh is 0 where tanh rounds to 1.
 */
import { compileExpression, type ElementaryFunction, parseExpression } from '../../expressions/index.ts';
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import { type BasicFunction, library } from '../../selections/index.ts';

/** How an operation is computed. */
export interface Computed {
  readonly name: string;
  /** Units in the last place that its kernel may lose. */
  readonly ulps: number;
  /** Whether no kernel of its own need be there: it may be computed as it is written, or by `values`. */
  readonly composed: boolean;
  readonly values: readonly Formula[];
  /** By argument: formulas in the arguments, the computed value v, and the exact derivative d. */
  readonly slopes: readonly (readonly Formula[])[];
  /** The side on which it may be taken for the line x, of slope 1, where a target states from where on. */
  readonly tail?: 1 | -1;
}

/** A formula in the arguments, v and d. */
export type Formula = Pick<ElementaryFunction, 'value'>;

interface Written {
  readonly inputs: readonly string[];
  readonly ulps?: number;
  readonly composed?: true;
  readonly values?: readonly string[];
  readonly slopes: readonly (readonly string[])[];
  readonly tail?: 1 | -1;
}

const ULPS = 8;
const SIGMOID = '1/(1 + exp(-x))';
const SIGMOID_OF_TWICE = '(1/(1 + exp(-2*x)))';
const TANH = '(1 - 2/(exp(2*x) + 1))';
/** tanh(log(1 + exp(x))). */
const TANH_SOFTPLUS = '(1 - 2/((1 + exp(x))^2 + 1))';

const WRITTEN: Readonly<Record<string, Written>> = {
  exp: { inputs: ['x'], ulps: 4, slopes: [['v']] },
  log: { inputs: ['x'], ulps: 4, slopes: [[]] },
  sin: { inputs: ['x'], ulps: 4, slopes: [[]] },
  cos: { inputs: ['x'], ulps: 4, slopes: [[]] },
  sqrt: { inputs: ['x'], ulps: 4, slopes: [['1/(2*v)', 'v/(2*x)']] },
  expm1: { inputs: ['x'], slopes: [['v + 1', 'exp(x)']] },
  log1p: { inputs: ['x'], slopes: [[]] },
  tan: { inputs: ['x'], slopes: [['1 + v^2', '1/cos(x)^2']] },
  atan: { inputs: ['x'], slopes: [[]] },
  asin: { inputs: ['x'], slopes: [['1/sqrt(1 - x^2)', '1/sqrt((1 - x)*(1 + x))']] },
  acos: { inputs: ['x'], slopes: [['-1/sqrt(1 - x^2)', '-1/sqrt((1 - x)*(1 + x))']] },
  atan2: { inputs: ['y', 'x'], slopes: [['x/(x^2 + y^2)'], ['-y/(x^2 + y^2)']] },
  sinh: { inputs: ['x'], composed: true, slopes: [['(exp(x) + exp(-x))/2']] },
  cosh: { inputs: ['x'], composed: true, slopes: [['(exp(x) - exp(-x))/2']] },
  tanh: { inputs: ['x'], slopes: [['1 - v^2', `4*${SIGMOID_OF_TWICE}*(1 - ${SIGMOID_OF_TWICE})`]] },
  sigmoid: { inputs: ['x'], slopes: [['v*(1 - v)']] },
  logSigmoid: {
    inputs: ['x'],
    composed: true,
    slopes: [[`1 - ${SIGMOID}`, '1/(1 + exp(x))', '1 - exp(v)', 'exp(v - x)']],
    tail: -1,
  },
  softplus: { inputs: ['x'], slopes: [[SIGMOID, '1 - exp(-v)', 'exp(x - v)']], tail: 1 },
  silu: {
    inputs: ['x'],
    composed: true,
    slopes: [[`${SIGMOID}*(1 + x*(1 - ${SIGMOID}))`, `${SIGMOID} + v*(1 - ${SIGMOID})`]],
  },
  mish: {
    inputs: ['x'],
    composed: true,
    slopes: [[`${TANH_SOFTPLUS} + x*${SIGMOID}*(1 - ${TANH_SOFTPLUS}^2)`]],
  },
  logCosh: {
    inputs: ['x'],
    composed: true,
    values: ['x + log(1 + exp(-2*x)) - log(2)', '-x + log(1 + exp(2*x)) - log(2)'],
    slopes: [[TANH, '2/(1 + exp(-2*x)) - 1', '1 - 2*exp(-2*x)/(1 + exp(-2*x))']],
  },
  logAddExp: {
    inputs: ['x', 'y'],
    composed: true,
    values: ['x + log(1 + exp(y - x))', 'y + log(1 + exp(x - y))'],
    slopes: [
      ['exp(x - v)', '1/(1 + exp(y - x))'],
      ['exp(y - v)', '1/(1 + exp(x - y))'],
    ],
  },
  xlogy: { inputs: ['x', 'y'], composed: true, slopes: [[], []] },
  elu: { inputs: ['x', 'alpha'], composed: true, slopes: [['v + d*exp(-x)'], []] },
};

const known = new WeakMap<BasicFunction, { readonly found: Computed | undefined }>();

/** How the library's operation is computed; undefined where nothing is known but its definition. */
export function computedBy(g: BasicFunction): Computed | undefined {
  const found = known.get(g) ?? { found: isOurs(g) ? read(g) : undefined };
  known.set(g, found);
  return found.found;
}

/** Whether it is the library's operation, and not one of that name that a program defines. */
function isOurs(g: BasicFunction): boolean {
  if (g.name === 'logSumExp' || g.name === 'elu') return true;
  if (!Object.hasOwn(WRITTEN, g.name)) return false;
  const { pieceCount, arity, piece } = library.get(g.name)!.build(g.arity, {});
  const text = (of: BasicFunction['piece'], i: number): string => of(i + 1).outputs[0]!.text([]);
  return (
    pieceCount === g.pieceCount &&
    arity === g.arity &&
    Array.from({ length: pieceCount }, (_, i) => text(piece, i) === text(g.piece, i)).every(same => same)
  );
}

function read({ name, arity }: BasicFunction): Computed | undefined {
  if (name === 'logSumExp') return logSumExpOf(arity);
  const { inputs, ulps = ULPS, composed = false, values = [], slopes, tail } = WRITTEN[name]!;
  const names = [...inputs.slice(0, arity), 'v', 'd'];
  const formula = (text: string): Formula => compileExpression(parseExpression(text, names), names.length);
  return {
    name,
    ulps,
    composed,
    ...(tail && { tail }),
    values: values.map(formula),
    slopes: slopes.slice(0, arity).map(list => list.map(formula)),
  };
}

/** m + log Σ exp(x_i − m), for m the largest argument, or one that is about as large. */
function logSumExpOf(arity: number): Computed {
  const shifted = <T>(field: OrderedField<T>, all: readonly T[]) => {
    const x = all.slice(0, arity);
    const most = x.reduce((a, b) => (field.sign(field.sub(b, a)) === 1 ? b : a));
    const powers = x.map(value => field.exp(field.sub(value, most)));
    if (!powers.every(power => !isFailure(power))) return powers.find(isFailure)!;
    return { most, powers: powers as T[], total: (powers as T[]).reduce(field.add) };
  };
  const value: Formula = {
    value: (field, x) => {
      const found = shifted(field, x);
      if (isFailure(found)) return found;
      const log = field.log(found.total);
      return isFailure(log) ? log : field.add(found.most, log);
    },
  };
  const slopes = (i: number): Formula[] => [
    { value: (field, x) => field.exp(field.sub(x[i]!, x[arity]!)) },
    {
      value: (field, x) => {
        const found = shifted(field, x);
        return isFailure(found) ? found : field.div(found.powers[i]!, found.total);
      },
    },
  ];
  return {
    name: 'logSumExp',
    ulps: ULPS,
    composed: true,
    values: [value],
    slopes: Array.from({ length: arity }, (_, i) => slopes(i)),
  };
}

/** What a formula gives; undefined where it has no value, or may have none. */
export function valueBy<T>(
  field: OrderedField<T>,
  formula: Formula,
  [x, v, d]: readonly [x: readonly T[], v: T, d: T],
): T | undefined {
  const value = formula.value(field, [...x, v, d]);
  return isFailure(value) ? undefined : value;
}
