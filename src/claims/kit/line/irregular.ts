/** Functions of one input that jump, or have no value somewhere: which points are critical, which are left out, which are one function. */
import { type Rational, rational } from '../../../numbers/index.ts';
import { compareToRational, isExact, type RealRoot } from '../../../polynomials/index.ts';
import { criticalSet, equalFunctions, isInterval, isRestrictionFailure } from '../../../segments/index.ts';
import { heldIf, type Observed, open } from '../../experiment.ts';
import { lineOf } from '../programs.ts';

/** A program, and what is laid down of it: components of critical points, points where it jumps or is unbounded, places without a value. */
export interface Irregular {
  readonly text: string;
  readonly critical: readonly string[];
  readonly jumps: readonly string[];
  readonly holes: readonly string[];
}

const shown = (at: RealRoot | undefined, endless: string): string =>
  at === undefined ? endless : isExact(at) ? at.lo.toFraction() : 'irrational';

const interval = (from: RealRoot | undefined, to: RealRoot | undefined): string => {
  const [low, high] = [shown(from, '−∞'), shown(to, '∞')];
  return low === high ? low : `${low} … ${high}`;
};

export const IRREGULAR: readonly Irregular[] = [
  { text: 'f(t) = t + 1/t', critical: ['clarke -1', 'clarke 1'], jumps: [], holes: ['0'] },
  { text: 'f(t) = abs(t)/t', critical: ['clarke −∞ … 0', 'clarke 0 … ∞'], jumps: [], holes: ['0'] },
  { text: 'f(t) = step(t)', critical: ['clarke −∞ … 0', 'clarke 0 … ∞'], jumps: ['0'], holes: [] },
  { text: 'f(t) = t^2 + step(t)', critical: [], jumps: ['0'], holes: [] },
  { text: 'f(t) = (t - 1)^2/relu(t)', critical: ['clarke 1'], jumps: [], holes: ['−∞ … 0'] },
  { text: 'f(t) = 1/(relu(t - 1) + relu(-t))', critical: [], jumps: [], holes: ['0 … 1'] },
  { text: 'f(t) = 1/(t*(t - 1))', critical: ['clarke 1/2'], jumps: [], holes: ['0', '1'] },
  { text: 'f(t) = where(greater(t, 0), 1/t, 0)', critical: ['clarke −∞ … 0'], jumps: ['0'], holes: [] },
  {
    text: 'f(t) = where(greater(t, 1), 1/(t - 1), t^2)',
    critical: ['clarke 0', 'artificial irrational'],
    jumps: ['1'],
    holes: [],
  },
  {
    text: 'f(t) = where(equal(t, 0), 1, 0*t)',
    critical: ['clarke −∞ … 0', 'clarke 0 … ∞'],
    jumps: ['0'],
    holes: [],
  },
  { text: 'f(t) = hardShrink(t, 1)', critical: ['clarke -1 … 1'], jumps: ['-1', '1'], holes: [] },
  { text: 'f(t) = t^2/t', critical: [], jumps: [], holes: ['0'] },
  { text: 'f(t) = t^2/max(1, relu(t) - t)', critical: ['clarke 0'], jumps: [], holes: [] },
  {
    text: 'f(t) = t - (relu(-t) + t - relu(t)) + 1/(t - 2)',
    critical: ['artificial 0', 'clarke 1', 'clarke 3'],
    jumps: [],
    holes: ['2'],
  },
];

/** What the critical set says is what is laid down; `whole`: with nothing left out. */
export function isIrregular({ text, critical, jumps, holes }: Irregular, whole = false): Observed {
  const part = { from: rational(-8), to: rational(8) };
  const found = criticalSet(lineOf(text), {}, { partial: true });
  const within = criticalSet(lineOf(text), part, { partial: true });
  if (isRestrictionFailure(found) || isRestrictionFailure(within)) return open('along the line');
  const components = found.components.map(one =>
    isInterval(one) ? `${one.kind} ${interval(one.from, one.to)}` : `${one.kind} ${shown(one.at, '')}`,
  );
  const places = found.noValue.map(({ from, to }) => interval(from, to));
  const irregular = found.notRegular.map(({ at }) => shown(at, ''));
  const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join(', ') === b.join(', ');
  const inPart = ({
    from,
    to,
  }: {
    readonly from?: RealRoot | undefined;
    readonly to?: RealRoot | undefined;
  }) =>
    (from === undefined || compareToRational(from, part.from) >= 0) &&
    (to === undefined || compareToRational(to, part.to) <= 0);
  const clipped = [...within.noValue, ...within.components.filter(isInterval)];
  return heldIf(
    isSame(components, critical) &&
      isSame(irregular, whole ? [] : jumps) &&
      isSame(places, whole ? [] : holes) &&
      within.components.length === found.components.length &&
      within.noValue.length === found.noValue.length &&
      clipped.every(one => one.from !== undefined && one.to !== undefined && inPart(one)),
    `critical: ${components.join(', ') || 'none'}; jumps: ${irregular.join(', ') || 'none'}; no value: ${places.join(', ') || 'none'}`,
  );
}

