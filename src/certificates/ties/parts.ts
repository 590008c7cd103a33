/**
 * A program cut at its open ties: its gradient is that of the rest, and what each tie adds. Ties none of which is given what another
 * one gives add on their own; those that are linked make a part, whose choices are listed together.
 */
import { vectorKey } from '../kernel/active.ts';
import { runAll } from '../kernel/algebra.ts';
import type { Jet } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Line, Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, isZero, mul, type Rat, ZERO } from '../numbers/rational.ts';
import { partialsAt } from './backward.ts';
import { adjointsBelow, Tape, type Taped } from './tape.ts';

type Row = readonly Rat[];

/** A slot as a form in the inputs and in what the open ties give, by its number. */
export interface Form {
  readonly inputs: Row;
  readonly ties: ReadonlyMap<number, Rat>;
}

/** An open tie. `first`: the number of its first output among all that open ties give. */
export interface Cut {
  readonly step: Step;
  readonly first: number;
  readonly pieces: readonly Piece[];
  /** By slot. */
  readonly given: ReadonlyMap<number, Form>;
}

/** The recursion over more would be as deep. */
const MAX_LINKED = 1_000;

export class Parts {
  /** Of the outputs, without what the ties add. */
  readonly start: Row;
  readonly cuts: readonly Cut[];
  readonly outputs: readonly Form[];
  readonly #jets: readonly Jet[];
  readonly #meter: Meter;

  constructor(
    line: Line,
    jets: readonly Jet[],
    active: ReadonlyMap<Step, readonly Piece[]>,
    open: ReadonlySet<Step>,
    meter: Meter,
  ) {
    const tape = new Tape(meter);
    const slots: Taped[] = line.inputs.map((_, i) => tape.make(jets[i]!.value));
    const inputs = [...slots];
    const ties = new Map<Taped, number>();
    const formOf = (slot: number): Form => {
      const adjoints = adjointsBelow(slots[slot]!, meter);
      meter.charge(inputs.length);
      const coefficients: [number, Rat][] = [];
      for (const [one, value] of adjoints) {
        const number = ties.get(one);
        if (number !== undefined && !isZero(value)) coefficients.push([number, value]);
      }
      return {
        inputs: inputs.map(one => adjoints.get(one) ?? ZERO),
        ties: new Map(coefficients.sort(([a], [b]) => a - b)),
      };
    };
    const cuts: Cut[] = [];
    for (const step of line.steps) {
      const [piece] = active.get(step)!;
      if (open.has(step)) {
        const given = new Map([...new Set(step.args)].map(slot => [slot, formOf(slot)]));
        cuts.push({ step, first: ties.size, pieces: active.get(step)!, given });
        for (let k = 0; k < step.basic.outputs; k++) {
          const own = tape.make(jets[step.out + k]!.value);
          ties.set(own, ties.size);
          slots[step.out + k] = own;
        }
        continue;
      }
      const results = runAll(
        tape,
        piece!,
        step.args.map(slot => slots[slot]!),
      );
      if (results === undefined) throw new Stop(`a piece of ${step.id.slice(0, 40)} has no derivative`);
      for (const [k, result] of results.entries()) slots[step.out + k] = result;
    }
    this.cuts = cuts;
    this.outputs = line.outputs.map(formOf);
    this.#jets = jets;
    this.#meter = meter;
    this.start = this.outputs.flatMap(form => form.inputs);
  }

  /** Ties that are linked, together; in the order of the first of each. */
  linked(): readonly (readonly Cut[])[] {
    const owner = this.cuts.flatMap(cut => Array.from({ length: cut.step.basic.outputs }, () => cut));
    const groups = new Map(this.cuts.map(cut => [cut, new Set([cut])]));
    for (const cut of this.cuts)
      for (const { ties } of cut.given.values())
        for (const k of ties.keys()) {
          const [own, other] = [groups.get(cut)!, groups.get(owner[k]!)!];
          if (own === other) continue;
          for (const one of own) {
            other.add(one);
            groups.set(one, other);
          }
        }
    const found = new Map<ReadonlySet<Cut>, Cut[]>();
    for (const cut of this.cuts) {
      const group = groups.get(cut)!;
      const own = found.get(group) ?? [];
      found.set(group, own);
      own.push(cut);
    }
    return [...found.values()];
  }

  /** All that a group of linked ties adds to the gradients of the outputs, without repetition. */
  added(group: readonly Cut[], pieces: (cut: Cut) => readonly Piece[] = cut => cut.pieces): readonly Row[] {
    if (group.length > MAX_LINKED) throw new Stop('all choices of many linked ties');
    const found = new Map<string, Row>();
    const visit = (from: number, gradients: ReadonlyMap<number, Row>): void => {
      const cut = group[from];
      if (cut === undefined) {
        const sum = this.outputs.flatMap(form => this.#combined(form.ties, gradients));
        found.set(vectorKey(sum), sum);
        return;
      }
      for (const piece of pieces(cut)) visit(from + 1, this.#taken(cut, piece, gradients));
    };
    visit(0, new Map());
    return [...found.values()];
  }

  /** The gradients of what the ties of a group give, with those of one more where it takes a piece. */
  #taken(cut: Cut, piece: Piece, gradients: ReadonlyMap<number, Row>): ReadonlyMap<number, Row> {
    const next = new Map(gradients);
    for (const [k, row] of partialsAt(cut.step, piece, this.#jets, this.#meter).entries()) {
      let sum: Row = this.#nothing();
      for (const [slot, partial] of row) {
        const form = cut.given.get(slot)!;
        sum = this.#plus(sum, partial, form.inputs);
        sum = this.#plus(sum, partial, this.#combined(form.ties, gradients));
      }
      next.set(cut.first + k, sum);
    }
    return next;
  }

  #combined(coefficients: ReadonlyMap<number, Rat>, gradients: ReadonlyMap<number, Row>): Row {
    let sum: Row = this.#nothing();
    for (const [k, coefficient] of coefficients) {
      const gradient = gradients.get(k);
      if (gradient) sum = this.#plus(sum, coefficient, gradient);
    }
    return sum;
  }

  #nothing(): Row {
    return new Array<Rat>(this.outputs[0]!.inputs.length).fill(ZERO);
  }

  #plus(sum: Row, factor: Rat, row: Row): Row {
    this.#meter.charge(row.length);
    return sum.map((value, i) =>
      isZero(row[i]!) ? value : add(value, mul(factor, row[i]!, this.#meter), this.#meter),
    );
  }
}

/** Σ factor · form, of forms in p inputs; without ties that cancel. */
export function combined(parts: readonly (readonly [Rat, Form])[], p: number, meter: Meter): Form {
  const inputs = new Array<Rat>(p).fill(ZERO);
  const ties = new Map<number, Rat>();
  for (const [factor, form] of parts) {
    meter.charge(p + form.ties.size);
    for (const [i, value] of form.inputs.entries())
      if (!isZero(value)) inputs[i] = add(inputs[i]!, mul(factor, value, meter), meter);
    for (const [number, value] of form.ties)
      ties.set(number, add(ties.get(number) ?? ZERO, mul(factor, value, meter), meter));
  }
  return { inputs, ties: new Map([...ties].filter(([, value]) => !isZero(value))) };
}
