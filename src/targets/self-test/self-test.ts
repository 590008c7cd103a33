/** In few questions what is wrong with an adapter, before anything is asked of the library behind it. */
import { CornercheckError } from '../../errors.ts';
import {
  add,
  type FloatFormat,
  floatFormats,
  ONE,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
} from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure } from '../../programs/algorithm1.ts';
import { differentiate } from '../../programs/algorithm2.ts';
import { compile } from '../../programs/compile.ts';
import type { Program } from '../../programs/program.ts';
import { unsupportedBy } from '../description/support.ts';
import type { Precision, Query, TargetHost } from '../target.ts';
import { formatOf } from '../words/precision.ts';
import { nearestFloat } from '../words/reading.ts';
import { type AdapterFault, diagnosis, type Expected, spoken } from './diagnosis.ts';

/** What came of a self-test. */
export interface SelfTest {
  /** How many questions were asked. */
  readonly questions: number;
  /** What is wrong, the first of each kind; none where nothing is. */
  readonly faults: readonly AdapterFault[];
}

/** Operations that are asked, as far as the target has them: each of two arguments, smooth at the points, and not symmetric in all. */
const ASKED = ['sub', 'div', 'max', 'min', 'mul', 'add'];
/** Where the target has none of those. */
const UNARY = ['relu', 'abs', 'neg', 'square'];
/** No two coordinates are equal, and no answer is that of another point. */
const POINTS: readonly (readonly Rational[])[] = [
  [rational(3), rational(2)],
  [rational(5), rational(8)],
];
/** 1 + 2^k is a number of the format, and of none that has fewer digits. */
const FINE: Readonly<Partial<Record<Precision, number>>> = { float64: -40, float32: -20, float16: -9 };

/**
 * Asks a target for values and gradients that every right adapter returns to the last digit, one question after the other, and
 * says what is wrong. Stops at the first question that costs the target its process.
 *
 *     const { faults } = await selfTest(await openTarget('./my-ad.mjs'));
 */
export async function selfTest(host: TargetHost): Promise<SelfTest> {
  const asked = questionsOf(host);
  if (asked.length === 0) throw nothingToAsk(host.info.name);
  const faults = new Map<string, AdapterFault>();
  let before: Expected | undefined;
  let questions = 0;
  for (const query of asked) {
    const [answer] = await host.ask([query]);
    questions += 1;
    const right = rightIn(query, formatOf(host.info.precision));
    const held = {
      right,
      before,
      precision: host.info.precision,
      narrower: narrowerOf(query, host.info.precision),
    };
    const fault = diagnosis(query, answer!, held);
    if (fault && !faults.has(fault.fault)) faults.set(fault.fault, fault);
    if (answer!.kind === 'error' && /^(?:hung|crashed|unasked)$/.test(answer!.error)) break;
    before = right;
  }
  for (const note of host.notes ?? []) faults.set('prints', spoken(note));
  return { questions, faults: [...faults.values()] };
}

const nothingToAsk = (name: string): CornercheckError =>
  new CornercheckError(
    'bad-target',
    `target ${name}: expected one of ${[...ASKED, ...UNARY].join(', ')} among its ops, to test it by`,
  );

function questionsOf({ info }: TargetHost): readonly Query[] {
  const single = (op: string, inputs: readonly string[]): Program => ({
    inputs,
    nodes: [{ id: 'f', op, args: inputs }],
    outputs: ['f'],
    selections: new Map(),
  });
  const has = (op: string): boolean => info.ops.includes(op);
  const binary = ASKED.filter(has).slice(0, 3);
  const questions = (binary.length > 0 ? binary : UNARY.filter(has).slice(0, 3)).flatMap(op => {
    const program = single(op, binary.length > 0 ? ['x', 'y'] : ['x']);
    return [...POINTS, ...tellingPoints(op, info.precision)].flatMap(point =>
      info.modes.map(mode => ({ program, at: point.slice(0, program.inputs.length), mode })),
    );
  });
  return questions.filter(({ program, mode }) => unsupportedBy(info, program, mode) === undefined);
}

/** Points at which another precision than the declared one shows: in fewer digits, and in more than formats of 16 bits have. */
function tellingPoints(op: string, precision: Precision): readonly (readonly Rational[])[] {
  const fine = FINE[precision];
  const format = formatOf(precision);
  const narrow = fine !== undefined && /sub|max|min|add|relu|abs|neg/.test(op);
  const wide = format && format.precision < floatFormats.float32.precision && /sub|add/.test(op);
  return [
    ...(narrow ? [[add(ONE, powerOfTwo(fine)), ONE]] : []),
    ...(wide ? [[ONE, powerOfTwo(-format.precision - 2)]] : []),
  ];
}

/** What is right where the question and the value are rounded to the format, whose slopes are whole numbers or exact. */
function rightIn(query: Query, format: FloatFormat | undefined): Expected {
  if (format === undefined) return expectedOf(query);
  const round = (x: Rational): Rational => nearestFloat(x, format);
  const { value, gradient } = expectedOf({ ...query, at: query.at.map(round) });
  return { value: round(value), gradient: gradient.map(round) };
}

const narrowerOf = (query: Query, precision: Precision): ReadonlyMap<string, Expected> => {
  const own = formatOf(precision);
  const formats = Object.values(floatFormats).filter(one => own && one.precision < own.precision);
  return new Map(formats.map(one => [one.name, rightIn(query, one)]));
};

function expectedOf({ program, at }: Query): Expected {
  const line = compile(program);
  const evaluation = evaluate(rationalField, line, at);
  const derivative = isEvaluationFailure(evaluation)
    ? evaluation
    : differentiate(rationalField, line, evaluation);
  if (isEvaluationFailure(derivative)) throw new CornercheckError('internal', 'selfTest: expected a value');
  return { value: derivative.value[0]!, gradient: derivative.backward[0]! };
}
