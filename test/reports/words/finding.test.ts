/** What a verdict means for one answer. */
import { expect, test } from 'vitest';
import { judge } from '../../../src/judgement/index.ts';
import { meaningOf } from '../../../src/reports/words/finding.ts';
import { verdictLine } from '../../../src/reports/words/judgement.ts';

const set = (gradients: string[][], status: 'exact' | 'undecided' = 'exact') => ({
  status,
  count: 1,
  gradients,
});
const meaning = (nodewise: object, active: object): string =>
  meaningOf({ verdict: 'outside', certificate: { of: 'nodewise' }, expected: { nodewise, active } } as never);

test.each([
  ['D_f is D_P', set([['1']]), set([['1']]), 'not in D_f(x)'],
  ['D_f is larger', set([['1']]), set([['1'], ['3']]), 'D_f(x) holds it by coincidence only'],
  [
    'D_f is not known',
    set([['1']]),
    set([['1']], 'undecided'),
    'if D_f(x) holds it, then by coincidence only',
  ],
  [
    'D_f has a ball',
    set([['1']]),
    { ...set([['1']]), balls: [{ centre: ['0'], matrix: [['1']] }] },
    'D_f(x) holds it',
  ],
])('outside D_P, where %s', (_, nodewise, active, words) => {
  expect(meaning(nodewise, active)).toContain(words);
});

test('an answer that is right but for rounding is called inaccurate', () => {
  const judgement = judge('softplus(x)', [21], [1]);
  expect(verdictLine(judgement as never)).toMatch(
    /^outside: inaccurate: off by .* ulps, more than rounding is allowed$/,
  );
});
