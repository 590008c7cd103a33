/** What may be in ∂ᶜf(x) beside what is listed has to be a combination of it. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explained } from '../../../src/fields/explained.ts';
import { ZERO } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';

interface Loose {
  within: unknown[];
  gradients: unknown;
}

function changed(text: string, change: (clarke: Loose) => void) {
  const program = parseProgramText(text);
  const at = program.inputs.map(() => ZERO);
  const { document } = explained(compile(program), { program: programToJson(program), text, at });
  const copy = structuredClone(document) as unknown as { clarke: Loose };
  change(copy.clarke);
  return verifyDocument(copy);
}

const TIED = 'max(exp(x), exp(y), exp((x + y)/2))';
const OTHER = { gradient: ['1/4', '3/4'], weights: { 0: '3/4', 1: '1/4' } };
const set = (clarke: Loose, fields: object): void => void Object.assign(clarke, fields);

test.each<[string, string, (clarke: Loose) => void, string | undefined]>([
  ['as it is', TIED, () => {}, undefined],
  ['one more that is a combination', TIED, clarke => clarke.within.push(OTHER), undefined],
  ['none', TIED, clarke => set(clarke, { within: [] }), 'lacks a gradient that is not excluded'],
  [
    'another one only',
    TIED,
    clarke => set(clarke, { within: [OTHER] }),
    'lacks a gradient that is not excluded',
  ],
  [
    'weights of another point',
    TIED,
    clarke => set(clarke, { within: [{ ...OTHER, gradient: ['1/2', '1/2'] }] }),
    'the weights do not combine the listed gradients to it',
  ],
  [
    'a negative weight',
    TIED,
    clarke => set(clarke, { within: [{ gradient: ['2', '-1'], weights: { 0: '-1', 1: '2' } }] }),
    'expected nonnegative weights',
  ],
  [
    'an index of none',
    TIED,
    clarke => set(clarke, { within: [{ gradient: ['1', '0'], weights: { 2: '1' } }] }),
    'expected the index of a listed gradient',
  ],
  [
    'of bounds',
    TIED,
    clarke => set(clarke, { status: 'bounds', outer: clarke.gradients }),
    'expected no gradients beside those that are listed',
  ],
  [
    'of slopes on both sides',
    'x*sign(x)',
    clarke => set(clarke, { within: [] }),
    'expected no gradients beside those that are listed',
  ],
  [
    'of a ball',
    'norm2(x, y)',
    clarke => set(clarke, { within: [] }),
    'expected no gradients beside those that are listed',
  ],
])('%s: %s', (_, text, change, refused) => {
  const { verdict, problems } = changed(text, change);
  expect(problems.map(({ message }) => message)).toEqual(
    refused === undefined ? [] : expect.arrayContaining([expect.stringContaining(refused)]),
  );
  if (refused === undefined) expect(verdict).toBe('accepted');
});
