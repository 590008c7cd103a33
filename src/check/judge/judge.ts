/** The verdict on one answer: exact where the case is free of roundoff, within a proven bound elsewhere. */

import { counted } from '../../documents/counted.ts';
import { openBecause } from '../../fields/index.ts';
import type { Vector } from '../../linear/index.ts';
import { machineKey } from '../../numbers/floating/machine.ts';
import { equal, format, type Rational, ZERO } from '../../numbers/index.ts';
import { type Answer, type Mode, machineOf } from '../../targets/index.ts';
import type { ConventionTable, Prediction } from '../conventions/convention-table.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { differentiatesExactly } from '../oracle/roundoff-free.ts';
import { type Allowance, type Answerer, EXTREME, within } from './allowance.ts';
import { AnswerInQuestion } from './asked.ts';
import { exactValueText } from './closed-forms.ts';
import { fineAtAGlance, fineExactly, judgeDirectional, judgeGradient } from './gradient.ts';
import { inaccuracyOf, isNearestNumber, onlyGradient } from './ulps.ts';
import type { Judgement, Ulps } from './verdict.ts';

type Rule = (asked: AnswerInQuestion) => Omit<Judgement, 'answer'> | undefined;

/** The rules for an answer that came, in their order: the first that says anything is the verdict. The last always does. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['length', wrongLength],
  ['regular', notRegular],
  ['forward', mixedForward],
  ['exactly', exactlyRight],
  ['nearest', nearestToRight],
  ['bound', unbounded],
  ['extreme', extreme],
  ['finite', notFinite],
  ['value', wrongValue],
  ['open value', openValue],
  ['gradient', byGradient],
];

/**
 * Judges what the target answered in one mode: the verdict (contract, section 5), and what proves it. `isCounted`: where it is right it is
 * only counted, and what proves it may be left out.
 *
 *     for (const { oracle, mode } of asked) judgeAnswer(oracle, host.info, mode, await host.ask({ ...query, mode }), table);
 */
