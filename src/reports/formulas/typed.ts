/** A formula in LaTeX, written anew from its tree, and in plain signs, for a terminal. */
import type { TypesetFormula } from './formula.ts';
import { ACCENTS } from './symbols.ts';

/** As LaTeX sets it, between signs that begin and end a formula. */
export function formulaTex(one: TypesetFormula): string {
  switch (one.kind) {
    case 'sign':
      return /^\\[A-Za-z]+$/.test(one.tex) ? `${one.tex} ` : one.tex;
    case 'number':
      return one.digits;
    case 'words':
      return one.upright ? `\\mathrm{${one.words}}` : `\\text{${one.words}}`;
    case 'row':
      return one.parts.map(formulaTex).join('');
    case 'fraction':
      return `\\frac{${formulaTex(one.top)}}{${formulaTex(one.bottom)}}`;
    case 'root':
      return `\\sqrt{${formulaTex(one.of)}}`;
    case 'accent':
      return `\\${one.accent}{${formulaTex(one.over)}}`;
    case 'scripts': {
      const below = one.below ? `_{${formulaTex(one.below).trim()}}` : '';
      const above = one.above ? `^{${formulaTex(one.above).trim()}}` : '';
      const base = formulaTex(one.base).trimEnd();
      return `${one.base.kind === 'row' ? `{${base}}` : base}${below}${above}`;
    }
  }
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+−()nikmprsTc∗⊤′'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵏᵐᵖʳˢᵀᶜ*ᵀ′'][i]!]),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+−()ijkmnp'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₖₘₙₚ'][i]!]),
);

/** In signs of one line: f(x) = fₛ₍ₓ₎(x) where there are such signs, else with `_` and `^`. */
export const formulaPlain = (one: TypesetFormula): string => plainOf(one).replace(/ {2,}/g, ' ').trim();

function plainOf(one: TypesetFormula): string {
  switch (one.kind) {
    case 'sign':
      return spaced(one);
    case 'number':
      return one.digits;
    case 'words':
      return one.words;
    case 'row':
      return rowOf(one.parts);
    case 'fraction':
      return `${grouped(one.top)}/${grouped(one.bottom)}`;
    case 'root':
      return `√${grouped(one.of)}`;
    case 'accent': {
      const over = formulaPlain(one.over);
      return [...over].length === 1 ? over + ACCENTS[one.accent]![1] : `${one.accent}(${over})`;
    }
    case 'scripts':
      return scriptsOf(one);
  }
}

const RELATION = /^(?::=|[=<>≤≥≠≡≈∈∉∋∌⊂⊆→↦⇉⇒⟺∪∩∖∘×±∧∨+−⋄])$/;

const spaced = ({ sign, role }: TypesetFormula & { readonly kind: 'sign' }): string => {
  if (role === 's') return ' ';
  if (role === 'f') return `${sign} `;
  return RELATION.test(sign) ? ` ${sign} ` : /^[,;:]$/.test(sign) ? `${sign} ` : sign;
};

/** A minus that begins, or stands behind a fence or a relation, is a sign of its number. */
function rowOf(parts: readonly TypesetFormula[]): string {
  let text = '';
  for (const part of parts) {
    const own = plainOf(part);
    const unary = /^ [−+] $/.test(own) && (text === '' || /[([{⟨,=<>≤≥∈] ?$/.test(text));
    text += unary ? own.trim() : own;
  }
  return text.replace(/([a-z]) \(/g, '$1(');
}

function grouped(one: TypesetFormula): string {
  const text = formulaPlain(one);
  return /^[\p{L}\p{M}\d.]+$/u.test(text) ? text : `(${text})`;
}

function scriptsOf({ base, below, above }: TypesetFormula & { readonly kind: 'scripts' }): string {
  const own = plainOf(base).trimEnd();
  return `${own}${script(below, LOWERED, '_')}${script(above, RAISED, '^')}`;
}

function script(
  one: TypesetFormula | undefined,
  signs: Readonly<Record<string, string>>,
  mark: string,
): string {
  if (one === undefined) return '';
  const text = formulaPlain(one);
  const tight = text.replace(/ /g, '');
  if ([...tight].every(sign => Object.hasOwn(signs, sign)))
    return [...tight].map(sign => signs[sign]).join('');
  return [...text].length === 1 || /^[A-Za-z0-9]+$/.test(text)
    ? `${mark}${text}`
    : `${mark}{${text.replace(/ ([−+=×]) /g, '$1')}}`;
}
