/** Forms as people write them: `exp(1)/2`, `sqrt(2) + log(3)`. */

import type { Generator, NormalForm, NormalTerm } from '../forms/form.ts';
import { radicandOf } from '../forms/generators.ts';
import { equal, format, HALF, isInteger, ONE, type Rational, sign } from '../rational.ts';

/** A closed form that a program could compute; `1 - 1/(1 + exp(1))`. */
export function formText(form: NormalForm): string {
  if (form.size === 0) return '0';
  return [...form.values()]
    .map(termText)
    .map((text, i) => (i === 0 ? text : text.startsWith('-') ? ` - ${text.slice(1)}` : ` + ${text}`))
    .join('');
}

function termText({ c, powers, wave }: NormalTerm): string {
  const above: string[] = [];
  const below: string[] = [];
  // One exp for all that stands in exponents.
  const exponents: string[] = [];
  for (const [generator, q] of powers) {
    if (generator.kind === 'exp' && radicandOf(generator) === undefined)
      exponents.push(scaledText(generator.of, q));
    else (sign(q) < 0 ? below : above).push(powerText(generator, q.abs()));
  }
  if (exponents.length > 0) above.push(`exp(${exponents.join(' + ').replaceAll('+ -', '- ')})`);
  if (wave) above.push(`${wave.kind}(${format(wave.r)})`);
  const top = c.n === 1n && above.length > 0 ? above : [c.n.toString(), ...above];
  const bottom = c.d === 1n ? below : [c.d.toString(), ...below];
  const divisor = bottom.length > 1 ? `(${bottom.join('*')})` : bottom[0];
  return `${c.s < 0n ? '-' : ''}${top.join('*')}${divisor === undefined ? '' : `/${divisor}`}`;
}

/** q·of, of one term. */
function scaledText(of: NormalForm, q: Rational): string {
  const [only] = of.values();
  return of.size === 1 && only ? termText({ ...only, c: only.c.mul(q) }) : `${format(q)}*(${formText(of)})`;
}

function powerText(generator: Generator, q: Rational): string {
  const radicand = radicandOf(generator);
  if (radicand) {
    const text = formText(radicand);
    if (equal(q, HALF)) return `sqrt(${text})`;
    return `${radicand.size === 1 && /^\w+$/.test(text) ? text : `(${text})`}^(${format(q)})`;
  }
  const base = generatorText(generator);
  return equal(q, ONE) ? base : `${base}^${isInteger(q) ? format(q) : `(${format(q)})`}`;
}

function generatorText({ kind, of }: Generator): string {
  if (kind === 'pi') return '(4*atan(1))';
  if (kind === 'variable') return 't';
  return kind === 'sum' ? `(${formText(of)})` : `${kind}(${formText(of)})`;
}
