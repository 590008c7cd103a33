/** Guards of cells from text. */
import {
  compileExpression,
  type ElementaryFunction,
  parseExpression,
} from '../../../src/expressions/index.ts';
import { Germs } from '../../../src/functions/near/germ.ts';
import type { Poly } from '../../../src/functions/near/poly.ts';
import { isFailure, rational } from '../../../src/numbers/index.ts';

export const namesOf = (inputs: string): string[] => inputs.split(', ');

export const guardsOf = (inputs: string, texts: readonly string[]): ElementaryFunction[] => {
  const names = namesOf(inputs);
  return texts.map(text => compileExpression(parseExpression(text, names), names.length));
};

/** As polynomials in the displacement from 0. */
export function polysOf(inputs: string, texts: readonly string[]): { germs: Germs; polys: Poly[] } {
  const names = namesOf(inputs);
  const germs = new Germs(names.length);
  const at = names.map((_, i) => germs.coordinate(i, rational(0)));
  const polys = guardsOf(inputs, texts).map(guard => {
    const germ = guard.value(germs.field, at);
    if (isFailure(germ)) throw new Error(germ.why);
    return germ.top;
  });
  return { germs, polys };
}

export const origin = (inputs: string) => namesOf(inputs).map(() => rational(0));

/** One polynomial in x, y, z, as one in the displacement from 0. */
export const polyOf = (text: string): Poly => polysOf('x, y, z', [text]).polys[0]!;
