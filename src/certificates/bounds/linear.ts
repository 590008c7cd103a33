/** What nodes compute out of others, as Σ cᵢ·xᵢ + Σ dⱼ·relu(uⱼ) + constant: for nodes const, add, sub, neg, mul, relu. */
import * as Json from '../book/json.ts';
import { readLiteral } from '../language/program.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { abs, add, inverse, keyOf, MINUS_ONE, mul, ONE, type Rat, ZERO } from '../numbers/rational.ts';

/** Atoms with their coefficients, none of them 0; the empty atom is 1. */
export interface Form {
  readonly terms: ReadonlyMap<string, Rat>;
  /** Whether all atoms are made of inputs: then different forms are different functions. */
  readonly pure: boolean;
}

const CONSTANT = '';

export const atom = (name: string, pure: boolean): Form => ({ terms: new Map([[name, ONE]]), pure });

/** f + c·g. */
export function plus(f: Form, c: Rat, g: Form, meter: Meter): Form {
  const terms = new Map(f.terms);
  meter.charge(f.terms.size + g.terms.size);
  for (const [name, value] of g.terms) {
    const sum = add(terms.get(name) ?? ZERO, mul(c, value, meter), meter);
    if (sum.n === 0n) terms.delete(name);
    else terms.set(name, sum);
  }
  return { terms, pure: f.pure && g.pure };
}

const NONE: Form = { terms: new Map(), pure: true };
const scaled = (c: Rat, f: Form, meter: Meter): Form => plus(NONE, c, f, meter);
const constant = (c: Rat): Form => ({ terms: c.n === 0n ? new Map() : new Map([[CONSTANT, c]]), pure: true });

/** Its value, if it is a number. */
function numberOf({ terms }: Form): Rat | undefined {
  if (terms.size === 0) return ZERO;
  return terms.size === 1 ? terms.get(CONSTANT) : undefined;
}

/** relu(u), by relu(c·v) = c·relu(v) for c > 0 and relu(−v) = relu(v) − v: one atom for all multiples of u. */
function relu(u: Form, meter: Meter): Form {
  const known = numberOf(u);
  if (known) return known.n > 0n ? u : NONE;
  const names = [...u.terms.keys()].sort();
  const lead = u.terms.get(names.find(name => name !== CONSTANT)!)!;
  const unit = scaled(inverse(lead, meter)!, u, meter);
  const text = names.map(name => `${JSON.stringify(name)} ${keyOf(unit.terms.get(name)!)}`).join(' ');
  meter.charge(text.length);
  const own = scaled(abs(lead), atom(`relu ${text}`, u.pure), meter);
  return lead.n > 0n ? own : plus(own, ONE, u, meter);
}

/** The operations that are understood: with a value everywhere. */
const TOTAL: readonly unknown[] = ['const', 'add', 'sub', 'neg', 'mul', 'relu'];
export const isTotal = (node: unknown): boolean => TOTAL.includes(Json.field(node, 'op'));

/** What a node computes. Stops at other operations, and at products of two forms that are no numbers. */
export function formOf(node: unknown, args: readonly Form[], meter: Meter): Form {
  const op = Json.field(node, 'op');
  const [a, b] = args as readonly [Form, Form];
  if (op === 'const') return constant(readLiteral(Json.field(node, 'value'), meter));
  if (op === 'add') return plus(a, ONE, b, meter);
  if (op === 'sub') return plus(a, MINUS_ONE, b, meter);
  if (op === 'neg') return scaled(MINUS_ONE, a, meter);
  if (op === 'relu') return relu(a, meter);
  const [left, right] = op === 'mul' ? [numberOf(a), numberOf(b)] : [];
  if (left) return scaled(left, b, meter);
  if (right) return scaled(right, a, meter);
  throw new Stop('what is added is not made of relu of linear forms');
}
