/**
 * Pieces without a value where their own cells reach. Definition 3 asks of every piece to be defined everywhere; what it
 * says of active pieces is no answer where one of them is not: then D_f and D_P are not known.
 */
import type { OrderedField } from '../numbers/index.ts';
import type { Evaluation, StraightLine } from '../programs/index.ts';

/**
 * The first node at which an index cell reaches the arguments though its piece has no value there, so that Definition 5 says
 * nothing of it; undefined where there is none.
 *
 * `lackingNode(rationalField, line, evaluation)` is `undefined`.
 */
export function lackingNode<T>(
  field: OrderedField<T>,
  program: StraightLine,
  { values }: Evaluation<T>,
): string | undefined {
  return program.steps.find(({ g, args }) =>
    g.lacks?.(
      field,
      args.map(slot => values[slot]!),
    ),
  )?.id;
}

/** The same in words, for a reader of D_f (Definition 5): `lackingWords('n2')` says it of the node n2. */
export const lackingWords = (node: string): string =>
  `a piece of ${node} has no value there, though its cell reaches it: D_f is not known`;
