/** The pieces of a program whose pieces are elementary functions, on a part of the line and beside its ends. */
import { rational, type Spend } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import {
  type ElementaryPieces,
  elementaryPieces,
  isPiecesFailure,
  type PiecesFailure,
} from '../elementary/pieces.ts';
import { axis } from '../restriction/curve.ts';
import type { Domain } from '../restriction/restrict.ts';

/** A little beyond the ends, so that both sides of them are seen. */
export function around(
  program: StraightLine,
  { from, to }: Domain,
  spend: Spend,
): ElementaryPieces | PiecesFailure {
  let found = elementaryPieces(
    [program],
    axis,
    {
      ...(from && { from: from.sub(ONE) }),
      ...(to && { to: to.add(ONE) }),
    },
    spend,
  );
  if (isPiecesFailure(found) && (from || to))
    found = elementaryPieces(
      [program],
      axis,
      {
        ...(from && { from: from.sub(LITTLE) }),
        ...(to && { to: to.add(LITTLE) }),
      },
      spend,
    );
  return found;
}

const ONE = rational(1);
const LITTLE = rational(1, 1 << 20);
