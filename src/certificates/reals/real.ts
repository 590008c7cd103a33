/** Numbers that are not known to be rational: how they are made of others, and what is known of them so far. */
import { Stop } from '../numbers/meter.ts';
import type { Rat, Reals } from '../numbers/rational.ts';
import type { Form } from './form.ts';
import type { Span } from './span.ts';

/** variable: t, of functions of t. */
export type Operation =
  | 'add'
  | 'mul'
  | 'power'
  | 'fraction'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'atan'
  | 'variable';

/** What it is made of; `exponent`: of a power, an integer other than 0 and 1, or of a fraction. */
export interface Made {
  readonly op: Operation;
  readonly args: readonly Rat[];
  readonly exponent?: Rat;
}

export class Real implements Rat, Made {
  readonly op: Operation;
  readonly args: readonly Rat[];
  readonly exponent?: Rat;
  readonly words = 1;
  readonly reals: Reals;
  readonly id: number;
  /** Undefined where it would be too long. */
  readonly form: Form | undefined;
  sign: -1 | 0 | 1 | undefined;
  key: string | undefined;
  /** To how many digits, and what is known then. */
  readonly spans = new Map<number, Span | undefined>();

  constructor({ op, args, exponent }: Made, id: number, form: Form | undefined, reals: Reals) {
    this.op = op;
    this.args = args;
    if (exponent) this.exponent = exponent;
    this.reals = reals;
    this.id = id;
    this.form = form;
  }

  get n(): bigint {
    throw new Stop('a number that is not rational');
  }

  get d(): bigint {
    throw new Stop('a number that is not rational');
  }
}

export const isReal = (a: Rat): a is Real => a instanceof Real;
