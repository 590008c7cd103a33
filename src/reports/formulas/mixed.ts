/**
 * Text with formulas in it: `$…$` within a line, `$$…$$` on a line of its own. A dollar sign that begins no formula, or one that is not
 * understood, is a dollar sign.
 */
import { html, type Markup } from '../page/markup.ts';
import { readFormula, type TypesetFormula } from './formula.ts';
import { mathml } from './mathml.ts';
import { scriptedOf } from './scripts.ts';
import { formulaPlain, formulaTex } from './typed.ts';

export type Mixed = { readonly text: string } | { readonly formula: TypesetFormula; readonly block: boolean };

export function mixedOf(text: string): readonly Mixed[] {
  const parts: Mixed[] = [];
  let from = 0;
  for (const found of text.matchAll(/\$\$([^$]+)\$\$|\$(?!\s)([^$]+)(?<!\s)\$(?!\d)/g)) {
    const [all, block, inline] = found;
    const formula = readFormula((block ?? inline)!);
    if (formula === undefined) continue;
    if (found.index > from) parts.push({ text: text.slice(from, found.index) });
    parts.push({ formula, block: block !== undefined });
    from = found.index + all.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** For the page. */
export const mixedMarkup = (text: string): Markup =>
  html`${mixedOf(text).map(part => ('text' in part ? wordsMarkup(part.text) : mathml(part.formula, part.block)))}`;

const wordsMarkup = (text: string): Markup =>
  html`${scriptedOf(text).map(({ text: own, mark }) =>
    mark === undefined
      ? own
      : mark === '_'
        ? html`<sub>${wordsMarkup(own)}</sub>`
        : html`<sup>${wordsMarkup(own)}</sup>`,
  )}`;

/** For a terminal: one line. */
export const mixedPlain = (text: string): string =>
  mixedOf(text)
    .map(part =>
      'text' in part
        ? part.text
        : part.block
          ? ` ${formulaPlain(part.formula)} `
          : formulaPlain(part.formula),
    )
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .trim();

/** With formulas in LaTeX: `around` is given each, and whether it has a line of its own. */
export const mixedTex = (
  text: string,
  {
    words,
    around,
  }: {
    readonly words: (text: string) => string;
    readonly around: (tex: string, block: boolean) => string;
  },
): string =>
  mixedOf(text)
    .map(part => ('text' in part ? words(part.text) : around(formulaTex(part.formula).trim(), part.block)))
    .join('');
