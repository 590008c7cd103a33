/** What a shrunk violation is called: findings with the same cause are one finding. */

import { VIOLATIONS } from '../../documents/index.ts';
import { denominator, format, type Rational, toFloat } from '../../numbers/index.ts';
import type { Program, ProgramNode } from '../../programs/index.ts';
import { library } from '../../selections/index.ts';
import type { Answer, Mode, Reading, TargetInfo } from '../../targets/index.ts';
import { ulpsText } from '../judge/ulps.ts';
import type { Judgement } from '../judge/verdict.ts';
import type { Case } from '../oracle/case.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Check } from '../session.ts';
import { cutShort, placeOf } from './place.ts';

/** Violations become findings; so do spurious gradients, which are no fault of any operation but worth showing. */
export const isNoteworthy = ({ judgement }: Check): boolean =>
  violates(judgement) || judgement.verdict === 'conservative';

export const violates = ({ verdict }: Pick<Judgement, 'verdict'>): boolean => VIOLATIONS.includes(verdict);

/**
 * The operations of a program, each once, by name (a target's own, where one is said), components and constants left out: `opsOf({ program, at: [ZERO] })` is
 * `['add', 'neg', 'relu', 'sub']`.
 */
export function opsOf({ program }: Case): string[] {
  if (program.call !== undefined) return [program.call];
  const ops = new Set(program.nodes.filter(({ op }) => op !== 'component' && op !== 'const').map(nameOf));
  return [...ops].sort();
}

/** The operations as a target computes them: one whose parameters are arguments (`clip(x, lo, hi)`) may be right where the other is wrong. */
export function kernelsIn(subject: Case): string[] {
  const { call, nodes } = subject.program;
  const computed = new Set(call === undefined ? nodes.filter(isComputed).map(nameOf) : []);
  const plain = new Set(nodes.filter(node => !isComputed(node)).map(nameOf));
  return opsOf(subject).flatMap(op => [
    ...(plain.has(op) || !computed.has(op) ? [op] : []),
    ...(computed.has(op) ? [`${op} ${COMPUTED}`] : []),
  ]);
}

const COMPUTED = 'computed';
const nameOf = ({ op, call }: ProgramNode): string => call ?? op;
const isComputed = ({ op, args }: ProgramNode): boolean =>
  args.length > (library.get(op)?.arguments.max ?? Infinity);

/**
 * What of a program the target does not list: an operation, by name, or `const` of its numbers. `undefined` where it lists all.
 *
 * `unlistedBy({ ops: ['neg', 'relu', 'sub'] }, program)` is `'add'`.
 */
export function unlistedBy(
  { ops, calls, programs }: Pick<TargetInfo, 'ops' | 'calls' | 'programs'>,
  program: Program,
): string | undefined {
  const hasNumbers = program.call === undefined && program.nodes.some(({ op }) => op === 'const');
  const names = [...opsOf({ program, at: [] }), ...(hasNumbers ? ['const'] : [])];
  const listed = (name: string): boolean =>
    ops.includes(name) || [calls, programs].some(own => own?.[name] !== undefined);
  return names.find(name => !listed(name) && !program.selections.has(name));
}

/** A stable name: the verdict, the operations, and whether a tie, a value used twice, or a parameter that is an argument is involved. */
export function causeOf(check: Check): string {
  const [verdict, ...rest] = kindOf(check);
  return [verdict, ...opsOf(check.subject), ...rest, ...(check.batched ? ['batched'] : [])].join('-');
}

/** What remains of a cause when the operations are left out: the same in many of them is one cause. */
export function kindOf({ subject, oracle, judgement }: Check): string[] {
  if (judgement.answer.kind === 'error') return [`${judgement.verdict}-${judgement.answer.error}`];
  const tied = oracle.pieces.some(active => active.length > 1) ? 'tied' : 'untied';
  const computed = kernelsIn(subject).some(form => form.endsWith(` ${COMPUTED}`)) ? [COMPUTED] : [];
  return [judgement.verdict, ...sharing(subject), ...computed, tied];
}

/** Whether some value is used more than once: the mark of a wrong accumulation. */
function sharing({ program }: Case): string[] {
  const uses = program.nodes.filter(node => node.op !== 'component').flatMap(node => node.args);
  return uses.some((id, i) => uses.indexOf(id) !== i) ? ['shared'] : [];
}

/** One line: what is wrong, where. */
export function titleOf(
  subject: Case,
  oracle: Oracle,
  judgement: Judgement,
  mode: Mode,
  text: string,
): string {
  const place = placeOf(subject, text);
  const { answer } = judgement;
  if (answer.kind === 'error')
    return `${place}: ${answer.error} (${answer.message.split('\n')[0]!.slice(0, 120)})`;
  const returned = returnedText(answer, false);
  switch (judgement.verdict) {
    case 'value':
      return `${place}: ${valuesText(oracle.value, answer.value)} came back${offBy(judgement)}`;
    case 'nonfinite':
      return typeof answer.value === 'string'
        ? `${place}: the value is ${readable(oracle.value)}, ${answer.value} came back`
        : `${place}: ${mode} mode returns ${returned} where every element of the Clarke subdifferential is finite`;
    case 'modes':
      return `${place}: forward and backward mode disagree`;
    case 'convention': {
      const rules = Object.entries(judgement.wanted!.rules).map(([op, rule]) => `${op}: ${rule}`);
      return `${place}: ${mode} mode returns ${returned}, where ${rules.join(', ')} was declared`;
    }
    case 'outside':
      return `${place}: ${mode} mode returns ${returned}, ${judgement.inaccurate ? inaccurate(judgement) : judgement.why}`;
    default:
      return `${place}: ${returned}, ${judgement.why}`;
  }
}

const show = (entry: Reading, digits?: number): string =>
  typeof entry === 'string' ? entry : readable(entry, digits);

/** Both with as many digits as it takes to see that they differ. */
function valuesText(right: Rational, returned: Reading): string {
  const texts = (digits?: number): readonly [string, string] => [
    readable(right, digits),
    show(returned, digits),
  ];
  const [own, other] = texts();
  const [is, came] = own === other ? texts(DIGITS_OF_DOUBLES) : [own, other];
  return `the value is ${is}, ${came}`;
}

/** The gradient that came back, and the value. */
export function returnedText(
  { value, gradient }: Extract<Answer, { kind: 'answered' }>,
  withValue: boolean,
): string {
  const entries = `(${gradient.map(entry => show(entry)).join(', ')})`;
  return withValue ? `${entries} with value ${show(value)}` : entries;
}

const offBy = ({ inaccurate, ulps }: Judgement): string =>
  inaccurate && ulps?.value ? `, ${ulpsText(ulps.value)} off` : '';

const inaccurate = ({ ulps }: Judgement): string =>
  ulps?.gradient ? `${ulpsText(ulps.gradient)} off` : 'which is inaccurate';

/** So many digits tell any two doubles apart; most often fewer do for a person. */
const DIGITS_OF_DOUBLES = 17;
const DIGITS = 9;

/** A float's long fraction, or a long number, as its decimal; other numbers exactly. */
function readable(value: Rational, digits = DIGITS): string {
  const exact = format(value);
  const float = toFloat(value);
  const isLong = denominator(value) > 1_000_000n || exact.length > LONGEST;
  return isLong && Number.isFinite(float) && (float !== 0 || exact === '0')
    ? `≈${Number(float.toPrecision(digits))}`
    : cutShort(exact);
}

/** Characters of a number in a title. */
const LONGEST = 24;
