/**
 * Forgeries of what integrate, critical, equal, forge, search and descend print: none that changes a fact is accepted. What
 * becomes of each field:
 *
 * | document | re-derived | bound to what is re-derived | named as assumed |
 * | --- | --- | --- | --- |
 * | all | program (every field), format | text, texts (of that program) | |
 * | integral | curve, from, to, difference, proof (from, to, sample, index, value, integrand, antiderivative, ties, conservative),
 *   matchings, integral, enclosure, holds | pieces, breakpoints, conservative, why (of a jump) | target: what it returned |
 * | critical | on, pieces, critical, multivalued, noValue, notRegular | complete, proposition8 | nothing; why: the document is open |
 * | equal | equal, parts, noValue, at, values | why (of a point with one value) | nothing; why: the document is open |
 * | forge | points (at, before, after), forged, addsZero | identity, same | |
 * | faces | faces (kind, equations, inequalities, sample, value, clarke), explains | complete | nothing; why: the document is open |
 * | descent | records (start, c, end, steps, at, period, shortOf, hits, hitCount, openCount, arrival, last, path), explains |
 *   runs, complete, summary, arrivals, iterates, points | settings.target, runs in floats; why of a record |
 * | search | found (program, at, derivative, explain, equal, report) | nodes, minimal, stopped, question (found programs answer it) |
 *   sizes, that no smaller program has the property |
 */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { spread } from '../random.ts';
import { documentOf } from './commands.ts';
import type { Loose } from './documents.ts';
import { forgeries } from './forgeries.ts';

type Words = Parameters<typeof documentOf>;

/** Where a document may be changed without a false claim in it, and why; `named`: what the verdict has to say then. */
const HARMLESS: readonly {
  readonly of?: Words[0];
  readonly what: RegExp;
  readonly why: string;
  readonly named?: RegExp;
}[] = [
  { what: /^without \/(found\/\d\/(equal\/)?)?texts?$/, why: 'says less' },
  { what: /^without .*\/(program|programs\/\d|forged)\/format$/, why: 'may be left out' },
  { what: /^without .*\/nodes\/\d+\/args$/, why: 'the node has no arguments' },
  { what: /^swapped .*\/nodes\/\d+(\/args\/\d+)?$/, why: 'independent nodes; a sum, a product, a maximum' },
  { what: /^renamed throughout/, why: 'names of nodes' },
  {
    what: /^swapped .*\/(gradients|active|clarke|points|faces|equations|inequalities|inputs)\/\d+$/,
    why: 'a set; the inputs of a symmetric function',
  },
  { of: 'integrate', what: /^without \/enclosure$/, why: 'claims less' },
  { of: 'integrate', what: /^0 → "1" at .*\/antiderivative$/, why: 'is another antiderivative' },
  {
    of: 'integrate',
    what: /^without \/proof\/\d\/conservative\/(count|why)$/,
    why: 'not all gradients are said to be listed; the chain rule speaks for all, and says it without a reason',
  },
  { of: 'integrate', what: /at \/proof\/\d\/conservative\/why$/, why: 'why not all are listed, in words' },
  {
    of: 'integrate',
    what: /^active → nodewise at \/proof\/1\/conservative\/set$/,
    why: 'no piece is active by coincidence there: D_P is all of D_f',
  },
  {
    of: 'critical',
    what: /at \/on\/0$|at \/pieces\/\d\/to\/at$/,
    why: 'of another interval, of larger pieces',
  },
  { of: 'critical', what: /^without \/critical\/\d+\/reachable$/, why: 'claims less' },
  { of: 'equal', what: /^without \/values$/, why: 'claims less' },
  { of: 'descend', what: /^0 → 1 at \/points\/0\/run$/, why: 'another run that comes there' },
  {
    of: 'descend',
    what: /at \/settings\/(digits|order|paths|steps)$/,
    why: 'no run comes to where it matters',
  },
  {
    of: 'search',
    what: /\/sizes\/\d\/(candidates|programs|functions|found|undecided)$/,
    why: 'a count',
    named: /what was counted by size .*: search again/,
  },
  {
    of: 'search',
    what: /\/question\/(ops\/\d|constants(\/\d)?|derivative|at)$/,
    why: 'another question, that the same program answers',
    named: /none has the property .* over .*: search again/,
  },
  { of: 'search', what: /at \/question\/size$/, why: 'more might have been looked at' },
];

