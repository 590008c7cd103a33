/**
 * The kinds of node that programs are made of: an operation, and which of its arguments are constants that are left open
 * (`any`). With constants given as numbers there are no open ones: numbers are leaves beside the inputs.
 */
import type { SearchQuestion } from '../../documents/index.ts';
import type { BasicFunction } from '../../selections/basic-function.ts';
import { library } from '../../selections/index.ts';
import { arityOf, defaultsOf } from '../question.ts';

export interface NodeForm {
  readonly op: string;
  readonly g: BasicFunction;
  /** By argument of the operation: whether it is an open constant. Not all are. */
  readonly open: readonly boolean[];
  /** Arguments that are nodes or leaves. */
  readonly arity: number;
  /** Whether the order of these arguments changes nothing that the property looks at. */
  readonly commutative: boolean;
  /** Whether two nodes of this form and with the same arguments may differ in what the property looks at. */
  readonly repeatable: boolean;
}

/** Elementary operations whose value and derivatives are symmetric in their arguments. */
export const COMMUTATIVE: ReadonlySet<string> = new Set([
  'add',
  'mul',
  'sum',
  'mean',
  'prod',
  'sumOfSquares',
  'logSumExp',
]);

/**
 * What may be identified, by property. identity, zero: nodes with the same operation and arguments have the same value and
 * derivative. artificial: D_f has a choice of piece at every selection node, so these are told apart. target: the
 * implementation may do other things with x + y than with y + x; programs that compute a node twice are left out.
 */
export function formsOf({ property, ops, constants }: SearchQuestion): NodeForm[] {
  return ops.flatMap((op): NodeForm[] => {
    const arity = arityOf(op);
    const g = library.get(op)!.build(arity, defaultsOf(op));
    const symmetric = property !== 'target' && COMMUTATIVE.has(op);
    const form = (open: readonly boolean[]): NodeForm => ({
      op,
      g,
      open,
      arity: open.filter(one => !one).length,
      commutative: symmetric,
      repeatable: open.includes(true) || (property === 'artificial' && g.pieceCount > 1),
    });
    const closed = form(new Array<boolean>(arity).fill(false));
    if (constants !== 'any') return [closed];
    const masks = Array.from({ length: 2 ** arity - 1 }, (_, mask) =>
      Array.from({ length: arity }, (_, i) => (mask & (1 << i)) !== 0),
    );
    // Of a symmetric operation only how many are open matters: the last ones.
    const told = masks.filter(
      open => !symmetric || open.every((one, i) => !one || i === arity - 1 || open[i + 1]!),
    );
    return told.map(form);
  });
}
