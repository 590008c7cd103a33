/** Small parts that several sections of the page share. */
import type { CheckVerdict } from '../../documents/index.ts';
import { shown } from '../words/terms/numbers.ts';
import { type Sets, setsWords } from '../words/terms/sets.ts';
import { isViolation, verdictWords } from '../words/terms/verdicts.ts';
import { html, type Markup } from './markup.ts';

/** How a verdict is coloured: four groups are told apart at a glance, the code says which it is. */
export function tone(verdict: CheckVerdict): 'bad' | 'unsure' | 'note' | 'good' | 'plain' {
  if (isViolation(verdict)) return 'bad';
  if (verdict === 'undecided') return 'unsure';
  if (verdict === 'conservative') return 'note';
  return verdict === 'gradient' || verdict === 'clarke' ? 'good' : 'plain';
}

export function badge(verdict: CheckVerdict, meaning = verdictWords(verdict).meaning): Markup {
  return html`<span class="badge ${tone(verdict)}" title="${meaning}">${verdict}</span>`;
}

/** Code with a button that copies it; the button appears with JavaScript. */
export function copyable(code: string, name: string): Markup {
  return html`<div class="copyable"><pre><code>${code}</code></pre><button type="button" class="copy" hidden aria-label="Copy ${name}">copy</button></div>`;
}

/** A number; a long one shows its exact digits where it is pointed at. */
export function number(value: unknown): Markup {
  const text = shown(value);
  return text.startsWith('≈') ? html`<span title="${String(value)}">${text}</span>` : html`${text}`;
}

/** Words with D_f, D_P and f_i set as formulas. */
export const formula = (words: string): Markup =>
  html`${words
    .split(/(D_[fP]|\bf_i\b)/)
    .map((part, i) => (i % 2 === 1 ? html`${part[0]}<sub>${part.slice(2)}</sub>` : part))}`;

/** The sets as lines of a list of facts. */
export const setFacts = (sets: Sets): Markup =>
  html`${setsWords(sets).map(([name, words]) => fact(formula(name), html`<span class="n">${formula(words)}</span>`))}`;

/** What a picture shows of the sets: of one that is not known whole, its known part. */
export const setNames = ({ active, clarke }: Sets): { readonly active: Markup; readonly clarke: string } => ({
  active: html`${active.status !== 'exact' && 'the known part of '}D<sub>f</sub>`,
  clarke: `${clarke.status === 'exact' ? '' : 'the known part of '}Clarke’s set`,
});

/** One line of a list of facts. */
export const fact = (term: string | Markup, content: Markup | string | undefined): Markup =>
  html`${content !== undefined && html`<div class="fact"><dt>${term}</dt><dd>${content}</dd></div>`}`;
