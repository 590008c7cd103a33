/** A formula as MathML, which browsers set by themselves: nothing is loaded, and no style stands in it. */
import { html, type Markup } from '../page/markup.ts';
import type { TypesetFormula } from './formula.ts';
import { ACCENTS } from './symbols.ts';

/** `block`: on a line of its own. */
export const mathml = (formula: TypesetFormula, block: boolean): Markup =>
  block
    ? html`<math display="block"><mrow>${element(formula)}</mrow></math>`
    : html`<math><mrow>${element(formula)}</mrow></math>`;

const SPACE = html`<mspace width="0.17em"/>`;

/** Between the name of a function and what it is of, where no fence parts them. */
function needsSpace(part: TypesetFormula, next: TypesetFormula | undefined): boolean {
  const name = part.kind === 'scripts' ? part.base : part;
  if (name.kind !== 'sign' || name.role !== 'f' || next === undefined) return false;
  return !(next.kind === 'sign' && next.role !== 'i');
}

const FENCES = '()[]{}⟨⟩|‖∣';

function element(one: TypesetFormula): Markup {
  switch (one.kind) {
    case 'sign':
      return sign(one);
    case 'number':
      return html`<mn>${one.digits}</mn>`;
    case 'words':
      return one.upright && !one.words.includes(' ')
        ? html`<mi>${one.words.length === 1 ? `${one.words}\u2060` : one.words}</mi>`
        : html`<mtext>${one.words.replace(/^ | $/g, '\u00a0')}</mtext>`;
    case 'row':
      return html`<mrow>${one.parts.map((part, i) => html`${element(part)}${needsSpace(part, one.parts[i + 1]) && SPACE}`)}</mrow>`;
    case 'fraction':
      return html`<mfrac>${element(one.top)}${element(one.bottom)}</mfrac>`;
    case 'root':
      return html`<msqrt>${element(one.of)}</msqrt>`;
    case 'accent':
      return html`<mover accent="true">${element(one.over)}<mo stretchy="false">${ACCENTS[one.accent]![0]}</mo></mover>`;
    case 'scripts':
      return scripts(one);
  }
}

function sign({ sign: text, role }: TypesetFormula & { readonly kind: 'sign' }): Markup {
  if (role === 's') return html`<mspace width="${text.length > 1 ? '1em' : '0.17em'}"/>`;
  if (role === 'f' || role === 'i') return html`<mi>${text}</mi>`;
  // Fences keep the size of the text; a large operator has its own.
  if (FENCES.includes(text)) return html`<mo stretchy="false">${text}</mo>`;
  return html`<mo>${text}</mo>`;
}

function scripts({ base, below, above }: TypesetFormula & { readonly kind: 'scripts' }): Markup {
  const isLarge = base.kind === 'sign' && base.role === 'l' && base.sign !== '∫';
  const [both, under, over] = isLarge ? ['munderover', 'munder', 'mover'] : ['msubsup', 'msub', 'msup'];
  const inside = [base, ...(below ? [below] : []), ...(above ? [above] : [])].map(element);
  return tagged(below && above ? both! : below ? under! : over!, inside);
}

function tagged(name: string, inside: readonly Markup[]): Markup {
  switch (name) {
    case 'munderover':
      return html`<munderover>${inside}</munderover>`;
    case 'munder':
      return html`<munder>${inside}</munder>`;
    case 'mover':
      return html`<mover>${inside}</mover>`;
    case 'msubsup':
      return html`<msubsup>${inside}</msubsup>`;
    case 'msub':
      return html`<msub>${inside}</msub>`;
    default:
      return html`<msup>${inside}</msup>`;
  }
}
