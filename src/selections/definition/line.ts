/**
 * Definitions in one variable, exactly where guards are rational functions: the line is cut at the roots of everything
 * that a guard or a pole of a piece depends on; between two roots nothing changes.
 */
import { compileExpression, type Expression, type Guard } from '../../expressions/index.ts';
import { equal, isFailure, rationalField } from '../../numbers/index.ts';
import {
  isExact,
  isZeroPolynomial,
  ONE_POLYNOMIAL,
  type Polynomial,
  type RealRoot,
  signAtRoot,
} from '../../polynomials/index.ts';
import type { SelectionTable } from '../table.ts';
import {
  type Agreement,
  bothContain,
  type Examination,
  notContinuous,
  nothingContains,
  pieceNumber,
  whetherAgree,
} from './finding.ts';
import { allPoles, difference, type RationalForm, rationalForm } from './rational-form.ts';
import { cutLine, trialPoints } from './samples.ts';

/** A guard or a piece with its rational form, where it has one. */
interface Formed {
  readonly expression: Expression;
  readonly form: RationalForm | undefined;
}
const formed = (expression: Expression): Formed => ({ expression, form: rationalForm(expression) });

interface FormedCell {
  readonly piece: number;
  readonly guards: readonly (Formed & Pick<Guard, 'relation'>)[];
}

type Fault = NonNullable<Examination<RealRoot>['fault']>;

/** Examines a table with one input and one output a piece. */
export function examineLine(table: SelectionTable): Examination<RealRoot> {
  const pieces = table.pieces.map(outputs => formed(outputs[0]!));
  const cells = table.cells.map(
    ({ piece, guards }): FormedCell => ({
      piece,
      guards: guards.map(({ expression, relation }) => ({ ...formed(expression), relation })),
    }),
  );
  const exact = cells.every(cell => cell.guards.every(guard => guard.form !== undefined));
  const samples = exact ? cutLine(cutsOf(cells, pieces)) : trialPoints;
  const homes = samples.map(x => cellsAt(cells, x));
  const fault = coverageFault(table, samples, homes);
  if (fault) return { fault, undecided: [], notes: [] };
  if (!exact) return { undecided: ['whether the index covers the line exactly once'], notes: [] };
  return continuity(
    table,
    samples,
    homes.map(home => cells[(home as number[])[0]!]!.piece),
    pieces,
  );
}

/** A polynomial with all the points at which a guard changes its sign, or a piece or a guard has a pole. */
function cutsOf(cells: readonly FormedCell[], pieces: readonly Formed[]): Polynomial {
  let cuts = ONE_POLYNOMIAL;
  const cutAt = (p: Polynomial | undefined) => {
    if (p && !isZeroPolynomial(p)) cuts = allPoles(cuts, p);
  };
  for (const { form } of [...cells.flatMap(cell => cell.guards), ...pieces]) cutAt(form?.poles);
  for (const { form } of cells.flatMap(cell => cell.guards)) cutAt(form?.numerator);
  return cuts;
}

/** The cells that contain x; undefined where a guard has no decided sign. A guard does not hold at its poles. */
function cellsAt(cells: readonly FormedCell[], x: RealRoot): number[] | undefined {
  const found: number[] = [];
  for (const [i, { guards }] of cells.entries()) {
    const held = guards.map(guard => holdsAt(guard, x));
    if (held.includes(false)) continue;
    if (held.includes(undefined)) return undefined;
    found.push(i);
  }
  return found;
}

function holdsAt(guard: FormedCell['guards'][number], x: RealRoot): boolean | undefined {
  const sign = guard.form ? signOfForm(guard.form, x) : signOfExpression(guard.expression, x);
  if (sign === 'undecided') return undefined;
  if (sign === undefined) return false;
  return { '>': sign > 0, '>=': sign >= 0, '=': sign === 0, '!=': sign !== 0 }[guard.relation];
}

/** The sign at x; undefined at a pole. */
function signOfForm({ numerator, denominator, poles }: RationalForm, x: RealRoot): -1 | 0 | 1 | undefined {
  if (signAtRoot(poles, x) === 0) return undefined;
  return (signAtRoot(numerator, x) * signAtRoot(denominator, x)) as -1 | 0 | 1;
}

function signOfExpression(expression: Expression, x: RealRoot): -1 | 0 | 1 | 'undecided' | undefined {
  if (!isExact(x)) return 'undecided';
  const value = compileExpression(expression, 1).value(rationalField, [x.lo]);
  if (!isFailure(value)) return rationalField.sign(value);
  return value.kind === 'undefined' ? undefined : 'undecided';
}

/** A gap or an overlap, at a rational point where there is one. */
function coverageFault(
  table: SelectionTable,
  samples: readonly RealRoot[],
  homes: readonly (readonly number[] | undefined)[],
): Fault | undefined {
  const faults: Fault[] = [];
  homes.forEach((home, k) => {
    const at = samples[k]!;
    if (home?.length === 0) faults.push({ what: nothingContains, at });
    if (home && home.length > 1) faults.push({ what: bothContain(table, home[0]!, home[1]!), at });
  });
  return faults.find(fault => isExact(fault.at)) ?? faults[0];
}

/** Compares pieces at every root between two gaps. `selected`: the piece at each sample. */
function continuity(
  table: SelectionTable,
  samples: readonly RealRoot[],
  selected: readonly number[],
  pieces: readonly Formed[],
): Examination<RealRoot> {
  const undecided = new Set<string>();
  const notes = new Set<string>();
  for (let k = 1; k < samples.length; k += 2) {
    const at = samples[k]!;
    const [left, own, right] = [selected[k - 1]!, selected[k]!, selected[k + 1]!];
    const isUndefined = undefinedAt(pieces[own - 1]!, at);
    if (isUndefined) notes.add(`piece ${pieceNumber(table, own)} is undefined at a point of its index cell`);
    const pairs = isUndefined
      ? [[left, right]]
      : [
          [own, left],
          [own, right],
        ];
    for (const [a, b] of pairs as [number, number][]) {
      const agreement = a === b ? 'yes' : agreeAt(pieces[a - 1]!, pieces[b - 1]!, at);
      if (agreement === 'no')
        return { jump: { what: notContinuous(table, a, b), at }, undecided: [], notes: [...notes] };
      if (agreement === 'undecided') undecided.add(whetherAgree(table, a, b));
    }
  }
  return { undecided: [...undecided], notes: [...notes] };
}

function undefinedAt({ form, expression }: Formed, x: RealRoot): boolean {
  if (form) return signAtRoot(form.poles, x) === 0;
  return signOfExpression(expression, x) === undefined;
}

/** Whether two pieces have the same finite limit at x (or neither has one). */
function agreeAt(a: Formed, b: Formed, x: RealRoot): Agreement {
  const gap = a.form && b.form && difference(a.form, b.form);
  if (a.form && b.form && gap) {
    const poles = [a.form, b.form].filter(({ denominator }) => signAtRoot(denominator, x) === 0).length;
    if (poles > 0) return poles === 1 ? 'no' : 'undecided';
    return signAtRoot(gap.numerator, x) === 0 ? 'yes' : 'no';
  }
  if (!isExact(x)) return 'undecided';
  const [u, v] = [a, b].map(({ expression }) =>
    compileExpression(expression, 1).value(rationalField, [x.lo]),
  );
  if (u === undefined || v === undefined || isFailure(u) || isFailure(v)) return 'undecided';
  return equal(u, v) ? 'yes' : 'no';
}
