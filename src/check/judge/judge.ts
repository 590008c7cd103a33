/** The verdict on one answer: exact where the case is free of roundoff, within a proven bound elsewhere. */

import { counted } from '../../documents/counted.ts';
import { openBecause } from '../../fields/index.ts';
import type { Vector } from '../../linear/index.ts';
import { machineKey } from '../../numbers/floating/machine.ts';
import { compare, equal, format, type Rational } from '../../numbers/index.ts';
import { type Answer, forwardOf, type Mode, machineOf } from '../../targets/index.ts';
import {
  type ConventionTable,
  type Prediction,
  predict,
  readingsKey,
  readingsOf,
} from '../conventions/convention-table.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { differentiatesExactly } from '../oracle/roundoff-free.ts';
import {
  type Allowance,
  type Answerer,
  allowanceFor,
  EXTREME,
  gradientKey,
  isTrap,
  within,
} from './allowance.ts';
import { exactValueText } from './closed-forms.ts';
import { fineExactly, judgeDirectional, judgeGradient } from './gradient.ts';
import { inaccuracyOf } from './ulps.ts';
import type { Judgement, Ulps } from './verdict.ts';

/** What is asked of an answer, each computed when a rule first asks for it. */
class Asked {
  readonly oracle: Oracle;
  readonly target: Answerer;
  readonly mode: Mode;
  readonly answer: Answered;
  readonly #table: ConventionTable;
  #prediction: { readonly found: Prediction | undefined } | undefined;
  #allowance: { readonly found: Allowance | undefined } | undefined;
  #key: string | undefined;

  constructor(oracle: Oracle, target: Answerer, mode: Mode, answer: Answered, table: ConventionTable) {
    this.oracle = oracle;
    this.target = target;
    this.mode = mode;
    this.answer = answer;
    this.#table = table;
  }

  get prediction(): Prediction | undefined {
    this.#prediction ??= { found: this.#predict() };
    return this.#prediction.found;
  }

  /** Conventions that were read alike predict the same: all of them where nothing is tied. */
  #predict(): Prediction | undefined {
    const { line, evaluation, pieces } = this.oracle;
    const readings = readingsOf(this.#table, line, pieces, this.mode);
    if (readings === undefined) return undefined;
    return this.oracle.once(`predicted ${readingsKey(readings)}`, () =>
      predict(readings, line, evaluation, pieces),
    );
  }

  /** What forward mode means for the operations that are tied there; undefined where it is not one thing. */
  get forward(): 'jacobian' | 'directional' | undefined {
    return this.mode === 'forward' ? forwardOf(this.target, this.oracle.tiedOps) : 'jacobian';
  }

  /** Undefined where there is no bound on rounding errors. */
  get allowance(): Allowance | undefined {
    const { oracle, target, answer } = this;
    this.#allowance ??= {
      found: oracle.once(this.keyOf('allowance'), () => allowanceFor(oracle, target, answer.gradient)),
    };
    return this.#allowance.found;
  }

  /** What is found of this gradient for this arithmetic is found once: by whatever call, in whatever mode it comes. */
  keyOf(what: string): string {
    this.#key ??= gradientKey(this.target, this.answer.gradient);
    return `${what} ${this.#key}`;
  }

  /** Whether something that is no number came of exp, log or their kin on the way, though all that is asked for is in range. */
  get isTrapped(): boolean {
    const machine = machineOf(this.target);
    return this.odd !== undefined && machine !== undefined && isTrap(this.oracle, machine);
  }

  /** What came back that is no number. */
  get odd(): string | undefined {
    return [this.answer.value, ...this.answer.gradient].find(entry => typeof entry === 'string');
  }

  get isWrongValue(): boolean {
    return this.#valueIs('beyond');
  }

  /** Whether no more is known of the exact value than that this one may be off by more than is allowed. */
  get isOpenValue(): boolean {
    return this.#valueIs('open');
  }

  #valueIs(what: 'beyond' | 'open'): boolean {
    const { value } = this.answer;
    const exact = this.oracle.value;
    // Of a gradient that came without a value, it is the exact one.
    if (this.odd !== undefined || value === exact) return false;
    const distance = (value as Rational).sub(exact).abs();
    const { valueOff } = this.oracle;
    const allowed = this.allowance!.value;
    const beyond = compare(distance, allowed.add(valueOff)) > 0;
    return what === 'beyond' ? beyond : !beyond && compare(distance.add(valueOff), allowed) > 0;
  }
}

