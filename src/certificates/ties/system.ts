/**
 * The ties that the gradient near a point depends on, where all that they are asked is exactly piecewise affine near it. A tie is the largest or
 * the least of what its pieces are where its own cells say so: each then asks that its piece is not below (above) any other.
 */
import { vectorKey } from '../kernel/active.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { activeAt } from '../kernel/evaluated.ts';
import { type Jet, runJet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Relation } from '../language/formula.ts';
import type { Line, Step } from '../language/line.ts';
import { cellsNear, localArguments } from '../near/cells.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { abs, equal, inverse, isZero, MINUS_ONE, ONE, type Rat, ZERO } from '../numbers/rational.ts';
import { isWide, slotsAt } from './backward.ts';
import { ties } from './harmless.ts';
import { combined, type Form, Parts } from './parts.ts';

/** The largest (`sign` 1) or the least (−1) of these. */
export interface Extreme {
  readonly sign: 1 | -1;
  readonly of: readonly Form[];
}

/** What is given where all guards stand in their relation to 0; by output. */
export interface Case {
  readonly gives: readonly Form[];
  readonly guards: readonly (readonly [Form, Relation])[];
}

export interface Tied {
  /** The number of its first output. */
  readonly first: number;
  readonly is: Extreme | readonly Case[];
}

export interface TieSystem {
  readonly tied: readonly Tied[];
  readonly outputs: readonly Form[];
}

export function tieSystem(line: Line, x: readonly Rat[], meter: Meter): TieSystem {
  const jets = isWide(line) ? slotsAt(line, x, meter) : evaluate(line, x, meter);
  if (jets.some(({ value, gradient }) => value.reals || gradient.some(one => one.reals)))
    throw new Stop('cones around a point with values that are not rational');
  const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
  const open = heard(line, jets, active, meter);
  const affine = affineSlots(line, jets, active, meter);
  const parts = new Parts(line, jets, active, open, meter);
  const tied = parts.cuts.map(({ step, first, given }): Tied => {
    const args = localArguments(step, jets, meter).map((jet, i) => ({
      ...jet,
      note: affine[step.args[i]!] !== 'other',
    }));
    const slots = [...new Set(step.args)];
    const formOf = (row: readonly Rat[]): Form =>
      combined(
        row.map((value, i) => [value, given.get(slots[i]!)!]),
        x.length,
        meter,
      );
    let isExact = true;
    const cases: Case[] = [];
    for (const { piece, guards } of cellsNear(step.basic, args, meter)) {
      const results = runPiece(piece, args, slots.length, meter);
      if (results === undefined) throw new Stop('a piece that is undefined at the point borders it');
      // The function is continuous: this piece is not near.
      if (!results.every(({ value }, k) => equal(value, jets[step.out + k]!.value))) continue;
      isExact &&= results.every(({ note }) => note);
      const asked = guards.map(({ formula, relation }): readonly [Form, Relation] => {
        const jet = runJet(formula, args, slots.length, meter);
        if (jet?.note !== true) throw new Stop('a guard that is not affine');
        return [formOf(jet.gradient), relation];
      });
      cases.push({ gives: results.map(({ gradient }) => formOf(gradient)), guards: asked });
    }
    return { first, is: (isExact ? extremeOf(cases, x.length, meter) : undefined) ?? cases };
  });
  return { tied, outputs: parts.outputs };
}

/** The ties that may matter to the outputs, or to what such ties are given. */
function heard(
  line: Line,
  jets: readonly Jet[],
  active: ReadonlyMap<Step, readonly Piece[]>,
  meter: Meter,
): ReadonlySet<Step> {
  let found: ReadonlySet<Step> = new Set();
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    const outputs = new Set([...line.outputs, ...[...found].flatMap(({ args }) => args)]);
    found = ties({ ...line, outputs: [...outputs] }, jets, active, meter);
  }
  return found;
}

/** By slot, what it is near the point whatever pieces are taken: a constant, affine in each cell, or something else. */
function affineSlots(
  line: Line,
  jets: readonly Jet[],
  active: ReadonlyMap<Step, readonly Piece[]>,
  meter: Meter,
): readonly ('constant' | 'affine' | 'other')[] {
  const found: ('constant' | 'affine' | 'other')[] = line.inputs.map(() => 'affine');
  for (const step of line.steps) {
    const args = localArguments(step, jets, meter).map((jet, i): Jet => {
      const own = found[step.args[i]!]!;
      const gradient = own === 'constant' ? jet.gradient.map(() => ZERO) : jet.gradient;
      return { value: jet.value, gradient, note: own !== 'other' };
    });
    const pieces = active.get(step)!;
    const all = pieces.map(piece => runPiece(piece, args, new Set(step.args).size, meter));
    for (let k = 0; k < step.basic.outputs; k++) {
      const results = all.map(outputs => outputs?.[k]);
      const isConstant = results.length === 1 && results[0]?.note && results[0].gradient.every(isZero);
      found[step.out + k] = isConstant ? 'constant' : results.every(jet => jet?.note) ? 'affine' : 'other';
    }
  }
  return found;
}

function extremeOf(cases: readonly Case[], p: number, meter: Meter): Extreme | undefined {
  if (cases.some(({ gives }) => gives.length !== 1)) return undefined;
  const of = new Map(cases.map(({ gives: [one] }) => [formKey(one!), one!]));
  const gap = (a: Form, b: Form, sign: 1 | -1): Form => {
    const [above, below] = sign === 1 ? [a, b] : [b, a];
    return combined(
      [
        [ONE, above],
        [MINUS_ONE, below],
      ],
      p,
      meter,
    );
  };
  const signs = [1, -1] as const;
  const sign = signs.find(way =>
    cases.every(({ gives: [own], guards }) => {
      const told = guards.filter(([, relation]) => relation !== '!=');
      const asked = new Set(told.map(([form]) => formKey(scaled(form, meter))));
      return [...of.values()].every(other => {
        const one = gap(own!, other, way);
        return isNothing(one) || asked.has(formKey(scaled(one, meter)));
      });
    }),
  );
  return sign && { sign, of: [...of.values()] };
}

const isNothing = ({ inputs, ties: numbers }: Form): boolean => numbers.size === 0 && inputs.every(isZero);

/** The positive multiple whose first coefficient other than 0 is ±1. */
function scaled(form: Form, meter: Meter): Form {
  const first = form.inputs.find(value => !isZero(value)) ?? inOrder(form)[0]?.[1];
  const by = first && inverse(abs(first), meter)!;
  return by ? combined([[by, form]], form.inputs.length, meter) : form;
}

const inOrder = ({ ties: numbers }: Form) => [...numbers].sort(([a], [b]) => a - b);

const formKey = (form: Form): string =>
  `${vectorKey(form.inputs)}|${inOrder(form)
    .map(([number, value]) => `${number}:${vectorKey([value])}`)
    .join(' ')}`;
