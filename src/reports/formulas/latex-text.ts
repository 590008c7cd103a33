/** Text from outside in LaTeX: it stays text. Signs of mathematics are set as such; others that pdfLaTeX has no glyph for, by their number. */
import { visible } from '../words/terms/plain.ts';
import { mixedTex } from './mixed.ts';
import { scriptedOf } from './scripts.ts';
import { ACCENTS, ALPHABETS, SYMBOLS } from './symbols.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  "'": '\\textquotesingle{}',
  '`': '\\textasciigrave{}',
  '-': '{-}',
};

const raised = (signs: string, plain: string, mark: string): [string, string][] =>
  [...signs].map((sign, i) => [sign, `${mark}{${[...plain][i]!}}`]);

/** By sign: the formula for it. */
const MATHEMATICS: ReadonlyMap<string, string> = new Map([
  ...[...SYMBOLS].flatMap(([name, { sign, role }]): [string, string][] =>
    role === 'f' || role === 's' || /^[\x20-\x7e]$/.test(sign) ? [] : [[sign, `\\${name} `]],
  ),
  ...Object.keys(ALPHABETS).flatMap(name =>
    [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter): [string, string][] => {
      const sign = ALPHABETS[name]!(letter);
      return sign === undefined ? [] : [[sign, `\\${name}{${letter}}`]];
    }),
  ),
  ...raised('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵏᵐᵖʳˢᵀᶜᴬ', '0123456789+-()nikmprsTcA', '^'),
  ...raised('₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₖₘₙₚ', '0123456789+-()ijkmnp', '_'),
  ['−', '-'],
  ['′', "'"],
  ['√', '\\surd '],
  ['≅', '\\cong '],
]);

const TYPED: Readonly<Record<string, string>> = {
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '…': '\\ldots{}',
  '\u00a0': '~',
};

const COMBINING = new Map(
  Object.entries(ACCENTS)
    .reverse()
    .map(([name, [, mark]]) => [mark, name]),
);

/** What stands for itself: letters that pdfLaTeX knows from UTF-8. */
const KNOWN = /^[\x20-\x7e\u00a1-\u017f]$/;

export function latexText(text: string): string {
  const marked = [...visible(text).replace(/\s+/g, ' ').normalize('NFC')];
  let tex = '';
  for (const [i, sign] of marked.entries()) {
    if (COMBINING.has(sign)) continue;
    const accent = COMBINING.get(marked[i + 1] ?? '');
    tex +=
      accent === undefined ? one(sign) : `\\ensuremath{\\${accent}{${MATHEMATICS.get(sign) ?? one(sign)}}}`;
  }
  return tex;
}

function one(sign: string): string {
  if (Object.hasOwn(ESCAPES, sign)) return ESCAPES[sign]!;
  if ('#$%&_{}'.includes(sign)) return `\\${sign}`;
  if (Object.hasOwn(TYPED, sign)) return TYPED[sign]!;
  const mathematics = MATHEMATICS.get(sign);
  if (mathematics !== undefined) return `\\ensuremath{${mathematics}}`;
  return KNOWN.test(sign)
    ? sign
    : `\\texttt{U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`;
}

const scriptedTex = (text: string): string =>
  scriptedOf(text)
    .map(({ text: own, mark }) => {
      if (mark === undefined) return latexText(own);
      return `\\text${mark === '_' ? 'sub' : 'super'}script{${scriptedTex(own)}}`;
    })
    .join('');

/** Text with formulas. */
export const latexMixed = (text: string): string =>
  mixedTex(text, { words: scriptedTex, around: (tex, block) => (block ? `\\[${tex}\\]` : `$${tex}$`) });

/** Code, which may break anywhere. */
export const latexCode = (text: string): string =>
  `\\texttt{${latexText(text).replace(/ /g, '\\allowbreak{} ')}}`;
