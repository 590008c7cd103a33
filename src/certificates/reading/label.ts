/** What a piece is called: the text of its formula, an affine one by its coefficients. */

import type { Basic, Piece } from '../language/basic.ts';
import type { Formula, Instruction } from '../language/formula.ts';
import type { Meter } from '../numbers/meter.ts';
import { add, inverse, isZero, MINUS_ONE, mul, neg, ONE, type Rat, ZERO } from '../numbers/rational.ts';

/** Σ coefficient · x_argument + constant. */
interface Affine {
  readonly terms: ReadonlyMap<number, Rat>;
  readonly constant: Rat;
}

/** A part of a formula. */
interface Part {
  /** As it stands beside an operator that binds so strongly: in brackets where it has to. */
  readonly text: (outer: number) => string;
  /** Where it is visibly affine. */
  readonly affine: Affine | undefined;
  /** Whether it is a number. */
  readonly number: boolean;
  /** Whether something in it is not defined everywhere. */
  readonly partial: boolean;
}

const SYMBOLS = { add: ['+', 1], sub: ['-', 1], mul: ['*', 2], div: ['/', 2] } as const;

/** The label of a piece: one text an output. */
export const labelOf = (basic: Basic, piece: Piece, meter: Meter): string =>
  piece.map(formula => textOf(formula, basic.names ?? [], meter)).join(', ');

function textOf(formula: Formula, names: readonly string[], meter: Meter): string {
  const stack: Part[] = [];
  for (const instruction of formula) {
    meter.charge(1);
    const [op] = instruction;
    const second = op in SYMBOLS ? stack.pop() : undefined;
    const first = op === 'constant' || op === 'argument' ? undefined : stack.pop();
    stack.push(partOf(instruction, first, second, names, meter));
  }
  const whole = stack[0]!;
  return whole.affine && !whole.partial ? affineText(whole.affine, names) : whole.text(0);
}

function partOf(
  [op, operand]: Instruction,
  first: Part | undefined,
  second: Part | undefined,
  names: readonly string[],
  meter: Meter,
): Part {
  if (op === 'constant') return constant(operand);
  if (op === 'argument')
    return {
      text: () => nameOf(operand, names),
      affine: { terms: new Map([[operand, ONE]]), constant: ZERO },
      number: false,
      partial: false,
    };
  if (op === 'neg' && first!.number) return constant(neg(first!.affine!.constant));
  if (op === 'power')
    return {
      text: outer => rootText(first!, operand, outer),
      affine: undefined,
      number: false,
      partial: true,
    };
  const affine = first!.affine && affineOf(op, operand, first!.affine, second?.affine, meter);
  const divisor = op === 'div' ? second : op === 'pow' && operand < 0 ? first : undefined;
  if (op === 'div' && first!.number && second!.number && affine) return constant(affine.constant);
  return {
    text: outer => written(op, operand, first!, second, outer),
    affine,
    number: false,
    partial: first!.partial || second?.partial === true || op === 'log' || divisor?.number === false,
  };
}

const constant = (value: Rat): Part => ({
  text: outer => {
    const text = numberText(value);
    return outer > 0 && /[-/]/.test(text) ? `(${text})` : text;
  },
  affine: { terms: new Map(), constant: value },
  number: true,
  partial: false,
});

function written(
  op: Exclude<Instruction[0], 'constant' | 'argument' | 'power'>,
  exponent: number,
  first: Part,
  second: Part | undefined,
  outer: number,
): string {
  const bracketed = (text: string, own: number): string => (outer > own ? `(${text})` : text);
  if (op === 'add' || op === 'sub' || op === 'mul' || op === 'div') {
    const [symbol, own] = SYMBOLS[op];
    return bracketed(`${first.text(own)} ${symbol} ${second!.text(own + 1)}`, own);
  }
  if (op === 'neg') return bracketed(`-${first.text(3)}`, 1);
  if (op === 'pow') return bracketed(`${first.text(4)}^${exponent < 0 ? `(${exponent})` : exponent}`, 3);
  return `${op}(${first.text(0)})`;
}

/** `sqrt(x)`, `x^(3/2)`. */
function rootText(base: Part, { n, d }: Rat, outer: number): string {
  if (n === 1n && d === 2n) return `sqrt(${base.text(0)})`;
  const text = `${base.text(4)}^(${n}/${d})`;
  return outer > 3 ? `(${text})` : text;
}

function affineOf(
  op: Instruction[0],
  exponent: number | Rat,
  a: Affine,
  b: Affine | undefined,
  meter: Meter,
): Affine | undefined {
  const scaled = (form: Affine, factor: Rat): Affine => ({
    terms: isZero(factor) ? new Map() : new Map([...form.terms].map(([i, c]) => [i, mul(c, factor, meter)])),
    constant: mul(form.constant, factor, meter),
  });
  if (op === 'neg') return scaled(a, MINUS_ONE);
  if (op === 'pow')
    return exponent === 1 ? a : exponent === 0 ? { terms: new Map(), constant: ONE } : undefined;
  if (b === undefined) return undefined;
  if (op === 'add') return sum(a, b, meter);
  if (op === 'sub') return sum(a, scaled(b, MINUS_ONE), meter);
  if (op === 'mul')
    return a.terms.size === 0
      ? scaled(b, a.constant)
      : b.terms.size === 0
        ? scaled(a, b.constant)
        : undefined;
  const over = op === 'div' && b.terms.size === 0 ? inverse(b.constant, meter) : undefined;
  return over && scaled(a, over);
}

function sum(a: Affine, b: Affine, meter: Meter): Affine {
  const terms = new Map(a.terms);
  for (const [i, coefficient] of b.terms) {
    const total = add(terms.get(i) ?? ZERO, coefficient, meter);
    if (isZero(total)) terms.delete(i);
    else terms.set(i, total);
  }
  return { terms, constant: add(a.constant, b.constant, meter) };
}

function affineText({ terms, constant: last }: Affine, names: readonly string[]): string {
  const parts = [...terms]
    .sort(([i], [j]) => i - j)
    .map(([i, coefficient]) => {
      const text = numberText(coefficient);
      return `${text === '1' ? '' : text === '-1' ? '-' : `${text}*`}${nameOf(i, names)}`;
    });
  if (parts.length === 0 || !isZero(last)) parts.push(numberText(last));
  return parts.join(' + ').replaceAll('+ -', '- ');
}

const nameOf = (argument: number, names: readonly string[]): string => names[argument] ?? `x${argument + 1}`;

const numberText = ({ n, d }: Rat): string => (d === 1n ? `${n}` : `${n}/${d}`);
