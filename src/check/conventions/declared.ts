/**
 * A convention that is declared: what an operation is to do at its ties, in words and numbers that a person knows (docs/conventions.md).
 * What a rule does not speak of it leaves open.
 */
import { CornercheckError } from '../../errors.ts';
import { compare, equal, parseRational, quote, type Rational, sign, ZERO } from '../../numbers/index.ts';
import { type Convention, first, last, type Mixture, mean } from '../../programs/index.ts';

/** What is taken where a part of a rule speaks: by name, a slope, or weights of the pieces that are tied. */
type Choice =
  | { readonly name: keyof typeof NAMED }
  | typeof ANY
  | { readonly slope: Rational }
  | { readonly weights: readonly Rational[] };

/** Nothing is declared: what stands under a name of its own is not held to the rule of its operation. */
const ANY = 'any';

interface Part {
  readonly choice: Choice;
  /** Only where the one argument is this. */
  readonly at?: Rational;
  /** Only where so many pieces are tied. */
  readonly of?: number;
}

/** A rule, read. */
export interface DeclaredRule {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Whether it leaves open what is done. */
export const isOpenRule = ({ parts }: DeclaredRule): boolean => parts.every(({ choice }) => choice === ANY);

/** Rules by the name of an operation, or by a target's own name for it. */
export type Declared = ReadonlyMap<string, DeclaredRule>;

/** A node at which several pieces are active. */
export interface DeclaredTie {
  readonly active: readonly number[];
  /** The index's own. */
  readonly own: number;
  readonly g: Parameters<Convention>[2];
  /** Of a function of one argument: the argument, and the slopes of the active pieces. */
  readonly alone?: { readonly argument: Rational; readonly slopes: readonly Rational[] } | undefined;
}

const index: Convention = (_, selected) => new Map([[selected, ONE]]);
const NAMED = { first, last, mean, index };
const ONE = parseRational('1');

const PART = /\s*(\([^()]*\)|[^\s,()]+)(?:\s+(at|of)\s+([^\s,()]+))?\s*(,|$)/y;
const EXPECTED =
  'expected first, last, mean, index, any, a slope such as 0 or 1/2, or (1/4, 1/4, 1/2) of 3; several by the place, as in 0 at -3, 1 at 3';

/**
 * Reads a rule. Throws CornercheckError `bad-usage`, or `bad-number`, for what is none.
 *
 * `readRule('0 at -3, 1 at 3').parts.length` is `2`.
 */
export function readRule(text: string): DeclaredRule {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  for (;;) {
    const [, choice, relation, value, end] = PART.exec(text) ?? [];
    if (choice === undefined) throw new CornercheckError('bad-usage', `${EXPECTED}, got ${quote(text)}`);
    parts.push(partOf(choiceOf(choice), relation, value));
    if (end === '') return { text, parts };
  }
}

function choiceOf(word: string): Choice {
  if (word === ANY) return ANY;
  if (Object.hasOwn(NAMED, word)) return { name: word as keyof typeof NAMED };
  if (!word.startsWith('(')) {
    if (/^[a-zA-Z]/.test(word)) throw new CornercheckError('bad-usage', `${EXPECTED}, got ${quote(word)}`);
    return { slope: parseRational(word) };
  }
  const weights = word
    .slice(1, -1)
    .split(',')
    .map(one => parseRational(one.trim()));
  if (
    weights.some(weight => sign(weight) < 0) ||
    !equal(
      weights.reduce((a, b) => a.add(b)),
      ONE,
    )
  )
    throw new CornercheckError(
      'bad-usage',
      `expected weights of at least 0 that sum to 1, got ${quote(word)}`,
    );
  return { weights };
}

function partOf(choice: Choice, relation: string | undefined, value = ''): Part {
  if (relation === 'at') return { choice, at: parseRational(value) };
  const weights = choice !== ANY && 'weights' in choice ? choice.weights.length : undefined;
  if (relation === undefined) return weights === undefined ? { choice } : { choice, of: weights };
  const count = /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 0;
  if (count < 2 || (weights !== undefined && weights !== count))
    throw new CornercheckError(
      'bad-usage',
      `expected how many are tied, ${weights === undefined ? 'as in mean of 2' : `which ${weights} weights say`}, got ${quote(value)}`,
    );
  return { choice, of: count };
}

/**
 * The combination of pieces that the rule takes at a tie; undefined where it does not speak of it, or no combination has that slope.
 *
 * `mixtureBy(readRule('last'), { active: [1, 2], own: 1, g })` is `new Map([[2, ONE]])`.
 */
export function mixtureBy({ parts }: DeclaredRule, tie: DeclaredTie): Mixture | undefined {
  const { active, alone } = tie;
  const spoken = parts.find(
    ({ at, of }) =>
      (at === undefined || (alone !== undefined && equal(alone.argument, at))) &&
      (of === undefined || of === active.length),
  );
  if (spoken === undefined) return undefined;
  const { choice } = spoken;
  if (choice === ANY) return undefined;
  if ('name' in choice) return NAMED[choice.name](active, tie.own, tie.g);
  if ('weights' in choice) return withoutZeros(choice.weights.map((weight, i) => [active[i]!, weight]));
  return alone && bySlope(active, alone.slopes, choice.slope);
}

/** Of the pieces with the least and the greatest slope; one piece where one has it. */
function bySlope(
  active: readonly number[],
  slopes: readonly Rational[],
  slope: Rational,
): Mixture | undefined {
  const exactly = slopes.findIndex(own => equal(own, slope));
  if (exactly >= 0) return new Map([[active[exactly]!, ONE]]);
  const least = slopes.reduce((best, own, i) => (compare(own, slopes[best]!) < 0 ? i : best), 0);
  const most = slopes.reduce((best, own, i) => (compare(own, slopes[best]!) > 0 ? i : best), 0);
  const [lo, hi] = [slopes[least]!, slopes[most]!];
  if (compare(slope, lo) < 0 || compare(slope, hi) > 0) return undefined;
  const share = slope.sub(lo).div(hi.sub(lo));
  return withoutZeros([
    [active[least]!, ONE.sub(share)],
    [active[most]!, share],
  ]);
}

const withoutZeros = (weights: readonly (readonly [number, Rational])[]): Mixture =>
  new Map(weights.filter(([, weight]) => !equal(weight, ZERO)));