type Answered = Extract<Answer, { readonly kind: 'answered' }>;
type Rule = (asked: Asked) => Omit<Judgement, 'answer'> | undefined;

/** The rules for an answer that came, in their order: the first that says anything is the verdict. The last always does. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['length', wrongLength],
  ['regular', notRegular],
  ['forward', mixedForward],
  ['exactly', exactlyRight],
  ['bound', unbounded],
  ['extreme', extreme],
  ['finite', notFinite],
  ['value', wrongValue],
  ['open value', openValue],
  ['gradient', byGradient],
];

/**
 * Judges what the target answered in one mode: the verdict (contract, section 5), and what proves it.
 *
 *     for (const { oracle, mode } of asked) judgeAnswer(oracle, host.info, mode, await host.ask({ ...query, mode }), table);
 */
export function judgeAnswer(
  oracle: Oracle,
  target: Answerer,
  mode: Mode,
  answer: Answer,
  table: ConventionTable,
): Judgement {
  if (answer.kind === 'error') return { ...noAnswer(answer), answer };
  const asked = new Asked(oracle, target, mode, answer, table);
  for (const [, rule] of RULES) {
    const said = rule(asked);
    if (said) return { ...said, answer };
  }
  throw new Error('the last rule has a verdict on every answer');
}

function noAnswer({
  error,
  message,
}: Extract<Answer, { readonly kind: 'error' }>): Omit<Judgement, 'answer'> {
  if (error === 'unasked') return { verdict: 'undecided', why: message };
  if (error === 'unsupported') return { verdict: 'inapplicable', why: message };
  return { verdict: 'error', why: `${error}: ${message}` };
}

function wrongLength({ oracle, answer }: Asked): ReturnType<Rule> {
  if (answer.gradient.length === oracle.line.p) return undefined;
  return {
    verdict: 'error',
    why: `a gradient of ${counted(answer.gradient.length, 'entry', 'entries')} for ${counted(oracle.line.p, 'input')}`,
  };
}

/** Sets and verdicts are stated only where the function is continuous and locally Lipschitz. */
function notRegular({ oracle: { regular } }: Asked): ReturnType<Rule> {
  if (regular.verdict === 'yes') return undefined;
  return { verdict: regular.verdict === 'no' ? 'inapplicable' : 'undecided', why: openBecause(regular) };
}

function mixedForward({ forward }: Asked): ReturnType<Rule> {
  if (forward !== undefined) return undefined;
  return {
    verdict: 'undecided',
    why: 'forward mode is directional for some of the operations that are tied there, and not for others',
  };
}

function unbounded(asked: Asked): ReturnType<Rule> {
  if (asked.allowance) return undefined;
  const machine = machineOf(asked.target);
  const { oracle, odd } = asked;
  // Where no value rounds, and none is extreme, no rounding explains that a derivative is no number: sqrt(x^2) at 0.
  if (odd && machine && oracle.rounded(machine)?.exact && !oracle.isExtreme(machine))
    return { verdict: 'nonfinite', why: `${odd} where every right answer is finite` };
  return { verdict: 'undecided', why: 'no bound on the rounding errors of this case' };
}

function extreme(asked: Asked): ReturnType<Rule> {
  if (asked.odd === undefined && !asked.isWrongValue) return undefined;
  if (!asked.allowance!.extreme || asked.isTrapped) return undefined;
  return { ...beside(asked), verdict: 'undecided', why: EXTREME };
}

function notFinite(asked: Asked): ReturnType<Rule> {
  if (asked.odd === undefined) return undefined;
  return { ...beside(asked), verdict: 'nonfinite', why: `${asked.odd} where every right answer is finite` };
}

