/** What `equal` and `integrate` say where programs are not rational: accepted as they are printed, and no other way. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { spread } from '../../random.ts';
import { documentOf } from '../commands.ts';
import type { Loose } from '../documents.ts';
import { forgeries } from '../forgeries.ts';

type Words = Parameters<typeof documentOf>;

test.each([
  ['equal', 'tanh(t)', '2*sigmoid(2*t) - 1'],
  ['equal', 'softplus(t) - softplus(-t)', 't'],
  ['equal', 'exp(relu(t))', 'max(exp(t), 1)'],
  ['equal', 'relu(exp(t) - 3*t)', 'max(exp(t), 3*t) - 3*t'],
  ['equal', 'log(t) + log(t + 1)', 'log(t^2 + t)'],
  ['equal', 'sqrt(t^2)', 'abs(t)'],
  ['equal', 'sin(t)^2 + cos(t)^2', '1'],
  ['equal', '1/sigmoid(t)', '1 + exp(-t)'],
  ['equal', 'sqrt(1 + 2*exp(t) + exp(2*t))', '1 + exp(t)'],
  ['equal', 'atan2(1, t)', 'atan2(2, 2*t)'],
  ['equal', 'sin(atan(t))', 't/sqrt(1 + t^2)'],
  ['equal', 'tan(atan(t))', 't'],
  ['equal', 'sin(2*atan(t))', '2*t/(1 + t^2)'],
  ['equal', 'cos(atan(exp(t)))', '1/sqrt(1 + exp(2*t))'],
  ['equal', 'sin(atan(t))', 't/sqrt(2 + t^2)'],
  ['integrate', 'relu(sin(atan(t)))', '--from', '-1', '--to', '1'],
  ['integrate', 'relu(exp(x) - 3*x)', '--from', '0', '--to', '1'],
  ['integrate', 'sigmoid(x)*y + relu(x - y)', '--from', '0,0', '--to', '1,2'],
  ['integrate', 'max(log(x), 1/2)', '--from', '1', '--to', '3'],
  ['integrate', 'sqrt(x^2 + 1)', '--from', '-1', '--to', '3'],
] as Words[])('%s %s %s is accepted', async (...words) => {
  expect(verifyDocument(await documentOf(...words))).toMatchObject({ verdict: 'accepted', problems: [] });
});

test.each([
  'where(2 > 0, 4/9, where(t > 0, 3, sigmoid(-2)))',
  'clip(where(1/2 > 0, t, softplus(t/3)), -1, 1)',
])('%s has pieces in ℚ(t), and others that it does not take: no problem is seen', async text => {
  const document = await documentOf('integrate', text, '--from', '-2', '--to', '2');
  expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  const forged = { ...document, difference: '1', integral: '1' };
  expect(verifyDocument(forged).verdict).toBe('rejected');
});

/** Where a document may be changed without a false claim in it, and why. */
const HARMLESS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^without \/(texts?|values|enclosure)$/, 'says less'],
  [/^without .*\/expr$/, 'the zero that marks a point is one number also without it'],
  [/^without .*\/(programs\/\d|program)\/format$|^without .*\/nodes\/\d+\/args$/, 'may be left out'],
  [/^swapped .*\/nodes\/\d+$/, 'independent nodes'],
  [/^renamed throughout/, 'names of nodes'],
  [/^0 → "1" at .*\/antiderivative$/, 'is another antiderivative'],
];

describe.each([
  ['equal', 'exp(t)', '1 + t'],
  ['integrate', 'exp(x)', '--from', '0', '--to', '1'],
] as Words[])('%s %s %s', (...words) => {
  test('no forgery that changes a fact is accepted', async () => {
    const document = await documentOf(...words);
    const all = forgeries(document).filter(({ what }) => !HARMLESS.some(([one]) => one.test(what)));
    expect(all.length).toBeGreaterThan(70);
    const accepted = spread(all).filter(
      one => verifyDocument(one.document, { budget: 1_000_000 }).verdict === 'accepted',
    );
    expect(accepted.map(({ what }) => what)).toEqual([]);
  });
});

/** Numbers of a document that are moved by very little. */
function* moved(document: Loose): Generator<readonly [path: string, document: Loose]> {
  const walk = function* (one: Loose, path: readonly string[]): Generator<readonly string[]> {
    if (typeof one === 'string' && /^-?\d+(\/\d+)?$/.test(one)) yield path;
    else if (typeof one === 'object' && one !== null)
      for (const key of Object.keys(one)) if (key !== 'sample') yield* walk(one[key], [...path, key]);
  };
  for (const path of walk(document, [])) {
    const copy = structuredClone(document);
    const holder = path.slice(0, -1).reduce((one, key) => one[key], copy);
    const last = path.at(-1)!;
    const [n, d = '1'] = holder[last].split('/');
    const scale = 10n ** 30n;
    holder[last] = reduced(BigInt(n) * scale + BigInt(d), BigInt(d) * scale);
    yield [path.join('/'), copy];
  }
}

function reduced(n: bigint, d: bigint): string {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return d / a === 1n ? `${n / a}` : `${n / a}/${d / a}`;
}

test.each([
  ['equal', 'exp(t)', '1 + t'],
  ['integrate', 'relu(exp(x) - 2)', '--from', '0', '--to', '1'],
] as Words[])('%s %s: no number that is off by 10^-30 is accepted', async (...words) => {
  const changed = [...moved(await documentOf(...words))];
  expect(changed.length).toBeGreaterThan(1);
  // Another enclosure of the same number, and another antiderivative, are as right.
  const accepted = changed.filter(
    ([path, document]) =>
      !/\/(lo|hi|antiderivative)$/.test(path) && verifyDocument(document).verdict === 'accepted',
  );
  expect(accepted.map(([path]) => path)).toEqual([]);
});
