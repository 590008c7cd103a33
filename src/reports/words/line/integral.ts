/** Integrals along curves in words. */
import type { IntegralDocument, TargetOutcome } from '../../../documents/index.ts';
import { shown } from '../terms/numbers.ts';

/** A target as it is called: the file of a module or a command, without its folders. */
export const shortName = (name: string): string =>
  name.replace(/^cmd:/, '').replaceAll(/\S*[/\\](?=\S)/g, '');

/** The integral: a number, or what encloses it. */
export const integralWords = (value: IntegralDocument['integral'], number = shown): string =>
  value === undefined
    ? 'not stated'
    : typeof value === 'string'
      ? number(value)
      : `${'expr' in value ? `${value.expr}, ` : ''}in [${number(value.lo)}, ${number(value.hi)}]`;

/** What a target's gradients come to: a verdict, and the rest of the sentence. */
export function targetWords(
  integrates: TargetOutcome,
  failing: readonly number[],
): { readonly text: string; readonly more: string; readonly tone: 'good' | 'bad' | 'unsure' } {
  const on = `on ${failing.length === 1 ? 'piece' : 'pieces'} ${failing.map(i => i + 1).join(', ')}`;
  const words = {
    no: [
      'bad',
      'cannot be integrated to the difference',
      `: ${on} the slope of what it returns is not (f∘γ)′ at any point that was asked`,
    ],
    'no gradient': ['bad', 'returns no gradient', ` ${on}`],
    mixed: ['unsure', 'off at some points', ' that were asked, not at all of a piece'],
    'no objection': [
      'good',
      'no objection',
      ': its slope is (f∘γ)′ wherever it was asked. Finitely many answers prove no more',
    ],
    'not asked': ['unsure', 'not asked', ': the points of this curve are no numbers of its precision'],
  } as const;
  const [tone, text, more] = words[integrates];
  return { tone, text, more: `${more}.` };
}