function wrongValue(asked: Asked): ReturnType<Rule> {
  if (!asked.isWrongValue) return undefined;
  const right = exactValueText(asked.oracle);
  const own = format(asked.answer.value as Rational);
  const why = `the value is ${right}, not ${own}`;
  return { ...beside(asked), verdict: 'value', ...inaccuracy(asked, 'value', why) };
}

function openValue(asked: Asked): ReturnType<Rule> {
  if (!asked.isOpenValue) return undefined;
  return {
    ...beside(asked),
    verdict: 'undecided',
    why: 'the value is right or wrong by less than is known of it',
  };
}

function byGradient(asked: Asked): ReturnType<Rule> {
  const { oracle, target, prediction } = asked;
  const allowance = asked.allowance!;
  const gradient = asked.answer.gradient as readonly Rational[];
  const directional = asked.forward === 'directional';
  const { boxed, ...outcome } = oracle.once(asked.keyOf(directional ? 'slopes' : 'gradient'), () =>
    directional ? judgeDirectional(oracle, gradient, allowance) : judgeGradient(oracle, gradient, allowance),
  );
  const agrees = directional ? undefined : meets(oracle, target, prediction, gradient, allowance);
  return {
    ...beside(asked),
    // What needs the allowance of weights says so, also where nothing else rounds.
    ...(boxed && { tolerance: toleranceOf(allowance) }),
    ...(agrees !== undefined && !allowance.open && { agrees }),
    ...outcome,
    ...(outcome.verdict === 'outside' && inaccuracy(asked, 'gradient', outcome.why)),
  };
}

/** What more there is to say of a wrong answer where something rounds: how far off it is, and whether that is a matter of rounding. */
function inaccuracy({ oracle, target, answer, allowance }: Asked, what: keyof Ulps, why: string) {
  const machine = machineOf(target);
  return machine && !allowance!.free && !target.within
    ? inaccuracyOf(oracle, answer, { machine, what, why })
    : { why };
}

const toleranceOf = ({ value, gradient }: Allowance) => ({ value, gradient });

/** What stands beside a verdict: what was allowed, where something rounds, and what was predicted. */
function beside({ allowance, prediction }: Asked): Pick<Judgement, 'tolerance' | 'predicted'> {
  return {
    ...(!allowance!.free && { tolerance: toleranceOf(allowance!) }),
    ...(prediction && { predicted: prediction.gradient }),
  };
}

/** Whether the gradient is the predicted one: bit for bit where the convention read rounds nowhere. */
function meets(
  oracle: Oracle,
  target: Answerer,
  prediction: Prediction | undefined,
  gradient: Vector,
  allowance: Allowance,
): boolean | undefined {
  if (prediction === undefined) return undefined;
  const machine = machineOf(target);
  const rounded = machine && oracle.rounded(machine);
  const exactly =
    machine === undefined ||
    (prediction.legal &&
      oracle.once(`differentiates ${machineKey(machine)} ${prediction.key}`, () =>
        differentiatesExactly(oracle.line, rounded!, oracle.evaluation, prediction.d, machine),
      ));
  const radius = exactly ? undefined : (oracle.radius(machine) ?? allowance.gradient);
  return within(gradient, prediction.gradient, radius);
}

/**
 * The verdict on most answers: a right value, and a gradient that is predicted and in the Clarke subdifferential, all of
 * it exactly. What rounding may do need not be known then.
 */
function exactlyRight(asked: Asked): ReturnType<Rule> {
  const { oracle, answer, prediction } = asked;
  if (asked.forward === 'directional' || asked.odd !== undefined || oracle.isIrrational) return undefined;
  const gradient = answer.gradient as Vector;
  if (!equal(answer.value as Rational, oracle.value)) return undefined;
  if (prediction && !within(gradient, prediction.gradient)) return undefined;
  const said = oracle.once(asked.keyOf('exactly'), () => fineExactly(oracle, gradient));
  return said && prediction ? { ...said, predicted: prediction.gradient, agrees: true } : said;
}
