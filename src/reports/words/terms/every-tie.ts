/** Which operations were asked at every tie that they can have, in words. */
import type { CheckDocument } from '../../../documents/index.ts';

/** What stands above the rows. */
export const EVERY_TIE =
  'Right at every pattern of ties of so many arguments: proven, if an answer depends on the pattern alone; all else is sampled';

/** `2, 3, 4 arguments`, in some modes only where that is said; and the operations. */
export function everyTieRows({
  everyTie = {},
  target,
}: CheckDocument): readonly (readonly [string, string])[] {
  const rows = new Map<string, string[]>();
  for (const [op, modes] of Object.entries(everyTie)) {
    const texts = Object.entries(modes).map(([mode, arities]) => [mode, argumentsWords(arities)] as const);
    const [first] = texts;
    const alike = texts.length === target.modes.length && texts.every(([, text]) => text === first?.[1]);
    for (const key of alike ? [first![1]] : texts.map(([mode, text]) => `${text}, ${mode} mode`))
      rows.set(key, [...(rows.get(key) ?? []), op]);
  }
  return [...rows].map(([key, ops]) => [key, ops.join(', ')] as const);
}

const argumentsWords = (arities: readonly number[]): string =>
  `${arities.join(', ')} ${arities.length === 1 && arities[0] === 1 ? 'argument' : 'arguments'}`;
