/** Formulas are read to a tree, or not at all; what is not in the tree cannot be printed. */
import { expect, test } from 'vitest';
import { ledger } from '../../../src/claims/index.ts';
import { readFormula } from '../../../src/reports/formulas/formula.ts';
import { latexMixed, latexText } from '../../../src/reports/formulas/latex-text.ts';
import { mixedMarkup, mixedOf, mixedPlain } from '../../../src/reports/formulas/mixed.ts';
import { scriptedOf } from '../../../src/reports/formulas/scripts.ts';
import { formulaPlain, formulaTex } from '../../../src/reports/formulas/typed.ts';

test.each([
  [
    String.raw`f(y) - f(x) = \int_0^1 \langle y - x, \hat\nabla^s f(x) \rangle\, d t`,
    'f(y) − f(x) = ∫₀¹⟨y − x, ∇̂ˢf(x)⟩ dt',
  ],
  [String.raw`\nabla f_{s(x)}(x)`, '∇f_{s(x)}(x)'],
  [String.raw`\mathrm{relu}_2'(0) = \frac{1}{2}`, 'relu₂′(0) = 1/2'],
  [String.raw`x \in \mathbb{R}^p, \gamma_k = o(1/\log k)`, 'x ∈ ℝᵖ, γₖ = o(1/log k)'],
  [String.raw`\{-1, \sqrt{2}\} \subset \mathcal{E}`, '{−1, √2} ⊂ ℰ'],
])('%s in plain signs, and read again from its own LaTeX', (tex, plain) => {
  const formula = readFormula(tex)!;
  expect(formulaPlain(formula)).toBe(plain);
  expect(formulaPlain(readFormula(formulaTex(formula))!)).toBe(plain);
});

test.each([
  String.raw`\input{/etc/passwd}`,
  String.raw`\href{javascript:x}{y}`,
  String.raw`\text{<b>}`,
  String.raw`\mathbb{X}`,
  '{x',
  'x}',
  'x_1_2',
  '^2',
  'é',
  '{'.repeat(30) + '}'.repeat(30),
  'x'.repeat(2_000),
])('%s is no formula', tex => expect(readFormula(tex)).toBeUndefined());

test('a dollar sign that begins no formula stays', () => {
  expect(mixedPlain('it costs $5, or $x_1$')).toBe('it costs $5, or x₁');
  expect(mixedPlain(String.raw`$\input{a}$ and $y$`)).toBe(String.raw`$\input{a}$ and y`);
});

test('MathML has elements of its own only, and no style', () => {
  const page = mixedMarkup(String.raw`<i> $\sum_{i=1}^n \frac{x}{\sqrt y} \le \dim Z$ and $$\bar x'$$`).text;
  expect(page).toContain('&lt;i&gt; <math>');
  expect(page).toContain('<math display="block">');
  expect(page).toContain('<munderover><mo>∑</mo>');
  expect(page).toMatch(/<mi>dim<\/mi><mspace width="0.17em"\/>/);
  const names = [...page.matchAll(/<([a-z]+)/g)].map(found => found[1]);
  expect(names.filter(name => !/^m[a-z]+$/.test(name!))).toEqual([]);
  expect(page).not.toMatch(/style|class|href/);
});

test('indices in plain text; words with underscores are left', () => {
  const marked = (text: string) =>
    scriptedOf(text)
      .map(({ text: own, mark = '' }) => (mark ? `${mark}<${own}>` : own))
      .join('');
  expect(marked('cα_k, f_{s(x)}, x_pr(k), C^∞, 2^−(k+2)')).toBe(
    'cα_<k>, f_<s(x)>, x_<pr(k)>, C^<∞>, 2^<−(k+2)>',
  );
  expect(marked('my_ad, a_list, x__y, snake_case_1')).toBe('my_ad, a_list, x__y, snake_case_1');
  expect(mixedMarkup('x_k').text).toBe('x<sub>k</sub>');
});

test('text in LaTeX stays text, and has no sign that pdfLaTeX does not know', () => {
  expect(latexText(String.raw`\input{x} 50% #1 a_b $&~^<>`)).not.toMatch(/\\input|(?<!\\)[%#$&]/);
  expect(latexText('∇̂ˢf ∈ 𝒮 漢')).toBe(
    String.raw`\ensuremath{\hat{\nabla }}\ensuremath{^{s}}f \ensuremath{\in } \ensuremath{\mathcal{S}} \texttt{U+6F22}`,
  );
  expect(latexMixed('x_k $x_k$')).toBe(String.raw`x\textsubscript{k} $x_{k}$`);
  for (const { title, statement = '', experiments } of ledger)
    for (const text of [title, statement, ...experiments.map(({ says }) => says)])
      expect(latexMixed(text)).not.toMatch(/[^\x20-\x7e\u00a1-\u017f]|U\+/);
});

test('every statement of the ledger is understood', () => {
  for (const { id, statement } of ledger) {
    expect(statement, id).toBeDefined();
    const left = mixedOf(statement!).flatMap(part => ('text' in part ? [part.text] : []));
    expect(left.join(''), id).not.toMatch(/[$\\]/);
  }
});