export function judgeAnswer(
  oracle: Oracle,
  target: Answerer,
  mode: Mode,
  answer: Answer,
  table: ConventionTable,
  isCounted = false,
): Judgement {
  if (answer.kind === 'error') return { ...noAnswer(answer), answer };
  const asked = new AnswerInQuestion(oracle, target, mode, answer, table, isCounted);
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

function wrongLength({ oracle, answer }: AnswerInQuestion): ReturnType<Rule> {
  if (answer.gradient.length === oracle.line.p) return undefined;
  return {
    verdict: 'error',
    why: `a gradient of ${counted(answer.gradient.length, 'entry', 'entries')} for ${counted(oracle.line.p, 'input')}`,
  };
}

/** Sets and verdicts are stated only where the function is continuous and locally Lipschitz. */
function notRegular({ oracle: { regular } }: AnswerInQuestion): ReturnType<Rule> {
  if (regular.verdict === 'yes') return undefined;
  return { verdict: regular.verdict === 'no' ? 'inapplicable' : 'undecided', why: openBecause(regular) };
}

function mixedForward({ forward }: AnswerInQuestion): ReturnType<Rule> {
  if (forward !== undefined) return undefined;
  return {
    verdict: 'undecided',
    why: 'forward mode is directional for some of the operations that are tied there, and not for others',
  };
}

function unbounded(asked: AnswerInQuestion): ReturnType<Rule> {
  if (asked.allowance) return undefined;
  const machine = machineOf(asked.target);
  const { oracle, odd } = asked;
  // Where no value rounds, and none is extreme, no rounding explains that a derivative is no number: sqrt(x^2) at 0.
  if (odd && machine && oracle.rounded(machine)?.exact && !oracle.isExtreme(machine))
    return { verdict: 'nonfinite', why: `${odd} where every right answer is finite` };
  return { verdict: 'undecided', why: 'no bound on the rounding errors of this case' };
}

function extreme(asked: AnswerInQuestion): ReturnType<Rule> {
  if (asked.odd === undefined && !asked.isWrongValue) return undefined;
  if (!asked.allowance!.extreme || asked.isTrapped) return undefined;
  return { ...beside(asked), verdict: 'undecided', why: EXTREME };
}

function notFinite(asked: AnswerInQuestion): ReturnType<Rule> {
  if (asked.odd === undefined) return undefined;
  return { ...beside(asked), verdict: 'nonfinite', why: `${asked.odd} where every right answer is finite` };
}

function wrongValue(asked: AnswerInQuestion): ReturnType<Rule> {
  if (!asked.isWrongValue) return undefined;
  const right = exactValueText(asked.oracle);
  const own = format(asked.answer.value as Rational);
  const why = `the value is ${right}, not ${own}`;
  return { ...beside(asked), verdict: 'value', ...inaccuracy(asked, 'value', why) };
}

function openValue(asked: AnswerInQuestion): ReturnType<Rule> {
  if (!asked.isOpenValue) return undefined;
  return {
    ...beside(asked),
    verdict: 'undecided',
    why: 'the value is right or wrong by less than is known of it',
  };
}

function byGradient(asked: AnswerInQuestion): ReturnType<Rule> {
  const { oracle, target, prediction } = asked;
  const allowance = asked.allowance!;
  const gradient = asked.answer.gradient as readonly Rational[];
  const directional = asked.forward === 'directional';
  const seen =
    asked.isCounted && !directional ? fineAtAGlance(oracle, gradient, allowance.gradient) : undefined;
  const { boxed, ...outcome } =
    seen ??
    oracle.once(asked.keyOf(directional ? 'slopes' : 'gradient'), () =>
      directional
        ? judgeDirectional(oracle, gradient, allowance)
        : judgeGradient(oracle, gradient, allowance),
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
function inaccuracy({ oracle, target, answer, allowance }: AnswerInQuestion, what: keyof Ulps, why: string) {
  const machine = machineOf(target);
  return machine && !allowance!.free && !target.within
    ? inaccuracyOf(oracle, answer, { machine, what, why })
    : { why };
}

const toleranceOf = ({ value, gradient }: Allowance) => ({ value, gradient });

/** What stands beside a verdict: what was allowed, where something rounds, and what was predicted. */
function beside({ allowance, prediction }: AnswerInQuestion): Pick<Judgement, 'tolerance' | 'predicted'> {
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
function exactlyRight(asked: AnswerInQuestion): ReturnType<Rule> {
  const { oracle, answer, prediction } = asked;
  if (asked.forward === 'directional' || asked.odd !== undefined || oracle.isIrrational) return undefined;
  const gradient = answer.gradient as Vector;
  if (!equal(answer.value as Rational, oracle.value)) return undefined;
  if (prediction && !within(gradient, prediction.gradient)) return undefined;
  const said = exactly(asked, gradient);
  return said && prediction ? { ...said, predicted: prediction.gradient, agrees: true } : said;
}

function exactly(asked: AnswerInQuestion, gradient: Vector): ReturnType<Rule> {
  const { oracle } = asked;
  const seen = asked.isCounted ? fineAtAGlance(oracle, gradient) : undefined;
  // Of one gradient alone no other is right.
  if (seen || (asked.isCounted && oracle.glance?.only)) return seen;
  return oracle.once(asked.keyOf('exactly'), () => fineExactly(oracle, gradient));
}

/**
 * The same where something rounds, of answers that are only counted: each number is the one of the format that is nearest to the right one,
 * and to what is predicted. What else rounding may do need not be known then either.
 */
function nearestToRight(asked: AnswerInQuestion): ReturnType<Rule> {
  const { oracle, answer, target, prediction } = asked;
  const machine = machineOf(target);
  if (!asked.isCounted || machine === undefined || target.within) return undefined;
  if (asked.forward === 'directional' || asked.odd !== undefined) return undefined;
  if (!isNearestNumber(answer.value as Rational, oracle.value, oracle.valueOff, machine)) return undefined;
  const gradient = answer.gradient as Vector;
  const isNear = (exact: Vector, off?: Vector): boolean =>
    gradient.every((entry, i) => isNearestNumber(entry, exact[i]!, off?.[i] ?? ZERO, machine));
  if (prediction && !isNear(prediction.gradient)) return undefined;
  const isRight = oracle.once(asked.keyOf('nearest'), () => {
    const only = onlyGradient(oracle);
    return only !== undefined && isNear(only, oracle.off([only]));
  });
  return isRight ? { verdict: 'gradient', why: 'the gradient', of: 'nodewise' } : undefined;
}