/** Nested explain documents have forgeries of their own. */
const NESTED = /\/explains?\/(\d+\/)?(?!at|program)/;

const DOCUMENTS: readonly (readonly [least: number, ...words: Words])[] = [
  [200, 'critical', 't - (relu(-t) + t - relu(t))', '--on', '-1,1'],
  [250, 'critical', '1/relu(t) + relu(t - 2)*t', '--on', '-1,3'],
  [300, 'integrate', 'relu(x^2 - 2) * abs(x - y)', '--curve', '2*t, t^2'],
  // Beyond the budget, so that D_P is listed: Theorem 3 is then said by the chain rule, of all pieces.
  [300, 'integrate', 'relu(x) + relu(y) + relu(x - y)', '--from', '-1,-1', '--to', '1,2', '--budget', '1'],
  [110, 'equal', 'relu(t)', 'relu(-t) + t'],
  [180, 'equal', '1/relu(t)', '1/relu(t) + 0*t'],
  [120, 'equal', 'relu(t - 3)', 'relu(t - 5)'],
  [250, 'forge', 'x*y', '--at', '0,0', '--gradient', '1,1'],
  [500, 'search', 'zero', '--ops', 'sub,relu', '--at', '0', '--show', '1'],
  [300, 'search', 'artificial', '--ops', 'sub,relu', '--constants', '1', '--show', '1'],
  [80, 'search', 'zero', '--size', '2'],
  [300, 'critical', 'max(x, -x, y)'],
  [900, 'descend', 'fixtures/descent/trap.txt', '--starts', '3', '--box', '-4,-1', '--step', '1'],
  [900, 'descend', 'fixtures/descent/trap.txt', '--starts', '3', '--box', '-4,-1', '--step', '1/3'],
];

const used = new Set<RegExp>();

/** Forgeries that are accepted, and should not be: of a share of all, and of what is called harmless until it is met. */
function survivors(document: Loose, of: Words[0]): string[] {
  const all = forgeries(document).filter(({ what }) => !NESTED.test(what));
  const asked = new Set(spread(all));
  return all.flatMap(forgery => {
    const { what } = forgery;
    const allowed = HARMLESS.filter(one => (one.of ?? of) === of && one.what.test(what));
    if (!asked.has(forgery) && allowed.every(one => used.has(one.what))) return [];
    const { verdict, assumptions } = verifyDocument(forgery.document, { budget: 5_000_000, enough: 1 });
    if (verdict !== 'accepted') return [];
    for (const one of allowed) used.add(one.what);
    const fine = allowed.some(({ named }) => !named || assumptions.some(text => named.test(text)));
    return fine ? [] : [what];
  });
}

describe('no forgery that changes a fact is accepted', () => {
  test.each(DOCUMENTS.map(([least, ...words]) => [words.join(' '), least, words] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, least, words) => {
      const document = await documentOf(...words);
      expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
      expect(forgeries(document).length).toBeGreaterThan(least);
      expect(survivors(document, words[0])).toEqual([]);
    },
  );

  test('and what is called harmless is met', () => {
    expect(HARMLESS.filter(({ what }) => !used.has(what)).map(({ what }) => String(what))).toEqual([]);
  });
});

test.each([
  ['critical', 't - relu(t) - relu(t)', '--budget', '1'],
  ['critical', 'max(x, -x, y)', '--budget', '1'],
  ['equal', '2*cos(atan(t)/2)^2', '1 + 1/sqrt(1 + t^2)'],
  ['integrate', 'sqrt(relu(x))*0 + y', '--from', '-1,-1', '--to', '-1,2'],
] as Words[])('B4: what is left open is undecided, not accepted: %s %s', async (...words) => {
  expect(verifyDocument(await documentOf(...words))).toMatchObject({ verdict: 'undecided', problems: [] });
});
