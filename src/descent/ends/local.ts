/** What the program is around a point as far as the pieces taken there go: f_σ to second order, and the guards. */

import { type Degree, highest } from '../../expressions/index.ts';
import { coordinateJets, type Jet, jetField } from '../../functions/near/jets.ts';
import { type Vector, zeroVector } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import type { Matrix } from './matrices.ts';

export interface LocalGuard {
  /** The sign at the point: where all guards have their signs, the same pieces are taken. */
  readonly sign: -1 | 0 | 1;
  readonly value: Rational;
  readonly gradient: Vector;
  /** Whether it is affine, all over. */
  readonly affine: boolean;
}

/** What a program is near a point, as far as the end of a run needs it. */
export interface LocalModel {
  /** Of f_σ, the composite piece that the index selects at the point. */
  readonly gradient: Vector;
  readonly hessian: Matrix;
  /** Whether f_σ is a polynomial of degree at most 2. */
  readonly quadratic: boolean;
  readonly guards: readonly LocalGuard[];
}

/**
 * What a program of one output is near a point: the piece f_σ that the index selects (Definition 4) up to second order, and
 * the guards. Undefined where it has no value or no jet there, and where jets of it would be too large.
 *
 * `localModel(line, [ONE]).gradient` is `[ZERO]`.
 */
export function localModel(line: StraightLine, x: readonly Rational[]): LocalModel | undefined {
  if (!hasRoom(line)) return undefined;
  const field = jetField();
  const found = evaluate(field, line, coordinateJets(x));
  if (isEvaluationFailure(found)) return undefined;
  const f = found.values[line.outputs[0]!]!;
  return {
    gradient: f.gradient ?? zeroVector(line.p),
    hessian: f.hessian ?? x.map(() => zeroVector(line.p)),
    quadratic: f.degree <= 2,
    guards: field.guards.map(({ jet, sign }) => ({
      sign,
      value: jet.value,
      gradient: jet.gradient ?? zeroVector(line.p),
      affine: isAffine(jet),
    })),
  };
}

/** Numbers in the gradients of all slots, and in the Hessians of those that may have one. */
const MAX_NUMBERS = 5_000_000;

function hasRoom({ p, m, steps }: StraightLine): boolean {
  if (p * m > MAX_NUMBERS) return false;
  const degrees = new Array<Degree>(p).fill('affine');
  let curved = 0;
  for (const { args, out, g } of steps) {
    const inner = args.map(slot => degrees[slot]!);
    for (let i = 0; i < g.outputs; i++) {
      const pieces = Array.from({ length: Math.min(g.pieceCount, FEW_PIECES) }, (_, k) => g.piece(k + 1));
      const degree = highest(pieces.map(piece => piece.outputs[i]!.degree(inner)));
      degrees[out + i] = g.pieceCount > FEW_PIECES ? highest([degree, ...inner]) : degree;
      if (degrees[out + i] === 'other') curved += 1;
    }
  }
  return curved * p ** 2 <= MAX_NUMBERS;
}

/** Of more pieces, which choose among their arguments, not each is looked at. */
const FEW_PIECES = 16;

const isAffine = ({ degree, hessian }: Jet): boolean =>
  degree <= 1 ||
  (degree === 2 && (hessian === undefined || hessian.every(row => row.every(({ n }) => n === 0n))));