/** Two programs that may have no value somewhere: whether they are one function, and the ends of the parts without a value. */
export interface PolePair {
  readonly text: string;
  readonly other: string;
  readonly from?: Rational;
  readonly to?: Rational;
  readonly equal: 'yes' | 'no';
  readonly poles: readonly string[];
}

const pair = (
  text: string,
  other: string,
  equal: PolePair['equal'],
  poles: readonly string[] = [],
  from?: number,
  to?: number,
): PolePair => ({
  text: `f(t) = ${text}`,
  other: `f(t) = ${other}`,
  equal,
  poles,
  ...(from !== undefined && { from: rational(from) }),
  ...(to !== undefined && { to: rational(to) }),
});

export const POLE_PAIRS: readonly PolePair[] = [
  pair('t + 1/t', '(t^2 + 1)/t', 'yes', ['0']),
  pair('t/(t - 1)', '1 + 1/(t - 1)', 'yes', ['1']),
  pair('t^2/t', 't', 'no'),
  pair('t', 't^2/t', 'no'),
  pair('t^2/t', 't', 'yes', [], 1, 2),
  pair('t^2/t', 't', 'no', [], 0, 2),
  pair('t^2/t', 't', 'no', [], -2, 0),
  pair('1/relu(t)', '1/max(t, 0)', 'yes', ['0']),
  pair('1/relu(t)', '1/t', 'no'),
  pair('1/relu(t)', '1/t', 'yes', [], 1),
  pair('1/(t*(t - 1))', '1/(t - 1) - 1/t', 'yes', ['0', '1']),
  pair('1/(t*(t - 1))', '1/(t - 1) - 1/t + relu(t - 3)', 'no'),
  pair('step(t) - step(-t)', 'sign(t)', 'yes'),
  pair('where(equal(t, 0), 1, 0*t)', '0*t', 'no'),
  pair('where(equal(t, 0), 1, 0*t)', '0*t', 'no', [], 0, 1),
  pair('where(equal(t, 0), 1, 0*t)', '0*t', 'no', [], -1, 0),
  pair('step(t)', 'step(t, 1/2)', 'no'),
  pair('step(t)', 'step(t, 1/2)', 'yes', [], 1, 2),
  pair('abs(t)', 't', 'no', [], -1, 0),
  pair('abs(t)', 't', 'yes', [], 0, 0),
  pair('abs(t)', 't', 'no', [], -1, -1),
];

/** The verdict and the poles are those that are laid down; `always`: it is yes. */
export function isPolePair({ text, other, from, to, equal, poles }: PolePair, always = false): Observed {
  const found = equalFunctions(lineOf(text), lineOf(other), { ...(from && { from }), ...(to && { to }) });
  if (found.verdict === 'undecided') return open(found.why ?? 'whether they are equal');
  const ends = (found.poles ?? []).map(at => shown(at, ''));
  const isPlaced =
    found.at === undefined ||
    ((!from || compareToRational(found.at, from) >= 0) && (!to || compareToRational(found.at, to) <= 0));
  return heldIf(
    found.verdict === (always ? 'yes' : equal) && ends.join() === poles.join() && isPlaced,
    `${found.verdict === 'yes' ? 'equal' : `apart at ${shown(found.at, '?')}`}${ends.length > 0 ? `, no value at ${ends.join(', ')}` : ''}`,
  );
}

export const showPolePair = ({ text, other, from, to }: PolePair): string =>
  `${text} and ${other} on [${from?.toFraction() ?? '−∞'}, ${to?.toFraction() ?? '∞'}]`;
